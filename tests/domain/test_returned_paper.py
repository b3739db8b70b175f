"""What came back is held against the case: names, numbers, amounts, and which sentences changed."""

from __future__ import annotations

import pytest

from dispute_desk.domain.returned_paper import (
    Changed,
    Comparison,
    Fact,
    FactRow,
    changed_sentences,
    compare,
    stands_in,
)

OURS = [
    "某某公司：",
    "应补缴 12,345.67 元。电话 02012345678。",
    "序号\t李梅\t110105********002X\t1,888.88",
]
ROW = FactRow(
    "名单第1行（李梅）",
    (Fact("姓名", "李梅"), Fact("证件", "110105********002X"), Fact("合计", "1,888.88")),
)
FACTS = (Fact("主送", "某某公司"),)


def told(theirs: list[str], *, by_line: bool = True) -> Comparison:
    return compare(FACTS, (ROW,), OURS, theirs, by_line=by_line)


def test_the_same_paper_does_not_differ() -> None:
    assert told(OURS) == Comparison(read=True)


def test_words_may_be_changed_without_a_difference() -> None:
    found = told([OURS[0], "共应补缴12,345.67元。电话 02012345678。", OURS[2]])

    assert not found.differs
    assert found.changed == (Changed("应补缴12,345.67元。", "共应补缴12,345.67元。"),)


def test_an_amount_that_was_changed_is_missing_and_strange() -> None:
    found = told([OURS[0], "应补缴 12,000.00 元。电话 02012345678。", OURS[2]])

    assert [one.text for one in found.missing] == ["12,345.67"]
    assert found.strange == ("12,000.00",)
    assert found.differs


def test_a_name_that_is_gone_is_told() -> None:
    found = told(["另一公司：", *OURS[1:]])

    assert found.missing == (Fact("主送", "某某公司"),)


def test_amounts_of_two_people_that_changed_places_are_seen_in_a_table() -> None:
    second = FactRow("名单第2行（王五）", (Fact("姓名", "王五"), Fact("合计", "2,000.00")))
    rows = (FactRow("名单第1行（李梅）", (Fact("姓名", "李梅"), Fact("合计", "1,888.88"))), second)
    ours = ["李梅\t1,888.88", "王五\t2,000.00"]
    theirs = ["李梅\t2,000.00", "王五\t1,888.88"]

    found = compare((), rows, ours, theirs, by_line=True)

    assert [one.label for one in found.missing] == [
        "名单第1行（李梅）·合计",
        "名单第2行（王五）·合计",
    ]
    assert not compare((), rows, ours, ours, by_line=True).differs


@pytest.mark.parametrize(
    ("text", "whole", "there"),
    [
        ("110105********002X", "证件11010519491231002X", True),
        ("110105********002X", "证件110105********002X", True),
        ("110105********002X", "证件110105194912310021", False),
        ("李 梅", "李梅", True),
    ],
)
def test_a_masked_number_may_be_written_out(text: str, whole: str, *, there: bool) -> None:
    assert stands_in(text, whole) is there


def test_a_number_written_out_is_not_strange() -> None:
    found = told([*OURS[:2], OURS[2].replace("110105********002X", "11010519491231002X")])

    assert not found.differs


def test_sentences_that_came_in_or_went_out_stand_on_one_side() -> None:
    assert changed_sentences(["甲。乙。"], ["甲。", "丙。乙。"]) == [Changed("", "丙。")]
    assert changed_sentences(["甲。乙。"], ["甲。"]) == [Changed("乙。", "")]


def test_nothing_that_can_be_read_is_said_to_be_unread() -> None:
    assert compare(FACTS, (), OURS, [" "], by_line=False).read is False
