"""Chinese line breaking: nothing is lost, no line begins or ends with the wrong mark."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.documents.lines import NOT_FIRST, NOT_LAST, break_lines, clusters

WORDS = st.lists(
    st.sampled_from(
        [
            "社保",
            "费",
            "，",
            "。",
            "（",
            "）",
            "《",
            "》",
            "“",
            "”",
            "——",
            "……",
            "、",
            " ",
            "2024",
            "年",
            "5,500.00",
            "元",
            "〔2026〕12号",
            "A4",
            "：",
            "；",
            "\n",
            "䶮",
            "𬱖",
            "％",
        ],
    ),
    max_size=60,
).map("".join)


def measure(text: str) -> float:
    """Half a unit for ASCII, one for the rest."""
    return sum(0.5 if character.isascii() else 1.0 for character in text)


def lines_of(text: str, room: float) -> list[str]:
    return break_lines(text, measure, lambda _: room)


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("", 5, [""]),
        ("一二三四五", 5, ["一二三四五"]),
        ("一二三四五，六", 5, ["一二三四", "五，六"]),
        ("一二三四（五六）", 5, ["一二三四", "（五六）"]),
        ("一二三2024年", 4, ["一二三", "2024年"]),
        ("依照〔2026〕12号文", 6, ["依照", "〔2026〕12号", "文"]),
        ("金额5,500.00元整", 6, ["金额5,500.00", "元整"]),
        ("一二\n三", 5, ["一二", "三"]),
        ("one two three", 4, ["one two", "three"]),
        ("440111199001011234", 5, ["4401111990", "01011234"]),
        ("等等……完", 3, ["等", "等……", "完"]),
    ],
)
def test_lines_end_where_a_reader_expects(text: str, room: float, lines: list[str]) -> None:
    assert lines_of(text, room) == lines


@given(WORDS, st.integers(min_value=6, max_value=30))
def test_nothing_is_lost(text: str, room: int) -> None:
    joined = "".join(lines_of(text, room))

    assert re.sub(r"\s", "", joined) == re.sub(r"\s", "", text)


@given(WORDS, st.integers(min_value=6, max_value=30))
def test_no_line_is_wider_than_its_room(text: str, room: int) -> None:
    assert all(measure(line) <= room for line in lines_of(text, room))


@given(WORDS, st.integers(min_value=8, max_value=30))
def test_no_line_begins_with_a_closing_or_ends_with_an_opening_mark(text: str, room: int) -> None:
    for paragraph in text.split("\n"):
        if any(measure(piece) > room for piece in clusters(paragraph)):
            continue  # a row of marks wider than the line must be cut somewhere
        lines = lines_of(paragraph, room)
        for before, after in itertools.pairwise(lines):
            assert after[:1] not in set(NOT_FIRST) or _stood_after_a_space(paragraph, after)
            assert before[-1:] not in set(NOT_LAST) or _stood_after_a_space(paragraph, after)


def _stood_after_a_space(paragraph: str, line: str) -> bool:
    return f" {line}" in paragraph


@given(WORDS)
def test_figures_and_numbers_of_documents_stay_whole(text: str) -> None:
    if any(measure(piece) > 10 for piece in clusters(text)):
        return  # wider than the line: it must be cut somewhere
    for line in lines_of(text, 10):
        assert not re.search(r"〔2026〕?$", line)
        assert not re.search(r"5,500\.?0?$", line)
