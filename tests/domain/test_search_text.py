"""Text is folded and cut so that any piece of it leads back to it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.search_text import (
    fold,
    grams,
    grams_may_err,
    match_expression,
    query_words,
)

SIGNS = st.sampled_from("广州例信䶮𠮷𬱖㑇鿏abzXY0129７Ｘ·-_（）〔〕 \n")
TEXTS = st.text(SIGNS, max_size=20)


def matches(expression: str, stored: str) -> bool:
    """What the index does: every term is there, or begins one that is."""
    terms = stored.split(" ")
    return all(
        any(term.startswith(asked[1:-2]) for term in terms)
        if asked.endswith("*")
        else asked[1:-1] in terms
        for asked in expression.split(" AND ")
    )


@given(TEXTS)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(TEXTS, st.data())
def test_every_piece_of_a_text_matches_its_grams(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    words = query_words(text[start : data.draw(st.integers(start, len(text)))])

    assert not words or matches(match_expression(words), grams(text))


@given(TEXTS, TEXTS)
def test_where_grams_cannot_err_a_match_is_a_find(text: str, query: str) -> None:
    words = query_words(query)

    if words and not any(grams_may_err(word) for word in words):
        found = all(word in fold(text) for word in words)
        assert matches(match_expression(words), grams(text)) == found


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("云社调〔2026〕1号", "云社调 2026 1号"),
        ("ＡＢＣ（广州）", "abc 广州"),
        ("  ·-_  ", ""),
        ("𠮷例", "𠮷例"),
    ],
)
def test_signs_become_blanks_and_wide_letters_narrow(text: str, folded: str) -> None:
    assert fold(text) == folded
