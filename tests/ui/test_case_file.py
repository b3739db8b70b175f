"""The case file: masked, edited in place, honest about old ledgers, fresh when others work."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from dispute_desk.domain.amount import Layer
from dispute_desk.domain.money import Fen
from dispute_desk.domain.stages import Stage
from dispute_desk.services.acceptance import AcceptCase, SetNextAction
from dispute_desk.services.amounts import RecordAmount
from dispute_desk.services.case_paper_printing import PrintPaper
from dispute_desk.services.editing import AddNote, EditCase
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.ui.languages import use_language
from dispute_desk.ui.pages.case_file.claimants import ClaimantsCard
from dispute_desk.ui.pages.case_file.grid import CELL_ROOM
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.pages.case_file.story import history_of, masked, story_of
from dispute_desk.ui.steps.form import StepForm
from tests.ui.hands import click, find, form, press, type_in, until

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.main_window import MainWindow
    from dispute_desk.ui.steps.case_view import CaseView

NOW = datetime(2026, 11, 22, 1, 30, tzinfo=UTC)
LONG_NAME = "广州市白云区示例国际精密电子元器件智能制造科技发展（集团）股份有限责任公司"


def do(qtbot: QtBot, window: MainWindow, command: object) -> Outcome:
    done: list[Any] = []
    window.place.jobs.do(command, done.append)
    until(qtbot, lambda: bool(done))
    outcome: Outcome = done[0]
    return outcome


def registration() -> RegisterCase:
    people = (
        NewClaimant(
            name="李䶮", id_no="11010519491231002X", phone="13800001234", claimed=Fen(1_000_000)
        ),
        NewClaimant(name="张例堃"),
    )
    return RegisterCase(claimants=people, employer=LONG_NAME, cause="04", demand="补缴养老")


def registered(qtbot: QtBot, window: MainWindow) -> int:
    return int(do(qtbot, window, registration()).value)


def test_the_history_of_a_case_says_which_paper_was_printed(
    qtbot: QtBot, window: MainWindow, page: CaseFilePage
) -> None:
    case_id = view_of(page).id

    do(qtbot, window, PrintPaper(kind="intake_form", case_id=case_id))

    until(qtbot, lambda: history_of(view_of(page))[0].title.startswith("打印文书"))
    assert history_of(view_of(page))[0].aside.endswith("受理登记表")


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> CaseFilePage:
    case_id = registered(qtbot, window)
    window.go("case_file", case_id)
    found = window.page("case_file")
    assert isinstance(found, CaseFilePage)
    until(qtbot, lambda: found.view is not None)
    return found


def view_of(page: CaseFilePage) -> CaseView:
    assert page.view is not None
    return page.view


def test_the_number_stands_whole_and_the_long_name_is_told_by_a_tooltip(
    page: CaseFilePage, window: MainWindow
) -> None:
    window.resize(1040, 680)
    title = find(window, "head.title", QLabel)
    assert title.text() == view_of(page).number
    assert title.width() >= title.fontMetrics().horizontalAdvance(title.text())
    assert page.head.employer.toolTip() == LONG_NAME


def test_numbers_of_people_are_masked(page: CaseFilePage) -> None:
    texts = [page.claimants.grid.text(0, column) for column in range(4)]
    assert "110105********002X" in texts
    everything = " ".join(label.text() for label in page.findChildren(QLabel))
    assert "11010519491231002X" not in everything
    assert "13800001234" not in everything


def test_numbers_in_the_row_of_an_old_ledger_are_masked() -> None:
    assert masked("李例 11010519491231002X 13800001234") == "李例 110105********002X 138****1234"


def test_the_three_amounts_stand_in_sight_and_follow_the_desk(
    qtbot: QtBot, window: MainWindow, page: CaseFilePage
) -> None:
    assert [page.amounts.figure(key) for key in ("claimed", "verified", "paid")] == [
        "10,000.00",
        "—",
        "—",
    ]

    worker = view_of(page).file.claimants[0]["id"]
    verified = RecordAmount(
        case_id=view_of(page).id, layer=Layer.VERIFIED, amount=Fen(880_000), claimant_id=worker
    )
    do(qtbot, window, verified)

    until(qtbot, lambda: page.amounts.figure("verified") == "8,800.00")
    assert page.amounts.figure("claimed") == "10,000.00"


def test_facts_are_edited_in_place_and_taken_back(
    qtbot: QtBot, window: MainWindow, page: CaseFilePage
) -> None:
    click(page, "case_file.facts.edit")
    find(page, "case_file.fact.demand", QPlainTextEdit).setPlainText("补缴养老和医疗")
    type_in(page, "case_file.fact.street", "例街道")
    click(page, "case_file.facts.save")
    until(qtbot, lambda: view_of(page).file.case["street"] == "例街道")
    assert not page.facts.is_editing
    assert "诉求：补缴养老 → 补缴养老和医疗" in history_of(view_of(page))[0].aside

    assert window.toast is not None
    click(window.toast, "toast.undo")
    until(qtbot, lambda: view_of(page).file.case["street"] is None)


@pytest.mark.parametrize("field", ["street", "demand"])
def test_ctrl_enter_saves_the_facts_while_they_are_edited(
    qtbot: QtBot, window: MainWindow, page: CaseFilePage, field: str
) -> None:
    until(qtbot, lambda: window.place.verbs.applies("case.next"))
    click(page, "case_file.facts.edit")
    assert not window.place.verbs.applies("case.next")
    type_in(page, f"case_file.fact.{field}", "例街道")

    press(find(page, f"case_file.fact.{field}", QWidget), Qt.Key.Key_Return, ctrl=True)

    until(qtbot, lambda: "例街道" in (view_of(page).file.case[field] or ""))
    assert not page.facts.is_editing
    assert not page.findChildren(StepForm)
    assert window.place.verbs.applies("case.next")


def test_what_ends_an_edit_of_the_facts_stays_in_sight(
    qtbot: QtBot, window: MainWindow, page: CaseFilePage
) -> None:
    window.resize(1366, 768)
    foot, bar = page.facts.foot, page.area.verticalScrollBar()
    assert not foot.isVisible()
    click(page, "case_file.facts.edit")
    type_in(page, "case_file.fact.street", "例街道")
    until(qtbot, lambda: bar.maximum() > 0)
    for place in (bar.minimum(), bar.maximum() // 2, bar.maximum()):
        bar.setValue(place)
        assert foot.save.visibleRegion().boundingRect() == foot.save.rect()
    click(page, "case_file.facts.save")

    until(qtbot, lambda: view_of(page).file.case["street"] == "例街道")
    until(qtbot, lambda: not foot.isVisible())
    click(page, "case_file.facts.edit")
    press(foot.cancel, Qt.Key.Key_Escape)
    assert not page.facts.is_editing


def test_the_visit_stands_on_the_day_that_was_set_right(
    qtbot: QtBot, window: MainWindow, page: CaseFilePage
) -> None:
    seen = {"received_on": view_of(page).file.case["received_on"].isoformat()}
    right = EditCase(case_id=view_of(page).id, changes={"received_on": "2026-11-12"}, seen=seen)

    do(qtbot, window, right)

    until(qtbot, lambda: view_of(page).file.case["received_on"] == date(2026, 11, 12))
    visit = next(one for one in story_of(view_of(page)) if one.title == "来访登记")
    assert visit.aside.startswith("2026-11-12")


def test_the_word_that_shows_the_numbers_is_whole_in_english(page: CaseFilePage) -> None:
    use_language("en")
    try:
        grid = ClaimantsCard(page.revealing).grid
        act = next(n for n in range(grid.model().columnCount()) if grid.is_act(n))
        words = (grid.fontMetrics().horizontalAdvance(word) for word in ("Show", "Hide"))
        assert grid.columnWidth(act) >= max(words) + CELL_ROOM
    finally:
        use_language("zh")


def test_what_somebody_else_changed_meanwhile_is_not_overwritten(
    qtbot: QtBot, window: MainWindow, page: CaseFilePage
) -> None:
    click(page, "case_file.facts.edit")
    type_in(page, "case_file.fact.street", "例街道")
    theirs = EditCase(case_id=view_of(page).id, changes={"street": "另街道"}, seen={"street": None})
    do(qtbot, window, theirs)

    click(page, "case_file.facts.save")

    form(qtbot, "clash").reject()
    assert find(page, "case_file.fact.street", QLineEdit).text() == "例街道"


def test_escape_while_a_save_is_on_its_way_keeps_what_was_typed(
    qtbot: QtBot, window: MainWindow, page: CaseFilePage
) -> None:
    click(page, "case_file.facts.edit")
    type_in(page, "case_file.fact.street", "例街道")
    theirs = EditCase(case_id=view_of(page).id, changes={"street": "另街道"}, seen={"street": None})
    do(qtbot, window, theirs)

    click(page, "case_file.facts.save")
    press(find(page, "case_file.fact.street", QLineEdit), Qt.Key.Key_Escape)
    click(page, "case_file.facts.cancel")

    form(qtbot, "clash").reject()
    assert find(page, "case_file.fact.street", QLineEdit).text() == "例街道"


def test_saving_without_a_change_writes_nothing(page: CaseFilePage) -> None:
    before = len(view_of(page).history)
    click(page, "case_file.facts.edit")
    click(page, "case_file.facts.save")

    assert not page.facts.is_editing
    assert len(view_of(page).history) == before


def test_a_note_of_one_line_plans_the_next_action(qtbot: QtBot, page: CaseFilePage) -> None:
    type_in(page, "case_file.note.line", "已电话告知人事 +3工")
    assert "2026-11-25" in page.note.word.text()

    press(page.note.line, Qt.Key.Key_Return)

    until(qtbot, lambda: str(view_of(page).file.case["next_action_on"]) == "2026-11-25")
    assert view_of(page).file.notes[0]["text"] == "已电话告知人事 +3工"
    assert any(one.title == "已电话告知人事 +3工" for one in story_of(view_of(page)))


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("told personnel +3wd", "2026-11-25"),
        ("told personnel + 3 working days", "2026-11-25"),
        ("told personnel +2 weeks", "2026-12-06"),
    ],
)
def test_a_term_in_english_at_the_end_of_a_note_is_the_next_day(
    page: CaseFilePage, typed: str, day: str
) -> None:
    type_in(page, "case_file.note.line", typed)

    first = page.note.word.text().splitlines()[0]
    assert first == f"下一步：跟进：told personnel · {day}"


@pytest.mark.parametrize(
    "typed",
    [
        "Phoned the worker today",
        "He will pay by the end of month",
        "paid 5 + 3 months",
        "Comes back tomorrow",
        "补缴了5 + 3个月",
        "已通知单位 今天",
    ],
)
def test_the_last_words_of_a_note_plan_nothing(
    qtbot: QtBot, page: CaseFilePage, typed: str
) -> None:
    planned = view_of(page).file.case["next_action"], view_of(page).file.case["next_action_on"]
    type_in(page, "case_file.note.line", typed)
    assert page.note.word.text() == ""

    press(page.note.line, Qt.Key.Key_Return)

    until(qtbot, lambda: bool(view_of(page).file.notes))
    case = view_of(page).file.case
    assert view_of(page).file.notes[0]["text"] == typed
    assert (case["next_action"], case["next_action_on"]) == planned


def test_a_note_says_what_planned_action_it_replaces_and_gives_it_back(
    qtbot: QtBot, window: MainWindow, page: CaseFilePage
) -> None:
    case_id = view_of(page).id
    plan = SetNextAction(
        case_id=case_id, next_action="核对工资表", next_action_on=date(2026, 12, 1)
    )
    do(qtbot, window, plan)
    until(qtbot, lambda: view_of(page).file.case["next_action"] == "核对工资表")
    type_in(page, "case_file.note.line", "已电话联系职工 明天")
    assert page.note.word.text() == (
        "下一步：跟进：已电话联系职工 · 2026-11-23\n代替原来的下一步：核对工资表 · 2026-12-01"
    )

    press(page.note.line, Qt.Key.Key_Return)

    until(qtbot, lambda: view_of(page).file.case["next_action"] == "跟进：已电话联系职工")
    assert view_of(page).file.notes[0]["text"] == "已电话联系职工 明天"
    replaced = "原来是：核对工资表 · 2026-12-01"
    until(qtbot, lambda: window.toast is not None and replaced in window.toast.text())
    assert window.toast is not None
    window.toast.take_back()
    until(qtbot, lambda: view_of(page).file.case["next_action"] == "核对工资表")
    assert str(view_of(page).file.case["next_action_on"]) == "2026-12-01"


def test_a_note_with_the_end_of_the_month_plans_what_follows_it(
    qtbot: QtBot, page: CaseFilePage
) -> None:
    type_in(page, "case_file.note.line", "电话无人接 月底")
    first = page.note.word.text().splitlines()[0]
    assert first == "下一步：跟进：电话无人接 · 2026-11-30"

    press(page.note.line, Qt.Key.Key_Return)

    until(qtbot, lambda: str(view_of(page).file.case["next_action_on"]) == "2026-11-30")
    assert view_of(page).file.case["next_action"] == "跟进：电话无人接"
    assert view_of(page).file.notes[0]["text"] == "电话无人接 月底"


def test_the_place_is_kept_when_others_work_on_the_case(
    qtbot: QtBot, window: MainWindow, page: CaseFilePage
) -> None:
    bar = page.area.verticalScrollBar()
    until(qtbot, lambda: bar.maximum() > 100)
    bar.setValue(100)

    do(qtbot, window, AddNote(case_id=view_of(page).id, text="来电询问进度"))

    until(qtbot, lambda: bool(view_of(page).file.notes))
    assert bar.value() == 100


def test_the_steps_follow_the_stage(qtbot: QtBot, window: MainWindow, page: CaseFilePage) -> None:
    assert page.head.primary == "accept"

    do(qtbot, window, AcceptCase(case_id=view_of(page).id))

    until(qtbot, lambda: view_of(page).stage is Stage.ACCEPTED)
    assert page.head.primary == "mediate"


def test_enter_on_a_worker_opens_his_form(qtbot: QtBot, page: CaseFilePage) -> None:
    grid = page.claimants.grid
    grid.setFocus()
    grid.selectRow(1)

    press(grid, Qt.Key.Key_Return)

    step = form(qtbot, "step.edit_claimant")
    assert find(step, "step.edit_claimant.name", QLineEdit).text() == "张例堃"
    step.reject()


def test_a_case_that_is_gone_is_said_and_the_way_out_shown(
    qtbot: QtBot, window: MainWindow, page: CaseFilePage
) -> None:
    window.go("case_file", 99_999)

    until(qtbot, page.empty.isVisible)
    assert "99999" in page.empty.findChildren(QLabel)[2].text()


def test_the_story_is_told_newest_first(
    qtbot: QtBot, window: MainWindow, page: CaseFilePage
) -> None:
    do(qtbot, window, AcceptCase(case_id=view_of(page).id))
    until(qtbot, lambda: view_of(page).stage is Stage.ACCEPTED)

    assert [one.title for one in story_of(view_of(page))] == ["已受理", "来访登记"]


def test_a_case_on_its_way_is_no_empty_page(qtbot: QtBot, window: MainWindow) -> None:
    case_id = registered(qtbot, window)
    window.go("case_file", case_id)
    page = window.page("case_file")
    assert isinstance(page, CaseFilePage)

    assert page.view is None
    assert page.empty.isHidden()
    until(qtbot, lambda: page.view is not None)
    assert page.empty.isHidden()
