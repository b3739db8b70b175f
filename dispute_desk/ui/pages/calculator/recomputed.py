"""按新的参数重新测算: what other figures make of a kept calculation; nothing is changed here."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from dispute_desk.domain.contribution_words import INSURANCE_WORDS, WHAT_WORDS
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.office_rows import PARTY_WORDS
from dispute_desk.ui.folders import Folders
from dispute_desk.ui.messages import sentence_of, translated
from dispute_desk.ui.models.plain import PlainTable
from dispute_desk.ui.widgets.bar import MessageBar
from dispute_desk.ui.widgets.form import FormRow
from dispute_desk.ui.widgets.naming import button, label, named
from dispute_desk.ui.widgets.typed_field import DateField

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from dispute_desk.domain.changed_months import ChangedMonths
    from dispute_desk.services.recomputing import Comparison
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.workplace import Workplace

SIZE = (980, 600)
#: How much of the window it stands over it takes at most.
SHARE = 0.96
#: Lines shown; the sums cover all of them.
MOST = 2000


class RecomputeWindow(QDialog):
    """The difference by worker and months; another day or pack is tried; then a new calculation."""

    def __init__(self, place: Workplace, parent: QWidget, case_id: int, number: int) -> None:
        super().__init__(parent)
        self.place = place
        self.found: Comparison | None = None
        self._case_id, self._number = case_id, number
        self._folder: Path | None = None
        named(self, "recompute", self.tr("按现在的参数重新测算"))
        self.setWindowTitle(self.accessibleName())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ground = parent.window().size()
        self.resize(
            min(SIZE[0], round(ground.width() * SHARE)),
            min(SIZE[1], round(ground.height() * SHARE)),
        )
        self._build()
        self.ask()

    def ask(self) -> None:
        """Compare by the day and pack that are chosen."""
        number, day, folder = self._number, self.day.day(), self._folder

        def compared(desk: Desk) -> Comparison:
            return _compare(desk, number, day, folder)

        self.bar.clear()
        self.place.jobs.ask(compared, self._show, self._refused, key="recompute")

    def _show(self, found: Comparison) -> None:
        self.found = found
        was, now = found.before.result.totals, found.after.result.totals
        pack = found.after.pack
        known = str(found.after.result.plan.view.as_known_on)
        by = self.tr("存下时：%1（%2 已知）；这里：%3（%4 已知）")
        parts = (
            f"{found.kept['pack_version']}", str(found.kept["as_known_on"]), pack.version, known,
        )  # fmt: skip
        for number, part in enumerate(parts, start=1):
            by = by.replace(f"%{number}", part)
        self.by.setText(by)
        if found.is_same:
            words = self.tr("没有差别：每人每月都和存下的一样。")
        else:
            words = self.tr("本金 %1 → %2 元，滞纳金 %3 → %4 元；共 %5 处不同。")
            sums = [was.principal, now.principal, was.late_fee, now.late_fee]
            for number, fen in enumerate(sums, start=1):
                words = words.replace(f"%{number}", yuan_grouped(fen))
            words = words.replace("%5", str(len(found.months)))
        self.sums.setText(words)
        self.sums.setAccessibleName(words)
        self._show_months(found)
        self.table.setVisible(not found.is_same)
        # the calculator uses the shipped pack: what another one gives is only looked at
        self.anew.setEnabled(not found.is_same and self._folder is None)

    def _show_months(self, found: Comparison) -> None:
        titles = [
            self.tr("职工"), self.tr("险种"), self.tr("月份"), self.tr("应补缴"),
            self.tr("滞纳金"), self.tr("依据"),
        ]  # fmt: skip
        names = [one.name for one in found.before.result.claim.workers]
        rows = [self._words(one, names, found) for one in found.months[:MOST]]
        self.table.show_rows(titles, rows, stretch=5)

    def _words(self, one: ChangedMonths, names: list[str], found: Comparison) -> list[str]:
        insurance = translated("contribution", INSURANCE_WORDS[one.insurance])
        party = translated("policy", PARTY_WORDS[one.party])
        months = str(one.first) if one.first == one.last else f"{one.first}—{one.last}"
        owed = f"{self._sum(one.before)} → {self._sum(one.after)}"
        fees = f"{yuan_grouped(one.fee_before)} → {yuan_grouped(one.fee_after)}"
        rows = self._documents(one, found)
        return [names[one.worker - 1], f"{insurance} {party}", months, owed, fees, rows]

    def _sum(self, fen: int | None) -> str:
        return self.tr("算不出") if fen is None else yuan_grouped(fen)

    def _documents(self, one: ChangedMonths, found: Comparison) -> str:
        """Return the rows that are new by their documents, or what lacks now."""
        if one.lack_after is not None:
            return translated("contribution", WHAT_WORDS[one.lack_after.what])
        told = []
        for row_id in one.rows_after:
            sources = found.documents.get(row_id)
            told.append(f"{sources}（{row_id}）" if sources else row_id)
        return self.tr("、").join(told)

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(26, 20, 26, 16)
        box.setSpacing(10)
        title = self.tr("测算 #%1：按现在的参数重新测算").replace("%1", str(self._number))
        box.addWidget(label(title, kind="bigTitle"))
        self.bar = MessageBar("recompute.bar")
        box.addWidget(self.bar)
        head = QHBoxLayout()
        head.setSpacing(12)
        words = self.tr("按哪一天已知的参数")
        self.day = DateField("recompute.day", words, today=self.place.today)
        self.day.set_day(self.place.today())
        self.day.understood.connect(self._take_day)
        head.addWidget(FormRow(self.day.objectName(), words, self.day))
        self.other = button(self.tr("用另一个参数包…"), "recompute.pack", icon_name="folder")
        self.other.clicked.connect(self._choose)
        head.addWidget(self.other, 0, Qt.AlignmentFlag.AlignBottom)
        head.addStretch(1)
        box.addLayout(head)
        self.by = named(label("", kind="small"), "recompute.by")
        self.by.setWordWrap(True)
        self.sums = named(label(self.tr("正在比较…"), kind="heading"), "recompute.sums")
        self.sums.setWordWrap(True)
        self.table = PlainTable("recompute.months", self.tr("不同的月份"))
        self.table.hide()
        for part in (self.by, self.sums):
            box.addWidget(part)
        box.addWidget(self.table, 1)
        box.addStretch(0)
        note = label(self.tr("存下的测算不会改变；要采用新的结果，请打开新的测算，存入后再采用。"))
        note.setWordWrap(True)
        box.addWidget(named(note, "recompute.note"))
        foot = QHBoxLayout()
        foot.addStretch(1)
        close = button(self.tr("关闭"), "recompute.close")
        close.clicked.connect(self.reject)
        self.anew = button(self.tr("打开新的测算"), "recompute.anew", kind="primary")
        self.anew.setEnabled(False)
        self.anew.clicked.connect(self._open)
        foot.addWidget(close)
        foot.addWidget(self.anew)
        box.addLayout(foot)

    def _take_day(self, day: date | None) -> None:
        if day is not None:
            self.ask()

    def _choose(self) -> None:
        folders = Folders(self.place.preferences, "policy")
        chosen = folders.folder(self, self.tr("参数包文件夹"), "")
        if chosen:
            self.try_pack(Path(chosen))

    def try_pack(self, folder: Path) -> None:
        """Compare by the pack in a folder."""
        self._folder = folder
        self.ask()

    def _refused(self, error: Exception) -> None:
        """Say it; what was compared before stays."""
        self._folder = None
        if isinstance(error, DeskError):
            self.bar.say(sentence_of(error))
        else:
            self.place.trouble(error)

    def _open(self) -> None:
        """Open the calculator with the same question, as known on the chosen day."""
        if self.found is None:
            return
        from dispute_desk.ui.pages.calculator.page import (  # noqa: PLC0415 - seldom needed
            CalculatorWanted,
        )

        asked = json.loads(self.found.kept["asked"])
        asked.pop("office_rows", None)
        asked["as_known_on"] = self.found.after.result.plan.view.as_known_on.isoformat()
        wanted = CalculatorWanted(self._case_id, json.dumps(asked, ensure_ascii=False))
        self.accept()
        self.place.go("calculator", wanted)


def _compare(desk: Desk, number: int, day: date | None, folder: Path | None) -> Comparison:
    from dispute_desk.services.recomputing import compare_by  # noqa: PLC0415 - open, so loaded

    return compare_by(desk, number, as_known_on=day, folder=folder)
