"""Whatever opens a file somebody chose asks first whether it is a store that is open here."""

from __future__ import annotations

import ast

from tests.architecture.house import ROOT, parsed

PACKAGE = ROOT / "dispute_desk"

#: ``opened_source`` asks itself, before anything is opened.
GUARDS = frozenset({"refuse_open_here", "refuse_chosen", "is_open_here", "opened_source"})
#: What opens a file, or hands one over to be opened.
OPENS = frozenset({"read_text", "read_bytes", "opened_source"})
#: What works in a process of its own; it opens a file where it is told the path of one.
APART = frozenset({"do_apart", "do"})
ROOMS = ("ui", "services", "cli")
#: Openers nobody chooses a file for, and why.
KNOWN = {
    "ui/preferences.py": "its own file",
    "ui/view_state.py": "its own file",
    "ui/icons.py": "a resource",
    "ui/pages/reports/work.py": "a file it has just written",
    "services/found_backups.py": "the note beside a backup",
    "services/upkeep.py:_noted": "the note beside the store",
    "services/sample_trial.py": "a resource",
    "services/sample_people.py": "a resource",
    "services/case_papers.py": "a file it has just written",
    "services/paper_batches.py:typeset_batch": "a file it has just written",
}


def openers() -> dict[str, bool]:
    """Return every function that opens a path, and whether it asks first."""
    found: dict[str, bool] = {}
    for room in ROOMS:
        for path in sorted((PACKAGE / room).rglob("*.py")):
            place = path.relative_to(PACKAGE).as_posix()
            for one in ast.walk(parsed(path)):
                if isinstance(one, ast.FunctionDef) and _opens(one):
                    found[f"{place}:{one.name}"] = _asks(one)
    return found


def _opens(function: ast.FunctionDef) -> bool:
    return any(
        _called(one) in OPENS
        or (_called(one) == "open" and _reads(one))
        or (_called(one) in APART and _tells_a_path(one))
        for one in _calls(function)
    )


def _asks(function: ast.FunctionDef) -> bool:
    return any(_called(one) in GUARDS for one in _calls(function))


def _calls(function: ast.AST) -> list[ast.Call]:
    return [one for one in ast.walk(function) if isinstance(one, ast.Call)]


def _called(call: ast.Call) -> str:
    named = call.func
    if isinstance(named, ast.Attribute):
        return named.attr
    return named.id if isinstance(named, ast.Name) else ""


def _tells_a_path(call: ast.Call) -> bool:
    return any(isinstance(one, ast.Call) and _called(one) == "str" for one in call.args)


def _reads(call: ast.Call) -> bool:
    """Tell whether a call of ``open`` is about a file: it says how."""
    return any(isinstance(one, ast.Constant) and one.value in {"rb", "r"} for one in call.args)


def test_every_opener_of_a_chosen_file_asks_whether_it_is_the_open_store() -> None:
    unasked = [
        one
        for one, asks in openers().items()
        if not asks and one not in KNOWN and one.partition(":")[0] not in KNOWN
    ]

    assert unasked == []


def test_the_known_openers_are_still_there() -> None:
    told = set(openers())
    files = {one.partition(":")[0] for one in told}

    assert [one for one in KNOWN if one not in told | files] == []


def test_dialogs_for_files_are_asked_through_the_door_that_asks() -> None:
    door = parsed(PACKAGE / "ui" / "folders.py")
    (folders,) = [
        one for one in door.body if isinstance(one, ast.ClassDef) and one.name == "Folders"
    ]
    asking = {
        one.name: {_called(call) for call in _calls(one)}
        for one in folders.body
        if isinstance(one, ast.FunctionDef) and "_answer" in {_called(c) for c in _calls(one)}
    }

    assert set(asking) == {"file", "files", "new_file", "folder"}
    assert {name for name, calls in asking.items() if "_not_open" not in calls} == {"folder"}
