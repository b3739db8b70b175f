"""A file on the disk to an understood ledger, by way of a child process."""

from __future__ import annotations

import pickle
import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from dispute_desk.domain.collecting import no_collections
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.ledger_decisions import Decisions
from dispute_desk.domain.ledger_profile import NO_MEMORY
from dispute_desk.domain.ledger_sent import Lot, SentCases, SentLots
from dispute_desk.sheets import refusals
from dispute_desk.sheets.guard import foreign_kind
from dispute_desk.sheets.limits import LONGEST, PATIENCE
from dispute_desk.sheets.readers import reader_context

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from multiprocessing.connection import Connection
    from typing import Self

    from dispute_desk.domain.ledger import Reading
    from dispute_desk.domain.ledger_profile import Memory
    from dispute_desk.domain.ledger_recalled import Recalled
    from dispute_desk.domain.ledger_shown import RowShown, SheetShape
    from dispute_desk.domain.ledger_status import Statuses

#: Hears of cases before the reading is whole.
Take = Callable[[Lot], None]

NONE_YET = Decisions()
#: Refusals after which the child may still be at its work.
_NOT_WAITED_FOR = frozenset({refusals.CANCELLED, refusals.TOO_SLOW, refusals.LASTS_TOO_LONG})
#: How often a wish to cancel is looked at, in seconds.
_GLANCE = 0.1
#: How long a child that has closed its pipe may take to end, in seconds.
_FAREWELL = 2.0
#: Files that only point at others.
_SHORTCUTS = frozenset({".lnk", ".url", ".desktop", ".webloc"})
#: So many bytes tell what a file is.
_HEAD = 64


def read_ledger(
    path: Path | str,
    *,
    tell: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    today: date,
    decisions: Decisions = NONE_YET,
    take: Take | None = None,
) -> Reading:
    """Read and understand a ledger file; DeskError with one clear sentence when it cannot be.

    ``decisions`` is what a person said of an earlier reading. ``tell(done, total)`` hears
    of rows, ``cancelled()`` is asked ten times a second, ``take(cases)`` gets cases as soon as
    their rows are read (the reading says in the end what became of them). The file is read in a
    child process with a memory limit, so a hostile one cannot harm the caller.
    """
    with LedgerChild(path, today=today, decisions=decisions) as child:
        return child.answer(tell=tell, cancelled=cancelled, take=take)


