"""The child process that reads a file: whatever the file does, the window stays alive."""

from __future__ import annotations

import gc
import hashlib
import os
import pickle
import traceback
from dataclasses import fields, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.ledger_grid import Book, Grid, is_filled
from dispute_desk.domain.ledger_remembered import Remembering
from dispute_desk.domain.ledger_shown import rows_of, shapes_of
from dispute_desk.domain.ledger_status import with_originals
from dispute_desk.domain.ledger_understanding import understand
from dispute_desk.sheets import refusals
from dispute_desk.sheets.early import EarlyCases
from dispute_desk.sheets.file_kind import FileKind
from dispute_desk.sheets.guard import check
from dispute_desk.sheets.memory import give_back_freed, limit_memory
from dispute_desk.sheets.notes import with_notes
from dispute_desk.sheets.vocabulary import ledger_vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date
    from multiprocessing.connection import Connection

    from dispute_desk.domain.ledger import LedgerCase, Reading
    from dispute_desk.domain.ledger_decisions import Decisions
    from dispute_desk.domain.ledger_profile import Memory
    from dispute_desk.domain.ledger_status import Statuses
    from dispute_desk.sheets.early import Lots

    Tell = Callable[[int, int], None]

#: What spoiled content makes readers and parsers raise.
_DAMAGE = (ValueError, LookupError, ArithmeticError, SyntaxError, OSError, EOFError, RecursionError)
#: Asks to understand the workbook with other decisions.
_AGAIN = "again"
#: So many items of a list are sent at once; unpacking them takes a few milliseconds.
PART = 400


def main(
    pipe: Connection,
    path: str,
    today: date,
    decisions: Decisions,
    memory: Memory | None,
    *,
    slowly: bool = False,
) -> None:
    """Read the file, send what came of it, and answer about it until nobody listens any more.

    Sent is progress, then a reading or a refusal; asked may be for another reading with other
    decisions, for the sizes of the sheets, or for a stretch of rows. ``slowly`` is for a file
    over which a child before this one has died: the second reader takes it. What is remembered
    (``memory``) may come later, when the file has been read: the child waits for it.
    """
    limit_memory()
    _silence()
    gc.disable()  # a reading makes no rings: nothing is worth collecting

    kept: list[Remembering] = []
    lots: Lots = []

    def read(_: object = None) -> Iterator[tuple[object, ...]]:
        book = book_of(Path(path), tell=partial(_tell, pipe), slowly=slowly)
        give_back_freed()  # the reader's own copy of the workbook
        known = _told_by(pipe) if memory is None else memory
        kept.append(Remembering(book, ledger_vocabulary(), known, today))
        yield from _reading(pipe, kept[0], decisions, lots)

    _answered(pipe, path, read)
    give_back_freed()  # what understanding took besides the cases
    while kept:
        try:
            asked = _told_by(pipe)
        except (EOFError, OSError):
            break
        _answered(pipe, path, partial(_asked, pipe, path, kept[0], asked, lots))
        if asked[0] == _AGAIN:
            give_back_freed()
    pipe.close()


def _told_by(pipe: Connection) -> Any:  # noqa: ANN401 - whatever the parent sends
    return pickle.loads(pipe.recv_bytes())  # noqa: S301 - our own parent asks


def _asked(
    pipe: Connection, path: str, kept: Remembering, asked: tuple[Any, ...], lots: Lots
) -> Iterator[tuple[object, ...]]:
    """Yield what answers a question about a book that is read."""
    what, *about = asked
    book = kept.book
    if what == _AGAIN:
        yield from _reading(pipe, kept, about[0], lots)
    elif what == "shapes":
        yield "answer", shapes_of(book)
    elif what == "annotate":
        out, statuses = about
        _annotate(path, book, out, statuses, partial(_tell, pipe))
        yield "answer", None
    else:
        sheet, first, count = about
        yield (
            "answer",
            [
                row
                for grid in book.grids
                if grid.name == sheet
                for row in rows_of(grid, first, count)
            ],
        )


def _annotate(path: str, book: Book, out: str, statuses: Statuses, tell: Tell) -> None:
    from dispute_desk.sheets.annotated import write_annotated  # noqa: PLC0415 - when it is asked

    data = bytes_of(Path(path))
    if hashlib.sha256(data).hexdigest() != book.sha256:
        raise DeskError(refusals.CHANGED, file=book.file)
    told = with_originals(statuses, book)
    write_annotated(data, check(book.file, data), book, told, Path(out), tell)


