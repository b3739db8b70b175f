"""The one line peels 在…做 off a firm's name, and leaves months that are turned round as typed."""

from __future__ import annotations

from datetime import date

import pytest

from dispute_desk.domain.months import Month
from dispute_desk.domain.quick_line import read_line
from dispute_desk.domain.quick_pieces import PieceKind
from dispute_desk.domain.quick_told import QuickLine, QuickWords, typed_causes
from dispute_desk.domain.visit_rows import KnownFirm
from dispute_desk.reference.profiles import load_profile
from dispute_desk.reference.quick_words import load_quick_vocabulary

WORDS = QuickWords(
    causes=typed_causes(load_profile()),
    firms=(KnownFirm(id=1, name="广州恒信制衣例公司", initials=("gzhxzylgs",)),),
    vocabulary=load_quick_vocabulary(),
)


def read(line: str) -> QuickLine:
    return read_line(line, WORDS, today=date(2026, 11, 22))


@pytest.mark.parametrize(
    ("line", "people", "employer"),
    [
        ("李梅 在顺景酒店做 没交社保", ["李梅"], "顺景酒店"),
        ("李梅在顺景酒店做 没交社保", ["李梅"], "顺景酒店"),
        ("李梅 在顺景酒店做，没买社保", ["李梅"], "顺景酒店"),
        ("李梅 在顺景酒店上班", ["李梅"], "顺景酒店"),
        ("李梅 在顺景酒店工作", ["李梅"], "顺景酒店"),
        ("李梅 在顺景酒店打工", ["李梅"], "顺景酒店"),
        ("李梅 在顺景酒店", ["李梅"], "顺景酒店"),
        ("李梅 我在顺景酒店上班", ["李梅"], "顺景酒店"),
        ("李梅 现在顺景酒店上班", ["李梅"], "顺景酒店"),
        ("李梅 一直在顺景酒店做", ["李梅"], "顺景酒店"),
        ("李梅 顺景酒店上班", ["李梅"], "顺景酒店"),
        ("李梅 在顺景酒店里做", ["李梅"], "顺景酒店"),
        ("李梅 在顺景酒店做了3年", ["李梅"], "顺景酒店"),
        ("李梅 在顺景酒店做保安", ["李梅"], "顺景酒店"),
        ("李梅 在顺景酒店管理公司做", ["李梅"], "顺景酒店管理公司"),
        ("李梅 在顺景工作室工作", ["李梅"], "顺景工作室"),
        ("李梅 在顺景打工", ["李梅"], "顺景"),
        ("李梅 在恒信制衣做", ["李梅"], "广州恒信制衣例公司"),
        ("职工李梅在电子厂干活", ["李梅"], "电子厂"),
        ("李梅 受雇于顺景酒店", ["李梅"], "顺景酒店"),
        # nothing is peeled off here
        ("李梅 顺景酒店 没交社保", ["李梅"], "顺景酒店"),
        ("李梅 在公司上班", ["李梅"], None),
        ("李梅 在这里做", ["李梅"], None),
        ("李梅 顺景做工坊公司", ["李梅"], "顺景做工坊公司"),
    ],
)
def test_a_place_of_work_is_its_name(line: str, people: list[str], employer: str | None) -> None:
    told = read(line)

    assert [one.name for one in told.people] == people
    assert told.employer == employer


def test_nothing_of_a_place_of_work_is_dropped() -> None:
    told = read("李梅 在顺景酒店做保安，没交社保")

    assert "保安" in told.unknown
    assert "".join(one.text for one in told.pieces) == "李梅 在顺景酒店做保安，没交社保"


@pytest.mark.parametrize(
    "typed",
    [
        "2026年5月至2024年3月",
        "2026.5-2024.3",
        "202605-202403",
        "May 2026 to March 2024",
    ],
)
def test_months_that_are_turned_round_stay_as_typed_and_are_asked_about(typed: str) -> None:
    told = read(f"李梅 顺景酒店 {typed}")

    assert (told.month_from, told.month_to) == (Month(2026, 5), Month(2024, 3))
    assert [one.sure for one in told.pieces if one.kind is PieceKind.MONTHS] == [False]


def test_months_in_order_are_sure() -> None:
    told = read("李梅 顺景酒店 2024年3月至2026年5月")

    assert (told.month_from, told.month_to) == (Month(2024, 3), Month(2026, 5))
    assert [one.sure for one in told.pieces if one.kind is PieceKind.MONTHS] == [True]
