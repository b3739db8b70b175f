"""一函两书 on their way out: drafted, reviewed, approved under a number, sealed, sent, void."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from dispute_desk.documents.paper_texts import UNKNOWN_FIELD, WRONG_VALUE, paper_text
from dispute_desk.domain.employer import Employer
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.letter import Letter, LetterRoad
from dispute_desk.domain.letter_roads import LetterStep
from dispute_desk.domain.letter_words import Addressee
from dispute_desk.domain.paper import Paper
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.corrections import correct
from dispute_desk.services.letter_basis import check_basis
from dispute_desk.services.letter_ground import (
    letter_series,
    name_the_letter,
    taken_up,
)
from dispute_desk.services.letter_guards import check_ground
from dispute_desk.services.letter_matter import matter_of
from dispute_desk.services.papers import NUMBER_USED
from dispute_desk.services.steps import REASON_NEEDED, day_of
from dispute_desk.services.use_cases import NO_RIGHT, use_case

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dispute_desk.domain.letter_words import LetterKind
    from dispute_desk.store.transaction import Transaction

REVIEW_FIRST = sentence(
    "letter_review_first",
    QT_TRANSLATE_NOOP("errors", "本站的《{title}》要先审核再签发。请提交审核，由审核人批准。"),
)


@dataclass(frozen=True, kw_only=True)
class DraftLetter:
    """Draft a 提示函, 意见书 or 建议书 (拟稿) about a case, an employer, or for all (提示函 only).

    ``told`` is what is written into the paper's fields besides what the desk knows; without
    ``issuer`` the station's first body issues it. ``skip_reason`` says why no letter went before.
    """

    kind: str
    case_id: int | None = None
    employer_id: int | None = None
    issuer: str | None = None
    addressee: str | None = None
    told: dict[str, Any] = field(default_factory=dict)
    skip_reason: str | None = None
    occurred_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class RewriteLetter:
    """Change the text, the addressee or the body of a draft; what is not given stays."""

    paper_id: int
    told: dict[str, Any] | None = None
    addressee: str | None = None
    issuer: str | None = None
    skip_reason: str | None = None


@dataclass(frozen=True, kw_only=True)
class IssueLetter:
    """Issue a letter at once (签发): a draft by ``paper_id``, or one drafted with it.

    What is written into a draft with it is put in place before. It takes the next number of its
    series in the same transaction, or ``number`` from the union office's own register, which is
    checked for duplicates only. Where the station's letters are reviewed, ``ApproveLetter`` does.
    """

    paper_id: int | None = None
    kind: str | None = None
    case_id: int | None = None
    employer_id: int | None = None
    issuer: str | None = None
    addressee: str | None = None
    told: dict[str, Any] = field(default_factory=dict)
    skip_reason: str | None = None
    number: str | None = None
    approver: str | None = None
    occurred_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class SubmitLetter:
    """Hand a letter in for review (提交审核): a draft by ``paper_id``, or one drafted with it.

    What is written into a draft with it is put in place before.
    """

    paper_id: int | None = None
    kind: str | None = None
    case_id: int | None = None
    employer_id: int | None = None
    issuer: str | None = None
    addressee: str | None = None
    told: dict[str, Any] = field(default_factory=dict)
    skip_reason: str | None = None
    occurred_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ReturnLetter:
    """Give a letter back to its drafter with a word on what to change (退回修改)."""

    paper_id: int
    reason: str
    occurred_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ApproveLetter:
    """Approve a reviewed letter (批准签发): it takes its number, as with ``IssueLetter``.

    ``approver`` is who signed it on paper, by name and office.
    """

    paper_id: int
    approver: str | None = None
    number: str | None = None
    occurred_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class SealLetter:
    """Note that a letter was sealed (用印)."""

    paper_id: int
    occurred_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class DispatchLetter:
    """Note that a letter was sent out (发出), for the first time or again."""

    paper_id: int
    way: str | None = None
    occurred_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class VoidLetter:
    """Take a letter out of use before it is served (作废); its number is never given again."""

    paper_id: int
    reason: str
    occurred_on: date | None = None


@use_case(DraftLetter, right=Right.ISSUE_PAPER, title=QT_TRANSLATE_NOOP("command", "拟制文书"))
def draft_letter(command: DraftLetter, tx: Transaction) -> int:
    """Add paper and letter; return the paper's id."""
    profile = tx.office.profile
    kind = profile.letter_kind(command.kind)
    check_right(kind.drafts, tx)
    issuer = profile.issuer(command.issuer or profile.issuers[0].code)
    on = day_of(command.occurred_on, tx)
    employer_id = command.employer_id
    if command.case_id is not None:
        case = tx.case(command.case_id)
        case.check_day(on, tx.office.today)
        employer_id = case.employer_id
    paper = Paper(
        case_id=command.case_id,
        employer_id=employer_id,
        kind=kind.code,
        title=kind.label,
        addressee=(command.addressee or "").strip() or _usual_addressee(kind, employer_id, tx),
        recorded_at=tx.office.now,
    )
    tx.add(paper)
    letter = Letter(
        paper_id=paper.id,
        issuer=issuer.code,
        told=_json(command.told, kind),
        drafted_on=on,
        drafter_id=tx.office.actor.id,
        skip_reason=(command.skip_reason or "").strip() or None,
        recorded_at=tx.office.now,
    )
    tx.add(letter)
    name_the_letter(paper, tx)
    return paper.id


