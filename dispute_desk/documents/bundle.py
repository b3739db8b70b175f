"""Several papers at once: one after the other in one PDF, or each in a file of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from dispute_desk.documents.flow import Imprint, PaperPages, write_pages, write_papers
from dispute_desk.documents.paper import imprint_for, set_paper
from dispute_desk.documents.paper_texts import Sheet, blank_values, check_values, paper_text
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.report import WRITING_STOPPED

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

Tell = Callable[[int, int], None]
Cancelled = Callable[[], bool]


def write_bundle(
    sheets: Sequence[Sheet],
    path: Path,
    *,
    title: str,
    made_on: date,
    tell: Tell | None = None,
    cancelled: Cancelled | None = None,
) -> None:
    """Write all papers as one PDF; the same papers and day give the same bytes."""
    author = next((str(one.values["station"]) for one in sheets if one.values.get("station")), "")
    imprint = Imprint(title=title, author=author, subject=title, made_on=made_on)
    told = (_pages(one) for one in sheets)
    write_papers(told, path, imprint, total=len(sheets), tell=tell, cancelled=cancelled)


def write_each(
    sheets: Sequence[Sheet],
    folder: Path,
    *,
    made_on: date,
    tell: Tell | None = None,
    cancelled: Cancelled | None = None,
) -> list[Path]:
    """Write every paper into a file of its own, 001.pdf and on; return them in order."""
    written: list[Path] = []
    for number, sheet in enumerate(sheets, 1):
        if cancelled and cancelled():
            raise DeskError(WRITING_STOPPED, path=folder.name)
        path = folder / f"{number:03d}.pdf"
        values = filled(sheet)
        made = _pages(sheet)
        imprint = imprint_for(paper_text(sheet.kind), values, made_on)
        write_pages(made.pages, path, imprint, made.furniture)
        written.append(path)
        if tell:
            tell(number, len(sheets))
    return written


def filled(sheet: Sheet) -> dict[str, Any]:
    """Return every field of a paper; of a blank form what is not known is left to the pen."""
    text = paper_text(sheet.kind)
    if sheet.blank:
        return blank_values(text, sheet.values)
    check_values(text, sheet.values)
    return dict(sheet.values)


def _pages(sheet: Sheet) -> PaperPages:
    pages, furniture = set_paper(paper_text(sheet.kind), filled(sheet))
    return PaperPages(sheet.name, pages, furniture)
