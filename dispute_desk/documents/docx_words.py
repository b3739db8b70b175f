"""The words of a .docx: paragraphs and cells as a person reads them, head and foot too."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from docx import Document
from docx.table import Table

from dispute_desk.documents.docx_filling import DAMAGE
from dispute_desk.documents.template_refusals import DAMAGED
from dispute_desk.domain.errors import DeskError

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Between the cells of a row.
BETWEEN = "\t"


def docx_lines(data: bytes, *, file: str) -> list[str]:
    """Return the lines of a .docx that hold something; DeskError where it is no sound one."""
    try:
        document = Document(io.BytesIO(data))
        section = document.sections[0]
        holders: list[Any] = [section.header, document, section.footer]
        if section.different_first_page_header_footer:
            holders[:1] = [section.first_page_header]
        lines = [line for holder in holders for line in _lines(holder)]
    except DAMAGE as error:
        raise DeskError(DAMAGED, file=file) from error
    return [line for line in lines if line.strip()]


def _lines(holder: Any) -> Iterator[str]:  # noqa: ANN401 - a document, a header, a cell
    for part in holder.iter_inner_content():
        if isinstance(part, Table):
            for row in part.rows:
                cells = list({id(cell._tc): cell for cell in row.cells}.values())  # noqa: SLF001 - merged cells come twice
                yield BETWEEN.join(" ".join(_lines(cell)) for cell in cells)
        else:
            yield from str(part.text).split("\n")
