"""How a kind of ledger is read: remembered after an import, renamed, forgotten; headings taught."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.import_memory import ImportProfile, TaughtHeading
from dispute_desk.domain.ledger_columns import FIELD_WORDS
from dispute_desk.domain.ledger_profile import (
    LONGEST_NAME,
    LONGEST_TAUGHT,
    KnownHeading,
    KnownTable,
    brings_nothing,
    heading_key,
    is_sound,
    merged,
)
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.import_memory import layouts_json, layouts_of
from dispute_desk.services.intake import EMPTY_NAME
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from dispute_desk.store.transaction import Transaction

NOTHING_KNOWN = sentence(
    "profile_nothing",
    QT_TRANSLATE_NOOP(
        "errors", "没有可以记住的表头：没有写明任何版式，或其中有不像表头的内容。没有记住任何内容。"
    ),
)
NAME_USED = sentence(
    "profile_name_used",
    QT_TRANSLATE_NOOP("errors", "已有名为“{name}”的台账读法，请换一个名称。"),
)
NAME_LONG = sentence(
    "profile_name_long",
    QT_TRANSLATE_NOOP("errors", "台账读法的名称最多 {most} 个字，请改短。"),
)
NO_FIELD = sentence(
    "heading_no_field",
    QT_TRANSLATE_NOOP("errors", "没有名为“{given}”的字段，表头“{heading}”没有记住。"),
)
NO_HEADING = sentence(
    "heading_not_taught",
    QT_TRANSLATE_NOOP(
        "errors", "“{heading}”不能作为表头记住：不能空着，最多 {most} 个字，不能含数字。"
    ),
)
HEADING_TWICE = sentence(
    "heading_twice",
    QT_TRANSLATE_NOOP("errors", "表头“{heading}”另有人教过，不能恢复。请先删除那一个。"),
)
_NAME = QT_TRANSLATE_NOOP("errors", "台账读法的名称")


@dataclass(frozen=True, kw_only=True)
class RememberLedger:
    """Keep how a kind of ledger is read: the next of its kind is read alike, nothing asked.

    ``tables`` are its layouts. Without ``profile_id`` a new profile of this ``name`` is made; else
    they go into that one, and its version goes up where they bring something new.
    """

    tables: tuple[KnownTable, ...]
    name: str = ""
    profile_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class RenameProfile:
    """Call a kept way to read ledgers otherwise."""

    profile_id: int
    name: str


@dataclass(frozen=True, kw_only=True)
class ForgetProfile:
    """Forget how a kind of ledger is read; what was imported by it stays."""

    profile_id: int


@dataclass(frozen=True, kw_only=True)
class TeachHeadings:
    """Read headings into a field in every ledger, whatever its layout."""

    headings: tuple[KnownHeading, ...]


@dataclass(frozen=True, kw_only=True)
class ForgetHeading:
    """Forget a taught heading."""

    heading_id: int


@use_case(RememberLedger, right=Right.IMPORT, title=QT_TRANSLATE_NOOP("command", "记住台账读法"))
def remember_ledger(command: RememberLedger, tx: Transaction) -> int:
    """Make the profile or add to it; return its id."""
    check_tables(command.tables)
    if command.profile_id is None:
        return add_profile(command.name, command.tables, tx).id
    profile = tx.get(ImportProfile, command.profile_id)
    tx.subject = profile.name
    add_layouts(profile, command.tables, tx)
    return profile.id


@use_case(RenameProfile, right=Right.IMPORT, title=QT_TRANSLATE_NOOP("command", "台账读法改名"))
def rename_profile(command: RenameProfile, tx: Transaction) -> None:
    """Write the new name down."""
    profile = tx.get(ImportProfile, command.profile_id)
    name = command.name.strip()
    if name != profile.name:
        profile.name = _checked_name(name, tx)
    tx.subject = profile.name


@use_case(ForgetProfile, right=Right.IMPORT, title=QT_TRANSLATE_NOOP("command", "删除台账读法"))
def forget_profile(command: ForgetProfile, tx: Transaction) -> None:
    """Hide the profile."""
    profile = tx.get(ImportProfile, command.profile_id)
    tx.subject = profile.name
    profile.hidden = tx.seq


@use_case(TeachHeadings, right=Right.IMPORT, title=QT_TRANSLATE_NOOP("command", "记住表头"))
def teach_headings(command: TeachHeadings, tx: Transaction) -> list[int]:
    """Write the headings down; one that was taught otherwise says the new field from now on."""
    held = {one.heading_key: one for one in tx.all_of(TaughtHeading)}
    found = []
    for one in command.headings:
        check_heading(one)
        key = heading_key(one.heading)
        record = held.get(key)
        if record is None:
            record = tx.add(
                TaughtHeading(
                    heading=one.heading.strip(),
                    heading_key=key,
                    field=one.field,
                    taught_by_id=tx.office.actor.id,
                    taught_on=tx.office.today,
                    recorded_at=tx.office.now,
                )
            )
            held[key] = record
        elif record.field != one.field:
            record.field = one.field
            record.taught_by_id, record.taught_on = tx.office.actor.id, tx.office.today
        found.append(record.id)
    tx.subject = "、".join(one.heading.strip() for one in command.headings)[:LONGEST_NAME]
    return found


@use_case(ForgetHeading, right=Right.IMPORT, title=QT_TRANSLATE_NOOP("command", "删除教过的表头"))
def forget_heading(command: ForgetHeading, tx: Transaction) -> None:
    """Hide the heading."""
    record = tx.get(TaughtHeading, command.heading_id)
    tx.subject = record.heading
    record.hidden = tx.seq


def check_tables(tables: tuple[KnownTable, ...]) -> None:
    """Refuse layouts this program would not have kept."""
    if not tables or not all(map(is_sound, tables)):
        raise DeskError(NOTHING_KNOWN, field="tables")


def check_heading(one: KnownHeading) -> None:
    """Refuse a heading that is none, or a field no ledger has."""
    heading = one.heading.strip()
    if not heading_key(heading) or len(heading) > LONGEST_TAUGHT or _has_digit(heading):
        raise DeskError(NO_HEADING, field="headings", heading=heading, most=LONGEST_TAUGHT)
    if one.field not in FIELD_WORDS:
        raise DeskError(NO_FIELD, field="headings", heading=heading, given=one.field)


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))


def add_profile(name: str, tables: tuple[KnownTable, ...], tx: Transaction) -> ImportProfile:
    """Return a new profile."""
    tx.subject = _checked_name(name.strip(), tx)
    return tx.add(
        ImportProfile(
            name=tx.subject,
            layouts=layouts_json(merged((), tables)),
            changed_by_id=tx.office.actor.id,
            changed_on=tx.office.today,
            recorded_at=tx.office.now,
        )
    )


def add_layouts(profile: ImportProfile, tables: tuple[KnownTable, ...], tx: Transaction) -> bool:
    """Put layouts into a profile; tell whether they brought anything new, a new version then."""
    before = layouts_of(profile.layouts)
    if brings_nothing(before, tables):
        return False
    profile.layouts = layouts_json(merged(before, tables))
    profile.version += 1
    profile.changed_by_id, profile.changed_on = tx.office.actor.id, tx.office.today
    return True


def _checked_name(name: str, tx: Transaction) -> str:
    if not name:
        raise DeskError(EMPTY_NAME, field="name", what=_NAME)
    if len(name) > LONGEST_NAME:
        raise DeskError(NAME_LONG, field="name", most=LONGEST_NAME)
    if tx.all_of(ImportProfile, name=name):
        raise DeskError(NAME_USED, field="name", name=name)
    return name


def check_memory(tx: Transaction) -> None:
    """Refuse two profiles of one name, or a heading twice: an undo may bring one back."""
    names = [one.name for one in tx.all_of(ImportProfile)]
    twice = next((one for one in names if names.count(one) > 1), None)
    if twice is not None:
        raise DeskError(NAME_USED, name=twice)
    headings = tx.all_of(TaughtHeading)
    keys = [one.heading_key for one in headings]
    again = next((one for one in headings if keys.count(one.heading_key) > 1), None)
    if again is not None:
        raise DeskError(HEADING_TWICE, heading=again.heading)
