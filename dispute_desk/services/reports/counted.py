"""The facts of one period, counted: cases, people, employers, money, letters."""

from __future__ import annotations

import statistics
from functools import cached_property
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import PRINCIPAL, Layer, Share
from dispute_desk.domain.case import Tally
from dispute_desk.domain.claimant import ClaimantState
from dispute_desk.domain.closure_kinds import ClosureKind, ClosureRole, MediationOutcome
from dispute_desk.domain.stages import Stage
from dispute_desk.store.readers.figures_balance import WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from dispute_desk.domain.profile import Profile
    from dispute_desk.services.reports.facts import Closing, Facts, Money
    from dispute_desk.services.reports.period import Period
    from dispute_desk.store.readers.figures import CaseFact, Event, PersonFact
    from dispute_desk.store.readers.figures_records import Came, Dated, LetterRow

_HUNDREDTHS = 10_000


class Counted:
    """One period of the facts: the report's own, or its year to date."""

    def __init__(self, facts: Facts, period: Period, profile: Profile) -> None:
        self.facts = facts
        self.period = period
        self.profile = profile
        self._kinds = {kind.code: kind for kind in profile.closure_kinds}

    # --- cases ---------------------------------------------------------------------------

    def came(self, tally: Tally) -> list[Event]:
        """Return the moves of a tally in the period."""
        return self._moves.get(tally, [])

    @cached_property
    def _moves(self) -> dict[Tally | None, list[Event]]:
        moves: dict[Tally | None, list[Event]] = {}
        for event in self.facts.events:
            if self.period.holds(event.day):
                moves.setdefault(event.tally, []).append(event)
        return moves

    def open_at_end_of(self, day: date) -> int:
        """Return the open cases by the moves until a day."""
        return sum(WEIGHTS[tally] * count for on, tally, count in self.facts.days if on <= day)

    @property
    def opening(self) -> int:
        """The cases open before the period."""
        return self.open_at_end_of(self.period.opening_day)

    @property
    def open_at_end(self) -> int:
        """期初 + 受理 + 恢复 + 拆入 − 办结 − 并出."""
        change = sum(weight * len(self.came(tally)) for tally, weight in WEIGHTS.items())
        return self.opening + change

    @cached_property
    def endings(self) -> list[Closing]:
        """Every end of a case in the period, also before it was taken on."""
        return [one for one in self.facts.endings if self.period.holds(one.event.day)]

    @cached_property
    def closings(self) -> list[Closing]:
        """办结: ends of cases that were taken on; merged ones are counted apart."""
        return [one for one in self.endings if one.event.tally is Tally.CLOSED]

    @cached_property
    def _before_acceptance(self) -> list[Closing]:
        return [one for one in self.endings if one.event.tally is None]

    def declined(self, *, consultation: bool) -> list[Closing]:
        """Return those not taken on; a consultation is never one of them."""
        role = ClosureRole.CONSULTATION if consultation else ClosureRole.NOT_ACCEPTED
        code = self.profile.closure_in(role).code
        return [
            one
            for one in self._before_acceptance
            if one.kind == code
            or (not consultation and one.kind is None and one.event.end is Stage.NOT_ACCEPTED)
        ]

    @property
    def visits(self) -> list[Came]:
        """The visits, calls and letters of the period, each one batch."""
        return [one for one in self.facts.records.visits if self.period.holds(one.day)]

    @property
    def advice(self) -> list[Came]:
        """The visits that were answered without a case."""
        return [one for one in self.visits if one.case_id is None]

    @property
    def referred(self) -> list[Closing]:
        """Cases handed to another body without being taken on."""
        return self._ended_early(ClosureRole.REFERRED, Stage.REFERRED_OUT)

    @property
    def withdrawn_early(self) -> list[Closing]:
        """Cases withdrawn before they were taken on."""
        return self._ended_early(ClosureRole.WITHDRAWN, Stage.WITHDRAWN)

    @property
    def withdrawn(self) -> list[Closing]:
        """Cases withdrawn after they were taken on."""
        code = self.profile.closure_in(ClosureRole.WITHDRAWN).code
        return [one for one in self.closings if one.kind == code]

    def _ended_early(self, role: ClosureRole, stage: Stage) -> list[Closing]:
        code = self.profile.closure_in(role).code
        return [
            one
            for one in self._before_acceptance
            if one.kind == code or (one.kind is None and one.event.end is stage)
        ]

    def kind_of(self, closing: Closing) -> ClosureKind | None:
        """Return the closure kind of an end, None where nobody wrote it down."""
        return self._kinds.get(closing.kind or "")

    @cached_property
    def resolved(self) -> list[Closing]:
        """化解: closings of the kinds that count as such."""
        return [one for one in self.closings if (kind := self.kind_of(one)) and kind.success]

    def mediated(self, outcome: MediationOutcome) -> list[Closing]:
        """Return the closings that count as this outcome of a mediation."""
        return [
            one
            for one in self.closings
            if (kind := self.kind_of(one)) is not None and kind.mediation is outcome
        ]

    @cached_property
    def group(self) -> list[Event]:
        """The accepted cases of so many workers as make a group case, named or stated."""
        least = self.profile.group_cases.workers
        return [one for one in self.came(Tally.ACCEPTED) if self._size(one.case_id) >= least]

    def _size(self, case_id: int) -> int:
        stated = self.case(case_id).stated_persons or 0
        return max(stated, len(self.accepted_workers_of(case_id)))

    def case(self, case_id: int) -> CaseFact:
        """Return a case of the period."""
        return self.facts.cases[case_id]

    # --- people and employers ------------------------------------------------------------

    def workers_of(self, case_id: int) -> list[PersonFact]:
        """Return the workers of a case; one split off counts in his new case."""
        split = ClaimantState.SPLIT_OFF
        return [one for one in self.facts.people.get(case_id, []) if one.state != split]

    def accepted_workers_of(self, case_id: int) -> list[PersonFact]:
        """Return the workers a case had when it was taken on, split off since or not."""
        return [one for one in self.facts.people.get(case_id, []) if one.counts_at_acceptance]

    def person_times(self, case_ids: Iterable[int]) -> list[PersonFact]:
        """Return every worker of every case, however often a case is named."""
        return [person for case_id in case_ids for person in self.workers_of(case_id)]

    def persons(self, case_ids: Iterable[int]) -> list[PersonFact]:
        """Return the workers of the cases, each person once."""
        return _each_once(self.person_times(dict.fromkeys(case_ids)))

    def accepted_persons(self, case_ids: Iterable[int]) -> list[PersonFact]:
        """Return the workers the cases had when they were taken on, each person once."""
        ids = dict.fromkeys(case_ids)
        return _each_once([one for case_id in ids for one in self.accepted_workers_of(case_id)])

    def employers(self, case_ids: Iterable[int]) -> dict[str, CaseFact]:
        """Return a case of each employer, by credit code, else by name."""
        found: dict[str, CaseFact] = {}
        for case_id in dict.fromkeys(case_ids):
            case = self.case(case_id)
            if case.employer_key:
                found.setdefault(case.employer_key, case)
        return found

    @cached_property
    def closed_ids(self) -> list[int]:
        """The cases behind the closings, one id for each closing."""
        return [one.event.case_id for one in self.closings]

    @cached_property
    def accepted_ids(self) -> list[int]:
        """The cases accepted in the period."""
        return [one.case_id for one in self.came(Tally.ACCEPTED)]

    # --- money ---------------------------------------------------------------------------

    @property
    def money(self) -> Money:
        """The money of the period."""
        return self.facts.money[self.period]

    def fen(self, layer: Layer) -> int:
        """Return the contributions of a layer, the late fee apart."""
        return sum(
            one.fen for one in self.money.sums if one.layer is layer and one.share in PRINCIPAL
        )

    @property
    def late_fee(self) -> int:
        """The late fee that arrived with proof."""
        return sum(
            one.fen
            for one in self.money.sums
            if one.layer is Layer.PAID and one.share is Share.LATE_FEE
        )

    @property
    def performance_rate(self) -> int | None:
        """履行率: what arrived of the agreed money that fell due, in hundredths of a percent."""
        due = self.money.due
        return ratio(sum(one.arrived for one in due), sum(one.due for one in due))

    # --- time and quality ----------------------------------------------------------------

    @cached_property
    def handling_days(self) -> list[tuple[Closing, int]]:
        """The closings with the days since acceptance; undated ones cannot say."""
        undated = {case_id for case_id, _ in self.facts.undated_closures}
        found = []
        for one in self.closings:
            accepted = self.case(one.event.case_id).accepted_on
            if accepted and one.event.case_id not in undated and accepted <= one.event.day:
                found.append((one, (one.event.day - accepted).days))
        return found

    @property
    def average_days(self) -> int | None:
        """The mean of the handling days, in tenths, HALF_UP."""
        days = [days for _, days in self.handling_days]
        return half_up(10 * sum(days), len(days)) if days else None

    @property
    def median_days(self) -> int | None:
        """The median of the handling days, in tenths."""
        days = [days for _, days in self.handling_days]
        return round(statistics.median(days) * 10) if days else None

    @property
    def success_rate(self) -> int | None:
        """调解成功率 by closing date, in hundredths of a percent; None when nothing ended."""
        good = len(self.mediated(MediationOutcome.SUCCESS))
        return ratio(good, good + len(self.mediated(MediationOutcome.FAILED)))

    @property
    def closing_rate(self) -> int | None:
        """结案率: closed of what was open and what came in; untaken history nobody could close."""
        came = self.accepted_ids
        base = self.facts.standings[self.period.opening_day].open_ids.union(came)
        idle = len(base.intersection(self.facts.untaken))
        return ratio(len(self.closings), self.opening + len(came) - idle)

    @cached_property
    def asked(self) -> list[Dated]:
        """The follow-ups in which the worker said whether he is satisfied."""
        return [one for one in self.dated(self.facts.records.follow_ups) if one.word is not None]

    @property
    def satisfaction_rate(self) -> int | None:
        """满意率: the satisfied of those who said."""
        return ratio(sum(one.word == "True" for one in self.asked), len(self.asked))

    def dated(self, records: list[Dated]) -> list[Dated]:
        """Return the records of the period."""
        return [one for one in records if self.period.holds(one.day)]

    def letters(self, day: str) -> list[LetterRow]:
        """Return the letters whose ``issued_on``, ``served_on`` or ``replied_on`` lies here."""
        return [one for one in self.facts.records.letters if self.period.holds(getattr(one, day))]


def _each_once(people: Iterable[PersonFact]) -> list[PersonFact]:
    found: dict[str, PersonFact] = {}
    for person in people:
        found.setdefault(person.person_key, person)
    return list(found.values())


def ratio(part: int, whole: int) -> int | None:
    """Return a share in hundredths of a percent, HALF_UP; None of nothing."""
    return half_up(_HUNDREDTHS * part, whole) if whole > 0 else None


def half_up(number: int, by: int) -> int:
    """Return the quotient of two whole numbers, halves up."""
    return (2 * number + by) // (2 * by)
