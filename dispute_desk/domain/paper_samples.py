"""Made-up values of a paper's fields: what a template is tried out with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

_MONEY, _COUNT, _TIMES = 123_456, 3, 2


class Wanted(Protocol):
    """A field of a paper, as a sample needs to know it."""

    @property
    def name(self) -> str:
        """Its id."""

    @property
    def label(self) -> str:
        """What people call it."""

    @property
    def kind(self) -> str:
        """What kind of value it takes."""

    @property
    def options(self) -> tuple[str, ...]:
        """What a choice chooses from."""

    @property
    def columns(self) -> Sequence[Any]:
        """The columns of its rows."""


def sample_values(fields: Iterable[Wanted], day: date) -> dict[str, Any]:
    """Return a value for each field that says of itself that it is a sample."""
    return {one.name: _sample(one, day) for one in fields}


def _sample(one: Wanted, day: date) -> Any:  # noqa: ANN401 - a value of any kind
    if one.kind == "rows":
        return [sample_values(one.columns, day) for _ in range(_TIMES)]
    if one.kind == "list":
        return [f"（{one.label}示例{number}）" for number in range(1, _TIMES + 1)]
    if one.kind == "choices":
        return list(one.options[:1])
    if one.kind == "choice":
        return one.options[0]
    return {"date": day, "money": _MONEY, "count": _COUNT}.get(one.kind, f"（{one.label}示例）")
