"""What stands on the papers the workers sign: consent, power of attorney, application, election."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.agreement_parts import Party
from dispute_desk.domain.archive_terms import proposed_term
from dispute_desk.domain.identity import Sex
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.services.case_paper_deciding import decision_head
from dispute_desk.services.case_paper_notices import mediating_body, named_to_employer
from dispute_desk.services.case_paper_words import (
    CaseOnPaper,
    Record,
    months_words,
    names_words,
    sentence_end,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_SEXES = {Sex.MALE.value: "男", Sex.FEMALE.value: "女"}


def consent_values(paper: CaseOnPaper) -> dict[str, Any]:
    """Return every field of the 告知同意书."""
    head, one = decision_head(paper), paper.alone()
    terms = {term.code: term for term in paper.profile.retention_terms}
    term = terms.get(paper.case["retention"]) or proposed_term(paper.profile, paper.file)
    return {
        **{key: head[key] for key in ("station", "case_no", "claimants", "you")},
        "made_on": paper.today,
        "consented_on": one.get("consented_on"),
        "retention": f"结案归档后{term.label}" if term else None,
        "phone": paper.station("phone"),
        "address": paper.station("address"),
        "people": _many(paper, lambda worker: {"name": worker["name"]}, "signature", "day"),
    }


def attorney_values(paper: CaseOnPaper) -> dict[str, Any]:
    """Return every field of the 授权委托书: of a recorded power, else of one to be given."""
    powers = list(paper.file.beside["power_of_attorney"])
    theirs = [one for one in powers if one["party"] is Party.WORKER]
    power = paper.chosen(powers if paper.about else theirs)
    from_employer = bool(power) and power["party"] is Party.EMPLOYER
    return {
        "station": paper.profile.station.name,
        "case_no": paper.case["number"],
        "made_on": paper.today,
        "party": "用人单位" if from_employer else "职工",
        **(_employer_gives(paper) if from_employer else _workers_give(paper, power)),
        "agent": power.get("agent"),
        "agent_no": paper.number(power.get("agent_id_no")),
        "agent_phone": paper.phone(power.get("agent_phone")),
        "relation": power.get("relation"),
        "scope": power.get("scope"),
        "valid_from": power.get("valid_from"),
        "valid_to": power.get("valid_to"),
    }


def _employer_gives(paper: CaseOnPaper) -> dict[str, Any]:
    firm = paper.file.employer
    return {
        "principal": firm.get("name"),
        "principal_no": firm.get("credit_code"),
        "principal_phone": firm.get("phone"),
        "other_side": named_to_employer(paper),
        "people": None,
    }


def _workers_give(paper: CaseOnPaper, power: Record) -> dict[str, Any]:
    """Return who gives a power: the worker it is of, else all of the case."""
    people = paper.workers()
    if power.get("claimant_id") is not None:
        people = [one for one in paper.file.claimants if one["id"] == power["claimant_id"]]
    alone = people[0] if len(people) == 1 else {}
    rows = [
        {"name": one["name"], "id": paper.number(one["id_no"]), "signature": None} for one in people
    ]
    return {
        "principal": names_words([one["name"] for one in people]),
        "principal_no": paper.number(alone.get("id_no")),
        "principal_phone": paper.phone(alone.get("phone")),
        "other_side": paper.file.employer.get("name"),
        "people": rows if len(rows) > 1 else None,
    }


def application_values(paper: CaseOnPaper) -> dict[str, Any]:
    """Return every field of the 调解申请书."""
    firm, one = paper.file.employer, paper.alone()
    claimed = {row["claimant_id"]: 0 for row in paper.file.amounts if row["layer"] == "claimed"}
    for row in paper.file.amounts:
        if row["layer"] == "claimed":
            claimed[row["claimant_id"]] += row["fen"]
    return {
        "station": paper.profile.station.name,
        "case_no": paper.case["number"],
        "made_on": paper.today,
        "applied_on": paper.case["mediation_applied_on"],
        "organisation": mediating_body(paper),
        "claimants": paper.names(),
        "sex": _SEXES.get(one.get("sex") or ""),
        "born": one.get("born_on"),
        "id_no": paper.number(one.get("id_no")),
        "phone": paper.phone(one.get("phone")),
        "address": one.get("address"),
        "job": one.get("job"),
        "agent": _speakers(paper),
        "employer_name": firm.get("name"),
        "employer_code": firm.get("credit_code"),
        "employer_head": firm.get("legal_rep"),
        "employer_address": firm.get("address"),
        "employer_phone": firm.get("phone"),
        "demand": _demand(paper),
        "facts": _facts(paper),
        "people": _many(
            paper,
            lambda worker: {
                "name": worker["name"],
                "id": paper.number(worker["id_no"]),
                "tel": paper.phone(worker["phone"]),
                "claimed": claimed.get(worker["id"]),
            },
            "signature",
        ),
    }


def _speakers(paper: CaseOnPaper) -> str | None:
    """Return who acts for the workers: their agents, else their representatives."""
    powers = paper.file.beside["power_of_attorney"]
    agents = [one["agent"] for one in powers if one["party"] is Party.WORKER]
    speakers = [one["name"] for one in paper.workers() if one["is_representative"]]
    return names_words(list(dict.fromkeys(agents or speakers)))


def _demand(paper: CaseOnPaper) -> str | None:
    """Return what is asked for, with the sum where it is known."""
    claimed = paper.layer("claimed")
    told = sentence_end(paper.case["demand"] or "")
    return f"{told}{f'诉求金额{yuan_grouped(claimed)}元。' if claimed else ''}" or None


def _facts(paper: CaseOnPaper) -> str | None:
    """Return what the case knows of the facts, as the applicants' word."""
    parts = (
        months_words(*paper.months()),
        paper.insurance_words(paper.insurances(), full=True),
        paper.causes(),
    )
    named = zip(("涉及期间：", "险种：", "争议事由："), parts, strict=True)
    told = "；".join(f"{name}{part}" for name, part in named if part)
    return sentence_end(told) or None


def election_values(paper: CaseOnPaper) -> dict[str, Any]:
    """Return every field of the 代表推选书."""
    rule, people = paper.profile.group_cases, paper.parties()
    usual = f"代表人数一般为{rule.least}至{rule.most}名。" if rule.most else None
    return {
        "station": paper.profile.station.name,
        "case_no": paper.case["number"],
        "made_on": paper.today,
        "count": len(people),
        "employer_name": paper.file.employer.get("name"),
        "causes": paper.causes(),
        "usual": usual,
        "speakers": [
            {
                "name": one["name"],
                "id": paper.number(one["id_no"]),
                "tel": paper.phone(one["phone"]),
                "signature": None,
            }
            for one in people
            if one["is_representative"]
        ]
        or None,
        "people": [
            {"name": one["name"], "id": paper.number(one["id_no"]), "signature": None}
            for one in people
        ],
    }


def _many(
    paper: CaseOnPaper, row: Callable[[Record], Record], *by_hand: str
) -> list[Record] | None:
    """Return a row for each worker to sign in, where there are several."""
    people = paper.workers()
    if len(people) <= 1:
        return None
    return [row(one) | dict.fromkeys(by_hand) for one in people]
