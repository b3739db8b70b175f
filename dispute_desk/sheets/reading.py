"""A file on the disk to an understood ledger, by way of a child process."""

from __future__ import annotations

import multiprocessing
import pickle
import time
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from dispute_desk.domain.collecting import no_collections
from dispute_desk.domain.errors import DeskError
from dispute_desk.sheets import refusals

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date
    from multiprocessing.connection import Connection

    from dispute_desk.domain.ledger import Reading

#: The child is ended after so many seconds without a sign of progress.
PATIENCE = 30.0
#: How often a wish to cancel is looked at, in seconds.
_GLANCE = 0.1


def read_ledger(
    path: Path | str,
    *,
    tell: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    today: date,
    answers: Mapping[str, str] | None = None,
) -> Reading:
    """Read and understand a ledger file; DeskError with one clear sentence when it cannot be.

    ``answers`` settles questions of an earlier reading by their ids. ``tell(done, total)`` hears
    of rows, ``cancelled()`` is asked ten times a second. The file is read in a child process with
    a memory limit, so a hostile one cannot harm the caller.
    """
    path = Path(path)
    _look_before(path)
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(
        target=_in_child, args=(theirs, str(path), today, dict(answers or {})), daemon=True
    )
    process.start()
    theirs.close()
    try:
        with no_collections():
            return _listen(ours, path.name, tell, cancelled)
    finally:
        ours.close()
        if process.is_alive():
            process.kill()
        process.join()
        process.close()


def _in_child(pipe: Connection, path: str, today: date, answers: dict[str, str]) -> None:
    from dispute_desk.sheets import child  # noqa: PLC0415 - heavy, and wanted in the child only

    child.main(pipe, path, today, answers)


def _look_before(path: Path) -> None:
    """Refuse what needs no child to see."""
    if path.name.startswith("~$"):
        raise DeskError(refusals.LOCK_FILE, file=path.name)
    if not path.is_file():
        raise DeskError(refusals.NO_FILE, file=str(path))
    if path.stat().st_size == 0:
        raise DeskError(refusals.EMPTY, file=path.name)


def _listen(
    pipe: Connection,
    file: str,
    tell: Callable[[int, int], None] | None,
    cancelled: Callable[[], bool] | None,
) -> Reading:
    """Return what the child found: its lists come in parts, then the rest."""
    parts: dict[str, list[Any]] = defaultdict(list)
    for message in _messages(pipe, file, cancelled):
        if message[0] == "part":
            parts[message[1]].extend(message[2])
        elif message[0] == "reading":
            lists = {name: tuple(found) for name, found in parts.items()}
            return replace(cast("Reading", message[1]), **lists)  # type: ignore[arg-type]  # by name
        elif message[0] == "refused":
            raise DeskError(message[1], **message[2])
        elif message[0] == "failed":
            raise DeskError(refusals.READER_FAILED, file=file) from RuntimeError(message[1])
        elif tell is not None:
            tell(message[1], message[2])
    raise DeskError(refusals.READER_DIED, file=file)


def _messages(
    pipe: Connection, file: str, cancelled: Callable[[], bool] | None
) -> Iterator[tuple[Any, ...]]:
    """Yield what the child sends until it is silent; every message is a sign of life."""
    alive = time.monotonic()
    while True:
        if cancelled is not None and cancelled():
            raise DeskError(refusals.CANCELLED, file=file)
        if not pipe.poll(_GLANCE):
            if time.monotonic() - alive > PATIENCE:
                raise DeskError(refusals.TOO_SLOW, file=file, seconds=int(PATIENCE))
            continue
        alive = time.monotonic()
        try:
            yield pickle.loads(pipe.recv_bytes())  # noqa: S301 - our own child wrote it
        except EOFError:
            return
