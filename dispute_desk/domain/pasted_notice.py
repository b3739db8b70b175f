"""A holiday notice as it was pasted, cleaned and cut into its headings and their sentences."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dispute_desk.domain.workdays import HOLIDAY_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Colons that are none to a computer, and signs nobody sees.
_SIGNS = str.maketrans("∶︰﹕꞉", "::::", "\u00ad\u200b\u200c\u200d\u2060\ufeff*")
_BREAKS = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")
#: 1月1-3日, 1月1号: as people shorten days.
_SHORT_RUN = re.compile(r"(\d月\d{1,2})([-—–―~〜至到]+\d{1,2}[日号])")
_SPOKEN_DAY = re.compile(r"(\d月\d{1,2}|[-—–―~〜至到]\d{1,2})号")
_PAGE_NUMBER = re.compile(r"[-—–―]+\d{1,3}[-—–―]+")
#: What stands between the title and the first holiday says why, not when.
_PREAMBLE = re.compile(r"(?:通知|安排)如下[:。]?")
#: With these words the holidays are over, and duties begin.
_DUTIES = re.compile(r"节(?:假日|日)期间")
_SIGNED_ON = r"(?:19|20)\d\d年\d{1,2}月\d{1,2}日(?:印发)?(?:[【(\[].*)?"
#: The lines a notice is signed with say nothing of holidays.
SIGNED = re.compile(rf"国务院(?:办公厅)?(?:{_SIGNED_ON})?|{_SIGNED_ON}")


_HOLIDAY = r"(?:元旦节?|春节|清明节?|[“\"]?(?:五一)?[”\"]?(?:国际)?劳动节|端午节?|中秋节?|国庆节?)"
_HOLIDAYS = rf"{_HOLIDAY}(?:[、和与及/,]?{_HOLIDAY})*"
_NUMBER = (
    r"(?P<number>[一二三四五六七八九十]{1,3}[、.]?|\([一二三四五六七八九十\d]{1,3}\)[、.]?"
    r"|\d{1,2}[.、)]?(?=\D))?"
)
_YEAR = r"(?:(?:19|20)\d\d年)?"
_WITH_COLON = re.compile(rf"{_NUMBER}{_YEAR}(?P<name>[^:。;,()\n]{{2,30}}):")
_WITHOUT = re.compile(rf"{_NUMBER}{_YEAR}(?P<name>{_HOLIDAYS})(?:假期)?(?:$|[。,]|(?=[(\d]))")
#: What people write behind or before the name.
_ABOUT_NAME = re.compile(r"^其中|(?:放假|假期)?(?:时间|安排)$|(?:放假|假期)$")
_DAY = re.compile(r"\d日")
_IS_DAY = re.compile(rf"{_YEAR}\d{{1,2}}月\d{{1,2}}日")
_IS_LABEL = re.compile(r"放假|调休|补休|上班|补班")
_LAST_SIGNS = "。;!?"


@dataclass(frozen=True)
class Part:
    """A heading's holiday, and the sentences under it; ``rest``: behind them duties begin."""

    name: str
    sentences: tuple[str, ...]
    rest: tuple[str, ...] = ()


def cleaned(text: str) -> str:
    """Return a text in plain signs, without blanks; what a copy broke into lines is one again."""
    plain = unicodedata.normalize("NFKC", text.translate(_SIGNS))
    plain = re.sub(r"[^\S\n]+", "", _BREAKS.sub("\n", plain))
    lines = [one for one in plain.split("\n") if one and not _PAGE_NUMBER.fullmatch(one)]
    whole = "\n".join(_joined(lines))
    whole = _SHORT_RUN.sub(r"\1日\2", whole)
    return _SPOKEN_DAY.sub(r"\1日", whole)


def parts_of(plain: str) -> tuple[list[str], list[Part]]:
    """Return the sentences before the first holiday, preamble left out, and the holidays."""
    before: list[str] = []
    parts: list[Part] = []
    for line in plain.split("\n"):
        for name, words in _headed(line):
            said = _sentences(words)
            if name:
                parts.append(Part(name, ()))
            if parts:
                parts[-1] = _with(parts[-1], said)
            else:
                before += said
    return _after_preamble(before), parts


def _with(part: Part, said: list[str]) -> Part:
    """Return a part with more sentences; where duties begin they are only looked at."""
    duties = (number for number, one in enumerate(said) if _DUTIES.match(one))
    end = 0 if part.rest else next(duties, len(said))
    return Part(part.name, (*part.sentences, *said[:end]), (*part.rest, *said[end:]))


def _after_preamble(before: list[str]) -> list[str]:
    ends = [number for number, one in enumerate(before) if _PREAMBLE.search(one)]
    return before[ends[-1] + 1 :] if ends else before


def _sentences(words: str) -> list[str]:
    said = (one.strip(":,、") for one in re.split(r"[。;]", words))
    return [one for one in said if one]


def _joined(lines: list[str]) -> Iterator[str]:
    """Yield the lines with those put together that are one sentence."""
    held = ""
    for line in lines:
        if held and not _goes_on(held, line):
            yield held
            held = ""
        held += line
    if held:
        yield held


def _goes_on(held: str, line: str) -> bool:
    """Tell whether a line is the rest of the one before."""
    if held[-1] in _LAST_SIGNS or _is_alone(held):
        return False
    begins = _head(line) is not None or _label(line) or SIGNED.fullmatch(line)
    return not begins


def _is_alone(line: str) -> bool:
    """Tell whether a line is a heading and nothing more."""
    head = _head(line)
    return head is not None and head[1] == len(line)


def _label(line: str) -> bool:
    """Tell whether a line says beforehand what its days are: 上班：2月14日."""
    found = _WITH_COLON.match(line)
    return found is not None and _IS_LABEL.search(found["name"]) is not None


def _headed(line: str) -> Iterator[tuple[str, str]]:
    """Yield what stands under each heading of a line; what goes on from before has no name."""
    name, since, at = "", 0, 0
    while at < len(line):
        head = _head(line[at:], at_start=at == 0)
        if head is not None:
            if name or line[since:at]:
                yield name, line[since:at]
            name, since = head[0], at + head[1]
        end = re.search(r"[。;]", line[max(since, at) :])
        at = max(since, at) + end.end() if end else len(line)
    yield name, line[since:]


def _head(words: str, *, at_start: bool = True) -> tuple[str, int] | None:
    """Return the name of the holiday a text begins with and where the heading ends."""
    found = _WITH_COLON.match(words)
    if found is not None and _is_name(found, words, at_start=at_start):
        return _name(found["name"]), found.end()
    found = _WITHOUT.match(words)
    return (_name(found["name"]), found.end()) if found is not None else None


def _is_name(found: re.Match[str], words: str, *, at_start: bool) -> bool:
    """Tell whether what stands before a colon is a holiday: a known one, or one with its day."""
    name = found["name"]
    if _DAY.search(name):
        return False
    if any(one.removesuffix("节") in name for one in HOLIDAY_NAMES):
        return True
    if _IS_LABEL.search(name):
        return False
    return at_start and _IS_DAY.match(words[found.end() :]) is not None


def _name(words: str) -> str:
    """Return the name as the calendars have it; a joint holiday keeps both its names."""
    bare = _ABOUT_NAME.sub("", words) or words
    if not re.fullmatch(_HOLIDAYS, bare):
        return bare
    return "、".join(_known(one) for one in re.findall(_HOLIDAY, bare))


def _known(word: str) -> str:
    return next(one for one in HOLIDAY_NAMES if one.removesuffix("节") in word)
