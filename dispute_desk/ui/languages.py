"""Chinese is in the code; English is a complete translation loaded when it is chosen."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from dispute_desk.assets import resource

#: Names of the languages in themselves.
NAMES = {"zh": "中文", "en": "English"}


@lru_cache(maxsize=1)
def _english() -> QTranslator:
    loaded = QTranslator()
    if not loaded.load(str(resource("i18n", "en.qm"))):
        raise FileNotFoundError("en.qm")
    return loaded


@lru_cache(maxsize=1)
def _chinese_of_qt() -> tuple[QTranslator, ...]:
    """Return Qt's own Chinese: its file dialog, its buttons, the menus of its text fields.

    It comes with Qt; where somebody's Qt has none, it is empty and Qt's words stay English. What
    it lacks is in a file of ours.
    """
    shipped, ours = QTranslator(), QTranslator()
    shipped.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    if not ours.load(str(resource("i18n", "qt_zh.qm"))):
        raise FileNotFoundError("qt_zh.qm")
    return shipped, ours


def use_language(language: str) -> None:
    """Speak a language from now on; windows already built keep theirs until the next start."""
    if language == "en":
        QCoreApplication.installTranslator(_english())
    elif _english.cache_info().currsize:
        QCoreApplication.removeTranslator(_english())
    if _chinese_of_qt.cache_info().currsize:
        let_qt_speak()


def let_qt_speak() -> None:
    """Let Qt's own dialogs, buttons and menus speak the language of the window.

    Nothing of the first paint is Qt's own, so this waits until after it.
    """
    for translator in _chinese_of_qt():
        QCoreApplication.removeTranslator(translator)
        if not is_english():
            QCoreApplication.installTranslator(translator)


def english(context: str, source: str) -> str:
    """Return the English of a marked word whatever the window speaks."""
    return _english().translate(context, source) or source


def is_english() -> bool:
    """Tell whether the window speaks English."""
    return QCoreApplication.translate("words", "是") != "是"
