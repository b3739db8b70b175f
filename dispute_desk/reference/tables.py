"""Reads a table of a TOML file into a frozen value, strictly: what is not known is an error."""

from __future__ import annotations

import tomllib
from dataclasses import MISSING, fields
from datetime import date
from enum import Enum
from functools import lru_cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.reasons import reason_of
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping
    from pathlib import Path

UNREADABLE = sentence(
    "reference_unreadable",
    QT_TRANSLATE_NOOP(
        "errors", "参考数据文件 {file} 读不出来（{why}）。请恢复原文件，或改正后重新打开。"
    ),
)
NOT_UTF8 = sentence(
    "table_not_utf8",
    QT_TRANSLATE_NOOP(
        "errors",
        "{file} 第 {line} 行起不是 UTF-8 文字，多半是 WPS 或 Excel 存成了别的编码（如 GBK）。"
        "请另存为“CSV UTF-8”后再试。",
    ),
)
UNKNOWN_KEY = sentence(
    "reference_unknown_key",
    QT_TRANSLATE_NOOP("errors", "参考数据文件 {file} 里的“{key}”不认识。请改正拼写或删去这一项。"),
)
MISSING_KEY = sentence(
    "reference_missing_key",
    QT_TRANSLATE_NOOP("errors", "参考数据文件 {file} 缺少“{key}”。请补上这一项。"),
)
BAD_VALUE = sentence(
    "reference_bad_value",
    QT_TRANSLATE_NOOP(
        "errors", "参考数据文件 {file} 里“{key}”的内容“{value}”不对，应为{wanted}。请改正。"
    ),
)

T = TypeVar("T")


def read_toml(path: Path) -> dict[str, Any]:
    """Return the tables of a file; ``reference_unreadable`` if it is absent or no TOML."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise DeskError(UNREADABLE, file=path.name, why=reason_of(error)) from error
    return toml_of(data, file=path.name)


def toml_of(data: bytes, *, file: str) -> dict[str, Any]:
    """Return the tables of what stands in a file."""
    try:
        return tomllib.loads(text_of(data, file=file).replace("\r\n", "\n"))
    except (ValueError, RecursionError) as error:
        raise DeskError(UNREADABLE, file=file, why=str(error)) from error


def text_of(data: bytes, *, file: str) -> str:
    """Return what stands in a file of UTF-8; ``table_not_utf8`` says from which line it is none."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise DeskError(NOT_UTF8, file=file, line=line) from error


def build(kind: type[T], table: Mapping[str, object], *, file: str, at: str = "") -> T:
    """Return the frozen dataclass ``kind`` filled from a table.

    Every key must be a field and every field without a default a key; values must be of the
    declared type. Errors name the file and the key (``at`` is the way to it).
    """
    hints = _hints(cast("Hashable", kind))
    declared = {field.name: field for field in fields(kind)}  # type: ignore[arg-type]
    for key in table:
        if key not in declared:
            raise DeskError(UNKNOWN_KEY, file=file, key=f"{at}{key}")
    given: dict[str, object] = {}
    for name, field in declared.items():
        if name in table:
            given[name] = _value(hints[name], table[name], file=file, at=f"{at}{name}")
        elif field.default is MISSING and field.default_factory is MISSING:
            raise DeskError(MISSING_KEY, file=file, key=f"{at}{name}")
    return kind(**given)


@lru_cache(maxsize=128)
def _hints(kind: Hashable) -> Mapping[str, object]:
    """Return the declared types of a dataclass; a table names the same one row after row."""
    return get_type_hints(kind)


def _value(wanted: object, value: object, *, file: str, at: str) -> object:
    """Return a value as its field wants it: a table, a list, a code of a closed set, or itself."""
    if get_origin(wanted) in {Union, UnionType}:
        wanted = next(one for one in get_args(wanted) if one is not NoneType)
    if get_origin(wanted) is tuple and isinstance(value, list):
        inner = get_args(wanted)[0]
        return tuple(
            _value(inner, one, file=file, at=f"{at}[{number}]")
            for number, one in enumerate(value, 1)
        )
    if isinstance(wanted, type):
        if issubclass(wanted, Enum):
            return _member(wanted, value, file=file, at=at)
        if hasattr(wanted, "__dataclass_fields__") and isinstance(value, dict):
            return build(wanted, value, file=file, at=f"{at}.")
        if type(value) is wanted and value != "":
            return value
    raise DeskError(BAD_VALUE, file=file, key=at, value=value, wanted=_name(wanted))


def _member(kind: type[Enum], value: object, *, file: str, at: str) -> Enum:
    """Return the member of a closed set, or say which there are."""
    try:
        return kind(value)
    except ValueError as error:
        known = " / ".join(str(member.value) for member in kind)
        raise DeskError(BAD_VALUE, file=file, key=at, value=value, wanted=known) from error


_CALLED: dict[object, str] = {
    str: QT_TRANSLATE_NOOP("codec", "文字"),
    int: QT_TRANSLATE_NOOP("codec", "整数"),
    bool: QT_TRANSLATE_NOOP("codec", "true 或 false"),
    date: QT_TRANSLATE_NOOP("codec", "日期（如 2026-11-22）"),
}


def _name(wanted: object) -> str:
    """Return how a wanted type is called in a sentence."""
    return _CALLED.get(wanted) or str(getattr(wanted, "__name__", wanted))
