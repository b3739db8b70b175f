"""Puts the QR code of a case onto the first page of a .docx, where its PDF has it."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt
from PIL import Image

from dispute_desk.documents.case_mark import ABOVE, WIDE, case_mark
from dispute_desk.documents.flow import A4

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dispute_desk.documents.case_mark import Squares

#: Points of the picture a square of the code takes.
_SIDE = 8


def put_mark(document: Any, paper: str, values: Mapping[str, Any], *, left: float) -> None:  # noqa: ANN401 - python-docx has no name for it
    """Lay the code of the case at the lower left of the first page; nothing without a number."""
    squares = case_mark(paper, values)
    if squares is None or not document.paragraphs:
        return
    run = document.paragraphs[0].add_run()
    run.add_picture(_picture(squares), width=Pt(WIDE), height=Pt(WIDE))
    inline = run._r.find(".//{*}inline")  # noqa: SLF001 - python-docx knows no floating pictures
    inline.getparent().replace(inline, _afloat(inline, left))


def _picture(squares: Squares) -> io.BytesIO:
    side = len(squares)
    picture = Image.new("1", (side, side), 1)
    for y, row in enumerate(squares):
        for x, dark in enumerate(row):
            picture.putpixel((x, y), int(not dark))
    out = io.BytesIO()
    picture.resize((side * _SIDE, side * _SIDE)).save(out, "PNG")
    out.seek(0)
    return out


def _afloat(inline: Any, left: float) -> Any:  # noqa: ANN401 - lxml elements
    """Return the picture standing at a place of the paper instead of in the text."""
    top = A4[1] - ABOVE - WIDE
    places = "".join(
        f'<wp:position{way} relativeFrom="page"><wp:posOffset>{int(Pt(at))}</wp:posOffset>'
        f"</wp:position{way}>"
        for way, at in (("H", left), ("V", top))
    )
    anchor = parse_xml(
        f'<wp:anchor {nsdecls("wp")} distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        'relativeHeight="2" behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1">'
        f'<wp:simplePos x="0" y="0"/>{places}</wp:anchor>'
    )
    for child in list(inline):
        anchor.append(child)
        if child.tag.endswith("}extent"):
            anchor.append(parse_xml(f"<wp:wrapNone {nsdecls('wp')}/>"))
    return anchor
