"""The columns of the register of visits, and its filters."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.due import due_tone, due_words
from dispute_desk.ui.models.paged import Column, Look
from dispute_desk.ui.steps.words import Words

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.domain.visit_rows import VisitRow
    from dispute_desk.ui.workplace import Workplace

#: The filters, the first of which filters nothing.
VIEWS: dict[str, str] = {
    "all": QT_TRANSLATE_NOOP("visits", "全部"),
    "consultation": QT_TRANSLATE_NOOP("visits", "咨询"),
    "case": QT_TRANSLATE_NOOP("visits", "已立案件"),
    "ticket": QT_TRANSLATE_NOOP("visits", "待答复工单"),
}
_TITLES = {
    "received_on": QT_TRANSLATE_NOOP("visits", "日期"),
    "names": QT_TRANSLATE_NOOP("visits", "来访人"),
    "persons": QT_TRANSLATE_NOOP("visits", "人次"),
    "employer": QT_TRANSLATE_NOOP("visits", "用人单位"),
    "channel": QT_TRANSLATE_NOOP("visits", "来源"),
    "demand": QT_TRANSLATE_NOOP("visits", "诉求"),
    "outcome": QT_TRANSLATE_NOOP("visits", "去向"),
    "external_deadline": QT_TRANSLATE_NOOP("visits", "外部期限"),
}


def said(source: str) -> str:
    """Return a word of the register in the language of the window."""
    return QCoreApplication.translate("visits", source)


def channel_words(place: Workplace, code: str | None) -> str:
    """Return the channel's word once the words of the station are there."""
    return Words(place.seat.profile).code("channels", code) if place.seat and code else code or ""


def names_words(row: VisitRow) -> str:
    """Return who came; somebody without a name is said to be that."""
    return row.names or said(QT_TRANSLATE_NOOP("visits", "未留姓名"))


def outcome_words(row: VisitRow) -> str:
    """Return what came of it: the case's number, or that it was a consultation."""
    return row.case_number or said(QT_TRANSLATE_NOOP("visits", "仅咨询"))


def term_words(row: VisitRow, today: date) -> str:
    """Return how near the outside term is; a ticket without one waits, an answered one says so."""
    if row.waits:
        waiting = said(QT_TRANSLATE_NOOP("visits", "待答复")) if row.open_tickets else ""
        return due_words(row.due_on, today) or waiting
    return said(QT_TRANSLATE_NOOP("visits", "已答复")) if row.replied_on else ""


def visit_columns(place: Workplace) -> tuple[Column[VisitRow], ...]:
    """Return the columns from left to right."""

    def title(name: str) -> partial[str]:
        return partial(QCoreApplication.translate, "visits", _TITLES[name])

    return (
        Column("received_on", title("received_on"), _day, width=96, look=Look.MUTED, rank=1),
        Column("names", title("names"), names_words, width=96, sortable=False),
        Column("persons", title("persons"), _persons, width=72, look=Look.MONEY, rank=2),
        Column("employer", title("employer"), _employer, width=100, stretch=True),
        Column(
            "channel",
            title("channel"),
            lambda row: channel_words(place, row.channel),
            width=108,
            fits=True,
            rank=4,
        ),
        Column("demand", title("demand"), _demand, width=130, sortable=False, rank=5),
        Column(
            "external_deadline",
            title("external_deadline"),
            lambda row: term_words(row, place.today()),
            width=92,
            look=Look.DEADLINE,
            tone=lambda row: due_tone(row.due_on if row.waits else None, place.today()),
            rank=3,
        ),
        Column(
            "outcome",
            title("outcome"),
            outcome_words,
            width=158,
            sortable=False,
        ),
    )


def _day(row: VisitRow) -> str:
    return row.received_on.isoformat() if row.received_on else ""


def _persons(row: VisitRow) -> str:
    return f"{row.persons:,}" if row.persons else "—"


def _employer(row: VisitRow) -> str:
    return row.employer or "—"


def _demand(row: VisitRow) -> str:
    return " ".join((row.demand or "").split())
