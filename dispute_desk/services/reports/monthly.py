"""The monthly report: what came, what ended, what was paid, counted twice before it is told."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from dispute_desk.domain.closure_kinds import ClosureRole, MediationOutcome
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.report import Report
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP, Phrase
from dispute_desk.services.reports.counted import Counted
from dispute_desk.services.reports.facts import Facts, gather
from dispute_desk.services.reports.lines import figure
from dispute_desk.services.reports.monthly_cases import CASE_LINES
from dispute_desk.services.reports.monthly_charts import charts
from dispute_desk.services.reports.monthly_results import RESULT_LINES
from dispute_desk.services.reports.monthly_tables import tables
from dispute_desk.services.reports.period import PERIOD_AHEAD, Period
from dispute_desk.services.reports.progress import Cancelled, Steps, Tell
from dispute_desk.services.reports.reconcile import unreconciled

if TYPE_CHECKING:
    from dispute_desk.domain.closure_kinds import ClosureKind
    from dispute_desk.domain.profile import Profile
    from dispute_desk.services.desk import Desk

LINES = (*CASE_LINES, *RESULT_LINES)
HIGHLIGHTS = ("cases_accepted", "cases_closed", "cases_open", "paid")
DEFINITIONS = (
    QT_TRANSLATE_NOOP("report", "期间按事实发生的日期计，不按录入日期；已撤销的登记不计。"),
    QT_TRANSLATE_NOOP("report", "期末未结＝上期结转＋本期受理＋恢复办理＋拆入－本期办结－并出。"),
    QT_TRANSLATE_NOOP("report", "本年累计为统计截止日所在年份 1 月 1 日至截止日。"),
)
_MONTHLY = QT_TRANSLATE_NOOP("report", "社保费争议调处月报")
_ANY_DAYS = QT_TRANSLATE_NOOP("report", "社保费争议调处统计报表")
_QUOTED = QT_TRANSLATE_NOOP("report", "“{word}”")
_AND = QT_TRANSLATE_NOOP("report", "{first}、{one}")
_NO_KIND = QT_TRANSLATE_NOOP("report", "（无）")
_NOT_OVER = QT_TRANSLATE_NOOP("report", "统计期间尚未结束，数据截至 {today}。")
_UNDATED_CLOSURES = QT_TRANSLATE_NOOP(
    "report",
    "有 {count} 件历史台账案件已办结但没有载明结案日期，按受理日期计入办结，不计办理天数。",
)
_UNDATED_ACCEPTANCES = QT_TRANSLATE_NOOP(
    "report", "有 {count} 件历史台账案件没有载明受理日期，未计入受理、办结和未结。"
)
_UNDATED_MONEY = QT_TRANSLATE_NOOP(
    "report", "有 {count} 笔金额（共 {yuan} 元）没有载明日期，未计入任何期间。"
)
_STATED_MORE = QT_TRANSLATE_NOOP(
    "report",
    "有 {count} 件案件载明的人数多于登记姓名的职工，"
    "相差 {missing} 人，没有姓名的未计入人数和人次。",
)
_STEPS = 7


def build(
    desk: Desk,
    period: Period,
    *,
    with_rows: bool = False,
    tell: Tell | None = None,
    cancelled: Cancelled | None = None,
) -> Report:
    """Return the report of a period; ``with_rows`` brings the rows behind each figure.

    Refuses a period that has not begun, and with ``report_stopped`` when cancelled.
    """
    office = desk.office()
    if period.first > office.today:
        raise DeskError(PERIOD_AHEAD, field="month", first=period.first)
    steps = Steps(_STEPS, tell, cancelled)
    facts = gather(
        desk.store,
        period,
        today=office.today,
        refused_kind=desk.profile.closure_in(ClosureRole.NOT_ACCEPTED).code,
        terms=(desk.profile, desk.calendar),
        with_rows=with_rows,
        step=steps.step,
    )
    now = Counted(facts, period, desk.profile)
    year = Counted(facts, period.year_to_date, desk.profile)
    words = _facts_of(desk.profile)
    told = [(line.stands_in(now), figure(line, now, year, words, rows=with_rows)) for line in LINES]
    steps.step()
    reason = unreconciled(now)
    steps.step()
    report = Report(
        id="monthly",
        title=_MONTHLY if period.whole_month else _ANY_DAYS,
        station=desk.profile.station.name,
        period=period.words,
        first=period.first,
        last=period.last,
        made_on=office.today,
        figures=tuple(one for stands, one in told if stands),
        unprinted=tuple((at, one) for at, (stands, one) in enumerate(told) if not stands),
        tables=tables(now, year, desk.profile),
        charts=charts(now, desk.profile),
        highlights=HIGHLIGHTS,
        definitions=DEFINITIONS,
        notes=tuple(_notes(now, facts)),
        reconciles=not reason,
        unreconciled=reason,
        prepared_by=office.actor.name,
    )
    steps.step()
    return report


def _facts_of(profile: Profile) -> dict[str, object]:
    """Return what the definitions name: closure kinds, and how many workers make a group."""

    def named(kinds: list[ClosureKind]) -> str:
        words: list[str] = [Phrase(_QUOTED, word=kind.label) for kind in kinds]
        return reduce(lambda first, one: Phrase(_AND, first=first, one=one), words or [_NO_KIND])

    every = profile.closure_kinds
    return {
        "group": str(profile.group_cases.workers),
        "mediated": named([kind for kind in every if kind.mediation is MediationOutcome.SUCCESS]),
        "failed": named([kind for kind in every if kind.mediation is MediationOutcome.FAILED]),
        "resolved": named([kind for kind in every if kind.success]),
    }


def _notes(now: Counted, facts: Facts) -> list[str]:
    """Say what a reader must know before he uses the figures."""
    notes: list[str] = []
    if facts.period.last >= facts.today:
        notes.append(Phrase(_NOT_OVER, today=facts.today))
    if facts.undated_closures:
        notes.append(Phrase(_UNDATED_CLOSURES, count=len(facts.undated_closures)))
    if facts.undated_acceptances:
        notes.append(Phrase(_UNDATED_ACCEPTANCES, count=facts.undated_acceptances))
    count, fen = facts.undated_money
    if count:
        notes.append(Phrase(_UNDATED_MONEY, count=count, yuan=yuan_grouped(fen)))
    notes += _stated_more(now)
    return notes


def _stated_more(now: Counted) -> list[str]:
    """Say where a ledger states more workers than it names."""
    missing = [
        stated - named
        for case_id in dict.fromkeys((*now.accepted_ids, *now.closed_ids))
        if (stated := now.case(case_id).stated_persons or 0)
        > (named := len(now.workers_of(case_id)))
    ]
    if not missing:
        return []
    return [Phrase(_STATED_MORE, count=len(missing), missing=sum(missing))]
