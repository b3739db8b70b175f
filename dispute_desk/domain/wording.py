"""Marks words of the trade for translation without knowing Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import Self

#: Says Chinese words in another language; what it does not know comes back as it is.
Say = Callable[[str], str]


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name pyside6-lupdate looks for
    """Return the text unchanged; ``pyside6-lupdate`` finds the call by its name.

    Every word marked here is translated at the screen or the command line with
    the same context.
    """
    del context
    return text


class Phrase(str):
    """Chinese words made of a marked text and facts, to be said in another language later.

    On paper and in a workbook it is the Chinese text it reads as.
    """

    __slots__ = ("facts", "source")

    source: str
    facts: dict[str, object]

    def __new__(cls, source: str, **facts: object) -> Self:
        """Fill the facts into the braces of the text."""
        made = super().__new__(cls, source.format(**facts))
        made.source, made.facts = source, facts
        return made

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, object]]:
        """Return what it is made of, for the way into a child process."""
        return (self.source,), self.facts

    def said(self, say: Say) -> str:
        """Return the words in another language, their facts too."""
        facts = {
            name: said(fact, say) if isinstance(fact, str) else fact
            for name, fact in self.facts.items()
        }
        return say(self.source).format(**facts)


class AsWritten(str):
    """Words of somebody's own: a heading, the name of a sheet. In any language they stay."""

    __slots__ = ()


def said(text: str, say: Say) -> str:
    """Return words in another language, whether they carry facts or not."""
    if isinstance(text, AsWritten):
        return str(text)
    return text.said(say) if isinstance(text, Phrase) else say(text)
