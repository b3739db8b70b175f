"""Whether the employer may be told a worker's name: only where he said so (domain reference §6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

#: The codes of what he said; nothing said is no.
NAMED, UNNAMED = "named", "unnamed"
#: What words of one's own speak of, in records from before there was a choice.
_NAME, _REFUSED = ("姓名", "实名"), ("不", "匿名", "保密", "未同意")


def may_be_named(consented_on: date | None, said: str | None) -> bool:
    """Tell whether a worker agreed to be named to the employer; not knowing is no.

    Words of one's own count where they speak of the name, refuse nothing, and have their day.
    """
    if said in {NAMED, UNNAMED, None, ""}:
        return said == NAMED
    words = str(said)
    speaks = any(word in words for word in _NAME)
    return consented_on is not None and speaks and not any(word in words for word in _REFUSED)
