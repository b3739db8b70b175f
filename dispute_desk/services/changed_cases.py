"""Which cases the store has already stand otherwise in a ledger than in the store.

Heavy to import (the store comes with it): reached through ``import_plan`` only.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.chinese_amounts import read_amount
from dispute_desk.domain.chinese_dates import read_day
from dispute_desk.domain.ledger_cases import RECORD_ID
from dispute_desk.domain.ledger_text import cell_text, squeeze
from dispute_desk.services.exporting import export_headings, export_rows
from dispute_desk.store.readers import others

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dispute_desk.domain.ledger import LedgerCase, Place, RowText
    from dispute_desk.services.desk import Desk
    from dispute_desk.services.known_cases import KnownCases


def changed_places(
    desk: Desk, known: KnownCases, found: Sequence[tuple[LedgerCase, int]]
) -> list[Place]:
    """Return, in the order of the ledger, a row of each known case that is told otherwise now.

    Rows that bear our record ids are held against what an export would write; other rows against
    those taken in, and a case carried over against its result and what was paid.
    """
    if not found:
        return []
    ours = [(case, case_id) for case, case_id in found if known.is_ours(case)]
    own_changes = _changed_exports(desk, ours)
    mine = {id(case) for case, _ in ours}
    carried = [(case, case_id) for case, case_id in found if case.timeline]
    with desk.store.reading() as connection:
        words = others.ledger_words(connection, [case_id for _, case_id in carried])
    places = []
    for case, case_id in found:
        if id(case) in mine:
            place = own_changes.get(id(case))
        else:
            place = known.other_row(case, case_id)
            told = (case.result_raw, case.back_paid_fen or 0)
            if place is None and case_id in words and words[case_id] != told:
                place = case.timeline[-1].place
        if place is not None:
            places.append(place)
    return places


def _changed_exports(desk: Desk, ours: Sequence[tuple[LedgerCase, int]]) -> dict[int, Place]:
    """Return the first changed row of each case of an export of ours; keys are ``id(case)``."""
    ids = sorted({case_id for _, case_id in ours})
    open_words = _by_mark(export_rows(desk, ids, masked=False))
    hidden_words = _by_mark(export_rows(desk, ids, masked=True))
    told = {_mark(text) for case, _ in ours for text in case.rows}
    gone = {mark.partition("/")[0] for mark in open_words.keys() - told}
    changed = {}
    for case, _ in ours:
        for text in case.rows:
            mark = _mark(text)
            same = _says(text, open_words.get(mark)) or _says(text, hidden_words.get(mark))
            if not same or mark.partition("/")[0] in gone:
                changed[id(case)] = text.place
                break
    return changed


def _by_mark(rows: Iterable[list[object]]) -> dict[str, list[object]]:
    return {str(row[0]): row for row in rows}


def _mark(text: RowText) -> str:
    return dict(text.cells).get(RECORD_ID, "").strip()


def _says(text: RowText, written: list[object] | None) -> bool:
    """Tell whether a row still says what was written into it; columns taken out say nothing."""
    if written is None:
        return False
    cells = dict(text.cells)
    return all(
        _same(cells.get(heading, ""), value, form)
        for (heading, form), value in zip(export_headings(), written, strict=True)
        if heading in text.headings
    )


def _same(told: str, written: object, form: str) -> bool:
    if form == "money":
        return (read_amount(told).fen or 0) == (written or 0)
    if isinstance(written, date):
        return read_day(told).day == written
    return squeeze(told) == squeeze(cell_text(str(written or "")))
