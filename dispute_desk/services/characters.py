"""Characters no field may hold: refused at the one door, whoever brings them."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from typing import Any

from dispute_desk.domain.case_fields import CASE_FIELDS
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.fields import FieldKind
from dispute_desk.domain.party_fields import CLAIMANT_FIELDS, EMPLOYER_FIELDS
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.codec import NOT_JOURNALED

CONTROL_CHARACTER = sentence(
    "control_character",
    QT_TRANSLATE_NOOP(
        "errors", "“{name}”里有不能显示的控制字符（{sign}），没有保存。请删去后再试。"
    ),
)
LINE_BREAK = sentence(
    "line_break",
    QT_TRANSLATE_NOOP("errors", "“{name}”只能写一行，里面有换行，没有保存。请改成一行后再试。"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
_BREAK = re.compile(r"[\n\r\x85\u2028\u2029]")
_FIELDS = (*CASE_FIELDS, *CLAIMANT_FIELDS, *EMPLOYER_FIELDS)
_LABELS = {"employer": QT_TRANSLATE_NOOP("errors", "用人单位名称")} | {
    field.id: field.label for field in reversed(_FIELDS)
}
_LONG = frozenset(field.id for field in _FIELDS if field.kind is FieldKind.LONG_TEXT)
#: Fields of one line; what no catalogue knows may have several.
_ONE_LINE = _LABELS.keys() - _LONG


def check_characters(command: object) -> None:
    """Refuse a command with a control character, or with line breaks in a field of one line."""
    _check(command, "")


def _check(value: Any, name: str) -> None:  # noqa: ANN401 - any value of a command
    if isinstance(value, str):
        _check_text(value, name)
    elif isinstance(value, dict):
        for key, item in value.items():
            _check(item, str(key))
    elif isinstance(value, list | tuple):
        for item in value:
            _check(item, name)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            if field.metadata != NOT_JOURNALED:
                _check(getattr(value, field.name), field.name)


def _check_text(text: str, name: str) -> None:
    if text.isprintable():
        return
    label = _LABELS.get(name, name)
    control = _CONTROL.search(text)
    if control:
        raise DeskError(CONTROL_CHARACTER, field=name, name=label, sign=f"U+{ord(control[0]):04X}")
    if name in _ONE_LINE and _BREAK.search(text.strip()):
        raise DeskError(LINE_BREAK, field=name, name=label)
