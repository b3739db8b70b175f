"""The union's letters as lists: ids first, sorted and filtered in SQL, rows as they are seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, and_, false, func, or_, select
from sqlalchemy import case as sql_case

from dispute_desk.domain.employer import name_key
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.letter import LetterState
from dispute_desk.domain.letter_rows import LETTER_SORTS, LETTER_VIEWS, LetterQuery, LetterRow
from dispute_desk.store.initials import initials
from dispute_desk.store.letter_tables import letter
from dispute_desk.store.readers.case_lists import COUNT_CAP, UNKNOWN_FILTER, UNKNOWN_SORT
from dispute_desk.store.readers.reply_terms import REPLY_UNTIL
from dispute_desk.store.speech import given_ids
from dispute_desk.store.tables import cases, employer, paper, person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Select

_S = LetterState
_RECORD = (letter.c.paper_id == paper.c.id) & letter.c.hidden.is_(None)
_JOINED = (
    paper.outerjoin(letter, _RECORD)
    .outerjoin(employer, employer.c.id == paper.c.employer_id)
    .outerjoin(cases, cases.c.id == paper.c.case_id)
)
#: Where a letter stands, as ``LetterFacts.state`` says it; a test holds both against each other.
STATE: ColumnElement[Any] = sql_case(
    (letter.c.void_on.is_not(None), _S.VOID.value),
    (paper.c.resolved_on.is_not(None), _S.CLOSED.value),
    (letter.c.escalated_on.is_not(None), _S.ESCALATED.value),
    (letter.c.verified_on.is_not(None), _S.VERIFIED.value),
    (paper.c.replied_on.is_not(None), _S.REPLIED.value),
    (paper.c.served_on.is_not(None), _S.SERVED.value),
    (letter.c.refused_on.is_not(None), _S.REFUSED.value),
    (letter.c.failed_on.is_not(None), _S.SERVICE_FAILED.value),
    (letter.c.dispatched_on.is_not(None), _S.DISPATCHED.value),
    (letter.c.sealed_on.is_not(None), _S.SEALED.value),
    (letter.c.approved_on.is_not(None), _S.APPROVED.value),
    (and_(letter.c.id.is_(None), paper.c.issued_on.is_not(None)), _S.APPROVED.value),
    (
        or_(letter.c.submitted_on.is_(None), letter.c.returned_on.is_not(None)),
        _S.DRAFT.value,
    ),
    else_=_S.REVIEW.value,
)
_ORDER = {state.value: number for number, state in enumerate(LetterState)}
_SORTS: dict[str, Any] = {
    "day": func.coalesce(paper.c.issued_on, letter.c.drafted_on),
    "number": paper.c.number,
    "kind": paper.c.kind,
    "addressee": func.coalesce(paper.c.addressee, employer.c.name),
    "state": sql_case(_ORDER, value=STATE),
    "issued_on": paper.c.issued_on,
    "served_on": paper.c.served_on,
}
_TO_SERVE = (_S.APPROVED, _S.SEALED, _S.DISPATCHED, _S.SERVICE_FAILED)
#: The views that are no more than states.
_STATES: dict[str, tuple[LetterState, ...]] = {
    "draft": (_S.DRAFT,),
    "review": (_S.REVIEW,),
    "to_serve": _TO_SERVE,
    "to_verify": (_S.REPLIED, _S.VERIFIED),
    "done": (_S.CLOSED, _S.ESCALATED, _S.VOID),
}


def letter_ids(connection: Connection, query: LetterQuery, kinds: Sequence[str]) -> list[int]:
    """Return the ids of the letters' papers asked for, in order."""
    if query.sort not in LETTER_SORTS:
        raise DeskError(UNKNOWN_SORT, given=query.sort, known="、".join(LETTER_SORTS))
    by = _SORTS[query.sort]
    order = by.desc().nulls_last() if query.descending else by.asc().nulls_last()
    tie = paper.c.id.desc() if query.descending else paper.c.id.asc()
    asked = select(paper.c.id).select_from(_JOINED)
    asked = asked.where(*_conditions(connection, query, kinds)).order_by(order, tie)
    return [row[0] for row in connection.execute(asked).cursor.fetchall()]


def letter_count(connection: Connection, query: LetterQuery, kinds: Sequence[str]) -> int:
    """Return how many letters there are, counting no further than one beyond the cap."""
    asked = select(paper.c.id).select_from(_JOINED)
    asked = asked.where(*_conditions(connection, query, kinds)).limit(COUNT_CAP + 1)
    return int(connection.scalar(select(func.count()).select_from(asked.subquery())) or 0)


