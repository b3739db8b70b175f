"""The English words for the command line: Qt's translation file read without Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import parse

from dispute_desk.assets import resource
from dispute_desk.domain.errors import DeskError
from dispute_desk.reference.tables import UNREADABLE

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.domain.errors import Translate

#: States in which a translation is not to be shown.
NOT_SHOWN = frozenset({"unfinished", "vanished", "obsolete"})


def load_translation(language: str, path: Path | None = None) -> Translate:
    """Return ``translate(context, source)`` for a language: ``zh`` is the source itself.

    A text without a finished translation comes back as it is.
    """
    if language == "zh":
        return _as_it_is
    texts = read_texts(path or resource("i18n", f"{language}.ts"))

    def translate(context: str, source: str) -> str:
        return texts.get((context, source), source)

    return translate


def read_texts(path: Path) -> dict[tuple[str, str], str]:
    """Return the finished translations of a Qt ``.ts`` file by context and source."""
    try:
        root = parse(path).getroot()
    except (OSError, ParseError, DefusedXmlException) as error:
        raise DeskError(UNREADABLE, file=path.name, why=str(error)) from error
    texts: dict[tuple[str, str], str] = {}
    for context in root.iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            source, done = message.findtext("source", ""), message.find("translation")
            if done is not None and done.get("type") not in NOT_SHOWN and done.text:
                texts[name, source] = done.text
    return texts


def _as_it_is(context: str, source: str) -> str:
    """Chinese is the language of the sources."""
    del context
    return source
