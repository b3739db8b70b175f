"""Whether a file that wants in opens: a PDF has pages, a picture can be drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImageReader

from dispute_desk.domain.attachment_rules import HEAD_BYTES, Preview
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from pathlib import Path

BROKEN = sentence(
    "attachment_broken",
    QT_TRANSLATE_NOOP(
        "errors",
        "“{name}”打不开（文件有损坏或不完整），没有添加。请重新扫描、导出或拷贝后再添加。",
    ),
)
#: A picture is drawn so small to see whether it can be drawn; bytes of one of its dots.
_SMALL, _DOT = 64, 4
_MEGABYTE = 1024 * 1024


def refuse_broken(path: Path, name: str) -> None:
    """Refuse a PDF or a picture that does not open; of other files nothing is known."""
    from dispute_desk.services.attachments import kind_by_head, pdf_opens  # noqa: PLC0415 - heavy

    try:
        with path.open("rb") as file:
            head = file.read(HEAD_BYTES)
    except OSError:  # who copies the file says why
        return
    kind = kind_by_head(head)
    if kind.preview is Preview.PDF and not pdf_opens(path):
        raise DeskError(BROKEN, name=name)
    if kind.preview is Preview.PICTURE and not _is_picture(path):
        raise DeskError(BROKEN, name=name)


def _is_picture(path: Path) -> bool:
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    size = reader.size()
    if not size.isValid():
        return False
    limit = QImageReader.allocationLimit()
    if limit and size.width() * size.height() * _DOT > limit * _MEGABYTE:
        return True  # too large to be drawn here, and whole as far as its head says
    reader.setScaledSize(size.scaled(QSize(_SMALL, _SMALL), Qt.AspectRatioMode.KeepAspectRatio))
    return not reader.read().isNull()
