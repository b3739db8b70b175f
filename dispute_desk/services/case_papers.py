"""The papers of a case: filled from the store, set in type, previewed, let out of the house."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dispute_desk.documents.paper_texts import Field, paper_text
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.papers import (
    ACCEPTANCE_NOTICE,
    ARCHIVE_INDEX,
    CLOSURE_FORM,
    DECLINE_NOTICE,
    ENQUIRY_SHEET,
    EVIDENCE_LIST,
    INTAKE_FORM,
    MEDIATION_AGREEMENT,
    PAPER_KINDS,
    SUPPLEMENT_NOTICE,
    PaperKind,
    Subject,
    paper_kind,
)
from dispute_desk.domain.reasons import reason_of
from dispute_desk.domain.report import CANNOT_WRITE
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services import case_paper_deciding as deciding
from dispute_desk.services.case_paper_agreement import agreement_values
from dispute_desk.services.case_paper_archive import archive_values
from dispute_desk.services.case_paper_closing import closing_values
from dispute_desk.services.case_paper_enquiry import enquiry_values, was_enquired
from dispute_desk.services.case_paper_evidence import evidence_values
from dispute_desk.services.case_paper_intake import intake_values
from dispute_desk.services.case_paper_printing import NO_CASE_PAPER, Outlet, PrintPaper
from dispute_desk.services.case_paper_words import CaseOnPaper
from dispute_desk.services.kept_child import PAPERS
from dispute_desk.services.revealing import RevealRecord
from dispute_desk.services.use_cases import NO_RIGHT, USE_CASES
from dispute_desk.store.readers.agreement_file import agreement_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from dispute_desk.documents.preview import Strip
    from dispute_desk.domain.rows import CaseFile
    from dispute_desk.services.apart import Cancelled, Tell
    from dispute_desk.services.desk import Desk

PAPER_LACKS = sentence(
    "paper_lacks",
    QT_TRANSLATE_NOOP(
        "errors", "还不能生成《{title}》，案件里缺少：{missing}。请在案件中补填后再打印。"
    ),
)
NO_AGREEMENT = sentence(
    "paper_without_agreement",
    QT_TRANSLATE_NOOP("errors", "案件 {ref} 还没有登记调解协议，请先登记协议再打印《{title}》。"),
)
NOT_SUPPLEMENT = sentence(
    "paper_without_supplement",
    QT_TRANSLATE_NOOP("errors", "案件 {ref} 没有告知过补正，请先办理告知补正再打印《{title}》。"),
)
NOT_ACCEPTED_YET = sentence(
    "paper_before_acceptance",
    QT_TRANSLATE_NOOP("errors", "案件 {ref} 还没有受理，请先受理再打印《{title}》。"),
)
NOT_DECLINED = sentence(
    "paper_without_decline",
    QT_TRANSLATE_NOOP(
        "errors", "案件 {ref} 没有作出不属受理范围的决定，请先办理这一步再打印《{title}》。"
    ),
)
NO_ENQUIRY = sentence(
    "paper_without_enquiry",
    QT_TRANSLATE_NOOP("errors", "案件 {ref} 还没有登记协查，请先登记协查再打印《{title}》。"),
)
NOT_ENDED = sentence(
    "paper_before_end",
    QT_TRANSLATE_NOOP("errors", "案件 {ref} 还没有结案，请先办理结案再打印《{title}》。"),
)

_FILLS: dict[PaperKind, Callable[[CaseOnPaper], dict[str, Any]]] = {
    INTAKE_FORM: intake_values,
    SUPPLEMENT_NOTICE: deciding.supplement_values,
    ACCEPTANCE_NOTICE: deciding.acceptance_values,
    DECLINE_NOTICE: deciding.decline_values,
    MEDIATION_AGREEMENT: agreement_values,
    CLOSURE_FORM: closing_values,
    EVIDENCE_LIST: evidence_values,
    ENQUIRY_SHEET: enquiry_values,
    ARCHIVE_INDEX: archive_values,
}
#: What a case must have come to before a paper of it makes sense, and the refusal until then.
_WAITS_FOR: dict[PaperKind, tuple[Callable[[CaseFile], bool], str]] = {
    SUPPLEMENT_NOTICE: (deciding.was_asked_for_papers, NOT_SUPPLEMENT),
    ACCEPTANCE_NOTICE: (deciding.was_accepted, NOT_ACCEPTED_YET),
    DECLINE_NOTICE: (deciding.was_declined, NOT_DECLINED),
    MEDIATION_AGREEMENT: (
        lambda file: bool(file.agreements or file.before.agreements),
        NO_AGREEMENT,
    ),
    ENQUIRY_SHEET: (was_enquired, NO_ENQUIRY),
    CLOSURE_FORM: (lambda file: file.case["closed_on"] is not None, NOT_ENDED),
    ARCHIVE_INDEX: (lambda file: file.case["closed_on"] is not None, NOT_ENDED),
}


def case_papers() -> tuple[PaperKind, ...]:
    """Return the kinds of papers a case can have."""
    return tuple(kind for kind in PAPER_KINDS if kind.subject is Subject.CASE)


def available(case_file: CaseFile) -> tuple[PaperKind, ...]:
    """Return what the case has come to: the papers that make sense of it now."""
    return tuple(kind for kind in case_papers() if _refusal(kind, case_file) is None)


def case_paper(name: str) -> PaperKind:
    """Return the kind of a case's paper by its id or title; refuses every other name."""
    known = {kind.title: kind for kind in case_papers()}
    kind = known.get(name) or paper_kind(name)
    if kind.subject is not Subject.CASE:
        raise DeskError(NO_CASE_PAPER, title=kind.title)
    return kind


