"""Typesets a paper from its text: title, paragraphs, boxed forms, tables, signatures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from dispute_desk.documents import gbt9704 as gbt
from dispute_desk.documents.blocks import RuledLine, Text, Whole, space
from dispute_desk.documents.case_mark import Squares, case_mark, draw_squares
from dispute_desk.documents.flow import (
    MM,
    Block,
    Cancelled,
    Frame,
    Furniture,
    Imprint,
    NewPage,
    Page,
    Tell,
    lay_out,
    write_pages,
)
from dispute_desk.documents.fonts import Role, width
from dispute_desk.documents.grid import Cell, Grid, Look, Row
from dispute_desk.documents.official import furniture, hold_end_of_text, page_number, set_pages
from dispute_desk.documents.official_setters import FORMS, OFFICIAL_SETTERS, imprint_of
from dispute_desk.documents.paper_texts import (
    BY_HAND,
    PaperText,
    Values,
    check_values,
    fill,
    paper_text,
    words,
)
from dispute_desk.documents.plain_blocks import NOTE, PLAIN_BLOCKS, sized
from dispute_desk.documents.text import Align, Canvas, Style, draw_string

if TYPE_CHECKING:
    from pathlib import Path

_BLACK = "#000000"
#: The day of a file whose paper names none.
_NO_DAY = date(2000, 1, 1)
FORM = Style(Role.FANGSONG, 12, 18, colour=_BLACK)
FORM_LABEL = Style(Role.HEI, 11, 16, colour=_BLACK, align=Align.CENTRE)
SHEET = Style(Role.FANGSONG, 9.5, 14.5, colour=_BLACK)
SHEET_HEAD = Style(Role.HEI, 9, 13.5, colour=_BLACK, align=Align.CENTRE)
_FORM_LOOK = Look(pad_x=5, pad_y=5, boxed=True, line=0.6, top=_BLACK)
_SHEET_LOOK = Look(pad_x=3, pad_y=4, boxed=True, line=0.5, top=_BLACK)

Set = Callable[[PaperText, Mapping[str, Any], Values], list[Block]]


def write_paper(
    name: str,
    values: Values,
    path: Path,
    *,
    tell: Tell | None = None,
    cancelled: Cancelled | None = None,
) -> None:
    """Write the paper of this text as a PDF; the same values give the same bytes.

    Raises DeskError for a field that is unknown, missing or wrong, and when the path cannot be
    written.
    """
    write_text(paper_text(name), values, path, tell=tell, cancelled=cancelled)


def write_text(
    text: PaperText,
    values: Values,
    path: Path,
    *,
    tell: Tell | None = None,
    cancelled: Cancelled | None = None,
) -> None:
    """Write a paper of any text, as ``write_paper`` does one of the catalogue's."""
    check_values(text, values)
    pages, number = set_paper(text, values)
    write_pages(pages, path, imprint_for(text, values), number, tell=tell, cancelled=cancelled)


def imprint_for(text: PaperText, values: Values, made_on: date | None = None) -> Imprint:
    """Return what the file of a paper says about itself; a blank form is of the day it is made."""
    day = values["made_on"] or made_on
    return Imprint(
        title=" ".join(part for part in (text.title, str(values.get("case_no") or "")) if part),
        author=str(values.get("station") or ""),
        subject=text.title,
        made_on=day if isinstance(day, date) else _NO_DAY,
    )


def set_paper(text: PaperText, values: Values) -> tuple[list[Page], Furniture]:
    """Return the pages of a paper whose values are right, and what draws numbers and marks."""
    mark = case_mark(text.id, values)
    blocks = paper_blocks(text, values)
    form = FORMS.get(text.layout)
    if form is not None:
        pages = set_pages(form, blocks, imprint_of(text, values))
        return pages, partial(furniture, form, pages)
    frame = _frame(text)
    foot = _form_foot if text.layout == "form" else _page_foot
    return lay_out(blocks, frame), partial(foot, frame, mark)


def _frame(text: PaperText) -> Frame:
    return gbt.FORM_FRAME if text.layout == "form" else gbt.FRAME


