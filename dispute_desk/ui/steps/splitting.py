"""Some workers go another way: withdrawn, in a case of their own, or together with another case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.claimant import TERMINAL, ClaimantState
from dispute_desk.domain.related import RelatedCase, Relation
from dispute_desk.domain.stages import DONE
from dispute_desk.services.claimant_withdrawal import WithdrawClaimants
from dispute_desk.services.splitting import MergeCases, SplitCase
from dispute_desk.ui.steps.agreement_view import unsigned
from dispute_desk.ui.steps.form import StepForm
from dispute_desk.ui.steps.worker_ticks import WorkersStep

if TYPE_CHECKING:
    from dispute_desk.ui.steps.case_view import CaseView
    from dispute_desk.ui.steps.entries import Entry


_BESIDE = frozenset({Relation.SAME_EMPLOYER, Relation.SPLIT_OFF, Relation.SPLIT_FROM})
#: The entry whether those who leave still sign an agreement that lacks their signature.
TAKES_PART = "takes_part"


def can_withdraw(view: CaseView) -> list[dict[str, Any]]:
    """Return the workers whose matter is not at an end."""
    return [one for one in view.file.claimants if one["state"] not in TERMINAL]


def staying(view: CaseView) -> list[dict[str, Any]]:
    """Return the workers who are in this case and in no other."""
    split = ClaimantState.SPLIT_OFF
    return [one for one in view.file.claimants if one["state"] is not split]


def beside(view: CaseView) -> list[RelatedCase]:
    """Return the other open cases of the same employer, what was split off or left among them."""
    return [one for one in view.related if one.relation in _BESIDE and one.stage not in DONE]


class WithdrawSomeStep(WorkersStep):
    """部分职工撤回."""

    id = "withdraw_some"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("部分职工撤回")

    def foretold(self) -> str:
        """Return what happens when it is saved."""
        return self.tr("保存后案件继续为其他职工办理。")

    def build(self) -> None:
        """Ask who withdraws, since which signed paper, and why."""
        hint = self.tr("每名职工须本人签署撤回申请。")
        self.choose_from(can_withdraw(self.view), self.tr("撤回的职工"), hint)
        day = self.kit.day("occurred_on", self.tr("签署日期"), required=True, now=True)
        self.add("occurred_on", day)
        self.add("reason", self.kit.long("reason", self.tr("撤回原因")))

    def command(self) -> object:
        """Return what the fields ask for."""
        return WithdrawClaimants(
            case_id=self.view.id,
            claimant_ids=self.chosen(),
            reason=self.value("reason"),
            occurred_on=self.value("occurred_on"),
        )


class SplitStep(WorkersStep):
    """拆分案件."""

    id = "split"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("拆分案件")

    def foretold(self) -> str:
        """Return what happens when it is saved."""
        return self.tr("保存后所选职工连同其金额、缴费和参保情况转入新案，另取案号；可以撤销。")

    def build(self) -> None:
        """Ask who goes, and why."""
        hint = self.tr("原案至少留下一名职工。协议、调解会和文书留在原案，新案里看得到。")
        self.choose_from(staying(self.view), self.tr("转入新案的职工"), hint)
        placeholder = self.tr("如：诉求不同，需要分别调解")
        reason = self.kit.long(
            "reason", self.tr("拆分原因"), required=True, placeholder=placeholder
        )
        self.add("reason", reason)
        if unsigned(self.view):
            self.add(TAKES_PART, self._takes_part())
        day = self.kit.day("occurred_on", self.tr("拆分日期"), required=True, now=True)
        self.add("occurred_on", day)

    def _takes_part(self) -> Entry:
        """Ask about the agreement that is not signed by all: they concluded it as parties."""
        ways = [(self.tr("仍要签章"), True), (self.tr("不参加这份协议"), False)]
        hint = self.tr(
            "仍要签章的，两案都列出还没有签的人，签齐那天起生效；不参加的，"
            "其协议金额和补缴安排撤下，新案回到调解。"
        )
        title = self.tr("还没签齐的协议")
        entry = self.kit.chips(TAKES_PART, title, ways, required=True, hint=hint)
        entry.put(ways[0][1])
        return entry

    def command(self) -> object:
        """Return what the fields ask for."""
        return SplitCase(
            case_id=self.view.id,
            claimant_ids=self.chosen(),
            reason=self.value("reason") or "",
            occurred_on=self.value("occurred_on"),
            takes_part=TAKES_PART not in self.entries or bool(self.value(TAKES_PART)),
        )


class MergeStep(StepForm):
    """合并案件."""

    id = "merge"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("合并案件")

    def foretold(self) -> str:
        """Return what happens when it is saved."""
        return self.tr("保存后所选案件以“合并处理”结案，其职工转入本案继续办理；可以撤销。")

    def build(self) -> None:
        """Ask which cases come here, and why."""
        cases = [(self._said(one), one.id) for one in beside(self.view)]
        hint = self.tr("列出同一用人单位的其他在办案件。")
        title = self.tr("并入本案的案件")
        self.add("case_ids", self.kit.many("case_ids", title, cases, hint=hint, required=True))
        if len(cases) == 1:
            self.entries["case_ids"].put((cases[0][1],))
        placeholder = self.tr("如：同一单位、同一事由，合并调解")
        reason = self.kit.long(
            "reason", self.tr("合并原因"), required=True, placeholder=placeholder
        )
        self.add("reason", reason)
        day = self.kit.day("occurred_on", self.tr("合并日期"), required=True, now=True)
        self.add("occurred_on", day)

    def _said(self, one: RelatedCase) -> str:
        if one.workers > 1:
            many = self.tr("%1 等 %2 人").replace("%1", one.first_worker)
            return f"{one.number} · {many.replace('%2', str(one.workers))}"
        return f"{one.number} · {one.first_worker}"

    def command(self) -> object:
        """Return what the fields ask for."""
        return MergeCases(
            case_ids=self.value("case_ids"),
            into=self.view.id,
            reason=self.value("reason") or "",
            occurred_on=self.value("occurred_on"),
        )
