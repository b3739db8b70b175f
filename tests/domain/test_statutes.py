"""A text of the law counts for the days it was in force, and is cited as papers cite."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.statutes import NO_CARD, NOT_IN_FORCE, Card, DatedBy, Law, Statutes

LAW = Law(code="law", name="中华人民共和国某法", source="资料")
OTHER = Law(
    code="other", name="某办法", number="某发〔2021〕9号", source="资料", read_on=date(2025, 4, 19)
)


def a_card(code: str, article: str, law: str = "law", **days: Any) -> Card:  # noqa: ANN401 - the days of a card
    return Card(
        code=code,
        law=law,
        article=article,
        gist="要旨",
        dated_by=DatedBy.IN_FORCE,
        source="资料",
        status="V",
        **days,
    )


STATUTES = Statutes(
    laws=(LAW, OTHER),
    cards=(
        a_card("law-1", "第一条", in_force_until=date(2019, 5, 20)),
        a_card("law-1", "第一条", in_force_from=date(2019, 5, 21)),
        a_card("law-12", "第十二条", in_force_from=date(2020, 1, 1)),
        a_card("other", "", "other", in_force_from=date(2021, 3, 31)),
    ),
)


def test_a_day_has_the_text_in_force_on_it() -> None:
    before, after = STATUTES.cards[0], STATUTES.cards[1]

    assert STATUTES.card("law-1", date(2019, 5, 20)) is before
    assert STATUTES.card("law-1", date(2019, 5, 21)) is after


def test_articles_are_cited_law_by_law() -> None:
    told = STATUTES.cite(["law-1", "law-12", "other"], date(2024, 1, 1))

    assert told == "《中华人民共和国某法》第一条、第十二条；《某办法》（某发〔2021〕9号）"


def test_a_day_before_the_text_is_refused_with_what_is_known() -> None:
    with pytest.raises(DeskError) as refusal:
        STATUTES.cite(["law-1", "law-12"], date(2019, 12, 31))

    assert refusal.value.code == NOT_IN_FORCE
    assert "《中华人民共和国某法》第十二条" in str(refusal.value)
    assert "自 2020-01-01 起" in str(refusal.value)


def test_a_card_nobody_knows_is_refused() -> None:
    with pytest.raises(DeskError) as refusal:
        STATUTES.card("law-99", date(2024, 1, 1))

    assert refusal.value.code == NO_CARD


@pytest.mark.parametrize("name", ["某法", "中华人民共和国某法"])
def test_what_is_written_by_hand_is_held_against_the_cards(name: str) -> None:
    text = f"《{name}》第一条、第十二条及《别的法》第三条"

    assert [one.code for one in STATUTES.cited_in(text, date(2024, 1, 1))] == ["law-1", "law-12"]
    with pytest.raises(DeskError):
        STATUTES.cited_in(text, date(2019, 12, 31))


def test_articles_without_a_card_are_the_writers_own() -> None:
    assert STATUTES.cited_in("《某法》第九十九条", date(2024, 1, 1)) == []


def test_laws_read_before_the_day_are_named() -> None:
    cards = STATUTES.in_force(date(2025, 4, 19))

    assert STATUTES.unchecked(cards, OTHER.read_on or date.max) == [LAW]
    assert STATUTES.unchecked(cards, date(2025, 4, 19) + timedelta(days=1)) == [LAW, OTHER]
