"""期末 = 期初 + 受理 + 恢复 + 拆入 − 办结 − 并出: does it hold, and if not, for which cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dispute_desk.services.reports.counted import Counted

#: So many cases are named; the rest is counted.
NAMED = 20


def unreconciled(now: Counted) -> str:
    """Return the red reason; empty when both ways of counting agree, case by case."""
    facts, period = now.facts, now.period
    strange: dict[int, str | None] = {}
    for standing in facts.standings.values():
        strange |= dict(standing.strange)
    by_list = len(facts.standings[period.last].open_ids)
    opening = len(facts.standings[period.opening_day].open_ids)
    if not strange and (now.opening, now.open_at_end) == (opening, by_list):
        return ""
    names = [number or f"#{case_id}" for case_id, number in sorted(strange.items())]
    rest = f"等 {len(names)} 件" if len(names) > NAMED else ""
    return (
        f"按办理经过计，期初 {now.opening} 件、期末 {now.open_at_end} 件；"
        f"按案件自身的受理、结案日期逐件计，期初 {opening} 件、期末 {by_list} 件。"
        f"两者不一致的案件：{'、'.join(names[:NAMED])}{rest}。"
        "请核对这些案件的受理、结案、重启日期的先后。"
    )
