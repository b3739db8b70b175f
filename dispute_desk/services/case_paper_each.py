"""A case as a paper for one of its workers sees it: his claim, his amounts, what concerns all."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.store.readers.case_file import summed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dispute_desk.domain.rows import CaseFile
    from dispute_desk.services.case_paper_words import Record

NOT_HERE = sentence(
    "paper_worker_not_in_case",
    QT_TRANSLATE_NOOP("errors", "案件 {ref} 里没有编号为 {worker} 的职工，请核对后再打印。"),
)


def of_one_worker(file: CaseFile, claimant_id: int) -> CaseFile:
    """Return the case with this worker alone; sums nobody split among the workers are left out."""
    people = tuple(one for one in file.claimants if one["id"] == claimant_id)
    if not people:
        ref = file.case["number"] or f"#{file.id}"
        raise DeskError(NOT_HERE, field="claimant_id", ref=ref, worker=claimant_id)
    amounts = tuple(one for one in file.amounts if one["claimant_id"] == claimant_id)
    return replace(
        file,
        case={**file.case, "stated_persons": None},
        claimants=people,
        amounts=amounts,
        sums=summed((one["layer"], one["share"], one["fen"]) for one in amounts),
        payments=_his(file.payments, claimant_id),
        beside={kind: _his(rows, claimant_id) for kind, rows in file.beside.items()},
    )


def _his(rows: Iterable[Record], claimant_id: int) -> tuple[Record, ...]:
    """Return the records that are about him or about nobody in particular."""
    return tuple(one for one in rows if one.get("claimant_id") in {None, claimant_id})
