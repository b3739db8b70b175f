"""Small forms of 参数表: confirm by a document, confirm drafts, end rows, add one row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit

from dispute_desk.domain.money import Fen
from dispute_desk.domain.office_rows import (
    OFFICE_KIND_WORDS,
    PARTY_WORDS,
    SERIES_WORDS,
    OfficeKind,
    PolicyFigures,
    whole_year,
)
from dispute_desk.domain.policy_rows import Party, WageSeries
from dispute_desk.services.policy_rows import (
    AddPolicyRow,
    ConfirmPolicyRow,
    ConfirmShippedRow,
    WithdrawPolicyRow,
)
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.policy.words import (
    difference_lines,
    figures_word,
    insurance_word,
    kind_word,
    pack_title,
)
from dispute_desk.ui.pages.small_form import SmallForm
from dispute_desk.ui.steps.entries import ChipChoice
from dispute_desk.ui.steps.words import listed
from dispute_desk.ui.widgets.naming import label, named

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from dispute_desk.domain.amount import Insurance
    from dispute_desk.domain.months import Month
    from dispute_desk.domain.office_rows import OfficeRowView
    from dispute_desk.domain.policy_difference import PolicyDifference
    from dispute_desk.domain.policy_rows import MonthRow
    from dispute_desk.services.policy_questions import PolicySheet
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.seat import Seat
    from dispute_desk.ui.steps.entries import Entry
    from dispute_desk.ui.workplace import Workplace

WIDE = 520
#: Room a form leaves of the window, its least width, its margins.
BESIDE, LEAST_WIDE = 30, 440
#: Entries that stand side by side.
PAIRS = (
    ("first", "last"),
    ("from_month", "to_month"),
    ("lower", "upper"),
    ("rate", "tier"),
    ("document_no", "document_title"),
)


class Founded(SmallForm):
    """A form that asks for the document and the reason."""

    wide = WIDE

    def __init__(self, place: Workplace, seat: Seat, parent: QWidget, sheet: PolicySheet) -> None:
        self.sheet = sheet
        self.wide = min(self.wide, max(parent.width() - BESIDE, LEAST_WIDE))
        super().__init__(place, seat, parent)

    def ask_document(self) -> None:
        """Ask for number and title of the document and why."""
        kit = self.kit
        hint = self.tr("文号或名称至少写一项。")
        self.entries |= {
            "document_no": kit.text("document_no", self.tr("文号"), hint=hint),
            "document_title": kit.text("document_title", self.tr("文件名称")),
            "reason": kit.text("reason", self.tr("原因"), required=True),
        }

    def founded(self) -> dict[str, str]:
        """Return document and reason as commands take them."""
        names = ("document_no", "document_title", "reason")
        return {name: self.entries[name].read() or "" for name in names}

    def place_rows(self, box: QVBoxLayout) -> None:
        """Put what belongs together side by side."""
        rows: dict[str, QHBoxLayout] = {}
        for name, entry in self.entries.items():
            first = next((pair[0] for pair in PAIRS if name in pair), "")
            if not first:
                box.addWidget(entry.row)
                continue
            if first not in rows:
                rows[first] = QHBoxLayout()
                rows[first].setSpacing(10)
                box.addLayout(rows[first])
            rows[first].addWidget(entry.row, 1, Qt.AlignmentFlag.AlignTop)

    def second_words(self) -> str:
        """Say who has to confirm afterwards."""
        if not self.sheet.others:
            return self.tr("本单位只有您有此权限：由您一人录入并确认，记录里会写明。")
        told = self.tr("保存后还须由另一位核对文件确认：%1。")
        return told.replace("%1", listed(self.sheet.others))


class ConfirmShippedForm(Founded):
    """凭文件确认: the office's word for a shipped row."""

    id = "policy_confirm_shipped"

    def __init__(
        self,
        place: Workplace,
        seat: Seat,
        parent: QWidget,
        sheet: PolicySheet,
        row: MonthRow,
    ) -> None:
        self.row = row
        super().__init__(place, seat, parent, sheet)

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("凭文件确认")

    def about(self) -> str:
        """Say which row it is."""
        return f"{figures_word(self.row)} · {self.row.from_month}—{self.row.to_month}"

    def build(self) -> None:
        """Ask for the document."""
        self.ask_document()
        self.entries["reason"].row.show_hint(self.second_words())

    def command(self) -> object:
        """Return the command the entries ask for."""
        return ConfirmShippedRow(region=self.sheet.region, row_id=self.row.row_id, **self.founded())


