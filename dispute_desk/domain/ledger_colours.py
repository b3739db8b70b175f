"""Statuses told by fill colour alone: the legend read, and what each colour is taken for."""

from __future__ import annotations

import colorsys
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dispute_desk.domain.ledger import Question, Result
from dispute_desk.domain.ledger_grid import filled
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP, AsWritten, Phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dispute_desk.domain.ledger_grid import Grid
    from dispute_desk.domain.ledger_vocabulary import Vocabulary

_LEGEND = re.compile(r"([红橙黄绿蓝紫灰])(?:色|底)*(?:[=＝:：为是]|表示|代表)+([^；;,，。、\s]+)")
_CHINESE = {
    "红": "red",
    "橙": "orange",
    "黄": "yellow",
    "绿": "green",
    "蓝": "blue",
    "紫": "purple",
    "灰": "grey",
}
_COLOURS = {
    "red": QT_TRANSLATE_NOOP("ledger", "红色"),
    "orange": QT_TRANSLATE_NOOP("ledger", "橙色"),
    "yellow": QT_TRANSLATE_NOOP("ledger", "黄色"),
    "green": QT_TRANSLATE_NOOP("ledger", "绿色"),
    "blue": QT_TRANSLATE_NOOP("ledger", "蓝色"),
    "purple": QT_TRANSLATE_NOOP("ledger", "紫色"),
    "grey": QT_TRANSLATE_NOOP("ledger", "灰色"),
}
#: Hues in degrees up to which a colour bears a name.
_HUES = (
    (18, "red"),
    (44, "orange"),
    (70, "yellow"),
    (170, "green"),
    (260, "blue"),
    (330, "purple"),
)
_PALE = 0.12
#: What a person may choose, in the order offered.
OPTIONS: dict[str, Result] = {
    QT_TRANSLATE_NOOP("ledger", "调解成功"): Result.SUCCESS,
    QT_TRANSLATE_NOOP("ledger", "部分达成"): Result.PARTIAL,
    QT_TRANSLATE_NOOP("ledger", "调解不成"): Result.FAILED,
    QT_TRANSLATE_NOOP("ledger", "撤回"): Result.WITHDRAWN,
    QT_TRANSLATE_NOOP("ledger", "不予受理"): Result.REJECTED,
    QT_TRANSLATE_NOOP("ledger", "已移送"): Result.TRANSFERRED,
    QT_TRANSLATE_NOOP("ledger", "办理中"): Result.PENDING,
    QT_TRANSLATE_NOOP("ledger", "已办结，结果不明"): Result.CLOSED_UNKNOWN,
}
_WORDS = {result: word for word, result in OPTIONS.items()}
_GREY = "grey"
#: A colour on more than this part of a column's rows is its looks.
_THROUGHOUT = 0.8
#: A row of coloured boxes with words has so many words at most, of so many signs.
_MOST_BOXES = 8
_LONGEST = 12
_BY_LEGEND = QT_TRANSLATE_NOOP("ledger", "表中图例写明：{colour}＝{word}")
_BY_CUSTOM = QT_TRANSLATE_NOOP("ledger", "表中没有写明{colour}的图例，按常见用法推测")
_BY_NOTHING = QT_TRANSLATE_NOOP("ledger", "表中没有写明{colour}的图例，也没有常见用法")
_USUAL = {"green": Result.SUCCESS, "yellow": Result.PENDING, "red": Result.FAILED}
_QUESTION = QT_TRANSLATE_NOOP(
    "ledger", "「{sheet}」里有 {count} 行只用{colour}底表示办理状态，按哪种结果导入？"
)


