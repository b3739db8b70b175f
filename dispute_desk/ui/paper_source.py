"""What the window of papers needs of a paper: how it is made, saved, written down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from dispute_desk.services.case_paper_records import Told
from dispute_desk.services.paper_batches import Batch

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.apart import Cancelled, Tell
    from dispute_desk.ui.desk import Desk


@dataclass(frozen=True)
class Options:
    """How it is wanted: numbers in full, one for each worker, blank, telling of which record.

    ``by_name``: with records of which only the name agrees.
    """

    revealed: bool = False
    by_name: bool = False
    each: bool = False
    blank: bool = False
    about: int | None = None


@dataclass(frozen=True)
class Made:
    """A paper set in type, or several, and what the window can offer beside it."""

    pdf: bytes
    #: The papers of one go; None of a single paper.
    batch: Batch | None = None
    #: The number of its case, for the name of the file; empty for none.
    number: str = ""
    #: Whether the file knows of it as 文书; None of a paper that is not registered.
    known: bool | None = None
    #: What registers it, or them.
    recorded: tuple[object, ...] = ()
    #: The records it can tell of.
    records: tuple[Told, ...] = ()
    #: For how many workers it could be made one by one; 0 for none.
    workers: int = 0
    #: How many of them did not agree to be named, on a paper the employer sees.
    unasked: int = 0
    #: Of how many records only the name agrees, and the numbers of their cases.
    only_named: int = 0
    only_named_in: tuple[str, ...] = ()
    #: Whether it tells them too.
    by_name: bool = False
    #: The same with marks for looking at; what is let out has none.
    looked: bytes | None = None


class Source(Protocol):
    """What a window shows."""

    @property
    def title(self) -> str:
        """What it is called, in the language of the window."""

    @property
    def whole(self) -> bool:
        """Whether it is of no use with masked numbers."""

    @property
    def choices(self) -> frozenset[str]:
        """Which options make sense: revealed, each, blank, by_name."""

    def make(self, desk: Desk, options: Options, tell: Tell, cancelled: Cancelled) -> Made:
        """Set it in type beside the window."""

    def release(self, desk: Desk, made: Made, path: Path, *, revealed: bool) -> None:
        """Save it, and that it was."""

    def printed(self, made: Made, *, revealed: bool) -> object | None:
        """Return the command that writes the printing down; None where nothing is to be written."""
