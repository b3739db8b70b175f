"""The two small forms for many cases at once: who handles them, what comes next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.errors import DeskError
from dispute_desk.services.acceptance import AssignCase, SetNextAction
from dispute_desk.services.chosen_cases import SOME_ENDED, SOME_ENDED_KEPT, SOME_SEALED
from dispute_desk.services.conflicts import SOME_CONFLICTS
from dispute_desk.services.many_steps import (
    COMMANDS,
    SKIPPABLE,
    CommonStep,
    TakeStepInCases,
)
from dispute_desk.services.seen_cases import SOME_CHANGED
from dispute_desk.services.snoozing import SnoozeCases
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.cases.meanwhile import MeanwhileWindow
from dispute_desk.ui.pages.small_form import SmallForm
from dispute_desk.ui.steps.words import Words
from dispute_desk.ui.widgets.naming import button

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QHBoxLayout, QWidget

    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.seat import Seat
    from dispute_desk.ui.workplace import Workplace


#: The field that says why somebody handles a case of his own side.
_REASON = "conflict_reason"
_ENDED = frozenset({SOME_ENDED, SOME_ENDED_KEPT})
#: Refusals that name the cases it cannot be done in: it may be done in the others.
_OTHERS_MAY = _ENDED | SKIPPABLE | {SOME_CHANGED, SOME_CONFLICTS}


class ManyForm(SmallForm):
    """A form whose command names all selected cases."""

    def __init__(
        self,
        place: Workplace,
        seat: Seat,
        ids: Sequence[int],
        parent: QWidget,
        *,
        shown: int | None = None,
    ) -> None:
        self.ids = tuple(ids)
        #: The newest entry of the history when the cases were shown.
        self.shown = shown
        self.skip_sealed = False
        #: Cases the command cannot be done in, told by its refusal; and those left out for it.
        self._unfit: tuple[int, ...] = ()
        self._left_out = 0
        #: Whether it was asked already about cases that are over.
        self._asked = False
        super().__init__(place, seat, parent)

    def about(self) -> str:
        """Say how many cases it changes."""
        return self.tr("作用于所选的 %1 件案件").replace("%1", f"{len(self.ids):,}")

    def fact(self, outcome: Outcome) -> str:
        """Return the fact with the count."""
        done = int(outcome.value) if self.skip_sealed else len(self.ids)
        count = self.tr("%1 件").replace("%1", f"{done:,}")
        said = [translated("command", outcome.title), count]
        sealed = len(self.ids) - done
        if sealed:
            said.append(self.tr("其中 %1 件已封存或归档，未改动").replace("%1", f"{sealed:,}"))
        if self._left_out:
            said.append(self.tr("跳过 %1 件，未改动").replace("%1", f"{self._left_out:,}"))
        return " · ".join(said)

    def _foot(self) -> QHBoxLayout:
        """Return the buttons; what leaves the sealed ones out shows itself when it is needed."""
        row = super()._foot()
        self.skip_button = button(self.tr("跳过已封存、归档的"), f"small.{self.id}.skip")
        self.skip_button.setAutoDefault(False)
        self.skip_button.hide()
        self.skip_button.clicked.connect(self._skip)
        row.insertWidget(row.count() - 1, self.skip_button)
        return row

    def _skip(self) -> None:
        """Do it in the others."""
        if self._unfit:
            left_out = frozenset(self._unfit)
            self.ids = tuple(one for one in self.ids if one not in left_out)
            self._left_out += len(left_out)
            self._unfit = ()
        else:
            self.skip_sealed = True
        self.save()

    def _refused(self, error: Exception) -> None:
        """Say why; where it cannot be done in some only, offer to do it in the others."""
        told: Mapping[str, Any] = error.facts if isinstance(error, DeskError) else {}
        code = error.code if isinstance(error, DeskError) else ""
        self._unfit = told["case_ids"] if code in _OTHERS_MAY else ()
        self._asked = self._asked or code in _ENDED
        self.skip_sealed = self.skip_sealed and bool(self._unfit)
        left_out = told["sealed"] if code == SOME_SEALED else len(self._unfit)
        words = self.tr("跳过这 %1 件，改其余").replace("%1", f"{left_out:,}")
        self.skip_button.setText(words)
        self.skip_button.setAccessibleName(words)
        self.skip_button.setVisible(0 < left_out < len(self.ids))
        if code == SOME_CHANGED:
            self.save_button.setEnabled(True)
            self._ask_about(told)
            return
        super()._refused(error)

    def _ask_about(self, told: Mapping[str, Any]) -> None:
        """Show what others changed meanwhile: those are skipped, or written over."""
        asked = MeanwhileWindow(told["told"], len(self.ids), self.seat, self)
        asked.skipped.connect(self._skip)
        asked.overwritten.connect(self._overwrite)
        asked.open()

    def _overwrite(self) -> None:
        """Do it in all of them, over what others wrote meanwhile."""
        self.shown = None
        self.save()


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
        hint = self.tr("请优先换人办理；核实后确需由其办理的，写明理由，将留在案件里。")
        reason = self.kit.text(_REASON, self.tr("不回避的理由"), hint=hint)
        self.entries[_REASON] = reason
        reason.row.hide()

    def command(self) -> object:
        """Return the command for all selected cases."""
        return AssignCase(
            case_ids=self.ids,
            handler_id=self.entries["handler_id"].read(),
            conflict_reason=self._reason(),
            skip_sealed=self.skip_sealed,
            ask_ended=not self._asked,
            shown=self.shown,
        )

    def fact(self, outcome: Outcome) -> str:
        """Say, too, how many had this handler already: the history knows only the others."""
        kept = int(outcome.value) - len({one.record_id for one in outcome.changes})
        words = self.tr("其中 %1 件原来就由此人承办").replace("%1", f"{kept:,}")
        return " · ".join([super().fact(outcome), *([words] if kept else [])])

    def _skip(self) -> None:
        """Leave those out in which the handler should stand back: nobody need say why."""
        self.entries[_REASON].put(None)
        self.entries[_REASON].row.hide()
        super()._skip()

    def _refused(self, error: Exception) -> None:
        """Offer room for the reason where somebody should stand back from one of the cases."""
        if isinstance(error, DeskError) and error.field == _REASON:
            self.entries[_REASON].row.show()
        super()._refused(error)

    def _edited(self, name: str) -> None:
        """Take a reason that was given for somebody else out of the form."""
        super()._edited(name)
        row = self.entries[_REASON].row
        if name == "handler_id" and not row.isHidden():
            self.entries[_REASON].put(None)
            row.hide()
            self.skip_button.hide()

    def _reason(self) -> str | None:
        return self.entries[_REASON].read() or None


class PlanMany(ManyForm):
    """安排下一步."""

    id = "plan"

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("安排下一步")

    def build(self) -> None:
        """Ask what is to be done, and by when."""
        action = self.kit.text(
            "next_action",
            self.tr("下一步"),
            placeholder=self.tr("如：电话联系单位人事"),
            hint=self.tr("只改期限的，这里留空：各件原来的下一步不变。"),
        )
        self.entries["next_action"] = replace(action, required=True, when=self._no_day)
        self.entries["next_action_on"] = self.kit.day(
            "next_action_on", self.tr("办理期限"), ahead=True
        )

    def command(self) -> object:
        """Return the command for all selected cases."""
        return SetNextAction(
            case_ids=self.ids,
            skip_sealed=self.skip_sealed,
            ask_ended=not self._asked,
            shown=self.shown,
            next_action=self.entries["next_action"].read() or None,
            next_action_on=self.entries["next_action_on"].read(),
        )

    def _no_day(self) -> bool:
        """Tell whether nothing but an action can be meant: an empty form takes no step away."""
        return self.entries["next_action_on"].read() is None


class SnoozeMany(ManyForm):
    """暂缓提醒."""

    id = "snooze"

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("暂缓提醒")

    def build(self) -> None:
        """Ask until when."""
        hint = self.tr("到这一天再提醒您；其他人的待办不受影响。")
        until = self.kit.day("until_on", self.tr("暂缓到"), hint=hint, required=True, ahead=True)
        until.put(self.seat.calendar.plus_workdays(self.place.today(), 1))
        self.entries["until_on"] = until

    def command(self) -> object:
        """Return the command for all selected cases."""
        return SnoozeCases(
            case_ids=self.ids,
            until_on=self.entries["until_on"].read(),
            skip_sealed=self.skip_sealed,
        )


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
        hint = self.tr("每件都按规则核对；有不符的先说明，可以跳过它们改其余。")
        self.entries["step"] = self.kit.choice(
            "step", self.tr("转为"), steps, required=True, empty="", hint=hint
        )
        self.entries["occurred_on"] = self.kit.day(
            "occurred_on", self.tr("日期"), required=True, now=True
        )

    def begin_with(self, step: CommonStep) -> None:
        """Propose a step; nothing was typed yet that could be lost."""
        self.entries["step"].put(step)
        self.take_as_untouched()

    def command(self) -> object:
        """Return the command for all selected cases."""
        return TakeStepInCases(
            case_ids=self.ids,
            step=self.entries["step"].read(),
            occurred_on=self.entries["occurred_on"].read(),
            skip_sealed=self.skip_sealed,
            shown=self.shown,
        )
