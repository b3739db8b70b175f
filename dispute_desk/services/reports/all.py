"""The reports of the desk, one line each; light to import, builders load when asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from dispute_desk.domain.report import Report
    from dispute_desk.services.desk import Desk
    from dispute_desk.services.reports.period import Period
    from dispute_desk.services.reports.progress import Cancelled, Tell

NO_REPORT = sentence(
    "no_such_report",
    QT_TRANSLATE_NOOP("errors", "没有名为“{given}”的报表。可以用的是：{known}。"),
)


class Builder(Protocol):
    """Builds a report from a desk for a period."""

    def __call__(
        self,
        desk: Desk,
        period: Period,
        *,
        with_rows: bool = False,
        tell: Tell | None = None,
        cancelled: Cancelled | None = None,
    ) -> Report:
        """Return the report."""


@dataclass(frozen=True)
class ReportLine:
    """A report as the reports screen and ``report --list`` name it; ``load`` gives its builder."""

    id: str
    title: str
    load: Callable[[], Builder]


def _monthly() -> Builder:
    from dispute_desk.services.reports.monthly import build  # noqa: PLC0415 - brings the store

    return build


def _letter_register() -> Builder:
    from dispute_desk.services.reports.letter_register import build  # noqa: PLC0415 - as above

    return build


def _letter_statistics() -> Builder:
    from dispute_desk.services.reports.letter_statistics import build  # noqa: PLC0415 - as above

    return build


REPORTS: tuple[ReportLine, ...] = (
    ReportLine("monthly", QT_TRANSLATE_NOOP("reports", "月报"), _monthly),
    ReportLine("letter_register", QT_TRANSLATE_NOOP("reports", "发文登记簿"), _letter_register),
    ReportLine(
        "letter_statistics", QT_TRANSLATE_NOOP("reports", "一函两书统计"), _letter_statistics
    ),
)


def report_line(name: str) -> ReportLine:
    """Return the report of this id; refuses with ``no_such_report``."""
    for line in REPORTS:
        if line.id == name:
            return line
    known = "、".join(f"{line.id} {line.title}" for line in REPORTS)
    raise DeskError(NO_REPORT, given=name, known=known)
