"""A case closed over what is missing (补录): what its reason has to say, told in the form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.closing_list import ALWAYS_NEEDED, missing
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.closing import NOT_EVEN_LATE
from dispute_desk.services.open_workers import unnamed_workers
from dispute_desk.ui.messages import sentence_of
from dispute_desk.ui.steps.entries import said
from dispute_desk.ui.steps.missing import lacking_words
from dispute_desk.ui.steps.words import listed

if TYPE_CHECKING:
    from dispute_desk.ui.steps.case_view import CaseView

_WHY = QT_TRANSLATE_NOOP(
    "entries", "请先补齐；案件确已办结、补不齐的，请写明补录原因，如：2024年纸质案卷补录。"
)


def never_late(view: CaseView, code: str | None) -> str:
    """Say what this way of closing wants whatever the reason; empty where that is there."""
    kind = view.profile.closure_kind(code) if code else None
    points = missing(view.file, kind, view.profile.repayment_papers) if kind is not None else ()
    lacks = [lacking_words(point) for point in points if point.need in ALWAYS_NEEDED]
    if kind is None or not lacks:
        return ""
    return sentence_of(DeskError(NOT_EVEN_LATE, kind=view.words.of(kind), missing=listed(lacks)))


def reason_wanting(view: CaseView, code: str | None, reason: str | None) -> str:
    """Say what the reason still leaves out: who has no result, or that there is no reason."""
    kind = view.profile.closure_kind(code) if code else None
    lacks = missing(view.file, kind, view.profile.repayment_papers) if kind is not None else ()
    if kind is None or not lacks or never_late(view, code):
        return ""
    refusal = unnamed_workers(view.file, view.words.of(kind), lacks, reason or "")
    if refusal is not None:
        return sentence_of(refusal)
    return "" if reason else said(_WHY)
