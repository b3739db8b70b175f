"""The unit of a column: single amounts in another one, or all of them; both readings are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.domain.ledger_grids import HEADER, codes, read, row, sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.ledger import Reading
    from dispute_desk.domain.ledger_grid import Grid
    from dispute_desk.domain.ledger_text import Cell

WAN = ["涉及金额（万元）" if one == "涉及金额" else one for one in HEADER]
BOTH = ["补缴金额（万元）" if one == "补缴金额" else one for one in WAN]
ASKED = "unit:台账:涉及金额"


def ledger(header: Sequence[str], amounts: Sequence[Cell], paid: Sequence[Cell] = ()) -> Grid:
    rows = [
        row(n % 20 + 1, 单位名称=f"例{n}公司", 涉及金额=amount, 补缴金额=paid[n] if paid else "")
        for n, amount in enumerate(amounts)
    ]
    return sheet(list(header), *rows)


def total(amount: float) -> list[Cell]:
    return ["合计", "", "", "", "", amount, "", "", "", ""]


def yuan(reading: Reading) -> list[float]:
    return [(case.amount_fen or 0) / 100 for case in reading.cases]


def test_a_column_of_yuan_under_a_heading_in_ten_thousands_is_found_by_the_column_beside_it() -> (
    None
):
    reading = read(ledger(WAN, [32000.0, 15000.0, 8000.0], [30000.0, 15000.0, 4000.0]))

    (question,) = reading.questions
    assert (question.id, question.proposed) == (ASKED, "元")
    assert "按万元合计 550,000,000.00 元；按元合计 55,000.00 元" in question.evidence
    assert "“补缴金额”一列相差约一万倍" in question.evidence
    assert yuan(reading) == [32000.0, 15000.0, 8000.0]
    assert [case.workers[0].amount_fen for case in reading.cases] == [3_200_000, 1_500_000, 800_000]


def test_a_column_of_ten_thousands_without_a_unit_is_found_by_the_column_beside_it() -> None:
    reading = read(ledger(HEADER, [3.2, 1.5, 0.8], [30000.0, 15000.0, 4000.0]))

    assert [(one.id, one.proposed) for one in reading.questions] == [(ASKED, "万元")]
    assert yuan(reading) == [32000.0, 15000.0, 8000.0]


def test_columns_that_are_alike_are_not_asked_about() -> None:
    for header, amounts, paid in (
        (HEADER, [32000.0, 15000.0, 8000.0], [30000.0, 15000.0, 4000.0]),
        (BOTH, [3.2, 1.5, 0.8], [3.0, 1.5, 0.4]),
        (WAN, [3.2, 1.5, 0.8], [30000.0, 15000.0, 4000.0]),
        (HEADER, [3.2, 1.5, 0.8], [3.0, 1.5, 0.4]),
    ):
        assert read(ledger(header, amounts, paid)).questions == ()


def test_a_total_in_ten_thousands_over_rows_in_yuan_tells_of_the_rows() -> None:
    rows = ledger(WAN, [32000.0, 15000.0, 8000.0]).rows

    reading = read(sheet(*rows, total(5.5)))

    (question,) = reading.questions
    assert question.proposed == "元"
    assert "第 5 行的合计" in question.evidence
    assert yuan(reading) == [32000.0, 15000.0, 8000.0]
    assert [one.matches for one in reading.stated_totals] == [True]


def test_a_column_that_is_far_too_much_is_asked_about_however_few_its_rows() -> None:
    reading = read(ledger(WAN, [32000.0]))

    assert [one.proposed for one in reading.questions] == ["元"]
    assert yuan(reading) == [32000.0]


@pytest.mark.parametrize(("answer", "first"), [("万元", 320_000_000.0), ("元", 32000.0)])
def test_an_answer_decides_and_the_question_keeps_its_id(answer: str, first: float) -> None:
    grid = ledger(WAN, [32000.0, 15000.0, 8000.0], [30000.0, 15000.0, 4000.0])

    reading = read(grid, answers={ASKED: answer})

    assert yuan(reading)[0] == first
    assert reading.questions == ()
    assert [one.id for one in reading.answered] == [ASKED]
    assert reading.answered[0].evidence == read(grid).questions[0].evidence


@pytest.mark.parametrize("rows", [3, 5, 7, 8, 20])
def test_a_single_amount_in_yuan_is_found_among_few_rows(rows: int) -> None:
    grid = ledger(WAN, [0.5] * (rows - 1) + [6183.0])

    reading = read(grid)

    assert codes(reading) == [(rows + 1, "W_UNIT_SUSPECT")]
    assert yuan(reading)[-1] == 6183.0
    (question,) = reading.questions
    wan, whole = 5000.0 * (rows - 1) + 6183.0, 0.5 * (rows - 1) + 6183.0
    assert f"按万元合计 {wan:,.2f} 元；按元合计 {whole:,.2f} 元" in question.evidence
    again = read(grid, answers={ASKED: "元"})
    assert [one.id for one in again.answered] == [ASKED]
    assert again.answered[0].evidence == question.evidence


def test_an_amount_that_names_its_own_unit_is_not_suspect() -> None:
    reading = read(ledger(WAN, [0.5, 0.5, 0.5, "6183万元"]))

    assert reading.questions == ()
    assert codes(reading) == [(5, "W_UNIT_IN_CELL")]
    assert yuan(reading)[-1] == 61_830_000.0
