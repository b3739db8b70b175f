"""What all steps of a letter share: its paper, its record, where it stands, its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.letter import STATE_WORDS, Letter, LetterFacts, LetterState
from dispute_desk.domain.letter_roads import STEP_WORDS, LetterStep, starts_of
from dispute_desk.domain.paper import Paper
from dispute_desk.domain.profile import Series
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.evidence import check_past
from dispute_desk.services.steps import about

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.domain.letter_words import Issuer, LetterKind
    from dispute_desk.domain.profile import Profile
    from dispute_desk.store.transaction import Transaction

NO_LETTER = sentence(
    "paper_is_no_letter",
    QT_TRANSLATE_NOOP(
        "errors", "《{title}》不是提示函、意见书或建议书，不能“{step}”。请在文书里办理。"
    ),
)
NOT_NOW = sentence(
    "letter_step_not_now",
    QT_TRANSLATE_NOOP(
        "errors", "《{title}》{number}现在是“{state}”，不能“{step}”。可以办的是：{ways}。"
    ),
)
NOTHING_LEFT = sentence(
    "letter_is_over",
    QT_TRANSLATE_NOOP(
        "errors",
        "《{title}》{number}已经是“{state}”，不能再“{step}”。登记错了的，请在历史里撤销那一步。",
    ),
)
BEFORE_IT = sentence(
    "letter_day_before",
    QT_TRANSLATE_NOOP("errors", "日期 {day} 早于这份文书“{what}”的 {from_}，请核对。"),
)
#: The days of a letter in the order of its road, with what they are.
_DAYS = (
    ("drafted_on", QT_TRANSLATE_NOOP("errors", "拟稿")),
    ("submitted_on", QT_TRANSLATE_NOOP("errors", "提交审核")),
    ("approved_on", QT_TRANSLATE_NOOP("errors", "签发")),
    ("sealed_on", QT_TRANSLATE_NOOP("errors", "用印")),
    ("dispatched_on", QT_TRANSLATE_NOOP("errors", "发出")),
)
_LATER_DAYS = (
    ("served_on", QT_TRANSLATE_NOOP("errors", "送达")),
    ("replied_on", QT_TRANSLATE_NOOP("errors", "回复")),
)


def is_letter(kind: str, profile: Profile) -> bool:
    """Tell whether a kind of paper is one of the union's letters."""
    return any(one.code == kind for one in profile.letter_kinds)


def letter_series(kind: LetterKind, issuer: Issuer) -> Series:
    """Return the yearly series of a kind's numbers: each body and kind has one of its own."""
    return Series(
        code=f"letter.{kind.code}.{issuer.code}",
        label=f"{issuer.label}{kind.label}",
        label_en=f"{kind.label_en}, {issuer.label_en}",
        pattern=f"{issuer.number}{kind.mark}〔{{year}}〕{{n}}号",
        status=issuer.status,
    )


def facts_of(paper: Paper, letter: Letter | None) -> LetterFacts:
    """Return the days that say where a letter stands; one recorded from outside was issued."""
    if letter is None:
        return LetterFacts(
            approved_on=paper.issued_on,
            served_on=paper.served_on,
            replied_on=paper.replied_on,
            resolved_on=paper.resolved_on,
        )
    return LetterFacts(
        submitted_on=letter.submitted_on,
        returned_on=letter.returned_on,
        approved_on=letter.approved_on,
        sealed_on=letter.sealed_on,
        dispatched_on=letter.dispatched_on,
        failed_on=letter.failed_on,
        served_on=paper.served_on,
        refused_on=letter.refused_on,
        replied_on=paper.replied_on,
        verified_on=letter.verified_on,
        escalated_on=letter.escalated_on,
        resolved_on=paper.resolved_on,
        void_on=letter.void_on,
    )


def record_of(paper: Paper, tx: Transaction) -> Letter | None:
    """Return what a letter has besides its paper; None for one recorded from outside."""
    return next(iter(tx.all_of(Letter, paper_id=paper.id)), None)


def taken_up(paper_id: int, step: LetterStep, on: date, tx: Transaction) -> tuple[Paper, Letter]:
    """Return a letter for a step, or say why it cannot be taken where the letter stands.

    One recorded from outside gets its record now. Refuses a day to come, and one before the
    letter's last.
    """
    paper = tx.get(Paper, paper_id)
    if not is_letter(paper.kind, tx.office.profile):
        raise DeskError(NO_LETTER, title=paper.title, step=STEP_WORDS[step])
    letter = record_of(paper, tx)
    _check_step(paper, facts_of(paper, letter), step, tx)
    if letter is None:
        letter = Letter(paper_id=paper.id, approved_on=paper.issued_on, recorded_at=tx.office.now)
        tx.add(letter)
    check_past(on, "occurred_on", tx)
    _check_day(paper, letter, on)
    name_the_letter(paper, tx)
    return paper, letter


def name_the_letter(paper: Paper, tx: Transaction) -> None:
    """Say in the journal which case or which letter the command is about."""
    if paper.case_id is not None:
        case = tx.case(paper.case_id)
        if paper.issued_on:
            case.check_day(paper.issued_on, tx.office.today)
        about(case, tx)
    else:
        tx.subject = paper.number or paper.title or ""


def _check_step(paper: Paper, facts: LetterFacts, step: LetterStep, tx: Transaction) -> None:
    road = tx.office.profile.letter_road
    state = facts.state
    if state in starts_of(step, road):
        return
    told = {"title": paper.title, "number": paper.number or "", "state": STATE_WORDS[state]}
    if state in {LetterState.CLOSED, LetterState.VOID}:
        raise DeskError(NOTHING_LEFT, step=STEP_WORDS[step], **told)
    ways = [STEP_WORDS[one] for one in LetterStep if state in starts_of(one, road)]
    raise DeskError(NOT_NOW, step=STEP_WORDS[step], ways="、".join(ways), **told)


def _check_day(paper: Paper, letter: Letter, on: date) -> None:
    days = [(getattr(letter, name), what) for name, what in _DAYS]
    days += [(getattr(paper, name), what) for name, what in _LATER_DAYS]
    last = max(((day, what) for day, what in days if day is not None), default=None)
    if last is not None and on < last[0]:
        raise DeskError(BEFORE_IT, field="occurred_on", day=on, what=last[1], from_=last[0])
