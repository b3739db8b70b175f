"""What a question about cases is refused with."""

from __future__ import annotations

from dispute_desk.domain.errors import sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

SEVERAL_CASES = sentence(
    "several_cases",
    QT_TRANSLATE_NOOP("errors", "案号“{ref}”不止一件案件。请改用案件序号：{ids}。"),
)
NO_CASE = sentence(
    "no_such_case",
    QT_TRANSLATE_NOOP("errors", "没有找到案件“{ref}”。请核对案号，或在案件列表中选择。"),
)
EMPLOYER_GONE = sentence(
    "employer_gone",
    QT_TRANSLATE_NOOP(
        "errors", "这家单位已不在了：可能已合并到另一家，或登记被撤销。请在列表中查找。"
    ),
)
NOT_THERE_YET = sentence(
    "case_not_there_yet",
    QT_TRANSLATE_NOOP(
        "errors",
        "这里只看到那一天为止录入的内容：这件案件 {entered} 才录入（登记日期可以更早），"
        "{day} 还没有。请选 {entered} 或以后的日期。",
    ),
)
