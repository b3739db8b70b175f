"""Makes the blocks of an official paper from its text: head, title, who signs, 版记."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.documents import official
from dispute_desk.documents.imprint_block import ImprintBlock
from dispute_desk.documents.paper_texts import BY_HAND, fill
from dispute_desk.documents.red_head import Head, RedHead
from dispute_desk.documents.sign_off import SignOff

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dispute_desk.documents.flow import Block
    from dispute_desk.documents.paper_texts import PaperText, Values

#: The layouts of the texts that have a red head.
FORMS = {
    "official_letter": Head.LETTER,
    "official_document": Head.DOCUMENT,
    "official_minutes": Head.MINUTES,
}


def _listed(text: PaperText, told: Mapping[str, Any], values: Values, key: str) -> Sequence[str]:
    """Return the strings of the list field a block names, none where it names none."""
    if key not in told:
        return ()
    given: Any = values.get(text.by_name[told[key]].name)
    return tuple(given or ())


def _head(text: PaperText, told: Mapping[str, Any], values: Values) -> list[Block]:
    marks = _listed(text, told, values, "marks_of")
    number = fill(text, told.get("number", ""), values, by_hand=told.get("unnumbered", ""))
    return [RedHead(FORMS[text.layout], tuple(marks), number)]


def _title(text: PaperText, told: Mapping[str, Any], values: Values) -> list[Block]:
    names = _listed(text, told, values, "names_of")
    return [official.title(fill(text, told["text"], values, by_hand=BY_HAND), names)]


def _attachments(text: PaperText, told: Mapping[str, Any], values: Values) -> list[Block]:
    return official.attachments(_listed(text, told, values, "rows_of"))


def _sign_off(text: PaperText, told: Mapping[str, Any], values: Values) -> list[Block]:
    issuers = _listed(text, told, values, "issuers_of")
    date = fill(text, told["date"], values, by_hand="　　年　　月　　日")
    return [SignOff(tuple(issuers), date, told.get("sealed", True), told.get("draft", False))]


def _postscript(text: PaperText, told: Mapping[str, Any], values: Values) -> list[Block]:
    return [official.postscript(fill(text, told["text"], values, by_hand=BY_HAND))]


def _annex(text: PaperText, told: Mapping[str, Any], values: Values) -> list[Block]:
    return official.annex(told["number"], fill(text, told["text"], values))


def _attendance(text: PaperText, told: Mapping[str, Any], values: Values) -> list[Block]:
    return [official.Attendance(told["word"], fill(text, told["text"], values, by_hand=BY_HAND))]


#: What makes the blocks that only papers with a red head have, or have otherwise.
OFFICIAL_SETTERS = {
    "red_head": _head,
    "title": _title,
    "attachments": _attachments,
    "sign_off": _sign_off,
    "postscript": _postscript,
    "annex": _annex,
    "attendance": _attendance,
}


def imprint_of(text: PaperText, values: Values) -> ImprintBlock:
    """Return the 版记 of a paper, empty where its text has none."""
    for told in text.blocks:
        if told["kind"] == "imprint" and ("when" not in told or values.get(told["when"])):
            return ImprintBlock(
                copies=tuple(_listed(text, told, values, "copies_of")),
                printer=fill(text, told.get("printer", ""), values),
                printed=fill(text, told.get("printed", ""), values),
                ruled=FORMS[text.layout] is not Head.LETTER,
            )
    return ImprintBlock()
