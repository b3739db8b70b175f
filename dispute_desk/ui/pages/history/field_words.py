"""The words of records' fields that have no catalogue of their own, and of their closed sets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.agreement_parts import PARTY_WORDS
from dispute_desk.domain.amount import LAYER_WORDS, SHARE_WORDS
from dispute_desk.domain.appointment import APPOINTMENT_WORDS
from dispute_desk.domain.checklist import ANSWER_WORDS, LIST_WORDS
from dispute_desk.domain.clock_extension import OUTSIDE
from dispute_desk.domain.employer_facts import FACT_WORDS
from dispute_desk.domain.evidence import HOLDER_WORDS, INQUIRY_WORDS
from dispute_desk.domain.identity import mask_id, mask_numbers_in, mask_phone
from dispute_desk.domain.insured_line import INSURED_WORDS, TELLER_WORDS
from dispute_desk.domain.ledger_columns import FIELD_WORDS
from dispute_desk.domain.mediation import OUTCOME_WORDS
from dispute_desk.domain.office_rows import OFFICE_KIND_WORDS
from dispute_desk.domain.papers import PAPER_KINDS
from dispute_desk.domain.stages import STAGE_WORDS
from dispute_desk.domain.station_rule import RETENTION_FOR_WORDS, RULE_KIND_WORDS
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.approved_extending import OUTSIDE_NAME
from dispute_desk.services.confirmations import RIGHT_WORDS
from dispute_desk.ui.pages.history.more_fields import (
    CALCULATIONS,
    CAME_BY_WORDS,
    CASES,
    COPY_WORDS,
    EXTENSIONS,
    ID_TYPE_WORDS,
    IMPORTS,
    ITEM_WORDS,
    LETTERS,
    LISTS_BESIDE,
    MOVES,
    NUMBERS,
    ORIGIN_WORDS,
    PAGE_WORDS,
    RECTIFIED_WORDS,
    TALLY_WORDS,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_PAPERS = {one.id: one.title for one in PAPER_KINDS}
_ALL_LISTS = {str(code): word for code, word in LIST_WORDS.items()} | LISTS_BESIDE
_OTHER_PAPER = QT_TRANSLATE_NOOP("papers", "其他文书")
_OF_KINDS = (MOVES, CASES, NUMBERS, IMPORTS, LETTERS, CALCULATIONS, EXTENSIONS)
#: Fields of the records that have no catalogue of their own.
FIELDS = {
    "name": QT_TRANSLATE_NOOP("records", "姓名"),
    "bundles": QT_TRANSLATE_NOOP("records", "岗位"),
    "unit": QT_TRANSLATE_NOOP("records", "所属单位"),
    "active": QT_TRANSLATE_NOOP("records", "在岗"),
    "value": QT_TRANSLATE_NOOP("records", "内容"),
    "hidden": QT_TRANSLATE_NOOP("records", "作废"),
    "state": QT_TRANSLATE_NOOP("records", "状态"),
    "employer_id": QT_TRANSLATE_NOOP("records", "用人单位"),
    "claimant_id": QT_TRANSLATE_NOOP("records", "职工"),
    "superseded_by": QT_TRANSLATE_NOOP("records", "由新协议取代"),
    "credited_fen": QT_TRANSLATE_NOOP("records", "协议外已缴"),
    "insurance": QT_TRANSLATE_NOOP("records", "险种"),
    "employer_fen": QT_TRANSLATE_NOOP("records", "单位部分"),
    "employee_fen": QT_TRANSLATE_NOOP("records", "个人部分"),
    "late_fee_fen": QT_TRANSLATE_NOOP("records", "滞纳金"),
    "planned_fen": QT_TRANSLATE_NOOP("records", "应缴"),
    "total_fen": QT_TRANSLATE_NOOP("records", "协议金额"),
    "fen": QT_TRANSLATE_NOOP("records", "金额"),
    "proof_kind": QT_TRANSLATE_NOOP("records", "凭证种类"),
    "proof_no": QT_TRANSLATE_NOOP("records", "凭证号"),
    "paid_on": QT_TRANSLATE_NOOP("records", "入库日期"),
    "due_on": QT_TRANSLATE_NOOP("records", "应缴日期"),
    "served_on": QT_TRANSLATE_NOOP("records", "送达日期"),
    "service_proof": QT_TRANSLATE_NOOP("records", "送达凭证"),
    "replied_on": QT_TRANSLATE_NOOP("records", "回复日期"),
    "reply": QT_TRANSLATE_NOOP("records", "回复内容"),
    "resolved_on": QT_TRANSLATE_NOOP("records", "办结日期"),
    "feedback_on": QT_TRANSLATE_NOOP("records", "反馈日期"),
    "feedback": QT_TRANSLATE_NOOP("records", "反馈内容"),
    "note": QT_TRANSLATE_NOOP("records", "备注"),
    "addressee": QT_TRANSLATE_NOOP("records", "主送"),
    "agent": QT_TRANSLATE_NOOP("records", "代理人"),
    "agent_id_no": QT_TRANSLATE_NOOP("records", "代理人证件号码"),
    "agent_phone": QT_TRANSLATE_NOOP("records", "代理人电话"),
    "answer": QT_TRANSLATE_NOOP("records", "答复"),
    "answered_by": QT_TRANSLATE_NOOP("records", "答复人"),
    "answered_on": QT_TRANSLATE_NOOP("records", "答复日期"),
    "applied_on": QT_TRANSLATE_NOOP("records", "申请日期"),
    "asked_on": QT_TRANSLATE_NOOP("records", "索取日期"),
    "attachment_id": QT_TRANSLATE_NOOP("records", "附件"),
    "attendees": QT_TRANSLATE_NOOP("records", "参加人"),
    "base_fen": QT_TRANSLATE_NOOP("records", "缴费基数"),
    "basis": QT_TRANSLATE_NOOP("records", "依据"),
    "body": QT_TRANSLATE_NOOP("records", "受理机构"),
    "by": QT_TRANSLATE_NOOP("records", "提出方"),
    "came_by": QT_TRANSLATE_NOOP("records", "来源方式"),
    "cancel_reason": QT_TRANSLATE_NOOP("records", "取消原因"),
    "cancelled_on": QT_TRANSLATE_NOOP("records", "取消日期"),
    "cause": QT_TRANSLATE_NOOP("records", "争议类型"),
    "certificate": QT_TRANSLATE_NOOP("records", "证件号"),
    "channel": QT_TRANSLATE_NOOP("records", "来源"),
    "claim_from": QT_TRANSLATE_NOOP("records", "起始月份"),
    "claim_to": QT_TRANSLATE_NOOP("records", "终止月份"),
    "claimants": QT_TRANSLATE_NOOP("records", "涉及职工"),
    "claimed_fen": QT_TRANSLATE_NOOP("records", "诉求金额"),
    "concluded_on": QT_TRANSLATE_NOOP("records", "签订日期"),
    "confirmed": QT_TRANSLATE_NOOP("records", "已确认"),
    "contact_note": QT_TRANSLATE_NOOP("records", "联系情况"),
    "contacted_on": QT_TRANSLATE_NOOP("records", "首次联系日期"),
    "decided_on": QT_TRANSLATE_NOOP("records", "决定日期"),
    "declared_on": QT_TRANSLATE_NOOP("records", "申报日期"),
    "demand": QT_TRANSLATE_NOOP("records", "诉求"),
    "document_no": QT_TRANSLATE_NOOP("records", "文书号"),
    "done_on": QT_TRANSLATE_NOOP("records", "回访日期"),
    "effective_on": QT_TRANSLATE_NOOP("records", "生效日期"),
    "element": QT_TRANSLATE_NOOP("records", "待证事项"),
    "employer_name": QT_TRANSLATE_NOOP("records", "单位名称"),
    "ended_on": QT_TRANSLATE_NOOP("records", "办结日期"),
    "ends": QT_TRANSLATE_NOOP("records", "结束时间"),
    "extended_to": QT_TRANSLATE_NOOP("records", "延期至"),
    "extension_reason": QT_TRANSLATE_NOOP("records", "延期原因"),
    "external_deadline": QT_TRANSLATE_NOOP("records", "外部期限"),
    "external_no": QT_TRANSLATE_NOOP("records", "外部编号"),
    "feed_back_to": QT_TRANSLATE_NOOP("records", "须反馈给"),
    "findings": QT_TRANSLATE_NOOP("records", "调查情况"),
    "form": QT_TRANSLATE_NOOP("records", "形式"),
    "granted": QT_TRANSLATE_NOOP("records", "准予援助"),
    "held_on": QT_TRANSLATE_NOOP("records", "举行日期"),
    "holder": QT_TRANSLATE_NOOP("records", "由谁持有"),
    "id_no": QT_TRANSLATE_NOOP("records", "证件号码"),
    "insurances": QT_TRANSLATE_NOOP("records", "险种"),
    "issued_on": QT_TRANSLATE_NOOP("records", "制发日期"),
    "item": QT_TRANSLATE_NOOP("records", "项目"),
    "kind": QT_TRANSLATE_NOOP("records", "种类"),
    "late_fee_payer": QT_TRANSLATE_NOOP("records", "滞纳金承担方"),
    "late_reason": QT_TRANSLATE_NOOP("records", "补录原因"),
    "lawyer": QT_TRANSLATE_NOOP("records", "承办律师"),
    "lawyer_phone": QT_TRANSLATE_NOOP("records", "律师电话"),
    "layer": QT_TRANSLATE_NOOP("records", "金额种类"),
    "letter_no": QT_TRANSLATE_NOOP("records", "函号"),
    "list_code": QT_TRANSLATE_NOOP("records", "清单"),
    "matter": QT_TRANSLATE_NOOP("records", "援助事项"),
    "mediator": QT_TRANSLATE_NOOP("records", "调解员"),
    "method": QT_TRANSLATE_NOOP("records", "回访方式"),
    "month_from": QT_TRANSLATE_NOOP("records", "起始月份"),
    "month_to": QT_TRANSLATE_NOOP("records", "终止月份"),
    "number": QT_TRANSLATE_NOOP("records", "编号"),
    "obligation": QT_TRANSLATE_NOOP("records", "义务内容"),
    "occurred_on": QT_TRANSLATE_NOOP("records", "日期"),
    "offers": QT_TRANSLATE_NOOP("records", "方案"),
    "on": QT_TRANSLATE_NOOP("records", "日期"),
    "organisation": QT_TRANSLATE_NOOP("records", "机构"),
    "outcome": QT_TRANSLATE_NOOP("records", "结果"),
    "page": QT_TRANSLATE_NOOP("records", "页面"),
    "paid_base_fen": QT_TRANSLATE_NOOP("records", "已缴基数"),
    "paid_employee_fen": QT_TRANSLATE_NOOP("records", "已缴个人部分"),
    "paid_employer_fen": QT_TRANSLATE_NOOP("records", "已缴单位部分"),
    "paid_fen": QT_TRANSLATE_NOOP("records", "已付金额"),
    "paid_in_full": QT_TRANSLATE_NOOP("records", "已足额补缴"),
    "party": QT_TRANSLATE_NOOP("records", "当事人"),
    "payer": QT_TRANSLATE_NOOP("records", "缴费方"),
    "people": QT_TRANSLATE_NOOP("records", "参加人"),
    "perform_by": QT_TRANSLATE_NOOP("records", "履行期限"),
    "performed_on": QT_TRANSLATE_NOOP("records", "履行日期"),
    "contested_on": QT_TRANSLATE_NOOP("records", "申请复议或起诉日期"),
    "review_ended_on": QT_TRANSLATE_NOOP("records", "复议、起诉期满日期"),
    "enforcement_on": QT_TRANSLATE_NOOP("records", "申请强制执行日期"),
    "choice": QT_TRANSLATE_NOOP("records", "结论"),
    "person": QT_TRANSLATE_NOOP("records", "回访对象"),
    "person_id": QT_TRANSLATE_NOOP("records", "经办人"),
    "persons": QT_TRANSLATE_NOOP("records", "人次"),
    "phone": QT_TRANSLATE_NOOP("records", "联系电话"),
    "place": QT_TRANSLATE_NOOP("records", "地点"),
    "present": QT_TRANSLATE_NOOP("records", "在场人"),
    "question": QT_TRANSLATE_NOOP("records", "协查问题"),
    "reason": QT_TRANSLATE_NOOP("records", "事由"),
    "received_on": QT_TRANSLATE_NOOP("records", "收到日期"),
    "recorded_at": QT_TRANSLATE_NOOP("records", "登记时间"),
    "refunded_fen": QT_TRANSLATE_NOOP("records", "退回金额"),
    "refunded_on": QT_TRANSLATE_NOOP("records", "退回日期"),
    "relation": QT_TRANSLATE_NOOP("records", "与委托人关系"),
    "result": QT_TRANSLATE_NOOP("records", "办理结果"),
    "retaliation": QT_TRANSLATE_NOOP("records", "打击报复"),
    "return_reason": QT_TRANSLATE_NOOP("records", "退回原因"),
    "returned_on": QT_TRANSLATE_NOOP("records", "退回日期"),
    "right": QT_TRANSLATE_NOOP("records", "确认方式"),
    "role": QT_TRANSLATE_NOOP("records", "职务"),
    "satisfied": QT_TRANSLATE_NOOP("records", "满意"),
    "scope": QT_TRANSLATE_NOOP("records", "委托权限"),
    "second_certificate": QT_TRANSLATE_NOOP("records", "第二人证件号"),
    "second_supervisor": QT_TRANSLATE_NOOP("records", "第二调查人"),
    "sent_on": QT_TRANSLATE_NOOP("records", "发出日期"),
    "share": QT_TRANSLATE_NOOP("records", "承担部分"),
    "signed_on": QT_TRANSLATE_NOOP("records", "签名日期"),
    "source": QT_TRANSLATE_NOOP("records", "依据来源"),
    "starts": QT_TRANSLATE_NOOP("records", "开始时间"),
    "status": QT_TRANSLATE_NOOP("records", "缴费情况"),
    "supervisor": QT_TRANSLATE_NOOP("records", "调查人"),
    "target": QT_TRANSLATE_NOOP("records", "发往"),
    "teller": QT_TRANSLATE_NOOP("records", "情况来源"),
    "terms": QT_TRANSLATE_NOOP("records", "协议内容"),
    "text": QT_TRANSLATE_NOOP("records", "内容"),
    "ticket_no": QT_TRANSLATE_NOOP("records", "工单号"),
    "title": QT_TRANSLATE_NOOP("records", "名称"),
    "told_on": QT_TRANSLATE_NOOP("records", "反映日期"),
    "until_on": QT_TRANSLATE_NOOP("records", "提醒日期"),
    "valid_from": QT_TRANSLATE_NOOP("records", "起始日期"),
    "valid_to": QT_TRANSLATE_NOOP("records", "截止日期"),
    "wage_fen": QT_TRANSLATE_NOOP("records", "月工资"),
    "what": QT_TRANSLATE_NOOP("records", "事项"),
    "region": QT_TRANSLATE_NOOP("records", "地区"),
    "row_id": QT_TRANSLATE_NOOP("records", "参数行"),
    "fields": QT_TRANSLATE_NOOP("records", "数字"),
    "from_month": QT_TRANSLATE_NOOP("records", "起始月份"),
    "to_month": QT_TRANSLATE_NOOP("records", "终止月份"),
    "document_title": QT_TRANSLATE_NOOP("records", "文件名称"),
    "made_by_id": QT_TRANSLATE_NOOP("records", "录入人"),
    "made_on": QT_TRANSLATE_NOOP("records", "录入日期"),
    "confirmed_by_id": QT_TRANSLATE_NOOP("records", "确认人"),
    "confirmed_on": QT_TRANSLATE_NOOP("records", "确认日期"),
    "alone": QT_TRANSLATE_NOOP("records", "一人录入并确认"),
    "withdrawn_on": QT_TRANSLATE_NOOP("records", "停用日期"),
    "withdrawn_why": QT_TRANSLATE_NOOP("records", "停用原因"),
}
#: Fields that are called otherwise on some kinds of records.
FIELDS_OF = {
    **{place: word for part in _OF_KINDS for place, word in part.items()},
    ("import_profile", "name"): QT_TRANSLATE_NOOP("records", "名称"),
    ("saved_view", "name"): QT_TRANSLATE_NOOP("records", "名称"),
    ("import_profile", "version"): QT_TRANSLATE_NOOP("records", "版本"),
    ("import_profile", "layouts"): QT_TRANSLATE_NOOP("records", "记住的表头"),
    ("import_profile", "changed_by_id"): QT_TRANSLATE_NOOP("records", "改动人"),
    ("import_profile", "changed_on"): QT_TRANSLATE_NOOP("records", "改动日期"),
    ("taught_heading", "heading"): QT_TRANSLATE_NOOP("records", "表头"),
    ("taught_heading", "field"): QT_TRANSLATE_NOOP("records", "读作"),
    ("taught_heading", "taught_by_id"): QT_TRANSLATE_NOOP("records", "谁教的"),
    ("taught_heading", "taught_on"): QT_TRANSLATE_NOOP("records", "教的日期"),
    ("station_rule", "key"): QT_TRANSLATE_NOOP("records", "哪一项"),
    ("station_rule", "value"): QT_TRANSLATE_NOOP("records", "核定为"),
    ("station_rule", "decided_by"): QT_TRANSLATE_NOOP("records", "核定人"),
    ("station_rule", "decided_on"): QT_TRANSLATE_NOOP("records", "核定日期"),
}
#: Closed sets by kind of record and field: the context of their words, the words by value.
SETS: dict[tuple[str, str], tuple[str, dict[str, str]]] = {
    place: (
        context,
        {str(member): word for member, word in words.items()},
    )
    for place, context, words in (
        (("checked_item", "answer"), "check", ANSWER_WORDS),
        (("checked_item", "list_code"), "check", _ALL_LISTS),
        (("employer_fact", "kind"), "fact", FACT_WORDS),
        (("insured_line", "status"), "insured", INSURED_WORDS),
        (("insured_line", "teller"), "teller", TELLER_WORDS),
        (("evidence", "holder"), "holder", HOLDER_WORDS),
        (("investigation", "kind"), "inquiry", INQUIRY_WORDS),
        (("appointment", "kind"), "appointment", APPOINTMENT_WORDS),
        (("offer", "by"), "party", PARTY_WORDS),
        (("term", "payer"), "party", PARTY_WORDS),
        (("term", "late_fee_payer"), "party", PARTY_WORDS),
        (("signature", "party"), "party", PARTY_WORDS),
        (("power_of_attorney", "party"), "party", PARTY_WORDS),
        (("session", "outcome"), "outcome", OUTCOME_WORDS),
        (("policy_row", "kind"), "policy", OFFICE_KIND_WORDS),
        (("taught_heading", "field"), "ledger", FIELD_WORDS),
        (("station_rule", "kind"), "station_rule", RULE_KIND_WORDS),
        (("station_rule", "key"), "station_rule", RETENTION_FOR_WORDS),
        (("amount", "layer"), "layer", LAYER_WORDS),
        (("amount", "share"), "share", SHARE_WORDS),
        (("case", "origin"), "records", ORIGIN_WORDS),
        (("claimant", "id_type"), "records", ID_TYPE_WORDS),
        (("attachment", "came_by"), "records", CAME_BY_WORDS),
        (("saved_view", "page"), "records", PAGE_WORDS),
        (("checked_item", "item"), "records", ITEM_WORDS),
        (("confirmation", "right"), "agreement", RIGHT_WORDS),
        (("paper", "kind"), "papers", {**_PAPERS, "other": _OTHER_PAPER}),
        (("move", "start"), "stage", STAGE_WORDS),
        (("move", "end"), "stage", STAGE_WORDS),
        (("move", "tally"), "records", TALLY_WORDS),
        (("letter", "rectified"), "records", RECTIFIED_WORDS),
        (("letter_copy", "role"), "records", COPY_WORDS),
        (("clock_extension", "clock"), "errors", {OUTSIDE: OUTSIDE_NAME}),
    )
}


def _counted(keys: str) -> str:
    """Return how many workers a list of keys names: the keys themselves say nothing."""
    words = QCoreApplication.translate("records", "%1 人")
    return words.replace("%1", str(keys.count(",") + 1))


def _layouts(kept: str) -> str:
    """Return the headings of the layouts of a profile."""
    from dispute_desk.services.import_memory import layouts_of  # noqa: PLC0415 - rarely asked

    layouts = layouts_of(kept)
    headings = [one.heading for one in layouts[0].columns if one.heading] if layouts else []
    words = QCoreApplication.translate("records", "%1 种：%2")
    return words.replace("%1", str(len(layouts))).replace("%2", "、".join(headings))


def _figures(kept: str) -> str:
    """Return the figures of an added row in words; a confirmation of a shipped row has none."""
    from dispute_desk.services.policy_rows import figures_of  # noqa: PLC0415 - rarely asked
    from dispute_desk.ui.pages.policy.words import proposal_word  # noqa: PLC0415 - as above

    return proposal_word(figures_of(kept)) if kept.strip("{} ") else "—"


def _settled(kept: str) -> str:
    """Return what the station settled in words; empty for any other value."""
    if not kept.startswith("{"):
        return ""
    from dispute_desk.ui.pages.station_rules.words import value_words  # noqa: PLC0415 - rarely asked

    return value_words(kept)


#: Fields whose values are masked as those of the same kind in a catalogue, or told otherwise.
MASKS: dict[str, Callable[[str], str]] = {
    "id_no": mask_id,
    "agent_id_no": mask_id,
    "phone": mask_phone,
    "agent_phone": mask_phone,
    "lawyer_phone": mask_phone,
    "answer": mask_numbers_in,
    "claimants": _counted,
    "fields": _figures,
    "layouts": _layouts,
    "value": _settled,
}
