"""Notices as people paste them: the years' own wording, and what copies do to it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.notice_lines import notice_text
from dispute_desk.domain.workdays import HOLIDAY_NAMES, Holiday, WorkCalendar, YearCalendar
from dispute_desk.domain.year_check import check_year
from dispute_desk.domain.year_notice import NOT_READ, read_notice
from dispute_desk.reference.calendars import load_calendars

if TYPE_CHECKING:
    from collections.abc import Callable

DAY = timedelta(days=1)
SHIPPED = load_calendars().years
PREAMBLE = (
    "各省、自治区、直辖市人民政府，国务院各部委、各直属机构：\n"
    "　　经国务院批准，现将{year}年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节"
    "放假调休日期的具体安排通知如下。\n"
)
PREAMBLES = {
    2025: (
        "　　经党中央、国务院批准，根据2024年11月修订的《全国年节及纪念日放假办法》，"
        "自2025年1月1日起，全体公民放假的假日增加2天，其中春节、劳动节各增加1天。据此对"
        "放假调休原则作进一步优化完善，除个别特殊情形外，春节自农历除夕起放假调休8天，国庆节"
        "自10月1日起放假调休7天，劳动节放假调休5天，元旦、清明节、端午节、中秋节分别放假调休"
        "或连休3天（如逢周三则只在当日放假），国庆节放假如逢中秋节则合并放假8天。\n"
        "　　按照上述原则，现将2025年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节"
        "放假调休日期的具体安排通知如下。\n"
    )
}
TAIL = (
    "\n　　节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作，遇有重大"
    "突发事件，要按规定及时报告并妥善处置，确保人民群众祥和平安度过节日假期。\n"
    "国务院办公厅\n{before}年11月12日　【编辑：例】"
)
#: The holidays as the notices of these years say them.
BODIES = {
    2021: """一、元旦：2021年1月1日至3日放假，共3天。
二、春节：2月11日至17日放假调休，共7天。2月7日（星期日）、2月20日（星期六）上班。
三、清明节：4月3日至5日放假调休，共3天。
四、劳动节：5月1日至5日放假调休，共5天。4月25日（星期日）、5月8日（星期六）上班。
五、端午节：6月12日至14日放假，共3天。
六、中秋节：9月19日至21日放假调休，共3天。9月18日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月26日（星期日）、10月9日（星期六）上班。""",
    2022: """一、元旦：2022年1月1日至3日放假，共3天。
二、春节：1月31日至2月6日放假调休，共7天。1月29日（星期六）、1月30日（星期日）上班。
三、清明节：4月3日至5日放假调休，共3天。4月2日（星期六）上班。
四、劳动节：4月30日至5月4日放假调休，共5天。4月24日（星期日）、5月7日（星期六）上班。
五、端午节：6月3日至5日放假，共3天。
六、中秋节：9月10日至12日放假，共3天。
七、国庆节：10月1日至7日放假调休，共7天。10月8日（星期六）、10月9日（星期日）上班。""",
    2023: """一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。
二、春节：1月21日至27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。
三、清明节：4月5日放假，共1天。
四、劳动节：4月29日至5月3日放假调休，共5天。4月23日（星期日）、5月6日（星期六）上班。
五、端午节：6月22日至24日放假调休，共3天。6月25日（星期日）上班。
六、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。""",
    2024: """一、元旦：1月1日放假，与周末连休。
二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。
三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
五、端午节：6月10日放假，与周末连休。
六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。""",
    2025: """一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。\
1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。\
9月28日（周日）、10月11日（周六）上班。""",
    2026: """一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。\
2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。""",
}


def notice(year: int, body: str) -> str:
    head = f"国务院办公厅关于{year}年\n部分节假日安排的通知\n国办发明电〔{year - 1}〕12号\n"
    preamble = PREAMBLES.get(year, PREAMBLE.format(year=year))
    return head + preamble + body + TAIL.format(before=year - 1)


def wide(text: str) -> str:
    return text.translate(str.maketrans("0123456789", "０１２３４５６７８９"))


def broken(text: str) -> str:
    """Return a text as a narrow page copies: a line every eleven signs, as far as it is lines."""
    told = []
    for line in text.split("\n"):
        told += [line[at : at + 11] for at in range(0, len(line), 11)] or [line]
    return "\n".join(told)


#: What copies do to a text, by what it is called.
COPIES: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "wide digits": wide,
    "no colons": lambda text: text.replace("：", " "),
    "names on lines of their own": lambda text: text.replace("：", "\n"),
    "a colon on the next line": lambda text: text.replace("：", "\n："),
    "blanks and hard blanks": lambda text: "\xa0".join(text).replace("。", "。 "),
    "broken lines": broken,
    "no lines": lambda text: text.replace("\n", ""),
    "lines of Word": lambda text: text.replace("\n", "\v").replace("：", "∶"),
    "lines of Windows, empty ones between": lambda text: text.replace("\n", "\r\n\r\n"),
    "bold": lambda text: text.replace("：", "：**").replace("\n", "\n**"),
    "radicals of a PDF": lambda text: text.replace("月", "⽉").replace("日", "⽇"),
}


def worked_days(year: YearCalendar, of: int) -> list[date]:
    """Return the days of a year that are worked, with the last of the December before."""
    work = WorkCalendar([year])
    days = (date(of - 1, 12, 28) + DAY * number for number in range(360))
    return [day for day in days if work.is_workday(day)]


@pytest.mark.parametrize("copied", COPIES)
@pytest.mark.parametrize("year", BODIES)
def test_the_notices_of_the_years_are_read_however_they_are_copied(year: int, copied: str) -> None:
    copy = COPIES[copied]
    head, body = notice(year, "\0").split("\0")[0], copy(BODIES[year])

    read = read_notice(head + body + TAIL.format(before=year - 1), year + 1)

    assert read.remarks == ()
    assert read.year == year
    assert read.source.endswith(f"（国办发明电〔{year - 1}〕12号）")
    assert worked_days(read.calendar(""), year) == shipped_days(year)
    assert {part for run in read.holidays for part in run.name.split("、")} == set(HOLIDAY_NAMES)


def shipped_days(year: int) -> list[date]:
    """Return the same of the shipped year; what the next year's notice gave stays outside."""
    shipped, before = SHIPPED[year], SHIPPED[year - 1]
    reaching = [one for one in before.holidays if one.first > date(year - 1, 12, 20)]
    free = [one for one in shipped.holidays if one.first < date(year, 12, 20)]
    worked = [one for one in shipped.worked if one < date(year, 12, 20)]
    made = YearCalendar(year=year, source="", holidays=(*reaching, *free), worked=tuple(worked))
    return worked_days(made, year)


