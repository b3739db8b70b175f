"""Laws and policies as dated cards: which article says what, and when it is in force."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

NO_BASIS = sentence(
    "letter_without_basis",
    QT_TRANSLATE_NOOP(
        "errors", "《{title}》没有写明法律依据，不能出文。请在“依据”里写明法规名称和条款。"
    ),
)
NOT_IN_FORCE = sentence(
    "statute_not_in_force",
    QT_TRANSLATE_NOOP(
        "errors",
        "文书日期是 {day}，{cited}没有那一天有效的文本（收录的文本{known}）。"
        "请核对文书日期，或改写“依据”。",
    ),
)
NO_CARD = sentence(
    "no_such_statute_card",
    QT_TRANSLATE_NOOP(
        "errors", "法规卡片里没有“{card}”。请改正工作站类型文件里的 cites，或补上卡片。"
    ),
)
_CITED = re.compile(r"《([^》]+)》((?:[、和及]?第[一二三四五六七八九十百零〇\d]+条)*)")
_ARTICLE = re.compile(r"第[一二三四五六七八九十百零〇\d]+条")
_WHOLE_NAME = "中华人民共和国"


class DatedBy(StrEnum):
    """What the first day of a card is: when it came into force, or its version."""

    IN_FORCE = "in_force"
    VERSION = "version"


@dataclass(frozen=True, kw_only=True)
class Law:
    """A law, a regulation or a policy; ``read_on`` is the state in which its text was read."""

    code: str
    name: str
    number: str = ""
    source: str
    read_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Card:
    """One article (or the whole, where ``article`` is empty) as it stood for a time.

    ``gist`` is our own words; ``text`` the wording, only where it was read. ``dated_by`` says what
    ``in_force_from`` is; where that is not known, the text counts until its last day.
    """

    code: str
    law: str
    article: str = ""
    gist: str
    text: str = ""
    in_force_from: date | None = None
    in_force_until: date | None = None
    dated_by: DatedBy
    source: str
    status: str

    def in_force_on(self, day: date) -> bool:
        """Tell whether this text is known to have been in force on a day."""
        return (self.in_force_from or date.min) <= day <= (self.in_force_until or date.max)

    def span_words(self) -> str:
        """Return from when until when the text is in force, in words."""
        begins = f"自 {self.in_force_from} " if self.in_force_from else ""
        return begins + (f"至 {self.in_force_until}" if self.in_force_until else "起")


@dataclass(frozen=True, kw_only=True)
class Statutes:
    """All laws and their cards."""

    laws: tuple[Law, ...]
    cards: tuple[Card, ...]

    def law(self, code: str) -> Law:
        """Return a law by its code; KeyError when there is none."""
        return {one.code: one for one in self.laws}[code]

    def card(self, code: str, day: date) -> Card:
        """Return the text of an article in force on a day, or say that none is known."""
        cards = [one for one in self.cards if one.code == code]
        if not cards:
            raise DeskError(NO_CARD, card=code)
        return self._in_force(cards, day)

    def in_force(self, day: date) -> list[Card]:
        """Return every text that is in force on a day."""
        return [one for one in self.cards if one.in_force_on(day)]

    def cite(self, codes: Iterable[str], day: date) -> str:
        """Return the articles as a letter of that day cites them, law by law."""
        return cited([self.card(code, day) for code in codes], self)

    def cited_in(self, text: str, day: date) -> list[Card]:
        """Return the cards a text names; refuses one that has no text in force on that day.

        Laws and articles that are not among the cards are the writer's own to answer for.
        """
        found = []
        for name, articles in _CITED.findall(text):
            law = self._law_called(name)
            for article in _ARTICLE.findall(articles) if law else ():
                cards = [
                    one
                    for one in self.cards
                    if law is not None and (one.law, one.article) == (law.code, article)
                ]
                found += [self._in_force(cards, day)] if cards else []
        return found

    def unchecked(self, cards: Sequence[Card], day: date) -> list[Law]:
        """Return the laws whose text was read before that day: they may have changed since."""
        laws = {one.law: self.law(one.law) for one in cards}
        return [law for law in laws.values() if law.read_on is None or law.read_on < day]

    def _in_force(self, cards: Sequence[Card], day: date) -> Card:
        for one in cards:
            if one.in_force_on(day):
                return one
        known = "、".join(one.span_words() for one in cards)
        raise DeskError(
            NOT_IN_FORCE, field="basis", day=day, cited=cited(cards[:1], self), known=known
        )

    def _law_called(self, name: str) -> Law | None:
        bare = name.removeprefix(_WHOLE_NAME)
        return next((one for one in self.laws if one.name.removeprefix(_WHOLE_NAME) == bare), None)


def cited(cards: Sequence[Card], statutes: Statutes) -> str:
    """Return articles as papers cite them: 《…》第五十八条、第六十条；《…》第二十三条."""
    told = []
    for code, group in groupby(cards, key=lambda one: one.law):
        law = statutes.law(code)
        number = f"（{law.number}）" if law.number else ""
        articles = "、".join(dict.fromkeys(one.article for one in group if one.article))
        told.append(f"《{law.name}》{number}{articles}")
    return "；".join(told)
