"""``do``: performs use cases by their command names, one by one or in a batch."""

from __future__ import annotations

import json
import math
import sys
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dispute_desk.cli.call import DONE, LOOK, Call
from dispute_desk.cli.describing import CASE_KEYS, describe_command
from dispute_desk.cli.door import said
from dispute_desk.cli.shapes import field_value, is_shown
from dispute_desk.cli.warnings import warnings_of
from dispute_desk.domain.errors import DeskError, Translate, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services import all_use_cases, codec
from dispute_desk.services.chosen_files import refuse_chosen
from dispute_desk.services.desk import NO_COMMAND
from dispute_desk.services.use_cases import USE_CASES, UseCase

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.domain.changes import Change
    from dispute_desk.services.desk import Desk

BAD_JSON = sentence(
    "bad_json",
    QT_TRANSLATE_NOOP(
        "errors", '内容不是正确的 JSON（{why}）。请写成一个对象，例如 {{"case_id": 1}}。'
    ),
)
KEY_TWICE = sentence(
    "key_twice",
    QT_TRANSLATE_NOOP(
        "errors", "“{name}”写了不止一次，不知道以哪一个为准，没有办理。请只留一处后再试。"
    ),
)
BAD_LINE = sentence(
    "bad_line",
    QT_TRANSLATE_NOOP(
        "errors",
        '这一行没有写明要办的操作。请写成 {{"do": "AddNote", "fields": {{…}}}}。',
    ),
)
NOTHING_TO_DO = sentence(
    "nothing_to_do",
    QT_TRANSLATE_NOOP("errors", "没有写明要办的操作。用 do --list 查看全部操作。"),
)
#: Named so that the registry is complete once this room is open.
USE_CASE_FILES = all_use_cases.ALL
#: Keys under which a line of a batch names its command, and holds its fields.
_NAME_KEYS = ("do", "command", "name")
_FIELD_KEYS = ("fields", "json", "with")
#: Fields that name a case: its number is as good as its id.


def add_to(app: typer.Typer, plain: Callable[[], typer.Typer]) -> None:
    """Add the commands of this room."""
    del plain
    about = QT_TRANSLATE_NOOP(
        "cli", "办一件事：操作名加上 JSON 内容（写 - 则从标准输入读）。case_id 也可以写案号。"
    )
    app.command("do", help=about)(do)


def do(
    ctx: typer.Context,
    name: Annotated[
        str | None, typer.Argument(help=QT_TRANSLATE_NOOP("cli", "操作名，如 RegisterCase"))
    ] = None,
    given: Annotated[
        str, typer.Argument(metavar="[JSON]", help=QT_TRANSLATE_NOOP("cli", "内容，或 -"))
    ] = "{}",
    *,
    every: Annotated[
        bool, typer.Option("--list", help=QT_TRANSLATE_NOOP("cli", "列出全部操作"))
    ] = False,
    describe: Annotated[
        str | None,
        typer.Option(metavar="NAME", help=QT_TRANSLATE_NOOP("cli", "说明一个操作的各项内容")),
    ] = None,
    batch: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help=QT_TRANSLATE_NOOP("cli", "逐行执行 JSON 文件：每行一次提交、一个结果"),
        ),
    ] = None,
) -> int:
    """Perform one use case, or tell what there is to perform."""
    call: Call = ctx.obj
    if every:
        return _list(call)
    if describe is not None:
        return describe_command(call, _use_case(describe))
    if batch is not None:
        return _batch(call, batch)
    call.json = True
    if name is None:
        raise DeskError(NOTHING_TO_DO)
    case, fields_given = _use_case(name), read_json(given_text(given))
    with call.desk() as desk:
        outcome = perform(desk, case, fields_given, call.translate)
    call.answer(outcome)
    for warning in outcome["warnings"]:
        call.whisper(warning["message"])
    return DONE


def _list(call: Call) -> int:
    rows = [
        {
            "name": case.name,
            "right": case.right.value,
            "title": call.translate("command", case.title),
            "line": case.sentence,
            "undoable": case.undoable,
        }
        for case in USE_CASES.values()
        if case.offered
    ]
    if call.json:
        call.answer({"commands": rows})
    else:
        for row in rows:
            line = f"  {row['line']}" if call.language == "en" else ""
            call.tell(f"{row['name']:<24} {row['right']:<16} {row['title']}{line}")
    return DONE


def _use_case(name: str) -> UseCase:
    case = USE_CASES.get(name)
    if case is None or not case.offered:
        raise DeskError(NO_COMMAND, name=name)
    return case


