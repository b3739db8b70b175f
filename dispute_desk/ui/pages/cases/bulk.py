"""The two small forms for many cases at once: who handles them, what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.services.acceptance import AssignCase, SetNextAction
from dispute_desk.services.many_steps import COMMANDS, CommonStep, TakeStepInCases
from dispute_desk.services.snoozing import SnoozeCases
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.small_form import SmallForm
from dispute_desk.ui.steps.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.seat import Seat
    from dispute_desk.ui.workplace import Workplace


class ManyForm(SmallForm):
    """A form whose command names all selected cases."""

    def __init__(self, place: Workplace, seat: Seat, ids: Sequence[int], parent: QWidget) -> None:
        self.ids = tuple(ids)
        super().__init__(place, seat, parent)

    def about(self) -> str:
        """Say how many cases it changes."""
        return self.tr("作用于所选的 %1 件案件").replace("%1", f"{len(self.ids):,}")

    def fact(self, outcome: Outcome) -> str:
        """Return the fact with the count."""
        count = self.tr("%1 件").replace("%1", f"{len(self.ids):,}")
        return f"{translated('command', outcome.title)} · {count}"


class AssignMany(ManyForm):
    """指定承办人."""

    id = "assign"

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("指定承办人")

    def build(self) -> None:
        """Ask for the handler."""
        people = [(one.name, one.id) for one in self.seat.staff]
        self.entries["handler_id"] = self.kit.choice(
            "handler_id", self.tr("承办人"), people, required=True, empty=""
        )

    def command(self) -> object:
        """Return the command for all selected cases."""
        return AssignCase(case_ids=self.ids, handler_id=self.entries["handler_id"].read())


class PlanMany(ManyForm):
    """安排下一步."""

    id = "plan"

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("安排下一步")

    def build(self) -> None:
        """Ask what is to be done, and by when."""
        self.entries["next_action"] = self.kit.text(
            "next_action", self.tr("下一步"), placeholder=self.tr("如：电话联系单位人事")
        )
        self.entries["next_action_on"] = self.kit.day("next_action_on", self.tr("办理期限"))

    def command(self) -> object:
        """Return the command for all selected cases."""
        return SetNextAction(
            case_ids=self.ids,
            next_action=self.entries["next_action"].read() or "",
            next_action_on=self.entries["next_action_on"].read(),
        )


class SnoozeMany(ManyForm):
    """暂缓提醒."""

    id = "snooze"

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("暂缓提醒")

    def build(self) -> None:
        """Ask until when."""
        hint = self.tr("到这一天再提醒您；其他人的待办不受影响。")
        until = self.kit.day("until_on", self.tr("暂缓到"), hint=hint, required=True)
        until.put(self.seat.calendar.plus_workdays(self.place.today(), 1))
        self.entries["until_on"] = until

    def command(self) -> object:
        """Return the command for all selected cases."""
        return SnoozeCases(case_ids=self.ids, until_on=self.entries["until_on"].read())


class StepMany(ManyForm):
    """改阶段."""

    id = "step"

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("改阶段")

    def build(self) -> None:
        """Ask for the step and the day it was taken."""
        words = Words(self.seat.profile)
        steps = [
            (self.tr("启动调查核实"), CommonStep.VERIFY),
            (self.tr("启动调解"), CommonStep.MEDIATE),
            (words.stage(COMMANDS[CommonStep.PERFORM][1]), CommonStep.PERFORM),
            (words.stage(COMMANDS[CommonStep.COLLECT][1]), CommonStep.COLLECT),
            (self.tr("恢复办理"), CommonStep.RESUME),
        ]
        hint = self.tr("每件都按规则核对；有一件不符，就全部不改，并说明是哪一件。")
        self.entries["step"] = self.kit.choice(
            "step", self.tr("转为"), steps, required=True, empty="", hint=hint
        )
        self.entries["occurred_on"] = self.kit.day(
            "occurred_on", self.tr("日期"), required=True, now=True
        )

    def command(self) -> object:
        """Return the command for all selected cases."""
        return TakeStepInCases(
            case_ids=self.ids,
            step=self.entries["step"].read(),
            occurred_on=self.entries["occurred_on"].read(),
        )
