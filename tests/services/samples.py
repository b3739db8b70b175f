"""The sample station of a moment: made once for a test process, copied for who works in it."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from dispute_desk.services.opening import open_desk
from dispute_desk.services.sample import make_sample
from dispute_desk.services.sample_people import words

if TYPE_CHECKING:
    from datetime import datetime

    from dispute_desk.services.desk import Desk


@cache
def _made(now: datetime) -> Path:
    path = Path(mkdtemp()) / "sample.ddk"
    make_sample(path, lambda: now).close()
    return path


def sample_at(path: Path, now: datetime) -> Desk:
    """Return the desk of its lead at a copy of the sample of this moment."""
    shutil.copyfile(_made(now), path)
    return open_desk(path, lambda: now, words()["people"]["lead"])
