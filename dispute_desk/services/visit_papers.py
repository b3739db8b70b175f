"""The boxed form of the paper register (来访来电登记表) of a visit: filled, drawn, let out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.identity import mask_id, mask_phone
from dispute_desk.domain.papers import VISIT_FORM
from dispute_desk.domain.rights import Right
from dispute_desk.domain.visit import Visit, Visitor
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services import visit_lists
from dispute_desk.services.case_paper_intake import BOXES
from dispute_desk.services.case_paper_printing import MAY_NOT_REVEAL, Outlet
from dispute_desk.services.case_paper_words import months_words, split
from dispute_desk.services.case_papers import let_out, typeset
from dispute_desk.services.kept_child import PAPERS
from dispute_desk.services.revealing import RevealRecord
from dispute_desk.services.use_cases import NO_RIGHT, USE_CASES, use_case

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from dispute_desk.domain.profile import Profile
    from dispute_desk.domain.visit_rows import VisitFile
    from dispute_desk.services.apart import Cancelled, Tell
    from dispute_desk.services.desk import Desk
    from dispute_desk.store.transaction import Transaction

_ADVICE, _CASE = "仅咨询", "转为案件"


@dataclass(frozen=True, kw_only=True)
class PrintVisitForm:
    """The form of a visit leaves the house with the personal data on it; never undone."""

    visit_id: int
    revealed: bool = False
    outlet: Outlet = Outlet.FILE


@use_case(
    PrintVisitForm,
    right=Right.ISSUE_PAPER,
    title=QT_TRANSLATE_NOOP("command", "打印登记表"),
    undoable=False,
)
def print_visit_form(command: PrintVisitForm, tx: Transaction) -> None:
    """Write down who let the form out, and whether the numbers stand in full on it."""
    visit = tx.get(Visit, command.visit_id)
    if command.revealed and Right.REVEAL not in tx.office.actor.rights:
        raise DeskError(MAY_NOT_REVEAL, person=tx.office.actor.name)
    first = next(iter(tx.all_of(Visitor, visit_id=visit.id)), None)
    who = first.name if first else visit.employer_name or f"#{visit.id}"
    tx.subject, tx.case_id = f"{who} {VISIT_FORM.title}", visit.case_id


def values(desk: Desk, visit_id: int, *, revealed: bool = False) -> dict[str, Any]:
    """Return every field of the form as the register fills it, numbers masked unless revealed.

    To see numbers in full asks for the right and is written in the journal.
    """
    case = USE_CASES[PrintVisitForm.__name__]
    if not desk.may(case):
        raise DeskError(NO_RIGHT, person=desk.actor.name, title=case.title)
    file = visit_lists.visit_file(desk, visit_id)
    people = {one.id: one.name for one in desk.lists.people()}
    if revealed:
        name = file.visitors[0]["name"] if file.visitors else f"#{visit_id}"
        desk.do(RevealRecord(kind="visit", record_id=visit_id, ref=name))
    receiver = people.get(file.visit["person_id"])
    return _filled(file, desk.profile, revealed=revealed) | {"receiver": receiver}


def draw(desk: Desk, visit_id: int, *, revealed: bool = False) -> bytes:
    """Return the form as a PDF for looking at, set in this process."""
    return typeset(VISIT_FORM, values(desk, visit_id, revealed=revealed))


def draw_apart(
    desk: Desk, visit_id: int, *, revealed: bool, tell: Tell, cancelled: Cancelled
) -> bytes:
    """Do what ``draw`` does with the typesetting in a child process, beside a window."""
    filled = values(desk, visit_id, revealed=revealed)
    return PAPERS.do(typeset, VISIT_FORM, filled, tell=tell, cancelled=cancelled)


def release(desk: Desk, visit_id: int, pdf: bytes, path: Path, *, revealed: bool = False) -> None:
    """Write a drawn form to a file and that into the journal: both, or neither."""
    let_out(desk, PrintVisitForm(visit_id=visit_id, revealed=revealed), pdf, path)


def _filled(file: VisitFile, profile: Profile, *, revealed: bool) -> dict[str, Any]:
    visit = file.visit
    insurances = [one for one in Insurance if one.value in split(visit["insurances"])]
    labels = [profile.insurance_word(one).label for one in insurances]
    people = [_person(one, revealed=revealed) for one in file.visitors]
    first = people[0] if people else {"name": None, "phone": None, "id_no": None}
    return {
        "station": profile.station.name,
        "case_no": file.case_number,
        "made_on": visit["received_on"],
        "channel": profile.channel(visit["channel"]).label if visit["channel"] else None,
        "persons": visit["persons"],
        "outside_no": visit["external_no"],
        "outside_due": _due(file),
        "feed_back_to": visit["feed_back_to"],
        **{f"visitor_{name}": first[key] for name, key in _FIRST.items()},
        "along": people[1:],
        "employer_name": visit["employer_name"],
        "insurances": [label for label in labels if label in BOXES],
        "period": months_words(visit["claim_from"], visit["claim_to"]),
        "claimed": visit["claimed_fen"],
        "causes": _causes(visit, [label for label in labels if label not in BOXES], profile),
        "claim": visit["demand"],
        "answer": visit["answer"] or _replies(file),
        "outcome": _ADVICE if visit["case_id"] is None else _CASE,
    }


def _due(file: VisitFile) -> date | None:
    """Return the outside day of a visit, a later one where its ticket was extended."""
    later: list[date] = [one["extended_to"] for one in file.tickets if one["extended_to"]]
    return max(later, default=file.visit["external_deadline"])


def _replies(file: VisitFile) -> str | None:
    """Return what was answered to the hotline."""
    return "；".join(one["reply"] for one in file.tickets if one["replied_on"]) or None


_FIRST = {"name": "name", "phone": "phone", "id": "id_no"}


def _person(visitor: dict[str, Any], *, revealed: bool) -> dict[str, Any]:
    phone, number = visitor["phone"], visitor["id_no"]
    if not revealed:
        phone, number = phone and mask_phone(phone), number and mask_id(number)
    return {"name": visitor["name"], "phone": phone, "id_no": number}


def _causes(visit: dict[str, Any], others: list[str], profile: Profile) -> str | None:
    """Return the cause, with the insurances the form has no box for."""
    cause = profile.cause(visit["cause"]).label if visit["cause"] else ""
    more = f"（另涉{'、'.join(others)}）" if others else ""
    return f"{cause}{more}" or None