def _answered(
    pipe: Connection, path: str, answer: Callable[[], Iterator[tuple[object, ...]]]
) -> None:
    """Send an answer part by part, or why there is none."""
    file = Path(path).name
    try:
        for part in answer():
            _send(pipe, part)
    except DeskError as refusal:
        _send(pipe, ("refused", refusal.code, refusal.facts))
    except MemoryError:
        _send(pipe, ("refused", refusals.TOO_LITTLE_MEMORY, {"file": file}))
    except BaseException:  # noqa: BLE001 - the door of the child: readers panic, and so might we
        _send(pipe, ("failed", traceback.format_exc()))


def _tell(pipe: Connection, done: int, total: int) -> None:
    _send(pipe, ("progress", done, total))


def _reading(
    pipe: Connection, kept: Remembering, decisions: Decisions, lots: Lots
) -> Iterator[tuple[object, ...]]:
    """Understand a book; its cases are sent while that goes on, the rest is yielded.

    ``lots`` are those that were sent last.
    """
    early = EarlyCases(lots)

    def tell(done: int, total: int) -> None:
        _tell(pipe, done, total)
        for lot in early.fresh(done):
            _send(pipe, lot)

    reading, recalled = kept.understand(decisions, tell, early.hear)
    reading = with_notes(reading, kept.book)
    yield from early.rest()
    yield "recalled", recalled
    yield from _lists_in_parts(reading, early)
    lots[:] = early.lots
    yield "reading", _without_lists(reading)


def _send(pipe: Connection, message: tuple[object, ...]) -> None:
    pipe.send_bytes(pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL))


def _lists_in_parts(
    reading: Reading, early: EarlyCases
) -> Iterator[tuple[str, str, Sequence[object]]]:
    """Yield the lists of a reading in parts: unpacking one holds the window up meanwhile.

    Its cases are named as those that were sent early.
    """
    for one in fields(reading):
        told = getattr(reading, one.name)
        if isinstance(told, tuple):
            told = early.references(told) if one.name == "cases" else told
            for start in range(0, len(told), PART):
                yield "part", one.name, told[start : start + PART]


def _without_lists(reading: Reading) -> Reading:
    lists = [one.name for one in fields(reading) if isinstance(getattr(reading, one.name), tuple)]
    return replace(reading, **dict.fromkeys(lists, ()))  # type: ignore[arg-type]  # lists by name


def _silence() -> None:
    """Keep what native code says when it fails off the screen of the person at the desk."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)


def bytes_of(path: Path) -> bytes:
    """Return what lies in a file; DeskError when it cannot be opened."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise DeskError(refusals.UNREADABLE, file=path.name) from error


def book_of(path: Path, *, tell: Callable[[int, int], None], slowly: bool = False) -> Book:
    """Return the file as grids of cells; DeskError when it cannot be read or is empty."""
    data = bytes_of(path)
    tell(0, 1)
    kind = check(path.name, data)
    tell(0, 1)
    grids = sheets_of(path.name, data, kind, slowly=slowly)
    tell(0, 1)
    if not any(grid.errors or any(map(is_filled, grid.rows)) for grid in grids):
        raise DeskError(refusals.NOTHING_IN_IT, file=path.name)
    return Book(path.name, hashlib.sha256(data).hexdigest(), grids)


def read_here(
    path: Path,
    *,
    tell: Callable[[int, int], None],
    today: date,
    decisions: Decisions,
    hear: Callable[[LedgerCase], None] | None = None,
) -> Reading:
    """Read and understand the file in this process; DeskError when it cannot be read."""
    book = book_of(path, tell=tell)
    vocabulary = ledger_vocabulary()
    reading = understand(book, vocabulary, tell, today=today, decisions=decisions, hear=hear)
    return with_notes(reading, book)


def sheets_of(file: str, data: bytes, kind: FileKind, *, slowly: bool = False) -> list[Grid]:
    """Return the sheets of a file whose kind is known; DeskError when it is damaged."""
    try:
        if kind in {FileKind.XLSX, FileKind.XLS, FileKind.XLSB, FileKind.ODS}:
            from dispute_desk.sheets.workbooks import read_workbook  # noqa: PLC0415 - heavy

            return read_workbook(file, data, kind, slowly=slowly)
        from dispute_desk.sheets import html_tables, texts, xml_2003  # noqa: PLC0415 - as needed

        readers = {
            FileKind.HTML: html_tables.read_html,
            FileKind.XML_2003: xml_2003.read_xml_2003,
            FileKind.TEXT: texts.read_text,
        }
        return readers[kind](file, data)
    except _DAMAGE as error:
        raise DeskError(refusals.DAMAGED, file=file) from error
