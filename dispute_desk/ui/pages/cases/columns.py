"""The columns of the list of cases, and the words in them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.case import Origin
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.stages import DONE
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.due import due_tone, due_words
from dispute_desk.ui.languages import is_english
from dispute_desk.ui.models.paged import Column, Look
from dispute_desk.ui.steps.words import STAGE_TONES, Words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from dispute_desk.domain.rows import CaseRow
    from dispute_desk.ui.workplace import Workplace


def number_words(row: CaseRow) -> str:
    """Return the number as it is shown, whole; the id where there is none."""
    return row.number or f"#{row.id}"


def short_number(row: CaseRow) -> str:
    """Return the number without the letters all numbers of a station begin with: 〔2026〕1号."""
    words = number_words(row)
    start = words.find("〔")
    return words[start:] if start > 0 else words


def workers_words(row: CaseRow) -> str:
    """Return the first worker, and how many there are: 李例 等3人."""
    first = row.first_claimant or ""
    if row.claimants <= 1:
        return first
    words = QCoreApplication.translate("CaseColumns", "%1 等%2人")
    return words.replace("%1", first).replace("%2", str(row.claimants))


def clock_runs(row: CaseRow) -> bool:
    """Tell whether a deadline counts: open, not frozen, of imported history what was taken up."""
    waits = row.origin == Origin.IMPORTED and row.taken_up_on is None
    return row.stage not in DONE and not waits and row.frozen_on is None


def stage_tone(row: CaseRow) -> str:
    """Return the tone of the stage; a frozen case is quiet."""
    return "neutral" if row.frozen_on else STAGE_TONES.get(row.stage, "neutral")


def due_shown(row: CaseRow, today: date) -> str:
    """Return the deadline as the list says it."""
    return due_words(row.next_action_on, today) if clock_runs(row) else "—"


def due_shown_tone(row: CaseRow, today: date) -> str:
    """Return the tone of the deadline."""
    return due_tone(row.next_action_on, today) if clock_runs(row) else "neutral"


_TITLES = {
    "number": QT_TRANSLATE_NOOP("CaseColumns", "案号"),
    "claimant": QT_TRANSLATE_NOOP("CaseColumns", "职工"),
    "employer": QT_TRANSLATE_NOOP("CaseColumns", "用人单位"),
    "cause": QT_TRANSLATE_NOOP("CaseColumns", "争议类型"),
    "claimed": QT_TRANSLATE_NOOP("CaseColumns", "诉求金额"),
    "stage": QT_TRANSLATE_NOOP("CaseColumns", "状态"),
    "next_action_on": QT_TRANSLATE_NOOP("CaseColumns", "办理期限"),
    "handler": QT_TRANSLATE_NOOP("CaseColumns", "承办人"),
    "verified": QT_TRANSLATE_NOOP("CaseColumns", "工作站测算"),
    "agreed": QT_TRANSLATE_NOOP("CaseColumns", "协议金额"),
    "paid": QT_TRANSLATE_NOOP("CaseColumns", "实缴入库"),
    "received_on": QT_TRANSLATE_NOOP("CaseColumns", "登记日期"),
    "accepted_on": QT_TRANSLATE_NOOP("CaseColumns", "受理日期"),
    "closed_on": QT_TRANSLATE_NOOP("CaseColumns", "结案日期"),
    "channel": QT_TRANSLATE_NOOP("CaseColumns", "来源"),
}
_QUIET = {"employer", "cause", "handler", "received_on", "accepted_on", "closed_on", "channel"}
#: What gives way where there is no room, the first here first; the others stay.
_GIVES_WAY = (
    "channel", "received_on", "accepted_on", "closed_on", "handler", "agreed", "verified", "paid",
    "cause", "claimed", "claimant",
)  # fmt: skip
#: How wide a short number is; it is shortened before the amount claimed and the worker give way.
_SHORT = 104
_YIELDS = len(_GIVES_WAY) - _GIVES_WAY.index("claimed")
_FITTING = {"number", "next_action_on", "stage", "claimed", "verified", "agreed", "paid"}


def _column(
    name: str,
    text: Callable[[CaseRow], str],
    width: int,
    **more: Any,  # noqa: ANN401 - fields of a column
) -> Column[CaseRow]:
    look = Look.MUTED if name in _QUIET else Look.TEXT
    rank = len(_GIVES_WAY) - _GIVES_WAY.index(name) if name in _GIVES_WAY else 0
    return Column(
        name,
        partial(QCoreApplication.translate, "CaseColumns", _TITLES[name]),
        text,
        width=width,
        **{"look": look, "fits": name in _FITTING, "rank": rank, **more},
    )


def case_columns(place: Workplace) -> tuple[Column[CaseRow], ...]:
    """Return the columns from left to right; the last ones are hidden until asked for."""
    due = {
        "look": Look.DEADLINE,
        "tone": lambda row: due_shown_tone(row, place.today()),
        "hint": lambda row: _due_hint(row, place),
    }
    stage = {"look": Look.PILL, "tone": stage_tone}
    # English words of a dispute are cut in any case: so they leave room for the others
    return (
        _column(
            "number", number_words, 140, short=short_number, short_width=_SHORT, short_rank=_YIELDS
        ),
        _column("claimant", workers_words, 84 if is_english() else 98),
        _column("employer", lambda row: row.employer or "", 124, stretch=True),
        _column(
            "cause",
            lambda row: _code(place, "causes", row.cause),
            84 if is_english() else 104,
            sortable=False,
        ),
        _money("claimed", lambda row: row.claimed),
        _column("stage", lambda row: stage_words(place, row), 104, **stage),
        _column("next_action_on", lambda row: due_shown(row, place.today()), 74, **due),
        _column("handler", lambda row: row.handler or "—", 72 if is_english() else 60),
        _money("verified", lambda row: row.verified, shown=False),
        _money("agreed", lambda row: row.agreed, shown=False),
        _money("paid", lambda row: row.paid, shown=False),
        _column("received_on", lambda row: _day(row.received_on), 104, shown=False),
        _column("accepted_on", lambda row: _day(row.accepted_on), 104, shown=False),
        _column("closed_on", lambda row: _day(row.closed_on), 104, shown=False),
        _column(
            "channel",
            lambda row: _code(place, "channels", row.channel),
            120,
            sortable=False,
            shown=False,
        ),
    )


def _money(name: str, fen: Callable[[CaseRow], int], *, shown: bool = True) -> Column[CaseRow]:
    return _column(
        name,
        lambda row: yuan_grouped(fen(row)) if fen(row) else "—",
        90,
        look=Look.MONEY,
        shown=shown,
    )


def _code(place: Workplace, table: str, value: str | None) -> str:
    seat = place.seat
    return Words(seat.profile).code(table, value) if seat and value else value or ""


def stage_words(place: Workplace, row: CaseRow) -> str:
    """Return where a case stands; that it is frozen comes first."""
    if not place.seat:
        return ""
    word = _code(place, "stages", row.stage.value)
    if row.frozen_on is None:
        return word
    return QCoreApplication.translate("CaseColumns", "封存 · %1").replace("%1", word)


def _day(value: date | None) -> str:
    return value.isoformat() if value else ""


def _due_hint(row: CaseRow, place: Workplace) -> str:
    if not clock_runs(row) or row.next_action_on is None:
        return ""
    seat = place.seat
    action = Words(seat.profile).action(row.next_action) if seat else row.next_action or ""
    return f"{action} · {row.next_action_on.isoformat()}"
