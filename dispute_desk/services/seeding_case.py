"""One invented case: it walks its road until it ends or today comes, and leaves its rows behind."""

from __future__ import annotations

from bisect import bisect
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.amount import Layer, Share
from dispute_desk.domain.case import Origin, Tally, Triage
from dispute_desk.domain.claimant import ClaimantState
from dispute_desk.domain.identity import person_key
from dispute_desk.domain.mediation import SessionOutcome
from dispute_desk.domain.months import Month
from dispute_desk.domain.payment import PaymentState
from dispute_desk.domain.stages import DONE, Stage
from dispute_desk.services.sample_people import words

if TYPE_CHECKING:
    from dispute_desk.domain.office import Office
    from dispute_desk.services.sample_people import InventedFirm, InventedPerson, Inventor

_S = Stage


@dataclass(frozen=True)
class Road:
    """The stages a case goes through, how it ends, and how often that happens (in a hundred)."""

    share: int
    kind: str
    stages: tuple[Stage, ...]


_TO_AGREEMENT = (_S.ACCEPTED, _S.VERIFYING, _S.MEDIATING, _S.AGREED, _S.PERFORMING)
_HEARD = (_S.ACCEPTED, _S.MEDIATING)
ROADS = (
    Road(52, "mediated_performed", (*_TO_AGREEMENT, _S.FOLLOW_UP, _S.CLOSED)),
    Road(6, "mediated_partial", (*_TO_AGREEMENT, _S.FOLLOW_UP, _S.CLOSED)),
    Road(14, "mediation_failed", (*_HEARD, _S.MED_FAILED, _S.FOLLOW_UP, _S.CLOSED)),
    Road(
        6,
        "ordered_paid",
        (_S.ACCEPTED, _S.VERIFYING, _S.COLLECTION, _S.FOLLOW_UP, _S.CLOSED),
    ),
    Road(
        5,
        "self_corrected",
        (_S.ACCEPTED, _S.VERIFYING, _S.PERFORMING, _S.FOLLOW_UP, _S.CLOSED),
    ),
    Road(5, "withdrawn", (_S.ACCEPTED, _S.WITHDRAWN)),
    Road(4, "referred", (_S.REFERRED_OUT,)),
    Road(4, "not_accepted", (_S.NOT_ACCEPTED,)),
    Road(4, "consultation", (_S.NOT_ACCEPTED,)),
)
_UP_TO = tuple(accumulate(road.share for road in ROADS))
#: Days a case spends in a stage, at least and at most; elsewhere two to twelve.
_STAYS = {Stage.PERFORMING: (10, 45), Stage.MEDIATING: (5, 20), Stage.COLLECTION: (20, 90)}
_USUAL_STAY = (2, 12)
#: How many workers a case has: most have one.
_CROWD = 0.08
_PAIR = 0.2
_CHANNELS = (
    "VISIT",
    "VISIT",
    "PHONE",
    "HOTLINE_12345",
    "HOTLINE_12351",
    "HOTLINE_12366",
    "ONLINE",
    "LETTER",
    "PETITION",
    "TAX_TRANSFER",
    "SUBUNION_REPORT",
)
_INSURANCES = (
    "pension",
    "pension,medical",
    "pension,medical,unemployment",
    "pension,medical,unemployment,injury,maternity",
)
_LATE_FEE_LIKELY = 0.35
_UNPLANNED = 0.03
_STRONG = ("payment_slip", "payment_slip", "tax_certificate", "bank_receipt")


