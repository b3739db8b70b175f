"""Whether a file that could be read is a ledger of disputes at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.ledger import SheetRole
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from dispute_desk.domain.ledger import Reading

NOT_A_LEDGER = sentence(
    "ledger_not_a_ledger",
    QT_TRANSLATE_NOOP(
        "errors",
        "“{file}”不像争议台账：没有找到同时写着单位或职工、受理日期或结果的表头，什么都没有导入。"
        "请确认选对了文件。",
    ),
)
TEMPLATE_ONLY = sentence(
    "ledger_template_only",
    QT_TRANSLATE_NOOP("errors", "“{file}”只有表头，没有一行数据，什么都没有导入。请先填写再导入。"),
)


def refusal_of(reading: Reading) -> DeskError | None:
    """Return why a reading cannot be imported at all; None when it can."""
    roles = {sheet.role for sheet in reading.sheets}
    if SheetRole.CASES in roles:
        return None
    code = TEMPLATE_ONLY if SheetRole.TEMPLATE in roles else NOT_A_LEDGER
    return DeskError(code, file=reading.file)
