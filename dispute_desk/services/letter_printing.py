"""Letting a letter out of the house: drawn, written to a file or printed, in the journal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.paper import Paper
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.case_paper_printing import Outlet
from dispute_desk.services.case_papers import let_out, typeset
from dispute_desk.services.letter_copies import (
    FreezeLetter,
    drafted_here,
    final_version,
)
from dispute_desk.services.letter_ground import NO_LETTER, is_letter, name_the_letter
from dispute_desk.services.letter_marks import with_marks
from dispute_desk.services.letter_values import letter_on_paper
from dispute_desk.services.paper_docx import typeset_docx
from dispute_desk.services.paper_templates import own_template
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.apart import Cancelled, Tell
    from dispute_desk.services.desk import Desk
    from dispute_desk.store.transaction import Transaction

_PRINTED = QT_TRANSLATE_NOOP("letter", "打印")


@dataclass(frozen=True, kw_only=True)
class PrintLetter:
    """A letter leaves the house, as a draft or under its number; never undone."""

    paper_id: int
    outlet: Outlet = Outlet.FILE


@use_case(
    PrintLetter,
    right=Right.ISSUE_PAPER,
    title=QT_TRANSLATE_NOOP("command", "打印文书"),
    undoable=False,
)
def print_letter(command: PrintLetter, tx: Transaction) -> None:
    """Write down who let which letter out."""
    paper = tx.get(Paper, command.paper_id)
    if not is_letter(paper.kind, tx.office.profile):
        raise DeskError(NO_LETTER, title=paper.title, step=_PRINTED)
    name_the_letter(paper, tx)
    tx.subject = f"{tx.subject} {paper.title}".strip()


def drawn_letter(
    desk: Desk, paper_id: int, tell: Tell | None = None, cancelled: Cancelled | None = None
) -> bytes:
    """Return a letter as the bytes of a PDF; refuses one that lacks something, naming all of it."""
    kept = final_version(desk, paper_id)
    if kept is not None:
        return kept
    on_paper = letter_on_paper(desk, paper_id)
    on_paper.check()
    return typeset(on_paper.kind, on_paper.values, tell=tell, cancelled=cancelled)


def letter_docx(
    desk: Desk, paper_id: int, tell: Tell | None = None, cancelled: Cancelled | None = None
) -> bytes:
    """Return a letter as a .docx for WPS, by the station's template; refuses as the PDF does."""
    on_paper = letter_on_paper(desk, paper_id)
    on_paper.check()
    template = own_template(desk, on_paper.kind)
    return typeset_docx(on_paper.kind, on_paper.values, template, tell=tell, cancelled=cancelled)


def letter_pdf(
    desk: Desk, paper_id: int, tell: Tell | None = None, cancelled: Cancelled | None = None
) -> bytes:
    """Return a letter for looking at: its final version, else what it lacks is marked in it."""
    kept = final_version(desk, paper_id)
    if kept is not None:
        return kept
    on_paper = letter_on_paper(desk, paper_id)
    return typeset(on_paper.kind, with_marks(on_paper), tell=tell, cancelled=cancelled)


def release_letter(desk: Desk, paper_id: int, pdf: bytes, path: Path) -> None:
    """Write a drawn letter to a file and that into the journal: both, or neither.

    Refuses one that lacks something: what is only looked at has marks in its place. One that was
    issued is kept as it is let out, if it is not kept already.
    """
    if final_version(desk, paper_id) is None:
        on_paper = letter_on_paper(desk, paper_id)
        on_paper.check()
        if on_paper.paper["issued_on"] is not None and drafted_here(on_paper.paper):
            desk.do(FreezeLetter(paper_id=paper_id, content=pdf))
    let_out(desk, PrintLetter(paper_id=paper_id), pdf, path)


def release_docx(desk: Desk, paper_id: int, docx: bytes, path: Path) -> None:
    """Write a letter to be changed in WPS to a file and that into the journal: both, or neither.

    It is no final version: what comes back changed is held against the case.
    """
    let_out(desk, PrintLetter(paper_id=paper_id), docx, path)
