"""What the fields of a paper are called in a template people write: by their Chinese labels."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from dispute_desk.documents.paper_texts import paper_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dispute_desk.documents.paper_texts import Field

#: One entry of a list, one row of a table, and the row's running number.
ENTRY, ROW, COUNT = "条", "行", "序号"
#: The filter that leaves out what is not known instead of drawing a line for the pen.
OR_EMPTY = "或空"
_BRACKETS = re.compile(r"[（(].*?[）)]")
_NO_NAME = re.compile(r"\W")


def called(fields: Sequence[Field]) -> dict[str, str]:
    """Return the Chinese name of each field; two that would be called alike keep their ids."""
    names = {one.name: _NO_NAME.sub("", _BRACKETS.sub("", one.label)) for one in fields}
    often = Counter(names.values())
    return {
        name: told if told.isidentifier() and often[told] == 1 else name
        for name, told in names.items()
    }


@cache
def names_of(paper: str) -> Mapping[str, str]:
    """Return the Chinese names of the fields of a paper by their ids."""
    return called(paper_text(paper).fields)
