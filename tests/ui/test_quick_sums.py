"""快速计算 through the window: four sums that follow the typing, copied with their reckoning."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from dispute_desk.ui.quick_sums.window import QuickSums
from tests.ui.hands import choose, click, cut_off, find, type_in, until

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.ui.main_window import MainWindow


@pytest.fixture
def quick(qtbot: QtBot, window: MainWindow) -> QuickSums:
    until(qtbot, lambda: window.place.verbs.applies("go.sums"))
    assert window.place.verbs.run("go.sums")
    return find(window, "quick", QuickSums)


def told(quick: QuickSums, kind: str) -> str:
    return find(quick, f"quick.{kind}.answer", QLabel).text()


def lines(quick: QuickSums, kind: str) -> list[str]:
    return find(quick, f"quick.{kind}.lines", QLabel).text().splitlines()


def clear(quick: QuickSums, name: str) -> None:
    find(quick, name, QLineEdit).clear()


def test_the_window_blocks_nothing_and_there_is_one_of_it(
    quick: QuickSums, window: MainWindow
) -> None:
    assert quick.isVisible()
    assert not quick.isModal()

    window.go("calculator")
    click(window, "calculator.sums_window")

    assert window.findChildren(QuickSums) == [quick]


def test_a_late_fee_follows_the_typing_and_is_copied_with_its_reckoning(quick: QuickSums) -> None:
    type_in(quick, "quick.late_fee.principal", "51492.92")
    type_in(quick, "quick.late_fee.first", "2000-08-01")
    clear(quick, "quick.late_fee.last")
    type_in(quick, "quick.late_fee.last", "2015-04-23")

    assert told(quick, "late_fee") == "1393 天，滞纳金 35,864.82 元"
    assert find(quick, "quick.late_fee.pre_2011.row", QWidget).isVisible()
    assert any(
        "2000-08-01 至 2011-06-30" in line and "不计" in line for line in lines(quick, "late_fee")
    )
    click(quick, "quick.late_fee.copy")
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("滞纳金：1393 天，滞纳金 35,864.82 元\n2011-07-01 至 2015-04-23")

    choose(quick, "quick.late_fee.pre_2011", "segmented")
    assert "以本金为限 51,492.92 元" in told(quick, "late_fee")
    click(quick, "quick.late_fee.way.days")
    type_in(quick, "quick.late_fee.days", "30")
    assert told(quick, "late_fee") == "30 天，滞纳金 772.39 元"


def test_both_limits_follow_from_an_average_wage(quick: QuickSums) -> None:
    quick.tabs.setCurrentIndex(1)

    type_in(quick, "quick.limit.average", "9167")

    assert told(quick, "limit") == "下限 5,500 元，上限 27,501 元"
    assert len(lines(quick, "limit")) == 2


def test_contributions_are_rounded_by_the_month(quick: QuickSums) -> None:
    quick.tabs.setCurrentIndex(2)
    type_in(quick, "quick.contribution.base", "6000.55")
    type_in(quick, "quick.contribution.employer", "14%")
    type_in(quick, "quick.contribution.employee", "0.08")
    clear(quick, "quick.contribution.months")
    type_in(quick, "quick.contribution.months", "24")

    assert told(quick, "contribution") == "单位 20,161.92 元，个人 11,520.96 元，合计 31,682.88 元"
    choose(quick, "quick.contribution.rounding", "up_1")
    assert told(quick, "contribution").startswith("单位 20,162.40 元")


def test_a_term_says_line_by_line_when_it_ends(quick: QuickSums) -> None:
    quick.tabs.setCurrentIndex(3)
    clear(quick, "quick.term.start")
    type_in(quick, "quick.term.start", "2026-09-24")
    click(quick, "quick.term.unit.working")
    type_in(quick, "quick.term.length", "15")

    assert told(quick, "term") == "最后一日：2026-10-22（周四）"
    assert "10/1–7 国庆节放假，不计" in lines(quick, "term")


@pytest.mark.parametrize(
    ("at", "good", "field", "bad", "sentence"),
    [
        (0, {"principal": "100", "first": "2024-01-01"}, "daily_rate", "12x", "请写成 8% 或 0.08"),
        (0, {"principal": "100", "first": "2024-01-01"}, "principal", "-", "看不懂这个金额"),
        (0, {"principal": "100"}, "first", "2027-01-01", "晚于终止日"),
        (1, {"average": "9167"}, "upper", "x", "倍数"),
        (2, {"base": "6000"}, "employer", "8", "不大于 100%"),
        (2, {"base": "6000", "employer": "0.08"}, "months", "0.5", "1 至 1200 的整数"),
        (3, {"length": "15"}, "length", "99999", "0 至 36500"),
        (3, {"length": "15"}, "start", "13.45", "看不懂这个日期"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_in_one_sentence_at_its_field(
    quick: QuickSums, at: int, good: dict[str, str], field: str, bad: str, sentence: str
) -> None:
    quick.tabs.setCurrentIndex(at)
    pane = quick.panes[at]
    for name, text in good.items():
        type_in(quick, f"quick.{pane.id}.{name}", text)
    clear(quick, f"quick.{pane.id}.{field}")

    type_in(quick, f"quick.{pane.id}.{field}", bad)

    errors = [one.row.error() for one in pane.entries.values() if one.row.error()]
    assert len(errors) == 1
    assert sentence in errors[0]
    assert not find(quick, f"quick.{pane.id}.copy", QPushButton).isEnabled()


def test_nothing_is_cut_off(quick: QuickSums) -> None:
    for at in range(len(quick.panes)):
        quick.tabs.setCurrentIndex(at)
        assert cut_off(quick) == []
