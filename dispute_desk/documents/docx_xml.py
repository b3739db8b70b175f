"""The XML of a .docx paper: paragraphs, tables and lines in the measures papers have in print."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, TypedDict, Unpack
from xml.sax.saxutils import escape

from dispute_desk.documents.flow import MM
from dispute_desk.documents.fonts import Role
from dispute_desk.documents.text import Align, Style

if TYPE_CHECKING:
    from collections.abc import Sequence

#: What Word calls a point: twentieths in lengths, halves in sizes, eighths in lines.
TWIPS, HALVES, EIGHTHS = 20, 2, 8
#: The faces by role: for Chinese, and for letters and figures.
FACES: dict[Role, tuple[str, str]] = {
    Role.FANGSONG: ("仿宋_GB2312", "Times New Roman"),
    Role.BIAOSONG: ("方正小标宋简体", "方正小标宋简体"),
    Role.HEI: ("黑体", "黑体"),
    Role.KAI: ("楷体_GB2312", "Times New Roman"),
    Role.SANS: ("黑体", "黑体"),
    Role.SANS_BOLD: ("黑体", "黑体"),
    Role.LATIN: ("宋体", "Times New Roman"),
}
#: What stands in on a PC without the face; WPS and Word look here by themselves.
STAND_INS = {
    "仿宋_GB2312": "仿宋",
    "方正小标宋简体": "宋体",
    "楷体_GB2312": "楷体",
}
_ALIGN = {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right", Align.JUSTIFY: "both"}
#: 三号 is 16 pt for Word, set 0.25 pt closer: 28 characters find room in 156 mm.
_CLOSER = -5


@dataclass(frozen=True)
class Line:
    """A line above or below a paragraph: its weight and its distance from the text in points."""

    weight: float
    away: float = 0.0
    colour: str = "000000"


def twips(points: float) -> int:
    """Return points as Word counts lengths."""
    return round(points * TWIPS)


def run(text: str, style: Style) -> str:
    """Return text in the face, size and colour of a style; a line feed begins a line."""
    parts = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in text.split("\n")
    )
    return f"<w:r>{run_style(style)}{parts.replace(TAB, _TAB)}</w:r>"


#: A frame over the whole type area's width, at its foot (版记).
_LOW = (
    f'<w:framePr w:w="{round(156 * MM * TWIPS)}" w:hSpace="0" w:vSpace="0" w:wrap="around" '
    'w:vAnchor="margin" w:hAnchor="margin" w:xAlign="left" w:yAlign="bottom"/>'
)
#: The same for a table.
_AT_FOOT = (
    '<w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="margin" '
    'w:horzAnchor="margin" w:tblpXSpec="left" w:tblpYSpec="bottom"/>'
)
#: A tabulator within the text of a run.
TAB = "\t"
_TAB = '</w:t><w:tab/><w:t xml:space="preserve">'


def run_style(style: Style) -> str:
    """Return face, size, colour and the distance of characters as Word wants them."""
    chinese, latin = FACES[style.role]
    size = round(style.size * HALVES + 0.01)
    closer = f'<w:spacing w:val="{_CLOSER}"/>' if style.size * HALVES != size else ""
    faces = f'w:ascii="{latin}" w:hAnsi="{latin}" w:cs="{latin}" w:eastAsia="{chinese}"'
    colour = style.colour.lstrip("#")
    return (
        f'<w:rPr><w:rFonts w:hint="eastAsia" {faces}/><w:color w:val="{colour}"/>{closer}'
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
    )


class Around(TypedDict, total=False):
    """What is around a paragraph; lengths in points, ``tabs`` as kind and place.

    A ``low`` one lies at the foot of the type area, those after each other as one.
    """

    before: float
    after: float
    next_too: bool
    new_page: bool
    low: bool
    above: Line | None
    below: Line | None
    sides: tuple[float, float]
    tabs: Sequence[tuple[str, float]]


def paragraph(text: str, style: Style, **around: Unpack[Around]) -> str:
    """Return a paragraph."""
    before, after = around.get("before", 0.0), around.get("after", 0.0)
    return (
        "<w:p><w:pPr>"
        + ("<w:keepNext/>" if around.get("next_too") else "")
        + ("<w:pageBreakBefore/>" if around.get("new_page") else "")
        + (_LOW if around.get("low") else "")
        + '<w:widowControl w:val="0"/>'
        + _lines(around.get("above"), around.get("below"))
        + _stops(around.get("tabs", ()))
        + '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>'
        + f'<w:spacing w:before="{twips(before)}" w:after="{twips(after)}" '
        + f'w:line="{twips(style.leading)}" w:lineRule="exact"/>'
        + _indent(style, around.get("sides", (0.0, 0.0)))
        + f'<w:jc w:val="{_ALIGN[style.align]}"/>{run_style(style)}'
        + f"</w:pPr>{run(text, style) if text else ''}</w:p>"
    )


def _lines(above: Line | None, below: Line | None) -> str:
    """Return the lines above and below a paragraph."""
    told = "".join(
        f'<w:{side} w:val="single" w:sz="{round(one.weight * EIGHTHS)}" '
        f'w:space="{round(one.away)}" w:color="{one.colour}"/>'
        for side, one in (("top", above), ("bottom", below))
        if one is not None
    )
    return f"<w:pBdr>{told}</w:pBdr>" if told else ""


def _stops(tabs: Sequence[tuple[str, float]]) -> str:
    told = "".join(f'<w:tab w:val="{kind}" w:pos="{twips(at)}"/>' for kind, at in tabs)
    return f"<w:tabs>{told}</w:tabs>" if told else ""


def _indent(style: Style, sides: tuple[float, float]) -> str:
    """Return the indents of a paragraph; its first line further in, or out."""
    first = twips(style.indent - style.hang)
    told = f'w:firstLine="{first}"' if first >= 0 else f'w:hanging="{-first}"'
    return f'<w:ind w:left="{twips(sides[0] + style.hang)}" w:right="{twips(sides[1])}" {told}/>'


def statement(words: str) -> str:
    """Return a paragraph that holds only an instruction for the filling and leaves no trace."""
    return f'<w:p><w:r><w:t xml:space="preserve">{{%p {escape(words)} %}}</w:t></w:r></w:p>'


def row_statement(words: str, columns: int) -> str:
    """Return a row of a table that holds only an instruction for the filling."""
    told = f'<w:p><w:r><w:t xml:space="preserve">{{%tr {escape(words)} %}}</w:t></w:r></w:p>'
    return f'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="{columns}"/></w:tcPr>{told}</w:tc></w:tr>'


@dataclass(frozen=True)
class Cell:
    """One cell of a table: its paragraphs, and how many columns it spans."""

    content: str
    span: int = 1


def row(
    cells: Sequence[Cell], widths: Sequence[int], *, least: float = 0, head: bool = False
) -> str:
    """Return a row; ``least`` is its smallest height in points, a ``head`` comes on every page."""
    told, at = [], 0
    for cell in cells:
        wide = sum(widths[at : at + cell.span])
        at += cell.span
        span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
        told.append(
            f'<w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/>{span}'
            f'<w:vAlign w:val="center"/></w:tcPr>{cell.content}</w:tc>'
        )
    high = f'<w:trHeight w:val="{twips(least)}" w:hRule="atLeast"/>' if least else ""
    return (
        "<w:tr><w:trPr><w:cantSplit/>"
        + high
        + ("<w:tblHeader/>" if head else "")
        + f"</w:trPr>{''.join(told)}</w:tr>"
    )


def table(
    rows: Sequence[str],
    widths: Sequence[int],
    *,
    line: float = 0.0,
    pad: float = 3.0,
    low: bool = False,
) -> str:
    """Return a table; ``line`` is the weight of all its lines, a ``low`` one lies at the foot."""
    kind = f'w:val="single" w:sz="{round(line * EIGHTHS)}" w:space="0" w:color="000000"'
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    none = 'w:val="nil"'
    borders = "".join(f"<w:{side} {kind if line else none}/>" for side in sides)
    place = _AT_FOOT if low else ""
    columns = "".join(f'<w:gridCol w:w="{wide}"/>' for wide in widths)
    margins = "".join(f'<w:{side} w:w="{twips(pad)}" w:type="dxa"/>' for side in ("left", "right"))
    return (
        f'<w:tbl><w:tblPr>{place}<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
        f"<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def widths_of(shares: Sequence[float], room: float) -> list[int]:
    """Return the widths of columns that share a width in points, adding up to it."""
    whole, total = twips(room), sum(shares)
    edges = [round(whole * sum(shares[:number]) / total) for number in range(len(shares) + 1)]
    return [end - start for start, end in pairwise(edges)]


#: A hair of space: a paragraph that only carries a line.
HAIR = 0.55 * MM
