"""What a letter needs before it may go out: a body, an addressee, an investigation, one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.evidence import Investigation
from dispute_desk.domain.letter_words import HIGH
from dispute_desk.domain.paper import Paper
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.letter_ground import facts_of, record_of
from dispute_desk.services.letter_names import check_names

if TYPE_CHECKING:
    from dispute_desk.domain.letter import Letter
    from dispute_desk.domain.letter_words import LetterKind
    from dispute_desk.store.transaction import Transaction

TOO_LOW = sentence(
    "letter_issuer_too_low",
    QT_TRANSLATE_NOOP(
        "errors", "《{title}》只能由县级以上地方总工会发出，不能由“{issuer}”发出。请另选发文机关。"
    ),
)
NO_INVESTIGATION = sentence(
    "letter_without_investigation",
    QT_TRANSLATE_NOOP(
        "errors", "还没有登记调查，不能签发《{title}》。请先在案件里登记调查（两名监督员、证号）。"
    ),
)
ONE_BEFORE = sentence(
    "letter_one_before",
    QT_TRANSLATE_NOOP(
        "errors",
        "《{title}》之前应当先有已送达或被拒收的《{before}》。不发前一份的，请写明原因。",
    ),
)
NOBODY = sentence(
    "letter_without_addressee",
    QT_TRANSLATE_NOOP("errors", "《{title}》要写明主送单位。请填写主送，或选择用人单位。"),
)


def check_ground(paper: Paper, letter: Letter, tx: Transaction) -> None:
    """Refuse a letter that lacks what its kind asks for before it may go out.

    A body of the right level, an addressee, an investigation, the letter before it (domain
    reference §2.2, §9.3).
    """
    profile = tx.office.profile
    kind = profile.letter_kind(paper.kind)
    issuer = profile.issuer(letter.issuer or profile.issuers[0].code)
    if kind.from_county and issuer.level not in HIGH:
        raise DeskError(TOO_LOW, field="issuer", title=kind.label, issuer=issuer.label)
    if not paper.addressee and not kind.open_to_all:
        raise DeskError(NOBODY, field="addressee", title=kind.label)
    check_names(paper, letter, tx)
    if kind.needs_investigation and not _investigated(paper, tx):
        raise DeskError(NO_INVESTIGATION, title=kind.label)
    if kind.after and not letter.skip_reason and not _one_before(kind, paper, tx):
        before = profile.letter_kind(kind.after).label
        raise DeskError(ONE_BEFORE, field="skip_reason", title=kind.label, before=before)


def _investigated(paper: Paper, tx: Transaction) -> bool:
    return paper.case_id is not None and bool(tx.all_of(Investigation, case_id=paper.case_id))


def _one_before(kind: LetterKind, paper: Paper, tx: Transaction) -> bool:
    """Tell whether the letter it is to follow was served or refused."""
    about = {"case_id": paper.case_id} if paper.case_id else {"employer_id": paper.employer_id}
    found = [
        facts_of(one, record_of(one, tx)) for one in tx.all_of(Paper, kind=kind.after, **about)
    ]
    return any((one.served_on or one.refused_on) and not one.void_on for one in found)
