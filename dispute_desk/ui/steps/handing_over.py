"""The forms that hand a case to another body, and take it up again when it comes back."""

from __future__ import annotations

from dataclasses import replace

from dispute_desk.domain.came_back import answered, sent_since
from dispute_desk.domain.stages import DONE, Stage
from dispute_desk.services.acceptance import ReferCase
from dispute_desk.services.handing_over import TakeBackCase
from dispute_desk.ui.steps.conflict_asked import ConflictAsked
from dispute_desk.ui.steps.edits import when_edited
from dispute_desk.ui.steps.form import StepForm, said_of_stage
from dispute_desk.ui.steps.left_empty import ask_about_empty
from dispute_desk.ui.steps.no_feedback_day import ask_about_feedback_day

#: Chosen where the case came back by a referral whose feedback is recorded already.
_ANSWERED = -1


class ReferStep(StepForm):
    """转办."""

    id = "refer"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("转办")

    def build(self) -> None:
        """Ask for the body, the letter and whether the case leaves the station.

        Whom the region's table names first for the cause is chosen already.
        """
        kit, view, route = self.kit, self.view, self.view.route
        target = kit.choice(
            "target",
            self.tr("转往"),
            self.words("referral_targets"),
            hint=view.words.advice(route, view.routing.status) if route else "",
            required=True,
            empty="",
        )
        if route is not None:
            target.put(route.addressee({one["target"] for one in view.file.referrals}))
        day = kit.day("occurred_on", self.tr("转出日期"), required=True, now=True)
        self.add("target", target)
        self.again = kit.text("again_reason", self.tr("再次转办的原因"), required=True)
        self.add("again_reason", replace(self.again, when=self._is_again))
        when_edited(target, self._look)
        self.add_pair(("occurred_on", day), ("letter_no", kit.text("letter_no", self.tr("函号"))))
        hint = self.tr("到期没有反馈的，列入今日待办。")
        self.add("due_on", kit.day("due_on", self.tr("反馈期限"), hint=hint, ahead=True))
        self.add("reason", kit.long("reason", self.tr("转办事由")))
        whole = kit.flag("hand_over", self.tr("整案转出，本站不再办理"))
        self.add("hand_over", whole)
        ask_about_empty(self, "letter_no", "reason")
        ask_about_feedback_day(self)
        box = whole.row.field
        box.toggled.connect(self._foretell)  # type: ignore[attr-defined]
        may_leave = view.leads_to(Stage.REFERRED_OUT)
        box.setEnabled(may_leave)
        self._look()
        self._foretell()

    def _look(self) -> None:
        """Ask why where the body has a referral of the case it has not answered."""
        self.again.row.setVisible(self._is_again())
        self.fit()

    def _is_again(self) -> bool:
        referrals = self.view.file.referrals
        waiting = {one["target"] for one in referrals if one["feedback_on"] is None}
        return self.value("target") in waiting

    def _foretell(self) -> None:
        words = self.tr("只登记转办，案件继续在本站办理。")
        if self.view.stage is Stage.REFERRED_OUT:
            words = self.tr("再登记一件转办，案件仍为“已转办”。")
        if self.value("hand_over"):
            words = said_of_stage(self.view, Stage.REFERRED_OUT)
        self.next_line.setText(words)
        self.next_line.show()

    def command(self) -> object:
        """Return what the fields ask for."""
        return ReferCase(
            case_id=self.view.id,
            target=self.value("target"),
            reason=self.value("reason"),
            letter_no=self.value("letter_no"),
            hand_over=self.value("hand_over"),
            occurred_on=self.value("occurred_on"),
            due_on=self.value("due_on"),
            again_reason=self.value("again_reason") if self._is_again() else None,
        )


class TakeBackStep(StepForm):
    """退回续办; ``about`` is the referral that came back."""

    id = "take_back"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("退回续办")

    def foretold(self) -> str:
        """Return what happens when it is saved."""
        case = self.view.file.case
        left = case["closed_from"]
        if not left or Stage(left) in DONE:
            left = Stage.ACCEPTED if case["accepted_on"] else Stage.REGISTERED
        return said_of_stage(self.view, Stage(left))

    def build(self) -> None:
        """Ask which body gave it back, when and why."""
        kit, words = self.kit, self.view.words
        sent = sent_since(self.view.file.referrals, self.view.file.moves)
        waiting = [
            (f"{words.code('referral_targets', one['target'])} {one['sent_on'] or ''}", one["id"])
            for one in sent
            if one["feedback_on"] is None
        ]
        if waiting and answered(sent):
            waiting.insert(0, (self.tr("已登记反馈"), _ANSWERED))
        day = kit.day("occurred_on", self.tr("退回日期"), required=True, now=True)
        if waiting:
            title = self.tr("哪一件转办退回")
            which = kit.choice("referral_id", title, waiting, required=True, empty="")
            named = self.about if self.about in {one for _, one in waiting} else None
            which.put(named or (waiting[0][1] if len(waiting) == 1 else None))
            self.add_pair(("referral_id", which), ("occurred_on", day))
        else:
            self.add("occurred_on", day)
        told = self.tr("如：经查不属我局管辖，退回你站")
        reason = kit.long("reason", self.tr("退回原因"), required=True, placeholder=told)
        self.add("reason", reason)
        self.conflicts = ConflictAsked(self)
        self.conflicts.look_at((self.view.file.case["handler_id"],))

    def focus_first(self) -> None:
        """Begin in the reason: the rest is known as a rule."""
        self.entries["reason"].row.focus()

    def command(self) -> object:
        """Return what the fields ask for."""
        named = self.value("referral_id") if "referral_id" in self.entries else None
        return TakeBackCase(
            case_id=self.view.id,
            reason=self.value("reason") or "",
            occurred_on=self.value("occurred_on"),
            referral_id=None if named == _ANSWERED else named,
            conflict_reason=self.conflicts.reason(),
        )