class ConfirmDraftForm(SmallForm):
    """确认补录: the second look at drafts, with what they change."""

    id = "policy_confirm"
    wide = WIDE

    def __init__(
        self,
        place: Workplace,
        seat: Seat,
        parent: QWidget,
        region: str,
        rows: Sequence[OfficeRowView],
    ) -> None:
        self.region, self.rows = region, tuple(rows)
        super().__init__(place, seat, parent)

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("核对文件并确认")

    def about(self) -> str:
        """Say which row it is, or how many."""
        first = kind_word(self.rows[0])
        if len(self.rows) == 1:
            return first
        return self.tr("%1 等 %2 行").replace("%1", first).replace("%2", str(len(self.rows)))

    def build(self) -> None:
        """Ask how it was checked; the difference is told as soon as it is known."""
        hint = self.tr("例如：已与文件原件逐项核对。")
        self.entries = {"reason": self.kit.text("reason", self.tr("怎样核对"), hint=hint)}
        self.told = named(label(self.tr("正在比较…"), kind="small"), "small.policy_confirm.told")
        self.told.setWordWrap(True)
        ids, region = [one.id for one in self.rows], self.region

        def ask(desk: Desk) -> PolicyDifference:
            from dispute_desk.services.policy_questions import (  # noqa: PLC0415 - open, so loaded
                difference_of_drafts,
            )

            return difference_of_drafts(desk, region, ids)

        self.place.jobs.ask(ask, self._tell, self.place.trouble, key="policy.difference")

    def place_rows(self, box: QVBoxLayout) -> None:
        """Put the difference above what is asked."""
        box.addWidget(self.told)
        super().place_rows(box)

    def command(self) -> object:
        """Return the command the entries ask for."""
        ids = tuple(one.id for one in self.rows)
        return ConfirmPolicyRow(record_ids=ids, reason=self.entries["reason"].read() or "")

    def _tell(self, difference: PolicyDifference) -> None:
        self.told.setText("\n".join(difference_lines(difference)))


class WithdrawForm(SmallForm):
    """停用: an addition is no longer computed with."""

    id = "policy_withdraw"

    def __init__(
        self, place: Workplace, seat: Seat, parent: QWidget, rows: Sequence[OfficeRowView]
    ) -> None:
        self.rows = tuple(rows)
        super().__init__(place, seat, parent)

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("停用补录的参数")

    def about(self) -> str:
        """Say which row it is."""
        return kind_word(self.rows[0])

    def build(self) -> None:
        """Ask for the reason."""
        hint = self.tr("从今天起不再使用；以前的测算仍按当时的数字，可以撤销。")
        self.entries = {
            "reason": self.kit.text("reason", self.tr("原因"), required=True, hint=hint),
            "document_no": self.kit.text("document_no", self.tr("依据的文件")),
        }

    def command(self) -> object:
        """Return the command the entries ask for."""
        return WithdrawPolicyRow(
            record_ids=tuple(one.id for one in self.rows),
            reason=self.entries["reason"].read() or "",
            document_no=self.entries["document_no"].read() or "",
        )


