"""A letter that is being written, set in type and drawn as pictures beside the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dispute_desk.services.letter_drafting import WrittenLetter
from dispute_desk.ui.widgets.pdf_view import Picture

if TYPE_CHECKING:
    from dispute_desk.domain.letter_rows import LetterPlan
    from dispute_desk.ui.desk import Desk

#: Pages shown beside the form.
MOST_SHOWN = 4


@dataclass(frozen=True)
class Looked:
    """A letter as it was looked at: its text, and pictures of its pages."""

    written: WrittenLetter
    pictures: tuple[Picture, ...]


def look_at(desk: Desk, plan: LetterPlan, scale: float) -> Looked:
    """Set a planned letter in type; beside the window."""
    from dispute_desk.services import case_papers  # noqa: PLC0415 - heavy
    from dispute_desk.services.letter_drafting import picture_of  # noqa: PLC0415 - heavy

    written, pdf = picture_of(desk, plan)
    pictures = []
    for page in range(min(case_papers.page_count(pdf), MOST_SHOWN)):
        width, height, pixels = case_papers.page_picture(pdf, page, scale)
        pictures.append(Picture(width, height, width * 4, pixels))
    return Looked(written, tuple(pictures))
