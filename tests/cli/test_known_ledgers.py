"""``import`` of a ledger the store has already: what it says, and the status it leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    desk("--store", store, "import", ledger(tmp_path, PENDING), "--json")

    told = desk("--store", store, "import", ledger(tmp_path, CLOSED), "--json")

    assert told.status == 1
    assert (told.json["batch"], told.json["known"]) == (None, 1)
    assert told.json["changed"] == [{"sheet": "csv", "row": 3}]
    assert "改动没有导入" in told.err
    assert "csv:3" in told.err


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
