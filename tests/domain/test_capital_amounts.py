"""Amounts in capitals, as an agreement writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.capital_amounts import capitals
from dispute_desk.domain.chinese_numbers import read_number
from dispute_desk.domain.money import LARGEST


@pytest.mark.parametrize(
    ("fen", "words"),
    [
        (0, "零元整"),
        (1, "壹分"),
        (10, "壹角整"),
        (105, "壹元零伍分"),
        (150, "壹元伍角整"),
        (1_000, "壹拾元整"),
        (10_100, "壹佰零壹元整"),
        (100_100, "壹仟零壹元整"),
        (1_234_567, "壹万贰仟叁佰肆拾伍元陆角柒分"),
        (10_003_000, "壹拾万零叁拾元整"),
        (12_000_396, "壹拾贰万零叁元玖角陆分"),
        (21_000_000, "贰拾壹万元整"),
        (1_000_000_100, "壹仟万零壹元整"),
        (10_000_000_100, "壹亿零壹元整"),
        (10_500_000_000, "壹亿零伍佰万元整"),
        (-550_000, "负伍仟伍佰元整"),
    ],
)
def test_an_amount_is_written_as_banks_write_it(fen: int, words: str) -> None:
    assert capitals(fen) == words


@given(st.integers(min_value=1, max_value=LARGEST // 100))
def test_whole_yuan_read_back_as_they_were_written(yuan: int) -> None:
    assert read_number(capitals(yuan * 100).removesuffix("元整")) == yuan


@given(st.integers(min_value=0, max_value=LARGEST))
def test_no_zero_stands_twice_or_at_an_end(fen: int) -> None:
    words = capitals(fen)

    assert "零零" not in words
    assert fen < 100 or "零元" not in words


def test_more_than_any_station_books_is_refused() -> None:
    with pytest.raises(ValueError, match="1"):
        capitals(LARGEST + 1)
