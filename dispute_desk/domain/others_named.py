"""Whether a text speaks of others than one person: by names, numbers, words that point at them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dispute_desk.domain.identity import id_key
from dispute_desk.domain.personal_data import name_key
from dispute_desk.domain.surnames import looks_like_name

#: Identity numbers and telephones as they stand in a text, and such whose digits are hidden.
_NUMBERS = re.compile(
    r"(?<![0-9A-Za-z])(?:\d{6}[- ]?\d{8}[- ]?\d{3}[\dXx]|\d{15}"
    r"|1[3-9]\d[- ]?\d{4}[- ]?\d{4}|0\d{2,3}[- ]?\d{7,8})(?![0-9A-Za-z])|\d+\*{2,}\w*"
)
_BETWEEN = re.compile(r"[- ]")
_MANY = "一二两三四五六七八九十几多数各另0-9"
#: Words that point at somebody who is not named.
_POINTS = re.compile(
    rf"第[{_MANY}]+[位名个]|[{_MANY}][位名人]|另一|其他|其余|他人|别人|工友|同事|等人|们|分别|各自"
    "|父亲|母亲|妻子|丈夫|配偶|儿子|女儿|亲属|家属"
)
#: Somebody by his surname: 李某, 李经理, 李女士, 老李, 小李.
_BY_SURNAME = re.compile(
    r"(?:[老小])(?P<old>[\u4e00-\u9fff])"
    r"|(?P<titled>[\u4e00-\u9fff])(?:某|经理|主任|主管|厂长|老板|总|师傅|会计|书记|科长|律师|女士|先生|姐|哥|工)"
)
#: Words that begin like 小李 and are none.
_NO_NAMES = frozenset({"小时", "小计"})
#: Of a name of so many characters the last two are a name people go by.
_WITH_GIVEN_NAME = 3


@dataclass(frozen=True)
class Others:
    """What tells others from one person: his name, his numbers, the names anybody else bears."""

    name: str
    numbers: frozenset[str]
    names: frozenset[str]

    def are_in(self, text: str | None, beside: frozenset[str]) -> bool:
        """Tell whether a text names or points at others; ``beside`` are those of the same case.

        His own name stands for another, too, where somebody beside him bears it.
        """
        said = name_key(text)
        if not said:
            return False
        if self.name in beside and self.name in said:
            return True
        names = self.names | beside
        if any(one in said for one in names if one != self.name and self.name in one):
            return True
        rest = said.replace(self.name, "\n")
        given = {one[-2:] for one in beside if len(one) >= _WITH_GIVEN_NAME}
        return (
            any(one in rest for one in names | given if one != self.name)
            or _POINTS.search(rest) is not None
            or _names_by_surname(rest)
            or self._numbers_in(text or "")
        )

    def _numbers_in(self, text: str) -> bool:
        found = (_BETWEEN.sub("", one.group()) for one in _NUMBERS.finditer(text))
        return any(one not in self.numbers and id_key(one) not in self.numbers for one in found)


def _names_by_surname(text: str) -> bool:
    return any(
        one.group() not in _NO_NAMES and looks_like_name(f"{one['old'] or one['titled']}某")
        for one in _BY_SURNAME.finditer(text)
    )
