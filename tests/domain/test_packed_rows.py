"""Rows and cases kept packed are the same as those that are not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.import_rows import Rows
from dispute_desk.domain.ledger import (
    LedgerCase,
    LedgerStep,
    LedgerWorker,
    Place,
    Result,
    RowText,
    Share,
)
from dispute_desk.domain.ledger_columns import Mark
from dispute_desk.domain.ledger_packed import pack_cases, unpack_cases
from dispute_desk.domain.ledger_sent import Lot, SentCases, SentLots
from dispute_desk.domain.months import Month

if TYPE_CHECKING:
    from dispute_desk.domain.import_rows import Block

VALUES = st.lists(st.tuples(st.text(), st.none() | st.integers()), max_size=8)
PLACES = st.builds(Place, st.sampled_from(["一月", "二月"]), st.integers(1, 99), st.just(0))
NOTHING = dict.fromkeys(LedgerCase._fields)
WORKERS = st.builds(
    LedgerWorker,
    st.text(max_size=3),
    st.none(),
    st.none() | st.just("440198199001010"),
    st.none(),
    st.none() | st.integers(0, 9999),
    PLACES,
)
STEPS = st.builds(
    LedgerStep, PLACES, st.sampled_from(Result), st.none(), st.none(), st.dates() | st.none()
)
ROWS = st.builds(
    RowText,
    PLACES,
    st.just(("姓名", "备注")),
    st.tuples(st.text(max_size=2), st.text(max_size=2)),
    st.text(max_size=4),
    st.just((None, Mark.KEPT)),
)


def several(kind: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(kind, max_size=2).map(tuple)


CASES = st.builds(
    lambda **told: LedgerCase(**{**NOTHING, **told}),
    case_no=st.text(),
    accept_date=st.dates(),
    period_start=st.none() | st.builds(Month, st.integers(2000, 2030), st.integers(1, 12)),
    result=st.sampled_from(Result),
    workers=several(WORKERS),
    where=several(PLACES),
    timeline=several(STEPS),
    rows=several(ROWS),
    split=several(st.builds(Share, st.just("amount"), st.none(), st.just("total"), st.integers())),
)
LOTS = st.lists(st.lists(CASES, max_size=4), max_size=5)


@given(st.lists(CASES, max_size=6))
def test_cases_that_were_packed_are_the_same(cases: list[LedgerCase]) -> None:
    found = unpack_cases(pack_cases(cases))

    assert found == cases
    assert list(map(repr, found)) == list(map(repr, cases))


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
    lots: list[list[LedgerCase]], data: st.DataObject
) -> None:
    sent = SentLots()
    for lot in lots:
        sent.add(Lot(pack_cases(lot), len(lot)))
    whole = [one for lot in lots for one in lot]
    order = data.draw(st.permutations(range(len(whole))))

    cases = SentCases(sent, [(number, {}) for number in order])

    told: list[object] = list(cases)
    assert told == [whole[number] for number in order]
    assert [cases[at] for at in range(len(cases))] == list(cases)
    assert cases[1:3] == tuple(list(cases)[1:3])
    assert cases.are_all_in_order == (list(order) == list(range(len(whole))))
