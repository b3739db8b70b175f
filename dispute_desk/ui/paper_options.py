"""How a paper is wanted: for each worker, blank, with numbers in full, telling of which record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from dispute_desk.services.case_paper_words import NEW
from dispute_desk.ui.paper_source import Options
from dispute_desk.ui.widgets.combo import Combo
from dispute_desk.ui.widgets.flow import FlowLayout
from dispute_desk.ui.widgets.naming import label, named

if TYPE_CHECKING:
    from dispute_desk.ui.paper_source import Made, Source

#: So many cases are named beside a box.
NAMED = 3


class PaperOptions(QWidget):
    """A line of boxes above a paper; what makes no sense of it is not shown."""

    changed = Signal()

    def __init__(self, source: Source, *, may_reveal: bool) -> None:
        super().__init__()
        named(self, "paper.options", self.tr("打印选项"))
        self._source = source
        line = FlowLayout(self, gap=16)
        self.about_word = named(label(self.tr("依据"), kind="muted"), "paper.about.word")
        self.about = Combo("paper.about", self.tr("依据哪一次登记"))
        self.about.setMinimumContentsLength(22)
        self.each = self._box("paper.each", self.tr("每名职工一份"))
        self.blank = self._box("paper.blank", self.tr("空白表"))
        self.blank.setToolTip(self.tr("只带案号和二维码，其余留空手填"))
        self.reveal = self._box("paper.reveal", self.tr("完整显示证件号和电话"))
        self.reveal.setToolTip(self.tr("显示完整号码会记入历史"))
        self._revealing = may_reveal and "revealed" in source.choices
        self.reveal.setChecked(self._revealing and source.whole)
        self.by_name = self._box("paper.by_name", "")
        self.by_name.setToolTip(
            self.tr(
                "没有登记证件号码，只有姓名相同。当面核对全是本人的，才勾选；"
                "只有一部分是本人的，先在那件案件的职工信息里补登证件号码"
            )
        )
        shown = (self.about_word, self.about, self.each, self.blank, self.reveal, self.by_name)
        for one in shown:
            line.addWidget(one)
        self._show(records=False, workers=0)
        self.about.currentIndexChanged.connect(self._turned)
        for box in (self.each, self.blank, self.reveal, self.by_name):
            box.clicked.connect(self._turned)

    def options(self) -> Options:
        """Return what is chosen."""
        blank = self.blank.isChecked()
        return Options(
            revealed=self.reveal.isChecked() and not blank,
            by_name=self.by_name.isChecked(),
            each=self.each.isChecked() and not blank,
            blank=blank,
            about=self.about.currentData() if self.about.count() else None,
        )

    def show_made(self, made: Made, options: Options) -> None:
        """Show what can be chosen for the paper that was made, and what it was made with."""
        with QSignalBlocker(self.about):
            if self.about.count() != len(made.records):
                self.about.clear()
                for one in made.records:
                    words = self.tr("下一次（先印表，待填）") if one.about == NEW else one.words
                    self.about.addItem(words, one.about)
            if options.about is not None:
                self.about.setCurrentIndex(max(self.about.findData(options.about), 0))
        if made.workers:
            words = self.tr("每名职工一份（%1 份）").replace("%1", str(made.workers))
            self.each.setText(words)
            self.each.setAccessibleName(words)
        if made.only_named:
            self._ask_by_name(made)
        self.show_options(options)
        self._show(records=bool(made.records), workers=made.workers)
        self._show_by_name(made)

    def show_options(self, options: Options) -> None:
        """Go back to what the paper that is shown was made with."""
        self.reveal.setChecked(options.revealed)
        self.each.setChecked(options.each)
        self.blank.setChecked(options.blank)
        self.by_name.setChecked(options.by_name)

    def _ask_by_name(self, made: Made) -> None:
        words = self.tr("列入只有同名、没有证件号码的 %1 条记录").replace(
            "%1", str(made.only_named)
        )
        if made.only_named_in:
            named_ones = self.tr("、").join(made.only_named_in[:NAMED])
            more = len(made.only_named_in) > NAMED
            within = self.tr("%1（%2等案）") if more else self.tr("%1（%2）")
            words = within.replace("%1", words).replace("%2", named_ones)
        self.by_name.setText(words)
        self.by_name.setAccessibleName(words)

    def _show_by_name(self, made: Made) -> None:
        self.by_name.setVisible(bool(made.only_named))
        if made.only_named:
            self.show()

    def _show(self, *, records: bool, workers: int) -> None:
        choices, blank = self._source.choices, self.blank.isChecked()
        for one in (self.about_word, self.about):
            one.setVisible(records and not blank)
        self.each.setVisible("each" in choices and bool(workers) and not blank)
        self.blank.setVisible("blank" in choices)
        self.reveal.setVisible(self._revealing and not blank)
        self.by_name.hide()
        shown = (self.about, self.each, self.blank, self.reveal)
        self.setVisible(any(not one.isHidden() for one in shown))

    def _turned(self) -> None:
        self.changed.emit()

    def _box(self, name: str, words: str) -> QCheckBox:
        return named(QCheckBox(words), name, words)
