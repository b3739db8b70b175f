"""Why a template of a paper is not taken or not filled: one sentence each."""

from __future__ import annotations

from dispute_desk.domain.errors import sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

HAS_CODE = sentence(
    "template_has_code",
    QT_TRANSLATE_NOOP(
        "errors",
        "模板“{file}”里有程序代码“{told}”，没有使用，也没有出文。"
        "模板里只能写字段、循环和条件；请删去这一处，或恢复随软件的模板。",
    ),
)
UNKNOWN_NAME = sentence(
    "template_unknown_name",
    QT_TRANSLATE_NOOP(
        "errors",
        "模板“{file}”里的“{name}”不是《{paper}》的字段，最接近的是“{nearest}”。"
        "请在模板里改正后再试。",
    ),
)
UNKNOWN_NAME_ALONE = sentence(
    "template_name_unlike_any",
    QT_TRANSLATE_NOOP(
        "errors",
        "模板“{file}”里的“{name}”不是《{paper}》的字段，也没有相近的。"
        "可用的字段见随软件的模板，请改正后再试。",
    ),
)
BAD_MARKS = sentence(
    "template_bad_marks",
    QT_TRANSLATE_NOOP(
        "errors",
        "模板“{file}”里的花括号不成对，或循环、条件没有收尾。请对照随软件的模板改正后再试。",
    ),
)
NOT_FILLED = sentence(
    "template_not_filled",
    QT_TRANSLATE_NOOP(
        "errors", "模板“{file}”填不进内容，没有出文。请改正模板，或恢复随软件的模板。"
    ),
)
DAMAGED = sentence(
    "template_damaged",
    QT_TRANSLATE_NOOP(
        "errors",
        "“{file}”不是完好的 .docx 文档。请在 WPS 里打开，另存为“Word 文档（*.docx）”后再试。",
    ),
)
EMPTY = sentence(
    "template_without_fields",
    QT_TRANSLATE_NOOP(
        "errors",
        "模板“{file}”里没有任何字段，印出来每份都一样。"
        "请从随软件的模板改起，保留双花括号里的字段。",
    ),
)
