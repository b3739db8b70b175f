"""Doubts about numbers, told under the field while typing; none of them stops anybody."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.fields import FieldKind
from dispute_desk.domain.identity import IdWarning, read_credit_code, read_id_number, read_phone
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

_ID: dict[IdWarning, str] = {
    IdWarning.CHECKSUM: QT_TRANSLATE_NOOP("doubts", "校验码不对，请再核对一遍证件。"),
    IdWarning.BIRTH: QT_TRANSLATE_NOOP("doubts", "号码里的出生日期不对，请核对。"),
    IdWarning.LENGTH: QT_TRANSLATE_NOOP("doubts", "居民身份证号应为 18 位；其他证件可忽略。"),
    IdWarning.OLD_15: QT_TRANSLATE_NOOP("doubts", "这是 15 位旧号码，请核对是否已换证。"),
    IdWarning.MASKED: QT_TRANSLATE_NOOP("doubts", "号码不完整（带星号），请尽量补全。"),
    IdWarning.PRECISION: QT_TRANSLATE_NOOP("doubts", "号码被表格软件改坏了，请按证件重填。"),
}
_PHONE = QT_TRANSLATE_NOOP("doubts", "看起来不像电话号码，请核对。")
_CODE_LENGTH = QT_TRANSLATE_NOOP("doubts", "统一社会信用代码应为 18 位。")
_CODE_CHECK = QT_TRANSLATE_NOOP("doubts", "校验码不对，请对照营业执照核对。")


def doubt_about(kind: FieldKind, typed: str) -> str:
    """Return what is doubtful about a number as it is typed, empty if nothing."""
    text = typed.strip()
    if not text:
        return ""
    source = ""
    if kind is FieldKind.ID_NO:
        found = read_id_number(text).warnings
        source = _ID[found[0]] if found else ""
    elif kind is FieldKind.PHONE:
        source = "" if read_phone(text).is_plausible else _PHONE
    elif kind is FieldKind.CREDIT_CODE:
        read = read_credit_code(text)
        if not read.is_credit_code:
            source = _CODE_LENGTH
        elif not read.checksum_holds:
            source = _CODE_CHECK
    return QCoreApplication.translate("doubts", source) if source else ""
