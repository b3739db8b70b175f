"""A case is found by the running number people say, before what only holds these digits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.services.case_numbers import cases_numbered
from dispute_desk.services.numbering import SetNextNumber
from tests.services.station import a_case

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


def numbers(desk: Desk, typed: str) -> list[str]:
    ids = cases_numbered(desk, typed, 20)
    rows = desk.lists.case_rows(ids)
    return [str(rows[one].number) for one in ids]


def test_the_whole_number_comes_before_those_it_begins(desk: Desk) -> None:
    desk.do(SetNextNumber(series="case", next=27))
    a_case(desk)
    desk.do(SetNextNumber(series="case", next=275))
    for _ in range(2):
        a_case(desk)
    desk.do(SetNextNumber(series="case", next=2750))
    a_case(desk)

    assert numbers(desk, "275") == ["云社调〔2026〕275号", "云社调〔2026〕2750号"]
    assert numbers(desk, "27")[0] == "云社调〔2026〕27号"
    assert set(numbers(desk, "27")) == {f"云社调〔2026〕{n}号" for n in (27, 275, 276, 2750)}
    assert numbers(desk, "76") == []


def test_what_is_no_running_number_finds_none(desk: Desk) -> None:
    a_case(desk)

    for typed in ("", "云", "1号", "9144019", "１", "-1"):
        assert numbers(desk, typed) == []