@use_case(RewriteLetter, right=Right.ISSUE_PAPER, title=QT_TRANSLATE_NOOP("command", "修改文稿"))
def rewrite_letter(command: RewriteLetter, tx: Transaction) -> None:
    """Put the new text in place."""
    paper, letter = taken_up(command.paper_id, LetterStep.EDIT, tx.office.today, tx)
    values: dict[str, object] = {}
    if command.told is not None:
        kind = tx.office.profile.letter_kind(paper.kind)
        values["told"] = _json({**json.loads(letter.told), **command.told}, kind)
    if command.issuer is not None:
        values["issuer"] = tx.office.profile.issuer(command.issuer).code
    if command.skip_reason is not None:
        values["skip_reason"] = command.skip_reason.strip() or None
    correct(letter, values, {})
    if command.addressee is not None:
        correct(paper, {"addressee": command.addressee.strip() or None}, {})


@use_case(IssueLetter, right=Right.ISSUE_PAPER, title=QT_TRANSLATE_NOOP("command", "签发文书"))
def issue_letter(command: IssueLetter, tx: Transaction) -> int:
    """Issue the letter; return the paper's id."""
    paper_id = command.paper_id
    if tx.office.profile.letter_road is LetterRoad.FULL:
        code = command.kind if paper_id is None else tx.get(Paper, paper_id).kind
        raise DeskError(REVIEW_FIRST, title=tx.office.profile.letter_kind(code or "").label)
    paper_id = _put_in_place(command, tx)
    return _let_out(replace(command, paper_id=paper_id), LetterStep.ISSUE, tx).id


def _put_in_place(command: IssueLetter | SubmitLetter, tx: Transaction) -> int:
    """Draft the letter of a command, or write into its draft what comes along with it."""
    if command.paper_id is None:
        return draft_letter(_drafting(command), tx)
    rewriting = RewriteLetter(
        paper_id=command.paper_id,
        told=command.told or None,
        addressee=command.addressee,
        issuer=command.issuer,
        skip_reason=command.skip_reason,
    )
    if rewriting != RewriteLetter(paper_id=command.paper_id):
        rewrite_letter(rewriting, tx)
    return command.paper_id


def _drafting(command: IssueLetter | SubmitLetter) -> DraftLetter:
    return DraftLetter(
        kind=command.kind or "",
        case_id=command.case_id,
        employer_id=command.employer_id,
        issuer=command.issuer,
        addressee=command.addressee,
        told=command.told,
        skip_reason=command.skip_reason,
        occurred_on=command.occurred_on,
    )


@use_case(SubmitLetter, right=Right.ISSUE_PAPER, title=QT_TRANSLATE_NOOP("command", "提交审核"))
def submit_letter(command: SubmitLetter, tx: Transaction) -> int:
    """Let the reviewer see it; return the paper's id."""
    on = day_of(command.occurred_on, tx)
    paper, letter = taken_up(_put_in_place(command, tx), LetterStep.SUBMIT, on, tx)
    check_ground(paper, letter, tx)
    letter.submitted_on = on
    letter.returned_on = None
    return paper.id


@use_case(ReturnLetter, right=Right.APPROVE_PAPER, title=QT_TRANSLATE_NOOP("command", "退回修改"))
def return_letter(command: ReturnLetter, tx: Transaction) -> None:
    """Keep the word; the letter is a draft again."""
    reason = needed(command.reason)
    on = day_of(command.occurred_on, tx)
    _, letter = taken_up(command.paper_id, LetterStep.RETURN, on, tx)
    letter.returned_on = on
    letter.return_note = reason


@use_case(ApproveLetter, right=Right.APPROVE_PAPER, title=QT_TRANSLATE_NOOP("command", "批准签发"))
def approve_letter(command: ApproveLetter, tx: Transaction) -> None:
    """Give it its number and its day."""
    _let_out(command, LetterStep.APPROVE, tx)


