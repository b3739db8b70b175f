"""One entry of a code table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Word:
    """One entry of a code table: the code that is stored, the words that are shown."""

    code: str
    label: str
    label_en: str

    def text(self, language: str = "zh") -> str:
        """Return the label in Chinese, or in English for ``en``."""
        return self.label_en if language == "en" else self.label