def letter_rows(connection: Connection, ids: Sequence[int]) -> dict[int, LetterRow]:
    """Return the lines of these letters by the id of their paper; one that is gone is absent."""
    if not ids:
        return {}
    asked = _lines().where(paper.c.id.in_(given_ids(ids)), paper.c.hidden.is_(None))
    return {row["id"]: _row(row) for row in connection.execute(asked).mappings()}


def letters_of(
    connection: Connection,
    kinds: Sequence[str],
    *,
    case_id: int | None = None,
    employer_id: int | None = None,
) -> list[LetterRow]:
    """Return the letters about a case, or all about an employer, the first one first."""
    if case_id is None and employer_id is None:
        return []
    same = paper.c.case_id == case_id if case_id is not None else _of_employer(employer_id)
    asked = _lines().where(same, paper.c.hidden.is_(None), paper.c.kind.in_(kinds))
    by = func.coalesce(paper.c.issued_on, letter.c.drafted_on)
    found = connection.execute(asked.order_by(by.nulls_last(), paper.c.id)).mappings()
    return [_row(row) for row in found]


def _of_employer(employer_id: int | None) -> ColumnElement[bool]:
    return or_(paper.c.employer_id == employer_id, cases.c.employer_id == employer_id)


def _lines() -> Select[Any]:
    own = (
        "drafted_on", "submitted_on", "returned_on", "dispatched_on", "failed_on", "refused_on",
        "reply_result", "verified_on", "rectified",
    )  # fmt: skip
    of_paper = (
        "id", "kind", "title", "number", "addressee", "employer_id", "case_id", "issued_on",
        "served_on", "replied_on", "resolved_on",
    )  # fmt: skip
    return select(
        *(paper.c[name] for name in of_paper),
        *(letter.c[name] for name in own),
        employer.c.name.label("employer"),
        cases.c.number.label("case_number"),
        person.c.name.label("drafter"),
        STATE.label("state"),
        REPLY_UNTIL,
    ).select_from(_JOINED.outerjoin(person, person.c.id == letter.c.drafter_id))


def _row(row: Any) -> LetterRow:  # noqa: ANN401 - a row of the driver
    told = dict(row)
    return LetterRow(**told | {"state": LetterState(told["state"]), "title": told["title"] or ""})


def _conditions(
    connection: Connection, query: LetterQuery, kinds: Sequence[str]
) -> list[ColumnElement[bool]]:
    if query.view not in LETTER_VIEWS:
        raise DeskError(UNKNOWN_FILTER, given=query.view, known="、".join(LETTER_VIEWS))
    asked = [query.kind] if query.kind else list(kinds)
    found: list[ColumnElement[bool]] = [paper.c.hidden.is_(None), paper.c.kind.in_(asked)]
    if query.view in _STATES:
        found.append(STATE.in_([state.value for state in _STATES[query.view]]))
    elif query.view == "waiting":
        found += [STATE.in_([_S.SERVED.value, _S.REFUSED.value]), ~_is_late(query)]
    elif query.view == "overdue":
        found += [STATE.in_([_S.SERVED.value]), _is_late(query)]
    return found + [_says(connection, word, kinds) for word in query.text.split()]


def _is_late(query: LetterQuery) -> ColumnElement[bool]:
    """Return the condition that the term of the reply is over; of one not served it never is."""
    over = [
        and_(paper.c.kind == kind, paper.c.served_on.is_not(None), paper.c.served_on <= last)
        for kind, last in query.late
    ]
    later = or_(REPLY_UNTIL.is_(None), query.late_until >= REPLY_UNTIL)
    return and_(or_(false(), *over), later)


def _says(connection: Connection, word: str, kinds: Sequence[str]) -> ColumnElement[bool]:
    """Return the condition that a word stands in a letter, or spells whom it goes to."""
    found: list[ColumnElement[bool]] = [
        paper.c.number.contains(word, autoescape=True),
        paper.c.title.contains(word, autoescape=True),
        paper.c.addressee.contains(word, autoescape=True),
        cases.c.number.contains(word, autoescape=True),
    ]
    key = name_key(word)
    if key:
        found.append(employer.c.name_key.contains(key, autoescape=True))
        if key.isascii() and key.isalpha():
            found.append(paper.c.id.in_(given_ids(_spelled(connection, key, kinds))))
    return or_(*found)


def _spelled(connection: Connection, letters: str, kinds: Sequence[str]) -> list[int]:
    """Return the letters whose addressee or employer is spelled by these first letters."""
    names = select(paper.c.id, paper.c.addressee, employer.c.name).select_from(_JOINED)
    asked = names.where(paper.c.hidden.is_(None), paper.c.kind.in_(kinds))
    return [
        paper_id
        for paper_id, *called in connection.execute(asked).cursor.fetchall()
        if any(letters in spelled for name in called if name for spelled in initials(name))
    ]
