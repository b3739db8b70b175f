"""Reads the texts of papers (resources/documents/*.toml) and fills their named fields, strictly."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

from dispute_desk.assets import resource
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

UNKNOWN_FIELD = sentence(
    "paper_field_unknown",
    QT_TRANSLATE_NOOP("errors", "{paper}没有“{name}”这一项。请去掉它，或先在文书模板中登记。"),
)
MISSING_FIELD = sentence(
    "paper_field_missing",
    QT_TRANSLATE_NOOP("errors", "{paper}缺少“{label}”（{name}）。请补填后再生成。"),
)
WRONG_VALUE = sentence(
    "paper_field_wrong",
    QT_TRANSLATE_NOOP("errors", "{paper}的“{label}”（{name}）不能是“{value}”。请改正后再生成。"),
)

Value = str | int | date | Sequence[str] | Sequence[Mapping[str, Any]] | None
Values = Mapping[str, Value]

#: What stands in a sentence where a value may be written in by hand, and where a day may.
BY_HAND = "________"
DAY_BY_HAND = "____年__月__日"
#: Keys of a block whose value is the name of a field.
_NAMING = ("rows_of", "when", "unless", "marks_of", "issuers_of", "names_of", "copies_of")
#: How a paper is laid out: in the type area, as a form, or with the red head of an official paper.
LAYOUTS = frozenset({"letter", "form", "official_letter", "official_document", "official_minutes"})
_PLACE = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_TYPES: dict[str, type | tuple[type, ...]] = {
    "text": str,
    "date": date,
    "money": int,
    "count": int,
    "choice": str,
    "choices": (list, tuple),
    "list": (list, tuple),
    "rows": (list, tuple),
}


@dataclass(frozen=True)
class Field:
    """A value a paper wants; ``blank`` ones may be None and are left to the pen.

    A table has ``blank_rows`` empty rows on the blank form.
    """

    name: str
    label: str
    kind: str = "text"
    blank: bool = False
    options: tuple[str, ...] = ()
    columns: tuple[Field, ...] = ()
    blank_rows: int = 0


@dataclass(frozen=True)
class PaperText:
    """A paper as data: title, fields, blocks in order, layout (one of ``LAYOUTS``)."""

    id: str
    title: str
    fields: tuple[Field, ...]
    blocks: tuple[Mapping[str, Any], ...]
    by_name: Mapping[str, Field] = field(default_factory=dict)
    layout: str = "letter"

    def names_used(self) -> set[str]:
        """Return the field names that stand in the blocks."""
        return {name for text in _strings(self.blocks) for name in _PLACE.findall(text)} | {
            str(block[key]) for block in self.blocks for key in _NAMING if key in block
        }


@dataclass(frozen=True)
class Sheet:
    """One paper of several: its text by the id of its kind, its values, what it is called.

    A ``blank`` one is a form to be filled in by hand; its values are what little is known.
    """

    kind: str
    values: Mapping[str, Any]
    name: str
    blank: bool = False


def _strings(value: Any) -> list[str]:  # noqa: ANN401 - any part of a TOML table
    if isinstance(value, str):
        return [value]
    if isinstance(value, Mapping):
        return [text for part in value.values() for text in _strings(part)]
    if isinstance(value, (list, tuple)):
        return [text for part in value for text in _strings(part)]
    return []


@cache
def paper_text(name: str) -> PaperText:
    """Return the text of a paper; ValueError when its fields and its blocks disagree."""
    with resource("documents", f"{name}.toml").open("rb") as file:
        return text_of(name, tomllib.load(file))


def text_of(name: str, told: Mapping[str, Any]) -> PaperText:
    """Return the text told by a TOML table; ValueError when its fields and its blocks disagree."""
    fields = tuple(_field(key, value) for key, value in told["fields"].items())
    text = PaperText(
        id=name,
        title=told["title"],
        fields=fields,
        blocks=tuple(told["blocks"]),
        by_name={one.name: one for one in fields},
        layout=told.get("layout", "letter"),
    )
    declared = set(text.by_name)
    if text.layout not in LAYOUTS or text.by_name["made_on"].kind != "date":
        raise ValueError(name)
    if text.names_used() != declared:
        raise ValueError(name, sorted(text.names_used() ^ declared))
    return text


def _field(name: str, told: Mapping[str, Any]) -> Field:
    kind = told.get("kind", "text")
    if kind not in _TYPES:
        raise ValueError(name, kind)
    columns = tuple(_field(key, value) for key, value in told.get("columns", {}).items())
    return Field(
        name,
        told["label"],
        kind,
        told.get("blank", False),
        tuple(told.get("options", ())),
        columns,
        told.get("blank_rows", 0),
    )


def check_values(text: PaperText, values: Values) -> None:
    """Refuse values that are unknown, missing or of the wrong kind, naming the first of them."""
    _check(text.title, text.fields, values)


def _check(paper: str, fields: Sequence[Field], values: Mapping[str, Any]) -> None:
    names = {one.name for one in fields}
    for name in values:
        if name not in names:
            raise DeskError(UNKNOWN_FIELD, paper=paper, name=name)
    for one in fields:
        facts = {"paper": paper, "label": one.label, "name": one.name}
        value = values.get(one.name)
        if value is None or value == "":
            if one.blank and one.name in values:
                continue
            raise DeskError(MISSING_FIELD, field=one.name, **facts)
        if not _fits(one, value):
            raise DeskError(WRONG_VALUE, field=one.name, value=value, **facts)
        if one.kind == "rows":
            for row in value:
                _check(paper, one.columns, row)


def _fits(one: Field, value: object) -> bool:
    if not isinstance(value, _TYPES[one.kind]) or isinstance(value, bool):
        return False
    if one.kind == "choice":
        return value in one.options
    if isinstance(value, (list, tuple)):
        return one.kind != "choices" or set(value) <= set(one.options)
    return True


def day_words(day: date) -> str:
    """Return a day as papers write it, without leading zeros: 2026年3月5日."""
    return f"{day.year}年{day.month}月{day.day}日"


def words(one: Field, value: Any) -> str:  # noqa: ANN401 - checked before
    """Return a value as it stands on paper; what is not known is empty."""
    if one.kind in {"choice", "choices"}:
        chosen = {value} if isinstance(value, str) else set(value or ())
        return "　".join(f"{'☑' if option in chosen else '☐'}{option}" for option in one.options)
    if value is None:
        return ""
    if isinstance(value, date):
        return day_words(value)
    if one.kind == "money":
        return yuan_grouped(value)
    return str(value)


def fill(text: PaperText, template: str, values: Values, *, by_hand: str = "") -> str:
    """Return a template with its fields in place; ``by_hand`` stands for what is not known."""

    def put(match: re.Match[str]) -> str:
        one = text.by_name[match[1]]
        open_to_pen = DAY_BY_HAND if by_hand and one.kind == "date" else by_hand
        return words(one, values.get(one.name)) or open_to_pen

    return _PLACE.sub(put, template)


def blank_values(text: PaperText, known: Values) -> dict[str, Any]:
    """Return the values of a blank form: what is ``known``, empty rows, nothing else."""
    return {one.name: known.get(one.name) or _empty(one) for one in text.fields}


def _empty(one: Field) -> list[dict[str, None]] | None:
    if not one.blank_rows:
        return None
    return [dict.fromkeys(column.name for column in one.columns) for _ in range(one.blank_rows)]
