"""``list``, ``show`` and ``paper`` for what stands beside the cases: requests, visits, tickets."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pypdf
import pytest

from tests.cli.running import Told, desk

if TYPE_CHECKING:
    from pathlib import Path

ID_NO = "11010519491231002X"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with a case (and its visit), a visit, a ticket, an enquiry, and a request."""
    path = tmp_path_factory.mktemp("registers") / "station.ddk"
    desk("--store", path, "--user", "林例", "init", "--sample", "--station", "示例站")
    worker = {"name": "邓样浩", "id_no": ID_NO, "phone": "13800001234"}
    case = {"claimants": [worker], "employer": "例信制衣厂", "cause": "04"}
    for name, fields in (
        ("RegisterCase", case),
        ("RecordVisit", {"visitors": [worker], "demand": "问补缴", "channel": "PHONE"}),
        ("RecordTicket", {"channel": "HOTLINE_12345", "ticket_no": "T-1", "case_id": 1}),
        ("RecordEnquiry", {"case_id": 1, "target": "tax", "question": "参保情况"}),
        ("RecordPersonRequest", {"name": "邓样浩", "id_no": ID_NO.lower(), "case_id": 1}),
    ):
        told = desk("--store", path, "do", name, json.dumps(fields))
        assert told.status == 0, told.err
    return path


def run(store: Path, *arguments: object) -> Told:
    return desk("--store", store, *arguments)


@pytest.mark.parametrize("kind", ["requests", "visits", "tickets", "enquiries"])
def test_a_register_is_one_object_with_its_rows(store: Path, kind: str) -> None:
    told = run(store, "list", kind, "--json").json

    count = 2 if kind == "visits" else 1
    assert (told["kind"], told["count"], len(told["rows"])) == (kind, count, count)
    assert run(store, "list", kind).status == 0
    assert run(store, "list", kind, "--where", "no_such=1").status == 2


@pytest.mark.parametrize("kind", ["requests", "visits", "tickets", "enquiries"])
def test_a_full_register_knows_the_columns_of_an_empty_one(
    store: Path, tmp_path: Path, kind: str
) -> None:
    blank = tmp_path / "blank.ddk"
    desk("--store", blank, "--user", "林例", "init", "--sample", "--station", "示例站")
    wrong = ["list", kind, "--json", "--where", "no_such=1"]

    (row, *_) = run(store, "list", kind, "--json").json["rows"]

    assert run(blank, *wrong).json["facts"]["known"] == "、".join(row)


def test_a_request_is_listed_masked_and_without_what_the_page_searches_by(store: Path) -> None:
    (row,) = run(store, "list", "requests", "--where", "kind=access", "--json").json["rows"]

    assert (row["name"], row["id_no"]) == ("邓样浩", "110105********002X")
    assert {"initials", "phones", "hidden"}.isdisjoint(row)
    assert "答复期限" in run(store, "list", "requests").out


def test_visits_are_searched_by_letters_and_the_tail_of_a_phone(store: Path) -> None:
    for words, count in (("dyh", 2), ("1234", 2), ("9999", 0)):
        found = run(store, "list", "visits", "--search", words, "--json").json
        assert found["count"] == count


def test_a_request_is_shown_and_revealed_with_a_trace(store: Path) -> None:
    assert run(store, "show", "request", "1", "--json").json["id_no"] == "110105********002X"

    shown = run(store, "show", "request", "1", "--reveal", "--json").json

    assert (shown["id_no"], shown["case_id"]) == (ID_NO, 1)
    refused = run(store, "show", "request", "9", "--json")
    assert (refused.status, refused.json["error"]) == (2, "no_such_request")


@pytest.mark.parametrize("kind", ["personal_data", "个人信息查阅答复"])
def test_all_that_is_stored_is_told_and_leaves_a_trace(store: Path, kind: str) -> None:
    told = run(store, "paper", kind, "1", "--json")

    assert (told.json["paper"], told.json["request_id"]) == ("personal_data", 1)
    assert ID_NO in json.dumps(told.json["fields"]["persons"], ensure_ascii=False)
    noted = run(store, "show", "audit", "1", "--json").json["entries"]
    assert "NotePersonReport" in {entry["command"] for entry in noted}
    assert "证件号码" in run(store, "paper", kind, "1").out


def test_the_report_is_written_as_a_file(store: Path, tmp_path: Path) -> None:
    pdf = tmp_path / "答复.pdf"

    told = run(store, "paper", "personal_data", "1", "--pdf", pdf, "--json")

    assert (told.status, told.json["pages"]) == (0, len(pypdf.PdfReader(pdf).pages))
    assert run(store, "paper", "personal_data", "7", "--json").json["error"] == "no_such_request"
