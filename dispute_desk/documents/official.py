"""Typesets official papers by GB/T 9704-2012: 文件格式, 信函格式 and 纪要格式."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dispute_desk.documents import gbt9704 as gbt
from dispute_desk.documents.blocks import Text
from dispute_desk.documents.flow import NewPage, Page, Placed, lay_out
from dispute_desk.documents.fonts import Role, width
from dispute_desk.documents.imprint_block import ImprintBlock
from dispute_desk.documents.red_head import Head, RedHead, foot_rule
from dispute_desk.documents.sign_off import SignOff
from dispute_desk.documents.text import Align, draw_string, set_lines
from dispute_desk.documents.title_lines import title_lines

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from dispute_desk.documents.flow import Block, Frame
    from dispute_desk.documents.text import Canvas

#: Empty lines above and below the title.
_ABOVE_TITLE, _BELOW_TITLE = 2, 1
_TITLE = gbt.TITLE.but(leading=gbt.PITCH + 4.0)
#: So many lines of the text go along with who signed it.
_COMPANY = 2
_PLAIN = gbt.FLUSH.but(align=Align.LEFT)


def head(form: Head, marks: Sequence[str], number: str) -> RedHead:
    """Return the head of the first page."""
    return RedHead(form, tuple(marks), number)


def title(text: str, names: Collection[str] = (), *, above: int = _ABOVE_TITLE) -> Block:
    """Return the title, broken by its sense, with the empty lines around it."""

    def measure(piece: str) -> float:
        return width(piece, _TITLE.role, _TITLE.size)

    lines = title_lines(text, measure, gbt.TYPE_WIDTH, names)
    return Text(
        "\n".join(lines),
        _TITLE,
        before=above * gbt.PITCH,
        after=_BELOW_TITLE * gbt.PITCH,
        keeps_next=True,
    )


def attachments(names: Sequence[str]) -> list[Block]:
    """Return 附件：1．… an empty line below the text, each name below the first letter of others.

    One attachment alone has no number; a name has no mark at its end.
    """
    mark = "附件："
    indent = 2 * gbt.CHARACTER
    below = indent + width(mark, _PLAIN.role, _PLAIN.size)
    found: list[Block] = []
    for number, name in enumerate(names, 1):
        count = f"{number}．" if len(names) > 1 else ""
        hang = below + width(count, _PLAIN.role, _PLAIN.size)
        style = _PLAIN.but(indent=indent if number == 1 else below, hang=hang)
        told = (mark if number == 1 else "") + count + name.rstrip("。；，;,.")
        before = gbt.PITCH if number == 1 else 0.0
        found.append(Text(told, style, before=before, keeps_next=True))
    return found


def annex(number: str, name: str) -> list[Block]:
    """Return the beginning of an annex: a new page, 附件 in 黑体, the title on the third line."""
    return [
        NewPage(),
        Text(f"附件{number}", gbt.ANNEX, after=gbt.PITCH, keeps_next=True),
        title(name, above=0),
    ]


def postscript(text: str) -> Block:
    """Return 附注: two characters in, in round brackets, below the date."""
    return Text(f"（{text.strip('（）')}）", _PLAIN.but(indent=2 * gbt.CHARACTER))


@dataclass(frozen=True)
class Attendance:
    """出席, 请假 or 列席 of a 纪要: the word in 黑体, the names in 仿宋 beside it (10.3)."""

    word: str
    people: str
    keeps_next: bool = False
    is_space: bool = False

    def height(self, width: float) -> float:
        """Return the height of all names."""
        return self._names().height(width - self._inset())

    def cut(self, width: float, room: float) -> None:
        """Never cut."""
        del width, room

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw the word, and the names beside it."""
        style = gbt.HEADING_1
        baseline = top - (gbt.PITCH - style.size) / 2 - gbt.EM_TOP * style.size
        draw_string(canvas, x + 2 * gbt.CHARACTER, baseline, self._mark(), style)
        self._names().draw(canvas, x + self._inset(), top, width - self._inset())

    def _mark(self) -> str:
        return f"{self.word}："

    def _names(self) -> Text:
        return Text(self.people, _PLAIN)

    def _inset(self) -> float:
        return 2 * gbt.CHARACTER + width(self._mark(), Role.HEI, gbt.BODY_SIZE)


def set_pages(form: Head, blocks: Sequence[Block], imprint: ImprintBlock) -> list[Page]:
    """Return the pages of a paper, its 版记 at the foot of the last one.

    The 版记 of a 文件 and of a 纪要 stands on an even page (7.4): where the text ends on an odd
    one, a further page carries it alone.
    """
    pages = lay_out(_with_company(blocks), gbt.FRAME)
    if not imprint:
        return pages
    high = imprint.height(gbt.FRAME.width)
    if pages[-1].room < high + gbt.PITCH or (form is not Head.LETTER and len(pages) % 2):
        pages.append(Page(gbt.FRAME))
    if form is not Head.LETTER and len(pages) % 2:
        pages.append(Page(gbt.FRAME))
    foot = gbt.FRAME.top - gbt.FRAME.height + high
    pages[-1].blocks.append(Placed(imprint, foot))
    return pages


def _with_company(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks so that what is signed never stands on a page without any of the text."""
    found: list[Block] = list(blocks)
    for at in range(len(found) - 1, -1, -1):
        block = found[at]
        if isinstance(block, SignOff):
            noted = at + 1 < len(found) and isinstance(found[at + 1], Text)
            found[at] = replace(block, noted=noted)
            hold_end_of_text(found, at)
    return found


def hold_end_of_text(blocks: list[Block], signed: int, across: float = gbt.TYPE_WIDTH) -> None:
    """Cut the last lines of the text above a sign-off apart, so that they go along with it."""
    at = signed - 1
    while at >= 0 and blocks[at].keeps_next:  # what is attached goes along in any case
        at -= 1
    block = blocks[at] if at >= 0 else None
    if not isinstance(block, Text):
        return
    lines = set_lines(block.text, block.style, across)
    end = replace(block, lines=lines[-_COMPANY:], before=0.0, keeps_next=True)
    if len(lines) <= _COMPANY + 1:
        blocks[at] = replace(block, keeps_next=True)
    else:
        blocks[at : at + 1] = [replace(block, lines=lines[:-_COMPANY], after=0.0), end]


def furniture(form: Head, pages: Sequence[Page], canvas: Canvas, number: int, count: int) -> None:
    """Draw what stands outside the type area: page numbers, and the lower line of a 信函.

    No number stands on the first page of a 信函 (10.1), nor on a page that carries the 版记 alone
    or is empty before it (7.5).
    """
    del count
    if form is Head.LETTER and number == 1:
        foot_rule(canvas)
        return
    if any(not isinstance(placed.block, ImprintBlock) for placed in pages[number - 1].blocks):
        page_number(canvas, number)


def page_number(canvas: Canvas, number: int, frame: Frame = gbt.FRAME) -> None:
    """Draw — 1 —: its dashes 7 mm below the type area, at the right on odd pages, else left."""
    style = gbt.PAGE_NUMBER
    mark = f"— {number} —"
    left = frame.left + gbt.CHARACTER
    if number % 2:
        left = frame.left + frame.width - gbt.CHARACTER - width(mark, style.role, style.size)
    dash = frame.top - frame.height - gbt.PAGE_NUMBER_BELOW
    draw_string(canvas, left, dash - gbt.DASH_RISE * style.size, mark, style)
