"""Rounding of exact amounts to fen, as a policy pack says: half up, up or down, fen to yuan."""

from __future__ import annotations

from dataclasses import dataclass

#: Rates and products of rates are whole numbers of this part: exact for any rate in a pack.
SCALE = 10**14
_FEN_OF_DECIMALS = {"2": 1, "1": 10, "0": 100}


@dataclass(frozen=True)
class Rounding:
    """A way to round: to multiples of ``unit`` fen, adding so many parts before cutting off.

    ``(exact + add) // whole * unit`` is the amount, where ``exact`` is fen times ``SCALE``.
    """

    code: str
    unit: int
    whole: int
    add: int

    def fen(self, exact: int) -> int:
        """Return whole fen of an exact amount in fen times ``SCALE``, not below zero."""
        return (exact + self.add) // self.whole * self.unit


def rounding(code: str) -> Rounding:
    """Return the way a code names: ``half_up_2``, ``up_1``, ``down_0`` …; ValueError otherwise."""
    kind, _, decimals = code.rpartition("_")
    if decimals not in _FEN_OF_DECIMALS or kind not in {"half_up", "up", "down"}:
        raise ValueError(code)
    unit = _FEN_OF_DECIMALS[decimals]
    whole = unit * SCALE
    add = {"half_up": whole // 2, "up": whole - 1, "down": 0}[kind]
    return Rounding(code, unit, whole, add)
