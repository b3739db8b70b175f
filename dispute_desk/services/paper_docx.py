"""The same paper as a .docx for WPS: filled in a child process with a clock, from a template."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dispute_desk.services.apart import do_apart
from dispute_desk.services.kept_child import PAPERS
from dispute_desk.sheets.document_guard import check_document
from dispute_desk.sheets.memory import limit_memory

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dispute_desk.domain.papers import PaperKind
    from dispute_desk.services.apart import Cancelled, Tell

#: No paper takes so many seconds; a template that does is stopped.
LONGEST = 60.0


@dataclass(frozen=True)
class Template:
    """A template a station changed: the name of its file, and its bytes."""

    name: str
    data: bytes


def typeset_docx(
    kind: PaperKind,
    filled: Mapping[str, Any],
    template: Template | None = None,
    *,
    tell: Tell | None = None,
    cancelled: Cancelled | None = None,
) -> bytes:
    """Return the paper as the bytes of a .docx; without a ``template`` by the bundled one.

    A template of a station is filled in a process of its own that ends with it.
    """
    if template is None:
        return PAPERS.do(fill_bundled, kind.id, dict(filled), tell=tell, cancelled=cancelled)
    return do_apart(
        fill_apart, kind.id, dict(filled), template, tell=tell, cancelled=cancelled, within=LONGEST
    )


def fill_bundled(
    kind: str,
    filled: dict[str, Any],
    *,
    tell: Tell | None = None,
    cancelled: Cancelled | None = None,
) -> bytes:
    """Fill the template the desk brings along; it stays within bounds by itself."""
    del tell, cancelled
    return fill_here(kind, filled, None)


def fill_apart(
    kind: str,
    filled: dict[str, Any],
    template: Template | None,
    *,
    tell: Tell | None = None,
    cancelled: Cancelled | None = None,
) -> bytes:
    """Fill a paper in a process of its own, with a bound on its memory."""
    del tell, cancelled
    limit_memory()
    return fill_here(kind, filled, template)


def fill_here(kind: str, filled: dict[str, Any], template: Template | None) -> bytes:
    """Fill a paper in this process; a station's template is looked at again before."""
    from dispute_desk.documents.docx_filling import fill_template  # noqa: PLC0415 - heavy
    from dispute_desk.documents.docx_template import bundled_template  # noqa: PLC0415 - heavy
    from dispute_desk.documents.paper_texts import paper_text  # noqa: PLC0415 - as above

    text = paper_text(kind)
    if template is None:
        return fill_template(bundled_template(kind, filled.get("issuers") or ()), text, filled)
    check_document(template.name, template.data)
    return fill_template(template.data, text, filled, file=template.name)
