"""What was registered about a person before it was changed, in lines as he reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.case_fields import CASE_FIELDS
from dispute_desk.domain.party_fields import CLAIMANT_FIELDS
from dispute_desk.domain.personal_data import name_key
from dispute_desk.services.conflicts import CONFLICT_LIST
from dispute_desk.services.person_line import code_word, line, yuan
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
_COLUMNS = {
    "phone": "电话",
    "agent_phone": "电话",
    "id_no": "证件号码",
    "agent_id_no": "证件号码",
    "name": "姓名",
    "agent": "姓名",
    "note": "备注",
    "reason": "原因",
    "place": "地点",
    "demand": "诉求",
    "answer": "答复",
}


def former_told(found: PersonalData, profile: Profile) -> Iterator[Line]:
    """Tell every value that was changed since: the journal keeps it."""
    for one in found.of("former"):
        if _is_of_another(one, found):
            continue
        field = _FIELDS.get(one["kind"], {}).get(one["column"])
        label = field.label if field is not None else _COLUMNS.get(one["column"], "")
        kind = _KINDS[one["kind"]]
        value = _told(one["column"], one["value"], field.table if field else "", profile)
        if one["kind"] == "enquiry":
            value = own_answer(value, found) or ""
        yield line(one, "修改前", f"{kind}{label}：{value}", day=one["at"])


def _is_of_another(one: Row, found: PersonalData) -> bool:
    """Tell whether a value was his agent's own, or names who handles the case."""
    is_agent = name_key(one["agent"]) == name_key(found.name)
    return (one["column"].startswith("agent_") and not is_agent) or (
        one["list_code"] == CONFLICT_LIST
    )


def _told(column: str, value: object, table: str, profile: Profile) -> str:
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, int) and (column == "fen" or column.endswith("_fen")):
        return yuan(value) or ""
    if table and hasattr(profile, table):
        return "、".join(code_word(profile, table, one) or "" for one in str(value).split(","))
    return str(value)
