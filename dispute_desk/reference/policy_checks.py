"""What must hold between the rows of a policy pack: sources, ids, no overlap, no hole."""

from __future__ import annotations

import re
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.policy_rows import TO_CONFIRM, Effect, Role
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from dispute_desk.domain.months import Month
    from dispute_desk.reference.csv_tables import TableLine

_CLASS = re.compile(r"class_[1-9]")
_ONE_DAY = timedelta(days=1)
DOUBLE_ID = sentence(
    "policy_double_id",
    QT_TRANSLATE_NOOP(
        "errors",
        "{file} 第 {line} 行的标识“{given}”与 {other} 重复。请改一个没有用过的标识。",
    ),
)
NO_SOURCE = sentence(
    "policy_no_source",
    QT_TRANSLATE_NOOP(
        "errors",
        "{file} 第 {line} 行的来源“{given}”没有登记。请写明来源，并在 sources.csv 里登记。",
    ),
)
REVERSED = sentence(
    "policy_reversed",
    QT_TRANSLATE_NOOP(
        "errors", "{file} 第 {line} 行的起始 {begin} 晚于终止 {end}。请对调，或改正其中一个。"
    ),
)
OVERLAP = sentence(
    "policy_overlap",
    QT_TRANSLATE_NOOP(
        "errors",
        "{file} 第 {line} 行与第 {other} 行都写了 {month}（{series}），同一个月只能有一行生效。"
        "请改月份，或把其中一行的 role 写成 candidate。",
    ),
)
HOLE = sentence(
    "policy_hole",
    QT_TRANSLATE_NOOP(
        "errors",
        "{file} 第 {line} 行之前缺 {month}（{series}），数列中间不能有空缺。请补上缺的月份。",
    ),
)
NO_VALUE = sentence(
    "policy_no_value",
    QT_TRANSLATE_NOOP(
        "errors", "{file} 第 {line} 行的 effect 是 {effect}，要写 value。请补上数值。"
    ),
)


NO_SWITCH = sentence(
    "policy_no_switch",
    QT_TRANSLATE_NOOP(
        "errors", "{file} 第 {line} 行的 switch“{given}”不认识。请空着，或写：{known}。"
    ),
)
NO_CLASS = sentence(
    "policy_no_class",
    QT_TRANSLATE_NOOP(
        "errors", "{file} 第 {line} 行的 tier“{given}”不对，工伤类别请写成 class_1 这样。"
    ),
)
DAYS = sentence(
    "policy_days",
    QT_TRANSLATE_NOOP(
        "errors",
        "{file} 第 {line} 行的日期与上一段没有接上（应从 {begin} 起）。"
        "请改成前后相接，最后一段不写终止日。",
    ),
)
NO_FEE = sentence(
    "policy_no_fee",
    QT_TRANSLATE_NOOP("errors", "{file} 没有写滞纳金的日费率。请至少补上一行。"),
)


def check_tables(
    tables: Mapping[str, Sequence[TableLine]],
    switches: frozenset[str] = frozenset(),
    *,
    are_sources_told: bool = True,
) -> None:
    """Refuse what contradicts itself; the tables are those of a pack by file name.

    Where no table tells of the sources their ids stand as they are; a row still names one.

    Errors: ``policy_double_id``, ``policy_no_source``, ``policy_reversed``, ``policy_overlap``,
    ``policy_hole``, ``policy_no_value``, ``policy_no_switch``, ``policy_no_class``,
    ``policy_days``, ``policy_no_fee``.
    """
    _check_ids(tables, are_sources_told=are_sources_told)
    for name in ("limits.csv", "rates.csv", "relief.csv", "min_wage.csv"):
        _check_order(tables[name], "from_month", "to_month")
    _check_order(tables["late_fee.csv"], "from_day", "to_day")
    _check_reliefs(tables["relief.csv"], switches)
    _check_classes(tables["rates.csv"])
    _check_days(tables["late_fee.csv"])
    for name, alike in (("limits.csv", _same_limit), ("rates.csv", _same_rate)):
        active = [one for one in tables[name] if one.values["role"] is Role.ACTIVE]
        _check_overlaps(active, alike)
        _check_holes(active)
    _check_overlaps(tables["min_wage.csv"], lambda _a, _b: True)
    _check_holes(tables["min_wage.csv"])
    reliefs = [one for one in tables["relief.csv"] if one.values["role"] is Role.ACTIVE]
    _check_overlaps(reliefs, _same_relief)
    _check_years(tables["avg_wage.csv"])


def _check_ids(tables: Mapping[str, Sequence[TableLine]], *, are_sources_told: bool) -> None:
    sources = {line.values["id"] for line in tables["sources.csv"]}
    seen: dict[str, str] = {}
    for lines in tables.values():
        for line in lines:
            own = line.values.get("row_id", line.values.get("id", ""))
            is_source = "id" in line.values
            if own in seen and (not is_source or seen[own].startswith(line.file)):
                raise DeskError(
                    DOUBLE_ID, file=line.file, line=line.line, given=own, other=seen[own]
                )
            seen[own] = f"{line.file}:{line.line}"
            if is_source:
                continue
            named = line.values["source_ids"]
            unknown = [one for one in named if one not in sources] if are_sources_told else []
            if unknown or not named:
                given = "、".join(unknown)
                raise DeskError(NO_SOURCE, file=line.file, line=line.line, given=given)


