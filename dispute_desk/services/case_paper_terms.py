"""The itemised terms of an agreement as its paper says them, and who acts for the employer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.documents.paper_texts import day_words
from dispute_desk.domain.agreement_parts import PARTY_WORDS, Party
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.services.case_paper_words import months_words, names_words, sentence_end

if TYPE_CHECKING:
    from dispute_desk.services.case_paper_words import CaseOnPaper, Record

_SUMS = (("base_fen", "缴费基数"), ("employer_fen", "单位部分"), ("employee_fen", "个人部分"))


def itemised_terms(paper: CaseOnPaper, agreement: Record) -> list[str]:
    """Return each term of an agreement in a sentence, in the order they were written down."""
    terms = [one for one in paper.file.beside["term"] if one["agreement_id"] == agreement["id"]]
    return [_term(paper, one) for one in terms]


def employer_agents(paper: CaseOnPaper) -> str | None:
    """Return who acts for the employer by a power of attorney."""
    powers = paper.file.beside["power_of_attorney"]
    return names_words([one["agent"] for one in powers if one["party"] is Party.EMPLOYER])


def _term(paper: CaseOnPaper, one: Record) -> str:
    names = {worker["id"]: worker["name"] for worker in paper.file.claimants}
    payer = PARTY_WORDS[one["payer"]]
    due = f"于{day_words(one['due_on'])}前（含当日）" if one["due_on"] else ""
    insurance = paper.insurance_words([one["insurance"]], full=True) if one["insurance"] else ""
    what = one["obligation"] or f"补缴{insurance or '社会保险费'}"
    whom = names.get(one["claimant_id"]) or "全体申请人"
    parts = [f"{payer}{due}为{whom}履行：{what.rstrip('。；')}"]
    months = months_words(one["month_from"], one["month_to"])
    if months:
        parts.append(f"所属期{months}")
    if insurance and insurance not in what:
        parts.append(f"险种为{insurance}")
    parts += [f"{word}{yuan_grouped(one[key])}元" for key, word in _SUMS if one[key]]
    if one["late_fee_fen"] or one["late_fee_payer"]:
        parts.append(_late_fee(one))
    if one["proof_kind"]:
        parts.append(f"以{paper.profile.proof_kind(one['proof_kind']).label}为凭证")
    return sentence_end("，".join(parts))


def _late_fee(one: Record) -> str:
    """Return the late fee with who bears it; where nobody was named the law names the employer."""
    fen = f"{yuan_grouped(one['late_fee_fen'])}元" if one["late_fee_fen"] else ""
    payer = one["late_fee_payer"] or Party.EMPLOYER
    return f"滞纳金{fen}由{PARTY_WORDS[payer]}承担"
