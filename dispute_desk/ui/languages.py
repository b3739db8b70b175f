"""Chinese is in the code; English is a complete translation loaded when it is chosen."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QTranslator

from dispute_desk.assets import resource

#: Names of the languages in themselves.
NAMES = {"zh": "中文", "en": "English"}


@lru_cache(maxsize=1)
def _english() -> QTranslator:
    loaded = QTranslator()
    if not loaded.load(str(resource("i18n", "en.qm"))):
        raise FileNotFoundError("en.qm")
    return loaded


def use_language(language: str) -> None:
    """Speak a language from now on; windows already built keep theirs until the next start."""
    if language == "en":
        QCoreApplication.installTranslator(_english())
    elif _english.cache_info().currsize:
        QCoreApplication.removeTranslator(_english())


def english(context: str, source: str) -> str:
    """Return the English of a marked word whatever the window speaks."""
    return _english().translate(context, source) or source


def is_english() -> bool:
    """Tell whether the window speaks English."""
    return QCoreApplication.translate("words", "是") != "是"
