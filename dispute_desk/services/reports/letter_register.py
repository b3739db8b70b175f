"""发文登记簿: every letter issued in a period, void ones too; it writes itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.letter import STATE_WORDS, LetterState
from dispute_desk.domain.report import Column, Figure, Report, RowBehind, Table, TableRow, Unit
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.reports.letters_gathered import gathered

if TYPE_CHECKING:
    from dispute_desk.domain.profile import Profile
    from dispute_desk.services.desk import Desk
    from dispute_desk.services.reports.period import Period
    from dispute_desk.services.reports.progress import Cancelled, Tell

_COLUMNS = (
    Column(QT_TRANSLATE_NOOP("report", "序号"), share=0.7, whole=True),
    Column(QT_TRANSLATE_NOOP("report", "文号"), share=2.9, whole=True),
    Column(QT_TRANSLATE_NOOP("report", "文书"), share=1.0, whole=True),
    Column(QT_TRANSLATE_NOOP("report", "主送单位"), share=3.0),
    Column(QT_TRANSLATE_NOOP("report", "成文日期"), share=1.3, whole=True),
    Column(QT_TRANSLATE_NOOP("report", "送达日期"), share=1.3, whole=True),
    Column(QT_TRANSLATE_NOOP("report", "送达方式"), share=1.5, whole=True),
    Column(QT_TRANSLATE_NOOP("report", "回复日期"), share=1.3, whole=True),
    Column(QT_TRANSLATE_NOOP("report", "状态"), share=1.2, whole=True),
    Column(QT_TRANSLATE_NOOP("report", "备注"), share=1.9),
)
_DEFINITIONS = (
    QT_TRANSLATE_NOOP("report", "按成文日期登记；作废的文号保留在册，不再给别的文书。"),
)


def build(
    desk: Desk,
    period: Period,
    *,
    with_rows: bool = False,
    tell: Tell | None = None,
    cancelled: Cancelled | None = None,
) -> Report:
    """Return the register of a period; refuses one that has not begun."""
    rows = gathered(desk, period, tell, cancelled, issued_only=True)
    profile = desk.profile
    void = [row for row in rows if row["void_on"] is not None]
    return Report(
        id="letter_register",
        title=QT_TRANSLATE_NOOP("report", "发文登记簿"),
        station=profile.station.name,
        period=period.words,
        first=period.first,
        last=period.last,
        made_on=desk.office().today,
        figures=(
            _figure("letters_in_register", QT_TRANSLATE_NOOP("report", "登记"), rows, with_rows),
            _figure("letters_void", QT_TRANSLATE_NOOP("report", "其中作废"), void, with_rows),
        ),
        tables=(_table(rows, profile),),
        definitions=_DEFINITIONS,
        prepared_by=desk.actor.name,
        counted_twice=False,
        wide=True,
    )


def _figure(name: str, label: str, rows: list[dict[str, Any]], with_rows: bool) -> Figure:  # noqa: FBT001 - handed through
    behind = tuple(
        RowBehind(str(row["id"]), _case(row), row["number"] or "") for row in rows if with_rows
    )
    return Figure(id=name, label=label, unit=Unit.COPIES, value=len(rows), rows=behind)


def _case(row: dict[str, Any]) -> str | None:
    return None if row["case_id"] is None else str(row["case_id"])


def _table(rows: list[dict[str, Any]], profile: Profile) -> Table:
    return Table(
        id="register",
        title=QT_TRANSLATE_NOOP("report", "发文登记簿"),
        columns=_COLUMNS,
        rows=tuple(
            TableRow((str(number), *_cells(row, profile))) for number, row in enumerate(rows, 1)
        ),
        empty=QT_TRANSLATE_NOOP("report", "本期没有发文"),
    )


def _cells(row: dict[str, Any], profile: Profile) -> tuple[str, ...]:
    way = profile.service_way(row["service_way"]).label if row["service_way"] else ""
    days = (str(row[name] or "") for name in ("issued_on", "served_on", "replied_on"))
    issued, served, replied = days
    return (
        row["number"] or "",
        profile.letter_kind(row["kind"]).brief(),
        row["addressee"] or row["employer"] or QT_TRANSLATE_NOOP("report", "面向社会公开"),
        issued,
        served,
        way,
        replied,
        STATE_WORDS[LetterState(row["state"])],
        row["void_reason"] or row["note"] or "",
    )
