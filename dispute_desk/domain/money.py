"""Money as whole fen: read from text, written for people and for machines."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import NewType

#: An amount in whole fen; a type of its own so that commands read it from yuan text.
Fen = NewType("Fen", int)
NO_FEN = Fen(0)

#: Fen in one yuan.
FEN = 100
#: More than any station will ever book: 100 billion yuan, in fen.
LARGEST = 10_000_000_000_000


_CENT = Decimal("0.01")
#: Plain digits, or digits with a comma before every third one.
_SUM = re.compile(r"[+-]?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.[0-9]*)?")


def fen_from_decimal(yuan: Decimal) -> int:
    """Return whole fen for an amount in yuan, HALF_UP at the fen (domain §8)."""
    if not yuan.is_finite() or abs(yuan) > LARGEST // FEN:
        raise ValueError(str(yuan))
    return int(yuan.quantize(_CENT, rounding=ROUND_HALF_UP) * FEN)


def fen_from_text(text: str) -> int:
    """Return whole fen for plain text such as ``5500.00`` or ``5,500``; ValueError otherwise.

    A comma stands before every third digit or nowhere: ``5500,00`` is no sum. Nor is ``1e5``:
    nobody at a desk writes money so, a spreadsheet that spoiled a number does.
    """
    plain = text.strip().replace("，", ",")
    if _SUM.fullmatch(plain) is None:
        raise ValueError(text)
    return fen_from_decimal(Decimal(plain.replace(",", "")))


def fen_exactly(text: str) -> int:
    """Return whole fen; part of a fen is no slip to be rounded in silence: ValueError."""
    if text.partition(".")[2].strip()[2:].strip("0"):
        raise ValueError(text)
    return fen_from_text(text)


def yuan_text(fen: int) -> str:
    """Return yuan with two decimals and no grouping, for machines: ``5500.00``."""
    sign = "-" if fen < 0 else ""
    return f"{sign}{abs(fen) // FEN}.{abs(fen) % FEN:02d}"


def yuan_grouped(fen: int) -> str:
    """Return yuan with two decimals and thousands commas, for people: ``5,500.00``."""
    sign = "-" if fen < 0 else ""
    return f"{sign}{abs(fen) // FEN:,}.{abs(fen) % FEN:02d}"


def wan_text(fen: int) -> str:
    """Return ten-thousands of yuan with two decimals, HALF_UP: ``21.00``."""
    return str((Decimal(fen) / (FEN * 10_000)).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP))
