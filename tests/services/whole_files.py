"""Small files that really open, for what is attached in tests."""

from __future__ import annotations

import io

import pypdf
from PIL import Image


def a_pdf(text: str = "", *, locked: bool = False) -> bytes:
    """A PDF of one empty page; ``text`` makes it another file, ``locked`` asks for a password."""
    made = pypdf.PdfWriter()
    made.add_blank_page(100, 100)
    made.add_metadata({"/Title": text})
    if locked:
        made.encrypt("例", algorithm="RC4-128")
    out = io.BytesIO()
    made.write(out)
    return out.getvalue()


def a_picture(kind: str = "PNG", colour: str = "red") -> bytes:
    """A picture of four dots."""
    out = io.BytesIO()
    Image.new("RGB", (2, 2), colour).save(out, kind)
    return out.getvalue()
