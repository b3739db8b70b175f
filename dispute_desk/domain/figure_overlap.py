"""A figure beside others it may count with twice: a sum and its parts, months that overlap."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.amount import (
    INSURANCE_WORDS,
    LAYER_WORDS,
    SHARE_WORDS,
    Insurance,
    Layer,
    Share,
)
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.months import Month
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    Translate = Callable[[str, str], str]

#: Said where a figure is to stand beside others of its layer and worker that it overlaps.
COUNTS_TWICE = QT_TRANSLATE_NOOP(
    "doubts",
    "{layer}已有{there}，本次登记{here}，会相加成 {sum} 元。"
    "同一笔钱的合计和其中的部分只登记一种：合计请减去已登记的部分；"
    "改用合计的，先把原来的项改为 0。确实另有一笔的可以保存。",
)
_WHOLE = QT_TRANSLATE_NOOP("doubts", "未分项")
_ITEM = QT_TRANSLATE_NOOP("doubts", "“{place}” {fen} 元")


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where a figure stands in its layer."""

    layer: Layer
    claimant_id: int | None = None
    insurance: Insurance | None = None
    share: Share | None = None
    month_from: Month | None = None
    month_to: Month | None = None


def place_of(row: Mapping[str, Any]) -> Place:
    """Return the place of a figure as a case file, or a form, tells it."""
    return Place(
        layer=Layer(row["layer"]),
        claimant_id=row["claimant_id"],
        insurance=Insurance(row["insurance"]) if row["insurance"] else None,
        share=Share(row["share"]) if row["share"] else None,
        month_from=row["month_from"],
        month_to=row["month_to"],
    )


def overlapped(
    amounts: Iterable[Mapping[str, Any]], place: Place, *, but: object = None
) -> tuple[Mapping[str, Any], ...]:
    """Return the figures a further one at a place would count with twice; ``but`` is itself.

    A figure of the very same place is replaced, so it is none of them. The late fee stands apart
    from the contributions. What is nothing counts with nobody.
    """
    found = []
    for one in amounts:
        there = place_of(one)
        if one["id"] != but and one["fen"] and there != place and _meet(there, place):
            found.append(one)
    return tuple(found)


def _meet(one: Place, other: Place) -> bool:
    """Tell whether two places of a layer may hold the same money."""
    if (one.layer, one.claimant_id) != (other.layer, other.claimant_id):
        return False
    if (one.share is Share.LATE_FEE) != (other.share is Share.LATE_FEE):
        return False
    alike = ((one.insurance, other.insurance), (one.share, other.share))
    if not all(a is None or b is None or a is b for a, b in alike):
        return False
    return _begins(one, other) and _begins(other, one)


def _begins(one: Place, other: Place) -> bool:
    """Tell whether the months of one begin before those of the other end; untold ones do."""
    return one.month_from is None or other.month_to is None or one.month_from <= other.month_to


def overlap_doubt(
    amounts: Iterable[Mapping[str, Any]],
    place: Place,
    fen: int,
    say: Translate,
    *,
    but: object = None,
) -> str:
    """Return the question about a figure that may count twice, empty if there is none."""
    there = overlapped(amounts, place, but=but)
    if not there or not fen:
        return ""
    item = say("doubts", _ITEM)

    def told(where: Place, sum_: int) -> str:
        return item.format(place=_words(where, say), fen=yuan_grouped(sum_))

    return say("doubts", COUNTS_TWICE).format(
        layer=say("layer", LAYER_WORDS[place.layer]),
        there="、".join(told(place_of(one), one["fen"]) for one in there),
        here=told(place, fen),
        sum=yuan_grouped(fen + sum(one["fen"] for one in there)),
    )


def _words(place: Place, say: Translate) -> str:
    """Return insurance, share and months in words; of a figure without them that it is whole."""
    parts = []
    if place.insurance is not None:
        parts.append(say("insurance", INSURANCE_WORDS[place.insurance]))
    if place.share is not None:
        parts.append(say("share", SHARE_WORDS[place.share]))
    if place.month_from or place.month_to:
        parts.append(f"{place.month_from or ''}~{place.month_to or ''}")
    return " ".join(parts) or say("doubts", _WHOLE)
