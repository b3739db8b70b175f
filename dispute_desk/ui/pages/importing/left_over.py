"""A remedy that was chosen and not done: asked about before the dry run, so that it is not lost."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.importing.words import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.domain.ledger_remedies import Remedy
    from dispute_desk.ui.widgets.bar import MessageBar

_LEFT = QT_TRANSLATE_NOOP("importing", "已选“%1”，还没有照此处理。")
_DO = QT_TRANSLATE_NOOP("importing", "照此处理")
_ON = QT_TRANSLATE_NOOP("importing", "不处理，下一步")


def ask_left_over(
    left: Remedy,
    bar: MessageBar,
    take: Callable[[Remedy], None],
    go_on: Callable[[], None],
) -> None:
    """Say on the bar what was not done, and offer to do it or to go on without."""
    bar.say(said(_LEFT).replace("%1", left.title(translated)), tone="warning")
    bar.offer(("remedy", said(_DO), partial(take, left)), ("on", said(_ON), go_on))
