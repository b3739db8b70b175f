"""The store files this process holds open: nobody else in it may open and close them.

On POSIX systems closing any descriptor of a file gives up every lock the process has on it, so a
second look at an open store (as an attachment, a ledger, a backup) would let another program
believe that nobody is there. SQLite's own connections know of each other; nothing else does.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from pathlib import Path

STORE_OPEN_HERE = sentence(
    "store_open_here",
    QT_TRANSLATE_NOOP(
        "errors",
        "{path} 是本窗口正在使用的数据文件，不能在这里选用。请选择别的文件；要留副本请用“备份”。",
    ),
)
#: What SQLite keeps beside an open store.
_BESIDE = ("", "-wal", "-shm")
_open: Counter[tuple[int, int]] = Counter()


def identity(path: Path) -> tuple[int, int]:
    """Return which file lies at a path, whatever it is called."""
    found = path.stat()
    return found.st_dev, found.st_ino


def hold(file: tuple[int, int]) -> None:
    """Note that a store opened this file."""
    _open[file] += 1


def let_go(file: tuple[int, int]) -> None:
    """Note that a store closed it."""
    _open[file] -= 1
    if _open[file] <= 0:
        del _open[file]


def is_open_here(path: Path) -> bool:
    """Tell whether a path leads to a store this process has open, or to what lies beside it."""
    for ending in _BESIDE:
        if path.name.endswith(ending):
            store = path.with_name(path.name.removesuffix(ending)) if ending else path
            try:
                if identity(store) in _open:
                    return True
            except (OSError, ValueError):
                continue
    return False


def refuse_open_here(path: Path) -> None:
    """Refuse to have an open store opened once more by something that is no store."""
    if is_open_here(path):
        raise DeskError(STORE_OPEN_HERE, path=path)
