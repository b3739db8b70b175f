"""The closing list (结案清单): what closing a case in a certain way asks for, what is there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.acceptance_words import ACCEPTANCE_LIST
from dispute_desk.domain.agreement_parts import Signer
from dispute_desk.domain.amount import Layer, Share
from dispute_desk.domain.claimant import TERMINAL, ClaimantState
from dispute_desk.domain.closure_kinds import ClosureRole, MediationOutcome
from dispute_desk.domain.open_forms import OpenForm, asks_for_forms, named_forms, open_forms
from dispute_desk.domain.payment import PaymentState
from dispute_desk.domain.signing import unsigned
from dispute_desk.domain.stages import DONE, Stage
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.domain.worked_at import worked_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from dispute_desk.domain.closure_kinds import ClosureKind
    from dispute_desk.domain.repayment_words import RepaymentPaper
    from dispute_desk.domain.rows import CaseFile


class Need(StrEnum):
    """What a case may have to have before it closes (§9.1, CLOSED)."""

    FOLLOW_UP = "follow_up"
    AGREEMENT = "agreement"
    SIGNATURES = "signatures"
    PROOF = "proof"
    REST = "rest"
    RECEIPTS = "receipts"
    WORKERS = "workers"
    SERVICE = "service"
    PAPERS = "papers"
    FORMS = "forms"
    FORMS_NOTED = "forms_noted"
    RETALIATION = "retaliation"
    REFERRALS = "referrals"
    ENQUIRIES = "enquiries"
    TAX_ORDERS = "tax_orders"
    TICKETS = "tickets"
    AID_DECISION = "aid_decision"
    AID_END = "aid_end"
    MEETINGS = "meetings"
    REVIEW = "review"


#: What stays on 今日待办 though the case is over.
STAYS = frozenset({Need.TICKETS, Need.REFERRALS, Need.RETALIATION})


#: What is missing, in words; ``{count}`` is how many.
LACKING: dict[Need, str] = {
    Need.FOLLOW_UP: QT_TRANSLATE_NOOP("errors", "回访记录"),
    Need.AGREEMENT: QT_TRANSLATE_NOOP("errors", "调解协议"),
    Need.SIGNATURES: QT_TRANSLATE_NOOP("errors", "协议的签章（还差 {count} 方）"),
    Need.PROOF: QT_TRANSLATE_NOOP("errors", "有凭证的实缴入库"),
    Need.REST: QT_TRANSLATE_NOOP("errors", "协议约定金额的足额入库"),
    Need.RECEIPTS: QT_TRANSLATE_NOOP("errors", "称已缴款项的凭证（{count} 笔）"),
    Need.WORKERS: QT_TRANSLATE_NOOP("errors", "{count} 名职工的补缴结果"),
    Need.SERVICE: QT_TRANSLATE_NOOP("errors", "{count} 份文书的送达"),
    Need.PAPERS: QT_TRANSLATE_NOOP("errors", "{count} 份文书的办结"),
    Need.FORMS: QT_TRANSLATE_NOOP("errors", "{count} 份补缴材料的签章"),
    Need.FORMS_NOTED: QT_TRANSLATE_NOOP("errors", "{count} 份补缴材料的签章（钱已入库）"),
    Need.RETALIATION: QT_TRANSLATE_NOOP("errors", "{count} 次回访所说打击报复的核实"),
    Need.REFERRALS: QT_TRANSLATE_NOOP("errors", "{count} 件转办的反馈"),
    Need.ENQUIRIES: QT_TRANSLATE_NOOP("errors", "{count} 件协查的答复"),
    Need.TAX_ORDERS: QT_TRANSLATE_NOOP("errors", "{count} 份税务文书的履行"),
    Need.TICKETS: QT_TRANSLATE_NOOP("errors", "{count} 件热线工单的答复"),
    Need.AID_DECISION: QT_TRANSLATE_NOOP("errors", "{count} 件法律援助申请的审批"),
    Need.AID_END: QT_TRANSLATE_NOOP("errors", "{count} 件法律援助的办结"),
    Need.MEETINGS: QT_TRANSLATE_NOOP("errors", "{count} 项已排日程的取消或登记"),
    Need.REVIEW: QT_TRANSLATE_NOOP("errors", "受理审查"),
}
#: Ends of workers for whom what was agreed is paid, or still owed.
_STILL_OWED = frozenset({ClaimantState.PAID, ClaimantState.UNREACHABLE, ClaimantState.CEASED})
#: What no reason makes up for, also where a case of the past is recorded (补录).
ALWAYS_NEEDED = frozenset({Need.AGREEMENT})
#: What others still owe, or are still owed: the case may close, but it is asked about first.
OPEN_DUTIES = (
    Need.RETALIATION,
    Need.REFERRALS,
    Need.ENQUIRIES,
    Need.TAX_ORDERS,
    Need.TICKETS,
    Need.AID_DECISION,
    Need.AID_END,
    Need.MEETINGS,
)


@dataclass(frozen=True, kw_only=True)
class ClosingPoint:
    """One line of the list: ``open_ids`` are the records that are missing something.

    ``signers`` are those whose signatures are missing, ``forms`` the papers of the back-payment
    that are not signed.

    What is not ``binding`` is pointed out and keeps no case from being closed.
    """

    need: Need
    met: bool
    binding: bool = True
    open_ids: tuple[int, ...] = ()
    signers: tuple[Signer, ...] = ()
    forms: tuple[OpenForm, ...] = ()

    @property
    def count(self) -> int:
        """How many records are missing something; of signatures, how many are missing."""
        return len(self.signers) or len(self.forms) or len(self.open_ids)

    @property
    def lacks(self) -> bool:
        """Whether the case cannot be closed over it."""
        return self.binding and not self.met


def closing_list(
    file: CaseFile,
    kind: ClosureKind,
    papers: Sequence[RepaymentPaper],
    *,
    today: date | None = None,
) -> tuple[ClosingPoint, ...]:
    """Return every point that matters for closing the case this way, in the order of the work.

    ``papers`` are those of the profile a back-payment asks for. A kind that ends a case at once, or
    a case that is over already, asks for nothing. Meetings of before ``today`` are no longer ahead.
    """
    if kind.closes_at_once or Stage(file.case["stage"]) in DONE:
        return ()
    points = (*_points(file, kind), *forms_in(file, kind, papers), *duties_in(file, today))
    return tuple(sorted(points, key=lambda point: point.need is Need.REVIEW))


def missing(
    file: CaseFile, kind: ClosureKind, papers: Sequence[RepaymentPaper]
) -> tuple[ClosingPoint, ...]:
    """Return the points that keep the case from being closed this way."""
    points = closing_list(file, kind, papers)
    return tuple(point for point in points if point.lacks)


def lacking(point: ClosingPoint, said: Callable[[str], str] = str) -> str:
    """Return a point of the list as something that is missing, the papers by their names."""
    words = said(LACKING[point.need]).format(count=point.count)
    return f"{words}〔{named_forms(point.forms)}〕" if point.forms else words


def fits(file: CaseFile, kind: ClosureKind) -> bool:
    """Tell whether a case can end this way at all, from the stage its work stands at (§9.1).

    What is over already keeps the way it ended.
    """
    stage = worked_at(file)
    return not kind.stages or stage in DONE or stage in {*kind.stages, Stage.FOLLOW_UP}


def _points(file: CaseFile, kind: ClosureKind) -> Iterator[ClosingPoint]:
    yield ClosingPoint(need=Need.FOLLOW_UP, met=bool(file.follow_ups))
    if kind.mediation is MediationOutcome.SUCCESS:
        agreed = bool(file.agreements or file.before.agreements)
        yield ClosingPoint(need=Need.AGREEMENT, met=agreed)
        if agreed:
            yield _signatures(file)
    if kind.needs_proof:
        yield from _money(file, kind)
    yield from _workers(file, kind)
    waiting = [one for one in file.papers if not one["resolved_on"]]
    if unserved := tuple(one["id"] for one in waiting if not one["served_on"]):
        yield _open(Need.SERVICE, unserved)
    yield _open(Need.PAPERS, tuple(one["id"] for one in waiting if one["served_on"]))
    if _is_unreviewed(file):
        yield ClosingPoint(need=Need.REVIEW, met=False, binding=False)


def forms_in(
    file: CaseFile, kind: ClosureKind, papers: Sequence[RepaymentPaper]
) -> Iterator[ClosingPoint]:
    """Give the papers of the back-payment that nobody signed, where it came to one.

    What is about money that is proved in, and what an end without payment leaves behind, is only
    pointed out.
    """
    found = open_forms(file, papers)
    asked = tuple(one for one in found if kind.needs_proof and not one.paid)
    if kind.needs_proof and asks_for_forms(file):
        yield ClosingPoint(need=Need.FORMS, met=not asked, forms=asked)
    noted = tuple(one for one in found if one not in asked)
    if noted:
        yield ClosingPoint(need=Need.FORMS_NOTED, met=False, binding=False, forms=noted)


def _is_unreviewed(file: CaseFile) -> bool:
    """Tell whether a case was accepted here without any point of the review looked at."""
    accepted = any(one["end"] is Stage.ACCEPTED for one in file.moves)
    looked = any(one["list_code"] == ACCEPTANCE_LIST for one in file.beside["checked_item"])
    return accepted and not looked and file.case["batch_id"] is None


def _signatures(file: CaseFile) -> ClosingPoint:
    """Tell whether the agreements in force are signed by all: one that is not binds nobody."""
    waiting = unsigned(file, also_waiting=False)
    return ClosingPoint(
        need=Need.SIGNATURES,
        met=not waiting,
        open_ids=tuple(agreement for agreement, _ in waiting),
        signers=tuple(signer for _, left in waiting for signer in left),
    )


def _money(file: CaseFile, kind: ClosureKind) -> Iterator[ClosingPoint]:
    proved = sum(one["fen"] for one in file.amounts if one["layer"] is Layer.PAID) > 0
    yield ClosingPoint(need=Need.PROOF, met=proved)
    in_part = kind.role is ClosureRole.PARTLY_PERFORMED
    if proved and kind.mediation is MediationOutcome.SUCCESS and not in_part:
        yield ClosingPoint(need=Need.REST, met=not paid_less_than_agreed(file))
    waiting = (one["id"] for one in file.payments if one["state"] is PaymentState.PAID_UNVERIFIED)
    yield _open(Need.RECEIPTS, tuple(waiting))


def _workers(file: CaseFile, kind: ClosureKind) -> Iterator[ClosingPoint]:
    """Give the workers whose claim is open, where this way of ending does not settle them."""
    if kind.settles is None and not kind.merges:
        ended = TERMINAL | set(kind.keeps)
        waiting = (one["id"] for one in file.claimants if one["state"] not in ended)
        yield _open(Need.WORKERS, tuple(waiting))


def duties_in(file: CaseFile, today: date | None = None) -> Iterator[ClosingPoint]:
    """Give what others still owe an answer to and what others wait for, where there is any."""
    beside = file.beside
    waiting = {
        Need.RETALIATION: open_retaliation(file),
        Need.REFERRALS: [one for one in file.referrals if one["feedback_on"] is None],
        Need.ENQUIRIES: [one for one in beside["enquiry"] if one["answered_on"] is None],
        Need.TAX_ORDERS: [
            one
            for one in beside["tax_order"]
            if one["due_on"] is not None and one["performed_on"] is None
        ],
        Need.TICKETS: [
            one
            for one in (*beside["ticket"], *file.before.tickets)
            if one["replied_on"] is None and one["returned_on"] is None
        ],
        Need.AID_DECISION: [one for one in beside["legal_aid"] if one["granted"] is None],
        Need.AID_END: [
            one for one in beside["legal_aid"] if one["granted"] and one["ended_on"] is None
        ],
        Need.MEETINGS: [
            one
            for one in beside["appointment"]
            if one["cancelled_on"] is None
            and one["session_id"] is None
            and (today is None or (one["on"] or today) >= today)
        ],
    }
    for need, rows in waiting.items():
        if rows:
            yield _open(need, tuple(one["id"] for one in rows), binding=False)


def open_retaliation(file: CaseFile) -> list[dict[str, Any]]:
    """Return the follow-ups of a case that told of retaliation nobody has looked into since."""
    return unexamined(file.follow_ups)


def unexamined(follow_ups: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the follow-ups that told of retaliation nobody has denied in a later one since."""
    asked = sorted(follow_ups, key=lambda one: (one["done_on"], one["id"]))
    found: list[dict[str, Any]] = []
    for one in asked:
        if one["retaliation"]:
            found.append(one)
        elif one["retaliation"] is False:
            found = [was for was in found if not _of_same(was["person"], one["person"])]
    return found


