"""Frozen rows the lists and pages are made of; amounts in fen, days as dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.agreement_parts import Signer
from dispute_desk.domain.column_filter import ColumnFilter
from dispute_desk.domain.origin import Origin
from dispute_desk.domain.payment import PaymentState
from dispute_desk.domain.stages import Stage
from dispute_desk.domain.today import TodayItem as TodayItem  # noqa: PLC0414 - one of the rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dispute_desk.domain.late_clocks import LateClocks  # noqa: TC004 - an annotation only


@dataclass(frozen=True, kw_only=True)
class CaseQuery:
    """Which cases, in which order.

    ``text`` is what was typed, ``view`` a named filter (``all``, ``open``, ``overdue``,
    ``unplanned``, ``to_take_up``, ``closed``, ``imported``, or a stage), ``where`` exact values
    by field id, ``columns`` what single columns are narrowed to, ``sort`` a key of
    ``CASE_SORTS``; ``today`` and
    the clocks that are ``late`` (the desk fills them in) decide what is overdue.
    """

    text: str = ""
    view: str = "all"
    where: tuple[tuple[str, str], ...] = ()
    columns: tuple[ColumnFilter, ...] = ()
    sort: str = "received_on"
    descending: bool = True
    limit: int | None = None
    today: date | None = None
    late: LateClocks | None = field(default=None, compare=False, repr=False)


#: What lists of cases may be sorted by.
CASE_SORTS = (
    "received_on",
    "number",
    "employer",
    "claimant",
    "stage",
    "next_action_on",
    "handler",
    "claimed",
    "verified",
    "agreed",
    "paid",
    "closed_on",
    "accepted_on",
)


@dataclass(frozen=True, kw_only=True)
class CaseRow:
    """One line of a list of cases."""

    id: int
    number: str | None
    stage: Stage
    origin: Origin
    received_on: date | None
    accepted_on: date | None
    closed_on: date | None
    closure_kind: str | None
    cause: str | None
    channel: str | None
    street: str | None
    triage: str | None
    insurances: str | None
    external_no: str | None
    next_action: str | None
    next_action_on: date | None
    taken_up_on: date | None
    frozen_on: date | None
    handler: str | None
    employer: str | None
    first_claimant: str | None
    claimants: int
    claimed: int
    verified: int
    agreed: int
    assessed: int
    paid: int
    late_fee: int
    ledger_paid: int


@dataclass(frozen=True, kw_only=True)
class SavedViewRow:
    """A list of cases kept under a name: one's own, or shared by the station.

    ``columns`` are the columns it shows; none: those that are shown anyway.
    """

    id: int
    name: str
    shared: bool
    view: str
    text: str
    sort: str
    descending: bool
    filters: tuple[ColumnFilter, ...] = ()
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class EmployerRow:
    """One line of a list of employers."""

    id: int
    name: str
    credit_code: str | None
    street: str | None
    industry: str | None
    cases: int
    open_cases: int
    paid: int
    last_received_on: date | None


@dataclass(frozen=True, kw_only=True)
class PaymentRow:
    """One line of a list of payments."""

    id: int
    case_id: int
    number: str | None
    employer: str | None
    claimant: str | None
    state: PaymentState
    planned_fen: int | None
    paid_fen: int
    late_fee_fen: int
    due_on: date | None
    paid_on: date | None
    proof_kind: str | None
    proof_no: str | None


@dataclass(frozen=True, kw_only=True)
class HistoryRow:
    """One entry of the journal as the history shows it."""

    seq: int
    at: datetime
    person: str
    command: str
    subject: str
    undoable: bool
    undoes: int | None
    undone: bool
    changes: int
    #: Whether what it takes back is itself an undo: it did the first act again.
    redoes: bool = False


@dataclass(frozen=True, kw_only=True)
class FieldChange:
    """One changed field of one record, as the history tells it."""

    seq: int
    kind: str
    record_id: int
    field: str
    before: Any
    after: Any
    #: The record was made by the entry: nothing stood there before.
    made: bool = False


@dataclass(frozen=True, kw_only=True)
class PersonRow:
    """Somebody who can sit at the desk."""

    id: int
    name: str
    bundles: tuple[str, ...]
    unit: str | None
    active: bool


@dataclass(frozen=True, kw_only=True)
class BatchRow:
    """One import as the history of imports shows it."""

    id: int
    file_name: str
    imported_at: datetime | None
    cases: int
    withdrawn: bool
    #: It is being written, and nothing of it counts yet.
    under_way: bool = False


@dataclass(frozen=True, kw_only=True)
class Likeness:
    """A case already there that looks like the one being typed.

    ``why`` is person, namesake (the same name) or employer. ``person`` is the name that was
    looked for, or under which an identity number that was looked for stands there.
    """

    case_id: int
    number: str | None
    stage: Stage
    employer: str | None
    first_claimant: str | None
    received_on: date | None
    why: str
    person: str | None = None


@dataclass(frozen=True)
class RoadBefore:
    """What the workers of a case came through in the cases before: nothing of it is copied.

    ``moves`` up to the split off another case; the ``agreements`` they stand on, of cases merged
    into this one, too, with ``confirmations``; whose signatures these lack by the agreement's key
    (``unsigned``; workers by their places there). ``tickets`` are those of hotlines in cases merged
    into this one that wait for an answer: it is now given from here. ``forms`` are the papers of
    the employer's ticked off before the split: one is for all who were in the case then.
    """

    moves: tuple[dict[str, Any], ...] = ()
    agreements: tuple[dict[str, Any], ...] = ()
    confirmations: tuple[dict[str, Any], ...] = ()
    unsigned: tuple[tuple[int, tuple[Signer, ...]], ...] = ()
    tickets: tuple[dict[str, Any], ...] = ()
    forms: tuple[dict[str, Any], ...] = ()


@dataclass(frozen=True, kw_only=True)
class CaseFile:
    """A case with everything under it, as plain values by field id.

    ``case`` holds every column; the lists hold dicts of the records' columns, oldest first.
    ``sums`` are the fen of each layer (``paid`` without the late fee, which is ``late_fee``).
    ``beside`` holds the other kinds of records of the case by the name of the kind (``evidence``,
    ``term``, ``appointment`` …). ``before`` is what lies before it was split off from another.
    ``taken_up`` are the unsigned agreements its workers stand on that something was paid under.
    """

    id: int
    case: dict[str, Any]
    employer: dict[str, Any]
    sums: dict[str, int]
    claimants: tuple[dict[str, Any], ...]
    amounts: tuple[dict[str, Any], ...]
    sessions: tuple[dict[str, Any], ...]
    agreements: tuple[dict[str, Any], ...]
    payments: tuple[dict[str, Any], ...]
    follow_ups: tuple[dict[str, Any], ...]
    referrals: tuple[dict[str, Any], ...]
    notes: Sequence[dict[str, Any]]
    papers: tuple[dict[str, Any], ...]
    moves: tuple[dict[str, Any], ...]
    ledger_rows: tuple[dict[str, Any], ...]
    people: dict[int, str]
    beside: dict[str, tuple[dict[str, Any], ...]]
    before: RoadBefore = field(default_factory=RoadBefore)
    taken_up: frozenset[int] = frozenset()

    @classmethod
    def of_parts(
        cls,
        case: dict[str, Any],
        *,
        employer: dict[str, Any] | None = None,
        claimants: Iterable[dict[str, Any]] = (),
        amounts: Iterable[dict[str, Any]] = (),
        beside: dict[str, tuple[dict[str, Any], ...]] | None = None,
    ) -> CaseFile:
        """Return a case with these parts alone, for questions that ask for no others."""
        return cls(
            id=case["id"],
            case=case,
            employer=employer or {},
            sums={},
            claimants=tuple(claimants),
            amounts=tuple(amounts),
            sessions=(),
            agreements=(),
            payments=(),
            follow_ups=(),
            referrals=(),
            notes=(),
            papers=(),
            moves=(),
            ledger_rows=(),
            people={},
            beside=beside or {},
        )
