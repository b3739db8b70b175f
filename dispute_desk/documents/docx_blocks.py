"""Makes the parts of a .docx template from the text of a paper, block by block."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dispute_desk.documents import gbt9704 as gbt
from dispute_desk.documents.docx_names import COUNT, ENTRY, OR_EMPTY, ROW, called
from dispute_desk.documents.docx_xml import (
    HAIR,
    TAB,
    Cell,
    Line,
    paragraph,
    row,
    row_statement,
    statement,
    table,
    widths_of,
)
from dispute_desk.documents.flow import MM
from dispute_desk.documents.fonts import width
from dispute_desk.documents.official_setters import FORMS
from dispute_desk.documents.paper import FORM, FORM_LABEL, SHEET, SHEET_HEAD
from dispute_desk.documents.paper_texts import PaperText
from dispute_desk.documents.plain_blocks import PLAIN_BLOCKS, sized
from dispute_desk.documents.red_head import RedHead
from dispute_desk.documents.text import Align, Style
from dispute_desk.documents.title_lines import title_lines

_PLACE = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_TABLE_LINE, _FORM_LINE = 0.5, 0.6
_RED = gbt.RED.lstrip("#")
#: The date stands four characters from the right edge and is about seven characters wide.
_MIDDLE_OF_DATE = gbt.TYPE_WIDTH - (4 + 3.5) * gbt.CHARACTER


@dataclass(frozen=True)
class Making:
    """The text a template is made of, how wide its type area is, how large its mark is set."""

    text: PaperText
    room: float
    mark_size: float

    @property
    def official(self) -> bool:
        """Whether it has a red head."""
        return self.text.layout.startswith("official")

    def name(self, field: str) -> str:
        """Return what a field is called in the template."""
        return called(self.text.fields)[field]

    def put(self, template: str, *, empty: bool = False) -> str:
        """Return a text with its places as the filling wants them."""
        end = f"|{OR_EMPTY}" if empty else ""
        return _PLACE.sub(lambda found: f"{{{{ {self.name(found[1])}{end} }}}}", template)


Told = Mapping[str, Any]
Make = Callable[[Making, Told], list[str]]


def parts(making: Making) -> list[str]:
    """Return the XML of every block that stands in the text, in order."""
    setters = _SETTERS | (_OFFICIAL if making.official else {})
    found: list[str] = []
    for told in making.text.blocks:
        made = setters[told["kind"]](making, told)
        for key, condition in (("when", "if"), ("unless", "if not")):
            if key in told and made:
                begin = statement(f"{condition} {making.name(told[key])}")
                made = [begin, *made, statement("endif")]
        found += made
    return found


def _plain(
    style: Style, *, before: float = 0.0, after: float = 0.0, next_too: bool = False
) -> Make:
    def make(making: Making, told: Told) -> list[str]:
        text = making.put(told["text"])
        fitting = sized(style, making.text)
        return [paragraph(text, fitting, before=before, after=after, next_too=next_too)]

    return make


def _listed(number: str) -> Make:
    """Return what sets a list of sentences, each behind ``number``."""

    def make(making: Making, told: Told) -> list[str]:
        begin = statement(f"for {ENTRY} in {making.name(told['rows_of'])}")
        told_text = f"{number}{{{{ {ENTRY} }}}}"
        return [begin, paragraph(told_text, sized(gbt.BODY, making.text)), statement("endfor")]

    return make


def _form(making: Making, told: Told) -> list[str]:
    widths = widths_of(told["shares"], making.room)
    rows = []
    for one in told["rows"]:
        spans = one.get("spans", [1] * len(one["cells"]))
        feet = one.get("feet", {})
        cells = []
        for number, (template, span) in enumerate(zip(one["cells"], spans, strict=True)):
            style = FORM if number % 2 else FORM_LABEL
            content = paragraph(making.put(template, empty=True), style)
            foot = feet.get(str(number))
            if foot:
                content += paragraph(making.put(foot), style.but(align=Align.RIGHT))
            cells.append(Cell(content, span))
        rows.append(row(cells, widths, least=one.get("high", 10) * MM))
    return [table(rows, widths, line=_FORM_LINE, pad=5), _gap(6)]


def _table(making: Making, told: Told) -> list[str]:
    field = making.text.by_name[told["rows_of"]]
    widths = widths_of(told["shares"], making.room)
    names = called(field.columns)
    centre = SHEET.but(align=Align.CENTRE)
    styles = [
        SHEET.but(align=Align.RIGHT) if one.kind in {"money", "count"} else SHEET
        for one in field.columns
    ]
    heads = [COUNT, *(one.label for one in field.columns)]
    cells = [Cell(paragraph(f"{{{{ {ROW}.{COUNT} }}}}", centre))]
    cells += [
        Cell(paragraph(f"{{{{ {ROW}.{names[one.name]} }}}}", style))
        for one, style in zip(field.columns, styles, strict=True)
    ]
    rows = [
        row([Cell(paragraph(head, SHEET_HEAD)) for head in heads], widths, least=8 * MM, head=True),
        row_statement(f"for {ROW} in {making.name(field.name)}", len(widths)),
        row(cells, widths, least=told.get("high", 8) * MM),
        row_statement("endfor", len(widths)),
    ]
    if "total" in told:
        totals = zip(told["total"], [centre, *styles], strict=True)
        cells = [Cell(paragraph(making.put(one, empty=True), style)) for one, style in totals]
        rows.append(row(cells, widths, least=8 * MM))
    return [table(rows, widths, line=_TABLE_LINE), _gap(8)]


def _ruled(making: Making, told: Told) -> list[str]:
    """Set empty lines to write on, as rows of dashes across the page."""
    style = gbt.FLUSH.but(align=Align.LEFT)
    line = "_" * int(making.room / width("_", style.role, style.size))
    return [paragraph(line, style)] * int(told["rows"])


def _signatures(making: Making, told: Told) -> list[str]:
    columns: Sequence[Sequence[str]] = told["columns"]
    widths = widths_of([1] * len(columns), making.room)
    style = sized(gbt.FLUSH.but(align=Align.LEFT), making.text)
    rows = []
    for number in range(max(len(column) for column in columns)):
        told_texts = [column[number] if number < len(column) else "" for column in columns]
        cells = [Cell(paragraph(making.put(one), style, next_too=True)) for one in told_texts]
        rows.append(row(cells, widths))
    return [_gap(gbt.PITCH), table(rows, widths, pad=0), _gap(2)]


def _annex(making: Making, told: Told) -> list[str]:
    return [
        paragraph(told["mark"], gbt.ANNEX, after=gbt.PITCH, new_page=True, next_too=True),
        paragraph(making.put(told["text"]), gbt.TITLE, after=gbt.PITCH / 2, next_too=True),
    ]


def _gap(high: float) -> str:
    return paragraph("", gbt.FLUSH.but(size=1, leading=high))


_SETTERS: dict[str, Make] = {
    **{
        name: _plain(one.style, after=one.after, next_too=one.next_too)
        for name, one in PLAIN_BLOCKS.items()
    },
    "items": _listed("{{ loop.index }}．"),
    "paragraphs": _listed(""),
    "form": _form,
    "table": _table,
    "ruled": _ruled,
    "signatures": _signatures,
    "annex": _annex,
}


# ── 红头、落款、版记 · GB/T 9704-2012 ────────────────────────────────────────────────
def mark_size(text: PaperText, marks: Sequence[str]) -> float:
    """Return the size of the mark of the bodies that issue a paper."""
    form = FORMS.get(text.layout)
    if form is None:
        return gbt.MARK_SIZE
    return RedHead(form, tuple(marks) or ("某某区总工会",), "").mark_size()


def letter_mark(making: Making) -> list[str]:
    """Return the head of a 信函: the mark, and the double line 4 mm below it."""
    marks = next(one["marks_of"] for one in making.text.blocks if one["kind"] == "red_head")
    name = f"{{{{ {making.name(marks)}|first }}}}"
    style = _mark(making.mark_size)
    return [paragraph(name, style), *_double(gbt.RULE_BELOW, thick_first=True)]


def letter_foot() -> list[str]:
    """Return the second double line of a 信函."""
    return _double(0.0, thick_first=False)


def _double(away: float, *, thick_first: bool) -> list[str]:
    """Return a double red line 170 mm wide, in the middle of the paper."""
    first, second = (gbt.THICK, gbt.THIN) if thick_first else (gbt.THIN, gbt.THICK)
    over = (gbt.TYPE_WIDTH - gbt.LETTER_RULE_WIDTH) / 2
    left = (gbt.PAPER_WIDTH - gbt.LETTER_RULE_WIDTH) / 2 - gbt.FRAME.left
    sides = (left, 2 * over - left)
    thin = gbt.FLUSH.but(size=1, leading=max(1.0, away))
    air = gbt.FLUSH.but(size=1, leading=HAIR)
    return [
        paragraph("", thin, below=Line(first, 0, _RED), sides=sides),
        paragraph("", air, below=Line(second, 0, _RED), sides=sides),
    ]


def _mark(size: float) -> Style:
    return gbt.TITLE.but(size=size, leading=size, colour=gbt.RED)


def _red_head(making: Making, told: Told) -> list[str]:
    number = making.put(told.get("number", ""), empty=True)
    if making.text.layout == "official_letter":  # the mark stands in the head of the page
        style = gbt.FLUSH.but(align=Align.RIGHT, leading=gbt.BODY_SIZE)
        return [paragraph(number, style, before=gbt.NUMBER_BELOW, next_too=True)]
    marks = making.name(told["marks_of"])
    word = "文件" if making.text.layout == "official_document" else ""
    style = _mark(making.mark_size)
    centred = gbt.FLUSH.but(align=Align.CENTRE, leading=gbt.BODY_SIZE)
    line = Line(gbt.RED_RULE, gbt.RULE_BELOW, _RED) if word else None
    return [
        paragraph("", gbt.FLUSH.but(size=1, leading=gbt.MARK_BELOW)),
        statement(f"for {ENTRY} in {marks}"),
        paragraph(f"{{{{ {ENTRY} }}}}{word}", style, next_too=True),
        statement("endfor"),
        paragraph(number, centred, before=2 * gbt.PITCH, next_too=True, below=line),
    ]


def _title(making: Making, told: Told) -> list[str]:
    style = gbt.TITLE.but(leading=gbt.PITCH + 4.0)
    text = making.put(told["text"])
    if "{" not in text:
        lines = title_lines(text, lambda piece: width(piece, style.role, style.size), making.room)
        text = "\n".join(lines)
    return [paragraph(text, style, before=2 * gbt.PITCH, after=gbt.PITCH, next_too=True)]


def _attachments(making: Making, told: Told) -> list[str]:
    """Set 附件：1．…; one alone has no number."""
    field = making.name(told["rows_of"])
    indent = 2 * gbt.CHARACTER
    mark = 3 * gbt.CHARACTER
    style = gbt.FLUSH.but(align=Align.LEFT, indent=indent, hang=indent + mark)
    later = style.but(indent=indent + mark, hang=indent + 2 * mark / 1.5)
    number = f"{{% if {field}|length > 1 %}}{{{{ loop.index }}}}．{{% endif %}}{{{{ {ENTRY} }}}}"
    return [
        statement(f"for {ENTRY} in {field}"),
        statement("if loop.first"),
        paragraph(f"附件：{number}", style, before=gbt.PITCH, next_too=True),
        statement("else"),
        paragraph(number, later, next_too=True),
        statement("endif"),
        statement("endfor"),
    ]


def _sign_off(making: Making, told: Told) -> list[str]:
    """Set the names over the date, both about one middle: the seal lies over it."""
    middle = [("center", _MIDDLE_OF_DATE)]
    issuers = making.name(told["issuers_of"])
    style = gbt.FLUSH.but(align=Align.LEFT)
    name = paragraph(f"{TAB}{{{{ {ENTRY} }}}}", style, tabs=middle, next_too=True)
    return [
        _gap(2 * gbt.PITCH),
        statement(f"for {ENTRY} in {issuers}"),
        name,
        statement("endfor"),
        paragraph(f"{TAB}{making.put(told['date'])}", style, tabs=middle),
    ]


def _imprint(making: Making, told: Told) -> list[str]:
    """Set 版记 at the foot of the last page; that of a 信函 has neither rules nor printer."""
    style = gbt.IMPRINT.but(indent=gbt.IMPRINT_SIZE, hang=4 * gbt.IMPRINT_SIZE)
    copies = making.name(told["copies_of"]) if "copies_of" in told else ""
    names = f"抄送：{{{{ {copies}|join('，') }}}}。"
    if making.text.layout == "official_letter":
        lines = [paragraph(names, style, low=True)]
        return [statement(f"if {copies}"), *lines, statement("endif")] if copies else []
    widths = widths_of([1], making.room)
    rows: list[str] = []
    if copies:
        copied = Cell(paragraph(names, style, above=Line(gbt.IMPRINT_RULE)))
        begin, end = row_statement(f"if {copies}", 1), row_statement("endif", 1)
        rows = [begin, row([copied], widths), end]
    if told.get("printer"):
        printed = f"{making.put(told['printer'])}{TAB}{making.put(told['printed'])}印发"
        first, last = Line(gbt.IMPRINT_MIDDLE), Line(gbt.IMPRINT_RULE)
        right = [("right", making.room - gbt.IMPRINT_SIZE)]
        once = gbt.IMPRINT.but(indent=gbt.IMPRINT_SIZE)
        cell = Cell(paragraph(printed, once, tabs=right, above=first, below=last))
        rows.append(row([cell], widths))
    return [table(rows, widths, pad=0, low=True), _gap(1)] if rows else []


def _postscript(making: Making, told: Told) -> list[str]:
    style = gbt.FLUSH.but(align=Align.LEFT, indent=2 * gbt.CHARACTER)
    return [paragraph(f"（{making.put(told['text'])}）", style)]


def _attendance(making: Making, told: Told) -> list[str]:
    return [paragraph(f"{told['word']}：{making.put(told['text'])}", gbt.BODY)]


def _numbered_annex(making: Making, told: Told) -> list[str]:
    return _annex(making, {**told, "mark": f"附件{told['number']}"})


_OFFICIAL: dict[str, Make] = {
    "red_head": _red_head,
    "title": _title,
    "attachments": _attachments,
    "sign_off": _sign_off,
    "postscript": _postscript,
    "attendance": _attendance,
    "annex": _numbered_annex,
    "imprint": _imprint,
}
