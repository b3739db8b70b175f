"""Loads policy packs: a folder of ``pack.toml`` and CSV tables, checked before it is a value."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any, TypeVar

from dispute_desk.assets import resource
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.policy_pack import PolicyPack, Switch
from dispute_desk.domain.policy_rows import (
    AverageWage,
    BaseKind,
    FeeRow,
    LimitRow,
    MinimumWage,
    RateRow,
    ReliefRow,
    Row,
    Source,
    Status,
)
from dispute_desk.domain.policy_years import YearRule
from dispute_desk.domain.reasons import reason_of
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.reference import policy_columns as columns
from dispute_desk.reference.csv_tables import BAD_CELL, Column, TableLine, read_csv
from dispute_desk.reference.policy_checks import check_tables
from dispute_desk.reference.policy_head import (
    HEAD,
    LATE_FEES,
    NATIONAL_FEES,
    NATIONAL_INSURANCES,
    NATIONAL_SOURCES,
    SOURCES,
    floats_of,
    insurances_of,
    keys_left_out,
    months_of,
    national_of,
    read_head,
    switches_named,
)
from dispute_desk.reference.tables import UNREADABLE, build, read_toml, toml_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from dispute_desk.domain.amount import Insurance

NO_REGION = sentence(
    "policy_no_region",
    QT_TRANSLATE_NOOP("errors", "没有地区“{region}”的参数表。现有：{known}。"),
)
#: No pack is larger: a hostile file is refused before it is read.
LARGEST_FILE = 4_000_000
TABLES: Mapping[str, Mapping[str, Column]] = {
    "limits.csv": columns.LIMITS,
    "rates.csv": columns.RATES,
    "relief.csv": columns.RELIEFS,
    "avg_wage.csv": columns.WAGES,
    "min_wage.csv": columns.MINIMUM_WAGES,
    LATE_FEES: columns.LATE_FEES,
    SOURCES: columns.SOURCES,
}
FILES = (HEAD, *TABLES)
#: The tables no pack is without.
_NEEDED = ("limits.csv", "rates.csv")
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
    """Return the files of a pack by name: what its hash is over.

    What the pack leaves out and the whole country has is among them, so that it comes out the
    same years later.
    """
    found: dict[str, bytes] = {}
    for one in sorted(folder.iterdir()):
        if one.name.startswith(".") or one.name in _OF_THE_SYSTEM:
            continue
        if one.name not in FILES:
            raise DeskError(STRANGE_FILE, file=one.name, known=" ".join(FILES))
        if one.is_symlink() or not one.is_file():
            raise DeskError(NOT_A_FILE, file=one.name)
        found[one.name] = _bytes(one)
    for name in national_of(found):
        found[name] = _bytes(resource("policy", name))
    return found


def pack_of(files: Mapping[str, bytes]) -> PolicyPack:
    """Return the pack of these files; a store keeps those that something was computed with.

    The same files are understood once.
    """
    return _understood(tuple(sorted(files.items())))


@lru_cache(maxsize=8)
def _understood(named: tuple[tuple[str, bytes], ...]) -> PolicyPack:
    files = dict(named)
    toml = toml_of(_table(files, HEAD), file=HEAD)
    switches, unnamed = switches_named(toml.pop("switches", None), load_switches())
    head = read_head(toml)
    tables = _tables(files)
    check_tables(tables, frozenset(switches), are_sources_told=SOURCES in files)
    dated = [line.values for name in _NEEDED for line in tables[name]]
    covers, through = months_of(head, [row["from_month"] for row in dated])
    national = files.get(NATIONAL_INSURANCES)
    return PolicyPack(
        id=head.id,
        version=head.version,
        region=head.region,
        title=head.title,
        title_en=head.title_en or head.title,
        status=head.status,
        created_on=head.created_on,
        license=head.license,
        covers_from=covers,
        confirmed_through=through,
        insurances=insurances_of(head, national, dated),
        injury=floats_of(head, national),
        switches=switches,
        limits=tuple(_limit(line) for line in tables["limits.csv"]),
        rates=tuple(_rate(line) for line in tables["rates.csv"]),
        reliefs=_rows(tables["relief.csv"], ReliefRow),
        wages=_rows(tables["avg_wage.csv"], AverageWage),
        minimum_wages=_rows(tables["min_wage.csv"], MinimumWage),
        late_fees=_rows(tables[LATE_FEES], FeeRow),
        sources=_sources(tables),
        sha256=_hash(files),
        tables_left_out=tuple(name for name in TABLES if name not in files),
        keys_left_out=(*keys_left_out(toml), *unnamed),
    )


def _tables(files: Mapping[str, bytes]) -> dict[str, list[TableLine]]:
    """Return the lines of every table; of one that is left out none, or those of the country."""
    found: dict[str, list[TableLine]] = {}
    for name, wanted in TABLES.items():
        if name in files or name in _NEEDED:
            found[name] = read_csv(_table(files, name), wanted, file=name)
        elif name == LATE_FEES:
            found[name] = read_csv(_table(files, NATIONAL_FEES), wanted, file=NATIONAL_FEES)
        else:
            found[name] = []
    if LATE_FEES not in files:
        own = {line.values["id"] for line in found[SOURCES]}
        data = _table(files, NATIONAL_SOURCES)
        every = read_csv(data, columns.SOURCES, file=NATIONAL_SOURCES)
        found[SOURCES] += [line for line in every if line.values["id"] not in own]
    return found


def _sources(tables: Mapping[str, list[TableLine]]) -> tuple[Source, ...]:
    """Return the documents; one that no table tells of is called by its id."""
    told = {line.values["id"]: Source(**line.values) for line in tables[SOURCES]}
    for name, lines in tables.items():
        for line in lines if name != SOURCES else ():
            for one in line.values["source_ids"]:
                told.setdefault(one, Source(id=one, title=one, level=Status.UNVERIFIED))
    return tuple(told.values())


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


def _rate(line: TableLine) -> RateRow:
    """Return a row of rates; what it is applied to may be an average wage it names itself."""
    values: dict[str, Any] = dict(line.values)
    base = values.pop("base_kind")
    if isinstance(base, int):
        return RateRow(**values, base_kind=BaseKind.CITY_ON_POST, average=base)
    return RateRow(**values, base_kind=base)
