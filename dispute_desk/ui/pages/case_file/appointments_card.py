"""What is planned with the parties, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.appointment import APPOINTMENT_WORDS, AppointmentKind
from dispute_desk.domain.rights import Right
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.case_file.records_card import Act, RecordLine, RecordsCard
from dispute_desk.ui.when import day_words, time_words

if TYPE_CHECKING:
    from dispute_desk.ui.steps.case_view import CaseView

    Row = dict[str, Any]

KIND = "appointment"


class AppointmentsCard(RecordsCard):
    """The appointments of the case by day; the next one beside the heading."""

    def __init__(self) -> None:
        super().__init__("appointments", self.tr("日程"), self.tr("没有安排调解会、约谈或调查。"))

    def lines(self, view: CaseView) -> list[RecordLine]:
        """Return the appointments by day and time."""
        rows = sorted(view.file.beside[KIND], key=lambda one: (str(one["on"]), one["starts"] or ""))
        return [self._line(view, one) for one in rows]

    def offered(self, view: CaseView) -> list[Act]:
        """Offer to plan one while the case is open."""
        if not (view.is_open and view.may(Right.EDIT_CASE)):
            return []
        return [Act("add", self.tr("安排日程"), "appointment")]

    def summary(self, view: CaseView, lines: list[RecordLine]) -> str:
        """Return the next appointment, else how many there were."""
        ahead = sorted(
            (str(one["on"]), one["starts"] or "", one["kind"])
            for one in view.file.beside[KIND]
            if _waits(one) and one["on"] and one["on"] >= view.today
        )
        if not ahead:
            return super().summary(view, lines)
        day, starts, kind = ahead[0]
        word = translated("appointment", APPOINTMENT_WORDS[AppointmentKind(kind)])
        return " ".join(part for part in (day, starts, word) if part)

    def _line(self, view: CaseView, one: Row) -> RecordLine:
        kind = translated("appointment", APPOINTMENT_WORDS[one["kind"]])
        heading = f"{day_words(one['on'])} {time_words(one['starts'], one['ends'])} · {kind}"
        pairs = (
            (self.tr("地点"), one["place"] or ""),
            (self.tr("主持人"), one["mediator"] or ""),
            (self.tr("参加人员"), one["people"] or ""),
            (self.tr("备注"), one["note"] or ""),
            (self.tr("取消原因"), one["cancel_reason"] or ""),
        )
        mark, tone = self._mark(view, one)
        shown = tuple(pair for pair in pairs if pair[1])
        return RecordLine(one["id"], heading, shown, mark, tone, self._acts(view, one))

    def _mark(self, view: CaseView, one: Row) -> tuple[str, str]:
        if one["cancelled_on"] is not None:
            return self.tr("已取消"), "neutral"
        if one["session_id"] is not None:
            return self.tr("已召开"), "good"
        if one["on"] is not None and one["on"] < view.today:
            return self.tr("未登记结果"), "warning"
        return self.tr("待召开"), "accent"

    def _acts(self, view: CaseView, one: Row) -> tuple[Act, ...]:
        if not _waits(one):
            return ()
        acts = []
        due = one["on"] is not None and one["on"] <= view.today
        if one["kind"] is AppointmentKind.MEDIATION and due and view.may(Right.MEDIATE):
            acts.append(Act("held", self.tr("登记调解会"), "session", one["id"]))
        if view.may(Right.EDIT_CASE):
            acts.append(Act("move", self.tr("改期"), "appointment", one["id"]))
            acts.append(Act("cancel", self.tr("取消"), "cancel_appointment", one["id"]))
        return tuple(acts)


def _waits(one: Row) -> bool:
    return one["cancelled_on"] is None and one["session_id"] is None
