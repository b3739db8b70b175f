"""The papers of a case: filled from the store, set in type, previewed, let out of the house."""

from __future__ import annotations

import contextlib
import os
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dispute_desk.documents.paper_texts import Field, paper_text
from dispute_desk.domain.claimant import OUT_OF_CASE
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.papers import (
    DECLINE_NOTICE,
    DISPATCH_APPROVAL,
    EVIDENCE_LIST,
    MEDIATION_AGREEMENT,
    PAPER_KINDS,
    SERVICE_RECEIPT,
    PaperKind,
    Subject,
    paper_kind,
)
from dispute_desk.domain.reasons import reason_of
from dispute_desk.domain.report import CANNOT_WRITE, WRITING_STOPPED
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services import case_paper_deciding as deciding
from dispute_desk.services.case_paper_each import of_one_worker
from dispute_desk.services.case_paper_kinds import FILLS, NOT_DECLINED, waits
from dispute_desk.services.case_paper_notices import may_be_named
from dispute_desk.services.case_paper_printing import NO_CASE_PAPER, Outlet, PrintPaper
from dispute_desk.services.case_paper_words import CaseOnPaper
from dispute_desk.services.kept_child import PAPERS
from dispute_desk.services.revealing import RevealRecord
from dispute_desk.services.use_cases import NO_RIGHT, USE_CASES
from dispute_desk.store.readers.agreement_file import agreement_file
from dispute_desk.store.readers.letters import letter_row

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dispute_desk.documents.preview import Strip
    from dispute_desk.domain.profile import Profile
    from dispute_desk.domain.rows import CaseFile
    from dispute_desk.services.apart import Cancelled, Tell
    from dispute_desk.services.desk import Desk

PAPER_LACKS = sentence(
    "paper_lacks",
    QT_TRANSLATE_NOOP(
        "errors", "还不能生成《{title}》，案件里缺少：{missing}。请在案件中补填后再打印。"
    ),
)
#: What a case is found to lack; the labels of other fields are filled whenever there is a case.
LACKED = (
    QT_TRANSLATE_NOOP("errors", "争议事项"),
    QT_TRANSLATE_NOOP("errors", "补缴期间"),
    QT_TRANSLATE_NOOP("errors", "来源渠道"),
    QT_TRANSLATE_NOOP("errors", "申请人"),
    QT_TRANSLATE_NOOP("errors", "单位"),
    QT_TRANSLATE_NOOP("errors", "理由"),
    QT_TRANSLATE_NOOP("errors", "需要补正的材料"),
)
#: What a paper is called while it is set.
PAPER_NAME = "paper.pdf"
#: Papers that go along with another paper.
_ALONG = frozenset({SERVICE_RECEIPT, DISPATCH_APPROVAL})


def case_papers() -> tuple[PaperKind, ...]:
    """Return the kinds of papers a case can have."""
    return tuple(kind for kind in PAPER_KINDS if kind.subject is Subject.CASE)


def available(case_file: CaseFile, profile: Profile) -> tuple[PaperKind, ...]:
    """Return what the case has come to: the papers that make sense of it now."""
    return tuple(kind for kind in case_papers() if waits(kind, case_file, profile) is None)


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
    claimant_id: int | None = None,
) -> dict[str, Any]:
    """Return every field of the paper as the case fills it; ``about`` is the record it tells of.

    With ``claimant_id`` it is for this worker alone. Numbers of persons are masked; ``revealed``
    asks for the right and is written in the journal. Refuses a paper the case has not come to, and
    names what the case lacks.
    """
    check_right(desk)
    filled = filled_in(
        desk, kind, case_file, revealed=revealed, about=about, claimant_id=claimant_id
    )
    if revealed:
        reveal(desk, case_file)
    return filled


def filled_in(
    desk: Desk,
    kind: PaperKind,
    case_file: CaseFile,
    *,
    revealed: bool,
    about: int | None = None,
    claimant_id: int | None = None,
) -> dict[str, Any]:
    """Do what ``values`` does without a word in the journal."""
    paper = on_paper(desk, kind, case_file, revealed=revealed, about=about)
    return filled_from(paper, kind, claimant_id)


def filled_from(paper: CaseOnPaper, kind: PaperKind, claimant_id: int | None) -> dict[str, Any]:
    """Return every field as a case on paper fills it; of one worker or of all."""
    if claimant_id is not None:
        paper = replace(paper, file=of_one_worker(paper.file, claimant_id))
    filled = FILLS[kind](paper)
    lacking = list(_missing(paper_text(kind.id).fields, filled))
    if lacking:
        missing = "、".join(dict.fromkeys(one.label for one in lacking))
        names = ",".join(dict.fromkeys(one.name for one in lacking))
        raise DeskError(PAPER_LACKS, title=kind.title, missing=missing, names=names)
    return filled


