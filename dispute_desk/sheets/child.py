"""The child process that reads a file: whatever the file does, the window stays alive."""

from __future__ import annotations

import gc
import hashlib
import os
import pickle
import sys
import traceback
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.ledger_grid import Book, Grid
from dispute_desk.domain.ledger_understanding import understand
from dispute_desk.sheets import refusals
from dispute_desk.sheets.early import EarlyCases
from dispute_desk.sheets.file_kind import FileKind
from dispute_desk.sheets.guard import check
from dispute_desk.sheets.limits import MEMORY
from dispute_desk.sheets.vocabulary import ledger_vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date
    from multiprocessing.connection import Connection

    from dispute_desk.domain.ledger import LedgerCase, Reading

#: So many cases or rows are sent at once; unpacking them takes a few milliseconds.
PART = 400


def main(pipe: Connection, path: str, today: date, answers: Mapping[str, str]) -> None:
    """Read the file and send what came of it: progress, then a reading or a refusal."""
    limit_memory()
    _silence()
    gc.disable()  # a short life: nothing is worth collecting

    early = EarlyCases()

    def tell(done: int, total: int) -> None:
        _send(pipe, ("progress", done, total))
        _send(pipe, ("early", early.fresh()))

    try:
        reading = read_here(Path(path), tell=tell, today=today, answers=answers, hear=early.hear)
        _send(pipe, ("early", early.fresh()))
        for part in _lists_in_parts(reading, early):
            _send(pipe, part)
        answer: tuple[object, ...] = ("reading", _without_lists(reading))
    except DeskError as refusal:
        answer = ("refused", refusal.code, refusal.facts)
    except MemoryError:
        answer = ("refused", refusals.READER_DIED, {"file": Path(path).name})
    except BaseException:  # noqa: BLE001 - the door of the child: readers panic, and so might we
        answer = ("failed", traceback.format_exc())
    _send(pipe, answer)
    pipe.close()


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
            told = [early.reference(case) for case in told] if one.name == "cases" else told
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


def limit_memory() -> None:
    """Bound what this process may use; only for a child that reads a file of somebody else's."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - exists on POSIX only

    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    limit = MEMORY if hard == resource.RLIM_INFINITY else min(MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))


def bytes_of(path: Path) -> bytes:
    """Return what lies in a file; DeskError when it cannot be opened."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise DeskError(refusals.UNREADABLE, file=path.name) from error


def read_here(
    path: Path,
    *,
    tell: Callable[[int, int], None],
    today: date,
    answers: Mapping[str, str],
    hear: Callable[[LedgerCase], None] | None = None,
) -> Reading:
    """Read and understand the file in this process; DeskError when it cannot be read."""
    data = bytes_of(path)
    tell(0, 1)
    kind = check(path.name, data)
    tell(0, 1)
    grids = sheets_of(path.name, data, kind)
    tell(0, 1)
    book = Book(path.name, hashlib.sha256(data).hexdigest(), grids)
    return understand(book, ledger_vocabulary(), tell, today=today, answers=answers, hear=hear)


def sheets_of(file: str, data: bytes, kind: FileKind) -> list[Grid]:
    """Return the sheets of a file whose kind is known."""
    if kind in {FileKind.XLSX, FileKind.XLS, FileKind.XLSB, FileKind.ODS}:
        from dispute_desk.sheets.workbooks import read_workbook  # noqa: PLC0415 - heavy

        return read_workbook(file, data, kind)
    from dispute_desk.sheets import texts  # noqa: PLC0415 - only for files that need it

    readers = {
        FileKind.HTML: texts.read_html,
        FileKind.XML_2003: texts.read_xml_2003,
        FileKind.TEXT: texts.read_text,
    }
    return readers[kind](file, data)
