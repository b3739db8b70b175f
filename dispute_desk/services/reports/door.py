"""The one door to reports for the window and the command line; light until it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.rights import Right
from dispute_desk.services.reports.all import REPORTS, ReportLine, report_line
from dispute_desk.services.reports.output import write_report, write_report_apart
from dispute_desk.services.reports.period import Period, read_period
from dispute_desk.services.use_cases import NO_RIGHT

if TYPE_CHECKING:
    from dispute_desk.domain.report import CaseList, Report
    from dispute_desk.services.desk import Desk
    from dispute_desk.services.reports.progress import Cancelled, Tell

__all__ = [
    "REPORTS",
    "Period",
    "ReportLine",
    "build_report",
    "cases_behind",
    "read_period",
    "report_line",
    "write_report",
    "write_report_apart",
]


def build_report(
    desk: Desk,
    name: str,
    period: Period,
    *,
    with_rows: bool = False,
    tell: Tell | None = None,
    cancelled: Cancelled | None = None,
) -> Report:
    """Return a report by its id; refuses an unknown one, and a person without the right."""
    line = report_line(name)
    if Right.REPORT not in desk.actor.rights:
        raise DeskError(NO_RIGHT, person=desk.actor.name, title=line.title)
    build = line.load()
    return build(desk, period, with_rows=with_rows, tell=tell, cancelled=cancelled)


def cases_behind(desk: Desk, report: Report) -> CaseList:
    """Return the cases behind a report that was built with its rows, for its workbook."""
    from dispute_desk.services.reports import cases  # noqa: PLC0415 - wanted for workbooks only

    return cases.cases_behind(desk, report)
