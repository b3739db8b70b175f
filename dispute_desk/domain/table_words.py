"""The words of code tables and kinds of records, for sentences that name them."""

from __future__ import annotations

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

#: Code tables of a station profile.
TABLE_WORDS = {
    "channels": QT_TRANSLATE_NOOP("errors", "来源"),
    "causes": QT_TRANSLATE_NOOP("errors", "争议事由"),
    "closure_kinds": QT_TRANSLATE_NOOP("errors", "结案方式"),
    "proof_kinds": QT_TRANSLATE_NOOP("errors", "缴费凭证"),
    "referral_targets": QT_TRANSLATE_NOOP("errors", "转办去向"),
    "clocks": QT_TRANSLATE_NOOP("errors", "期限"),
    "acceptance_checks": QT_TRANSLATE_NOOP("errors", "受理审查要点"),
    "suspension_kinds": QT_TRANSLATE_NOOP("errors", "中止事由"),
    "decline_reasons": QT_TRANSLATE_NOOP("errors", "不予受理的理由"),
    "mediation_orgs": QT_TRANSLATE_NOOP("errors", "调解组织"),
    "series": QT_TRANSLATE_NOOP("errors", "编号"),
    "insurances": QT_TRANSLATE_NOOP("errors", "险种"),
    "bundles": QT_TRANSLATE_NOOP("errors", "岗位"),
}
#: Kinds of records by their name in the journal.
KIND_WORDS = {
    "person": QT_TRANSLATE_NOOP("errors", "人员"),
    "setting": QT_TRANSLATE_NOOP("errors", "设置"),
    "number": QT_TRANSLATE_NOOP("errors", "取号"),
    "batch": QT_TRANSLATE_NOOP("errors", "导入"),
    "employer": QT_TRANSLATE_NOOP("errors", "用人单位"),
    "case": QT_TRANSLATE_NOOP("errors", "案件"),
    "move": QT_TRANSLATE_NOOP("errors", "状态变化"),
    "claimant": QT_TRANSLATE_NOOP("errors", "职工"),
    "agreement": QT_TRANSLATE_NOOP("errors", "协议"),
    "payment": QT_TRANSLATE_NOOP("errors", "缴费"),
    "amount": QT_TRANSLATE_NOOP("errors", "金额"),
    "session": QT_TRANSLATE_NOOP("errors", "调解会"),
    "follow_up": QT_TRANSLATE_NOOP("errors", "回访"),
    "referral": QT_TRANSLATE_NOOP("errors", "转办"),
    "note": QT_TRANSLATE_NOOP("errors", "记录"),
    "paper": QT_TRANSLATE_NOOP("errors", "文书"),
    "visit": QT_TRANSLATE_NOOP("errors", "来访来电"),
    "visitor": QT_TRANSLATE_NOOP("errors", "来访人"),
    "ticket": QT_TRANSLATE_NOOP("errors", "热线工单"),
    "checked_item": QT_TRANSLATE_NOOP("errors", "清单项目"),
    "employer_fact": QT_TRANSLATE_NOOP("errors", "单位费率情况"),
    "employer_contact": QT_TRANSLATE_NOOP("errors", "单位联系人"),
    "enquiry": QT_TRANSLATE_NOOP("errors", "协查"),
    "insured_line": QT_TRANSLATE_NOOP("errors", "参保缴费情况"),
    "legal_aid": QT_TRANSLATE_NOOP("errors", "法律援助"),
    "attachment": QT_TRANSLATE_NOOP("errors", "附件"),
    "evidence": QT_TRANSLATE_NOOP("errors", "证据"),
    "investigation": QT_TRANSLATE_NOOP("errors", "调查记录"),
    "waiver": QT_TRANSLATE_NOOP("errors", "放弃参保承诺"),
    "power_of_attorney": QT_TRANSLATE_NOOP("errors", "委托授权"),
    "appointment": QT_TRANSLATE_NOOP("errors", "日程"),
    "offer": QT_TRANSLATE_NOOP("errors", "调解方案"),
    "term": QT_TRANSLATE_NOOP("errors", "协议条款"),
    "signature": QT_TRANSLATE_NOOP("errors", "签名盖章"),
    "confirmation": QT_TRANSLATE_NOOP("errors", "协议确认"),
    "tax_order": QT_TRANSLATE_NOOP("errors", "税务文书"),
    "person_request": QT_TRANSLATE_NOOP("errors", "个人信息申请"),
    "snooze": QT_TRANSLATE_NOOP("errors", "暂缓提醒"),
    "saved_view": QT_TRANSLATE_NOOP("errors", "保存的视图"),
}
