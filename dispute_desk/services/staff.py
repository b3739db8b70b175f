"""The people of the station and its settings."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.letter import LetterRoad
from dispute_desk.domain.own_marks import ISSUER, LETTERS_MARK
from dispute_desk.domain.profile import pick
from dispute_desk.domain.rights import Right
from dispute_desk.domain.staff import Person, Setting
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.intake import EMPTY_NAME
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from dispute_desk.store.transaction import Transaction

NAME_TAKEN = sentence(
    "name_taken",
    QT_TRANSLATE_NOOP("errors", "已经有一位“{name}”，请加上科室或编号以便区分。"),
)
LAST_MANAGER = sentence(
    "last_manager",
    QT_TRANSLATE_NOOP(
        "errors",
        "{name} 是最后一位能管理人员的人，不能停用或去掉管理员岗位。请先指定另一位管理员。",
    ),
)
UNKNOWN_SETTING = sentence(
    "unknown_setting",
    QT_TRANSLATE_NOOP("errors", "没有名为“{name}”的设置。可以设置的：{known}。"),
)
BAD_PATTERN = sentence(
    "bad_series_pattern",
    QT_TRANSLATE_NOOP(
        "errors",
        "编号样式“{pattern}”不对：要含有 {{year}} 和 {{n}}，例如 例社调〔{{year}}〕{{n}}号。",
    ),
)
PATTERN_USED = sentence(
    "series_pattern_used",
    QT_TRANSLATE_NOOP(
        "errors", "编号样式“{pattern}”已经用于{series}，两种编号会重号，请改用别的样式。"
    ),
)
BAD_MARK = sentence(
    "bad_letters_mark",
    QT_TRANSLATE_NOOP(
        "errors",
        "机关代字“{mark}”不对：只写文号里年份以前的几个字，不要括号，例如 例工劳监。",
    ),
)
NO_SUCH_ROAD = sentence(
    "no_such_letter_road",
    QT_TRANSLATE_NOOP("errors", "一函两书没有“{given}”这种办理方式。可以用的是：{known}。"),
)
#: The settings of a station, with their words; ``series.*`` are patterns of numbers.
SETTINGS: dict[str, str] = {
    "station.name": QT_TRANSLATE_NOOP("setting", "工作站名称"),
    "station.district": QT_TRANSLATE_NOOP("setting", "所在区县"),
    "series.case": QT_TRANSLATE_NOOP("setting", "案件编号样式"),
    "series.agreement": QT_TRANSLATE_NOOP("setting", "协议编号样式"),
    "series.archive": QT_TRANSLATE_NOOP("setting", "档案号样式"),
    "case_unit": QT_TRANSLATE_NOOP("setting", "案件量词（件或宗）"),
    "letters.road": QT_TRANSLATE_NOOP("setting", "一函两书的办理（简易或审核）"),
    LETTERS_MARK: QT_TRANSLATE_NOOP("setting", "函书的发文机关代字"),
    ISSUER: QT_TRANSLATE_NOOP("setting", "函书的发文机关"),
    "letters.contact": QT_TRANSLATE_NOOP("setting", "文书上的联系人"),
    "letters.phone": QT_TRANSLATE_NOOP("setting", "文书上的联系电话"),
    "letters.address": QT_TRANSLATE_NOOP("setting", "文书上的地址"),
    "backup.folder": QT_TRANSLATE_NOOP("setting", "备份文件夹"),
}
#: What a pattern may hold in braces: the year, and the number, also with leading noughts.
_PLACES = re.compile(r"\{year\}|\{n(:0[1-9]d)?\}")
_PERSON_NAME = QT_TRANSLATE_NOOP("errors", "姓名")


@dataclass(frozen=True, kw_only=True)
class AddPerson:
    """Add somebody who works at the desk, with bundles of rights."""

    name: str
    bundles: tuple[str, ...] = ("handler",)
    unit: str | None = None


@dataclass(frozen=True, kw_only=True)
class EditPerson:
    """Change a person's name, unit or bundles, or disable the person."""

    person_id: int
    name: str | None = None
    bundles: tuple[str, ...] | None = None
    unit: str | None = None
    active: bool | None = None


@dataclass(frozen=True, kw_only=True)
class ChangeSetting:
    """Change one setting of the station."""

    name: str
    value: str | None


