"""What the case file and its steps know of a case: one answer to one question."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from dispute_desk.clock import end_of_day
from dispute_desk.domain.agreements_in_force import (
    agreements_in_force,
    agreements_waiting,
    agreements_without_effect,
)
from dispute_desk.domain.amount import Layer, Share
from dispute_desk.domain.case import Origin
from dispute_desk.domain.case_clocks import CaseClock, case_clocks
from dispute_desk.domain.claimant import TERMINAL, ClaimantState
from dispute_desk.domain.due_payments import GONE, claims, late_claims
from dispute_desk.domain.former import FormerCase
from dispute_desk.domain.insured_comparison import Finding, Stretch, compare, found_of
from dispute_desk.domain.office import Actor
from dispute_desk.domain.part_paid import short_of
from dispute_desk.domain.payment import DONE_WITH, TO_COME
from dispute_desk.domain.profile import Profile
from dispute_desk.domain.related import BEHIND, RelatedCase
from dispute_desk.domain.returned import standing
from dispute_desk.domain.rights import Right
from dispute_desk.domain.routing import Route, Routing
from dispute_desk.domain.rows import CaseFile, FieldChange, HistoryRow, PersonRow
from dispute_desk.domain.stages import DONE, ROADS, Stage
from dispute_desk.domain.station_ruled import as_known
from dispute_desk.domain.told_apart import told_apart
from dispute_desk.domain.workdays import WorkCalendar
from dispute_desk.ui.steps.words import Words, with_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.covering import Claim
    from dispute_desk.ui.desk import Desk

#: Rights that mean something over a case nothing may be changed in.
_OF_SEALED = frozenset({Right.SEE_CASES, Right.SEE_AUDIT, Right.REVEAL, Right.REOPEN})
#: Entries of the journal a case file shows at first, and how many more come at a time.
HISTORY_LENGTH = 200
#: A case of so many workers and entries is large: what is in sight comes before all else.
LARGE = 500


@dataclass(frozen=True, eq=False)
class CaseView:
    """A case with everything under it, the words to say it in and the person who looks.

    One answer equals itself only: comparing two whole files, as every row of a grid would that
    carries its view, takes seconds where a thousand workers are concerned.
    """

    file: CaseFile
    profile: Profile
    routing: Routing
    calendar: WorkCalendar
    actor: Actor
    staff: tuple[PersonRow, ...]
    history: tuple[HistoryRow, ...]
    changes: tuple[FieldChange, ...]
    today: date
    related: tuple[RelatedCase, ...] = ()
    former: tuple[FormerCase, ...] = ()
    #: The case of today, where this one is looked at as of a day.
    now: CaseFile | None = None
    #: What the cases are called that this one was merged with.
    names: Mapping[tuple[str, int], str] = field(default_factory=dict)
    #: Whether the entries of the journal are still to come.
    history_to_come: bool = False
    #: What the person who looks may do beside a file that is only kept.
    rights_beside: frozenset[Right] = frozenset()

    @property
    def id(self) -> int:
        """The case's id."""
        return self.file.id

    @property
    def stage(self) -> Stage:
        """Where the case stands."""
        return Stage(self.file.case["stage"])

    @property
    def number(self) -> str:
        """The case number whole, or the id of a case that has none."""
        return str(self.file.case["number"] or f"#{self.file.id}")

    @property
    def employer(self) -> str:
        """The employer's name."""
        return str(self.file.employer.get("name") or "")

    @property
    def is_imported(self) -> bool:
        """Whether the case came out of an old ledger."""
        return Origin(self.file.case["origin"]) is Origin.IMPORTED

    @property
    def waits_for_take_up(self) -> bool:
        """Whether it is open imported history nobody works on yet."""
        untouched = self.file.case["taken_up_on"] is None
        return self.is_imported and self.is_open and untouched

    @property
    def is_large(self) -> bool:
        """Whether so much stands in the case that it takes a moment to be shown."""
        return _entries(self.file) >= LARGE

    @property
    def is_open(self) -> bool:
        """Whether the case still asks for work."""
        return self.stage not in DONE

    @property
    def is_frozen(self) -> bool:
        """Whether the case is only kept."""
        return self.file.case["frozen_on"] is not None

    @property
    def is_sealed(self) -> bool:
        """Whether nothing in the case may be changed: it is frozen, or in the archive."""
        return self.is_frozen or self.stage is Stage.ARCHIVED

    @property
    def all_settled(self) -> bool:
        """Whether every worker's matter is at an end."""
        people = self.file.claimants
        return bool(people) and all(one["state"] in TERMINAL for one in people)

    @property
    def all_withdrew(self) -> bool:
        """Whether nobody is left: every worker who was not split off withdrew."""
        here = self.workers
        return bool(here) and all(one["state"] is ClaimantState.WITHDREW for one in here)

    @property
    def workers(self) -> list[dict[str, Any]]:
        """The workers who are counted here: those split off are where they went on."""
        return [one for one in self.file.claimants if one["state"] is not ClaimantState.SPLIT_OFF]

    @cached_property
    def people(self) -> list[dict[str, Any]]:
        """The workers to be shown, those split off too, each once."""
        return standing(self.file.claimants)

    @cached_property
    def insured(self) -> tuple[Stretch, ...]:
        """What everybody tells of the workers' insurance, month range by month range."""
        return compare(self.file.beside["insured_line"])

    @cached_property
    def found(self) -> Mapping[Finding, tuple[int, ...]]:
        """What answered enquiries established, and of which workers."""
        return found_of(self.insured)

    @property
    def findings(self) -> frozenset[Finding]:
        """Return what answered enquiries established."""
        return frozenset(self.found)

    @cached_property
    def route(self) -> Route | None:
        """Whom a dispute of this cause goes to; None where the region's table is silent."""
        return self.routing.route(self.file.case["cause"], self.findings)

    @cached_property
    def clocks(self) -> tuple[CaseClock, ...]:
        """The clocks of the case: those that run by their end, then the others."""
        return case_clocks(self.file, as_known(self.profile, self.today), self.calendar)

    @cached_property
    def words(self) -> Words:
        """The words of the case in the language of the window."""
        return Words(self.profile)

    def may(self, right: Right) -> bool:
        """Tell whether the person who looks has a right."""
        return right in self.actor.rights

    def may_beside(self, right: Right) -> bool:
        """Tell whether the person who looks may do what changes nothing in a file only kept."""
        return right in self.rights_beside

    def leads_to(self, stage: Stage) -> bool:
        """Tell whether a road leads from where the case stands to a stage."""
        return stage in ROADS[self.stage]

    def claimant_name(self, claimant_id: int | None) -> str:
        """Return a worker's name, told from others of that name; empty for the whole case."""
        return self._names.get(claimant_id, "")

    def person_name(self, person_id: int | None) -> str:
        """Return the name of somebody who works or worked here."""
        return self.file.people.get(person_id, "") if person_id is not None else ""

    def fen(self, layer: Layer, claimant_id: int) -> int:
        """Return a worker's sum in one layer, the late fee apart."""
        return self._by_worker.get((layer, claimant_id), 0)

    @cached_property
    def _names(self) -> dict[int | None, str]:
        marks = told_apart(self.file.claimants)
        return {
            one["id"]: with_mark(one["name"], marks.get(one["id"])) for one in self.file.claimants
        }

    @cached_property
    def _by_worker(self) -> dict[tuple[Layer, int | None], int]:
        found: dict[tuple[Layer, int | None], int] = {}
        for one in self.file.amounts:
            if one["layer"] is Layer.PAID and one["share"] is Share.LATE_FEE:
                continue
            key = (one["layer"], one["claimant_id"])
            found[key] = found.get(key, 0) + int(one["fen"])
        return found

    @property
    def last_move_on(self) -> date | None:
        """The day of the newest move of the case."""
        days = [one["occurred_on"] for one in self.file.moves if one["occurred_on"]]
        return max(days, default=None)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """What is owed in the back-payment and how much of it is in, by its days."""
        waiting = self.without_effect
        return tuple(claims(self.file.payments, self.calendar, self.gone, waiting))

    @cached_property
    def without_effect(self) -> frozenset[int]:
        """The agreements that lack signatures and bind nobody yet."""
        return agreements_without_effect(self.file)

    @cached_property
    def gone(self) -> frozenset[int]:
        """The workers for whom nothing is to be paid here any more."""
        return frozenset(one["id"] for one in self.file.claimants if one["state"] in GONE)

    @property
    def late(self) -> list[Claim]:
        """What was to be paid before today and is not in."""
        return late_claims(self.claims, self.today)

    @property
    def plans(self) -> list[dict[str, Any]]:
        """Payments that are to come."""
        return [one for one in self.file.payments if one["state"] in TO_COME]

    @cached_property
    def short(self) -> dict[int, int]:
        """What is open of plans that came in only in part, by payment, in fen."""
        return short_of(self.file.payments, self.claims)

    @property
    def open_payments(self) -> list[dict[str, Any]]:
        """Payments that wait for money, or the rest of it, or for the proof of it."""
        return [
            one
            for one in self.file.payments
            if one["state"] not in DONE_WITH or one["id"] in self.short
        ]

    def successor_of(self, agreement: dict[str, Any]) -> str:
        """Return the number of the agreement that took the place of one; empty while it stands."""
        known = self.file.agreements
        standing = (*agreements_in_force(self.file), *agreements_waiting(self.file))
        later = [one for one in known if one["id"] > agreement["id"]]
        stands = any(one["id"] == agreement["id"] for one in standing)
        return "" if stands or not later else str(later[-1]["number"] or "")

    def agreement_number(self, agreement_id: int | None) -> str:
        """Return the number of an agreement of the case, or of one its workers were in before."""
        before = [one for case in self.former for one in case.records.get("agreement", ())]
        numbers = {one["id"]: one["number"] for one in (*before, *self.file.agreements)}
        return str(numbers.get(agreement_id) or "")


