"""The one door to the dialogs for files: each opens where files of its kind were last."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from dispute_desk.ui.preferences import PreferenceFile


class Folders:
    """Asks for files of one kind and remembers on this machine where they lay.

    ``first`` is where to look as long as nothing of the kind was chosen; without it (or where it
    is gone) that is the person's folder of documents, never the folder the program lies in.
    """

    def __init__(
        self, preferences: PreferenceFile, kind: str, *, first: Path | None = None
    ) -> None:
        self._preferences = preferences
        self._kind = kind
        self._first = first

    def start(self) -> Path:
        """Return the folder a dialog begins in."""
        last = self._preferences.look_again().folders.get(self._kind, "")
        for folder in (Path(last) if last else None, self._first):
            if folder is not None and _is_folder(folder):
                return folder
        return documents()

    def file(self, parent: QWidget, title: str, patterns: str) -> Path | None:
        """Ask for a file that is there."""
        chosen, _ = QFileDialog.getOpenFileName(parent, title, str(self.start()), patterns)
        return self._take(chosen)

    def files(self, parent: QWidget, title: str) -> list[Path]:
        """Ask for files that are there."""
        chosen, _ = QFileDialog.getOpenFileNames(parent, title, str(self.start()))
        if chosen:
            self._take(chosen[0])
        return [Path(one) for one in chosen]

    def new_file(
        self, parent: QWidget, title: str, name: str, patterns: str
    ) -> tuple[Path | None, str]:
        """Ask where a file goes; return it, and which of the patterns was chosen."""
        proposed = str(self.start() / _as_a_name(name))
        chosen, pattern = QFileDialog.getSaveFileName(parent, title, proposed, patterns)
        return self._take(chosen), pattern

    def folder(self, parent: QWidget, title: str, now: str) -> str:
        """Ask for a folder, beginning at the one that is set now; return it or an empty text."""
        begin = now if now and _is_folder(Path(now)) else str(self.start())
        return QFileDialog.getExistingDirectory(parent, title, begin)

    def _take(self, chosen: str) -> Path | None:
        if not chosen:
            return None
        path = Path(chosen)
        known = self._preferences.look_again().folders
        self._preferences.change(folders=known | {self._kind: str(path.parent.absolute())})
        return path


def documents() -> Path:
    """Return the person's folder of documents, or the home where there is none."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(place))
    return folder if _is_folder(folder) else Path.home()


def _as_a_name(words: str) -> str:
    """Return a proposed name without what a system takes for a folder."""
    return words.replace("/", "-").replace("\\", "-")


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):  # a drive that is not ready, a text that is no path
        return False
