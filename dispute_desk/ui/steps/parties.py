"""The people of a case one can meet: workers, their agents, who speaks for the employer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.agreement_parts import Party
from dispute_desk.domain.claimant import ClaimantState

if TYPE_CHECKING:
    from dispute_desk.ui.steps.case_view import CaseView

#: Workers that are offered to be ticked; the representatives of more come first.
MOST = 12


def parties(view: CaseView, *, roles: bool = False) -> list[tuple[str, str]]:
    """Return who can be ticked: the words shown, and the name (``roles``: with what he is)."""
    found: dict[str, str] = {}
    for name, role in (*_workers(view), *_agents(view), *_of_employer(view)):
        found.setdefault(name, f"{name}（{role}）" if role else name)
    return [(shown, shown if roles else name) for name, shown in found.items()]


def for_the_employer(view: CaseView) -> tuple[str, str]:
    """Return who comes for the employer, whoever that is; named by firm: two firms send two."""
    words = QCoreApplication.translate("parties", "单位代表")
    firm = str(view.file.employer.get("name") or "").strip() if view.file.employer else ""
    told = QCoreApplication.translate("parties", "%1的代表").replace("%1", firm)
    return words, told if firm else words


def sides(view: CaseView) -> tuple[frozenset[str], frozenset[str]]:
    """Return who of those that can be ticked stands on the workers' side, and the employer's."""
    firm = {name for name, _ in _of_employer(view)}
    agents = view.file.beside["power_of_attorney"]
    firm |= {str(one["agent"]) for one in agents if one["party"] is Party.EMPLOYER}
    people = {name for name, _ in (*_workers(view), *_agents(view))}
    return frozenset(people - firm), frozenset(firm)


def _workers(view: CaseView) -> list[tuple[str, str]]:
    here = [one for one in view.file.claimants if one["state"] is not ClaimantState.SPLIT_OFF]
    known = sorted(here, key=lambda one: not one["is_representative"])
    word = QCoreApplication.translate("parties", "职工代表")
    return [
        (view.claimant_name(one["id"]), word if one["is_representative"] else "")
        for one in known[:MOST]
    ]


def _agents(view: CaseView) -> list[tuple[str, str]]:
    return [
        (str(one["agent"]), _agent_of(one))
        for one in view.file.beside["power_of_attorney"]
        if one["valid_to"] is None or one["valid_to"] >= view.today
    ]


def _agent_of(one: dict[str, Any]) -> str:
    if one["party"] is Party.EMPLOYER:
        return QCoreApplication.translate("parties", "单位代理人")
    return QCoreApplication.translate("parties", "职工代理人")


def _of_employer(view: CaseView) -> list[tuple[str, str]]:
    firm = view.file.employer
    words = {
        "contact": QCoreApplication.translate("parties", "单位联系人"),
        "legal_rep": QCoreApplication.translate("parties", "法定代表人"),
    }
    return [(str(firm[key]), word) for key, word in words.items() if firm.get(key)]
