"""Start of the program: a command goes to the command line, no command opens the window."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Options that take a value and may stand before a command or alone.
WITH_VALUE = ("--store", "--lang", "--user")


def wants_window(arguments: Sequence[str]) -> bool:
    """Tell whether the arguments name no command and ask for no help."""
    rest = iter(arguments)
    for argument in rest:
        if argument in WITH_VALUE:
            if next(rest, None) is None:
                return False
        elif not argument.startswith(tuple(f"{option}=" for option in WITH_VALUE)):
            return False
    return True


def main() -> int:
    """Open the window, or do what the command line says; return the exit status."""
    arguments = sys.argv[1:]
    if wants_window(arguments):
        gc.disable()  # nothing of the start is garbage; the window turns it on once it has painted
        from dispute_desk.app import run  # noqa: PLC0415 - the command line needs no Qt

        return run(arguments)
    from dispute_desk import cli  # noqa: PLC0415 - the window needs no command line

    return cli.main(arguments)


if __name__ == "__main__":
    sys.exit(main())