@use_case(AddPerson, right=Right.STAFF, title=QT_TRANSLATE_NOOP("command", "增加人员"))
def add_person(command: AddPerson, tx: Transaction) -> int:
    """Add the person; return the id."""
    name = _free_name(command.name, tx)
    tx.subject = name
    _check_bundles(command.bundles, tx)
    person = Person(name=name, bundles=",".join(command.bundles), unit=command.unit)
    return tx.add(person).id


@use_case(EditPerson, right=Right.STAFF, title=QT_TRANSLATE_NOOP("command", "修改人员"))
def edit_person(command: EditPerson, tx: Transaction) -> None:
    """Write the changes; somebody must always be left who can manage people."""
    person = tx.get(Person, command.person_id)
    if command.name is not None and command.name.strip() != person.name:
        person.name = _free_name(command.name, tx)
    if command.bundles is not None:
        _check_bundles(command.bundles, tx)
        person.bundles = ",".join(command.bundles)
    if command.unit is not None:
        person.unit = command.unit
    if command.active is not None:
        person.active = command.active
    tx.subject = person.name
    if not someone_manages(tx):
        raise DeskError(LAST_MANAGER, name=person.name)


def someone_manages(tx: Transaction) -> bool:
    """Tell whether somebody is left who can manage people."""
    rights_of = tx.office.profile.rights_of
    return any(one.active and Right.STAFF in rights_of(one.bundle_ids) for one in tx.all_of(Person))


def check_people(tx: Transaction) -> None:
    """Refuse people of one name, or nobody who can manage them."""
    if not someone_manages(tx):
        raise DeskError(LAST_MANAGER, name=tx.subject)
    names = [one.name for one in tx.all_of(Person)]
    for name in names:
        if names.count(name) > 1:
            raise DeskError(NAME_TAKEN, field="name", name=name)


def _free_name(given: str, tx: Transaction) -> str:
    name = given.strip()
    if not name:
        raise DeskError(EMPTY_NAME, field="name", what=_PERSON_NAME)
    if tx.all_of(Person, name=name):
        raise DeskError(NAME_TAKEN, field="name", name=name)
    return name


def _check_bundles(bundles: tuple[str, ...], tx: Transaction) -> None:
    for bundle in bundles:
        pick("bundles", tx.office.profile.bundles, bundle)


@use_case(ChangeSetting, right=Right.SETTINGS, title=QT_TRANSLATE_NOOP("command", "修改设置"))
def change_setting(command: ChangeSetting, tx: Transaction) -> None:
    """Write the setting."""
    if command.name not in SETTINGS:
        raise DeskError(UNKNOWN_SETTING, name=command.name, known="、".join(SETTINGS))
    if command.name.startswith("series."):
        check_pattern(command.value or "")
        _check_unused(command, tx)
    if command.name == LETTERS_MARK and set("{}〔〕[]【】") & set(command.value or ""):
        raise DeskError(BAD_MARK, field="value", mark=command.value)
    if command.name == "letters.road" and command.value not in set(LetterRoad):
        known = "、".join(LetterRoad)
        raise DeskError(NO_SUCH_ROAD, field="value", given=command.value, known=known)
    tx.subject = SETTINGS[command.name]
    write_setting(command.name, command.value, tx)


def _check_unused(command: ChangeSetting, tx: Transaction) -> None:
    """Refuse a pattern another series has: a number is given once."""
    for series in tx.office.profile.series:
        if series.pattern == command.value and f"series.{series.code}" != command.name:
            facts = {"pattern": command.value, "series": series.label}
            raise DeskError(PATTERN_USED, field="value", **facts)


def check_pattern(pattern: str) -> None:
    """Refuse a number pattern that would not count, or that names anything but its two places."""
    if set("{}") & set(_PLACES.sub("", pattern)):
        raise DeskError(BAD_PATTERN, field="value", pattern=pattern)
    try:
        first, second = (pattern.format(year=2026, n=n) for n in (1, 2))
        other_year = pattern.format(year=2027, n=1)
    except (KeyError, IndexError, ValueError, AttributeError, TypeError) as error:
        raise DeskError(BAD_PATTERN, field="value", pattern=pattern) from error
    if len({first, second, other_year}) < 3:  # noqa: PLR2004 - all three must differ
        raise DeskError(BAD_PATTERN, field="value", pattern=pattern)


def write_setting(name: str, value: Any, tx: Transaction) -> None:  # noqa: ANN401 - JSON
    """Set a setting, new or known."""
    found = tx.all_of(Setting, with_hidden=True, name=name)
    text = json.dumps(value, ensure_ascii=False)
    if found:
        found[0].value = text
        found[0].hidden = None
    else:
        tx.add(Setting(name=name, value=text))