@use_case(SealLetter, right=Right.ISSUE_PAPER, title=QT_TRANSLATE_NOOP("command", "登记用印"))
def seal_letter(command: SealLetter, tx: Transaction) -> None:
    """Keep the day."""
    on = day_of(command.occurred_on, tx)
    _, letter = taken_up(command.paper_id, LetterStep.SEAL, on, tx)
    letter.sealed_on = on


@use_case(DispatchLetter, right=Right.ISSUE_PAPER, title=QT_TRANSLATE_NOOP("command", "登记发出"))
def dispatch_letter(command: DispatchLetter, tx: Transaction) -> None:
    """Keep the day and the way; an attempt that failed before is over."""
    on = day_of(command.occurred_on, tx)
    way = command.way and tx.office.profile.service_way(command.way).code
    _, letter = taken_up(command.paper_id, LetterStep.DISPATCH, on, tx)
    letter.dispatched_on = on
    letter.service_way = way or letter.service_way
    letter.failed_on = letter.failure = None


@use_case(VoidLetter, right=Right.ISSUE_PAPER, title=QT_TRANSLATE_NOOP("command", "作废文书"))
def void_letter(command: VoidLetter, tx: Transaction) -> None:
    """Keep the reason; what it followed may be followed by another."""
    reason = needed(command.reason)
    on = day_of(command.occurred_on, tx)
    _, letter = taken_up(command.paper_id, LetterStep.VOID, on, tx)
    letter.void_on = on
    letter.void_reason = reason
    if letter.parent_id is not None:
        parent = tx.get(Letter, letter.parent_id)
        parent.escalated_on = None


def _let_out(command: IssueLetter | ApproveLetter, step: LetterStep, tx: Transaction) -> Paper:
    """Give a letter its number and its day."""
    on = day_of(command.occurred_on, tx)
    paper, letter = taken_up(command.paper_id or 0, step, on, tx)
    if step is LetterStep.APPROVE:
        check_right(tx.office.profile.letter_kind(paper.kind).approves, tx)
    check_ground(paper, letter, tx)
    profile = tx.office.profile
    kind, issuer = profile.letter_kind(paper.kind), profile.issuer(letter.issuer)
    matter = matter_of(profile, kind, _case_of(paper, tx))
    check_basis(kind, matter.cites, json.loads(letter.told), on)
    typed = (command.number or "").strip()
    if typed:
        if tx.all_of(Paper, number=typed):
            raise DeskError(NUMBER_USED, field="number", number=typed)
        paper.number = typed
    else:
        series = letter_series(kind, issuer)
        paper.number = tx.take_number(series.code, series.pattern, on.year)
    paper.issued_on = on
    letter.approved_on = on
    letter.approver = (command.approver or "").strip() or None
    name_the_letter(paper, tx)
    return paper


def _case_of(paper: Paper, tx: Transaction) -> dict[str, Any] | None:
    """Return what a letter's matter is read from; None for one about no case."""
    if paper.case_id is None:
        return None
    case = tx.case(paper.case_id)
    return {"cause": case.cause, "other_causes": case.other_causes}


def _usual_addressee(kind: LetterKind, employer_id: int | None, tx: Transaction) -> str | None:
    if kind.addressee is not Addressee.EMPLOYER or employer_id is None:
        return None
    return tx.get(Employer, employer_id).name


_NAMES = {
    Right.ISSUE_PAPER: QT_TRANSLATE_NOOP("command", "拟制文书"),
    Right.APPROVE_PAPER: QT_TRANSLATE_NOOP("command", "批准签发"),
}


def check_right(right: Right, tx: Transaction) -> None:
    """Refuse who lacks the right a kind of letter asks for."""
    actor = tx.office.actor
    if right not in actor.rights:
        raise DeskError(NO_RIGHT, person=actor.name, title=_NAMES[right])


def needed(reason: str) -> str:
    """Return a reason; refuse an empty one."""
    told = reason.strip()
    if not told:
        raise DeskError(REASON_NEEDED, field="reason")
    return told


def _json(told: Mapping[str, Any], kind: LetterKind) -> str:
    """Return what is written into a letter's fields; refuse a field it has not, and a wrong day."""
    fields = {one.name: one for one in paper_text(kind.paper).fields}
    for name, value in told.items():
        if name not in fields:
            raise DeskError(UNKNOWN_FIELD, field="told", paper=kind.label, name=name)
        if fields[name].kind == "date" and not _is_day(value):
            facts = {"paper": kind.label, "label": fields[name].label, "name": name}
            raise DeskError(WRONG_VALUE, field="told", value=value, **facts)
    return json.dumps(told, ensure_ascii=False, sort_keys=True)


def _is_day(value: object) -> bool:
    try:
        return value is None or bool(date.fromisoformat(str(value)))
    except ValueError:
        return False
