"""Who is who among workers: by a whole number of identity, or by a name with its telephone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from dispute_desk.domain.identity import (
    IdWarning,
    id_key,
    mask_id,
    mask_phone,
    read_id_number,
    read_phone,
)
from dispute_desk.domain.ledger_text import half_width, name_text, squeeze

#: What two workers agree in: which way ("id_no" or "name"), and the numbers themselves.
Key = tuple[str, ...]
BY_NUMBER, BY_NAME = "id_no", "name"
#: What is taken over from another case of the same person where a line leaves it empty.
TAKEN_OVER = ("id_type", "id_no", "sex", "born_on", "phone", "address", "household")
_WHOLE = frozenset({15, 18})
#: Signs of the shortest passport or permit that is compared.
_LEAST = 6


@dataclass(frozen=True, kw_only=True)
class KnownPerson:
    """A worker of another case who seems to be the same person; ``has`` names what is known."""

    claimant_id: int
    case_id: int
    number: str
    name: str
    has: tuple[str, ...] = ()


@dataclass(frozen=True)
class SureNumber:
    """A number of identity nobody doubts as it is compared; ``told`` is None where it is none."""

    told: str | None = None

    def says_two(self, other: SureNumber) -> bool:
        """Tell whether this and another number say that these are two people."""
        return self.told is not None and other.told is not None and self.told != other.told


NO_NUMBER = SureNumber()


@lru_cache(maxsize=8192)
def keys_of(name: str | None, id_no: str | None, phone: str | None) -> tuple[Key, ...]:
    """Return what a worker is recognised by, the surer first; masked and spoiled numbers do not.

    Two wrong numbers that are equal in every sign are one number all the same.
    """
    found: list[Key] = []
    number = whole_number(id_no)
    if number:
        found.append((BY_NUMBER, number))
    called = half_width(name_text(name or ""))
    read = read_phone(phone or "")
    if called and read.number and read.is_plausible and "*" not in (phone or ""):
        found.append((BY_NAME, called, read.number))
    return tuple(found)


def finer_keys(key: Key, name: str | None, phone: str | None) -> tuple[Key, ...]:
    """Return a key with what tells people of one number apart, the finest first, itself last.

    Of several rows under one number the name decides who is meant, then the telephone.
    """
    if key[0] != BY_NUMBER:
        return (key,)
    called = half_width(name_text(name or ""))
    number = read_phone(phone or "").number or ""
    finer = [(*key, "name", called, number)] if called and number else []
    finer += [(*key, "name", called)] if called else []
    finer += [(*key, "phone", number)] if number else []
    return (*finer, key)


@lru_cache(maxsize=8192)
def whole_number(id_no: str | None) -> str:
    """Return a number of identity as it is compared; nothing where digits are not known."""
    read = read_id_number(id_no or "")
    number = read.number or ""
    if IdWarning.MASKED in read.warnings or not number:
        return ""
    abroad = number[0].isalpha() and len(number) >= _LEAST
    return id_key(number) if len(number) in _WHOLE or abroad else ""


def sure_number(id_no: str | None) -> SureNumber:
    """Return what a number of identity tells people apart by."""
    certain = read_id_number(id_no or "").is_certain
    return SureNumber(whole_number(id_no) if certain else None)


def are_two(one: str | None, other: str | None) -> bool:
    """Tell whether two sure numbers of identity say that these are two people."""
    return sure_number(one).says_two(sure_number(other))


def says_more(field: str, told: str, stands: str) -> bool:
    """Tell whether what a roster tells of a known worker is more than what stands there.

    Nothing is not, nor what says the same; a masked or spoiled number never takes the place of
    the whole one it may be.
    """
    if not told.strip() or squeeze(told) == squeeze(stands):
        return False
    if not stands:
        return True
    if field == "name":
        return half_width(name_text(told)) != half_width(name_text(stands))
    if field == "id_no":
        return not _may_be(told, stands) and whole_number(told) != (whole_number(stands) or "-")
    if field == "phone":
        return squeeze(told) != mask_phone(stands) and read_phone(told) != read_phone(stands)
    return True


def _may_be(told: str, stands: str) -> bool:
    """Tell whether a masked or spoiled number may be a whole one."""
    read = read_id_number(told)
    if read.partial is not None:
        return stands.startswith(read.partial.rstrip("0")) and not whole_number(told)
    return squeeze(told) == mask_id(stands)
