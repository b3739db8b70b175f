"""One command of each kind about the union's letters."""

from __future__ import annotations

import io
from datetime import timedelta
from typing import TYPE_CHECKING

from PIL import Image

from dispute_desk.documents.docx_template import bundled_template
from dispute_desk.domain.letter import Rectified
from dispute_desk.domain.returned_paper import ReturnedForm
from dispute_desk.domain.rights import Right
from dispute_desk.services.employers import AddEmployer
from dispute_desk.services.letter_answers import (
    RecordRefusal,
    RecordServiceFailure,
    VerifyRectification,
)
from dispute_desk.services.letter_copies import AddLetterScan, FreezeLetter
from dispute_desk.services.letter_docx_many import PrintLetters
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
from dispute_desk.services.paper_docx import Template
from dispute_desk.services.paper_templates import AdoptTemplate, DropTemplate
from dispute_desk.services.papers import RecordService
from dispute_desk.services.reply_extending import ExtendReply
from dispute_desk.services.returned_papers import KeepReturnedPaper
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


def a_page() -> bytes:
    """Return a picture of an empty page."""
    out = io.BytesIO()
    Image.new("L", (40, 60), 255).save(out, "PNG")
    return out.getvalue()


def an_own_template() -> Template:
    """Return a template as a window hands it over, looked at before."""
    return Template("模板.docx", bundled_template("reminder_letter"))


def with_own_template(desk: Desk) -> None:
    command = AdoptTemplate(kind="reminder_letter", path="模板.docx", template=an_own_template())
    with_rights(desk, *Right).do(command)


def a_drop(desk: Desk) -> DropTemplate:
    with_own_template(desk)
    return DropTemplate(kind="reminder_letter")


def an_employer(desk: Desk) -> int:
    return int(with_rights(desk, *Right).do(AddEmployer(name="示例厂")).value)


def a_scan(desk: Desk) -> object:
    page = desk.store.path.with_name("scan.pdf")
    page.write_bytes(a_pdf())
    return AddLetterScan(paper_id=an_issued(desk), path=str(page))


LETTERS: dict[str, Callable[[Desk], object]] = {
    "KeepReturnedPaper": lambda desk: KeepReturnedPaper(
        path="函.png", paper_id=a_draft(desk), form=ReturnedForm.SIGNED, content=a_page()
    ),
    "AdoptTemplate": lambda _: AdoptTemplate(
        kind="reminder_letter", path="模板.docx", template=an_own_template()
    ),
    "DropTemplate": a_drop,
    "PrintLetter": lambda desk: PrintLetter(paper_id=a_draft(desk)),
    "PrintLetters": lambda desk: PrintLetters(paper_ids=(a_draft(desk), an_issued(desk))),
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
    "ExtendReply": lambda desk: ExtendReply(
        paper_id=a_served(desk),
        until_on=TODAY + timedelta(days=60),
        reason="申请延期",
        approver="主任",
    ),
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
