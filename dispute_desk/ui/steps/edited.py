"""What somebody changed of a record, and what is left of it when another was faster."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.fields import Field, FieldKind
from dispute_desk.services.corrections import BOTH_CHANGED
from dispute_desk.ui.steps.field_entries import text_value

if TYPE_CHECKING:
    from dispute_desk.domain.errors import DeskError


@dataclass(frozen=True)
class Edit:
    """What somebody changed, and the values that were seen, by field id as commands name them."""

    changes: dict[str, Any]
    seen: dict[str, Any]


def clashing(error: DeskError) -> tuple[str, ...]:
    """Return the ids of the fields both changed; empty for any other refusal."""
    if error.code != BOTH_CHANGED:
        return ()
    return tuple(name for name in str(error.facts.get("names", "")).split(",") if name)


def decide(edit: Edit, now: dict[str, Any], mine: set[str], asked: tuple[str, ...]) -> Edit:
    """Return what is left to save: of the fields asked about, those of ``mine``, seen as now."""
    changes = {
        name: value for name, value in edit.changes.items() if name not in asked or name in mine
    }
    seen = {name: now[name] if name in mine else edit.seen.get(name) for name in changes}
    return Edit(changes, seen)


def stored(field: Field, value: Any) -> Any:  # noqa: ANN401
    """Return a stored value as an edit command names it."""
    if field.kind is FieldKind.CODES:
        return value or None
    return text_value(field, value)


def as_seen(catalogue: tuple[Field, ...], record: dict[str, Any]) -> dict[str, Any]:
    """Return a record's values as an edit command names them."""
    return {field.id: stored(field, record[field.id]) for field in catalogue if field.editable}
