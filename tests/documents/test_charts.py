"""Charts tell the truth: lengths follow values, labels stand beside them, nothing overflows."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.documents.charts import (
    MOST_BARS,
    bars_drawing,
    bars_height,
    columns_drawing,
    funnel_drawing,
    funnel_height,
    round_top,
    shown_bars,
)
from dispute_desk.domain.report import Bar, BarsChart, ColumnsChart, FunnelChart, Series, Unit


def shapes(drawing: Any, kind: str) -> list[Any]:  # noqa: ANN401 - reportlab has no types
    return [shape for shape in drawing.contents if type(shape).__name__ == kind]


def texts(drawing: Any) -> str:  # noqa: ANN401 - reportlab has no types
    return "".join(shape.text for shape in shapes(drawing, "String"))


def test_bars_are_as_long_as_their_values_and_the_largest_comes_first() -> None:
    chart = BarsChart("事由", Unit.CASES, (Bar("少", 5), Bar("多", 20), Bar("中", 10)))
    drawing = bars_drawing(chart, 480, bars_height(chart))

    bars = shapes(drawing, "Rect")
    assert [bar.width / bars[0].width for bar in bars] == pytest.approx([1, 0.5, 0.25])
    assert bars[0].y > bars[1].y > bars[2].y
    assert "多20 件（57.1%）" in texts(drawing)


@given(st.lists(st.integers(min_value=0, max_value=10**12), max_size=60))
def test_bars_never_leave_the_drawing_and_never_lose_a_case(values: list[int]) -> None:
    chart = BarsChart(
        "事由", Unit.YUAN, tuple(Bar(f"很长的事由名称{n}" * 4, v) for n, v in enumerate(values))
    )
    drawing = bars_drawing(chart, 480, bars_height(chart))

    assert len(shown_bars(chart)) <= MOST_BARS
    assert sum(bar.value for bar in shown_bars(chart)) == sum(values)
    for bar in shapes(drawing, "Rect"):
        assert bar.x + bar.width <= 480
        assert bar.y >= 0


def test_columns_are_as_high_as_their_values() -> None:
    chart = ColumnsChart(
        "逐月",
        Unit.CASES,
        ("7月", "8月"),
        (Series("受理", (10, 20)), Series("办结", (5, 0))),
        Series("未结", (40, 30)),
    )
    drawing = columns_drawing(chart, 480, 170)

    highs = [column.height for column in shapes(drawing, "Rect") if column.height != 8]
    assert [high / highs[0] for high in highs] == pytest.approx([1, 2, 0.5, 0])
    (line,) = shapes(drawing, "PolyLine")
    assert line.points[1] - 18 == pytest.approx(highs[0] * 4)
    assert "未结30" in texts(drawing)


def test_no_value_stands_in_the_way_of_the_line() -> None:
    chart = ColumnsChart(
        "逐月",
        Unit.CASES,
        ("7月", "8月", "9月"),
        (Series("受理", (2, 40, 3)),),
        Series("未结", (3, 1, 4)),
    )
    drawing = columns_drawing(chart, 480, 170)

    (line,) = shapes(drawing, "PolyLine")
    points = dict(zip(line.points[::2], line.points[1::2], strict=True))
    values = [shape for shape in shapes(drawing, "String") if shape.fontSize == 6]
    assert [shape.text for shape in values] == ["2", "40", "3"]
    for shape, (x, y) in zip(values, points.items(), strict=True):
        assert abs(shape.x - x) < 20
        assert not shape.y - 2 < y < shape.y + 7


@given(
    st.lists(st.integers(min_value=1, max_value=60), min_size=12, max_size=12),
    st.lists(st.integers(min_value=1, max_value=60), min_size=12, max_size=12),
    st.lists(st.integers(min_value=0, max_value=60), min_size=12, max_size=12),
)
def test_every_column_has_its_value_over_it_or_at_its_foot(
    came: list[int], closed: list[int], still: list[int]
) -> None:
    months = tuple(f"{number}月" for number in range(1, 13))
    columns = (Series("受理", tuple(came)), Series("办结", tuple(closed)))
    chart = ColumnsChart("逐月", Unit.CASES, months, columns, Series("未结", tuple(still)))

    drawn = columns_drawing(chart, 480, 170).contents

    bars = [shape for shape in drawn if type(shape).__name__ == "Rect" and shape.height != 8]
    values = [one for one in drawn if type(one).__name__ == "String" and one.fontSize == 6]
    assert [one.text for one in values] == [str(value) for value in (*came, *closed)]
    assert drawn.index(values[0]) > drawn.index(bars[-1])
    for one, bar in zip(values, bars, strict=True):
        at_foot = one.y == bar.y + 3 and one.y + 5 <= bar.y + bar.height
        assert at_foot or one.y >= bar.y + bar.height + 2


@pytest.mark.parametrize("labels", [0, 1, 12, 36])
def test_columns_of_any_number_of_months_are_drawn(labels: int) -> None:
    months = tuple(f"{n}月" for n in range(labels))
    chart = ColumnsChart("逐月", Unit.YUAN, months, (Series("实缴", (123_456_789,) * labels),))

    for column in shapes(columns_drawing(chart, 480, 170), "Rect"):
        assert column.x + column.width <= 480
        assert column.y + column.height <= 170


def test_money_on_an_axis_is_in_yuan() -> None:
    chart = ColumnsChart("逐月", Unit.YUAN, ("8月",), (Series("实缴", (4_000_000,)),))

    assert "40,000.00" in texts(columns_drawing(chart, 480, 170))


def test_a_funnel_says_what_is_lost_and_what_is_gained() -> None:
    steps = (Bar("诉求", 20_000), Bar("测算", 10_000), Bar("协议", 15_000))
    chart = FunnelChart("金额", Unit.YUAN, steps)
    drawing = funnel_drawing(chart, 480, funnel_height(chart))

    bars = shapes(drawing, "Rect")
    assert [bar.width / bars[0].width for bar in bars] == pytest.approx([1, 0.5, 0.75])
    assert "较上一步少 100.00 元（50.0%）" in texts(drawing)
    assert "较上一步多 50.00 元（50.0%）" in texts(drawing)


@pytest.mark.parametrize("steps", [(), (Bar("诉求", 0), Bar("实缴", 0))])
def test_a_funnel_without_amounts_says_so(steps: tuple[Bar, ...]) -> None:
    chart = FunnelChart("金额", Unit.YUAN, steps)

    assert texts(funnel_drawing(chart, 480, funnel_height(chart))) == "没有数据"


@given(st.integers(min_value=1, max_value=10**14))
def test_the_top_of_an_axis_is_round_and_near(largest: int) -> None:
    top = round_top(largest)

    assert largest <= top <= max(4, largest * 2)
    assert top % 4 == 0


@pytest.mark.parametrize("last", [0, 1, 9])
def test_the_name_of_the_line_stands_beside_columns_and_above_the_axis(last: int) -> None:
    chart = ColumnsChart(
        "趋势",
        Unit.CASES,
        ("1月", "2月", "3月"),
        (Series("受理", (4, 5, 6)), Series("办结", (3, 9, 9))),
        Series("期末未结", (8, 5, last)),
    )

    drawing = columns_drawing(chart, 480, 160)

    words = shapes(drawing, "String")
    name = [one for one in words if one.text in "期末未结"][-1]
    value = [one for one in words if one.text == str(last)][-1]
    columns = [one for one in shapes(drawing, "Rect") if one.height > 8]
    right = max(one.x + one.width for one in columns)
    axis = min(one.y1 for one in shapes(drawing, "Line") if one.y1 == one.y2)
    assert min(name.x, value.x) >= right
    assert axis < value.y < name.y
