"""Every paper the desk can write: one line each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from dispute_desk.documents.paper import write_paper
from dispute_desk.documents.paper_texts import Field, paper_text
from dispute_desk.documents.report_pdf import render_report
from dispute_desk.domain.papers import MONTHLY_REPORT, PAPER_KINDS, PaperKind, Subject, paper_kind

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


CATALOGUE: tuple[Paper, ...] = tuple(
    Paper(kind, render_report) if kind is MONTHLY_REPORT else _by_text(kind) for kind in PAPER_KINDS
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
