"""The words of the union's letters as data: their kinds, who issues them, how they are served."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dispute_desk.domain.letter import LetterRoad, Rectified
from dispute_desk.domain.rights import Right
from dispute_desk.domain.word import Word


class IssuerLevel(StrEnum):
    """How high a body stands: a 建议书 is for 县级以上地方总工会 alone (domain reference §2.2)."""

    GRASSROOTS = "grassroots"
    TOWN = "town"
    COUNTY = "county"
    CITY = "city"


#: From county level upwards.
HIGH = frozenset({IssuerLevel.COUNTY, IssuerLevel.CITY})


class Addressee(StrEnum):
    """Whom a kind of letter goes to."""

    EMPLOYER = "employer"
    AUTHORITY = "authority"


@dataclass(frozen=True, kw_only=True)
class Issuer(Word):
    """A body that issues letters: its full name (``label``), its level, how its mark reads.

    A letter has ``number`` before the 〔year〕 of its number: 穗云工劳监 and the kind's own letter.
    """

    level: IssuerLevel
    number: str
    mark: str = ""
    status: str = ""


@dataclass(frozen=True, kw_only=True)
class FieldText:
    """What a field of a letter says by itself, a sentence or a list of them.

    A text may hold ``{causes}``, ``{employer}``, ``{scope}`` and ``{insurances}`` of the case and
    the ``{check}`` of its matter; one that names something nobody knows is left open.
    """

    field: str
    texts: tuple[str, ...]
    several: bool = False


@dataclass(frozen=True, kw_only=True)
class LetterKind(Word):
    """A kind of letter (``label`` its title), and what it takes to issue it.

    ``mark`` stands in its number behind the body's (提, 意, 建). ``after`` is the kind that is to
    be served or refused before, or a reason is given; ``leads_to`` the kind that follows. Whoever
    ``drafts``, ``reviews`` and ``approves`` needs that right; ``signers`` are the offices that may
    sign. ``open_to_all``: it may go out without addressee, to unspecified employers.
    """

    mark: str
    addressee: Addressee
    #: What it is called for short: 提示函.
    short: str = ""
    short_en: str = ""
    paper: str = ""
    after: str = ""
    leads_to: str = ""
    clock: str = ""
    needs_investigation: bool = False
    from_county: bool = False
    open_to_all: bool = False
    drafts: Right = Right.ISSUE_PAPER
    reviews: Right = Right.APPROVE_PAPER
    approves: Right = Right.APPROVE_PAPER
    signers: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    #: The cards of laws (``resources/statutes``) it cites as its basis, in force on its day.
    cites: tuple[str, ...] = ()
    #: What the fields of its paper say before anybody wrote something else.
    says: tuple[FieldText, ...] = ()
    basis: str = ""
    status: str = ""

    def brief(self, language: str = "zh") -> str:
        """Return what it is called for short, its title where nothing shorter is known."""
        return (self.short_en if language == "en" else self.short) or self.text(language)


@dataclass(frozen=True, kw_only=True)
class LetterMatter(Word):
    """What letters about some causes of a dispute rest on: the law they cite, and what it asks.

    ``says`` are the fields whose words depend on the matter; ``check`` the list an employer goes
    through by himself; ``source`` where the law was read.
    """

    causes: tuple[str, ...]
    cites: tuple[str, ...]
    says: tuple[FieldText, ...]
    check: str = ""
    source: str
    status: str = ""


@dataclass(frozen=True, kw_only=True)
class ServiceWay(Word):
    """A way of service (domain reference §2.5) and what proves it.

    ``asks`` says which proof is asked for; ``days`` go by after the day it was done until it counts
    as served (a public notice), in natural days.
    """

    asks: str
    asks_en: str
    days: int = 0
    refused: bool = False
    basis: str = ""
    status: str = ""


@dataclass(frozen=True, kw_only=True)
class ReplyResult(Word):
    """What a reply says: corrected, corrected in part, promised, disputed, not corrected.

    ``rectified`` is what it comes to once it is verified; ``escalates`` that the next letter is
    prepared.
    """

    rectified: Rectified | None = None
    escalates: bool = False


@dataclass(frozen=True, kw_only=True)
class LetterRule:
    """The station's habit: which road its letters take."""

    road: LetterRoad
    status: str = ""
