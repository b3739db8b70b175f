"""The cases behind a report's figures, as the workbook lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.field_values import code_word
from dispute_desk.domain.report import CaseList, CaseRow, Column, Report, Unit

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.domain.profile import Profile
    from dispute_desk.domain.rows import CaseRow as Listed
    from dispute_desk.services.desk import Desk

COLUMNS = (
    Column("用人单位", share=2.4),
    Column("职工", share=0.8),
    Column("人数", Unit.PERSONS, 0.5),
    Column("事由"),
    Column("渠道"),
    Column("登记日期", share=0.6),
    Column("受理日期", share=0.6),
    Column("结案日期", share=0.6),
    Column("当前阶段", share=0.6),
    Column("结案方式"),
    Column("承办人", share=0.6),
    Column("诉求金额", Unit.YUAN),
    Column("工作站测算", Unit.YUAN),
    Column("协议金额", Unit.YUAN),
    Column("税务核定", Unit.YUAN),
    Column("实缴入库", Unit.YUAN),
    Column("滞纳金入库", Unit.YUAN),
    Column("历史台账载明补缴", Unit.YUAN),
)
_PAGE = 500


def cases_behind(desk: Desk, report: Report) -> CaseList:
    """Return the cases that the rows of a report name (build it with its rows), by number."""
    named = {row.case_id for figure in report.figures for row in figure.rows}
    ids = sorted(int(case_id) for case_id in named if case_id is not None)
    found: dict[int, Listed] = {}
    for start in range(0, len(ids), _PAGE):
        found |= desk.lists.case_rows(ids[start : start + _PAGE])
    return CaseList(
        COLUMNS, tuple(_row(found[case_id], desk.profile) for case_id in ids if case_id in found)
    )


def _row(case: Listed, profile: Profile) -> CaseRow:
    return CaseRow(
        str(case.id),
        case.number or f"#{case.id}",
        (
            case.employer,
            case.first_claimant,
            case.claimants,
            _word("causes", case.cause, profile),
            _word("channels", case.channel, profile),
            _day(case.received_on),
            _day(case.accepted_on),
            _day(case.closed_on),
            _word("stages", case.stage, profile),
            _word("closure_kinds", case.closure_kind, profile),
            case.handler,
            case.claimed,
            case.verified,
            case.agreed,
            case.assessed,
            case.paid,
            case.late_fee,
            case.ledger_paid,
        ),
    )


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _word(table: str, code: str | None, profile: Profile) -> str | None:
    return None if code is None else code_word(table, code, profile)
