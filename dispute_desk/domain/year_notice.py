"""Reads the paragraph of a State Council notice about the holidays of a year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.pasted_notice import SIGNED, cleaned, parts_of
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.domain.workdays import HOLIDAY_NAMES, ONE_DAY, Holiday, YearCalendar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: What is to be looked at in what was read, filled with the facts beside it.
DAYS_DIFFER = QT_TRANSLATE_NOOP(
    "year_notice", "{name}：通知说共 {said} 天，起止之间是 {days} 天，请核对。"
)
WEEKDAY_DIFFERS = QT_TRANSLATE_NOOP(
    "year_notice", "{day} 与通知里写的“{said}”对不上，请核对年份和日期。"
)
NO_SUCH_DAY = QT_TRANSLATE_NOOP("year_notice", "没有 {month} 月 {day} 日这一天，没有采用：{text}")
NOT_READ = QT_TRANSLATE_NOOP("year_notice", "这一句没有读成放假或上班，请您看一看：{text}")

_WEEKDAYS = "一二三四五六日"
_NEW_YEAR = HOLIDAY_NAMES[0]
_TITLE = re.compile(r"(?:关于)?((?:19|20)\d\d)年部分节假日安排")
_NUMBER = re.compile(r"国办发明电[〔\[(]?(\d{4})[〕\])]?(\d+)号")
_DAY = re.compile(
    r"(?:(?P<year>\d{4})年)?(?:(?P<month>\d{1,2})月)?(?P<day>\d{1,2})日"
    r"(?:\((?P<about>[^)]*)\)|(?P<weekday>(?:周|星期)[一二三四五六日天]))?"
)
_JOINS = re.compile(r"^起?(?:至|到|[-—–―~〜]+)$")
_REST_OR_WORK = re.compile(r"放假(?:调休|补休)?|补休|上班")
#: 放假时间：1月1日至3日, the word before its days.
_LABEL = re.compile(r"(?:[^:\d]{0,4})(?P<word>放假|补休|上班)(?:时间|日期|安排|日)?:")
_COUNT = re.compile(r"(?:共|放假)(\d{1,2})天")
_WEEKDAY = re.compile(r"(?:周|星期)([一二三四五六日天])")
#: No notice has more days worked one after the other.
_WORKED_AT_ONCE = 2


@dataclass(frozen=True)
class Remark:
    """A sentence about what was read, with what fills it."""

    template: str
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class ReadNotice:
    """What was understood of a pasted notice; nothing is taken that is not shown.

    ``source`` is the title of the notice where it stands in the text, else empty.
    """

    year: int
    source: str
    holidays: tuple[Holiday, ...]
    worked: tuple[date, ...]
    remarks: tuple[Remark, ...]

    def calendar(self, source: str) -> YearCalendar:
        """Return the year as a calendar."""
        return YearCalendar(
            year=self.year, source=source, holidays=self.holidays, worked=self.worked
        )


def year_of_notice(text: str) -> int | None:
    """Return the year a notice is about, where its title says it."""
    found = _TITLE.search(cleaned(text).replace("\n", ""))
    return int(found[1]) if found else None


def read_notice(text: str, year: int) -> ReadNotice:
    """Return the holidays and worked weekends of a notice, or of some lines of one."""
    plain = cleaned(text)
    year = year_of_notice(plain) or year
    reading = _Reading(year)
    before, parts = parts_of(plain)
    reading.look_at(before)
    for part in parts:
        reading.begin(part.name)
        for one in part.sentences:
            reading.take(one)
        reading.look_at(part.rest)
    return ReadNotice(
        year=year,
        source=_source(plain, year),
        holidays=tuple(sorted(reading.holidays, key=lambda run: run.first)),
        worked=tuple(sorted(set(reading.worked))),
        remarks=tuple(reading.remarks),
    )


def _source(plain: str, year: int) -> str:
    if year_of_notice(plain) is None:
        return ""
    number = _NUMBER.search(plain)
    told = f"（国办发明电〔{number[1]}〕{number[2]}号）" if number else ""
    return f"国务院办公厅关于{year}年部分节假日安排的通知{told}"


class _Reading:
    """Collects what sentences say, with what is odd about them."""

    def __init__(self, year: int) -> None:
        self.year = year
        self.holidays: list[Holiday] = []
        self.worked: list[date] = []
        self.remarks: list[Remark] = []
        self._name = ""

    def look_at(self, sentences: Iterable[str]) -> None:
        """Say which days of rest or work stand where no holiday is told of."""
        for said in sentences:
            if _DAY.search(said) and _REST_OR_WORK.search(said):
                self._remark(NOT_READ, text=said)

    def begin(self, name: str) -> None:
        """Go on to the sentences about a holiday."""
        self._name = name

    def take(self, said: str) -> None:
        """Take one sentence: each word of rest or work claims the days before it."""
        said = said.replace("补班", "上班")
        label = _LABEL.match(said)
        if label is not None:
            said = f"{said[label.end() :]}{label['word']}"
        words, before = list(_REST_OR_WORK.finditer(said)), 0
        for number, word in enumerate(words):
            end = words[number + 1].start() if number + 1 < len(words) else len(said)
            head = said[before : word.start()]
            before = word.end()
            if word[0] == "上班":
                self._work(head, said)
            else:
                self._rest(head, said[word.start() : end])
        if _DAY.search(said[before:]) and not SIGNED.fullmatch(said):
            self._remark(NOT_READ, text=said)

    def _work(self, head: str, said: str) -> None:
        runs = self._runs(head)
        if any((last - first).days >= _WORKED_AT_ONCE for first, last in runs):
            self._remark(NOT_READ, text=said)  # a run of free days without its word
            return
        self.worked += [day for run in runs for day in _each(run)]

    def _rest(self, head: str, tail: str) -> None:
        name, runs = self._name, self._runs(head)
        self.holidays += [Holiday(name=name, first=one, last=last) for one, last in runs]
        count = _COUNT.search(tail)
        days = sum((last - first).days + 1 for first, last in runs)
        if count and runs and int(count[1]) != days:
            self._remark(DAYS_DIFFER, name=name, said=count[1], days=str(days))

    def _runs(self, said: str) -> list[tuple[date, date]]:
        """Return the days a text names, those joined by 至 as one run."""
        runs: list[tuple[date, date]] = []
        year, month, before = self.year, 0, 0
        for found in _DAY.finditer(said):
            joined = bool(runs) and bool(_JOINS.match(said[before : found.start()]))
            if found["year"]:
                year = int(found["year"])
            elif month and found["month"] and int(found["month"]) < month:
                year = year + 1 if joined else self.year  # from December on into January
            elif not month and found["month"] == "12" and _NEW_YEAR in self._name:
                year -= 1  # the days before New Year are of the year before
            month = int(found["month"] or month or 0)
            day = self._day(year, month, int(found["day"]), said)
            if day is None:
                continue
            self._check_weekday(day, found["about"] or found["weekday"] or "")
            if joined:
                runs[-1] = (runs[-1][0], day)
            else:
                runs.append((day, day))
            before = found.end()
        return _together(runs)

    def _day(self, year: int, month: int, day: int, said: str) -> date | None:
        if not month:
            self._remark(NOT_READ, text=said)
            return None
        try:
            return date(year, month, day)
        except ValueError:
            self._remark(NO_SUCH_DAY, month=str(month), day=str(day), text=said)
            return None

    def _check_weekday(self, day: date, about: str) -> None:
        told = _WEEKDAY.search(about)
        if told is None:
            return
        if told[1].replace("天", "日") != _WEEKDAYS[day.weekday()]:
            self._remark(WEEKDAY_DIFFERS, day=str(day), said=told[0])

    def _remark(self, template: str, **facts: str) -> None:
        self.remarks.append(Remark(template, tuple(facts.items())))


def _each(run: tuple[date, date]) -> Iterator[date]:
    day, last = run
    while day <= last:
        yield day
        day += ONE_DAY


def _together(runs: list[tuple[date, date]]) -> list[tuple[date, date]]:
    """Return runs with days one after the other as one: 1日、2日、3日."""
    told: list[tuple[date, date]] = []
    for first, last in runs:
        if told and first - told[-1][1] == ONE_DAY:
            told[-1] = (told[-1][0], last)
        else:
            told.append((first, last))
    return told
