"""As what a cell was read, in words: the day, the sum, the result that came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.identity import mask_id, mask_phone
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.pages.importing.line_words import RESULTS
from dispute_desk.ui.pages.importing.words import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.domain.ledger import LedgerCase, LedgerWorker
    from dispute_desk.domain.ledger_lines import LedgerLine

_READ_AS = QT_TRANSLATE_NOOP("importing", "读作 %1")
#: A sum that has no decimals in the ledger is the same with them.
_ZEROS = ".00"


def _day(name: str) -> Callable[[LedgerCase], str]:
    return lambda case: day.isoformat() if (day := getattr(case, name)) else ""


def _sum(name: str) -> Callable[[LedgerCase], str]:
    def words(case: LedgerCase) -> str:
        fen = getattr(case, name)
        return "" if fen is None else f"{yuan_grouped(fen)} 元"

    return words


_OF_CASE: dict[str, Callable[[LedgerCase], str]] = {
    "accept_date": _day("accept_date"),
    "close_date": _day("close_date"),
    "amount": _sum("amount_fen"),
    "back_paid": _sum("back_paid_fen"),
    "late_fee": _sum("late_fee_fen"),
    "result": lambda case: said(RESULTS[case.result]),
    "persons": lambda case: str(case.persons_stated or ""),
    "period_start": lambda case: str(case.period_start or ""),
    "period_end": lambda case: str(case.period_end or ""),
}
_OF_WORKER: dict[str, Callable[[LedgerWorker], str]] = {
    "id_no": lambda one: mask_id(one.id_no or one.id_partial or ""),
    "phone": lambda one: mask_phone(one.phone or ""),
}


def read_as(line: LedgerLine | None, field: str | None, shown: str) -> str:
    """Return as what a cell was read; blank where nothing was, or where it says just that."""
    if line is None or line.case is None or field is None or not shown.strip():
        return ""
    if field in _OF_WORKER:
        told = _OF_WORKER[field](line.workers[0]) if len(line.workers) == 1 else ""
    elif field in _OF_CASE and line.place in line.case.where:
        told = _OF_CASE[field](line.case)
    else:
        return ""
    bare = told.removesuffix(" 元").replace(",", "").removesuffix(_ZEROS)
    if not told or bare == shown.replace(",", "").strip().removesuffix(_ZEROS):
        return ""
    return said(_READ_AS).replace("%1", told)
