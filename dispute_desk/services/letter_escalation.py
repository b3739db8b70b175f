"""The next letter (提示函 → 意见书 → 建议书), drafted with all that came before it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.documents.paper_texts import paper_text
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.letter import Letter, LetterState, Rectified
from dispute_desk.domain.letter_roads import LetterStep
from dispute_desk.domain.letter_words import Addressee
from dispute_desk.domain.reply_extension import extended_end, extension_of
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.letter_ground import facts_of, taken_up
from dispute_desk.services.letters import DraftLetter, draft_letter
from dispute_desk.services.steps import day_of
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from dispute_desk.domain.letter_words import LetterKind
    from dispute_desk.domain.paper import Paper
    from dispute_desk.store.transaction import Transaction

LAST_OF_ALL = sentence(
    "letter_is_the_last",
    QT_TRANSLATE_NOOP(
        "errors", "《{title}》之后没有下一份文书。请向收文单位催办，或提交联席会议。"
    ),
)
TOO_EARLY = sentence(
    "letter_still_in_term",
    QT_TRANSLATE_NOOP(
        "errors",
        "《{title}》{number}的回复期限到 {due}，现在还没有超期，也没有拒收或不整改。"
        "提前办理的，请写明原因。",
    ),
)


@dataclass(frozen=True, kw_only=True)
class EscalateLetter:
    """Draft the letter that follows one refused, unanswered or without correction (拟制下一份).

    Before its term is over, or after a correction, ``reason`` says why. Returns the new paper's id.
    """

    paper_id: int
    reason: str | None = None
    addressee: str | None = None
    occurred_on: date | None = None


@use_case(
    EscalateLetter, right=Right.ISSUE_PAPER, title=QT_TRANSLATE_NOOP("command", "拟制下一份文书")
)
def escalate_letter(command: EscalateLetter, tx: Transaction) -> int:
    """Draft the next letter about the same matter; return its paper's id."""
    on = day_of(command.occurred_on, tx)
    paper, letter = taken_up(command.paper_id, LetterStep.ESCALATE, on, tx)
    profile = tx.office.profile
    kind = profile.letter_kind(paper.kind)
    if not kind.leads_to:
        raise DeskError(LAST_OF_ALL, title=kind.label)
    reason = (command.reason or "").strip()
    if not reason:
        _check_ground(paper, letter, on, tx)
    following = profile.letter_kind(kind.leads_to)
    same = following.addressee is Addressee.EMPLOYER
    draft = DraftLetter(
        kind=following.code,
        case_id=paper.case_id,
        employer_id=paper.employer_id,
        issuer=letter.issuer or None,
        addressee=command.addressee or (paper.addressee if same else None),
        told=_taken_along(letter, following) if same else {},
        occurred_on=on,
    )
    made = draft_letter(draft, tx)
    (drafted,) = tx.all_of(Letter, paper_id=made)
    drafted.parent_id = letter.id
    letter.escalated_on = on
    return made


def _taken_along(letter: Letter, following: LetterKind) -> dict[str, object]:
    """Return what was written into a letter as far as the next one has a place for it."""
    places = {one.name for one in paper_text(following.paper).fields}
    told = json.loads(letter.told)
    return {name: value for name, value in told.items() if name in places}


def _check_ground(paper: Paper, letter: Letter, on: date, tx: Transaction) -> None:
    """Refuse the next letter while the addressee still has time, or has done what was asked."""
    state = facts_of(paper, letter).state
    if state is LetterState.REFUSED:
        return
    if state is LetterState.VERIFIED and letter.rectified is not Rectified.WHOLLY:
        return
    profile = tx.office.profile
    result = letter.reply_result and profile.reply_result(letter.reply_result)
    if state is LetterState.REPLIED and result and result.escalates:
        return
    kind = profile.letter_kind(paper.kind)
    rule = profile.clock(kind.clock) if kind.clock else None
    due = None
    if rule is not None and paper.served_on is not None:
        term = rule.deadline(paper.served_on, tx.office.calendar)
        extension = extension_of(letter.told)
        until = extension.until if extension else None
        due = extended_end(term, until, tx.office.calendar).due
        if state is LetterState.SERVED and on > due:
            return
    told = {"title": paper.title, "number": paper.number or ""}
    raise DeskError(TOO_EARLY, field="reason", due=due or "—", **told)
