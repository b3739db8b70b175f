"""Lines of the first paint stay where they are when letters and terms come in after them."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.stages import Stage
from dispute_desk.domain.today import Awaited, TodayItem
from dispute_desk.ui.pages.today.first_order import as_first_seen

TODAY = date(2026, 11, 22)


def item(case_id: int, late: int, awaited: Awaited | None = None) -> TodayItem:
    return TodayItem(
        list="due", case_id=case_id, number=None, who=None, employer=None, stage=Stage.ACCEPTED,
        action=None, due_on=TODAY - timedelta(days=late), handler_id=None, awaited=awaited,
    )  # fmt: skip


def test_a_letter_that_is_later_still_comes_after_what_was_seen() -> None:
    seen = [item(1, 9), item(2, 8), item(3, 1)]
    letter = item(4, 30, Awaited.PAPER)

    order, shown = as_first_seen(seen, [letter, *seen], 2)

    assert [one.case_id for one in order] == [1, 2, 4, 3]
    assert shown == 3


def test_what_is_no_longer_due_goes() -> None:
    seen = [item(1, 9), item(2, 8)]

    order, shown = as_first_seen(seen, seen[1:], 6)

    assert [one.case_id for one in order] == [2]
    assert shown == 6


@given(
    st.lists(st.integers(1, 12), unique=True),
    st.lists(st.integers(1, 12), unique=True),
    st.integers(1, 6),
)
def test_nothing_is_lost_or_doubled_and_no_seen_line_moves(
    first: list[int], now: list[int], most: int
) -> None:
    seen, told = [item(n, n) for n in first], [item(n, n) for n in now]

    order, shown = as_first_seen(seen, told, most)

    assert sorted(one.case_id for one in order) == sorted(now)
    kept = [n for n in first[:most] if n in now]
    assert [one.case_id for one in order[: len(kept)]] == kept
    assert {one.case_id for one in told[:most]} <= {one.case_id for one in order[:shown]}
