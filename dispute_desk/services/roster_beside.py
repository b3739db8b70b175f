"""What stands beside the workers of a saved roster: consents, insurance as told, attorneys."""

from __future__ import annotations

from collections import defaultdict
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.agreement_parts import Party
from dispute_desk.domain.attorney import PowerOfAttorney
from dispute_desk.domain.checklist import CheckAnswer, CheckedItem
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.insured_line import InsuredLine, Teller
from dispute_desk.domain.table_words import KIND_WORDS
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.corrections import BOTH_CHANGED
from dispute_desk.services.roster_lines import CONSENT_LIST, of_line
from dispute_desk.store.kinds import KIND_OF
from dispute_desk.store.new_records import add_new

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from dispute_desk.domain.record import Record
    from dispute_desk.services.roster_lines import Filled, RosterInsured, RosterLine
    from dispute_desk.store.transaction import Transaction

SEVERAL_AGENTS = sentence(
    "roster_several_attorneys",
    QT_TRANSLATE_NOOP(
        "errors", "这名职工有 {count} 份委托授权，表格里改不了，请在案件的“委托授权”里逐份改。"
    ),
)
PHONE_OF_NOBODY = sentence(
    "roster_attorney_nameless",
    QT_TRANSLATE_NOOP("errors", "有代理人电话，没有代理人姓名，请补上。"),
)


def insured_mark(lines: Iterable[Any]) -> str:
    """Return what a worker says of his insurance in one text, to be compared."""
    told = (
        (one.insurance, one.month_from or "", one.month_to or "", one.status.value) for one in lines
    )
    return ";".join(sorted(" ".join(map(str, one)) for one in told))


def write_consents(case_id: int, filled: Sequence[Filled], tx: Transaction) -> None:
    """Keep who agreed when and in what way; what is told anew takes the earlier one's place.

    Where way and person are emptied nobody consented.
    """
    names = ("consent_way", "consent_by")
    told = [one for one in filled if _told(one.line, *names) or "consented_on" in one.line.changes]
    if not told:
        return
    stands = {
        one.claimant_id: one
        for one in tx.all_of(CheckedItem, case_id=case_id, list_code=CONSENT_LIST)
    }
    made = []
    for one in told:
        line, worker, earlier = one.line, one.worker, stands.get(one.worker.id)
        item, note = (earlier.item, earlier.note) if earlier is not None else ("", None)
        _check_seen(line, one.number, CheckedItem, consent_way=item, consent_by=note)
        way = _now(line, "consent_way", line.consent_way, item) or ""
        by = _now(line, "consent_by", line.consent_by, note)
        same = earlier is not None and earlier.occurred_on == worker.consented_on
        if same and (way, by) == (item, note):
            continue
        if earlier is not None:
            earlier.hidden = tx.seq
        if way or by:
            made.append(
                SimpleNamespace(
                    case_id=case_id,
                    claimant_id=worker.id,
                    list_code=CONSENT_LIST,
                    item=way,
                    answer=CheckAnswer.MET,
                    choice=None,
                    occurred_on=worker.consented_on,
                    note=by,
                    recorded_at=tx.office.now,
                )
            )
    add_new(tx, CheckedItem, made, case_id)


def write_insured(case_id: int, filled: Sequence[Filled], *, on: date, tx: Transaction) -> None:
    """Keep what the workers say of their insurance; what answers and employers say stays.

    A line for a worker who was recognised only adds.
    """
    told = [one for one in filled if _told(one.line, "insured")]
    if not told:
        return
    stands: dict[int, list[InsuredLine]] = defaultdict(list)
    for earlier in tx.all_of(InsuredLine, case_id=case_id, teller=Teller.WORKER):
        if earlier.enquiry_id is None:
            stands[earlier.claimant_id].append(earlier)
    made = []
    for one in told:
        there = {_said(earlier): earlier for earlier in stands[one.worker.id]}
        wanted = {_said(new): new for new in one.line.insured}
        mark = insured_mark(stands[one.worker.id])
        _check_seen(one.line, one.number, InsuredLine, insured=mark)
        for said, earlier in there.items():
            if said not in wanted and one.line.claimant_id is not None:
                earlier.hidden = tx.seq
        made += [
            _insured(case_id, one.worker.id, new, on, tx)
            for said, new in wanted.items()
            if said not in there
        ]
    add_new(tx, InsuredLine, made, case_id)


