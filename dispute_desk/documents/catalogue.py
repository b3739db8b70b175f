"""Every paper the desk can write: one line each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from dispute_desk.documents.paper import write_paper
from dispute_desk.documents.paper_texts import Field, paper_text
from dispute_desk.documents.report_pdf import render_report
from dispute_desk.domain.papers import (
    ACCEPTANCE_NOTICE,
    ARCHIVE_INDEX,
    CLOSURE_FORM,
    DECLINE_NOTICE,
    ENQUIRY_SHEET,
    EVIDENCE_LIST,
    INTAKE_FORM,
    MEDIATION_AGREEMENT,
    MONTHLY_REPORT,
    OPINION_LETTER,
    PERSONAL_DATA,
    RECOMMENDATION_LETTER,
    REMINDER_LETTER,
    SUPPLEMENT_NOTICE,
    VISIT_FORM,
    PaperKind,
    Subject,
    paper_kind,
)

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Paper:
    """A kind of paper and what writes it: ``write(values, path, tell=…, cancelled=…)``."""

    kind: PaperKind
    write: Callable[..., None]


def _by_text(kind: PaperKind) -> Paper:
    """Return a paper whose text lies in resources/documents under its id."""
    return Paper(kind, partial(write_paper, kind.id))


CATALOGUE: tuple[Paper, ...] = (
    _by_text(VISIT_FORM),
    _by_text(INTAKE_FORM),
    _by_text(SUPPLEMENT_NOTICE),
    _by_text(ACCEPTANCE_NOTICE),
    _by_text(DECLINE_NOTICE),
    _by_text(MEDIATION_AGREEMENT),
    _by_text(CLOSURE_FORM),
    _by_text(EVIDENCE_LIST),
    _by_text(ENQUIRY_SHEET),
    _by_text(ARCHIVE_INDEX),
    _by_text(PERSONAL_DATA),
    Paper(MONTHLY_REPORT, render_report),
    _by_text(REMINDER_LETTER),
    _by_text(OPINION_LETTER),
    _by_text(RECOMMENDATION_LETTER),
)


def render_paper(
    kind: str,
    values: Any,  # noqa: ANN401 - a mapping of fields, or a report for the 月报
    path: Path,
    *,
    tell: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Write a paper as a PDF; DeskError for an unknown kind, a bad field, a bad path."""
    wanted = paper_kind(kind)
    paper = next(paper for paper in CATALOGUE if paper.kind == wanted)
    paper.write(values, path, tell=tell, cancelled=cancelled)


def fields_of(kind: str) -> tuple[Field, ...]:
    """Return the fields a paper wants, in order; none for a report."""
    wanted = paper_kind(kind)
    return () if wanted.subject is Subject.REPORT else paper_text(wanted.id).fields
