"""A waiver without the word 社保 is found by what it is about; another waiver is let be."""

from __future__ import annotations

import pytest

from dispute_desk.domain.agreement_check import found_in_words, settled_in_words
from dispute_desk.domain.agreement_text import Parties
from dispute_desk.reference.profiles import load_profile

PROFILE = load_profile()
PARTIES = Parties.of(["李梅", "戴试瑗"], ["例泰食品有限公司"])

MARKED = [
    ("其余月份职工自愿放弃。", "waiver"),
    ("其余月份职工不再主张。", "waiver"),
    ("其余月份李梅不再主张。", "waiver"),
    ("其他月份双方互不追究。", "waiver"),
    ("2023年以前的月份李梅自愿放弃。", "waiver"),
    ("2022年1月至2023年6月的部分，职工自愿放弃补缴。", "waiver"),
    ("职工自愿放弃其余月份。", "waiver"),
    ("职工自愿放弃2022年以前月份的补缴。", "waiver"),
    ("职工不再主张其余月份。", "waiver"),
    ("职工同意不再追究剩余月份。", "waiver"),
    ("剩余月份不予追究。", "waiver"),
    ("其余月份单位不再补缴。", "waiver"),
    ("其余月份免除单位补缴责任。", "waiver"),
    ("单位补缴12个月，其余部分职工自愿放弃。", "waiver"),
    ("少缴部分职工不再主张。", "waiver"),
    ("差额部分李梅自愿放弃。", "waiver"),
    ("欠缴部分李梅同意免除。", "waiver"),
    ("职工自愿不缴其余月份。", "waiver"),
    ("其余月份职工自愿不缴。", "waiver"),
    ("李梅放弃对单位补缴其余月份的请求。", "waiver"),
    ("其余缴费月份李梅自愿放弃。", "waiver"),
    ("职工放弃追索滞纳金。", "cap"),
    ("职工同意对滞纳金不予追究。", "cap"),
    ("职工对滞纳金不再主张。", "cap"),
]

#: Other claims may be given up; whether contributions are among them is asked.
ASKED = [
    "双方再无其他争议",
    "双方就本案再无其他争议，一次性了结",
    "本案一次性了结",
    "双方一次性了结",
    "双方权利义务全部了结，再无任何争议",
]

HARMLESS = [
    "职工放弃年休假。",
    "李梅放弃加班费的请求。",
    "李梅自愿放弃经济补偿的请求。",
    "双方放弃其他争议的仲裁请求；社会保险费照数补缴。",
    "李梅不放弃补缴其余月份的权利。",
    "职工未放弃其余月份。",
    "本协议不视为李梅放弃其余月份的补缴。",
    "李梅没有放弃其余月份的补缴。",
    "其余月份不得约定放弃。",
    "其余月份由单位另行补缴。",
    "其余月份以税务机关核定为准。",
    "其余月份李梅保留追究的权利。",
    "其余月份李梅可以继续主张。",
    "其余月份的工资职工自愿放弃。",
    "职工自愿放弃其余月份的奖金。",
    "每月份的考勤以签到为准。",
    "李梅不再主张工资差额。",
    "李梅不再主张加班费，社会保险费照数补缴。",
    "差旅费的差额部分李梅自愿放弃。",
    "少缴部分由单位于2026年12月31日前补缴。",
    "欠缴部分由单位补缴，李梅不承担滞纳金。",
    "单位补缴其余月份后，双方再无其他争议。",
    "单位一次性补缴社保费5000元后，双方再无争议。",
    "单位按期足额补缴的，双方就社会保险费再无争议。",
    "双方就工资再无其他争议。",
    "双方对入职日期再无争议。",
    "加班费一次性了结。",
    "工资争议一次性了结，社会保险费照数补缴。",
    "职工放弃其余月份的约定无效。",
    "单位不得要求李梅放弃其余月份。",
    "任何一方不得以本协议为由主张免除滞纳金。",
]


@pytest.mark.parametrize(("text", "code"), MARKED)
def test_a_plain_waiver_is_marked(text: str, code: str) -> None:
    found = found_in_words(text, PROFILE, PARTIES)

    assert code in {one.term.code for one in found}
    assert all(one.words == text[one.start : one.end] for one in found)


@pytest.mark.parametrize("text", HARMLESS)
def test_what_waives_no_contribution_is_let_be(text: str) -> None:
    assert [one.words for one in found_in_words(text, PROFILE, PARTIES)] == []


@pytest.mark.parametrize("text", ASKED)
def test_an_end_of_everything_is_asked_about(text: str) -> None:
    assert settled_in_words(f"{text}。", PROFILE, PARTIES) == [text]


@pytest.mark.parametrize("text", HARMLESS)
def test_an_end_that_says_what_it_is_of_is_not_asked_about(text: str) -> None:
    assert settled_in_words(text, PROFILE, PARTIES) == []
