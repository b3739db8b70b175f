"""``paper``: what stands on a case's paper, and the paper as a PDF."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pypdf
import pytest

from dispute_desk.services.case_papers import case_papers
from tests.cli.running import Told, desk

if TYPE_CHECKING:
    from pathlib import Path

ID_NO = "11010519491231002X"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store with one case, number 1."""
    path = tmp_path / "station.ddk"
    made = desk("--store", path, "--user", "林例", "init", "--sample", "--station", "示例站")
    assert made.status == 0
    case = {
        "claimants": [{"name": "李𬱖", "id_no": ID_NO, "phone": "13800001111"}],
        "employer": "广州例信制衣有限公司",
        "cause": "04",
        "demand": "要求补缴",
        "occurred_on": "2026-03-02",
    }
    assert desk("--store", path, "do", "RegisterCase", json.dumps(case)).status == 0
    return path


def paper(store: Path, *arguments: object) -> Told:
    return desk("--store", store, "paper", *arguments)


def test_a_notice_written_says_how_it_is_registered(store: Path, tmp_path: Path) -> None:
    accept = {"case_id": 1, "handler_id": 1}
    assert desk("--store", store, "do", "AcceptCase", json.dumps(accept)).status == 0
    pdf = tmp_path / "通知.pdf"

    told = paper(store, "acceptance_notice", "1", "--pdf", pdf)
    assert "do RecordIssuedPaper" in told.err
    command = {"case_id": 1, "kind": "acceptance_notice"}
    assert json.dumps(command) in told.err
    done = desk("--store", store, "do", "RecordIssuedPaper", json.dumps(command))

    assert done.status == 0
    again = paper(store, "acceptance_notice", "1", "--pdf", pdf)
    assert "RecordIssuedPaper" not in again.err


def test_a_paper_is_told_as_fields(store: Path) -> None:
    told = paper(store, "intake_form", "1", "--json")

    assert told.status == 0
    assert told.json["title"] == "受理登记表"
    assert told.json["pdf"] is None
    assert told.json["fields"]["claimant_name"] == "李𬱖"
    assert told.json["fields"]["claimant_id"] == "110105********002X"
    assert told.json["fields"]["made_on"] == "2026-03-02"


def test_a_paper_is_written_by_title_and_number_and_leaves_a_trace(
    store: Path, tmp_path: Path
) -> None:
    pdf = tmp_path / "表.pdf"

    told = paper(store, "受理登记表", "云社调〔2026〕1号", "--pdf", pdf, "--json")

    assert told.status == 0
    assert (told.json["pdf"], told.json["pages"]) == (str(pdf), 1)
    text = pypdf.PdfReader(pdf).pages[0].extract_text()
    assert "李𬱖" in text
    assert ID_NO not in text


def test_numbers_in_full_only_when_asked_for(store: Path, tmp_path: Path) -> None:
    pdf = tmp_path / "表.pdf"

    assert paper(store, "intake_form", "1", "--pdf", pdf, "--reveal").status == 0

    assert ID_NO in pypdf.PdfReader(pdf).pages[0].extract_text()


def test_people_read_a_field_a_line(store: Path) -> None:
    told = paper(store, "intake_form", "1")

    assert "争议事由: 低报缴费基数\n" in told.out
    assert "事实经过: （留空，由人手填）\n" in told.out


@pytest.mark.parametrize(
    ("kind", "ref", "code"),
    [
        ("mediation_agreement", "1", "paper_without_agreement"),
        ("closure_form", "1", "paper_before_end"),
        ("intake_form", "99", "no_such_case"),
        ("monthly_report", "1", "no_case_paper"),
        ("love_letter", "1", "no_such_paper"),
    ],
)
def test_a_refusal_has_its_code_and_one_line(store: Path, kind: str, ref: str, code: str) -> None:
    told = paper(store, kind, ref, "--json")

    assert (told.status, told.json["error"]) == (2, code)
    assert told.err.count("\n") == 1


def test_a_folder_that_is_not_there_is_refused(store: Path, tmp_path: Path) -> None:
    told = paper(store, "intake_form", "1", "--pdf", tmp_path / "没有" / "表.pdf", "--json")

    assert (told.status, told.json["error"]) == (2, "cannot_write_file")


def test_the_help_names_every_command_and_every_paper() -> None:
    told = desk("--help")
    papers = desk("paper", "--help")

    assert not [line for line in told.out.splitlines() if line.endswith(" ...")]
    words = "".join(papers.out.split())
    titles = [kind.title for kind in case_papers() if kind.title not in words]
    assert titles == []