def _of_same(first: str | None, second: str | None) -> bool:
    """Whether two follow-ups may be of the same worker."""
    return first == second or not first or not second


def _open(need: Need, ids: tuple[int, ...], *, binding: bool = True) -> ClosingPoint:
    return ClosingPoint(need=need, met=not ids, binding=binding, open_ids=ids)


def paid_less_than_agreed(file: CaseFile) -> bool:
    """Tell whether proved money falls short of the agreements in force, the late fee apart."""
    return unpaid_of_agreed(file) > 0


def unpaid_of_agreed(file: CaseFile) -> int:
    """Return by how many fen proved money falls short of the agreements in force; 0 if it does not.

    The late fee stands apart.

    Who is out without money (withdrawn, referred) has no part in it, but in a sum for the whole
    case, which is not split.
    """
    out = {
        one["id"]
        for one in file.claimants
        if one["state"] in TERMINAL and one["state"] not in _STILL_OWED
    }
    sums: dict[tuple[Layer, int | None], int] = {}
    for one in file.amounts:
        if one["share"] is not Share.LATE_FEE:
            key = (one["layer"], one["claimant_id"])
            sums[key] = sums.get(key, 0) + int(one["fen"])
    undivided = bool(sums.get((Layer.AGREED, None)))
    counted = {key: fen for key, fen in sums.items() if undivided or key[1] not in out}
    agreed = sum(fen for (layer, _), fen in counted.items() if layer is Layer.AGREED)
    paid = sum(fen for (layer, _), fen in counted.items() if layer is Layer.PAID)
    return max(agreed - paid, 0)
