"""What is told of a workbook as a whole: macros, signatures, links to other files, gaps."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dispute_desk.domain.ledger import Finding, Place
from dispute_desk.domain.ledger_grid import is_filled
from dispute_desk.domain.ledger_messages import MESSAGES
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.sheets.file_kind import FileKind
from dispute_desk.sheets.package import Package

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dispute_desk.domain.ledger import Reading
    from dispute_desk.domain.ledger_grid import Book


def _note(code: str, text: str) -> str:
    """Register the sentence of a note; return its code."""
    if MESSAGES.setdefault(code, text) != text:
        raise ValueError(code)
    return code


#: Something beside the values could not be read, or was too much to keep.
INCOMPLETE = _note(
    "W_DETAILS_UNREAD",
    QT_TRANSLATE_NOOP(
        "ledger",
        "这张表的隐藏行、底色、错误值或合并单元格没有全部读出，单元格的内容不受影响。"
        "只用底色表示结果的，请另存为 xlsx 再导入。",
    ),
)
MACROS = _note(
    "W_MACROS",
    QT_TRANSLATE_NOOP("ledger", "文件带有宏：宏没有运行，也不会保留，只读取单元格的内容。"),
)
SIGNED = _note(
    "W_SIGNED",
    QT_TRANSLATE_NOOP("ledger", "文件带有数字签名：没有核对签名，只读取单元格的内容。"),
)
LINKED = _note(
    "W_LINKED",
    QT_TRANSLATE_NOOP(
        "ledger", "文件引用了别的文件：没有去打开，引用来的数按本文件上次保存的读取，请核对。"
    ),
)
_ODS_MACROS = ("basic/", "scripts/")
_ODS_SIGNATURES = "meta-inf/documentsignatures.xml"
_ODS_LINKS = (b"<table:cell-range-source", b"table:table-source ")


def notes_of(data: bytes, kind: FileKind) -> tuple[str, ...]:
    """Return the codes of what is to be told of the file; its bytes were checked before."""
    if kind in {FileKind.XLSX, FileKind.XLSB}:
        return tuple(_of_package(Package.of(data)))
    if kind is FileKind.ODS:
        return tuple(_of_open_document(Package.of(data)))
    return tuple(_of_old_workbook(data))


def _of_package(package: Package) -> Iterator[str]:
    parts = list(package)
    main = package.main_part()
    told = package.content_type(main) if main else ""
    is_binary = "sheet.binary" in told  # called macro-enabled whether it has any or not
    if ("macroenabled" in told and not is_binary) or any(
        "vbaproject" in one or "/macrosheets/" in one for one in parts
    ):
        yield MACROS
    if any(one.startswith("_xmlsignatures/") for one in parts):
        yield SIGNED
    if any("/externallinks/externallink" in one for one in parts):
        yield LINKED


def _of_open_document(package: Package) -> Iterator[str]:
    parts = list(package)
    if any(one.startswith(_ODS_MACROS) and one.endswith(".xml") for one in parts):
        yield MACROS
    if _ODS_SIGNATURES in parts:
        yield SIGNED
    with package.open("content.xml") as stream:
        tail = b""
        while chunk := stream.read(1 << 20):
            if any(sign in tail + chunk for sign in _ODS_LINKS):
                yield LINKED
                return
            tail = chunk[-64:]


def _of_old_workbook(data: bytes) -> Iterator[str]:
    if "_VBA_PROJECT".encode("utf-16-le") in data:
        yield MACROS
    signatures = ("_signatures", "_xmlsignatures")
    if any(name.encode("utf-16-le") in data for name in signatures):
        yield SIGNED


def with_notes(reading: Reading, book: Book) -> Reading:
    """Return a reading with the notes of its file as warnings at the first row of each sheet."""
    findings = [
        Finding(Place(grid.name, row), code)
        for grid in book.grids
        if grid.notes
        for row in [next((at for at, one in enumerate(grid.rows, 1) if is_filled(one)), 0)]
        if row
        for code in grid.notes
    ]
    return replace(reading, warnings=(*findings, *reading.warnings)) if findings else reading