def _insured(
    case_id: int, worker_id: int, told: RosterInsured, on: date, tx: Transaction
) -> SimpleNamespace:
    empty = dict.fromkeys(_UNTOLD)
    return SimpleNamespace(
        case_id=case_id,
        claimant_id=worker_id,
        insurance=told.insurance,
        month_from=told.month_from,
        month_to=told.month_to,
        status=told.status,
        teller=Teller.WORKER,
        told_on=on,
        recorded_at=tx.office.now,
        **empty,
    )


def _said(one: InsuredLine | RosterInsured) -> tuple[object, ...]:
    return (one.insurance, one.month_from, one.month_to, one.status)


def write_attorneys(case_id: int, filled: Sequence[Filled], tx: Transaction) -> None:
    """Keep who acts for which worker alone; one without a name any more acts for nobody."""
    told = [one for one in filled if _told(one.line, "attorney", "attorney_phone")]
    if not told:
        return
    stands: dict[int, list[PowerOfAttorney]] = defaultdict(list)
    for known in tx.all_of(PowerOfAttorney, case_id=case_id, party=Party.WORKER):
        stands[known.claimant_id or 0].append(known)
    made = []
    for one in told:
        line, there = one.line, stands[one.worker.id]
        if len(there) > 1:
            several = DeskError(SEVERAL_AGENTS, field="attorney", count=len(there))
            raise of_line(several, one.number, one.worker.name)
        earlier = there[0] if there else None
        who, phone = (earlier.agent, earlier.agent_phone) if earlier is not None else ("", None)
        _check_seen(line, one.number, PowerOfAttorney, attorney=who, attorney_phone=phone)
        name = _now(line, "attorney", line.attorney, who)
        number = _now(line, "attorney_phone", line.attorney_phone, phone)
        if number and not name and "attorney" not in line.clear:
            raise of_line(DeskError(PHONE_OF_NOBODY, field="attorney"), one.number, one.worker.name)
        if earlier is not None and not name:
            earlier.hidden = tx.seq
        elif earlier is not None and name == who:
            earlier.agent_phone = number
        elif name:  # another agent: the power of the earlier one is over, not his
            if earlier is not None:
                earlier.hidden = tx.seq
            made.append(_power(case_id, one.worker.id, name, number, tx))
    add_new(tx, PowerOfAttorney, made, case_id)


def _power(
    case_id: int, worker_id: int, agent: str, phone: str | None, tx: Transaction
) -> SimpleNamespace:
    return SimpleNamespace(
        case_id=case_id,
        party=Party.WORKER,
        claimant_id=worker_id,
        agent=agent,
        agent_phone=phone,
        recorded_at=tx.office.now,
        **dict.fromkeys(("agent_id_no", "relation", "scope", "valid_from", "valid_to")),
    )


def _told(line: RosterLine, *names: str) -> bool:
    """Tell whether a line says something of these, or empties them."""
    return any(getattr(line, name) or name in line.clear for name in names)


def _now(line: RosterLine, name: str, told: str | None, stands: str | None) -> str | None:
    """Return what holds from now on: what is told, nothing where it is emptied, else as before."""
    text = (told or "").strip()
    return text or (None if name in line.clear else stands)


def _check_seen(line: RosterLine, number: int, record: type[Record], **stands: str | None) -> None:
    """Refuse what somebody else changed to something else meanwhile."""
    for name, current in stands.items():
        if name not in line.seen:
            continue
        mine = getattr(line, name)
        mine = insured_mark(mine) if name == "insured" else (mine or "").strip()
        if (current or "") not in {line.seen[name] or "", mine}:
            words = KIND_WORDS[KIND_OF[record]]
            raise DeskError(BOTH_CHANGED, fields=words, names=name, line=number)


_UNTOLD = (
    "wage_fen",
    "paid_base_fen",
    "paid_employer_fen",
    "paid_employee_fen",
    "enquiry_id",
    "note",
)
