"""Until when the reply to a letter was extended, as a column of questions about papers."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, select, type_coerce

from dispute_desk.domain.reply_extension import KEY
from dispute_desk.store.letter_tables import letter
from dispute_desk.store.speech import json_text
from dispute_desk.store.tables import paper
from dispute_desk.store.types import DayText

#: The day the addressee of a paper was given; null where nobody extended its term.
REPLY_UNTIL: ColumnElement[Any] = type_coerce(
    select(json_text(letter.c.told, KEY, "until"))
    .where(letter.c.paper_id == paper.c.id, letter.c.hidden.is_(None))
    .correlate(paper)
    .scalar_subquery(),
    DayText,
).label("reply_until")
