"""The window's facts: a toast on the page where it became true, a word at the foot elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from dispute_desk.ui.status_line import StatusLine
    from dispute_desk.ui.widgets.toast import Toast


class Toasts:
    """Says facts, and puts what was said aside when another page comes."""

    def __init__(self, ground: QWidget, status: StatusLine) -> None:
        self._ground = ground
        self._status = status
        self.toast: Toast | None = None

    def say(self, text: str, undo: Callable[[], None] | None) -> None:
        """Show a fact as a toast, with 撤销 where it can be taken back."""
        from dispute_desk.ui.widgets.toast import Toast  # noqa: PLC0415 - when first needed

        if self.toast is None:
            self.toast = Toast(self._ground)
            self.toast.crowded_out.connect(self._keep)
        self._status.forget()
        self.toast.say(text, undo)

    def put_aside(self) -> None:
        """Take a toast off a page it is not about; its fact and 撤销 stay at the foot.

        One that was said on the way to the page belongs there.
        """
        toast = self.toast
        if toast is not None and toast.isVisible() and toast.is_settled:
            toast.hide()
            self._keep()

    def _keep(self) -> None:
        """Say at the foot what there is no toast for."""
        if self.toast is not None:
            self._status.keep(self.toast.text(), self.toast.words, self.toast.take_back)
