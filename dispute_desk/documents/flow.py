"""Puts blocks on pages: measure all first, then draw, so that every page knows how many follow."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Protocol
from zlib import crc32

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas as ReportlabCanvas

from dispute_desk.documents.fonts import SANS, face
from dispute_desk.documents.grid import Grid
from dispute_desk.documents.text import Canvas
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.reasons import reason_of
from dispute_desk.domain.report import CANNOT_WRITE, WRITING_STOPPED

if TYPE_CHECKING:
    from pathlib import Path

rl_config.useA85 = 0  # streams as bytes: smaller files, written faster

MM = 72.0 / 25.4
A4 = (210 * MM, 297 * MM)
_HAIR = 0.01

Tell = Callable[[int, int], None]
Cancelled = Callable[[], bool]


class Block(Protocol):
    """Something that stands on a page: it knows its height, can be cut, and draws itself."""

    @property
    def keeps_next(self) -> bool:
        """Whether the block must stand on one page with the next one."""

    @property
    def is_space(self) -> bool:
        """Whether the block only keeps others apart."""

    def height(self, width: float) -> float:
        """Return how high the block is in this width, in points."""

    def cut(self, width: float, room: float) -> tuple[Block, Block] | None:
        """Return the part that fits into ``room`` and the rest, None if nothing useful fits."""

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw the block below ``top``."""


@dataclass(frozen=True)
class Frame:
    """The part of a page that text may fill, in points from the paper's lower left corner."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True)
class Placed:
    """A block at its place."""

    block: Block
    top: float


@dataclass
class Page:
    """A page: its blocks and what is left of it."""

    frame: Frame
    blocks: list[Placed] = field(default_factory=list)
    used: float = 0.0

    @property
    def room(self) -> float:
        """What is still free, in points."""
        return self.frame.height - self.used

    def add(self, block: Block) -> None:
        """Put the block below the others."""
        self.blocks.append(Placed(block, self.frame.top - self.used))
        self.used += block.height(self.frame.width)


@dataclass(frozen=True)
class NewPage:
    """Ends the page."""

    keeps_next: bool = False
    is_space: bool = False

    def height(self, width: float) -> float:
        """Nothing to see."""
        del width
        return 0.0

    def cut(self, width: float, room: float) -> None:
        """Never cut."""
        del width, room

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Nothing to see."""
        del canvas, x, top, width


def lay_out(blocks: Sequence[Block], frame: Frame) -> list[Page]:
    """Return the pages the blocks take, at least one."""
    pages = [Page(frame)]
    for group in _groups(blocks):
        if isinstance(group[0], NewPage):
            pages.append(Page(frame))
            continue
        needed = _to_begin(group, frame)
        if needed > pages[-1].room + _HAIR and pages[-1].blocks and needed <= frame.height:
            pages.append(Page(frame))
        for number, block in enumerate(group, 1):
            goes_along = sum(it.height(frame.width) for it in group[number:])
            _put(block, pages, frame, goes_along if _gives_its_end(block, frame) else 0.0)
    return pages


