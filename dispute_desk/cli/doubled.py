"""Warnings of ``do`` that a worker has an open case already: registered, added or on a roster."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.identity import read_id_number
from dispute_desk.domain.stages import OPEN
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.intake import AddClaimant, AddClaimants, NewClaimant, RegisterCase
from dispute_desk.services.roster import SaveRoster
from dispute_desk.services.roster_lines import KnownWorker

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dispute_desk.domain.errors import Translate
    from dispute_desk.domain.rows import Likeness
    from dispute_desk.services.desk import Desk

#: So many workers are looked for one by one.
LOOKED_FOR = 200
_OPEN_CASE = QT_TRANSLATE_NOOP(
    "cli", "{name}在同一用人单位还有未办结的案件 {number}，请核对是否重复登记。"
)
_ELSEWHERE = QT_TRANSLATE_NOOP(
    "cli", "{name}还有未办结的案件 {number}（{employer}），请核对是否同一事项、重复登记。"
)
_NAMESAKE = QT_TRANSLATE_NOOP(
    "cli", "{employer}未办结的案件 {number} 里有同名的{name}，请核对是否同一人、重复登记。"
)
_OTHER_NAME = QT_TRANSLATE_NOOP(
    "cli", "{name}的证件号码在案件 {number} 里登记的姓名是{other}，请核对姓名和证件号码。"
)
_SAME_FIRM = QT_TRANSLATE_NOOP(
    "cli",
    "已有同名单位“{name}”（信用代码 {code}），这次按另一家登记。是同一家的，请合并单位。",
)
Doubling = RegisterCase | AddClaimant | AddClaimants | SaveRoster


def doubled(desk: Desk, command: Doubling, made: object, say: Translate) -> list[dict[str, Any]]:
    """Return a warning for each open case of the people, and for a number under another name."""
    if isinstance(command, RegisterCase):
        here = int(str(made))
        return about_people(desk, command.claimants, here, say) + _same_name(desk, here, say)
    return about_people(desk, _people(command), command.case_id, say)


def _people(command: AddClaimant | AddClaimants | SaveRoster) -> tuple[NewClaimant, ...]:
    """Return who is written into a case; of a roster the lines of new workers."""
    if isinstance(command, AddClaimant):
        return (command.claimant,)
    if isinstance(command, AddClaimants):
        return command.claimants
    return tuple(
        NewClaimant(
            name=str(line.changes.get("name") or ""),
            phone=str(line.changes.get("phone") or ""),
            id_no=str(line.changes.get("id_no") or ""),
        )
        for line in command.lines
        if line.claimant_id is None and line.same_as is None and line.known is KnownWorker.ASK
    )


def about_people(
    desk: Desk, people: Iterable[NewClaimant], here: int, say: Translate
) -> list[dict[str, Any]]:
    """Return the same for people who were written into the case ``here``."""
    file = desk.lists.case_file(here)
    firm = file.case["employer_id"]
    told: dict[int, dict[str, Any]] = {}
    every = tuple(people)
    for one in every[:LOOKED_FOR]:
        for found in _same(desk, one):
            if found.case_id == here or found.case_id in told:
                continue
            if found.person not in {None, one.name}:
                told[found.case_id] = _warning(say, _OTHER_NAME, found, one.name, field="id_no")
            elif found.stage in OPEN:
                same = desk.lists.case_file(found.case_id).case["employer_id"]
                text = _OPEN_CASE if same == firm else _ELSEWHERE
                told[found.case_id] = _warning(say, text, found, one.name)
    names = {one.name: one.id_no or "" for one in every}
    called = str(file.employer.get("name") or "")
    for found in desk.lists.namesakes(names, firm, called) if called else ():
        if found.case_id != here and found.case_id not in told and found.stage in OPEN:
            told[found.case_id] = _warning(say, _NAMESAKE, found, found.person or "")
    return list(told.values())


def _same_name(desk: Desk, here: int, say: Translate) -> list[dict[str, Any]]:
    """Return a warning where a case made a second employer of a name that stands there."""
    firm = desk.lists.case_file(here).employer
    rows = (
        [one for one in desk.lists.employers(firm["name"]) if one.name == firm["name"]]
        if firm
        else []
    )
    if not any(one.id == firm["id"] and one.cases == 1 for one in rows):
        return []
    return [
        {
            "field": "employer",
            "raw": one.name,
            "message": say("cli", _SAME_FIRM).format(name=one.name, code=one.credit_code or "—"),
        }
        for one in rows
        if one.id != firm["id"]
    ]


def _same(desk: Desk, one: NewClaimant) -> list[Likeness]:
    """Return the cases of a person, by the number and by name and telephone."""
    id_no = read_id_number(one.id_no).number or one.id_no or ""
    found = desk.lists.alike(id_no=id_no) if id_no else []
    if one.name and one.phone:
        found += desk.lists.alike(name=one.name, phone=one.phone)
    return found


def _warning(
    say: Translate, text: str, found: Likeness, name: str, *, field: str = "claimants"
) -> dict[str, Any]:
    number = found.number or str(found.case_id)
    return {
        "field": field,
        "raw": found.person if field == "id_no" else found.number,
        "case_id": found.case_id,
        "message": say("cli", text).format(
            name=name, number=number, employer=found.employer or "", other=found.person
        ),
    }
