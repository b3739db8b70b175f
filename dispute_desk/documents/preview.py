"""Pages of a PDF as pixels, for the preview on screen and for printing."""

from __future__ import annotations

import contextlib
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


#: A PDF lies on the disk, or only in memory (a paper that nobody has let out yet).
Pdf = Path | bytes


def _name(pdf: Pdf) -> str:
    return str(pdf) if isinstance(pdf, Path) else "PDF"


@contextlib.contextmanager
def _opened(pdf: Pdf) -> Iterator[pypdfium2.PdfDocument]:
    """Open a PDF, or refuse it in one sentence."""
    try:
        document = pypdfium2.PdfDocument(pdf)
    except (pypdfium2.PdfiumError, OSError) as error:
        raise DeskError(NOT_READABLE, path=_name(pdf)) from error
    try:
        yield document
    finally:
        document.close()


def page_count(pdf: Pdf) -> int:
    """Return how many pages a PDF has; DeskError when it cannot be read."""
    with _opened(pdf) as document:
        return len(document)


def page_pixels(pdf: Pdf, page: int, scale: float) -> tuple[int, int, bytes]:
    """Return width, height and RGBA bytes of a page (the first is 0) on white paper.

    ``scale`` 1.0 is 72 dots per inch. Rows follow each other without a gap.
    """
    with _opened(pdf) as document:
        if not 0 <= page < len(document):
            raise DeskError(NO_SUCH_PAGE, path=_name(pdf), count=len(document), page=page + 1)
        bitmap = document[page].render(
            scale=scale,
            rev_byteorder=True,
            force_bitmap_format=pdfium.FPDFBitmap_BGRA,
        )
        pixels = bytes(bitmap.buffer)
        stride = bitmap.width * 4
        if bitmap.stride != stride:
            rows = range(0, bitmap.stride * bitmap.height, bitmap.stride)
            pixels = b"".join(pixels[row : row + stride] for row in rows)
        return bitmap.width, bitmap.height, pixels