def colour_name(rgb: str) -> str:
    """Return the everyday name of a colour given as RRGGBB."""
    red, green, blue = (int(rgb[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, saturation, _ = colorsys.rgb_to_hsv(red, green, blue)
    if saturation < _PALE:
        return "grey"
    return next((name for limit, name in _HUES if hue * 360 <= limit), "red")


def colour_word(name: str) -> str:
    """Return the Chinese word of a colour's everyday name (green → 绿色)."""
    return _COLOURS.get(name, name)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a legend says of a colour: its own word, and the result it means."""

    word: str
    result: Result


def read_legend(texts: Iterable[str], vocabulary: Vocabulary) -> dict[str, Meaning]:
    """Return what each colour means by the sheet's own legend line, as far as it is understood."""
    told = [(_CHINESE[one], word) for text in texts for one, word in _LEGEND.findall(text)]
    return _understood(told, vocabulary)


def legend_of(grid: Grid, vocabulary: Vocabulary) -> dict[str, Meaning]:
    """Return the legend of a sheet: a line of words, or coloured boxes with a word beside each."""
    texts = (
        value
        for row in grid.rows
        for value in row
        if isinstance(value, str) and ("色" in value or "底" in value)
    )
    legend = read_legend(texts, vocabulary)
    return legend or _understood(_boxes(grid), vocabulary)


def _boxes(grid: Grid) -> Iterator[tuple[str, str]]:
    """Yield colour and word of the coloured blank cells that have their word at the right."""
    for (number, column), rgb in grid.fills.items():
        row = grid.rows[number - 1] if number <= len(grid.rows) else ()
        cells = filled(row)
        beside = row[column + 1] if column + 1 < len(row) else None
        if isinstance(beside, str) and 0 < len(cells) <= _MOST_BOXES and len(beside) <= _LONGEST:
            yield colour_name(rgb), beside


def _understood(told: Iterable[tuple[str, str]], vocabulary: Vocabulary) -> dict[str, Meaning]:
    legend = {
        name: Meaning(word, Result(code))
        for name, word in told
        if (code := vocabulary.result(word))
    }
    if any(one.result is Result.FAILED for one in legend.values()):
        # Where failures have a colour of their own, the one for 已办结 means they succeeded.
        for name, one in legend.items():
            if one.result is Result.CLOSED_UNKNOWN:
                legend[name] = Meaning(one.word, Result.SUCCESS)
    return legend


class RowColours:
    """The colour that tells the status of a row: its status cell's, or that of the whole row.

    The file tells the colours of blank cells. That of a row is heard only where a legend says that
    colours mean something, or where there is no column of statuses at all.
    """

    def __init__(self, grid: Grid, status: int | None, first_row: int, *, has_legend: bool) -> None:
        self._status = {row: rgb for (row, column), rgb in grid.fills.items() if column == status}
        self._rows: dict[int, str] = {}
        if has_legend or status is None:
            self._rows = _colours_of_rows(grid, first_row)
        if not has_legend:  # shading, not a sign
            self._rows = {row: name for row, name in self._rows.items() if name != _GREY}

    def __bool__(self) -> bool:
        """Whether any row has a colour that may tell its status."""
        return bool(self._status or self._rows)

    """Return the commonest colour of each row; a column coloured all along tells nothing."""

    def of(self, row: int) -> str | None:
        """Return the everyday name of the colour of a row (from 1); None where it has none."""
        own = self._status.get(row)
        return colour_name(own) if own else self._rows.get(row)


def _colours_of_rows(grid: Grid, first_row: int) -> dict[int, str]:
    """Return the commonest colour of each row; a column coloured all along tells nothing."""
    height = len(grid.rows) - first_row + 1
    columns: Counter[tuple[int, str]] = Counter()
    rows: dict[int, list[tuple[int, str]]] = {}
    for (row, column), rgb in grid.fills.items():
        if row >= first_row:
            name = colour_name(rgb)
            columns[(column, name)] += 1
            rows.setdefault(row, []).append((column, name))
    throughout = {one for one, count in columns.items() if count > height * _THROUGHOUT}
    told = {}
    for row, cells in rows.items():
        names = Counter(name for column, name in cells if (column, name) not in throughout)
        if names:
            told[row] = names.most_common(1)[0][0]
    return told


class ColourKey:
    """What the colours of one sheet mean: answers first, then the legend, then custom."""

    def __init__(
        self, sheet: str, legend: Mapping[str, Meaning], answers: Mapping[str, str]
    ) -> None:
        self._sheet = sheet
        self._legend = legend
        self._answers = answers
        self._counts: dict[str, int] = {}

    def result(self, name: str) -> Result:
        """Return what a colour is taken for, and count it."""
        self._counts[name] = self._counts.get(name, 0) + 1
        answer = self._answers.get(self._id(name))
        return OPTIONS[answer] if answer in OPTIONS else self._proposed(name)

    def _id(self, name: str) -> str:
        return f"colour:{self._sheet}:{name}"

    def _proposed(self, name: str) -> Result:
        told = self._legend.get(name)
        return told.result if told else _USUAL.get(name, Result.CLOSED_UNKNOWN)

    def _evidence(self, name: str) -> str:
        told = self._legend.get(name)
        colour = colour_word(name)
        if told:
            return Phrase(_BY_LEGEND, colour=colour, word=AsWritten(told.word))
        return Phrase(_BY_CUSTOM if name in _USUAL else _BY_NOTHING, colour=colour)

    def questions(self) -> list[Question]:
        """Return one question for each colour that was met, answered or not."""
        return [
            Question(
                id=self._id(name),
                question=Phrase(
                    _QUESTION,
                    sheet=AsWritten(self._sheet),
                    count=count,
                    colour=colour_word(name),
                ),
                options=tuple(OPTIONS),
                proposed=_WORDS[self._proposed(name)],
                evidence=self._evidence(name),
            )
            for name, count in self._counts.items()
        ]
