"""No file makes the reader crash or hang: a sane reading or one clear sentence."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest

from dispute_desk.domain.errors import DeskError
from dispute_desk.sheets import read_ledger

NASTY = Path(__file__).parents[1] / "data" / "ledgers" / "nasty"
TODAY = date(2026, 11, 22)

#: What each file must come to: a number of cases, or the code of its refusal.
EXPECTED: dict[str, int | str] = {
    "250_sheets.xlsx": 30,
    "entity_bomb.xlsx": "sheet_unsafe_xml",
    "error_cells.xlsx": 34,
    "far_cell.xlsx": "sheet_far_cell",
    "far_row.xlsx": 30,
    "form_one_case_per_sheet.xlsx": 0,
    "formula_injection.xlsx": 30,
    "html_gbk.xls": 30,
    "html_utf8.xls": 30,
    "huge_dimension.xlsx": 30,
    "no_sharedstrings.xlsx": "sheet_damaged",
    "only_hidden_data.xlsx": 30,
    "random.xls": "sheet_damaged",
    "semicolon.csv": 30,
    "sheet_names.xlsx": 30,
    "spreadsheetml2003.xls": 30,
    "styled_blank_60k.xlsx": 30,
    "tab_text_gbk.xls": 30,
    "transposed.xlsx": 0,
    "truncated.xlsx": "sheet_damaged",
    "utf16_unicode_text.txt": 30,
    "utf8_bom.csv": 30,
    "utf8_nobom.csv": 30,
    "weird_text.xlsx": 10,
    "wps_style.et": 30,
    "wrong_dimension.xlsx": 30,
    "xls_named.xlsx": 30,
    "xlsx_named.xls": 30,
    "xxe.xlsx": "sheet_unsafe_xml",
    "zero.xlsx": "sheet_empty",
    "zip_bomb.xlsx": "sheet_bomb",
    "~$lock.xlsx": "sheet_lock_file",
}


def test_every_nasty_file_has_an_expectation() -> None:
    assert {path.name for path in NASTY.iterdir()} == set(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_a_nasty_file_comes_to_what_it_should(name: str) -> None:
    expected = EXPECTED[name]
    started = time.monotonic()

    if isinstance(expected, int):
        assert len(read_ledger(NASTY / name, today=TODAY).cases) == expected
    else:
        with pytest.raises(DeskError) as refusal:
            read_ledger(NASTY / name, today=TODAY)
        sentence = str(refusal.value)
        assert refusal.value.code == expected
        assert name in sentence
        assert "{" not in sentence
        assert sentence.endswith("。")

    assert time.monotonic() - started < 30
