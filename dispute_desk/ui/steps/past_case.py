"""补录办结: a case that was closed long ago, recorded in one form."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from dispute_desk.domain.claimant import TERMINAL, ClaimantState
from dispute_desk.domain.closure_kinds import MediationOutcome
from dispute_desk.domain.money import Fen
from dispute_desk.domain.past_case import (
    OUTCOMES,
    is_an_end,
    may_have_ended,
    outcome_of,
    tells_of_money,
    was_accepted,
)
from dispute_desk.domain.rights import Right
from dispute_desk.domain.stages import UNDECIDED, Stage
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.domain.worked_at import worked_at
from dispute_desk.services.past_cases import PastOutcome, RecordPastCase
from dispute_desk.ui.steps.closing_doubts import still_open
from dispute_desk.ui.steps.edits import when_edited
from dispute_desk.ui.steps.form import StepForm
from dispute_desk.ui.steps.missing import usual_kind
from dispute_desk.ui.steps.past_money import PastMoney, paid_on
from dispute_desk.ui.widgets.naming import button, label, named

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.domain.closure_kinds import ClosureKind
    from dispute_desk.ui.steps.case_view import CaseView

_ACCEPTED = QT_TRANSLATE_NOOP("entries", "这种结案方式要有受理日期，请填写。")
_AGREED = QT_TRANSLATE_NOOP("entries", "请填写达成协议的日期。")
_WHOSE = QT_TRANSLATE_NOOP("entries", "请选择是哪几名职工。")
_WHAT = QT_TRANSLATE_NOOP("entries", "请选择这些职工的结果。")


@dataclass(frozen=True)
class TypedClosing:
    """What was typed into the form that closes a case before it led here."""

    kind: str | None
    closed_on: date | None
    reason: str


class PastCaseStep(StepForm):
    """补录办结: the days, how it ended, what was paid, from which papers."""

    id = "past_case"
    leads_to = Stage.CLOSED

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("补录办结")

    def foretold(self) -> str:
        """Return what happens when it is saved."""
        return self.tr(
            "用于以前已经办结、现在补录的案件：保存后直接转为“已结案”，"
            "按下面的日期计入各期报表，不再有下一步和期限。"
        )

    def build(self) -> None:
        """Ask what the old file says, in its order; what is not in it stays empty."""
        kit = self.kit
        kinds = [(self.view.words.of(kind), kind.code) for kind in ends_of(self.view)]
        kind = kit.choice("kind", self.tr("结案方式"), kinds, required=True, empty="")
        kind.put(usual_kind(self.view))
        self.add("kind", kind)
        self._add_days()
        self.money = PastMoney(self)
        self._add_outcomes()
        reason = kit.text(
            "reason",
            self.tr("补录原因或来源"),
            required=True,
            placeholder=self.tr("如：按2020年纸质卷宗补录"),
        )
        self.add("reason", reason)
        self.doubted.append(partial(still_open, self.view))
        for entry in self.entries.values():
            when_edited(entry, self._look)
        self._look()

    def _add_days(self) -> None:
        """Ask for the days of the road; those the case has can be put right."""
        kit, case = self.kit, self.view.file.case
        hint = self.tr("当时收到的日期，不是录入的日期。")
        received = kit.day("received_on", self.tr("登记日期"), required=True, hint=hint)
        received.put(case["received_on"])
        accepted = kit.day("accepted_on", self.tr("受理日期"))
        accepted.put(case["accepted_on"])
        needed = replace(accepted, required=True, needed=_ACCEPTED, when=self._needs_acceptance)
        self.add_pair(("received_on", received), ("accepted_on", needed))
        mediated = kit.day("mediated_on", self.tr("达成协议（或调解不成）日期"))
        needed = replace(mediated, required=True, needed=_AGREED, when=self._needs_agreement)
        agreed = kit.money("agreed", self.tr("协议约定金额"))
        self.add_pair(("mediated_on", needed), ("agreed", agreed))
        closed = kit.day("closed_on", self.tr("结案日期"), required=True)
        self.add_pair(("closed_on", closed), ("paid_on", paid_on(self)))

    def _add_outcomes(self) -> None:
        """Ask for the outcome of a worker where it is another than the way of ending implies."""
        kit = self.kit
        words = self.view.words
        states = [(words.code("claimant_states", one), one) for one in OUTCOMES]
        usual = self.tr("按结案方式")
        several = len(self.view.workers) > 1
        title = self.tr("他们的结果") if several else self.tr("职工的结果")
        outcome = kit.choice("outcome", title, states, empty="" if several else usual)
        if several:
            names = [(self.view.claimant_name(one["id"]), one["id"]) for one in self.view.workers]
            whose = kit.many("others", self.tr("结果不同的职工"), names)
            whose = replace(whose, required=True, needed=_WHOSE, when=outcome.read)
            outcome = replace(outcome, required=True, needed=_WHAT, when=whose.read)
            self.add_pair(("others", whose), ("outcome", outcome))
        else:
            self.add("outcome", outcome)
        self.becoming = named(label("", kind="small"), f"{self.name}.becoming")
        self.becoming.setWordWrap(True)
        self.add_widget(self.becoming)

    @property
    def _kind(self) -> ClosureKind | None:
        code = self.value("kind")
        return self.view.profile.closure_kind(code) if code else None

    def _needs_acceptance(self) -> bool:
        kind = self._kind
        undecided = worked_at(self.view.file) in UNDECIDED
        return kind is not None and was_accepted(kind) and undecided

    def _needs_agreement(self) -> bool:
        kind = self._kind
        file = self.view.file
        known = bool(file.agreements or file.before.agreements)
        return kind is not None and kind.mediation is MediationOutcome.SUCCESS and not known

    def _look(self) -> None:
        """Show what the way of ending asks for, and say what becomes of the workers."""
        kind = self._kind
        agrees = self._needs_agreement()
        failed = kind is not None and kind.mediation is MediationOutcome.FAILED
        mediated = self.entries["mediated_on"].row
        mediated.setVisible(agrees or failed)
        if not mediated.error():
            words = self.tr("没有载明的留空，按结案日期记。")
            mediated.show_hint(words if failed and self.value("mediated_on") is None else "")
        self.entries["agreed"].row.setVisible(agrees)
        self.money.show(there=kind is not None and tells_of_money(kind))
        self._say_becoming(kind)
        self.fit()

    def _say_becoming(self, kind: ClosureKind | None) -> None:
        going = [one for one in self.view.workers if one["state"] not in TERMINAL]
        state = ClaimantState(going[0]["state"]) if going else None
        after = None
        if kind is not None and state is not None and not self._told_of_one():
            after = outcome_of(kind, state, paid=bool(self.money.payments()))
        said = self.tr("职工记为“%1”。") if len(going) == 1 else self.tr("其余职工记为“%1”。")
        if len(going) > 1 and not self.value("others"):
            said = self.tr("职工都记为“%1”。")
        word = self.view.words.code("claimant_states", after) if after is not None else ""
        self.becoming.setText(said.replace("%1", word))
        self.becoming.setVisible(bool(word))

    def _told_of_one(self) -> bool:
        return "others" not in self.entries and self.value("outcome") is not None

    def take_along(self, typed: TypedClosing) -> None:
        """Go on with what was typed into the form that led here."""
        if typed.kind in {kind.code for kind in ends_of(self.view)}:
            self.entries["kind"].put(typed.kind)
        for key, told in (("closed_on", typed.closed_on), ("reason", typed.reason)):
            if told:
                self.entries[key].put(told)
        self._look()
        self.focus_first()

    def save(self) -> None:
        """Take what is still being typed into the sums, then save."""
        if self.money.by_worker:
            self.money.sums.settle()
        super().save()

    def command(self) -> object:
        """Return what the fields ask for."""
        kind = self._kind
        there = kind is not None and tells_of_money(kind)
        mediated = self.value("mediated_on") if self._shown("mediated_on") else None
        agreed = self.value("agreed") if self._shown("agreed") else None
        return RecordPastCase(
            case_id=self.view.id,
            kind=self.value("kind"),
            closed_on=self.value("closed_on"),
            reason=self.value("reason") or "",
            received_on=self.value("received_on"),
            accepted_on=self.value("accepted_on"),
            mediated_on=mediated,
            agreed=Fen(agreed) if agreed else None,
            paid=self.money.payments() if there else (),
            outcomes=self._outcomes(),
        )

    def _outcomes(self) -> tuple[PastOutcome, ...]:
        state = self.value("outcome")
        alone = tuple(one["id"] for one in self.view.workers)
        whose = self.value("others") if "others" in self.entries else alone
        if state is None:
            return ()
        return tuple(PastOutcome(claimant_id=one, state=state) for one in whose)

    def _shown(self, key: str) -> bool:
        return not self.entries[key].row.isHidden()


def ends_of(view: CaseView) -> list[ClosureKind]:
    """Return the ways in which a case that stands here may have ended."""
    stage = worked_at(view.file)
    kinds = view.profile.closure_kinds
    return [kind for kind in kinds if is_an_end(kind) and may_have_ended(stage, kind)]


def _typed(form: StepForm) -> TypedClosing:
    """Return what stands in the form that closes a case; the day of today stood there by itself."""
    day = form.value("occurred_on")
    said = (form.value(key) for key in ("note", "reason"))
    return TypedClosing(
        kind=form.value("kind"),
        closed_on=None if day == form.view.today else day,
        reason="；".join(dict.fromkeys(one for one in said if one)),
    )


def offer_past_case(form: StepForm, go: Callable[[str, object], None]) -> None:
    """Lead from the form that closes a case to the one that records an end of long ago."""
    if not form.view.is_open or not form.view.may(Right.CLOSE):
        return
    words = QCoreApplication.translate("past_case", "这件以前已经办结？按日期补录办结…")
    made = button(words, f"{form.name}.past_case", kind="link")
    made.setAutoDefault(False)
    made.clicked.connect(lambda: go(PastCaseStep.id, _typed(form)))
    form.grid.addWidget(made, form.grid.rowCount(), 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
