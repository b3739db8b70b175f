"""The paragraph of a State Council notice is read; what is doubtful in it is said."""

from __future__ import annotations

from datetime import date

import pytest

from dispute_desk.domain.workdays import Holiday
from dispute_desk.domain.year_check import check_year, holidays_not_named
from dispute_desk.domain.year_notice import (
    DAYS_DIFFER,
    NO_SUCH_DAY,
    NOT_READ,
    WEEKDAY_DIFFERS,
    read_notice,
)
from dispute_desk.reference.calendars import load_calendars

WHOLE = """国务院办公厅关于2026年
部分节假日安排的通知
国办发明电〔2025〕7号
　　一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
　　二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。\
2月14日（周六）、2月28日（周六）上班。
　　三、清明节：4月4日（周六）至6日（周一）放假，共3天。
　　四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
　　五、端午节：6月19日（周五）至21日（周日）放假，共3天。
　　六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
　　七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。\
9月20日（周日）、10月10日（周六）上班。
　　节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。"""


def test_a_whole_notice_gives_the_shipped_calendar() -> None:
    read, shipped = read_notice(WHOLE, 2027), load_calendars().years[2026]

    assert (read.year, read.holidays, read.worked) == (2026, shipped.holidays, shipped.worked)
    assert read.remarks == ()
    assert read.source == "国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）"
    check_year(read.calendar(read.source))
    assert holidays_not_named(read.calendar("")) == ()


@pytest.mark.parametrize(
    ("text", "year", "first", "last"),
    [
        ("一、元旦：1月1日至3日放假调休，共3天。", 2027, (2027, 1, 1), (2027, 1, 3)),
        ("元旦：１月１日（周五）放假1天，不调休。", 2027, (2027, 1, 1), (2027, 1, 1)),
        ("1. 元旦: 1月1日、2日、3日放假。", 2027, (2027, 1, 1), (2027, 1, 3)),
        ("一、元旦：2022年12月31日至2023年1月2日放假调休。", 2023, (2022, 12, 31), (2023, 1, 2)),
        ("元旦：12月30日至1月1日放假", 2018, (2017, 12, 30), (2018, 1, 1)),
        ("六、国庆节、中秋节：9月29日—10月6日放假调休", 2023, (2023, 9, 29), (2023, 10, 6)),
    ],
)
def test_runs_are_read_however_they_are_written(
    text: str, year: int, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    (run,) = read_notice(text, year).holidays

    assert (run.first, run.last) == (date(*first), date(*last))


def test_a_joint_holiday_keeps_both_names() -> None:
    read = read_notice(
        "六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）上班。",
        2025,
    )

    assert read.holidays == (
        Holiday(name="国庆节、中秋节", first=date(2025, 10, 1), last=date(2025, 10, 8)),
    )
    assert "国庆节" not in holidays_not_named(read.calendar(""))
    assert "春节" in holidays_not_named(read.calendar(""))


@pytest.mark.parametrize(
    ("text", "template"),
    [
        ("元旦：1月1日至3日放假调休，共4天。", DAYS_DIFFER),
        ("元旦：1月1日至3日放假。1月4日（周日）上班。", WEEKDAY_DIFFERS),
        ("春节：2月30日放假。", NO_SUCH_DAY),
        ("春节：2月6日至8日放假。鼓励安排职工在除夕（2月5日）休息。", NOT_READ),
    ],
)
def test_what_is_odd_is_said(text: str, template: str) -> None:
    (remark,) = read_notice(text, 2027).remarks

    assert remark.template == template
    assert "{" not in remark.template.format(**dict(remark.facts))


def test_the_line_a_notice_is_signed_with_is_no_day_of_it() -> None:
    text = "国庆节：10月1日至7日放假。\n国务院办公厅\n2026年11月4日\n"

    read = read_notice(text, 2027)

    assert [run.last for run in read.holidays] == [date(2027, 10, 7)]
    assert read.remarks == ()


def test_worked_days_stand_in_any_order() -> None:
    read = read_notice("春节：2月5日至11日放假。2月14日（周日）、1月31日（周日）上班。", 2027)

    assert read.worked == (date(2027, 1, 31), date(2027, 2, 14))
    assert read.remarks == ()


def test_what_is_no_notice_gives_nothing() -> None:
    read = read_notice("今天开会，请于3月4日到场。", 2027)

    assert (read.holidays, read.worked) == ((), ())


def test_a_day_off_in_exchange_is_free_too() -> None:
    read = read_notice("元旦：1月1日放假，1月2日（星期一）补休。", 2017)

    assert [(run.first.day, run.last.day) for run in read.holidays] == [(1, 1), (2, 2)]
    assert read.remarks == ()


def test_days_are_joined_by_the_wide_dash_too() -> None:
    (run,) = read_notice("春节：2月15日(星期日)－23日（周一）放假。", 2026).holidays

    assert (run.first.day, run.last.day) == (15, 23)


def test_worked_days_may_stand_before_the_free_ones_in_one_sentence() -> None:
    read = read_notice(
        "春节：2月14日（周六）、2月28日（周六）上班，2月15日至23日放假调休，共9天。", 2026
    )

    assert [(run.first.day, run.last.day) for run in read.holidays] == [(15, 23)]
    assert read.worked == (date(2026, 2, 14), date(2026, 2, 28))
    assert read.remarks == ()


def test_a_day_that_ended_in_nothing_is_said() -> None:
    text = "端午节：6月10日放假，共1天，6月8日（周一）、9日（周二）公休。"

    assert NOT_READ in [one.template for one in read_notice(text, 2026).remarks]
