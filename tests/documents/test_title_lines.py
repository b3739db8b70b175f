"""Titles are broken by their sense and keep their shape."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.documents.lines import NOT_FIRST, NOT_LAST
from dispute_desk.documents.title_lines import title_lines

ROOM = 20


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("工会劳动法律监督提示函", ["工会劳动法律监督提示函"]),
        (
            "关于督促广州示例制造有限公司依法补缴职工社会保险费的工会劳动法律监督意见书",
            ["关于督促广州示例制造有限公司依法补缴职工", "社会保险费的工会劳动法律监督意见书"],
        ),
        ("第一行\n第二行", ["第一行", "第二行"]),
        (
            "关于印发《示例区社会保险费争议联合调处工作规则》的通知",
            ["关于印发", "《示例区社会保险费争议联合调处工作规则》", "的通知"],
        ),
    ],
)
def test_a_title_is_broken_by_its_sense(title: str, lines: list[str]) -> None:
    assert title_lines(title, len, ROOM) == lines


def test_the_name_of_a_firm_is_not_broken_where_it_finds_room() -> None:
    firm = "广州示例的制造与劳动保障有限公司"
    lines = title_lines(f"关于建议依法处理{firm}欠缴社会保险费的建议书", len, ROOM, [firm])

    assert any(firm in line for line in lines)


@given(st.text("关于的工会社会保险费补缴《》（）、。甲乙丙丁戊12〔〕", max_size=90))
def test_nothing_is_lost_and_every_line_finds_room(title: str) -> None:
    lines = title_lines(title, len, ROOM)

    assert "".join(lines) == title
    assert all(len(line) <= ROOM for line in lines)


MARKED = st.lists(
    st.tuples(
        st.text("工会社会保险费补缴甲乙丙丁", min_size=2, max_size=6), st.sampled_from("、，")
    ),
    min_size=4,
    max_size=7,
).map(lambda told: "".join(word + mark for word, mark in told))


@given(MARKED)
def test_no_line_begins_with_a_mark_that_may_not(title: str) -> None:
    lines = title_lines(title, len, ROOM)

    for above, below in pairwise(lines):
        assert below[0] not in NOT_FIRST
        assert above[-1] not in NOT_LAST
