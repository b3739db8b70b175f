"""One command of each kind about the union's letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.letter import Rectified
from dispute_desk.domain.rights import Right
from dispute_desk.services.employers import AddEmployer
from dispute_desk.services.letter_answers import (
    RecordRefusal,
    RecordServiceFailure,
    VerifyRectification,
)
from dispute_desk.services.letter_copies import AddLetterScan, FreezeLetter
from dispute_desk.services.letter_escalation import EscalateLetter
from dispute_desk.services.letter_many import ApproveLetters, IssueLetters, ReturnLetters
from dispute_desk.services.letter_printing import PrintLetter
from dispute_desk.services.letter_recording import RecordLetter
from dispute_desk.services.letters import (
    ApproveLetter,
    DispatchLetter,
    DraftLetter,
    IssueLetter,
    ReturnLetter,
    RewriteLetter,
    SealLetter,
    SubmitLetter,
    VoidLetter,
)
from dispute_desk.services.papers import RecordService
from tests.services.station import TODAY, a_case, with_rights
from tests.services.whole_files import a_pdf

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.services.desk import Desk


def a_draft(desk: Desk) -> int:
    command = DraftLetter(kind="reminder_letter", case_id=a_case(desk))
    return int(with_rights(desk, *Right).do(command).value)


def an_issued(desk: Desk) -> int:
    paper_id = a_draft(desk)
    with_rights(desk, *Right).do(IssueLetter(paper_id=paper_id))
    return paper_id


def a_served(desk: Desk) -> int:
    paper_id = an_issued(desk)
    with_rights(desk, *Right).do(RecordService(paper_id=paper_id, proof="回证", way="direct"))
    return paper_id


def an_employer(desk: Desk) -> int:
    return int(with_rights(desk, *Right).do(AddEmployer(name="示例厂")).value)


def a_scan(desk: Desk) -> object:
    page = desk.store.path.with_name("scan.pdf")
    page.write_bytes(a_pdf())
    return AddLetterScan(paper_id=an_issued(desk), path=str(page))


LETTERS: dict[str, Callable[[Desk], object]] = {
    "PrintLetter": lambda desk: PrintLetter(paper_id=a_draft(desk)),
    "DraftLetter": lambda desk: DraftLetter(kind="reminder_letter", case_id=a_case(desk)),
    "RewriteLetter": lambda desk: RewriteLetter(paper_id=a_draft(desk), addressee="示例厂"),
    "IssueLetter": lambda desk: IssueLetter(paper_id=a_draft(desk)),
    "SealLetter": lambda desk: SealLetter(paper_id=an_issued(desk)),
    "DispatchLetter": lambda desk: DispatchLetter(paper_id=an_issued(desk), way="post"),
    "VoidLetter": lambda desk: VoidLetter(paper_id=an_issued(desk), reason="写错单位"),
    "RecordServiceFailure": lambda desk: RecordServiceFailure(
        paper_id=an_issued(desk), reason="地址不明退回"
    ),
    "RecordRefusal": lambda desk: RecordRefusal(paper_id=an_issued(desk), reason="门卫拒收"),
    "VerifyRectification": lambda desk: VerifyRectification(
        paper_id=a_served(desk), rectified=Rectified.PARTLY
    ),
    "EscalateLetter": lambda desk: EscalateLetter(
        paper_id=a_served(desk), reason="情况紧急", occurred_on=TODAY
    ),
    "IssueLetters": lambda desk: IssueLetters(
        kind="reminder_letter", employer_ids=(an_employer(desk),)
    ),
    "ApproveLetters": lambda desk: ApproveLetters(paper_ids=(a_submitted(desk),)),
    "ReturnLetters": lambda desk: ReturnLetters(paper_ids=(a_submitted(desk),), reason="事实不清"),
    "RecordLetter": lambda desk: RecordLetter(
        kind="reminder_letter", case_id=a_case(desk), number="旧〔2025〕1号", issued_on=TODAY
    ),
    "FreezeLetter": lambda desk: FreezeLetter(paper_id=an_issued(desk), content=a_pdf()),
    "AddLetterScan": a_scan,
    "SubmitLetter": lambda desk: SubmitLetter(paper_id=a_draft(desk)),
    "ReturnLetter": lambda desk: ReturnLetter(paper_id=a_submitted(desk), reason="事实不清"),
    "ApproveLetter": lambda desk: ApproveLetter(paper_id=a_submitted(desk), approver="主席"),
}


def a_submitted(desk: Desk) -> int:
    paper_id = a_draft(desk)
    with_rights(desk, *Right).do(SubmitLetter(paper_id=paper_id))
    return paper_id
