"""Blocks of one paragraph: how the PDF and the .docx of a paper set them alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dispute_desk.documents import gbt9704 as gbt
from dispute_desk.documents.fonts import Role
from dispute_desk.documents.text import Align, Style

if TYPE_CHECKING:
    from dispute_desk.documents.paper_texts import PaperText

#: The body of a form that has sentences, and its line pitch.
FORM_BODY_SIZE, FORM_BODY_PITCH = 13.5, 23.0
NOTE = Style(Role.FANGSONG, 10.5, 16, colour="#000000")


@dataclass(frozen=True)
class PlainBlock:
    """The style of a block, the room after it in points, and whether it keeps with the next."""

    style: Style
    after: float = 0.0
    next_too: bool = False


PLAIN_BLOCKS: dict[str, PlainBlock] = {
    "title": PlainBlock(gbt.TITLE, after=gbt.PITCH / 2, next_too=True),
    "number": PlainBlock(gbt.FLUSH.but(align=Align.CENTRE), after=gbt.PITCH / 2, next_too=True),
    "mark": PlainBlock(NOTE, after=3, next_too=True),
    "addressee": PlainBlock(gbt.FLUSH, next_too=True),
    "heading": PlainBlock(gbt.HEADING_1, next_too=True),
    "subheading": PlainBlock(gbt.HEADING_2, next_too=True),
    "paragraph": PlainBlock(gbt.BODY),
    "flush": PlainBlock(gbt.FLUSH.but(align=Align.LEFT)),
    "note": PlainBlock(NOTE),
}


def sized(style: Style, text: PaperText) -> Style:
    """Return a style of the body as a paper has it: forms are set smaller than letters."""
    if text.layout != "form" or style.size != gbt.BODY_SIZE or style.role is gbt.HEADING_2.role:
        return style
    indent = 2 * FORM_BODY_SIZE if style.indent else 0.0
    return style.but(size=FORM_BODY_SIZE, leading=FORM_BODY_PITCH, indent=indent)