@pytest.mark.parametrize(
    "text",
    [
        "一、元旦\n1月1日（周五）至3日（周日）放假，共3天。",
        "（一）元旦。1月1日至3日放假，共3天。",
        "㈠元旦\n1月1日至3日放假",
        "①元旦 1月1日星期五至3日星期日放假",
        "2027年元旦放假时间：1月1号至3号放假",
        "元旦 1月1-3日放假 共3天",
        "元旦：放假时间：1月1日至3日",
        "元旦\n放假：1月1日—3日，共3天",
        "一、元\n旦：1月1日至3\n日放假",
        "元旦：1月1日起至3日放假\n— 2 —\n",
    ],
)
def test_a_heading_needs_no_colon(text: str) -> None:
    read = read_notice(text, 2027)

    assert read.holidays == (Holiday(name="元旦", first=date(2027, 1, 1), last=date(2027, 1, 3)),)
    assert read.remarks == ()


def test_what_is_named_before_its_days_is_read_and_no_rest_becomes_work() -> None:
    read = read_notice("春节\n放假：2月5日至11日\n调休上班：1月31日（周日）、2月14日（周日）", 2027)
    assert [(run.first.day, run.last.day) for run in read.holidays] == [(5, 11)]
    assert read.worked == (date(2027, 1, 31), date(2027, 2, 14))

    table = read_notice("春节\t2月5日-11日\t共7天\t1月31日上班", 2027)
    assert table.worked == ()
    assert [one.template for one in table.remarks] == [NOT_READ]


def test_an_unknown_holiday_keeps_its_name_and_not_the_name_before() -> None:
    read = read_notice("七、国庆节：10月1日至7日放假。\n八、纪念日：9月3日放假。", 2027)

    assert [run.name for run in read.holidays] == ["纪念日", "国庆节"]


@pytest.mark.parametrize("year", SHIPPED)
def test_a_shipped_year_is_the_same_when_its_text_is_read_again(year: int) -> None:
    again = read_notice(notice_text(SHIPPED[year]), year)

    assert again.calendar(SHIPPED[year].source) == SHIPPED[year]
    assert again.remarks == ()


NAMES = st.sampled_from([*HOLIDAY_NAMES, "国庆节、中秋节", "更正", "抗战胜利70周年纪念日"])


@st.composite
def years(draw: st.DrawFn) -> YearCalendar:
    """Draw a calendar the desk takes, the last days of December before it and its own, too."""
    year = draw(st.integers(2020, 2035))
    first, last = date(year - 1, 12, 28), date(year, 12, 31)
    span = (last - first).days
    edge = st.integers(0, 6) | st.integers(0, span) | st.integers(span - 6, span)
    holidays: list[Holiday] = []
    day = first
    for start in sorted(draw(st.sets(edge, min_size=1, max_size=8))):
        begin = max(first + DAY * start, day)
        if begin > last:
            break
        end = min(begin + DAY * draw(st.integers(0, 8)), last)
        holidays.append(Holiday(name=draw(NAMES), first=begin, last=end))
        day = end + DAY
    free = {one for run in holidays for one in run.days}
    weekends = [first + DAY * n for n in range(span + 1) if (first + DAY * n).weekday() >= 5]
    open_days = [one for one in weekends if one not in free]
    worked = draw(st.sets(st.sampled_from(open_days), max_size=9)) if open_days else set()
    return YearCalendar(
        year=year, source="例", holidays=tuple(holidays), worked=tuple(sorted(worked))
    )


@given(year=years())
def test_the_text_of_any_year_gives_the_same_year_again(year: YearCalendar) -> None:
    check_year(year)

    read = read_notice(notice_text(year), year.year)

    assert read.calendar("例") == year
    assert read.remarks == ()
