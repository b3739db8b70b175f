"""One command of each kind about employers."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.employer_facts import FactKind
from dispute_desk.services.employers import (
    AddEmployer,
    ConfirmCreditCode,
    EndEmployerFact,
    MergeEmployers,
    RecordEmployerContact,
    RecordEmployerFact,
)
from tests.services.station import a_case, file_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.services.desk import Desk


def a_firm(desk: Desk, name: str = "广州样达电子有限公司", **more: str) -> int:
    made: int = desk.do(AddEmployer(**{"name": name, "reason": "另一家", **more})).value
    return made


def a_tier(desk: Desk, employer_id: int) -> int:
    made: int = desk.do(
        RecordEmployerFact(
            employer_id=employer_id,
            kind=FactKind.UNEMPLOYMENT_TIER,
            value="tier_1",
            valid_from=date(2025, 1, 1),
        )
    ).value
    return made


def add_employer(desk: Desk) -> object:
    del desk
    return AddEmployer(name="广州新例物业有限公司", street="示例街")


def record_employer_fact(desk: Desk) -> object:
    return RecordEmployerFact(
        employer_id=a_firm(desk),
        kind=FactKind.INJURY_CLASS,
        value="class_4",
        valid_from=date(2025, 1, 1),
        source="税务核定单",
    )


def end_employer_fact(desk: Desk) -> object:
    return EndEmployerFact(record_id=a_tier(desk, a_firm(desk)), valid_to=date(2025, 12, 31))


def record_employer_contact(desk: Desk) -> object:
    return RecordEmployerContact(employer_id=a_firm(desk), name="钱人事例", role="人事主管")


def merge_employers(desk: Desk) -> object:
    keep = file_of(desk, a_case(desk)).employer["id"]
    gone = a_firm(desk, "广州例信制衣厂")
    a_tier(desk, gone)
    return MergeEmployers(keep_id=keep, merge_id=gone, reason="执照核对为同一家")


def confirm_credit_code(desk: Desk) -> object:
    return ConfirmCreditCode(employer_id=a_firm(desk, credit_code="91350203M0001FUE2P"))


OF_EMPLOYERS: dict[str, Callable[[Desk], object]] = {
    "AddEmployer": add_employer,
    "RecordEmployerFact": record_employer_fact,
    "EndEmployerFact": end_employer_fact,
    "ConfirmCreditCode": confirm_credit_code,
    "RecordEmployerContact": record_employer_contact,
    "MergeEmployers": merge_employers,
}
