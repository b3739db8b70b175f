"""The heading of one column out of all its rows: group, sub heading, unit."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dispute_desk.domain.ledger_text import is_blank, squeeze
from dispute_desk.domain.ledger_vocabulary import GROUP, KEY, SYNONYM, UNIT_FACTORS, Heading, Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.ledger_grid import Grid, Row
    from dispute_desk.domain.ledger_vocabulary import Vocabulary

_MONEY = frozenset({"amount", "back_paid", "late_fee"})
#: The groups whose sub headings say more with the word of the group before them.
_WHO = frozenset({"employer", "worker_name", "contact", "legal_rep"})
_OF_ANYBODY = frozenset({"phone", "address", "worker_address", "employer_address"})
_INSURANCE = "insurance:"
_MEASURES = frozenset(["人", "名", "件", "年月", "月", "人民币", "人民币元", "%"])
#: A row of keys of the system a sheet was taken out of.
_KEY = re.compile(r"[A-Z][A-Z0-9_]{2,}")
_FEWEST_KEYS = 3
#: A day that says nothing of which, and what the word of a step has besides the step itself.
_DAY_ALONE = frozenset(["日期", "时间", "年月日"])
_STEP = re.compile(r"(?:情况|信息|环节|阶段|结果)$")
_NOTHING = Heading("", "", None, None)
#: Stands for a sum over all insurances in a part.
ALL = "all"
_OVERALL = frozenset(["小计", "合计", "总计", "总额", "共计", "费额合计", "金额合计"])


def is_key_row(row: Row) -> bool:
    """Whether a row holds the keys of a system and nothing else (CARD_ID, AAC003)."""
    texts = [value for value in row if value is not None and value != ""]
    return (
        len(texts) >= _FEWEST_KEYS
        and all(isinstance(text, str) and _KEY.fullmatch(text) for text in texts)
        and any(one.isdigit() or one == "_" for one in "".join(map(str, texts)))
    )


def composed(
    grid: Grid, index: int, levels: Sequence[Row], vocabulary: Vocabulary
) -> list[Heading]:
    """Return the heading of each column; ``levels`` are its rows, the first at ``index``."""
    width = max(map(len, levels), default=0)
    keys: Row = ()
    if len(levels) > 1 and is_key_row(levels[-1]):
        *levels, keys = levels
    spread = _spread(grid, index, levels, width)
    headings = [_heading([row[at] for row in spread], vocabulary) for at in range(width)]
    headings = [
        _by_key(one, keys[at], vocabulary) if at < len(keys) else one
        for at, one in enumerate(headings)
    ]
    if any(one.part and one.part.insurance not in {None, ALL} for one in headings):
        return headings
    # Without insurances 合计 is no group of sums.
    return [
        Heading(one.text, one.bare, None, one.factor) if one.part and one.part.insurance else one
        for one in headings
    ]


def _spread(grid: Grid, index: int, levels: Sequence[Row], width: int) -> list[list[str]]:
    """Return the texts level by level, those of groups over all columns they stand over."""
    texts = [
        [
            str(row[at]).strip() if at < len(row) and not is_blank(row[at]) else ""
            for at in range(width)
        ]
        for row in levels
    ]
    last = index + len(levels) - 1
    merges = [one for one in grid.merges if one[0] <= last and one[2] >= index and one[3] > one[1]]
    for level in range(len(levels) - 1):
        here = [one for one in merges if one[0] <= index + level <= one[2]]
        for _, first, _, end in here:
            if first < width:
                for column in range(first + 1, min(end + 1, width)):
                    texts[level][column] = texts[level][column] or texts[level][first]
        if not merges:
            _to_the_right(texts, level)
    return texts


def _to_the_right(texts: list[list[str]], level: int) -> None:
    """Carry a group's text over the columns right of it that have sub headings only."""
    for column in range(1, len(texts[level])):
        if texts[level][column] or not any(row[column] for row in texts[level + 1 :]):
            continue
        if level and texts[level - 1][column] != texts[level - 1][column - 1]:
            continue
        if any(row[column - 1] for row in texts[level + 1 :]):
            texts[level][column] = texts[level][column - 1]


def _by_key(heading: Heading, key: object, vocabulary: Vocabulary) -> Heading:
    """Return a heading nobody knows, read as the key of the system under it says."""
    field = vocabulary.heading(str(key)).field if key and heading.field is None else None
    return replace(heading, field=field, spoken_by=KEY) if field else heading


