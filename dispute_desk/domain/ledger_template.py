"""The blank ledger the station hands out: its columns, their notes and what may be chosen."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from dispute_desk.domain.profile import Profile

#: Sheets of the template: to be filled in, how to, and what the drop-downs offer.
SHEET, NOTES, CHOICES = "台账", "填写说明", "选项"


class Holds(StrEnum):
    """What the cells of a column hold."""

    TEXT = "text"
    DAY = "day"
    MONEY = "money"
    COUNT = "count"


class TemplateColumn(NamedTuple):
    """A column: its heading as an import understands it, the field, what it holds, how to fill it.

    ``choices`` are offered in a drop-down; other words are taken too.
    """

    heading: str
    field: str
    holds: Holds
    note: str
    needed: bool = False
    choices: tuple[str, ...] = ()


#: Results as the template offers them, each understood by the import as what it says.
RESULTS = (
    "调解成功",
    "部分达成协议",
    "调解不成",
    "撤回申请",
    "不予受理",
    "转办其他部门",
    "办理中",
    "已办结",
)
_DAY = QT_TRANSLATE_NOOP("ledger", "写到年月日，如 2026-03-05。")
_MONTH = QT_TRANSLATE_NOOP("ledger", "写到年月，如 2024-01。")
_MONEY = QT_TRANSLATE_NOOP("ledger", "以元为单位，只写数字。")


def template_columns(profile: Profile) -> tuple[TemplateColumn, ...]:
    """Return the columns of the blank ledger, with the words of a station's own lists."""
    sources = tuple(one.label for one in profile.channels)
    insurances = tuple(one.label for one in profile.insurances)
    say = QT_TRANSLATE_NOOP
    text, day, money = Holds.TEXT, Holds.DAY, Holds.MONEY
    return (
        TemplateColumn("案号", "case_no", text, say("ledger", "原来的编号，没有可以不填。")),
        TemplateColumn("受理日期", "accept_date", day, _DAY, needed=True),
        TemplateColumn(
            "案件来源", "source", text, say("ledger", "从下拉里选，也可以自己写。"), choices=sources
        ),
        TemplateColumn(
            "用人单位", "employer", text, say("ledger", "按营业执照写全称。"), needed=True
        ),
        TemplateColumn(
            "统一社会信用代码", "credit_code", text, say("ledger", "18 位，没有可以不填。")
        ),
        TemplateColumn(
            "职工姓名",
            "worker_name",
            text,
            say(
                "ledger",
                "一人一行；同一件案件的第二人起，“用人单位”写“同上”，再填职工这几列，其余留空。",
            ),
            needed=True,
        ),
        TemplateColumn(
            "身份证号", "id_no", text, say("ledger", "18 位，按文本填写，不要让表格软件变成数字。")
        ),
        TemplateColumn("联系电话", "phone", text, say("ledger", "职工本人的电话。")),
        TemplateColumn("诉求", "claim", text, say("ledger", "职工要求什么，几句话。")),
        TemplateColumn("涉及人数", "persons", Holds.COUNT, say("ledger", "本案一共几人。")),
        TemplateColumn(
            "险种",
            "insurance",
            text,
            say("ledger", "从下拉里选；几个险种写在一格，用顿号隔开。"),
            choices=insurances,
        ),
        TemplateColumn("起始年月", "period_start", text, _MONTH),
        TemplateColumn("终止年月", "period_end", text, _MONTH),
        TemplateColumn("涉案金额（元）", "amount", money, _MONEY),
        TemplateColumn("补缴金额（元）", "back_paid", money, _MONEY),
        TemplateColumn("滞纳金（元）", "late_fee", money, _MONEY),
        TemplateColumn("经办人", "handler", text, say("ledger", "姓名。")),
        TemplateColumn("调解员", "mediator", text, say("ledger", "姓名。")),
        TemplateColumn("镇街", "district", text, say("ledger", "单位所在的镇街。")),
        TemplateColumn(
            "处理结果",
            "result",
            text,
            say("ledger", "从下拉里选；还没有办结的选“办理中”。"),
            choices=RESULTS,
        ),
        TemplateColumn("结案日期", "close_date", day, _DAY),
        TemplateColumn("备注", "remark", text, say("ledger", "其他要记的。")),
    )
