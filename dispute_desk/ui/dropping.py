"""What is dropped onto the window: one workbook is a ledger to import, the rest is said why not."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget

    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.jobs import JobProgress
    from dispute_desk.ui.main_window import MainWindow

SEVERAL = sentence(
    "drop_several",
    QT_TRANSLATE_NOOP("errors", "一次只能导入一个台账文件，拖来了 {count} 个。请只拖其中一个。"),
)
#: What would take the path of a file for a text.
_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox)


def dropped_files(mime: QMimeData | None) -> list[Path]:
    """Return the files and folders of this PC among what is dragged."""
    urls = mime.urls() if mime is not None else []
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]


class Dropping(QObject):
    """Takes files wherever they are let go; while one hangs over the window no field takes it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._closed: list[QWidget] = []
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what hangs over the window where nothing below wants it."""
        if isinstance(event, QDragEnterEvent):
            if self._wants(event.mimeData()):
                event.acceptProposedAction()
                return True
        elif isinstance(event, QDragLeaveEvent):
            self._let_go()
        elif isinstance(event, QDropEvent) and event.type() is QEvent.Type.Drop:
            event.acceptProposedAction()
            self._take(event.mimeData())
            return True
        return super().eventFilter(watched, event)

    def _wants(self, mime: QMimeData | None) -> bool:
        """Tell whether something dragged is for here; from now on no field takes its path."""
        if not (dropped_files(mime) and self._window.allows("importing")):
            return False
        fields = [one for kind in _FIELDS for one in self._window.findChildren(kind)]
        self._closed += [one for one in fields if one.acceptDrops()]
        for one in self._closed:
            one.setAcceptDrops(False)
        return True

    def _let_go(self) -> None:
        """Open the fields again: nothing hangs over the window any more."""
        closed, self._closed = self._closed, []
        for one in closed:
            one.setAcceptDrops(True)

    def _take(self, mime: QMimeData | None) -> None:
        """Read what was dropped, or say in one sentence why not; the page stays where it is."""
        self._let_go()
        paths = dropped_files(mime)
        if len(paths) > 1:
            self._window.trouble(DeskError(SEVERAL, count=len(paths)))
        elif paths:
            task = partial(_look, paths[0])
            self._window.place.jobs.work(task, self._open, self._window.trouble)

    def _open(self, path: Path) -> None:
        self._window.go("importing", path)


def _look(path: Path, desk: Desk, progress: JobProgress) -> Path:
    """Return the file if it may be a ledger; its disk may be slow, so beside the window."""
    from dispute_desk.services.importing import look_at_ledger  # noqa: PLC0415 - when it happens

    del desk, progress
    look_at_ledger(path)
    return path
