"""Keeping what goes out: the final version once a letter is issued, and the scans of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.errors import DeskError
from dispute_desk.ui.folders import Folders
from dispute_desk.ui.messages import sentence_of
from dispute_desk.ui.steps.saved import say_saved

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.workplace import Workplace


def keep_final(place: Workplace, paper_ids: Sequence[int]) -> None:
    """Set issued letters in type and keep them, one after the other: other work goes between."""
    if not paper_ids:
        return
    first, *others = paper_ids

    def keep(desk: Desk) -> int:
        from dispute_desk.services.letter_sending import freeze_all  # noqa: PLC0415 - heavy

        return freeze_all(desk, [first])

    def failed(error: Exception) -> None:
        if isinstance(error, DeskError):
            words = QCoreApplication.translate("letters", "定稿没有留存：%1")
            place.say(words.replace("%1", sentence_of(error)), None)
        else:
            place.trouble(error)

    place.jobs.write(keep, lambda _: keep_final(place, others), failed)


def ask_scan(place: Workplace, parent: QWidget, paper_id: int) -> None:
    """Ask for the file of a scan, and add it to a letter."""
    title = QCoreApplication.translate("letters", "选择扫描件")
    kinds = QCoreApplication.translate("letters", "扫描件 (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)")
    path = Folders(place.preferences, "attachment").file(parent, title, kinds)
    if path is not None:
        add_scan(place, paper_id, path)


def add_scan(place: Workplace, paper_id: int, path: Path) -> None:
    """Add the scan of a letter; the file is copied beside the store."""
    from dispute_desk.services.letter_copies import AddLetterScan  # noqa: PLC0415 - heavy

    command = AddLetterScan(paper_id=paper_id, path=path.name, source=path)

    def told(outcome: Outcome) -> None:
        words = QCoreApplication.translate("letters", "已添加扫描件 · %1")
        say_saved(place, words.replace("%1", path.name), outcome)

    def failed(error: Exception) -> None:
        if isinstance(error, DeskError):
            place.say(sentence_of(error), None)
        else:
            place.trouble(error)

    place.jobs.do(command, told, failed)
