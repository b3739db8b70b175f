"""Issuing one letter or many from a window: looked at first, numbered at once, each kept as set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.letter_rows import LetterPlan
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.letter_copies import FreezeLetter
from dispute_desk.services.letter_drafting import planned_letter
from dispute_desk.services.letter_many import SOME_REFUSED, IssueLetters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.services.apart import Cancelled, Tell
    from dispute_desk.services.desk import Desk, Outcome

STOPPED = sentence(
    "letters_stopped",
    QT_TRANSLATE_NOOP("errors", "已取消，一份也没有制发，没有取号。需要时请重新制发。"),
)


def issue_to_many(
    desk: Desk,
    command: IssueLetters,
    *,
    tell: Tell | None = None,
    cancelled: Cancelled | None = None,
) -> Outcome:
    """Issue a letter to each employer in one act; ``freeze_all`` keeps them as they are set.

    Every letter is looked at before the first takes a number: until then it can be cancelled.
    """
    count = len(command.employer_ids)
    for place, employer_id in enumerate(command.employer_ids, 1):
        if cancelled is not None and cancelled():
            raise DeskError(STOPPED)
        _look(desk, command, employer_id, place)
        if tell is not None:
            tell(place, count)
    return desk.do(command)


def freeze_all(desk: Desk, paper_ids: Sequence[int]) -> int:
    """Keep issued letters as they are set, one after the other; return how many were kept."""
    for paper_id in paper_ids:
        desk.do(FreezeLetter(paper_id=paper_id))
    return len(paper_ids)


def _look(desk: Desk, command: IssueLetters, employer_id: int, place: int) -> None:
    """Refuse where one of the letters would lack something, saying which."""
    plan = LetterPlan(
        kind=command.kind,
        employer_id=employer_id,
        issuer=command.issuer,
        told=command.told,
        made_on=command.occurred_on,
    )
    try:
        planned_letter(desk, plan).check()
    except DeskError as error:
        raise DeskError(SOME_REFUSED, place=place, why=error) from error
