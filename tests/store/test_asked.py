"""Questions that go to the driver as text: the same rows as SQLAlchemy gives."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import bindparam, exists, select

from dispute_desk.domain.stages import OPEN, Stage
from dispute_desk.store.asked import Asked, asked_once
from dispute_desk.store.speech import IDS, given_ids, ids_as_text
from dispute_desk.store.tables import cases, claimant
from dispute_desk.store.types import SetText
from tests.store.stations import desk_of, register, station

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Connection, Select

NAMED = exists().where(claimant.c.case_id == cases.c.id, claimant.c.name == "无此人")
BY_STAGE = (
    select(cases.c.id, cases.c.stage, cases.c.received_on, NAMED.label("named"))
    .where(cases.c.stage.in_(OPEN), cases.c.received_on >= date(2000, 1, 1))
    .order_by(cases.c.id)
)


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    desk = desk_of(station(tmp_path))
    for _ in range(3):
        register(desk)
    with desk.store.reading() as opened:
        yield opened
    desk.close()


def test_values_of_the_statement_are_bound_and_rows_are_read_by_type(
    connection: Connection,
) -> None:
    plain = [dict(row) for row in connection.execute(BY_STAGE).mappings()]

    rows = Asked(BY_STAGE).rows(connection)

    assert plain
    assert rows == plain
    assert rows[0]["stage"] is Stage.REGISTERED
    assert isinstance(rows[0]["received_on"], date)
    assert rows[0]["named"] is False


def test_some_values_stand_in_the_statement_and_others_are_given(connection: Connection) -> None:
    of_stage = BY_STAGE.where(cases.c.id > bindparam("after"), cases.c.id.in_(given_ids()))
    asked = Asked(of_stage.limit(1))

    assert [row[0] for row in asked.tuples(connection, after=0, **{IDS: ids_as_text([2, 3])})] == [
        2
    ]
    assert [row[0] for row in asked.tuples(connection, after=2, **{IDS: ids_as_text([2, 3])})] == [
        3
    ]


def test_a_question_is_built_once_for_what_it_is_built_of(connection: Connection) -> None:
    built: list[int] = []

    @asked_once
    def one(case_id: int) -> Select[tuple[int]]:
        built.append(case_id)
        return select(cases.c.id).where(cases.c.id == case_id)

    found = [one(case_id).tuples(connection) for case_id in (1, 2, 1, 2)]

    assert found == [[(1,)], [(2,)], [(1,)], [(2,)]]
    assert built == [1, 2]


def test_a_member_of_a_closed_set_that_is_unknown_is_refused() -> None:
    kind = SetText(Stage)

    assert kind.process_result_value("closed", None) is Stage.CLOSED
    with pytest.raises(ValueError, match="bogus"):
        kind.process_result_value("bogus", None)
