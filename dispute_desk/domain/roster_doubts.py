"""What is doubtful about a cell of the sheet of workers; it is kept as it was typed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dispute_desk.domain.doubts import doubt_about
from dispute_desk.domain.fields import FieldKind
from dispute_desk.domain.ledger_text import half_width
from dispute_desk.domain.surnames import looks_like_name
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable

TWO_NAMES = QT_TRANSLATE_NOOP("doubts", "一格里像是有两个人，请一人一行。")
NO_NAME = QT_TRANSLATE_NOOP("doubts", "这一行没有姓名，保存前请补上。")
ODD_NAME = QT_TRANSLATE_NOOP("doubts", "姓名里有数字或星号，请核对。")
TWO_PHONES = QT_TRANSLATE_NOOP("doubts", "一格里有两个号码，请只留一个，另一个写在备注里。")
FLOAT_ID = QT_TRANSLATE_NOOP("doubts", "号码成了小数，是表格软件改坏的，请按证件重填。")
FLOAT_PHONE = QT_TRANSLATE_NOOP("doubts", "号码成了小数，是表格软件改坏的，请核对后重填。")
NOT_A_SUM = QT_TRANSLATE_NOOP("doubts", "看不懂这个金额（如 5500.00、1.2万），不足一分的请先取舍。")
LESS_THAN_NOTHING = QT_TRANSLATE_NOOP("doubts", "金额不能是负数，请核对。")
NOT_A_DAY = QT_TRANSLATE_NOOP("doubts", "看不懂这个日期，请写成 2024-03-01 的样子。")
BARE_DAY = QT_TRANSLATE_NOOP("doubts", "只有一个数，可能是 %1，请核对后写成日期。")
NOT_A_MONTH = QT_TRANSLATE_NOOP("doubts", "看不懂这个月份，请写成 2024-03 的样子。")
NOT_A_WORD = QT_TRANSLATE_NOOP("doubts", "没有这一项，请按候选的词填写。")
NOT_A_FLAG = QT_TRANSLATE_NOOP("doubts", "请填“是”，或留空。")
MONTHS_TURNED = QT_TRANSLATE_NOOP("doubts", "起始月份晚于终止月份，请核对。")
DAYS_TURNED = QT_TRANSLATE_NOOP("doubts", "入职日期晚于离职日期，请核对。")
SAME_NUMBER = QT_TRANSLATE_NOOP("doubts", "与第 %1 行证件号码相同，请核对是不是同一人。")
SAME_PERSON = QT_TRANSLATE_NOOP("doubts", "与第 %1 行姓名、电话都相同，请核对是不是同一人。")
OTHER_NAME = QT_TRANSLATE_NOOP("doubts", "原来的姓名是“%1”，请核对是不是同一人。")
ASK_ROW_NUMBER = QT_TRANSLATE_NOOP(
    "doubts", "与第 %1 行证件号码相同：填“同一人”并到那一行，填“另一人”另立一行。"
)
ASK_ROW_OTHER_NAME = QT_TRANSLATE_NOOP(
    "doubts",
    "与第 %1 行（%2）证件号码相同，姓名不同：填“另一人”另立一行；"
    "填“同一人”会把这一行的姓名和金额写到“%2”那一行。",
)
ASK_ROW = QT_TRANSLATE_NOOP(
    "doubts", "与第 %1 行姓名、电话都相同：填“同一人”并到那一行，填“另一人”另立一行。"
)
ASK_CASE_NUMBER = QT_TRANSLATE_NOOP(
    "doubts", "与案件 %1 的%2证件号码相同：填“同一人”，保存时补上那件里已有的身份资料。"
)
ASK_CASE = QT_TRANSLATE_NOOP(
    "doubts", "与案件 %1 的%2姓名、电话相同：填“同一人”补上那件里的身份资料，填“另一人”不补。"
)
NOT_INSURED = QT_TRANSLATE_NOOP(
    "doubts", "看不懂参保情况，请写成“养老 2023-01~2024-06；医疗 2023-01~ 未缴”的样子。"
)
NO_INSURANCE = QT_TRANSLATE_NOOP(
    "doubts", "只有月份，没有险种，请写成“养老 2023-01~2024-06”的样子。"
)
SUM_AND_PARTS = QT_TRANSLATE_NOOP("doubts", "这一层既有未分项金额又有分险种金额，合计会重复计算。")
CHANGED_BY_OTHER = QT_TRANSLATE_NOOP("doubts", "别人已改为“%1”，再保存即以这里的为准。")

_BETWEEN = re.compile(r"[、,，;；/／&＆\n]|和|与|及|\s{1,}")
#: Signs that stand between two people and in no name, and what reads as a name on each side.
_APART = re.compile(r"\s*[、,;；/／&＆\n]\s*")
_HAN_NAME = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]{2,4}")
_ODD = re.compile(r"[\d*＊xX×]{1,}|等\d*人")
_FLOAT = re.compile(r"\d{8,}\.\d+")
_RUN = re.compile(r"\d{7,}")


def doubt_in_name(text: str) -> str:
    """Return what is doubtful about a name (context ``doubts``), or nothing."""
    plain = half_width(text).strip()
    parts = [part for part in _BETWEEN.split(plain) if part]
    if len(parts) > 1 and sum(map(looks_like_name, parts)) > 1:
        return TWO_NAMES
    apart = _APART.split(plain)
    if len(apart) > 1 and all(map(_HAN_NAME.fullmatch, apart)):
        return TWO_NAMES
    if not plain.isascii() and (_ODD.search(plain) or "*" in plain):
        return ODD_NAME
    return ODD_NAME if plain.isascii() and any(one.isdigit() for one in plain) else ""


def doubt_in_id(text: str) -> str:
    """Return what is doubtful about an identity number, or nothing."""
    return FLOAT_ID if _FLOAT.fullmatch(text.strip()) else doubt_about(FieldKind.ID_NO, text)


def doubt_in_phone(text: str) -> str:
    """Return what is doubtful about a telephone number, or nothing."""
    if _FLOAT.fullmatch(text.strip()):
        return FLOAT_PHONE
    runs = _RUN.findall(text.replace("-", "").replace(" ", ""))
    apart = _RUN.findall(text.replace("-", ""))
    if len(runs) > 1 or len(apart) > 1:
        return TWO_PHONES
    return doubt_about(FieldKind.PHONE, text)


#: The doubts of texts that are kept whatever they are, by the field.
OF_TEXTS: dict[str, Callable[[str], str]] = {
    "name": doubt_in_name,
    "id_no": doubt_in_id,
    "phone": doubt_in_phone,
    "attorney": doubt_in_name,
    "attorney_phone": doubt_in_phone,
}
