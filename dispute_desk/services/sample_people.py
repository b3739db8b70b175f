"""Invents people, firms and figures: the same for the same seed, and never a real one.

Region 440199 and telephone numbers 1490000… do not exist; every name holds a mark such as 例.
"""

from __future__ import annotations

import random
import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from dispute_desk.assets import resource
from dispute_desk.domain.identity import credit_check_character, id_check_character

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")

_REGION = "440199"
_FIRST_PHONE = 14_900_000_000
_PHONES = 100_000_000
_CREDIT_BODY = "0123456789ABCDEFGH"
_ORGANISATION_SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
_OLDEST = date(1964, 1, 1)
_BIRTH_DAYS = 14_000
_LONG_NAME = 0.7


@cache
def words() -> dict[str, Any]:
    """Return the words of the samples."""
    return tomllib.loads(resource("samples", "words.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class InventedPerson:
    """Somebody who does not exist."""

    name: str
    id_no: str
    sex: str
    born_on: date
    phone: str


@dataclass(frozen=True)
class InventedFirm:
    """A firm that does not exist."""

    name: str
    credit_code: str
    street: str
    industry: str


class Inventor:
    """Invents in a fixed order from a seed."""

    def __init__(self, seed: int, *, first_phone: int = 0) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - invented data guards no secret
        self._phone = _FIRST_PHONE + first_phone % _PHONES
        self._names: dict[str, str] = words()["names"]
        self._firms = words()["firms"]

    def one_of(self, choices: Sequence[T]) -> T:
        """Return one of the choices."""
        return choices[int(self.chance.random() * len(choices))]

    def between(self, least: int, most: int) -> int:
        """Return a whole number, both ends counted."""
        return least + int(self.chance.random() * (most - least + 1))

    def happens(self, likelihood: float) -> bool:
        """Tell whether something of this likelihood happens."""
        return self.chance.random() < likelihood

    def person(self) -> InventedPerson:
        """Return a new person; no two have the same telephone number."""
        born = _OLDEST + timedelta(days=self.between(0, _BIRTH_DAYS))
        order = self.between(1, 999)
        first_17 = f"{_REGION}{born:%Y%m%d}{order:03d}"
        self._phone += 1
        return InventedPerson(
            name=self._name(),
            id_no=first_17 + id_check_character(first_17),
            sex="male" if order % 2 else "female",
            born_on=born,
            phone=str(self._phone),
        )

    def _name(self) -> str:
        names = self._names
        last = self.one_of(names["given"]) if self.happens(_LONG_NAME) else ""
        return self.one_of(names["surnames"]) + self.one_of(names["marks"]) + last

    def firm(self) -> InventedFirm:
        """Return a new firm."""
        firms = self._firms
        trade = self.one_of(firms["trades"])
        middle = self.one_of(firms["first"]) + self.one_of(firms["second"])
        return InventedFirm(
            name=firms["city"] + middle + trade + self.one_of(firms["forms"]),
            credit_code=self._credit_code(),
            street=self.one_of(firms["streets"]),
            industry=trade,
        )

    def _credit_code(self) -> str:
        body = "QX" + "".join(self.one_of(_CREDIT_BODY) for _ in range(6))
        weighed = zip(body, _ORGANISATION_WEIGHTS, strict=True)
        total = sum(_ORGANISATION_SIGNS.index(sign) * weight for sign, weight in weighed)
        check = "0123456789X"[-total % 11]
        first_17 = f"91{_REGION}{body}{check}"
        return first_17 + credit_check_character(first_17)

    def yuan(self, least: int, most: int) -> int:
        """Return an amount in fen between so many yuan, small ones more often."""
        share = self.chance.random() ** 2
        return least * 100 + int(share * (most - least) * 100)
