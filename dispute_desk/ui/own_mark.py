"""The mark of a new station in its numbers: proposed from its district, shown in a preview."""

from __future__ import annotations

from threading import Thread

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLineEdit

from dispute_desk.clock import local_day, system_clock
from dispute_desk.services.own_marks import know_profile, numbers_with, proposed_mark
from dispute_desk.ui.widgets.form import FormRow

#: Pause after the last key before the preview follows, in ms.
REST_MS = 200
#: Lines of the preview.
LINES = 3


class OwnMark(QObject):
    """The row of the mark. What a person typed into it stays; a proposal follows the district."""

    def __init__(self, station: QLineEdit, district: QLineEdit) -> None:
        super().__init__(station)
        self._station, self._district = station, district
        self._proposed = ""
        self.line = QLineEdit()
        self.line.setMaxLength(12)
        self.row = FormRow("firstRun.mark", self.tr("编号代字"), self.line, required=True)
        self.row.show_hint(self.tr("编号和文号开头的几个字；填了所在区，这里先给出建议。"))
        self.row.keep_lines(LINES)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.look)
        for field in (station, district, self.line):
            field.textChanged.connect(lambda _: self._rest.start())
        Thread(target=know_profile, name="ownMark", daemon=True).start()

    def look(self) -> None:
        """Propose a mark where nobody typed another, and show the numbers it gives."""
        self._rest.stop()
        if self.line.text() == self._proposed:
            district, station = self._district.text(), self._station.text()
            self._proposed = proposed_mark(district, station)
            if self.line.text() != self._proposed:
                self.line.setText(self._proposed)
                self._rest.stop()
        mark = self.line.text().strip()
        if not mark:
            self.row.show_hint(self.tr("编号和文号开头的几个字；填了所在区，这里先给出建议。"))
            return
        made = numbers_with(mark, local_day(system_clock()).year, self._district.text())
        words = self.tr("请核对：%1。函书由%2发出。之后可在设置里改。")
        listed = "、".join(_in_one(sample) for sample in made.samples)
        self.row.show_hint(words.replace("%1", listed).replace("%2", made.issuer))

    def mark(self) -> str:
        """Return what was typed or proposed."""
        if self._rest.isActive():
            self.look()
        return self.line.text().strip()


def _in_one(number: str) -> str:
    """Return a number that is not broken in two; between two numbers lines are."""
    return "\u2060".join(number)
