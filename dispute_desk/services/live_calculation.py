"""A calculation that follows the typing: a worker typed again is computed again, no other one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.contribution import (
    CalculationStoppedError,
    Engine,
    Missing,
    Result,
    Totals,
)
from dispute_desk.domain.contribution_lines import line_at
from dispute_desk.domain.policy_view import PolicyView
from dispute_desk.reference.policy_packs import load_region, load_switches
from dispute_desk.services.calculations import canonical
from dispute_desk.services.contribution_paper import contribution_report, rules_told
from dispute_desk.services.contribution_question import claim_of, read_asked, switches_of
from dispute_desk.services.policy_questions import with_office
from dispute_desk.services.reports.output import write_report

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from dispute_desk.domain.contribution import Track
    from dispute_desk.domain.contribution_input import Claim, Worker
    from dispute_desk.domain.contribution_lines import Line
    from dispute_desk.domain.office_rows import OfficeRowView
    from dispute_desk.domain.policy_pack import PolicyPack, Switch

Asked = dict[str, Any]


@dataclass(frozen=True)
class Live:
    """What a sheet comes to: a result for each worker in order, and the sums over all."""

    results: tuple[Result, ...]
    totals: Totals
    missing: tuple[Missing, ...]

    @property
    def is_complete(self) -> bool:
        """Tell whether nothing lacks."""
        return not self.missing

    @property
    def months_missing(self) -> list[str]:
        """Return the months the sums do not cover."""
        return sorted({str(one.month) for one in self.missing})


class LiveCalculation:
    """Keeps the pack, what was looked up in it, and what each worker came to."""

    def __init__(self, region: str, today: date, rows: Sequence[OfficeRowView] = ()) -> None:
        self._rows = rows
        self.pack: PolicyPack = load_region(region)
        self.known: Mapping[str, Switch] = load_switches()
        self._today = today
        self._terms = ""
        self._engine: Engine | None = None
        self._results: dict[Worker, Result] = {}

    def defaults(self) -> dict[str, str]:
        """Return the switches of the pack, with the wage that is given as the base wage."""
        return dict(self.pack.switches) | {"base.wage": "own_month"}

    def waiting(self, claim: Claim) -> int:
        """Return how many workers of a claim would have to be computed."""
        return sum(worker not in self._results for worker in claim.workers)

    def compute(self, claim: Claim, tell: Callable[[int, int], bool] | None = None) -> Live:
        """Return what a claim comes to, computing only who changed; ``tell`` may stop it."""
        engine = self._engine
        if engine is None:
            raise CalculationStoppedError
        kept: dict[Worker, Result] = {}
        for number, worker in enumerate(claim.workers):
            if tell is not None and tell(number, len(claim.workers)):
                raise CalculationStoppedError
            known = self._results.get(worker) or kept.get(worker)
            kept[worker] = known or engine.compute(replace(claim, workers=(worker,)))
        self._results = kept
        results = tuple(kept[worker] for worker in claim.workers)
        total = Totals()
        for one in results:
            total = total.plus(one.totals)
        return Live(results, total, tuple(gap for one in results for gap in one.missing))

    def whole(self, asked: Asked) -> Result:
        """Return one result over all workers, for a workbook."""
        claim = self.claim(asked)
        if self._engine is None:
            raise CalculationStoppedError
        return self._engine.compute(claim)

    def reading(self, result: Result, track: Track, at: int, row_id: str) -> Line | None:
        """Return a line with a candidate row in the place of the one in force."""
        view = result.plan.view.reading(row_id)
        claim = result.claim
        other = Engine(view, result.plan.switches, claim).compute(claim)
        for one in other.tracks:
            if (one.insurance, one.party) == (track.insurance, track.party):
                wanted = track.months[at]
                if wanted in one.months:
                    return line_at(other, one, list(one.months).index(wanted))
        return None

    def claim(self, given: Asked) -> Claim:
        """Return the claim of what is asked; other terms, days or switches begin anew."""
        asked = read_asked(given)
        claim = claim_of(asked, self._today)
        terms = canonical({name: one for name, one in given.items() if name != "workers"})
        if terms != self._terms or self._engine is None:
            day = asked.as_known_on or self._today
            held = [one for one in self._rows if one.held_on(day)]
            view = with_office(PolicyView(pack=self.pack, as_known_on=day), held)
            self._engine = Engine(view, switches_of(asked, self.pack, self.known), claim)
            self._terms, self._results = terms, {}
        return claim


def write_workbook(
    result: Result,
    path: Path,
    *,
    title: str,
    station: str,
    day: date,
    cancelled: Callable[[], bool] | None = None,
) -> Path:
    """Write the annex of a calculation."""
    from dispute_desk.sheets.contribution_workbook import (  # noqa: PLC0415 - heavy
        write_contribution_workbook,
    )

    write_contribution_workbook(
        result,
        path,
        title=title,
        station=station,
        day=day,
        rules=tuple(rules_told(result, load_switches())),
        cancelled=cancelled,
    )
    return path


def write_paper(
    result: Result,
    path: Path,
    *,
    station: str,
    day: date,
    number: str = "",
    tell: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Path:
    """Write a calculation as a paper (PDF); ``number`` is that of its case."""
    paper = contribution_report(
        result, station=station, made_on=day, switches=load_switches(), number=number
    )
    write_report(paper, pdf=path, tell=tell, cancelled=cancelled)
    return path
