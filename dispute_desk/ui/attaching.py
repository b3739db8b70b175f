"""Files on their way into a case: dropped, pasted or chosen; what arrives and what is refused."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QObject, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QGuiApplication, QImage, QImageWriter

from dispute_desk.domain.errors import DeskError
from dispute_desk.ui.messages import sentence_of
from dispute_desk.ui.steps.saved import say_saved
from dispute_desk.ui.widgets.toast import Offer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget

    from dispute_desk.services.attachments import AttachFile
    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.jobs import JobProgress
    from dispute_desk.ui.workplace import Workplace


@dataclass(frozen=True)
class Arrival:
    """A file that wants in: its name, and where it lies or the picture it is; how it came."""

    name: str
    came_by: str
    path: Path | None = None
    picture: QImage | None = None


def arrivals(mime: QMimeData, came_by: str, picture_name: str) -> list[Arrival]:
    """Return the files of a drop or of the clipboard, else its picture."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if paths:
        return [Arrival(path.name, came_by, path) for path in paths]
    picture = mime.imageData() if mime.hasImage() else None
    if isinstance(picture, QImage) and not picture.isNull():
        return [Arrival(picture_name, came_by, picture=picture)]
    return []


def png_of(picture: QImage) -> bytes:
    """Return a picture as the bytes of a PNG; slow for large ones."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(picture)
    return bytes(held.data())


class Attaching(QObject):
    """Attaches files one after another beside the window; tells refusals when all are through."""

    #: The refusals of a run in one text, empty when all went well.
    ended = Signal(str)
    #: Somebody wants to read the refusals, of the files of this case.
    look_asked = Signal(int)

    def __init__(self, place: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._waiting: list[tuple[int, Arrival]] = []
        self._refusals: list[str] = []
        self._taken: list[Outcome] = []
        self._busy = False
        self._case_id = 0

    def attach(self, case_id: int, files: Sequence[Arrival]) -> None:
        """Attach these files to a case."""
        self._waiting += [(case_id, one) for one in files]
        if not self._busy:
            self._next()

    def _next(self) -> None:
        self._busy = bool(self._waiting)
        if not self._busy:
            self._end()
            return
        case_id, arrival = self._waiting.pop(0)
        self._case_id = case_id
        self._place.jobs.work(partial(_kept, case_id, arrival), self._name, self._refused)

    def _name(self, command: object) -> None:
        """Name the file that lies beside the store in its case."""
        self._place.jobs.do(command, self._took, self._refused)

    def _took(self, outcome: Outcome) -> None:
        self._taken.append(outcome)
        self._next()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self._refusals.append(sentence_of(error))
        else:
            self._place.trouble(error)
        self._next()

    def _end(self) -> None:
        taken, refusals = self._taken, self._refusals
        self._taken, self._refusals = [], []
        if refusals:
            self._tell_refusals(len(taken), len(refusals))
        elif len(taken) == 1:
            say_saved(self._place, self.tr("已添加附件"), taken[0])
        elif taken:
            self._place.say(self.tr("已添加 %1 份附件").replace("%1", str(len(taken))), None)
        self.ended.emit("\n".join(refusals))

    def _tell_refusals(self, taken: int, refused: int) -> None:
        """Say how many were left out, and lead to why: the card may be far out of sight."""
        words = self.tr("%1 个已添加，%2 个没有添加") if taken else self.tr("%2 个没有添加")
        words = words.replace("%1", str(taken)).replace("%2", str(refused))
        case_id = self._case_id
        self._place.say(words, Offer(self.tr("查看"), lambda: self.look_asked.emit(case_id)))


def _kept(case_id: int, arrival: Arrival, desk: Desk, progress: JobProgress) -> AttachFile:
    """Copy a file beside the store and return the command that names it; runs beside the window."""
    from dispute_desk.domain.attachment_rules import safe_name  # noqa: PLC0415 - when needed
    from dispute_desk.services import attachments  # noqa: PLC0415 - as above

    del progress
    picture = arrival.picture
    command = attachments.AttachFile(
        case_id=case_id,
        path=safe_name(arrival.name),
        came_by=arrival.came_by,
        source=arrival.path,
        content=png_of(picture) if picture is not None else None,
    )
    return attachments.keep_file(command, desk)


class Receiving(QObject):
    """Takes what is dropped on a page and what is pasted on it."""

    def __init__(
        self, page: QWidget, take: Callable[[QMimeData, str], None], ready: Callable[[], bool]
    ) -> None:
        super().__init__(page)
        self._take, self._ready = take, ready
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def paste(self) -> None:
        """Take what the clipboard holds."""
        mime = QGuiApplication.clipboard().mimeData()
        if mime is not None:
            self._take(mime, "paste")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files; everything else goes its way."""
        if isinstance(event, QDragMoveEvent) and self._wants(event.mimeData()):
            event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and self._wants(event.mimeData()):
            event.acceptProposedAction()
            self._take(event.mimeData(), "drop")
            return True
        return super().eventFilter(watched, event)

    def _wants(self, mime: QMimeData) -> bool:
        return self._ready() and any(url.isLocalFile() for url in mime.urls())
