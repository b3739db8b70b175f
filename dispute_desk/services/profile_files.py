"""How ledgers are read, as one file for another office: written out, looked at, taken in.

It holds headings and answers about layouts only: no name of anybody, no row, no number.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.import_memory import ImportProfile, TaughtHeading
from dispute_desk.domain.ledger_profile import (
    LONGEST_NAME,
    KnownHeading,
    KnownTable,
    heading_key,
)
from dispute_desk.domain.reasons import reason_of
from dispute_desk.domain.report import CANNOT_WRITE
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.codec import decode, encode
from dispute_desk.services.import_memory import profile_rows, taught_rows
from dispute_desk.services.import_profiles import (
    NOTHING_KNOWN,
    TeachHeadings,
    add_layouts,
    add_profile,
    check_heading,
    check_tables,
    teach_headings,
)
from dispute_desk.services.use_cases import use_case
from dispute_desk.store.open_here import refuse_open_here

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from dispute_desk.services.desk import Desk
    from dispute_desk.store.transaction import Transaction

FORMAT, VERSION = "dispute-desk-ledger-profiles", 2
_LARGEST = 8_000_000
_MOST = 500
NONE_TO_WRITE = sentence(
    "profiles_none",
    QT_TRANSLATE_NOOP("errors", "还没有记住任何台账读法或表头，没有写出文件。"),
)
FILE_UNREADABLE = sentence(
    "profile_file_unreadable",
    QT_TRANSLATE_NOOP("errors", "文件“{file}”打不开（{reason}），没有收入任何内容。"),
)
FILE_FOREIGN = sentence(
    "profile_file_foreign",
    QT_TRANSLATE_NOOP(
        "errors",
        "“{file}”不是本程序写出的台账读法文件，没有收入任何内容。请选择用“导出”写出的 JSON 文件。",
    ),
)
FILE_NEWER = sentence(
    "profile_file_newer",
    QT_TRANSLATE_NOOP(
        "errors",
        "“{file}”是较新版本的程序写出的（格式第 {found} 版，本程序只认得到第 {known} 版），"
        "没有收入任何内容。请先更新程序。",
    ),
)
FILE_DAMAGED = sentence(
    "profile_file_damaged",
    QT_TRANSLATE_NOOP(
        "errors",
        "“{file}”里的内容不完整或被改坏（{where}），没有收入任何内容。请让对方重新导出一份。",
    ),
)


@dataclass(frozen=True, kw_only=True)
class GivenProfile:
    """A profile as a file brings it."""

    name: str
    tables: tuple[KnownTable, ...]


@dataclass(frozen=True, kw_only=True)
class TakeInProfiles:
    """Take in how another office reads its ledgers: one of a known name adds to it.

    A heading this office taught otherwise stays as this office taught it.
    """

    profiles: tuple[GivenProfile, ...] = ()
    headings: tuple[KnownHeading, ...] = ()
    file: str = ""


@dataclass(frozen=True)
class ProfilesTaken:
    """What was taken in: names of new and of changed profiles, what was known or not taken."""

    new: tuple[str, ...]
    changed: tuple[str, ...]
    known: int
    headings: int
    #: Headings this office taught otherwise.
    kept: tuple[str, ...]


def export_profiles(desk: Desk, path: Path, ids: Collection[int] | None = None) -> int:
    """Write profiles (all, or these) and, with all of them, the taught headings; return how many.

    The file appears whole or not at all.
    """
    from dispute_desk.sheets.whole_file import written_whole  # noqa: PLC0415 - when it is asked

    profiles = [one for one in profile_rows(desk) if ids is None or one.id in ids]
    headings = taught_rows(desk) if ids is None else []
    if not profiles and not headings:
        raise DeskError(NONE_TO_WRITE)
    told = {
        "format": FORMAT,
        "version": VERSION,
        "profiles": [encode(GivenProfile(name=one.name, tables=one.tables)) for one in profiles],
        "headings": [{"heading": one.heading, "field": one.field} for one in headings],
    }
    text = json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True)
    try:
        with written_whole(path) as draft:
            draft.write_text(text, encoding="utf-8")
    except OSError as error:
        raise DeskError(CANNOT_WRITE, path=str(path), reason=reason_of(error)) from error
    return len(profiles)


def read_profiles(path: Path) -> TakeInProfiles:
    """Return what a file would bring, all of it checked; nothing is written."""
    told = _json_of(path)
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        raise DeskError(FILE_FOREIGN, file=path.name)
    version = told.get("version")
    if type(version) is not int or version < 1:
        raise DeskError(FILE_DAMAGED, file=path.name, where="version")
    if version > VERSION:
        raise DeskError(FILE_NEWER, file=path.name, found=version, known=VERSION)
    return TakeInProfiles(
        profiles=tuple(
            _profile(one, path.name, f"profiles[{number}]")
            for number, one in enumerate(_listed(told, "profiles", path.name))
        ),
        headings=tuple(
            _heading(one, path.name, f"headings[{number}]")
            for number, one in enumerate(_listed(told, "headings", path.name))
        ),
        file=path.name,
    )


@use_case(TakeInProfiles, right=Right.IMPORT, title=QT_TRANSLATE_NOOP("command", "收入台账读法"))
def take_in_profiles(command: TakeInProfiles, tx: Transaction) -> ProfilesTaken:
    """Write what is new; what stands here already is left as it is."""
    if not command.profiles and not command.headings:
        raise DeskError(NOTHING_KNOWN, field="profiles")
    held = {one.name: one for one in tx.all_of(ImportProfile)}
    new, changed = [], []
    for one in command.profiles:
        check_tables(one.tables)
        known = held.get(one.name.strip())
        if known is None:
            held[one.name.strip()] = add_profile(one.name, one.tables, tx)
            new.append(one.name)
        elif add_layouts(known, one.tables, tx):
            changed.append(one.name)
    taught = {one.heading_key: one.field for one in tx.all_of(TaughtHeading)}
    fresh = [one for one in command.headings if heading_key(one.heading) not in taught]
    kept = [
        one.heading
        for one in command.headings
        if taught.get(heading_key(one.heading), one.field) != one.field
    ]
    if fresh:
        teach_headings(TeachHeadings(headings=tuple(fresh)), tx)
    tx.subject = command.file or "、".join([*new, *changed])[:LONGEST_NAME]
    known_count = len(command.profiles) - len(new) - len(changed)
    return ProfilesTaken(tuple(new), tuple(changed), known_count, len(fresh), tuple(kept))


def _json_of(path: Path) -> object:
    refuse_open_here(path)
    try:
        if path.stat().st_size > _LARGEST:
            raise DeskError(FILE_FOREIGN, file=path.name)
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise DeskError(FILE_UNREADABLE, file=path.name, reason=reason_of(error)) from error
    except (ValueError, RecursionError) as error:
        raise DeskError(FILE_FOREIGN, file=path.name) from error


def _listed(told: dict[str, Any], name: str, file: str) -> list[Any]:
    found = told.get(name, [])
    if not isinstance(found, list) or len(found) > _MOST:
        raise DeskError(FILE_DAMAGED, file=file, where=name)
    return found


def _profile(one: object, file: str, where: str) -> GivenProfile:
    try:
        found: GivenProfile = decode(GivenProfile, one)
        check_tables(found.tables)
    except (DeskError, TypeError, AttributeError) as error:
        raise DeskError(FILE_DAMAGED, file=file, where=where) from error
    if not 0 < len(found.name.strip()) <= LONGEST_NAME:
        raise DeskError(FILE_DAMAGED, file=file, where=f"{where}.name")
    return found


def _heading(one: object, file: str, where: str) -> KnownHeading:
    try:
        found: KnownHeading = decode(KnownHeading, one)
        check_heading(found)
    except (DeskError, TypeError, AttributeError) as error:
        raise DeskError(FILE_DAMAGED, file=file, where=where) from error
    return found
