"""The figures of the monthly report: each with its unit, its definition and its rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Layer
from dispute_desk.domain.case import Tally
from dispute_desk.domain.profile import MediationOutcome
from dispute_desk.domain.report import Figure, RowBehind, Unit
from dispute_desk.services.reports import behind
from dispute_desk.services.reports.counted import GROUP, Counted

if TYPE_CHECKING:
    from dispute_desk.services.reports.facts import Closing
    from dispute_desk.store.readers.figures import Event

Value = Callable[[Counted], int | None]
Rows = Callable[[Counted], list[RowBehind]]

CASES, PEOPLE, MONEY, MEDIATION, QUALITY, LETTERS = (
    "案件",
    "人员与单位",
    "金额",
    "调解与化解",
    "时限与回访",
    "一函两书",
)


@dataclass(frozen=True)
class Line:
    """One figure: how it is called, counted and explained. ``definition`` may name kinds."""

    id: str
    group: str
    label: str
    unit: Unit
    definition: str
    value: Value
    rows: Rows


def _moves(name: str, label: str, definition: str, which: Callable[[Counted], list[Event]]) -> Line:
    return Line(
        name,
        CASES,
        label,
        Unit.CASES,
        definition,
        lambda c: len(which(c)),
        lambda c: behind.of_events(c, which(c)),
    )


def _ends(
    name: str,
    label: str,
    definition: str,
    which: Callable[[Counted], list[Closing]],
    *,
    group: str = CASES,
    unit: Unit = Unit.CASES,
) -> Line:
    return Line(
        name,
        group,
        label,
        unit,
        definition,
        lambda c: len(which(c)),
        lambda c: behind.of_closings(c, which(c)),
    )


def _fen(name: str, label: str, definition: str, layer: Layer) -> Line:
    return Line(
        name,
        MONEY,
        label,
        Unit.YUAN,
        definition,
        lambda c: c.fen(layer),
        lambda c: behind.of_money(c, layer),
    )


def _workers(name: str, label: str, definition: str, which: Callable[[Counted], list[int]]) -> Line:
    return Line(
        name,
        PEOPLE,
        label,
        Unit.PERSONS,
        definition,
        lambda c: len(c.persons(which(c))),
        lambda c: behind.of_persons(c, c.persons(which(c))),
    )


def _employers(
    name: str, label: str, definition: str, which: Callable[[Counted], list[int]]
) -> Line:
    return Line(
        name,
        PEOPLE,
        label,
        Unit.EMPLOYERS,
        definition,
        lambda c: len(c.employers(which(c))),
        lambda c: behind.of_employers(c.employers(which(c))),
    )


def _letters(name: str, label: str, definition: str, day: str) -> Line:
    return Line(
        name,
        LETTERS,
        label,
        Unit.COPIES,
        definition,
        lambda c: len(c.letters(day)),
        lambda c: behind.of_letters(c.letters(day)),
    )


def _closed_ids(counted: Counted) -> list[int]:
    return counted.closed_ids


def _accepted_ids(counted: Counted) -> list[int]:
    return counted.accepted_ids


def _mediated_ids(counted: Counted) -> list[int]:
    return [one.event.case_id for one in counted.mediated(MediationOutcome.SUCCESS)]


def _group_ids(counted: Counted) -> list[int]:
    return [one.case_id for one in counted.group]


def _success(counted: Counted) -> list[Closing]:
    return counted.mediated(MediationOutcome.SUCCESS)


def _failed(counted: Counted) -> list[Closing]:
    return counted.mediated(MediationOutcome.FAILED)


def _overdue(counted: Counted) -> list[RowBehind]:
    return behind.of_open(counted.case(case_id) for case_id in counted.facts.overdue)


def _standing(counted: Counted, *, opening: bool) -> list[RowBehind]:
    day = counted.period.opening_day if opening else counted.period.last
    ids = sorted(counted.facts.standings[day].open_ids)
    return behind.of_open(counted.case(case_id) for case_id in ids)


_SAME_PERSON = "同一人只计一次（按身份证号，没有的按姓名加电话，再没有的按姓名加单位）"
_SAME_FIRM = "按统一社会信用代码去重，没有代码的按名称"
_APART = "不含滞纳金，按发生日期"

LINES: tuple[Line, ...] = (
    Line(
        "cases_opening",
        CASES,
        "上期结转",
        Unit.CASES,
        "统计期间开始前一日终了时已受理而未结的案件。",
        lambda c: c.opening,
        lambda c: _standing(c, opening=True),
    ),
    _moves(
        "cases_accepted",
        "本期受理",
        "受理日期在期间内的案件；只登记、未受理的不计。",
        lambda c: c.came(Tally.ACCEPTED),
    ),
    _moves(
        "group_cases",
        "其中：集体争议",
        f"本期受理中，登记或载明的职工达 {GROUP} 人及以上的案件。",
        lambda c: c.group,
    ),
    _moves(
        "cases_reopened",
        "恢复办理",
        "已结案件因新情况重启的次数，按重启日期；中止后恢复的一直算未结，不在此列。",
        lambda c: c.came(Tally.REOPENED),
    ),
    _moves(
        "cases_split_in",
        "拆入",
        "从其他案件拆分出来另案办理的案件。",
        lambda c: c.came(Tally.SPLIT_IN),
    ),
    _ends(
        "cases_closed",
        "本期办结",
        "已受理案件在期间内结案、撤回、转出的件次，按结案日期；并入他案的另计。",
        lambda c: c.closings,
    ),
    _moves(
        "cases_merged_out",
        "并出",
        "已受理案件在期间内并入他案的件数。",
        lambda c: c.came(Tally.MERGED_OUT),
    ),
    Line(
        "cases_open",
        CASES,
        "期末未结",
        Unit.CASES,
        "上期结转＋本期受理＋恢复办理＋拆入－本期办结－并出；另按案件自身日期逐件核对。",
        lambda c: c.open_at_end,
        lambda c: _standing(c, opening=False),
    ),
    Line(
        "cases_overdue",
        CASES,
        "其中：期末超期",
        Unit.CASES,
        "期末未结、编制时仍未结，且登记的办理期限在期末前已过的案件；"
        "未接续办理的历史台账案件没有期限，不计。",
        lambda c: len(c.facts.overdue),
        _overdue,
    ),
    Line(
        "closing_rate",
        CASES,
        "结案率",
        Unit.PERCENT,
        "本期办结÷（上期结转＋本期受理）。",
        lambda c: c.closing_rate,
        lambda c: behind.of_closings(c, c.closings),
    ),
    _ends(
        "cases_not_accepted",
        "不属受理范围",
        "未受理即告知不属受理范围的登记件，不计入受理和办结；仅咨询的另计。",
        lambda c: c.declined(consultation=False),
    ),
    _ends(
        "cases_referred",
        "直接转办",
        "未受理即转其他部门办理的登记件，不计入受理和办结。",
        lambda c: c.referred,
    ),
    _ends(
        "cases_withdrawn",
        "办结中：撤回",
        "已受理后由职工撤回的案件，已计入本期办结。",
        lambda c: c.of_kind("withdrawn"),
    ),
    _ends(
        "withdrawn_early",
        "受理前撤回",
        "登记后、受理前由职工撤回的登记件，不计入受理和办结。",
        lambda c: c.withdrawn_early,
    ),
    _ends(
        "consultations",
        "仅咨询",
        "只作答复、不形成案件的来访来电，按答复日期；不计入受理、不受理和办结。",
        lambda c: c.declined(consultation=True),
        unit=Unit.TIMES,
    ),
    _workers(
        "workers",
        "办结涉及职工",
        f"本期办结案件的职工，{_SAME_PERSON}；转入另案的职工在另案计。",
        _closed_ids,
    ),
    Line(
        "person_times",
        PEOPLE,
        "办结涉及人次",
        Unit.PERSON_TIMES,
        "本期每次办结的职工人数之和，不去重。",
        lambda c: len(c.person_times(c.closed_ids)),
        lambda c: behind.of_persons(c, c.person_times(c.closed_ids)),
    ),
    _employers(
        "employers",
        "办结涉及单位",
        f"本期办结案件的用人单位，{_SAME_FIRM}。",
        _closed_ids,
    ),
    _workers(
        "accepted_workers", "受理涉及职工", "本期受理案件的职工，去重方法同上。", _accepted_ids
    ),
    _workers(
        "group_workers",
        "集体争议涉及职工",
        "本期受理的集体争议中已登记姓名的职工，去重方法同上。",
        _group_ids,
    ),
    _employers(
        "accepted_employers",
        "受理涉及单位",
        "本期受理案件的用人单位，去重方法同上。",
        _accepted_ids,
    ),
    Line(
        "paid_workers",
        PEOPLE,
        "补缴到账职工",
        Unit.PERSONS,
        "期间内有实缴入库的职工，去重方法同上；按全案缴费的，计该案全部职工。",
        lambda c: len(c.money.people),
        lambda c: behind.of_persons(c, c.money.people),
    ),
    _fen("claimed", "诉求金额", f"职工提出的金额，{_APART}。", Layer.CLAIMED),
    _fen("verified", "工作站测算", f"工作站测算的金额，{_APART}。", Layer.VERIFIED),
    _fen("agreed", "协议金额", f"调解协议约定补缴的金额，{_APART}。", Layer.AGREED),
    _fen("assessed", "税务核定", f"税务机关核定或责令缴纳的金额，{_APART}。", Layer.ASSESSED),
    _fen(
        "paid",
        "实缴入库",
        "有缴费凭证的单位部分与个人部分之和，按缴费日期；滞纳金另列。",
        Layer.PAID,
    ),
    Line(
        "paid_late_fee",
        MONEY,
        "滞纳金入库",
        Unit.YUAN,
        "有缴费凭证的滞纳金，按缴费日期，不计入实缴入库。",
        lambda c: c.late_fee,
        lambda c: behind.of_money(c, Layer.PAID, late_fee=True),
    ),
    _fen(
        "ledger_paid",
        "历史台账载明补缴",
        "导入的历史台账所载、没有凭证的补缴金额，单列，不计入实缴入库。",
        Layer.LEDGER_PAID,
    ),
    Line(
        "performance_rate",
        MONEY,
        "协议履行率",
        Unit.PERCENT,
        "期间内到期的协议补缴款中，至期末已实缴入库的金额÷到期金额；先到期的先抵，超过约定的部分不计。",
        lambda c: c.performance_rate,
        behind.of_due,
    ),
    _ends(
        "mediation_success",
        "调解成功结案",
        "结案方式为{mediated}的案件，按结案日期。",
        _success,
        group=MEDIATION,
    ),
    _ends(
        "mediation_failed",
        "调解不成结案",
        "结案方式为{failed}的案件，按结案日期。",
        _failed,
        group=MEDIATION,
    ),
    Line(
        "success_rate",
        MEDIATION,
        "调解成功率",
        Unit.PERCENT,
        "调解成功结案÷（调解成功结案＋调解不成结案），按结案日期；期间内没有的不计算。",
        lambda c: c.success_rate,
        lambda c: behind.of_closings(c, [*_success(c), *_failed(c)]),
    ),
    Line(
        "mediation_success_workers",
        MEDIATION,
        "调解成功涉及职工",
        Unit.PERSONS,
        "调解成功结案案件的职工，同一人只计一次。",
        lambda c: len(c.persons(_mediated_ids(c))),
        lambda c: behind.of_persons(c, c.persons(_mediated_ids(c))),
    ),
    _ends(
        "cases_resolved",
        "化解",
        "结案方式为{resolved}的案件，按结案日期。",
        lambda c: c.resolved,
        group=MEDIATION,
    ),
    Line(
        "mediation_sessions",
        MEDIATION,
        "调解会",
        Unit.TIMES,
        "期间内召开并登记的调解会。",
        lambda c: len(c.dated(c.facts.sessions)),
        lambda c: behind.of_dated(c.dated(c.facts.sessions)),
    ),
    Line(
        "agreements",
        MEDIATION,
        "达成调解协议",
        Unit.COPIES,
        "期间内达成的调解协议，按达成日期。",
        lambda c: len(c.dated(c.facts.agreements)),
        lambda c: behind.of_dated(c.dated(c.facts.agreements)),
    ),
    Line(
        "average_days",
        QUALITY,
        "平均办理天数",
        Unit.DAYS,
        "本期办结案件自受理至结案的自然日平均数；没有载明结案日期的历史案件不计。",
        lambda c: c.average_days,
        behind.of_days,
    ),
    Line(
        "median_days",
        QUALITY,
        "办理天数中位数",
        Unit.DAYS,
        "同上各案办理天数的中位数。",
        lambda c: c.median_days,
        behind.of_days,
    ),
    Line(
        "follow_ups",
        QUALITY,
        "回访",
        Unit.TIMES,
        "期间内的回访次数。",
        lambda c: len(c.dated(c.facts.follow_ups)),
        lambda c: behind.of_dated(c.dated(c.facts.follow_ups)),
    ),
    Line(
        "satisfaction_rate",
        QUALITY,
        "回访满意率",
        Unit.PERCENT,
        "回访中表示满意的÷表明满意与否的。",
        lambda c: c.satisfaction_rate,
        lambda c: behind.of_dated(c.asked),
    ),
    _letters("letters_issued", "发出", "期间内发出的提示函、意见书、建议书。", "issued_on"),
    _letters("letters_served", "送达", "期间内送达并有送达凭证的函书，按送达日期。", "served_on"),
    _letters("letters_replied", "回复", "期间内收到回复的函书，按回复日期。", "replied_on"),
)


def figure(line: Line, now: Counted, year: Counted, words: dict[str, str], *, rows: bool) -> Figure:
    """Return a figure for the period and its year; its rows only where they are wanted."""
    return Figure(
        id=line.id,
        label=line.label,
        unit=line.unit,
        value=line.value(now),
        year_to_date=line.value(year),
        definition=line.definition.format(**words),
        group=line.group,
        rows=tuple(line.rows(now)) if rows else (),
    )
