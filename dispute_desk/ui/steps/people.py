"""The workers and the employer of a case: added, corrected."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.fields import Field, FieldKind
from dispute_desk.domain.money import Fen
from dispute_desk.domain.party_fields import CLAIMANT_FIELDS, EMPLOYER_FIELDS
from dispute_desk.services.editing import EditClaimant, EditEmployer
from dispute_desk.services.intake import AddClaimant, NewClaimant
from dispute_desk.ui.revealing import Revealing
from dispute_desk.ui.steps.case_view import ask_case
from dispute_desk.ui.steps.edited import Edit, as_seen, clashing, decide, stored
from dispute_desk.ui.steps.field_entries import entry_for, say_kept, text_value
from dispute_desk.ui.steps.figures import insurances
from dispute_desk.ui.steps.form import StepForm
from dispute_desk.ui.steps.warnings import tell_doubts
from dispute_desk.ui.widgets.naming import button

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dispute_desk.ui.steps.case_view import CaseView
    from dispute_desk.ui.steps.entries import Entry

#: Kinds that take the whole width of a form.
WIDE = frozenset({FieldKind.LONG_TEXT, FieldKind.CODES})


class AddClaimantStep(StepForm):
    """增加职工."""

    id = "add_claimant"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("增加职工")

    def build(self) -> None:
        """Ask who, and for what."""
        kit = self.kit
        name = kit.text("name", self.tr("姓名"), required=True)
        phone = kit.text("phone", self.tr("联系电话"))
        id_no = kit.text("id_no", self.tr("证件号码"))
        claimed = kit.money("claimed", self.tr("诉求金额"))
        self.add_pair(("name", name), ("phone", phone))
        self.add_pair(("id_no", id_no), ("claimed", claimed))
        for entry, kind in ((phone, FieldKind.PHONE), (id_no, FieldKind.ID_NO)):
            _doubt(entry, kind)
        start = kit.month("claim_from", self.tr("起始月份"))
        end = kit.month("claim_to", self.tr("终止月份"))
        self.add_pair(("claim_from", start), ("claim_to", end))
        chips = kit.chips("insurances", self.tr("险种"), insurances(self), several=True)
        self.add("insurances", chips)
        case = self.view.file.case
        start.put(case["claim_from"])
        end.put(case["claim_to"])
        codes = [code for code in (case["insurances"] or "").split(",") if code]
        chips.put(tuple(Insurance(code) for code in codes))
        self.add("note", kit.text("note", self.tr("备注")))

    def command(self) -> object:
        """Return what the fields ask for."""
        claimed = self.value("claimed")
        return AddClaimant(
            case_id=self.view.id,
            claimant=NewClaimant(
                name=self.value("name") or "",
                phone=self.value("phone"),
                id_no=self.value("id_no"),
                claimed=None if claimed is None else Fen(claimed),
                claim_from=self.value("claim_from"),
                claim_to=self.value("claim_to"),
                insurances=self.value("insurances"),
                note=self.value("note"),
            ),
        )


class EditRecordStep(StepForm):
    """The fields of one record; only what was changed is sent, with the values seen."""

    fields: tuple[Field, ...] = ()
    #: Fields of a line that take the whole width: what stands in them is long.
    alone: ClassVar[frozenset[str]] = frozenset()

    def record(self) -> dict[str, Any]:
        """Return the record as it stands."""
        raise NotImplementedError

    def command_of(self, edit: Edit) -> object:
        """Return the command that saves an edit."""
        raise NotImplementedError

    def command(self) -> object:
        """Return what was changed."""
        return self.command_of(Edit(*self.changes()))

    def build(self) -> None:
        """Ask for every field that may be edited, two beside each other."""
        waiting: tuple[str, Entry] | None = None
        for field in editable(self.fields):
            entry = entry_for(self.kit, self.view.words, field, self.record()[field.id])
            if field.kind in WIDE or field.id in self.alone:
                self._alone(waiting)
                waiting = None
                self.add(field.id, entry)
            elif waiting is None:
                waiting = (field.id, entry)
            else:
                self.add_pair(waiting, (field.id, entry))
                waiting = None
        self._alone(waiting)

    def changes(self) -> tuple[dict[str, Any], dict[str, Any]]:
        """Return the changed values and the values they were made on."""
        changed: dict[str, Any] = {}
        seen: dict[str, Any] = {}
        for field in editable(self.fields):
            was = stored(field, self.record()[field.id])
            now = text_value(field, self.value(field.id))
            if now != was:
                changed[field.id], seen[field.id] = now, was
        return changed, seen

    def save(self) -> None:
        """Leave without a command when nothing was changed."""
        if all(entry.check() for entry in self.entries.values()) and not self.changes()[0]:
            self.accept()
            return
        super().save()

    def _refused(self, error: Exception) -> None:
        """Ask about the fields somebody else changed meanwhile; any other refusal is said."""
        self._refused_of(Edit(*self.changes()), error)

    def _refused_of(self, edit: Edit, error: Exception) -> None:
        asked = clashing(error) if isinstance(error, DeskError) else ()
        if not asked:
            super()._refused(error)
            return
        case_id = self.view.id
        self.place.jobs.ask(
            lambda desk: ask_case(desk, case_id), lambda view: self._ask_both(view, edit, asked)
        )

    def _ask_both(self, view: CaseView, edit: Edit, asked: tuple[str, ...]) -> None:
        from dispute_desk.ui.steps.clash import (  # noqa: PLC0415 - seldom needed
            ClashDialog,
            changed_by,
            clashes_of,
        )

        self.save_button.setEnabled(True)
        before, self.view = self.view, view
        now = as_seen(self.fields, self.record())
        rows = clashes_of(view, self.fields, edit, self.record(), asked)
        kind = "claimant" if self.fields is CLAIMANT_FIELDS else "employer"
        by = changed_by(view, kind, self.record()["id"], asked)
        dialog = ClashDialog(rows, self, by=by)
        self.view = before
        dialog.decided.connect(lambda mine: self._send(decide(edit, now, mine, asked)))
        dialog.open()

    def _send(self, edit: Edit) -> None:
        """Save what is left of an edit; leave where nothing is."""
        if not edit.changes:
            self._give_up()
            return
        self.save_button.setEnabled(False)
        self.place.jobs.do(self.command_of(edit), self._done, partial(self._refused_of, edit))

    def focus_first(self) -> None:
        """Put the focus into the first field."""
        next(iter(self.entries.values())).row.focus()

    def _alone(self, waiting: tuple[str, Entry] | None) -> None:
        if waiting is not None:
            self.add(waiting[0], waiting[1], column=0)


class EditClaimantStep(EditRecordStep):
    """修改职工; ``about`` is the worker's id."""

    id = "edit_claimant"
    fields = CLAIMANT_FIELDS

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("修改职工信息")

    def build(self) -> None:
        """Ask for the fields; the numbers stay masked until somebody asks for them."""
        self.revealing = Revealing(self.place, self)
        if self.revealing.may(self.view, self.record()):
            self.turn = button(self.tr("显示号码"), f"{self.name}.reveal", kind="link")
            self.turn.setAutoDefault(False)
            self.turn.clicked.connect(lambda: self.revealing.turn(self.view, self.record()))
            self.grid.addWidget(self.turn, self.grid.rowCount(), 0, Qt.AlignmentFlag.AlignLeft)
            self.revealing.changed.connect(self._show_numbers)
        super().build()

    def _show_numbers(self) -> None:
        """Show the numbers where new ones are typed, or mask them again."""
        person = self.record()
        shown = self.revealing.is_shown(person["id"])
        self.turn.setText(self.tr("隐藏号码") if shown else self.tr("显示号码"))
        self.turn.setAccessibleName(self.turn.text())
        for key, words in (
            ("id_no", self.revealing.id_no(person)),
            ("phone", self.revealing.phone(person)),
        ):
            if person[key]:
                say_kept(self.entries[key], words)

    def record(self) -> dict[str, Any]:
        """Return the worker as he stands."""
        return next(one for one in self.view.file.claimants if one["id"] == self.about)

    def command_of(self, edit: Edit) -> object:
        """Return what was changed."""
        worker = self.record()["id"]
        return EditClaimant(claimant_id=worker, changes=edit.changes, seen=edit.seen)


class EditEmployerStep(EditRecordStep):
    """修改用人单位."""

    id = "edit_employer"
    fields = EMPLOYER_FIELDS
    alone = frozenset({"name", "address"})

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("修改用人单位")

    def foretold(self) -> str:
        """Return what happens when it is saved."""
        return self.tr("修改对这家单位的所有案件生效。")

    def build(self) -> None:
        """Ask for the fields, and for a reason once one is asked for."""
        super().build()
        self.add("reason", self.kit.text("reason", self.tr("名称或代码与另一家相同的理由")))
        self.entries["reason"].row.hide()

    def record(self) -> dict[str, Any]:
        """Return the employer as it stands."""
        return self.view.file.employer

    def command_of(self, edit: Edit) -> object:
        """Return what was changed."""
        firm = self.record()["id"]
        reason = self.value("reason")
        return EditEmployer(employer_id=firm, changes=edit.changes, seen=edit.seen, reason=reason)


def editable(fields: Iterable[Field]) -> list[Field]:
    """Return the fields an edit may change."""
    return [field for field in fields if field.editable]


def _doubt(entry: Entry, kind: FieldKind) -> None:
    line = entry.row.field
    if isinstance(line, QLineEdit):
        tell_doubts(line, kind, entry.row.show_hint)
