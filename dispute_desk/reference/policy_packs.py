"""Loads policy packs: a folder of ``pack.toml`` and CSV tables, checked before it is a value."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from hashlib import sha256
from typing import TYPE_CHECKING, Any, TypeVar

from dispute_desk.assets import resource
from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.months import Month
from dispute_desk.domain.policy_pack import InjuryFloats, InsuranceSpan, PolicyPack, Switch
from dispute_desk.domain.policy_rows import (
    AverageWage,
    FeeRow,
    LimitRow,
    MinimumWage,
    RateRow,
    ReliefRow,
    Row,
    Source,
)
from dispute_desk.domain.policy_years import YearRule
from dispute_desk.domain.reasons import reason_of
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.reference import policy_columns as columns
from dispute_desk.reference.csv_tables import BAD_CELL, Column, TableLine, read_csv
from dispute_desk.reference.policy_checks import check_tables
from dispute_desk.reference.tables import BAD_VALUE, UNREADABLE, build, read_toml, toml_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

NO_REGION = sentence(
    "policy_no_region",
    QT_TRANSLATE_NOOP("errors", "没有地区“{region}”的参数表。现有：{known}。"),
)
SCHEMA = 1
#: No pack is larger: a hostile file is refused before it is read.
LARGEST_FILE = 4_000_000
TABLES: Mapping[str, Mapping[str, Column]] = {
    "limits.csv": columns.LIMITS,
    "rates.csv": columns.RATES,
    "relief.csv": columns.RELIEFS,
    "avg_wage.csv": columns.WAGES,
    "min_wage.csv": columns.MINIMUM_WAGES,
    "late_fee.csv": columns.LATE_FEES,
    "sources.csv": columns.SOURCES,
}
FILES = ("pack.toml", *TABLES)
_FACTOR = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,4})?")
REGION = re.compile(r"[0-9]{6}")
#: What a system leaves in a folder by itself.
_OF_THE_SYSTEM = frozenset({"Thumbs.db", "desktop.ini"})
STRANGE_FILE = sentence(
    "policy_strange_file",
    QT_TRANSLATE_NOOP(
        "errors", "参数包里有不认识的“{file}”。请移出这个文件夹；应有的文件是：{known}。"
    ),
)
NOT_A_FILE = sentence(
    "policy_not_a_file",
    QT_TRANSLATE_NOOP(
        "errors", "参数包里的 {file} 不是普通文件（是链接或文件夹）。请换成文件本身再试。"
    ),
)
TOO_LARGE = sentence(
    "policy_too_large",
    QT_TRANSLATE_NOOP("errors", "参数包里的 {file} 太大（{size} 字节），不像参数表。请核对文件。"),
)

R = TypeVar("R", bound=Row)


@dataclass(frozen=True, kw_only=True)
class _Span:
    code: Insurance
    usual: bool = False
    employee: bool = False
    from_month: str = ""
    to_month: str = ""


@dataclass(frozen=True, kw_only=True)
class _Floats:
    first_class_floats: tuple[str, ...] = ()
    other_floats: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class _Head:
    """``pack.toml`` but its switches, whose names have dots."""

    schema: int
    id: str
    version: str
    region: str
    title: str
    title_en: str
    status: str
    created_on: date
    license: str
    covers_from: str
    confirmed_through: str
    insurance: tuple[_Span, ...]
    injury: _Floats


@dataclass(frozen=True, kw_only=True)
class _Switches:
    switch: tuple[Switch, ...]


def load_switches(path: Path | None = None) -> dict[str, Switch]:
    """Return the contested rules by name (``resources/policy/switches.toml``)."""
    place = path or resource("policy", "switches.toml")
    table = build(_Switches, read_toml(place), file=place.name)
    return {one.name: one for one in table.switch}


@dataclass(frozen=True, kw_only=True)
class _YearRules:
    rule: tuple[YearRule, ...]


def load_year_rules(path: Path | None = None) -> dict[Insurance, YearRule]:
    """Return how a year's limits follow from wages (``resources/policy/annual.toml``)."""
    place = path or resource("policy", "annual.toml")
    table = build(_YearRules, read_toml(place), file=place.name)
    return {one.code: one for one in table.rule}


def pack_folders(folder: Path | None = None) -> dict[str, Path]:
    """Return the folders of the packs there are, by region."""
    place = folder or resource("policy")
    return {one.parent.name: one.parent for one in sorted(place.glob("*/pack.toml"))}


def region_folder(region: str, folder: Path | None = None) -> Path:
    """Return where the pack of a region lies; ``policy_no_region`` says which there are."""
    known = pack_folders(folder)
    if region not in known:
        raise DeskError(NO_REGION, region=region, known="、".join(known))
    return known[region]


def load_region(region: str, folder: Path | None = None) -> PolicyPack:
    """Return the pack of a region."""
    return load_pack(region_folder(region, folder))


def load_pack(folder: Path) -> PolicyPack:
    """Return a pack whose every table was read strictly and whose series hold together.

    Errors name file, line and remedy: see :func:`read_csv` and :func:`check_tables`.
    """
    if not (folder / "pack.toml").is_file():
        read_toml(folder / "pack.toml")
    return pack_of(pack_files(folder))


def pack_files(folder: Path) -> dict[str, bytes]:
    """Return the files of a pack by name: what its hash is over."""
    found: dict[str, bytes] = {}
    for one in sorted(folder.iterdir()):
        if one.name.startswith(".") or one.name in _OF_THE_SYSTEM:
            continue
        if one.name not in FILES:
            raise DeskError(STRANGE_FILE, file=one.name, known=" ".join(FILES))
        if one.is_symlink() or not one.is_file():
            raise DeskError(NOT_A_FILE, file=one.name)
        found[one.name] = _bytes(one)
    return found


