"""Reads a paper that came back, in a process of its own, and holds it against its case."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.case_marks import read_mark
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.qr_reading import Grey, read_code
from dispute_desk.domain.returned_paper import Comparison, Fact, FactRow, compare
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.reference.attachments import load_attachment_rules
from dispute_desk.services.paper_docx import fill_here
from dispute_desk.sheets.document_guard import check_document
from dispute_desk.sheets.memory import limit_memory

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dispute_desk.documents.paper_texts import Field
    from dispute_desk.services.apart import Cancelled, Tell
    from dispute_desk.services.paper_docx import Template

NOT_READ = sentence(
    "returned_paper_not_read",
    QT_TRANSLATE_NOOP(
        "errors",
        "“{name}”是{kind}，不能作为回来的文书留存。请交 .docx、PDF，或扫描的图片。",
    ),
)
_DOCX, _PDF, _PICTURE = "docx", "pdf", "picture"
#: The side of a page at about 200 dots an inch, by the points of an A4 page.
_SCALE = 2340 / 842
#: What fields that hold a name or a number are called; the words of others may be changed.
_NAMES = re.compile(
    r"姓名|申请人|用人单位|主送|文号|案号|编号|代码|号码|证件|电话|代表人|代理人|机关|联系人|调解员|承办人"
)


def compare_apart(
    kind: str,
    filled: dict[str, Any],
    template: Template | None,
    case_no: str | None,
    name: str,
    content: bytes,
    *,
    tell: Tell | None = None,
    cancelled: Cancelled | None = None,
) -> Comparison:
    """Compare in a child process, with a bound on its memory."""
    del tell, cancelled
    limit_memory()
    return compare_here(kind, filled, template, case_no, name, content)


def compare_here(
    kind: str,
    filled: dict[str, Any],
    template: Template | None,
    case_no: str | None,
    name: str,
    content: bytes,
) -> Comparison:
    """Return what a file that came back is like; refuses what is neither text nor picture."""
    from dispute_desk.documents.docx_words import docx_lines  # noqa: PLC0415 - heavy
    from dispute_desk.documents.paper_texts import paper_text  # noqa: PLC0415 - as above

    found = load_attachment_rules().type_of(content[:4096])
    lines, way = _lines_of(found.ending, found.label, name, content)
    other = _other_case(way, content, case_no)
    if not "".join(lines).strip():
        return Comparison(read=False, other_case=other)
    ours = docx_lines(fill_here(kind, filled, template), file=name)
    fields = paper_text(kind).fields
    facts, rows = list(_facts(fields, filled)), list(_rows(fields, filled))
    told = compare(facts, rows, ours, lines, by_line=way == _DOCX)
    return Comparison(told.read, told.missing, told.strange, told.changed, other)


def _lines_of(ending: str, label: str, name: str, content: bytes) -> tuple[list[str], str]:
    """Return the lines of a file and how they were read; of a picture there are none."""
    from dispute_desk.documents import preview  # noqa: PLC0415 - heavy
    from dispute_desk.documents.docx_words import docx_lines  # noqa: PLC0415 - heavy

    if content[:2] == b"PK":
        check_document(name, content, only_read=True)
        return docx_lines(content, file=name), _DOCX
    if ending == _PDF:
        return [line for page in preview.page_texts(content) for line in page.split("\n")], _PDF
    if ending in {"png", "jpg", "gif", "bmp", "webp", "tif"}:
        return [], _PICTURE
    raise DeskError(NOT_READ, field="path", name=name, kind=label)


def _other_case(way: str, content: bytes, case_no: str | None) -> str | None:
    """Return the number of the case a scan's code names, where that is not this one."""
    from dispute_desk.documents import pictures, preview  # noqa: PLC0415 - heavy

    if way == _DOCX:
        return None
    if way == _PDF:
        width, height, pixels = preview.page_pixels(content, 0, _SCALE)
        text = read_code(Grey(width, height, pixels[1::4]))
    else:
        seen = pictures.grey(content)
        text = read_code(Grey(*seen)) if seen is not None else None
    mark = read_mark(text) if text is not None else None
    return mark.number if mark is not None and case_no and mark.number != case_no else None


def _facts(fields: tuple[Field, ...], filled: Mapping[str, Any]) -> Iterator[Fact]:
    """Give what is told once: names, numbers, days, amounts; other words may be changed."""
    from dispute_desk.documents.paper_texts import words  # noqa: PLC0415 - heavy

    for one in fields:
        value = filled.get(one.name)
        if value in (None, "") or one.kind in {"rows", "choice", "choices"}:
            continue
        if one.kind in {"text", "list"} and not _NAMES.search(one.label):
            continue
        for told in value if one.kind == "list" else [words(one, value)]:
            yield Fact(one.label, told)


def _rows(fields: tuple[Field, ...], filled: Mapping[str, Any]) -> Iterator[FactRow]:
    """Give the rows of tables: of each person what belongs into one line, its name first."""
    from dispute_desk.documents.paper_texts import words  # noqa: PLC0415 - heavy

    for one in fields:
        if one.kind != "rows":
            continue
        columns = sorted(one.columns, key=lambda column: column.name != "name")
        for number, row in enumerate(filled.get(one.name) or (), 1):
            told = [Fact(column.label, words(column, row.get(column.name))) for column in columns]
            facts = tuple(fact for fact in told if fact.text)
            if facts:
                yield FactRow(f"{one.label}第{number}行（{facts[0].text}）", facts)
