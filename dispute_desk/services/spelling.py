"""How words are spelled by the first letters of their pinyin; heavy, off the window's thread."""

from __future__ import annotations

from dispute_desk.store.initials import initials, syllables_of


def are_letters(typed: str) -> bool:
    """Tell whether what was typed may be first letters."""
    return typed.isascii() and typed.isalpha()


def begins(letters: str, words: str) -> bool:
    """Tell whether words begin with these letters, as written or in pinyin."""
    wanted = letters.casefold()
    return words.casefold().startswith(wanted) or any(
        one.startswith(wanted) for one in initials(words)
    )


def holds(letters: str, words: str) -> bool:
    """Tell whether these letters stand in words, as written or in pinyin."""
    wanted = letters.casefold()
    return wanted in words.casefold() or any(wanted in one for one in initials(words))


def reads(letters: str, words: str) -> bool:
    """Tell whether letters are the pinyin of words from some character on: gongdan, jiean.

    The last syllable may be begun only, the first one is typed whole.
    """
    wanted = letters.casefold()
    return any(
        _reads_on(wanted[len(first) :], words[at + 1 :])
        for at, sign in enumerate(words)
        for first in syllables_of(sign)
        if len(first) > 1 and wanted.startswith(first)
    )


def _reads_on(letters: str, words: str) -> bool:
    if not letters:
        return True
    return bool(words) and any(
        one.startswith(letters)
        or (letters.startswith(one) and _reads_on(letters[len(one) :], words[1:]))
        for one in syllables_of(words[0])
    )


def spelled(word: str) -> tuple[str, ...]:
    """Return up to four strings of first letters of a word, for example ``dkwj`` for 代扣未缴."""
    return initials(word)
