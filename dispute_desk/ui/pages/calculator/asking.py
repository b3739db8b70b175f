"""From the sheet to what is asked: JSON as the command line takes it, the same that is kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.employer_terms import company, kind_meant, size_meant, terms_of
from dispute_desk.domain.money import yuan_text
from dispute_desk.ui.pages.calculator.wages import PAID_BASE, WAGE
from dispute_desk.ui.roster.columns import NAME
from dispute_desk.ui.roster.row import SheetRow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dispute_desk.domain.contribution_input import EmployerTerms
    from dispute_desk.ui.pages.calculator.wages import WageSheet
    from dispute_desk.ui.steps.case_view import CaseView

#: Insurances that are computed where a worker's claim names none.
_USUAL = ("pension", "medical", "unemployment", "injury", "maternity")


class Fact:
    """A dated fact out of a row of the employer's page."""

    def __init__(self, row: Mapping[str, Any]) -> None:
        self.kind = row["kind"]
        self.value = str(row["value"])
        self.valid_from = row["valid_from"]
        self.valid_to = row["valid_to"]


@dataclass
class Rules:
    """What a calculation rests on beside the wages."""

    region: str = "440100"
    kind: str = ""
    size: str = ""
    employer: str = ""
    facts: tuple[Fact, ...] = ()
    paid_on: date | None = None
    as_known_on: date | None = None
    switches: dict[str, str] = field(default_factory=dict)

    def take_employer(
        self, employer: Mapping[str, Any], facts: Sequence[Mapping[str, Any]]
    ) -> None:
        """Take what the record of an employer says and its dated facts."""
        self.employer = str(employer.get("name") or "")
        self.kind = kind_meant(employer.get("unit_kind")) or company(self.employer)
        self.size = size_meant(employer.get("size"))
        self.facts = tuple(Fact(one) for one in facts)

    def head(self) -> dict[str, Any]:
        """Return the question without its workers."""
        told: dict[str, Any] = {
            "region": self.region,
            "switches": dict(self.switches),
            "employer": _employer(
                terms_of(self.employer, self.facts, kind=self.kind, size=self.size)
            ),
        }
        if self.paid_on is not None:
            told["paid_on"] = self.paid_on.isoformat()
        if self.as_known_on is not None:
            told["as_known_on"] = self.as_known_on.isoformat()
        return told


def _employer(terms: EmployerTerms) -> dict[str, Any]:
    return {
        "name": terms.name,
        "kind": terms.kind,
        "size": terms.size,
        "unemployment_tier": [
            {"from": str(one.first), "to": str(one.last) if one.last else None, "tier": one.tier}
            for one in terms.tiers
        ],
        "injury_class": [
            {
                "from": str(one.first),
                "to": str(one.last) if one.last else None,
                "class": one.number,
                "float": None if one.float_by is None else str(one.float_by),
            }
            for one in terms.classes
        ],
    }


def asked_of(
    sheet: WageSheet,
    rules: Rules,
    people: Mapping[int, Mapping[str, Any]],
    of_case: str | None = None,
) -> dict[str, Any]:
    """Return what the sheet asks; ``people`` are the workers of the case by id.

    ``of_case`` are the insurances of the case: those of a worker who names none of his own.
    """
    workers = []
    for (worker_id, name), rows in sheet.counted().items():
        person = people.get(worker_id or 0, {})
        told: dict[str, Any] = {
            "name": name or sheet.text(rows[0], sheet.place[NAME]),
            "insurances": insurances_of(person.get("insurances") or of_case),
            "months": [_months(sheet, row) for row in rows],
        }
        for day in ("employed_from", "employed_to"):
            if person.get(day):
                told[day] = person[day].isoformat()
        if worker_id is not None:
            told["claimant_id"] = worker_id
        workers.append(told)
    return rules.head() | {"workers": workers}


def _months(sheet: WageSheet, row: int) -> dict[str, str]:
    months = sheet.months(row)
    told = {} if months is None else {"from": str(months[0]), "to": str(months[1])}
    for key, column in (("wage", WAGE), ("paid_base", PAID_BASE)):
        fen = sheet.sum_in(row, column)
        if fen is not None:
            told[key] = yuan_text(fen)
    return told


def insured_for(view: CaseView | None) -> str | None:
    """Return the insurances a case is about by code; None where it names none, or without one."""
    return view.file.case["insurances"] if view is not None else None


def assumed_five(
    sheet: WageSheet, people: Mapping[int, Mapping[str, Any]], of_case: str | None
) -> list[str]:
    """Return the workers of the case who are computed for the usual five, as nothing names any."""
    if of_case:
        return []
    return [
        name or sheet.text(rows[0], sheet.place[NAME])
        for (worker_id, name), rows in sheet.counted().items()
        if worker_id is not None and not people.get(worker_id, {"insurances": "?"})["insurances"]
    ]


def insurances_of(codes: str | None) -> list[str]:
    """Return the insurances of a claim by code; the usual five where it names none."""
    return [one for one in (codes or "").split(",") if one] or list(_USUAL)


def rows_of(view: CaseView, sheet: WageSheet, gone: frozenset[str]) -> list[SheetRow]:
    """Return a row for each worker of the case with the months of his claim."""
    found = []
    for one in view.file.claimants:
        if str(one["state"]) in gone:
            continue
        row = SheetRow(worker_id=one["id"])
        row.cells[sheet.place[NAME]] = view.claimant_name(one["id"])
        for column, key in (("month_from", "claim_from"), ("month_to", "claim_to")):
            month = one[key] or view.file.case[key]
            if month:
                row.cells[sheet.place[column]] = str(month)
        found.append(row)
    return found


def rows_asked(asked: Mapping[str, Any], sheet: WageSheet, view: CaseView | None) -> list[SheetRow]:
    """Return the rows of what was asked before."""
    from dispute_desk.domain.money import fen_from_text, yuan_grouped  # noqa: PLC0415

    found = []
    for worker in asked["workers"]:
        for months in worker["months"]:
            row = SheetRow(worker_id=worker.get("claimant_id"))
            known = view.claimant_name(row.worker_id) if view is not None else ""
            row.cells[sheet.place[NAME]] = known or worker["name"]
            row.cells[sheet.place["month_from"]] = months["from"]
            row.cells[sheet.place["month_to"]] = months.get("to") or months["from"]
            for key in (WAGE, PAID_BASE):
                if months.get(key):
                    row.cells[sheet.place[key]] = yuan_grouped(fen_from_text(months[key]))
            found.append(row)
    return found
