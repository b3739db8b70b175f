"""What is typed is kept: after a crash it is offered, saved or given up it is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from dispute_desk.domain.draft import Draft
from dispute_desk.services.drafts import drafts_of, keep_draft
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.ui.drafting.offering import DraftsDialog
from dispute_desk.ui.languages import use_language
from dispute_desk.ui.main_window import MainWindow
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.pages.new_case.page import NewCasePage
from dispute_desk.ui.steps.form import StepForm
from tests.ui.hands import click, find, form, type_in, until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.workplace import Workplace

NOTE = "step.suspend.reason"


@pytest.fixture
def case_id(desk: Desk) -> int:
    people = (NewClaimant(name="张例"),)
    return int(desk.do(RegisterCase(claimants=people, employer="广州例信制衣有限公司")).value)


@pytest.fixture
def open_later(place: Workplace, window: MainWindow) -> Iterator[Callable[[], MainWindow]]:
    """Open the window again, after the first one was gone without a word."""
    opened: list[MainWindow] = []

    def open_again() -> MainWindow:
        window.call_attendants()  # both windows ask through one place: the first must have asked
        window.hide()
        made = MainWindow(place)
        made.resize(1366, 740)
        made.show()
        opened.append(made)
        return made

    yield open_again
    for made in opened:
        made.close()
        made.deleteLater()


def case_page(window: MainWindow) -> CaseFilePage:
    page = window.page("case_file")
    assert isinstance(page, CaseFilePage)
    return page


def open_case(qtbot: QtBot, window: MainWindow, case_id: int) -> CaseFilePage:
    window.go("case_file", case_id)
    page = case_page(window)
    until(qtbot, lambda: page.view is not None and page.view.id == case_id)
    return page


def kept(qtbot: QtBot, desk: Desk, count: int) -> None:
    until(qtbot, lambda: len(drafts_of(desk)) == count)


def add_worker(qtbot: QtBot, page: CaseFilePage, name: str, text: str) -> StepForm:
    """Begin to fill in a form, and let the draft be kept."""
    page.take("add_claimant")
    step = form(qtbot, "step.add_claimant")
    assert isinstance(step, StepForm)
    type_in(step, f"step.add_claimant.{name}", text)
    step.drafts.keep()
    return step


def offered(qtbot: QtBot, window: MainWindow) -> DraftsDialog:
    window.call_attendants()
    offer = window.attendants.drafts
    until(qtbot, lambda: bool(offer.drafts))
    assert window.toast is not None
    assert "1" in window.toast.text()
    offer.show()
    return find(window, "drafts", DraftsDialog)


def test_a_step_that_was_not_saved_is_offered_and_goes_on(
    qtbot: QtBot, window: MainWindow, desk: Desk, case_id: int, open_later: Callable[[], MainWindow]
) -> None:
    page = open_case(qtbot, window, case_id)
    page.take("suspend")
    step = form(qtbot, "step.suspend")
    assert isinstance(step, StepForm)
    type_in(step, NOTE, "等待仲裁")
    step.drafts.keep()
    kept(qtbot, desk, 1)

    later = open_later()
    dialog = offered(qtbot, later)
    click(dialog, "drafts.0.restore")

    page = case_page(later)
    until(qtbot, lambda: page.view is not None)
    until(qtbot, lambda: later.findChild(QPlainTextEdit, NOTE) is not None)
    assert find(later, NOTE, QPlainTextEdit).toPlainText() == "等待仲裁"


def begin_a_case(window: MainWindow, name: str) -> NewCasePage:
    window.go("new_case")
    page = window.page("new_case")
    assert isinstance(page, NewCasePage)
    type_in(page, "new_case.person0.name", name)
    page.draft.keeper.keep()
    return page


def test_the_next_visitor_never_writes_over_a_draft_a_crash_left(
    qtbot: QtBot, window: MainWindow, desk: Desk, open_later: Callable[[], MainWindow]
) -> None:
    begin_a_case(window, "草稿甲")
    kept(qtbot, desk, 1)

    page = begin_a_case(open_later(), "草稿乙")

    kept(qtbot, desk, 2)
    page.clear()
    kept(qtbot, desk, 1)
    (left,) = drafts_of(desk)
    assert left.content["new_case.person0.name"] == "草稿甲"


def test_a_draft_that_was_put_back_stays_in_its_place(
    qtbot: QtBot, window: MainWindow, desk: Desk, open_later: Callable[[], MainWindow]
) -> None:
    begin_a_case(window, "草稿甲")
    kept(qtbot, desk, 1)
    later = open_later()
    click(offered(qtbot, later), "drafts.0.restore")
    page = later.page("new_case")
    assert isinstance(page, NewCasePage)
    until(qtbot, lambda: page.people.rows[0].name.text() == "草稿甲")

    type_in(page, "new_case.employer", "例信公司")
    page.draft.keeper.keep()
    until(qtbot, lambda: drafts_of(desk)[0].content.get("new_case.employer") == "例信公司")
    assert len(drafts_of(desk)) == 1

    page.clear()
    kept(qtbot, desk, 0)


def test_a_form_given_up_with_the_window_leaves_no_draft(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    begin_a_case(window, "草稿甲")
    kept(qtbot, desk, 1)

    window.close()
    until(qtbot, lambda: window.findChild(QPushButton, "giving_up.leave") is not None)
    click(window, "giving_up.leave")

    kept(qtbot, desk, 0)
    until(qtbot, window.isHidden)


def test_a_step_that_is_saved_leaves_no_draft(
    qtbot: QtBot, window: MainWindow, desk: Desk, case_id: int
) -> None:
    page = open_case(qtbot, window, case_id)
    step = add_worker(qtbot, page, "name", "李例")
    kept(qtbot, desk, 1)

    step.save()

    kept(qtbot, desk, 0)


def test_a_step_that_is_given_up_leaves_no_draft(
    qtbot: QtBot, window: MainWindow, desk: Desk, case_id: int
) -> None:
    page = open_case(qtbot, window, case_id)
    step = add_worker(qtbot, page, "name", "李例")
    kept(qtbot, desk, 1)

    step.reject()
    click(step, "giving_up.leave")

    kept(qtbot, desk, 0)


def test_what_was_typed_and_taken_away_again_is_no_draft(
    qtbot: QtBot, window: MainWindow, desk: Desk, case_id: int
) -> None:
    page = open_case(qtbot, window, case_id)
    step = add_worker(qtbot, page, "name", "李例")
    kept(qtbot, desk, 1)

    find(step, "step.add_claimant.name", QLineEdit).clear()
    step.drafts.keep()

    kept(qtbot, desk, 0)


def test_a_sum_nobody_understands_comes_back_as_it_was_typed(
    qtbot: QtBot, window: MainWindow, desk: Desk, case_id: int, open_later: Callable[[], MainWindow]
) -> None:
    page = open_case(qtbot, window, case_id)
    add_worker(qtbot, page, "claimed", "abc")
    kept(qtbot, desk, 1)

    later = open_later()
    click(offered(qtbot, later), "drafts.0.restore")

    until(qtbot, lambda: later.findChild(QLineEdit, "step.add_claimant.claimed") is not None)
    assert find(later, "step.add_claimant.claimed", QLineEdit).text() == "abc"


def test_facts_that_were_being_edited_are_set_aside_when_another_case_is_opened(
    qtbot: QtBot, window: MainWindow, desk: Desk, case_id: int
) -> None:
    people = (NewClaimant(name="王例"),)
    other = int(desk.do(RegisterCase(claimants=people, employer="广州例明电子有限公司")).value)
    page = open_case(qtbot, window, case_id)
    page.facts.edit()
    type_in(page, "case_file.fact.demand", "按实际工资补缴")

    open_case(qtbot, window, other)

    kept(qtbot, desk, 1)
    assert window.toast is not None
    find(window, "toast.undo", QPushButton).click()
    until(qtbot, lambda: page.facts.is_editing)
    assert page.case_id == case_id
    assert find(page, "case_file.fact.demand", QPlainTextEdit).toPlainText() == "按实际工资补缴"


def test_a_new_case_comes_back_with_everybody_in_it(
    qtbot: QtBot, window: MainWindow, desk: Desk, open_later: Callable[[], MainWindow]
) -> None:
    window.go("new_case")
    page = window.page("new_case")
    assert isinstance(page, NewCasePage)
    until(qtbot, lambda: page.more.channel.count() > 0)
    page.people.add()
    type_in(page, "new_case.person0.name", "张例")
    type_in(page, "new_case.person1.name", "李例")
    type_in(page, "new_case.employer", "广州例信制衣有限公司")
    page.draft.keeper.keep()
    kept(qtbot, desk, 1)

    later = open_later()
    click(offered(qtbot, later), "drafts.0.restore")

    again = later.page("new_case")
    assert isinstance(again, NewCasePage)
    until(qtbot, lambda: again.employer.text() == "广州例信制衣有限公司")
    assert [row.name.text() for row in again.people.rows] == ["张例", "李例"]


def test_an_empty_form_is_no_draft(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    window.go("new_case")
    page = window.page("new_case")
    assert isinstance(page, NewCasePage)
    until(qtbot, lambda: page.more.channel.count() > 0)
    page.fold.setChecked(True)

    page.draft.keeper.keep()

    until(qtbot, lambda: not window.place.jobs.is_busy)
    assert drafts_of(desk) == []


def test_a_draft_that_is_dropped_is_offered_no_more(
    qtbot: QtBot, window: MainWindow, desk: Desk, case_id: int, open_later: Callable[[], MainWindow]
) -> None:
    page = open_case(qtbot, window, case_id)
    add_worker(qtbot, page, "name", "李例")
    kept(qtbot, desk, 1)

    later = open_later()
    click(offered(qtbot, later), "drafts.0.drop")

    kept(qtbot, desk, 0)
    assert later.attendants.drafts.drafts == []


def test_two_drafts_of_the_same_minute_are_told_apart(
    qtbot: QtBot, window: MainWindow, desk: Desk, open_later: Callable[[], MainWindow]
) -> None:
    window.go("new_case")
    until(qtbot, lambda: find(window, "new_case.channel", QComboBox).count() > 0)
    page = begin_a_case(window, "张例")
    type_in(page, "new_case.employer", "广州例信制衣有限公司")
    page.fold.setChecked(True)
    type_in(page, "new_case.person0.id_no", "44010619900101123X")
    page.draft.keeper.keep()
    kept(qtbot, desk, 1)
    later = open_later()
    later.go("new_case")
    until(qtbot, lambda: find(later, "new_case.channel", QComboBox).count() > 0)
    begin_a_case(later, "李例")
    kept(qtbot, desk, 2)

    dialog = DraftsDialog(drafts_of(desk), window)

    told = [find(dialog, f"drafts.{n}.typed", QLabel).text() for n in range(2)]
    assert told == ["李例", "张例 · 广州例信制衣有限公司"]
    assert "张例" in find(dialog, "drafts.1", QWidget).accessibleName()
    assert not any("4401" in one.text() for one in dialog.findChildren(QLabel))


def test_a_draft_kept_in_chinese_is_offered_in_the_language_of_the_window(
    window: MainWindow,
) -> None:
    kept_before = [
        Draft("new_case", "a", "新建案件", {}),
        Draft("calculator", "[1, null]", "云社调〔2026〕1号 · 补缴测算", {}),
        Draft("case_file.facts", "[1, null]", "修改事实 · 云社调〔2026〕1号 例厂", {}),
    ]
    use_language("en")
    try:
        dialog = DraftsDialog(kept_before, window)
    finally:
        use_language("zh")

    told = [find(dialog, f"drafts.{number}", QWidget).accessibleName() for number in range(3)]
    assert told[0] == "New case"
    assert told[1] == "云社调〔2026〕1号 · Back-payment calculator"
    assert told[2] == "Edit the facts · 云社调〔2026〕1号 例厂"
    dialog.deleteLater()


def test_an_empty_new_case_tells_that_one_was_left_unfinished(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    keep_draft(desk, Draft("new_case", "例1", "新建案件", {"new_case.employer": "例信制衣"}))

    window.go("new_case")
    page = window.page("new_case")
    assert isinstance(page, NewCasePage)

    until(qtbot, lambda: page.bar.text() == "有 1 份没有登记完的来访登记草稿。")
    assert find(page.bar, f"{page.bar.objectName()}.restore", QPushButton).text() == "恢复草稿"


def test_a_form_that_was_emptied_comes_back_by_undo(qtbot: QtBot, window: MainWindow) -> None:
    window.go("new_case")
    page = window.page("new_case")
    assert isinstance(page, NewCasePage)
    until(qtbot, lambda: page.more.channel.count() > 0)
    type_in(page, "new_case.employer", "例信制衣")
    page.people.add()
    page.people.rows[1].name.setText("王例")
    page.people.roster.take("李例\t13800001234")

    click(page, "new_case.clear")
    assert not page.is_unsaved()
    undo = find(window, "toast.undo", QPushButton)
    until(qtbot, undo.isVisible)
    undo.click()

    assert page.employer.text() == "例信制衣"
    assert [one.name for one in page.command().claimants] == ["王例", "李例"]
