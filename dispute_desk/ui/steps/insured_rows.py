"""A grid for what is told of many workers: a row a worker and insurance, read when it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dispute_desk.domain.amount import INSURANCE_WORDS
from dispute_desk.domain.insured_line import TELLER_WORDS, Teller
from dispute_desk.services.enquiry_answers import detail_words
from dispute_desk.services.insured import RecordInsuredLines
from dispute_desk.ui.messages import translated
from dispute_desk.ui.models.entry_rows import CellKind, EntryColumn
from dispute_desk.ui.steps.form import StepForm
from dispute_desk.ui.steps.typed_answers import STATUS, Typed, read_typed
from dispute_desk.ui.widgets.entry_grid import EntryGrid
from dispute_desk.ui.widgets.naming import label, named

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from dispute_desk.ui.steps.case_view import CaseView

#: Rows proposed for typing, and rows in sight.
PROPOSED, IN_SIGHT = 24, 5


class InsuredRows(QWidget):
    """The grid with its word of what is not understood; pasting adds rows."""

    def __init__(self, name: str, title: str, sums: str, view: CaseView) -> None:
        super().__init__()
        self._view = view
        self._sums = sums
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        above = label(title, kind="muted")
        above.setWordWrap(True)
        box.addWidget(above)
        self.grid = EntryGrid(f"{name}.rows", self.tr("参保缴费情况"), self._columns(), grows=True)
        box.addWidget(self.grid)
        self.wanting = named(label("", kind="fieldError"), f"{name}.rows.word")
        self.wanting.setWordWrap(True)
        self.wanting.hide()
        box.addWidget(self.wanting)

    def propose(self, workers: Collection[int], start: object, end: object) -> None:
        """Put a row for each of these workers (none: all) and each insurance of theirs."""
        rows = list(self._proposed(workers, str(start or ""), str(end or "")))[:PROPOSED]
        self.grid.entries.show_rows(rows or [("",) * len(self._columns())])
        self.grid.fit_rows(IN_SIGHT)

    def read(self, *, wages: bool = False) -> Typed:
        """Return what stands in the grid; its sums are ``wages``, or bases."""
        return read_typed(self.grid.entries, self._view, detail_words(), wages=wages)

    def tell(self, typed: Typed) -> bool:
        """Say what is not understood and go there; tell whether all is well."""
        self.wanting.setText(typed.trouble)
        self.wanting.setVisible(bool(typed.trouble))
        if typed.trouble:
            self.grid.go_to(typed.row, typed.column)
        return not typed.trouble

    def contents(self) -> tuple[tuple[str, ...], ...]:
        """Return every cell, to be compared with what stood there."""
        rows = self.grid.entries
        columns = range(rows.columnCount())
        return tuple(
            tuple(rows.text(row, column) for column in columns) for row in range(rows.rowCount())
        )

    def _columns(self) -> tuple[EntryColumn, ...]:
        return (
            EntryColumn(self.tr("职工"), width=80, stretch=True),
            EntryColumn(self.tr("险种"), width=76),
            EntryColumn(self.tr("起月"), width=70),
            EntryColumn(self.tr("止月"), width=70),
            EntryColumn(self.tr("缴费情况"), width=82),
            EntryColumn(self._sums, CellKind.MONEY, 86),
        )

    def _proposed(
        self, workers: Collection[int], start: str, end: str
    ) -> Iterator[tuple[str, ...]]:
        case = self._view.file.case
        usual = ",".join(one.code for one in self._view.profile.insurances if one.usual)
        words = {kind.value: word for kind, word in INSURANCE_WORDS.items()}
        for one in self._view.file.claimants:
            if workers and one["id"] not in workers:
                continue
            first = start or str(one["claim_from"] or "")
            last = end or str(one["claim_to"] or "")
            for code in str(one["insurances"] or case["insurances"] or usual).split(","):
                word = translated("insurance", words[code]) if code in words else ""
                yield self._view.claimant_name(one["id"]), word, first, last, "", ""


class InsuredRowsStep(StepForm):
    """逐行登记参保情况: what one person says of several workers and insurances at once."""

    id = "insured_rows"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("逐行登记参保情况")

    def build(self) -> None:
        """Ask who says it, when, and what of whom."""
        kit, case = self.kit, self.view.file.case
        tellers = [(translated("teller", TELLER_WORDS[one]), one) for one in Teller]
        teller = kit.chips("teller", self.tr("谁说的"), tellers, required=True)
        self.add("teller", teller)
        self.add("told_on", kit.day("told_on", self.tr("陈述或答复日期"), now=True))
        title = self.tr(
            "可从 WPS 粘贴；没有写缴费情况的行不登记。职工、单位说的填月工资，其他填缴费基数。"
        )
        self.rows = InsuredRows(self.name, title, self.tr("工资或基数"), self.view)
        self.rows.grid.left.connect(self.focusNextChild)
        self.add_widget(self.rows)
        teller.put(Teller.WORKER)
        self.rows.propose((), case["claim_from"], case["claim_to"])

    def focus_first(self) -> None:
        """Begin with what was paid for the first row: the rest is proposed."""
        self.rows.grid.go_to(0, STATUS)

    def contents(self) -> dict[str, object]:
        """Return what stands in the form, the grid too."""
        return {**super().contents(), "rows": self.rows.contents()}

    def check(self) -> bool:
        """Ask for rows that are understood, besides the fields."""
        good = super().check()
        self.rows.grid.settle()
        fine = self.rows.tell(self._told())
        if not fine:
            self.fit()
            self.area.ensureWidgetVisible(self.rows)
        return good and fine

    def command(self) -> object:
        """Return what the fields ask for."""
        teller: Any = self.value("teller")
        return RecordInsuredLines(
            case_id=self.view.id,
            lines=self._told().lines,
            teller=teller or Teller.WORKER,
            told_on=self.value("told_on"),
        )

    def _told(self) -> Typed:
        """Return the rows; workers and employers tell of wages, answers of bases."""
        return self.rows.read(wages=self.value("teller") in {Teller.WORKER, Teller.EMPLOYER})
