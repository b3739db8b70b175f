"""What a file really is, and whether it is safe to hand to a reader: content, never extension."""

from __future__ import annotations

from dispute_desk.domain.errors import DeskError
from dispute_desk.sheets import refusals
from dispute_desk.sheets.file_kind import FileKind
from dispute_desk.sheets.limits import LARGEST_FILE, MEGABYTE
from dispute_desk.sheets.zip_guard import check_zip, has_doctype

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BIFF = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08\x10\x00")
_FOREIGN = {
    b"\xff\xd8\xff": "图片",
    b"\x89PNG": "图片",
    b"GIF8": "图片",
    b"BM": "图片",
    b"%PDF": "PDF",
    b"Rar!": "压缩包",
    b"7z\xbc\xaf": "压缩包",
    b"\x1f\x8b": "压缩包",
    b"MZ": "程序",
    b"\x7fELF": "程序",
    b"SQLite format 3": "数据库",
    b"{\\rtf": "文字文档",
}


def foreign_kind(head: bytes) -> str | None:
    """Return what a file is by its first bytes, in a word, if that is no table."""
    return next((kind for magic, kind in _FOREIGN.items() if head.startswith(magic)), None)


def check(file: str, data: bytes) -> FileKind:
    """Return what the file is; DeskError when it is no table or not safe to read."""
    if not data:
        raise DeskError(refusals.EMPTY, file=file)
    if len(data) > LARGEST_FILE:
        size, limit = len(data) // MEGABYTE, LARGEST_FILE // MEGABYTE
        raise DeskError(refusals.TOO_LARGE, file=file, size=size, limit=limit)
    if data.startswith(b"PK\x03\x04"):
        return check_zip(file, data)
    if data.startswith(_OLE):
        return _check_ole(file, data)
    if data.startswith(_BIFF):
        return FileKind.XLS
    return _check_text(file, data)


def _check_ole(file: str, data: bytes) -> FileKind:
    folded = data.upper()  # names of streams are compared without case

    def holds(name: str) -> bool:
        return name.upper().encode("utf-16-le") in folded

    if holds("EncryptedPackage") or holds("EncryptionInfo"):
        raise DeskError(refusals.PASSWORD, file=file)
    if holds("WordDocument"):
        raise DeskError(refusals.NOT_A_WORKBOOK, file=file, kind="文字文档")
    if holds("PowerPoint Document"):
        raise DeskError(refusals.NOT_A_WORKBOOK, file=file, kind="演示文稿")
    if not holds("Workbook") and not holds("Book"):
        raise DeskError(refusals.DAMAGED, file=file)
    return FileKind.XLS


def _check_text(file: str, data: bytes) -> FileKind:
    kind = foreign_kind(data)
    if kind is not None:
        raise DeskError(refusals.NOT_A_WORKBOOK, file=file, kind=kind)
    head = data[:4096].replace(b"\x00", b"").lstrip(b"\xff\xfe\xef\xbb\xbf \t\r\n").lower()
    if b"urn:schemas-microsoft-com:office:spreadsheet" in head:
        if has_doctype(data):
            raise DeskError(refusals.UNSAFE_XML, file=file)
        return FileKind.XML_2003
    if head.startswith((b"<html", b"<!doctype html", b"<table", b"<head", b"<meta")):
        return FileKind.HTML
    if b"<table" in head or b"<html" in head:
        return FileKind.HTML
    if _is_binary(data[:65536]):
        raise DeskError(refusals.DAMAGED, file=file)
    return FileKind.TEXT


def _is_binary(data: bytes) -> bool:
    """Whether bytes are no text in any encoding we read."""
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return False
    odd = sum(byte < 9 or 13 < byte < 32 for byte in data)  # noqa: PLR2004 - control characters
    zeros = data.count(0)
    if zeros and data[1::2].count(0) > len(data) // 8:
        return False  # UTF-16 without a mark
    return odd * 100 > len(data)
