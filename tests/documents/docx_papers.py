"""Papers as .docx for tests: filled from the bundled template, changed as a person would in WPS."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

from docx import Document

from dispute_desk.documents.docx_filling import fill_template
from dispute_desk.documents.docx_template import bundled_template
from dispute_desk.documents.docx_words import docx_lines
from dispute_desk.documents.paper_texts import paper_text
from tests.documents.test_papers import values_of

if TYPE_CHECKING:
    from collections.abc import Callable


def filled(kind: str, template: bytes | None = None, **changes: Any) -> bytes:  # noqa: ANN401 - any fields
    """Return a paper with a value in every field."""
    made = template or bundled_template(kind)
    return fill_template(made, paper_text(kind), values_of(kind) | changes)


def with_paragraph(template: bytes, text: str, *runs: str) -> bytes:
    """Return a template with one more paragraph at its end, in as many runs as wanted."""
    document = Document(io.BytesIO(template))
    paragraph = document.add_paragraph(text)
    for run in runs:
        paragraph.add_run(run)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def words_of(data: bytes) -> str:
    """Return the words of a .docx without spaces."""
    return "".join("".join(docx_lines(data, file="x.docx")).split())


def repacked(data: bytes, change: Callable[[str, bytes], bytes | None], **more: bytes) -> bytes:
    """Return a package with its parts changed, left out where None, and further parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as had, zipfile.ZipFile(out, "w") as made:
        for name in had.namelist():
            part = change(name, had.read(name))
            if part is not None:
                made.writestr(name, part)
        for name, part in more.items():
            made.writestr(name.replace("__", "/").replace("_dot_", "."), part)
    return out.getvalue()
