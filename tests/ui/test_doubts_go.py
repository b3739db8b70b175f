"""What a form says is wrong or doubtful: everything is counted, and goes when it is no more so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPlainTextEdit

from dispute_desk.ui.steps.menu_choice import MenuChoice
from tests.ui.hands import find, press, until
from tests.ui.test_splitting_steps import show
from tests.ui.test_steps import accepted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.workplace import Workplace


def test_the_worker_nobody_ticked_is_counted_and_named_first(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    form = show(qtbot, place, desk, accepted(desk), "split")

    form.save()

    assert form.bar.text() == "转入新案的职工：请至少选择一名职工。（另有 1 处要改）"
    form.ticks.go_to(1, 0)
    press(form.ticks, Qt.Key.Key_Space)
    assert "职工" not in form.bar.text()
    assert "拆分原因" in form.bar.text()


def test_a_case_to_be_merged_has_to_be_chosen(qtbot: QtBot, place: Workplace, desk: Desk) -> None:
    into = [accepted(desk) for _ in range(3)][-1]
    form = show(qtbot, place, desk, into, "merge")
    find(form, "step.merge.reason", QPlainTextEdit).setPlainText("同一事由")

    form.save()

    row = form.entries["case_ids"].row
    assert row.error()
    assert "并入本案的案件" in form.bar.text()
    row.field.tick([row.field._actions[0].data()])
    assert not row.error()


def test_an_arrow_opens_the_list_of_a_drop_button(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    into = [accepted(desk) for _ in range(3)][-1]
    form = show(qtbot, place, desk, into, "merge")
    field = find(form, "step.merge.case_ids", MenuChoice)
    field.setFocus()
    opened: list[bool] = []

    def look() -> None:
        menu = field.menu()
        assert isinstance(menu, QMenu)
        opened.append(menu.isVisible())
        menu.close()

    for key in (Qt.Key.Key_Down, Qt.Key.Key_F4, Qt.Key.Key_A):
        QTimer.singleShot(50, look)
        QTest.keyClick(field, key)
        until(qtbot, lambda: not field.menu().isVisible())
    assert opened == [True, True, True]


def test_a_doubt_that_was_asked_goes_with_what_it_was_about(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    form = show(qtbot, place, desk, accepted(desk), "split")
    form.doubted.append(lambda: "很大" if "20000" in (form.value("reason") or "") else "")
    reason = find(form, "step.split.reason", QPlainTextEdit)
    reason.setPlainText("缴 20000")
    form.ticks.go_to(1, 0)
    press(form.ticks, Qt.Key.Key_Space)
    form.save()
    assert form.bar.text().startswith("很大")

    reason.setPlainText("缴 20000 元")
    qtbot.wait(30)
    assert form.bar.text().startswith("很大")
    reason.setPlainText("缴 8000")

    until(qtbot, lambda: not form.bar.isVisible())
