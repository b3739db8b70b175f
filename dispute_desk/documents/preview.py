"""Pages of a PDF as pixels, for the preview on screen and for printing."""

from __future__ import annotations

import contextlib
import math
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pypdfium2.raw as pdfium

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterator

NOT_READABLE = sentence(
    "pdf_not_readable",
    QT_TRANSLATE_NOOP(
        "errors",
        "无法打开“{path}”预览：不是完整的 PDF 文件，或已加密。请重新生成或换一个文件。",
    ),
)
NO_SUCH_PAGE = sentence(
    "pdf_no_such_page",
    QT_TRANSLATE_NOOP("errors", "“{path}”只有 {count} 页，没有第 {page} 页。请选择已有的页。"),
)


#: The reader of PDFs takes one thread at a time: a paper may be printed while another is shown.
ALONE = threading.Lock()

#: Rows that are alike make a calm place to cut a page.
CALM = 4

#: A PDF lies on the disk, or only in memory (a paper that nobody has let out yet).
Pdf = Path | bytes


def opens(pdf: Pdf) -> bool:
    """Tell whether a PDF can be read; one that asks for a password is whole all the same."""
    try:
        with ALONE:
            document = pypdfium2.PdfDocument(pdf)
            try:
                return len(document) > 0
            finally:
                document.close()
    except pypdfium2.PdfiumError as error:
        return "password" in str(error).casefold()


def _name(pdf: Pdf) -> str:
    return str(pdf) if isinstance(pdf, Path) else "PDF"


@contextlib.contextmanager
def _opened(pdf: Pdf) -> Iterator[pypdfium2.PdfDocument]:
    """Open a PDF, or refuse it in one sentence."""
    try:
        with ALONE:
            document = pypdfium2.PdfDocument(pdf)
    except (pypdfium2.PdfiumError, OSError) as error:
        raise DeskError(NOT_READABLE, path=_name(pdf)) from error
    try:
        yield document
    finally:
        with ALONE:
            document.close()


def page_count(pdf: Pdf) -> int:
    """Return how many pages a PDF has; DeskError when it cannot be read."""
    with _opened(pdf) as document:
        return len(document)


def page_pixels(pdf: Pdf, page: int, scale: float) -> tuple[int, int, bytes]:
    """Return width, height and BGRA bytes of a page (the first is 0) on white paper.

    ``scale`` 1.0 is 72 dots per inch. Rows follow each other without a gap.
    """
    with _page_of(pdf, page) as found:
        width, height = size = _size(found, scale)
        return width, height, _rows(found, scale, size, (0, height))


@dataclass(frozen=True)
class Strip:
    """Some rows of a page from ``top`` on, as wide as the page: BGRA bytes without a gap."""

    page_size: tuple[int, int]
    top: int
    rows: int
    pixels: bytes


def page_strips(pdf: Pdf, page: int, scale: float, rows: int) -> Iterator[Strip]:
    """Give a page from top to bottom in strips of at most so many rows.

    A cut goes where the page is calm (empty, or upright rules only), and the next strip brings
    the calm rows once more: whatever rounds the edges on its way to paper, nothing is lost.
    """
    with _page_of(pdf, page) as found:
        size = width, height = _size(found, scale)
        top = end = 0
        while end < height:
            end = min(top + rows, height)
            pixels = _rows(found, scale, size, (top, end))
            if end < height:
                end = top + _calm_cut(pixels, width * 4)
                pixels = pixels[: (end - top) * width * 4]
            yield Strip(size, top, end - top, pixels)
            top = end - CALM


def _calm_cut(pixels: bytes, stride: int) -> int:
    """Return after how many rows to cut: after calm ones, as far down as there are some."""
    rows = len(pixels) // stride
    same = 0
    for row in range(rows - 1, 2 * CALM, -1):
        start = row * stride
        alike = pixels[start : start + stride] == pixels[start - stride : start]
        same = same + 1 if alike else 0
        if same == CALM - 1:
            return row + CALM - 1
    return rows


@contextlib.contextmanager
def _page_of(pdf: Pdf, page: int) -> Iterator[pypdfium2.PdfPage]:
    with _opened(pdf) as document:
        if not 0 <= page < len(document):
            raise DeskError(NO_SUCH_PAGE, path=_name(pdf), count=len(document), page=page + 1)
        with ALONE:
            found = document[page]
        try:
            yield found
        finally:
            with ALONE:
                found.close()


def _size(page: pypdfium2.PdfPage, scale: float) -> tuple[int, int]:
    return math.ceil(page.get_width() * scale), math.ceil(page.get_height() * scale)


def _rows(
    page: pypdfium2.PdfPage, scale: float, size: tuple[int, int], rows: tuple[int, int]
) -> bytes:
    """Return the pixels of some rows of a page; the others are not drawn."""
    (top, end), height = rows, size[1]
    with ALONE:
        bitmap = page.render(
            scale=scale,
            crop=(0, _points(height - end, scale), 0, _points(top, scale)),
            force_bitmap_format=pdfium.FPDFBitmap_BGRA,
        )
        stride = bitmap.width * 4
        if bitmap.stride == stride:
            return bytes(bitmap.buffer)
        starts = range(0, bitmap.stride * bitmap.height, bitmap.stride)
        return b"".join(bytes(bitmap.buffer[start : start + stride]) for start in starts)


def _points(rows: int, scale: float) -> float:
    """Return what the renderer, which rounds up, is to cut off for so many rows."""
    return max(rows - 0.5, 0) / scale


def page_texts(pdf: Pdf) -> list[str]:
    """Return the words of each page of a PDF; of a scan they are empty."""
    with _opened(pdf) as document:
        found = []
        for number in range(len(document)):
            with ALONE:
                page = document[number]
                text = page.get_textpage()
                found.append(text.get_text_bounded().replace("\r\n", "\n"))
                text.close()
                page.close()
        return found
