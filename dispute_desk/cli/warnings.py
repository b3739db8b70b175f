"""What a command let through and a person should look at: the warnings of ``do``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.cli.doubled import Doubling, doubled
from dispute_desk.cli.planning import PLANS, plan_warnings
from dispute_desk.cli.rule_warnings import taken_over
from dispute_desk.domain.above_part import above_part, above_words
from dispute_desk.domain.acceptance_words import ACCEPTANCE_LIST
from dispute_desk.domain.agreement_check import doubted_in_words, settled_in_words
from dispute_desk.domain.agreement_text import Parties
from dispute_desk.domain.checklist import CheckAnswer
from dispute_desk.domain.closing_list import (
    LACKING,
    STAYS,
    duties_in,
    forms_in,
    lacking,
    unpaid_of_agreed,
)
from dispute_desk.domain.doubts import (
    ABOVE_DUE,
    EARLY_DAY,
    MONEY_BESIDE_INSURANCE,
    PROOF_STANDS,
    SETTLED_WHAT,
    SIGNED_BEFORE,
    WITHDREW,
    doubts_in,
    old_days_in,
)
from dispute_desk.domain.due_payments import GONE, due_before, told_before
from dispute_desk.domain.figure_overlap import overlap_doubt, place_of
from dispute_desk.domain.money import yuan_grouped, yuan_text
from dispute_desk.domain.payment import TO_COME
from dispute_desk.domain.rights import Right
from dispute_desk.domain.same_people import Key, keys_of
from dispute_desk.domain.withdrawn import withdrawn_of
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services import codec
from dispute_desk.services.acceptance import AcceptCase
from dispute_desk.services.amounts import RecordAmount
from dispute_desk.services.appointments import PlanAppointment
from dispute_desk.services.closing import CloseCase
from dispute_desk.services.enquiries import RecordEnquiry
from dispute_desk.services.evidence import RecordEvidence
from dispute_desk.services.investigations import RecordInvestigation
from dispute_desk.services.legal_aid import RecordLegalAid
from dispute_desk.services.mediation import ConcludeAgreement
from dispute_desk.services.repayment import RecordPayment, may_be_one
from dispute_desk.services.repayment_papers import CheckRepaymentPaper
from dispute_desk.services.roster import SaveRoster
from dispute_desk.services.roster_lines import KnownWorker
from dispute_desk.services.signing import RecordSignature
from dispute_desk.services.tax_orders import DeclarePayments, RecordTaxOrder
from dispute_desk.services.terms import RecordTerm

if TYPE_CHECKING:
    from dispute_desk.domain.closing_list import ClosingPoint
    from dispute_desk.domain.errors import Translate
    from dispute_desk.domain.rows import CaseFile
    from dispute_desk.services.desk import Desk

#: The days of such papers on which something happened.
#: Commands whose days may lie before the case came in, and those days.
_DATED = (
    CheckRepaymentPaper,
    ConcludeAgreement,
    DeclarePayments,
    PlanAppointment,
    RecordEnquiry,
    RecordEvidence,
    RecordInvestigation,
    RecordLegalAid,
    RecordTaxOrder,
)
_DAYS = (
    "occurred_on",
    "on",
    "asked_on",
    "sent_on",
    "applied_on",
    "held_on",
    "received_on",
    "issued_on",
    "served_on",
    "due_on",
    "perform_by",
    "performed_on",
)
Warned = list[dict[str, Any]]
_UNREVIEWED = QT_TRANSLATE_NOOP("cli", "受理审查还有 {count} 项没有填写。")
_PLANNED = QT_TRANSLATE_NOOP(
    "cli",
    "这笔钱与安排的补缴 #{plan} 相同（{due} 前缴）。是同一笔的，请撤销后写明 payment_id={plan}；"
    "不是的，不用处理。",
)
_UNPAID = QT_TRANSLATE_NOOP("cli", "协议约定的金额还差 {sum} 元没有入库，结案以后不再提醒。")
_STILL_OPEN = QT_TRANSLATE_NOOP("cli", "结案时还没有办完：{what}。结案以后不再提醒。")
_NOTED = QT_TRANSLATE_NOOP("cli", "结案时还差 {what}。结案以后不再提醒。")
_STAYS = QT_TRANSLATE_NOOP("cli", "结案时还没有办完：{what}。结案后仍列入今日待办。")
_NO_LIAISON = QT_TRANSLATE_NOOP("cli", "还没有指定税务联络员。")
_TOLD_SIGNED = QT_TRANSLATE_NOOP(
    "cli",
    "没有写明签章，按 {day} 各方已经签章、协议已生效登记。还没有签齐的，请撤销后写明 "
    "awaits_signatures；已经签齐的，请写 all_signed_on。",
)

_KNOWN = QT_TRANSLATE_NOOP(
    "cli",
    "{name}像是案件 {number} 的同一人。是的话，再保存一次，写明 claimant_id 和 same_as={other}，"
    "补上那件里的身份资料。",
)


def warnings_of(
    desk: Desk, command: object, made: object, translate: Translate | None = None
) -> Warned:
    """Return what is doubtful about a command that was performed; ``made`` is its value."""
    say = translate or (lambda _, text: text)
    doubtful: Warned = [
        {"field": name, "raw": raw, "message": say("doubts", doubt)}
        for name, raw, doubt in doubts_in(codec.encode(command), desk.office().today)
    ]
    doubtful += _old_days(desk, command, say) + taken_over(desk, command, say)
    if Right.SEE_CASES not in desk.actor.rights:
        return doubtful
    if isinstance(command, (RecordPayment, RecordAmount)):
        doubtful += _withdrew(desk, command, say)
        doubtful += _counted_twice(desk, command, made, say)
    if isinstance(command, Doubling):
        known = _known_elsewhere(desk, command, say) if isinstance(command, SaveRoster) else []
        sure = {one["case_id"] for one in known}
        more = doubled(desk, command, made, say)
        return doubtful + known + [one for one in more if one.get("case_id") not in sure]
    if isinstance(command, AcceptCase):
        return doubtful + _half_accepted(desk, command, say)
    if isinstance(command, CloseCase):
        return doubtful + _still_open(desk, command, say)
    if isinstance(command, RecordPayment):
        doubtful += _above_due(desk, command, made, say)
        doubtful += _is_planned(desk, command, made, say)
        return doubtful + _same_proof(desk, command, made, say)
    if isinstance(command, PLANS):
        doubtful += plan_warnings(desk, command, made, say)
    if isinstance(command, ConcludeAgreement):
        doubtful += _told_signed(desk, command, say)
    doubtful += _signed_before(desk, command, say)
    if isinstance(command, (ConcludeAgreement, RecordTerm)):
        doubtful += _money_beside_insurance(desk, command, say)
    return doubtful + _early_days(desk, command, say)


def _withdrew(desk: Desk, command: RecordPayment | RecordAmount, say: Translate) -> Warned:
    """Return a warning where something is recorded for a worker who withdrew."""
    told = withdrawn_of(desk.lists.case_file(command.case_id), command.claimant_id)
    if not told:
        return []
    message = say("doubts", WITHDREW).format(**told)
    return [{"field": "claimant_id", "raw": told["name"], "message": message}]


def _old_days(desk: Desk, command: object, say: Translate) -> Warned:
    """Return a warning for each day so long ago that its year is likely a slip."""
    years = desk.profile.long_ago_years
    return [
        {"field": name, "raw": raw, "message": say("doubts", doubt).format(day=raw, years=years)}
        for name, raw, doubt in old_days_in(codec.encode(command), desk.office().today, years)
    ]


def _still_open(desk: Desk, command: CloseCase, say: Translate) -> Warned:
    """Return a warning for each kind of thing that was open when the case was closed."""
    found = []
    file = desk.lists.case_file(command.case_id)
    for point in duties_in(file, desk.office().today):
        what = say("errors", LACKING[point.need]).format(count=point.count)
        stays = point.need in STAYS
        message = say("cli", _STAYS if stays else _STILL_OPEN).format(what=what)
        found.append({"field": "case_id", "raw": str(point.count), "message": message})
    for point in _forms_left(desk, file):
        message = say("cli", _NOTED).format(what=lacking(point, lambda words: say("errors", words)))
        found.append({"field": "case_id", "raw": str(point.count), "message": message})
    unpaid = unpaid_of_agreed(file)
    if unpaid:
        message = say("cli", _UNPAID).format(sum=yuan_grouped(unpaid))
        found.append({"field": "kind", "raw": yuan_text(unpaid), "message": message})
    return found


def _forms_left(desk: Desk, file: CaseFile) -> list[ClosingPoint]:
    """Return the papers nobody signed, where the end of the case is not one at once."""
    kind = desk.profile.closure_kind(file.case["closure_kind"])
    points = forms_in(file, kind, desk.profile.repayment_papers)
    return [] if kind.closes_at_once else [one for one in points if not one.met]


def _told_signed(desk: Desk, command: ConcludeAgreement, say: Translate) -> Warned:
    """Return a warning where an agreement took effect though nothing is told of signatures."""
    told = command.effective_on or command.all_signed_on or command.awaits_signatures
    if told:
        return []
    day = command.occurred_on or desk.office().today
    message = say("cli", _TOLD_SIGNED).format(day=day)
    return [{"field": "all_signed_on", "raw": "", "message": message}]


def _signed_before(desk: Desk, command: object, say: Translate) -> Warned:
    """Return a warning where a signature lies before the day of its agreement."""
    if not isinstance(command, RecordSignature):
        return []
    file = desk.lists.case_file(command.case_id)
    known = {one["id"]: one for one in (*file.before.agreements, *file.agreements)}
    agreed = known[command.agreement_id]["concluded_on"]
    day = command.signed_on or desk.office().today
    if agreed is None or day >= agreed:
        return []
    message = say("doubts", SIGNED_BEFORE).format(day=day, agreed=agreed)
    return [{"field": "signed_on", "raw": str(day), "message": message}]


def _money_beside_insurance(
    desk: Desk, command: ConcludeAgreement | RecordTerm, say: Translate
) -> Warned:
    """Return a warning for each clause with money beside insurance, or that ends everything."""
    file = desk.lists.case_file(command.case_id)
    parties = Parties.of((one["name"] for one in file.claimants), [file.employer.get("name")])
    texts = [("obligation", command.obligation)] if isinstance(command, RecordTerm) else []
    if isinstance(command, ConcludeAgreement):
        texts = [("terms", command.terms), *(("itemised", t.obligation) for t in command.itemised)]
    return [
        {"field": field, "raw": clause, "message": say("doubts", source).format(words=clause)}
        for source, doubted in (
            (MONEY_BESIDE_INSURANCE, doubted_in_words),
            (SETTLED_WHAT, settled_in_words),
        )
        for field, text in texts
        for clause in doubted(text or "", desk.profile, parties)
    ]


def _known_elsewhere(desk: Desk, command: SaveRoster, say: Translate) -> Warned:
    """Return a warning for each new worker of a roster who is known from another case."""
    keys: dict[Key, str] = {}
    names: dict[Key, str] = {}
    for line in command.lines:
        if line.claimant_id is None and line.same_as is None and line.known is KnownWorker.ASK:
            told = {name: str(line.changes.get(name) or "") for name in ("name", "id_no", "phone")}
            for key in keys_of(**told):
                keys[key], names[key] = told["id_no"], told["name"]
    text = say("cli", _KNOWN)
    found = desk.lists.known_people(keys, command.case_id) if keys else {}
    warned = {
        one.claimant_id: {
            "field": "lines",
            "raw": names[key],
            "case_id": one.case_id,
            "message": text.format(name=names[key], number=one.number, other=one.claimant_id),
        }
        for key, one in found.items()
    }
    return list(warned.values())


def _half_accepted(desk: Desk, command: AcceptCase, say: Translate) -> Warned:
    """Return a warning for points nobody looked at, and for a case without a tax liaison."""
    file = desk.lists.case_file(command.case_id)
    done = {
        one["item"]
        for one in file.beside["checked_item"]
        if one["list_code"] == ACCEPTANCE_LIST and one["answer"] is not CheckAnswer.PENDING
    }
    count = sum(one.code not in done for one in desk.profile.acceptance_checks)
    found: Warned = []
    if count:
        message = say("cli", _UNREVIEWED).format(count=count)
        found.append({"field": "answers", "raw": str(count), "message": message})
    if file.case["tax_handler_id"] is None:
        found.append({"field": "tax_handler_id", "raw": "", "message": say("cli", _NO_LIAISON)})
    return found


def _early_days(desk: Desk, command: object, say: Translate) -> Warned:
    """Return a warning for each day of a back-payment paper that lies before the case."""
    if not isinstance(command, _DATED):
        return []
    received = desk.lists.case_file(command.case_id).case["received_on"]
    days = {name: getattr(command, name, None) for name in _DAYS}
    message = say("doubts", EARLY_DAY)
    return [
        {
            "field": name,
            "raw": str(day),
            "message": message.format(day=day, received=received),
        }
        for name, day in days.items()
        if day is not None and received is not None and day < received
    ]


def _above_due(desk: Desk, command: RecordPayment, made: object, say: Translate) -> Warned:
    """Return a warning where more was paid than was owed before."""
    file = desk.lists.case_file(command.case_id)
    gone = {one["id"] for one in file.claimants if one["state"] in GONE}
    row = next(one for one in file.payments if one["id"] == made)
    about = {
        "payment_id": row["id"],
        "claimant_id": row["claimant_id"],
        "insurance": row["insurance"],
    }
    due = due_before(file.payments, desk.calendar, gone, **about)
    if due is None:
        due = told_before(file.amounts, **about)
    paid = command.employer_share + command.employee_share
    messages = []
    beside = above_part(file.payments, desk.calendar, gone, row)
    if beside is not None:
        names = {one["id"]: str(one["name"]) for one in file.claimants}
        messages.append(
            above_words(
                beside,
                file.payments,
                lambda one: names.get(one or 0, ""),
                say,
                lambda day: str(desk.calendar.next_workday(day)),
            )
        )
    if due is not None and paid > due:
        told = {"paid": yuan_grouped(paid), "due": yuan_grouped(due)}
        messages.append(say("doubts", ABOVE_DUE).format(**told))
    raw = yuan_grouped(paid)
    return [{"field": "employer_share", "raw": raw, "message": one} for one in messages]


def _counted_twice(desk: Desk, command: object, made: object, say: Translate) -> Warned:
    """Return a warning where a sum now stands beside its parts, or months overlap."""
    if not isinstance(command, RecordAmount):
        return []
    amounts = desk.lists.case_file(command.case_id).amounts
    place = place_of(next(one for one in amounts if one["id"] == made))
    told = overlap_doubt(amounts, place, command.amount, say, but=made)
    raw = yuan_grouped(command.amount)
    return [{"field": "amount", "raw": raw, "message": told}] if told else []


def _is_planned(desk: Desk, command: RecordPayment, made: object, say: Translate) -> Warned:
    """Return a warning where money was recorded by itself that a planned payment fits exactly."""
    if command.payment_id is not None:
        return []
    rows = desk.lists.case_file(command.case_id).payments
    own = next(one for one in rows if one["id"] == made)
    paid = command.employer_share + command.employee_share
    plan = next(
        (
            one
            for one in rows
            if one["state"] in TO_COME
            and one["planned_fen"] == paid
            and one["claimant_id"] == own["claimant_id"]
            and one["insurance"] in {None, own["insurance"]}
        ),
        None,
    )
    if plan is None:
        return []
    message = say("cli", _PLANNED).format(plan=plan["id"], due=plan["due_on"] or "—")
    return [{"field": "payment_id", "raw": str(plan["id"]), "message": message}]


def _same_proof(desk: Desk, command: RecordPayment, made: object, say: Translate) -> Warned:
    """Return a warning for each case in which the proof of a payment stands already.

    Within the case itself another worker's payment under the same proof is no doubt.
    """
    proof_no = (command.proof_no or "").strip()
    if not proof_no:
        return []
    file = desk.lists.case_file(command.case_id)
    workers = {one["id"]: one["claimant_id"] for one in file.payments}
    text = say("doubts", PROOF_STANDS)
    told: dict[int, dict[str, Any]] = {}
    for one in desk.lists.payments(proof_no=proof_no):
        here = one.case_id == command.case_id
        if one.id != made and not (here and not may_be_one(workers[one.id], workers[made])):
            told.setdefault(
                one.case_id,
                {
                    "field": "proof_no",
                    "raw": proof_no,
                    "case_id": one.case_id,
                    "message": text.format(proof=proof_no, number=one.number or one.case_id),
                },
            )
    return list(told.values())
