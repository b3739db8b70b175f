"""Archived and frozen cases are kept as they are: no command changes what lies in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.stages import Stage
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.store.sealed_cases import cases_of_visitors, sealed_cases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.case import Case
    from dispute_desk.domain.changes import Change
    from dispute_desk.store.transaction import Transaction

CASE_FROZEN = sentence(
    "case_frozen",
    QT_TRANSLATE_NOOP(
        "errors",
        "案件 {number} 已封存，只保存，不能改动。确需办理的，请先解除封存并写明原因。",
    ),
)
CASE_ARCHIVED = sentence(
    "case_archived",
    QT_TRANSLATE_NOOP(
        "errors", "案件 {number} 已归档，只能查阅。需要修改的，请先调卷并写明原因，改完再归档。"
    ),
)
#: What stands beside the files and may name a sealed case.
_BESIDE = frozenset({"person_request"})
#: Where two records of one employer become one, its cases follow, sealed or not.
_FOLLOWS = frozenset({"employer_id"})

#: What says that an agreement of a sealed case was signed in another, by the fields that change.
_SIGNED_ELSEWHERE = {
    "agreement": frozenset({"effective_on"}),
    "term": frozenset({"hidden", "claimant_id"}),
}


def is_sealed(case: Case) -> bool:
    """Tell whether a case is only kept: frozen, or in the archive."""
    return case.frozen_on is not None or case.stage is Stage.ARCHIVED


def check_taken_out(case: Case) -> None:
    """Refuse to go on with a case that lies in the archive: taking it out asks for a reason."""
    if case.stage is Stage.ARCHIVED:
        raise DeskError(CASE_ARCHIVED, number=case.number or f"#{case.id}")


def check_sealed(tx: Transaction, changes: Sequence[Change]) -> None:
    """Refuse what changes a case that was sealed before and still is.

    Sealing it and unsealing it are such changes as pass: the case is not sealed before, or after.
    So do signatures of its agreement by those who went on in another case, and what follows.
    """
    counted = [
        one
        for one in changes
        if one.kind not in _BESIDE and not _follows(one) and not _signed_elsewhere(one, tx)
    ]
    ids = {one.case_id for one in counted if one.case_id is not None}
    ids |= {left for one in counted if (left := (one.before or {}).get("case_id")) is not None}
    people = [(one.record_id, one.last_id) for one in counted if one.kind == "visitor"]
    ids |= cases_of_visitors(tx.connection, people)
    runs = [
        (one.record_id, one.last_id)
        for one in counted
        if one.kind == "case" and not one.made and one.case_id is None
    ]
    if not ids and not runs:
        return
    was = {one.record_id: one.before or {} for one in counted if one.kind == "case"}
    made = {one.record_id for one in counted if one.kind == "case" and one.made}
    for case in sealed_cases(tx.connection, ids - made, runs):
        stays = _sealed_before(case, was.get(case["id"], {}))
        if stays is not None:
            raise DeskError(stays, number=case["number"] or f"#{case['id']}")


def _sealed_before(case: dict[str, Any], before: dict[str, Any]) -> str | None:
    """Return the refusal a sealed case makes, None where this command sealed or unsealed it."""
    if "frozen_on" in before:
        return None
    if case["frozen_on"] is not None:
        return CASE_FROZEN
    was = Stage(before.get("stage", case["stage"]))
    return CASE_ARCHIVED if was is Stage.ARCHIVED else None


def _follows(change: Change) -> bool:
    return change.after is not None and set(change.after) == _FOLLOWS


def _signed_elsewhere(change: Change, tx: Transaction) -> bool:
    """Tell whether a command about another case touches what an agreement was signed by."""
    if tx.case_id is None or change.case_id == tx.case_id:
        return False
    fields = _SIGNED_ELSEWHERE.get(change.kind)
    told = set(change.after or {})
    return change.kind == "signature" or (fields is not None and bool(told) and told <= fields)
