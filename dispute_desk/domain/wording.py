"""Marks words of the trade for translation without knowing Qt."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name pyside6-lupdate looks for
    """Return the text unchanged; ``pyside6-lupdate`` finds the call by its name.

    Every word marked here is translated at the screen or the command line with
    the same context.
    """
    del context
    return text
