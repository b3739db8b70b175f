"""What was paid in a case of the past: one sum for all or a line for each worker, and its proof."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.money import Fen
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.past_cases import PastPayment
from dispute_desk.ui.models.entry_rows import CellKind, EntryColumn
from dispute_desk.ui.steps.entries import Entry
from dispute_desk.ui.steps.past_totals import PastTotals
from dispute_desk.ui.widgets.entry_grid import EntryGrid
from dispute_desk.ui.widgets.form import FormRow
from dispute_desk.ui.widgets.naming import label, look, named

if TYPE_CHECKING:
    from dispute_desk.ui.steps.form import StepForm

#: Workers in sight before the grid scrolls.
MOST_ROWS = 6
SHARES = ("employer_share", "employee_share", "late_fee")
_PROOF = ("paid_on", "proof_kind", "proof_no")
_WORDS = {
    "each": QT_TRANSLATE_NOOP("past_case", "逐人填写金额"),
    "employer_share": QT_TRANSLATE_NOOP("past_case", "单位部分"),
    "employee_share": QT_TRANSLATE_NOOP("past_case", "个人部分"),
    "late_fee": QT_TRANSLATE_NOOP("past_case", "滞纳金"),
    "worker": QT_TRANSLATE_NOOP("past_case", "职工"),
    "sums": QT_TRANSLATE_NOOP("past_case", "各人补缴"),
    "paid_on": QT_TRANSLATE_NOOP("past_case", "缴费日期"),
    "unknown": QT_TRANSLATE_NOOP("past_case", "没有载明的留空，按结案日期记。"),
    "proof_kind": QT_TRANSLATE_NOOP("past_case", "凭证"),
    "proof_no": QT_TRANSLATE_NOOP("past_case", "凭证编号"),
    "weak": QT_TRANSLATE_NOOP("past_case", "（不作入库凭证）"),
    "none": QT_TRANSLATE_NOOP("past_case", "卷内没有凭证"),
    "proved": QT_TRANSLATE_NOOP("past_case", "凭证齐全，计入实缴入库。"),
    "unproved": QT_TRANSLATE_NOOP(
        "past_case", "没有入库凭证和编号，记为“称已缴，待凭证”，不计入实缴入库。"
    ),
    "which": QT_TRANSLATE_NOOP("past_case", "填了凭证编号，请选择是哪种凭证；没有的不填编号。"),
    "wrong": QT_TRANSLATE_NOOP("past_case", "有看不懂的金额，可填 5500、1.2万。"),
}


class PastMoney:
    """The fields of the money in a form; hidden where the way of ending knows of none."""

    def __init__(self, form: StepForm) -> None:
        self._form = form
        kit = form.kit
        self._workers = form.view.workers
        if len(self._workers) > 1:
            form.add("each", kit.flag("each", _said("each")))
        employer, employee, fee = (kit.money(key, _said(key)) for key in SHARES)
        form.add_pair((SHARES[0], employer), (SHARES[1], employee))
        form.add(SHARES[2], fee)
        if len(self._workers) > 1:
            form.add("sums", self._grid())
        proof = kit.choice("proof_kind", _said("proof_kind"), self._proofs(), empty=_said("none"))
        number = kit.text("proof_no", _said("proof_no"))
        proof = replace(proof, required=True, needed=_said("which"), when=number.read)
        form.add_pair(("proof_kind", proof), ("proof_no", number))
        self.worth = named(label("", kind="small"), f"{form.name}.worth")
        self.worth.setWordWrap(True)
        form.add_widget(self.worth)
        self.totals = PastTotals(form, self)

    def _grid(self) -> Entry:
        """Return a line for each worker: one types or pastes three sums."""
        money = CellKind.MONEY
        columns = (
            EntryColumn(_said("worker"), CellKind.READ, stretch=True),
            *(EntryColumn(_said(key), money, 120) for key in SHARES),
        )
        name = f"{self._form.name}.sums"
        self.sums = EntryGrid(name, _said("sums"), columns)
        rows = self.sums.entries
        names = (self._form.view.claimant_name(one["id"]) for one in self._workers)
        rows.show_rows((name, "", "", "") for name in names)
        self.sums.fit_rows(MOST_ROWS)
        self.sums.left.connect(self._form.focusNextChild)
        row = FormRow(name, _said("sums"), self.sums)
        return Entry(row, self._typed, lambda _: None, trouble=self._wrong)

    def _typed(self) -> tuple[tuple[str, ...], ...]:
        rows = self.sums.entries
        return tuple(
            tuple(rows.text(row, column) for column in range(1, len(SHARES) + 1))
            for row in range(rows.rowCount())
        )

    def _wrong(self) -> str:
        rows = self.sums.entries
        wrong = any(
            rows.is_wrong(row, column)
            for row in range(rows.rowCount())
            for column in range(1, len(SHARES) + 1)
        )
        return _said("wrong") if wrong and self.by_worker else ""

    def _proofs(self) -> list[tuple[str, Any]]:
        view = self._form.view
        return [
            (view.words.of(one) + ("" if one.strong else _said("weak")), one.code)
            for one in view.profile.proof_kinds
        ]

    @property
    def by_worker(self) -> bool:
        """Whether each worker has sums of his own."""
        return "each" in self._form.entries and bool(self._form.value("each"))

    def show(self, *, there: bool) -> None:
        """Show the fields of the way the sums are given, or none; say what they will be worth."""
        entries = self._form.entries
        for key in _PROOF:
            entries[key].row.setVisible(there)
        for key in SHARES:
            entries[key].row.setVisible(there and not self.by_worker)
        if "each" in entries:
            entries["each"].row.setVisible(there)
            entries["sums"].row.setVisible(there and self.by_worker)
        paid = there and bool(self.payments())
        proved = self._is_proved()
        self.worth.setText(_said("proved" if proved else "unproved"))
        look(self.worth, tone="good" if proved else "warning")
        self.worth.setVisible(paid)
        self.totals.show(there=there)

    def _is_proved(self) -> bool:
        kind = self._form.value("proof_kind")
        strong = kind is not None and self._form.view.profile.proof_kind(kind).strong
        return strong and bool(self._form.value("proof_no"))

    def payments(self) -> tuple[PastPayment, ...]:
        """Return what was paid: nothing where no sum stands there."""
        if self.by_worker:
            rows = self.sums.entries
            found = [
                (one["id"], tuple(rows.fen(row, n) or 0 for n in range(1, len(SHARES) + 1)))
                for row, one in enumerate(self._workers)
            ]
        else:
            alone = self._workers[0]["id"] if len(self._workers) == 1 else None
            found = [(alone, tuple(self._form.value(key) or 0 for key in SHARES))]
        about = {key: self._form.value(key) for key in _PROOF}
        return tuple(
            PastPayment(claimant_id=whose, **_shares(sums), **about)
            for whose, sums in found
            if any(sums)
        )


def paid_on(form: StepForm) -> Entry:
    """Return the field for the day of payment; it stands among the days."""
    return form.kit.day("paid_on", _said("paid_on"), hint=_said("unknown"))


def _shares(sums: tuple[int, ...]) -> dict[str, Any]:
    return {key: Fen(fen) for key, fen in zip(SHARES, sums, strict=True)}


def _said(key: str) -> str:
    return QCoreApplication.translate("past_case", _WORDS[key])
