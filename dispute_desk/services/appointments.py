"""Appointments: mediation, talks, visits and reviews in the calendar, without clashes unasked."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.appointment import Appointment, AppointmentKind
from dispute_desk.domain.case import Case
from dispute_desk.domain.clashes import (
    Clash,
    clashes,
    clock_time,
    minutes_after,
    minutes_between,
    names_in,
)
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.codec import NOT_JOURNALED
from dispute_desk.services.corrections import Seen, correct
from dispute_desk.services.steps import REASON_NEEDED, about, propose
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from dispute_desk.domain.mediation import MediationSession
    from dispute_desk.store.transaction import Transaction

NOT_A_TIME = sentence(
    "not_a_time",
    QT_TRANSLATE_NOOP("errors", "看不懂时间“{given}”，请写成 09:30、930 或 14。"),
)
ENDS_TOO_EARLY = sentence(
    "appointment_ends_too_early",
    QT_TRANSLATE_NOOP("errors", "结束时间 {ends} 不晚于开始时间 {starts}，请核对。"),
)
NO_START = sentence(
    "appointment_without_start",
    QT_TRANSLATE_NOOP("errors", "写了结束时间 {ends}，没有写开始时间，请补上。"),
)
CLASHING = sentence(
    "appointment_clash",
    QT_TRANSLATE_NOOP(
        "errors",
        "{day} {own} 与已有安排冲突：{others}。请改时间、地点或人员；仍要这样安排的，请写明理由。",
    ),
)
IS_OVER = sentence(
    "appointment_over",
    QT_TRANSLATE_NOOP("errors", "{day} 的日程已经取消或已经召开，不能再改期或取消。请另行安排。"),
)
OF_OTHER_CASE = sentence(
    "appointment_of_other_case",
    QT_TRANSLATE_NOOP("errors", "这项日程不属于这件案件，请在日程所属的案件中登记。"),
)
#: What is to be done next where nothing else was planned.
ACTIONS = {
    AppointmentKind.MEDIATION: QT_TRANSLATE_NOOP("journal", "召开调解会"),
    AppointmentKind.INTERVIEW: QT_TRANSLATE_NOOP("journal", "按约定约谈"),
    AppointmentKind.SITE_VISIT: QT_TRANSLATE_NOOP("journal", "实地调查"),
    AppointmentKind.JOINT_REVIEW: QT_TRANSLATE_NOOP("journal", "参加会商"),
    AppointmentKind.OTHER: QT_TRANSLATE_NOOP("journal", "按日程办理"),
}
#: The next action after a session without a day for the next; its words are the profile's.
ADJOURNED = "adjourned"
_OVERRULED = "冲突仍安排：{reason}"


@dataclass(frozen=True, kw_only=True)
class PlanAppointment:
    """Put a mediation, talk, visit or review of a case into the calendar.

    Times are ``HH:MM``; without ``ends`` the usual length is taken, without ``starts`` the whole
    day. Who or whose room is taken at that time is told; ``clash_reason`` plans it all the same.
    """

    case_id: int
    on: date
    kind: AppointmentKind = AppointmentKind.MEDIATION
    starts: str | None = None
    ends: str | None = None
    place: str | None = None
    mediator: str | None = None
    people: str | None = None
    note: str | None = None
    clash_reason: str | None = None


@dataclass(frozen=True, kw_only=True)
class MoveAppointment:
    """Give an appointment another day, time, room or other people; what is left out stays."""

    appointment_id: int
    on: date | None = None
    starts: str | None = None
    ends: str | None = None
    place: str | None = None
    mediator: str | None = None
    people: str | None = None
    clash_reason: str | None = None
    seen: Seen = field(default_factory=dict, metadata=NOT_JOURNALED)


@dataclass(frozen=True, kw_only=True)
class CancelAppointment:
    """Call an appointment off, with the reason; it stays in the case file."""

    appointment_id: int
    reason: str


@use_case(PlanAppointment, right=Right.EDIT_CASE, title=QT_TRANSLATE_NOOP("command", "安排日程"))
def plan_appointment(command: PlanAppointment, tx: Transaction) -> int:
    """Keep the appointment; it is the next action where nothing else was planned."""
    case = tx.case(command.case_id)
    starts, ends = _times(command.starts, command.ends, tx)
    made = Appointment(
        case_id=case.id,
        kind=command.kind,
        on=command.on,
        starts=starts,
        ends=ends,
        place=command.place,
        mediator=command.mediator,
        people="、".join(names_in(command.people)) or None,
        note=command.note,
        recorded_at=tx.office.now,
    )
    _ask_about_clashes(made, command.clash_reason, tx)
    if case.is_open and _gives_way(case, made.kind, tx):
        case.next_action, case.next_action_on = ACTIONS[made.kind], made.on
    about(case, tx)
    return tx.add(made).id


@use_case(MoveAppointment, right=Right.EDIT_CASE, title=QT_TRANSLATE_NOOP("command", "日程改期"))
def move_appointment(command: MoveAppointment, tx: Transaction) -> int:
    """Change what is given; the length stays where only the start moves."""
    found = _standing(command.appointment_id, tx)
    was = found.on
    starts, ends = command.starts, command.ends
    if starts and not ends and found.starts and found.ends:
        length = minutes_between(found.starts, found.ends)
        ends = minutes_after(_time(starts, "starts"), length)
    starts, ends = _times(starts or found.starts, ends or found.ends, tx)
    trial = Appointment(
        kind=found.kind,
        on=command.on or found.on,
        starts=starts,
        ends=ends,
        place=command.place or found.place,
        mediator=command.mediator or found.mediator,
        people="、".join(names_in(command.people)) or found.people,
        note=found.note,
    )
    trial.id = found.id
    _ask_about_clashes(trial, command.clash_reason, tx)
    names = ("on", "starts", "ends", "place", "mediator", "people", "note")
    correct(found, {name: getattr(trial, name) for name in names}, command.seen)
    _lead(found, was, found.on, tx)
    return found.id


@use_case(CancelAppointment, right=Right.EDIT_CASE, title=QT_TRANSLATE_NOOP("command", "取消日程"))
def cancel_appointment(command: CancelAppointment, tx: Transaction) -> None:
    """Note that it is called off, and why."""
    found = _standing(command.appointment_id, tx)
    if not command.reason.strip():
        raise DeskError(REASON_NEEDED, field="reason")
    found.cancelled_on = tx.office.today
    found.cancel_reason = command.reason.strip()
    _lead(found, found.on, None, tx)


def take_over(
    appointment_id: int | None, session: MediationSession, tx: Transaction
) -> Appointment | None:
    """Let a session that was held take over its appointment: the one named, or that of its day."""
    if appointment_id is not None:
        found = _standing(appointment_id, tx, session.case_id)
    else:
        same_day = tx.all_of(Appointment, case_id=session.case_id, on=session.held_on)
        waiting = [one for one in same_day if _waits(one) and one.kind is AppointmentKind.MEDIATION]
        if len(waiting) != 1:
            return None
        found = waiting[0]
    found.session_id = session.id
    session.place = session.place or found.place
    session.mediator = session.mediator or found.mediator
    session.attendees = session.attendees or found.people
    return found


def _standing(appointment_id: int, tx: Transaction, case_id: int | None = None) -> Appointment:
    found = tx.get(Appointment, appointment_id)
    if case_id is not None and found.case_id != case_id:
        raise DeskError(OF_OTHER_CASE, field="appointment_id")
    if not _waits(found):
        raise DeskError(IS_OVER, day=found.on)
    return found


def _waits(one: Appointment) -> bool:
    return one.cancelled_on is None and one.session_id is None


def _lead(found: Appointment, was: date | None, on: date | None, tx: Transaction) -> None:
    """Let the next action go along with the appointment it came from."""
    if found.case_id is None:
        return
    case = tx.get(Case, found.case_id)
    if case.next_action == ACTIONS[found.kind] and case.next_action_on == was:
        case.next_action_on = on
        if on is None:
            _plan_anew(case, tx)
    about(case, tx)


def _gives_way(case: Case, kind: AppointmentKind, tx: Transaction) -> bool:
    """Tell whether the meeting is what the case waits for, or nothing is planned."""
    rule = tx.office.profile.next_action(ADJOURNED) if kind is AppointmentKind.MEDIATION else None
    return case.next_action in {None, ACTIONS[kind], rule.label if rule else None}


def _plan_anew(case: Case, tx: Transaction) -> None:
    """Go back to the term of the stage where that is what the meeting was for; else to nothing."""
    rule = tx.office.profile.next_action(case.stage.value)
    if rule is not None and rule.label == case.next_action and case.is_open:
        propose(case, on=tx.office.today, tx=tx)
    else:
        case.next_action = None


def _time(given: str, field: str) -> str:
    told = clock_time(given)
    if told is None:
        raise DeskError(NOT_A_TIME, field=field, given=given)
    return told


def _times(starts: str | None, ends: str | None, tx: Transaction) -> tuple[str | None, str | None]:
    """Return both times as they are kept; an end follows from the usual length."""
    start = _time(starts, "starts") if starts else None
    end = _time(ends, "ends") if ends else None
    if start is None:
        if end is not None:
            raise DeskError(NO_START, field="starts", ends=end)
        return None, None
    if end is None:
        end = minutes_after(start, tx.office.profile.meetings.usual_minutes)
    if end <= start:
        raise DeskError(ENDS_TOO_EARLY, field="ends", starts=start, ends=end)
    return start, end


def _ask_about_clashes(made: Appointment, reason: str | None, tx: Transaction) -> None:
    """Refuse a clash nobody gave a reason for; a reason is kept with the appointment."""
    same_day = tx.all_of(Appointment, on=made.on)
    found = clashes(made, [one for one in same_day if _waits(one) and one.id != made.id])
    if not found:
        return
    if not (reason or "").strip():
        told = "；".join(_told(one, tx) for one in found)
        raise DeskError(CLASHING, field="clash_reason", day=made.on, own=_when(made), others=told)
    why = _OVERRULED.format(reason=(reason or "").strip())
    made.note = f"{made.note}；{why}" if made.note else why


def _told(found: Clash, tx: Transaction) -> str:
    """Return the other appointment in a few words, and what both want."""
    other = found.other
    case = tx.get(Case, other.case_id) if other.case_id is not None else None
    number = (case.number or f"#{case.id}") if case is not None else ""
    shared = "、".join((*found.people, *([found.place] if found.place else [])))
    return f"{_when(other)} {number}（{shared}）"


def _when(one: Appointment) -> str:
    return f"{one.starts}–{one.ends or '24:00'}" if one.starts else "00:00–24:00"
