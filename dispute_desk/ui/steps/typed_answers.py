"""What was typed into the grid of an answer: rows of words to what is said of the workers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.amount import INSURANCE_WORDS, Insurance
from dispute_desk.domain.insured_line import INSURED_WORDS, InsuredStatus
from dispute_desk.domain.money import Fen
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.insured import InsuredWord
from dispute_desk.ui.messages import translated
from dispute_desk.ui.steps.month_field import month_meant

if TYPE_CHECKING:
    from dispute_desk.domain.detail_words import DetailWords
    from dispute_desk.domain.months import Month
    from dispute_desk.ui.models.entry_rows import EntryRows
    from dispute_desk.ui.steps.case_view import CaseView

#: The columns of the grid.
WHO, INSURANCE, START, END, STATUS, SUM = range(6)


@dataclass(frozen=True)
class Typed:
    """What a grid says, and the first thing in it nobody understands, in words."""

    lines: tuple[InsuredWord, ...] = ()
    trouble: str = ""
    row: int = 0
    column: int = 0


class _Wrong(Exception):  # noqa: N818 - no error of ours: a cell that is told
    def __init__(self, column: int, words: str) -> None:
        super().__init__(words)
        self.column = column
        self.words = words


def read_typed(rows: EntryRows, view: CaseView, words: DetailWords, *, wages: bool) -> Typed:
    """Return what was typed; rows without 缴费情况 are not meant.

    The sums are ``wages``, or bases.
    """
    lines: list[InsuredWord] = []
    for row in range(rows.rowCount()):
        if not rows.text(row, STATUS).strip():
            continue
        try:
            lines.append(_line(rows, row, view, words, wages=wages))
        except _Wrong as wrong:
            place = QCoreApplication.translate("typed_answers", "第 %1 行：%2")
            told = place.replace("%1", str(row + 1)).replace("%2", wrong.words)
            return Typed(trouble=told, row=row, column=wrong.column)
    return Typed(tuple(lines))


def insurance_meant(text: str, words: DetailWords) -> Insurance | None:
    """Return the insurance a word names, in the language of the window or as files write it."""
    for one in Insurance:
        if text.strip().casefold() == translated("insurance", INSURANCE_WORDS[one]).casefold():
            return one
    return words.insurance_of(text)


def status_meant(text: str, words: DetailWords) -> InsuredStatus | None:
    """Return what a word says was done, in the language of the window or as files write it."""
    for one in InsuredStatus:
        if text.strip().casefold() == translated("insured", INSURED_WORDS[one]).casefold():
            return one
    return words.status_of(text)


def _line(
    rows: EntryRows, row: int, view: CaseView, words: DetailWords, *, wages: bool
) -> InsuredWord:
    insurance = insurance_meant(rows.text(row, INSURANCE), words)
    if insurance is None:
        raise _Wrong(INSURANCE, _say(QT_TRANSLATE_NOOP("typed_answers", "看不出是哪个险种")))
    status = status_meant(rows.text(row, STATUS), words)
    if status is None:
        raise _Wrong(
            STATUS,
            _say(QT_TRANSLATE_NOOP("typed_answers", "缴费情况请填：未参保、未缴、低报基数、已缴")),
        )
    if rows.is_wrong(row, SUM):
        raise _Wrong(SUM, _say(QT_TRANSLATE_NOOP("typed_answers", "工资或基数不是数字")))
    told = rows.fen(row, SUM)
    fen = None if told is None else Fen(told)
    return InsuredWord(
        claimant_id=_worker(rows.text(row, WHO), view),
        insurance=insurance,
        status=status,
        month_from=_month(rows.text(row, START), START, view),
        month_to=_month(rows.text(row, END), END, view),
        wage=fen if wages else None,
        paid_base=None if wages else fen,
    )


def _worker(name: str, view: CaseView) -> int:
    plain = name.strip()
    found = [
        one["id"]
        for one in view.file.claimants
        if plain in {one["name"], view.claimant_name(one["id"])}
    ]
    if not found:
        raise _Wrong(WHO, _say(QT_TRANSLATE_NOOP("typed_answers", "本案没有这名职工")))
    if len(found) > 1:
        raise _Wrong(
            WHO,
            _say(
                QT_TRANSLATE_NOOP("typed_answers", "本案有同名职工，请在“参保情况对照”中逐条登记")
            ),
        )
    worker: int = found[0]
    return worker


def _month(text: str, column: int, view: CaseView) -> Month | None:
    if not text.strip():
        return None
    found = month_meant(text, view.today)
    if found is None:
        raise _Wrong(
            column, _say(QT_TRANSLATE_NOOP("typed_answers", "看不懂月份，可填 2024-03 或 202403"))
        )
    return found


def _say(source: str) -> str:
    return translated("typed_answers", source)