def pack_of(files: Mapping[str, bytes]) -> PolicyPack:
    """Return the pack of these files; a store keeps those that something was computed with."""
    toml = toml_of(_table(files, "pack.toml"), file="pack.toml")
    switches = _switches(toml.pop("switches", None))
    head = build(_Head, toml, file="pack.toml")
    if head.schema != SCHEMA:
        raise DeskError(BAD_VALUE, file="pack.toml", key="schema", value=head.schema, wanted=SCHEMA)
    if REGION.fullmatch(head.region) is None:
        raise DeskError(
            BAD_VALUE, file="pack.toml", key="region", value=head.region, wanted="440100"
        )
    covers = _month(head.covers_from, "covers_from")
    through = _month(head.confirmed_through, "confirmed_through")
    if covers > through:
        raise DeskError(
            BAD_VALUE,
            file="pack.toml",
            key="confirmed_through",
            value=str(through),
            wanted=f"不早于 {covers} 的月份",
        )
    tables = {
        name: read_csv(_table(files, name), wanted, file=name) for name, wanted in TABLES.items()
    }
    check_tables(tables, frozenset(switches))
    return PolicyPack(
        id=head.id,
        version=head.version,
        region=head.region,
        title=head.title,
        title_en=head.title_en,
        status=head.status,
        created_on=head.created_on,
        license=head.license,
        covers_from=covers,
        confirmed_through=through,
        insurances=tuple(_span(one) for one in head.insurance),
        injury=InjuryFloats(
            first_class_floats=_floats(head.injury.first_class_floats),
            other_floats=_floats(head.injury.other_floats),
        ),
        switches=switches,
        limits=tuple(_limit(line) for line in tables["limits.csv"]),
        rates=_rows(tables["rates.csv"], RateRow),
        reliefs=_rows(tables["relief.csv"], ReliefRow),
        wages=_rows(tables["avg_wage.csv"], AverageWage),
        minimum_wages=_rows(tables["min_wage.csv"], MinimumWage),
        late_fees=_rows(tables["late_fee.csv"], FeeRow),
        sources=tuple(Source(**line.values) for line in tables["sources.csv"]),
        sha256=_hash(files),
    )


def _bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise DeskError(TOO_LARGE, file=path.name, size=size)
        return path.read_bytes()
    except OSError as error:
        raise DeskError(UNREADABLE, file=path.name, why=reason_of(error)) from error


def _table(files: Mapping[str, bytes], name: str) -> bytes:
    if name not in files:
        raise DeskError(UNREADABLE, file=name, why="没有这个文件")
    return files[name]


def _hash(files: Mapping[str, bytes]) -> str:
    """Return the hash over names and contents; line ends do not count."""
    told = sha256()
    for name, data in sorted(files.items()):
        told.update(name.encode() + b"\0" + data.replace(b"\r\n", b"\n") + b"\0")
    return told.hexdigest()


def _switches(given: object) -> dict[str, str]:
    """Return what the pack says of each switch; every switch must be named, with a way there is."""
    known = load_switches()
    said = _dotted(given) if isinstance(given, dict) else {}
    for name, value in said.items():
        if name not in known:
            wanted = "、".join(known)
            raise DeskError(BAD_VALUE, file="pack.toml", key="switches", value=name, wanted=wanted)
        if not isinstance(value, str) or value not in known[name].codes:
            wanted = " / ".join(known[name].codes)
            raise DeskError(BAD_VALUE, file="pack.toml", key=name, value=value, wanted=wanted)
    for name in known:
        if name not in said:
            raise DeskError(BAD_VALUE, file="pack.toml", key="switches", value="", wanted=name)
    return {name: str(value) for name, value in said.items()}


def _dotted(given: Mapping[str, object]) -> dict[str, object]:
    """Return switches by their whole names, whether the dot was quoted or made a table."""
    found: dict[str, object] = {}
    for name, value in given.items():
        inner = _dotted(value) if isinstance(value, dict) else None
        found |= {name: value} if inner is None else {f"{name}.{k}": v for k, v in inner.items()}
    return found


def _month(text: str, key: str) -> Month:
    try:
        return Month.parse(text)
    except ValueError as error:
        wanted = "2024-08"
        raise DeskError(BAD_VALUE, file="pack.toml", key=key, value=text, wanted=wanted) from error


def _span(one: _Span) -> InsuranceSpan:
    return InsuranceSpan(
        code=one.code,
        usual=one.usual,
        employee=one.employee,
        from_month=_month(one.from_month, "from_month") if one.from_month else None,
        to_month=_month(one.to_month, "to_month") if one.to_month else None,
    )


def _floats(given: tuple[str, ...]) -> tuple[Decimal, ...]:
    for text in given:
        if _FACTOR.fullmatch(text) is None:
            raise DeskError(BAD_VALUE, file="pack.toml", key="injury", value=text, wanted="1.0")
    return tuple(Decimal(text) for text in given)


def _rows(lines: list[TableLine], kind: Callable[..., R]) -> tuple[R, ...]:
    return tuple(kind(**line.values) for line in lines)


def _limit(line: TableLine) -> LimitRow:
    """Return a row of limits; a cap and the word that there is none exclude each other."""
    values: dict[str, Any] = dict(line.values)
    has_cap = values.pop("upper_kind") is columns.UpperKind.AMOUNT
    upper = values["upper"]
    if has_cap is (upper is None) or (upper is not None and upper < values["lower"]):
        raise DeskError(
            BAD_CELL,
            file=line.file,
            line=line.line,
            column="upper",
            value="" if upper is None else upper // 100,
            wanted="不低于下限的金额；没有上限时空着并写 no_cap",
        )
    return LimitRow(**values)
