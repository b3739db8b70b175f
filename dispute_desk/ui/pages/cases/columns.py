"""The columns of the list of cases, and the words in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.case import Origin
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.stages import DONE
from dispute_desk.ui.due import due_tone, due_words
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


def workers_words(row: CaseRow) -> str:
    """Return the first worker, and how many there are: 李例 等3人."""
    first = row.first_claimant or ""
    if row.claimants <= 1:
        return first
    words = QCoreApplication.translate("CaseColumns", "%1 等%2人")
    return words.replace("%1", first).replace("%2", str(row.claimants))


def clock_runs(row: CaseRow) -> bool:
    """Tell whether a deadline counts: open, and of imported history only what was taken up."""
    waits = row.origin == Origin.IMPORTED and row.taken_up_on is None
    return row.stage not in DONE and not waits


def due_shown(row: CaseRow, today: date) -> str:
    """Return the deadline as the list says it."""
    return due_words(row.next_action_on, today) if clock_runs(row) else "—"


def due_shown_tone(row: CaseRow, today: date) -> str:
    """Return the tone of the deadline."""
    return due_tone(row.next_action_on, today) if clock_runs(row) else "neutral"


def case_columns(place: Workplace) -> tuple[Column[CaseRow], ...]:
    """Return the columns from left to right."""
    said = QCoreApplication.translate

    def code(table: str, value: str | None) -> str:
        seat = place.seat
        return Words(seat.profile).code(table, value) if seat and value else value or ""

    def stage(row: CaseRow) -> str:
        return code("stages", row.stage.value) if place.seat else ""

    def tone(row: CaseRow) -> str:
        return STAGE_TONES.get(row.stage, "neutral")

    return (
        Column("number", lambda: said("CaseColumns", "案号"), number_words, width=140, fits=True),
        Column("claimant", lambda: said("CaseColumns", "职工"), workers_words, width=98),
        Column(
            "employer",
            lambda: said("CaseColumns", "用人单位"),
            lambda row: row.employer or "",
            width=120,
            look=Look.MUTED,
            stretch=True,
        ),
        Column(
            "cause",
            lambda: said("CaseColumns", "争议类型"),
            lambda row: code("causes", row.cause),
            width=104,
            look=Look.MUTED,
            sortable=False,
        ),
        _money("claimed", lambda: said("CaseColumns", "诉求金额"), lambda row: row.claimed),
        Column(
            "stage",
            lambda: said("CaseColumns", "状态"),
            stage,
            width=104,
            look=Look.PILL,
            tone=tone,
        ),
        Column(
            "next_action_on",
            lambda: said("CaseColumns", "办理期限"),
            lambda row: due_shown(row, place.today()),
            width=74,
            look=Look.DEADLINE,
            tone=lambda row: due_shown_tone(row, place.today()),
            hint=lambda row: _due_hint(row, place),
        ),
        Column(
            "handler",
            lambda: said("CaseColumns", "承办人"),
            lambda row: row.handler or "—",
            width=60,
            look=Look.MUTED,
        ),
        *_folded_columns(code),
    )


def _folded_columns(code: Callable[[str, str | None], str]) -> tuple[Column[CaseRow], ...]:
    """Return the columns that are hidden until somebody asks for them."""
    said = QCoreApplication.translate

    def day(value: date | None) -> str:
        return value.isoformat() if value else ""

    return (
        _money(
            "verified", lambda: said("CaseColumns", "工作站测算"), lambda r: r.verified, shown=False
        ),
        _money("agreed", lambda: said("CaseColumns", "协议金额"), lambda r: r.agreed, shown=False),
        _money("paid", lambda: said("CaseColumns", "实缴入库"), lambda r: r.paid, shown=False),
        Column(
            "received_on",
            lambda: said("CaseColumns", "登记日期"),
            lambda row: day(row.received_on),
            width=104,
            look=Look.MUTED,
            shown=False,
        ),
        Column(
            "accepted_on",
            lambda: said("CaseColumns", "受理日期"),
            lambda row: day(row.accepted_on),
            width=104,
            look=Look.MUTED,
            shown=False,
        ),
        Column(
            "closed_on",
            lambda: said("CaseColumns", "结案日期"),
            lambda row: day(row.closed_on),
            width=104,
            look=Look.MUTED,
            shown=False,
        ),
        Column(
            "channel",
            lambda: said("CaseColumns", "来源"),
            lambda row: code("channels", row.channel),
            width=120,
            look=Look.MUTED,
            sortable=False,
            shown=False,
        ),
    )


def _money(
    name: str,
    title: Callable[[], str],
    fen: Callable[[CaseRow], int],
    *,
    shown: bool = True,
) -> Column[CaseRow]:
    return Column(
        name,
        title,
        lambda row: yuan_grouped(fen(row)) if fen(row) else "—",
        width=90,
        look=Look.MONEY,
        shown=shown,
    )


def _due_hint(row: CaseRow, place: Workplace) -> str:
    if not clock_runs(row) or row.next_action_on is None:
        return ""
    seat = place.seat
    action = Words(seat.profile).action(row.next_action) if seat else row.next_action or ""
    return f"{action} · {row.next_action_on.isoformat()}"
