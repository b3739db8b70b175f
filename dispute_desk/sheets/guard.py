"""What a file really is, and whether it is safe to hand to a reader: content, never extension."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from enum import StrEnum

from dispute_desk.domain.errors import DeskError
from dispute_desk.sheets import refusals

#: Larger files are refused before anything is read, in bytes.
LARGEST_FILE = 200 * 1024 * 1024
#: Unpacked sizes that no ledger reaches.
LARGEST_UNPACKED = 600 * 1024 * 1024
LARGEST_PART = 200 * 1024 * 1024
#: A large part packed better than this is blown up on purpose.
HIGHEST_RATIO = 200
_SUSPICIOUS_PART = 60 * 1024 * 1024
#: A grid of more cells than this is not built.
LARGEST_GRID = 12_000_000
_CHUNK = 1 << 20
_OVERLAP = 256
_MEGABYTE = 1024 * 1024
#: Rows, and those cells that lie in far columns or far rows.
_PLACES = re.compile(rb' r="(?:([A-Z]{2,})(\d+)|[A-Z]?(\d{5,})|(\d+))"')
_SST_COUNT = re.compile(rb'\buniqueCount="(\d+)"')
_WIDEST_LETTERS = 3
_HIGHEST_ROW = 1_048_576
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


class FileKind(StrEnum):
    """What the bytes of a file are."""

    XLSX = "xlsx"
    XLSB = "xlsb"
    ODS = "ods"
    XLS = "xls"
    HTML = "html"
    XML_2003 = "xml2003"
    TEXT = "text"


def check(file: str, data: bytes) -> FileKind:
    """Return what the file is; DeskError when it is no table or not safe to read."""
    if not data:
        raise DeskError(refusals.EMPTY, file=file)
    if len(data) > LARGEST_FILE:
        size, limit = len(data) // _MEGABYTE, LARGEST_FILE // _MEGABYTE
        raise DeskError(refusals.TOO_LARGE, file=file, size=size, limit=limit)
    if data.startswith(b"PK\x03\x04"):
        return _check_zip(file, data)
    if data.startswith(_OLE):
        return _check_ole(file, data)
    if data.startswith(_BIFF):
        return FileKind.XLS
    return _check_text(file, data)


def _check_ole(file: str, data: bytes) -> FileKind:
    def holds(name: str) -> bool:
        return name.encode("utf-16-le") in data

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
    for magic, kind in _FOREIGN.items():
        if data.startswith(magic):
            raise DeskError(refusals.NOT_A_WORKBOOK, file=file, kind=kind)
    head = data[:4096].replace(b"\x00", b"").lstrip(b"\xff\xfe\xef\xbb\xbf \t\r\n").lower()
    if b"urn:schemas-microsoft-com:office:spreadsheet" in head:
        if _has_doctype(data):
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


def _check_zip(file: str, data: bytes) -> FileKind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            kind = _zip_kind(file, archive)
            _check_sizes(file, archive)
            for part in archive.infolist():
                if not part.is_dir() and "/media/" not in part.filename:
                    _check_part(file, archive, part)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError) as error:
        raise DeskError(refusals.DAMAGED, file=file) from error
    except RuntimeError as error:  # a zip entry that wants a password
        raise DeskError(refusals.PASSWORD, file=file) from error
    return kind


def _zip_kind(file: str, archive: zipfile.ZipFile) -> FileKind:
    names = set(archive.namelist())
    if "xl/workbook.bin" in names:
        return FileKind.XLSB
    if any(name.startswith("xl/") and name.endswith("workbook.xml") for name in names):
        return FileKind.XLSX
    if "content.xml" in names:
        kind = archive.read("mimetype")[:60] if "mimetype" in names else b"spreadsheet"
        if b"spreadsheet" in kind:
            if b"encryption-data" in archive.read("META-INF/manifest.xml")[:_MEGABYTE]:
                raise DeskError(refusals.PASSWORD, file=file)
            return FileKind.ODS
    kind_name = "文字文档" if any(name.startswith("word/") for name in names) else "压缩包"
    if any(name.startswith("xl/") for name in names):
        raise DeskError(refusals.DAMAGED, file=file)
    raise DeskError(refusals.NOT_A_WORKBOOK, file=file, kind=kind_name)


def _check_sizes(file: str, archive: zipfile.ZipFile) -> None:
    total = 0
    for part in archive.infolist():
        total += part.file_size
        ratio = part.file_size / max(part.compress_size, 1)
        blown_up = part.file_size > _SUSPICIOUS_PART and ratio > HIGHEST_RATIO
        if blown_up or part.file_size > LARGEST_PART or total > LARGEST_UNPACKED:
            raise DeskError(refusals.BOMB, file=file, size=max(part.file_size, total) // _MEGABYTE)


def _check_part(file: str, archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Read a part to its end (that checks its CRC) and look for what harms readers."""
    name = part.filename
    is_xml = name.endswith((".xml", ".rels", ".vml"))
    is_sheet = is_xml and "worksheets/" in name
    extent = _Extent()
    tail = b""
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            if not is_xml:
                continue
            window = tail + chunk
            if _has_doctype(window):
                raise DeskError(refusals.UNSAFE_XML, file=file)
            if is_sheet:
                extent.look(window)
            elif name.endswith("sharedStrings.xml"):
                _check_strings(file, window, part.file_size)
            tail = window[-_OVERLAP:]
    if extent.is_absurd:
        raise DeskError(refusals.FAR_CELL, file=file, cell=extent.cell)


def _has_doctype(data: bytes) -> bool:
    return b"<!DOCTYPE" in data or b"<!ENTITY" in data or b"<\x00!\x00D\x00O\x00C" in data


def _check_strings(file: str, window: bytes, size: int) -> None:
    counted = _SST_COUNT.search(window)
    if counted and int(counted[1]) > size:
        raise DeskError(refusals.DAMAGED, file=file)


class _Extent:
    """The farthest row and column that cells of a sheet claim."""

    def __init__(self) -> None:
        self.row = 0
        self.column = 26
        self.letters = ""

    def look(self, window: bytes) -> None:
        """Take the rows and far columns of a stretch of XML into account."""
        places = _PLACES.findall(window)
        if not places:
            return
        self.row = max(self.row, *(int(far or high or row) for _, far, high, row in places))
        for letters in {place[0] for place in places if place[0]}:
            number = _column_number(letters)
            if number > self.column:
                self.column, self.letters = number, letters.decode()

    @property
    def is_absurd(self) -> bool:
        """Whether no honest sheet reaches that far."""
        return self.row > _HIGHEST_ROW or self.row * self.column > LARGEST_GRID * (
            3 if not self.letters else 1
        )

    @property
    def cell(self) -> str:
        """The far corner as a cell's name."""
        return f"{self.letters}{self.row}"


def _column_number(letters: bytes) -> int:
    if len(letters) > _WIDEST_LETTERS:
        return 10**9
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
