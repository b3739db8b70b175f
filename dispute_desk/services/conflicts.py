"""Whether those who are to handle or mediate a case belong to one side of it (回避)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.attorney import PowerOfAttorney
from dispute_desk.domain.case import Case
from dispute_desk.domain.checklist import CheckAnswer, CheckedItem
from dispute_desk.domain.claimant import Claimant
from dispute_desk.domain.conflicts import BOND_WORDS, Conflict, conflicts_of, sides_of
from dispute_desk.domain.employer import Employer, name_key
from dispute_desk.domain.employer_facts import EmployerContact
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.staff import Person
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import date

    from dispute_desk.store.transaction import Transaction

CONFLICT = sentence(
    "conflict_of_interest",
    QT_TRANSLATE_NOOP(
        "errors",
        "{person}：{bonds}，可能应当回避。请换人办理；核实后确需由其办理的，写明理由后可以继续。",
    ),
)
SOME_CONFLICTS = sentence(
    "some_cases_conflict",
    QT_TRANSLATE_NOOP(
        "errors",
        "所选 {count} 件中有 {met} 件，{person}可能应当回避（{bonds}）：{cases}。全部未作改动。"
        "请换人，或者跳过这几件；核实后确需由其办理的，写明理由再保存。",
    ),
)
#: So many cases are named in a refusal.
_NAMED = 10
#: The list of a case's checked items that confirmed persons stand under; the item is the name.
CONFLICT_LIST = "conflict"
#: So many cases are looked at one by one; of more, only what is written exactly so is found.
_ONE_BY_ONE = 20


def check_people(
    case_ids: Sequence[int],
    people: Iterable[int | None],
    tx: Transaction,
    *,
    reason: str | None,
    on: date,
) -> None:
    """Refuse a person of the station who belongs to a side, unless a reason is given; keep it.

    Of many cases the refusal tells which: ``case_ids`` names them.
    """
    for person_id in {one for one in people if one is not None}:
        person = tx.get(Person, person_id)
        asked = case_ids if len(case_ids) <= _ONE_BY_ONE else _met_by(person, case_ids, tx)
        met: list[tuple[Case, DeskError]] = []
        for case_id in asked:
            case = tx.case(case_id)
            try:
                check_name(case, person.name, person.unit, tx, reason=reason, on=on)
            except DeskError as refusal:
                if len(case_ids) == 1:
                    raise
                met.append((case, refusal))
        if met:
            raise _refusal_of_some(met, len(case_ids))


def _refusal_of_some(met: Sequence[tuple[Case, DeskError]], count: int) -> DeskError:
    """Return the refusal that names the cases somebody should keep out of, and why."""
    numbers = [case.number or f"#{case.id}" for case, _ in met]
    bonds = dict.fromkeys(bond for _, one in met for bond in str(one.facts["bonds"]).split("、"))
    return DeskError(
        SOME_CONFLICTS,
        field="conflict_reason",
        count=count,
        met=len(met),
        person=met[0][1].facts["person"],
        bonds="、".join(bonds),
        cases="、".join([*numbers[:_NAMED], *(["…"] if len(numbers) > _NAMED else [])]),
        case_ids=tuple(case.id for case, _ in met),
    )


def check_handler(case: Case, reason: str | None, tx: Transaction, *, on: date) -> None:
    """Refuse the handler of a case who belongs to a side of it, unless a reason is given."""
    tx.flush()
    check_people([case.id], [case.handler_id], tx, reason=reason, on=on)


def check_named(
    case: Case, names: Iterable[str], tx: Transaction, *, reason: str | None, on: date
) -> None:
    """Refuse who belongs to a side, by name and by the unit the station knows of him."""
    for name in names:
        unit = next((one.unit for one in tx.all_of(Person, name=name) if one.unit), None)
        check_name(case, name, unit, tx, reason=reason, on=on)


def check_name(
    case: Case, name: str, unit: str | None, tx: Transaction, *, reason: str | None, on: date
) -> None:
    """Refuse somebody who belongs to a side of a case, unless a reason is given; keep it.

    Who was confirmed once in a case is not asked about again.
    """
    found = _found(case, name, unit, tx)
    if not found:
        return
    known = tx.all_of(CheckedItem, case_id=case.id, list_code=CONFLICT_LIST, item=name.strip())
    if known:
        return
    bonds = "、".join(BOND_WORDS[one.bond] for one in found)
    why = (reason or "").strip()
    if not why:
        raise DeskError(CONFLICT, field="conflict_reason", person=name.strip(), bonds=bonds)
    tx.add(
        CheckedItem(
            case_id=case.id,
            list_code=CONFLICT_LIST,
            item=name.strip(),
            answer=CheckAnswer.NOT_NEEDED,
            occurred_on=on,
            note=f"{bonds}；{why}",
            recorded_at=tx.office.now,
        )
    )


def _found(case: Case, name: str, unit: str | None, tx: Transaction) -> tuple[Conflict, ...]:
    firm = tx.get(Employer, case.employer_id) if case.employer_id else None
    contacts = tx.all_of(EmployerContact, employer_id=firm.id) if firm else []
    sides = sides_of(
        [vars(one) for one in tx.all_of(Claimant, case_id=case.id)],
        [vars(one) for one in tx.all_of(PowerOfAttorney, case_id=case.id)],
        vars(firm) if firm else {},
        [one.name for one in contacts],
    )
    return conflicts_of(name, unit, sides)


def _met_by(person: Person, case_ids: Sequence[int], tx: Transaction) -> list[int]:
    """Return those of many cases in which the person or his unit is written exactly so."""
    named = {one.case_id for one in tx.all_of(Claimant, name=person.name)}
    named |= {one.case_id for one in tx.all_of(PowerOfAttorney, agent=person.name)}
    for firm_id in _firms(person, tx):
        named |= {one.id for one in tx.all_of(Case, employer_id=firm_id)}
    return [case_id for case_id in case_ids if case_id in named]


def _firms(person: Person, tx: Transaction) -> Collection[int]:
    found = [
        *tx.all_of(Employer, legal_rep=person.name),
        *tx.all_of(Employer, contact=person.name),
        *tx.all_of(Employer, union_chair=person.name),
    ]
    if person.unit:
        found += tx.all_of(Employer, name_key=name_key(person.unit))
        found += tx.all_of(Employer, group_name=person.unit)
    contacts = {one.employer_id for one in tx.all_of(EmployerContact, name=person.name)}
    return {one.id for one in found} | contacts
