"""Headings and cell words mean what clerks mean by them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.ledger import Result
from dispute_desk.domain.ledger_colours import colour_name, read_legend
from dispute_desk.domain.ledger_vocabulary import Vocabulary, vocabulary_from

DATA = Path(__file__).parents[2] / "resources" / "ledger"
VOCABULARY: Vocabulary = vocabulary_from(
    *(json.loads((DATA / name).read_text("utf-8")) for name in ("headings.json", "words.json"))
)


@pytest.mark.parametrize(
    ("word", "result"),
    [
        ("调解成功", "success"),
        ("双方和解", "success"),
        ("履行完毕", "success"),
        ("未成功", "failed"),
        ("未达成协议", "failed"),
        ("没有达成一致", "failed"),
        ("双方分歧较大，调解不成", "failed"),
        ("已办结（未化解）", "failed"),
        ("未调解结案", "failed"),
        ("部分达成", "partial"),
        ("部分补缴", "partial"),
        ("撤回申请", "withdrawn"),
        ("放弃", "withdrawn"),
        ("不予受理", "rejected"),
        ("不属受理范围", "rejected"),
        ("引导仲裁", "transferred"),
        ("转区税务局处理", "transferred"),
        ("已办结，转仲裁", "transferred"),
        ("在办", "pending"),
        ("未结", "pending"),
        ("调解中", "pending"),
        ("待受理", "pending"),
        ("已办结", "closed_unknown"),
        ("已归档", "closed_unknown"),
        ("蓝天白云", None),
        ("达成协议后反悔", "failed"),
        ("无异议，达成协议", "success"),
        ("要求补缴，已达成协议", "success"),
        ("不再追究，双方和解", "success"),
        ("已完成补缴", "success"),
        ("未全部履行", None),
        ("拟达成协议", None),
        ("移交劳动监察", "transferred"),
        ("劳动者放弃", "withdrawn"),
        ("正在调解", "pending"),
    ],
)
def test_a_status_word_is_understood_negatives_first(word: str, result: str | None) -> None:
    assert VOCABULARY.result(word) == result


NEGATIONS = (
    *("未", "没有", "没", "未能", "尚未", "无法", "难以", "拒绝", "不愿", "不肯", "暂未", "并未"),
    *("一直未", "均未", "都没有", "未予", "未全部", "未完全", "不能", "拒不"),
)
ROOTS = (
    *(
        "达成",
        "达成协议",
        "达成一致",
        "调解成功",
        "成功",
        "和解",
        "化解",
        "履行",
        "履行完毕",
        "补缴",
    ),
    *("补足", "缴清", "支付", "解决", "一致", "签订协议", "足额补缴", "补缴到位", "整改", "调成"),
)
AROUND = (
    "{}",
    "已办结（{}）",
    "双方{}",
    "经多次调解，{}",
    "单位{}",
    "{}，已归档",
    "调解后{}",
    "{}了",
)


@given(
    st.sampled_from(NEGATIONS),
    st.sampled_from(ROOTS),
    st.sampled_from(AROUND),
    st.sampled_from(["", " ", "\u3000"]),
)
def test_nothing_negated_is_a_success(negation: str, root: str, around: str, blank: str) -> None:
    word = around.format(f"{negation}{blank}{root}")

    assert VOCABULARY.result(word) not in {"success", "partial"}, word


@given(st.sampled_from(ROOTS), st.sampled_from(["反悔", "毁约", "未果", "不成"]))
def test_what_came_to_nothing_afterwards_is_no_success(root: str, end: str) -> None:
    assert VOCABULARY.result(f"{root}{end}") not in {"success", "partial"}


@given(st.text(max_size=20))
def test_no_word_makes_the_vocabulary_fail(word: str) -> None:
    assert VOCABULARY.result(word) in {*map(str, Result), None}


@pytest.mark.parametrize(
    ("word", "source"),
    [
        ("现场来访", "visit"),
        ("12345工单", "phone"),
        ("12366转办", "transfer"),
        ("信访转办", "letter"),
        ("法院委派", "transfer"),
        ("大数据预警", "patrol"),
        ("微信小程序", "online"),
    ],
)
def test_a_channel_is_understood(word: str, source: str) -> None:
    assert VOCABULARY.source(word) == source


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("未买社保", "not_enrolled"),
        ("缴费基数不足", "underpaid_base"),
        ("断缴", "missed_months"),
        ("自愿放弃社保", "waiver"),
        ("转移接续", "other"),
    ],
)
def test_a_dispute_type_is_understood(word: str, kind: str) -> None:
    assert VOCABULARY.dispute_type(word) == kind


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("登记\n时间", "accept_date"),
        ("姓　名", "worker_name"),
        ("电 话", "phone"),
        ("身份证", "id_no"),
        ("单位代码", "credit_code"),
        ("统一社会信用代码/纳税人识别号", "credit_code"),
        ("被投诉单位", "employer"),
        ("被申请人联系电话", "employer_phone"),
        ("涉案金额\n（万元）", "amount"),
        ("已补缴（元）", "back_paid"),
        ("个人应补金额", "worker_amount"),
        ("滞纳金（元）", "late_fee"),
        ("办理结果", "result"),
        ("调解情况", "result"),
        ("是否履行", "performance"),
        ("办结时间", "close_date"),
        ("限办时间", "deadline"),
        ("补缴所属期", "period"),
        ("养老保险", "insurance:pension"),
        ("天气", None),
    ],
)
def test_a_heading_finds_its_field(text: str, field: str | None) -> None:
    assert VOCABULARY.heading(text).field == field


def test_every_heading_of_the_list_keeps_its_own_field() -> None:
    listed = json.loads((DATA / "headings.json").read_text("utf-8"))["fields"]

    for field, texts in listed.items():
        for text in texts:
            assert VOCABULARY.heading(text).field == field, text


def test_the_unit_stands_in_the_heading() -> None:
    heading = VOCABULARY.heading("涉案金额（万元）")

    assert (heading.bare, heading.factor) == ("涉案金额", 10_000)


def test_insurances_are_found_in_any_text() -> None:
    assert VOCABULARY.insurances_in("1、补缴社保（五险）") == (
        "pension",
        "medical",
        "unemployment",
        "injury",
        "maternity",
    )
    assert VOCABULARY.insurances_in("补缴工伤、医疗") == ("medical", "injury")
    assert VOCABULARY.insurances_in("要求支付工资") == ()


def test_colours_have_everyday_names() -> None:
    assert [colour_name(rgb) for rgb in ("92D050", "00B050", "FFFF00", "FFC000", "FF0000")] == [
        "green",
        "green",
        "yellow",
        "yellow",
        "red",
    ]


def test_a_legend_is_read_and_done_beside_failed_means_succeeded() -> None:
    legend = read_legend(["注：绿色=已办结；黄色=办理中或已移送；红色=未成。"], VOCABULARY)

    assert {name: one.result for name, one in legend.items()} == {
        "green": "success",
        "yellow": "pending",
        "red": "failed",
    }
    assert (
        read_legend(["绿色表示已办结，黄色表示在办"], VOCABULARY)["green"].result
        == "closed_unknown"
    )