def values(
    desk: Desk,
    kind: PaperKind,
    case_file: CaseFile,
    *,
    revealed: bool = False,
    about: int | None = None,
) -> dict[str, Any]:
    """Return every field of the paper as the case fills it; ``about`` is the record it tells of.

    Numbers of persons are masked; ``revealed`` asks for the right and is written in the journal.
    Refuses a paper the case has not come to, and names what the case lacks.
    """
    _check_right(desk)
    refusal = _refusal(kind, case_file)
    if refusal is not None:
        raise DeskError(refusal, ref=_ref(case_file), title=kind.title)
    former = desk.lists.former(case_file.case["id"]) if kind is EVIDENCE_LIST else ()
    asked = case_file
    if kind is MEDIATION_AGREEMENT:
        with desk.store.reading() as connection:
            case_file = agreement_file(connection, case_file)
    paper = CaseOnPaper(
        case_file, desk.profile, desk.calendar, revealed, desk.office().today, about, former
    )
    if kind is DECLINE_NOTICE and deciding.was_advice_only(paper):
        raise DeskError(NOT_DECLINED, ref=_ref(case_file), title=kind.title)
    filled = _FILLS[kind](paper)
    missing = "、".join(dict.fromkeys(_missing(paper_text(kind.id).fields, filled)))
    if missing:
        raise DeskError(PAPER_LACKS, title=kind.title, missing=missing)
    if revealed:
        desk.do(RevealRecord(kind="case", record_id=asked.id, ref=_ref(asked)))
    return filled


def stands_whole(desk: Desk, kind: PaperKind) -> bool:
    """Tell whether a paper shows numbers in full unless somebody asks for less.

    The tax office cannot look up a masked number; without the right it stays masked all the same.
    """
    return kind.whole and Right.REVEAL in desk.actor.rights


def _check_right(desk: Desk) -> None:
    """Refuse somebody who may not let papers out: a preview shows the same data."""
    case = USE_CASES[PrintPaper.__name__]
    if not desk.may(case):
        raise DeskError(NO_RIGHT, person=desk.actor.name, title=case.title)


def _ref(case_file: CaseFile) -> str:
    return case_file.case["number"] or f"#{case_file.id}"


def _refusal(kind: PaperKind, case_file: CaseFile) -> str | None:
    ready, refusal = _WAITS_FOR.get(kind, (None, ""))
    return refusal if ready is not None and not ready(case_file) else None


