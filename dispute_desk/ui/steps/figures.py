"""Figures of the written layers, and payments that are planned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.amount import (
    INSURANCE_WORDS,
    SHARE_WORDS,
    WRITTEN,
    Insurance,
    Layer,
    Share,
)
from dispute_desk.domain.due_payments import already_covering
from dispute_desk.domain.money import Fen, yuan_grouped
from dispute_desk.domain.plan_doubts import PlannedPart
from dispute_desk.services.amounts import RecordAmount
from dispute_desk.services.repayment import PlanPayment
from dispute_desk.ui.messages import translated
from dispute_desk.ui.steps.agreement_parts import ReasonStep
from dispute_desk.ui.steps.assessed import Proposal, last_paper
from dispute_desk.ui.steps.seen import SeenStep
from dispute_desk.ui.steps.warnings import (
    ask_about_overlap,
    ask_about_plan,
    ask_about_withdrawn,
)
from dispute_desk.ui.steps.words import listed
from dispute_desk.ui.widgets.naming import label, named

if TYPE_CHECKING:
    from dispute_desk.ui.steps.form import StepForm


def insurances(form: StepForm) -> list[tuple[str, Any]]:
    """Return the insurances the station deals with."""
    usual = [one.code for one in form.view.profile.insurances]
    return [(translated("insurance", INSURANCE_WORDS[Insurance(c)]), Insurance(c)) for c in usual]


def workers_here(form: StepForm) -> list[tuple[str, Any]]:
    """Return the workers money is written down for: who goes on in another case has it there."""
    return [(form.view.claimant_name(one["id"]), one["id"]) for one in form.view.workers]


#: What tells one figure of a case from the others, and the fields that show what it says.
_PLACE = ("layer", "claimant_id", "insurance", "share", "month_from", "month_to")
_SHOWN_IN = {"fen": "amount", "basis": "basis"}


class AmountStep(SeenStep):
    """登记金额."""

    id = "amount"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("登记金额")

    def foretold(self) -> str:
        """Return what happens when it is saved."""
        return self.tr(
            "各层金额互不覆盖；同一层、同一职工、险种、份额和期间的旧数由新数代替，历史可查。"
        )

    def build(self) -> None:
        """Ask for the layer, the worker and the figure."""
        kit, words, here = self.kit, self.view.words, workers_here(self)
        layers = [(words.code("layers", one), one) for one in Layer if one in WRITTEN]
        layer = kit.chips("layer", self.tr("哪一层"), layers, required=True)
        layer.put(Layer.VERIFIED)
        self.add("layer", layer)
        who = kit.choice(
            "claimant_id", self.tr("职工"), here, empty=self.tr("全案合计（不分职工）")
        )
        if here:
            asked = [key for _, key in here if key == self.about]
            who.put(asked[0] if asked else here[0][1])
        amount = kit.money("amount", self.tr("金额"), required=True)
        self.add_pair(("claimant_id", who), ("amount", amount))
        insurance = kit.choice(
            "insurance", self.tr("险种"), insurances(self), empty=self.tr("不分险种")
        )
        shares = [(translated("share", SHARE_WORDS[one]), one) for one in Share]
        share = kit.choice("share", self.tr("份额"), shares, empty=self.tr("不分份额（合计）"))
        self.add_pair(("insurance", insurance), ("share", share))
        ask_about_withdrawn(self)
        self.add_pair(
            ("month_from", kit.month("month_from", self.tr("起始月份"))),
            ("month_to", kit.month("month_to", self.tr("终止月份"))),
        )
        day = kit.day("occurred_on", self.tr("日期"), required=True, now=True)
        basis = kit.text(
            "basis", self.tr("依据"), placeholder=self.tr("如：测算表、核定通知书文号")
        )
        self.add_pair(("occurred_on", day), ("basis", basis))
        ask_about_overlap(self)
        self.standing = named(label("", kind="small", tone="muted"), f"{self.name}.standing")
        self.standing.setWordWrap(True)
        self.add_widget(self.standing)
        self._proposals = Proposal(amount), Proposal(basis)
        layer.row.field.group.buttonToggled.connect(lambda *_: self._look())  # type: ignore[attr-defined]
        for entry in (who, insurance, share):
            entry.row.field.currentIndexChanged.connect(self._look)  # type: ignore[attr-defined]
        self._look()

    def _look(self) -> None:
        """Show the figure that stands where this one goes; what was assessed is proposed."""
        place = ("layer", "claimant_id", "insurance", "share")
        here = tuple(self.value(key) for key in place)
        standing = [
            one for one in self.view.file.amounts if tuple(one[key] for key in place) == here
        ]
        sums = listed(
            self.tr("%1 元（%2）")
            .replace("%1", yuan_grouped(one["fen"]))
            .replace("%2", str(one["basis"] or one["occurred_on"] or "—"))
            for one in standing
        )
        words = self.tr("这一层现有：%1").replace("%1", sums) if standing else ""
        self.standing.setText(words)
        self.standing.setAccessibleName(words)
        self.standing.setVisible(bool(words))
        assessed = standing if here[0] == Layer.ASSESSED else []
        paper = (last_paper(self.view) or {}) if here[0] == Layer.ASSESSED else {}
        alone = here[2:] == (None, None) and len(self.view.file.claimants) == 1
        fen = assessed[-1]["fen"] if assessed else paper.get("fen") if alone else None
        self._proposals[0].make(fen)
        self._proposals[1].make(
            (assessed[-1]["basis"] if assessed else None) or paper.get("number")
        )

    def which(self) -> object:
        """Return the place of the figure: no other one is replaced by it."""
        return tuple(self.value(key) for key in _PLACE)

    def record(self) -> dict[str, Any]:
        """Return the figure that stands there."""
        here = self.which()
        found = (one for one in self.view.file.amounts if tuple(one[key] for key in _PLACE) == here)
        standing = next(found, {})
        return {"fen": standing.get("fen"), "basis": standing.get("basis")}

    def decided(self, facts: dict[str, Any]) -> None:
        """Show what stays of the other's figure; where all of it does, nothing is to be saved."""
        seen, now = self.opened.seen, facts["now"]
        theirs = [name for name, mine in facts["mine"].items() if seen[name] == mine]
        if len(theirs) == len(now) or ("fen" in theirs and now["fen"] is None):
            self._give_up()
            return
        for name in theirs:
            self.entries[_SHOWN_IN[name]].put(now[name])
            seen[name] = now[name]
        self.save()

    def command(self) -> object:
        """Return what the fields ask for."""
        return RecordAmount(
            case_id=self.view.id,
            layer=self.value("layer"),
            amount=Fen(self.value("amount") or 0),
            claimant_id=self.value("claimant_id"),
            insurance=self.value("insurance"),
            share=self.value("share"),
            month_from=self.value("month_from"),
            month_to=self.value("month_to"),
            basis=self.value("basis"),
            occurred_on=self.value("occurred_on"),
        )


