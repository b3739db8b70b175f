"""A worker in a case, with a state of his own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dispute_desk.domain.months import Month
from dispute_desk.domain.record import Record
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP


class ClaimantState(StrEnum):
    """How far the worker's own claim has come (domain reference §9.2).

    MEDIATION_FAILED: no agreement came about and the other ways were told; nobody decided the
    claim. NOT_SUPPORTED: it was looked at, and nothing came of it here. UNPERFORMED: of what was
    agreed nothing came in. UNREACHABLE, CEASED: nobody decided it either, a party was lost.
    DECLINED, CONSULTED: the station never took it on.
    """

    PENDING = "pending"
    VERIFIED = "verified"
    AGREED = "agreed"
    PARTIAL_PAID = "partial_paid"
    PAID = "paid"
    NOT_SUPPORTED = "not_supported"
    MEDIATION_FAILED = "mediation_failed"
    UNPERFORMED = "unperformed"
    UNREACHABLE = "unreachable"
    CEASED = "ceased"
    DECLINED = "declined"
    CONSULTED = "consulted"
    SPLIT_OFF = "split_off"
    WITHDREW = "withdrew"
    REFERRED = "referred"


CLAIMANT_WORDS: dict[ClaimantState, str] = {
    ClaimantState.PENDING: QT_TRANSLATE_NOOP("claimant", "待核实"),
    ClaimantState.VERIFIED: QT_TRANSLATE_NOOP("claimant", "已核实"),
    ClaimantState.AGREED: QT_TRANSLATE_NOOP("claimant", "已达成协议"),
    ClaimantState.PARTIAL_PAID: QT_TRANSLATE_NOOP("claimant", "部分补缴"),
    ClaimantState.PAID: QT_TRANSLATE_NOOP("claimant", "已补缴"),
    ClaimantState.NOT_SUPPORTED: QT_TRANSLATE_NOOP("claimant", "诉求未获支持"),
    ClaimantState.MEDIATION_FAILED: QT_TRANSLATE_NOOP("claimant", "调解不成"),
    ClaimantState.UNPERFORMED: QT_TRANSLATE_NOOP("claimant", "协议未履行"),
    ClaimantState.UNREACHABLE: QT_TRANSLATE_NOOP("claimant", "无法联系"),
    ClaimantState.CEASED: QT_TRANSLATE_NOOP("claimant", "死亡或单位终止"),
    ClaimantState.DECLINED: QT_TRANSLATE_NOOP("claimant", "不予受理"),
    ClaimantState.CONSULTED: QT_TRANSLATE_NOOP("claimant", "仅咨询"),
    ClaimantState.SPLIT_OFF: QT_TRANSLATE_NOOP("claimant", "另案处理"),
    ClaimantState.WITHDREW: QT_TRANSLATE_NOOP("claimant", "已撤回"),
    ClaimantState.REFERRED: QT_TRANSLATE_NOOP("claimant", "已转办"),
}

#: States in which the worker's matter goes on here.
_GOING_ON = frozenset(
    {
        ClaimantState.PENDING,
        ClaimantState.VERIFIED,
        ClaimantState.AGREED,
        ClaimantState.PARTIAL_PAID,
    }
)
#: States in which the worker's matter is at an end.
TERMINAL = frozenset(ClaimantState) - _GOING_ON
#: Those of them in which nothing is to be paid for the worker in this case any more.
OUT_OF_CASE = TERMINAL - {ClaimantState.PAID}


@dataclass(eq=False, kw_only=True)
class Claimant(Record):
    """One worker's claim in one case; one natural person may stand in several cases.

    ``person_key`` is the identity people are counted by (see ``identity.person_key``).
    ``settled_from`` is the state the end of the case took the worker out of; a reopening returns
    to it. None: the state is a result of the worker's own. ``continues_id`` is the worker's place
    in the case this one was split off from or merged with.
    """

    case_id: int = 0
    name: str = ""
    state: ClaimantState = ClaimantState.PENDING
    id_type: str | None = None
    id_no: str | None = None
    sex: str | None = None
    born_on: date | None = None
    phone: str | None = None
    address: str | None = None
    job: str | None = None
    special_group: str | None = None
    employed_from: date | None = None
    employed_to: date | None = None
    claim_from: Month | None = None
    claim_to: Month | None = None
    insurances: str | None = None
    is_representative: bool = False
    consented_on: date | None = None
    note: str | None = None
    person_key: str = ""
    settled_from: ClaimantState | None = None
    household: str | None = None
    union_member: bool | None = None
    contract_kind: str | None = None
    workplace: str | None = None
    leave_reason: str | None = None
    relation_evidence: str | None = None
    consent_scope: str | None = None
    continues_id: int | None = None
