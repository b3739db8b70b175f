"""Doubts about numbers of employers: told, never in the way."""

from __future__ import annotations

from datetime import date

import pytest

from dispute_desk.domain.doubts import doubt_about, doubts_in, future_doubt
from dispute_desk.domain.fields import FieldKind

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("kind", "typed", "doubted"),
    [
        (FieldKind.CREDIT_CODE, "91440101MA5CJQ4N59", False),
        (FieldKind.CREDIT_CODE, "91350203M0001FUE2P", True),
        (FieldKind.CREDIT_CODE, "9144", True),
        (FieldKind.TAX_NO, "91440101ma5cjq4n59", False),
        (FieldKind.TAX_NO, "440101123456789", False),
        (FieldKind.TAX_NO, "H56054105", False),
        (FieldKind.TAX_NO, "12345", True),
        (FieldKind.SI_UNIT_NO, "100234-5", False),
        (FieldKind.SI_UNIT_NO, "91440101MA5CJQ4N59", True),
        (FieldKind.SI_UNIT_NO, "社保号 12", True),
        (FieldKind.TEXT, "随便写", False),
    ],
)
def test_numbers_of_employers_are_doubted_by_their_shape(
    kind: FieldKind, typed: str, *, doubted: bool
) -> None:
    assert bool(doubt_about(kind, typed)) is doubted
    assert doubt_about(kind, "  ") == ""


def test_the_changes_of_an_edit_are_looked_at_too() -> None:
    given = {"employer_id": 1, "changes": {"tax_no": "12", "si_unit_no": "1002345"}}

    assert [(name, text) for name, text, _ in doubts_in(given)] == [("tax_no", "12")]


@pytest.mark.parametrize(
    ("name", "typed", "doubted"),
    [
        ("employed_from", "2026-11-22", False),
        ("employed_from", "2026-11-23", True),
        ("employed_from", "2030-01-01", True),
        ("born_on", "2090-01-01", True),
        ("claim_from", "2026-11", False),
        ("claim_to", "2090-01", True),
        ("id_no", "110105209012310023", True),
        ("id_no", "11010519491231002X", False),
        ("employed_to", "2030-01-01", False),
        ("employed_from", "去年春", False),
    ],
)
def test_what_should_be_past_and_is_to_come_is_doubted(
    name: str, typed: str, *, doubted: bool
) -> None:
    given = {"claimants": [{name: typed}]}

    assert bool(future_doubt(name, typed, TODAY)) is doubted
    assert bool(doubts_in(given, TODAY)) is doubted


def test_a_next_action_of_a_day_that_has_gone_is_doubted() -> None:
    given = {"case_id": 1, "next_action": "联系单位", "next_action_on": "2020-01-01"}

    found = doubts_in(given, date(2026, 11, 22))

    assert [(name, raw) for name, raw, _ in found] == [("next_action_on", "2020-01-01")]
    assert doubts_in(given | {"next_action_on": "2026-11-22"}, date(2026, 11, 22)) == []
