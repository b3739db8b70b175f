"""What the command line tells of an old ledger: its columns, what waits, and lists of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.running import desk
from tests.store.stations import station

if TYPE_CHECKING:
    from pathlib import Path

HEADINGS = "案号,受理日期,单位名称,职工姓名,涉及金额,处理结果,办理经过"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return station(tmp_path)


def ledger(tmp_path: Path, *rows: str) -> Path:
    path = tmp_path / "台账.csv"
    path.write_text("\n".join(("2024年争议台账", HEADINGS, *rows)) + "\n", encoding="utf-8")
    return path


DONE = "例1号,2024-03-01,例一公司,张例一,15000,调解成功,两次约谈"
OPEN = "例2号,2024-03-02,例二公司,张例二,15000,办理中,"


def test_a_preview_tells_each_column(store: Path, tmp_path: Path) -> None:
    path = ledger(tmp_path, DONE)

    told = desk("--store", store, "import", path, "--preview")
    sheet = desk("--store", store, "import", path, "--preview", "--json").json["sheets"][0]

    assert "单位名称→用人单位" in told.out
    assert "未读取、原样保留 1 列：办理经过" in told.out
    assert sheet["columns"][-1] == {"heading": "办理经过", "field": None}
    assert {"heading": "单位名称", "field": "employer"} in sheet["columns"]


def test_open_cases_of_a_ledger_are_listed(store: Path, tmp_path: Path) -> None:
    told = desk("--store", store, "import", ledger(tmp_path, DONE, OPEN))

    assert "其中 1 件未办结" in told.err
    rows = desk("--store", store, "list", "cases", "--view", "to_take_up", "--json").lines
    assert [one["number"] for one in rows[0]["rows"]] == ["例2号"]


def test_a_number_of_ours_is_warned_of_before_the_import(store: Path, tmp_path: Path) -> None:
    path = ledger(tmp_path, DONE.replace("例1号", "云社调〔2026〕1号"))

    told = desk("--store", store, "import", path, "--preview")
    found = desk("--store", store, "import", path, "--json").json

    assert "云社调〔2026〕1号（台账）" in told.out
    assert [one["code"] for one in found["warnings"]] == ["W_NUMBER_OURS"]
    shown = desk("--store", store, "show", "case", "云社调〔2026〕1号（台账）", "--json").json
    assert shown["claimants"][0]["name"] == "张例一"


def test_a_case_shows_the_kept_cells(store: Path, tmp_path: Path) -> None:
    desk("--store", store, "import", ledger(tmp_path, DONE))

    shown = desk("--store", store, "show", "case", "例1号", "--json").json

    cells = [{"heading": "办理经过", "text": "两次约谈"}]
    assert shown["ledger_other"] == [{"sheet": "csv", "row": 3, "cells": cells}]


def test_a_limit_below_nothing_is_told_what_is_allowed(store: Path) -> None:
    told = desk("--store", store, "list", "cases", "--limit", "-3")

    assert told.status == 2
    assert "不小于 0 的整数" in told.err


def test_a_report_names_the_same_figures_every_month(store: Path) -> None:
    desk("--store", store, "do", "RecordVisit", VISIT)

    def figures(month: str) -> list[str]:
        told = desk("--store", store, "report", "monthly", "--month", month, "--json").json
        return [one["id"] for one in told["figures"]]

    assert "visit_people" in figures("2026-11")
    assert figures("2026-10") == figures("2026-11")


VISIT = (
    '{"channel": "VISIT", "visitors": [{"name": "张例"}], "demand": "问社保", "answer": "已答复"}'
)
