"""Splitting, merging, withdrawing by one and the review, through the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton

from dispute_desk.domain.case import Triage
from dispute_desk.domain.checklist import CheckAnswer
from dispute_desk.domain.mediation import SessionOutcome
from dispute_desk.domain.money import Fen
from dispute_desk.domain.stages import Stage
from dispute_desk.services.acceptance_review import CheckAcceptance, PointAnswer
from dispute_desk.services.claimant_withdrawal import WithdrawClaimants
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement, StartMediation
from dispute_desk.services.papers import RecordPaper
from dispute_desk.services.splitting import SplitCase
from dispute_desk.ui.pages.case_file.agreement_card import AgreementCard
from dispute_desk.ui.pages.case_file.former_card import FormerCard
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.pages.case_file.related_line import RelatedLine
from dispute_desk.ui.portraits import wait_until_quiet
from dispute_desk.ui.steps.all import next_step
from dispute_desk.ui.steps.case_view import ask_case
from dispute_desk.ui.steps.opening import FORMS
from dispute_desk.ui.steps.splitting import beside
from dispute_desk.ui.steps.worker_ticks import WorkersStep
from dispute_desk.ui.widgets.bar import MessageBar
from tests.ui.hands import click, find, form, press, until
from tests.ui.test_steps import accepted, registered

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow
    from dispute_desk.ui.steps.form import StepForm
    from dispute_desk.ui.workplace import Workplace


def show(qtbot: QtBot, place: Workplace, desk: Desk, case_id: int, step: str) -> Any:  # noqa: ANN401
    made: StepForm = FORMS[step](place, ask_case(desk, case_id), None)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.open()
    return made


def test_the_second_worker_is_ticked_by_space_and_goes_on_in_a_new_case(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = accepted(desk)
    form = show(qtbot, place, desk, case_id, "split")
    assert isinstance(form, WorkersStep)

    form.save()
    assert find(form, "step.split.workers.word", QLabel).text()
    form.ticks.go_to(1, 0)
    press(form.ticks, Qt.Key.Key_Space)
    find(form, "step.split.reason", QPlainTextEdit).setPlainText("诉求不同")
    form.save()

    until(qtbot, lambda: len(desk.lists.related(case_id)) == 1)
    (other,) = desk.lists.related(case_id)
    assert (other.first_worker, other.stage) == ("张例堃", Stage.ACCEPTED)


def test_the_only_other_case_is_chosen_already_to_be_merged(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    source, into = accepted(desk), accepted(desk)
    form = show(qtbot, place, desk, into, "merge")

    find(form, "step.merge.reason", QPlainTextEdit).setPlainText("同一事由")
    form.save()

    until(qtbot, lambda: ask_case(desk, source).stage is Stage.CLOSED)
    assert desk.lists.case_file(source).case["merged_into"] == into


def test_what_was_split_off_can_be_merged_back_from_either_side(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = accepted(desk)
    second = desk.lists.case_file(case_id).claimants[1]["id"]
    split = SplitCase(case_id=case_id, claimant_ids=(second,), reason="诉求不同")
    other = desk.do(split).value
    assert [one.id for one in beside(ask_case(desk, other))] == [case_id]

    form = show(qtbot, place, desk, case_id, "merge")
    find(form, "step.merge.reason", QPlainTextEdit).setPlainText("并回")
    form.save()

    until(qtbot, lambda: ask_case(desk, other).stage is Stage.CLOSED)
    assert beside(ask_case(desk, case_id)) == []


def test_when_everybody_withdrew_the_case_is_offered_to_be_withdrawn(desk: Desk) -> None:
    case_id = accepted(desk)
    people = tuple(one["id"] for one in desk.lists.case_file(case_id).claimants)

    desk.do(WithdrawClaimants(case_id=case_id, claimant_ids=people))

    step = next_step(ask_case(desk, case_id))
    assert step is not None
    assert step.id == "withdraw"


def test_a_missing_point_brings_the_reason_into_sight(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = registered(desk)
    form = show(qtbot, place, desk, case_id, "accept")
    reason = find(form, "step.accept.late_reason", QLineEdit)
    assert not reason.isVisible()

    click(form, "step.accept.points_fold")
    click(form, f"step.accept.point.relation.{CheckAnswer.MISSING}")
    assert reason.isVisible()
    reason.setText("补录")
    form.save()
    bar = find(form, "step.accept.bar", MessageBar)
    assert bar.text().startswith("· 还有 6 项没有审查。")
    assert ask_case(desk, case_id).stage is Stage.REGISTERED
    form.save()

    until(qtbot, lambda: ask_case(desk, case_id).stage is Stage.ACCEPTED)
    (item,) = desk.lists.case_file(case_id).beside["checked_item"]
    assert (item["item"], item["answer"]) == ("relation", CheckAnswer.MISSING)


def test_a_handler_with_a_workers_name_is_told_before_saving(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    me = desk.lists.people()[0]
    people = (NewClaimant(name=me.name),)
    case_id = desk.do(RegisterCase(claimants=people, employer="例厂", cause="04")).value

    form = show(qtbot, place, desk, case_id, "accept")

    assert "与本案职工同名" in find(form, "step.accept.conflict", QLabel).text()
    find(form, "step.accept.conflict_reason", QLineEdit).setText("同名不同人")
    form.save()  # asked: points nobody has looked at
    form.save()
    until(qtbot, lambda: ask_case(desk, case_id).stage is Stage.ACCEPTED)


def test_missing_points_are_proposed_as_the_papers_to_ask_for(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = registered(desk)
    answers = (PointAnswer(item="relation", answer=CheckAnswer.MISSING),)
    desk.do(CheckAcceptance(case_id=case_id, answers=answers))

    form = show(qtbot, place, desk, case_id, "supplement")

    assert find(form, "step.supplement.missing", QPlainTextEdit).toPlainText() == "劳动关系证据"


def test_the_line_of_related_cases_links_and_offers_to_merge(qtbot: QtBot, desk: Desk) -> None:
    case_id, other = accepted(desk), accepted(desk)
    line = RelatedLine()
    qtbot.addWidget(line)
    line.show_case(ask_case(desk, case_id))

    with qtbot.waitSignal(line.opened) as opened:
        click(line, f"case_file.related.{other}")
    assert opened.args == [other]
    with qtbot.waitSignal(line.merge_asked):
        click(line, "case_file.related.merge")
    assert find(line, f"case_file.related.{other}", QPushButton).accessibleName()


def test_a_split_off_case_shows_the_records_of_the_old_one_and_leads_there(
    window: MainWindow, desk: Desk
) -> None:
    case_id = accepted(desk)
    desk.do(RecordPaper(case_id=case_id, kind="reminder", title="提示函"))
    worker = desk.lists.case_file(case_id).claimants[1]["id"]
    other = desk.do(SplitCase(case_id=case_id, claimant_ids=(worker,), reason="例")).value

    window.go("case_file", other)
    wait_until_quiet(window)

    page = window.page("case_file")
    card = find(page, "case_file.former", FormerCard)
    number = desk.lists.case_file(case_id).case["number"]
    assert card.isVisible()
    assert number in find(card, f"case_file.former.{case_id}.heading", QLabel).text()
    assert any("提示函" in one.text() for one in card.findChildren(QLabel))
    find(card, f"case_file.former.{case_id}.open", QPushButton).click()
    wait_until_quiet(window)
    assert page.heading() == number
    assert not card.isVisible()


def test_a_split_off_case_shows_the_agreement_its_worker_signed_and_leads_to_it(
    window: MainWindow, desk: Desk
) -> None:
    case_id = accepted(desk)
    people = [one["id"] for one in desk.lists.case_file(case_id).claimants]
    desk.do(StartMediation(case_id=case_id))
    items = tuple(AgreementItem(claimant_id=one, amount=Fen(10000)) for one in people)
    desk.do(ConcludeAgreement(case_id=case_id, items=items))
    other = desk.do(SplitCase(case_id=case_id, claimant_ids=(people[1],), reason="例")).value
    (agreement,) = desk.lists.case_file(case_id).agreements

    window.go("case_file", other)
    wait_until_quiet(window)

    page = window.page("case_file")
    card = find(page, "case_file.agreement_parts", AgreementCard)
    card.unfold()
    name = f"case_file.agreement_parts.{agreement['id']}"
    assert agreement["number"] in find(card, f"{name}.heading", QLabel).text()
    find(card, f"{name}.open", QPushButton).click()
    wait_until_quiet(window)
    assert page.heading() == desk.lists.case_file(case_id).case["number"]


def test_one_key_fills_the_open_points_and_the_missing_tax_liaison_is_named_once(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = registered(desk)
    form = show(qtbot, place, desk, case_id, "accept")
    assert not form.entries["point.relation"].row.isVisible()
    form.save()
    bar = find(form, "step.accept.bar", MessageBar)
    assert "项没有审查。" in bar.text()
    assert "还没有指定税务联络员。" in bar.text()
    assert form.entries["point.relation"].row.isVisible(), "what is open is shown"

    click(form, "step.accept.all_met")
    form.save()

    until(qtbot, lambda: ask_case(desk, case_id).stage is Stage.ACCEPTED)
    rows = ask_case(desk, case_id).file.beside["checked_item"]
    assert len(rows) == len(desk.profile.acceptance_checks)
    assert {one["answer"] for one in rows} == {CheckAnswer.MET}


def test_nothing_moves_when_the_doubt_about_a_handler_goes(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    me = desk.lists.people()[0]
    people = (NewClaimant(name=me.name),)
    case_id = desk.do(RegisterCase(claimants=people, employer="例厂", cause="04")).value
    form = show(qtbot, place, desk, case_id, "accept")
    chips = form.entries["triage"].row
    before = chips.y()

    form.entries["handler_id"].put(None)
    qtbot.wait(20)

    assert not find(form, "step.accept.conflict", QLabel).isVisible()
    assert chips.y() == before


def test_choosing_how_a_meeting_ended_moves_nothing_below(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = accepted(desk)
    desk.do(StartMediation(case_id=case_id))
    form = show(qtbot, place, desk, case_id, "session")
    before = form.area.y()

    form.entries["outcome"].put(SessionOutcome.FAILED)
    qtbot.wait(20)

    assert find(form, "step.session.next", QLabel).text() != ""
    assert form.area.y() == before


def test_points_still_open_are_asked_about_again_once_some_were_answered(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = registered(desk)
    form = show(qtbot, place, desk, case_id, "accept")
    form.save()
    bar = find(form, "step.accept.bar", MessageBar)
    assert bar.text().startswith("· 还有 7 项没有审查。")

    click(form, f"step.accept.point.party.{CheckAnswer.MET}")
    form.save()

    assert bar.text().startswith("· 还有 6 项没有审查。")
    assert ask_case(desk, case_id).stage is Stage.REGISTERED
    form.save()
    until(qtbot, lambda: ask_case(desk, case_id).stage is Stage.ACCEPTED)


def test_a_point_that_is_judged_holds_or_does_not(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    form = show(qtbot, place, desk, registered(desk), "accept")

    def words(point: str) -> list[str]:
        names = (f"step.accept.point.{point}.{one.value}" for one in CheckAnswer)
        made = (form.findChild(QPushButton, name) for name in names)
        return [one.text() for one in made if one is not None]

    assert sorted(words("not_elsewhere")) == ["不符合", "待核", "符合"]
    assert sorted(words("relation")) == ["不需要", "已有", "缺"]


@pytest.mark.parametrize(("workers", "triage"), [(2, Triage.SIMPLE), (12, Triage.MAJOR)])
def test_a_group_case_is_taken_to_be_as_hard_as_the_station_says(
    qtbot: QtBot, place: Workplace, desk: Desk, workers: int, triage: Triage
) -> None:
    people = tuple(NewClaimant(name=f"工例{number}") for number in range(workers))
    case_id = desk.do(RegisterCase(claimants=people, employer="例厂", cause="04")).value

    form = show(qtbot, place, desk, case_id, "accept")

    assert form.value("triage") is triage


def test_a_case_stays_at_the_station_unless_it_is_said_to_leave(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    form = show(qtbot, place, desk, registered(desk), "refer")

    assert form.value("hand_over") is False
    assert "继续在本站办理" in find(form, "step.refer.next", QLabel).text()


def test_a_worker_who_left_is_not_counted_at_the_head_of_the_case(
    window: MainWindow, desk: Desk
) -> None:
    case_id = accepted(desk)
    first, second = desk.lists.case_file(case_id).claimants[:2]
    desk.do(SplitCase(case_id=case_id, claimant_ids=(second["id"],), reason="诉求不同"))

    window.go("case_file", case_id)
    wait_until_quiet(window)

    page = window.page("case_file")
    shown = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    assert any(first["name"] in one for one in shown)
    assert not any(second["name"] in one and first["name"] in one for one in shown)
    assert any(one == "1 人 · 另案处理 1 人" for one in shown)


def test_the_sheet_counts_apart_who_goes_on_in_another_case(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = accepted(desk)
    second = desk.lists.case_file(case_id).claimants[1]["id"]
    desk.do(SplitCase(case_id=case_id, claimant_ids=(second,), reason="诉求不同"))
    window.go("case_file", case_id)
    page = window.page("case_file")
    assert isinstance(page, CaseFilePage)
    until(qtbot, lambda: page.view is not None)
    page.claimants.sheet_button.click()

    sums = find(form(qtbot, "roster"), "roster.sums", QLabel)

    assert sums.text().startswith("合计 1 人 · 另案处理 1 人")
