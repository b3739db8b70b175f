"""What is due, late and paid, by worker and insurance; the days of the plan and why each is it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout

from dispute_desk.domain.amount import INSURANCE_WORDS, Layer
from dispute_desk.domain.deadlines import fixed_day
from dispute_desk.domain.due_payments import DueRow, due_rows
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.payment import PaymentState
from dispute_desk.domain.rights import Right
from dispute_desk.domain.signing import names_of
from dispute_desk.ui.due import due_tone, due_words
from dispute_desk.ui.messages import translated
from dispute_desk.ui.models.paged import Look
from dispute_desk.ui.pages.case_file.grid import NOTHING, Grid, GridColumn
from dispute_desk.ui.pages.case_file.records_card import Act, RecordLine, RecordsCard
from dispute_desk.ui.pages.case_file.sections import money
from dispute_desk.ui.steps.agreement_view import agreement_of, not_signed, unsigned
from dispute_desk.ui.steps.proving import legal_words
from dispute_desk.ui.steps.words import listed
from dispute_desk.ui.widgets.naming import label, named

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from dispute_desk.domain.covering import Claim
    from dispute_desk.ui.pages.page import Page
    from dispute_desk.ui.steps.case_view import CaseView
    from dispute_desk.ui.workplace import Workplace

Row = dict[str, Any]
BY_TERMS = "plan_by_terms"


class DueCard(RecordsCard):
    """应缴明细: the figures as a table, then the days of what is not in yet."""

    def __init__(self) -> None:
        nothing = self.tr("没有尚未缴的补缴安排。")
        super().__init__("due", self.tr("应缴明细和分期"), nothing)
        self.place: Workplace | None = None
        self.grid: Grid | None = None
        self.power = named(label("", kind="small", tone="muted"), f"{self.name}.power")
        self.power.setWordWrap(True)
        self.top = QVBoxLayout()
        self.top.setSpacing(8)
        self.top.addWidget(self.power)
        self.rows.insertLayout(0, self.top)

    def join(self, page: Page, place: Workplace) -> None:
        """Know the place: a plan by the terms needs no form."""
        del page
        self.place = place

    def act_on(self, step: str, about: object) -> None:
        """Plan by the terms at once, or open a form."""
        if step == BY_TERMS and self.place is not None and self._view is not None:
            plan_by_terms(self.place, self._view, int(str(about)), self)
        else:
            super().act_on(step, about)

    def holds(self, view: CaseView, lines: list[RecordLine]) -> bool:
        """Tell whether something is planned."""
        del lines
        return bool(view.claims or view.plans)

    def summary(self, view: CaseView, lines: list[RecordLine]) -> str:
        """Return how much is late, or how much is not in yet."""
        del lines
        late = sum(one.missing for one in view.late)
        missing = sum(one.missing for one in view.claims)
        if late:
            return self.tr("超期 %1 元").replace("%1", yuan_grouped(late))
        if any(one.waits and one.missing for one in view.claims):
            return self.tr("协议还没有签齐，未生效")
        if missing:
            return self.tr("尚未缴 %1 元").replace("%1", yuan_grouped(missing))
        return self.tr("已缴清") if view.claims else self.tr("暂无")

    def lines(self, view: CaseView) -> list[RecordLine]:
        """Return the days by which something is to be paid, each with its reckoning."""
        days: dict[tuple[date | None, bool], list[Claim]] = {}
        for claim in view.claims:
            if claim.missing:
                days.setdefault((claim.due_on, claim.waits), []).append(claim)
        return [
            self._line(view, day, found, n) for n, ((day, _), found) in enumerate(days.items(), 1)
        ]

    def offered(self, view: CaseView) -> list[Act]:
        """Offer what can be done about the plan."""
        if not view.is_open or not view.may(Right.RECORD_PAYMENT):
            return []
        acts = []
        if view.late and view.profile.promise_answers:
            acts.append(Act("broken", self.tr("处理未按约补缴"), "broken_promise"))
        if view.plans:
            acts.append(Act("instalments", self.tr("安排分期"), "instalments"))
            acts.append(Act("declare", self.tr("登记申报"), "declare_payments"))
        said = [one for one in view.file.payments if one["state"] is PaymentState.PAID_UNVERIFIED]
        if said:
            untrue = ("payment", said[0]["id"])
            acts.append(Act("untrue", self.tr("称已缴不实，作废"), "void_record", untrue))
        agreement = _with_terms(view)
        if view.plans and agreement is not None:
            acts.append(Act("by_terms", self.tr("按协议条款安排"), BY_TERMS, agreement))
        return acts

    def _line(
        self, view: CaseView, day: date | None, found: list[Claim], number: int
    ) -> RecordLine:
        total = yuan_grouped(sum(one.missing for one in found))
        people = len({one.key[0] for one in found})
        if day is None:
            words = self.tr("没有约定日期：%1 元，%2 笔")
            heading = words.replace("%1", total).replace("%2", str(len(found)))
            return RecordLine(-number, heading, (), self.tr("未约定"), "warning")
        due = fixed_day(day, view.calendar)
        heading = self.tr("%1 前缴 %2 元（%3 人）").replace("%1", str(due.due))
        heading = heading.replace("%2", total).replace("%3", str(people))
        why = self.tr("；").join(due.explanation(translated))
        if found[0].waits:
            pairs = ((self.tr("计算"), why), *self._unsigned(view))
            acts = self._sign(view)
            return RecordLine(-number, heading, pairs, self.tr("待签章，未生效"), "warning", acts)
        tone = due_tone(due.due, view.today)
        pairs = ((self.tr("计算"), why),)
        return RecordLine(-number, heading, pairs, due_words(due.due, view.today), tone)

    def _unsigned(self, view: CaseView) -> list[tuple[str, str]]:
        """Return why an unsigned agreement is not pressed for, and who has still to sign it."""
        short = [agreement_of(view, one) for one in sorted(view.without_effect)]
        names = [names_of(left) for one in short if (left := not_signed(view, one))]
        told = (
            (self.tr("还没有签"), listed(names)),
            (self.tr("说明"), self.tr("协议签章齐全才生效，生效以前不催收，不算未按约。")),
        )
        return [pair for pair in told if pair[1]]

    def _sign(self, view: CaseView) -> tuple[Act, ...]:
        """Offer to record the signatures that are missing."""
        missing = [one for one in unsigned(view) if one in view.without_effect]
        if not missing or not view.is_open or not view.may(Right.MEDIATE):
            return ()
        return (Act("sign", self.tr("登记签章"), "signature", missing[0]),)

    def _show(self, view: CaseView, lines: list[RecordLine]) -> None:
        super()._show(view, lines)
        self.power.setText("\n".join(legal_words(view, "instalments")))
        self.power.setVisible(bool(view.plans))
        if self.grid is None:
            self.grid = Grid(f"{self.name}.figures", self.tr("应缴明细"), self._columns())
            self.top.insertWidget(0, self.grid)
        found = due_rows(
            view.file.payments,
            view.file.amounts,
            today=view.today,
            calendar=view.calendar,
            gone=view.gone,
            waiting=view.without_effect,
        )
        rows = [{"view": view, "due": one} for one in found]
        self.grid.show_rows([*rows, *self._total(view, found)])
        self.grid.setVisible(bool(rows))

    def _total(self, view: CaseView, found: tuple[DueRow, ...]) -> list[Row]:
        """Return the line of the sums, where there is more than one row."""
        if len(found) < 2:  # noqa: PLR2004 - one row is its own sum
            return []
        names = ("planned", "covered", "open", "late", "said", "paid", "late_fee", "refunded")
        sums = {name: sum(getattr(one, name) for one in found) for name in names}
        layers = {
            layer: sum(one.layers.get(layer, 0) for one in found)
            for layer in (Layer.AGREED, Layer.ASSESSED)
        }
        total = DueRow(claimant_id=None, insurance=None, layers=layers, **sums)
        return [{"view": view, "due": total, "title": self.tr("合计"), "is_sum": True}]

    def _columns(self) -> list[GridColumn]:
        def fen(name: str) -> Callable[[Row], str]:
            return lambda row: money(getattr(row["due"], name))

        def layer(which: Layer) -> Callable[[Row], str]:
            return lambda row: money(row["due"].layers.get(which))

        def column(title: str, text: Callable[[Row], str], rank: int = 0) -> GridColumn:
            return GridColumn(title, text, 88, Look.MONEY, needs_content=True, rank=rank)

        late = GridColumn(
            self.tr("超期未缴"), fen("late"), 88, Look.MONEY, needs_content=True,
            tone=lambda row: "danger" if row["due"].late else "",
        )  # fmt: skip
        return [
            GridColumn(self.tr("职工"), self._who, 72, stretch=True),
            GridColumn(self.tr("险种"), self._insurance, 88, Look.MUTED, needs_content=True),
            column(self.tr("税务核定"), layer(Layer.ASSESSED), 3),
            GridColumn(self.tr("应补缴"), fen("planned"), 88, Look.MONEY),
            late,
            column(self.tr("未到期"), fen("open")),
            column(self.tr("称已缴"), fen("said"), 2),
            column(self.tr("已入库"), fen("paid")),
            column(self.tr("滞纳金"), fen("late_fee"), 4),
            column(self.tr("已退费"), fen("refunded"), 1),
        ]

    def _who(self, row: Row) -> str:
        name = row.get("title") or row["view"].claimant_name(row["due"].claimant_id)
        return str(name or self.tr("全案"))

    def _insurance(self, row: Row) -> str:
        """Return the insurance; what nobody told is said to be undivided, never guessed."""
        if row.get("title"):
            return NOTHING
        insurance = row["due"].insurance
        word = INSURANCE_WORDS.get(insurance)
        return translated("insurance", word) if word else self.tr("险种未分")


def _with_terms(view: CaseView) -> int | None:
    """Return the agreement in force that tells more than its plan; None where there is none.

    Its terms name sums and days, or its sums name insurances the plan does not.
    """
    for agreement in reversed(view.file.agreements):
        if view.successor_of(agreement):
            continue
        terms = [
            one
            for one in view.file.beside["term"]
            if one["agreement_id"] == agreement["id"]
            and (one["employer_fen"] or one["employee_fen"])
        ]
        planned = [one for one in view.plans if one["agreement_id"] == agreement["id"]]
        undivided = {one["claimant_id"] for one in planned if one["insurance"] is None}
        divided = any(
            one["layer"] is Layer.AGREED
            and one["basis"] == agreement["number"]
            and one["insurance"]
            and one["claimant_id"] in undivided
            for one in view.file.amounts
        )
        if planned and (terms or divided):
            agreement_id: int = agreement["id"]
            return agreement_id
    return None


def plan_by_terms(place: Workplace, view: CaseView, agreement_id: int, parent: QWidget) -> None:
    """Plan the payments as the terms say; the fact is a toast with 撤销.

    What is doubtful about them is asked in a form first.
    """
    from dispute_desk.services.instalments import PlanByTerms  # noqa: PLC0415 - rarely
    from dispute_desk.ui.steps.planning_by_terms import (  # noqa: PLC0415 - rarely
        PlanByTermsStep,
        asks_first,
    )
    from dispute_desk.ui.steps.saved import say_saved  # noqa: PLC0415 - rarely

    if asks_first(view, agreement_id):
        PlanByTermsStep(place, view, parent.window(), agreement_id).open()
        return
    command = PlanByTerms(case_id=view.id, agreement_id=agreement_id)
    place.jobs.do(
        command,
        lambda outcome: say_saved(
            place, f"{translated('command', outcome.title)} · {outcome.subject}", outcome
        ),
        place.trouble,
    )
