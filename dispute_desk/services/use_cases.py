"""The list of what one can do: each command with its use case, its right and its words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
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
    before the transaction begins and returns the command filled in. What is not ``offered`` only
    notes what the desk itself has just done: nobody gives it by hand.
    """

    command: type
    right: Right
    title: str
    undoable: bool
    run: Callable[[Any, Any], Any]
    prepare: Callable[[Any, Any], Any] | None = None
    offered: bool = True

    @property
    def name(self) -> str:
        """The command's name as scripts and the journal write it."""
        return self.command.__name__

    @property
    def sentence(self) -> str:
        """The first line of the command's docstring."""
        return (self.command.__doc__ or "").strip().splitlines()[0]


USE_CASES: dict[str, UseCase] = {}


def use_case(
    command: type[C],
    *,
    right: Right,
    title: str,
    undoable: bool = True,
    prepare: Callable[[C, Desk], C] | None = None,
    offered: bool = True,
) -> Callable[[Callable[[C, Transaction], V]], Callable[[C, Transaction], V]]:
    """Register the function below as the use case of a command."""

    def register(run: Callable[[C, Transaction], V]) -> Callable[[C, Transaction], V]:
        name = command.__name__
        if name in USE_CASES:
            raise ValueError(name)
        USE_CASES[name] = UseCase(command, right, title, undoable, run, prepare, offered)
        return run

    return register
