"""The list of cases narrowed by single columns: values, days, sums; counted and kept."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dispute_desk.domain.column_filter import CASE_FILTERS, NOTHING, ColumnFilter, FilterKind
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.money import Fen
from dispute_desk.domain.rows import CaseQuery, CaseRow
from dispute_desk.services.acceptance import AssignCase
from dispute_desk.services.views import SaveView
from tests.services.station import a_case, an_accepted_case, an_agreed_case, file_of

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


def listed(desk: Desk, *filters: ColumnFilter, text: str = "") -> set[int]:
    return set(desk.lists.case_ids(CaseQuery(columns=filters, text=text)))


def by(column: str, *values: str) -> ColumnFilter:
    return ColumnFilter(column=column, values=values)


def test_chosen_codes_and_cases_without_one_are_listed(desk: Desk) -> None:
    shortfall, none = a_case(desk, cause="02"), a_case(desk, cause=None)
    a_case(desk, cause="01")

    assert listed(desk, by("cause", "02")) == {shortfall}
    assert listed(desk, by("cause", "02", NOTHING)) == {shortfall, none}


def test_handlers_and_employers_are_told_by_name_and_chosen_by_record(desk: Desk) -> None:
    mine, other = a_case(desk, employer="广州例信制衣"), a_case(desk, "李例", employer="示例电子")
    mate = next(one.id for one in desk.lists.people() if one.id != desk.actor.id)
    desk.do(AssignCase(case_id=mine, handler_id=mate))

    (firm,) = (one for one in desk.lists.case_values(CaseQuery(), "employer") if "制衣" in one.name)
    handlers = {one.value: one.cases for one in desk.lists.case_values(CaseQuery(), "handler")}

    assert firm.value == str(file_of(desk, mine).employer["id"])
    assert "gzlxzy" in firm.initials
    assert listed(desk, by("employer", firm.value)) == {mine}
    assert handlers == {str(mate): 1, str(desk.actor.id): 1}
    assert listed(desk, by("handler", str(mate))) == {mine}
    assert listed(desk, by("handler", str(desk.actor.id), NOTHING)) == {other}


def test_the_values_of_a_column_are_those_the_other_filters_leave(desk: Desk) -> None:
    a_case(desk, cause="02")
    an_accepted_case(desk, "李例", cause="01")
    narrowed = CaseQuery(columns=(by("stage", "registered"), by("cause", "01")))

    told = {one.value: one.cases for one in desk.lists.case_values(narrowed, "cause")}

    assert told == {"02": 1}


def test_sums_and_words_narrow_together(desk: Desk) -> None:
    small, large = an_agreed_case(desk, 100), an_agreed_case(desk, 100, 200)
    least = ColumnFilter(column="agreed", least=Fen(150_00))

    assert listed(desk, least) == {large}
    assert listed(desk, ColumnFilter(column="agreed", most=Fen(150_00))) == {small}
    assert listed(desk, least, text="例") == {large}
    assert desk.lists.case_counts({"one": CaseQuery(columns=(least,))}) == {"one": 1}


def test_a_column_that_cannot_be_narrowed_is_named(desk: Desk) -> None:
    with pytest.raises(DeskError) as told:
        listed(desk, by("note", "x"))

    assert told.value.code == "unknown_filter"
    assert "stage" in str(told.value.facts["known"])


DAYS = st.none() | st.dates(date(2026, 8, 20), date(2026, 8, 31))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(20, 27), min_size=1, max_size=5), DAYS, DAYS)
def test_days_from_to_leave_what_lies_between_both_ends_included(
    shared_desk: Desk, days: list[int], first: date | None, last: date | None
) -> None:
    for day in days:
        a_case(shared_desk, on=date(2026, 8, day))
    wanted = ColumnFilter(column="received_on", first_day=first, last_day=last)

    found = listed(shared_desk, wanted)

    rows = shared_desk.lists.case_rows(shared_desk.lists.case_ids(CaseQuery()))
    assert found == {one for one, row in rows.items() if _between(row, first, last)}


def _between(row: CaseRow, first: date | None, last: date | None) -> bool:
    if row.received_on is None:
        return first is None and last is None
    return (first or date.min) <= row.received_on <= (last or date.max)


def test_a_kept_view_keeps_filters_and_columns(desk: Desk) -> None:
    filters = (
        by("stage", "registered", "accepted"),
        ColumnFilter(column="received_on", first_day=date(2026, 8, 1)),
        ColumnFilter(column="paid", least=Fen(1), most=Fen(500_00)),
    )
    nothing = ColumnFilter(column="closed_on")

    desk.do(SaveView(name="我的", filters=(*filters, nothing), columns=("number", "paid")))

    (view,) = desk.lists.saved_views()
    assert view.filters == filters
    assert view.columns == ("number", "paid")


@pytest.mark.parametrize("column", CASE_FILTERS)
def test_every_column_can_be_asked_for_and_narrowed(desk: Desk, column: str) -> None:
    case_id = a_case(desk, cause="02", channel="VISIT")
    if CASE_FILTERS[column] is FilterKind.VALUES:
        values = tuple(one.value for one in desk.lists.case_values(CaseQuery(), column))
        assert listed(desk, by(column, *values)) == {case_id}
    else:
        listed(desk, ColumnFilter(column=column, first_day=date(2026, 1, 1), least=Fen(0)))
