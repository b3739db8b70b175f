"""The facts of a case: read as names and values, edited in place with the values that were seen."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from dispute_desk.domain.case_fields import CASE_FIELDS
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.party_fields import EMPLOYER_FIELDS
from dispute_desk.domain.rights import Right
from dispute_desk.services.editing import EditCase
from dispute_desk.ui.drafting.inputs import write_into
from dispute_desk.ui.drafting.keeper import DraftKeeper
from dispute_desk.ui.drafting.offering import Restoring
from dispute_desk.ui.messages import show_refusal, translated
from dispute_desk.ui.pages.case_file.facts_foot import FactsFoot
from dispute_desk.ui.pages.case_file.section_card import SectionCard
from dispute_desk.ui.steps.case_view import ask_case
from dispute_desk.ui.steps.clash import ClashDialog, changed_by, clashes_of
from dispute_desk.ui.steps.edited import Edit, as_seen, clashing, decide, stored
from dispute_desk.ui.steps.entries import Entry, Kit, goes_on
from dispute_desk.ui.steps.field_entries import entry_for, text_value
from dispute_desk.ui.steps.form import draft_key
from dispute_desk.ui.steps.people import WIDE
from dispute_desk.ui.steps.saved import say_saved
from dispute_desk.ui.widgets.bar import MessageBar
from dispute_desk.ui.widgets.form import bring_into_view
from dispute_desk.ui.widgets.naming import label, named, retire
from dispute_desk.ui.widgets.section import KeyValueGrid

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from dispute_desk.domain.fields import Field
    from dispute_desk.services.desk import Desk, Outcome
    from dispute_desk.ui.steps.case_view import CaseView
    from dispute_desk.ui.workplace import Workplace

#: What the head of the page shows already.
IN_HEAD = frozenset({"number", "stage", "handler_id", "next_action", "next_action_on"})
#: Fields without a value that are shown all the same: what a case file is expected to say.
EXPECTED = frozenset({"cause", "insurances", "claim_from", "claim_to", "demand", "channel"})
KEY_WIDTH = 92
#: More room than this no name of a field gets.
WIDEST_KEY = 130


class FactsCard(SectionCard):
    """Two columns of groups; 编辑 or a double click turns them into a form."""

    employer_asked = Signal()
    #: The groups of fields and the column each stands in.
    groups: tuple[tuple[str, int], ...] = (
        ("登记", 0),
        ("争议", 1),
        ("办理", 0),
        ("单位", 1),
        ("历史台账", 1),
    )
    #: The field of the command that a reason is given in where one is asked for.
    why_field = "late_reason"
    #: What is read and edited here.
    catalogue: tuple[Field, ...] = CASE_FIELDS

    def __init__(self, place: Workplace) -> None:
        super().__init__("facts", self.tr("事实"))
        self.place = place
        self.entries: dict[str, Entry] = {}
        self._view: CaseView | None = None
        self.edit_button = self.action("edit", self.tr("编辑"))
        self.edit_button.clicked.connect(self.edit)
        self.firm_button = self.action("employer", self.tr("修改单位"))
        self.firm_button.clicked.connect(self.employer_asked)
        #: Stands below what scrolls, where the page puts it.
        self.foot = FactsFoot(self.name)
        self.foot.saved.connect(self.save)
        self.foot.given_up.connect(self.give_up)
        self.save_button = self.foot.save
        self.bar = MessageBar(f"{self.name}.bar")
        self.box.addWidget(self.bar)
        self._reading = named(QWidget(), f"{self.name}.read")
        self._columns = columns = QHBoxLayout(self._reading)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(28)
        self._sides = [QVBoxLayout(), QVBoxLayout()]
        for side in self._sides:
            side.setSpacing(8)
            columns.addLayout(side, 1)
        self._groups: dict[str, tuple[QWidget, KeyValueGrid]] = {}
        for name, at in self.groups:
            self._group(name, self._sides[at])
        for side in self._sides:
            side.addStretch(1)
        self.box.addWidget(self._reading)
        self._form: QWidget | None = None
        self.drafts: DraftKeeper | None = None
        self._edit = Edit({}, {})

    def stack(self, *, one_column: bool) -> None:
        """Set the two columns of groups one below the other, or side by side."""
        way = QHBoxLayout.Direction
        self._columns.setDirection(way.TopToBottom if one_column else way.LeftToRight)
        self._columns.setSpacing(0 if one_column else 28)

    @property
    def is_editing(self) -> bool:
        """Whether somebody is changing the facts."""
        return self._form is not None

    def record(self, view: Any) -> dict[str, Any]:  # noqa: ANN401 - a view of what is edited
        """Return the columns of the record that is edited."""
        return dict(view.file.case)

    def edit_command(self, view: Any, changes: dict[str, Any], seen: dict[str, Any]) -> object:  # noqa: ANN401
        """Return the command that writes the changes."""
        return EditCase(case_id=view.id, changes=changes, seen=seen, late_reason=self.why.read())

    def ask_again(self, desk: Desk, record_id: int) -> Any:  # noqa: ANN401 - a view of what is edited
        """Ask the desk for the record as it stands now."""
        return ask_case(desk, record_id)

    def called(self, view: Any) -> str:  # noqa: ANN401 - a view of what is edited
        """Return what people call the record, for the list of drafts."""
        return f"{view.number} {view.employer}"

    def show_firm_button(self, view: Any) -> None:  # noqa: ANN401 - a view of what is edited
        """Offer to change the employer, where there is one."""
        self.firm_button.setVisible(view.may(Right.EDIT_CASE) and bool(view.file.employer))

    def show_case(self, view: CaseView) -> None:
        """Show the facts; an edit under way keeps what was typed and the values seen."""
        if self.is_editing and self._view is not None and self._view.id == view.id:
            return
        self.leave()
        self._view = view
        self.edit_button.setVisible(view.may(Right.EDIT_CASE))
        self.show_firm_button(view)
        pairs_of = {group: self._pairs(view, group) for group in self._groups}
        metrics = self.fontMetrics()
        keys = (key for pairs in pairs_of.values() for key, _ in pairs)
        room = max((metrics.horizontalAdvance(key) for key in keys), default=KEY_WIDTH)
        for group, (heading, grid) in self._groups.items():
            pairs = pairs_of[group]
            grid.widen_keys(min(room, WIDEST_KEY))
            grid.show_pairs(pairs)
            grid.setVisible(bool(pairs))
            heading.setVisible(bool(pairs))

    def edit(self) -> None:
        """Turn the facts into a form."""
        if self._view is None or self.is_editing or not self._view.may(Right.EDIT_CASE):
            return
        self._form = self._build_form(self._view)
        self._reading.hide()
        self.edit_button.hide()
        self.firm_button.hide()
        self._let_save(on=True)
        self.box.addWidget(self._form)
        self._form.show()
        self.foot.show()
        for before, after in pairwise((self.why.row.field, self.foot.cancel, self.foot.save)):
            self.setTabOrder(before, after)
        self._watch(self._form, self._view)
        first = next(iter(self.entries.values())).row
        first.focus()
        bring_into_view(first)  # once the layouts have made room for the form

    def restore(self, written: dict[str, Any]) -> None:
        """Go on with an edit that was not saved."""
        self.edit()
        if self._form is not None and self.drafts is not None:
            write_into(self._form, written)
            self.drafts.was_restored(written)

    def set_aside(self) -> Restoring | None:
        """Keep what was typed as a draft and show the facts; return what brings it back."""
        kept = None
        if self.drafts is not None and self._view is not None:
            self.drafts.keep()
            written, self.drafts = self.drafts.written(), None
            kept = Restoring(self._view.id, self.name, None, written) if written else None
        self.leave()
        return kept

    def _watch(self, form: QWidget, view: CaseView) -> None:
        what = self.tr("修改事实")
        title = f"{what} · {self.called(view)}".strip()
        record = draft_key(view.id, None)
        self.drafts = DraftKeeper(self.place, form, form=self.name, record=record, title=title)
        self.drafts.failed.connect(self.place.trouble)
        self.drafts.begin()

    def leave(self) -> None:
        """Forget what was typed and show the facts."""
        if self.drafts is not None:
            self.drafts.let_go()
            self.drafts = None
        self.bar.clear()
        focus = self.window().focusWidget()
        inside = [one for one in (self._form, self.foot) if one is not None]
        was_inside = any(one.isAncestorOf(focus or self) for one in inside)
        if self._form is not None:
            retire(self._form)
            self._form = None
        self.entries = {}
        self.foot.hide()
        self._reading.show()
        if self._view is not None:
            self.edit_button.setVisible(self._view.may(Right.EDIT_CASE))
            self.show_firm_button(self._view)
        if was_inside and self.edit_button.isVisible():
            self.edit_button.setFocus()

    def give_up(self) -> None:
        """Leave by Escape or Cancel; while a save is on its way the form waits for its answer."""
        if self.save_button.isEnabled():
            self.leave()

    def save(self) -> None:
        """Send only what was changed, with the values the change was made on."""
        if self._view is None or not self.is_editing or not self.save_button.isEnabled():
            return
        self.bar.clear()
        wrong = [entry for entry in self.entries.values() if not entry.check()]
        if wrong:
            wrong[0].row.show_whole()
            return
        self._send(self._view, Edit(*self._changes(self._view)))

    def _send(self, view: CaseView, edit: Edit) -> None:
        """Save an edit; leave where nothing of it is left."""
        if not edit.changes:
            self.leave()
            return
        self._edit = edit
        command = self.edit_command(view, edit.changes, edit.seen)
        self._let_save(on=False)
        self.place.jobs.do(command, self._saved, self._refused)

    def _ask_both(self, asked: tuple[str, ...]) -> None:
        """Ask about the fields both changed, on the values that hold now."""
        if self._view is not None:
            record_id = self._view.id
            self.place.jobs.ask(
                lambda desk: self.ask_again(desk, record_id),
                lambda view: self._show_both(view, asked),
                key=f"{self.page}.clash",
            )

    def _show_both(self, view: CaseView, asked: tuple[str, ...]) -> None:
        if not self.is_editing:
            return
        record = self.record(view)
        edit, now = self._edit, as_seen(self.catalogue, record)
        rows = clashes_of(view, self.catalogue, edit, record, asked)
        kind = "case" if self.catalogue is CASE_FIELDS else "employer"
        by = changed_by(view, kind, record["id"], asked)
        dialog = ClashDialog(rows, self.window(), by=by)
        dialog.decided.connect(lambda mine: self._send(view, decide(edit, now, mine, asked)))
        dialog.open()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit where the facts are double-clicked."""
        super().mouseDoubleClickEvent(event)
        self.edit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move on with Enter, leave with Escape."""
        if self.is_editing and event.key() == Qt.Key.Key_Escape:
            self.give_up()
        elif goes_on(event) and isinstance(self.window().focusWidget(), QLineEdit):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def _let_save(self, *, on: bool) -> None:
        self.save_button.setEnabled(on)

    def _group(self, name: str, side: QVBoxLayout) -> None:
        heading = label(translated("field_group", name), kind="small", tone="accent")
        grid = KeyValueGrid(f"{self.name}.{len(self._groups)}", key_width=KEY_WIDTH)
        side.addWidget(heading)
        side.addWidget(grid)
        side.addSpacing(4)
        self._groups[name] = (heading, grid)

    def _pairs(self, view: CaseView, group: str) -> list[tuple[str, str]]:
        if group == "单位":
            fields, values = EMPLOYER_FIELDS, view.file.employer
            expected: frozenset[str] = frozenset({"credit_code"})
        else:
            fields, values, expected = CASE_FIELDS, view.file.case, EXPECTED
        pairs = []
        for field in fields:
            if (
                field.group != group
                or field.id in IN_HEAD
                or (group == "单位" and field.id == "name")
            ):
                continue
            shown = view.words.value(field, values.get(field.id), view.file.people)
            if shown or field.id in expected:
                pairs.append((view.words.field(field), shown))
        if group == "争议" and view.route is not None and view.is_open:
            pairs.append((self.tr("先找部门"), view.words.bodies(view.route.first)))
        return pairs

    def _build_form(self, view: CaseView) -> QWidget:
        form = named(QWidget(), f"{self.name}.form", self.tr("修改事实"))
        box = QVBoxLayout(form)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(10)
        kit = Kit(self.name.removesuffix("s"), lambda: view.today, view.calendar)
        row, column = 0, 0
        for field in self._fields():
            entry = entry_for(kit, view.words, field, self.record(view)[field.id])
            self.entries[field.id] = entry
            wide = field.kind in WIDE
            if wide and column:
                row, column = row + 1, 0
            grid.addWidget(entry.row, row, column, 1, 2 if wide else 1, Qt.AlignmentFlag.AlignTop)
            column = 0 if wide else 1 - column
            row += 0 if column else 1
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        box.addLayout(grid)
        self.why = kit.text(self.why_field, self.tr("补录原因或理由"))
        self.why.row.hide()  # until it is asked for
        box.addWidget(self.why.row)
        return form

    def _changes(self, view: CaseView) -> tuple[dict[str, Any], dict[str, Any]]:
        changes: dict[str, Any] = {}
        seen: dict[str, Any] = {}
        for field in self._fields():
            was = stored(field, self.record(view)[field.id])
            now = text_value(field, self.entries[field.id].read())
            if now != was:
                changes[field.id], seen[field.id] = now, was
        return changes, seen

    def _saved(self, outcome: Outcome) -> None:
        self.leave()
        fact = f"{translated('command', outcome.title)} · {outcome.subject}"
        say_saved(self.place, fact, outcome)

    def _refused(self, error: Exception) -> None:
        self._let_save(on=True)
        if isinstance(error, DeskError) and clashing(error):
            self._ask_both(clashing(error))
        elif isinstance(error, DeskError):
            rows = {key: entry.row for key, entry in self.entries.items()}
            if error.field == self.why_field:
                rows[self.why_field] = self.why.row
                self.why.row.show()
            show_refusal(error, rows, self.bar)
        else:
            self.place.trouble(error)

    def _fields(self) -> list[Field]:
        return [field for field in self.catalogue if field.editable]
