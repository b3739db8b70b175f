"""Plain English ledgers: headings below titles, parties in one cell, counted sub-headings."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from python_calamine import CalamineWorkbook

from dispute_desk.domain.ledger import Result
from dispute_desk.domain.ledger_parties import employer_in
from dispute_desk.sheets import read_ledger
from dispute_desk.sheets.vocabulary import ledger_vocabulary
from tests.domain.ledger_grids import TODAY, errors, kinds, read, sheet

if TYPE_CHECKING:
    from dispute_desk.domain.ledger_text import Cell

FMCS = Path(__file__).parents[3] / "shared" / "spreadsheets" / "fmcs"
UNION = [
    "Employer",
    "Union",
    "Case Number",
    "BU",
    "City, State",
    "# Idled",
    "Start Date",
    "End Date",
]


def test_a_plain_english_ledger() -> None:
    reading = read(
        sheet(
            [],
            ["Ongoing and Ended Work Stoppages\n3/1/2020 - 3/31/2020"],
            [],
            UNION,
            ["2 Ongoing Cases", "", "", 1859.0],
            ["Acme Mills", "IBT 1", "2020N1", "1,800", "Lima, OH", "1,800", "3/29/2017", ""],
            ["Reith Co", "UAW 2", "201912020013", "59", "Troy, MI", "59", "10/14/2019", ""],
            ["1 Ended Cases", "", "", 12.0],
            ["Hood Inc", "IBT 3", "2019N04", "12", "Reno, NV", "12", "3/2/2020", "3/28/2020"],
            name="Report",
        )
    )

    assert [case.employer for case in reading.cases] == ["Acme Mills", "Reith Co", "Hood Inc"]
    assert [case.persons for case in reading.cases] == [1800, 59, 12]
    assert [case.accept_date for case in reading.cases] == [
        date(2017, 3, 29),
        date(2019, 10, 14),
        date(2020, 3, 2),
    ]
    assert reading.cases[2].close_date == date(2020, 3, 28)
    assert reading.cases[2].result is Result.CLOSED_UNKNOWN
    assert kinds(reading) == [(2, "title"), (4, "header"), (5, "subtotal"), (8, "subtotal")]
    assert not errors(reading)
    assert reading.amount_fen == 0


def test_parties_in_one_cell_and_a_flat_list_with_sums() -> None:
    reading = read(
        sheet(
            ["Parties", "Case No.", "BU", "Amount Claimed", "Back Pay", "Filed", "Outcome"],
            ["Charter/Spectrum /IBEW Local 3 ", "A-1", 12.0, 1000.5, 200.0, "2/13/2024", "Settled"],
            [
                "Laura Buick/IAMAW Local 313/777",
                "A-2",
                3.0,
                2000.25,
                "",
                "12/1/2024",
                "Pending",
            ],
        )
    )

    assert [case.employer for case in reading.cases] == ["Charter/Spectrum", "Laura Buick"]
    assert [case.persons for case in reading.cases] == [12, 3]
    assert [case.result for case in reading.cases] == [Result.SUCCESS, Result.PENDING]
    assert [str(case.accept_date) for case in reading.cases] == ["2024-02-13", "2024-12-01"]
    assert (reading.amount_fen, reading.back_paid_fen) == (300_075, 20_000)


@pytest.mark.parametrize(
    ("parties", "employer"),
    [
        ("Acme/IBT Local 1", "Acme"),
        ("Charter/Spectrum /IBEW Local 3", "Charter/Spectrum"),
        ("Republic Services/Teamsters", "Republic Services"),
        ("Acme/Somebody", "Acme"),
        ("Acme Mills", "Acme Mills"),
    ],
)
def test_the_employer_of_two_parties(parties: str, employer: str) -> None:
    assert employer_in(parties, ledger_vocabulary().unions) == employer


@pytest.mark.skipif(not FMCS.is_dir(), reason="third-party workbooks are not shipped")
@pytest.mark.parametrize("path", sorted(FMCS.glob("*.xlsx")), ids=lambda path: path.name)
def test_real_ledgers_give_the_cases_they_hold(path: Path) -> None:
    """Counted here by another way: the rows with a case number, each number once."""
    rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python(skip_empty_area=False)
    head, at = next(
        (number, [str(cell) for cell in row].index(name))
        for number, row in enumerate(rows)
        for name in ("Case Number", "FMCS Case Number")
        if name in row
    )
    cells = [row[at] for row in rows[head + 1 :]]
    numbers = [
        one
        for one in cells
        if (isinstance(one, str) and one) or (isinstance(one, float) and one > 1e9)
    ]
    reading = read_ledger(path, today=TODAY)

    assert len(reading.cases) == len({str(one) for one in numbers})
    assert len(reading.duplicates) == len(numbers) - len(reading.cases)
    assert not reading.rejected
    assert all(case.employer and case.accept_date for case in reading.cases)


def test_headings_keep_the_blanks_between_their_words_and_lose_those_between_characters() -> None:
    vocabulary = ledger_vocabulary()

    assert vocabulary.heading("Employer  Name").text == "Employer Name"
    assert vocabulary.heading("Employer Name").field == vocabulary.heading("EmployerName").field
    assert vocabulary.heading("登记 时间").text == "登记时间"
    assert vocabulary.heading("ID 号").text == "ID号"


def test_a_column_of_years_is_not_offered_as_a_sum() -> None:
    header: list[Cell] = ["受理日期", "单位名称", "职工姓名", "处理结果", "Fiscal Year", "甲"]
    rows: list[list[Cell]] = [
        [f"2019-03-0{n}", f"例{n}公司", "张例", "调解成功", 2019.5, 2019.5] for n in range(1, 5)
    ]

    (table,) = read(sheet(header, *rows)).sheets[0].tables

    assert [("amount" in one.alternatives) for one in table.columns[4:]] == [False, True]
