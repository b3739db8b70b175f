"""Keeps the derived line and the search grams of cases true to their records."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import bindparam, delete, func, select

from dispute_desk.domain.amount import Layer, Share
from dispute_desk.domain.claimant import ClaimantState
from dispute_desk.domain.import_rows import GRAMS
from dispute_desk.domain.search_text import fold, fold_anew, grams_of, grams_of_word
from dispute_desk.store.bulk import insert_columns
from dispute_desk.store.initials import initials
from dispute_desk.store.tables import amount, case_line, cases, claimant, employer

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from sqlalchemy import Connection

    from dispute_desk.domain.import_rows import Rows

#: Cases refreshed in one go: bound by SQLite's limit of host parameters.
_BLOCK = 500
_NEXT = "\n"
ADD_MANY_GRAMS = "INSERT INTO case_grams(rowid, grams) VALUES (?, ?)"
DROP_MANY_GRAMS = "DELETE FROM case_grams WHERE rowid = ?"


class CaseLine(NamedTuple):
    """What lists sort by and search in, derived from the records of a case; sums in fen."""

    employer_name: str | None
    first_claimant: str | None
    claimants: int
    claimed: int
    verified: int
    agreed: int
    assessed: int
    paid: int
    late_fee: int
    ledger_paid: int
    search: str


#: The columns of a derived line with its search grams.
LINE_AND_GRAMS = (*CaseLine._fields, GRAMS)


def add_lines(connection: Connection, lines: Rows, *, first: int) -> None:
    """Insert the lines and grams of new cases whose keys begin with ``first``."""
    for block in lines.blocks():
        grams = block.pop(GRAMS)
        ids = range(first, first + len(grams))
        first = ids.stop
        insert_columns(connection, case_line, {"case_id": ids, **block})
        connection.exec_driver_sql(ADD_MANY_GRAMS, list(zip(ids, grams, strict=True)))


def _insert_lines(
    connection: Connection, ids: Sequence[int], lines: Sequence[tuple[object, ...]]
) -> None:
    columns = dict(zip(CaseLine._fields, zip(*lines, strict=True), strict=True))
    insert_columns(connection, case_line, {"case_id": ids, **columns})


def refresh(connection: Connection, case_ids: Collection[int]) -> None:
    """Write the lines and grams of these cases anew; hidden cases lose theirs."""
    for block in _blocks(sorted(case_ids)):
        _refresh_block(connection, block)


def _blocks(ids: list[int]) -> Iterator[list[int]]:
    for start in range(0, len(ids), _BLOCK):
        yield ids[start : start + _BLOCK]


def _refresh_block(connection: Connection, ids: list[int]) -> None:
    """Write the lines anew; grams only where the words changed (1,000 names take 50 ms)."""
    old = select(case_line.c.case_id, case_line.c.search).where(case_line.c.case_id.in_(ids))
    known = {row.case_id: row.search for row in connection.execute(old)}
    lines = lines_of(connection, ids)
    fresh = {key: line.search for key, line in lines.items() if known.get(key) != line.search}
    same = lines.keys() - fresh.keys()
    if known:
        connection.execute(delete(case_line).where(case_line.c.case_id.in_(known)))
    gone = [(case_id,) for case_id in known if case_id not in same]
    if gone:
        connection.exec_driver_sql(DROP_MANY_GRAMS, gone)
    if lines:
        _insert_lines(connection, list(lines), list(lines.values()))
    if fresh:
        found = [(key, grams_of(words.split(_NEXT))) for key, words in fresh.items()]
        connection.exec_driver_sql(ADD_MANY_GRAMS, found)


def lines_of(connection: Connection, ids: list[int]) -> dict[int, CaseLine]:
    """Return the derived lines of these cases as they should be, computed from the records."""
    heads = connection.execute(_HEADS, {"ids": ids}).all()
    if not heads:  # all of them hidden: an import that was taken back
        return {}
    people, staying = _people(connection, ids)
    sums = _sums(connection, ids)
    lines = {
        head.id: line_of(tuple(head)[1:], people.get(head.id, []), sums.get(head.id, {}))
        for head in heads
    }
    for case_id in lines.keys() & staying.keys():
        names = staying[case_id]
        lines[case_id] = lines[case_id]._replace(first_claimant=names[0], claimants=len(names))
    return lines


_HEADS = (
    select(
        cases.c.id,
        cases.c.number,
        cases.c.external_no,
        employer.c.name,
        employer.c.former_names,
        employer.c.credit_code,
    )
    .select_from(cases.outerjoin(employer, cases.c.employer_id == employer.c.id))
    .where(cases.c.id.in_(bindparam("ids", expanding=True)), cases.c.hidden.is_(None))
)
_PEOPLE = (
    select(claimant.c.case_id, claimant.c.name, claimant.c.phone, claimant.c.state)
    .where(claimant.c.case_id.in_(bindparam("ids", expanding=True)), claimant.c.hidden.is_(None))
    .order_by(claimant.c.case_id, claimant.c.id)
)
_SUMS = (
    select(amount.c.case_id, amount.c.layer, amount.c.share, func.sum(amount.c.fen))
    .where(amount.c.case_id.in_(bindparam("ids", expanding=True)), amount.c.hidden.is_(None))
    .group_by(amount.c.case_id, amount.c.layer, amount.c.share)
)


def _people(
    connection: Connection, ids: list[int]
) -> tuple[dict[int, list[tuple[str, str | None]]], dict[int, list[str]]]:
    """Return names and telephones by case; and who stayed, where others went on elsewhere.

    A worker whose matter goes on in another case is found in both and counted in that one; a case
    that all have left tells whom it was about.
    """
    people: dict[int, list[tuple[str, str | None]]] = {}
    staying: dict[int, list[str]] = {}
    left: set[int] = set()
    for case_id, name, phone, state in connection.execute(_PEOPLE, {"ids": ids}):
        people.setdefault(case_id, []).append((name, phone))
        if state == ClaimantState.SPLIT_OFF:
            left.add(case_id)
        else:
            staying.setdefault(case_id, []).append(name)
    return people, {case_id: staying[case_id] for case_id in left & staying.keys()}


def _sums(connection: Connection, ids: list[int]) -> dict[int, dict[str, int]]:
    """Return the fen of each layer by case; the late fee of what was paid stands apart."""
    sums: dict[int, dict[str, int]] = {}
    for case_id, layer, share, fen in connection.execute(_SUMS, {"ids": ids}):
        late = share is Share.LATE_FEE and layer in {Layer.PAID, Layer.LEDGER_PAID}
        if layer is Layer.UNSIGNED or (late and layer is Layer.LEDGER_PAID):
            continue
        key = "late_fee" if late else str(layer.value)
        of_case = sums.setdefault(case_id, {})
        of_case[key] = of_case.get(key, 0) + int(fen)
    return sums


#: Number, outside number, employer's name, former names, credit code.
Words = tuple[str | None, str | None, str | None, str | None, str | None]
#: Name and telephone of each worker.
People = list[tuple[str, str | None]]


def line_of(words: Words, people: People, sums: dict[str, int]) -> CaseLine:
    """Return the derived line of a case; ``sums``: fen by layer and ``late_fee``."""
    return _line(words, people, sums, text_and_grams(words, people)[0])


def _line(words: Words, people: People, sums: dict[str, int], search: str) -> CaseLine:
    told = sums.get
    return CaseLine(
        employer_name=words[2],
        first_claimant=people[0][0] if people else None,
        claimants=len(people),
        claimed=told("claimed", 0),
        verified=told("verified", 0),
        agreed=told("agreed", 0),
        assessed=told("assessed", 0),
        paid=told("paid", 0),
        late_fee=told("late_fee", 0),
        ledger_paid=told("ledger_paid", 0),
        search=search,
    )


def line_and_grams(words: Words, people: People, sums: dict[str, int]) -> tuple[object, ...]:
    """Return the derived line of a case with its search grams behind (``LINE_AND_GRAMS``)."""
    search, grams = text_and_grams(words, people)
    return *_line(words, people, sums, search), grams


def text_and_grams(words: Words, people: People) -> tuple[str, str]:
    """Return what is searched of a case, one word under the other, and its grams.

    What occurs again and again (a firm, a name) is folded and cut once.
    """
    number, outside, *of_firm = words
    firm, letters, grams_of_firm = _firm(*of_firm)
    text, grams, behind = [], [grams_of_firm], [letters]
    for one in (number, outside):
        if one:
            folded, own = _number(one)
            text.append(folded)
            grams.append(own)
    text.append(firm)
    phones = []
    for name, phone in people:
        folded, own_letters, own = _name(name)
        text.append(folded)
        behind.append(own_letters)
        grams.append(own)
        if phone:
            folded, own = _number(phone)
            phones.append(folded)
            grams.append(own)
    return "".join([*text, *phones, *behind]).removesuffix(_NEXT), " ".join(grams)


def _number(number: str) -> tuple[str, str]:
    """Return a number folded, and its grams; it comes once and is not remembered."""
    folded = fold_anew(number)
    return folded + _NEXT, " ".join(grams_of_word(folded))


@lru_cache(maxsize=16_384)
def _name(name: str) -> tuple[str, str, str]:
    """Return a name folded, its initials, and the grams of both."""
    folded, letters = fold_anew(name) if name else None, initials(name)
    words = letters if folded is None else (folded, *letters)  # small letters: folded already
    own = "" if folded is None else folded + _NEXT
    return own, _lines(letters), grams_of(words)


@lru_cache(maxsize=4096)
def _firm(
    name: str | None, former_names: str | None, credit_code: str | None
) -> tuple[str, str, str]:
    """Return the folded words of an employer, its initials, and the grams of both."""
    words = tuple(fold(word) for word in (name, former_names, credit_code) if word)
    letters = initials(name or "")
    return _lines(words), _lines(letters), grams_of([*words, *letters])


def _lines(words: Iterable[str]) -> str:
    """Return words, each in a line of its own."""
    return "".join([word + _NEXT for word in words])