def paper_blocks(text: PaperText, values: Values) -> list[Block]:
    """Return the blocks of a paper whose values have been checked."""
    setters = {**SETTERS, **OFFICIAL_SETTERS} if text.layout in FORMS else SETTERS
    blocks: list[Block] = []
    for told in text.blocks:
        if "when" in told and not values.get(told["when"]):
            continue
        if "unless" in told and values.get(told["unless"]):
            continue
        if told["kind"] == "imprint":  # it stands at the foot of the last page
            continue
        if told["kind"] == "note" and blocks and isinstance(blocks[-1], Grid) and blocks[-1].whole:
            blocks[-1] = replace(blocks[-1], keeps_next=True)  # a remark below goes along
        if told["kind"] == "signatures":
            hold_end_of_text(blocks, len(blocks), _frame(text).width)
        blocks += setters[told["kind"]](text, told, values)
    _hold_last_notes(blocks)
    return blocks


def _hold_last_notes(blocks: list[Block]) -> None:
    """Keep the notes at the end of a paper together, with the last rows of the table above."""
    at = len(blocks) - 1
    while at > 0 and _is_note(blocks[at]):
        at -= 1
    while at > 0 and blocks[at].is_space:
        at -= 1
    if at == len(blocks) - 1 or not isinstance(blocks[at], Grid):
        return
    for number, block in enumerate(blocks[at:-1], at):
        if isinstance(block, (Grid, Text, Whole)):
            blocks[number] = replace(block, keeps_next=True)


def _is_note(block: Block) -> bool:
    return isinstance(block, Text) and block.style == NOTE


def _plain(style: Style, *, before: float = 0.0, after: float = 0.0, next_too: bool = False) -> Set:
    """Return a setter of one paragraph in a style."""

    def set_text(text: PaperText, told: Mapping[str, Any], values: Values) -> list[Block]:
        filled = fill(text, told["text"], values, by_hand=BY_HAND)
        fitting = sized(style, text)
        return [Text(filled, fitting, before=before, after=after, keeps_next=next_too)]

    return set_text


def _items(text: PaperText, told: Mapping[str, Any], values: Values) -> list[Block]:
    """Set a list of sentences, numbered 1. 2. 3. (third level of the standard)."""
    given: Any = values.get(text.by_name[told["rows_of"]].name)
    return [
        Text(f"{number}．{item}", sized(gbt.BODY, text))
        for number, item in enumerate(given or (), 1)
    ]


def _paragraphs(text: PaperText, told: Mapping[str, Any], values: Values) -> list[Block]:
    """Set a list of sentences, each a paragraph of its own."""
    given: Any = values.get(text.by_name[told["rows_of"]].name)
    return [Text(item, sized(gbt.BODY, text)) for item in given or ()]


def _form(text: PaperText, told: Mapping[str, Any], values: Values) -> list[Block]:
    """Set a boxed form: labels and values in turn."""
    rows = []
    for row in told["rows"]:
        spans = row.get("spans", [1] * len(row["cells"]))
        feet = row.get("feet", {})
        cells = []
        for number, (template, span) in enumerate(zip(row["cells"], spans, strict=True)):
            label = number % 2 == 0
            foot = fill(text, feet.get(str(number), ""), values, by_hand=BY_HAND)
            cells.append(
                Cell(
                    fill(text, template, values),
                    FORM_LABEL if label else FORM,
                    span=span,
                    foot=foot,
                ),
            )
        rows.append(Row(tuple(cells), least=row.get("high", 10) * MM))
    return [Grid(tuple(told["shares"]), tuple(rows), look=_FORM_LOOK), space(6)]