def _merged(changes: Sequence[FieldChange]) -> list[tuple[str, int]]:
    """Return the cases that changes tell were merged with another, or split off."""
    told = [one for one in changes if one.field in {"merged_into", "split_from"}]
    ids = {i for one in told for i in (one.record_id, one.before, one.after) if i is not None}
    return [("case", one) for one in sorted(ids)]


def ask_case(
    desk: Desk,
    case_id: int,
    as_of: date | None = None,
    *,
    history: int = HISTORY_LENGTH,
    may_come_later: bool = False,
) -> CaseView:
    """Ask the desk for a case with its newest entries; refuses with ``no_such_case``.

    Those of a large case ``may_come_later``: then they are to be asked for once it stands. A case
    ``as_of`` a day is as it stood when that day ended: it is looked at, nothing more.
    """
    lists, now = desk.lists, None
    if as_of is None:
        file, before, actor, today = lists.case_file(case_id), None, desk.actor, desk.office().today
    else:
        moment = end_of_day(as_of)
        file, before, today = lists.case_as_of(case_id, moment), lists.seq_at(moment) + 1, as_of
        actor = replace(desk.actor, rights=desk.actor.rights & {Right.SEE_CASES, Right.SEE_AUDIT})
        now = lists.case_file(case_id)
    related = lists.related(case_id)
    behind = any(one.relation in BEHIND for one in related)
    to_come = may_come_later and as_of is None and _entries(file) >= LARGE
    entries = [] if to_come else lists.history(case_id=case_id, before=before, limit=history)
    changes = tuple(lists.field_changes([row.seq for row in entries], case_id=case_id))
    beside: frozenset[Right] = frozenset()
    if file.case["frozen_on"] is not None or file.case["stage"] is Stage.ARCHIVED:
        beside = actor.rights
        actor = replace(actor, rights=actor.rights & _OF_SEALED)
    view = CaseView(
        file=file,
        profile=desk.profile,
        routing=desk.routing,
        calendar=desk.calendar,
        actor=actor,
        staff=tuple(lists.people(active_only=True)),
        history=tuple(entries),
        changes=changes,
        names=lists.record_names(_merged(changes)),
        today=today,
        related=related,
        former=lists.former(case_id, until=as_of) if behind else (),
        now=now,
        rights_beside=beside,
        history_to_come=to_come,
    )
    # reckoned here, beside the window: a large case takes a moment
    _ = view.findings, view.people, view.claimant_name(None), view.fen(Layer.CLAIMED, 0)
    return view


def _entries(file: CaseFile) -> int:
    """Return how many workers, sums, notes and other records stand in a case."""
    beside = sum(map(len, file.beside.values()))
    return beside + sum(
        map(len, (file.claimants, file.amounts, file.payments, file.notes, file.papers))
    )
