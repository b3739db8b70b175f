"""Amounts as clerks write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.chinese_amounts import AmountProblem, read_amount
from dispute_desk.domain.chinese_numbers import read_number

FEN = st.integers(0, 99_999_999_999)


@pytest.mark.parametrize(
    ("cell", "fen"),
    [
        ("￥8,206.68", 820_668),
        ("¥8206.68", 820_668),
        (" 3151.26 ", 315_126),
        ("27300.68元", 2_730_068),
        ("1.2万", 1_200_000),
        ("0.8188万元", 818_800),
        ("３，２００", 320_000),
        ("三万二千元", 3_200_000),
        ("叁万贰仟元整", 3_200_000),
        ("(1,200.00)", -120_000),
        ("-5", -500),
        (2.675, 268),
        (0, 0),
        (1e-9, 0),
    ],
)
def test_an_amount_is_read(cell: str | float, fen: int) -> None:
    assert read_amount(cell).fen == fen


@pytest.mark.parametrize(
    "cell", ["约三万多", "3万多", "面议", "1.2.3", float("inf"), float("nan"), 1e30]
)
def test_what_is_no_amount_is_bad_and_never_a_number(cell: str | float) -> None:
    read = read_amount(cell)

    assert (read.fen, read.problem) == (None, AmountProblem.BAD)


def test_blank_and_placeholder_are_told_apart() -> None:
    assert read_amount("").problem is AmountProblem.BLANK
    assert read_amount("待核").problem is AmountProblem.PLACEHOLDER


def test_an_approximate_amount_says_so() -> None:
    assert read_amount("约3万元").approximate
    assert read_amount("约3万元").fen == 3_000_000


@given(FEN)
def test_plain_grouped_and_ornamented_forms_read_the_same(fen: int) -> None:
    yuan = f"{fen // 100}.{fen % 100:02d}"
    grouped = f"￥{fen // 100:,}.{fen % 100:02d}元"

    assert read_amount(yuan).fen == fen
    assert read_amount(grouped).fen == fen
    assert read_amount(float(yuan)).fen == fen


@given(st.integers(0, 99_999_999))
def test_the_unit_of_the_column_counts_unless_the_cell_names_its_own(yuan: int) -> None:
    wan = f"{yuan // 10_000}.{yuan % 10_000:04d}"

    assert read_amount(wan, factor=10_000).fen == yuan * 100
    assert read_amount(float(wan), factor=10_000).fen == yuan * 100
    assert read_amount(f"{yuan}元", factor=10_000).fen == yuan * 100


@given(st.one_of(st.text(max_size=30), st.floats(), st.integers()))
def test_no_cell_makes_the_reader_fail(cell: str | float) -> None:
    read_amount(cell, factor=10_000)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("十二", 12),
        ("二十", 20),
        ("三百零五", 305),
        ("两万", 20_000),
        ("一亿二千万", 120_000_000),
        ("甲", None),
    ],
)
def test_a_number_in_chinese_is_read(text: str, number: int | None) -> None:
    assert read_number(text) == number
