"""Refusals a person can read: a code, its facts and one sentence."""

from __future__ import annotations

from collections.abc import Callable

#: One sentence per code, Chinese, with ``{facts}`` in braces. Filled by ``sentence``.
SENTENCES: dict[str, str] = {}

Translate = Callable[[str, str], str]


def sentence(code: str, text: str) -> str:
    """Register the sentence of an error code (what happened, why, what to do); return the code.

    Call it as ``NO_CASE = sentence("no_such_case", QT_TRANSLATE_NOOP("errors", "…"))`` so that
    the translation tools find the text. A code has one sentence only.
    """
    if SENTENCES.setdefault(code, text) != text:
        raise ValueError(code)
    return code


#: Where the words of the trade that stand in a sentence are translated, in the order looked at.
_FACT_CONTEXTS = (
    "errors",
    "stage",
    "command",
    "field",
    "layer",
    "claimant",
    "codec",
    "setting",
    "agreement",
    "letter",
    "profile",
    "inquiry",
    "conflict",
    "station_rule",
    "calendar",
    "papers",
)


def _translated(fact: object, translate: Translate) -> object:
    """Return a fact in the sentence's language: a word of the trade, a list of them, a reason."""
    if isinstance(fact, DeskError):
        return fact.sentence(translate)
    if not isinstance(fact, str):
        return fact
    words = fact.split("、")
    changed = [_word(word, translate) for word in words]
    return fact if changed == words else ", ".join(changed)


def _word(word: str, translate: Translate) -> str:
    for context in _FACT_CONTEXTS:
        other = translate(context, word)
        if other != word:
            return other
    return word


class DeskError(Exception):
    """A refusal: something the desk will not do, said in one sentence.

    ``code`` names the reason, ``facts`` fill the braces of its sentence, ``field`` names the
    input it belongs to, where there is one.
    """

    def __init__(self, code: str, *, field: str | None = None, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.field = field
        self.facts: dict[str, object] = facts

    def sentence(self, translate: Translate | None = None) -> str:
        """Return the sentence; ``translate(context, source)`` gives another language."""
        source = SENTENCES.get(self.code, self.code)
        text = translate("errors", source) if translate else source
        facts = self.facts
        if translate:
            facts = {name: _translated(fact, translate) for name, fact in facts.items()}
        try:
            return text.format(**facts)
        except (KeyError, IndexError):
            return text

    def __str__(self) -> str:
        return self.sentence()
