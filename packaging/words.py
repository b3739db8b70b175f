"""What the set-up says to people, in Chinese or English as the machine speaks."""

from __future__ import annotations

import locale
import os
import sys


def speaks_chinese() -> bool:
    """Say whether this machine's language is Chinese and its terminal can show it."""
    named = next(
        (os.environ[k] for k in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(k)), ""
    )
    if not named and sys.platform in {"win32", "darwin"}:
        named = locale.getlocale()[0] or ""
    chinese = named.lower().startswith(("zh", "chinese"))
    try:
        "设置".encode(sys.stdout.encoding or "ascii")
    except UnicodeEncodeError:
        return False
    return chinese


def pick(chinese: str, english: str) -> str:
    """Return the text in the language of this machine."""
    return chinese if speaks_chinese() else english


def say(chinese: str, english: str) -> None:
    """Print one line of progress for people, at once."""
    print(pick(chinese, english), flush=True)


class Stopped(Exception):  # noqa: N818 - it is a reason, said to a person, not a fault
    """The set-up cannot go on; its text says why and what to do."""

    def __init__(self, chinese: str, english: str) -> None:
        super().__init__(pick(chinese, english))
