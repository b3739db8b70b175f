"""The figures of the monthly report on cases, people and employers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.case import Tally
from dispute_desk.domain.report import RowBehind, Unit
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP, Phrase
from dispute_desk.services.reports import behind
from dispute_desk.services.reports.lines import (
    CASES,
    PEOPLE,
    Line,
    employers_line,
    ends_line,
    moves_line,
    workers_line,
)

if TYPE_CHECKING:
    from dispute_desk.services.reports.counted import Counted

_OF_THEM_UNTAKEN = QT_TRANSLATE_NOOP("report", "其中历史台账未接续 {count} 件")


def _closed_ids(counted: Counted) -> list[int]:
    return counted.closed_ids


def _accepted_ids(counted: Counted) -> list[int]:
    return counted.accepted_ids


def _group_ids(counted: Counted) -> list[int]:
    return [one.case_id for one in counted.group]


def _overdue(counted: Counted) -> list[RowBehind]:
    return behind.of_open(counted.case(case_id) for case_id in counted.facts.overdue)


def _untaken(counted: Counted) -> list[RowBehind]:
    return behind.of_open(counted.case(case_id) for case_id in counted.facts.untaken)


def _aside_untaken(counted: Counted) -> str:
    count = len(counted.facts.untaken)
    return Phrase(_OF_THEM_UNTAKEN, count=count) if count else ""


def _standing(counted: Counted, *, opening: bool) -> list[RowBehind]:
    day = counted.period.opening_day if opening else counted.period.last
    ids = sorted(counted.facts.standings[day].open_ids)
    return behind.of_open(counted.case(case_id) for case_id in ids)


CASE_LINES: tuple[Line, ...] = (
    Line(
        "cases_opening",
        CASES,
        QT_TRANSLATE_NOOP("report", "上期结转"),
        Unit.CASES,
        QT_TRANSLATE_NOOP("report", "统计期间开始前一日终了时已受理而未结的案件。"),
        lambda c: c.opening,
        lambda c: _standing(c, opening=True),
    ),
    moves_line(
        "cases_accepted",
        QT_TRANSLATE_NOOP("report", "本期受理"),
        QT_TRANSLATE_NOOP("report", "受理日期在期间内的案件；只登记、未受理的不计。"),
        lambda c: c.came(Tally.ACCEPTED),
    ),
    moves_line(
        "group_cases",
        QT_TRANSLATE_NOOP("report", "其中：集体争议"),
        QT_TRANSLATE_NOOP("report", "本期受理中，登记或载明的职工达 {group} 人及以上的案件。"),
        lambda c: c.group,
    ),
    moves_line(
        "cases_reopened",
        QT_TRANSLATE_NOOP("report", "恢复办理"),
        QT_TRANSLATE_NOOP(
            "report", "已结案件因新情况重启的次数，按重启日期；中止后恢复的一直算未结，不在此列。"
        ),
        lambda c: c.came(Tally.REOPENED),
    ),
    moves_line(
        "cases_split_in",
        QT_TRANSLATE_NOOP("report", "拆入"),
        QT_TRANSLATE_NOOP("report", "从其他案件拆分出来另案办理的案件。"),
        lambda c: c.came(Tally.SPLIT_IN),
    ),
    ends_line(
        "cases_closed",
        QT_TRANSLATE_NOOP("report", "本期办结"),
        QT_TRANSLATE_NOOP(
            "report", "已受理案件在期间内结案、撤回、转出的件次，按结案日期；并入他案的另计。"
        ),
        lambda c: c.closings,
    ),
    moves_line(
        "cases_merged_out",
        QT_TRANSLATE_NOOP("report", "并出"),
        QT_TRANSLATE_NOOP("report", "已受理案件在期间内并入他案的件数。"),
        lambda c: c.came(Tally.MERGED_OUT),
    ),
    Line(
        "cases_open",
        CASES,
        QT_TRANSLATE_NOOP("report", "期末未结"),
        Unit.CASES,
        QT_TRANSLATE_NOOP(
            "report",
            "上期结转＋本期受理＋恢复办理＋拆入－本期办结－并出；另按案件自身日期逐件核对。",
        ),
        lambda c: c.open_at_end,
        lambda c: _standing(c, opening=False),
        aside=_aside_untaken,
    ),
    Line(
        "cases_untaken",
        CASES,
        QT_TRANSLATE_NOOP("report", "其中：历史台账未接续"),
        Unit.CASES,
        QT_TRANSLATE_NOOP(
            "report",
            "期末未结中导入的历史台账案件，到期末还没有人接续办理，"
            "不在案件列表的“办理中”里；没有的不列。",
        ),
        lambda c: len(c.facts.untaken),
        _untaken,
        only_if_any=True,
    ),
    Line(
        "cases_overdue",
        CASES,
        QT_TRANSLATE_NOOP("report", "其中：期末超期"),
        Unit.CASES,
        QT_TRANSLATE_NOOP(
            "report",
            "期末未结、编制时仍未结，且下一步的办理期限或者法定期限在期末前已过的案件，"
            "和案件列表的“超期”同一规则；未接续办理的历史台账案件没有期限，不计。",
        ),
        lambda c: len(c.facts.overdue),
        _overdue,
    ),
    Line(
        "closing_rate",
        CASES,
        QT_TRANSLATE_NOOP("report", "结案率"),
        Unit.PERCENT,
        QT_TRANSLATE_NOOP(
            "report",
            "本期办结÷（上期结转＋本期受理），分母不含到期末还没有人接续办理的历史台账案件。",
        ),
        lambda c: c.closing_rate,
        lambda c: behind.of_closings(c, c.closings),
    ),
    ends_line(
        "cases_not_accepted",
        QT_TRANSLATE_NOOP("report", "不属受理范围"),
        QT_TRANSLATE_NOOP(
            "report", "未受理即告知不属受理范围的登记件，不计入受理和办结；仅咨询的另计。"
        ),
        lambda c: c.declined(consultation=False),
    ),
    ends_line(
        "cases_referred",
        QT_TRANSLATE_NOOP("report", "直接转办"),
        QT_TRANSLATE_NOOP("report", "未受理即转其他部门办理的登记件，不计入受理和办结。"),
        lambda c: c.referred,
    ),
    ends_line(
        "cases_withdrawn",
        QT_TRANSLATE_NOOP("report", "办结中：撤回"),
        QT_TRANSLATE_NOOP("report", "已受理后由职工撤回的案件，已计入本期办结。"),
        lambda c: c.withdrawn,
    ),
    ends_line(
        "withdrawn_early",
        QT_TRANSLATE_NOOP("report", "受理前撤回"),
        QT_TRANSLATE_NOOP("report", "登记后、受理前由职工撤回的登记件，不计入受理和办结。"),
        lambda c: c.withdrawn_early,
    ),
    Line(
        "consultations",
        CASES,
        QT_TRANSLATE_NOOP("report", "仅咨询"),
        Unit.TIMES,
        QT_TRANSLATE_NOOP(
            "report", "只作答复、不形成案件的来访来电，按答复日期；不计入受理、不受理和办结。"
        ),
        lambda c: len(c.declined(consultation=True)) + len(c.advice),
        lambda c: [
            *behind.of_closings(c, c.declined(consultation=True)),
            *behind.of_visits(c.advice),
        ],
    ),
    Line(
        "visits",
        CASES,
        QT_TRANSLATE_NOOP("report", "来访来电批次"),
        Unit.TIMES,
        QT_TRANSLATE_NOOP(
            "report", "登记的来访、来电、来信和工单，一批计一次，按来访日期，含仅咨询的。"
        ),
        lambda c: len(c.visits),
        lambda c: behind.of_visits(c.visits),
        only_if_any=True,
    ),
    Line(
        "visit_people",
        CASES,
        QT_TRANSLATE_NOOP("report", "来访来电人次"),
        Unit.TIMES,
        QT_TRANSLATE_NOOP("report", "各批来访来电的人数之和；同一人来几次计几次。"),
        lambda c: sum(one.persons for one in c.visits),
        lambda c: behind.of_visits(c.visits, people=True),
        only_if_any=True,
    ),
    workers_line(
        "workers",
        QT_TRANSLATE_NOOP("report", "办结涉及职工"),
        QT_TRANSLATE_NOOP(
            "report",
            "本期办结案件的职工，同一人只计一次（按身份证号，没有的按姓名加电话，再没有的按姓名加单位）；转入另案的职工在另案计。",
        ),
        _closed_ids,
    ),
    Line(
        "person_times",
        PEOPLE,
        QT_TRANSLATE_NOOP("report", "办结涉及人次"),
        Unit.PERSON_TIMES,
        QT_TRANSLATE_NOOP("report", "本期每次办结的职工人数之和，不去重。"),
        lambda c: len(c.person_times(c.closed_ids)),
        lambda c: behind.of_persons(c, c.person_times(c.closed_ids)),
    ),
    employers_line(
        "employers",
        QT_TRANSLATE_NOOP("report", "办结涉及单位"),
        QT_TRANSLATE_NOOP(
            "report", "本期办结案件的用人单位，按统一社会信用代码去重，没有代码的按名称。"
        ),
        _closed_ids,
    ),
    workers_line(
        "accepted_workers",
        QT_TRANSLATE_NOOP("report", "受理涉及职工"),
        QT_TRANSLATE_NOOP("report", "本期受理案件的职工，去重方法同上。"),
        _accepted_ids,
        at_acceptance=True,
    ),
    workers_line(
        "group_workers",
        QT_TRANSLATE_NOOP("report", "集体争议涉及职工"),
        QT_TRANSLATE_NOOP("report", "本期受理的集体争议中已登记姓名的职工，去重方法同上。"),
        _group_ids,
        at_acceptance=True,
    ),
    employers_line(
        "accepted_employers",
        QT_TRANSLATE_NOOP("report", "受理涉及单位"),
        QT_TRANSLATE_NOOP("report", "本期受理案件的用人单位，去重方法同上。"),
        _accepted_ids,
    ),
    Line(
        "paid_workers",
        PEOPLE,
        QT_TRANSLATE_NOOP("report", "补缴到账职工"),
        Unit.PERSONS,
        QT_TRANSLATE_NOOP(
            "report", "期间内有实缴入库的职工，去重方法同上；按全案缴费的，计该案全部职工。"
        ),
        lambda c: len(c.money.people),
        lambda c: behind.of_persons(c, c.money.people),
    ),
)
