"""The small forms about employers: a new one, dated facts, contacts, voiding, merging."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit

from dispute_desk.domain.employer_facts import FACT_WORDS, RATE_KINDS, FactKind
from dispute_desk.domain.fields import FieldKind
from dispute_desk.services.beside import VoidRecord
from dispute_desk.services.employers import (
    AddEmployer,
    EndEmployerFact,
    MergeEmployers,
    RecordEmployerContact,
    RecordEmployerFact,
)
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.small_form import SmallForm
from dispute_desk.ui.steps.edits import when_edited
from dispute_desk.ui.steps.warnings import tell_doubts
from dispute_desk.ui.steps.words import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from dispute_desk.domain.rows import EmployerRow
    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.pages.employer_file.view import EmployerView
    from dispute_desk.ui.seat import Seat
    from dispute_desk.ui.steps.entries import Entry
    from dispute_desk.ui.workplace import Workplace

#: Records offered for a merge, and the pause after typing before they are looked for.
CANDIDATES, LOOK_AFTER_MS = 20, 200


class AddEmployerForm(SmallForm):
    """新建单位; opens the page of what it made."""

    id = "add_employer"

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("新建单位")

    def build(self) -> None:
        """Ask for the name and what tells firms apart."""
        kit = self.kit
        self.entries["name"] = kit.text("name", self.tr("单位名称"), required=True)
        code = kit.text("credit_code", self.tr("统一社会信用代码"))
        self.entries["credit_code"] = code
        _doubt(code, FieldKind.CREDIT_CODE)
        self.entries["street"] = kit.text("street", self.tr("镇街"))
        hint = self.tr("只在已有同名单位时需要。")
        self.entries["reason"] = kit.text("reason", self.tr("确是另一家的理由"), hint=hint)

    def command(self) -> object:
        """Return what the entries ask for."""
        told = {key: entry.read() for key, entry in self.entries.items()}
        return AddEmployer(**{**told, "name": told["name"] or ""})

    def _done(self, outcome: Outcome) -> None:
        super()._done(outcome)
        self.place.go("employer_file", outcome.value)


class _OfEmployer(SmallForm):
    """A form about one employer; ``record`` is the record it corrects, empty where it adds one."""

    def __init__(
        self,
        place: Workplace,
        seat: Seat,
        view: EmployerView,
        parent: QWidget,
        record: dict[str, Any] | None = None,
    ) -> None:
        self.view = view
        self.record = record or {}
        super().__init__(place, seat, parent)

    def corrected(self) -> dict[str, Any]:
        """Return the record as it is shown."""
        return self.record

    def about(self) -> str:
        """Name the employer."""
        return self.view.name

    def read(self, key: str) -> Any:  # noqa: ANN401 - as the entry reads it
        """Return what stands in an entry."""
        return self.entries[key].read()

    def put_record(self) -> None:
        """Show what the record says in the entries of the same names."""
        for key, entry in self.entries.items():
            if self.record.get(key) is not None:
                entry.put(self.record[key])


class FactForm(_OfEmployer):
    """登记费率情况: which kind, which value, from when to when, who says so.

    A record without an id is only the kind somebody came for: its value is typed first.
    """

    id = "employer_fact"

    @property
    def _corrects(self) -> bool:
        return "id" in self.record

    def corrected(self) -> dict[str, Any]:
        """Return the record as it is shown; nothing where one is added."""
        return self.record if self._corrects else {}

    def open(self) -> None:
        """Begin with the value where the kind is known already."""
        super().open()
        if self.record and not self._corrects:
            self.entries["value"].row.focus()

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("登记费率情况")

    def build(self) -> None:
        """Ask for kind, value, time and source; the values follow the kind."""
        kit = self.kit
        kinds = [(translated("fact", FACT_WORDS[kind]), kind) for kind in RATE_KINDS]
        self.entries["kind"] = kit.choice("kind", self.tr("哪一项"), kinds)
        self.entries["value"] = kit.choice(
            "value", self.tr("情况"), (), required=True, empty="", hint=self._status()
        )
        self.entries["valid_from"] = kit.day("valid_from", self.tr("起始日期"), required=True)
        self.entries["valid_to"] = kit.day(
            "valid_to", self.tr("截止日期"), hint=self.tr("仍然有效的不填。"), ahead=True
        )
        source = kit.text("source", self.tr("来源"), placeholder=self.tr("如：税务核定单"))
        self.entries["source"] = source
        if not self._corrects:
            self.entries["ends_former"] = kit.flag(
                "ends_former", self.tr("前一条到这一条的前一天为止")
            )
            self.entries["ends_former"].put("yes")
        when_edited(self.entries["kind"], self._offer_values)
        self.entries["kind"].put(self.record.get("kind") or FactKind.UNEMPLOYMENT_TIER)
        self._offer_values()
        self.put_record()

    def _status(self) -> str:
        """Return the word beside defaults of ours."""
        told = {one.status for one in self.seat.profile.employer_facts if one.status}
        return listed(translated("profile", one) for one in sorted(told))

    def _offer_values(self) -> None:
        """Offer the values of the kind that is chosen."""
        box: Any = self.entries["value"].row.field
        chosen = self.read("kind")
        kept = box.currentData()
        box.clear()
        for one in self.seat.profile.employer_facts:
            if one.kind == chosen:
                box.addItem(self.view.words.of(one), one.code)
        box.setCurrentIndex(box.findData(kept) if kept else -1)

    def command(self) -> object:
        """Return what the entries ask for."""
        flag = self.entries.get("ends_former")
        return RecordEmployerFact(
            employer_id=self.view.id,
            kind=self.read("kind"),
            value=self.read("value") or "",
            valid_from=self.read("valid_from"),
            valid_to=self.read("valid_to"),
            source=self.read("source"),
            ends_former=bool(flag and flag.read()),
            record_id=self.record.get("id"),
        )


class EndFactForm(_OfEmployer):
    """结束: the last day of a fact that still holds."""

    id = "end_fact"

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("结束费率情况")

    def build(self) -> None:
        """Ask for the last day."""
        self.entries["valid_to"] = self.kit.day(
            "valid_to", self.tr("截止日期"), required=True, ahead=True
        )

    def command(self) -> object:
        """Return what the entry asks for."""
        return EndEmployerFact(record_id=self.record["id"], valid_to=self.read("valid_to"))


class ContactForm(_OfEmployer):
    """登记联系人."""

    id = "employer_contact"

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("登记联系人")

    def build(self) -> None:
        """Ask who it is and how to reach him."""
        kit = self.kit
        self.entries["name"] = kit.text("name", self.tr("姓名"), required=True)
        role = kit.text("role", self.tr("职务"), placeholder=self.tr("如：人事主管"))
        self.entries["role"] = role
        self.entries["phone"] = kit.text("phone", self.tr("联系电话"))
        _doubt(self.entries["phone"], FieldKind.PHONE)
        self.entries["note"] = kit.text("note", self.tr("备注"))
        self.put_record()

    def command(self) -> object:
        """Return what the entries ask for."""
        return RecordEmployerContact(
            employer_id=self.view.id,
            name=self.read("name") or "",
            role=self.read("role"),
            phone=self.read("phone"),
            note=self.read("note"),
            record_id=self.record.get("id"),
        )


class VoidForm(_OfEmployer):
    """作废 a fact or a contact, with the reason; ``record`` holds its kind of record."""

    id = "void_employer_record"

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("作废记录")

    def build(self) -> None:
        """Ask for the reason."""
        hint = self.tr("作废后不再显示，历史里保留，可以撤销。")
        self.entries["reason"] = self.kit.text("reason", self.tr("原因"), required=True, hint=hint)

    def command(self) -> object:
        """Return what the entry asks for."""
        return VoidRecord(
            kind=self.record["of"], record_id=self.record["id"], reason=self.read("reason") or ""
        )


class MergeForm(_OfEmployer):
    """合并单位: which record is the same firm, found by name or number; this one stays."""

    id = "merge_employers"

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("合并重复的单位")

    def build(self) -> None:
        """Ask for the other record and, where codes do not agree, for the reason."""
        kit = self.kit
        find = kit.text("find", self.tr("查找另一条记录"), placeholder=self.tr("名称或信用代码"))
        self.entries["find"] = find
        hint = self.tr("它的案件、费率情况、联系人和文书都归到当前单位，名称留作曾用名。")
        self.entries["merge_id"] = kit.choice(
            "merge_id", self.tr("并入当前单位的记录"), (), required=True, empty="", hint=hint
        )
        hint = self.tr("信用代码不同或缺少时必填：怎样核对为同一家。")
        self.entries["reason"] = kit.text("reason", self.tr("理由"), hint=hint)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(LOOK_AFTER_MS)
        self._rest.timeout.connect(self._look)
        when_edited(find, self._rest.start)

    def command(self) -> object:
        """Return what the entries ask for."""
        return MergeEmployers(
            keep_id=self.view.id, merge_id=self.read("merge_id"), reason=self.read("reason")
        )

    def _look(self) -> None:
        """Ask the desk for records like what was typed."""
        typed = self.read("find") or ""
        if typed:
            self.place.jobs.ask(
                lambda desk: desk.lists.employers(typed, limit=CANDIDATES),
                self._offer,
                key="small.merge_employers",
            )

    def _offer(self, found: Sequence[EmployerRow]) -> None:
        """Offer the records that were found; the only one is chosen at once."""
        box: Any = self.entries["merge_id"].row.field
        box.clear()
        others = [one for one in found if one.id != self.view.id]
        self.entries["find"].row.show_hint("" if others else self.tr("没有找到另一条记录。"))
        for one in others:
            box.addItem(self._told(one), one.id)
        box.setCurrentIndex(0 if box.count() == 1 else -1)

    def _told(self, one: EmployerRow) -> str:
        cases = self.tr("%1 件").replace("%1", f"{one.cases:,}")
        return " · ".join(part for part in (one.name, one.credit_code or "", cases) if part)


def _doubt(entry: Entry, kind: FieldKind) -> None:
    line = entry.row.field
    if isinstance(line, QLineEdit):
        tell_doubts(line, kind, entry.row.show_hint)
