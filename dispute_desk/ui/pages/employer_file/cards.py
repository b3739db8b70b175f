"""What stands below the facts of an employer: its cases, papers and visits."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal

from dispute_desk.domain.employer import BETWEEN_NAMES
from dispute_desk.domain.party_fields import EMPLOYER_FIELDS
from dispute_desk.domain.rights import Right
from dispute_desk.domain.rows import CaseQuery, CaseRow
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.editing import EditEmployer
from dispute_desk.ui.models.paged import Column, Listing, Look, PagedTable
from dispute_desk.ui.pages.case_file.facts import FactsCard
from dispute_desk.ui.pages.case_file.grid import NOTHING, Grid, GridColumn
from dispute_desk.ui.pages.case_file.section_card import SectionCard
from dispute_desk.ui.pages.cases.columns import case_columns
from dispute_desk.ui.pages.employer_file.view import ask_employer
from dispute_desk.ui.widgets.cells import ROW_HEIGHT
from dispute_desk.ui.widgets.naming import named
from dispute_desk.ui.widgets.table import ListTable

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.pages.employer_file.view import EmployerView
    from dispute_desk.ui.workplace import Workplace

#: Rows of cases in sight before their list scrolls by itself.
MOST_ROWS = 8
HEAD_HEIGHT = 42
#: The fields that say what firm it is; the others stand in the right column.
IDENTITY = frozenset(
    {"credit_code", "former_names", "tax_no", "si_unit_no", "tax_office", "status", "unit_kind"}
    | {"industry", "size", "headcount"}
)
_LEFT = QT_TRANSLATE_NOOP("field_group", "登记信息")
_RIGHT = QT_TRANSLATE_NOOP("field_group", "联系与工会")
#: Columns of a case that say nothing on the page of its employer.
_NOT_HERE = frozenset({"employer", "channel", "accepted_on"})
_SHOWN = frozenset(
    {"number", "claimant", "cause", "stage", "next_action_on", "received_on", "claimed", "paid"}
)


class EmployerFacts(FactsCard):
    """The fields of the employer, read and edited in place."""

    page = "employer"
    groups = ((_LEFT, 0), (_RIGHT, 1))
    catalogue = EMPLOYER_FIELDS

    def __init__(self, place: Workplace) -> None:
        super().__init__(place)
        title = self.tr("单位信息")
        self.heading.text.say(title)
        named(self, self.name, title)
        named(self.heading, f"{self.name}.heading", title)

    why_field = "reason"

    def show_case(self, view: Any) -> None:  # noqa: ANN401 - the view of an employer
        """Show the employer; an edit under way keeps what was typed."""
        super().show_case(view)

    def record(self, view: Any) -> dict[str, Any]:  # noqa: ANN401 - the view of an employer
        """Return the columns of the employer."""
        return dict(view.file.employer)

    def ask_again(self, desk: Desk, record_id: int) -> EmployerView:
        """Ask the desk for the employer as it stands now."""
        return ask_employer(desk, record_id)

    def called(self, view: Any) -> str:  # noqa: ANN401
        """Return the name of the employer."""
        return str(view.name)

    def edit_command(self, view: Any, changes: dict[str, Any], seen: dict[str, Any]) -> object:  # noqa: ANN401
        """Return the command that writes the changes."""
        why = self.why.read()
        return EditEmployer(employer_id=view.id, changes=changes, seen=seen, reason=why)

    def show_firm_button(self, view: Any) -> None:  # noqa: ANN401
        """Offer no second way to change the same fields."""
        del view
        self.firm_button.hide()

    def _pairs(self, view: Any, group: str) -> list[tuple[str, str]]:  # noqa: ANN401
        pairs = []
        for field in EMPLOYER_FIELDS:
            if field.id == "name" or (field.id in IDENTITY) is not (group == _LEFT):
                continue
            shown = view.words.value(field, view.file.employer[field.id])
            if field.id == "former_names":
                shown = shown.replace(BETWEEN_NAMES, "\n")
            pairs.append((view.words.field(field), shown))
        return pairs


class CasesCard(SectionCard):
    """The cases of the employer, a page of rows at a time; a click opens one."""

    page = "employer"
    opened = Signal(int)

    def __init__(self, place: Workplace) -> None:
        super().__init__("cases", self.tr("案件"))
        columns = [column for column in case_columns(place) if column.id not in _NOT_HERE]
        self.model: PagedTable[CaseRow] = PagedTable(
            place.jobs, _shown_here(columns), name="employer.cases", parent=self
        )
        self.table = ListTable("employer.cases.table", self.tr("这家单位的案件"))
        self.table.show_model(self.model)
        self.table.setSortingEnabled(False)
        self.box.addWidget(self.table)
        self.empty = self.say_empty(self.tr("这家单位还没有案件。"))
        self.model.arrived.connect(self._fit)
        self.table.opened.connect(self.opened)
        self.table.clicked.connect(lambda index: self._open(index.row()))
        self._fit()

    def show_case(self, view: Any) -> None:  # noqa: ANN401 - the view of an employer
        """Ask for the cases of the employer, the newest first."""
        counted = self.tr("%1 件，在办 %2 件").replace("%1", f"{view.file.cases:,}")
        self.heading.aside.setText(counted.replace("%2", f"{view.file.open_cases:,}"))
        query = CaseQuery(where=(("employer_id", str(view.id)),), today=view.today)
        self.model.show(
            Listing(
                ids=lambda desk: desk.lists.case_ids(query),
                rows=lambda desk, ids: desk.lists.case_rows(ids),
            ),
            same=True,
        )

    def forget(self) -> None:
        """Show no case of another employer."""
        self.model.forget()

    def _open(self, row: int) -> None:
        case_id = self.model.id_at(row)
        if case_id is not None:
            self.opened.emit(case_id)

    def _fit(self) -> None:
        rows = min(self.model.rowCount(), MOST_ROWS)
        self.table.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self.table.setFixedHeight(HEAD_HEIGHT + rows * ROW_HEIGHT)


def _shown_here(columns: list[Column[CaseRow]]) -> list[Column[CaseRow]]:
    found = []
    for one in columns:
        who = one.id == "claimant"
        rank = 0 if who else one.rank or (1 if one.id == "next_action_on" else 0)
        found.append(replace(one, shown=one.id in _SHOWN, stretch=who, rank=rank))
    return found


class PapersCard(SectionCard):
    """The papers of the employer's cases and those to the employer itself."""

    page = "employer"
    opened = Signal(int)
    #: A letter (its id) is to be seen to, or (None) one is to be drafted.
    letter_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__("papers", self.tr("文书"))
        self._letters: frozenset[str] = frozenset()
        self.draft = self.action("letter", self.tr("拟制函书"))
        self.draft.clicked.connect(lambda: self.letter_asked.emit(None))
        self.grid = Grid("employer.papers.grid", self.tr("文书"), self._columns())
        self.grid.acted.connect(self._act)
        self.box.addWidget(self.grid)
        self.empty = self.say_empty(self.tr("还没有文书。"))

    def show_case(self, view: Any) -> None:  # noqa: ANN401 - the view of an employer
        """Show the papers, the newest first."""
        papers = view.file.papers
        self._letters = frozenset(one.code for one in view.words.profile.letter_kinds)
        self.draft.setVisible(view.may(Right.ISSUE_PAPER))
        self.heading.aside.setText(str(len(papers)) if papers else "")
        self.grid.show_rows(papers)
        self.grid.setVisible(bool(papers))
        self.empty.setVisible(not papers)

    def _act(self, row: int, _: int) -> None:
        paper = self.grid.row(row)
        if paper["kind"] in self._letters:
            self.letter_asked.emit(paper["id"])
        elif paper["case_id"] is not None:
            self.opened.emit(paper["case_id"])

    def _opens(self, paper: dict[str, Any]) -> str:
        if paper["kind"] in self._letters:
            return self.tr("打开文书")
        return self.tr("打开案件") if paper["case_id"] else ""

    def _columns(self) -> list[GridColumn]:
        days = {
            "issued_on": self.tr("成文"),
            "served_on": self.tr("送达"),
            "replied_on": self.tr("回复"),
            "resolved_on": self.tr("办结"),
        }
        return [
            GridColumn(self.tr("文书"), lambda row: str(row["title"] or ""), 130, stretch=True),
            GridColumn(
                self.tr("案号"), lambda row: row["case_number"] or NOTHING, 138, Look.MUTED, rank=1
            ),
            *(
                GridColumn(title, _day_of(key), 90, Look.MUTED, needs_content=True, rank=2)
                for key, title in days.items()
            ),
            GridColumn(
                self.tr("打开"),
                self._opens,
                84,
                act=True,
            ),
        ]


