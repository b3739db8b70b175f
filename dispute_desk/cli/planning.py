"""The warnings of ``do`` about plans of a back-payment: what the forms ask before they save."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.doubts import WITHDREW
from dispute_desk.domain.payment import TO_COME
from dispute_desk.domain.plan_doubts import plans_doubted
from dispute_desk.domain.withdrawn import withdrawn_of
from dispute_desk.services.instalments import PlanByTerms, PlanInstalments
from dispute_desk.services.mediation import ConcludeAgreement
from dispute_desk.services.repayment import PlanPayment

if TYPE_CHECKING:
    from dispute_desk.domain.errors import Translate
    from dispute_desk.domain.rows import CaseFile
    from dispute_desk.services.desk import Desk

#: Commands that plan, and the fields their doubts are about.
_FIELDS: dict[type, dict[str, str]] = {
    PlanPayment: {"claimant": "claimant_id", "day": "due_on", "amount": "amount"},
    PlanInstalments: {
        "claimant": "payment_ids",
        "day": "first_due_on",
        "amount": "payment_ids",
    },
    PlanByTerms: {
        "claimant": "agreement_id",
        "day": "agreement_id",
        "amount": "agreement_id",
    },
    ConcludeAgreement: {"claimant": "items", "amount": "items"},
}
PLANS = PlanPayment | PlanInstalments | PlanByTerms | ConcludeAgreement


def plan_warnings(desk: Desk, command: PLANS, made: object, say: Translate) -> list[dict[str, Any]]:
    """Return what is doubtful about the plans a command has made."""
    file = desk.lists.case_file(command.case_id)
    fields = _FIELDS[type(command)]
    found = [
        {
            "field": fields[one.about],
            "raw": one.raw,
            "message": say("doubts", one.source).format(**one.facts),
        }
        for one in plans_doubted(file, _made(file, command, made))
        if one.about in fields
    ]
    if isinstance(command, ConcludeAgreement):
        found += _who_came_back(file, command, say)
    return found


def _made(file: CaseFile, command: PLANS, made: object) -> list[dict[str, Any]]:
    """Return the plans the command is about, as they stand now."""
    coming = [one for one in file.payments if one["state"] in TO_COME and one["planned_fen"]]
    if isinstance(command, PlanPayment):
        return [one for one in coming if one["id"] == made]
    if isinstance(command, PlanByTerms):
        return [one for one in coming if one["agreement_id"] == command.agreement_id]
    if isinstance(command, ConcludeAgreement):
        return [one for one in coming if one["agreement_id"] == made]
    chosen = [one for one in file.payments if one["id"] in command.payment_ids]
    whose = {one["claimant_id"] for one in chosen or coming}
    return [one for one in coming if one["claimant_id"] in whose]


def _who_came_back(
    file: CaseFile, command: ConcludeAgreement, say: Translate
) -> list[dict[str, Any]]:
    """Return a warning for each worker an agreement names who had withdrawn."""
    ids = dict.fromkeys(one.claimant_id for one in command.items)
    told = [
        one for who in ids if (one := withdrawn_of(file, who, also_who_came_back=True)) is not None
    ]
    message = say("doubts", WITHDREW)
    return [
        {"field": "items", "raw": one["name"], "message": message.format(**one)} for one in told
    ]
