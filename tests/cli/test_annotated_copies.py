"""``import --annotated`` and ``--answers``: a copy put right is taken in; answers are strict."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest

from dispute_desk.domain.ledger_status import STATUS_HEADING
from tests.cli.running import desk
from tests.store.stations import station

MADE = Path(__file__).parents[1] / "data" / "ledgers" / "made"
HEADER = "案号,受理日期,单位名称,职工姓名,涉及金额,处理结果"
GOOD = "例调1号,2024-03-01,例一公司,张例一,15000,调解成功"
WRONG = "例调2号,2024-02-30,例二公司,张例二,8000,调解成功"
LEDGER = f"{HEADER}\n{GOOD}\n{WRONG}\n"
#: So many cases the station has.
THERE = 2


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return station(tmp_path)


def cases(store: Path) -> int:
    return len(desk("--store", store, "list", "cases", "--json").json["rows"])


def test_a_copy_put_right_brings_in_only_what_was_left_out(store: Path, tmp_path: Path) -> None:
    path, out = tmp_path / "台账.csv", tmp_path / "标注.xlsx"
    path.write_text(LEDGER, encoding="utf-8")
    told = desk("--store", store, "import", path, "--annotated", out, "--json")
    assert (told.status, told.json["counts"]["cases"]) == (1, 1)

    book = openpyxl.load_workbook(out)
    sheet = book.worksheets[0]
    assert [sheet.cell(row, 7).value for row in (1, 2)] == [STATUS_HEADING, "已导入"]
    assert str(sheet.cell(3, 7).value).startswith("没有导入：")
    sheet.cell(3, 2).value = "2024-02-29"
    book.save(out)

    again = desk("--store", store, "import", out, "--json")
    assert again.status == 0
    assert (again.json["known"], again.json["counts"]["cases"]) == (1, 2)
    assert cases(store) == THERE + 2


def test_a_preview_writes_the_copy_and_nothing_else(store: Path, tmp_path: Path) -> None:
    path, out = tmp_path / "台账.csv", tmp_path / "copy.xlsx"
    path.write_text(LEDGER, encoding="utf-8")

    desk("--store", store, "--lang", "en", "import", path, "--preview", "--annotated", out)

    sheet = openpyxl.load_workbook(out).worksheets[0]
    assert sheet.cell(2, 7).value == "Ready to import"
    assert cases(store) == THERE


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        ({"unit:2024台账:涉案金额": "胡说"}, "import_no_option"),
        ({"unit:没有这张表:涉案金额": "元"}, "import_no_question"),
    ],
)
def test_a_wrong_answer_imports_nothing(
    store: Path, tmp_path: Path, answers: dict[str, str], code: str
) -> None:
    given = tmp_path / "answers.json"
    given.write_text(json.dumps(answers, ensure_ascii=False), encoding="utf-8")
    path = MADE / "p03_wanyuan_dates.xlsx"
    asked = desk("--store", store, "import", path, "--preview", "--json").json["questions"]
    assert [one["id"] for one in asked] == ["unit:2024台账:涉案金额"]

    told = desk("--store", store, "import", path, "--answers", given, "--json")

    assert told.status == 2
    assert told.json["error"] == code
    assert cases(store) == THERE


def test_a_blank_ledger_is_written_once_and_holds_no_case(store: Path, tmp_path: Path) -> None:
    out = tmp_path / "空白台账.xlsx"
    assert desk("--store", store, "export", "template", out, "--json").json["ok"] is True
    assert desk("--store", store, "export", "template", out).status == 2

    told = desk("--store", store, "import", out, "--json")

    assert (told.status, told.json["error"]) == (2, "no_dispute_ledger")
