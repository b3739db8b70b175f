"""The story of a case tells each thing that happened once, and by whom."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from dispute_desk.assets import resource
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.domain.stages import Stage
from dispute_desk.services.closing import RecordFollowUp, ResumeCase, SuspendCase
from dispute_desk.services.importing import ImportLedger
from dispute_desk.services.many_steps import CommonStep, TakeStepInCases
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement, StartMediation
from dispute_desk.ui.pages.case_file.story import history_of, story_of
from dispute_desk.ui.steps.case_view import ask_case
from tests.services.one_of_each import LEDGERS
from tests.services.station import AT_STAGE, CAME, an_accepted_case, claimants, yuan

if TYPE_CHECKING:
    from dispute_desk.domain.rows import CaseFile
    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.widgets.timeline import Happening


def told(desk: Desk, case_id: int, title: str) -> list[Happening]:
    """What the story says under a title, newest first."""
    return [one for one in story_of(ask_case(desk, case_id)) if one.title == title]


def every_case(desk: Desk) -> list[CaseFile]:
    return [desk.lists.case_file(one) for one in desk.lists.case_ids(CaseQuery(view="all"))]


def test_an_imported_case_names_whom_the_ledger_names_and_apart_who_imported_it(
    desk: Desk,
) -> None:
    ledger = str(resource("samples", "legacy_ledger_2023.xlsx"))
    desk.do(ImportLedger(path=ledger, accept=True))
    known = ("accepted_on", "closed_on", "legacy_handler")
    ended = next(one for one in every_case(desk) if all(one.case[key] for key in known))
    handler = ended.case["legacy_handler"]

    for title, day in (("已受理", "accepted_on"), ("已结案", "closed_on")):
        (one,) = told(desk, ended.id, title)
        assert one.aside.startswith(f"{ended.case[day]} · 台账经办 {handler}")
        assert desk.actor.name not in one.aside
    (imported,) = told(desk, ended.id, "导入")
    assert imported.aside == f"2026-11-22 · {desk.actor.name}"


def test_a_case_of_the_desk_was_never_imported(desk: Desk) -> None:
    case_id = an_accepted_case(desk)

    assert told(desk, case_id, "导入") == []
    assert told(desk, case_id, "已受理")[0].aside.endswith(desk.actor.name)


def test_a_follow_up_is_told_once(desk: Desk) -> None:
    case_id = AT_STAGE[Stage.PERFORMING](desk)

    desk.do(RecordFollowUp(case_id=case_id, method="电话", satisfied=True))

    assert [one.aside for one in told(desk, case_id, "回访")] == ["2026-11-22 · 电话 · 职工满意"]


def test_a_second_follow_up_is_told_too(desk: Desk) -> None:
    case_id = AT_STAGE[Stage.FOLLOW_UP](desk)

    desk.do(RecordFollowUp(case_id=case_id, method="上门", paid_in_full=True))

    assert len(told(desk, case_id, "回访")) == 2


def test_a_case_carried_over_tells_its_months_as_the_ledger_s_own(desk: Desk) -> None:
    desk.do(ImportLedger(path=str(LEDGERS / "p01_monthly_2023.xlsx"), accept=True))
    carried = next(one for one in every_case(desk) if one.notes)

    (month,) = told(desk, carried.id, carried.notes[0]["text"])

    assert f"台账经办 {carried.case['legacy_handler']}" in month.aside
    assert desk.actor.name not in month.aside


def test_an_act_in_many_cases_tells_each_of_its_own_changes_alone(desk: Desk) -> None:
    ids = tuple(an_accepted_case(desk) for _ in range(3))
    alone = an_accepted_case(desk)
    desk.do(TakeStepInCases(case_ids=(alone,), step=CommonStep.VERIFY, occurred_on=CAME))
    done = desk.do(TakeStepInCases(case_ids=ids, step=CommonStep.VERIFY, occurred_on=CAME))

    (of_one, *_), (of_many, *_) = (history_of(ask_case(desk, one)) for one in (alone, ids[1]))
    assert of_many.aside.splitlines()[1:] == of_one.aside.splitlines()[1:]
    desk.undo(done.entry)
    undone = history_of(ask_case(desk, ids[1]))[0]
    assert len(undone.aside.splitlines()) == len(of_one.aside.splitlines())


def test_an_agreement_entered_late_stands_under_the_day_it_was_made(desk: Desk) -> None:
    case_id = an_accepted_case(desk)
    desk.do(StartMediation(case_id=case_id, occurred_on=CAME))
    desk.do(SuspendCase(case_id=case_id, reason="例", occurred_on=CAME))
    desk.do(ResumeCase(case_id=case_id, occurred_on=CAME + timedelta(days=28)))
    item = AgreementItem(amount=yuan(100), claimant_id=claimants(desk, case_id)[0])
    made = CAME + timedelta(days=8)

    desk.do(ConcludeAgreement(case_id=case_id, items=(item,), occurred_on=made))

    (one,) = told(desk, case_id, "已达成协议")
    assert one.aside.startswith(str(made))
