"""Many letters at once: one to each employer, approved or given back together; each one undo."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.letter import LetterRoad
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP, Phrase
from dispute_desk.services.letters import (
    ApproveLetter,
    IssueLetter,
    ReturnLetter,
    SubmitLetter,
    approve_letter,
    issue_letter,
    return_letter,
    submit_letter,
)
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dispute_desk.store.transaction import Transaction

NO_LETTERS = sentence(
    "no_letters_chosen",
    QT_TRANSLATE_NOOP("errors", "没有选中文书或单位。请先在列表里选中一份或几份。"),
)
SOME_REFUSED = sentence(
    "letters_one_refused",
    QT_TRANSLATE_NOOP("errors", "第 {place} 份办不成，全部没有办：{why}"),
)
_COPIES = QT_TRANSLATE_NOOP("letter", "{count} 份")


@dataclass(frozen=True, kw_only=True)
class IssueLetters:
    """Issue one letter to each of several employers (一次制发多份), each under its own number.

    Where the station's letters are reviewed they are handed in for review instead.
    """

    kind: str
    employer_ids: tuple[int, ...]
    issuer: str | None = None
    told: dict[str, Any] = field(default_factory=dict)
    skip_reason: str | None = None
    approver: str | None = None
    occurred_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ApproveLetters:
    """Approve several reviewed letters, each takes the next number of its series."""

    paper_ids: tuple[int, ...]
    approver: str | None = None
    occurred_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ReturnLetters:
    """Give several letters back to their drafters with the same word."""

    paper_ids: tuple[int, ...]
    reason: str
    occurred_on: date | None = None


@use_case(
    IssueLetters, right=Right.ISSUE_PAPER, title=QT_TRANSLATE_NOOP("command", "一次制发多份文书")
)
def issue_letters(command: IssueLetters, tx: Transaction) -> tuple[int, ...]:
    """Issue or hand in a letter for each employer; return the papers' ids."""
    reviewed = tx.office.profile.letter_road is LetterRoad.FULL

    def one(employer_id: int) -> int:
        about: dict[str, Any] = {
            "kind": command.kind,
            "employer_id": employer_id,
            "issuer": command.issuer,
            "told": command.told,
            "skip_reason": command.skip_reason,
            "occurred_on": command.occurred_on,
        }
        if reviewed:
            return submit_letter(SubmitLetter(**about), tx)
        return issue_letter(IssueLetter(**about, approver=command.approver), tx)

    return _each(dict.fromkeys(command.employer_ids), one, tx)


@use_case(ApproveLetters, right=Right.APPROVE_PAPER, title=QT_TRANSLATE_NOOP("command", "批量签发"))
def approve_letters(command: ApproveLetters, tx: Transaction) -> tuple[int, ...]:
    """Give each its number and its day; return the papers' ids."""

    def one(paper_id: int) -> int:
        given = {"approver": command.approver, "occurred_on": command.occurred_on}
        approve_letter(ApproveLetter(paper_id=paper_id, **given), tx)  # type: ignore[arg-type]
        return paper_id

    return _each(dict.fromkeys(command.paper_ids), one, tx)


@use_case(ReturnLetters, right=Right.APPROVE_PAPER, title=QT_TRANSLATE_NOOP("command", "批量退回"))
def return_letters(command: ReturnLetters, tx: Transaction) -> tuple[int, ...]:
    """Keep the word on each; return the papers' ids."""

    def one(paper_id: int) -> int:
        given = ReturnLetter(
            paper_id=paper_id, reason=command.reason, occurred_on=command.occurred_on
        )
        return_letter(given, tx)
        return paper_id

    return _each(dict.fromkeys(command.paper_ids), one, tx)


def _each(
    ids: Sequence[int] | dict[int, None], act: Callable[[int], int], tx: Transaction
) -> tuple[int, ...]:
    """Do it for each, all or none; a refusal says which of them it is about."""
    if not ids:
        raise DeskError(NO_LETTERS)
    made = []
    for place, one in enumerate(ids, 1):
        try:
            made.append(act(one))
        except DeskError as error:
            if len(ids) == 1:
                raise
            raise DeskError(SOME_REFUSED, field=error.field, place=place, why=error) from error
    tx.subject = Phrase(_COPIES, count=len(made))
    return tuple(made)
