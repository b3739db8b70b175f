"""Copies of attachments to look at in another program: only their owner sees them, then wiped."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from functools import cache
from pathlib import Path

_PREFIX = "dispute-desk-open-"
#: What a process that died left behind is wiped after so many seconds.
_STALE_S = 24 * 3600


@cache
def reading_folder() -> Path:
    """Return the folder of this process for copies; it goes when the process ends."""
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX))  # 0700 by itself
    _wipe_older(folder)
    atexit.register(wipe, folder)
    return folder


def wipe(folder: Path) -> None:
    """Remove a folder of copies; a copy another program still holds is left to the next start."""
    for copy in folder.rglob("*"):
        if os.name == "nt" and copy.is_file():  # a read-only file cannot be removed there
            copy.chmod(0o600)
    shutil.rmtree(folder, ignore_errors=True)


def _wipe_older(own: Path) -> None:
    now = own.stat().st_mtime
    for other in own.parent.glob(f"{_PREFIX}*"):
        try:
            found = other.lstat()
            mine = not hasattr(os, "getuid") or found.st_uid == os.getuid()
            if other != own and mine and now - found.st_mtime > _STALE_S:
                wipe(other)
        except OSError:  # another process was quicker
            continue
