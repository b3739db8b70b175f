"""The breakdowns of the monthly report: channel, cause, closure, money, referral, letters."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import (
    INSURANCE_WORDS,
    LAYER_WORDS,
    PRINCIPAL,
    WRITTEN,
    Layer,
    Share,
)
from dispute_desk.domain.report import Cell, Column, Table, TableRow, Unit
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.reports.facts import LETTER_KINDS
from dispute_desk.services.reports.monthly_aid import aid_tables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from dispute_desk.domain.profile import Profile
    from dispute_desk.domain.word import Word
    from dispute_desk.services.reports.counted import Counted

UNSTATED = QT_TRANSLATE_NOOP("report", "未填写")
TOTAL = QT_TRANSLATE_NOOP("report", "合计")
_EMPLOYER = QT_TRANSLATE_NOOP("report", "单位部分")
_EMPLOYEE = QT_TRANSLATE_NOOP("report", "个人部分")
_UNSPLIT = QT_TRANSLATE_NOOP("report", "未分担")
_LATE_FEE = QT_TRANSLATE_NOOP("report", "滞纳金")
_NO_INSURANCE = QT_TRANSLATE_NOOP("report", "未分险种")
_SHARES = (Share.EMPLOYER, Share.EMPLOYEE, None)
_LAYERS = tuple(layer for layer in Layer if layer in WRITTEN or layer is Layer.PAID)


def tables(now: Counted, year: Counted, profile: Profile) -> tuple[Table, ...]:
    """Return every table of the report; one without rows says so."""
    return (
        _by_channel(now, profile),
        _by_cause(now, profile),
        _by_closure(now, year, profile),
        _by_layer(now),
        _paid_by_insurance(now),
        _by_target(now, year, profile),
        _by_letter(now),
        *aid_tables(now, year),
    )


def _words(words: Iterable[Word]) -> dict[str | None, str]:
    return {word.code: word.label for word in words}


def _in_order(found: Iterable[str | None], words: dict[str | None, str]) -> list[str | None]:
    """Return the codes that occur: in the order of the code table, then the others."""
    occurring = set(found)
    known = [code for code in words if code in occurring]
    return [*known, *sorted(code for code in occurring - set(known) if code is not None)] + (
        [None] if None in occurring else []
    )


def _label(code: str | None, words: dict[str | None, str]) -> str:
    return words.get(code) or code or UNSTATED


def _with_total(rows: list[TableRow], total: tuple[Cell, ...]) -> tuple[TableRow, ...]:
    return (*rows, TableRow(total, total=True)) if rows else ()


def _by_channel(now: Counted, profile: Profile) -> Table:
    words = _words(profile.channels)
    columns = (
        Column(QT_TRANSLATE_NOOP("report", "渠道"), share=3),
        Column(QT_TRANSLATE_NOOP("report", "受理"), Unit.CASES),
        Column(QT_TRANSLATE_NOOP("report", "受理职工"), Unit.PERSONS, 1.3),
        Column(QT_TRANSLATE_NOOP("report", "办结"), Unit.CASES),
    )
    rows = _case_rows(now, words, lambda case_id: now.case(case_id).channel)
    return Table("by_channel", QT_TRANSLATE_NOOP("report", "按来源渠道"), columns, rows)


def _case_rows(
    now: Counted, words: dict[str | None, str], code_of: Callable[[int], str | None]
) -> tuple[TableRow, ...]:
    """Return a row per code: accepted, their people, closed."""
    accepted, closed = now.accepted_ids, now.closed_ids
    codes = _in_order((code_of(case_id) for case_id in (*accepted, *closed)), words)
    rows = []
    for code in codes:
        mine = [case_id for case_id in accepted if code_of(case_id) == code]
        ended = sum(code_of(case_id) == code for case_id in closed)
        rows.append(
            TableRow((_label(code, words), len(mine), len(now.accepted_persons(mine)), ended))
        )
    return _with_total(
        rows, (TOTAL, len(accepted), len(now.accepted_persons(accepted)), len(closed))
    )


def _by_cause(now: Counted, profile: Profile) -> Table:
    words = _words(profile.causes)
    paid = now.money.by_cause
    columns = (
        Column(QT_TRANSLATE_NOOP("report", "事由"), share=3),
        Column(QT_TRANSLATE_NOOP("report", "受理"), Unit.CASES),
        Column(QT_TRANSLATE_NOOP("report", "受理职工"), Unit.PERSONS, 1.3),
        Column(QT_TRANSLATE_NOOP("report", "办结"), Unit.CASES),
        Column(QT_TRANSLATE_NOOP("report", "实缴入库"), Unit.YUAN, 2),
    )
    accepted, closed = now.accepted_ids, now.closed_ids
    occurring = [*(now.case(case_id).cause for case_id in (*accepted, *closed)), *paid]
    rows = []
    for code in _in_order(occurring, words):
        mine = [case_id for case_id in accepted if now.case(case_id).cause == code]
        ended = sum(now.case(case_id).cause == code for case_id in closed)
        people = len(now.accepted_persons(mine))
        rows.append(TableRow((_label(code, words), len(mine), people, ended, paid.get(code, 0))))
    total = (
        TOTAL,
        len(accepted),
        len(now.accepted_persons(accepted)),
        len(closed),
        sum(paid.values()),
    )
    return Table(
        "by_cause",
        QT_TRANSLATE_NOOP("report", "按争议事由"),
        columns,
        _with_total(rows, total),
        note=QT_TRANSLATE_NOOP(
            "report", "一案多个事由的按主要事由；职工合计按人去重，可能小于各行之和。"
        ),
    )


def _by_closure(now: Counted, year: Counted, profile: Profile) -> Table:
    words = _words(profile.closure_kinds)
    columns = (
        Column(QT_TRANSLATE_NOOP("report", "结案方式"), share=3),
        Column(QT_TRANSLATE_NOOP("report", "本期"), Unit.CASES),
        Column(QT_TRANSLATE_NOOP("report", "本期职工"), Unit.PERSONS),
        Column(QT_TRANSLATE_NOOP("report", "本年累计"), Unit.CASES),
    )
    ended = Counter(one.kind for one in now.closings)
    all_year = Counter(one.kind for one in year.closings)
    rows = []
    for code in _in_order([*ended, *all_year], words):
        mine = [one.event.case_id for one in now.closings if one.kind == code]
        people = len(now.persons(mine))
        rows.append(TableRow((_label(code, words), ended[code], people, all_year[code])))
    total = (TOTAL, ended.total(), len(now.persons(now.closed_ids)), all_year.total())
    return Table(
        "by_closure", QT_TRANSLATE_NOOP("report", "按结案方式"), columns, _with_total(rows, total)
    )


def _by_layer(now: Counted) -> Table:
    columns = (
        Column(QT_TRANSLATE_NOOP("report", "口径"), share=1.4),
        *(Column(name, Unit.YUAN, 1.6) for name in (_EMPLOYER, _EMPLOYEE, _UNSPLIT, TOTAL)),
        Column(_LATE_FEE, Unit.YUAN, 1.6),
    )
    rows = []
    for layer in _LAYERS:
        sums = {
            share: sum(
                one.fen for one in now.money.sums if one.layer is layer and one.share is share
            )
            for share in (*_SHARES, Share.LATE_FEE)
        }
        parts = [sums[share] for share in _SHARES]
        rows.append(TableRow((LAYER_WORDS[layer], *parts, sum(parts), sums[Share.LATE_FEE])))
    used = any(one.layer in _LAYERS for one in now.money.sums)
    return Table(
        "by_layer",
        QT_TRANSLATE_NOOP("report", "金额：五个口径"),
        columns,
        tuple(rows) if used else (),
        note=QT_TRANSLATE_NOOP(
            "report",
            "各口径互不覆盖、不可相加；“未分担”为登记时没有分单位和个人的金额。滞纳金不计入合计。",
        ),
    )


def _paid_by_insurance(now: Counted) -> Table:
    columns = (
        Column(QT_TRANSLATE_NOOP("report", "险种"), share=1.4),
        Column(_EMPLOYER, Unit.YUAN, 1.6),
        Column(_EMPLOYEE, Unit.YUAN, 1.6),
        Column(TOTAL, Unit.YUAN, 1.6),
        Column(_LATE_FEE, Unit.YUAN, 1.6),
    )
    paid = [one for one in now.money.sums if one.layer is Layer.PAID]
    rows, totals = [], [0, 0, 0, 0]
    for insurance in (*INSURANCE_WORDS, None):
        mine = [one for one in paid if one.insurance is insurance]
        if not mine:
            continue
        cells = [
            sum(one.fen for one in mine if one.share is Share.EMPLOYER),
            sum(one.fen for one in mine if one.share is Share.EMPLOYEE),
            sum(one.fen for one in mine if one.share in PRINCIPAL),
            sum(one.fen for one in mine if one.share is Share.LATE_FEE),
        ]
        totals = [a + b for a, b in zip(totals, cells, strict=True)]
        rows.append(TableRow((INSURANCE_WORDS[insurance] if insurance else _NO_INSURANCE, *cells)))
    return Table(
        "paid_by_insurance",
        QT_TRANSLATE_NOOP("report", "实缴入库：按险种"),
        columns,
        _with_total(rows, (TOTAL, *totals)),
    )


def _by_target(now: Counted, year: Counted, profile: Profile) -> Table:
    words = _words(profile.referral_targets)
    columns = (
        Column(QT_TRANSLATE_NOOP("report", "去向"), share=3),
        Column(QT_TRANSLATE_NOOP("report", "本期"), Unit.TIMES),
        Column(QT_TRANSLATE_NOOP("report", "本年累计"), Unit.TIMES),
    )
    sent = Counter(one.word for one in now.dated(now.facts.records.referrals))
    all_year = Counter(one.word for one in year.dated(now.facts.records.referrals))
    rows = [
        TableRow((_label(code, words), sent[code], all_year[code]))
        for code in _in_order([*sent, *all_year], words)
    ]
    return Table(
        "by_target",
        QT_TRANSLATE_NOOP("report", "转办、移送去向"),
        columns,
        _with_total(rows, (TOTAL, sent.total(), all_year.total())),
        note=QT_TRANSLATE_NOOP("report", "含受理前直接转办和办理中移送，按发出日期。"),
    )


def _by_letter(now: Counted) -> Table:
    columns = (
        Column(QT_TRANSLATE_NOOP("report", "函书"), share=3),
        Column(QT_TRANSLATE_NOOP("report", "发出"), Unit.COPIES),
        Column(QT_TRANSLATE_NOOP("report", "送达"), Unit.COPIES),
        Column(QT_TRANSLATE_NOOP("report", "回复"), Unit.COPIES),
    )
    counts = {
        day: Counter(one.kind for one in now.letters(day))
        for day in ("issued_on", "served_on", "replied_on")
    }
    rows = [
        TableRow((word, *(counts[day][kind] for day in counts)))
        for kind, word in LETTER_KINDS.items()
        if any(counts[day][kind] for day in counts)
    ]
    total: tuple[Cell, ...] = (TOTAL, *(counts[day].total() for day in counts))
    return Table(
        "by_letter", QT_TRANSLATE_NOOP("report", "一函两书"), columns, _with_total(rows, total)
    )
