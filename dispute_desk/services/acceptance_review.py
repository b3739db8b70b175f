"""The review before acceptance (受理审查): its points answered, and what is still missing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.acceptance_words import ACCEPTANCE_LIST
from dispute_desk.domain.checklist import CheckAnswer, CheckedItem
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.profile import pick
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.steps import about
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from dispute_desk.domain.acceptance_words import AcceptanceCheck
    from dispute_desk.domain.case import Case
    from dispute_desk.store.transaction import Transaction

POINTS_MISSING = sentence(
    "acceptance_points_missing",
    QT_TRANSLATE_NOOP(
        "errors",
        "受理审查中还缺：{missing}。请告知补正或不予受理；仍要受理（含补录）的，写明原因后可以受理。",
    ),
)
NOTHING_ANSWERED = sentence(
    "acceptance_nothing_answered",
    QT_TRANSLATE_NOOP("errors", "受理审查一项也没有填写。请至少填写一项。"),
)


@dataclass(frozen=True, kw_only=True)
class PointAnswer:
    """The answer to a point of the review; ``item`` is its code in the profile.

    ``choice`` is an answer of the point's own, which says what it means. Without either the point
    counts as not looked at.
    """

    item: str
    answer: CheckAnswer | None = None
    choice: str | None = None
    note: str | None = None


@dataclass(frozen=True, kw_only=True)
class CheckAcceptance:
    """Answer the points of the review before acceptance; points not named stay as they are."""

    case_id: int
    answers: tuple[PointAnswer, ...]
    occurred_on: date | None = None


@use_case(CheckAcceptance, right=Right.ACCEPT, title=QT_TRANSLATE_NOOP("command", "受理审查"))
def check_acceptance(command: CheckAcceptance, tx: Transaction) -> int:
    """Write the answers down; return how many points stand answered."""
    if not command.answers:
        raise DeskError(NOTHING_ANSWERED, field="answers")
    case = tx.case(command.case_id)
    about(case, tx)
    answer_points(case, command.answers, tx, on=command.occurred_on or tx.office.today)
    return len(tx.all_of(CheckedItem, case_id=case.id, list_code=ACCEPTANCE_LIST))


def answer_points(
    case: Case, answers: tuple[PointAnswer, ...], tx: Transaction, *, on: date
) -> None:
    """Add, change or take back the answers; one that says the same again is left alone."""
    items = tx.all_of(CheckedItem, case_id=case.id, list_code=ACCEPTANCE_LIST)
    known = {one.item: one for one in items}
    for told in answers:
        point = tx.office.profile.acceptance_check(told.item)
        note = (told.note or "").strip() or None
        answer, choice = _chosen(point, told)
        item = known.get(point.code)
        if answer is None:
            if item is not None:
                item.hidden = tx.seq
        elif item is None:
            tx.add(
                CheckedItem(
                    case_id=case.id,
                    list_code=ACCEPTANCE_LIST,
                    item=point.code,
                    answer=answer,
                    choice=choice,
                    occurred_on=on,
                    note=note,
                    recorded_at=tx.office.now,
                )
            )
        elif (item.answer, item.choice, item.note) != (answer, choice, note):
            item.answer, item.choice = answer, choice
            item.note, item.occurred_on = note, on


def _chosen(point: AcceptanceCheck, told: PointAnswer) -> tuple[CheckAnswer | None, str | None]:
    """Return what an answer means, and the point's own answer that says so."""
    if told.choice is not None:
        own = pick("acceptance_answers", point.answers, told.choice)
        return own.means, own.code
    meant = point.meaning(told.answer)
    return told.answer, meant.code if meant is not None else None


def check_points(case: Case, tx: Transaction, *, reason: str | None) -> None:
    """Refuse acceptance while a point speaks against it, unless a reason says why all the same.

    A point that only warns (the age of the claim) never asks.
    """
    if (reason or "").strip():
        return
    items = tx.all_of(
        CheckedItem, case_id=case.id, list_code=ACCEPTANCE_LIST, answer=CheckAnswer.MISSING
    )
    lacking = {one.item: one.choice for one in items}
    missing = [
        _told(one, lacking[one.code])
        for one in tx.office.profile.acceptance_checks
        if one.code in lacking and not one.warns
    ]
    if missing:
        raise DeskError(POINTS_MISSING, field="late_reason", missing="、".join(missing))


def _told(point: AcceptanceCheck, choice: str | None) -> str:
    own = point.choice(choice, CheckAnswer.MISSING)
    return f"{point.label}（{own.label}）" if own is not None else point.label
