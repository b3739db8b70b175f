"""The list of what one can do: each command with its use case, its right and its words."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from dispute_desk.domain.errors import sentence
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk
    from dispute_desk.store.transaction import Transaction

NO_RIGHT = sentence(
    "no_right",
    QT_TRANSLATE_NOOP(
        "errors", "{person} 没有“{title}”的权限。请由有权限的人办理，或请管理员调整岗位。"
    ),
)
C = TypeVar("C")
V = TypeVar("V")


@dataclass(frozen=True)
class UseCase:
    """One command: ``run(command, tx)`` performs it; ``title`` is its word in history and undo.

    ``prepare(command, desk)``, where there is one, does the long work (reading a file, checking)
    before the transaction begins and returns the command filled in; ``ahead(command, desk)`` writes
    in pieces what would hold others up, and takes it back where ``run`` fails. What is not
    ``offered`` only notes what the desk itself has just done: nobody gives it by hand. A command
    that writes a record or puts the one of its ``record_id`` right is told by ``corrects`` where it
    does this.
    """

    command: type
    right: Right
    title: str
    undoable: bool
    run: Callable[[Any, Any], Any]
    prepare: Callable[[Any, Any], Any] | None = None
    offered: bool = True
    corrects: str = ""
    ahead: Callable[[Any, Any], AbstractContextManager[Any]] | None = None

    @property
    def name(self) -> str:
        """The command's name as scripts and the journal write it."""
        return self.command.__name__

    @property
    def sentence(self) -> str:
        """The first line of the command's docstring."""
        return (self.command.__doc__ or "").strip().splitlines()[0]

    def journaled(self, command: object) -> tuple[str, str]:
        """Return under which name and title the journal has a command."""
        if self.corrects and getattr(command, "record_id", None) is not None:
            return correcting(self.name), self.corrects
        return self.name, self.title


USE_CASES: dict[str, UseCase] = {}


def correcting(name: str) -> str:
    """Return the name the journal has for a command that put a record right."""
    return f"Correct{name.removeprefix('Record')}"


@cache
def _names(_: int) -> dict[str, tuple[UseCase, str]]:
    found = {name: (case, case.title) for name, case in USE_CASES.items()}
    return found | {
        correcting(name): (case, case.corrects) for name, case in USE_CASES.items() if case.corrects
    }


def journaled_names() -> dict[str, tuple[UseCase, str]]:
    """Return what each name in the journal stands for: the use case, and the title."""
    return _names(len(USE_CASES))  # use cases are registered as their files are loaded


def use_case(
    command: type[C],
    *,
    right: Right,
    title: str,
    undoable: bool = True,
    prepare: Callable[[C, Desk], C] | None = None,
    offered: bool = True,
    corrects: str = "",
    ahead: Callable[[C, Desk], AbstractContextManager[C]] | None = None,
) -> Callable[[Callable[[C, Transaction], V]], Callable[[C, Transaction], V]]:
    """Register the function below as the use case of a command."""

    def register(run: Callable[[C, Transaction], V]) -> Callable[[C, Transaction], V]:
        name = command.__name__
        if name in USE_CASES:
            raise ValueError(name)
        told = (command, right, title, undoable, run, prepare, offered, corrects, ahead)
        USE_CASES[name] = UseCase(*told)
        return run

    return register
