"""The agreement filled in as a way to settle says; its sums are read, not typed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.calculation import LATE_FEE_WORDS, LateFeeTaken
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.later_start import LaterStart
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.settlement import OptionKind, Wish
from dispute_desk.domain.settlement_words import title_of
from dispute_desk.services.settling import ConcludeOption, fee_taken
from dispute_desk.services.side_by_side import Settlement
from dispute_desk.ui.messages import translated
from dispute_desk.ui.models.entry_rows import CellKind, EntryColumn
from dispute_desk.ui.steps.mediating import MOST_ROWS, SIGNED_ON, WAITS, AgreementStep
from dispute_desk.ui.widgets.naming import label, named

if TYPE_CHECKING:
    from dispute_desk.domain.contribution import Totals
    from dispute_desk.domain.settlement import Option
    from dispute_desk.ui.steps.agreed_places import AgreedPlace, AgreedPlaces

#: Parts that are named.
NAMED = 6


@dataclass(frozen=True)
class Chosen:
    """The way that was chosen: of which kept calculation, asked how, and what it comes to."""

    calculation_id: int
    kind: OptionKind
    wish: Wish
    starts: tuple[LaterStart, ...]
    settlement: Settlement = field(repr=False)

    @property
    def option(self) -> Option:
        """The way itself."""
        return self.settlement.of(self.kind)

    @property
    def sums(self) -> dict[int | None, Totals]:
        """What each worker owes."""
        return dict(zip(self.settlement.claimants, self.option.by_worker, strict=True))


class OptionAgreementStep(AgreementStep):
    """按方案登记协议；``about`` is what was chosen (:class:`Chosen`)."""

    id = "agreement_option"

    @property
    def chosen(self) -> Chosen:
        """What was chosen."""
        if not isinstance(self.about, Chosen):
            raise TypeError(self.about)
        return self.about

    def title(self) -> str:
        """Return the name of the step with that of the way."""
        words = self.tr("登记调解协议：%1")
        return words.replace("%1", title_of(self.chosen.option, translated))

    def open(self) -> None:
        """Show the form; what it begins with is not typed, so no draft of it is kept."""
        super().open()
        self.drafts.rest()

    def build(self) -> None:
        """Ask as for any agreement; sums, days and the terms are those of the way."""
        self.add_widget(self._told())
        super().build()
        self.entries["by_insurance"].row.hide()
        self.entries.pop("by_insurance")
        self.entries["perform_by"].put(self.chosen.option.last_due)
        self.entries["perform_by"].row.field.setEnabled(False)
        self.entries["terms"].row.show_hint(
            self.tr("各期金额、期限和滞纳金由谁承担已按方案写入，这里只写另外约定的内容。")
        )
        self.aside.setText(self.tr("金额按方案，空格勾选谁参加"))
        if self.chosen.kind is not OptionKind.PRINCIPAL_FIRST:
            self._ask_for_fee()

    def _told(self) -> Any:  # noqa: ANN401 - a label
        option = self.chosen.option
        parts = [
            f"{day.due} {yuan_grouped(sums.principal)}"
            for day, sums in zip(option.days, option.by_part, strict=True)
        ]
        more = " …" if len(parts) > NAMED else ""
        words = self.tr("本金 %1 元：%2").replace("%1", yuan_grouped(option.totals.principal))
        words = words.replace("%2", self.tr("；").join(parts[:NAMED]) + more)
        line = named(label(words), f"{self.name}.told", words)
        line.setWordWrap(True)
        return line

    def _ask_for_fee(self) -> None:
        """Ask which reckoning of the late fee stands in the terms."""
        sums = self.chosen.option.totals
        fens = {LateFeeTaken.CAPPED: sums.late_fee_capped, LateFeeTaken.UNCAPPED: sums.late_fee}
        choices = []
        for one, word in LATE_FEE_WORDS.items():
            said = translated("late_fee_taken", word)
            choices.append((f"{said} {yuan_grouped(fens[one])}" if one in fens else said, one))
        fee = self.kit.choice(
            "late_fee",
            self.tr("条款里写哪一种滞纳金（测算）"),
            choices,
            required=True,
            empty=self.tr("请选择"),
            hint=self.tr("写哪一种都由用人单位承担，以税务机关核定为准。"),
        )
        self.add("late_fee", fee)
        try:
            fee.put(fee_taken(self.chosen.option, self.chosen.settlement))
        except DeskError:
            return  # both were shown: somebody chooses

    def _columns(self) -> tuple[EntryColumn, ...]:
        read = CellKind.READ
        return (
            EntryColumn(self.tr("职工"), read, stretch=True),
            EntryColumn(self.tr("单位部分"), read, 104, right=True),
            EntryColumn(self.tr("个人部分"), read, 104, right=True),
            EntryColumn(self.tr("本金合计"), read, 112, right=True),
        )

    def _show_places(self, known: AgreedPlaces) -> None:
        """Show a row for each worker of the calculation."""
        sums = self.chosen.sums
        self.places = [
            one for one in known.rows(by_insurance=False) if sums.get(one.claimant_id) is not None
        ]
        self.items.entries.show_rows(self._row(one) for one in self.places)
        self.items.fit_rows(MOST_ROWS)

    def _row(self, one: AgreedPlace) -> tuple[str, str, str, str]:
        sums = self.chosen.sums[one.claimant_id]
        fens = (sums.employer, sums.employee, sums.principal)
        employer, employee, principal = (yuan_grouped(fen) for fen in fens)
        return one.title, employer, employee, principal

    def command(self) -> object:
        """Return what the fields ask for."""
        chosen = self.chosen
        in_parts = chosen.kind is OptionKind.PARTS
        return ConcludeOption(
            calculation_id=chosen.calculation_id,
            option=chosen.kind,
            first_on=chosen.wish.first_on,
            count=chosen.wish.count if in_parts else 1,
            every_months=chosen.wish.every_months if in_parts else 1,
            claimant_ids=tuple(self.places[row].claimant_id for row in self._taking_part()),
            starts=chosen.starts,
            late_fee=self.value("late_fee") if "late_fee" in self.entries else None,
            occurred_on=self.value("occurred_on"),
            terms=self.value("terms"),
            mediator=self.value("mediator"),
            organisation=self.value("organisation"),
            awaits_signatures=self.value(WAITS),
            all_signed_on=None if self.value(WAITS) else self.value(SIGNED_ON),
            late_reason=self.value("late_reason"),
        )
