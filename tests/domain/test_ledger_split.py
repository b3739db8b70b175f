"""The same rows give the same cases however they are dealt out over tables and sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.ledger_grids import HEADER, ZHANG, read, sheet

if TYPE_CHECKING:
    from dispute_desk.domain.ledger import Reading
    from dispute_desk.domain.ledger_text import Cell

OTHER = ["案号", "收案日期", "被投诉单位", "投诉人", "欠缴金额（万元）", "办理情况"]


def line(number: int) -> list[Cell]:
    told: dict[str, Cell] = {
        "序号": float(number),
        "受理日期": f"2024.{number % 12 + 1}.{number % 28 + 1}",
        "单位名称": f"例{number}公司",
        "职工姓名": f"张例{number}",
        "身份证号": ZHANG,
        "涉及金额": 100.25 * number,
        "补缴金额": 10.0 * number,
        "处理结果": "调解成功",
    }
    return [told.get(heading, "") for heading in HEADER]


def told(reading: Reading) -> list[tuple[str | None, int | None, int | None, str]]:
    return sorted(
        (case.employer, case.amount_fen, case.back_paid_fen, str(case.accept_date))
        for case in reading.cases
    )


numbers = st.lists(st.integers(1, 400), min_size=2, max_size=12, unique=True)


@settings(max_examples=60, deadline=None)
@given(numbers, st.data())
def test_split_into_sheets(rows: list[int], data: st.DataObject) -> None:
    """With the headings on each sheet, or on the first one only."""
    plain = told(read(sheet(HEADER, *map(line, rows))))
    cut = data.draw(st.integers(1, len(rows) - 1))
    again = data.draw(st.booleans())
    first = sheet(HEADER, *map(line, rows[:cut]), name="Sheet1")
    rest = [line(number) for number in rows[cut:]]
    second = sheet(*([HEADER] if again else []), *rest, name="Sheet2")

    assert told(read(first, second)) == plain


@settings(max_examples=60, deadline=None)
@given(numbers, st.integers(0, 2), st.booleans())
def test_dealt_into_halves_side_by_side(rows: list[int], gap: int, titled: bool) -> None:  # noqa: FBT001 - drawn
    plain = told(read(sheet(HEADER, *map(line, rows))))
    middle = (len(rows) + 1) // 2
    blank: list[Cell] = [""] * len(HEADER)
    space: list[Cell] = [""] * gap
    left, right = rows[:middle], rows[middle:]
    pairs = [
        [*line(number), *space, *(line(right[at]) if at < len(right) else blank)]
        for at, number in enumerate(left)
    ]
    title: list[list[Cell]] = [["某某台账"]] if titled else []

    reading = read(sheet(*title, [*HEADER, *space, *HEADER], *pairs))
    assert told(reading) == plain
    assert reading.sheets[0].rows == len(pairs) + 1 + len(title)


@settings(max_examples=60, deadline=None)
@given(numbers, numbers)
def test_tables_one_below_the_other(above: list[int], below: list[int]) -> None:
    others: list[list[Cell]] = [
        [f"{number}号", "2023.5.6", f"另{number}公司", f"李例{number}", number / 4, "办理中"]
        for number in below
    ]
    one = read(sheet(HEADER, *map(line, above)))
    two = read(sheet(OTHER, *others))
    both = read(sheet(HEADER, *map(line, above), [], OTHER, *others))

    assert told_apart(both) == told_apart(one) + told_apart(two)
    assert both.amount_fen == one.amount_fen + two.amount_fen


def told_apart(reading: Reading) -> list[tuple[str | None, int | None]]:
    return [(case.employer, case.amount_fen) for case in reading.cases]
