"""What stands on the 补缴基数确认表: each worker's months, wages and bases that are known."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.agreements_in_force import agreements_in_force
from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.insured_line import InsuredStatus, Teller
from dispute_desk.domain.money import fen_from_text
from dispute_desk.domain.months import MONTHS_A_YEAR, Month
from dispute_desk.services.case_paper_words import CaseOnPaper, Record, months_column

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: Whose word on what was declared is an authority's.
_AUTHORITIES = frozenset({Teller.TAX, Teller.HRSS})
#: Rows left to the pen for a worker whose months nobody knows.
_TO_WRITE_IN = 3


@dataclass(frozen=True)
class Run:
    """Months of a worker with one wage and one declared base; fen, None where not known."""

    start: Month | None
    end: Month | None
    insurances: tuple[Insurance, ...] = ()
    wage: int | None = None
    declared: int | None = None

    @property
    def count(self) -> int | None:
        """How many months."""
        if self.start is None or self.end is None:
            return None
        years = self.end.year - self.start.year
        return years * MONTHS_A_YEAR + self.end.month - self.start.month + 1


def base_values(paper: CaseOnPaper) -> dict[str, Any]:
    """Return every field of the form; bases nobody agreed on are left to the pen."""
    firm, people = paper.file.employer, paper.parties() or paper.workers()
    runs = [(one, run) for one in people for run in _runs(paper, one)]
    counts = [run.count for _, run in runs]
    return {
        "station": paper.profile.station.name,
        "case_no": paper.case["number"],
        "made_on": paper.today,
        "employer_name": firm.get("name"),
        "employer_code": firm.get("credit_code"),
        "unit_no": firm.get("si_unit_no"),
        "tax_office": firm.get("tax_office"),
        "workers": len(people),
        "months_total": _sum(counts),
        "handler": paper.handler(),
        "lines": [_line(paper, worker, run) for worker, run in runs],
    }


def _sum(counts: list[int | None]) -> int | None:
    known = [one for one in counts if one is not None]
    return sum(known) if known and len(known) == len(counts) else None


def _line(paper: CaseOnPaper, worker: Record, run: Run) -> Record:
    number = paper.number(worker["id_no"])
    return {
        "name": f"{worker['name']}\n{number}" if number else worker["name"],
        "months": months_column(run.start, run.end),
        "count": run.count,
        "insurances": paper.insurance_words(run.insurances or paper.insurances(worker)),
        "wage": run.wage,
        "declared": run.declared,
        "base": _agreed_base(paper, worker, run),
        "signature": None,
    }


def _runs(paper: CaseOnPaper, worker: Record) -> list[Run]:
    """Return a worker's months: as calculated, else as told, else as claimed."""
    found = list(_calculated(paper, worker)) or _told(paper, worker)
    if found:
        return found
    claimed = Run(*paper.months(worker))
    return [claimed] if claimed.count else [claimed] * _TO_WRITE_IN


def _calculated(paper: CaseOnPaper, worker: Record) -> Iterator[Run]:
    """Give the months of the newest kept calculation the worker stands in."""
    for kept in reversed(paper.file.beside["calculation"]):
        asked = json.loads(kept["asked"])
        own = [one for one in asked["workers"] if one.get("claimant_id") == worker["id"]]
        if not own:
            continue
        for one in own[0]["months"]:
            yield Run(
                Month.parse(one["from"]),
                Month.parse(one["to"]),
                tuple(Insurance(code) for code in own[0].get("insurances") or ()),
                _fen(one.get("wage")),
                _fen(one.get("paid_base")),
            )
        return


def _fen(yuan: str | None) -> int | None:
    return fen_from_text(yuan) if yuan not in {None, ""} else None


def _told(paper: CaseOnPaper, worker: Record) -> list[Run]:
    """Return the months lines tell of what was not paid in full; who differ leave it open."""
    lines = [
        one
        for one in paper.file.beside["insured_line"]
        if one["claimant_id"] == worker["id"] and one["status"] is not InsuredStatus.PAID
    ]
    spans = dict.fromkeys((one["month_from"], one["month_to"]) for one in lines)
    found = []
    for start, end in sorted(spans, key=lambda one: (str(one[0] or ""), str(one[1] or ""))):
        own = [one for one in lines if (one["month_from"], one["month_to"]) == (start, end)]
        sure = [one for one in own if one["teller"] in _AUTHORITIES] or own
        named = {one["insurance"] for one in own}
        found.append(
            Run(
                start,
                end,
                tuple(one for one in Insurance if one in named),
                _one_word(one["wage_fen"] for one in own),
                _one_word(one["paid_base_fen"] for one in sure),
            )
        )
    return found


def _agreed_base(paper: CaseOnPaper, worker: Record, run: Run) -> int | None:
    """Return the base the agreement in force has for these months, where it has one."""
    agreement = (agreements_in_force(paper.file) or [{}])[-1]
    terms = [
        one
        for one in paper.file.beside["term"]
        if one["agreement_id"] == agreement.get("id")
        and one["claimant_id"] in {None, worker["id"]}
        and one["month_from"]
        and run.start
        and run.end
        and one["month_from"] <= run.start
        and run.end <= (one["month_to"] or one["month_from"])
    ]
    return _one_word(one["base_fen"] for one in terms)


def _one_word(sums: Iterable[int | None]) -> int | None:
    """Return the sum all who named one agree on."""
    known = {one for one in sums if one is not None}
    return known.pop() if len(known) == 1 else None
