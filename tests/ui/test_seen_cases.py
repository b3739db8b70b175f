"""Forms for many cases, and the note line: what others changed meanwhile is asked about once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QRadioButton

from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services.acceptance import AssignCase, SetNextAction
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.pages.cases.bulk import AssignMany
from dispute_desk.ui.pages.cases.page import CasesPage
from dispute_desk.ui.portraits import wait_until_quiet
from tests.ui.hands import click, find, form, type_in, until

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow


def as_other(desk: Desk, command: Any) -> None:  # noqa: ANN401 - any command
    """Do something at another desk of the station, past this window."""
    me = desk.actor
    desk.actor = replace(me, id=2, name="邓样浩")
    desk.do(command)
    desk.actor = me


@pytest.fixture
def empty_station(busy_station: Path) -> Path:
    """Every window of this file opens a busy station."""
    return busy_station


@pytest.fixture
def page(window: MainWindow) -> CasesPage:
    window.go("cases")
    wait_until_quiet(window)
    found = window.page("cases")
    assert isinstance(found, CasesPage)
    return found


def test_many_are_assigned_but_for_those_a_colleague_gave_away(
    qtbot: QtBot, window: MainWindow, page: CasesPage, desk: Desk
) -> None:
    ids = desk.lists.case_ids(CaseQuery())
    page.card.table.selectAll()
    as_other(desk, AssignCase(case_id=ids[0], handler_id=2))
    window.place.verbs.run("case.assign")
    made = window.findChild(AssignMany)
    assert made is not None
    made.entries["handler_id"].put(3)
    made.save()
    wait_until_quiet(window)

    asked = form(qtbot, "meanwhile")
    assert "所选 6 件中有 1 件已被别人改过" in find(asked, "meanwhile.told", QLabel).text()
    said = find(asked, "meanwhile.0.0", QLabel).text()
    assert said == "承办人：林例 → 邓样浩（邓样浩 改）"
    assert {one.case["handler_id"] for one in map(desk.lists.case_file, ids)} == {1, 2}
    click(asked, "meanwhile.skip")
    wait_until_quiet(window)

    found = [desk.lists.case_file(one).case["handler_id"] for one in ids]
    assert found == [2, *[3] * (len(ids) - 1)]
    assert window.toast is not None
    assert "跳过 1 件，未改动" in window.toast.text()


def test_the_note_line_asks_which_plan_stays(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    case_id = desk.lists.case_ids(CaseQuery())[0]
    window.go("case_file", case_id)
    found = window.page("case_file")
    assert isinstance(found, CaseFilePage)
    until(qtbot, lambda: found.view is not None)
    as_other(desk, SetNextAction(case_id=case_id, next_action="上门核查"))

    type_in(found, "case_file.note.line", "已告知人事 +3工")
    click(found, "case_file.note.keep")
    until(qtbot, lambda: any(one.objectName() == "clash" for one in QApplication.topLevelWidgets()))
    clash = form(qtbot, "clash")
    find(clash, "clash.next_action.theirs", QRadioButton).setChecked(True)
    click(clash, "clash.save")
    wait_until_quiet(window)

    file = desk.lists.case_file(case_id)
    assert file.case["next_action"] == "上门核查"
    assert file.notes[-1]["text"] == "已告知人事 +3工"
