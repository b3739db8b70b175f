"""What is parked until somebody decides: cases that may be there, cells changed on both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dispute_desk.domain.identity import mask_id
from dispute_desk.domain.import_twins import DECISIONS
from dispute_desk.domain.import_updates import KEEP_OURS, TAKE_THEIRS, Standing
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.messages import sentence_of
from dispute_desk.ui.pages.importing.words import said

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dispute_desk.domain.import_twins import Twins, TwinSide
    from dispute_desk.domain.import_updates import FieldUpdate
    from dispute_desk.domain.ledger import Place

_NUMBER = QT_TRANSLATE_NOOP("importing", "案号")
_WORKER = QT_TRANSLATE_NOOP("importing", "职工")
_ID = QT_TRANSLATE_NOOP("importing", "身份证号")
_FIRM = QT_TRANSLATE_NOOP("importing", "用人单位")
_DAY = QT_TRANSLATE_NOOP("importing", "受理日期")
_SUM = QT_TRANSLATE_NOOP("importing", "金额（元）")
_RESULT = QT_TRANSLATE_NOOP("importing", "结果")
_THERE = QT_TRANSLATE_NOOP("importing", "已有的案件")
_FILE = QT_TRANSLATE_NOOP("importing", "文件")
_EXPORTED = QT_TRANSLATE_NOOP("importing", "导出时")
_NOW = QT_TRANSLATE_NOOP("importing", "现有")
_NOT_WRITTEN = QT_TRANSLATE_NOOP("importing", "导入不改这一项，请在案件里改")
_BOTH = QT_TRANSLATE_NOOP("importing", "导出之后两边都改过")
_ONLY_FILE = QT_TRANSLATE_NOOP("importing", "只有文件里改过")
_NO_PROPOSAL = QT_TRANSLATE_NOOP(
    "importing", "缺身份证号，其余没有矛盾：不替您决定，请比对两边后选定。没有选定的不能导入"
)
_LATER = QT_TRANSLATE_NOOP("importing", "后来的台账写了进展。案件仍是历史案件，不计时限")
_BLANK = QT_TRANSLATE_NOOP("importing", "（空）")


class Parked(NamedTuple):
    """One thing to decide; ``titles`` head the sides, each line has its name and their words."""

    id: str
    place: Place
    case_id: int
    words: str
    titles: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]
    #: None where nothing can be chosen.
    options: tuple[str, ...]
    proposed: str
    #: What holds now, and whether a person said so.
    chosen: str
    decided: bool
    #: Whether it waits for a person: what is proposed is taken otherwise.
    asked: bool
    note: str = ""
    #: What it has in common with others, which may be decided together; blank for nothing.
    group: str = ""


def parked_twins(twins: Sequence[Twins], choices: Mapping[str, str]) -> list[Parked]:
    """Return the cases that may be the store's, both sides beside each other."""
    return [
        Parked(
            one.id,
            one.place,
            one.case_id,
            f"{one.theirs.worker} · {one.theirs.employer}",
            (said(_THERE), said(_FILE)),
            tuple(_lines(one.ours, one.theirs)),
            DECISIONS,
            one.proposed,
            one.decided(choices),
            one.id in choices,
            asked=True,
            note=said(_NO_PROPOSAL) if one.is_open else "",
        )
        for one in twins
    ]


def _lines(ours: TwinSide, theirs: TwinSide) -> list[tuple[str, str, str]]:
    def told(one: TwinSide) -> tuple[str, ...]:
        return (
            one.number or "",
            one.worker,
            mask_id(one.id_no) if one.id_no else "",
            one.employer,
            one.day.isoformat(),
            "" if one.fen is None else yuan_grouped(one.fen),
            one.result or "",
        )

    names = (_NUMBER, _WORKER, _ID, _FIRM, _DAY, _SUM, _RESULT)
    return [
        (said(name), mine, other)
        for name, mine, other in zip(names, told(ours), told(theirs), strict=True)
        if mine or other
    ]


def parked_updates(updates: Sequence[FieldUpdate], choices: Mapping[str, str]) -> list[Parked]:
    """Return the cells of a returned export that say otherwise; what was changed twice first."""
    parked = [_update(one, choices) for one in updates]
    return sorted(parked, key=lambda one: (not one.asked, not one.options))


def _update(one: FieldUpdate, choices: Mapping[str, str]) -> Parked:
    free = one.standing is not Standing.LEFT
    chosen = TAKE_THEIRS if one.is_taken(choices) else KEEP_OURS
    sides: tuple[str, ...] = (one.ours or said(_BLANK), one.theirs or said(_BLANK))
    words = f"{one.heading}：{sides[0]} → {sides[1]}"
    titles: tuple[str, ...] = (said(_NOW), said(_FILE))
    if one.base is not None:
        sides, titles = (one.base or said(_BLANK), *sides), (said(_EXPORTED), *titles)
    note = {
        Standing.FILE: _LATER if one.base is None else _ONLY_FILE,
        Standing.BOTH: _BOTH,
        Standing.LEFT: _NOT_WRITTEN,
    }[one.standing]
    return Parked(
        one.id,
        one.place,
        one.case_id,
        words,
        titles,
        ((one.heading, *sides),),
        (KEEP_OURS, TAKE_THEIRS) if free else (),
        TAKE_THEIRS if one.standing is Standing.FILE else KEEP_OURS,
        chosen if free else "",
        one.id in choices,
        asked=one.standing is Standing.BOTH,
        note=said(note) if one.refusal is None else sentence_of(one.refusal),
        group=one.heading if free else "",
    )


def still_open(parked: Sequence[Parked]) -> int:
    """Return how many of them wait for a person."""
    return sum(one.asked and not one.decided for one in parked)