def _groups(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Yield the blocks that must stand together."""
    group: list[Block] = []
    for block in blocks:
        group.append(block)
        if not block.keeps_next:
            yield group
            group = []
    if group:
        yield group


def _to_begin(group: list[Block], frame: Frame) -> float:
    """Return the room a group wants to begin at all: up to a table that may go over pages."""
    needed = 0.0
    for block in group[:-1]:
        if _gives_its_end(block, frame):
            return needed + _least(block, frame)
        needed += block.height(frame.width)
    return needed + _least(group[-1], frame)


def _gives_its_end(block: Block, frame: Frame) -> bool:
    """Tell whether a table can send its last rows to the next page with what they keep."""
    if not (isinstance(block, Grid) and block.keeps_next):
        return False
    return block.without_end(frame.width) is not None


def _least(block: Block, frame: Frame) -> float:
    """Return the room a block wants to begin at all."""
    whole = block.height(frame.width)
    for share in (0.12, 0.25):
        room = frame.height * share
        if whole > room and block.cut(frame.width, room) is not None:
            return room
    return whole


def _put(block: Block, pages: list[Page], frame: Frame, goes_along: float = 0.0) -> None:
    """Put a block on the last page, its rest on further ones.

    Of a table that something must ``go along`` with, of this height, the last rows go with it.
    """
    rest: Block | None = block
    while rest is not None:
        page = pages[-1]
        if rest.is_space and not page.blocks:
            return  # a page does not begin with empty space
        high = rest.height(frame.width)
        if high <= page.room + _HAIR:
            alone = goes_along and high + goes_along > page.room + _HAIR
            end = rest.without_end(frame.width) if alone and isinstance(rest, Grid) else None
            if end is None:
                page.add(rest)
                return
            page.add(end[0])
            pages.append(Page(frame))
            rest = end[1]
            goes_along = 0.0
            continue
        parts = rest.cut(frame.width, page.room)
        if parts is not None:
            page.add(parts[0])
            rest = parts[1]
        elif not page.blocks:
            page.add(rest)  # nothing smaller can be made of it
            return
        pages.append(Page(frame))


@dataclass(frozen=True)
class Imprint:
    """What a file says about itself."""

    title: str
    author: str
    subject: str
    made_on: date
    #: The sheet, in points.
    size: tuple[float, float] = A4


Furniture = Callable[[Canvas, int, int], None]


def write_pages(
    pages: Sequence[Page],
    path: Path,
    imprint: Imprint,
    furniture: Furniture,
    *,
    tell: Tell | None = None,
    cancelled: Cancelled | None = None,
) -> None:
    """Write the pages as a PDF; the file appears whole or not at all.

    The bytes depend on the pages and the imprint only, not on the clock.
    """
    with replaced(path) as draft:
        canvas = _canvas(draft, imprint)
        for number, page in enumerate(pages, 1):
            if cancelled and cancelled():
                raise DeskError(WRITING_STOPPED, path=path.name)
            _draw(canvas, page, furniture, number, len(pages))
            if tell:
                tell(number, len(pages))
        canvas.save()


@dataclass(frozen=True)
class PaperPages:
    """The pages of one of several papers in a file; its numbers begin anew."""

    name: str
    pages: Sequence[Page]
    furniture: Furniture


def write_papers(
    papers: Iterable[PaperPages],
    path: Path,
    imprint: Imprint,
    *,
    total: int,
    tell: Tell | None = None,
    cancelled: Cancelled | None = None,
) -> None:
    """Write several papers one after the other as one PDF, with their names as its outline.

    ``total`` is how many there are, for who waits; they are set one by one, so that a thousand
    take no more room than one. The file appears whole or not at all.
    """
    with replaced(path) as draft:
        canvas = _canvas(draft, imprint)
        for number, paper in enumerate(papers, 1):
            if cancelled and cancelled():
                raise DeskError(WRITING_STOPPED, path=path.name)
            canvas.bookmarkPage(f"paper-{number}")
            canvas.addOutlineEntry(paper.name, f"paper-{number}", level=0)
            for place, page in enumerate(paper.pages, 1):
                _draw(canvas, page, paper.furniture, place, len(paper.pages))
            if tell:
                tell(number, total)
        canvas.save()


def _canvas(draft: Path, imprint: Imprint) -> Canvas:
    face(SANS)
    canvas = ReportlabCanvas(
        str(draft),
        pagesize=imprint.size,
        invariant=1,
        pageCompression=1,
        initialFontName=SANS,  # else Helvetica stands in every file, not embedded
    )
    _describe(canvas, imprint)
    return canvas


def _draw(canvas: Canvas, page: Page, furniture: Furniture, number: int, count: int) -> None:
    """Draw one page and what stands around it."""
    for placed in page.blocks:
        placed.block.draw(canvas, page.frame.left, placed.top, page.frame.width)
    furniture(canvas, number, count)
    canvas.showPage()


def _describe(canvas: Canvas, imprint: Imprint) -> None:
    """Write title, author, language and day into the file."""
    canvas.setTitle(imprint.title)
    canvas.setAuthor(imprint.author)
    canvas.setSubject(imprint.subject)
    canvas.setCreator("Dispute Desk")
    canvas.setProducer("Dispute Desk (reportlab)")
    canvas.setDateFormatter(lambda *_: f"D:{imprint.made_on:%Y%m%d}000000Z")
    canvas.setCatalogEntry("Lang", "zh-CN")
    canvas.setViewerPreference("DisplayDocTitle", "true")


@contextlib.contextmanager
def replaced(path: Path) -> Iterator[Path]:
    """Give a draft beside ``path`` that takes its place when all went well, and vanishes if not."""
    draft = path.with_name(f".desk-{os.getpid()}-{crc32(path.name.encode()):08x}.part")
    try:
        draft.touch(mode=0o600)  # papers hold personal data: for their owner only
        yield draft
        draft.replace(path)
    except OSError as error:
        raise DeskError(CANNOT_WRITE, path=str(path), reason=reason_of(error)) from error
    finally:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
