"""What was compiled for one store serves the next one of the process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.store.dialect import STATEMENTS
from tests.services.conftest import opened
from tests.services.station import a_case

if TYPE_CHECKING:
    from pathlib import Path


def read_and_write(template: Path, path: Path) -> list[str | None]:
    made: list[str | None] = []
    for desk in opened(template, path):
        case_id = a_case(desk)
        made.append(desk.lists.case_rows([case_id])[case_id].number)
    return made


def test_a_second_store_finds_every_statement_the_first_one_needed(
    tmp_path: Path, empty_station: Path
) -> None:
    first = read_and_write(empty_station, tmp_path / "one.ddk")
    known = set(STATEMENTS)

    second = read_and_write(empty_station, tmp_path / "two.ddk")

    assert first == second
    assert first[0]
    assert known
    assert set(STATEMENTS) == known
