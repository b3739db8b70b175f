"""What is told of each column of a table, and what changed between two layouts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.ledger_fingerprint import (
    Layout,
    Moved,
    drift,
    layout_from,
    layout_json,
)
from dispute_desk.domain.ledger_json import reading_json
from dispute_desk.domain.ledger_readings import evidence_words
from tests.domain.ledger_grids import HEADER, ZHANG, read, row, sheet

if TYPE_CHECKING:
    from dispute_desk.domain.ledger_readings import ColumnReading
    from dispute_desk.domain.ledger_text import Cell


def columns_of(*header: str, lines: int = 5) -> dict[str, ColumnReading]:
    values: dict[str, Cell] = {
        "单位名称": "例甲有限公司",
        "对方": "例乙有限公司",
        "身份证号": ZHANG,
        "证件": ZHANG,
        "涉案金额（万元）": 1.25,
        "受理日期": "2024.3.1",
        "开庭日": "2024.4.1",
        "处理结果": "调解成功",
        "用工方姓名": "张例",
    }
    rows = [[values.get(name, "甲") for name in header] for _ in range(lines)]
    (table,) = read(sheet(["台账"], list(header), *rows)).sheets[0].tables
    return {one.heading: one for one in table.columns}


def test_each_column_tells_what_spoke_for_it() -> None:
    found = columns_of("单位名称", "身份证号", "涉案金额（万元）", "受理日期", "处理结果", "开庭日")

    assert found["单位名称"].field == "employer"
    assert [one.kind for one in found["单位名称"].evidence] == ["synonym", "content"]
    assert found["涉案金额（万元）"].unit == "万元"
    assert found["身份证号"].confidence > 95
    assert (found["开庭日"].field, found["开庭日"].alternatives) == (None, ("accept_date",))
    assert all(evidence_words(why) for one in found.values() for why in one.evidence)


def test_a_heading_its_cells_contradict_is_held_for_doubtful() -> None:
    header = ["序号", "受理日期", "单位名称", "职工姓名", "身份证号", "处理结果"]
    lines: list[list[Cell]] = [
        [float(n), "2024.3.1", "例甲公司", "张例", f"1380013800{n}", "调解成功"] for n in range(5)
    ]
    (table,) = read(sheet(header, *lines)).sheets[0].tables
    told = {one.heading: one for one in table.columns}["身份证号"]

    assert [one.kind for one in told.evidence] == ["synonym", "against"]
    assert told.confidence < 60
    assert told.alternatives == ("phone",)


def test_what_the_cells_alone_say() -> None:
    found = columns_of("证件", "受理日期", "用工方姓名", "处理结果", "对方")

    assert (found["证件"].field, found["对方"].field) == ("id_no", "employer")
    assert [one.kind for one in found["对方"].evidence] == ["content"]
    assert found["对方"].confidence < found["受理日期"].confidence


def test_the_tables_are_told_in_the_json() -> None:
    reading = read(sheet(["台账"], HEADER, row(1), row(2)))
    (told,) = reading_json(reading)["sheets"]

    assert told["tables"][0]["first_row"] == 2
    assert told["tables"][0]["header_rows"] == 1
    assert [one["heading"] for one in told["tables"][0]["columns"]] == HEADER
    assert told["tables"][0]["columns"][1]["field"] == "accept_date"
    assert told["reason"] == "第 2 行是争议台账的表头"
    assert len(told["fingerprint"]) == 24
    json.dumps(told)


def test_the_same_headings_have_one_fingerprint_wherever_they_stand() -> None:
    plain = read(sheet(HEADER, row(1))).sheets[0].layout
    turned = [HEADER[-1], *HEADER[:-1]]
    line = row(1)
    moved = read(sheet([], turned, [line[-1], *line[:-1]], name="别名")).sheets[0].layout
    other = read(sheet([*HEADER, "承办科室"], row(1))).sheets[0].layout

    assert plain.fingerprint == moved.fingerprint != other.fingerprint


def test_what_moved_is_new_or_is_gone() -> None:
    before = Layout("cases", (("序号", 0, "seq"), ("单位", 1, "employer"), ("结果", 2, "result")))
    now = Layout("cases", (("结果", 0, "result"), ("序 号", 1, "seq"), ("镇街", 2, "district")))

    told = drift(before, now)
    assert told.new == ("镇街",)
    assert told.gone == ("单位",)
    assert told.moved == (Moved("序 号", 0, 1),) or told.moved == (Moved("结果", 2, 0),)
    put_in = Layout("cases", (("新", 0, None), *((h, at + 1, f) for h, at, f in before.columns)))
    assert drift(before, put_in).moved == ()
    assert drift(before, before._replace(role="workers")).role == ("cases", "workers")


layouts = st.builds(
    Layout,
    st.sampled_from(["cases", "workers"]),
    st.lists(
        st.tuples(st.text(max_size=4), st.integers(0, 9), st.none() | st.text(max_size=3)),
        max_size=6,
    ).map(tuple),
)


@given(layouts)
def test_a_layout_differs_in_nothing_from_itself(layout: Layout) -> None:
    assert drift(layout, layout).new == drift(layout, layout).gone == ()
    assert layout_from(json.loads(json.dumps(layout_json(layout)))) == layout


@given(layouts, layouts)
def test_what_is_new_one_way_is_gone_the_other(one: Layout, other: Layout) -> None:
    there, back = drift(one, other), drift(other, one)

    assert len(there.new) == len(back.gone)
    assert len(there.gone) == len(back.new)