def _missing(fields: Sequence[Field], filled: Mapping[str, Any]) -> Iterator[str]:
    """Give the labels of what a paper wants and the case does not know."""
    for one in fields:
        value = filled[one.name]
        if not one.blank and value in (None, ""):
            yield one.label
        if one.kind == "rows":
            for row in value or ():
                yield from _missing(one.columns, row)


def draw(
    desk: Desk,
    kind: PaperKind,
    case_id: int,
    *,
    revealed: bool = False,
    about: int | None = None,
    tell: Tell | None = None,
    cancelled: Cancelled | None = None,
) -> bytes:
    """Return the paper as a PDF for looking at, set in this process; nobody has it yet."""
    file = desk.lists.case_file(case_id)
    filled = values(desk, kind, file, revealed=revealed, about=about)
    return typeset(kind, filled, tell=tell, cancelled=cancelled)


def draw_apart(
    desk: Desk,
    kind: PaperKind,
    case_id: int,
    *,
    revealed: bool = False,
    about: int | None = None,
    tell: Tell | None = None,
    cancelled: Cancelled | None = None,
) -> bytes:
    """Do what ``draw`` does with the typesetting in a child process, beside a window."""
    file = desk.lists.case_file(case_id)
    filled = values(desk, kind, file, revealed=revealed, about=about)
    return PAPERS.do(typeset, kind, filled, tell=tell, cancelled=cancelled)


def typeset(
    kind: PaperKind,
    filled: dict[str, Any],
    *,
    tell: Tell | None = None,
    cancelled: Cancelled | None = None,
) -> bytes:
    """Return the paper as the bytes of a PDF; only a private folder ever holds it, and briefly."""
    from dispute_desk.documents.catalogue import render_paper  # noqa: PLC0415 - heavy

    with tempfile.TemporaryDirectory(prefix="desk-paper-") as folder:
        path = Path(folder) / "paper.pdf"
        render_paper(kind.id, filled, path, tell=tell, cancelled=cancelled)
        return path.read_bytes()


def release(
    desk: Desk, kind: PaperKind, case_id: int, pdf: bytes, path: Path, *, revealed: bool = False
) -> None:
    """Write a drawn paper to a file and that into the journal: both, or neither."""
    command = PrintPaper(kind=kind.id, case_id=case_id, revealed=revealed, outlet=Outlet.FILE)
    let_out(desk, command, pdf, path)


def let_out(desk: Desk, command: object, pdf: bytes, path: Path) -> None:
    """Write a drawn paper to a file and do the command that journals it: both, or neither."""
    draft = path.with_name(f".{path.stem}.{os.getpid()}.draft{path.suffix}")
    try:
        draft.touch(mode=0o600)
        draft.write_bytes(pdf)
        desk.do(command)
        draft.replace(path)
    except OSError as error:
        raise DeskError(CANNOT_WRITE, path=str(path), reason=reason_of(error)) from error
    finally:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)


def render(
    desk: Desk,
    kind: PaperKind,
    case_id: int,
    path: Path,
    tell: Tell | None = None,
    cancelled: Cancelled | None = None,
    *,
    revealed: bool = False,
) -> bytes:
    """Set the paper, write it to a file and into the journal; return the bytes of the PDF."""
    pdf = draw(desk, kind, case_id, revealed=revealed, tell=tell, cancelled=cancelled)
    release(desk, kind, case_id, pdf, path, revealed=revealed)
    return pdf


def page_count(pdf: bytes) -> int:
    """Return how many pages a drawn paper has."""
    from dispute_desk.documents import preview  # noqa: PLC0415 - heavy

    return preview.page_count(pdf)


def page_picture(pdf: bytes, page: int, scale: float) -> tuple[int, int, bytes]:
    """Return width, height and BGRX bytes of a page (the first is 0); 1.0 is 72 dots an inch."""
    from dispute_desk.documents import preview  # noqa: PLC0415 - heavy

    return preview.page_pixels(pdf, page, scale)


def page_strips(pdf: bytes, page: int, scale: float, rows: int) -> Iterator[Strip]:
    """Give a page as ``page_picture`` does, from top to bottom, so many rows at a time."""
    from dispute_desk.documents import preview  # noqa: PLC0415 - heavy

    return preview.page_strips(pdf, page, scale, rows)
