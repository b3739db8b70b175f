"""How words are spelled by the first letters of their pinyin; heavy, off the window's thread."""

from __future__ import annotations

from dispute_desk.store.initials import initials


def spelled(word: str) -> tuple[str, ...]:
    """Return up to four strings of first letters of a word, for example ``dkwj`` for 代扣未缴."""
    return initials(word)
