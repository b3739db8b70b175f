"""What fields are called on records that seldom change: moves, letters, imports."""

from __future__ import annotations

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

MOVES = {
    ("move", "start"): QT_TRANSLATE_NOOP("records", "原来的环节"),
    ("move", "end"): QT_TRANSLATE_NOOP("records", "转到的环节"),
    ("move", "tally"): QT_TRANSLATE_NOOP("records", "计入统计"),
}
CASES = {
    ("case", "origin"): QT_TRANSLATE_NOOP("records", "怎样进来"),
    ("case", "split_from"): QT_TRANSLATE_NOOP("records", "从哪件拆出"),
    ("case", "merged_into"): QT_TRANSLATE_NOOP("records", "并入案件"),
}
NUMBERS = {
    ("number", "series"): QT_TRANSLATE_NOOP("records", "编号种类"),
    ("number", "year"): QT_TRANSLATE_NOOP("records", "年度"),
    ("number", "sequence"): QT_TRANSLATE_NOOP("records", "流水号"),
}
IMPORTS = {
    ("batch", "file_name"): QT_TRANSLATE_NOOP("records", "文件名"),
    ("batch", "imported_at"): QT_TRANSLATE_NOOP("records", "导入时间"),
    ("batch", "cases"): QT_TRANSLATE_NOOP("records", "案件数"),
}
LETTERS = {
    ("letter", "paper_id"): QT_TRANSLATE_NOOP("records", "文书"),
    ("letter", "issuer"): QT_TRANSLATE_NOOP("records", "发文机关"),
    ("letter", "drafter_id"): QT_TRANSLATE_NOOP("records", "拟稿人"),
    ("letter", "drafted_on"): QT_TRANSLATE_NOOP("records", "拟稿日期"),
    ("letter", "submitted_on"): QT_TRANSLATE_NOOP("records", "提交审核日期"),
    ("letter", "returned_on"): QT_TRANSLATE_NOOP("records", "退回修改日期"),
    ("letter", "return_note"): QT_TRANSLATE_NOOP("records", "退回意见"),
    ("letter", "approved_on"): QT_TRANSLATE_NOOP("records", "签发日期"),
    ("letter", "approver"): QT_TRANSLATE_NOOP("records", "签发人"),
    ("letter", "sealed_on"): QT_TRANSLATE_NOOP("records", "用印日期"),
    ("letter", "dispatched_on"): QT_TRANSLATE_NOOP("records", "发出日期"),
    ("letter", "service_way"): QT_TRANSLATE_NOOP("records", "送达方式"),
    ("letter", "failed_on"): QT_TRANSLATE_NOOP("records", "送达未成日期"),
    ("letter", "failure"): QT_TRANSLATE_NOOP("records", "送达未成原因"),
    ("letter", "refused_on"): QT_TRANSLATE_NOOP("records", "拒收日期"),
    ("letter", "refusal"): QT_TRANSLATE_NOOP("records", "拒收情况"),
    ("letter", "reply_result"): QT_TRANSLATE_NOOP("records", "回复结果"),
    ("letter", "verified_on"): QT_TRANSLATE_NOOP("records", "核实日期"),
    ("letter", "rectified"): QT_TRANSLATE_NOOP("records", "整改情况"),
    ("letter", "verification"): QT_TRANSLATE_NOOP("records", "核实情况"),
    ("letter", "void_on"): QT_TRANSLATE_NOOP("records", "作废日期"),
    ("letter", "void_reason"): QT_TRANSLATE_NOOP("records", "作废原因"),
    ("letter", "parent_id"): QT_TRANSLATE_NOOP("records", "上一份文书"),
    ("letter", "escalated_on"): QT_TRANSLATE_NOOP("records", "升级日期"),
    ("letter", "skip_reason"): QT_TRANSLATE_NOOP("records", "越级原因"),
    ("letter_copy", "paper_id"): QT_TRANSLATE_NOOP("records", "文书"),
    ("letter_copy", "role"): QT_TRANSLATE_NOOP("records", "留存的是"),
}
#: What a move means for the counts of a month.
TALLY_WORDS = {
    "accepted": QT_TRANSLATE_NOOP("records", "受理"),
    "reopened": QT_TRANSLATE_NOOP("records", "恢复办理"),
    "split_in": QT_TRANSLATE_NOOP("records", "拆入"),
    "closed": QT_TRANSLATE_NOOP("records", "办结"),
    "merged_out": QT_TRANSLATE_NOOP("records", "并出"),
}
ORIGIN_WORDS = {
    "desk": QT_TRANSLATE_NOOP("records", "本站登记"),
    "imported": QT_TRANSLATE_NOOP("records", "导入的台账"),
}
RECTIFIED_WORDS = {
    "wholly": QT_TRANSLATE_NOOP("records", "全部整改"),
    "partly": QT_TRANSLATE_NOOP("records", "部分整改"),
    "not": QT_TRANSLATE_NOOP("records", "没有整改"),
}
#: What a kept file of a letter is.
COPY_WORDS = {
    "final": QT_TRANSLATE_NOOP("records", "定稿"),
    "scan": QT_TRANSLATE_NOOP("records", "扫描件"),
    "changed": QT_TRANSLATE_NOOP("records", "改后稿"),
}
#: How an attachment came.
CAME_BY_WORDS = {
    "drop": QT_TRANSLATE_NOOP("records", "拖入"),
    "paste": QT_TRANSLATE_NOOP("records", "粘贴"),
    "choose": QT_TRANSLATE_NOOP("records", "选择文件"),
    "scan": QT_TRANSLATE_NOOP("records", "扫描件文件夹"),
    "import": QT_TRANSLATE_NOOP("records", "读取答复明细"),
}
#: Lists of checked items besides those that are answered point by point.
LISTS_BESIDE = {
    "consent": QT_TRANSLATE_NOOP("check", "同意调解"),
    "case_withdrawal": QT_TRANSLATE_NOOP("check", "撤回申请"),
    "past_case": QT_TRANSLATE_NOOP("check", "补录办结"),
}
#: Points of lists that the profile does not name.
ITEM_WORDS = {
    "signed": QT_TRANSLATE_NOOP("records", "本人签名"),
    "application": QT_TRANSLATE_NOOP("records", "书面申请"),
    "past_end": QT_TRANSLATE_NOOP("records", "以前已经办结"),
}
ID_TYPE_WORDS = {"partial": QT_TRANSLATE_NOOP("records", "号码不全")}
PAGE_WORDS = {"cases": QT_TRANSLATE_NOOP("records", "案件列表")}
#: Kept by the program for itself: texts and figures as data, checks of files.
INSIDE = frozenset(
    {
        ("letter", "told"),
        ("clock_extension", "fact_id"),
        ("calculation", "asked"),
        ("calculation", "switches"),
        ("calculation", "missing"),
        ("calculation", "figures"),
        ("calculation", "pack_id"),
        ("calculation", "pack_sha256"),
        ("batch", "counts"),
    }
)