def given_text(given: str) -> str:
    """Return the argument itself, or what standard input holds when it is ``-``."""
    return _decoded(sys.stdin.buffer.read()) if given == "-" else given


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DeskError(BAD_JSON, why="UTF-8") from error


def read_json(text: str) -> Any:  # noqa: ANN401 - any JSON
    """Return what a JSON text says; whatever cannot be taken is one refusal."""
    try:
        return json.loads(
            text,
            parse_float=_finite,
            parse_constant=_no_constant,
            object_pairs_hook=_each_key_once,
        )
    except RecursionError as error:
        raise DeskError(BAD_JSON, why="…[[[[") from error
    except json.JSONDecodeError as error:
        raise DeskError(BAD_JSON, why=f"{error.lineno}:{error.colno}") from error
    except ValueError as error:
        raise DeskError(BAD_JSON, why=str(error)[:40]) from error


def _each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object; of two values under one key none is silently dropped."""
    made = dict(pairs)
    if len(made) < len(pairs):
        keys = [key for key, _ in pairs]
        raise DeskError(KEY_TWICE, name=next(key for key in keys if keys.count(key) > 1))
    return made


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise ValueError(digits)
    return number


def _no_constant(name: str) -> float:
    raise ValueError(name)


def perform(
    desk: Desk, case: UseCase, given: object, translate: Translate | None = None
) -> dict[str, Any]:
    """Perform one use case; return its outcome as scripts read it."""
    command = codec.decode(case.command, with_case_ids(desk, case, given))
    outcome = desk.do(command)
    return {
        "ok": True,
        "value": codec.encode(outcome.value),
        "changes": [_change(one) for one in outcome.changes],
        "seq": outcome.seq,
        "warnings": warnings_of(desk, command, outcome.value, translate),
    }


def with_case_ids(desk: Desk, case: UseCase, given: object) -> object:
    """Put ids in the place of case numbers written as text."""
    own = CASE_KEYS & {one.name for one in fields(case.command)}
    if not isinstance(given, dict) or not own & given.keys():
        return given
    found = dict(given)
    for key in own & given.keys():
        value = given[key]
        if isinstance(value, list):
            found[key] = [_case_id(desk, one) for one in value]
        else:
            found[key] = _case_id(desk, value)
    return found


def _case_id(desk: Desk, ref: object) -> object:
    return desk.lists.find_case(ref) if isinstance(ref, str) and _can_be_asked(ref) else ref


def _can_be_asked(ref: str) -> bool:
    """Tell whether a text is whole: half a character is left to the refusal of the field."""
    return not any("\ud800" <= sign <= "\udfff" for sign in ref)


def _change(change: Change) -> dict[str, Any]:
    told: dict[str, Any] = {
        "kind": change.kind,
        "id": change.record_id,
        "last_id": change.last_id,
        "case_id": change.case_id,
        "made": change.made,
    }
    before, after = change.before or {}, change.after or {}
    if before:
        told["fields"] = {
            name: {
                "before": field_value(name, before[name]),
                "after": field_value(name, after.get(name)),
            }
            for name in before
            if is_shown(name)
        }
    return told


def _batch(call: Call, file: str) -> int:
    """Perform a file line by line; each line is told as soon as it is committed."""
    refused = False
    lines = given_text("-") if file == "-" else _decoded(refuse_chosen(Path(file)).read_bytes())
    call.json = True
    with call.desk() as desk:
        for line in lines.split("\n"):  # a text may hold other line ends
            if not line.strip():
                continue
            try:
                outcome = perform(desk, *_read_line(line), call.translate)
            except Exception as error:  # noqa: BLE001 - the door of a line: the next one goes on
                outcome, refused = call.outcome_of(said(error)), True
            call.answer(outcome)
    return LOOK if refused else DONE


def _read_line(line: str) -> tuple[UseCase, object]:
    """Return the use case a line of a batch names, and its fields."""
    said = read_json(line)
    if isinstance(said, list) and said and isinstance(said[0], str):
        return _use_case(said[0]), said[1] if len(said) > 1 else {}
    if not isinstance(said, dict):
        raise DeskError(BAD_LINE)
    if len(said) == 1 and next(iter(said)) in USE_CASES:
        ((name, given),) = said.items()
        return _use_case(name), given
    key = next((one for one in _NAME_KEYS if isinstance(said.get(one), str)), None)
    if key is None:
        raise DeskError(BAD_LINE)
    rest = {one: value for one, value in said.items() if one != key}
    inner = next((one for one in _FIELD_KEYS if set(rest) == {one}), None)
    return _use_case(said[key]), rest[inner] if inner else rest
