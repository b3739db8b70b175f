"""The one door to the dialogs for files: each opens where files of its kind were last."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileInfo, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QFileIconProvider

from dispute_desk.domain.errors import DeskError

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QWidget

    from dispute_desk.ui.preferences import PreferenceFile

_Mode = QFileDialog.FileMode


class NeverOpening(QFileIconProvider):
    """Icons by what a thing is, never by what is inside.

    Qt opens each file of a folder it shows to guess its kind by its first bytes. Closing the open
    data file again would give up every lock this process has on it (POSIX), and a second window
    could open it.
    """

    def __init__(self) -> None:
        super().__init__()
        kinds = QFileIconProvider.IconType
        self._file = super().icon(kinds.File)
        self._folder = super().icon(kinds.Folder)

    def icon(self, what: QFileIconProvider.IconType | QFileInfo) -> QIcon:
        """Return the icon of a place, a folder or a file."""
        if not isinstance(what, QFileInfo):
            return super().icon(what)
        return self._folder if what.isDir() else self._file

    def type(self, what: QFileInfo) -> str:
        """Return what kind a file is by its name; empty for a folder."""
        return "" if what.isDir() else what.suffix().upper()


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

    def file(
        self, parent: QWidget, title: str, patterns: str, *, stores: bool = False
    ) -> Path | None:
        """Ask for a file that is there; only where ``stores`` are meant may it be the open one."""
        dialog = _dialog(parent, title, self.start(), _Mode.ExistingFile)
        _offer(dialog, patterns)
        chosen = _answer(dialog)
        if not stores:
            chosen = _not_open(chosen, parent, title)
        return self._take(chosen[0] if chosen else "")

    def files(self, parent: QWidget, title: str) -> list[Path]:
        """Ask for files that are there."""
        chosen = _answer(_dialog(parent, title, self.start(), _Mode.ExistingFiles))
        chosen = _not_open(chosen, parent, title)
        if chosen:
            self._take(chosen[0])
        return [Path(one) for one in chosen]

    def new_file(
        self, parent: QWidget, title: str, name: str, patterns: str
    ) -> tuple[Path | None, str]:
        """Ask where a file goes; return it, and which of the patterns was chosen."""
        dialog = _dialog(parent, title, self.start(), _Mode.AnyFile)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        _offer(dialog, patterns)
        dialog.selectFile(_as_a_name(name))
        chosen = _not_open(_answer(dialog), parent, title)
        return self._take(chosen[0] if chosen else ""), dialog.selectedNameFilter()

    def folder(self, parent: QWidget, title: str, now: str) -> str:
        """Ask for a folder, beginning at the one that is set now; return it or an empty text."""
        begin = Path(now) if now and _is_folder(Path(now)) else self.start()
        dialog = _dialog(parent, title, begin, _Mode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        return next(iter(_answer(dialog)), "")

    def _take(self, chosen: str) -> Path | None:
        if not chosen:
            return None
        path = Path(chosen)
        known = self._preferences.look_again().folders
        self._preferences.change(folders=known | {self._kind: str(path.parent.absolute())})
        return path


def _dialog(parent: QWidget, title: str, begin: Path, mode: QFileDialog.FileMode) -> QFileDialog:
    """Make a dialog that opens none of the files it shows.

    The system's own does no harm on Windows, where a lock belongs to the handle, nor on macOS,
    where another process shows it.
    """
    dialog = QFileDialog(parent, title, str(begin))
    dialog.setFileMode(mode)
    if sys.platform not in {"win32", "darwin"}:
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setOption(QFileDialog.Option.DontUseCustomDirectoryIcons)
        provider = NeverOpening()
        dialog.setIconProvider(provider)
        dialog.destroyed.connect(partial(_no_more, provider))
    return dialog


def _no_more(_provider: NeverOpening, _: object = None) -> None:
    """Let go of the icons with their dialog: Qt holds no reference."""


def _offer(dialog: QFileDialog, patterns: str) -> None:
    if patterns:
        dialog.setNameFilters(patterns.split(";;"))


def _answer(dialog: QFileDialog) -> list[str]:
    """Show a dialog and return what was chosen; nothing when it was given up."""
    answered = dialog.exec()
    dialog.deleteLater()
    return dialog.selectedFiles() if answered else []


def _not_open(chosen: list[str], parent: QWidget, title: str) -> list[str]:
    """Return what was chosen; nothing, and a sentence why, where the open data file is among it.

    Reading it would let go of its locks, writing over it would lose it.
    """
    if not chosen:
        return []
    from dispute_desk.services.chosen_files import refuse_chosen  # noqa: PLC0415 - when needed
    from dispute_desk.ui.messages import trouble_dialog  # noqa: PLC0415 - as above

    try:
        for one in chosen:
            refuse_chosen(Path(one))
    except DeskError as error:
        trouble_dialog(error, parent, title)
        return []
    return chosen


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
