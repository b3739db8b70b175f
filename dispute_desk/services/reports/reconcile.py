"""期末 = 期初 + 受理 + 恢复 + 拆入 − 办结 − 并出: does it hold, and if not, for which cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP, Phrase

if TYPE_CHECKING:
    from dispute_desk.services.reports.counted import Counted

_UNLIKE = QT_TRANSLATE_NOOP(
    "report",
    "按办理经过计，期初 {moves_opening} 件、期末 {moves_open} 件；"
    "按案件自身的受理、结案日期逐件计，期初 {opening} 件、期末 {open} 件。"
    "两者不一致的案件：{names}{rest}。"
    "请核对这些案件的受理、结案、重启日期的先后。",
)
_MORE = QT_TRANSLATE_NOOP("report", "等 {count} 件")
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
    return Phrase(
        _UNLIKE,
        moves_opening=now.opening,
        moves_open=now.open_at_end,
        opening=opening,
        open=by_list,
        names="、".join(names[:NAMED]),
        rest=Phrase(_MORE, count=len(names)) if len(names) > NAMED else "",
    )
