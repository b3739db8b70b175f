"""The figures of the monthly report on money, mediation, time and letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Layer
from dispute_desk.domain.closure_kinds import MediationOutcome
from dispute_desk.domain.report import Unit
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.reports import behind
from dispute_desk.services.reports.lines import (
    MEDIATION,
    MONEY,
    QUALITY,
    Line,
    ends_line,
    fen_line,
    letters_line,
)

if TYPE_CHECKING:
    from dispute_desk.services.reports.counted import Counted
    from dispute_desk.services.reports.facts import Closing


def _mediated_ids(counted: Counted) -> list[int]:
    return [one.event.case_id for one in counted.mediated(MediationOutcome.SUCCESS)]


def _success(counted: Counted) -> list[Closing]:
    return counted.mediated(MediationOutcome.SUCCESS)


def _failed(counted: Counted) -> list[Closing]:
    return counted.mediated(MediationOutcome.FAILED)


RESULT_LINES: tuple[Line, ...] = (
    fen_line(
        "claimed",
        QT_TRANSLATE_NOOP("report", "诉求金额"),
        QT_TRANSLATE_NOOP("report", "职工提出的金额，不含滞纳金，按发生日期。"),
        Layer.CLAIMED,
    ),
    fen_line(
        "verified",
        QT_TRANSLATE_NOOP("report", "工作站测算"),
        QT_TRANSLATE_NOOP("report", "工作站测算的金额，不含滞纳金，按发生日期。"),
        Layer.VERIFIED,
    ),
    fen_line(
        "agreed",
        QT_TRANSLATE_NOOP("report", "协议金额"),
        QT_TRANSLATE_NOOP("report", "调解协议约定补缴的金额，不含滞纳金，按发生日期。"),
        Layer.AGREED,
    ),
    fen_line(
        "assessed",
        QT_TRANSLATE_NOOP("report", "税务核定"),
        QT_TRANSLATE_NOOP("report", "税务机关核定或责令缴纳的金额，不含滞纳金，按发生日期。"),
        Layer.ASSESSED,
    ),
    fen_line(
        "paid",
        QT_TRANSLATE_NOOP("report", "实缴入库"),
        QT_TRANSLATE_NOOP("report", "有缴费凭证的单位部分与个人部分之和，按缴费日期；滞纳金另列。"),
        Layer.PAID,
    ),
    Line(
        "paid_late_fee",
        MONEY,
        QT_TRANSLATE_NOOP("report", "滞纳金入库"),
        Unit.YUAN,
        QT_TRANSLATE_NOOP("report", "有缴费凭证的滞纳金，按缴费日期，不计入实缴入库。"),
        lambda c: c.late_fee,
        lambda c: behind.of_money(c, Layer.PAID, late_fee=True),
    ),
    fen_line(
        "ledger_paid",
        QT_TRANSLATE_NOOP("report", "历史台账载明补缴"),
        QT_TRANSLATE_NOOP(
            "report", "导入的历史台账所载、没有凭证的补缴金额，单列，不计入实缴入库。"
        ),
        Layer.LEDGER_PAID,
    ),
    Line(
        "performance_rate",
        MONEY,
        QT_TRANSLATE_NOOP("report", "协议履行率"),
        Unit.PERCENT,
        QT_TRANSLATE_NOOP(
            "report",
            "期间内到期的协议补缴款中，至期末已实缴入库的金额÷到期金额；先到期的先抵，超过约定的部分不计。",
        ),
        lambda c: c.performance_rate,
        behind.of_due,
    ),
    ends_line(
        "mediation_success",
        QT_TRANSLATE_NOOP("report", "调解成功结案"),
        QT_TRANSLATE_NOOP("report", "结案方式为{mediated}的案件，按结案日期。"),
        _success,
        group=MEDIATION,
    ),
    ends_line(
        "mediation_failed",
        QT_TRANSLATE_NOOP("report", "调解不成结案"),
        QT_TRANSLATE_NOOP("report", "结案方式为{failed}的案件，按结案日期。"),
        _failed,
        group=MEDIATION,
    ),
    Line(
        "success_rate",
        MEDIATION,
        QT_TRANSLATE_NOOP("report", "调解成功率"),
        Unit.PERCENT,
        QT_TRANSLATE_NOOP(
            "report",
            "调解成功结案÷（调解成功结案＋调解不成结案），按结案日期；期间内没有的不计算。",
        ),
        lambda c: c.success_rate,
        lambda c: behind.of_closings(c, [*_success(c), *_failed(c)]),
    ),
    Line(
        "mediation_success_workers",
        MEDIATION,
        QT_TRANSLATE_NOOP("report", "调解成功涉及职工"),
        Unit.PERSONS,
        QT_TRANSLATE_NOOP("report", "调解成功结案案件的职工，同一人只计一次。"),
        lambda c: len(c.persons(_mediated_ids(c))),
        lambda c: behind.of_persons(c, c.persons(_mediated_ids(c))),
    ),
    ends_line(
        "cases_resolved",
        QT_TRANSLATE_NOOP("report", "化解"),
        QT_TRANSLATE_NOOP("report", "结案方式为{resolved}的案件，按结案日期。"),
        lambda c: c.resolved,
        group=MEDIATION,
    ),
    Line(
        "mediation_sessions",
        MEDIATION,
        QT_TRANSLATE_NOOP("report", "调解会"),
        Unit.TIMES,
        QT_TRANSLATE_NOOP("report", "期间内召开并登记的调解会。"),
        lambda c: len(c.dated(c.facts.records.sessions)),
        lambda c: behind.of_dated(c.dated(c.facts.records.sessions)),
    ),
    Line(
        "agreements",
        MEDIATION,
        QT_TRANSLATE_NOOP("report", "达成调解协议"),
        Unit.COPIES,
        QT_TRANSLATE_NOOP("report", "期间内达成的调解协议，按达成日期。"),
        lambda c: len(c.dated(c.facts.records.agreements)),
        lambda c: behind.of_dated(c.dated(c.facts.records.agreements)),
    ),
    Line(
        "average_days",
        QUALITY,
        QT_TRANSLATE_NOOP("report", "平均办理天数"),
        Unit.DAYS,
        QT_TRANSLATE_NOOP(
            "report", "本期办结案件自受理至结案的自然日平均数；没有载明结案日期的历史案件不计。"
        ),
        lambda c: c.average_days,
        behind.of_days,
    ),
    Line(
        "median_days",
        QUALITY,
        QT_TRANSLATE_NOOP("report", "办理天数中位数"),
        Unit.DAYS,
        QT_TRANSLATE_NOOP("report", "同上各案办理天数的中位数。"),
        lambda c: c.median_days,
        behind.of_days,
    ),
    Line(
        "follow_ups",
        QUALITY,
        QT_TRANSLATE_NOOP("report", "回访"),
        Unit.TIMES,
        QT_TRANSLATE_NOOP("report", "期间内的回访次数。"),
        lambda c: len(c.dated(c.facts.records.follow_ups)),
        lambda c: behind.of_dated(c.dated(c.facts.records.follow_ups)),
    ),
    Line(
        "satisfaction_rate",
        QUALITY,
        QT_TRANSLATE_NOOP("report", "回访满意率"),
        Unit.PERCENT,
        QT_TRANSLATE_NOOP("report", "回访中表示满意的÷表明满意与否的。"),
        lambda c: c.satisfaction_rate,
        lambda c: behind.of_dated(c.asked),
    ),
    letters_line(
        "letters_issued",
        QT_TRANSLATE_NOOP("report", "发出"),
        QT_TRANSLATE_NOOP("report", "期间内发出的提示函、意见书、建议书。"),
        "issued_on",
    ),
    letters_line(
        "letters_served",
        QT_TRANSLATE_NOOP("report", "送达"),
        QT_TRANSLATE_NOOP("report", "期间内送达并有送达凭证的函书，按送达日期。"),
        "served_on",
    ),
    letters_line(
        "letters_replied",
        QT_TRANSLATE_NOOP("report", "回复"),
        QT_TRANSLATE_NOOP("report", "期间内收到回复的函书，按回复日期。"),
        "replied_on",
    ),
)
