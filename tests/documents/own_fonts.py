"""Fonts of a PC for tests: bundled ones under the names of those a station may have."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from reportlab.pdfbase import pdfmetrics

from dispute_desk.assets import resource
from dispute_desk.documents import fonts, own_faces

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pytest


def renamed(name: str, target: Path, family: str, *, embedding: int = 0) -> Path:
    """Write a bundled font under another family name, with what its owner allows."""
    data = bytearray(resource("fonts", f"{name}.ttf").read_bytes())
    count = struct.unpack_from(">H", data, 4)[0]
    for number in range(count):
        tag, start, _ = struct.unpack_from(">4s4xLL", data, 12 + 16 * number)
        if tag == b"OS/2":
            struct.pack_into(">H", data, start + 8, embedding)
        if tag == b"name":
            _rename(data, start, family)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
    return target


def _rename(data: bytearray, start: int, family: str) -> None:
    told = family.encode("utf-16-be")
    records, texts = struct.unpack_from(">2xHH", data, start)
    for number in range(records):
        place = start + 6 + 12 * number
        platform, _, _, what, size, at = struct.unpack_from(">6H", data, place)
        if platform == 3 and what == 1:
            assert size >= len(told)
            struct.pack_into(">H", data, place + 8, len(told))
            data[start + texts + at : start + texts + at + len(told)] = told


def of_this_pc(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the papers look for fonts in one folder, and forget that afterwards."""
    monkeypatch.setenv(own_faces.FOLDERS, str(folder))
    forget()
    yield
    monkeypatch.undo()
    forget()


def forget() -> None:
    """Forget what was found and how wide it is."""
    from dispute_desk.documents.text import set_lines

    for kept in (own_faces.own_faces, fonts.face, fonts.own_name, fonts._chain, fonts.glyph):
        kept.cache_clear()
    set_lines.cache_clear()
    for name in [name for name in pdfmetrics._fonts if name.startswith("own-")]:
        del pdfmetrics._fonts[name]
