"""A cause fixed for all its rows: what is offered, what each would change, and that it helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.ledger import Place
from dispute_desk.domain.ledger_colours import OPTIONS
from dispute_desk.domain.ledger_decisions import CellAt, Decisions
from dispute_desk.domain.ledger_remedies import Cause, Remedy, causes_in, remedies_for
from tests.domain.ledger_grids import HEADER, ZHANG, codes, errors, read, row, sheet

if TYPE_CHECKING:
    from dispute_desk.domain.ledger import Reading
    from dispute_desk.domain.ledger_grid import Grid
    from dispute_desk.domain.ledger_text import Cell

DATE, EMPLOYER, AMOUNT = (HEADER.index(one) for one in ("受理日期", "单位名称", "涉及金额"))
REMARK, CLOSED, RESULT = (HEADER.index(one) for one in ("备注", "结案日期", "处理结果"))


def offered(reading: Reading, code: str) -> dict[str, Remedy]:
    """Return the remedies for the only cause of a code."""
    (cause,) = [one for one in causes_in(reading) if one.code == code]
    return {one.id: one for one in remedies_for(reading, cause)}


def mended(grid: Grid, code: str, remedy: str) -> Reading:
    """Return the sheet understood anew with a remedy."""
    chosen = offered(read(grid), code)[remedy]
    return read(grid, decisions=chosen.applied(Decisions()))


def of(**cells: Cell) -> Grid:
    """Return three rows, the second and third with some cells changed."""
    return sheet(HEADER, row(1), row(2, **cells), row(3, **cells))


#: Cells of two rows, the cause they are of, the remedy, and what the cells are read as.
ALL: list[tuple[dict[str, Cell], str, str, str]] = [
    ({"受理日期": "2024.2.30"}, "E_BAD_DATE", "last_of_month", "2024-02-29"),
    ({"受理日期": "2024年13月5日"}, "E_BAD_DATE", "day_and_month_changed", "2024-05-13"),
    ({"受理日期": "2024.2.30"}, "E_BAD_DATE", "day_above", "2024-03-01"),
    ({"受理日期": ""}, "E_NO_DATE", "day_above", "2024-03-01"),
    ({"受理日期": "", "结案日期": "2024.6.1"}, "E_NO_DATE", "closing_day", "2024-06-01"),
    ({"受理日期": "1/3/2024"}, "W_DATE_AMBIGUOUS", "month_first", "2024-01-03"),
    ({"受理日期": "1/3/2024"}, "W_DATE_AMBIGUOUS", "day_first", "2024-03-01"),
    ({"受理日期": 3.1}, "W_DATE_AMBIGUOUS", "as_first", "2024-03-01"),
    ({"受理日期": 3.1}, "W_DATE_AMBIGUOUS", "as_tenth", "2024-03-10"),
    ({"受理日期": "2024年5月"}, "W_DATE_NO_DAY", "first_within", "2024-05-01"),
    ({"受理日期": "2024年5月中旬"}, "W_DATE_NO_DAY", "last_within", "2024-05-20"),
    ({"受理日期": "2024.3.1-3.5"}, "W_DATE_SEVERAL", "as_taken", "2024-03-01"),
    ({"受理日期": "2024.3.1-3.5"}, "W_DATE_SEVERAL", "last_of_several", "2024-03-05"),
    ({"受理日期": "2024年3月1日至5日"}, "W_DATE_SEVERAL", "last_of_several", "2024-03-05"),
    ({"受理日期": "5.8"}, "W_DATE_YEAR_FROM_SHEET", "as_taken", "2024-05-08"),
    ({"受理日期": "5.8"}, "W_DATE_YEAR_FROM_SHEET", "year_before", "2023-05-08"),
    ({"结案日期": "2024.2.30"}, "W_CLOSE_BAD_DATE", "last_of_month", "2024-02-29"),
    ({"结案日期": "2024.2.30"}, "W_CLOSE_BAD_DATE", "blank", ""),
    ({"涉及金额": "约三万多"}, "E_AMOUNT", "figure_alone", "30000.00元"),
    ({"涉及金额": "面议"}, "E_AMOUNT", "blank_with_remark", ""),
    ({"涉及金额": "1.5-2万"}, "W_AMOUNT_RANGE", "smaller_end", "15000.00元"),
    ({"涉及金额": "1.5-2万"}, "W_AMOUNT_RANGE", "larger_end", "20000.00元"),
    ({"涉及金额": "1.5-2万"}, "W_AMOUNT_RANGE", "middle", "17500.00元"),
    ({"涉及金额": "约3000"}, "W_AMOUNT_APPROX", "blank", ""),
    ({"涉及金额": 13800000000.0}, "W_AMOUNT_HUGE", "blank", ""),
    ({"涉及金额": -5.0}, "W_NEGATIVE", "without_sign", "5"),
]


@pytest.mark.parametrize(("cells", "code", "remedy", "new"), ALL)
def test_each_remedy_changes_every_row_of_its_cause(
    cells: dict[str, Cell], code: str, remedy: str, new: str
) -> None:
    grid = of(**cells)
    chosen = offered(read(grid), code)[remedy]

    assert chosen.count == 2
    assert "2" in chosen.title()
    column = HEADER.index(next(iter(cells)))
    assert {at: text for at, _, text in chosen.changes if at.column == column} == {
        CellAt("台账", 3, column): new,
        CellAt("台账", 4, column): new,
    }
    after = mended(grid, code, remedy)
    assert code not in {one for _, one in (*codes(after), *errors(after))}
    assert len(after.cases) == 3


def test_the_title_counts_the_rows_and_names_one() -> None:
    remedies = offered(read(of(受理日期="1/3/2024")), "W_DATE_AMBIGUOUS")

    assert remedies["day_first"].title() == "把 2 个日期（如 1/3/2024）按日/月/年读"
    assert "as_tenth" not in remedies


def test_the_preview_tells_what_the_cell_says_and_as_what_it_is_read() -> None:
    remedy = offered(read(of(涉及金额="面议", 备注="来访")), "E_AMOUNT")["blank_with_remark"]

    assert [(at.column, raw, new) for at, raw, new in remedy.changes[:2]] == [
        (AMOUNT, "面议", ""),
        (REMARK, "来访", "来访；面议"),
    ]


def test_the_employer_above_is_taken_or_the_rows_are_no_cases() -> None:
    grid = of(单位名称="", 职工姓名="")
    remedies = offered(read(grid), "E_NO_PARTY")
    assert set(remedies) == {"employer_above", "not_cases"}

    taken = mended(grid, "E_NO_PARTY", "employer_above")
    assert [case.employer for case in taken.cases] == ["例1公司"] * 3

    none = mended(grid, "E_NO_PARTY", "not_cases")
    assert len(none.cases) == 1
    assert none.rejected == ()
    assert remedies["not_cases"].left_out == (Place("台账", 3), Place("台账", 4))


def test_the_days_of_taking_in_and_of_closing_are_changed() -> None:
    grid = sheet(HEADER, row(1, 受理日期="2024.6.1", 结案日期="2024.3.1"))

    after = mended(grid, "W_CLOSE_BEFORE_ACCEPT", "days_changed")

    assert str(after.cases[0].accept_date) == "2024-03-01"
    assert str(after.cases[0].close_date) == "2024-06-01"
    assert codes(after) == []


@pytest.mark.parametrize(
    ("remedy", "fen"), [("in_yuan", 618_300), ("in_ten_thousands", 6_183_000_000)]
)
def test_a_suspect_number_is_read_in_the_unit_a_person_says(remedy: str, fen: int) -> None:
    header = ["涉及金额（万元）" if one == "涉及金额" else one for one in HEADER]
    rows = [row(n, 涉及金额=0.5) for n in range(1, 9)]
    grid = sheet(header, *rows, row(9, 涉及金额=6183.0))

    after = mended(grid, "W_UNIT_SUSPECT", remedy)

    assert after.cases[-1].amount_fen == fen


@pytest.mark.parametrize("word", list(OPTIONS))
def test_a_status_that_is_not_understood_may_mean_any_result(word: str) -> None:
    grid = of(处理结果="嗯嗯")

    after = mended(grid, "W_STATUS_UNKNOWN", f"as_{OPTIONS[word]}")

    assert [case.result for case in after.cases[1:]] == [OPTIONS[word]] * 2
    assert codes(after) == []


@pytest.mark.parametrize(
    "number", [4.40981e17, "440981********0014", "440524800101001", ZHANG[:-1], f"{ZHANG[:-1]}1"]
)
def test_nothing_completes_an_identity_number(number: str | float) -> None:
    reading = read(of(身份证号=number))

    causes = [one for one in causes_in(reading) if one.code.startswith("W_ID_")]
    assert causes
    assert [remedies_for(reading, one) for one in causes] == [()] * len(causes)


def test_an_unknown_cause_has_no_remedy() -> None:
    assert remedies_for(read(of()), Cause("E_BAD_DATE", "受理日期", "台账")) == ()
