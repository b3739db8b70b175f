"""Finds the case of a signed scan by the code on the paper we printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from dispute_desk.domain.case_marks import CaseMark, read_mark
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.papers import PAPER_KINDS
from dispute_desk.domain.qr_reading import Grey, read_code
from dispute_desk.services.chosen_files import is_open_here

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.ui.desk import Desk

#: The longer side of the picture that is read: an A4 page at about 200 dots an inch.
MOST_DOTS = 2340
_PDF, _A4_LONG = b"%PDF-", 842
#: Larger files are offered without a look at their code.
_MOST_BYTES = 50 * 1024 * 1024


@dataclass(frozen=True)
class Owner:
    """The case a scan belongs to, and which paper of it the scan shows."""

    case_id: int
    number: str
    paper: str


def owner_of(path: Path, desk: Desk) -> Owner | None:
    """Return the case whose paper a scan shows; None where no code of ours can be read on it."""
    mark = mark_on(path)
    if mark is None or mark.paper not in {kind.id for kind in PAPER_KINDS}:
        return None
    try:
        case_id = desk.lists.find_case(mark.number)
    except DeskError:  # a paper of another station, or a number several cases bear
        return None
    return Owner(case_id, mark.number, mark.paper)


def mark_on(path: Path) -> CaseMark | None:
    """Return what the code on the first page of a scan says; slow, runs beside the window."""
    try:
        grey = _grey_of(path)
    except (DeskError, OSError):  # no picture: a broken or locked PDF, a file that went
        return None
    text = read_code(grey) if grey is not None else None
    return read_mark(text) if text is not None else None


def _grey_of(path: Path) -> Grey | None:
    if is_open_here(path) or path.stat().st_size > _MOST_BYTES:
        return None
    with path.open("rb") as file:
        is_pdf = file.read(len(_PDF)) == _PDF
    if is_pdf:
        from dispute_desk.services import case_papers  # noqa: PLC0415 - heavy

        scale = MOST_DOTS / _A4_LONG
        width, height, pixels = case_papers.page_picture(path.read_bytes(), 0, scale)
        return Grey(width, height, pixels[1::4])  # the green of each dot
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    size = reader.size()
    if max(size.width(), size.height()) > MOST_DOTS:
        wanted = QSize(MOST_DOTS, MOST_DOTS)
        reader.setScaledSize(size.scaled(wanted, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read().convertToFormat(QImage.Format.Format_Grayscale8)
    if image.isNull():
        return None
    held, stride = bytes(image.constBits()), image.bytesPerLine()
    rows = (held[at : at + image.width()] for at in range(0, len(held), stride))
    return Grey(image.width(), image.height(), b"".join(rows))
