"""The itemised terms of an agreement as its paper says them, and who acts for the employer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.documents.paper_texts import day_words
from dispute_desk.domain.agreement_parts import PARTY_WORDS, Party
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.services.case_paper_words import months_words, names_words, sentence_end

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dispute_desk.services.case_paper_words import CaseOnPaper, Record

_SUMS = (("base_fen", "缴费基数"), ("employer_fen", "单位部分"), ("employee_fen", "个人部分"))
#: Terms that agree in these are told in one sentence.
_SAME = ("obligation", "payer", "due_on", "proof_kind", "late_fee_payer")


def itemised_terms(paper: CaseOnPaper, agreement: Record) -> list[str]:
    """Return the terms of an agreement in sentences, in the order they were written down.

    Terms of one obligation and day, as the parts of a settlement are, make one sentence.
    """
    lots: dict[tuple[object, ...], list[Record]] = {}
    for one in _terms_of(paper, agreement):
        alone = () if one["obligation"] else (one["id"],)
        lots.setdefault((*(one[key] for key in _SAME), *alone), []).append(one)
    table = _parts_table(paper, agreement)
    return [
        _term(paper, lot[0]) if len(lot) == 1 else _together(paper, lot, in_table=bool(table))
        for lot in lots.values()
    ]


def parts_values(paper: CaseOnPaper, agreement: Record) -> dict[str, Any]:
    """Return the table of an agreement in parts: each worker's sums by part; None without parts."""
    rows = _parts_table(paper, agreement)
    sums = {
        f"parts_{key}_total": sum(row[key] or 0 for row in rows) or None
        for key in ("employer", "employee", "sum", "late_fee")
    }
    return {"parts": rows or None, **sums}


def _parts_table(paper: CaseOnPaper, agreement: Record) -> list[Record]:
    """Return a row for each day and worker where sums fall due on several days."""
    terms = [one for one in _terms_of(paper, agreement) if one["due_on"] and _sum_of(one)]
    days = sorted({one["due_on"] for one in terms})
    if len(days) < 2:  # noqa: PLR2004 - one day is no instalment
        return []
    names = {worker["id"]: worker["name"] for worker in paper.file.claimants}
    rows = []
    for number, day in enumerate(days, start=1):
        for worker in (*names, None):
            own = [o for o in terms if o["due_on"] == day and o["claimant_id"] == worker]
            if own:
                rows.append(
                    {
                        "part": f"第{number}期",
                        "due_on": day,
                        "name": names.get(worker or 0, "全体申请人"),
                        "employer": _total(own, "employer_fen"),
                        "employee": _total(own, "employee_fen"),
                        "sum": sum(_sum_of(one) for one in own),
                        "late_fee": _total(own, "late_fee_fen"),
                    }
                )
    return rows


def _total(terms: Iterable[Record], key: str) -> int | None:
    return sum(one[key] or 0 for one in terms) or None


def _sum_of(one: Record) -> int:
    return (one["employer_fen"] or 0) + (one["employee_fen"] or 0)


def _terms_of(paper: CaseOnPaper, agreement: Record) -> list[Record]:
    return [one for one in paper.file.beside["term"] if one["agreement_id"] == agreement["id"]]


def _together(paper: CaseOnPaper, lot: list[Record], *, in_table: bool) -> str:
    """Return terms of one obligation and day in one sentence, their sums added up."""
    first = lot[0]
    names = {worker["id"]: worker["name"] for worker in paper.file.claimants}
    told = dict.fromkeys(names[o["claimant_id"]] for o in lot if o["claimant_id"] in names)
    insurances = list(dict.fromkeys(one["insurance"] for one in lot if one["insurance"]))
    months = [one[key] for one in lot for key in ("month_from", "month_to") if one[key]]
    parts = [f"{_head(first)}为{names_words(list(told)) or '全体申请人'}履行：{_what(first)}"]
    if months:
        parts.append(f"所属期{months_words(min(months), max(months))}")
    if insurances:
        parts.append(f"险种为{paper.insurance_words(insurances)}")
    for key, word in _SUMS[1:]:
        fen = _total(lot, key)
        parts += [f"{word}{yuan_grouped(fen)}元"] if fen else []
    if first["late_fee_payer"] or _total(lot, "late_fee_fen"):
        parts.append(_late_fee({**first, "late_fee_fen": _total(lot, "late_fee_fen")}))
    parts += _proof(paper, first)
    if in_table:
        parts.append("每人金额见附件3")
    return sentence_end("，".join(parts))


def _head(one: Record) -> str:
    due = f"于{day_words(one['due_on'])}前（含当日）" if one["due_on"] else ""
    return f"{PARTY_WORDS[one['payer']]}{due}"


def _what(one: Record) -> str:
    return str(one["obligation"]).rstrip("。；")


def _proof(paper: CaseOnPaper, one: Record) -> list[str]:
    if not one["proof_kind"]:
        return []
    return [f"以{paper.profile.proof_kind(one['proof_kind']).label}为凭证"]


def employer_agents(paper: CaseOnPaper) -> str | None:
    """Return who acts for the employer by a power of attorney."""
    powers = paper.file.beside["power_of_attorney"]
    return names_words([one["agent"] for one in powers if one["party"] is Party.EMPLOYER])


def _term(paper: CaseOnPaper, one: Record) -> str:
    names = {worker["id"]: worker["name"] for worker in paper.file.claimants}
    insurance = paper.insurance_words([one["insurance"]], full=True) if one["insurance"] else ""
    what = one["obligation"] or f"补缴{insurance or '社会保险费'}"
    whom = names.get(one["claimant_id"]) or "全体申请人"
    parts = [f"{_head(one)}为{whom}履行：{what.rstrip('。；')}"]
    months = months_words(one["month_from"], one["month_to"])
    if months:
        parts.append(f"所属期{months}")
    if insurance and insurance not in what:
        parts.append(f"险种为{insurance}")
    parts += [f"{word}{yuan_grouped(one[key])}元" for key, word in _SUMS if one[key]]
    if one["late_fee_fen"] or one["late_fee_payer"]:
        parts.append(_late_fee(one))
    parts += _proof(paper, one)
    return sentence_end("，".join(parts))


def _late_fee(one: Record) -> str:
    """Return the late fee with who bears it; where nobody was named the law names the employer."""
    fen = f"{yuan_grouped(one['late_fee_fen'])}元" if one["late_fee_fen"] else ""
    payer = one["late_fee_payer"] or Party.EMPLOYER
    return f"滞纳金{fen}由{PARTY_WORDS[payer]}承担"
