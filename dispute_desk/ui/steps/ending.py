"""The end of a case and the ways back: follow-up, closure, suspension, withdrawal, reopening."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from dispute_desk.domain.closing_list import fits, paid_less_than_agreed
from dispute_desk.domain.deadlines import deadline
from dispute_desk.domain.stages import DONE, Stage
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.closing import (
    CloseCase,
    RecordFollowUp,
    ReopenCase,
    ResumeCase,
    SuspendCase,
    WithdrawCase,
)
from dispute_desk.ui.steps.after_closing import after_closing
from dispute_desk.ui.steps.closing_doubts import (
    contradicts,
    doubts_in_words,
    doubts_of,
    ending_step,
    kept_step,
    left_unpaid,
    still_open,
)
from dispute_desk.ui.steps.conflict_asked import ConflictAsked
from dispute_desk.ui.steps.form import StepForm, said_of_stage
from dispute_desk.ui.steps.late_closing import never_late, reason_wanting
from dispute_desk.ui.steps.missing import duties_for, missing_for, notes_for, usual_kind
from dispute_desk.ui.steps.open_duties import OpenDuties
from dispute_desk.ui.steps.past_case import PastCaseStep, TypedClosing, offer_past_case
from dispute_desk.ui.steps.whose_follow_up import whose_follow_up
from dispute_desk.ui.steps.words import listed
from dispute_desk.ui.widgets.naming import label, look, named

if TYPE_CHECKING:
    from dispute_desk.domain.closure_kinds import ClosureKind
    from dispute_desk.ui.steps.entries import Entry

_WHY_OPEN = QT_TRANSLATE_NOOP(
    "entries", "请写明协议没有履行完、现在就结案的原因，如：单位停产，职工同意终结。"
)
_FOLLOWED = frozenset({Stage.PERFORMING, Stage.COLLECTION, Stage.MED_FAILED})


class FollowUpStep(StepForm):
    """回访."""

    id = "follow_up"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("登记回访")

    def foretold(self) -> str:
        """Return what happens when it is saved."""
        stays = paid_less_than_agreed(self.view.file) and self.view.stage is not Stage.MED_FAILED
        moves = self.view.stage in _FOLLOWED and not stays
        stage = said_of_stage(self.view, Stage.FOLLOW_UP) if moves else ""
        return stage + kept_step(self.view)

    def build(self) -> None:
        """Ask three plain questions; what nobody asked stays open."""
        kit = self.kit
        day = kit.day("occurred_on", self.tr("回访日期"), required=True, now=True)
        who = kit.choice("person", self.tr("受访人"), self._asked(), empty="")
        who.put(self._asked()[0][1] if len(self._asked()) == 1 else None)
        self.add_pair(("occurred_on", day), ("person", who))
        method = kit.chips("method", self.tr("方式"), self.words("follow_up_ways"))
        self.add("method", method)
        answers = [(self.tr("是"), True), (self.tr("否"), False)]
        paid = kit.chips("paid_in_full", self.tr("是否已足额补缴"), answers)
        satisfied = kit.chips(
            "satisfied",
            self.tr("职工是否满意"),
            [(self.tr("满意"), True), (self.tr("不满意"), False)],
        )
        revenge = kit.chips(
            "retaliation", self.tr("有无打击报复"), [(self.tr("有"), True), (self.tr("无"), False)]
        )
        self.add_pair(("paid_in_full", paid), ("satisfied", satisfied))
        self.add("retaliation", revenge)
        self.add("note", kit.long("note", self.tr("回访情况")))
        self.doubted += [self._contradicted, partial(whose_follow_up, self)]

    def _contradicted(self) -> str:
        """Ask once where the answer and the money that came in do not agree."""
        return contradicts(self.view) if self.value("paid_in_full") else ""

    def _asked(self) -> list[tuple[str, str]]:
        return [(name, name) for name, _ in self.claimants()]

    def command(self) -> object:
        """Return what the fields ask for."""
        return RecordFollowUp(
            case_id=self.view.id,
            occurred_on=self.value("occurred_on"),
            method=self.value("method"),
            person=self.value("person"),
            satisfied=self.value("satisfied"),
            paid_in_full=self.value("paid_in_full"),
            retaliation=self.value("retaliation"),
            note=self.value("note"),
        )


class CloseStep(StepForm):
    """结案."""

    id = "close"
    leads_to = Stage.CLOSED

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("结案")

    def build(self) -> None:
        """Ask how the case ended; what is missing stands below, a reason closes all the same."""
        kit = self.kit
        kinds = [
            (self.view.words.of(kind), kind.code)
            for kind in self.view.profile.closure_kinds
            if self._offers(kind)
        ]
        kind = kit.choice("kind", self.tr("结案方式"), kinds, required=True, empty="")
        kind.put(usual_kind(self.view))
        kind.row.field.currentIndexChanged.connect(self._look)  # type: ignore[attr-defined]
        self.add("kind", replace(kind, trouble=lambda: never_late(self.view, kind.read())))
        offer_past_case(self, self._go)
        self.lacks = named(label("", tone="warning"), f"{self.name}.missing")
        self.lacks.setWordWrap(True)
        self.add_widget(self.lacks)
        self.duties = OpenDuties(f"{self.name}.duties")
        self.duties.show_points(self.view, duties_for(self.view))
        self.duties.asked.connect(self._go)
        self.add_widget(self.duties)
        self.doubted += [self._still_open, partial(after_closing, self)]
        self.finished.connect(self._gone)
        self._wanted: tuple[str, object] | None = None
        self.add(
            "occurred_on", kit.day("occurred_on", self.tr("结案日期"), required=True, now=True)
        )
        note = kit.long("note", self.tr("结案说明"))
        needed = replace(note, required=True, needed=_WHY_OPEN, when=self._leaves_money_open)
        self.add("note", needed)
        reason = kit.text(
            "reason",
            self.tr("补录原因"),
            hint=self.tr(
                "案件确已办结、材料补不齐的，写明原因按补录结案，原因记入历史；日期可以是今天。"
            ),
        )
        wanting = partial(self._wanting, reason)
        self.add("reason", replace(reason, trouble=wanting))
        self._look()

    def _offers(self, kind: ClosureKind) -> bool:
        if kind.code == self.view.file.case["closure_kind"]:
            return True
        return kind.by_hand and not kind.merges and fits(self.view.file, kind)

    def _look(self) -> None:
        code, missing = self.value("kind"), self._lacking()
        words = self.tr("结案条件齐备，可以结案。") if code else ""
        unpaid = self._left()
        if unpaid:
            words = unpaid
        if missing:
            told = self.tr("还缺：%1。").replace("%1", listed(missing))
            words = "\n".join(one for one in (told, unpaid) if one)
        ends = self.tr("%1。").replace("%1", ending_step(self.view)) if code else ""
        ends = ends if len(ends) > 1 else ""
        words = "\n".join(one for one in (words, ends, notes_for(self.view, code)) if one)
        self.lacks.setText(words)
        self.lacks.setVisible(bool(words))
        look(self.lacks, tone="warning" if missing or unpaid or ends else "good")
        if "reason" in self.entries:
            late = bool(missing) and not never_late(self.view, code)
            self.entries["reason"].row.setVisible(late)
            self.fit()

    def command(self) -> object:
        """Return what the fields ask for."""
        return CloseCase(
            case_id=self.view.id,
            kind=self.value("kind"),
            occurred_on=self.value("occurred_on"),
            note=self.value("note"),
            reason=self.value("reason") if self._lacking() else None,
        )

    def _wanting(self, reason: Entry) -> str:
        return reason_wanting(self.view, self.value("kind"), reason.read())

    def _lacking(self) -> list[str]:
        """Return in words what a reason has to stand for (补录)."""
        code = self.value("kind")
        return missing_for(self.view, code) if code else []

    def _still_open(self) -> str:
        """Ask about what is still open, the money first: a closed case is reminded of nothing."""
        return "\n".join(words for words in (self._left(), still_open(self.view)) if words)

    def _left(self) -> str:
        """Say what money the case leaves open and what becomes of its workers, a line each."""
        code = self.value("kind")
        told = (left_unpaid(self.view, code), doubts_in_words(self.view, code))
        return "\n".join(words for words in told if words)

    def _leaves_money_open(self) -> bool:
        """Tell whether the case ends in part with money open: somebody has to say why."""
        found = doubts_of(self.view, self.value("kind"))
        return found is not None and bool(found.unpaid)

    def _go(self, step: str, about: object) -> None:
        """Leave the form for another; what was typed and does not go along is asked about."""
        self._wanted = (step, about)
        if isinstance(about, TypedClosing):
            self._give_up()
        else:
            self.reject()

    def _gone(self, result: int) -> None:
        from dispute_desk.ui.steps.opening import open_step  # noqa: PLC0415 - it knows this form

        parent = self.parentWidget()
        if self._wanted is not None and parent is not None and result == self.DialogCode.Rejected:
            step, about = self._wanted
            typed = about if isinstance(about, TypedClosing) else None
            form = open_step(self.place, self.view, step, parent, None if typed else about)
            if typed is not None and isinstance(form, PastCaseStep):
                form.take_along(typed)


class SuspendStep(StepForm):
    """中止."""

    id = "suspend"
    leads_to = Stage.SUSPENDED

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("中止办理")

    def build(self) -> None:
        """Ask why, and when to look again."""
        kinds = self.words("suspension_kinds")
        kind = self.kit.choice("kind", self.tr("中止事由"), kinds, required=True, empty="")
        self.add("kind", kind)
        reason = self.kit.long(
            "reason",
            self.tr("具体情况"),
            required=True,
            placeholder=self.tr("如：仲裁案号、受理日期"),
        )
        self.add("reason", reason)
        day = self.kit.day("occurred_on", self.tr("中止日期"), required=True, now=True)
        review = self.kit.day(
            "review_on", self.tr("复核日期"), required=True, hint=self.tr("到时提醒是否恢复。")
        )
        rule = self.view.profile.next_action(Stage.SUSPENDED.value)
        if rule is not None and rule.length:
            term = deadline(self.view.today, rule.length, rule.unit, self.view.calendar)
            review.put(term.due)
        self.add_pair(("occurred_on", day), ("review_on", review))

    def command(self) -> object:
        """Return what the fields ask for."""
        return SuspendCase(
            case_id=self.view.id,
            reason=self.value("reason") or "",
            kind=self.value("kind"),
            review_on=self.value("review_on"),
            occurred_on=self.value("occurred_on"),
        )


class ResumeStep(StepForm):
    """恢复办理."""

    id = "resume"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("恢复办理")

    def foretold(self) -> str:
        """Return what happens when it is saved."""
        back = self.view.file.case["suspended_from"]
        if not back:
            return ""
        words = self.tr(
            "保存后案件转为“%1”，接着办中止前的下一步；原定日期已经过了的，从恢复之日起重新计算。"
        )
        return words.replace("%1", self.view.words.stage(Stage(back)))

    def build(self) -> None:
        """Say why it waits; ask since when it goes on."""
        case = self.view.file.case
        moves = [one for one in self.view.file.moves if one["end"] is Stage.SUSPENDED]
        kind = self.view.words.code("suspension_kinds", case["suspension_kind"])
        told = "；".join(part for part in (kind, moves[-1]["reason"] if moves else "") if part)
        if told:
            words = self.tr("中止事由：%1").replace("%1", told)
            line = named(label(words, kind="muted"), f"{self.name}.why")
            line.setWordWrap(True)
            self.add_widget(line)
        self.add(
            "occurred_on", self.kit.day("occurred_on", self.tr("恢复日期"), required=True, now=True)
        )
        self.add("reason", self.kit.text("reason", self.tr("恢复原因")))

    def command(self) -> object:
        """Return what the fields ask for."""
        return ResumeCase(
            case_id=self.view.id, reason=self.value("reason"), occurred_on=self.value("occurred_on")
        )


class WithdrawStep(StepForm):
    """撤回."""

    id = "withdraw"
    leads_to = Stage.WITHDRAWN

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("撤回")

    def build(self) -> None:
        """Ask why the workers withdraw."""
        self.add("reason", self.kit.long("reason", self.tr("撤回原因"), required=True))
        self.add(
            "occurred_on", self.kit.day("occurred_on", self.tr("撤回日期"), required=True, now=True)
        )
        self.add("written", self.kit.flag("written", self.tr("已收到职工签名的书面撤回申请")))
        self.doubted.append(self._without_paper)

    def _without_paper(self) -> str:
        """Ask once where the application is not there on paper."""
        if self.value("written"):
            return ""
        return self.tr("还没有书面撤回申请，请由职工签名后收入案卷。")

    def command(self) -> object:
        """Return what the fields ask for."""
        return WithdrawCase(
            case_id=self.view.id,
            reason=self.value("reason"),
            occurred_on=self.value("occurred_on"),
            written=bool(self.value("written")),
        )


class ReopenStep(StepForm):
    """重启案件."""

    id = "reopen"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("重启案件")

    def foretold(self) -> str:
        """Return what happens when it is saved."""
        back = self.view.file.case["closed_from"]
        stage = Stage(back) if back and Stage(back) not in DONE else Stage.ACCEPTED
        return said_of_stage(self.view, stage)

    def build(self) -> None:
        """Ask for the new facts."""
        reason = self.kit.long(
            "reason",
            self.tr("重启原因"),
            required=True,
            placeholder=self.tr("如：单位未按协议续缴"),
        )
        self.add("reason", reason)
        self.add(
            "occurred_on", self.kit.day("occurred_on", self.tr("重启日期"), required=True, now=True)
        )
        case = self.view.file.case
        taken = self.view.actor.id if self.view.is_imported else None
        self.conflicts = ConflictAsked(self)
        self.conflicts.look_at((case["handler_id"] or taken,))

    def command(self) -> object:
        """Return what the fields ask for."""
        return ReopenCase(
            case_id=self.view.id,
            reason=self.value("reason") or "",
            occurred_on=self.value("occurred_on"),
            conflict_reason=self.conflicts.reason(),
        )
