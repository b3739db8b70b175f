"""Doubts about numbers: ID card, telephone, numbers of employers. None of them stops anybody."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.fields import FieldKind
from dispute_desk.domain.identity import IdWarning, is_one_phone, read_credit_code, read_id_number
from dispute_desk.domain.ledger_text import half_width
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

_ID: dict[IdWarning, str] = {
    IdWarning.CHECKSUM: QT_TRANSLATE_NOOP(
        "doubts", "校验码不对，请再核对一遍证件；性别和出生日期没有据此填写。"
    ),
    IdWarning.BIRTH: QT_TRANSLATE_NOOP(
        "doubts", "号码里的出生日期不对，请核对；性别和出生日期没有据此填写。"
    ),
    IdWarning.LENGTH: QT_TRANSLATE_NOOP("doubts", "居民身份证号应为 18 位；其他证件可忽略。"),
    IdWarning.OLD_15: QT_TRANSLATE_NOOP("doubts", "这是 15 位旧号码，请核对是否已换证。"),
    IdWarning.MASKED: QT_TRANSLATE_NOOP("doubts", "号码不完整（带星号），请尽量补全。"),
    IdWarning.PRECISION: QT_TRANSLATE_NOOP("doubts", "号码被表格软件改坏了，请按证件重填。"),
}
_PHONE = QT_TRANSLATE_NOOP("doubts", "看起来不像电话号码，请核对。")
_PHONE_AS_FIRM = QT_TRANSLATE_NOOP(
    "doubts", "这里填的像是电话号码，请核对是不是填错了格；确实没有单位名称的可以不改。"
)
_FUTURE_BIRTH = QT_TRANSLATE_NOOP("doubts", "号码里的出生日期在今天以后，请核对。")
_GONE_DAY = QT_TRANSLATE_NOOP("doubts", "下一步的日期已经过去，请核对。")
#: Days something is still to be done by.
_COMING_DAYS = frozenset({"next_action_on"})
_FUTURE_DAY = QT_TRANSLATE_NOOP("doubts", "日期在今天以后，请核对。")
_FUTURE_MONTH = QT_TRANSLATE_NOOP("doubts", "月份在本月以后，请核对。")
#: Facts of a worker that lie behind him, by their field.
_PAST_DAYS = frozenset({"employed_from", "born_on", "consented_on"})
_PAST_MONTHS = frozenset({"claim_from", "claim_to"})
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_ISO_MONTH = re.compile(r"\d{4}-\d{2}")
_CODE_LENGTH = QT_TRANSLATE_NOOP("doubts", "统一社会信用代码应为 18 位。")
#: Said where a payment's proof stands under another payment; ``number`` names its case.
PROOF_STANDS = QT_TRANSLATE_NOOP(
    "doubts", "凭证 {proof} 已登记在案件 {number}，请核对是不是同一笔缴费，以免重复计算。"
)
#: Added to it: what stands there, and what is being recorded.
PROOF_BOTH = QT_TRANSLATE_NOOP("doubts", "已登记：{there}。本次：{here}。")
#: Said where a day of a fact lies before the case came in; ``received`` is that day.
EARLY_DAY = QT_TRANSLATE_NOOP(
    "doubts", "日期 {day} 早于案件收到日期 {received}，请核对；确在来访以前的可以保存。"
)
#: Said where a signature lies before its agreement; ``agreed`` is the agreement's own day.
SIGNED_BEFORE = QT_TRANSLATE_NOOP(
    "doubts", "签章日期 {day} 早于协议达成日期 {agreed}，请核对；确是这样的可以保存。"
)
#: Said where a clause names money to the worker together with social insurance.
MONEY_BESIDE_INSURANCE = QT_TRANSLATE_NOOP(
    "doubts", "“{words}”里现金、补贴或补偿和社会保险写在一起，请核对是不是拿钱代替缴费。"
)
#: Said where a clause ends everything without saying what.
SETTLED_WHAT = QT_TRANSLATE_NOOP(
    "doubts",
    "“{words}”没有写明了结的是什么，请核对：别的请求可以放弃，没有补缴的社会保险费不能约定放弃。",
)
#: Said where something is recorded for a worker who withdrew; ``day`` is when.
WITHDREW = QT_TRANSLATE_NOOP(
    "doubts", "{name}已于 {day} 撤回，现在又为其登记，请核对是不是这名职工。"
)
#: Said where a payment is more than what is owed.
ABOVE_DUE = QT_TRANSLATE_NOOP(
    "doubts", "本次缴 {paid} 元，多于应缴未缴的 {due} 元，请核对金额和职工。"
)
#: Said where more is planned than is owed.
ABOVE_DUE_PLANNED = QT_TRANSLATE_NOOP(
    "doubts", "安排合计 {planned} 元，多于应缴未缴的 {due} 元，请核对金额和职工。"
)
#: Said where a day or month lies so far back that its year is a slip of the hand.
LONG_AGO = QT_TRANSLATE_NOOP("doubts", "{day} 是 {years} 多年以前，请核对年份。")
_CODE_CHECK = QT_TRANSLATE_NOOP("doubts", "校验码不对，请对照营业执照核对。")
_TAX_SHAPE = QT_TRANSLATE_NOOP("doubts", "纳税人识别号应为 15、18 或 20 位数字和字母，请核对。")
_UNIT_SHAPE = QT_TRANSLATE_NOOP("doubts", "单位社保号应只有数字、字母和连字符，请核对。")
_UNIT_IS_CODE = QT_TRANSLATE_NOOP(
    "doubts", "这是统一社会信用代码的样子；单位社保号是另一个号码，请核对。"
)
#: Old registrations have an H and eight digits (domain reference §8).
_TAX_NO = re.compile(r"[0-9A-Z]{15}|[0-9A-Z]{18}|[0-9A-Z]{20}|H[0-9]{8}", re.ASCII)
_UNIT_NO = re.compile(r"[0-9A-Z-]+", re.ASCII)

#: The fields of commands that hold such numbers.
_FIELDS = {
    "id_no": FieldKind.ID_NO,
    "phone": FieldKind.PHONE,
    "credit_code": FieldKind.CREDIT_CODE,
    "tax_no": FieldKind.TAX_NO,
    "si_unit_no": FieldKind.SI_UNIT_NO,
}


def doubt_about_firm(typed: str) -> str:
    """Return what is doubtful about the name of an employer (context ``doubts``), or nothing."""
    return _PHONE_AS_FIRM if is_one_phone(typed) else ""


def doubt_about(kind: FieldKind, typed: str) -> str:
    """Return what is doubtful about a number as it is written (context ``doubts``), or nothing."""
    text = typed.strip()
    if not text:
        return ""
    if kind is FieldKind.ID_NO:
        found = read_id_number(text).warnings
        return _ID[found[0]] if found else ""
    if kind is FieldKind.PHONE and not is_one_phone(text):
        return _ID[IdWarning.MASKED] if "*" in half_width(text) else _PHONE
    number_of_firm = _OF_FIRMS.get(kind)
    return number_of_firm(text) if number_of_firm else ""


def future_doubt(name: str, typed: str, today: date) -> str:
    """Return what is doubtful about a past day that has yet to come, or one to come that has gone.

    ``name`` is a field, ``typed`` its value: a day, a month, or a number that holds a birth.
    """
    text = typed.strip()
    if name == "id_no":
        birth = read_id_number(text).birth
        return _FUTURE_BIRTH if birth is not None and birth > today else ""
    if name in _PAST_DAYS and _ISO_DAY.fullmatch(text) and text > today.isoformat():
        return _FUTURE_DAY
    if name in _COMING_DAYS and _ISO_DAY.fullmatch(text) and text < today.isoformat():
        return _GONE_DAY
    if name in _PAST_MONTHS and _ISO_MONTH.fullmatch(text) and text > f"{today:%Y-%m}":
        return _FUTURE_MONTH
    return ""


def is_long_ago(when: object, today: date, years: int) -> bool:
    """Tell whether a day or a month lies more than so many years back; 0 asks about none."""
    year = getattr(when, "year", None)
    return bool(years) and isinstance(year, int) and year < today.year - years


def old_days_in(given: Any, today: date, years: int) -> list[tuple[str, str, str]]:  # noqa: ANN401 - a command as JSON
    """Return (field, what was written, doubt) for every day and month too long ago.

    Days of birth are none of them.
    """
    if isinstance(given, list):
        return [doubt for item in given for doubt in old_days_in(item, today, years)]
    if not isinstance(given, dict) or not years:
        return []
    found = []
    for name, value in given.items():
        if not isinstance(value, str):
            found += old_days_in(value, today, years)
        elif (
            name != "born_on"
            and (_ISO_DAY.fullmatch(value) or _ISO_MONTH.fullmatch(value))
            and int(value[:4]) < today.year - years
        ):
            found.append((name, value, LONG_AGO))
    return found


def _code_doubt(text: str) -> str:
    """Return what is doubtful about a credit code, or nothing."""
    read = read_credit_code(text)
    if not read.is_credit_code:
        return _CODE_LENGTH
    return "" if read.checksum_holds else _CODE_CHECK


def _tax_doubt(text: str) -> str:
    """Return what is doubtful about a taxpayer number, or nothing."""
    return "" if _TAX_NO.fullmatch(text.upper()) else _TAX_SHAPE


def _unit_doubt(text: str) -> str:
    """Return what is doubtful about a social-insurance number of an employer, or nothing."""
    read = read_credit_code(text.upper())
    if read.is_credit_code and read.checksum_holds:
        return _UNIT_IS_CODE
    return "" if _UNIT_NO.fullmatch(text.upper()) else _UNIT_SHAPE


_OF_FIRMS: dict[FieldKind, Callable[[str], str]] = {
    FieldKind.CREDIT_CODE: _code_doubt,
    FieldKind.TAX_NO: _tax_doubt,
    FieldKind.SI_UNIT_NO: _unit_doubt,
}


def doubts_in(given: Any, today: date | None = None) -> list[tuple[str, str, str]]:  # noqa: ANN401 - a command as JSON
    """Return (field, what was written, doubt) for every doubtful value in a command's JSON.

    With ``today`` also what should be past and is not.
    """
    if isinstance(given, list):
        return [doubt for item in given for doubt in doubts_in(item, today)]
    if not isinstance(given, dict):
        return []
    found = []
    for name, value in given.items():
        if not isinstance(value, str):
            found += doubts_in(value, today)
            continue
        kind = _FIELDS.get(name)
        doubt = doubt_about(kind, value) if kind is not None else ""
        doubt = doubt or (future_doubt(name, value, today) if today is not None else "")
        if doubt:
            found.append((name, value, doubt))
    return found
