"""One command of each kind of record beside the case: attorneys, views, records out of use."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.services.attorneys import RecordAttorney
from dispute_desk.services.beside import VoidRecord
from dispute_desk.services.case_paper_printing import PrintPapers
from dispute_desk.services.many_steps import CommonStep, TakeStepInCases
from dispute_desk.services.restoring import RestoreField
from dispute_desk.services.roster import SaveRoster
from dispute_desk.services.roster_lines import RosterLine
from dispute_desk.services.snoozing import SnoozeCases
from dispute_desk.services.views import DropView, SaveView
from tests.services.station import CAME, a_case, an_accepted_case

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.services.desk import Desk


def record_attorney(desk: Desk) -> object:
    return RecordAttorney(case_id=a_case(desk), agent="赵代例", scope="代为参加调解")


def void_record(desk: Desk) -> object:
    case_id = a_case(desk)
    attorney = desk.do(RecordAttorney(case_id=case_id, agent="赵代例")).value
    return VoidRecord(kind="power_of_attorney", record_id=attorney, reason="重复登记")


def restore_field(desk: Desk) -> object:
    attorney = RecordAttorney(case_id=a_case(desk), agent="赵代例", scope="代为参加调解")
    record_id = desk.do(attorney).value
    return RestoreField(
        kind="power_of_attorney",
        record_id=record_id,
        field="scope",
        before="一般代理",
        after="代为参加调解",
    )


def snooze_cases(desk: Desk) -> object:
    return SnoozeCases(case_ids=(a_case(desk), a_case(desk)), until_on=date(2026, 12, 1))


def take_step_in_cases(desk: Desk) -> object:
    ids = (an_accepted_case(desk), an_accepted_case(desk))
    return TakeStepInCases(case_ids=ids, step=CommonStep.VERIFY, occurred_on=CAME)


def save_view(desk: Desk) -> object:
    del desk
    return SaveView(name="恒信的案件", text="恒信", shared=True)


def drop_view(desk: Desk) -> object:
    return DropView(view_id=desk.do(SaveView(name="超期未补缴", view="overdue")).value)


def save_roster(desk: Desk) -> object:
    new = RosterLine(changes={"name": "新工例"}, consent_way="signed", consent_by="本人")
    return SaveRoster(case_id=a_case(desk), lines=(new,))


def print_papers(desk: Desk) -> object:
    kinds = ("intake_form", "consent_notice")
    return PrintPapers(kinds=kinds, case_id=a_case(desk), papers=3, workers=2)


BESIDE: dict[str, Callable[[Desk], object]] = {
    "RecordAttorney": record_attorney,
    "VoidRecord": void_record,
    "RestoreField": restore_field,
    "SnoozeCases": snooze_cases,
    "TakeStepInCases": take_step_in_cases,
    "SaveView": save_view,
    "DropView": drop_view,
    "SaveRoster": save_roster,
    "PrintPapers": print_papers,
}
