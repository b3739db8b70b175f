"""What the bytes of a file are."""

from __future__ import annotations

from enum import StrEnum


class FileKind(StrEnum):
    """What a reader is chosen by."""

    XLSX = "xlsx"
    XLSB = "xlsb"
    ODS = "ods"
    XLS = "xls"
    HTML = "html"
    XML_2003 = "xml2003"
    TEXT = "text"
