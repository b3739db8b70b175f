"""Values of declared fields are read from a form or JSON and written for people."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.case_fields import CASE_FIELDS
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.field_values import code_word, read_value, shown
from dispute_desk.domain.fields import Field, FieldKind, Mask
from dispute_desk.domain.months import Month
from dispute_desk.domain.party_fields import CLAIMANT_FIELDS, EMPLOYER_FIELDS
from dispute_desk.reference.profiles import load_profile

if TYPE_CHECKING:
    from dispute_desk.domain.profile import Profile

ALL = (*CASE_FIELDS, *CLAIMANT_FIELDS, *EMPLOYER_FIELDS)
JUNK = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.lists(st.text())


@pytest.fixture(scope="module")
def profile() -> Profile:
    return load_profile("union-tax")


def a_field(kind: FieldKind, table: str = "") -> Field:
    return Field(id="example", label="例", kind=kind, table=table)


@pytest.mark.parametrize(
    ("kind", "table", "given_value", "value"),
    [
        (FieldKind.TEXT, "", " 例 ", "例"),
        (FieldKind.TEXT, "", "  ", None),
        (FieldKind.DATE, "", "2026-03-02", date(2026, 3, 2)),
        (FieldKind.DATE, "", date(2026, 3, 2), date(2026, 3, 2)),
        (FieldKind.MONTH, "", "2026-03", Month(2026, 3)),
        (FieldKind.MONTH, "", Month(2026, 3), Month(2026, 3)),
        (FieldKind.COUNT, "", "30", 30),
        (FieldKind.COUNT, "", 30, 30),
        (FieldKind.FLAG, "", True, True),
        (FieldKind.FLAG, "", None, False),
        (FieldKind.CODE, "causes", "04", "04"),
        (FieldKind.CODES, "causes", "04,51", "04,51"),
        (FieldKind.CODES, "causes", ["04", "51"], "04,51"),
        (FieldKind.CODES, "causes", [], None),
    ],
)
def test_a_value_is_read(
    profile: Profile, kind: FieldKind, table: str, given_value: object, value: object
) -> None:
    assert read_value(a_field(kind, table), given_value, profile) == value


@given(st.sampled_from(ALL), JUNK)
def test_whatever_is_given_is_a_value_or_a_refusal_of_this_field(
    profile: Profile, field: Field, junk: object
) -> None:
    try:
        value = read_value(field, junk, profile)
    except DeskError as refusal:
        told = refusal.code, refusal.field
    else:
        told = "read", field.id
        assert read_value(field, value, profile) == value

    assert told in {("bad_value", field.id), ("no_such_word", None), ("read", field.id)}


@pytest.mark.parametrize("field", ALL, ids=lambda field: field.id)
def test_an_unknown_value_is_shown_as_nothing(profile: Profile, field: Field) -> None:
    assert shown(field, None, profile) == ""


@given(st.text("0123456789X", min_size=0, max_size=20))
def test_a_masked_number_hides_its_middle(profile: Profile, number: str) -> None:
    for mask in (Mask.ID_NO, Mask.PHONE):
        field = Field(id="example", label="例", mask=mask)

        told = shown(field, number, profile)

        assert len(told) == len(number)
        assert len(number) < 3 or "*" in told
        assert shown(field, number, profile, masked=False) == number


def test_a_code_no_table_knows_is_shown_as_it_is(profile: Profile) -> None:
    assert code_word("causes", "77", profile) == "77"


def test_the_day_of_birth_is_shown_as_its_year(profile: Profile) -> None:
    born = next(field for field in CLAIMANT_FIELDS if field.id == "born_on")

    assert shown(born, date(1990, 3, 7), profile) == "1990-**-**"
    assert shown(born, date(1990, 3, 7), profile, masked=False) == "1990-03-07"