def on_paper(
    desk: Desk,
    kind: PaperKind,
    case_file: CaseFile,
    *,
    revealed: bool,
    about: int | None = None,
) -> CaseOnPaper:
    """Return the case with what a kind of paper tells besides; refuses one it has not come to."""
    refusal = waits(kind, case_file, desk.profile)
    if refusal is not None:
        raise DeskError(refusal, ref=ref_of(case_file), title=kind.title)
    former = desk.lists.former(case_file.case["id"]) if kind is EVIDENCE_LIST else ()
    with desk.store.reading() as connection:
        if kind is MEDIATION_AGREEMENT:
            case_file = agreement_file(connection, case_file)
        paper = CaseOnPaper(
            case_file, desk.profile, desk.calendar, revealed, desk.office().today, about, former
        )
        sent = paper.chosen(case_file.papers) if kind in _ALONG else {}
        letter = letter_row(connection, sent["id"]) if sent else None
    if kind is DECLINE_NOTICE and deciding.was_advice_only(paper):
        raise DeskError(NOT_DECLINED, ref=ref_of(case_file), title=kind.title)
    return replace(paper, settings=desk.lists.settings(), letter=letter)


def reveal(desk: Desk, case_file: CaseFile) -> None:
    """Write down that the numbers of a case are shown in full; refuses who may not see them."""
    desk.do(RevealRecord(kind="case", record_id=case_file.id, ref=ref_of(case_file)))


def stands_whole(desk: Desk, kind: PaperKind) -> bool:
    """Tell whether a paper shows numbers in full unless somebody asks for less.

    The tax office cannot look up a masked number; without the right it stays masked all the same.
    """
    return kind.whole and Right.REVEAL in desk.actor.rights


def check_right(desk: Desk) -> None:
    """Refuse somebody who may not let papers out: a preview shows the same data."""
    case = USE_CASES[PrintPaper.__name__]
    if not desk.may(case):
        raise DeskError(NO_RIGHT, person=desk.actor.name, title=case.title)


def ref_of(case_file: CaseFile) -> str:
    """Return how people call a case: its number, else its id."""
    return case_file.case["number"] or f"#{case_file.id}"


def staying(case_file: CaseFile) -> list[dict[str, Any]]:
    """Return the workers papers are made for one by one: those still in the case, else all."""
    here = [one for one in case_file.claimants if one["state"] not in OUT_OF_CASE]
    return here or list(case_file.claimants)


def unasked(kind: PaperKind, case_file: CaseFile) -> int:
    """Return how many workers stand on a paper for the employer who did not agree to be named."""
    if not (kind.shown_to_employer and kind.names):
        return 0
    return sum(not may_be_named(one) for one in staying(case_file))


def _missing(fields: Sequence[Field], filled: Mapping[str, Any]) -> Iterator[Field]:
    """Give the fields of what a paper wants and the case does not know."""
    for one in fields:
        value = filled[one.name]
        if not one.blank and value in (None, ""):
            yield one
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
    claimant_id: int | None = None,
    tell: Tell | None = None,
    cancelled: Cancelled | None = None,
) -> bytes:
    """Return the paper as a PDF for looking at, set in this process; nobody has it yet."""
    file = desk.lists.case_file(case_id)
    filled = values(desk, kind, file, revealed=revealed, about=about, claimant_id=claimant_id)
    return typeset(kind, filled, tell=tell, cancelled=cancelled)


def draw_apart(
    desk: Desk,
    kind: PaperKind,
    case_id: int,
    *,
    revealed: bool = False,
    about: int | None = None,
    claimant_id: int | None = None,
    tell: Tell | None = None,
    cancelled: Cancelled | None = None,
) -> bytes:
    """Do what ``draw`` does with the typesetting in a child process, beside a window."""
    file = desk.lists.case_file(case_id)
    filled = values(desk, kind, file, revealed=revealed, about=about, claimant_id=claimant_id)
    pdf = PAPERS.do(typeset, kind, filled, tell=tell, cancelled=cancelled)
    if cancelled is not None and cancelled():  # the child was done before it heard of it
        raise DeskError(WRITING_STOPPED, path=PAPER_NAME)
    return pdf


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
        path = Path(folder) / PAPER_NAME
        render_paper(kind.id, filled, path, tell=tell, cancelled=cancelled)
        return path.read_bytes()


def release(
    desk: Desk, kind: PaperKind, case_id: int, pdf: bytes, path: Path, *, revealed: bool = False
) -> None:
    """Write a drawn paper to a file and that into the journal: both, or neither."""
    command = PrintPaper(kind=kind.id, case_id=case_id, revealed=revealed, outlet=Outlet.FILE)
    let_out(desk, command, pdf, path)


def let_out(desk: Desk, command: object | None, pdf: bytes, path: Path) -> None:
    """Write a drawn paper to a file and do the command that journals it: both, or neither.

    A blank form that is of no case has none.
    """
    draft = path.with_name(f".{path.stem}.{os.getpid()}.draft{path.suffix}")
    try:
        draft.touch(mode=0o600)
        draft.write_bytes(pdf)
        if command is not None:
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
