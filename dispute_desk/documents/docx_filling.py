"""Fills a .docx template: in a sandbox, strictly, and only where it holds no program."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

from docx.opc.exceptions import OpcError
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml.etree import LxmlError

from dispute_desk.documents.docx_mark import put_mark
from dispute_desk.documents.docx_names import OR_EMPTY
from dispute_desk.documents.docx_template import saved
from dispute_desk.documents.docx_template_check import check_template, sources_of
from dispute_desk.documents.docx_values import Told, context
from dispute_desk.documents.paper_texts import check_values
from dispute_desk.documents.template_refusals import DAMAGED, HAS_CODE, NOT_FILLED
from dispute_desk.domain.errors import DeskError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dispute_desk.documents.paper_texts import PaperText

#: What a template that is no sound .docx makes its readers raise.
DAMAGE = (BadZipFile, OpcError, LxmlError, OSError, ValueError, LookupError, AttributeError)


def fill_template(
    template: bytes, text: PaperText, values: Mapping[str, Any], *, file: str = ""
) -> bytes:
    """Return the template with the values in place, as the bytes of a .docx.

    Refuses values the paper does not take, as its PDF does; a template with a program in it,
    with a field nobody knows, or that is damaged.
    """
    check_values(text, values)
    name = file or text.title
    opened = open_template(template, file=name)
    check_template(sources_of(opened), text, file=name)
    try:
        opened.render(context(text, values), environment())
        _describe(opened.docx, text, values)
        put_mark(opened.docx, text.id, values, left=opened.docx.sections[0].left_margin.pt)
        return saved(opened.docx)
    except SecurityError as error:
        raise DeskError(HAS_CODE, file=name, told=str(error)) from error
    except TemplateError as error:
        raise DeskError(NOT_FILLED, file=name) from error
    except DAMAGE as error:
        raise DeskError(DAMAGED, file=name) from error


def environment() -> ImmutableSandboxedEnvironment:
    """Return where templates are filled: nothing is called, nothing unknown stays blank."""
    made = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    made.globals.clear()
    kept = {name: made.filters[name] for name in ("length", "first", "join")}
    made.filters = {**kept, OR_EMPTY: _or_empty}
    made.tests.clear()
    return made


def _or_empty(value: object) -> object:
    return "" if isinstance(value, Told) and not value.known else value


def open_template(template: bytes, *, file: str) -> DocxTemplate:
    """Return an opened template; DeskError where it is no sound .docx."""
    try:
        opened = DocxTemplate(io.BytesIO(template))
        opened.init_docx()
    except DAMAGE as error:
        raise DeskError(DAMAGED, file=file) from error
    return opened


def _describe(document: Any, text: PaperText, values: Mapping[str, Any]) -> None:  # noqa: ANN401
    told = document.core_properties
    told.title = " ".join(filter(None, (text.title, str(values.get("case_no") or ""))))
    told.author = str(values.get("station") or "Dispute Desk")
    told.subject = text.title
