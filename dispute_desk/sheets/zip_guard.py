"""Whether a zip package is a workbook, and whether it is safe to hand to a reader."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from typing import IO
from xml.parsers.expat import ExpatError

from defusedxml.common import DefusedXmlException

from dispute_desk.domain.errors import DeskError
from dispute_desk.sheets import refusals
from dispute_desk.sheets.extents import Totals
from dispute_desk.sheets.file_kind import FileKind
from dispute_desk.sheets.limits import (
    HIGHEST_RATIO,
    LARGEST_PART,
    LARGEST_UNPACKED,
    MEGABYTE,
    MOST_PARTS,
    SUSPICIOUS_PART,
)
from dispute_desk.sheets.package import Package, plain
from dispute_desk.sheets.xlsx_details import sheet_parts
from dispute_desk.sheets.xlsx_extents import SheetBounds, measure_exactly

_CHUNK = 1 << 20
_OVERLAP = 256
_HEAD = 4096
_SST_COUNT = re.compile(rb"\buniqueCount\s*=\s*[\"'](\d+)")
_WORKSHEET = re.compile(rb"<((?:[\w.\-]+:)?)worksheet[\s>]")
#: What a package is about, by a word in the type of its main part.
_KINDS = {
    "sheet.binary": FileKind.XLSB,
    "spreadsheetml": FileKind.XLSX,
    "ms-excel": FileKind.XLSX,
}
_OTHERS = {"wordprocessingml": "文字文档", "ms-word": "文字文档", "presentationml": "演示文稿"}
DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    LookupError,
    SyntaxError,  # what ElementTree raises
    struct.error,
    ExpatError,
)


def check_zip(file: str, data: bytes) -> FileKind:
    """Return what the package is; DeskError when it is no workbook or not safe to read."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            check_names(file, archive)
            _check_sizes(file, archive)
            package = Package(archive)
            kind = _kind(file, package)
            _check_parts(file, archive, package, kind)
    except DefusedXmlException as error:
        raise DeskError(refusals.UNSAFE_XML, file=file) from error
    except NotImplementedError as error:  # a way of packing nobody uses
        raise DeskError(refusals.DAMAGED, file=file) from error
    except RuntimeError as error:  # an entry that wants a password
        raise DeskError(refusals.PASSWORD, file=file) from error
    except DAMAGE as error:
        raise DeskError(refusals.DAMAGED, file=file) from error
    return kind


def check_names(file: str, archive: zipfile.ZipFile) -> None:
    """Refuse a package with too many parts, two of a name, or one that points outside."""
    names = archive.namelist()
    if len(names) > MOST_PARTS:
        raise DeskError(refusals.BAD_PACKAGE, file=file)
    plainly = [plain(name) for name in names]
    climbs = any(".." in name.split("/") or ":" in name.split("/")[0] for name in plainly)
    if climbs or len(set(plainly)) < len(plainly):
        raise DeskError(refusals.BAD_PACKAGE, file=file)


def _check_sizes(file: str, archive: zipfile.ZipFile) -> None:
    total = 0
    for part in archive.infolist():
        total += part.file_size
        ratio = part.file_size / max(part.compress_size, 1)
        blown_up = part.file_size > SUSPICIOUS_PART and ratio > HIGHEST_RATIO
        if blown_up or part.file_size > LARGEST_PART or total > LARGEST_UNPACKED:
            raise DeskError(refusals.BOMB, file=file, size=max(part.file_size, total) // MEGABYTE)


def _kind(file: str, package: Package) -> FileKind:
    if "content.xml" in package and "[content_types].xml" not in package:
        return _open_document(file, package)
    main = package.main_part()
    told = package.content_type(main) if main else ""
    for word, name in _OTHERS.items():
        if word in told:
            raise DeskError(refusals.NOT_A_WORKBOOK, file=file, kind=name)
    if main and main.endswith(".bin"):
        return FileKind.XLSB
    if main:
        usual = FileKind.XLSX if main.endswith("workbook.xml") else None
        kind = next((kind for word, kind in _KINDS.items() if word in told), usual)
        if kind:
            return kind
    names = list(package)
    if any(name.startswith("xl/") for name in names):
        raise DeskError(refusals.DAMAGED, file=file)
    is_text = any(name.startswith("word/") for name in names)
    kind_name = "文字文档" if is_text else "压缩包"
    raise DeskError(refusals.NOT_A_WORKBOOK, file=file, kind=kind_name)


def _open_document(file: str, package: Package) -> FileKind:
    kind = package.read("mimetype")[:60] if "mimetype" in package else b"spreadsheet"
    manifest = "META-INF/manifest.xml"
    if manifest in package and b"encryption-data" in package.read(manifest)[:MEGABYTE]:
        raise DeskError(refusals.PASSWORD, file=file)
    if b"spreadsheet" in kind:
        return FileKind.ODS
    name = "演示文稿" if b"presentation" in kind else "文字文档"
    raise DeskError(refusals.NOT_A_WORKBOOK, file=file, kind=name)


def _check_parts(file: str, archive: zipfile.ZipFile, package: Package, kind: FileKind) -> None:
    """Read every part to its end (that checks its CRC) and look for what harms readers."""
    main = package.main_part() if kind is FileKind.XLSX else None
    sheets = {part: name for name, part in sheet_parts(package, main)} if main else {}
    totals = Totals(file)
    for part in archive.infolist():
        if not part.is_dir() and "/media/" not in part.filename:
            with archive.open(part) as stream:
                sheet = sheets.get(plain(part.filename), part.filename)
                bounds = _check_part(totals, stream, part.file_size, sheet)
            if bounds is not None and bounds.is_doubtful:
                with archive.open(part) as stream:
                    measure_exactly(stream, bounds)


def _check_part(totals: Totals, stream: IO[bytes], size: int, sheet: str) -> SheetBounds | None:
    window = head = stream.read(_CHUNK)
    is_xml = head[:_HEAD].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\x00").startswith(b"<")
    worksheet = _WORKSHEET.search(head[:_HEAD]) if is_xml else None
    bounds = SheetBounds(totals, sheet, worksheet[1]) if worksheet else None
    if bounds:
        totals.sheet()
    while window:
        if is_xml and has_doctype(window):
            raise DeskError(refusals.UNSAFE_XML, file=totals.file)
        if bounds:
            bounds.look(window)
        counted = _SST_COUNT.search(head[:_HEAD]) if window is head else None
        if counted and int(counted[1][:20]) > size:
            raise DeskError(refusals.DAMAGED, file=totals.file)
        chunk = stream.read(_CHUNK)
        window = window[-_OVERLAP:] + chunk if chunk else b""
    return bounds


def has_doctype(data: bytes) -> bool:
    """Whether there is a document type in some XML: no workbook has one."""
    return b"<!DOCTYPE" in data or b"<!ENTITY" in data or b"<\x00!\x00D\x00O\x00C" in data
