"""The lines of a saved roster: what one says, the worker it goes to, how it is refused."""

from __future__ import annotations

from dataclasses import MISSING, dataclass, field, fields
from enum import StrEnum
from types import SimpleNamespace
from typing import Any, cast

from dispute_desk.domain.amount import Insurance, Layer, Share
from dispute_desk.domain.claimant import Claimant
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.insured_line import InsuredStatus
from dispute_desk.domain.money import Fen
from dispute_desk.domain.months import Month
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.corrections import BOTH_CHANGED

ROSTER_LINE = sentence(
    "roster_line",
    QT_TRANSLATE_NOOP(
        "errors", "名单第 {line} 行（{name}）没有通过，整张名单都没有保存。{why}请改正后再保存。"
    ),
)
#: The list of a case's checked items that consents stand under; the item is the way.
CONSENT_LIST = "consent"
#: What a worker begins with whom nobody told anything about.
_EMPTY: dict[str, Any] = {
    one.name: one.default for one in fields(Claimant) if one.default is not MISSING
}


#: What ``clear`` of a line may name; fields of the worker are emptied by ``changes``.
CLEARED = ("consent_way", "consent_by", "insured", "attorney", "attorney_phone")


class KnownWorker(StrEnum):
    """What a line without ``claimant_id`` does where a worker of the case is recognised in it.

    ``ask`` fills in what is empty there and refuses to change anything that stands; ``update``
    changes it; ``apart`` says that it is another person.
    """

    ASK = "ask"
    UPDATE = "update"
    APART = "apart"


@dataclass(frozen=True, kw_only=True)
class RosterFigure:
    """A sum of one worker; without ``amount`` the earlier one is taken away.

    ``seen`` is what stood there when it was changed (0: nothing); None asks nobody.
    """

    layer: Layer
    amount: Fen | None = None
    insurance: Insurance | None = None
    share: Share | None = None
    month_from: Month | None = None
    month_to: Month | None = None
    seen: Fen | None = None


@dataclass(frozen=True, kw_only=True)
class RosterInsured:
    """How the worker says he was insured: one insurance over whole months."""

    insurance: Insurance
    status: InsuredStatus = InsuredStatus.PAID
    month_from: Month | None = None
    month_to: Month | None = None


@dataclass(frozen=True, kw_only=True)
class RosterLine:
    """One line of the sheet: a worker of the case, or a new one without ``claimant_id``.

    ``changes`` holds fields by their ids, ``seen`` the values they were changed on. The consent
    is who gave it and in what way; its day is the field ``consented_on``. ``insured`` is all the
    worker himself says of his insurance: other lines of his go. ``attorney`` acts for him alone.
    What is not given stays; ``clear`` names what of ``CLEARED`` is emptied. A worker recognised
    without ``claimant_id`` is treated as ``known`` says; ``same_as`` is the same person in
    another case, from whom is taken over what this line leaves empty.
    """

    claimant_id: int | None = None
    changes: dict[str, Any] = field(default_factory=dict)
    seen: dict[str, Any] = field(default_factory=dict)
    figures: tuple[RosterFigure, ...] = ()
    consent_way: str | None = None
    consent_by: str | None = None
    insured: tuple[RosterInsured, ...] = ()
    attorney: str | None = None
    attorney_phone: str | None = None
    known: KnownWorker = KnownWorker.ASK
    same_as: int | None = None
    clear: tuple[str, ...] = ()


@dataclass(frozen=True)
class Filled:
    """A line of a roster, its number from 1, and the worker it was written into."""

    number: int
    line: RosterLine
    worker: Claimant


def plain_worker() -> Claimant:
    """Return a new worker the store does not watch yet: a thousand of them cost nothing."""
    return cast("Claimant", SimpleNamespace(**_EMPTY))


def of_line(refusal: DeskError, line: int, name: str) -> DeskError:
    """Return a refusal that says in which line; what both changed is told as it is."""
    if refusal.code == BOTH_CHANGED:
        refusal.facts["line"] = line
        return refusal
    return DeskError(ROSTER_LINE, field=refusal.field, line=line, name=name, why=refusal)
