"""Whose entry a refused question is about: the worker, the month and the key as it was written."""

from __future__ import annotations

from typing import Any

from dispute_desk.domain.errors import DeskError
from dispute_desk.services import codec
from dispute_desk.services.codec import UNKNOWN_FIELD

#: Words of Python that JSON keys may be, and what they are called inside.
_KEYS = {"from": "first", "to": "last", "class": "number", "float": "float_by"}
_WRITTEN = {inner: key for key, inner in _KEYS.items()}


def json_names(given: object) -> object:
    """Return JSON with the keys that are words of Python under other names; switches stay."""
    if isinstance(given, list):
        return [json_names(one) for one in given]
    if not isinstance(given, dict):
        return given
    for name in given:
        if name in _WRITTEN:
            known = "、".join(_KEYS)
            raise DeskError(UNKNOWN_FIELD, field=name, command="backpay", name=name, known=known)
    return {
        _KEYS.get(name, name): value if name == "switches" else json_names(value)
        for name, value in given.items()
    }


def placed(error: DeskError, given: object, kinds: tuple[type, type]) -> DeskError:
    """Return a refusal that names worker and month, and the key as JSON has it.

    ``kinds`` are the classes of a worker and of his stretches of months.
    """
    facts = {name: _as_written(fact) for name, fact in error.facts.items()}
    place = _place(given, *kinds)
    if place:
        told = "command" if "command" in facts else "name"
        facts[told] = f"{place} {facts.get('name', '')}".strip() if told == "name" else place
    field = None if error.field is None else _WRITTEN.get(error.field, error.field)
    return DeskError(error.code, field=field, **facts)


def _as_written(fact: object) -> object:
    """Return a fact with the names of keys as JSON has them: one, or a list of them."""
    if not isinstance(fact, str):
        return fact
    return "、".join(_WRITTEN.get(one, one) for one in fact.split("、"))


def _place(given: object, of_worker: type, of_months: type) -> str:
    """Return the worker, and the month, that are not understood; empty where it is neither."""
    workers = given.get("workers") if isinstance(given, dict) else None
    for number, worker in enumerate(workers if isinstance(workers, list) else (), 1):
        if not isinstance(worker, dict) or _is_sound(of_worker, worker):
            continue
        name = worker.get("name")
        called = name if isinstance(name, str) and name.strip() else f"workers[{number}]"
        for key in ("months", "earlier"):
            stretches = worker.get(key)
            for one in stretches if isinstance(stretches, list) else ():
                if isinstance(one, dict) and not _is_sound(of_months, one):
                    return f"{called} {one.get('from', '')}".strip()
        return called
    return ""


def _is_sound(kind: type, given: dict[str, Any]) -> bool:
    try:
        codec.decode(kind, json_names(given))
    except DeskError:
        return False
    return True
