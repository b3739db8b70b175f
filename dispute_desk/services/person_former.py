"""What was registered about a person before it was changed, in lines as he reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.case_fields import CASE_FIELDS
from dispute_desk.domain.party_fields import CLAIMANT_FIELDS
from dispute_desk.domain.personal_data import name_key
from dispute_desk.domain.record_fields import FIELDS, FIELDS_OF
from dispute_desk.services.conflicts import CONFLICT_LIST
from dispute_desk.services.person_line import code_word, insurance_word, line, yuan
from dispute_desk.services.person_others import own_answer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dispute_desk.domain.personal_data import PersonalData
    from dispute_desk.domain.profile import Profile
    from dispute_desk.services.person_line import Line, Row

_FIELDS = {
    "claimant": {field.id: field for field in CLAIMANT_FIELDS},
    "case": {field.id: field for field in CASE_FIELDS},
}
#: What a record is, and what its columns are, where no catalogue of fields says it.
_KINDS = {
    "claimant": "职工",
    "case": "案件",
    "visit": "来访来电",
    "visitor": "来访人",
    "power_of_attorney": "委托授权",
    "employer_contact": "单位联系人",
    "agreement": "调解协议",
    "payment": "缴费",
    "amount": "金额",
    "session": "调解会",
    "appointment": "日程",
    "paper": "文书",
    "referral": "转办",
    "confirmation": "协议确认",
    "tax_order": "税务文书",
    "clock_extension": "批准延长",
    "follow_up": "回访",
    "note": "办理记录",
    "ticket": "热线工单",
    "checked_item": "清单项目",
    "enquiry": "协查",
    "insured_line": "参保情况",
    "legal_aid": "法律援助",
    "attachment": "附件",
    "evidence": "证据",
    "investigation": "调查",
    "waiver": "放弃参保承诺",
    "offer": "调解方案",
    "term": "协议条款",
    "signature": "协议签名",
    "calculation": "补缴测算",
    "person_request": "个人信息请求",
    "move": "办理进程",
}
#: Code tables of the profile by the field, and by the kind of record and the field.
_TABLES = {
    "proof_kind": "proof_kinds",
    "channel": "channels",
    "cause": "causes",
    "target": "referral_targets",
    "result": "referral_results",
    "method": "follow_up_ways",
}
_TABLES_OF = {
    ("person_request", "kind"): "request_kinds",
    ("tax_order", "kind"): "tax_order_kinds",
    ("evidence", "kind"): "evidence_kinds",
    ("evidence", "element"): "proof_elements",
    ("waiver", "form"): "waiver_forms",
}
_INSURANCES = frozenset({"insurance", "insurances"})
_CODES = frozenset(str(one) for one in Insurance)
#: What is said where nothing stands there now.
_EMPTY = "（空）"


def former_told(found: PersonalData, profile: Profile) -> Iterator[Line]:
    """Tell every value that was changed, and what it became: the journal keeps it."""
    for one in found.of("former"):
        label = field_label(one["kind"], one["column"])
        if not label or _is_of_another(one, found):
            continue
        was, is_now = (_told(one, one[it], profile) for it in ("value", "became"))
        if one["kind"] == "enquiry":
            was, is_now = (own_answer(it, found) or "" for it in (was, is_now))
        what = f"{_KINDS[one['kind']]} {label}"
        yield line(one, "修改前", f"{what}：{was} → {is_now or _EMPTY}", day=one["at"])


def field_label(kind: str, column: str) -> str:
    """Return what a field is called; empty for what the program keeps for itself."""
    field = _FIELDS.get(kind, {}).get(column)
    if field is not None:
        return field.label
    return FIELDS_OF.get((kind, column)) or FIELDS.get(column, "")


def _is_of_another(one: Row, found: PersonalData) -> bool:
    """Tell whether a value was his agent's own, or names who handles the case."""
    is_agent = name_key(one["agent"]) == name_key(found.name)
    return (one["column"].startswith("agent_") and not is_agent) or (
        one["list_code"] == CONFLICT_LIST
    )


def _told(one: Row, value: object, profile: Profile) -> str:
    column = one["column"]
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, int) and (column == "fen" or column.endswith("_fen")):
        return yuan(value) or ""
    codes = str(value).split(",")
    if column in _INSURANCES and all(code in _CODES for code in codes):
        return "、".join(insurance_word(code) or "" for code in codes)
    field = _FIELDS.get(one["kind"], {}).get(column)
    table = field.table if field is not None else _TABLES_OF.get((one["kind"], column))
    table = table or ("" if field is not None else _TABLES.get(column))
    if table and hasattr(profile, table):
        return "、".join(code_word(profile, table, code) or "" for code in codes)
    return str(value)
