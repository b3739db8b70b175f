"""What a line of 今日待办 may carry: a term of reply, papers to sign, money owed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any


@dataclass(frozen=True)
class ReplyTerm:
    """How long an addressee has for a reply, and the last day, a later one where ``extended``."""

    length: int
    is_working: bool
    due: date
    extended: bool = False


@dataclass(frozen=True)
class Signing:
    """The workers of a case (id, name) and which papers are there: whose, and their code."""

    people: tuple[tuple[int, str], ...]
    there: frozenset[tuple[int | None, str]]


@dataclass(frozen=True)
class Owed:
    """The payments of a case as they lie there, and the workers nothing is to be paid for.

    ``names`` are those of the workers something was planned for, ``waiting`` the agreements that
    bind nobody yet.
    """

    payments: tuple[Mapping[str, Any], ...]
    gone: frozenset[int]
    names: Mapping[int, str] = field(default_factory=dict)
    waiting: frozenset[int] = frozenset()


@dataclass(frozen=True)
class ClockTold:
    """A clock that is over: which, since which fact it ran, how long, and the step it asks for.

    One whose end was ``extended`` by the parties runs longer than its rule says.
    """

    code: str
    label: str
    label_en: str
    start: date
    fact: str
    length: int
    unit: str
    step: str
    extended: bool = False
