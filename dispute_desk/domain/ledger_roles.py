"""What each sheet of a workbook is for, and why."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dispute_desk.domain.ledger import Question, SheetRole
from dispute_desk.domain.ledger_continuing import continued
from dispute_desk.domain.ledger_grid import filled
from dispute_desk.domain.ledger_headings import first_table, known_in
from dispute_desk.domain.ledger_others import has_substance, other_kind
from dispute_desk.domain.ledger_regions import Region, lists_workers_only, regions_of
from dispute_desk.domain.ledger_upright import FORM, TURNED, upright_kind
from dispute_desk.domain.ledger_worker_keys import workers_of
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.errors import Translate
    from dispute_desk.domain.ledger_decisions import Decisions
    from dispute_desk.domain.ledger_grid import Grid
    from dispute_desk.domain.ledger_text import Cell
    from dispute_desk.domain.ledger_vocabulary import Vocabulary

_DEPTH = 60
_SUMMARY = re.compile(r"汇总|统计|合计|分析|图表|报表")
_LOOKUP = re.compile(r"字典|码表|下拉|参数|选项|代码|列表项|说明|填表|枚举")
_BACKUP = re.compile(r"备份|副本|copy|旧|backup|bak", re.IGNORECASE)
_OVERLAP = 0.95
#: A visible sheet without a telling name is taken for a copy from so many rows on.
_FEWEST_ROWS = 5
_CASE_CELLS = 2
#: Why a sheet is what it is; braces: {told} what gives it away.
REASONS: dict[str, str] = {
    "headings": QT_TRANSLATE_NOOP("ledger", "第 {told} 行是争议台账的表头"),
    "workers": QT_TRANSLATE_NOOP("ledger", "第 {told} 行的表头只列职工，按案号归入案件"),
    "workers by employer": QT_TRANSLATE_NOOP(
        "ledger", "第 {told} 行的表头只列职工，按单位名称归入案件"
    ),
    "workers by seq": QT_TRANSLATE_NOOP("ledger", "第 {told} 行的表头只列职工，按序号归入案件"),
    "tax_person_detail": QT_TRANSLATE_NOOP(
        "ledger", "第 {told} 行是税务客户端人员明细的表头：每个单位和所属期作一件，各人是职工"
    ),
    "mediation_export": QT_TRANSLATE_NOOP("ledger", "第 {told} 行是调解平台导出的表头"),
    "continues": QT_TRANSLATE_NOOP("ledger", "没有表头，各列与「{told}」一致，按续表读"),
    "copy": QT_TRANSLATE_NOOP("ledger", "几乎每一行都与「{told}」相同，是它的备份"),
    "blank": QT_TRANSLATE_NOOP("ledger", "只有表头（第 {told} 行），没有填写内容"),
    "attendance": QT_TRANSLATE_NOOP("ledger", "像签到或考勤表，不是争议台账"),
    "payment plan": QT_TRANSLATE_NOOP("ledger", "像付款计划，不是争议台账"),
    "construction": QT_TRANSLATE_NOOP("ledger", "像工程或物资台账，不是争议台账"),
    "payroll": QT_TRANSLATE_NOOP("ledger", "像工资表，不是争议台账"),
    "roster": QT_TRANSLATE_NOOP("ledger", "像花名册，不是争议台账"),
    "summary": QT_TRANSLATE_NOOP("ledger", "表名像汇总表，没有案件表头"),
    "lookup": QT_TRANSLATE_NOOP("ledger", "是选项或说明，没有案件表头"),
    "empty": QT_TRANSLATE_NOOP("ledger", "空表"),
    TURNED: QT_TRANSLATE_NOOP(
        "ledger",
        "横竖颠倒：项目竖着排，一列一件。请在 WPS 里复制后用“选择性粘贴”勾选“转置”，再导入",
    ),
    FORM: QT_TRANSLATE_NOOP(
        "ledger", "像填写好的单张表格，不是一行一件的台账。请用“新建案件”登记，或汇总成台账再导入"
    ),
    "no headings": QT_TRANSLATE_NOOP("ledger", "没有找到争议台账的表头"),
    "decided": QT_TRANSLATE_NOOP("ledger", "由人指定"),
}


def reason_words(reason: tuple[str, str], translate: Translate | None = None) -> str:
    """Return why a sheet has its role; ``translate(context, source)`` gives another language."""
    source = REASONS.get(reason[0], "")
    return (translate("ledger", source) if translate and source else source).format(told=reason[1])


@dataclass(frozen=True)
class SheetPlan:
    """What a sheet is for, why, and the tables in it; ``header`` is an index from 0."""

    role: SheetRole
    header: int | None
    #: A key of ``REASONS`` and what fills its gap.
    reason: tuple[str, str] = ("no headings", "")
    regions: tuple[Region, ...] = ()
    questions: tuple[Question, ...] = ()
    #: Of a sheet of workers: what names the case of each row.
    key: str = "case_no"


def sheet_plans(
    grids: Sequence[Grid], vocabulary: Vocabulary, decisions: Decisions
) -> list[SheetPlan]:
    """Return what each sheet is for, and its tables."""
    plans = [_plan(grid, vocabulary) for grid in grids]
    if not any(one.role is SheetRole.CASES for one in plans):
        # People by case number, and nothing else: then these are the cases.
        plans = [
            replace(one, role=SheetRole.CASES) if one.role is SheetRole.WORKERS else one
            for one in plans
        ]
    plans = _without_copies(grids, _with_workers(grids, plans, vocabulary))
    plans = [
        _decided(grid, one, decisions, vocabulary) for grid, one in zip(grids, plans, strict=True)
    ]
    listing = {SheetRole.CASES, SheetRole.WORKERS}
    plans = [
        replace(
            one,
            regions=tuple(
                replace(region, key=one.key) if region.role is SheetRole.WORKERS else region
                for region in regions_of(grid, one.header, one.role, vocabulary, decisions)
            ),
        )
        if one.role in listing and one.header is not None
        else one
        for grid, one in zip(grids, plans, strict=True)
    ]
    return [_going_on(at, grids, plans, decisions) for at in range(len(plans))]


def _plan(grid: Grid, vocabulary: Vocabulary) -> SheetPlan:
    table = first_table(grid, vocabulary)
    kind = other_kind(grid, table, vocabulary)
    if kind:
        return SheetPlan(SheetRole.OTHER, None, (kind, ""))
    if table is not None:
        header = table.header_row - 1
        row = str(table.header_row)
        if not has_substance(grid, table):
            return SheetPlan(SheetRole.TEMPLATE, header, ("blank", row))
        if lists_workers_only(table):
            return SheetPlan(SheetRole.WORKERS, header, ("workers", row))
        return SheetPlan(SheetRole.CASES, header, (table.layout or "headings", row))
    upright = upright_kind(grid, vocabulary)
    if upright and not grid.hidden and not _LOOKUP.search(grid.name):
        return SheetPlan(SheetRole.OTHER, None, (upright, ""))
    return _without_headings(grid)


def _with_workers(
    grids: Sequence[Grid], plans: Sequence[SheetPlan], vocabulary: Vocabulary
) -> list[SheetPlan]:
    """Return the plans with the sheets that list workers of the cases without their numbers."""
    unsaid = ("no headings", "")
    if not any(one.reason == unsaid for one in plans):
        return list(plans)
    tables = (
        (grid, first_table(grid, vocabulary))
        for grid, one in zip(grids, plans, strict=True)
        if one.role is SheetRole.CASES
    )
    cases = [(grid, table) for grid, table in tables if table is not None]
    told = list(plans)
    for at, plan in enumerate(plans):
        found = workers_of(grids[at], cases, vocabulary) if plan.reason == unsaid else None
        if found is not None:
            table, key = found
            reason = (f"workers by {key}", str(table.header_row))
            told[at] = SheetPlan(SheetRole.WORKERS, table.header_row - 1, reason, key=key)
    return told


def _without_headings(grid: Grid) -> SheetPlan:
    if not any(filled(row) for row in grid.rows):
        return SheetPlan(SheetRole.OTHER, None, ("empty", ""))
    if _SUMMARY.search(grid.name):
        return SheetPlan(SheetRole.SUMMARY, None, ("summary", ""))
    if grid.hidden or _LOOKUP.search(grid.name):
        return SheetPlan(SheetRole.LOOKUP, None, ("lookup", ""))
    return SheetPlan(SheetRole.OTHER, None)


def _decided(
    grid: Grid, plan: SheetPlan, decisions: Decisions, vocabulary: Vocabulary
) -> SheetPlan:
    """Return what a person said of a sheet, or what is proposed."""
    chosen = decisions.roles.get(grid.name)
    row = decisions.header_rows.get(grid.name)
    header = plan.header
    if row is not None and 1 <= row <= len(grid.rows):
        header, chosen = row - 1, chosen or SheetRole.CASES
    if chosen is None:
        return plan
    if chosen in {SheetRole.CASES, SheetRole.WORKERS} and header is None:
        header = _likeliest_headings(grid, vocabulary)
    return SheetPlan(chosen, header, ("decided", ""))


def _likeliest_headings(grid: Grid, vocabulary: Vocabulary) -> int | None:
    """Return the index of the row with the most headings that are known; the first of equals."""
    known = [known_in(row, vocabulary) for row in grid.rows[:_DEPTH]]
    most = max(known, default=0)
    return known.index(most) if most else None


def _going_on(
    at: int, grids: Sequence[Grid], plans: Sequence[SheetPlan], decisions: Decisions
) -> SheetPlan:
    """Return the plan of a sheet without headings that goes on with the one before it."""
    plan, grid = plans[at], grids[at]
    unsaid = plan.role is SheetRole.OTHER and plan.reason[0] == "no headings"
    if not unsaid or grid.hidden:
        return plan
    before = next(
        (
            (grids[other].name, plans[other].regions[-1])
            for other in range(at - 1, -1, -1)
            if plans[other].role is SheetRole.CASES and plans[other].regions
        ),
        None,
    )
    found = continued(grid, *before, decisions) if before else None
    if found is None:
        return plan
    region, question = found
    questions = (question,) if question else ()
    if region is None:
        return replace(plan, questions=questions)
    reason = ("continues", before[0] if before else "")
    return SheetPlan(SheetRole.CASES, None, reason, (region,), questions)


def _without_copies(grids: Sequence[Grid], plans: Sequence[SheetPlan]) -> list[SheetPlan]:
    """Return the plans with the sheets that only copy another one as backups."""
    listing = [at for at, one in enumerate(plans) if one.role is SheetRole.CASES]
    if len(listing) < 2:  # noqa: PLR2004 - a copy needs an original
        return list(plans)
    rows = {at: _rows(grids[at], plans[at]) for at in listing}
    told = list(plans)
    originals: list[int] = []
    for at in sorted(listing, key=lambda one: (_is_suspicious(grids[one]), one)):
        copied = (one for one in originals if _is_copy(grids[at], rows[at], rows[one]))
        original = next(copied, None)
        if original is None:
            originals.append(at)
            continue
        reason = ("copy", grids[original].name)
        told[at] = SheetPlan(SheetRole.BACKUP, plans[at].header, reason)
    return told


def _is_suspicious(grid: Grid) -> bool:
    return grid.hidden or _BACKUP.search(grid.name) is not None


def _rows(grid: Grid, plan: SheetPlan) -> set[tuple[Cell, ...]]:
    below = grid.rows[(plan.header or 0) + 1 :]
    return {tuple(row) for row in below if len(filled(row)) > _CASE_CELLS}


def _is_copy(grid: Grid, rows: set[tuple[Cell, ...]], others: set[tuple[Cell, ...]]) -> bool:
    """Whether nearly every row of the sheet stands in another sheet of cases, too."""
    fewest = 1 if _is_suspicious(grid) else _FEWEST_ROWS
    return len(rows) >= fewest and len(rows & others) >= _OVERLAP * len(rows)
