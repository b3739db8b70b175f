"""One command of each kind about the archive, frozen cases and requests of persons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.services.archive import ArchiveCase, FreezeCase, TakeOutOfArchive, UnfreezeCase
from dispute_desk.services.closing import CloseCase
from dispute_desk.services.person_requests import (
    AnswerPersonRequest,
    NotePersonReport,
    RecordPersonRequest,
)
from tests.services.station import a_case

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.services.desk import Desk


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


ARCHIVE: dict[str, Callable[[Desk], object]] = {
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
