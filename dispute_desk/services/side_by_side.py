"""Ways to settle a claim as answered: whose, until when, and the same as JSON. Needs no store."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.contribution import Result, compute
from dispute_desk.domain.contribution_plan import LIMITS
from dispute_desk.domain.contribution_words import lacking_in
from dispute_desk.domain.later_start import LaterStart
from dispute_desk.domain.money import yuan_text
from dispute_desk.domain.settlement import Option, OptionKind, Wish, days_of, options
from dispute_desk.domain.settlement_days import SafeDay, safe_day
from dispute_desk.domain.settlement_words import notes_of, title_of, why_safe

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dispute_desk.domain.contribution import Totals
    from dispute_desk.domain.contribution_input import Claim
    from dispute_desk.domain.errors import Translate
    from dispute_desk.domain.workdays import WorkCalendar


@dataclass(frozen=True, kw_only=True)
class Settlement:
    """The ways to settle a calculation; workers in its order, by name and place in the case.

    ``mediation_until`` is the last day of a mediation whose term runs. ``limits_of`` is the day
    whose limits clamp the bases, where the switch asks for those of the month of payment.
    """

    result: Result
    options: tuple[Option, ...]
    claimants: tuple[int | None, ...]
    names: tuple[str, ...]
    mediation_until: date | None = None
    starts: tuple[LaterStart, ...] = ()
    limits_of: date | None = None

    def of(self, kind: OptionKind) -> Option:
        """Return one of the ways."""
        return next(one for one in self.options if one.kind is kind)

    def safe_day(self, option: Option) -> SafeDay:
        """Return the last safe day of one of the ways."""
        return safe_day(option, self.mediation_until)

    def lacking(self, option: Option, say: Translate | None = None) -> list[str]:
        """Return what a way lacks, one sentence for each run of months of an insurance."""
        return lacking_in(option.missing, self.result, say)


def settlement_of(
    result: Result,
    wish: Wish,
    calendar: WorkCalendar,
    *,
    claim: Claim | None = None,
    names: Mapping[int, str] | None = None,
    mediation_until: date | None = None,
    starts: tuple[LaterStart, ...] = (),
) -> Settlement:
    """Return the ways to settle a result, or of another claim computed by the same figures."""
    asked = claim or result.claim
    first = days_of(replace(wish, count=1), calendar)[0].due
    by_payment = result.plan.switches[LIMITS] == "current_month"
    if asked != result.claim or (by_payment and first != asked.paid_on):
        asked = replace(asked, paid_on=first) if by_payment else asked
        result = compute(asked, result.plan.view, result.plan.switches)
    known = names or {}
    return Settlement(
        result=result,
        options=options(result, wish, calendar),
        claimants=tuple(one.claimant_id for one in asked.workers),
        names=tuple(known.get(one.claimant_id or 0) or one.name for one in asked.workers),
        mediation_until=mediation_until,
        starts=starts,
        limits_of=first if by_payment else None,
    )


def options_json(made: Settlement, say: Translate | None = None) -> list[dict[str, Any]]:
    """Return the ways to settle as ``backpay --options`` adds them; no sums where one lacks."""
    return [_option(one, made, say) for one in made.options]


def _option(one: Option, made: Settlement, say: Translate | None) -> dict[str, Any]:
    told: dict[str, Any] = {
        "option": one.kind.value,
        "title": title_of(one, say),
        "complete": one.is_complete,
        "missing": made.lacking(one, say),
        "notes": notes_of(one, made.limits_of, say),
    }
    if not one.is_complete:
        return told
    safe = made.safe_day(one)
    return told | {
        "totals": _sums(one.totals),
        "growth_per_day": _growth(one.growth),
        "last_safe_day": safe.day.isoformat() if safe.day else None,
        "last_safe_rule": safe.rule.value,
        "last_safe_why": why_safe(one, safe, say),
        "capped_from": one.capped_from.isoformat() if one.capped_from else None,
        "parts": [
            {
                "part": number,
                "day": (day.rolled_from or day.due).isoformat(),
                "due": day.due.isoformat(),
                "estimated": day.estimated,
                **_sums(sums),
            }
            for number, (day, sums) in enumerate(zip(one.days, one.by_part, strict=True), 1)
        ],
        "workers": [
            {
                "worker": name,
                **({} if claimant is None else {"claimant_id": claimant}),
                **_sums(sums),
                "growth_per_day": _growth(more),
            }
            for name, claimant, sums, more in zip(
                made.names, made.claimants, one.by_worker, one.growth_by_worker, strict=True
            )
        ],
    }


def _sums(total: Totals) -> dict[str, str]:
    return {
        "employer": yuan_text(total.employer),
        "employee": yuan_text(total.employee),
        "principal": yuan_text(total.principal),
        "late_fee": yuan_text(total.late_fee),
        "late_fee_capped": yuan_text(total.late_fee_capped),
    }


def _growth(total: Totals) -> dict[str, str]:
    return {
        "late_fee": yuan_text(total.late_fee),
        "late_fee_capped": yuan_text(total.late_fee_capped),
    }