def _check_order(lines: Sequence[TableLine], begin: str, end: str) -> None:
    for line in lines:
        first, last = line.values[begin], line.values[end]
        if last is not None and first > last:
            raise DeskError(REVERSED, file=line.file, line=line.line, begin=first, end=last)


def _check_classes(lines: Sequence[TableLine]) -> None:
    for line in lines:
        tier = line.values["tier"]
        if line.values["insurance"] is Insurance.INJURY and tier and not _CLASS.fullmatch(tier):
            raise DeskError(NO_CLASS, file=line.file, line=line.line, given=tier)


def _check_days(lines: Sequence[TableLine]) -> None:
    """Refuse regimes of the late fee that leave days between them, or count some twice."""
    ordered = sorted(lines, key=lambda line: line.values["from_day"])
    if not ordered:
        raise DeskError(NO_FEE, file="late_fee.csv")
    for before, line in pairwise(ordered):
        ended = before.values["to_day"]
        begin = None if ended is None else ended + _ONE_DAY
        if begin != line.values["from_day"]:
            told = line.values["from_day"] if begin is None else begin
            raise DeskError(DAYS, file=line.file, line=line.line, begin=told)


def _check_reliefs(lines: Sequence[TableLine], switches: frozenset[str]) -> None:
    for line in lines:
        switch = line.values["switch"]
        if switch and switch not in switches:
            known = "、".join(sorted(switches))
            raise DeskError(NO_SWITCH, file=line.file, line=line.line, given=switch, known=known)
        effect = line.values["effect"]
        if effect is not Effect.NO_FLOAT and line.values["value"] is None:
            raise DeskError(NO_VALUE, file=line.file, line=line.line, effect=effect.value)


def _series(line: TableLine) -> str:
    """Return what the figures of a line are about: an insurance, whose part, which tier."""
    named = ("insurance", "party", "tier")
    return " ".join(str(line.values[name]) for name in named if line.values.get(name))


def _same_limit(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return bool(one["insurance"] == other["insurance"])


def _same_rate(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Tell whether two rates could both be meant: a rate without tier stands for every tier."""
    same = one["insurance"] == other["insurance"] and one["party"] == other["party"]
    tiers = one["tier"] == other["tier"] or not one["tier"] or not other["tier"]
    return same and tiers and _common_units(one, other)


def _same_relief(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    named = ("insurance", "effect", "switch")
    return all(one[name] == other[name] for name in named) and _common_units(one, other)


def _common_units(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    if not one["units"] or not other["units"]:
        return True
    return any(
        a.kind == b.kind and (not a.size or not b.size or a.size == b.size)
        for a in one["units"]
        for b in other["units"]
    )


def _check_overlaps(
    lines: Sequence[TableLine], alike: Callable[[Mapping[str, Any], Mapping[str, Any]], bool]
) -> None:
    for number, line in enumerate(lines):
        for earlier in lines[:number]:
            one, other = line.values, earlier.values
            begin = max(one["from_month"], other["from_month"])
            if begin <= min(one["to_month"], other["to_month"]) and alike(one, other):
                raise DeskError(
                    OVERLAP,
                    file=line.file,
                    line=line.line,
                    other=earlier.line,
                    month=begin,
                    series=_series(line),
                )


def _check_holes(lines: Sequence[TableLine]) -> None:
    """Refuse months inside a series (an insurance and party) that no row stands for.

    A row the office has yet to confirm covers its months, but neither begins nor ends a series:
    beside it figures may lack, and the look-up says so.
    """
    groups: dict[tuple[Any, Any], list[TableLine]] = {}
    for line in lines:
        key = (line.values.get("insurance"), line.values.get("party"))
        groups.setdefault(key, []).append(line)
    for group in groups.values():
        ordered = sorted(group, key=lambda line: line.values["from_month"])
        firm = [one for one in ordered if one.values["status"] not in TO_CONFIRM] or ordered
        begins, ends = firm[0].values["from_month"], firm[-1].values["from_month"]
        reached: Month = ordered[0].values["to_month"]
        for _, line in pairwise(ordered):
            is_inside = begins <= reached and line.values["from_month"] <= ends
            if is_inside and line.values["from_month"] > reached.plus(1):
                month = reached.plus(1)
                raise DeskError(
                    HOLE, file=line.file, line=line.line, month=month, series=_series(line)
                )
            reached = max(reached, line.values["to_month"])


def _check_years(lines: Sequence[TableLine]) -> None:
    seen: dict[tuple[Any, Any], int] = {}
    for line in lines:
        key = (line.values["series"], line.values["year"])
        if key in seen:
            raise DeskError(
                OVERLAP,
                file=line.file,
                line=line.line,
                other=seen[key],
                month=key[1],
                series=str(key[0]),
            )
        seen[key] = line.line
