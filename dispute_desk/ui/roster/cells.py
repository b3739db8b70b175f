"""How a cell of the sheet is read and written: days, months, codes and sums by their column."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from dispute_desk.domain import roster_doubts as doubts
from dispute_desk.domain.amount import INSURANCE_WORDS, Insurance
from dispute_desk.domain.chinese_dates import read_day, read_month, read_period
from dispute_desk.domain.doubts import future_doubt
from dispute_desk.domain.insured_line import INSURED_WORDS
from dispute_desk.domain.insured_text import InsuredReader, InsuredTold
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.roster import is_serial, one_line
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.domain.worker_words import codes_in
from dispute_desk.ui.messages import translated
from dispute_desk.ui.roster.columns import CONSENT_WAY, Reads, SheetColumn
from dispute_desk.ui.steps.edited import stored
from dispute_desk.ui.understand import day_meant, fen_meant

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.domain.roster import RosterWords
    from dispute_desk.domain.worker_words import ConsentWay, SpecialGroup
    from dispute_desk.ui.steps.case_view import CaseView

YES = frozenset({"是", "√", "✓", "✔", "y", "yes", "1", "true", "有"})
NO = frozenset({"否", "×", "x", "n", "no", "0", "false", "无"})
SAME, APART = "same", "apart"
_SAME = QT_TRANSLATE_NOOP("roster", "同一人")
_APART = QT_TRANSLATE_NOOP("roster", "另一人")
_ANSWERS = {"是": SAME, "同": SAME, "y": SAME, "不是": APART, "否": APART, "另": APART, "n": APART}
_CODED = frozenset({Reads.CODE, Reads.INSURANCES, Reads.GROUPS})
_SEXES = {
    "男": "male",
    "女": "female",
    "male": "male",
    "female": "female",
    "m": "male",
    "f": "female",
}


class NotUnderstoodError(Exception):
    """A cell that means nothing in its column; ``doubt`` says why (context ``doubts``)."""

    def __init__(self, doubt: str) -> None:
        super().__init__(doubt)
        self.doubt = doubt


class CellReader:
    """Reads the cells of one case's sheet in the words of its station."""

    def __init__(self, view: CaseView, words: RosterWords) -> None:
        self._view = view
        self._words = words
        self._insurances = {
            word.casefold(): one.value
            for one in Insurance
            for word in (
                one.value,
                INSURANCE_WORDS[one],
                translated("insurance", INSURANCE_WORDS[one]),
            )
        }
        self.insured = InsuredReader(
            words.insurances,
            self._insurances,
            {translated("insured", word): one for one, word in INSURED_WORDS.items()},
        )
        self._answers = _ANSWERS | {
            word.casefold(): code
            for code, source in ((SAME, _SAME), (APART, _APART))
            for word in (source, translated("roster", source), code)
        }
        self._said: dict[tuple[str, Any], str] = {}
        self._known: dict[str, dict[str, tuple[Any, str]]] = defaultdict(dict)
        self._reads: dict[Reads, Callable[[str], Any]] = {
            Reads.DATE: self._day,
            Reads.MONTH: self._month,
            Reads.FLAG: self._flag,
            Reads.CODE: self._sex,
            Reads.INSURANCES: self._insurances_in,
            Reads.GROUPS: self._groups,
            Reads.WAY: self._way,
            Reads.INSURED: self._insured,
            Reads.MATCH: self._match,
            Reads.FIGURE: self._fen,
            Reads.TOTAL: self._fen,
        }

    def choices(self, column: SheetColumn) -> list[str]:
        """Return the words a cell of codes is filled in with."""
        words, profile = self._view.words, self._view.profile
        found: dict[Reads, Callable[[], list[str]]] = {
            Reads.FLAG: lambda: [self._yes()],
            Reads.CODE: lambda: [words.code("sexes", one) for one in ("male", "female")],
            Reads.INSURANCES: lambda: [words.insurances(one.code) for one in profile.insurances],
            Reads.GROUPS: lambda: [words.of(one) for one in profile.special_groups],
            Reads.WAY: lambda: [words.of(one) for one in profile.consent_ways],
            Reads.MATCH: lambda: [translated("roster", one) for one in (_SAME, _APART)],
        }
        return found[column.reads]() if column.reads in found else []

    def value(self, column: SheetColumn, text: str) -> Any:  # noqa: ANN401 - as the command takes it
        """Return what a cell means as the command takes it; empty is None (a flag: False)."""
        if column.reads is Reads.TEXT:
            return text.strip() or None
        remembered = self._known[column.reads.name]
        if text not in remembered:
            remembered[text] = self._read(column, text.strip())
        value, doubt = remembered[text]
        if doubt:
            raise NotUnderstoodError(doubt)
        return value

    def fen(self, column: SheetColumn, text: str) -> int:
        """Return the sum in a cell, 0 where there is none, it is not understood or below 0."""
        try:
            return max(int(self.value(column, text) or 0), 0) if text else 0
        except NotUnderstoodError:
            return 0

    def _read(self, column: SheetColumn, plain: str) -> tuple[Any, str]:
        """Return what a cell means, or why it means nothing; both are remembered."""
        if not plain:
            return (False if column.reads is Reads.FLAG else None), ""
        read = self._reads.get(column.reads)
        try:
            return (plain if read is None else read(plain)), ""
        except NotUnderstoodError as reason:
            return None, reason.doubt

    def tidied(self, column: SheetColumn, text: str, *, typed: bool = False) -> str:
        """Return a cell as it stands in the sheet: in full where it is understood, else as it is.

        What somebody ``typed`` may be short: 15 or 1015 are days of this year.
        """
        if column.reads is Reads.TEXT:
            return one_line(text)
        plain = " ".join(text.split())
        if not plain or column.reads is Reads.NOTHING:
            return plain
        if typed and column.reads is Reads.DATE and read_day(plain).day is None:
            day = day_meant(plain, today=self._view.today)
            return day.isoformat() if day is not None else plain
        if self.is_lost(column, plain):
            return plain  # it may have to go into the note, as it was typed
        return self.shown(column, self.value(column, plain))

    def shown(self, column: SheetColumn, value: Any) -> str:  # noqa: ANN401, PLR0911 - a line a kind
        """Return a value as the sheet shows it."""
        if value is None or value is False:
            return ""
        if column.is_sum:
            return yuan_grouped(int(value))
        if column.reads is Reads.FLAG:
            return self._yes()
        if column.reads is Reads.MATCH:
            return translated("roster", _SAME if value == SAME else _APART)
        if column.reads is Reads.INSURED:
            return "；".join(map(insured_words, value))
        if column.id == CONSENT_WAY:
            return self._view.words.code("consent_ways", value)
        if column.field is not None and column.reads in _CODED:
            key = column.id, value
            if key not in self._said:
                self._said[key] = self._view.words.value(column.field, value)
            return self._said[key]
        return str(value)

    def doubt(self, column: SheetColumn, text: str) -> str:
        """Return what is doubtful about a cell by itself (context ``doubts``), or nothing."""
        if not text:
            return ""
        return self._doubt(column, text) or future_doubt(column.id, text, self._view.today)

    def _doubt(self, column: SheetColumn, text: str) -> str:
        if column.reads is Reads.TEXT:
            of_text = doubts.OF_TEXTS.get(column.id)
            return of_text(text) if of_text is not None else ""
        if column.reads is Reads.GROUPS:
            strange = codes_in(text, self._view.profile.special_groups)[1]
            return doubts.NOT_A_WORD if strange else ""
        try:
            value = self.value(column, text)
        except NotUnderstoodError as reason:
            return reason.doubt
        return doubts.LESS_THAN_NOTHING if column.is_sum and value < 0 else ""

    def about(self, column: SheetColumn, text: str) -> str:
        """Return what a doubt about a cell is about: the day a bare number may be."""
        day = read_day(text).day if column.reads is Reads.DATE else None
        return day.isoformat() if day is not None else ""

    def is_lost(self, column: SheetColumn, text: str) -> bool:
        """Tell whether a cell cannot be saved where it stands."""
        try:
            value = self.value(column, text)
        except NotUnderstoodError:
            return True
        return column.is_sum and value is not None and value < 0

    def stored(self, column: SheetColumn, record: dict[str, Any]) -> Any:  # noqa: ANN401
        """Return a field of a record as the command takes it."""
        return stored(column.field, record[column.id]) if column.field is not None else None

    def period(self, text: str) -> tuple[str, str]:
        """Return the months of one cell, from and to; as it stands where none are understood."""
        read = read_period(text)
        if read.start is None:
            return text, ""
        return str(read.start), str(read.end) if read.end is not None else ""

    def _yes(self) -> str:
        return translated("words", "是")

    def _day(self, text: str) -> str:
        day = read_day(text).day
        if day is None:
            raise NotUnderstoodError(doubts.NOT_A_DAY)
        if is_serial(text):
            raise NotUnderstoodError(doubts.BARE_DAY)
        return day.isoformat()

    def _month(self, text: str) -> str:
        month = read_month(text)
        if month is None or read_period(text).start is not None:
            raise NotUnderstoodError(doubts.NOT_A_MONTH)
        return str(month)

    def _flag(self, text: str) -> bool:
        plain = text.casefold()
        if plain in YES or text == self._yes():
            return True
        if plain in NO:
            return False
        raise NotUnderstoodError(doubts.NOT_A_FLAG)

    def _sex(self, text: str) -> str:
        found = _SEXES.get(text.casefold())
        if found is None:
            raise NotUnderstoodError(doubts.NOT_A_WORD)
        return found

    def _insurances_in(self, text: str) -> str:
        found: list[str] = []
        for piece in text.replace("，", "、").replace(",", "、").replace("；", "、").split("、"):
            known = self._insurances.get(piece.strip().casefold())
            codes = [known] if known else list(self._words.insurances(piece))
            if piece.strip() and not (known or (codes and self._words.only_insurances(piece))):
                raise NotUnderstoodError(doubts.NOT_A_WORD)
            found += [code for code in codes if code not in found]
        return ",".join(found)

    def _groups(self, text: str) -> str:
        return self._codes(text, self._view.profile.special_groups)

    def _codes(self, text: str, words: tuple[SpecialGroup, ...]) -> str:
        """Return the codes of a cell; what no code stands for is kept as it was typed."""
        codes, strange = codes_in(text, words)
        return ",".join((*codes, *strange))

    def _way(self, text: str) -> str:
        ways: tuple[ConsentWay, ...] = self._view.profile.consent_ways
        codes, strange = codes_in(text, ways)
        if strange or len(codes) != 1:
            raise NotUnderstoodError(doubts.NOT_A_WORD)
        return codes[0]

    def answer(self, text: str) -> str:
        """Return what a word of the column 对照 says: same, apart, or nothing that is known."""
        plain = text.strip().casefold()
        for code, source in ((SAME, _SAME), (APART, _APART)):
            if plain.startswith(translated("roster", source).casefold()):
                return code  # as the sheet shows it: 同一人：第 3 行
        return self._answers.get(plain, "")

    def _match(self, text: str) -> str:
        found = self.answer(text)
        if not found:
            raise NotUnderstoodError(doubts.NOT_A_WORD)
        return found

    def _insured(self, text: str) -> tuple[InsuredTold, ...]:
        found = self.insured.read(text)
        if found is None:
            bare = self.insured.is_bare(text)
            raise NotUnderstoodError(doubts.NO_INSURANCE if bare else doubts.NOT_INSURED)
        if any(one.month_from and one.month_to and one.month_from > one.month_to for one in found):
            raise NotUnderstoodError(doubts.MONTHS_TURNED)
        return found

    def _fen(self, text: str) -> int:
        fen = fen_meant(text)
        if fen is None:
            raise NotUnderstoodError(doubts.NOT_A_SUM)
        return fen


def insured_words(told: InsuredTold) -> str:
    """Return what is told of one insurance as the sheet shows it, to be read again."""
    start, end = told.month_from, told.month_to
    months = "" if start is None and end is None else f"{start or ''}~{end or ''}"
    insurance = translated("insurance", INSURANCE_WORDS[told.insurance])
    status = translated("insured", INSURED_WORDS[told.status])
    return " ".join(filter(None, (insurance, months, status)))


def said(doubt: str, about: object = "") -> str:
    """Return a doubt in the language of the window."""
    return translated("doubts", doubt).replace("%1", str(about)) if doubt else ""
