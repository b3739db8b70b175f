"""``import`` of a ledger the store has already: what it says, and the status it leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest

from tests.cli.running import desk
from tests.store.stations import station

if TYPE_CHECKING:
    from pathlib import Path

HEADER = "案号,受理日期,单位名称,职工姓名,涉及金额,补缴金额,处理结果,结案日期"
PENDING = "例调1号,2024-03-01,例一公司,张例一,15000,,调解中,"
CLOSED = "例调1号,2024-03-01,例一公司,张例一,15000,15000,调解成功,2024-04-02"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return station(tmp_path)


def ledger(tmp_path: Path, *rows: str) -> Path:
    path = tmp_path / "台账.csv"
    path.write_text("\n".join(("2024年争议台账,,,,,,,", HEADER, *rows)) + "\n", encoding="utf-8")
    return path


def test_a_changed_case_is_something_to_look_at(store: Path, tmp_path: Path) -> None:
    desk("--store", store, "import", ledger(tmp_path, CLOSED), "--json")

    told = desk("--store", store, "import", ledger(tmp_path, PENDING), "--json")

    assert told.status == 1
    assert (told.json["batch"], told.json["known"]) == (None, 1)
    assert told.json["changed"] == [{"sheet": "csv", "row": 3}]
    assert "改动没有导入" in told.err
    assert "csv:3" in told.err


def test_a_case_that_went_on_is_written_and_told(store: Path, tmp_path: Path) -> None:
    desk("--store", store, "import", ledger(tmp_path, PENDING), "--json")

    told = desk("--store", store, "import", ledger(tmp_path, CLOSED))

    assert told.status == 0
    assert "办理结果：调解中 → 调解成功，2024-04-02" in told.out


def test_a_batch_tells_the_same_bins_as_its_import(store: Path, tmp_path: Path) -> None:
    further = ",,,张例二,8000,,,"
    path = ledger(tmp_path, PENDING, PENDING, CLOSED, OTHER, further)

    told = desk("--store", store, "import", path, "--accept", "--json").json

    shown = desk("--store", store, "show", "batch", told["batch"], "--json").json
    (sheet,) = told["sheets"]
    assert sheet["bins"]["duplicate"] == 2
    assert shown["bins"] == {name: count for name, count in sheet["bins"].items() if count}
    assert shown["counts"]["cases"] == sheet["bins"]["case"] == 2
    again = desk("--store", store, "import", path, "--accept", "--json").json
    assert (again["batch"], again["known"], again["changed"]) == (None, 2, [])


def test_a_preview_tells_what_the_store_has(store: Path, tmp_path: Path) -> None:
    path = ledger(tmp_path, PENDING)
    desk("--store", store, "import", path)

    told = desk("--store", store, "import", path, "--preview")

    assert told.status == 0
    assert "1 件以前已导入" in told.out


def test_a_preview_without_a_store_knows_of_none(tmp_path: Path) -> None:
    told = desk("import", ledger(tmp_path, PENDING), "--preview", "--json")

    assert (told.status, told.json["known"], told.json["changed"]) == (0, None, [])


def test_the_same_ledger_again_is_no_refusal(store: Path, tmp_path: Path) -> None:
    path = ledger(tmp_path, PENDING)
    desk("--store", store, "import", path)

    told = desk("--store", store, "import", path, "--json")

    assert told.status == 0
    assert (told.json["batch"], told.json["known"], told.json["changed"]) == (None, 1, [])
    assert told.json["counts"]["cases"] == 1


OTHER = "例调2号,2024-03-05,例二公司,孙例四,8000,,调解中,"
MORE_WORKERS = ",,,孙例五,9000,,,"
OTHER_SUM = "例调2号,2024-03-05,例二公司,孙例四,9000,,调解中,"
THIRD = "例调3号,2024-03-09,例三公司,周例六,7000,,调解中,"
FOURTH = "例调4号,2024-03-12,例四公司,吴例七,6000,,调解中,"


def taken(store: Path, tmp_path: Path, *rows: str) -> tuple[int, list[dict[str, object]]]:
    """The status of an import and the rows it says are told otherwise."""
    told = desk("--store", store, "import", ledger(tmp_path, *rows), "--json")
    return told.status, told.json["changed"]


def test_a_change_that_was_not_taken_in_is_told_every_time(store: Path, tmp_path: Path) -> None:
    more = (PENDING, OTHER, MORE_WORKERS, THIRD)
    changed = [{"sheet": "csv", "row": 5}]
    taken(store, tmp_path, PENDING, OTHER)

    first = taken(store, tmp_path, *more)
    again = taken(store, tmp_path, *more)
    with_another = taken(store, tmp_path, *more, FOURTH)

    assert first[1] == again[1] == with_another[1] == changed


def test_what_was_taken_in_is_never_called_changed(store: Path, tmp_path: Path) -> None:
    taken(store, tmp_path, PENDING, OTHER)
    taken(store, tmp_path, PENDING, OTHER_SUM, THIRD)

    assert taken(store, tmp_path, PENDING, OTHER) == (0, [])


def test_a_withdrawn_import_leaves_no_rows_behind(store: Path, tmp_path: Path) -> None:
    taken(store, tmp_path, PENDING, OTHER)
    more = (PENDING, OTHER, MORE_WORKERS, THIRD)
    second = desk("--store", store, "import", ledger(tmp_path, *more), "--json").json["batch"]
    desk("--store", store, "do", "WithdrawImport", f'{{"batch_id": {second}}}')

    assert taken(store, tmp_path, PENDING, OTHER) == (0, [])
    assert taken(store, tmp_path, PENDING, OTHER, MORE_WORKERS)[1] == [{"sheet": "csv", "row": 5}]


def test_do_names_changed_rows_as_import_does(store: Path, tmp_path: Path) -> None:
    taken(store, tmp_path, PENDING, OTHER)
    path = ledger(tmp_path, PENDING, OTHER_SUM, THIRD)

    told = desk("--store", store, "do", "ImportLedger", f'{{"path": "{path}"}}', "--json")

    assert told.json["value"]["changed"] == [{"sheet": "csv", "row": 4, "half": 0}]


def test_an_export_that_was_worked_on_comes_back_as_an_update(store: Path, tmp_path: Path) -> None:
    taken(store, tmp_path, PENDING, OTHER)
    out = tmp_path / "out.xlsx"
    desk("--store", store, "export", "ledger", out)
    book = openpyxl.load_workbook(out)
    sheet = book.worksheets[0]
    headings = [cell.value for cell in sheet[1]]
    sheet.cell(2, headings.index("备注") + 1).value = "改过"
    book.save(out)

    told = desk("--store", store, "import", out, "--json")

    assert told.status == 0
    assert (told.json["counts"]["updated"], told.json["changed"]) == (1, [])
    assert told.json["updates"] == [
        {
            "sheet": "台账",
            "row": 2,
            "fields": [
                {
                    "field": "备注",
                    "base": "",
                    "ours": "",
                    "theirs": "改过",
                    "changed_by": "file",
                    "taken": True,
                }
            ],
        }
    ]
    again = desk("--store", store, "import", out, "--json")
    assert (again.json["batch"], again.json["updates"]) == (None, [])
