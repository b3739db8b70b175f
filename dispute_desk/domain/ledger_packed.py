"""Cases of a ledger packed for another process, or to be kept: as columns of plain values.

Pickled one by one a case is six named tuples, each of which names its class and is made by a call.
"""

from __future__ import annotations

import pickle
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.ledger import LedgerCase, LedgerStep, LedgerWorker, Place, RowText, Share

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

#: What the fields of each kind hold that are named tuples themselves: one, or any number of them.
_ONE: Mapping[type, Mapping[str, type]] = {
    LedgerWorker: {"place": Place},
    LedgerStep: {"place": Place},
    RowText: {"place": Place},
}
_MANY: Mapping[type, Mapping[str, type]] = {
    LedgerCase: {
        "workers": LedgerWorker,
        "where": Place,
        "timeline": LedgerStep,
        "rows": RowText,
        "split": Share,
    },
}


def pack_cases(cases: Sequence[LedgerCase]) -> bytes:
    """Return cases as bytes that ``unpack_cases`` understands."""
    return pickle.dumps(_columns(LedgerCase, cases), protocol=pickle.HIGHEST_PROTOCOL)


def unpack_cases(packed: bytes) -> list[LedgerCase]:
    """Return the cases that were packed."""
    return _items(LedgerCase, pickle.loads(packed))  # noqa: S301 - packed by ourselves


def _columns(kind: Any, items: Sequence[Any]) -> list[Any]:  # noqa: ANN401 - any named tuple
    """Return named tuples of one kind as columns; none without any item."""
    if not items:
        return []
    columns: list[Any] = list(zip(*items, strict=True))
    for name, inner in _ONE.get(kind, {}).items():
        at = kind._fields.index(name)
        columns[at] = _columns(inner, columns[at])
    for name, inner in _MANY.get(kind, {}).items():
        at = kind._fields.index(name)
        found = columns[at]
        counts = list(map(len, found))
        columns[at] = counts, _columns(inner, list(chain.from_iterable(found)))
    return columns


def _items(kind: Any, columns: list[Any]) -> list[Any]:  # noqa: ANN401 - any named tuple
    for name, inner in _ONE.get(kind, {}).items() if columns else ():
        at = kind._fields.index(name)
        columns[at] = _items(inner, columns[at])
    for name, inner in _MANY.get(kind, {}).items() if columns else ():
        at = kind._fields.index(name)
        counts, found = columns[at]
        columns[at] = _grouped(_items(inner, found), counts)
    return list(map(partial(tuple.__new__, kind), zip(*columns, strict=True)))


def _grouped(items: list[Any], counts: Sequence[int]) -> list[tuple[Any, ...]]:
    """Return the items in tuples of so many each."""
    if counts.count(1) == len(counts):
        return list(zip(items, strict=True))
    rest = iter(items)
    return [tuple(islice(rest, count)) for count in counts]
