"""The bench remembers: the next month asks nothing, what moved is shown, what is new is offered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QPushButton, QRadioButton, QWidget

from dispute_desk.domain.ledger_decisions import ColumnAt
from dispute_desk.services.import_memory import profile_rows, taught_rows
from dispute_desk.services.import_profiles import RememberLedger
from dispute_desk.ui.pages.importing.field_menu import FieldMenu
from dispute_desk.ui.pages.importing.page import ImportingPage
from dispute_desk.ui.portraits import wait_until_quiet
from tests.services.one_of_each_memory import TABLE
from tests.services.two_months import CLAIM, COUNT, FIRM, HEADER, month_file
from tests.ui.bench_hands import shown, told

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow

NAME = "某某街道台账"


@pytest.fixture
def page(window: MainWindow) -> ImportingPage:
    found = window.page("importing")
    assert isinstance(found, ImportingPage)
    return found


def click(page: QWidget, name: str) -> None:
    found = page.findChild(QWidget, name)
    assert isinstance(found, QPushButton | QRadioButton | QCheckBox), name
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def decide_january(window: MainWindow, page: ImportingPage, folder: Path) -> None:
    """Say by hand what two columns are and what the colours mean, and look at the summary."""
    shown(window, month_file(folder, 1))
    columns = {ColumnAt("1月", 1, FIRM): "employer", ColumnAt("1月", 1, CLAIM): "claim"}
    answers = {"colour:1月:green": "调解不成", "colour:1月:yellow": "办理中"}
    page.steps.decide(answers, columns)
    wait_until_quiet(window)
    page.foot.go.click()


def january(window: MainWindow, page: ImportingPage, folder: Path) -> None:
    decide_january(window, page, folder)
    page.summary.go.click()
    wait_until_quiet(window)


def test_what_was_decided_is_offered_and_remembered(
    window: MainWindow, page: ImportingPage, desk: Desk, tmp_path: Path
) -> None:
    decide_january(window, page, tmp_path)
    box = page.summary.remember
    assert (box.isVisible(), box.keep.isChecked(), box.name.text()) == (True, True, NAME)
    headings = [one.text() for one, _ in box._ticks]
    assert headings == ["“对方主体”＝用人单位", "“说法”＝诉求"]

    page.summary.go.click()
    wait_until_quiet(window)

    (row,) = profile_rows(desk)
    assert (row.name, row.version) == (NAME, 1)
    assert {one.heading for one in taught_rows(desk)} == {"对方主体", "说法"}
    assert page.finished.remembered.text().splitlines() == [
        "已记住这种台账的读法：某某街道台账",
        "已记住表头：对方主体、说法",
    ]


def test_who_ticks_nothing_is_remembered_nothing(
    window: MainWindow, page: ImportingPage, desk: Desk, tmp_path: Path
) -> None:
    decide_january(window, page, tmp_path)
    click(page, "importing.remember.keep")
    assert not page.summary.remember.name.isEnabled()
    click(page, "importing.remember.heading.0")

    page.summary.go.click()
    wait_until_quiet(window)

    assert profile_rows(desk) == []
    assert [one.heading for one in taught_rows(desk)] == ["说法"]


def test_the_next_month_asks_nothing_and_says_by_what_it_is_read(
    window: MainWindow, page: ImportingPage, tmp_path: Path
) -> None:
    january(window, page, tmp_path)

    shown(window, month_file(tmp_path, 2))

    assert page.memory.isVisible()
    assert page.memory.words.text() == "按“某某街道台账”（第 1 版）读：2 列、2 个问题照以前定的办"
    assert not told(page).reading.questions
    assert page.steps.count == 0
    assert not page.is_unsaved()
    assert not page.bench.shifts.isVisible()
    assert told(page).new == COUNT
    page.foot.go.click()
    assert not page.summary.remember.isVisible()  # nothing of it is new


def test_one_goes_without_it_and_with_it_again(
    window: MainWindow, page: ImportingPage, tmp_path: Path
) -> None:
    january(window, page, tmp_path)
    shown(window, month_file(tmp_path, 2))

    page.memory.turn.click()
    wait_until_quiet(window)
    assert len(told(page).reading.questions) == 2
    assert page.memory.words.text() == "有记住的读法“某某街道台账”（第 1 版），这次没有用"

    page.memory.turn.click()
    wait_until_quiet(window)
    assert not told(page).reading.questions

    window.place.verbs.run("edit.undo")
    wait_until_quiet(window)
    assert len(told(page).reading.questions) == 2


def drifted(window: MainWindow, page: ImportingPage, folder: Path) -> None:
    january(window, page, folder)
    header = ["本人陈述" if one == "说法" else one for one in HEADER]
    order = [1, 0, 2, 3, 4, 5, 6, 7]
    shown(window, month_file(folder, 2, header=header, order=order))


def lines(page: ImportingPage) -> list[str]:
    found = (page.findChild(QWidget, f"importing.shift.{number}") for number in range(9))
    return [one.accessibleName() for one in found if one is not None]


def test_what_moved_is_listed_and_a_column_of_another_name_asked_about(
    window: MainWindow, page: ImportingPage, tmp_path: Path
) -> None:
    drifted(window, page, tmp_path)

    assert page.bench.shifts.isVisible()
    assert page.bench.shifts.heading.text.text() == "与以前不同，还要确认 1 项"
    assert lines(page)[-1] == "“说法”改叫“本人陈述”（E 列）"
    assert any("列移到" in one for one in lines(page))
    number = len(lines(page)) - 1

    click(page, f"importing.shift.{number}.before")
    wait_until_quiet(window)

    assert not told(page).reading.questions
    assert told(page).reading.cases[0].claim == "要求补缴养老保险"
    assert page.bench.shifts.heading.text.text() == "与以前不同 2 处"
    before = page.findChild(QPushButton, f"importing.shift.{number}.before")
    assert before is not None
    assert before.isChecked()


def test_a_column_may_be_read_otherwise_from_the_list(
    window: MainWindow, page: ImportingPage, desk: Desk, tmp_path: Path
) -> None:
    drifted(window, page, tmp_path)
    number = len(lines(page)) - 1

    click(page, f"importing.shift.{number}.other")
    menu = page.findChild(FieldMenu)
    assert menu is not None
    menu.chosen.emit("remark")
    wait_until_quiet(window)

    assert told(page).reading.cases[0].claim is None
    assert told(page).reading.cases[0].remark == "要求补缴养老保险"
    assert not told(page).reading.questions

    page.foot.go.click()
    box = page.summary.remember
    assert (box.name.text(), box.how.text()) == (NAME, "更新，存为第 2 版；改名称则另存一份")
    page.summary.go.click()
    wait_until_quiet(window)
    assert [(one.name, one.version) for one in profile_rows(desk)] == [(NAME, 2)]


def test_one_step_back_takes_the_import_and_leaves_what_is_remembered(
    window: MainWindow, page: ImportingPage, desk: Desk, tmp_path: Path
) -> None:
    january(window, page, tmp_path)
    assert desk.lists.history(limit=1)[0].command == "ImportLedger"

    window.place.verbs.run("edit.undo")
    wait_until_quiet(window)

    assert [one.withdrawn for one in desk.lists.batches()] == [True]
    assert [one.name for one in profile_rows(desk)] == [NAME]


def test_another_name_keeps_the_former_profile_as_it_is(
    window: MainWindow, page: ImportingPage, desk: Desk, tmp_path: Path
) -> None:
    drifted(window, page, tmp_path)
    page.foot.go.click()
    box = page.summary.remember
    box.name.setFocus()
    box.name.selectAll()
    QTest.keyClicks(box.name, "Annex")
    assert box.how.text() == "另存为新的读法"

    page.summary.go.click()
    wait_until_quiet(window)

    told_of = {one.name: (one.version, len(one.tables)) for one in profile_rows(desk)}
    assert told_of == {NAME: (1, 1), "Annex": (1, 1)}


def test_a_name_that_is_taken_is_said_before_anything_is_taken_in(
    window: MainWindow, page: ImportingPage, desk: Desk, tmp_path: Path
) -> None:
    desk.do(RememberLedger(name=NAME, tables=(TABLE,)))
    decide_january(window, page, tmp_path)
    assert page.summary.remember.name.text() == f"{NAME}（2）"
    page.summary.remember.name.setText(NAME)

    page.summary.go.click()
    wait_until_quiet(window)

    assert "已有名为“某某街道台账”的台账读法" in page.bar.text()
    assert list(desk.lists.batches()) == []
    page.summary.remember.name.setText("另一种台账")
    page.summary.go.click()
    wait_until_quiet(window)
    assert {one.name for one in profile_rows(desk)} == {NAME, "另一种台账"}


def doubtful(folder: Path, month: int) -> Path:
    """A month with two columns of which little is sure: they are asked about."""
    heads = "编号,受理日期,用人单位,涉及金额,结果,对方"
    rows = (
        f"例调{month}{n}号,2024-{month:02d}-{n:02d},例{month}{n}公司,详见附件清单,调解成功,样{n}有限公司"
        for n in range(1, 6)
    )
    path = folder / f"站台账{month}月.csv"
    path.write_text("\n".join([heads, *rows]) + "\n", encoding="utf-8")
    return path


def test_columns_that_were_confirmed_are_not_asked_about_again(
    window: MainWindow, page: ImportingPage, tmp_path: Path
) -> None:
    shown(window, doubtful(tmp_path, 1))
    asked = told(page).columns
    assert asked
    page.bench.questions.accepted.emit({one.question.id: one.question.proposed for one in asked})
    wait_until_quiet(window)
    assert told(page).columns == ()
    page.foot.go.click()
    page.summary.go.click()
    wait_until_quiet(window)

    shown(window, doubtful(tmp_path, 2))

    assert told(page).columns == ()
    assert not page.bench.questions.isVisible()