def _heading(path: Sequence[str], vocabulary: Vocabulary) -> Heading:
    factor: int | None = None
    told: list[str] = []
    for text in path:
        compact = squeeze(text).strip("()")
        if not text or (told and text == told[-1]):
            continue
        if told and (compact in UNIT_FACTORS or compact in _MEASURES):
            factor = UNIT_FACTORS.get(compact, factor)
        else:
            told.append(text)
    if not told:
        return _NOTHING
    found = _of_groups(told[:-1], told[-1], vocabulary)
    own = factor or found.factor or _factor_above(told, vocabulary)
    return found if own == found.factor else replace(found, factor=own)


def _factor_above(told: Sequence[str], vocabulary: Vocabulary) -> int | None:
    return next((own for text in reversed(told) if (own := vocabulary.heading(text).factor)), None)


def _of_groups(groups: Sequence[str], leaf: str, vocabulary: Vocabulary) -> Heading:
    heading = vocabulary.heading(leaf)
    over = [vocabulary.heading(group) for group in groups]
    fields = [one.field for one in over]
    whole = "".join(one.bare for one in (*over, heading))
    insurance = next(filter(None, map(_insurance_of, (*fields, heading.field))), None)
    money = next((one for one in fields if one in _MONEY), None)
    money = money or next(filter(None, map(_money_of, map(vocabulary.share, groups))), None)
    if not groups:
        if insurance:
            part = Part("amount", insurance, "single")
            return Heading(heading.text, heading.bare, heading.field, heading.factor, part)
        if squeeze(leaf) in _OVERALL:
            return Heading(leaf, heading.bare, None, None, Part("amount", ALL, "total"))
        return heading
    overall = squeeze(groups[-1]) in _OVERALL
    if insurance or money or overall:
        return _part(
            heading, leaf, whole, insurance or (ALL if overall else None), money, vocabulary
        )
    return _under_a_group(heading, over, whole, vocabulary)


def _part(
    heading: Heading,
    leaf: str,
    whole: str,
    insurance: str | None,
    money: str | None,
    vocabulary: Vocabulary,
) -> Heading:
    """Return the heading of a column under an insurance or a sum."""
    share = vocabulary.share(leaf)
    own = (heading.field if heading.field in _MONEY else None) or _money_of(share)
    share = "total" if _money_of(share) else share
    if share is None and not own and not _insurance_of(heading.field):
        return heading if insurance is None else _of_insurance(heading, whole, insurance, None)
    field = "late_fee" if share == "late_fee" or own == "late_fee" else own or money or "amount"
    part = Part(field, insurance, share or "total")
    if insurance and insurance != ALL:
        return _of_insurance(heading, whole, insurance, part)
    if insurance is None and part.share == "total":
        return Heading(whole, whole, field, heading.factor, None, GROUP)
    if insurance is None and part.share == "late_fee":
        return Heading(whole, whole, "late_fee", heading.factor, None, GROUP)
    return Heading(whole, whole, None, heading.factor, part, GROUP)


def _of_insurance(heading: Heading, whole: str, insurance: str, part: Part | None) -> Heading:
    field = f"{_INSURANCE}{insurance}"
    return Heading(whole, whole, field, heading.factor, part, GROUP)


def _under_a_group(
    heading: Heading, over: Sequence[Heading], whole: str, vocabulary: Vocabulary
) -> Heading:
    """Return the heading of a column under a group of another kind (被申请人, 时间)."""
    group = over[-1]
    together = vocabulary.heading(f"{group.bare}{heading.text}")
    turned = vocabulary.heading(f"{heading.bare}{group.text}")
    if heading.field == "accept_date" and squeeze(heading.bare) in _DAY_ALONE:
        day = vocabulary.heading(f"{_STEP.sub('', group.bare)}日期")
        if day.field and day.field.endswith("_date"):
            return Heading(whole, whole, day.field, heading.factor, None, GROUP)
    others = {None, group.field, heading.field}
    closer = group.field in _WHO and heading.field in _OF_ANYBODY and together.field not in others
    known = turned.spoken_by == SYNONYM != heading.spoken_by
    if heading.field and not closer and not known:
        return heading
    if known and not closer:
        together = turned
    for one in (together, turned):
        if one.field:
            return Heading(one.text, one.bare, one.field, one.factor, None, GROUP)
    return heading if heading.field else Heading(whole, whole, None, heading.factor)


def _money_of(share: str | None) -> str | None:
    """Return the sum a sub heading names that says due or paid instead of a share."""
    return {"due": "amount", "paid": "back_paid"}.get(share or "")


def _insurance_of(field: str | None) -> str | None:
    """Return the insurance a column of its own is for."""
    return field.removeprefix(_INSURANCE) if field and field.startswith(_INSURANCE) else None
