"""Lists of cases: ids first, sorted and filtered in SQL, then rows as they are seen."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    ColumnElement,
    Text,
    and_,
    false,
    func,
    literal_column,
    or_,
    select,
    type_coerce,
)
from sqlalchemy.sql.visitors import iterate

from dispute_desk.domain.case import Origin
from dispute_desk.domain.column_filter import CASE_FILTERS
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.rows import CASE_SORTS, CaseQuery, CaseRow
from dispute_desk.domain.search_text import grams_may_err, match_expression, query_words
from dispute_desk.domain.stages import DONE, Stage
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.store.asked import Asked
from dispute_desk.store.readers.case_columns import condition_of
from dispute_desk.store.readers.case_search import (
    are_common,
    start_of_id_number,
    word_in_case,
    words_in_case,
    words_in_text,
)
from dispute_desk.store.readers.late_clocks import is_late
from dispute_desk.store.readers.work_asked import (
    asks_for_work,
    is_unplanned,
    open_to_work,
    waits_for_take_up,
)
from dispute_desk.store.speech import given_ids, ids_as_text
from dispute_desk.store.tables import case_line, cases, person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Select

    from dispute_desk.domain.late_clocks import LateClocks

UNKNOWN_SORT = sentence(
    "unknown_sort",
    QT_TRANSLATE_NOOP("errors", "不能按“{given}”排序。可以用的是：{known}。"),
)
UNKNOWN_FILTER = sentence(
    "unknown_filter",
    QT_TRANSLATE_NOOP("errors", "不能按“{given}”筛选。可以用的是：{known}。"),
)
#: Counts in lists stop here: "1000+".
COUNT_CAP = 1000
#: Cases of one number a sentence names.
_SEVERAL = 5
_CASE_ID = re.compile(r"[0-9]{1,18}")

_SORTS: dict[str, Any] = {
    "received_on": cases.c.received_on,
    "number": cases.c.id,
    "employer": case_line.c.employer_name,
    "claimant": case_line.c.first_claimant,
    "stage": cases.c.stage,
    "next_action_on": cases.c.next_action_on,
    "handler": person.c.name,
    "claimed": case_line.c.claimed,
    "verified": case_line.c.verified,
    "agreed": case_line.c.agreed,
    "paid": case_line.c.paid,
    "closed_on": cases.c.closed_on,
    "accepted_on": cases.c.accepted_on,
}
#: Sorts with an index: the list can be walked in this order.
_IN_ORDER = frozenset({"received_on", "number", "employer", "claimed", "paid"})


def overdue(today: date, late: LateClocks | None) -> ColumnElement[bool]:
    """Cases whose next action or one of whose clocks was due before today."""
    planned = cases.c.next_action_on < today
    return and_(asks_for_work(), planned if late is None else or_(planned, is_late(late)))


def view_filter(query: CaseQuery) -> ColumnElement[bool] | None:
    """Return the condition of a named view; None for all cases."""
    if query.view == "all":
        return None
    views: dict[str, ColumnElement[bool]] = {
        "open": open_to_work(),
        "overdue": overdue(query.today or date.max, query.late),
        "unplanned": and_(asks_for_work(), is_unplanned()),
        "closed": cases.c.stage.in_(DONE),
        "imported": cases.c.origin == Origin.IMPORTED,
        "to_take_up": waits_for_take_up(),
    }
    if query.view in views:
        return views[query.view]
    try:
        return cases.c.stage == Stage(query.view)
    except ValueError as error:
        known = "、".join([*views, *(stage.value for stage in Stage)])
        raise DeskError(UNKNOWN_FILTER, given=query.view, known=known) from error


def _where(query: CaseQuery) -> list[ColumnElement[bool]]:
    """Return the conditions of a question, without those of its words."""
    conditions: list[ColumnElement[bool]] = [cases.c.hidden.is_(None)]
    view = view_filter(query)
    if view is not None:
        conditions.append(view)
    for name, value in query.where:
        conditions.append(_equal(name, value))
    for one in query.columns:
        if one.column not in CASE_FILTERS:
            raise DeskError(UNKNOWN_FILTER, given=one.column, known="、".join(CASE_FILTERS))
        if one.narrows:
            conditions.append(condition_of(one))
    return conditions


def conditions_of(query: CaseQuery) -> list[ColumnElement[bool]]:
    """Return all conditions of a question."""
    words = query_words(query.text)
    if not words and query.text.strip():
        return [false()]  # signs alone stand in no case
    return _where(query) + ([words_in_case(words)] if words else [])


def _equal(name: str, value: str) -> ColumnElement[bool]:
    own = {"employer": case_line.c.employer_name, "handler": person.c.name}
    column = own.get(name)
    if column is None:
        if name not in cases.c:
            known = "、".join([*own, *cases.c.keys()])
            raise DeskError(UNKNOWN_FILTER, given=name, known=known)
        column = cases.c[name]
    return type_coerce(column, Text) == value


def case_ids(connection: Connection, query: CaseQuery) -> list[int]:
    """Return the ids of the cases asked for, in order."""
    if query.sort not in CASE_SORTS:
        raise DeskError(UNKNOWN_SORT, given=query.sort, known="、".join(CASE_SORTS))
    words = query_words(query.text)
    narrowed = query.where or query.columns or query.limit is not None
    if query.view == "all" and not narrowed and len(words) == 1:
        return _ids_of_word(connection, words[0], query.sort, descending=query.descending)
    found = connection.execute(ids_asked(query, conditions_of(query)))
    return [row[0] for row in found.cursor.fetchall()]  # plain rows: a list may have 100,000


def first_case_ids(connection: Connection, query: CaseQuery, limit: int) -> list[int]:
    """Return the first ids of a list whose words many cases hold; none where all come as fast.

    The list is walked in its order until so many are found; asking for all of them takes longer
    the more there are.
    """
    words = query_words(query.text)
    if not words or query.sort not in _IN_ORDER or not are_common(connection, words):
        return []
    conditions = [*_where(query), words_in_text(words)]
    found = connection.execute(ids_asked(replace(query, limit=limit), conditions))
    return [row[0] for row in found.cursor.fetchall()]


def _ids_of_word(connection: Connection, word: str, sort: str, *, descending: bool) -> list[int]:
    """Return the ids of the cases with one word, as somebody types it: asked past SQLAlchemy."""
    unsure, number = grams_may_err(word), start_of_id_number(word)
    asked = _asked_word(sort, descending, unsure, number is not None)
    given = {"match": match_expression([word]), "word": word}
    if number is not None:
        given |= {"number": number, "beyond": number + "~"}
    return [row[0] for row in asked.tuples(connection, **given)]


@cache
def _asked_word(sort: str, descending: bool, unsure: bool, numbered: bool) -> Asked:  # noqa: FBT001 - the key of a cache
    query = CaseQuery(sort=sort, descending=descending)
    condition = word_in_case(unsure=unsure, numbered=numbered)
    return Asked(ids_asked(query, [cases.c.hidden.is_(None), condition]))


def ids_asked(query: CaseQuery, conditions: list[ColumnElement[bool]]) -> Select[tuple[int]]:
    """Ask for the ids of the cases that meet these conditions, in order."""
    column = _SORTS[query.sort]
    order = column.desc() if query.descending else column.asc()
    tie = cases.c.id.desc() if query.descending else cases.c.id.asc()
    asked = select(cases.c.id).where(*conditions).order_by(order.nulls_last(), tie)
    asked = asked.select_from(_joined(query, conditions))
    if query.limit is not None:
        asked = asked.limit(query.limit)
    return asked


def _joined(query: CaseQuery, conditions: list[ColumnElement[bool]]) -> Any:  # noqa: ANN401
    """Join only the tables the question needs."""
    needed = {column.table.name for column in _columns(conditions, _SORTS[query.sort])}
    source: Any = cases
    if "case_line" in needed:
        source = source.outerjoin(case_line, case_line.c.case_id == cases.c.id)
    if "person" in needed:
        source = source.outerjoin(person, person.c.id == cases.c.handler_id)
    return source


def _columns(conditions: list[ColumnElement[bool]], sort: Any) -> list[Any]:  # noqa: ANN401
    found = [sort]
    for condition in conditions:
        found += [
            item
            for item in iterate(condition)
            if getattr(getattr(item, "table", None), "name", None) in {"case_line", "person"}
        ]
    return found


def case_count(connection: Connection, query: CaseQuery) -> int:
    """Return how many cases there are, counting no further than one beyond the cap."""
    return connection.scalar(counted(query)) or 0


def counted(query: CaseQuery) -> Select[int]:
    """Ask how many cases there are, no further than one beyond the cap."""
    conditions = conditions_of(query)
    inner = select(cases.c.id).where(*conditions).select_from(_joined(query, conditions))
    capped = inner.limit(COUNT_CAP + 1).subquery()
    return select(func.count()).select_from(capped)


_ROW_COLUMNS = (
    *(
        cases.c[name]
        for name in (
            "id",
            "number",
            "stage",
            "origin",
            "received_on",
            "accepted_on",
            "closed_on",
            "closure_kind",
            "cause",
            "channel",
            "street",
            "triage",
            "insurances",
            "external_no",
            "next_action",
            "next_action_on",
            "taken_up_on",
            "frozen_on",
        )
    ),
    person.c.name.label("handler"),
    case_line.c.employer_name.label("employer"),
    case_line.c.first_claimant,
    *(
        func.coalesce(case_line.c[name], literal_column("0")).label(name)
        for name in (
            "claimants",
            "claimed",
            "verified",
            "agreed",
            "assessed",
            "paid",
            "late_fee",
            "ledger_paid",
        )
    ),
)


def rows_asked() -> Select[Any]:
    """Ask for the rows of cases whose ids are given when it is asked."""
    joined = cases.outerjoin(case_line, case_line.c.case_id == cases.c.id)
    joined = joined.outerjoin(person, person.c.id == cases.c.handler_id)
    return (
        select(*_ROW_COLUMNS)
        .select_from(joined)
        .where(cases.c.id.in_(given_ids()), cases.c.hidden.is_(None))
    )


_ROWS = Asked(rows_asked())


def case_rows(connection: Connection, ids: Sequence[int]) -> dict[int, CaseRow]:
    """Return the rows of these cases by id; one that is gone meanwhile is absent."""
    if not ids:
        return {}
    found = _ROWS.rows(connection, ids=ids_as_text(ids))
    return {row["id"]: CaseRow(**row) for row in found}


def find_cases(connection: Connection, ref: str) -> list[int]:
    """Return the ids of the cases of this number, or of this id, as people write it.

    Old ledgers may have given one number to several cases; so many are told at most as fit in a
    sentence. ``#12`` is an id and never a number.
    """
    if ref.startswith("#"):
        return _of_id(connection, ref[1:])
    by_number = list(
        connection.scalars(
            select(cases.c.id)
            .where(cases.c.number == ref, cases.c.hidden.is_(None))
            .order_by(cases.c.id)
            .limit(_SEVERAL)
        )
    )
    return by_number or _of_id(connection, ref)


def _of_id(connection: Connection, ref: str) -> list[int]:
    if not _CASE_ID.fullmatch(ref):
        return []
    by_id = select(cases.c.id).where(cases.c.id == int(ref), cases.c.hidden.is_(None))
    return list(connection.scalars(by_id))
