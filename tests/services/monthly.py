"""Short words for the office of the report tests: days of 2026, one line for each step."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import update

from dispute_desk.domain.money import Fen
from dispute_desk.domain.months import Month
from dispute_desk.domain.report import Report, machine_value
from dispute_desk.services.acceptance import AcceptCase
from dispute_desk.services.closing import CloseCase
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement, StartMediation
from dispute_desk.services.reports.door import Period, build_report
from dispute_desk.store.tables import cases

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

YEAR = 2026


def day(text: str) -> date:
    """The day of 3-15 in the year of the tests."""
    month, number = text.split("-")
    return date(YEAR, int(month), int(number))


def register(desk: Desk, on: str, *people: NewClaimant | str, **more: Any) -> int:  # noqa: ANN401 - fields of a command
    """Register a case of these workers."""
    workers = tuple(NewClaimant(name=one) if isinstance(one, str) else one for one in people)
    usual: dict[str, Any] = {
        "employer": "广州例信制衣有限公司",
        "cause": "04",
        "occurred_on": day(on),
    }
    case_id: int = desk.do(RegisterCase(claimants=workers, **(usual | more))).value
    return case_id


def accepted(desk: Desk, on: str, *people: NewClaimant | str, **more: Any) -> int:  # noqa: ANN401 - fields of a command
    """Register and accept a case on one day."""
    case_id = register(desk, on, *people, **more)
    desk.do(AcceptCase(case_id=case_id, occurred_on=day(on)))
    return case_id


def agreed(desk: Desk, case_id: int, on: str) -> None:
    """Mediate a case and conclude an agreement, both on one day."""
    desk.do(StartMediation(case_id=case_id, occurred_on=day(on)))
    items = (AgreementItem(amount=Fen(100)),)
    desk.do(ConcludeAgreement(case_id=case_id, items=items, occurred_on=day(on)))


def close(desk: Desk, case_id: int, on: str, kind: str = "settled", reason: str = "补录") -> int:
    """Close a case, whatever is missing; return the journal's entry."""
    command = CloseCase(case_id=case_id, kind=kind, occurred_on=day(on), reason=reason)
    return desk.do(command).entry


def month(desk: Desk, number: int, *, rows: bool = False) -> Report:
    """The report of a month of the year."""
    return build_report(desk, "monthly", Period.month(Month(YEAR, number)), with_rows=rows)


def span(desk: Desk, first: str, last: str, *, rows: bool = False) -> Report:
    """The report of some days of the year."""
    return build_report(desk, "monthly", Period(day(first), day(last)), with_rows=rows)


def figures(report: Report) -> dict[str, object]:
    """The figures of a report by id, as machines read them."""
    return {one.id: machine_value(one.value, one.unit) for one in report.figures}


def that_count(report: Report) -> dict[str, object]:
    """The figures that are neither nothing nor unknown."""
    return {
        name: value for name, value in figures(report).items() if value not in {0, "0.00", None}
    }


def contradicted(desk: Desk, worker: str) -> int:
    """A case closed in April whose own line, changed past every command, says March."""
    case_id = accepted(desk, "3-2", worker)
    close(desk, case_id, "4-20")
    with desk.store.beside() as connection:
        spoiled = update(cases).where(cases.c.id == case_id).values(closed_on=day("3-20"))
        connection.execute(spoiled)
    return case_id
