"""What the window needs of a desk; the real one lives in the services and is opened later."""

from __future__ import annotations

from typing import Protocol


class Desk(Protocol):
    """Somebody who performs commands."""

    def do(self, command: object) -> object:
        """Perform one command and return what its use case returns."""
