"""The same desk without a window: see the command line's contract in ``docs/command-line.md``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str]) -> int:
    """Do what the arguments say; return the exit status (0 done, 1 look at it, 2 refused)."""
    from dispute_desk.cli.door import run  # noqa: PLC0415 - typer loads when a command is given

    return run(arguments)
