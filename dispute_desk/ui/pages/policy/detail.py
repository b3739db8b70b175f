"""The chosen month of 参数表: what it is computed with, how well founded, by which document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from dispute_desk.domain.policy_coverage import COVER_WORDS, cover_of
from dispute_desk.ui.messages import translated
from dispute_desk.ui.models.plain import HEAD, LINE, PlainTable
from dispute_desk.ui.pages.policy.words import CellRow, cell_rows, insurance_word
from dispute_desk.ui.widgets.elided import ElidedLabel
from dispute_desk.ui.widgets.naming import button, label, look, named

if TYPE_CHECKING:
    from dispute_desk.domain.amount import Insurance
    from dispute_desk.domain.months import Month
    from dispute_desk.domain.policy_view import PolicyView

_WIDE = QSizePolicy.Policy.Expanding


class CellPanel(QFrame):
    """Title, colour in words, the rows; under them the whole of the row that is chosen."""

    #: Confirm a shipped row by a document; end a row of the office; add one for the cell.
    confirm = Signal(object)
    withdraw = Signal(int)
    add = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(look(self, kind="card"), "policy.cell", self.tr("所选月份"))
        self.rows: tuple[CellRow, ...] = ()
        self.told = ""
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 14, 18, 14)
        box.setSpacing(8)
        self.title = ElidedLabel("", "policy.cell.title", kind="heading")
        self.table = PlainTable("policy.cell.rows", self.tr("所选月份的数字"))
        self.months = ElidedLabel("", "policy.cell.months", kind="small")
        self.documents = ElidedLabel("", "policy.cell.documents", kind="small")
        self.about = named(label("", kind="small"), "policy.cell.about")
        self.about.setWordWrap(True)
        self.confirm_button = button(self.tr("凭文件确认…"), "policy.confirm_shipped")
        self.withdraw_button = button(self.tr("停用…"), "policy.withdraw_cell")
        self.add_button = button(self.tr("补录…"), "policy.add", icon_name="add")
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for act in (self.confirm_button, self.add_button, self.withdraw_button):
            foot.addWidget(act)
        foot.addStretch(1)
        self.table.setSizePolicy(_WIDE, QSizePolicy.Policy.Ignored)
        self.table.setMinimumHeight(HEAD + 2 * LINE)
        box.addWidget(self.title)
        box.addWidget(self.table, 1)
        for part in (self.months, self.documents, self.about):
            box.addWidget(part)
        box.addLayout(foot)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._look())
        self.confirm_button.clicked.connect(self._confirm)
        self.withdraw_button.clicked.connect(self._withdraw)
        self.add_button.clicked.connect(self.add)
        self._may = False

    def show_cell(self, view: PolicyView, insurance: Insurance, month: Month, *, may: bool) -> None:
        """Show a month; ``may`` tells whether one may add and confirm."""
        self._may = may
        cover = translated("policy", COVER_WORDS[cover_of(view, insurance, month)])
        self.told = f"{insurance_word(insurance)} {month} · {cover}"
        self.title.say(self.told)
        self.rows = tuple(cell_rows(view, insurance, month))
        titles = [self.tr("数字"), self.tr("状态"), self.tr("依据")]
        tones = {(n, 0): one.tone for n, one in enumerate(self.rows) if one.tone}
        words = [(one.words, one.status, one.documents) for one in self.rows]
        self.table.show_rows(titles, words, tones=tones, widths=(220, 130, 0))
        waiting = next((n for n, one in enumerate(self.rows) if one.may_confirm), 0)
        self.table.selectRow(waiting)
        self._look()

    def chosen(self) -> CellRow | None:
        """Return the row one stands on."""
        at = self.table.currentIndex().row()
        return self.rows[at] if 0 <= at < len(self.rows) else None

    def _look(self) -> None:
        one = self.chosen()
        self.confirm_button.setEnabled(self._may and one is not None and one.may_confirm)
        self.withdraw_button.setEnabled(self._may and one is not None and one.own_id is not None)
        self.add_button.setEnabled(self._may)
        self._tell(one)

    def _tell(self, one: CellRow | None) -> None:
        """Say all there is to say of a row: months, day of publication, documents, note."""
        row = one.row if one is not None else None
        self.about.setText(one.note if one is not None else "")
        self.about.setVisible(bool(self.about.text()))
        documents = one.documents if one is not None else ""
        self.documents.say(self.tr("依据：%1").replace("%1", documents) if documents else "")
        if row is None:
            self.months.say("")
            return
        published = row.published_on.isoformat() if row.published_on else self.tr("未记载")
        told = self.tr("公布日期：%1").replace("%1", published)
        self.months.say(f"{row.row_id} · {row.from_month}—{row.to_month} · {told}")

    def _confirm(self) -> None:
        one = self.chosen()
        if one is not None and one.may_confirm:
            self.confirm.emit(one.row)

    def _withdraw(self) -> None:
        one = self.chosen()
        if one is not None and one.own_id is not None:
            self.withdraw.emit(one.own_id)
