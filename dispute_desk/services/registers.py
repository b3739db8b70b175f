"""The registers beside the cases: papers, referrals, one employer, one import.

Heavy to import (the store comes with it).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.lists import check_may_see
from dispute_desk.services.undo import WithdrawImport
from dispute_desk.services.use_cases import NO_RIGHT, USE_CASES
from dispute_desk.store.readers import history, registers

if TYPE_CHECKING:
    from dispute_desk.domain.rows import HistoryRow
    from dispute_desk.services.desk import Desk

NO_EMPLOYER = sentence(
    "no_such_employer",
    QT_TRANSLATE_NOOP("errors", "没有找到用人单位“{ref}”。请核对名称、统一社会信用代码或编号。"),
)
NO_PAPER_RECORD = sentence(
    "no_such_paper_record",
    QT_TRANSLATE_NOOP("errors", "没有找到文书“{ref}”。请核对文书编号。"),
)
NO_BATCH = sentence(
    "no_such_batch",
    QT_TRANSLATE_NOOP("errors", "没有找到第 {ref} 次导入。请在导入记录里核对编号。"),
)


def built_on_import(desk: Desk, batch_id: int) -> list[tuple[HistoryRow, int | None]]:
    """Return what was done since with what an import brought, newest first, each with its case."""
    case = USE_CASES[WithdrawImport.__name__]
    if not desk.may(case):
        raise DeskError(NO_RIGHT, person=desk.actor.name, title=case.title)
    with desk.store.reading() as connection:
        return history.built_on_import(connection, batch_id)


def columns_of(kind: str) -> tuple[str, ...]:
    """Return the columns of a list of papers, referrals, enquiries or tickets."""
    return registers.columns_of(kind)


def papers(desk: Desk) -> list[dict[str, Any]]:
    """Return all papers with their case and employer, newest first."""
    check_may_see(desk.actor)
    with desk.store.reading() as connection:
        return registers.papers(connection)


def paper(desk: Desk, ref: str) -> dict[str, Any]:
    """Return one paper by number or id; refuses with ``no_such_paper_record``."""
    check_may_see(desk.actor)
    with desk.store.reading() as connection:
        found = registers.papers(connection, ref)
    if not found:
        raise DeskError(NO_PAPER_RECORD, ref=ref)
    return found[0]


def referrals(desk: Desk) -> list[dict[str, Any]]:
    """Return all referrals with their case and employer, newest first."""
    check_may_see(desk.actor)
    with desk.store.reading() as connection:
        return registers.referrals(connection)


def tickets(desk: Desk) -> list[dict[str, Any]]:
    """Return all tickets of hotlines with their case, newest first."""
    check_may_see(desk.actor)
    with desk.store.reading() as connection:
        return registers.tickets(connection)


def enquiries(desk: Desk) -> list[dict[str, Any]]:
    """Return all enquiries with their case and employer, newest first."""
    check_may_see(desk.actor)
    with desk.store.reading() as connection:
        return registers.enquiries(connection)


def employer(desk: Desk, ref: str) -> dict[str, Any]:
    """Return one employer by credit code, name or id; refuses with ``no_such_employer``."""
    check_may_see(desk.actor)
    with desk.store.reading() as connection:
        found = registers.employer_record(connection, ref)
    if found is None:
        raise DeskError(NO_EMPLOYER, ref=ref)
    return found


def batch(desk: Desk, ref: str) -> dict[str, Any]:
    """Return one import by id; refuses with ``no_such_batch``."""
    found = None
    if registers.is_key(ref):
        with desk.store.reading() as connection:
            found = registers.batch_record(connection, int(ref))
    if found is None:
        raise DeskError(NO_BATCH, ref=ref)
    return found
