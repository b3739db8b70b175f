"""Whether a zip package is a text document, and whether it is safe to fill or to read."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

from defusedxml.common import DefusedXmlException

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.sheets.limits import HIGHEST_RATIO, MEGABYTE
from dispute_desk.sheets.package import Package, plain
from dispute_desk.sheets.zip_guard import DAMAGE, check_names, has_doctype

if TYPE_CHECKING:
    from collections.abc import Iterator

NO_DOCUMENT = sentence(
    "document_not_docx",
    QT_TRANSLATE_NOOP(
        "errors",
        "“{file}”不是完好的 .docx 文档。请在 WPS 里打开，另存为“Word 文档（*.docx）”后再试。",
    ),
)
OVERSIZED = sentence(
    "document_oversized",
    QT_TRANSLATE_NOOP(
        "errors",
        "文档“{file}”里有过大的内容（{part}，{size} MB，上限 {limit} MB），没有使用。"
        "请压缩或删去里面的图片后再试。",
    ),
)
MACROS = sentence(
    "document_with_macros",
    QT_TRANSLATE_NOOP(
        "errors", "文档“{file}”带有宏，可能有害，没有使用。请另存为不带宏的 .docx 后再试。"
    ),
)
EXTERNAL = sentence(
    "document_with_references",
    QT_TRANSLATE_NOOP(
        "errors",
        "文档“{file}”引用了外面的内容（{target}），没有使用。"
        "请在 WPS 里断开链接、把内容贴进文档后再试。",
    ),
)
EMBEDDED = sentence(
    "document_with_objects",
    QT_TRANSLATE_NOOP("errors", "文档“{file}”里嵌有别的文件或控件，没有使用。请删去后再试。"),
)
UNSAFE = sentence(
    "document_unsafe_xml",
    QT_TRANSLATE_NOOP(
        "errors",
        "文档“{file}”里带有外部实体定义（DTD），正常文档不会有，为安全没有打开。"
        "请在 WPS 里另存一份后再试。",
    ),
)
#: What a paper of ours never reaches, in bytes: the file, a part of it, all of it unpacked.
LARGEST_DOCUMENT = 20 * MEGABYTE
_LARGEST_PART = 40 * MEGABYTE
_LARGEST_WHOLE = 80 * MEGABYTE
_SUSPICIOUS = 4 * MEGABYTE
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_MACRO_PARTS = ("vbaproject.bin", "vbadata.xml")
_OBJECTS = frozenset({"oleObject", "package", "aFChunk", "control"})
_HARMLESS = "hyperlink"
#: Fields that fetch or start something: DDE, LINK, INCLUDETEXT, INCLUDEPICTURE.
_FETCHING = re.compile(rb"\b(DDE|DDEAUTO|LINK|INCLUDETEXT|INCLUDEPICTURE)\b[^<]{0,200}")
_INSTRUCTION = re.compile(rb"<w:instrText[^>]*>([^<]*)<|w:instr=\"([^\"]*)\"")


def check_document(file: str, data: bytes, *, only_read: bool = False) -> None:
    """Refuse what is no .docx, or not safe; references outside are borne where it is only read."""
    if len(data) > LARGEST_DOCUMENT:
        raise _oversized(file, file, len(data), LARGEST_DOCUMENT)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            check_names(file, archive)
            _check_sizes(file, archive)
            package = Package(archive)
            _check_kind(file, package)
            _check_parts(file, archive)
            if not only_read:
                _check_links(file, package)
                _check_fields(file, archive)
    except DefusedXmlException as error:
        raise DeskError(UNSAFE, file=file) from error
    except (NotImplementedError, RuntimeError, *DAMAGE) as error:
        raise DeskError(NO_DOCUMENT, file=file) from error


def _oversized(file: str, part: str, size: int, limit: int) -> DeskError:
    name = part.rpartition("/")[2]
    mega, most = size // MEGABYTE, limit // MEGABYTE
    return DeskError(OVERSIZED, file=file, part=name, size=mega, limit=most)


def _check_sizes(file: str, archive: zipfile.ZipFile) -> None:
    total = 0
    for part in archive.infolist():
        total += part.file_size
        ratio = part.file_size / max(part.compress_size, 1)
        blown_up = part.file_size > _SUSPICIOUS and ratio > HIGHEST_RATIO
        if blown_up or part.file_size > _LARGEST_PART:
            raise _oversized(file, part.filename, part.file_size, _LARGEST_PART)
        if total > _LARGEST_WHOLE:
            raise _oversized(file, part.filename, total, _LARGEST_WHOLE)


def _check_kind(file: str, package: Package) -> None:
    main = package.main_part()
    told = package.content_type(main) if main else ""
    if "macroenabled" in told or any(name.endswith(_MACRO_PARTS) for name in package):
        raise DeskError(MACROS, file=file)
    if told != _MAIN:
        raise DeskError(NO_DOCUMENT, file=file)


def _check_parts(file: str, archive: zipfile.ZipFile) -> None:
    """Read every part to its end (that checks its CRC); no part of ours has a document type."""
    for part in archive.infolist():
        content = archive.read(part)
        if part.filename.lower().endswith((".xml", ".rels")) and has_doctype(content):
            raise DeskError(UNSAFE, file=file)


def _check_links(file: str, package: Package) -> None:
    for part in package:
        if part.endswith(".rels"):
            continue
        for link in package.relations(part):
            if link.kind in _OBJECTS:
                raise DeskError(EMBEDDED, file=file)
            if link.external and link.kind != _HARMLESS:
                raise DeskError(EXTERNAL, file=file, target=link.target.lstrip("/"))


def _check_fields(file: str, archive: zipfile.ZipFile) -> None:
    for part in archive.infolist():
        if plain(part.filename).startswith("word/") and part.filename.endswith(".xml"):
            for told in _instructions(archive.read(part)):
                found = _FETCHING.search(told)
                if found:
                    target = found[0].decode("utf-8", errors="replace").strip()
                    raise DeskError(EXTERNAL, file=file, target=target[:60])


def _instructions(xml: bytes) -> Iterator[bytes]:
    """Give the instructions of the fields of a part; one that is cut into runs as one, too."""
    cut = [one or other for one, other in _INSTRUCTION.findall(xml)]
    yield from cut
    yield b"".join(cut)