def _table(text: PaperText, told: Mapping[str, Any], values: Values) -> list[Block]:
    """Set a table of rows, with a running number, heads repeated, and a total where given."""
    rows_field = text.by_name[told["rows_of"]]
    given: Any = values.get(rows_field.name)
    right = SHEET.but(align=Align.RIGHT)
    centre = SHEET.but(align=Align.CENTRE)
    styles = [right if one.kind in {"money", "count"} else SHEET for one in rows_field.columns]
    heads = ["序号", *(one.label for one in rows_field.columns)]
    rows = [Row(tuple(Cell(head, SHEET_HEAD) for head in heads), least=8 * MM)]
    for number, row in enumerate(given or (), 1):
        cells = [
            Cell(words(one, row.get(one.name)), style, fit=style is right)
            for one, style in zip(rows_field.columns, styles, strict=True)
        ]
        last = number == len(given) and "total" in told  # a total never stands alone on a page
        least = told.get("high", 8) * MM
        rows.append(Row((Cell(str(number), centre), *cells), least=least, keeps_next=last))
    if "total" in told:
        filled = [fill(text, template, values) for template in told["total"]]
        pairs = zip(filled, [centre, *styles], strict=True)
        cells = [Cell(one, style, fit=style is right) for one, style in pairs]
        rows.append(Row(tuple(cells), least=8 * MM))
    return [Grid(tuple(told["shares"]), tuple(rows), heads=1, look=_SHEET_LOOK), space(8)]


def _ruled(text: PaperText, told: Mapping[str, Any], values: Values) -> list[Block]:
    """Set empty lines to write on."""
    del text, values
    return [RuledLine(gbt.PITCH) for _ in range(told["rows"])]


def _signatures(text: PaperText, told: Mapping[str, Any], values: Values) -> list[Block]:
    """Set the signature blocks side by side, never apart from each other."""
    columns = told["columns"]
    rows = []
    for number in range(max(len(column) for column in columns)):
        cells = []
        for column in columns:
            template = column[number] if number < len(column) else ""
            filled = fill(text, template, values, by_hand=BY_HAND)
            cells.append(Cell(filled, sized(gbt.FLUSH.but(align=Align.LEFT), text)))
        rows.append(Row(tuple(cells), keeps_next=True))
    look = Look(pad_x=0, pad_y=1, line=0, top="", ruled=False)
    above = Whole(high=gbt.PITCH, keeps_next=True, is_space=True)
    return [above, Grid((1,) * len(columns), tuple(rows), look=look, whole=True)]


def _annex(text: PaperText, told: Mapping[str, Any], values: Values) -> list[Block]:
    """Begin an annex: a new page, its mark in 黑体, its title on the third line."""
    return [
        NewPage(),
        Text(told["mark"], gbt.ANNEX, after=gbt.PITCH, keeps_next=True),
        Text(fill(text, told["text"], values), gbt.TITLE, after=gbt.PITCH / 2, keeps_next=True),
    ]


SETTERS: dict[str, Set] = {
    **{
        name: _plain(one.style, after=one.after, next_too=one.next_too)
        for name, one in PLAIN_BLOCKS.items()
    },
    "items": _items,
    "paragraphs": _paragraphs,
    "form": _form,
    "table": _table,
    "ruled": _ruled,
    "signatures": _signatures,
    "annex": _annex,
}


def _page_foot(frame: Frame, mark: Squares | None, canvas: Canvas, number: int, count: int) -> None:
    """Draw the number of a page; on the first the mark that tells of which case it is."""
    del count
    page_number(canvas, number, frame)
    _draw_mark(frame, mark, canvas, number)


def _form_foot(frame: Frame, mark: Squares | None, canvas: Canvas, number: int, count: int) -> None:
    """Draw the foot of a form; one of several pages says how many there are."""
    if count == 1:
        page_number(canvas, number, frame)
    else:
        told = f"第 {number} 页 共 {count} 页"
        baseline = frame.top - frame.height - gbt.PAGE_NUMBER_BELOW - NOTE.size / 2
        left = frame.left + (frame.width - width(told, NOTE.role, NOTE.size)) / 2
        draw_string(canvas, left, baseline, told, NOTE)
    _draw_mark(frame, mark, canvas, number)


def _draw_mark(frame: Frame, mark: Squares | None, canvas: Canvas, number: int) -> None:
    if mark is not None and number == 1:
        draw_squares(canvas, mark, left=frame.left)
