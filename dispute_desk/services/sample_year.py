"""A lively year before the day the sample is made: cases of every stage, due, late and waiting."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.case import Triage
from dispute_desk.domain.money import Fen
from dispute_desk.domain.months import Month
from dispute_desk.services.acceptance import SetNextAction
from dispute_desk.services.editing import EditEmployer
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.sample_diary import Act, Story, made
from dispute_desk.services.sample_people import InventedFirm, Inventor, words
from dispute_desk.services.sample_plots import ROADS, Plot, plots
from dispute_desk.services.sample_steps import STEPS, CaseTold, texts
from dispute_desk.services.tickets import NoteTicketContact, ReplyToTicket
from dispute_desk.services.visits import NewVisitor, RecordVisit

if TYPE_CHECKING:
    from dispute_desk.domain.workdays import WorkCalendar

#: Nothing of the year falls on or before this day: until then there is only the trial.
TRIAL_ENDED = date(2024, 8, 27)
_YEAR_DAYS = 365
#: The year's telephone numbers begin behind the trial's.
_FIRST_PHONE = 100
_LATE_FEE_LIKELY = 0.4
#: From so many workers on they elect representatives (劳动争议调解仲裁法 art. 7).
_GROUP = 10
_CHANNELS = (
    "VISIT",
    "VISIT",
    "VISIT",
    "HOTLINE_12345",
    "HOTLINE_12345",
    "HOTLINE_12351",
    "HOTLINE_12366",
    "PHONE",
    "ONLINE",
    "TAX_TRANSFER",
    "SUBUNION_REPORT",
    "PETITION",
    "UNION_FINDING",
)
_I = Insurance
_INSURANCES: tuple[tuple[Insurance, ...], ...] = (
    (_I.PENSION,),
    (_I.PENSION, _I.MEDICAL),
    (_I.PENSION, _I.MEDICAL, _I.UNEMPLOYMENT),
    (_I.PENSION, _I.MEDICAL, _I.UNEMPLOYMENT, _I.INJURY, _I.MATERNITY),
    (_I.INJURY, _I.MATERNITY),
)


def year_stories(today: date, calendar: WorkCalendar) -> list[Story]:
    """Return a story for each case of the year before this day, the same for the same day."""
    inventor = Inventor(today.toordinal(), first_phone=_FIRST_PHONE)
    first = max(TRIAL_ENDED, today - timedelta(days=_YEAR_DAYS)) + timedelta(days=1)
    cases = [_story(plot, inventor, today, calendar, first) for plot in plots()]
    return cases + [_consultation(one, today, calendar, first) for one in words()["consultations"]]


def _consultation(told: dict[str, Any], today: date, calendar: WorkCalendar, first: date) -> Story:
    """Tell of somebody who came to ask, and of whom no case was made."""
    came = calendar.next_workday(max(first, today - timedelta(days=told["age"])))
    asked = RecordVisit(
        visitors=(NewVisitor(name=told["name"], phone=told["phone"]),),
        occurred_on=min(came, today),
        channel=told["channel"],
        employer=told["employer"],
        demand=told["demand"],
        answer=told["answer"],
    )
    yield Act(min(came, today), "handler", asked)


def _story(
    plot: Plot, inventor: Inventor, today: date, calendar: WorkCalendar, first: date
) -> Story:
    """Invent a case at once, so that its neighbours do not change it; tell it later."""
    came = calendar.next_workday(max(first, today - timedelta(days=plot.age)))
    told = CaseTold(
        plot=plot,
        today=today,
        calendar=calendar,
        day=min(came, today),
        who=inventor.one_of(("handler", "handler", "tax", "lead")),
        mediator=inventor.one_of(texts()["mediators"]),
        place=inventor.one_of(texts()["places"]),
        late_fee=inventor.happens(_LATE_FEE_LIKELY),
    )
    gaps = [inventor.between(1, 5) for _ in ROADS[plot.road]]
    action = inventor.one_of(texts()["steps"][plot.next_step])
    firm = inventor.firm()
    return _tell(told, firm, _register(told, firm, inventor), gaps, action)


def _tell(
    told: CaseTold, firm: InventedFirm, register: RegisterCase, gaps: list[int], action: str
) -> Story:
    """Tell the case from the first visit on as far as its plot goes."""
    outcome = yield told.act(register)
    told.case_id = outcome.value
    told.claimants = made(outcome, "claimant")
    told.planned = [None] * len(told.claimants)
    known = {"street": firm.street, "industry": firm.industry}
    for employer_id in made(outcome, "employer"):
        yield told.act(EditEmployer(employer_id=employer_id, changes=known))
    answers = _answers(told, made(outcome, "ticket"))
    for step, gap in zip(ROADS[told.plot.road], gaps, strict=True):
        name, _, given = step.partition(":")
        told.day = min(told.calendar.plus_workdays(told.day, gap), told.today)
        while answers and answers[0].on <= told.day:
            yield answers.pop(0)
        yield from STEPS[name](told, given)
    for answer in (one for one in answers if one.on <= told.today):
        told.day = max(told.day, answer.on)
        yield answer
    if told.plot.unplanned:
        yield told.act(SetNextAction(case_id=told.case_id, next_action=""))
    elif told.plot.due is not None:
        due = told.calendar.plus_workdays(told.today, told.plot.due)
        planned = SetNextAction(case_id=told.case_id, next_action=action, next_action_on=due)
        yield told.act(planned)


def _answers(told: CaseTold, tickets: list[int]) -> list[Act]:
    """Return how each ticket of a hotline is seen to: a call first, the answer within its term."""
    contact = told.calendar.plus_workdays(told.day, 1)
    reply = told.calendar.plus_workdays(told.day, texts()["ticket_days"] // 2)
    seen_to: list[Act] = []
    for ticket_id in tickets:
        called = NoteTicketContact(
            ticket_id=ticket_id, occurred_on=contact, note=texts()["ticket_contact"]
        )
        answered = ReplyToTicket(
            ticket_id=ticket_id, reply=texts()["ticket_reply"], occurred_on=reply
        )
        seen_to += [Act(contact, told.who, called), Act(reply, told.who, answered)]
    return seen_to


def _register(told: CaseTold, firm: InventedFirm, inventor: Inventor) -> RegisterCase:
    demands = texts()["demands"]
    cause = inventor.one_of(tuple(demands))
    anywhere = inventor.one_of(_CHANNELS)
    channel = told.plot.channel or anywhere
    start = Month.of(told.day).plus(-inventor.between(8, 60))
    end = start.plus(inventor.between(2, 7))
    insurances = inventor.one_of(_INSURANCES)
    claimants = []
    for number in range(told.plot.workers):
        claimed = inventor.yuan(2000, 60000)
        told.sums.append(claimed * inventor.between(70, 100) // 100)
        stands_for_all = told.plot.workers >= _GROUP and number == 0
        claimants.append(_claimant(inventor, claimed, start, end, representative=stands_for_all))
    general = inventor.one_of((Triage.SIMPLE, Triage.GENERAL, Triage.GENERAL))
    return RegisterCase(
        claimants=tuple(claimants),
        employer=firm.name,
        credit_code=firm.credit_code,
        channel=channel,
        external_no=_ticket(channel, told.day, inventor),
        external_deadline=_ticket_due(channel, told),
        cause=cause,
        insurances=insurances,
        claim_from=start,
        claim_to=end,
        demand=demands[cause],
        street=firm.street,
        triage=Triage.MAJOR if told.plot.workers >= _GROUP else general,
        occurred_on=told.day,
    )


def _ticket(channel: str, day: date, inventor: Inventor) -> str | None:
    if not channel.startswith("HOTLINE"):
        return None
    return f"{texts()['ticket']}{day:%Y%m%d}{inventor.between(1, 999):03d}"


def _ticket_due(channel: str, told: CaseTold) -> date | None:
    if not channel.startswith("HOTLINE"):
        return None
    return told.calendar.plus_workdays(told.day, texts()["ticket_days"])


def _claimant(
    inventor: Inventor, claimed: int, start: Month, end: Month, *, representative: bool
) -> NewClaimant:
    person = inventor.person()
    return NewClaimant(
        name=person.name,
        id_no=person.id_no,
        phone=person.phone,
        job=inventor.one_of(texts()["jobs"]),
        employed_from=start.first + timedelta(days=inventor.between(0, 20)),
        claim_from=start,
        claim_to=end,
        is_representative=representative,
        claimed=Fen(claimed),
    )
