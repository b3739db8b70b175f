"""The columns of the list of letters."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.models.paged import Column, Look
from dispute_desk.ui.pages.letters.words import (
    STATE_TONES,
    addressee_words,
    clock_tone,
    clock_words,
    kind_words,
    number_words,
    said,
    state_words,
)

if TYPE_CHECKING:
    from dispute_desk.domain.letter_rows import LetterRow
    from dispute_desk.ui.workplace import Workplace

_TITLES = {
    "number": QT_TRANSLATE_NOOP("letters", "文号"),
    "kind": QT_TRANSLATE_NOOP("letters", "种类"),
    "addressee": QT_TRANSLATE_NOOP("letters", "主送单位"),
    "state": QT_TRANSLATE_NOOP("letters", "状态"),
    "clock": QT_TRANSLATE_NOOP("letters", "期限"),
    "issued_on": QT_TRANSLATE_NOOP("letters", "成文日期"),
    "case": QT_TRANSLATE_NOOP("letters", "案件"),
}


def letter_columns(place: Workplace) -> tuple[Column[LetterRow], ...]:
    """Return the columns from left to right."""

    def title(name: str) -> partial[str]:
        return partial(said, _TITLES[name])

    def kind(row: LetterRow) -> str:
        return kind_words(place.seat.profile if place.seat else None, row.kind, row.title)

    return (
        Column("number", title("number"), number_words, width=150, fits=True, most=210),
        Column("kind", title("kind"), kind, width=66, fits=True),
        Column("addressee", title("addressee"), addressee_words, width=150, stretch=True),
        Column(
            "state",
            title("state"),
            lambda row: state_words(row.state),
            width=104,
            look=Look.PILL,
            tone=lambda row: STATE_TONES[row.state],
        ),
        Column(
            "clock",
            title("clock"),
            lambda row: clock_words(row, place.today()),
            width=118,
            fits=True,
            most=190,
            look=Look.DEADLINE,
            tone=lambda row: clock_tone(row, place.today()),
            sortable=False,
        ),
        Column("issued_on", title("issued_on"), _day, width=96, look=Look.MUTED, rank=2),
        Column("case", title("case"), _case, width=140, look=Look.MUTED, sortable=False, rank=3),
    )


def _day(row: LetterRow) -> str:
    return row.issued_on.isoformat() if row.issued_on else ""


def _case(row: LetterRow) -> str:
    return row.case_number or ("—" if row.case_id is None else f"#{row.case_id}")
