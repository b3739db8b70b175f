"""The employer a dispute is about."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from dispute_desk.domain.record import Record

_NOISE = re.compile(r"[\s·.,，。、()\[\]{}<>《》〈〉【】〔〕\"'“”‘’\-—_]+")


@dataclass(eq=False, kw_only=True)
class Employer(Record):
    """A firm or body that employs; ``name_key`` is its name without signs, for matching."""

    name: str = ""
    name_key: str = ""
    former_names: str | None = None
    credit_code: str | None = None
    si_unit_no: str | None = None
    tax_office: str | None = None
    legal_rep: str | None = None
    contact: str | None = None
    phone: str | None = None
    address: str | None = None
    street: str | None = None
    industry: str | None = None
    size: str | None = None
    status: str | None = None
    union_name: str | None = None
    note: str | None = None
    batch_id: int | None = None
    tax_no: str | None = None
    unit_kind: str | None = None
    headcount: int | None = None
    work_address: str | None = None
    union_chair: str | None = None
    group_name: str | None = None


@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """Return a firm's name as it is compared: full width folded, brackets and blanks gone."""
    return _NOISE.sub("", unicodedata.normalize("NFKC", name)).casefold()


#: Stands between former names.
BETWEEN_NAMES = "、"
_BETWEEN = re.compile(r"[、,，;；\n]+")


def former_names_in(former: str | None) -> list[str]:
    """Return the names one by one."""
    return [one.strip() for one in _BETWEEN.split(former or "") if one.strip()]


def former_names_with(former: str | None, *names: str) -> str | None:
    """Return former names with further ones behind them, each name once."""
    known = former_names_in(former)
    for name in names:
        if name and name_key(name) not in {name_key(one) for one in known}:
            known.append(name)
    return BETWEEN_NAMES.join(known) or None
