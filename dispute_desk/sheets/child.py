"""The child process that reads a file: whatever the file does, the window stays alive."""

from __future__ import annotations

import gc
import hashlib
import os
import pickle
import sys
import traceback
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.ledger_grid import Book, Grid
from dispute_desk.domain.ledger_understanding import understand
from dispute_desk.sheets import refusals
from dispute_desk.sheets.early import EarlyCases
from dispute_desk.sheets.guard import FileKind, check
from dispute_desk.sheets.vocabulary import ledger_vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from multiprocessing.connection import Connection

    from dispute_desk.domain.ledger import LedgerCase, Reading

#: What the child may use, in bytes (POSIX).
MEMORY = 1024 * 1024 * 1024


def main(pipe: Connection, path: str, today: date, answers: Mapping[str, str]) -> None:
    """Read the file and send what came of it: progress, then a reading or a refusal."""
    _limit_memory()
    _silence()
    gc.disable()  # a short life: nothing is worth collecting

    early = EarlyCases()

    def tell(done: int, total: int) -> None:
        pipe.send_bytes(_packed("progress", done, total, early.fresh()))

    try:
        reading = read_here(Path(path), tell=tell, today=today, answers=answers, hear=early.hear)
        cases = [early.reference(case) for case in reading.cases]
        answer: tuple[object, ...] = ("reading", replace(reading, cases=()), early.fresh(), cases)
    except DeskError as refusal:
        answer = ("refused", refusal.code, refusal.facts)
    except MemoryError:
        answer = ("refused", refusals.READER_DIED, {"file": Path(path).name})
    except BaseException:  # noqa: BLE001 - the door of the child: readers panic, and so might we
        answer = ("failed", traceback.format_exc())
    pipe.send_bytes(_packed(*answer))
    pipe.close()


def _packed(*message: object) -> bytes:
    return pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)


def _silence() -> None:
    """Keep what native code says when it fails off the screen of the person at the desk."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)


def _limit_memory() -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - exists on POSIX only

    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    limit = MEMORY if hard == resource.RLIM_INFINITY else min(MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))


def read_here(
    path: Path,
    *,
    tell: Callable[[int, int], None],
    today: date,
    answers: Mapping[str, str],
    hear: Callable[[LedgerCase], None] | None = None,
) -> Reading:
    """Read and understand the file in this process; DeskError when it cannot be read."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise DeskError(refusals.UNREADABLE, file=path.name) from error
    tell(0, 1)
    kind = check(path.name, data)
    tell(0, 1)
    grids = _grids(path.name, data, kind)
    tell(0, 1)
    book = Book(path.name, hashlib.sha256(data).hexdigest(), grids)
    return understand(book, ledger_vocabulary(), tell, today=today, answers=answers, hear=hear)


def _grids(file: str, data: bytes, kind: FileKind) -> list[Grid]:
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
