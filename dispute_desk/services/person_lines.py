"""What is stored about a person, in lines as he reads them: item, words, day, case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.agreement_parts import PARTY_WORDS, Party
from dispute_desk.domain.amount import (
    INSURANCE_WORDS,
    LAYER_WORDS,
    SHARE_WORDS,
    Insurance,
    Layer,
    Share,
)
from dispute_desk.domain.claimant import CLAIMANT_WORDS, ClaimantState
from dispute_desk.domain.evidence import INQUIRY_WORDS, InquiryKind
from dispute_desk.domain.insured_line import (
    INSURED_WORDS,
    TELLER_WORDS,
    InsuredStatus,
    Teller,
)
from dispute_desk.domain.mediation import OUTCOME_WORDS, SessionOutcome
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.party_fields import CLAIMANT_FIELDS
from dispute_desk.domain.payment import PAYMENT_WORDS, PaymentState
from dispute_desk.domain.personal_data import name_key
from dispute_desk.services.person_others import KEPT_BACK, own_answer, point_told
from dispute_desk.services.use_cases import journaled_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dispute_desk.domain.personal_data import PersonalData
    from dispute_desk.domain.profile import Profile

    Row = dict[str, Any]
    Line = dict[str, Any]
    Tells = Callable[[PersonalData, Profile], Iterator[Line]]

_SEXES = {"male": "男", "female": "女"}
#: Columns that say nothing about the person.
_NOT_TOLD = frozenset({"person_key", "name", "state", "settled_from", "continues_id"})
_YES, _NO = "是", "否"
#: What is said of a record that was taken out of use.
_VOIDED = "已作废"


def lines_of(section: str, found: PersonalData, profile: Profile) -> list[Line]:
    """Return the lines of one part of the paper."""
    return list(SECTIONS[section](found, profile))


def _line(one: Row, what: str, *parts: object, day: object = None) -> Line:
    number = one.get("case_number") or (f"#{one['case_id']}" if one.get("case_id") else None)
    said = (*parts, _VOIDED if one.get("voided") else None)
    told = "；".join(str(part) for part in said if part not in {None, ""})
    return {
        "what": what,
        "text": told or None,
        "day": str(day)[:10] if day else None,
        "case": number,
    }


def _code(profile: Profile, table: str, code: object) -> str | None:
    words = {one.code: one.label for one in getattr(profile, table)}
    return None if code in {None, ""} else words.get(str(code), str(code))


def _named(word: str, value: object) -> str | None:
    return None if value in {None, ""} else f"{word}：{value}"


def _months(one: Row) -> str | None:
    months = [str(one[name]) for name in ("month_from", "month_to") if one.get(name)]
    return "至".join(dict.fromkeys(months)) or None


def _yuan(fen: int | None) -> str | None:
    return None if fen is None else f"{yuan_grouped(fen)}元"


def _insurance(value: str | None) -> str | None:
    return INSURANCE_WORDS[Insurance(value)] if value else None


def _persons(found: PersonalData, profile: Profile) -> Iterator[Line]:
    """Tell who he is in each case, field by field as the catalogue has them."""
    labels = {field.id: field for field in CLAIMANT_FIELDS}
    for one in found.of("claimant"):
        told = []
        for name, field in labels.items():
            value = one.get(name)
            if name in _NOT_TOLD or value in {None, "", False}:
                continue
            told.append(f"{field.label}：{_value(value, field.table, profile)}")
        by_name = bool(found.id_no) and not one["id_no"]
        told += ["没有登记证件号码，按姓名列入"] if by_name else []
        state = CLAIMANT_WORDS[ClaimantState(one["state"])]
        yield _line(one, "职工", f"状态：{state}", *told)
    yield from _cases(found, profile)
    for one in found.of("power_of_attorney"):
        if _is_agent(one, found):
            yield _line(
                one,
                "代理人",
                _named("证件号码", one["agent_id_no"]),
                _named("电话", one["agent_phone"]),
                _named("与委托人关系", one["relation"]),
                day=one["valid_from"],
            )
    for one in found.of("employer_contact"):
        parts = (one["employer_name"], one["role"], _named("电话", one["phone"]), one["note"])
        yield _line(one, "单位联系人", *parts)
    for one in found.of("employer"):
        is_head = name_key(one["legal_rep"]) == name_key(found.name)
        word = "法定代表人" if is_head else "单位联系人"
        yield _line(one, word, one["name"], _named("单位电话", one["phone"]))


def _cases(found: PersonalData, profile: Profile) -> Iterator[Line]:
    """Tell what each of his cases is about: against whom, how it came in, what is demanded."""
    for one in found.of("case"):
        kinds = [_insurance(code) for code in str(one["insurances"] or "").split(",") if code]
        months = [str(one[name]) for name in ("claim_from", "claim_to") if one[name]]
        demand = KEPT_BACK if one["shared"] and one["demand"] else one["demand"]
        yield _line(
            one,
            "案件",
            _named("用人单位", one["employer_name"]),
            _named("来源", _code(profile, "channels", one["channel"])),
            _named("外部编号", one["external_no"]),
            _named("争议类型", _code(profile, "causes", one["cause"])),
            _named("险种", "、".join(kind for kind in kinds if kind)),
            _named("起止月份", "至".join(dict.fromkeys(months))),
            _named("诉求", demand),
            day=one["received_on"],
        )


def _is_agent(one: Row, found: PersonalData) -> bool:
    return name_key(one["agent"]) == name_key(found.name)


def _value(value: object, table: str, profile: Profile) -> str:
    if isinstance(value, bool):
        return _YES if value else _NO
    if value in _SEXES:
        return _SEXES[str(value)]
    if table and hasattr(profile, table):
        return "、".join(_code(profile, table, one) or "" for one in str(value).split(","))
    return str(value)


def _claims(found: PersonalData, profile: Profile) -> Iterator[Line]:
    for one in found.of("amount"):
        share = SHARE_WORDS[Share(one["share"])] if one["share"] else None
        parts = (_yuan(one["fen"]), _insurance(one["insurance"]), share, _months(one))
        yield _line(one, LAYER_WORDS[Layer(one["layer"])], *parts, day=one["occurred_on"])
    for one in found.of("payment"):
        paid = (one["employer_fen"] or 0) + (one["employee_fen"] or 0)
        yield _line(
            one,
            "缴费",
            PAYMENT_WORDS[PaymentState(one["state"])],
            _named("应缴", _yuan(one["planned_fen"])),
            _named("已缴", _yuan(paid) if paid else None),
            _named("滞纳金", _yuan(one["late_fee_fen"]) if one["late_fee_fen"] else None),
            _code(profile, "proof_kinds", one["proof_kind"]),
            one["proof_no"],
            day=one["paid_on"] or one["due_on"],
        )
    for one in found.of("term"):
        what = (one["obligation"], _insurance(one["insurance"]), _months(one))
        sums = (
            _named("单位", _yuan(one["employer_fen"])),
            _named("个人", _yuan(one["employee_fen"])),
        )
        yield _line(one, "协议条款", *what, *sums, day=one["due_on"])
    for one in found.of("offer"):
        by = PARTY_WORDS[Party(one["by"])]
        yield _line(one, "调解方案", by, _yuan(one["fen"]), one["text"], day=one["occurred_on"])
    for one in found.of("calculation"):
        principal = _yuan(one["employer_fen"] + one["employee_fen"])
        yield _line(one, "补缴测算", principal, one["note"], day=one["paid_on"])


def _insured(found: PersonalData, profile: Profile) -> Iterator[Line]:
    for one in found.of("insured_line"):
        yield _line(
            one,
            "参保情况",
            TELLER_WORDS[Teller(one["teller"])],
            _insurance(one["insurance"]),
            _months(one),
            INSURED_WORDS[InsuredStatus(one["status"])],
            _named("工资", _yuan(one["wage_fen"])),
            _named("缴费基数", _yuan(one["paid_base_fen"])),
            one["note"],
            day=one["told_on"],
        )
    for one in found.of("enquiry"):
        target = _code(profile, "referral_targets", one["target"])
        parts = (target, one["question"], _named("答复", own_answer(one["answer"], found)))
        yield _line(one, "协查", *parts, day=one["answered_on"] or one["sent_on"])
    for one in found.of("legal_aid"):
        lawyer = _named("律师", one["lawyer"])
        told = (one["organisation"], one["matter"], lawyer, one["outcome"], one["note"])
        yield _line(one, "法律援助", *told, day=one["applied_on"])


def _proofs(found: PersonalData, profile: Profile) -> Iterator[Line]:
    for one in found.of("evidence"):
        element = _code(profile, "proof_elements", one["element"])
        kind = _code(profile, "evidence_kinds", one["kind"])
        day = one["received_on"] or one["asked_on"]
        yield _line(one, "证据", element, kind, one["title"], one["note"], day=day)
    for one in found.of("investigation"):
        present = _named("在场人", one["present"])
        word = INQUIRY_WORDS[InquiryKind(one["kind"])]
        yield _line(one, word, present, one["place"], one["findings"], day=one["held_on"])
    for one in found.of("waiver"):
        form = _code(profile, "waiver_forms", one["form"])
        cash = _named("已付现金", _yuan(one["paid_fen"]))
        parts = (form, _months(one), cash, one["note"])
        yield _line(one, "放弃参保承诺", *parts, day=one["signed_on"])
    for one in found.of("checked_item"):
        what, told = point_told(one, profile)
        yield _line(one, what, *told, day=one["occurred_on"])
    for one in found.of("attachment"):
        yield _line(one, "附件", one["name"], one["note"], day=one["recorded_at"])


def _papers(found: PersonalData, profile: Profile) -> Iterator[Line]:
    del profile
    for one in found.of("power_of_attorney"):
        if not _is_agent(one, found):
            parts = (f"代理人 {one['agent']}", one["relation"], one["scope"])
            yield _line(one, "委托授权", *parts, day=one["valid_from"])
    for one in found.of("signature"):
        missing = None if one["signed_on"] else "还没有签"
        yield _line(one, "协议签名", one["name"], missing, day=one["signed_on"])
    for one in found.of("session"):
        outcome = OUTCOME_WORDS[SessionOutcome(one["outcome"])]
        yield _line(one, "调解会", outcome, day=one["held_on"])
    for one in found.of("paper"):
        yield _line(one, "文书", one["title"], one["number"], day=one["issued_on"])
    for one in found.of("import_row"):
        where = f"《{one['file_name']}》{one['sheet']} 第 {one['row']} 行"
        cells = (_named(heading, value) if heading else value for heading, value in one["cells"])
        yield _line(one, "导入的台账", where, *cells, day=one["imported_at"])


def _contacts(found: PersonalData, profile: Profile) -> Iterator[Line]:
    for one in found.of("visitor"):
        yield _line(
            one,
            "来访来电",
            _code(profile, "channels", one["channel"]),
            _named("电话", one["phone"]),
            _named("证件号码", one["id_no"]),
            one["employer_name"],
            _named("诉求", one["demand"]),
            _named("答复", one["answer"]),
            day=one["received_on"],
        )
    for one in found.of("ticket"):
        yield _ticket(one, profile)
    for one in found.of("follow_up"):
        answers = (
            ("是否足额补缴", one["paid_in_full"]),
            ("是否满意", one["satisfied"]),
            ("有无打击报复", one["retaliation"]),
        )
        told = [f"{word}：{_YES if said else _NO}" for word, said in answers if said is not None]
        way = _code(profile, "follow_up_ways", one["method"])
        yield _line(one, "回访", way, *told, one["note"], day=one["done_on"])
    for one in found.of("note"):
        yield _line(one, "办理记录", one["text"], day=one["occurred_on"])


def _ticket(one: Row, profile: Profile) -> Line:
    """Tell a ticket of a hotline: the contact, the reply, and why it was extended or returned."""
    head = (_code(profile, "channels", one["channel"]), one["ticket_no"])
    words = (
        _named("联系情况", one["contact_note"]),
        _named("联系日期", one["contacted_on"]),
        _named("答复", one["reply"]),
        _named("答复日期", one["replied_on"]),
        _named("延期至", one["extended_to"]),
        _named("延期原因", one["extension_reason"]),
        _named("退回日期", one["returned_on"]),
        _named("退回原因", one["return_reason"]),
    )
    told = (KEPT_BACK,) if one.get("shared") else words
    return _line(one, "热线工单", *head, *told, day=one["received_on"])


def _requests(found: PersonalData, profile: Profile) -> Iterator[Line]:
    for one in found.of("person_request"):
        kind = _code(profile, "request_kinds", one["kind"]) or ""
        yield _line(one, kind, one["answer"], day=one["received_on"])


def _looked(found: PersonalData, profile: Profile) -> Iterator[Line]:
    del profile
    for one in found.of("looked_at"):
        _, title = journaled_names().get(one["command"], (None, one["command"]))
        yield _line(one, title, one["person_name"], day=one["at"])


#: The parts of the paper in their order.
SECTIONS: dict[str, Tells] = {
    "persons": _persons,
    "claims": _claims,
    "insured": _insured,
    "proofs": _proofs,
    "papers": _papers,
    "contacts": _contacts,
    "requests": _requests,
    "looked": _looked,
}
