"""Rows and cases kept packed are the same as those that are not."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.import_rows import Rows
from dispute_desk.domain.ledger_sent import SentCases, SentLots

if TYPE_CHECKING:
    from dispute_desk.domain.import_rows import Block

VALUES = st.lists(st.tuples(st.text(), st.none() | st.integers()), max_size=8)
#: Stand for cases: whatever can be pickled.
LOTS = st.lists(st.lists(st.text(min_size=1), max_size=4), max_size=5)


@given(lots=st.lists(VALUES, max_size=5), pack=st.booleans())
def test_packing_changes_nothing_of_what_rows_tell(
    lots: list[list[tuple[object, ...]]], *, pack: bool
) -> None:
    loose, packed = Rows(("name", "fen")), Rows(("name", "fen"))
    for lot in lots:
        for rows in (loose, packed):
            rows.add(lot, case_id=range(len(lot)))
        if pack:
            packed.pack()

    assert len(packed) == len(loose)
    for name in ("name", "fen", "case_id"):
        assert packed.column(name) == loose.column(name)


def test_what_is_packed_can_be_rewritten_block_by_block() -> None:
    rows = Rows(("name",))
    rows.add([("一",), ("二",)], case_id=[1, 2])
    rows.pack()
    rows.add([("三",), ("二",)], case_id=[3, 4])

    def second(block: Block) -> bool:
        found = [name if name != "二" else "2" for name in block["name"]]
        block["name"], before = found, list(block["name"])
        return found != before

    rows.rewrite(second)

    assert rows.column("name") == ["一", "2", "三", "2"]
    assert rows.column("case_id") == [1, 2, 3, 4]


@given(LOTS, st.data())
def test_cases_that_were_sent_are_told_in_any_order(
    lots: list[list[str]], data: st.DataObject
) -> None:
    sent = SentLots()
    for lot in lots:
        sent.add(pickle.dumps(lot), len(lot))
    whole = [one for lot in lots for one in lot]
    order = data.draw(st.permutations(range(len(whole))))

    cases = SentCases(sent, [(number, {}) for number in order])

    told: list[object] = list(cases)
    assert told == [whole[number] for number in order]
    assert [cases[at] for at in range(len(cases))] == list(cases)
    assert cases[1:3] == tuple(list(cases)[1:3])
    assert cases.are_all_in_order == (list(order) == list(range(len(whole))))
