"""A pause of the garbage collector where very many rows are made and none is garbage."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def no_collections() -> Iterator[None]:
    """Keep the collector still inside the block; it works afterwards if it worked before."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def spare_what_is_there() -> None:
    """Keep the collector from walking what exists now, for example a large reading just made.

    A walk over a million rows holds the window up for a second and finds nothing: they hold no
    cycles and go when the last that knows them lets go.
    """
    gc.freeze()


def walk_everything_again() -> None:
    """Let the collector walk again what was spared, once the large reading was let go."""
    gc.unfreeze()
