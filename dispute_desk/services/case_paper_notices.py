"""What stands on the notices of a case: handed on, asked to come, invited to mediation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain import naming
from dispute_desk.domain.appointment import AppointmentKind
from dispute_desk.domain.evidence import Holder
from dispute_desk.domain.evidence_matrix import case_matrix
from dispute_desk.services.case_paper_deciding import decision_head
from dispute_desk.services.case_paper_words import (
    CaseOnPaper,
    Record,
    months_column,
    months_words,
    names_words,
    sentence_end,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.rows import CaseFile


def meetings(file: CaseFile, kind: AppointmentKind) -> list[Record]:
    """Return the appointments of a kind that are not called off, by their days."""
    rows = [one for one in file.beside["appointment"] if one["kind"] == kind]
    return sorted(
        (one for one in rows if one["cancelled_on"] is None),
        key=lambda one: (str(one["on"] or ""), one["id"]),
    )


def referral_notice_values(paper: CaseOnPaper) -> dict[str, Any]:
    """Return every field of the 转办告知书."""
    referral = paper.chosen(paper.file.referrals)
    return decision_head(paper) | {
        "made_on": referral.get("sent_on") or paper.today,
        "body": _body(paper, referral),
        "sent_on": referral.get("sent_on"),
        "letter_no": referral.get("letter_no"),
        "reason": sentence_end(referral.get("reason") or "") or None,
        "handler": paper.handler(),
        "phone": paper.station("phone"),
    }


def referral_letter_values(paper: CaseOnPaper) -> dict[str, Any]:
    """Return every field of the 转办函."""
    referral, firm = paper.chosen(paper.file.referrals), paper.file.employer
    return {
        "station": paper.profile.station.name,
        "case_no": paper.case["number"],
        "number": referral.get("letter_no"),
        "made_on": referral.get("sent_on") or paper.today,
        "body": _body(paper, referral),
        "claimants": paper.names(),
        "count": paper.count(),
        "employer_name": firm.get("name"),
        "employer_code": firm.get("credit_code"),
        "employer_address": firm.get("address"),
        "causes": paper.causes(),
        "period": months_words(*paper.months()),
        "demand": sentence_end(paper.case["demand"] or "") or None,
        "reason": sentence_end(referral.get("reason") or "") or None,
        "due_on": referral.get("due_on"),
        "handler": paper.handler(),
        "phone": paper.station("phone"),
        "workers": [
            {
                "name": one["name"],
                "id_no": paper.number(one["id_no"]),
                "tel": paper.phone(one["phone"]),
                "months": months_column(*paper.months(one)),
            }
            for one in paper.workers()
        ],
    }


def _body(paper: CaseOnPaper, referral: Record) -> str | None:
    code = referral.get("target")
    return paper.body(code) if code else None


def interview_values(paper: CaseOnPaper) -> dict[str, Any]:
    """Return every field of the 约谈通知书; no name of a worker is among them."""
    return {
        "station": paper.profile.station.name,
        "case_no": paper.case["number"],
        "made_on": paper.today,
        "employer_name": paper.file.employer.get("name"),
        "causes": paper.causes(),
        "count": paper.count(),
        "period": months_words(*paper.months()),
        "insurances": paper.insurance_words(paper.insurances(), full=True),
        "bring": _wanted(paper) or None,
        "handler": paper.handler(),
        "phone": paper.station("phone"),
    } | _when(paper, AppointmentKind.INTERVIEW)


def mediation_to_worker_values(paper: CaseOnPaper) -> dict[str, Any]:
    """Return every field of the 调解通知书 to the workers."""
    head = decision_head(paper)
    return {
        **{key: head[key] for key in ("station", "case_no", "claimants", "you", "employer_name")},
        **_mediation(paper),
    }


def mediation_to_employer_values(paper: CaseOnPaper) -> dict[str, Any]:
    """Return every field of the 调解通知书 to the employer: who agreed is named, others counted."""
    return {
        "station": paper.profile.station.name,
        "case_no": paper.case["number"],
        "employer_name": paper.file.employer.get("name"),
        "applicants": named_to_employer(paper),
        "causes": paper.causes(),
        **_mediation(paper),
    }


def named_to_employer(paper: CaseOnPaper) -> str:
    """Return the workers as a paper to the employer may name them."""
    people = paper.parties() or paper.workers()
    named = [one["name"] for one in people if may_be_named(one)]
    others = paper.count() - len(named)
    if not named:
        return f"{others}名职工" if others > 0 else "职工"
    words = names_words(named) or ""
    return f"{words}及另{others}名职工" if others > 0 else words


def may_be_named(worker: Record) -> bool:
    """Tell whether a worker agreed that the employer is told his name; the form asks for it."""
    return naming.may_be_named(worker["consented_on"], worker.get("consent_scope"))


def _mediation(paper: CaseOnPaper) -> dict[str, Any]:
    return {
        "made_on": paper.today,
        "organisation": mediating_body(paper),
        "mediator": paper.chosen(meetings(paper.file, AppointmentKind.MEDIATION)).get("mediator"),
        "handler": paper.handler(),
        "phone": paper.station("phone"),
    } | _when(paper, AppointmentKind.MEDIATION)


def mediating_body(paper: CaseOnPaper) -> str | None:
    """Return who mediates; the station's own name stands for a body no law knows as one."""
    code = paper.case["mediation_org"]
    if not code:
        return None
    body = paper.profile.mediation_org(code)
    return body.label if body.lawful else paper.profile.station.name


def _when(paper: CaseOnPaper, kind: AppointmentKind) -> dict[str, Any]:
    """Return day, hours and place of the appointment a notice tells of; None without one."""
    found = paper.chosen(meetings(paper.file, kind))
    hours = [one for one in (found.get("starts"), found.get("ends")) if one]
    return {
        "day": found.get("on"),
        "hours": "至".join(hours) or None,
        "place": found.get("place"),
    }


def _wanted(paper: CaseOnPaper) -> Sequence[str]:
    """Return what the employer was asked for and has not brought, without anybody's name."""
    kinds = {one.code: one.label for one in paper.profile.evidence_kinds}
    lines = case_matrix(
        paper.profile, paper.file, workers=paper.count(), former=(), people=paper.workers()
    )
    asked = [
        kinds.get(one["kind"], line.element.label)
        for line in lines
        for one in line.missing
        if one["holder"] == Holder.EMPLOYER
    ]
    return [sentence_end(one) for one in dict.fromkeys(asked)]
