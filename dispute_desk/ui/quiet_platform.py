"""One line less on standard error: what Qt says of a platform without a screen, each time."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QtMsgType, qFormatLogMessage, qInstallMessageHandler

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMessageLogContext

    Handler = Callable[[QtMsgType, QMessageLogContext, str], object]

#: Said whenever a window of a certain size opens where there are no window managers.
NO_HINTS = "This plugin does not support propagateSizeHints()"
#: The platforms that say so: a person at a screen keeps Qt's own handler.
SCREENLESS = frozenset({"offscreen", "minimal", "vnc"})


def hush_size_hints(platform: str) -> None:
    """Leave that one line out on a platform without a screen; every other message is passed on."""
    if platform not in SCREENLESS:
        return
    before: Handler | None = None

    def pass_on(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if message == NO_HINTS:
            return
        if before is not None:
            before(kind, context, message)
        elif sys.stderr is not None:
            sys.stderr.write(qFormatLogMessage(kind, context, message) + "\n")

    before = qInstallMessageHandler(pass_on)
