"""What the QR code on a paper says: which paper of which case, and nothing about people."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SAID = re.compile(r"DDK1\|([a-z_]+)\|([^|\s][^|]*)")


@dataclass(frozen=True)
class CaseMark:
    """A paper (its id) of a case (its number)."""

    paper: str
    number: str

    def text(self) -> str:
        """Return the mark as the code holds it."""
        return f"DDK1|{self.paper}|{self.number}"


def read_mark(text: str) -> CaseMark | None:
    """Return the mark a code holds; None for a code that is none of ours."""
    found = _SAID.fullmatch(text)
    return CaseMark(found[1], found[2]) if found else None
