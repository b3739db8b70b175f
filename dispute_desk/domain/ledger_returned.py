"""What may be changed in a ledger of ours that comes back, and where everything else is changed."""

from __future__ import annotations

from dispute_desk.domain.errors import sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

CLAIMED, LEDGER_PAID = "涉案金额（元）", "历史台账载明补缴（元）"
HANDLER, EMPLOYER, WORKER = "承办人", "用人单位", "劳动者姓名"
RESULT = "办理结果"
#: The columns an import writes into fields: of the case, of the worker whose line it is, of the
#: employer.
FIELDS = {
    "登记日期": ("case", "received_on"),
    "来源": ("case", "channel"),
    "争议类型": ("case", "cause"),
    "险种": ("case", "insurances"),
    "起始月份": ("case", "claim_from"),
    "终止月份": ("case", "claim_to"),
    "镇街": ("case", "street"),
    "备注": ("case", "note"),
    WORKER: ("claimant", "name"),
    "身份证号": ("claimant", "id_no"),
    "联系电话": ("claimant", "phone"),
    EMPLOYER: ("employer", "name"),
    "统一社会信用代码": ("employer", "credit_code"),
}
#: What a worker has of his own stands in his line instead of what the case says.
OF_BOTH = frozenset({"insurances", "claim_from", "claim_to"})

#: Why a column stays as it is, and where it is changed.
ELSEWHERE = {
    "案号": sentence(
        "returned_number",
        QT_TRANSLATE_NOOP(
            "errors", "案号一经编定不随文件更改。编号确有误的，请撤销这次登记或导入后重新办理。"
        ),
    ),
    "受理日期": sentence(
        "returned_accepted",
        QT_TRANSLATE_NOOP(
            "errors",
            "受理日期来自“受理”一步，不能在台账里改。请打开案件办理受理；登记错了的，"
            "在案件的“历史”里撤销后重新受理。",
        ),
    ),
    RESULT: sentence(
        "returned_result",
        QT_TRANSLATE_NOOP(
            "errors",
            "办理结果随办理步骤而定，不能在台账里改。请打开案件登记调解、结案等步骤。",
        ),
    ),
    "结案日期": sentence(
        "returned_closed",
        QT_TRANSLATE_NOOP(
            "errors",
            "结案日期来自“结案”一步，不能在台账里改。请打开案件办理结案；登记错了的，"
            "在案件的“历史”里撤销后重新结案。",
        ),
    ),
    "实缴入库（元）": sentence(
        "returned_paid",
        QT_TRANSLATE_NOOP(
            "errors",
            "实缴入库由有凭证的缴费登记得出，不能在台账里改。请打开案件登记缴费或退费。",
        ),
    ),
    "滞纳金（元）": sentence(
        "returned_late_fee",
        QT_TRANSLATE_NOOP(
            "errors", "滞纳金由有凭证的缴费登记得出，不能在台账里改。请打开案件登记缴费。"
        ),
    ),
}
HISTORY_FIRST = sentence(
    "returned_history",
    QT_TRANSLATE_NOOP(
        "errors",
        "历史台账案件的办理情况不能在台账里改。请打开案件“接续办理”后登记调解、结案；"
        "整批有误的，撤销那次导入，改正后重新导入。",
    ),
)
NO_LEDGER_PAID = sentence(
    "returned_ledger_paid",
    QT_TRANSLATE_NOOP(
        "errors",
        "只有历史台账的案件有“历史台账载明补缴”。实际缴了的，请打开案件登记缴费，附上凭证。",
    ),
)
NOBODY_NAMED = sentence(
    "returned_handler",
    QT_TRANSLATE_NOOP(
        "errors",
        "承办人“{name}”不是在岗的工作人员，没有改派。请先在“设置”里增加人员，或打开案件改派。",
    ),
)
NO_HANDLER = sentence(
    "returned_no_handler",
    QT_TRANSLATE_NOOP(
        "errors", "承办人不能用空白撤销，没有改派。要换人的请写新承办人的姓名，或打开案件改派。"
    ),
)
SEVERAL_NAMED = sentence(
    "returned_handlers",
    QT_TRANSLATE_NOOP("errors", "有几位工作人员都叫“{name}”，没有改派。请打开案件改派。"),
)
SOME_LINES = sentence(
    "returned_some_lines",
    QT_TRANSLATE_NOOP(
        "errors",
        "这家单位在文件里还有写着原名称的行，没有改名。整家单位改名的，请每一行都改，或到单位页"
        "改名；这一件换成别的单位的，请撤销后重新登记。",
    ),
)
NO_VALUE = sentence(
    "returned_no_value",
    QT_TRANSLATE_NOOP(
        "errors", "“{value}”不能用作{heading}，没有改动。请照导出时的写法填写后重新导入。"
    ),
)
NO_NAME = sentence(
    "returned_no_name",
    QT_TRANSLATE_NOOP(
        "errors", "名称不能改成空白，没有改动。职工退出的，请打开案件办理“部分职工撤回”。"
    ),
)
AS_THE_CASE = sentence(
    "returned_as_the_case",
    QT_TRANSLATE_NOOP(
        "errors",
        "这名职工的{heading}空着时按全案的算，没有改动。要清空全案的，请把这件案件每一行的都清空。",
    ),
)
SEVERAL_SUMS = sentence(
    "returned_several_sums",
    QT_TRANSLATE_NOOP(
        "errors",
        "这一格的金额由 {count} 笔登记合成，不知道改哪一笔。请打开案件，在“金额”里分别更改。",
    ),
)
TWO_LINES = sentence(
    "returned_two_lines",
    QT_TRANSLATE_NOOP(
        "errors",
        "同一件案件的几行把{heading}改得不一样，没有改动。请把这几行改成一致后重新导入。",
    ),
)
MARK_TWICE = sentence(
    "returned_mark_twice",
    QT_TRANSLATE_NOOP(
        "errors",
        "记录标识和第 {row} 行相同，这一行没有读取。是新增的职工，请清空这一格的记录标识"
        "后重新导入。",
    ),
)
NO_SUCH_LINE = sentence(
    "returned_no_line",
    QT_TRANSLATE_NOOP(
        "errors",
        "记录标识所指的职工已不在案件里，这一行的改动没有导入。请打开案件核对。",
    ),
)
KNOWN_WORKER = sentence(
    "returned_known_worker",
    QT_TRANSLATE_NOOP(
        "errors",
        "案件里已有这名职工，没有记录标识的这一行没有读取。要改他的内容，请在有记录标识的"
        "那一行改。",
    ),
)
LINES_GONE = sentence(
    "returned_lines_gone",
    QT_TRANSLATE_NOOP(
        "errors",
        "文件里没有这件案件的 {names}：删行不改动已登记的内容。职工退出的，请打开案件办理"
        "“部分职工撤回”。",
    ),
)
