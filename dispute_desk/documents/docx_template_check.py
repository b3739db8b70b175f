"""Whether a template names only fields of its paper and holds nothing that is a program."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, NoReturn

from jinja2 import Environment, TemplateSyntaxError, nodes

from dispute_desk.documents.docx_names import COUNT, OR_EMPTY, called
from dispute_desk.documents.paper_texts import Field, PaperText
from dispute_desk.documents.template_refusals import (
    BAD_MARKS,
    EMPTY,
    HAS_CODE,
    UNKNOWN_NAME,
    UNKNOWN_NAME_ALONE,
)
from dispute_desk.domain.errors import DeskError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from docxtpl import DocxTemplate

_FILTERS = frozenset({"length", "first", "join", OR_EMPTY})
_LOOP = frozenset({"index", "first", "last", "length"})
_LIKE = 0.5
_LONGEST = 40
#: Marks of a template, those that only name a field, and XML between them.
_MARK = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_BARE = re.compile(
    r"\{\{\s*\w+\s*\}\}|\{%\s*(?:endfor|endif|else|if\s+\w+|for\s+\w+\s+in\s+\w+)\s*%\}"
)
_PARAGRAPH = re.compile(r"<w:p[ >]")
_TAGS = re.compile(r"<[^>]*>")
_FOOTNOTES = "wordprocessingml.footnotes+xml"
#: What a template may be made of besides names: text, conditions, loops, comparing.
_PLAIN = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.If, nodes.Not, nodes.And, nodes.Or,
    nodes.Compare, nodes.Operand, nodes.Const,
)  # fmt: skip


def sources_of(template: DocxTemplate) -> list[str]:
    """Return every part of a template that is filled, as the filling reads it."""
    found = [template.patch_xml(template.get_xml())]
    for uri in (template.HEADER_URI, template.FOOTER_URI):
        for _, part in template.get_headers_footers(uri):
            found.append(template.patch_xml(template.get_part_xml(part)))
    told = template.docx.core_properties
    found += [told.author, told.comments, told.identifier, told.language, told.subject, told.title]
    for part in template.docx.part.package.iter_parts():
        if part.content_type.endswith(_FOOTNOTES):
            blob: Any = part.blob
            found.append(template.patch_xml(blob.decode("utf-8", errors="replace")))
    return found


def check_template(sources: Sequence[str], text: PaperText, *, file: str) -> set[str]:
    """Return the ids of the fields a template names; refuse code, unknown names, broken marks."""
    looked = _Look(file, text)
    for part in sources:
        source = _PARAGRAPH.sub(r"\n\g<0>", part)  # a paragraph a line: a refusal shows its own
        try:
            tree = Environment(autoescape=True).parse(source)
        except TemplateSyntaxError as error:
            raise DeskError(BAD_MARKS, file=file) from error
        looked.source = source.split("\n")
        looked.at(tree, {})
    if not looked.found:
        raise DeskError(EMPTY, file=file)
    return looked.found


@dataclass
class _Look:
    """One look at a template: what it names so far."""

    file: str
    text: PaperText
    found: set[str] = field(default_factory=set)
    #: The lines of the part that is looked at.
    source: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Know the fields by both of their names."""
        self._fields = {one.name: one for one in self.text.fields}
        names = called(self.text.fields)
        self._fields |= {names[one.name]: one for one in self.text.fields}

    def at(self, node: nodes.Node, known: dict[str, Field | None]) -> None:
        """Look at a part; ``known`` are the names of the loops around it."""
        if isinstance(node, nodes.For):
            self._loop(node, known)
        elif isinstance(node, nodes.Getattr):
            self._column(node, known)
        elif isinstance(node, nodes.Name):
            self._name(node, known)
        elif isinstance(node, nodes.Filter):
            self._filter(node, known)
        elif isinstance(node, _PLAIN):
            if isinstance(node, nodes.Const) and len(str(node.value)) > _LONGEST:
                self._refuse(node)
            for child in node.iter_child_nodes():
                self.at(child, known)
        else:
            self._refuse(node)

    def _loop(self, node: nodes.For, known: dict[str, Field | None]) -> None:
        """Look at a loop: over a field that is a list or rows, with one name for each of them."""
        target, over = node.target, node.iter
        if not isinstance(target, nodes.Name) or not isinstance(over, nodes.Name):
            self._refuse(node)
        if node.recursive or node.test is not None:
            self._refuse(node)
        listed = self._name(over, known)
        if listed is None or listed.kind not in {"list", "rows"}:
            self._unknown(over.name, self._lists())
        within = {**known, target.name: listed, "loop": None}
        for child in (*node.body, *node.else_):
            self.at(child, within)

    def _column(self, node: nodes.Getattr, known: dict[str, Field | None]) -> None:
        """Look at 行.姓名 or loop.index: nothing else has parts."""
        if not isinstance(node.node, nodes.Name) or node.attr.startswith("_"):
            self._refuse(node)
        name = node.node.name
        if name == "loop" and name in known:
            if node.attr not in _LOOP:
                self._refuse(node)
            return
        rows = known.get(name)
        if rows is None:
            self._refuse(node)
        columns = {COUNT, *(one.name for one in rows.columns), *called(rows.columns).values()}
        if node.attr not in columns:
            self._unknown(node.attr, columns)

    def _name(self, node: nodes.Name, known: dict[str, Field | None]) -> Field | None:
        if node.name in known:
            return known[node.name]
        one = self._fields.get(node.name)
        if one is None:
            self._unknown(node.name, self._fields)
        else:
            self.found.add(one.name)
        return one

    def _filter(self, node: nodes.Filter, known: dict[str, Field | None]) -> None:
        if node.name not in _FILTERS or node.kwargs or node.dyn_args or node.dyn_kwargs:
            self._refuse(node)
        for child in node.iter_child_nodes():
            self.at(child, known)

    def _lists(self) -> list[str]:
        return [name for name, one in self._fields.items() if one.kind in {"list", "rows"}]

    def _refuse(self, node: nodes.Node) -> NoReturn:
        """Refuse a part of the template, showing the mark it stands in."""
        line = self.source[node.lineno - 1] if node.lineno <= len(self.source) else ""
        marks = _MARK.findall(line)
        told = next((one for one in marks if not _BARE.fullmatch(one)), "".join(marks))
        told = _TAGS.sub("", told) or type(node).__name__
        raise DeskError(HAS_CODE, file=self.file, told=told[:_LONGEST])

    def _unknown(self, name: str, names: Iterable[str]) -> NoReturn:
        near = get_close_matches(name, list(names), n=1, cutoff=_LIKE)
        paper = self.text.title
        if not near:
            raise DeskError(UNKNOWN_NAME_ALONE, file=self.file, name=name, paper=paper)
        raise DeskError(UNKNOWN_NAME, file=self.file, name=name, paper=paper, nearest=near[0])
