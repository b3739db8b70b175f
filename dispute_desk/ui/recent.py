"""最近打开: which stores were opened on this machine, and which one comes up at the next start."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from dispute_desk.ui.preferences import PreferenceFile

LAST_GONE = sentence(
    "last_store_gone",
    QT_TRANSLATE_NOOP(
        "errors",
        "上次使用的数据文件不在了：{path}。它可能被移走、改了名，或者所在的盘没有接上。"
        "接上后再试一次，或在下面选择。",
    ),
)
#: So many are kept.
KEPT = 8


def remember(preferences: PreferenceFile, store: Path, *, leads: bool) -> None:
    """Keep a store among those opened; one that leads comes up at the next start.

    The sample does not lead, nor what is looked at beside the store one works in: it comes up only
    where nothing else was opened.
    """
    path, before = str(store.resolve()), preferences.look_again().recent
    others = [one for one in before if one != path]
    if not leads and before[:1] != (path,):
        recent = [*others[:1], path, *others[1:]]
    else:
        recent = [path, *others]
    if tuple(recent) != before:
        preferences.change(recent=tuple(recent[:KEPT]))


def last_opened(preferences: PreferenceFile) -> Path | None:
    """Return the store to open when none is named; None on a machine that opened none yet."""
    return next((Path(one) for one in preferences.now.recent), None)


def still_there(preferences: PreferenceFile, *, but: Path | None = None) -> list[Path]:
    """Return the stores that were opened here and can be found, the newest first."""
    own = but.resolve() if but is not None else None
    known = (Path(one) for one in preferences.look_again().recent)
    return [one for one in known if one != own and is_there(one)]


def is_there(path: Path) -> bool:
    """Tell whether something lies there; a drive that is not ready, or is closed to us, has not."""
    try:
        return path.exists()
    except (OSError, ValueError):  # ValueError: a text that is no path
        return False
