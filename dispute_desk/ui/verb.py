"""A verb of the desk: what one can do, by its title, its pinyin, its key and its place."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True)
class Verb:
    """Something one can do: its Chinese title, that in pinyin, key and group of the menu."""

    id: str
    source: str
    pinyin: str
    group: str
    key: str = ""
    icon: str = ""
    #: The verb its key does where this one cannot be done.
    otherwise: str = ""

    @property
    def title(self) -> str:
        """The title in the language of the window."""
        return QCoreApplication.translate("verbs", self.source)

    @property
    def initials(self) -> str:
        """The first letters of the syllables."""
        return "".join(syllable[0] for syllable in self.pinyin.split())

    def is_spelled(self, typed: str) -> bool:
        """Tell whether typed letters spell the title from its beginning, or from a later word on.

        A later word is meant once its first syllable is typed whole.
        """
        syllables = self.pinyin.split()
        return any(
            "".join(syllables[first:]).startswith(typed)
            and (not first or typed.startswith(syllable))
            for first, syllable in enumerate(syllables)
        )

    @property
    def key_text(self) -> str:
        """The key as people read it, empty without one."""
        from PySide6.QtGui import QKeySequence  # noqa: PLC0415 - not before the first paint

        shown = QKeySequence(self.key).toString(QKeySequence.SequenceFormat.NativeText)
        # as the key is called everywhere else here, and on the keyboard
        return shown.replace("Return", "Enter").replace("回车", "Enter")