class SeededCase:
    """Tells one case; afterwards its rows can be taken, with places in ``people`` as references."""

    def __init__(
        self, inventor: Inventor, office: Office, *, firm: InventedFirm, came: date, handler: int
    ) -> None:
        self.inventor = inventor
        self.office = office
        self.came = came
        self.handler = handler
        self.road = ROADS[bisect(_UP_TO, inventor.between(0, 99))]
        self.people = [inventor.person() for _ in range(self._workers())]
        self.claimed = [inventor.yuan(1500, 70000) for _ in self.people]
        self.owed = [fen * inventor.between(70, 100) // 100 for fen in self.claimed]
        self.states = [ClaimantState.PENDING for _ in self.people]
        self.settled_from: list[ClaimantState | None] = [None for _ in self.people]
        self.late_fee = inventor.happens(_LATE_FEE_LIKELY)
        self.moves: list[dict[str, Any]] = []
        self.amounts: list[dict[str, Any]] = []
        self.sessions: list[dict[str, Any]] = []
        self.payments: list[dict[str, Any]] = []
        self.follow_ups: list[dict[str, Any]] = []
        self.agreement: dict[str, Any] | None = None
        self.firm = firm
        self.case = self._registered()
        self.ticket: str | None = self.case["external_no"]

    def _workers(self) -> int:
        if self.inventor.happens(_CROWD):
            return self.inventor.between(3, 20)
        return 2 if self.inventor.happens(_PAIR) else 1

    def _registered(self) -> dict[str, Any]:
        texts = words()["stories"]
        cause = self.inventor.one_of(_causes())
        channel = self.inventor.one_of(_CHANNELS)
        start = Month.of(self.came).plus(-self.inventor.between(6, 72))
        ticket = f"{texts['ticket']}{self.came:%Y%m%d}{self.inventor.between(1, 999):03d}"
        return {
            "stage": Stage.REGISTERED,
            "origin": Origin.DESK,
            "handler_id": self.handler,
            "received_on": self.came,
            "channel": channel,
            "external_no": ticket if channel.startswith("HOTLINE") else None,
            "cause": cause,
            "insurances": self.inventor.one_of(_INSURANCES),
            "claim_from": start,
            "claim_to": start.plus(self.inventor.between(1, 36)),
            "demand": texts["demands"][cause],
            "triage": self.inventor.one_of(_TRIAGES),
            "street": self.firm.street,
            "recorded_at": self.office.now,
        }

    # --- the walk --------------------------------------------------------------------------

    def tell(self) -> None:
        """Walk the road until it ends or today comes; plan what is next where it does not end."""
        self._move(None, self.came, None)
        for place in range(len(self.people)):
            self._amount(Layer.CLAIMED, place, self.claimed[place], self.came)
        day = self.came
        for stage in self.road.stages:
            start = self.case["stage"]
            entered, day = day, day + timedelta(days=self._stay(start))
            if day > self.office.today:
                self._left_open(start, entered)
                return
            self._move(start, day, self._tally(stage, day))
            self._leave(start, entered, day)
            self._enter(stage, day)
        self.case["closure_kind"] = self.road.kind

    def _tally(self, stage: Stage, day: date) -> Tally | None:
        """Enter a stage as ``Case.move_to`` does, without the cost of a record."""
        case, start = self.case, self.case["stage"]
        case["stage"] = stage
        if stage is Stage.ACCEPTED:
            case["accepted_on"] = day
            return Tally.ACCEPTED
        if stage in DONE and start not in DONE:
            case["closed_on"], case["closed_from"] = day, start
            return Tally.CLOSED if "accepted_on" in case else None
        return None

    def _stay(self, stage: Stage) -> int:
        return self.inventor.between(*_STAYS.get(stage, _USUAL_STAY))

    def _left_open(self, stage: Stage, entered: date) -> None:
        """Say what comes next; some of what the stage brings has happened already."""
        self._leave(stage, entered, self.office.today, still_there=True)
        if self.inventor.happens(_UNPLANNED):
            return
        rule = self.office.profile.next_action(stage.value)
        if rule is not None:
            due = entered + timedelta(days=self.inventor.between(4, 60))
            self.case["next_action"] = rule.label
            self.case["next_action_on"] = self.office.calendar.next_workday(due)

    def _enter(self, stage: Stage, day: date) -> None:
        if stage is Stage.MEDIATING:
            self.case["mediation_applied_on"] = day
            self.case["mediation_org"] = "tripartite_centre"
        elif stage is Stage.AGREED:
            self._agree(day)
        elif stage is Stage.COLLECTION:
            for place, fen in enumerate(self.owed):
                self._amount(Layer.ASSESSED, place, fen, day)
        elif stage is Stage.FOLLOW_UP:
            self._follow_up(day)
        elif stage in DONE:
            self._end()

    def _leave(self, stage: Stage, entered: date, day: date, *, still_there: bool = False) -> None:
        """Write what happened in a stage by the day it was left, or by today."""
        if stage is Stage.VERIFYING:
            self._verify(day)
        elif stage is Stage.MEDIATING:
            self._meet(entered + (day - entered) // 2, day, still_there=still_there)
        elif stage in {Stage.PERFORMING, Stage.COLLECTION}:
            self._pay(entered, day, half=still_there or self.road.kind == "mediated_partial")

    def _verify(self, day: date) -> None:
        for place, fen in enumerate(self.owed):
            self._amount(Layer.VERIFIED, place, fen, day)
            self.states[place] = ClaimantState.VERIFIED

    def _meet(self, first: date, last: date, *, still_there: bool) -> None:
        self._session(first, SessionOutcome.ADJOURNED)
        if not still_there:
            failed = self.road.kind == "mediation_failed"
            self._session(last, SessionOutcome.FAILED if failed else SessionOutcome.AGREED)

    def _agree(self, day: date) -> None:
        due = self.office.calendar.next_workday(day + timedelta(days=30))
        self.agreement = {
            "concluded_on": day,
            "effective_on": day,
            "perform_by": due,
            "terms": words()["stories"]["terms"],
            "mediator": self.sessions[-1]["mediator"] if self.sessions else None,
            "total_fen": sum(self.owed),
            "recorded_at": self.office.now,
        }
        for place, fen in enumerate(self.owed):
            self._amount(Layer.AGREED, place, fen, day)
            self.states[place] = ClaimantState.AGREED
            self.payments.append(self._payment(place, planned=fen, due=due))

    def _pay(self, entered: date, day: date, *, half: bool) -> None:
        """Pay and prove every worker's sum, or half of them."""
        for place in range((len(self.people) + 1) // 2 if half else len(self.people)):
            fen = self.owed[place] // 2 if half and len(self.people) == 1 else self.owed[place]
            if fen:
                self._paid(place, fen, entered + (day - entered) // 2)

    def _paid(self, place: int, fen: int, on: date) -> None:
        if place >= len(self.payments):
            self.payments.append(self._payment(place))
        payment = self.payments[place]
        employee = fen * 3 // 10
        late = fen // 15 if self.late_fee else 0
        proof = f"{words()['stories']['ticket']}{on:%y%m%d}{self.people[place].phone[-7:]}"
        payment.update(
            state=PaymentState.PAID,
            paid_on=on,
            employer_fen=fen - employee,
            employee_fen=employee,
            late_fee_fen=late,
            proof_kind=self.inventor.one_of(_STRONG),
            proof_no=proof,
        )
        shares = ((Share.EMPLOYER, fen - employee), (Share.EMPLOYEE, employee))
        for share, part in (*shares, (Share.LATE_FEE, late)):
            if part:
                self._amount(Layer.PAID, place, part, on, share=share, payment=place, basis=proof)
        done = fen >= self.owed[place]
        self.states[place] = ClaimantState.PAID if done else ClaimantState.PARTIAL_PAID

    def _end(self) -> None:
        kind = self.office.profile.closure_kind(self.road.kind)
        if kind.settles is not None:
            ends = [kind.settled(state) for state in self.states]
            pairs = zip(self.states, ends, strict=True)
            self.settled_from = [None if end is state else state for state, end in pairs]
            self.states = ends

    # --- rows ------------------------------------------------------------------------------

    def _move(self, start: Stage | None, on: date, tally: Tally | None) -> None:
        self.moves.append(
            {
                "start": start,
                "end": self.case["stage"],
                "occurred_on": on,
                "recorded_at": self.office.now,
                "person_id": self.handler,
                "tally": tally,
            }
        )

    def _amount(
        self,
        layer: Layer,
        place: int,
        fen: int,
        on: date,
        *,
        share: Share | None = None,
        payment: int | None = None,
        basis: str | None = None,
    ) -> None:
        self.amounts.append(
            {
                "claimant_id": place,
                "layer": layer,
                "share": share,
                "fen": fen,
                "occurred_on": on,
                "recorded_at": self.office.now,
                "basis": basis,
                "payment_id": payment,
            }
        )

    def _session(self, on: date, outcome: SessionOutcome) -> None:
        texts = words()["stories"]
        told = "agreed_offer" if outcome is SessionOutcome.AGREED else "adjourned_offer"
        self.sessions.append(
            {
                "held_on": on,
                "place": self.inventor.one_of(texts["places"]),
                "mediator": self.inventor.one_of(texts["mediators"]),
                "offers": texts[told],
                "outcome": outcome,
                "recorded_at": self.office.now,
            }
        )

    def _payment(
        self, place: int, *, planned: int | None = None, due: date | None = None
    ) -> dict[str, Any]:
        return {
            "claimant_id": place,
            "state": PaymentState.PLANNED,
            "planned_fen": planned,
            "due_on": due,
            "employer_fen": 0,
            "employee_fen": 0,
            "late_fee_fen": 0,
            "recorded_at": self.office.now,
        }

    def _follow_up(self, day: date) -> None:
        self.follow_ups.append(
            {
                "done_on": day,
                "satisfied": self.inventor.happens(0.9),
                "paid_in_full": self.road.kind == "mediated_performed",
                "retaliation": False,
                "recorded_at": self.office.now,
            }
        )

    def claimant_rows(self) -> list[dict[str, Any]]:
        """Return the workers' rows."""
        case, jobs = self.case, words()["stories"]["jobs"]
        return [
            {
                "name": person.name,
                "state": self.states[place],
                "settled_from": self.settled_from[place],
                "id_no": person.id_no,
                "sex": person.sex,
                "born_on": person.born_on,
                "phone": person.phone,
                "job": self.inventor.one_of(jobs),
                "claim_from": case["claim_from"],
                "claim_to": case["claim_to"],
                "insurances": case["insurances"],
                "is_representative": place == 0 and len(self.people) >= _GROUP,
                "consented_on": self.came,
                "person_key": _key(person, self.firm),
            }
            for place, person in enumerate(self.people)
        ]

    def sums(self) -> dict[str, int]:
        """Return the fen of each layer, the late fee of what was paid apart."""
        found: dict[str, int] = {}
        for row in self.amounts:
            late = row["share"] is Share.LATE_FEE
            key = "late_fee" if late else row["layer"].value
            found[key] = found.get(key, 0) + row["fen"]
        return found


#: From so many workers on they elect representatives (劳动争议调解仲裁法 art. 7).
_GROUP = 10
_TRIAGES = tuple(Triage)


def _causes() -> tuple[str, ...]:
    return tuple(words()["stories"]["demands"])


def _key(person: InventedPerson, firm: InventedFirm) -> str:
    return person_key(person.name, person.id_no, person.phone, firm.name)
