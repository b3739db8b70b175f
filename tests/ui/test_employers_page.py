"""用人单位: the list, its filters, and the page of one employer, in the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from dispute_desk.domain.employer_facts import FactKind
from dispute_desk.domain.employer_rows import EmployerQuery
from dispute_desk.domain.rights import Right
from dispute_desk.services.drafts import drafts_of
from dispute_desk.services.editing import EditEmployer
from dispute_desk.ui.drafting.offering import restoring
from dispute_desk.ui.finding import find_cases
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.pages.employer_file.page import EmployerFilePage
from dispute_desk.ui.pages.employer_file.view import ask_employer
from dispute_desk.ui.pages.employers.page import EmployersPage
from dispute_desk.ui.portraits import wait_until_quiet
from tests.services.one_of_each_employer import a_firm, a_tier
from tests.services.station import with_rights
from tests.ui.hands import choose, click, find, form, press, type_in, until

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow
    from dispute_desk.ui.widgets.palette import Entry

LONG = "广州市示例区例信高新技术产业开发区第二分公司服饰制衣有限责任公司"


@pytest.fixture
def empty_station(busy_station: Path) -> Path:
    """Every window of this file opens a busy station."""
    return busy_station


@pytest.fixture
def page(window: MainWindow) -> EmployersPage:
    window.activateWindow()
    window.go("employers")
    wait_until_quiet(window)
    found = window.page("employers")
    assert isinstance(found, EmployersPage)
    return found


def names(page: EmployersPage) -> list[str]:
    return [str(page.model.index(row, 0).data()) for row in range(page.model.rowCount())]


def opened(window: MainWindow) -> EmployerFilePage:
    found = window.page("employer_file")
    assert isinstance(found, EmployerFilePage)
    wait_until_quiet(window)
    return found


def firm_named(desk: Desk, name: str) -> int:
    return desk.lists.employer_ids(EmployerQuery(text=name))[0]


def test_the_rail_leads_to_the_employers_with_the_newest_case_first(
    window: MainWindow, page: EmployersPage, desk: Desk
) -> None:
    click(window, "rail.employers")
    wait_until_quiet(window)

    assert names(page) == [row.name for row in desk.lists.employers()]
    assert page.card.table.current_id() == desk.lists.employers()[0].id


@pytest.mark.parametrize("typed", ["恒信", "hx", "例旧名"])
def test_names_former_names_and_initials_filter(
    window: MainWindow, page: EmployersPage, desk: Desk, typed: str
) -> None:
    firm = firm_named(desk, "恒信")
    desk.do(EditEmployer(employer_id=firm, changes={"former_names": "例旧名制衣厂"}))

    page.card.search.setText(typed)
    wait_until_quiet(window)

    assert firm in page.model.ids()
    assert len(names(page)) < len(desk.lists.employers())


def test_an_employer_opens_by_enter_with_its_cases_and_each_of_them_by_enter(
    window: MainWindow, page: EmployersPage, qtbot: QtBot
) -> None:
    page.card.table.setFocus()
    press(page.card.table, Qt.Key.Key_Return)
    shown = opened(window)

    assert window.current == "employer_file"
    until(qtbot, lambda: shown.cases.model.rowCount() > 0)
    assert shown.head.name.text() == page.model.row_data(0).name  # type: ignore[union-attr]
    case_id = shown.cases.model.id_at(0)
    shown.cases.table.setCurrentIndex(shown.cases.model.index(0, 0))
    press(shown.cases.table, Qt.Key.Key_Return)

    assert window.current == "case_file"
    case_page = window.page("case_file")
    assert isinstance(case_page, CaseFilePage)
    assert case_page.case_id == case_id


def test_the_case_file_leads_to_its_employer_and_back(window: MainWindow, desk: Desk) -> None:
    case_id = next(one.case_id for one in desk.lists.alike(employer_id=firm_named(desk, "恒信")))
    window.go("case_file", case_id)
    wait_until_quiet(window)
    case_page = window.page("case_file")
    assert isinstance(case_page, CaseFilePage)

    press(case_page.head.employer, Qt.Key.Key_Return)
    shown = opened(window)

    assert shown.employer_id == firm_named(desk, "恒信")
    window.back()
    assert window.current == "case_file"


def test_a_rate_fact_and_a_contact_are_recorded_on_the_page(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    firm = firm_named(desk, "恒信")
    window.go("employer_file", firm)
    shown = opened(window)

    click(shown, "employer.dated_facts.add")
    dialog = form(qtbot, "small.employer_fact")
    choose(dialog, "small.employer_fact.kind", FactKind.INJURY_CLASS)
    choose(dialog, "small.employer_fact.value", "class_2")
    type_in(dialog, "small.employer_fact.valid_from", "2025-01-01")
    click(dialog, "small.employer_fact.save")
    until(qtbot, lambda: len(desk.lists.employer_file(firm).facts) == 1)

    click(shown, "employer.contacts.add")
    dialog = form(qtbot, "small.employer_contact")
    type_in(dialog, "small.employer_contact.name", "钱人事例")
    click(dialog, "small.employer_contact.save")
    until(qtbot, lambda: len(desk.lists.employer_file(firm).contacts) == 1)

    wait_until_quiet(window)
    assert shown.dated.heading.aside.text() == "今天已知 1 / 3 项"
    assert shown.contacts.heading.aside.text() == "1"


def test_the_facts_are_edited_in_place_and_stand_in_the_history(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    firm = firm_named(desk, "恒信")
    before = desk.lists.employer_file(firm).employer["name"]
    window.go("employer_file", firm)
    shown = opened(window)

    click(shown, "employer.facts.edit")
    shown.facts.entries["name"].put(LONG)
    line = find(shown, "employer.fact.name", QLineEdit)
    line.setFocus()
    press(line, Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: desk.lists.employer_file(firm).employer["name"] == LONG)
    wait_until_quiet(window)

    assert shown.heading() == LONG
    assert desk.lists.employer_file(firm).employer["former_names"] == before
    assert LONG in shown.history.line.accessibleDescription()


def test_a_doubt_about_the_code_stands_until_the_licence_was_seen(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    firm = a_firm(desk, "样早年单位制衣厂", credit_code="91350203M0001FUE2P")
    window.go("employer_file", firm)
    shown = opened(window)
    assert shown.head.doubt.isVisible()

    click(shown, "employer.doubt.seen")
    until(qtbot, lambda: len(desk.lists.employer_file(firm).facts) == 1)
    wait_until_quiet(window)

    assert not shown.head.doubt.isVisible()


def test_what_another_changed_meanwhile_is_asked_about(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    firm = firm_named(desk, "恒信")
    window.go("employer_file", firm)
    shown = opened(window)
    click(shown, "employer.facts.edit")
    shown.facts.entries["street"].put("我的街道")
    desk.do(EditEmployer(employer_id=firm, changes={"street": "他的街道"}))

    click(shown, "employer.facts.save")
    dialog = form(qtbot, "clash")
    click(dialog, "clash.save")
    until(qtbot, lambda: desk.lists.employer_file(firm).employer["street"] == "我的街道")


def test_an_edit_is_kept_as_a_draft_when_another_employer_is_opened(
    window: MainWindow, desk: Desk
) -> None:
    firm, other = firm_named(desk, "恒信"), a_firm(desk, "样另一家制衣厂")
    window.go("employer_file", firm)
    shown = opened(window)
    click(shown, "employer.facts.edit")
    type_in(shown, "employer.fact.street", "例改街道")

    window.go("employer_file", other)
    wait_until_quiet(window)
    assert window.toast is not None
    (draft,) = drafts_of(desk)
    window.go(*restoring(draft))
    wait_until_quiet(window)

    assert shown.employer_id == firm
    assert "例改街道" in find(shown, "employer.fact.street", QLineEdit).text()


def test_who_may_not_see_cases_sees_no_employers(
    window: MainWindow, page: EmployersPage, desk: Desk
) -> None:
    auditor = next(one for one in desk.lists.people() if one.bundles == ("auditor",))

    window.seating.sit_down(auditor)
    wait_until_quiet(window)

    assert not window.allows("employers")
    assert not window.allows("employer_file")
    assert page.head_actions() == []


def test_where_no_employer_is_open_nothing_can_be_done_with_it(
    window: MainWindow, desk: Desk
) -> None:
    window.go("employer_file")
    wait_until_quiet(window)
    shown = window.page("employer_file")
    assert shown.head_actions() == []

    window.go("employer_file", firm_named(desk, "恒信"))
    wait_until_quiet(window)
    assert [one.objectName() for one in shown.head_actions()] == [
        "employer.merge",
        "employer.new_case",
    ]


def test_who_may_only_look_is_offered_no_change(window: MainWindow, desk: Desk) -> None:
    firm = firm_named(desk, "恒信")
    a_tier(desk, firm)
    window.go("employer_file", firm)
    shown = opened(window)
    looking = with_rights(desk, Right.SEE_CASES)

    view = ask_employer(looking, firm)
    shown.facts.show_case(view)

    assert not shown.facts.edit_button.isVisible()
    assert shown.dated.offered(view) == shown.contacts.offered(view) == []
    assert [line.acts for line in shown.dated.lines(view)] == [()]


def test_at_intake_a_known_employer_leads_to_its_page(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    firm = firm_named(desk, "恒信")
    window.go("new_case", desk.lists.employer_file(firm).employer["name"])
    name = f"new_case.known.look{firm}"
    until(qtbot, lambda: window.findChild(QPushButton, name) is not None)

    click(window, name)

    assert opened(window).employer_id == firm


def test_a_duplicate_is_found_and_merged_with_a_reason(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    firm, other = firm_named(desk, "恒信"), a_firm(desk, "样重复单位制衣厂")
    a_tier(desk, other)
    window.go("employer_file", firm)
    shown = opened(window)

    shown.take("merge")
    dialog = form(qtbot, "small.merge_employers")
    type_in(dialog, "small.merge_employers.find", "样重复")
    until(qtbot, lambda: dialog.entries["merge_id"].read() == other)  # type: ignore[attr-defined]
    type_in(dialog, "small.merge_employers.reason", "执照核对为同一家")
    click(dialog, "small.merge_employers.save")
    until(qtbot, lambda: other not in desk.lists.employer_ids(EmployerQuery()))

    assert len(desk.lists.employer_file(firm).facts) == 1


def test_an_employer_that_is_gone_says_so_and_leads_to_the_list(window: MainWindow) -> None:
    window.go("employer_file", 999_999)
    shown = opened(window)

    assert shown.empty.isVisible()
    find(shown, "employer.none.act", QPushButton).click()
    assert window.current == "employers"


def test_a_list_of_many_employers_is_asked_for_by_pages(
    window: MainWindow, page: EmployersPage, desk: Desk
) -> None:
    for number in range(450):
        a_firm(desk, f"样例第{number}单位")
    page.ask()
    wait_until_quiet(window)

    assert page.model.rowCount() > 450
    last = page.model.rowCount() - 1
    page.card.table.scrollToBottom()
    assert page.model.index(last, 0).data() == "…"
    wait_until_quiet(window)
    assert "单位" in str(page.model.index(last, 0).data())


def test_the_palette_finds_an_employer_and_opens_its_page(window: MainWindow, desk: Desk) -> None:
    firm = a_firm(desk, "样面板单位制衣厂")
    told: list[Entry] = []

    find_cases(window.place, "样面板", told.extend)
    wait_until_quiet(window)

    (entry,) = told
    assert entry.title == "样面板单位制衣厂"
    entry.run()
    assert opened(window).employer_id == firm


def test_a_sentence_under_a_small_form_is_shown_whole(
    page: EmployersPage, desk: Desk, qtbot: QtBot
) -> None:
    a_firm(desk, "样同名单位制衣厂")
    page.add()
    dialog = form(qtbot, "small.add_employer")
    before = dialog.height()

    type_in(dialog, "small.add_employer.name", "样同名单位制衣厂")
    click(dialog, "small.add_employer.save")
    until(qtbot, lambda: dialog.height() > before)

    row = dialog.entries["reason"].row  # type: ignore[attr-defined]
    assert "已有同名单位" in row.error()


def test_a_name_another_firm_bears_is_saved_with_a_reason(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    a_firm(desk, "样早年单位制衣厂")
    firm = firm_named(desk, "恒信")
    window.go("employer_file", firm)
    shown = opened(window)
    click(shown, "employer.facts.edit")
    assert not shown.facts.why.row.isVisible()
    shown.facts.entries["name"].put("样早年单位制衣厂")
    click(shown, "employer.facts.save")
    until(qtbot, shown.facts.why.row.isVisible)

    shown.facts.why.put("确是另一家")
    click(shown, "employer.facts.save")

    until(qtbot, lambda: desk.lists.employer_file(firm).employer["name"] == "样早年单位制衣厂")
    wait_until_quiet(window)