class LedgerChild:
    """A child process that reads a ledger and answers about it; it ends when its block is left.

    One question at a time: whoever asks waits for the answer.
    """

    def __init__(
        self,
        path: Path | str,
        *,
        today: date,
        decisions: Decisions = NONE_YET,
        memory: Memory | None = NO_MEMORY,
    ) -> None:
        """Begin to read; without a ``memory`` the child waits, the file read, to be reminded."""
        path = Path(path)
        look_before(path)
        self._path = path
        self._file = path.name
        self._began_with = (str(path), today, decisions)
        self._memory = memory
        #: What was remembered when the last answer was made; None where nothing was.
        self.recalled: Recalled | None = None
        #: The lots of cases of the last answer; the next one names those that stay as they are.
        self._lots: list[Lot] = []
        #: Whether a second child may still try, should this one die.
        self._has_another_try = True
        self._start()

    def _start(self, *, slowly: bool = False) -> None:
        context = reader_context()
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(
            target=_in_child, args=(theirs, *self._began_with, self._memory, slowly), daemon=True
        )
        self._process.start()
        theirs.close()
        self._is_closed = False

    def remind(self, memory: Memory) -> None:
        """Tell a child that waits for it what is remembered of earlier workbooks."""
        if self._memory is None:
            self._memory = memory
            with suppress(OSError):  # a child that died says so when it is asked
                self._pipe.send_bytes(pickle.dumps(memory, protocol=pickle.HIGHEST_PROTOCOL))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the child."""
        if self._is_closed:
            return
        self._is_closed = True
        self._pipe.close()
        if self._process.is_alive():
            self._process.kill()
        self._process.join()
        self._process.close()

    @property
    def is_closed(self) -> bool:
        """Whether the child has been ended."""
        return self._is_closed

    def answer(
        self,
        *,
        tell: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        take: Take | None = None,
    ) -> Reading:
        """Wait for what the child found, or raise its refusal.

        A child whose answer was not waited for is ended: it would answer the next question. When
        one dies over a file before it told of a case, another tries with the second reader.
        """
        heard = _Heard(take, self._lots)
        try:
            with no_collections():
                found = _listen(self._pipe, self._file, tell, cancelled, heard)
                self.recalled, self._lots = heard.recalled, heard.lots.lots
        except DeskError as error:
            if error.code in _NOT_WAITED_FOR:
                self.close()
            tries_again = self._has_another_try and not heard.anything and self._has_died(error)
            self._has_another_try = False
            if not tries_again:
                raise
            self.close()
            self._start(slowly=True)
            return self.answer(tell=tell, cancelled=cancelled, take=take)
        self._has_another_try = False
        return found

    def _has_died(self, error: DeskError) -> bool:
        if error.code != refusals.READER_DIED:
            return False
        self._process.join(_FAREWELL)
        return bool(self._process.exitcode)

    def again(
        self,
        decisions: Decisions,
        *,
        tell: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        take: Take | None = None,
    ) -> Reading:
        """Return what the workbook is understood as with other decisions; it is not read again."""
        self._ask("again", decisions)
        return self.answer(tell=tell, cancelled=cancelled, take=take)

    def shapes(self) -> list[SheetShape]:
        """Return how large each sheet is."""
        return cast("list[SheetShape]", self._told("shapes"))

    def rows(self, sheet: str, first: int, count: int) -> list[RowShown]:
        """Return a stretch of the rows of a sheet from ``first`` (from 1) on."""
        return cast("list[RowShown]", self._told("rows", sheet, first, count))

    def annotate(
        self,
        out: Path,
        statuses: Statuses,
        tell: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        """Write a copy of the workbook to ``out`` with what became of its rows beside them."""
        if out.exists() and out.samefile(self._path):
            raise DeskError(refusals.SAME_FILE, file=str(out))
        self._told("annotate", str(out), statuses, tell=tell, cancelled=cancelled)

    def _told(
        self,
        *asked: object,
        tell: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> object:
        self._ask(*asked)
        try:
            return self._answer_to_that(tell, cancelled)
        except DeskError as error:
            if error.code in _NOT_WAITED_FOR:
                self.close()
            raise

    def _answer_to_that(
        self,
        tell: Callable[[int, int], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> object:
        for message in _messages(self._pipe, self._file, cancelled):
            if message[0] == "answer":
                return message[1]
            if message[0] == "progress" and tell is not None:
                tell(message[1], message[2])
            _raise_refusal(message, self._file)
        raise DeskError(refusals.READER_DIED, file=self._file)

    def _ask(self, *asked: object) -> None:
        try:
            self._pipe.send_bytes(pickle.dumps(asked, protocol=pickle.HIGHEST_PROTOCOL))
        except OSError as error:
            raise DeskError(refusals.READER_DIED, file=self._file) from error


class _Heard:
    """Takes down the lots of cases that come, and hands them on."""

    def __init__(self, take: Take | None, before: Sequence[Lot]) -> None:
        self.recalled: Recalled | None = None
        self.lots = SentLots()
        self._take, self._before = take, before
        self._known = {lot.packed: lot for lot in before}

    @property
    def anything(self) -> bool:
        """Whether there were any cases."""
        return bool(self.lots)

    def hear(self, packed: bytes, count: int) -> None:
        """Hear of cases that are new, or made anew."""
        known = self._known.get(packed)
        if known is not None:
            self._hear(known)
            return
        lot = Lot(packed, count)
        self.lots.add(lot)
        if self._take is not None:
            lot.hold_open()
            self._take(lot)
            lot.let_go()

    def hear_again(self, number: int) -> None:
        """Hear of cases that are what they were in the answer before, by the number of the lot."""
        self._hear(self._before[number])

    def _hear(self, lot: Lot) -> None:
        self.lots.add(lot)
        if self._take is not None:
            self._take(lot)


def _in_child(
    pipe: Connection,
    path: str,
    today: date,
    decisions: Decisions,
    memory: Memory | None,
    slowly: bool,  # noqa: FBT001 - a process takes its arguments by position
) -> None:
    from dispute_desk.sheets import child  # noqa: PLC0415 - heavy, and wanted in the child only

    child.main(pipe, path, today, decisions, memory, slowly=slowly)


def look_before(path: Path) -> None:
    """Refuse what needs no child to see."""
    if path.name.startswith(("~$", ".~")):
        raise DeskError(refusals.LOCK_FILE, file=path.name)
    if path.suffix.lower() in _SHORTCUTS:
        raise DeskError(refusals.SHORTCUT, file=path.name)
    if path.is_dir():
        raise DeskError(refusals.FOLDER, file=str(path))
    if not path.is_file():
        raise DeskError(refusals.NO_FILE, file=str(path))
    if path.stat().st_size == 0:
        raise DeskError(refusals.EMPTY, file=path.name)


def first_look(path: Path) -> None:
    """Refuse what is no table at first sight, by its name and its first bytes."""
    look_before(path)
    try:
        with path.open("rb") as file:
            kind = foreign_kind(file.read(_HEAD))
    except OSError as error:
        raise DeskError(refusals.UNREADABLE, file=path.name) from error
    if kind is not None:
        raise DeskError(refusals.NOT_A_WORKBOOK, file=path.name, kind=kind)


def _listen(
    pipe: Connection,
    file: str,
    tell: Callable[[int, int], None] | None,
    cancelled: Callable[[], bool] | None,
    heard: _Heard,
) -> Reading:
    """Return what the child found: cases early, then its lists in parts, then the rest."""
    parts: dict[str, list[Any]] = defaultdict(list)
    for message in _messages(pipe, file, cancelled):
        if message[0] == "early":
            heard.hear(message[1], message[2])
        elif message[0] == "same":
            heard.hear_again(message[1])
        elif message[0] == "recalled":
            heard.recalled = message[1]
        elif message[0] == "part":
            parts[message[1]].extend(message[2])
        elif message[0] == "reading":
            cases = SentCases(heard.lots, parts.pop("cases", []))
            lists = {name: tuple(found) for name, found in parts.items()}
            return replace(cast("Reading", message[1]), cases=cases, **lists)  # type: ignore[arg-type]  # by name
        elif message[0] == "progress":
            if tell is not None:
                tell(message[1], message[2])
        else:
            _raise_refusal(message, file)
    raise DeskError(refusals.READER_DIED, file=file)


def _raise_refusal(message: tuple[Any, ...], file: str) -> None:
    if message[0] == "refused":
        raise DeskError(message[1], **message[2])
    if message[0] == "failed":
        raise DeskError(refusals.READER_FAILED, file=file) from RuntimeError(message[1])


def _messages(
    pipe: Connection, file: str, cancelled: Callable[[], bool] | None
) -> Iterator[tuple[Any, ...]]:
    """Yield what the child sends until it is silent; every message is a sign of life."""
    began = alive = time.monotonic()
    while True:
        if time.monotonic() - began > LONGEST:
            raise DeskError(refusals.LASTS_TOO_LONG, file=file, seconds=int(LONGEST))
        if cancelled is not None and cancelled():
            raise DeskError(refusals.CANCELLED, file=file)
        if not pipe.poll(_GLANCE):
            if time.monotonic() - alive > PATIENCE:
                raise DeskError(refusals.TOO_SLOW, file=file, seconds=int(PATIENCE))
            continue
        alive = time.monotonic()
        try:
            yield pickle.loads(pipe.recv_bytes())  # noqa: S301 - our own child wrote it
        except (EOFError, ConnectionError):
            return
