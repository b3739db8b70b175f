"""One command of each kind about old cases, the archive, frozen cases and requests of persons."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.services.archive import ArchiveCase, FreezeCase, TakeOutOfArchive, UnfreezeCase
from dispute_desk.services.closing import CloseCase
from dispute_desk.services.past_cases import PastPayment, RecordPastCase
from dispute_desk.services.person_requests import (
    AnswerPersonRequest,
    NotePersonReport,
    RecordPersonRequest,
)
from tests.services.station import a_case, yuan

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.services.desk import Desk

LONG_AGO = date(2021, 5, 10)


def a_closed_case(desk: Desk) -> int:
    """A case that ended because nobody could be reached."""
    case_id = a_case(desk)
    desk.do(CloseCase(case_id=case_id, kind="unreachable"))
    return case_id


def an_archived_case(desk: Desk) -> int:
    """A closed case that was put into the archive."""
    case_id = a_closed_case(desk)
    desk.do(ArchiveCase(case_id=case_id, retention="y10"))
    return case_id


def a_frozen_case(desk: Desk) -> int:
    """An open case that is only kept."""
    case_id = a_case(desk)
    desk.do(FreezeCase(case_id=case_id, reason="张例请求删除，保管期限未满"))
    return case_id


def a_request(desk: Desk, **more: object) -> int:
    """A request for what is stored about 张例."""
    request: int = desk.do(RecordPersonRequest(name="张例", **more)).value  # type: ignore[arg-type]
    return request


def record_past_case(desk: Desk) -> object:
    """A case of today that ended years ago, with a proved payment."""
    paid = PastPayment(
        employer_share=yuan(900), proof_kind="payment_slip", proof_no="例0009", paid_on=LONG_AGO
    )
    return RecordPastCase(
        case_id=a_case(desk),
        kind="mediated_performed",
        received_on=LONG_AGO,
        accepted_on=LONG_AGO,
        mediated_on=LONG_AGO,
        closed_on=date(2021, 8, 2),
        paid=(paid,),
        reason="按纸质卷宗补录",
    )


ARCHIVE: dict[str, Callable[[Desk], object]] = {
    "RecordPastCase": record_past_case,
    "ArchiveCase": lambda desk: ArchiveCase(case_id=a_closed_case(desk), retention="y10"),
    "TakeOutOfArchive": lambda desk: TakeOutOfArchive(
        case_id=an_archived_case(desk), reason="补一份回执"
    ),
    "FreezeCase": lambda desk: FreezeCase(case_id=a_case(desk), reason="本人请求删除"),
    "UnfreezeCase": lambda desk: UnfreezeCase(case_id=a_frozen_case(desk), reason="复查"),
    "RecordPersonRequest": lambda desk: RecordPersonRequest(
        name="张例", kind="access", case_id=a_case(desk)
    ),
    "AnswerPersonRequest": lambda desk: AnswerPersonRequest(
        record_id=a_request(desk), answer="已当面提供"
    ),
    "NotePersonReport": lambda desk: NotePersonReport(record_id=a_request(desk)),
}
