"""What is stored about a person, in lines as he reads them: item, words, day, case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.agreement_parts import PARTY_WORDS, Party
from dispute_desk.domain.amount import (
    LAYER_WORDS,
    SHARE_WORDS,
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
from dispute_desk.domain.party_fields import CLAIMANT_FIELDS
from dispute_desk.domain.payment import PAYMENT_WORDS, PaymentState
from dispute_desk.domain.personal_data import name_key
from dispute_desk.services.person_case_lines import (
    agreements_told,
    cases_told,
    papers_told,
    road_told,
)
from dispute_desk.services.person_former import former_told
from dispute_desk.services.person_line import (
    code_word,
    insurance_word,
    line,
    months,
    named,
    yuan,
)
from dispute_desk.services.person_others import KEPT_BACK, own_answer, point_told
from dispute_desk.services.use_cases import journaled_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dispute_desk.domain.deadlines import Deadline
    from dispute_desk.domain.personal_data import PersonalData
    from dispute_desk.domain.profile import Profile

    Row = dict[str, Any]
    Line = dict[str, Any]
    Tells = Callable[[PersonalData, Profile], Iterator[Line]]

_SEXES = {"male": "男", "female": "女"}
#: Columns that say nothing about the person.
_NOT_TOLD = frozenset({"person_key", "name", "state", "settled_from", "continues_id"})
_YES, _NO = "是", "否"


def lines_of(section: str, found: PersonalData, profile: Profile) -> list[Line]:
    """Return the lines of one part of the paper."""
    return list(SECTIONS[section](found, profile))


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
        yield line(one, "职工", f"状态：{state}", *told)
    yield from cases_told(found, profile)
    for one in found.of("power_of_attorney"):
        if _is_agent(one, found):
            yield line(
                one,
                "代理人",
                named("证件号码", one["agent_id_no"]),
                named("电话", one["agent_phone"]),
                named("与委托人关系", one["relation"]),
                day=one["valid_from"],
            )
    for one in found.of("employer_contact"):
        parts = (one["employer_name"], one["role"], named("电话", one["phone"]), one["note"])
        yield line(one, "单位联系人", *parts)
    for one in found.of("employer"):
        is_head = name_key(one["legal_rep"]) == name_key(found.name)
        word = "法定代表人" if is_head else "单位联系人"
        yield line(one, word, one["name"], named("单位电话", one["phone"]))
    yield from former_told(found, profile)


def _is_agent(one: Row, found: PersonalData) -> bool:
    return name_key(one["agent"]) == name_key(found.name)


def _value(value: object, table: str, profile: Profile) -> str:
    if isinstance(value, bool):
        return _YES if value else _NO
    if value in _SEXES:
        return _SEXES[str(value)]
    if table and hasattr(profile, table):
        return "、".join(code_word(profile, table, one) or "" for one in str(value).split(","))
    return str(value)


def _claims(found: PersonalData, profile: Profile) -> Iterator[Line]:
    for one in found.of("amount"):
        share = SHARE_WORDS[Share(one["share"])] if one["share"] else None
        about = (insurance_word(one["insurance"]), share, months(one), one["basis"])
        parts = (yuan(one["fen"]), *about)
        yield line(one, LAYER_WORDS[Layer(one["layer"])], *parts, day=one["occurred_on"])
    for one in found.of("payment"):
        paid = (one["employer_fen"] or 0) + (one["employee_fen"] or 0)
        due = None if one["paid_on"] else one["last_day"]
        yield line(
            one,
            "缴费",
            PAYMENT_WORDS[PaymentState(one["state"])],
            named("应缴", yuan(one["planned_fen"])),
            named("缴纳期限", _before(due)),
            named("已缴", yuan(paid) if paid else None),
            named("滞纳金", yuan(one["late_fee_fen"]) if one["late_fee_fen"] else None),
            code_word(profile, "proof_kinds", one["proof_kind"]),
            one["proof_no"],
            one["note"],
            day=one["paid_on"] or (due.due if due else None),
        )
    for one in found.of("term"):
        what = (one["obligation"], insurance_word(one["insurance"]), months(one))
        sums = (
            named("单位", yuan(one["employer_fen"])),
            named("个人", yuan(one["employee_fen"])),
        )
        proof = named("凭证", code_word(profile, "proof_kinds", one["proof_kind"]))
        yield line(one, "协议条款", *what, *sums, proof, day=one["due_on"])
    for one in found.of("offer"):
        by = PARTY_WORDS[Party(one["by"])]
        yield line(one, "调解方案", by, yuan(one["fen"]), one["text"], day=one["occurred_on"])
    for one in found.of("calculation"):
        principal = yuan(one["employer_fen"] + one["employee_fen"])
        why = named("采用原因", one["applied_reason"])
        yield line(one, "补缴测算", principal, one["note"], why, day=one["paid_on"])


def _before(due: Deadline | None) -> str | None:
    """Return by when something is to be paid; the day agreed on beside it where that is free."""
    if due is None:
        return None
    if due.rolled_from is None:
        return f"{due.due} 前"
    return f"{due.due} 前（{'；'.join(due.explanation())}）"


def _insured(found: PersonalData, profile: Profile) -> Iterator[Line]:
    for one in found.of("insured_line"):
        yield line(
            one,
            "参保情况",
            TELLER_WORDS[Teller(one["teller"])],
            insurance_word(one["insurance"]),
            months(one),
            INSURED_WORDS[InsuredStatus(one["status"])],
            named("工资", yuan(one["wage_fen"])),
            named("缴费基数", yuan(one["paid_base_fen"])),
            one["note"],
            day=one["told_on"],
        )
    for one in found.of("enquiry"):
        target = code_word(profile, "referral_targets", one["target"])
        answer = own_answer(one["answer"], found)
        by = named("答复人", one["answered_by"])
        parts = (target, one["number"], one["question"], named("答复", answer), by)
        yield line(one, "协查", *parts, day=one["answered_on"] or one["sent_on"])
    for one in found.of("legal_aid"):
        lawyer = named("律师", " ".join(filter(None, (one["lawyer"], one["lawyer_phone"]))))
        paper = named("文号", one["document_no"])
        told = (one["organisation"], one["matter"], lawyer, paper, one["outcome"], one["note"])
        yield line(one, "法律援助", *told, day=one["applied_on"])


def _proofs(found: PersonalData, profile: Profile) -> Iterator[Line]:
    for one in found.of("evidence"):
        element = code_word(profile, "proof_elements", one["element"])
        kind = code_word(profile, "evidence_kinds", one["kind"])
        day = one["received_on"] or one["asked_on"]
        yield line(one, "证据", element, kind, one["title"], one["note"], day=day)
    for one in found.of("investigation"):
        present = named("在场人", one["present"])
        word = INQUIRY_WORDS[InquiryKind(one["kind"])]
        late = named("补记原因", one["late_reason"])
        who = (present, one["place"], one["supervisor"], one["second_supervisor"])
        yield line(one, word, *who, one["findings"], late, day=one["held_on"])
    for one in found.of("waiver"):
        form = code_word(profile, "waiver_forms", one["form"])
        cash = named("已付现金", yuan(one["paid_fen"]))
        parts = (form, months(one), cash, one["note"])
        yield line(one, "放弃参保承诺", *parts, day=one["signed_on"])
    for one in found.of("checked_item"):
        what, told = point_told(one, profile)
        yield line(one, what, *told, day=one["occurred_on"])
    for one in found.of("attachment"):
        came = named("来源", one["came_by"])
        yield line(one, "附件", one["name"], one["note"], came, day=one["recorded_at"])


def _papers(found: PersonalData, profile: Profile) -> Iterator[Line]:
    for one in found.of("power_of_attorney"):
        if not _is_agent(one, found):
            parts = (f"代理人 {one['agent']}", one["relation"], one["scope"])
            yield line(one, "委托授权", *parts, day=one["valid_from"])
    for one in found.of("signature"):
        missing = None if one["signed_on"] else "还没有签"
        yield line(one, "协议签名", one["name"], missing, day=one["signed_on"])
    yield from agreements_told(found, profile)
    yield from papers_told(found)
    for one in found.of("import_row"):
        where = f"《{one['file_name']}》{one['sheet']} 第 {one['row']} 行"
        cells = (named(heading, value) if heading else value for heading, value in one["cells"])
        yield line(one, "导入的台账", where, *cells, day=one["imported_at"])


def _contacts(found: PersonalData, profile: Profile) -> Iterator[Line]:
    for one in found.of("visitor"):
        yield line(
            one,
            "来访来电",
            code_word(profile, "channels", one["channel"]),
            named("电话", one["phone"]),
            named("证件号码", one["id_no"]),
            one["employer_name"],
            named("外部编号", one["external_no"]),
            named("须反馈给", one["feed_back_to"]),
            named("争议类型", code_word(profile, "causes", one["cause"])),
            named("险种", _insurances(one["insurances"])),
            named("诉求", one["demand"]),
            named("答复", one["answer"]),
            day=one["received_on"],
        )
    for one in found.of("ticket"):
        yield _ticket(one, profile)
    for one in found.of("follow_up"):
        answers = (
            ("是否足额补缴", one["paid_in_full"], _YES, _NO),
            ("是否满意", one["satisfied"], _YES, _NO),
            ("打击报复", one["retaliation"], "有", "无"),
        )
        told = [
            f"{word}：{yes if said else no}" for word, said, yes, no in answers if said is not None
        ]
        told += [f"受访人：{one['person']}"] if one["person"] else []
        way = code_word(profile, "follow_up_ways", one["method"])
        yield line(one, "回访", way, *told, one["note"], day=one["done_on"])
    yield from road_told(found, profile)
    for one in found.of("note"):
        yield line(one, "办理记录", one["text"], day=one["occurred_on"])


def _insurances(codes: str | None) -> str:
    return "、".join(insurance_word(code) or "" for code in str(codes or "").split(",") if code)


def _ticket(one: Row, profile: Profile) -> Line:
    """Tell a ticket of a hotline: the contact, the reply, and why it was extended or returned."""
    head = (code_word(profile, "channels", one["channel"]), one["ticket_no"])
    words = (
        named("须反馈给", one["feed_back_to"]),
        named("联系情况", one["contact_note"]),
        named("联系日期", one["contacted_on"]),
        named("答复", one["reply"]),
        named("答复日期", one["replied_on"]),
        named("延期至", one["extended_to"]),
        named("延期原因", one["extension_reason"]),
        named("退回日期", one["returned_on"]),
        named("退回原因", one["return_reason"]),
    )
    told = (KEPT_BACK,) if one.get("shared") else words
    return line(one, "热线工单", *head, *told, day=one["received_on"])


def _requests(found: PersonalData, profile: Profile) -> Iterator[Line]:
    for one in found.of("person_request"):
        kind = code_word(profile, "request_kinds", one["kind"]) or ""
        yield line(one, kind, one["answer"], day=one["received_on"])


def _looked(found: PersonalData, profile: Profile) -> Iterator[Line]:
    del profile
    for one in found.of("looked_at"):
        _, title = journaled_names().get(one["command"], (None, one["command"]))
        yield line(one, title, one["person_name"], day=one["at"])


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
