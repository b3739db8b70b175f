"""What was typed is not lost by mistake: a question before it goes; the safe answer is to stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.stopping import asked_to_stop
from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

_ASK = QT_TRANSLATE_NOOP("giving_up", "放弃填写的内容？")
_WHY = QT_TRANSLATE_NOOP("giving_up", "填写的内容还没有保存，放弃后不能找回。")
_STAY = QT_TRANSLATE_NOOP("giving_up", "继续填写")
_LEAVE = QT_TRANSLATE_NOOP("giving_up", "放弃")


def ask_to_give_up(parent: QWidget, give_up: Callable[[], object]) -> None:
    """Ask over a form whether what it holds may go, and then let it go.

    ``give_up`` is a method: the question does not keep the form alive that it belongs to. Nobody
    is asked while the system waits for the program to stop.
    """
    if asked_to_stop():
        give_up()
        return
    box = named(QMessageBox(parent), "giving_up", _said(_ASK))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(_said(_ASK))
    box.setText(_said(_ASK))
    box.setInformativeText(_said(_WHY))
    stay = box.addButton(_said(_STAY), QMessageBox.ButtonRole.RejectRole)
    leave = box.addButton(_said(_LEAVE), QMessageBox.ButtonRole.DestructiveRole)
    named(stay, "giving_up.stay", stay.text())
    named(leave, "giving_up.leave", leave.text())
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    leave.clicked.connect(give_up)
    box.open()


def _said(source: str) -> str:
    return QCoreApplication.translate("giving_up", source)
