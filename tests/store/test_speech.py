"""The questions of long lists and bulk changes in the words of either kind of database."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import make_url

from dispute_desk.domain.rows import CASE_SORTS, CaseQuery
from dispute_desk.store import bulk_changes
from dispute_desk.store.readers.case_lists import counted, ids_asked, rows_asked
from dispute_desk.store.readers.case_search import words_in_text
from dispute_desk.store.readers.employers import rows_asked as employers_asked
from dispute_desk.store.speech import given_ids
from dispute_desk.store.tables import cases, claimant

if TYPE_CHECKING:
    from sqlalchemy import ClauseElement, Dialect

VALUES = {"next_action": "call", "next_action_on": date(2026, 9, 24)}
STATEMENTS: dict[str, ClauseElement] = {
    "as they are": bulk_changes.as_they_are(cases, [1, 2], VALUES),
    "workers as they are": bulk_changes.as_they_are(claimant, [1], ["name"]),
    "giving": bulk_changes.giving(cases, [1, 2], VALUES),
    "giving back": bulk_changes.giving_back(cases, ["next_action", "next_action_on"]),
    "not there": bulk_changes.not_there(cases, [1, 2]),
    "not taken up": bulk_changes.not_taken_up([1, 2]),
    "rows of cases": rows_asked(),
    "rows of employers": employers_asked([1, 2]),
    "words": words_in_text(["abc"]),
    **{f"cases by {sort}": ids_asked(CaseQuery(sort=sort, view="open"), []) for sort in CASE_SORTS},
    "counted": counted(CaseQuery(view="overdue", today=date(2026, 9, 24))),
}
#: What only SQLite says.
ITS_OWN = ("json_each", "instr(", "rowid", "limit -1")


def dialect_of(kind: str) -> Dialect:
    """The words of a kind of database; nothing is connected to."""
    return make_url(f"{kind}://").get_dialect()()


@pytest.mark.parametrize("name", STATEMENTS)
def test_a_statement_can_be_said_to_a_server_in_its_own_words(name: str) -> None:
    said = _said(STATEMENTS[name], dialect_of("postgresql")).lower()
    assert not [word for word in ITS_OWN if word in said]


@pytest.mark.parametrize("name", STATEMENTS)
def test_a_statement_can_be_said_to_the_store(name: str) -> None:
    said = _said(STATEMENTS[name], dialect_of("sqlite")).lower()
    assert "json_array_elements" not in said
    assert "strpos" not in said


def test_however_many_ids_are_one_parameter() -> None:
    asked = given_ids(range(100_000)).compile(dialect=dialect_of("postgresql"))
    assert len(asked.params) == 1


def _said(statement: ClauseElement, dialect: Dialect) -> str:
    return str(statement.compile(dialect=dialect))
