"""Commands as JSON and back: money as yuan text, days and months as ISO text, sets by value."""

from __future__ import annotations

import json
import types
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import lru_cache
from types import MappingProxyType
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.field_values import LARGEST_WHOLE
from dispute_desk.domain.money import Fen, fen_exactly, yuan_text
from dispute_desk.domain.months import Month
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

UNKNOWN_FIELD = sentence(
    "unknown_field",
    QT_TRANSLATE_NOOP("errors", "{command} 没有“{name}”这一项。可填的项：{known}。"),
)
MISSING_FIELD = sentence(
    "missing_field", QT_TRANSLATE_NOOP("errors", "{command} 缺少必填项“{name}”，请补上后再试。")
)
BAD_FIELD = sentence(
    "bad_field",
    QT_TRANSLATE_NOOP("errors", "“{name}”的内容“{given}”不对，应当是{wanted}。请改正后再试。"),
)

#: Marks a field of a command that is filled in by ``prepare`` and no part of what was asked.
NOT_JOURNALED = MappingProxyType({"journal": False})

_WANTED: dict[object, str] = {
    Fen: QT_TRANSLATE_NOOP("codec", '金额（元，两位小数的文字，如 "5500.00"）'),
    date: QT_TRANSLATE_NOOP("codec", "日期（如 2026-11-22）"),
    Month: QT_TRANSLATE_NOOP("codec", "月份（如 2026-11）"),
    int: QT_TRANSLATE_NOOP("codec", "整数"),
    str: QT_TRANSLATE_NOOP("codec", "文字"),
    bool: QT_TRANSLATE_NOOP("codec", "true 或 false"),
}
_OBJECT = QT_TRANSLATE_NOOP("codec", "一个对象（花括号里逐项写出）")
_OBJECTS = QT_TRANSLATE_NOOP("codec", "对象的列表（方括号里写一个或几个对象）")
_NAMES: dict[object, str] = {
    Fen: "money",
    date: "date",
    Month: "month",
    int: "integer",
    str: "text",
    bool: "boolean",
    Any: "any value",
}


Members = type[Enum]


@dataclass(frozen=True)
class FieldForm:
    """One field of a command as ``do --describe`` tells it.

    ``inner`` are the fields of an object it holds, ``members`` the closed set it takes.
    """

    name: str
    type: str
    required: bool
    default: object
    inner: tuple[FieldForm, ...] = ()
    members: Members | None = None


@lru_cache(maxsize=512)
def _hints(command: type) -> dict[str, Any]:
    """Return the types of a command's fields."""
    return get_type_hints(command)


def decode(command: type, given: object, *, name: str = "") -> Any:  # noqa: ANN401 - a command
    """Return the command of a JSON object; every wrong field is a refusal that names it."""
    label = name or command.__name__
    if not isinstance(given, dict):
        raise DeskError(BAD_FIELD, field=name, name=label, given=_shown(given), wanted=_OBJECT)
    hints = _hints(command)
    asked = [field for field in fields(command) if field.metadata != NOT_JOURNALED]
    known = [field.name for field in asked]
    for key in given:
        if key not in known:
            facts = {"name": key, "known": "、".join(known)}
            raise DeskError(UNKNOWN_FIELD, field=key, command=label, **facts)
    values: dict[str, Any] = {}
    for field in asked:
        if field.name in given:
            values[field.name] = _value(hints[field.name], given[field.name], field.name)
        elif field.default is MISSING and field.default_factory is MISSING:
            raise DeskError(MISSING_FIELD, field=field.name, command=label, name=field.name)
    return command(**values)


def _value(wanted: Any, given: Any, name: str) -> Any:  # noqa: ANN401
    if _is_optional(wanted):
        return None if given is None else _value(_inside(wanted), given, name)
    origin = get_origin(wanted)
    if origin is tuple:
        inner = get_args(wanted)[0]
        items = given if isinstance(given, list) else [given]
        if is_dataclass(inner) and not all(isinstance(item, dict) for item in items):
            shown = _shown(given)
            raise DeskError(BAD_FIELD, field=name, name=name, given=shown, wanted=_OBJECTS)
        return tuple(_value(get_args(wanted)[0], item, name) for item in items)
    if origin is dict:
        if not isinstance(given, dict):
            raise _bad(wanted, given, name)
        return dict(given)
    if wanted is Any or wanted is object:
        return given
    if isinstance(wanted, NewType) and wanted is not Fen:
        wanted = wanted.__supertype__
    if isinstance(wanted, type) and is_dataclass(wanted) and wanted is not Month:
        return decode(wanted, given, name=name)
    try:
        return _scalar(wanted, given)
    except (ValueError, TypeError) as error:
        raise _bad(wanted, given, name) from error


