"""``do --describe``: the fields of a command, what must be given, and the codes they take."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.cli.call import DONE, Call
from dispute_desk.domain.fields import FieldKind
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.reference.profiles import load_profile
from dispute_desk.services import codec, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dispute_desk.domain.profile import Profile
    from dispute_desk.services.codec import FieldForm
    from dispute_desk.services.use_cases import UseCase
    from dispute_desk.services.vocabulary import Choice

#: The fields that take the number of a case as well as its id.
CASE_KEYS = frozenset({"case_id", "case_ids"})
_STEP = "    "
_REQUIRED_UNLESS = QT_TRANSLATE_NOOP("cli", "（没有 {other} 时必填）")
_TYPES = {
    FieldKind.DATE: "date",
    FieldKind.MONTH: "month",
    FieldKind.COUNT: "integer",
    FieldKind.PERSON: "integer",
    FieldKind.FLAG: "boolean",
    FieldKind.CODES: "list of text",
}


def describe_command(call: Call, case: UseCase) -> int:
    """Tell a command's fields; no store is needed: the codes are those of the shipped profile."""
    profile = load_profile()
    forms = [_form(call, case.name, one, profile) for one in codec.describe(case.command)]
    if call.json:
        about = {"name": case.name, "right": case.right.value, "undoable": case.undoable}
        call.answer(about | {"line": case.sentence, "fields": forms})
        return DONE
    call.tell(f"{case.name}: {case.sentence if call.language == 'en' else _title(call, case)}")
    for line in _lines(call, forms, " "):
        call.tell(line)
    return DONE


def _title(call: Call, case: UseCase) -> str:
    return call.translate("command", case.title)


def _form(call: Call, command: str, form: FieldForm, profile: Profile) -> dict[str, Any]:
    told: dict[str, Any] = {
        "name": form.name,
        "type": form.type,
        "required": form.required,
        "default": form.default,
    }
    inner = [_form(call, command, one, profile) for one in form.inner]
    if form.name == "changes":
        inner = _changes(call, command, profile)
    if inner:
        told["fields"] = inner
    choices = vocabulary.choices(command, form.name, profile, form.members)
    if form.members is not None:
        every = ", ".join(str(one.value) for one in form.members)
        told["type"] = form.type.replace(every, ", ".join(one.code for one in choices))
    if form.name in CASE_KEYS:
        told["type"] = told["type"].replace("integer", "integer or case number")
    other = vocabulary.REQUIRED_UNLESS.get((command, form.name))
    if other is not None:
        told["required_unless"] = other
    return told | _allowed(call, choices)


def _changes(call: Call, command: str, profile: Profile) -> list[dict[str, Any]]:
    """Return the fields the changes of an edit may name, each on its own."""
    return [
        {
            "name": field.id,
            "type": f"{_TYPES.get(field.kind, 'text')} or null",
            "required": False,
            "default": None,
        }
        | _allowed(call, vocabulary.of_table(field.table, profile))
        for field in vocabulary.editable(command)
    ]


def _allowed(call: Call, choices: tuple[Choice, ...]) -> dict[str, Any]:
    if not choices:
        return {}
    return {"allowed": [{"code": one.code, "label": _label(call, one)} for one in choices]}


def _label(call: Call, choice: Choice) -> str:
    if choice.english and call.language == "en":
        return choice.english
    return call.translate(choice.context, choice.label) if choice.context else choice.label


def _lines(call: Call, forms: list[dict[str, Any]], before: str) -> Iterable[str]:
    """Tell the fields line by line: a star before what must be given, codes and parts below."""
    for form in forms:
        star = "*" if form["required"] else " "
        kind = form["type"] if "fields" not in form else form["type"].partition("{")[0] + "{…}"
        if other := form.get("required_unless"):
            kind += call.words(_REQUIRED_UNLESS, other=other)
        yield f"{before}{star} {form['name']:<20} {kind}".rstrip()
        for one in form.get("allowed", ()):
            yield f"{before}{_STEP}{one['code']:<20} {one['label']}".rstrip()
        yield from _lines(call, form.get("fields", []), before + _STEP)
