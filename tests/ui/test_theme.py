"""Every text reaches 4.5:1 on every ground it stands on, in both themes."""

from __future__ import annotations

from itertools import product

import pytest

from dispute_desk.ui.style import style_sheet
from dispute_desk.ui.theme import FAMILIES, THEMES, Tokens, contrast

ENOUGH = 4.5
GROUNDS = ("window", "surface", "raised", "neutral_soft")
ON_SELECTION = ("text", "muted", "accent", "danger", "warning")
PILLS = ("danger", "warning", "good", "violet", "accent")


@pytest.mark.parametrize("tokens", THEMES.values(), ids=THEMES.keys())
def test_words_are_readable_on_every_ground(tokens: Tokens) -> None:
    weak = [
        (ink, ground)
        for ink, ground in product(("text", "muted"), GROUNDS)
        if contrast(getattr(tokens, ink), getattr(tokens, ground)) < ENOUGH
    ]

    assert weak == []


@pytest.mark.parametrize("tokens", THEMES.values(), ids=THEMES.keys())
def test_pills_and_bars_are_readable(tokens: Tokens) -> None:
    pairs = [(ink, f"{ink}_soft") for ink in PILLS] + [("muted", "neutral_soft")]
    pairs += [(ink, "selection") for ink in ON_SELECTION]
    pairs += [(ink, "surface") for ink in PILLS] + [("on_accent", "accent"), ("surface", "text")]
    weak = {
        pair: round(contrast(getattr(tokens, pair[0]), getattr(tokens, pair[1])), 2)
        for pair in pairs
        if contrast(getattr(tokens, pair[0]), getattr(tokens, pair[1])) < ENOUGH
    }

    assert weak == {}


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("tokens", THEMES.values(), ids=THEMES.keys())
def test_the_style_sheet_knows_only_colours_of_the_theme(tokens: Tokens) -> None:
    sheet = style_sheet({**tokens.as_map(), "chevron": "", "tick": ""})

    assert "$" not in sheet
    known = {colour.lower() for colour in tokens.as_map().values()}
    named = {word.strip(";}").lower() for word in sheet.split() if word.startswith("#")}
    colours = {
        word for word in named if len(word) == 7 and set(word[1:]) <= set("0123456789abcdef")
    }
    assert colours <= known


def test_the_shipped_letters_come_last() -> None:
    assert FAMILIES[-1] == "DD Sans SC"