class VisitsCard(SectionCard):
    """Visits and calls about the employer, consultations too."""

    page = "employer"
    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__("visits", self.tr("来访来电"))
        self._view: EmployerView | None = None
        self.grid = Grid("employer.visits.grid", self.tr("来访来电"), self._columns())
        self.grid.acted.connect(self._act)
        self.box.addWidget(self.grid)
        self.empty = self.say_empty(self.tr("没有登记过关于这家单位的来访来电和咨询。"))

    def show_case(self, view: Any) -> None:  # noqa: ANN401 - the view of an employer
        """Show the visits, the newest first."""
        self._view = view
        visits = view.file.visits
        self.heading.aside.setText(str(len(visits)) if visits else "")
        self.grid.show_rows(visits)
        self.grid.setVisible(bool(visits))
        self.empty.setVisible(not visits)

    def _act(self, row: int, _: int) -> None:
        case_id = self.grid.row(row)["case_id"]
        if case_id is not None:
            self.opened.emit(case_id)

    def _columns(self) -> list[GridColumn]:
        return [
            GridColumn(self.tr("日期"), _day_of("received_on"), 96, Look.MUTED),
            GridColumn(self.tr("来源"), lambda row: self._word("channels", row["channel"]), 110),
            GridColumn(self.tr("人次"), lambda row: str(row["persons"] or NOTHING), 60),
            GridColumn(
                self.tr("诉求"), lambda row: str(row["demand"] or NOTHING), 160, stretch=True
            ),
            GridColumn(
                self.tr("去向"),
                lambda row: self.tr("打开案件") if row["case_id"] else self.tr("咨询"),
                84,
                act=True,
            ),
        ]

    def _word(self, table: str, code: str | None) -> str:
        return self._view.words.code(table, code) if self._view is not None else ""


def _day_of(key: str) -> Any:  # noqa: ANN401 - a function of a row
    def told(row: dict[str, Any]) -> str:
        return str(row[key] or NOTHING)

    return told
