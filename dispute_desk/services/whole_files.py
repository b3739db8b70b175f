"""Whether a file that wants in opens: a PDF has pages, a picture can be drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.attachment_rules import Preview
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.domain.attachment_rules import MediaType

BROKEN = sentence(
    "attachment_broken",
    QT_TRANSLATE_NOOP(
        "errors",
        "“{name}”打不开（文件有损坏或不完整），没有添加。请重新扫描、导出或拷贝后再添加。",
    ),
)


def refuse_broken(path: Path, name: str, kind: MediaType) -> None:
    """Refuse a PDF or a picture that does not open; of other files nothing is known.

    A PDF that asks for a password is whole.
    """
    if kind.preview is Preview.PDF:
        from dispute_desk.documents import preview  # noqa: PLC0415 - heavy

        whole = preview.opens(path)
    elif kind.preview is Preview.PICTURE:
        from dispute_desk.documents import pictures  # noqa: PLC0415 - heavy

        whole = pictures.opens(path)
    else:
        return
    if not whole:
        raise DeskError(BROKEN, field="path", name=name)
