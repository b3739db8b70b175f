"""A workbook that appears whole at its place or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError
from dispute_desk.sheets import refusals

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """Give a draft beside ``path`` to write to; it takes the place of ``path`` in the end.

    DeskError when it cannot be written; then nothing of the draft is left.
    """
    draft: Path | None = None
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".writing-", suffix=".xlsx")
        os.close(handle)
        draft = Path(name)
        yield draft
        draft.replace(path)
    except OSError as error:
        raise DeskError(refusals.CANNOT_WRITE, file=str(path)) from error
    finally:
        if draft is not None:
            with suppress(OSError):
                draft.unlink(missing_ok=True)
