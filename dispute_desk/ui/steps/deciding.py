"""Deciding on a case: accept, refer, assign, plan the next action."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from dispute_desk.domain.case import Triage
from dispute_desk.domain.checklist import CheckAnswer
from dispute_desk.domain.stages import Stage
from dispute_desk.services.acceptance import (
    AcceptCase,
    AssignCase,
    RecordReferralFeedback,
    SetNextAction,
)
from dispute_desk.services.editing import TakeUpCase
from dispute_desk.ui.steps.acceptance_points import Points, missing_points
from dispute_desk.ui.steps.conflict_asked import ConflictAsked
from dispute_desk.ui.steps.edits import when_edited
from dispute_desk.ui.steps.form import StepForm
from dispute_desk.ui.steps.seen import SeenStep
from dispute_desk.ui.widgets.naming import button, label, named

if TYPE_CHECKING:
    from typing import Any


def triages(form: StepForm) -> list[tuple[str, Any]]:
    """Return how hard a case can be."""
    return [(form.view.words.code("triage", one), one) for one in Triage]


class AcceptStep(StepForm):
    """受理."""

    id = "accept"
    leads_to = Stage.ACCEPTED

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("受理案件")

    def build(self) -> None:
        """Ask for what acceptance needs; what is known stands already there."""
        case, kit = self.view.file.case, self.kit
        day = kit.day("occurred_on", self.tr("受理日期"), required=True, now=True)
        cause = kit.choice(
            "cause", self.tr("争议类型"), self.words("causes"), required=True, empty=""
        )
        handler = kit.choice(
            "handler_id", self.tr("承办人"), self.people(), required=True, empty=""
        )
        tax = kit.choice(
            "tax_handler_id", self.tr("税务联络员"), self.people(), empty=self.tr("暂不指定")
        )
        cause.put(case["cause"])
        handler.put(case["handler_id"])
        tax.put(case["tax_handler_id"])
        triage = kit.chips("triage", self.tr("难度"), triages(self))
        triage.put(case["triage"] or self._proposed())
        self.add_pair(("occurred_on", day), ("cause", cause))
        self.add_pair(("handler_id", handler), ("tax_handler_id", tax))
        self.conflicts = ConflictAsked(self)
        self.add("triage", triage)
        self.add_widget(self._points_line())
        self.points = Points(self, notes=False)
        self._said: set[str] = set()
        self._question = ""
        self._fold(on=CheckAnswer.MISSING not in self.points.given().values())
        reason = kit.text(
            "late_reason",
            self.tr("仍予受理的原因"),
            hint=self.tr("还缺要点而受理的（含补录），写明原因。"),
        )
        self.add("late_reason", reason)
        self.add("note", kit.text("note", self.tr("受理说明")))
        for key, entry in self.entries.items():
            if key.startswith("point.") or key.endswith("handler_id"):
                when_edited(entry, self._look)
        self._look()

    def _proposed(self) -> Triage:
        """Return how hard the case is for its number of workers, by what the station says."""
        rule = self.view.profile.group_cases
        workers = len([one for one in self.view.file.claimants if one["id"] not in self.view.gone])
        group = workers >= rule.workers and rule.triage
        return Triage(rule.triage) if group else Triage.SIMPLE

    def question(self) -> str:
        """Return how many points nobody has looked at, and that nobody of the tax side is named.

        Each is asked about once; other points left open than were told of are asked about anew.
        """
        parts: dict[str, str] = {}
        open_points = self._open_points()
        if open_points:
            words = self.tr("还有 %1 项没有审查。")
            parts["points"] = words.replace("%1", str(open_points))
            self._fold(on=False)
        if self.value("tax_handler_id") is None:
            parts["tax"] = self.tr("还没有指定税务联络员。")
        if parts and not set(parts.values()) <= self._said:
            self._said |= set(parts.values())
            self._question = "\n".join(parts.values())
        return self._question if parts else ""

    def _open_points(self) -> int:
        waiting = (None, CheckAnswer.PENDING)
        return sum(answer in waiting for answer in self.points.given().values())

    def _points_line(self) -> QWidget:
        """Return the line that answers what is open, and unfolds the points."""
        line = named(QWidget(), f"{self.name}.points", self.tr("受理审查"))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        self.all_met = button(self.tr("各项均符合"), f"{self.name}.all_met")
        self.all_met.setAutoDefault(False)
        self.all_met.setToolTip(self.tr("没有填写的各项都填“符合”；已填的不变（F9）"))
        self.all_met.setShortcut("F9")
        self.all_met.clicked.connect(self._meet_all)
        self.unfold = button(self.tr("逐项审查"), f"{self.name}.points_fold", kind="link")
        self.unfold.setAutoDefault(False)
        self.unfold.clicked.connect(lambda: self._fold(on=not self._folded))
        self.told = named(label("", kind="small"), f"{self.name}.points_told")
        for one in (self.all_met, self.unfold, self.told):
            row.addWidget(one)
        row.addStretch(1)
        return line

    def _meet_all(self) -> None:
        """Answer every open point with 符合."""
        self.points.meet_open()
        self._look()

    def _fold(self, *, on: bool) -> None:
        """Fold the points away, or show them one by one."""
        self._folded = on
        for key, entry in self.entries.items():
            if key.startswith("point."):
                entry.row.setVisible(not on)
        self.unfold.setText(self.tr("逐项审查") if on else self.tr("收起各项"))
        self.fit()

    def _look(self) -> None:
        """Ask for reasons where something speaks against it."""
        count = self._open_points()
        words = self.tr("还有 %1 项没有审查。") if count else self.tr("各项已审查。")
        self.told.setText(words.replace("%1", str(count)))
        lacking = bool(missing_points(self.view, self.points.given()))
        self.entries["late_reason"].row.setVisible(lacking)
        self.conflicts.look_at((self.value("handler_id"), self.value("tax_handler_id")))

    def command(self) -> object:
        """Return what the fields ask for."""
        return AcceptCase(
            case_id=self.view.id,
            occurred_on=self.value("occurred_on"),
            cause=self.value("cause"),
            handler_id=self.value("handler_id"),
            tax_handler_id=self.value("tax_handler_id"),
            triage=self.value("triage"),
            note=self.value("note"),
            answers=self.points.changed(),
            late_reason=self.value("late_reason"),
            conflict_reason=self.conflicts.reason(),
        )


class FeedbackStep(StepForm):
    """登记转办反馈."""

    id = "feedback"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("登记转办反馈")

    def build(self) -> None:
        """Ask which body answered what."""
        words = self.view.words
        open_ones = [
            (f"{words.code('referral_targets', one['target'])} {one['sent_on'] or ''}", one["id"])
            for one in self.view.file.referrals
            if one["feedback_on"] is None
        ]
        kit = self.kit
        which = kit.choice("referral_id", self.tr("转办"), open_ones, required=True)
        self.add("referral_id", which)
        self.add("feedback", kit.long("feedback", self.tr("反馈内容"), required=True))
        day = kit.day("occurred_on", self.tr("反馈日期"), required=True, now=True)
        result = kit.choice(
            "result", self.tr("结果"), self.words("referral_results"), empty=self.tr("还没有结果")
        )
        self.add_pair(("occurred_on", day), ("result", result))
        if self.about is not None:
            which.put(self.about)

    def command(self) -> object:
        """Return what the fields ask for."""
        return RecordReferralFeedback(
            referral_id=self.value("referral_id"),
            feedback=self.value("feedback"),
            occurred_on=self.value("occurred_on"),
            result=self.value("result"),
        )


class AssignStep(SeenStep):
    """指定承办人."""

    id = "assign"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("指定承办人")

    def build(self) -> None:
        """Ask for the handler."""
        handler = self.kit.choice(
            "handler_id", self.tr("承办人"), self.people(), required=True, empty=""
        )
        handler.put(self.view.file.case["handler_id"])
        self.add("handler_id", handler)
        self.conflicts = ConflictAsked(self)
        when_edited(handler, self._look)
        self._look()

    def _look(self) -> None:
        self.conflicts.look_at((self.value("handler_id"),))

    def record(self) -> dict[str, Any]:
        """Return whose case it is."""
        return {"handler_id": self.view.file.case["handler_id"]}

    def command(self) -> object:
        """Return what the fields ask for."""
        return AssignCase(
            case_id=self.view.id,
            handler_id=self.value("handler_id"),
            conflict_reason=self.conflicts.reason(),
        )


class NextActionStep(SeenStep):
    """安排下一步."""

    id = "plan_next"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("安排下一步")

    def build(self) -> None:
        """Ask what is to be done, and by when."""
        case = self.view.file.case
        action = self.kit.text(
            "next_action",
            self.tr("下一步"),
            hint=self.tr("两项都留空表示取消安排。"),
            placeholder=self.tr("如：电话联系单位人事"),
        )
        action.put(self.view.words.action(case["next_action"]))
        day = self.kit.day("next_action_on", self.tr("办理期限"), ahead=True)
        day.put(case["next_action_on"])
        self.add("next_action", action)
        self.add("next_action_on", day)

    def record(self) -> dict[str, Any]:
        """Return what is planned."""
        return {name: self.view.file.case[name] for name in ("next_action", "next_action_on")}

    def command(self) -> object:
        """Return what the fields ask for; an action left as it is stays in its own words."""
        action, planned = self.value("next_action"), self.view.file.case["next_action"]
        if action == self.view.words.action(planned):
            action = planned
        return SetNextAction(
            case_id=self.view.id,
            next_action=action or "",
            next_action_on=self.value("next_action_on"),
        )


class TakeUpStep(StepForm):
    """接续办理."""

    id = "take_up"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("接续办理")

    def foretold(self) -> str:
        """Return what happens when it is saved."""
        return self.tr("保存后这件历史案件进入今日待办，开始计算期限。")

    def build(self) -> None:
        """Ask who goes on with what, and show what the old ledger says of it."""
        case, kit = self.view.file.case, self.kit
        told = case["legacy_handler"]
        if told:
            line = label(self.tr("台账所载经办人：%1").replace("%1", str(told)), kind="muted")
            self.add_widget(named(QLabel(line.text()), f"{self.name}.legacy"))
        handler = kit.choice(
            "handler_id", self.tr("承办人"), self.people(), required=True, empty=""
        )
        handler.put(case["handler_id"] or self.view.actor.id)
        self.add("handler_id", handler)
        self.add("next_action", kit.text("next_action", self.tr("下一步")))
        self.entries["next_action"].put(self.tr("核对导入"))
        day = kit.day("next_action_on", self.tr("办理期限"), ahead=True)
        day.put(self.view.calendar.plus_workdays(self.view.today, 1))
        self.add("next_action_on", day)
        self.conflicts = ConflictAsked(self)
        when_edited(handler, self._look)
        self._look()

    def _look(self) -> None:
        self.conflicts.look_at((self.value("handler_id"),))

    def command(self) -> object:
        """Return what the fields ask for."""
        return TakeUpCase(
            case_id=self.view.id,
            handler_id=self.value("handler_id"),
            next_action=self.value("next_action"),
            next_action_on=self.value("next_action_on"),
            conflict_reason=self.conflicts.reason(),
        )