class AddRowForm(Founded):
    """补录一行: one row of any kind, as a draft."""

    id = "policy_add"

    def __init__(
        self,
        place: Workplace,
        seat: Seat,
        parent: QWidget,
        sheet: PolicySheet,
        cell: tuple[Insurance, Month] | None,
    ) -> None:
        self.cell = cell
        super().__init__(place, seat, parent, sheet)

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("补录一行")

    def about(self) -> str:
        """Say for which region."""
        return pack_title(self.sheet.view.pack)

    def build(self) -> None:
        """Ask for the kind and its figures; what a kind has not is left empty."""
        kit = self.kit
        kinds = [
            (translated("policy", OFFICE_KIND_WORDS[one]), one)
            for one in OfficeKind
            if one is not OfficeKind.SHIPPED
        ]
        usual = [(insurance_word(one), one) for one in self.sheet.view.pack.usual]
        parties = [(translated("policy", PARTY_WORDS[one]), one) for one in Party]
        series = [(translated("policy", SERIES_WORDS[one]), one) for one in WageSeries]
        self.entries = {
            "kind": kit.chips("kind", self.tr("补什么"), kinds, required=True),
            "insurance": kit.chips("insurance", self.tr("险种"), usual),
            "from_month": kit.month("from_month", self.tr("起始月份"), required=True),
            "to_month": kit.month("to_month", self.tr("终止月份"), required=True),
            "lower": kit.money("lower", self.tr("基数下限（元）")),
            "upper": kit.money(
                "upper", self.tr("基数上限（元）"), hint=self.tr("不设上限的，空着。")
            ),
            "party": kit.chips("party", self.tr("谁缴"), parties),
            "rate": kit.text("rate", self.tr("费率"), hint=self.tr("写成小数：8% 写 0.08。")),
            "tier": kit.text("tier", self.tr("档次或类别"), hint=self.tr("例如 tier_1、class_3。")),
            "series": kit.chips("series", self.tr("口径"), series),
            "value": kit.money("value", self.tr("每月工资（元）")),
        }
        self.ask_document()
        self.entries["reason"].row.show_hint(self.second_words())
        self.entries["kind"].put(OfficeKind.LIMIT)
        if self.cell is not None:
            insurance, month = self.cell
            rule = self.sheet.rules.get(insurance)
            self.entries["insurance"].put(insurance)
            self.entries["from_month"].put(month)
            self.entries["to_month"].put(rule.last_of(month) if rule is not None else month)
        self._kinds = self.entries["kind"]
        when_changed(self._kinds, self._fit)
        self._fit()

    def _fit(self) -> None:
        """Show the figures of the chosen kind."""
        kind = self._kinds.read()
        shown = {
            OfficeKind.LIMIT: {"insurance", "lower", "upper"},
            OfficeKind.RATE: {"insurance", "party", "rate", "tier"},
            OfficeKind.AVERAGE_WAGE: {"series", "value"},
            OfficeKind.MINIMUM_WAGE: {"value"},
        }.get(kind, set())
        for name in ("insurance", "lower", "upper", "party", "rate", "tier", "series", "value"):
            self.entries[name].row.setVisible(name in shown)

    def command(self) -> object:
        """Return the command the entries ask for."""
        told = {name: entry.read() for name, entry in self.entries.items()}
        kind = told["kind"]
        limit, rate = kind is OfficeKind.LIMIT, kind is OfficeKind.RATE
        first, last = told["from_month"], told["to_month"]
        if kind is OfficeKind.AVERAGE_WAGE:
            first, last = whole_year(first.year)
        figures = PolicyFigures(
            kind=kind,
            from_month=first,
            to_month=last,
            insurance=told["insurance"] if limit or rate else None,
            lower=_fen(told["lower"]) if limit else None,
            upper=_fen(told["upper"]) if limit else None,
            no_cap=limit and told["upper"] is None,
            party=told["party"] if rate else None,
            rate=told["rate"] if rate else None,
            tier=(told["tier"] or "") if rate else "",
            series=told["series"] if kind is OfficeKind.AVERAGE_WAGE else None,
            value=None if limit or rate else _fen(told["value"]),
        )
        return AddPolicyRow(region=self.sheet.region, rows=(figures,), **self.founded())


def when_changed(entry: Entry, act: Callable[[], None]) -> None:
    """Act whenever an entry is typed in, ticked or chosen anew."""
    field = entry.row.field
    if isinstance(field, ChipChoice):
        field.group.buttonClicked.connect(lambda _: act())
    elif isinstance(field, QCheckBox):
        field.toggled.connect(lambda _: act())
    elif isinstance(field, QLineEdit):
        field.textChanged.connect(lambda _: act())


def _fen(given: int | None) -> Fen | None:
    return None if given is None else Fen(given)
