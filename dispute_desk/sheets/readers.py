"""How reader processes are started: forked off a server that has the reader loaded, or afresh."""

from __future__ import annotations

import multiprocessing
import sys
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.context import ForkServerContext, SpawnContext

#: What the server loads once; a reader forked off it starts a quarter of a second sooner.
_LOADED = ["dispute_desk.sheets.loaded"]


@cache
def reader_context() -> ForkServerContext | SpawnContext:
    """Return the context reader processes are made in.

    The server is a fresh process without the store, the window or any thread, so that what is
    forked off it is as clean as a new process. Windows, and a program packed into one file, start
    every reader afresh.
    """
    can_fork = "forkserver" in multiprocessing.get_all_start_methods()
    if not can_fork or getattr(sys, "frozen", False):
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_LOADED)
    return context


def get_ready() -> None:
    """Let the server begin, which loads the reader meanwhile; the first file need not wait then."""
    if reader_context().get_start_method() == "forkserver":
        from multiprocessing import forkserver  # noqa: PLC0415 - there is none on Windows

        forkserver.ensure_running()
