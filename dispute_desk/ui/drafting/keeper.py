"""Keeps what is typed into an editor every few seconds, until it is saved or given up."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from dispute_desk.domain.draft import Draft
from dispute_desk.ui.drafting.inputs import differing, written_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.drafting.inputs import Written
    from dispute_desk.ui.workplace import Workplace

#: No more than this is lost in a crash, in ms.
EVERY_MS = 5000


class DraftKeeper(QObject):
    """Watches one editor: ``form`` and ``record`` say which, ``title`` what people call it."""

    #: A draft could not be kept (the error); it is tried no more.
    failed = Signal(object)

    def __init__(
        self,
        place: Workplace,
        editor: QWidget,
        *,
        form: str,
        record: str,
        title: str,
        read: Callable[[], Written] | None = None,
    ) -> None:
        """``read`` tells what stands in an editor that is more than its named inputs."""
        super().__init__(editor)
        self._place = place
        self._read = read or partial(written_in, editor)
        self.form, self.record, self.title = form, record, title
        self._before: Written = {}
        self._kept: Written = {}
        self._clock = QTimer(self)
        self._clock.setInterval(EVERY_MS)
        self._clock.timeout.connect(self.keep)

    def begin(self) -> None:
        """Take what stands in the editor now as untouched, and look again every few seconds."""
        self._before = self._read()
        self._clock.start()

    def rest(self) -> None:
        """Look no more; what was kept stays."""
        self._clock.stop()

    def keep(self) -> None:
        """Keep what was typed if it is not kept already."""
        typed = differing(self._read(), self._before)
        if typed == self._kept:
            return
        self._kept = typed
        if not typed:
            self._drop()
            return
        draft = Draft(self.form, self.record, self.title, typed)
        self._place.jobs.write(partial(_keep, draft), None, self._failed)

    def written(self) -> Written:
        """Return what is kept now."""
        return self._kept

    def let_go(self) -> None:
        """Forget the draft: what was typed is saved, or nobody wants it."""
        self.rest()
        if self._kept:
            self._kept = {}
            self._drop()

    def was_restored(self, written: Written) -> None:
        """Go on with the draft that was put back."""
        self._kept = dict(written)

    def _drop(self) -> None:
        self._place.jobs.write(partial(_drop, self.form, self.record), None, self._failed)

    def _failed(self, error: Exception) -> None:
        self.rest()
        self.failed.emit(error)


def _keep(draft: Draft, desk: Desk) -> None:
    from dispute_desk.services.drafts import keep_draft  # noqa: PLC0415 - open, so it is loaded

    keep_draft(desk, draft)


def _drop(form: str, record: str, desk: Desk) -> None:
    from dispute_desk.services.drafts import drop_draft  # noqa: PLC0415 - open, so it is loaded

    drop_draft(desk, form, record)
