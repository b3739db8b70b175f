"""Which entry of a profile an old ledger's own words mean."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence


class _InLedgers(Protocol):
    """A word that old ledgers write in words of their own."""

    @property
    def label(self) -> str: ...

    @property
    def ledger_words(self) -> str: ...


W = TypeVar("W", bound=_InLedgers)


def meant_by(words: str | None, known: Sequence[W]) -> W | None:
    """Return the entry called so, else the first whose pattern of words fits; None for none."""
    if not words:
        return None
    called_so = (one for one in known if one.label == words)
    fitting = (one for one in known if one.ledger_words and re.search(one.ledger_words, words))
    return next(called_so, None) or next(fitting, None)
