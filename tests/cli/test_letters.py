"""``letter`` tells what stands on a letter and what it lacks, and writes it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pypdf

from tests.cli.running import desk
from tests.cli.test_papers import store

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["store"]
NUMBER = "穗云工劳监提〔2026〕1号"


def issued(path: Path) -> str:
    given = {"kind": "reminder_letter", "case_id": 1, "occurred_on": "2026-03-05"}
    assert desk("--store", path, "do", "IssueLetter", json.dumps(given)).status == 0
    return NUMBER


def test_a_letter_lists_its_fields_and_what_is_missing(store: Path) -> None:
    told = desk("--store", store, "letter", issued(store), "--json")

    answer = json.loads(told.out)
    assert told.status == 1
    assert (answer["number"], answer["missing"]) == (NUMBER, ["contact", "phone"])
    assert answer["fields"]["addressee"] == "广州例信制衣有限公司"
    assert "联系人、联系电话" in told.err


def test_a_whole_letter_is_written_as_a_pdf(store: Path, tmp_path: Path) -> None:
    issued(store)
    for name, value in (("letters.contact", "林晓"), ("letters.phone", "020-00000000")):
        setting = json.dumps({"name": name, "value": value})
        assert desk("--store", store, "do", "ChangeSetting", setting).status == 0
    pdf = tmp_path / "提示函.pdf"

    told = desk("--store", store, "letter", "1", "--pdf", pdf)

    assert told.status == 0
    words = pypdf.PdfReader(pdf).pages[0].extract_text().replace("\n", "")
    assert NUMBER in words
    assert "广州例信制衣有限公司" in words


def test_a_letter_nobody_knows_is_refused(store: Path) -> None:
    told = desk("--store", store, "letter", "穗云工劳监提〔2026〕9号")

    assert told.status == 2
    assert "请核对文号或编号" in told.err