def _scalar(wanted: Any, given: Any) -> Any:  # noqa: ANN401, PLR0911 - one line per type
    if wanted is Fen:
        if not isinstance(given, str):
            raise TypeError
        return fen_exactly(given)
    if wanted is date:
        return date.fromisoformat(given)
    if wanted is Month:
        return Month.parse(_text(given))
    if wanted is bool:
        return _exactly(bool, given)
    if wanted is int:
        return _whole(given)
    if wanted is str:
        return _text(given)
    return wanted(given)


def _exactly(kind: type, given: Any) -> Any:  # noqa: ANN401
    if type(given) is not kind:
        raise TypeError
    return given


def _whole(given: Any) -> int:  # noqa: ANN401
    number: int = _exactly(int, given)
    if abs(number) > LARGEST_WHOLE:
        raise ValueError(number)
    return number


def _text(given: Any) -> str:  # noqa: ANN401
    text: str = _exactly(str, given)
    text.encode()  # half a character cannot be stored
    return text


def _bad(wanted: Any, given: object, name: str) -> DeskError:  # noqa: ANN401
    words = _OBJECT if get_origin(wanted) is dict else _WANTED.get(wanted)
    if words is None and isinstance(wanted, type) and issubclass(wanted, Enum):
        words = " / ".join(str(member.value) for member in wanted)
    return DeskError(
        BAD_FIELD, field=name, name=name, given=_shown(given), wanted=words or str(wanted)
    )


def _shown(given: object) -> str:
    """Return what was given as it was written: a text itself, anything else as JSON."""
    if isinstance(given, str):
        return given
    return json.dumps(given, ensure_ascii=False, default=str)


def _is_optional(wanted: object) -> bool:
    return get_origin(wanted) in {Union, types.UnionType} and type(None) in get_args(wanted)


def _inside(wanted: object) -> object:
    return next(part for part in get_args(wanted) if part is not type(None))


_AS_THEY_ARE = frozenset({str, int, bool, type(None)})


def encode(value: Any) -> Any:  # noqa: ANN401 - any command or answer
    """Return a command, a row or a value as JSON can hold it.

    A field marked ``NOT_JOURNALED`` is left out: what ``prepare`` filled in.
    """
    if type(value) in _AS_THEY_ARE:
        return value
    if is_dataclass(value) and not isinstance(value, type) and not isinstance(value, Month):
        told = ((name, is_fen, getattr(value, name)) for name, is_fen in _written(type(value)))
        return {
            name: yuan_text(one) if is_fen and one is not None else encode(one)
            for name, is_fen, one in told
        }
    return _plain(value)


@lru_cache(maxsize=512)
def _written(kind: type) -> tuple[tuple[str, bool], ...]:
    """Return the fields of a class that are written, and which of them are sums."""
    hints = _hints(kind)
    return tuple(
        (field.name, (_inside(hint) if _is_optional(hint) else hint) is Fen)
        for field in fields(kind)
        if field.metadata != NOT_JOURNALED and (hint := hints[field.name]) is not None
    )


def _plain(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Month):
        return str(value)
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        value = value._asdict()
    if isinstance(value, dict):
        return {str(key): encode(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [encode(item) for item in value]
    return value


def canonical_json(command: object) -> str:
    """Return a command as JSON text for the journal."""
    return json.dumps(encode(command), ensure_ascii=False, sort_keys=True, default=str)


def describe(command: type) -> list[FieldForm]:
    """Return the fields of a command, for ``do --describe``."""
    hints = _hints(command)
    return [
        FieldForm(
            field.name,
            _type_name(hints[field.name]),
            required=field.default is MISSING and field.default_factory is MISSING,
            default=None if field.default is MISSING else encode(field.default),
            inner=tuple(describe(core)) if _is_object(core := _core(hints[field.name])) else (),
            members=core if isinstance(core, type) and issubclass(core, Enum) else None,
        )
        for field in fields(command)
        if field.metadata != NOT_JOURNALED
    ]


def _core(hint: Any) -> Any:  # noqa: ANN401 - a type
    """Return what a field holds, one of it and not nothing."""
    if _is_optional(hint):
        return _core(_inside(hint))
    return _core(get_args(hint)[0]) if get_origin(hint) is tuple else hint


def _is_object(core: Any) -> bool:  # noqa: ANN401 - a type
    return isinstance(core, type) and is_dataclass(core) and core is not Month


def _type_name(hint: Any) -> str:  # noqa: ANN401
    if _is_optional(hint):
        return f"{_type_name(_inside(hint))} or null"
    if get_origin(hint) is tuple:
        return f"list of {_type_name(get_args(hint)[0])}"
    if hint in _NAMES:
        return _NAMES[hint]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return "one of " + ", ".join(str(member.value) for member in hint)
    if isinstance(hint, type) and is_dataclass(hint):
        inner = ", ".join(f"{form.name}: {form.type}" for form in describe(hint))
        return "{" + inner + "}"
    return "object"
