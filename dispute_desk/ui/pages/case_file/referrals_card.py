"""转办、移送: whom the case was handed to, received, answered; whom to turn to next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.insured_comparison import FINDING_WORDS, Finding
from dispute_desk.domain.rights import Right
from dispute_desk.domain.stages import Stage
from dispute_desk.ui.due import due_tone, due_words
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.case_file.records_card import Act, RecordLine, RecordsCard
from dispute_desk.ui.steps.offered import may_be_referred
from dispute_desk.ui.steps.words import listed
from dispute_desk.ui.widgets.naming import label, named

if TYPE_CHECKING:
    from dispute_desk.ui.steps.case_view import CaseView

KIND = "referral"
#: So many workers are named of whom something was found.
TOLD = 3


class ReferralsCard(RecordsCard):
    """A block a referral; above them what the region's table says of the case."""

    def __init__(self) -> None:
        super().__init__("referrals", self.tr("转办和移送"), self.tr("没有转办或移送其他部门。"))
        self.route = named(label("", kind="small"), f"{self.name}.route")
        self.route.setWordWrap(True)
        self.rows.insertWidget(0, self.route)

    def show_case(self, view: CaseView) -> None:
        """Show whom to turn to, and the referrals."""
        words = self._advice(view)
        self.route.setText(words)
        self.route.setVisible(bool(words))
        super().show_case(view)

    def summary(self, view: CaseView, lines: list[RecordLine]) -> str:
        """Return how many are without an answer, and how near the first term is."""
        waiting = [one for one in view.file.referrals if one["feedback_on"] is None]
        if not waiting:
            return super().summary(view, lines)
        due = min((one["due_on"] for one in waiting if one["due_on"]), default=None)
        words = self.tr("待反馈 %1 件").replace("%1", str(len(waiting)))
        return f"{words} · {due_words(due, view.today)}" if due else words

    def lines(self, view: CaseView) -> list[RecordLine]:
        """Return the referrals of the case."""
        return [self._line(view, one) for one in view.file.referrals]

    def offered(self, view: CaseView) -> list[Act]:
        """Offer to refer the case, or to write down what was done on paper."""
        if not view.may(Right.REFER):
            return []
        add = Act("add", self.tr("补录转办"), "referral")
        acts = [Act("refer", self.tr("转办"), "refer"), add] if may_be_referred(view) else [add]
        if view.stage is Stage.REFERRED_OUT and not view.is_frozen:
            acts.insert(0, Act("take_back", self.tr("退回续办"), "take_back"))
        return acts

    def _advice(self, view: CaseView) -> str:
        """Return whom to turn to first, then, and next; what a 协查 found goes before the cause."""
        route = view.route
        to_check = self._to_check(view)
        if route is None:
            return to_check
        parts = [self.tr("先找：%1").replace("%1", view.words.bodies(route.first))]
        if route.then:
            parts.append(self.tr("再找：%1").replace("%1", view.words.bodies(route.then)))
        following = route.addressee({one["target"] for one in view.file.referrals})
        if following is not None and view.file.referrals:
            body = view.words.code("referral_targets", following)
            parts.append(self.tr("下一个：%1").replace("%1", body))
        found = view.findings & set(route.findings)
        lines = [self.tr("；").join(parts), view.words.advice(route, view.routing.status)]
        if found:
            words = listed(self._whose(view, one) for one in sorted(found))
            lines.insert(0, self.tr("协查查明：%1").replace("%1", words))
        return "\n".join((*lines, to_check) if to_check else lines)

    def _to_check(self, view: CaseView) -> str:
        """Return what is not established yet and turns the case nowhere."""
        if Finding.BASE_BELOW_WAGE not in view.findings:
            return ""
        words = self._whose(view, Finding.BASE_BELOW_WAGE)
        return self.tr("待核对：%1").replace("%1", words)

    def _whose(self, view: CaseView, finding: Finding) -> str:
        """Return what was found and whose it is: not everybody's, where the case has others."""
        workers = view.found[finding]
        names = [view.claimant_name(one) or "" for one in workers]
        what = translated("finding", FINDING_WORDS[finding])
        words = self.tr("%1（%2）") if len(names) <= TOLD else self.tr("%1（%2等 %3 人）")
        whose = listed(names[:TOLD])
        return words.replace("%3", str(len(names))).replace("%2", whose).replace("%1", what)

    def _line(self, view: CaseView, one: dict[str, Any]) -> RecordLine:
        body = view.words.code("referral_targets", one["target"])
        heading = " · ".join(part for part in (body, one["letter_no"] or "") if part)
        mark, tone = self._state(view, one)
        pairs = (
            (self.tr("转办事由"), one["reason"] or ""),
            (self.tr("发出日期"), str(one["sent_on"] or "")),
            (self.tr("签收日期"), str(one["received_on"] or "")),
            (self.tr("反馈期限"), str(one["due_on"] or "")),
            (self.tr("反馈日期"), str(one["feedback_on"] or "")),
            (self.tr("结果"), view.words.code("referral_results", one["result"])),
            (self.tr("反馈内容"), one["feedback"] or ""),
        )
        shown = tuple(pair for pair in pairs if pair[1])
        return RecordLine(one["id"], heading, shown, mark, tone, self._acts(view, one))

    def _state(self, view: CaseView, one: dict[str, Any]) -> tuple[str, str]:
        if one["feedback_on"]:
            return self.tr("已反馈"), "good"
        if one["due_on"]:
            return due_words(one["due_on"], view.today), due_tone(one["due_on"], view.today)
        return (self.tr("已签收") if one["received_on"] else self.tr("等待签收")), "neutral"

    def _acts(self, view: CaseView, one: dict[str, Any]) -> tuple[Act, ...]:
        if not view.may(Right.REFER):
            return ()
        acts = []
        if one["received_on"] is None and one["feedback_on"] is None:
            acts.append(Act("receive", self.tr("签收"), "referral_receipt", one["id"]))
        if one["feedback_on"] is None:
            acts.append(Act("feedback", self.tr("反馈"), "feedback", one["id"]))
        acts.append(Act("edit", self.tr("修改"), "referral", one["id"]))
        if view.stage is not Stage.REFERRED_OUT:
            acts.append(Act("void", self.tr("作废"), "void_record", (KIND, one["id"])))
        return tuple(acts)
