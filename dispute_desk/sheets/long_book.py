"""A workbook with long sheets, saved whole or not at all; the same content gives the same bytes."""

from __future__ import annotations

import contextlib
import os
import re
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

from openpyxl.writer.excel import ExcelWriter

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.reasons import reason_of
from dispute_desk.domain.report import CANNOT_WRITE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dispute_desk.sheets.long_sheet import LongSheet

_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(<)")


def save_book(
    book: Any,  # noqa: ANN401 - openpyxl has no types
    path: Path,
    long: Mapping[str, LongSheet],
    *,
    title: str,
    creator: str,
    day: date,
) -> None:
    """Write a workbook beside ``path`` and put it in place when it is whole.

    ``long`` are rows of sheets that openpyxl left empty, by the name of their part. Raises
    DeskError ``cannot_write`` where the path cannot be written.
    """
    book.properties.title = title
    book.properties.creator = creator
    book.properties.created = datetime.combine(day, datetime.min.time())
    draft = path.with_name(f".desk-{os.getpid()}-{crc32(path.name.encode()):08x}.part")
    try:
        draft.touch(mode=0o600)  # cases are personal data: for their owner only
        with _Archive(draft, day, long) as archive:
            ExcelWriter(book, archive).save()
        draft.replace(path)
    except OSError as error:
        raise DeskError(CANNOT_WRITE, path=str(path), reason=reason_of(error)) from error
    finally:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)


def close_book(book: Any) -> None:  # noqa: ANN401 - openpyxl has no types
    """Close the sheets of a workbook that was not saved, and remove the files they lie in."""
    for sheet in book.worksheets:
        if not sheet.closed:
            sheet.close()
            sheet._writer.cleanup()  # noqa: SLF001 - openpyxl itself does so only when it saves


class _Archive(zipfile.ZipFile):
    """A workbook's archive whose bytes do not depend on the clock."""

    def __init__(self, file: Path, day: date, long: Mapping[str, LongSheet]) -> None:
        super().__init__(file, "w", zipfile.ZIP_DEFLATED)
        self._long = long
        self._when = (max(day.year, 1980), day.month, day.day, 0, 0, 0)
        self._stamp = f"{day.isoformat()}T00:00:00Z".encode()

    def _info(self, name: str) -> zipfile.ZipInfo:
        info = zipfile.ZipInfo(name, self._when)
        info.compress_type = zipfile.ZIP_DEFLATED
        return info

    def writestr(self, zinfo_or_arcname: Any, data: Any, *_: Any, **__: Any) -> None:  # noqa: ANN401 - as in zipfile
        """Add a part with a fixed time; the day of change is the report's."""
        content = data.encode() if isinstance(data, str) else data
        if zinfo_or_arcname == "docProps/core.xml":
            content = _MODIFIED.sub(rb"\g<1>" + self._stamp + rb"\g<2>", content)
        super().writestr(self._info(str(zinfo_or_arcname)), content)

    def write(self, filename: Any, arcname: Any = None, *_: Any, **__: Any) -> None:  # noqa: ANN401 - as in zipfile
        """Add a sheet that openpyxl kept in a file beside."""
        content = Path(filename).read_bytes()
        if arcname in self._long:
            content = self._long[arcname].put_into(content)
        super().writestr(self._info(str(arcname)), content)
