"""Statuses told by fill colour alone: the legend read, and what each colour is taken for."""

from __future__ import annotations

import colorsys
import re
from typing import TYPE_CHECKING

from dispute_desk.domain.ledger import Question, Result
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

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
_NAMES = {name: word for word, name in _CHINESE.items()}
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
_USUAL = {"green": Result.SUCCESS, "yellow": Result.PENDING, "red": Result.FAILED}
_QUESTION = QT_TRANSLATE_NOOP(
    "ledger", "「{sheet}」里有 {count} 行只用{colour}色底表示办理状态，按哪种结果导入？"
)


def colour_name(rgb: str) -> str:
    """Return the everyday name of a colour given as RRGGBB."""
    red, green, blue = (int(rgb[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, saturation, _ = colorsys.rgb_to_hsv(red, green, blue)
    if saturation < _PALE:
        return "grey"
    return next((name for limit, name in _HUES if hue * 360 <= limit), "red")


def read_legend(texts: Iterable[str], vocabulary: Vocabulary) -> dict[str, Result]:
    """Return what each colour means by the sheet's own legend line, as far as it is understood."""
    legend = {}
    for text in texts:
        for word, meaning in _LEGEND.findall(text):
            code = vocabulary.result(meaning)
            if code:
                legend[_CHINESE[word]] = Result(code)
    if Result.FAILED in legend.values():
        # Where failures have a colour of their own, the one for 已办结 means they succeeded.
        for name, result in legend.items():
            if result is Result.CLOSED_UNKNOWN:
                legend[name] = Result.SUCCESS
    return legend


class ColourKey:
    """What the colours of one sheet mean: answers first, then the legend, then custom."""

    def __init__(
        self, sheet: str, legend: Mapping[str, Result], answers: Mapping[str, str]
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
        return self._legend.get(name) or _USUAL.get(name, Result.CLOSED_UNKNOWN)

    def questions(self) -> list[Question]:
        """Return one question for each colour that was met, answered or not."""
        return [
            Question(
                id=self._id(name),
                question=_QUESTION.format(
                    sheet=self._sheet, count=count, colour=_NAMES.get(name, name)
                ),
                options=tuple(OPTIONS),
                proposed=_WORDS[self._proposed(name)],
                evidence="legend" if name in self._legend else "custom",
            )
            for name, count in self._counts.items()
        ]
