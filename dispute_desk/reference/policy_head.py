"""``pack.toml``: what a pack says of itself, and what stands in for what it leaves out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.months import Month
from dispute_desk.domain.policy_pack import InjuryFloats, InsuranceSpan
from dispute_desk.domain.policy_rows import Party
from dispute_desk.reference.tables import BAD_VALUE, build, toml_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dispute_desk.domain.policy_pack import Switch

HEAD = "pack.toml"
#: What holds in the whole country, by its name among the files of a pack that leaves it out.
NATIONAL_INSURANCES = "national/insurances.toml"
NATIONAL_FEES = "national/late_fee.csv"
NATIONAL_SOURCES = "national/sources.csv"
LATE_FEES, SOURCES = "late_fee.csv", "sources.csv"
SCHEMA = 1
#: The state of a pack that says nothing of it.
TO_BE_CONFIRMED = "待本单位确认"
_FACTOR = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,4})?")
REGION = re.compile(r"[0-9]{6}")
#: Keys a pack may leave out, in the order they are told.
_MAY_LACK = ("title_en", "status", "covers_from", "insurance", "injury")


@dataclass(frozen=True, kw_only=True)
class _Span:
    code: Insurance
    usual: bool = False
    employee: bool = False
    from_month: str = ""
    to_month: str = ""
    basis: str = ""


@dataclass(frozen=True, kw_only=True)
class _Floats:
    first_class_floats: tuple[str, ...] = ()
    other_floats: tuple[str, ...] = ()
    basis: str = ""


@dataclass(frozen=True, kw_only=True)
class Head:
    """``pack.toml`` but its switches, whose names have dots."""

    schema: int
    id: str
    version: str
    region: str
    title: str
    created_on: date
    license: str
    confirmed_through: str
    title_en: str = ""
    status: str = TO_BE_CONFIRMED
    covers_from: str = ""
    insurance: tuple[_Span, ...] = ()
    injury: _Floats | None = None


@dataclass(frozen=True, kw_only=True)
class _Insurances:
    insurance: tuple[_Span, ...]
    injury: _Floats


def national_of(files: Mapping[str, bytes]) -> frozenset[str]:
    """Return which files of the whole country a pack of these files takes."""
    found = {NATIONAL_FEES, NATIONAL_SOURCES} if LATE_FEES not in files else set()
    if HEAD in files and not {"insurance", "injury"} <= set(toml_of(files[HEAD], file=HEAD)):
        found.add(NATIONAL_INSURANCES)
    return frozenset(found)


def keys_left_out(toml: Mapping[str, object]) -> tuple[str, ...]:
    """Return the keys a pack leaves out, which something stands in for."""
    return tuple(name for name in _MAY_LACK if name not in toml)


def read_head(toml: Mapping[str, object]) -> Head:
    """Return what a pack says of itself; refuses another schema and what is no region."""
    head = build(Head, toml, file=HEAD)
    if head.schema != SCHEMA:
        raise DeskError(BAD_VALUE, file=HEAD, key="schema", value=head.schema, wanted=SCHEMA)
    if REGION.fullmatch(head.region) is None:
        raise DeskError(BAD_VALUE, file=HEAD, key="region", value=head.region, wanted="440100")
    return head


def months_of(head: Head, begins: Iterable[Month]) -> tuple[Month, Month]:
    """Return from and to which month a pack holds; ``begins`` are the first months of its rows."""
    through = _month(head.confirmed_through, "confirmed_through")
    if head.covers_from:
        covers = _month(head.covers_from, "covers_from")
    else:
        covers = min(begins, default=through)
    if covers > through:
        wanted = f"不早于 {covers} 的月份"
        raise DeskError(
            BAD_VALUE, file=HEAD, key="confirmed_through", value=str(through), wanted=wanted
        )
    return covers, through


def switches_named(
    given: object, known: Mapping[str, Switch]
) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return every switch as the pack or else its default has it, and those not named."""
    said = _dotted(given) if isinstance(given, dict) else {}
    for name, value in said.items():
        if name not in known:
            wanted = "、".join(known)
            raise DeskError(BAD_VALUE, file=HEAD, key="switches", value=name, wanted=wanted)
        if not isinstance(value, str) or value not in known[name].codes:
            wanted = " / ".join(known[name].codes)
            raise DeskError(BAD_VALUE, file=HEAD, key=name, value=value, wanted=wanted)
    left = tuple(name for name in known if name not in said)
    usual = {name: known[name].default for name in left}
    return {name: str(value) for name, value in said.items()} | usual, left


def _dotted(given: Mapping[str, object]) -> dict[str, object]:
    """Return switches by their whole names, whether the dot was quoted or made a table."""
    found: dict[str, object] = {}
    for name, value in given.items():
        inner = _dotted(value) if isinstance(value, dict) else None
        found |= {name: value} if inner is None else {f"{name}.{k}": v for k, v in inner.items()}
    return found


def insurances_of(
    head: Head, national: bytes | None, rows: Iterable[Mapping[str, object]]
) -> tuple[InsuranceSpan, ...]:
    """Return the insurances of a region: its own, or the law's five and what its rows name."""
    if head.insurance or national is None:
        return tuple(_span(one) for one in head.insurance)
    usual = tuple(_span(one) for one in _national(national).insurance)
    known = {one.code for one in usual}
    others: dict[Insurance, bool] = {}
    for row in rows:
        code = Insurance(str(row["insurance"]))
        if code not in known:
            shared = row.get("party") is Party.EMPLOYEE
            others[code] = others.get(code, False) or shared
    return (*usual, *(InsuranceSpan(code=one, employee=has) for one, has in others.items()))


def floats_of(head: Head, national: bytes | None) -> InjuryFloats:
    """Return by how much the injury rate may float: as the pack says, or as everywhere."""
    floats = head.injury
    if floats is None:
        floats = _Floats() if national is None else _national(national).injury
    return InjuryFloats(
        first_class_floats=_factors(floats.first_class_floats),
        other_floats=_factors(floats.other_floats),
    )


def _national(data: bytes) -> _Insurances:
    return build(_Insurances, toml_of(data, file=NATIONAL_INSURANCES), file=NATIONAL_INSURANCES)


def _month(text: str, key: str) -> Month:
    try:
        return Month.parse(text)
    except ValueError as error:
        raise DeskError(BAD_VALUE, file=HEAD, key=key, value=text, wanted="2024-08") from error


def _span(one: _Span) -> InsuranceSpan:
    return InsuranceSpan(
        code=one.code,
        usual=one.usual,
        employee=one.employee,
        from_month=_month(one.from_month, "from_month") if one.from_month else None,
        to_month=_month(one.to_month, "to_month") if one.to_month else None,
    )


def _factors(given: tuple[str, ...]) -> tuple[Decimal, ...]:
    for text in given:
        if _FACTOR.fullmatch(text) is None:
            raise DeskError(BAD_VALUE, file=HEAD, key="injury", value=text, wanted="1.0")
    return tuple(Decimal(text) for text in given)
