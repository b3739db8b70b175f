"""What each finding of a reading means, in one sentence for the caseworker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.chinese_dates import DateDoubt, DateProblem, read_day
from dispute_desk.domain.ledger_colours import colour_word
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from dispute_desk.domain.errors import Translate
    from dispute_desk.domain.ledger import Finding

#: One sentence per code; braces: {field} the heading, {raw} what the cell says. A date that lacks
#: only its year or its day has a sentence of its own.
MESSAGES: dict[str, str] = {
    "E_NO_PARTY": QT_TRANSLATE_NOOP(
        "ledger", "这一行既没有用人单位也没有职工姓名，无法登记。请补上其中一项。"
    ),
    "E_NO_DATE": QT_TRANSLATE_NOOP("ledger", "「{field}」是空的。请补上日期。"),
    "E_BAD_DATE": QT_TRANSLATE_NOOP("ledger", "「{field}」里的“{raw}”不是一个真实的日期。请改正。"),
    "E_BAD_DATE no_year": QT_TRANSLATE_NOOP(
        "ledger",
        "「{field}」里的“{raw}”没有年份，从工作表、标题和其他日期也定不出是哪一天。请补上年份。",
    ),
    "E_BAD_DATE no_day": QT_TRANSLATE_NOOP(
        "ledger", "「{field}」里的“{raw}”只写到月，没有日。请补上日。"
    ),
    "E_AMOUNT": QT_TRANSLATE_NOOP("ledger", "「{field}」里的“{raw}”读不出金额。请改成数字。"),
    "E_ORPHAN_WORKER": QT_TRANSLATE_NOOP(
        "ledger", "这一行只有职工，上面却没有可以归入的案件。请补上单位和日期。"
    ),
    "E_ORPHAN_WORKER keyed": QT_TRANSLATE_NOOP(
        "ledger", "案件表里没有“{raw}”（或不止一件），这名职工归不进去。请核对案号，或补上案件。"
    ),
    "W_ID_CHECKSUM": QT_TRANSLATE_NOOP("ledger", "身份证号“{raw}”校验不通过，请核对证件。"),
    "W_ID_PRECISION": QT_TRANSLATE_NOOP(
        "ledger", "身份证号“{raw}”被表格软件当成数字，末尾几位已丢失，只保留前 15 位。"
    ),
    "W_ID_15": QT_TRANSLATE_NOOP("ledger", "“{raw}”是 15 位旧身份证号，请核对新号。"),
    "W_ID_LENGTH": QT_TRANSLATE_NOOP("ledger", "身份证号“{raw}”位数不对，请核对证件。"),
    "W_ID_MASKED": QT_TRANSLATE_NOOP("ledger", "身份证号“{raw}”已脱敏，无法核对。"),
    "W_ID_SEVERAL": QT_TRANSLATE_NOOP(
        "ledger", "「{field}」一格里写了不止一个证件号（{raw}），请核对各属于谁。"
    ),
    "W_CREDIT_CHECKSUM": QT_TRANSLATE_NOOP(
        "ledger", "统一社会信用代码“{raw}”校验不通过，请对照营业执照。"
    ),
    "W_COUNT_MISMATCH": QT_TRANSLATE_NOOP(
        "ledger", "「{field}」写的是 {raw} 人，与列出的职工人数不一致。"
    ),
    "W_COUNT_APPROX": QT_TRANSLATE_NOOP("ledger", "人数“{raw}”不是确数。"),
    "W_COUNT_EXPRESSION": QT_TRANSLATE_NOOP("ledger", "人数“{raw}”已按算式相加。"),
    "W_DATE_YEAR_FROM_SHEET": QT_TRANSLATE_NOOP(
        "ledger", "日期“{raw}”没有年份，已按工作表、标题或同表其他日期的年份补上，请核对。"
    ),
    "W_DATE_YEAR_FROM_HEADING": QT_TRANSLATE_NOOP(
        "ledger", "日期“{raw}”没有年份，已按上方小标题的年份补上。"
    ),
    "W_DATE_AMBIGUOUS": QT_TRANSLATE_NOOP(
        "ledger", "日期“{raw}”被存成小数，可能少了末尾的 0，请核对。"
    ),
    "W_DATE_AMBIGUOUS order": QT_TRANSLATE_NOOP(
        "ledger",
        "日期“{raw}”的日和月可能颠倒，同列其他日期也定不出来，暂按月/日/年读，请核对。",
    ),
    "W_DATE_NO_DAY": QT_TRANSLATE_NOOP(
        "ledger",
        "「{field}」里的“{raw}”没有写到日：受理按最早的一天、结案按最晚的一天导入，请核对。",
    ),
    "W_DATE_SEVERAL": QT_TRANSLATE_NOOP(
        "ledger", "「{field}」里的“{raw}”写了不止一天，已按第一天导入，请核对。"
    ),
    "W_DATE_STANDS_IN": QT_TRANSLATE_NOOP(
        "ledger", "新增的这一行「{field}」空着，已按“{raw}”读，请核对。"
    ),
    "W_DATE_YEAR_FROM_NUMBER": QT_TRANSLATE_NOOP(
        "ledger", "日期“{raw}”没有年份，已按案号里的年份补上，请核对。"
    ),
    "W_CLOSE_BEFORE_ACCEPT": QT_TRANSLATE_NOOP(
        "ledger",
        "「{field}」“{raw}”早于受理日期：案件和补缴按受理日期计入统计，原写的日期留在时间线里，"
        "请核对。",
    ),
    "W_CLOSE_YEAR_ROLLS_OVER": QT_TRANSLATE_NOOP(
        "ledger", "「{field}」“{raw}”没有年份，已按跨年算作次年。"
    ),
    "W_CLOSE_BAD_DATE": QT_TRANSLATE_NOOP(
        "ledger", "「{field}」里的“{raw}”不是一个真实的日期，已留空。"
    ),
    "W_CLOSE_BAD_DATE no_year": QT_TRANSLATE_NOOP(
        "ledger", "「{field}」里的“{raw}”没有年份，已留空。"
    ),
    "W_CLOSE_BAD_DATE no_day": QT_TRANSLATE_NOOP(
        "ledger", "「{field}」里的“{raw}”只写到月，没有日，已留空。"
    ),
    "W_AMOUNT_APPROX": QT_TRANSLATE_NOOP(
        "ledger", "「{field}」写的是“{raw}”，不是确数，已按所写的数导入，请核对。"
    ),
    "W_AMOUNT_EXPRESSION": QT_TRANSLATE_NOOP(
        "ledger", "「{field}」写的是“{raw}”，已按算式相加，请核对。"
    ),
    "W_AMOUNT_RANGE": QT_TRANSLATE_NOOP(
        "ledger", "「{field}」写的是一个范围（{raw}），暂按较小的数导入，请核对。"
    ),
    "W_AMOUNT_REMARK": QT_TRANSLATE_NOOP(
        "ledger", "「{field}」的金额后面另有说明（{raw}），只导入前面的数，原文照样保留。"
    ),
    "W_AMOUNT_HUGE": QT_TRANSLATE_NOOP(
        "ledger", "「{field}」里的“{raw}”大得不像金额，可能是电话、证件号填错了列，请核对。"
    ),
    "W_AMOUNT_PLACEHOLDER": QT_TRANSLATE_NOOP(
        "ledger", "「{field}」写的是“{raw}”，金额按未知导入。"
    ),
    "W_UNIT_IN_CELL": QT_TRANSLATE_NOOP("ledger", "“{raw}”自带单位，已按单元格里的单位换算。"),
    "W_UNIT_SUSPECT": QT_TRANSLATE_NOOP(
        "ledger", "“{raw}”比同列其他数大得多，像是把元写进了万元的列。"
    ),
    "W_ROW_SUM_MISMATCH": QT_TRANSLATE_NOOP(
        "ledger", "「{field}」写的是 {raw}，与各职工金额之和不一致。"
    ),
    "W_SUM_MISMATCH": QT_TRANSLATE_NOOP("ledger", "小计 {raw} 与上面各行之和不一致。"),
    "W_GROUP_TOTAL_REPEATED": QT_TRANSLATE_NOOP(
        "ledger", "「{field}」在每个职工行重复出现，只计一次。"
    ),
    "W_BACKPAY_GT_AMOUNT": QT_TRANSLATE_NOOP("ledger", "补缴金额 {raw} 大于涉及金额，请核对。"),
    "W_NEGATIVE": QT_TRANSLATE_NOOP("ledger", "「{field}」是负数（{raw}），请核对。"),
    "W_COLOUR_ONLY": QT_TRANSLATE_NOOP(
        "ledger", "办理状态只用底色（{raw}）表示，没有文字，已按颜色图例理解。"
    ),
    "W_ANONYMOUS": QT_TRANSLATE_NOOP("ledger", "投诉人匿名（{raw}），案件没有具名职工。"),
    "W_NO_DATE_COLUMN": QT_TRANSLATE_NOOP(
        "ledger",
        "这张表没有一列读作受理日期，各件案件都没有日期。有这一列的，请点列头改读作受理日期。",
    ),
    "W_NO_NAME_COLUMN": QT_TRANSLATE_NOOP(
        "ledger", "这张表没有一列读作职工姓名，有号码也登记不了职工。请点列头指定姓名是哪一列。"
    ),
    "W_NO_WORKER_ROWS": QT_TRANSLATE_NOOP(
        "ledger", "写明 {raw} 人，但没有列出任何职工，导入后请补录名单。"
    ),
    "W_STATUS_UNKNOWN": QT_TRANSLATE_NOOP(
        "ledger", "看不懂“{raw}”是什么结果：有结案日期的按已结、无结果导入，其余按在办导入。"
    ),
    "W_NUMBER_OURS": QT_TRANSLATE_NOOP(
        "ledger", "案号“{raw}”与本站给出过的编号相同：按“{raw}（台账）”导入，以便区分，请核对。"
    ),
    "W_SOURCE_UNKNOWN": QT_TRANSLATE_NOOP(
        "ledger", "看不懂「{field}」里的“{raw}”是什么渠道：渠道留空，原文照样保留，请导入后补填。"
    ),
    "W_TYPE_UNKNOWN": QT_TRANSLATE_NOOP(
        "ledger", "看不懂「{field}」里的“{raw}”是哪类争议：按其他争议导入，原文照样保留，请核对。"
    ),
    "W_NAME_LONG": QT_TRANSLATE_NOOP(
        "ledger", "「{field}」里的“{raw}”太长，不像一个人的姓名，请核对是不是写了几个人或填错了列。"
    ),
    "W_CELL_ERROR": QT_TRANSLATE_NOOP(
        "ledger", "单元格显示错误值 {raw}，按空白导入。请在原表里修好公式。"
    ),
    "W_FORMULA_NO_VALUE": QT_TRANSLATE_NOOP(
        "ledger", "「{field}」的公式没有算出结果。请用表格软件打开、保存后再导入。"
    ),
}


def message_of(finding: Finding, translate: Translate | None = None) -> str:
    """Return the sentence of a finding; ``translate(context, source)`` gives another language."""
    source = MESSAGES.get(_key(finding), finding.code)

    def said(words: str) -> str:
        return translate("ledger", words) if translate else words

    text = said(source)
    raw = finding.raw or ""
    if finding.code == "W_COLOUR_ONLY":
        raw = said(colour_word(raw))
    return text.format(field=finding.field or "", raw=raw)


def _key(finding: Finding) -> str:
    """Return the key of the sentence: what a date lacks, or which case a worker names."""
    if finding.code == "W_DATE_AMBIGUOUS":
        unsure = read_day(finding.raw).doubt is DateDoubt.ORDER
        return f"{finding.code} order" if unsure else finding.code
    if finding.code == "E_ORPHAN_WORKER" and finding.raw:
        return f"{finding.code} keyed"
    if finding.code not in _OF_DATES:
        return finding.code
    lacks = read_day(finding.raw).problem
    return f"{finding.code} {lacks}" if lacks in _LACKS else finding.code


_OF_DATES = frozenset({"E_BAD_DATE", "W_CLOSE_BAD_DATE"})
_LACKS = frozenset({DateProblem.NO_YEAR, DateProblem.NO_DAY})
