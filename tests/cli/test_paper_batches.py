"""``paper`` for several at once: a set, one for each worker, blank forms, and what there is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pypdf
import pytest

from dispute_desk.services.case_papers import case_papers
from tests.cli.running import Told, desk

if TYPE_CHECKING:
    from pathlib import Path

NAMES = ("甲例", "乙例", "丙例")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store with one case of three workers, number 1."""
    path = tmp_path / "station.ddk"
    made = desk("--store", path, "--user", "林例", "init", "--sample", "--station", "示例站")
    assert made.status == 0
    case = {
        "claimants": [{"name": name, "phone": "13800001111"} for name in NAMES],
        "employer": "广州例信制衣有限公司",
        "cause": "04",
        "demand": "要求补缴",
        "occurred_on": "2026-03-02",
    }
    assert desk("--store", path, "do", "RegisterCase", json.dumps(case)).status == 0
    return path


def paper(store: Path, *arguments: object) -> Told:
    return desk("--store", store, "paper", *arguments)


def test_a_paper_for_each_worker_is_one_pdf(store: Path, tmp_path: Path) -> None:
    pdf = tmp_path / "同意书.pdf"

    told = paper(store, "告知同意书", "1", "--each", "--pdf", pdf, "--json")

    assert told.status == 0
    assert (told.json["count"], told.json["workers"], told.json["pages"]) == (3, 3, 3)
    pages = [page.extract_text() for page in pypdf.PdfReader(pdf).pages]
    assert [name for name, page in zip(NAMES, pages, strict=True) if name in page] == list(NAMES)


def test_a_file_for_each_paper(store: Path, tmp_path: Path) -> None:
    folder = tmp_path / "材料"
    folder.mkdir()

    told = paper(store, "consent_notice", "1", "--each", "--folder", folder, "--json")

    assert told.status == 0
    assert [path.name for path in sorted(folder.iterdir())] == sorted(
        f"云社调〔2026〕1号 告知同意书 {name}.pdf" for name in NAMES
    )
    assert len(told.json["files"]) == 3


def test_a_set_says_what_the_case_has_not_come_to(store: Path, tmp_path: Path) -> None:
    told = paper(store, "受理材料一套", "1", "--pdf", tmp_path / "套.pdf", "--json")

    assert told.status == 0
    assert told.json["papers"][:2] == ["intake_form", "consent_notice"]
    left = {one["error"] for one in told.json["left_out"]}
    assert "paper_before_acceptance" in left
    assert "受理通知书" in told.err


@pytest.mark.parametrize("ref", [(), ("1",)])
def test_a_blank_form_with_or_without_a_case(
    store: Path, tmp_path: Path, ref: tuple[str, ...]
) -> None:
    pdf = tmp_path / "空白.pdf"

    assert paper(store, "service_receipt", *ref, "--blank", "--pdf", pdf).status == 0

    text = pypdf.PdfReader(pdf).pages[0].extract_text()
    assert ("云社调〔2026〕1号" in text) == bool(ref)
    assert "甲例" not in text


def test_the_list_tells_every_paper_and_what_the_case_has_come_to(store: Path) -> None:
    told = paper(store, "--list", "1", "--json")

    ready = {one["paper"]: one["ready"] for one in told.json["papers"]}
    assert set(ready) == {kind.id for kind in case_papers()}
    assert ready["intake_form"]
    assert not ready["acceptance_notice"]
    assert told.json["sets"][0]["label"] == "受理材料一套"
    assert "Intake papers" in desk("--store", store, "--lang", "en", "paper", "--list").out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ((), "paper_not_named"),
        (("intake_form",), "paper_without_case"),
        (("intake_form", "--each", "--pdf", "x.pdf"), "paper_without_case"),
        (("受理材料一套", "1"), "papers_without_output"),
        (("closure_form", "1", "--each", "--pdf", "x.pdf"), "paper_not_for_each"),
        (("consent_notice", "1", "--each", "--folder", "没有这里"), "cannot_write_file"),
    ],
)
def test_a_refusal_has_its_code_and_one_line(
    store: Path, arguments: tuple[str, ...], code: str
) -> None:
    told = paper(store, *arguments, "--json")

    assert (told.status, told.json["error"]) == (2, code)
    assert told.err.count("\n") == 1
