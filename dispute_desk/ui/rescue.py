"""What the first screen offers when a store cannot be opened: backups, other files, once more."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dispute_desk.domain.attachment_rules import size_words
from dispute_desk.ui.widgets.naming import button, card_frame, label, named

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from dispute_desk.services.found_backups import FoundBackup

#: So many backups and files are listed; older ones are found by the dialogs.
SHOWN, FEW = 5, 3
#: A screen lower than this shows few.
LOW = 680
#: Refusals a backup mends; of the others the file may be whole.
MENDED_BY_A_BACKUP = frozenset({"store_damaged", "store_empty", "store_foreign"})


class RescueCards(QWidget):
    """Two cards beside each other: out of a backup, or another file."""

    def __init__(
        self,
        backups: Sequence[FoundBackup],
        recent: Sequence[Path],
        *,
        restore: Callable[[Path], None],
        ask_backup: Callable[[], None],
        open_file: Callable[[Path], None],
        ask_file: Callable[[], None],
        again: Callable[[], None] | None,
        code: str,
    ) -> None:
        super().__init__()
        named(self, "firstRun.rescue")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        mended = code in MENDED_BY_A_BACKUP
        first_again = again is not None and not mended
        row.addWidget(self._backups(backups, restore, ask_backup, leads=not first_again), 3)
        row.addWidget(self._files(recent, open_file, ask_file, again, leads=first_again), 2)

    @property
    def first(self) -> QPushButton:
        """The button that is meant first."""
        found = [one for one in self.findChildren(QPushButton) if one.property("kind") == "primary"]
        return found[0]

    def _backups(
        self,
        backups: Sequence[FoundBackup],
        restore: Callable[[Path], None],
        ask_backup: Callable[[], None],
        *,
        leads: bool,
    ) -> QFrame:
        card, box = _card("firstRun.backups", self.tr("从备份恢复"))
        words = self.tr("点一份备份，就把它恢复成一个新的数据文件并打开；原来的文件保留不动。")
        if not backups:
            words = self.tr("数据文件旁边没有找到备份。备份也许在 U 盘或别的文件夹里。")
        box.addWidget(_muted(words))
        for number, backup in enumerate(backups[: _room(self)]):
            meant = leads and number == 0
            look = "primary" if meant else "choice"
            made = button(backup_words(backup), f"firstRun.backup.{number}", kind=look)
            made.setToolTip(str(backup.path))
            made.setAutoDefault(meant)
            made.clicked.connect(partial(_act, restore, backup.path))
            box.addWidget(made)
        box.addStretch(1)
        kind = "primary" if leads and not backups else None
        other = button(self.tr("选择别的备份文件…"), "firstRun.restore", kind=kind)
        other.setAutoDefault(kind == "primary")
        other.clicked.connect(ask_backup)
        box.addWidget(other, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _files(
        self,
        recent: Sequence[Path],
        open_file: Callable[[Path], None],
        ask_file: Callable[[], None],
        again: Callable[[], None] | None,
        *,
        leads: bool,
    ) -> QFrame:
        card, box = _card("firstRun.others", self.tr("打开别的数据文件"))
        if recent:
            box.addWidget(_muted(self.tr("最近打开：")))
        for made in recent_buttons(recent, open_file):
            box.addWidget(made)
        box.addStretch(1)
        made = button(self.tr("打开已有数据文件…"), "firstRun.file")
        made.setAutoDefault(False)
        made.clicked.connect(ask_file)
        box.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        if again is not None:
            kind = "primary" if leads else None
            once_more = button(self.tr("再试一次"), "firstRun.again", kind=kind)
            once_more.setAutoDefault(leads)
            once_more.clicked.connect(again)
            box.addWidget(once_more, 0, Qt.AlignmentFlag.AlignLeft)
        return card


def backup_words(backup: FoundBackup) -> str:
    """Return a backup as one chooses it: when it was made, how many cases, how large."""
    words = QCoreApplication.translate("RescueCards", "%1 的备份 · %2 件案件 · %3")
    facts = (
        f"{backup.made_at.astimezone():%Y-%m-%d %H:%M}",
        str(backup.cases),
        size_words(backup.size),
    )
    for number, fact in enumerate(facts, start=1):
        words = words.replace(f"%{number}", fact)
    return words


def recent_buttons(recent: Sequence[Path], open_file: Callable[[Path], None]) -> list[QPushButton]:
    """Return a button for each of the newest files: its name and its folder."""
    found = []
    for number, path in enumerate(recent[:FEW]):
        made = button(path.name, f"firstRun.recent.{number}", kind="choice")
        made.setToolTip(str(path))
        made.setAccessibleDescription(str(path))
        made.setAutoDefault(False)
        made.clicked.connect(partial(_act, open_file, path))
        found.append(made)
    return found


def _room(widget: QWidget) -> int:
    """Return how many backups the screen has room for."""
    return FEW if widget.screen().availableGeometry().height() < LOW else SHOWN


def _act(act: Callable[[Path], None], path: Path, _: bool = False) -> None:  # noqa: FBT001, FBT002 - of clicked
    act(path)


def _card(name: str, title: str) -> tuple[QFrame, QVBoxLayout]:
    card = card_frame(name)
    box = QVBoxLayout(card)
    box.setContentsMargins(22, 18, 22, 20)
    box.setSpacing(10)
    box.addWidget(label(title, kind="bigTitle"))
    return card, box


def _muted(text: str) -> QWidget:
    words = label(text, kind="muted")
    words.setWordWrap(True)
    return words
