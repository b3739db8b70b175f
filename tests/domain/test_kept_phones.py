"""A telephone is kept as it was typed; digits never vanish, and what is doubtful is said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.doubts import doubt_about
from dispute_desk.domain.fields import FieldKind
from dispute_desk.domain.identity import kept_phone, phone_in_cell
from dispute_desk.domain.ledger_text import half_width

_SIGNS = st.text("0123456789１３８-－ 　/,、.E+()（）转妻子", max_size=30)


def _digits(text: str) -> str:
    return "".join(sign for sign in half_width(text) if sign.isdigit())


@given(st.one_of(_SIGNS, st.text(max_size=30)))
def test_no_digit_of_a_telephone_ever_vanishes(typed: str) -> None:
    kept = kept_phone(typed) or ""

    assert _digits(kept) == _digits(typed)
    assert kept == typed.strip() or kept.isdigit()
    assert kept_phone(kept) == (kept or None)


@pytest.mark.parametrize(
    "typed", ["138 0013 8000", "138-0013-8000", "１３８００１３８０００", " 13800138000 "]
)
def test_blanks_hyphens_and_width_of_one_mobile_number_are_taken_out(typed: str) -> None:
    assert kept_phone(typed) == "13800138000"
    assert doubt_about(FieldKind.PHONE, typed) == ""


@pytest.mark.parametrize(
    ("typed", "doubted"),
    [
        ("1.3800138E+10", True),
        ("13800138000/13900139000", True),
        ("13800138000 13900139000", True),
        ("13800138000转2", True),
        ("138001380001", True),
        ("020-83330000-12", False),
        ("020-83330000转12", False),
        ("（020）83330000", False),
        ("+86 138 0013 8000", False),
        ("13800138000（妻子）", False),
        ("本人：13800138000", False),
        ("无", True),
    ],
)
def test_everything_else_is_kept_as_typed(typed: str, *, doubted: bool) -> None:
    assert kept_phone(typed) == typed
    assert bool(doubt_about(FieldKind.PHONE, typed)) is doubted


def test_a_cell_of_a_ledger_keeps_two_numbers_and_gives_one_without_its_remark() -> None:
    assert phone_in_cell("13800138000/13900139000") == "13800138000/13900139000"
    assert phone_in_cell("13800138000（妻子）") == "13800138000"
    assert phone_in_cell(13800138000.0) == "13800138000"
    assert phone_in_cell("无") is None
    assert phone_in_cell(None) is None
