"""Many letters as .docx for WPS in one go: filled apart, all files or none, one entry for all."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.attachment_rules import safe_name
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.paper import Paper
from dispute_desk.domain.reasons import reason_of
from dispute_desk.domain.report import CANNOT_WRITE
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.apart import do_apart
from dispute_desk.services.case_paper_printing import Outlet
from dispute_desk.services.letter_ground import NO_LETTER, is_letter
from dispute_desk.services.letter_many import NO_LETTERS
from dispute_desk.services.letter_values import letter_on_paper
from dispute_desk.services.paper_batches import free_names
from dispute_desk.services.paper_docx import LONGEST, Template, fill_here
from dispute_desk.services.paper_templates import own_template
from dispute_desk.services.use_cases import use_case
from dispute_desk.sheets.memory import limit_memory

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dispute_desk.services.apart import Cancelled, Tell
    from dispute_desk.services.desk import Desk
    from dispute_desk.services.letter_values import LetterOnPaper
    from dispute_desk.store.transaction import Transaction

ONE_LACKS = sentence(
    "letters_docx_one_refused",
    QT_TRANSLATE_NOOP("errors", "第 {place} 份：{why}因此一个文件也没有写。"),
)
STOPPED = sentence(
    "letters_docx_stopped",
    QT_TRANSLATE_NOOP("errors", "已取消，一个文件也没有写。需要时请重新导出。"),
)
_EXPORTED = QT_TRANSLATE_NOOP("letter", "导出文书")
_ENDING = ".docx"


@dataclass(frozen=True, kw_only=True)
class PrintLetters:
    """Several letters leave the house together; never undone."""

    paper_ids: tuple[int, ...]
    outlet: Outlet = Outlet.FILE


@use_case(
    PrintLetters,
    right=Right.ISSUE_PAPER,
    title=QT_TRANSLATE_NOOP("command", "导出多份文书"),
    undoable=False,
)
def print_letters(command: PrintLetters, tx: Transaction) -> None:
    """Write down who let which letters out."""
    if not command.paper_ids:
        raise DeskError(NO_LETTERS)
    papers = [tx.get(Paper, one) for one in command.paper_ids]
    for paper in papers:
        if not is_letter(paper.kind, tx.office.profile):
            raise DeskError(NO_LETTER, title=paper.title, step=_EXPORTED)
    numbers = [paper.number or paper.title or "" for paper in papers]
    tx.subject = numbers[0] if len(numbers) == 1 else f"{numbers[0]} – {numbers[-1]}"


def release_docx_many(
    desk: Desk,
    paper_ids: Sequence[int],
    folder: Path,
    *,
    tell: Tell | None = None,
    cancelled: Cancelled | None = None,
) -> list[Path]:
    """Write letters as .docx into a folder and that into the journal; return the files.

    They appear when all are filled; a file that is there already keeps its name and its content.
    Refuses where one of them lacks something, and writes none.
    """
    if not paper_ids:
        raise DeskError(NO_LETTERS)
    whole = 2 * len(paper_ids)
    filled = []
    for place, paper_id in enumerate(paper_ids, 1):
        if cancelled is not None and cancelled():
            raise DeskError(STOPPED)
        filled.append(_filled(desk, paper_id, place))
        if tell is not None:
            tell(place, whole)
    kinds = {one.kind.id: one.kind for one in filled}
    templates = {name: own_template(desk, kind) for name, kind in kinds.items()}
    items = [(one.kind.id, one.values) for one in filled]

    def tell_half(done: int, total: int) -> None:
        if tell is not None:
            tell(total + done, 2 * total)

    try:
        with tempfile.TemporaryDirectory(prefix=".desk-letters-", dir=folder) as drafts:
            made = do_apart(
                fill_each, items, templates, Path(drafts),
                tell=tell_half, cancelled=cancelled, within=LONGEST + len(items),
            )  # fmt: skip
            desk.do(PrintLetters(paper_ids=tuple(paper_ids)))
            names = free_names([_stem(one) for one in filled], folder, _ENDING)
            return [draft.replace(path) for draft, path in zip(made, names, strict=True)]
    except OSError as error:
        raise DeskError(CANNOT_WRITE, path=str(folder), reason=reason_of(error)) from error


def fill_each(
    items: Sequence[tuple[str, dict[str, Any]]],
    templates: Mapping[str, Template | None],
    folder: Path,
    *,
    tell: Tell | None = None,
    cancelled: Cancelled | None = None,
) -> list[Path]:
    """Fill letters one after the other in a process of its own, with a bound on its memory."""
    limit_memory()
    made = []
    for number, (kind, values) in enumerate(items, 1):
        if cancelled is not None and cancelled():
            raise DeskError(STOPPED)
        path = folder / f"{number}{_ENDING}"
        path.write_bytes(fill_here(kind, values, templates.get(kind)))
        made.append(path)
        if tell is not None:
            tell(number, len(items))
    return made


def _filled(desk: Desk, paper_id: int, place: int) -> LetterOnPaper:
    """Return a letter with its text, or say which one lacks what."""
    on_paper = letter_on_paper(desk, paper_id)
    try:
        on_paper.check()
    except DeskError as error:
        raise DeskError(ONE_LACKS, place=place, why=error) from error
    return on_paper


def _stem(one: LetterOnPaper) -> str:
    """Return what the file of a letter is called: its number, else its title, and whom it is to."""
    paper = one.paper
    told = (paper["number"] or paper["title"], paper["addressee"] or paper["employer_name"])
    return safe_name(" ".join(str(part) for part in told if part))
