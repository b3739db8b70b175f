"""Numbers that lack digits: kept raw, flagged, never completed, matched by name and employer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.identity import id_with_18_digits, read_id_number
from dispute_desk.domain.uncertain_numbers import count_people, is_uncertain, may_be_same_number
from tests.domain.ledger_grids import HEADER, LI, ZHANG, codes, read, row, sheet

if TYPE_CHECKING:
    from dispute_desk.domain.ledger_text import Cell

IDS = st.from_regex(
    r"\A[1-6][0-9]{5}[5-9][0-9](0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-8])[0-9]{3}\Z"
).map(id_with_18_digits)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (ZHANG, ZHANG[:15], True),
        (ZHANG, f"{ZHANG[:6]}********{ZHANG[-4:]}", True),
        (ZHANG, f"{ZHANG[:6]}********0011", False),
        (ZHANG, LI[:15], False),
        (ZHANG[:15], f"{ZHANG[:6]}********{ZHANG[-4:]}", False),
        (ZHANG, ZHANG[:6], False),
        (f"{ZHANG[:6]}XXXXXXXX{ZHANG[-4:]}", ZHANG, True),
    ],
)
def test_numbers_agree_in_the_digits_that_are_sure(one: str, other: str, *, same: bool) -> None:
    assert may_be_same_number(one, other) is same
    assert may_be_same_number(other, one) is same


@given(IDS)
def test_a_number_is_never_completed(number: str) -> None:
    rounded = read_id_number(float(f"{number[:15]}000"))
    masked = read_id_number(f"{number[:6]}********{number[-4:]}")

    assert rounded.number is None
    assert rounded.partial is not None
    assert len(rounded.partial) == 15
    assert may_be_same_number(number, rounded.partial)
    assert masked.number == f"{number[:6]}********{number[-4:]}"
    assert is_uncertain(masked.number, None)
    assert not is_uncertain(number, None)


@given(st.one_of(st.text(max_size=40), st.floats(), st.integers(), st.none(), st.booleans()))
def test_no_cell_makes_the_reader_fail(cell: Cell) -> None:
    read = read_id_number(cell)

    assert read.number is None or read.partial is None
    assert read_id_number(read.number).number == read.number or read.warnings


@pytest.mark.parametrize("number", [float(f"{ZHANG[:15]}000"), f"{ZHANG[:6]}********{ZHANG[-4:]}"])
def test_a_case_carried_over_with_a_spoiled_number_is_the_same_case(number: Cell) -> None:
    reading = read(
        sheet(HEADER, row(1, 身份证号=ZHANG, 处理结果="办理中"), name="3月"),
        sheet(HEADER, row(1, 身份证号=number), name="4月"),
    )

    assert len(reading.cases) == 1
    assert [dup.carried_over for dup in reading.duplicates] == [True]
    # What an older row tells whole is not lost again.
    assert (reading.cases[0].workers[0].id_no, reading.cases[0].workers[0].id_partial) == (
        ZHANG,
        None,
    )
    assert reading.worker_count == 1


def test_another_number_under_the_same_name_is_another_case() -> None:
    reading = read(
        sheet(HEADER, row(1, 身份证号=ZHANG), name="3月"),
        sheet(HEADER, row(1, 身份证号=float(f"{LI[:15]}000")), name="4月"),
    )

    assert len(reading.cases) == 2
    assert reading.worker_count == 2


def test_people_are_counted_once_whatever_digits_are_lost() -> None:
    told = [
        ("张例", ZHANG, None, None, "例公司"),
        ("张例", None, ZHANG[:15], None, "例公司"),
        ("张例", f"{ZHANG[:6]}********{ZHANG[-4:]}", None, None, "例公司"),
    ]

    assert count_people(told) == 1
    assert count_people([*told, ("张例", None, ZHANG[:15], None, "另一公司")]) == 2


def test_two_numbers_in_a_cell_go_to_the_two_names_beside_them() -> None:
    reading = read(sheet(HEADER, row(1, 职工姓名="张例、李例", 身份证号=f"{ZHANG}、{LI}")))

    assert [(one.name, one.id_no) for one in reading.cases[0].workers] == [
        ("张例", ZHANG),
        ("李例", LI),
    ]
    assert codes(reading) == [(2, "W_ID_SEVERAL")]
    assert reading.warnings[0].raw == f"{ZHANG}、{LI}"


def test_two_numbers_for_one_name_are_kept_as_they_are() -> None:
    reading = read(sheet(HEADER, row(1, 身份证号=f"{ZHANG} {LI}")))

    assert reading.cases[0].workers[0].id_no == f"{ZHANG} {LI}"
    assert codes(reading) == [(2, "W_ID_SEVERAL")]
