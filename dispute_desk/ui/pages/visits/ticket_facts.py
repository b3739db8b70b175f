"""What the tickets of a visit tell: their terms, the first contact, the answer, their return."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from dispute_desk.domain.visit_rows import VisitFile
    from dispute_desk.ui.steps.words import Words

#: What is told of a ticket: its word, the day and the text of it.
_TOLD = (
    (QT_TRANSLATE_NOOP("visits", "延期至"), "extended_to", "extension_reason"),
    (QT_TRANSLATE_NOOP("visits", "首次联系"), "contacted_on", "contact_note"),
    (QT_TRANSLATE_NOOP("visits", "工单答复"), "replied_on", "reply"),
    (QT_TRANSLATE_NOOP("visits", "退回"), "returned_on", "return_reason"),
)


def ticket_facts(file: VisitFile, words: Words) -> list[tuple[str, str]]:
    """Return the tickets, and below each name what was done about them."""
    pairs = [(_said(QT_TRANSLATE_NOOP("visits", "工单")), _tickets(file, words))]
    for title, day, text in _TOLD:
        told = [line for one in file.tickets if (line := _line(file, one, day, text))]
        pairs.append((_said(title), "\n".join(told)))
    return pairs


def extended_to(file: VisitFile) -> str:
    """Return until when the tickets got more time, empty where none did."""
    return "；".join(str(one["extended_to"]) for one in file.tickets if one["extended_to"])


def last_reply(file: VisitFile) -> str:
    """Return the reply to a ticket that was written last, a draft where none was sent."""
    written = [one for one in file.tickets if one["reply"]]
    last = max(written, key=lambda one: (str(one["replied_on"] or ""), one["id"]), default=None)
    return last["reply"] if last is not None else ""


def _line(file: VisitFile, one: dict[str, Any], day: str, text: str) -> str:
    on, said = one[day], one[text] or ""
    if not on and not said:
        return ""
    first = str(on) if on else _said(QT_TRANSLATE_NOOP("visits", "（拟稿）"))
    number = one["ticket_no"] or "" if len(file.tickets) > 1 else ""
    return " ".join(part for part in (number, first, said) if part)


def _tickets(file: VisitFile, words: Words) -> str:
    told = [
        " ".join(
            part for part in (words.code("channels", one["channel"]), one["ticket_no"]) if part
        )
        for one in file.tickets
    ]
    return "；".join(told)


def _said(source: str) -> str:
    return QCoreApplication.translate("visits", source)
