"""Offers and counter-offers: kept in the order they were made, in a session or between two."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.agreement_parts import Offer, Party
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.money import Fen
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.beside import write_down
from dispute_desk.services.codec import NOT_JOURNALED
from dispute_desk.services.corrections import Seen
from dispute_desk.services.early_days import check_fact_day
from dispute_desk.services.steps import about, day_of
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from dispute_desk.domain.mediation import MediationSession
    from dispute_desk.store.transaction import Transaction

EMPTY_OFFER = sentence(
    "empty_offer",
    QT_TRANSLATE_NOOP("errors", "方案没有写金额，也没有写内容，请至少写一项。"),
)


@dataclass(frozen=True, kw_only=True)
class OfferMade:
    """One offer of a session: who made it, the sum and the words."""

    by: Party
    amount: Fen | None = None
    text: str | None = None


@dataclass(frozen=True, kw_only=True)
class RecordOffer:
    """Record an offer or counter-offer of a case, or correct one (``record_id``).

    ``early_reason`` says how it was made before the case came in.
    """

    case_id: int
    by: Party
    amount: Fen | None = None
    text: str | None = None
    session_id: int | None = None
    occurred_on: date | None = None
    early_reason: str | None = None
    record_id: int | None = None
    seen: Seen = field(default_factory=dict, metadata=NOT_JOURNALED)


@use_case(RecordOffer, right=Right.MEDIATE, title=QT_TRANSLATE_NOOP("command", "登记调解方案"))
def record_offer(command: RecordOffer, tx: Transaction) -> int:
    """Write the offer down; return its id."""
    case = tx.case(command.case_id)
    on = day_of(command.occurred_on, tx)
    check_fact_day(case, on, command.early_reason, tx)
    _check(command.amount, command.text)
    about(case, tx)
    session_id = command.session_id
    if command.record_id is not None and session_id is None:
        session_id = tx.get(Offer, command.record_id).session_id
    values = {"fen": command.amount, "occurred_on": on, "session_id": session_id}
    return write_down(Offer, command, tx, **values).id


def keep_offers(offers: tuple[OfferMade, ...], session: MediationSession, tx: Transaction) -> None:
    """Keep the offers of a session in their order."""
    for one in offers:
        _check(one.amount, one.text)
    tx.add_all(
        [
            Offer(
                case_id=session.case_id,
                session_id=session.id,
                by=one.by,
                fen=one.amount,
                text=one.text,
                occurred_on=session.held_on,
                recorded_at=tx.office.now,
            )
            for one in offers
        ]
    )


def _check(amount: Fen | None, text: str | None) -> None:
    if amount is None and not (text or "").strip():
        raise DeskError(EMPTY_OFFER, field="amount")
