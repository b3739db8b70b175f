"""Amounts as clerks write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.capital_amounts import capitals
from dispute_desk.domain.chinese_amounts import (
    AmountForm,
    AmountProblem,
    amounts_in_prose,
    read_amount,
)
from dispute_desk.domain.chinese_numbers import read_number
from dispute_desk.domain.money import LARGEST, yuan_grouped, yuan_text

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
        ("共计5000元", 500_000),
        ("合计：3.2万元", 3_200_000),
        ("3万2千", 3_200_000),
        ("3万5000元", 3_500_000),
        ("3w", 3_000_000),
        ("12,3456", 12_345_600),
        ("￥-500", -50_000),
        ("叁仟贰佰元伍角整", 320_050),
        ("三万二", 3_200_000),
        (2.675, 268),
        (0, 0),
        (1e-9, 0),
    ],
)
def test_an_amount_is_read(cell: str | float, fen: int) -> None:
    assert read_amount(cell).fen == fen


@pytest.mark.parametrize(
    "cell",
    [
        *["约三万多", "约3万余", "面议", "1.2.3", "1,2", "5000元/月", "千元", "5000+3000=9000"],
        *["2-1万", "1e999", "inf", "NaN", "3万12万", float("inf"), float("nan"), 1e30],
    ],
)
def test_what_is_no_amount_is_bad_and_never_a_number(cell: str | float) -> None:
    read = read_amount(cell)

    assert (read.fen, read.problem) == (None, AmountProblem.BAD)


@pytest.mark.parametrize(
    ("cell", "fen"),
    [
        ("3万余元", 3_000_000),
        ("3万多", 3_000_000),
        ("近3万", 3_000_000),
        ("三万余元", 3_000_000),
        ("3万元以上", 3_000_000),
        ("1.2E+05", 12_000_000),
        ("1e5", 10_000_000),
        ("3万2", 3_200_000),
    ],
)
def test_what_is_no_exact_figure_is_read_and_says_so(cell: str, fen: int) -> None:
    read = read_amount(cell)

    assert (read.fen, read.approximate) == (fen, True)


@pytest.mark.parametrize(
    ("cell", "form", "fen", "most"),
    [
        ("1.5-2万", AmountForm.RANGE, 1_500_000, 2_000_000),
        ("2000至3000元", AmountForm.RANGE, 200_000, 300_000),
        ("5000+3000", AmountForm.SUM, 800_000, None),
        ("1万+3000", AmountForm.SUM, 1_300_000, None),
        ("5000+3000=8000", AmountForm.SUM, 800_000, None),
        ("5000元（含利息200）", AmountForm.REMARK, 500_000, None),
        ("3,200元（大写：叁仟贰佰元）", AmountForm.REMARK, 320_000, None),
    ],
)
def test_what_is_more_than_one_number_says_how_it_is_written(
    cell: str, form: AmountForm, fen: int, most: int | None
) -> None:
    read = read_amount(cell)

    assert (read.fen, read.form, read.most) == (fen, form, most)


@given(st.integers(-LARGEST, LARGEST))
def test_what_we_write_is_read_back(fen: int) -> None:
    assert read_amount(yuan_text(fen)).fen == fen
    assert read_amount(yuan_grouped(fen)).fen == fen
    assert read_amount(capitals(fen)).fen == fen


@given(
    st.text(alphabet="0123456789.,，+-—~约近余多千百万亿元块角分整（）()=Ee￥三五十两", max_size=16)
)
def test_every_mixture_of_their_signs_is_a_plausible_amount_or_none(text: str) -> None:
    read = read_amount(text, factor=10_000)

    assert (read.fen is None) == (read.problem is not None)
    assert read.fen is None or abs(read.fen) <= LARGEST
    if read.form is AmountForm.RANGE:
        assert read.most is not None
        assert read.fen is not None
        assert read.fen < read.most


@pytest.mark.parametrize(
    ("text", "fen"),
    [
        ("要求单位补缴社保费3.2万元", (3_200_000,)),
        ("欠缴5,000元，滞纳金200元", (500_000, 20_000)),
        ("2024年3月起未缴，共36个月", ()),
        ("工资5000", ()),
    ],
)
def test_amounts_are_found_in_prose_where_they_are_called_so(
    text: str, fen: tuple[int, ...]
) -> None:
    assert amounts_in_prose(text) == fen


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
        ("三万二", 32_000),
        ("三千五", 3_500),
        ("三万零二", 30_002),
        ("一亿二千万", 120_000_000),
        ("甲", None),
    ],
)
def test_a_number_in_chinese_is_read(text: str, number: int | None) -> None:
    assert read_number(text) == number
