"""Money is whole fen: read from text, rounded half up, never without bounds."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.money import (
    LARGEST,
    fen_from_decimal,
    fen_from_text,
    wan_text,
    yuan_grouped,
    yuan_text,
)

FEN = st.integers(-LARGEST, LARGEST)


@given(FEN)
def test_what_machines_write_is_read_back(fen: int) -> None:
    assert fen_from_text(yuan_text(fen)) == fen


@given(FEN)
def test_what_people_read_is_read_back(fen: int) -> None:
    assert fen_from_text(yuan_grouped(fen)) == fen


@given(st.decimals(-(10**6), 10**6, allow_nan=False, places=40))
def test_half_a_fen_goes_up_and_nothing_is_rounded_twice(yuan: Decimal) -> None:
    exact = yuan.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)

    assert Decimal(fen_from_decimal(yuan)) == exact * 100


@pytest.mark.parametrize(
    ("text", "fen"),
    [
        ("5500.00", 550000),
        ("5,500", 550000),
        ("1，234，567.8", 123456780),
        (" 12.345 ", 1235),
        ("0.005", 1),
        ("-0.005", -1),
        ("0.00499999999999999999999999999999999999", 0),
        ("100000000000", LARGEST),
    ],
)
def test_yuan_as_people_write_them(text: str, fen: int) -> None:
    assert fen_from_text(text) == fen


@pytest.mark.parametrize(
    "text",
    [
        "",
        "五百",
        "inf",
        "-Infinity",
        "nan",
        "sNaN",
        "1e5",
        "1E3",
        "1.5e2",
        "1e400",
        "1" * 500,
        "100000000000.01",
        "12.3.4",
        "5500,00",
        "1,2,3",
        ",5",
        "5,",
        "1_000",
        "12,34",
    ],
)
def test_what_is_no_sum_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the caller says which field it was
        fen_from_text(text)


@pytest.mark.parametrize("text", ["inf", "nan", "1e30", "1e400", "100000000000.01"])
def test_a_number_without_bounds_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the caller says which field it was
        fen_from_decimal(Decimal(text))


@pytest.mark.parametrize(
    ("fen", "wan"),
    [(21000000, "21.00"), (0, "0.00"), (499999, "0.50"), (5000, "0.01"), (4999, "0.00")],
)
def test_ten_thousands_are_rounded_half_up(fen: int, wan: str) -> None:
    assert wan_text(fen) == wan


def test_people_see_commas_and_machines_do_not() -> None:
    assert (yuan_grouped(-123456789), yuan_text(-123456789)) == ("-1,234,567.89", "-1234567.89")
