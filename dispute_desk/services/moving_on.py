"""What a later ledger says of old cases the store has: how they went on, as changes to look at.

A case that somebody has taken up is left alone: the desk knows better. Heavy to import (the store
comes with it): reached through ``import_plan`` only.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from dispute_desk.domain.amount import Layer
from dispute_desk.domain.import_updates import FieldUpdate, Standing
from dispute_desk.domain.ledger import Place, Result
from dispute_desk.domain.ledger_endings import RESULT_WORDS, closing_day
from dispute_desk.domain.ledger_returned import LEDGER_PAID, RESULT
from dispute_desk.domain.money import Fen, yuan_text
from dispute_desk.domain.stages import DONE
from dispute_desk.services.amounts import RecordAmount
from dispute_desk.services.carrying_on import CarryOldCaseOn
from dispute_desk.services.filling import blanks_filled, case_values
from dispute_desk.services.import_cells import raw_cells
from dispute_desk.services.returned_rehearsal import rehearsed
from dispute_desk.services.returned_targets import is_history
from dispute_desk.store.readers import returned

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from dispute_desk.domain.ledger import LedgerCase
    from dispute_desk.domain.profile import Profile
    from dispute_desk.services.desk import Desk
    from dispute_desk.services.returned_rehearsal import Tried

    Record = Mapping[str, Any]

CLOSED = "结案日期"
#: What a ledger may say otherwise of a case without going on with it.
_OTHERWISE = ("channel", "cause", "insurances", "claim_from", "claim_to", "demand", "note")


class MovedOn(NamedTuple):
    """The changes, and the cases of which the ledger says nothing else than those."""

    updates: tuple[FieldUpdate, ...] = ()
    covered: frozenset[int] = frozenset()


def moved_on(
    desk: Desk,
    pairs: Sequence[tuple[LedgerCase, int]],
    twins: Collection[Place],
    tried: Tried,
) -> MovedOn:
    """Return how old cases went on by a later ledger; the guards were asked.

    No blanks of ``twins`` are filled: that they are one case was said, and no more.
    """
    if not pairs:
        return MovedOn()
    ids = sorted({case_id for _, case_id in pairs})
    with desk.store.reading() as connection:
        records = returned.records_of(connection, ids)
        paid = returned.sums_of(connection, ids, Layer.LEDGER_PAID)
        claimed = returned.sums_of(connection, ids, Layer.CLAIMED)
        noted = returned.rows_noted(connection, ids)
    cases = {one["id"]: one for (kind, _), one in records.items() if kind == "case"}
    people: dict[int, set[str]] = {}
    for (kind, _), one in records.items():
        if kind == "claimant":
            people.setdefault(one["case_id"], set()).add(one["name"])
    old = [
        (case, key)
        for case, key in pairs
        if key in cases and is_history(cases[key]) and _has_one_of(case, people.get(key, set()))
    ]
    found: dict[tuple[str, int, str], FieldUpdate] = {}
    for case, key in old:
        for update in _of_case(case, cases[key], paid.get(key, ()), desk.profile):
            found[update.kind, update.record_id, update.field] = update  # the newest row counts
    told = rehearsed(desk, list(found.values()), tried)
    same = set(twins)
    filled = blanks_filled(desk, [one for one in old if one[0].where[0] not in same], tried)
    told += [replace(one, base=None) for one in filled]
    left = {one.case_id for one in told if one.standing is Standing.LEFT}
    updated = {one.case_id for one in told}
    covered = {
        key
        for case, key in old
        if key not in left
        and (key in updated or noted.get(key, set()).issuperset(raw_cells(case.rows)))
        and people.get(key, set()) == {one.name for one in case.workers}
        and _says_nothing_else(case, cases[key], desk.profile)
        and _same_sum(case.amount_fen, claimed.get(key, ()))
        and _paid_fits(case, paid.get(key, ()))
        and _ends_so(case, cases[key], desk.profile)
    }
    return MovedOn(tuple(told), frozenset(covered))


def _has_one_of(case: LedgerCase, people: Collection[str]) -> bool:
    """Whether somebody is in both: else a number was used again for another matter."""
    names = {one.name for one in case.workers}
    return not names or not people or not names.isdisjoint(people)


def _of_case(
    case: LedgerCase, ours: Record, paid: Sequence[Record], profile: Profile
) -> Iterator[FieldUpdate]:
    place = (case.timeline and case.where[-1]) or case.where[0]
    plainly = FieldUpdate(
        place=place,
        heading=RESULT,
        case_id=ours["id"],
        standing=Standing.FILE,
        ours=ours["legacy_result"] or "",
        theirs=case.result_raw or RESULT_WORDS[case.result],
        kind="carried",
        record_id=ours["id"],
        field="legacy_result",
    )
    day = closing_day(case.close_date, ours["accepted_on"])
    command = CarryOldCaseOn(
        case_id=ours["id"], result=case.result, words=case.result_raw, closed_on=day
    )
    kind = profile.closure_for_ledger(case.result.value)
    if _goes_on(case, ours, profile):
        ends = day.isoformat() if day and kind is not None else ""
        theirs = "，".join(filter(None, (plainly.theirs, ends)))
        yield replace(plainly, theirs=theirs, value=command)
    elif day and ours["closed_on"] is None and kind and ours["closure_kind"] == kind.code:
        said = replace(command, words=None)
        yield replace(plainly, heading=CLOSED, ours="", theirs=day.isoformat(), value=said)
    held = sum(one["fen"] for one in paid)
    if case.back_paid_fen and case.back_paid_fen > held and len(paid) <= 1:
        yield _paid(case, ours, paid, plainly)


def _goes_on(case: LedgerCase, ours: Record, profile: Profile) -> bool:
    """Whether the ledger tells of more than the store holds: an end, or another step before it."""
    kind = profile.closure_for_ledger(case.result.value)
    unknown = profile.closure_for_ledger(Result.CLOSED_UNKNOWN.value)
    if ours["stage"] not in DONE:
        return kind is not None or bool(
            case.result_raw and case.result_raw != ours["legacy_result"]
        )
    return (
        kind is not None
        and unknown is not None
        and ours["closure_kind"] == unknown.code
        and kind.code != unknown.code
    )


def _paid(
    case: LedgerCase, ours: Record, paid: Sequence[Record], plainly: FieldUpdate
) -> FieldUpdate:
    fen = case.back_paid_fen or 0
    day = closing_day(case.close_date, ours["accepted_on"]) or ours["accepted_on"]
    old = paid[0] if paid else {}
    command = RecordAmount(
        case_id=ours["id"],
        layer=Layer.LEDGER_PAID,
        amount=Fen(fen),
        claimant_id=old.get("claimant_id"),
        insurance=old.get("insurance"),
        share=old.get("share"),
        month_from=old.get("month_from"),
        month_to=old.get("month_to"),
        basis=old.get("basis"),
        occurred_on=day or ours["received_on"],
    )
    return replace(
        plainly,
        heading=LEDGER_PAID,
        ours=yuan_text(old["fen"]) if old else "",
        theirs=yuan_text(fen),
        kind="amount",
        field=f"{Layer.LEDGER_PAID.value}/{command.claimant_id or ''}",
        seen=old.get("fen"),
        value=command,
    )


def _says_nothing_else(case: LedgerCase, ours: Record, profile: Profile) -> bool:
    """Whether what else the ledger tells is what the store holds, or held nothing of."""
    told = case_values(case, profile)
    return all(
        ours[name] in (None, "") or told[name] in (None, "", ours[name]) for name in _OTHERWISE
    )


def _same_sum(fen: int | None, held: Sequence[Record]) -> bool:
    return not fen or not held or fen == sum(one["fen"] for one in held)


def _paid_fits(case: LedgerCase, held: Sequence[Record]) -> bool:
    sums = sum(one["fen"] for one in held)
    return (case.back_paid_fen or 0) >= sums and (len(held) <= 1 or case.back_paid_fen == sums)


def _ends_so(case: LedgerCase, ours: Record, profile: Profile) -> bool:
    """Whether the case will stand as the ledger tells once the changes are made."""
    if _goes_on(case, ours, profile):
        return True
    kind = profile.closure_for_ledger(case.result.value)
    if (ours["closure_kind"] or None) != (kind.code if kind else None):
        return False
    day = closing_day(case.close_date, ours["accepted_on"])
    return day is None or ours["closed_on"] in (None, day)
