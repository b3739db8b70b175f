"""The sheet reckons by difference: after any edits it says what a reckoning from nothing says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from dispute_desk.domain.money import Fen
from dispute_desk.domain.same_people import KnownPerson
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.roster_words import roster_words
from dispute_desk.ui.roster.cells import CellReader
from dispute_desk.ui.roster.columns import LAYERS, columns_of
from dispute_desk.ui.roster.loading import rows_of
from dispute_desk.ui.roster.pasting import pasted, put
from dispute_desk.ui.roster.row import SheetRow
from dispute_desk.ui.roster.rows import MOST_STRETCHES, stretches
from dispute_desk.ui.roster.sheet import Sheet
from dispute_desk.ui.steps.case_view import CaseView, ask_case

if TYPE_CHECKING:
    from typing import Any

    from dispute_desk.services.desk import Desk

ROWS, MANY = 7, 120
ID, SHORT_ID, OTHER_ID = "11010519491231002X", "110105491231002", "440105199002020019"
TEXTS = {
    "name": ("张例", "李例", "王例", "王例、赵例", ""),
    "id_no": (ID, SHORT_ID, OTHER_ID, "4.40524E+17", "110105********002X", ""),
    "phone": ("13800138000", "13900139000", "138", ""),
    "match": ("同一人", "另一人", "乱", ""),
    "claim_from": ("2024-01", "2024-09", "乱", ""),
    "claim_to": ("2024-05", "乱", ""),
    "insurances": ("养老、医疗", ""),
    "insured": ("2023-01~2024-06", ""),
    "is_representative": ("是", ""),
    "claimed": ("100", "-5", "1.2万", "乱", ""),
    "claimed.pension.employer": ("7", ""),
    "claimed.none.late_fee": ("3", ""),
    "paid.none.late_fee": ("4", ""),
    "note": ("老职工", ""),
}


def same_person(row: int) -> list[tuple[int, str, str]]:
    return [(row, "name", "王例"), (row, "id_no", ID)]


def said_apart(row: int) -> list[tuple[int, str, str]]:
    return [(row, "match", "另一人")]


CELLS = some.sampled_from(sorted(TEXTS)).flatmap(
    lambda name: some.tuples(
        some.integers(0, ROWS - 1), some.just(name), some.sampled_from(TEXTS[name])
    )
)
LINES = some.lists(
    some.tuples(*(some.sampled_from(TEXTS[name]) for name in ("name", "id_no", "phone"))),
    min_size=1,
    max_size=4,
)
STEPS = some.one_of(
    some.tuples(some.just("type"), CELLS.map(lambda cell: [cell])),
    some.tuples(some.just("fill"), some.lists(CELLS, min_size=2, max_size=6)),
    some.tuples(some.just("paste"), LINES),
    some.tuples(some.just("empty"), some.integers(0, ROWS - 1)),
    some.tuples(some.just("fill"), some.integers(2, ROWS - 1).map(same_person)),
    some.tuples(some.just("type"), some.integers(2, ROWS - 1).map(said_apart)),
    some.tuples(some.just("known"), some.integers(0, ROWS - 1)),
    some.tuples(some.sampled_from(("undo", "redo")), some.none()),
)


@pytest.fixture
def view(desk: Desk) -> CaseView:
    people = (
        NewClaimant(name="张例", phone="13800138000", id_no=ID, claimed=Fen(500)),
        NewClaimant(name="李例"),
    )
    command = RegisterCase(claimants=people, employer="例信制衣", cause="04")
    return ask_case(desk, int(desk.do(command).value))


def sheet_of(view: CaseView) -> Sheet:
    made = Sheet(columns_of(view), CellReader(view, roster_words()))
    made.load(rows_of(view, made))
    made.add_rows(ROWS - len(made.rows))
    return made


def reckoned_anew(sheet: Sheet, view: CaseView) -> Sheet:
    """Return a sheet with the same cells in which everything is reckoned from nothing."""
    made = Sheet(columns_of(view), CellReader(view, roster_words()))
    made.people.known.update(sheet.people.known)
    made.load(
        SheetRow(
            worker_id=row.worker_id,
            cells=dict(row.cells),
            kept=row.kept,
            hidden=row.hidden,
            stood=row.stood,
            clashes=dict(row.clashes),
            agents=row.agents,
        )
        for row in sheet.rows
    )
    return made


def looks(sheet: Sheet) -> list[tuple[dict[int, str], list[str], bool]]:
    """Return what is seen of each row: doubts, cells, whether it holds somebody."""
    columns = range(len(sheet.columns))
    return [
        (dict(sheet.doubts_in(row)), [sheet.text(row, n) for n in columns], sheet.is_filled(row))
        for row in range(len(sheet.rows))
    ]


def sums(sheet: Sheet) -> dict[str, Any]:
    """Return what the foot of the sheet says."""
    found: dict[str, Any] = {
        one.value: (sheet.total_of(one.value), sheet.late_fee_of(one.value)) for one in LAYERS
    }
    return found | {
        "doubts": sheet.doubtful.count(),
        "heads": sheet.headcount(),
        "empty": sheet.first_empty(),
        "unanswered": sheet.people.unanswered(),
        "sought": sheet.people.sought(),
    }


def take(sheet: Sheet, step: tuple[str, Any]) -> None:
    what, told = step
    if what in {"type", "fill"}:
        cells = [(row, sheet.place[name], text) for row, name, text in told]
        sheet.put(cells, typed=what == "type")
    elif what == "paste":
        text = "\n".join("\t".join(line) for line in [("姓名", "身份证号", "电话"), *told])
        block = pasted(text, sheet, roster_words(), row=ROWS, shown=[0, 1, 2], own=False)
        sheet.add_rows(max(block.top + len(block.roster.lines) - len(sheet.rows), 0))
        put(block, sheet)
    elif what == "empty":
        sheet.put((told, column, "") for column in range(len(sheet.columns)))
    elif what == "known":
        for key in sheet.rows[told].who.keys[:1]:
            person = KnownPerson(
                claimant_id=9, case_id=9, number="2024-9", name="赵例", has=("sex",)
            )
            sheet.people.take_known((), {key: person})
    else:
        getattr(sheet, what)()


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(some.lists(STEPS, min_size=1, max_size=10))
def test_after_any_steps_all_is_as_reckoned_from_nothing_and_every_row_that_changed_is_told(
    view: CaseView, steps: list[tuple[str, Any]]
) -> None:
    sheet = sheet_of(view)
    before = looks(sheet)
    for step in steps:
        take(sheet, step)
        anew = reckoned_anew(sheet, view)
        now = looks(sheet)
        assert now == looks(anew)
        mine, theirs = sums(sheet), sums(anew)
        assert mine["sought"].items() <= theirs["sought"].items()
        assert mine | {"sought": None} == theirs | {"sought": None}
        touched = sheet.doubtful.take_touched()
        empty: tuple[dict[int, str], list[str], bool] = ({}, [""] * len(sheet.columns), False)
        padded = before + [empty] * (len(now) - len(before))
        assert {
            n for n, (one, other) in enumerate(zip(padded, now, strict=True)) if one != other
        } <= (touched)
        before = now


def test_an_edit_tells_of_its_row_and_of_those_it_may_be_the_same_person_as(view: CaseView) -> None:
    sheet = sheet_of(view)
    sheet.put([(3, sheet.place["job"], "裁床")])
    assert sheet.doubtful.take_touched() == {3}

    sheet.put([(5, sheet.place["id_no"], ID)])

    assert sheet.doubtful.take_touched() == {0, 5}


def test_whoever_is_said_to_be_another_is_no_longer_told_beside_the_first(view: CaseView) -> None:
    sheet = sheet_of(view)
    sheet.put([(5, sheet.place["id_no"], ID)])
    assert "第 6 行" in sheet.doubts_in(0)[sheet.place["id_no"]]

    sheet.put([(5, sheet.place["match"], "另一人")])

    assert sheet.doubts_in(0) == {}
    assert sheet.doubtful.take_touched() >= {0, 5}
    sheet.undo()
    assert "第 6 行" in sheet.doubts_in(0)[sheet.place["id_no"]]


def test_a_spoiled_column_is_told_rightly_however_many_rows_share_it(view: CaseView) -> None:
    sheet = sheet_of(view)
    sheet.add_rows(MANY - ROWS)
    number = sheet.place["id_no"]
    sheet.put((row, number, OTHER_ID) for row in range(2, MANY))
    assert "第 3 行" in sheet.doubts_in(MANY - 1)[sheet.place["match"]]

    sheet.put([(2, number, "")])

    assert "第 4 行" in sheet.doubts_in(MANY - 1)[sheet.place["match"]]
    assert looks(sheet) == looks(reckoned_anew(sheet, view))


@given(some.sets(some.integers(0, 200)))
def test_rows_beside_each_other_are_told_at_once(rows: set[int]) -> None:
    found = stretches(rows)

    told = [row for first, last in found for row in range(first, last + 1)]
    assert set(told) >= rows
    assert len(found) <= MOST_STRETCHES
    assert told == sorted(rows) or len(found) == 1
