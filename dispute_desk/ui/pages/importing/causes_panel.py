"""问题: grouped by cause with counts; choosing one lists its places, and each leads to its cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QVBoxLayout

from dispute_desk.domain.identity import mask_numbers_in
from dispute_desk.domain.ledger_grid import letters_of
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.models.plain import PlainTable
from dispute_desk.ui.pages.importing.remedies_box import RemediesBox
from dispute_desk.ui.pages.importing.words import said, sentence_for
from dispute_desk.ui.theme import theme
from dispute_desk.ui.widgets.naming import label, look, named
from dispute_desk.ui.widgets.section import SectionHeading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from dispute_desk.ui.models.paged import Index
    from dispute_desk.ui.pages.importing.drawing import Problem
    from dispute_desk.ui.pages.importing.words import Cause

#: Causes and places in sight at once.
_MOST, _PLACES = 6, 5
#: The second column takes what is left.
_WIDTHS = (64, 0, 48)
#: The height of one place.
_LINE = 31
_STOPS = QT_TRANSLATE_NOOP("importing", "退回")
_LOOK = QT_TRANSLATE_NOOP("importing", "留意")


def place_words(problem: Problem) -> str:
    """Return where a problem is, as a workbook says it: 3月 B12."""
    column = "" if problem.column is None else letters_of(problem.column)
    return f"{problem.place.sheet} {column}{problem.place.row}"


class ProblemList(QAbstractListModel):
    """The places of one cause; a sentence is made when it is seen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.problems: Sequence[Problem] = ()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show other places."""
        self.beginResetModel()
        self.problems = problems
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many places there are."""
        return 0 if parent.isValid() else len(self.problems)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return place and sentence of a problem."""
        if not index.isValid():
            return None
        one = self.problems[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, _SPOKEN}:
            sentence = sentence_for(one.finding)
            raw = mask_numbers_in(one.finding.raw or "")
            short = role == Qt.ItemDataRole.DisplayRole and raw and raw in sentence
            return f"{place_words(one)}　{raw if short else sentence}"
        if role == Qt.ItemDataRole.ForegroundRole:
            return theme.colour("danger" if one.stops else "warning")
        return None


_SPOKEN = Qt.ItemDataRole.AccessibleTextRole


class CausesPanel(QFrame):
    """What is amiss in the workbook, what keeps rows out first."""

    #: The places of a cause of that code are listed now.
    looked = Signal(str)
    #: Somebody wants to see a problem in the grid.
    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        named(look(self, kind="card"), "importing.problems", self.tr("问题"))
        self._causes: tuple[Cause, ...] = ()
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 10, 12, 12)
        box.setSpacing(6)
        self.heading = SectionHeading(self.tr("问题"), "importing.problems.heading")
        self.heading.aside.setText("F8")
        self.heading.aside.setToolTip(self.tr("F8 到下一处，Shift+F8 回上一处"))
        self.table = PlainTable("importing.causes", self.tr("问题的原因"))
        self.model = ProblemList(self)
        self.places = named(QListView(), "importing.rows", self.tr("有问题的地方"))
        self.places.setModel(self.model)
        self.places.setUniformItemSizes(True)
        self.places.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.places.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.places.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.none = label("", kind="muted")
        self.remedies = RemediesBox()
        for part in (self.heading, self.table, self.places, self.remedies, self.none):
            box.addWidget(part)
        self._shown: tuple[str, bool] | None = None
        self.table.selectionModel().currentRowChanged.connect(
            lambda index, _: self._show_cause(index.row())
        )
        for signal in (self.places.clicked, self.places.activated):
            signal.connect(self._go)

    def show_causes(self, causes: tuple[Cause, ...], *, ready: bool = False) -> None:
        """Show these causes; the one that was chosen stays chosen if it is still there.

        ``ready`` says that there is something to take in.
        """
        nothing = self.tr("没有发现问题，可以导入。") if ready else self.tr("没有发现问题。")
        self.none.setText(nothing)
        before = self.chosen()
        self._causes = causes
        rows = [
            [said(_STOPS if one.stops else _LOOK), one.words, f"{len(one.problems):,}"]
            for one in causes
        ]
        tones = {(n, 0): "danger" if one.stops else "warning" for n, one in enumerate(causes)}
        titles = [self.tr("性质"), self.tr("原因"), self.tr("处")]
        self.table.show_rows(titles, rows, right=[2], tones=tones, stretch=1, widths=_WIDTHS)
        self.table.words.hints = {n: one.words for n, one in enumerate(causes)}
        self.table.fit_rows(_MOST)
        self._shown = None
        for part in (self.table, self.places):
            part.setVisible(bool(causes))
        self.none.setVisible(not causes)
        count = sum(len(one.problems) for one in causes)
        self.heading.text.say(
            self.tr("问题 %1 处").replace("%1", f"{count:,}") if count else self.tr("问题")
        )
        same = [n for n, one in enumerate(causes) if before and one.code == before.code]
        if causes:
            self.table.selectRow(same[0] if same else 0)
        self._show_cause(self.table.currentIndex().row())

    def chosen(self) -> Cause | None:
        """Return the cause whose places are listed."""
        row = self.table.currentIndex().row()
        return self._causes[row] if 0 <= row < len(self._causes) else None

    def choose(self, code: str, *, stops: bool) -> None:
        """List the places of a cause."""
        for row, one in enumerate(self._causes):
            if (one.code, one.stops) == (code, stops):
                self.table.selectRow(row)

    def _show_cause(self, row: int) -> None:
        cause = self._causes[row] if 0 <= row < len(self._causes) else None
        key = (cause.code, cause.stops) if cause else None
        if key is not None and key == self._shown:
            return
        self._shown = key
        self.model.show_problems(cause.problems if cause else ())
        self.places.setFixedHeight(_LINE * min(self.model.rowCount(), _PLACES) + 4)
        self.remedies.show_remedies(())
        self.places.scrollToTop()
        if cause is not None:
            self.looked.emit(cause.code)

    def _go(self, index: Index) -> None:
        self.wanted.emit(self.model.problems[index.row()])
