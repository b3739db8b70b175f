"""How one asks afterwards, how long files are kept, what persons may ask for: a profile's words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dispute_desk.domain.deadlines import TermUnit
from dispute_desk.domain.word import Word

#: The next action a follow-up proposes that tells of retaliation; its words are the profile's.
RETALIATION = "retaliation"


@dataclass(frozen=True, kw_only=True)
class ContactWay(Word):
    """A way in which a worker is asked after the case (回访方式)."""


@dataclass(frozen=True, kw_only=True)
class RetentionTerm(Word):
    """How long an archived case is kept (§6); ``years`` is 0 for ever.

    ``for_group`` is proposed for group cases and major ones, ``for_consultation`` for mere
    advice, ``usual`` for all others.
    """

    years: int
    basis: str
    usual: bool = False
    for_group: bool = False
    for_consultation: bool = False
    status: str = ""


@dataclass(frozen=True, kw_only=True)
class OwnRetention:
    """What the station settled for cases of a kind that are closed from a day on (None: all)."""

    cases: str
    years: int
    settled_on: date
    by: str = ""
    basis: str = ""
    from_day: date | None = None


class Volume(StrEnum):
    """The volume of a case's file: 正卷 may be read by the parties, 副卷 not."""

    MAIN = "main"
    SUB = "sub"


class NeededOnce(StrEnum):
    """What a case went through for a place of its file not to be empty."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    SUPPLEMENTED = "supplemented"
    MEDIATED = "mediated"
    AGREED = "agreed"
    PAID = "paid"


@dataclass(frozen=True, kw_only=True)
class ArchivePart(Word):
    """A place in the file of a case, in the order of the index (卷内目录, §6).

    ``holds`` names what of the case lies there; ``papers`` are kinds of papers that do.
    ``needed_once`` says of which cases something has to lie there; where it is as long as
    ``papers``, each of them answers to its own.
    """

    volume: Volume
    holds: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    needed_once: tuple[NeededOnce, ...] = ()
    status: str = ""


@dataclass(frozen=True, kw_only=True)
class RequestKind(Word):
    """What a person may ask for about data of his own (个人信息保护法 arts. 45–47), and by when."""

    basis: str
    length: int
    unit: TermUnit
    status: str = ""
