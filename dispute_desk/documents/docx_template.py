"""The .docx template of a paper: made from its text, in the page of its PDF."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from docx import Document
from docx.oxml import parse_xml
from docx.shared import Pt

from dispute_desk.documents import gbt9704 as gbt
from dispute_desk.documents.docx_blocks import (
    Making,
    letter_foot,
    letter_mark,
    mark_size,
    parts,
)
from dispute_desk.documents.docx_xml import STAND_INS, paragraph, run, run_style
from dispute_desk.documents.flow import A4, MM
from dispute_desk.documents.paper_texts import PaperText, paper_text
from dispute_desk.documents.text import Align

if TYPE_CHECKING:
    from collections.abc import Sequence

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
#: From the foot of the paper to that of what stands below the type area.
_FOOT, _FORM_FOOT = gbt.LETTER_FOOT, 9 * MM
#: From the number of a page to the foot of what carries it.
_BELOW_NUMBER = 5 * MM
#: A day no clock says: the same text gives the same template.
_NO_DAY = (1980, 1, 1, 0, 0, 0)


def bundled_template(paper: str, marks: Sequence[str] = ()) -> bytes:
    """Return the template of a paper as it is shipped; ``marks`` are the bodies that issue it."""
    return _bundled(paper, tuple(marks))


@lru_cache(maxsize=64)
def _bundled(paper: str, marks: tuple[str, ...]) -> bytes:
    """Make a template once: many letters of one body have the same."""
    return template_of(paper_text(paper), marks)


def template_of(text: PaperText, marks: Sequence[str] = ()) -> bytes:
    """Return the template made of any text."""
    frame = gbt.FORM_FRAME if text.layout == "form" else gbt.FRAME
    making = Making(text, frame.width, mark_size(text, marks))
    document = Document()
    _describe(document, text)
    _set_page(document, making)
    body = document.element.body
    for child in list(body)[:-1]:
        body.remove(child)
    for part in parts(making):
        body.insert(len(body) - 1, _element(part))
    _furnish(document, making)
    _name_stand_ins(document)
    return saved(document)


def saved(document: Any) -> bytes:  # noqa: ANN401 - python-docx has no name for it
    """Return a document as bytes that depend on nothing but its parts."""
    raw = io.BytesIO()
    document.save(raw)
    out = io.BytesIO()
    with zipfile.ZipFile(raw) as had, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in had.namelist():
            packed.writestr(zipfile.ZipInfo(name, _NO_DAY), had.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _element(xml: str) -> Any:  # noqa: ANN401 - an lxml element
    start = xml.index(">") if xml[xml.index(">") - 1] != "/" else xml.index("/>")
    return parse_xml(f"{xml[:start]} {_W}{xml[start:]}")


def _describe(document: Any, text: PaperText) -> None:  # noqa: ANN401 - as above
    told = document.core_properties
    told.title = told.subject = text.title
    told.author, told.comments, told.language = "Dispute Desk", "", "zh-CN"
    told.created = told.modified = datetime(2024, 1, 1, tzinfo=UTC)


def _set_page(document: Any, making: Making) -> None:  # noqa: ANN401 - as above
    frame = gbt.FORM_FRAME if making.text.layout == "form" else gbt.FRAME
    section = document.sections[0]
    section.page_width, section.page_height = Pt(A4[0]), Pt(A4[1])
    section.top_margin = Pt(A4[1] - frame.top)
    section.bottom_margin = Pt(frame.top - frame.height)
    section.left_margin = Pt(frame.left)
    section.right_margin = Pt(A4[0] - frame.left - frame.width)
    section.header_distance = Pt(gbt.LETTER_MARK)
    section.footer_distance = Pt(_FORM_FOOT if making.text.layout == "form" else _FOOT)
    normal = document.styles["Normal"].element
    for old in normal.findall(f"{{{_namespace()}}}rPr"):
        normal.remove(old)
    normal.append(_element(run_style(gbt.FLUSH)))


def _namespace() -> str:
    return _W.split('"')[1]


def _furnish(document: Any, making: Making) -> None:  # noqa: ANN401 - as above
    """Put the page numbers below the type area, and the head and the line of a 信函."""
    document.settings.odd_and_even_pages_header_footer = True
    section = document.sections[0]
    letter = making.text.layout == "official_letter"
    section.different_first_page_header_footer = letter
    _fill(section.footer, [_number(Align.RIGHT)])
    _fill(section.even_page_footer, [_number(Align.LEFT)])
    if letter:
        _fill(section.first_page_header, letter_mark(making))
        _fill(section.first_page_footer, letter_foot())


def _fill(part: Any, xml: Sequence[str]) -> None:  # noqa: ANN401 - as above
    part.is_linked_to_previous = False
    for child in list(part._element):  # noqa: SLF001 - python-docx gives no other way in
        part._element.remove(child)  # noqa: SLF001 - as above
    for one in xml:
        part._element.append(_element(one))  # noqa: SLF001 - as above


def _number(align: Align) -> str:
    """Return — 1 — at the right of odd pages and the left of even ones, one character in."""
    style = gbt.PAGE_NUMBER.but(align=align)
    sides = (gbt.CHARACTER, 0.0) if align is Align.LEFT else (0.0, gbt.CHARACTER)
    whole = paragraph("", style, after=_BELOW_NUMBER, sides=sides)
    field = f'<w:fldSimple w:instr=" PAGE ">{run("1", style)}</w:fldSimple>'
    return whole.replace("</w:p>", f"{run('— ', style)}{field}{run(' —', style)}</w:p>")


def _name_stand_ins(document: Any) -> None:  # noqa: ANN401 - as above
    """Say in the font table which face stands in for one the PC does not have."""
    for part in document.part.package.iter_parts():
        if part.partname.endswith("/fontTable.xml"):
            fonts = "".join(
                f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:charset w:val="86"/>'
                f'<w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>'
                for name, other in STAND_INS.items()
            )
            table = part.blob.replace(b"</w:fonts>", f"{fonts}</w:fonts>".encode())
            part._blob = table  # noqa: SLF001 - as above