class PlanPaymentStep(ReasonStep):
    """安排补缴."""

    id = "plan_payment"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("安排补缴")

    def build(self) -> None:
        """Ask who is to be paid for, how much and by when."""
        kit, here = self.kit, workers_here(self)
        who = kit.choice(
            "claimant_id", self.tr("职工"), here, empty=self.tr("全案合计（不分职工）")
        )
        if here:
            who.put(here[0][1])
        amount = kit.money("amount", self.tr("应补缴金额"), required=True)
        self.add_pair(("claimant_id", who), ("amount", amount))
        due = kit.day("due_on", self.tr("缴纳期限"), ahead=True)
        insurance = kit.choice(
            "insurance", self.tr("险种"), insurances(self), empty=self.tr("不分险种")
        )
        self.add_pair(("due_on", due), ("insurance", insurance))
        self.add("note", kit.text("note", self.tr("备注")))
        ask_about_plan(self, self._parts, "claimant_id", "amount", "due_on", "insurance")
        self.doubted.append(self._in_already)
        self.ask_for_reason()

    def _in_already(self) -> str:
        """Ask once where money without a plan is there: it counts towards this one."""
        view, fen = self.view, self.value("amount") or 0
        found = already_covering(
            view.file.payments,
            view.calendar,
            view.gone,
            claimant_id=self.value("claimant_id"),
            insurance=self.value("insurance"),
            fen=fen,
            due_on=self.value("due_on"),
        )
        if not found:
            return ""
        words = self.tr(
            "已经入库、没有对应安排的 %1 元先抵这一笔，保存后还差 %2 元。"
            "要在那笔以外再缴 %3 元的，请把金额改为两笔合计 %4 元。"
        )
        for number, sum_ in enumerate((found, fen - found, fen, fen + found), 1):
            words = words.replace(f"%{number}", yuan_grouped(sum_))
        return words

    def _parts(self) -> list[PlannedPart]:
        told = (self.value(key) for key in ("claimant_id", "amount", "due_on", "insurance"))
        who, fen, due, insurance = told
        return [PlannedPart(who, fen or 0, due, insurance)]

    def command(self) -> object:
        """Return what the fields ask for."""
        return PlanPayment(
            case_id=self.view.id,
            amount=Fen(self.value("amount") or 0),
            due_on=self.value("due_on"),
            claimant_id=self.value("claimant_id"),
            insurance=self.value("insurance"),
            note=self.value("note"),
            late_reason=self.value("late_reason"),
        )
