"""A large import is written beside the window: it saves meanwhile, 取消 takes everything back."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services import import_ahead
from dispute_desk.services.import_ahead import LEFT_REMOVED
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.store import pace, plan_pieces, turns
from dispute_desk.ui.pages.importing.page import ImportingPage
from dispute_desk.ui.portraits import wait_until_quiet

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from dispute_desk.ui.main_window import MainWindow

HEAD = "案号,受理日期,单位名称,职工姓名,涉及金额,处理结果"
ROWS = [f"例{number}号,2024-03-01,例一公司,张例{number},90,调解成功" for number in range(60)]


def test_the_window_saves_beside_an_import_that_is_then_stopped(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for where, name, value in (
        (import_ahead, "AT_ONCE", 0),
        (pace, "PIECE_S", 0),
        (pace, "GAP_S", 0),
        (turns, "FREE_S", 0),
        (plan_pieces, "SLICE", 5),
    ):
        monkeypatch.setattr(where, name, value)
    saved, between = threading.Event(), threading.Event()
    make_ready = plan_pieces.PlanInPieces._make_ready_ahead

    def waits(pieces: plan_pieces.PlanInPieces) -> None:
        between.set()
        saved.wait(20)
        make_ready(pieces)

    monkeypatch.setattr(plan_pieces.PlanInPieces, "_make_ready_ahead", waits)
    ledger = tmp_path / "长台账.csv"
    ledger.write_text("\n".join([HEAD, *ROWS]), encoding="utf-8")
    window.go("importing", ledger)
    wait_until_quiet(window)
    page = window.page("importing")
    assert isinstance(page, ImportingPage)
    before: list[list[int]] = []
    window.place.jobs.ask(lambda desk: desk.lists.case_ids(CaseQuery()), before.append)
    wait_until_quiet(window)

    page.take_in()
    qtbot.waitUntil(between.is_set, timeout=20_000)
    made: list[int] = []
    command = RegisterCase(
        claimants=(NewClaimant(name="例中间"),), employer="例中间公司", cause="04"
    )
    window.place.jobs.do(command, lambda done: made.append(done.value))
    qtbot.waitUntil(lambda: bool(made), timeout=20_000)
    stop = page.strip.findChild(QPushButton, "importing.progress.cancel")
    assert stop is not None
    stop.click()
    saved.set()
    wait_until_quiet(window)

    assert "已取消，没有导入任何内容" in page.bar.text()
    after: list[list[int]] = []
    window.place.jobs.ask(lambda desk: desk.lists.case_ids(CaseQuery()), after.append)
    wait_until_quiet(window)
    assert sorted(after[0]) == sorted([*before[0], made[0]])


def test_an_import_left_in_the_middle_is_told_of(window: MainWindow) -> None:
    wait_until_quiet(window)
    seat = window.place.seat
    assert seat is not None
    seat.left = DeskError(LEFT_REMOVED, file="长台账.csv")

    window.seating._first(seat)

    page = window.page("today")
    assert "《长台账.csv》上次没有导入完" in page.bar.text()
