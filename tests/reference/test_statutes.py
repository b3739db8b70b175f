"""The cards that are shipped: each of a law, with its source, no two for the same day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.errors import DeskError
from dispute_desk.reference.profiles import load_profile
from dispute_desk.reference.statutes import check_cards, load_statutes

if TYPE_CHECKING:
    from dispute_desk.domain.statutes import Card

STATUTES = load_statutes()


@pytest.mark.parametrize("card", STATUTES.cards, ids=lambda card: card.code)
def test_every_card_says_where_it_is_from(card: Card) -> None:
    assert card.source
    assert card.status in {"V", "E"}
    assert card.gist.endswith("。")
    assert STATUTES.law(card.law).source
    assert (card.in_force_from or date.min) <= (card.in_force_until or date.max)


def test_the_letters_of_the_station_cite_cards() -> None:
    for kind in load_profile("union-tax").letter_kinds:
        assert STATUTES.cite(kind.cites, date(2026, 1, 1)).startswith("《")


def test_the_region_s_rule_of_inspection_changed_with_its_day() -> None:
    old = STATUTES.card("guangdong_inspection-23", date(2019, 5, 20))
    new = STATUTES.card("guangdong_inspection-23", date(2019, 5, 21))

    assert "申报缴费数额的情况" in old.gist
    assert "不再列入" in new.gist


def test_two_texts_for_one_day_are_refused() -> None:
    first = STATUTES.cards[0]
    doubled = replace(STATUTES, cards=(first, replace(first, gist="另一个。")))

    with pytest.raises(DeskError):
        check_cards(doubled, file="cards.toml")


def test_a_card_of_no_law_is_refused() -> None:
    lost = replace(STATUTES, cards=(replace(STATUTES.cards[0], law="gone"),))

    with pytest.raises(DeskError):
        check_cards(lost, file="cards.toml")
