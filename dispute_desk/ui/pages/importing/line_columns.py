"""The columns of the row by row list of a workbook."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.models.paged import Column, Look
from dispute_desk.ui.pages.importing import line_words as words
from dispute_desk.ui.pages.importing.words import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.domain.ledger_lines import LedgerLine

_TITLES = {
    "sheet": QT_TRANSLATE_NOOP("importing", "工作表"),
    "row": QT_TRANSLATE_NOOP("importing", "行"),
    "bin": QT_TRANSLATE_NOOP("importing", "归类"),
    "number": QT_TRANSLATE_NOOP("importing", "原案号"),
    "day": QT_TRANSLATE_NOOP("importing", "受理日期"),
    "told": QT_TRANSLATE_NOOP("importing", "用人单位／去向"),
    "workers": QT_TRANSLATE_NOOP("importing", "职工"),
    "amount": QT_TRANSLATE_NOOP("importing", "涉案金额"),
    "paid": QT_TRANSLATE_NOOP("importing", "载明补缴"),
    "result": QT_TRANSLATE_NOOP("importing", "结果"),
    "notes": QT_TRANSLATE_NOOP("importing", "请留意"),
}
#: What gives way where there is no room, the first here first.
_GIVES_WAY = ("paid", "sheet", "number", "result", "day", "workers", "amount", "notes")


def line_columns() -> tuple[Column[LedgerLine], ...]:
    """Return the columns from left to right."""

    def column(
        name: str,
        text: Callable[[LedgerLine], str],
        width: int,
        look: Look = Look.TEXT,
        **more: object,
    ) -> Column[LedgerLine]:
        title = partial(said, _TITLES[name])
        rank = len(_GIVES_WAY) - _GIVES_WAY.index(name) if name in _GIVES_WAY else 0
        return Column(name, title, text, width, look, sortable=False, rank=rank, **more)  # type: ignore[arg-type]

    def tone(line: LedgerLine) -> str:
        return words.TONES[line.into]

    def warning(_: LedgerLine) -> str:
        return "warning"

    return (
        column("sheet", lambda line: line.place.sheet, 62, Look.MUTED, fits=True, most=150),
        column("row", lambda line: str(line.place.row), 48, Look.MONEY),
        column("bin", words.bin_words, 112, Look.PILL, tone=tone, fits=True),
        column("number", words.number_words, 96, Look.MUTED, fits=True),
        column("day", words.day_words, 90, Look.MUTED),
        column("told", words.told_words, 128, hint=words.told_hint, stretch=True),
        column("workers", words.workers_words, 76),
        column("amount", words.amount_words, 88, Look.MONEY),
        column("paid", words.paid_words, 88, Look.MONEY),
        column("result", words.result_words, 72, fits=True, hint=words.result_hint),
        column(
            "notes",
            words.notes_words,
            104,
            Look.PILL,
            tone=warning,
            hint=words.notes_hint,
            fits=True,
            most=230,
        ),
    )
