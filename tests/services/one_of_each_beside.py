"""One command of each kind of record beside the case: attorneys, records out of use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.services.attorneys import RecordAttorney
from dispute_desk.services.beside import VoidRecord
from tests.services.station import a_case

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.services.desk import Desk


def record_attorney(desk: Desk) -> object:
    return RecordAttorney(case_id=a_case(desk), agent="赵代例", scope="代为参加调解")


def void_record(desk: Desk) -> object:
    case_id = a_case(desk)
    attorney = desk.do(RecordAttorney(case_id=case_id, agent="赵代例")).value
    return VoidRecord(kind="power_of_attorney", record_id=attorney, reason="重复登记")


BESIDE: dict[str, Callable[[Desk], object]] = {
    "RecordAttorney": record_attorney,
    "VoidRecord": void_record,
}
