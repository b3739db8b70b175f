"""What a paper window shows: a paper of a case, a set of them, the form of a visit, blank forms."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dispute_desk.domain.paper_sets import PaperSet
from dispute_desk.domain.papers import VISIT_FORM, PaperKind
from dispute_desk.services import case_papers, paper_batches, visit_papers
from dispute_desk.services.case_paper_printing import Outlet, PrintPaper
from dispute_desk.services.case_paper_records import records_told
from dispute_desk.services.issued_papers import is_registered_here, registered
from dispute_desk.services.paper_batches import Wanted
from dispute_desk.ui.messages import translated
from dispute_desk.ui.paper_recording import recording
from dispute_desk.ui.paper_source import Made, Options

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from dispute_desk.domain.rows import CaseFile
    from dispute_desk.services.apart import Cancelled, Tell
    from dispute_desk.services.paper_batches import Batch
    from dispute_desk.ui.desk import Desk


@dataclass(frozen=True)
class CasePaper:
    """A paper of a case: one for all, one for each worker, or blank."""

    case_id: int
    kind: PaperKind
    #: The record the paper tells of, where a case has several.
    about: int | None = None
    #: The case has not come to it: only the empty form can be had.
    only_blank: bool = False

    @property
    def title(self) -> str:
        """The title of the paper."""
        return translated("papers", self.kind.title)

    @property
    def whole(self) -> bool:
        """As its kind has it; an empty form has no numbers."""
        return self.kind.whole and not self.only_blank

    @property
    def choices(self) -> frozenset[str]:
        """Everything; for each worker only what is made so."""
        if self.only_blank:
            return frozenset()
        return frozenset({"revealed", "blank"} | ({"each"} if self.kind.each else set()))

    def make(self, desk: Desk, options: Options, tell: Tell, cancelled: Cancelled) -> Made:
        """Set it in type apart."""
        if self.only_blank:
            options = replace(options, blank=True)
        file = desk.lists.case_file(self.case_id)
        about = self.about if options.about is None else options.about
        batch = None
        if options.each or options.blank:
            wanted = Wanted(kind=self.kind, each=options.each, blank=options.blank, about=about)
            batch = paper_batches.gathered(
                desk, self.case_id, [wanted], revealed=options.revealed and not options.blank
            )
            pdf = paper_batches.draw_batch_apart(batch, tell=tell, cancelled=cancelled)
        else:
            pdf = case_papers.draw_apart(
                desk,
                self.kind,
                self.case_id,
                revealed=options.revealed,
                about=about,
                tell=tell,
                cancelled=cancelled,
            )
        people = case_papers.staying(file) if self.kind.each else []
        notice = is_registered_here(self.kind) and not options.blank
        return Made(
            pdf,
            batch,
            number=str(file.case["number"] or ""),
            known=registered(self.kind, file, about) is not None if notice else None,
            recorded=(recording(self.kind, self.case_id, about),) if notice else (),
            records=records_told(self.kind, file, desk.profile),
            workers=len(people) if len(people) > 1 else 0,
            unasked=0 if options.blank else case_papers.unasked(self.kind, file),
        )

    def release(self, desk: Desk, made: Made, path: Path, *, revealed: bool) -> None:
        """Save it, and that it was."""
        if made.batch is not None:
            paper_batches.release_batch(desk, made.batch, made.pdf, path)
        else:
            case_papers.release(desk, self.kind, self.case_id, made.pdf, path, revealed=revealed)

    def printed(self, made: Made, *, revealed: bool) -> object | None:
        """Return the command that writes the printing down."""
        if made.batch is not None:
            return made.batch.printed(Outlet.PRINTER)
        return PrintPaper(
            kind=self.kind.id, case_id=self.case_id, revealed=revealed, outlet=Outlet.PRINTER
        )


@dataclass(frozen=True)
class CaseSet:
    """A set of papers of a case (受理材料一套)."""

    case_id: int
    chosen: PaperSet
    english: bool = False
    whole: bool = field(default=False, init=False)

    @property
    def title(self) -> str:
        """The name of the set."""
        return self.chosen.text("en" if self.english else "zh")

    @property
    def choices(self) -> frozenset[str]:
        """Blank or filled; numbers stand as each paper needs them."""
        return frozenset({"blank"})

    def make(self, desk: Desk, options: Options, tell: Tell, cancelled: Cancelled) -> Made:
        """Set all papers of it in type apart; what the case has not come to is left out."""
        wanted: Sequence[Wanted] = paper_batches.wanted_of(self.chosen)
        if options.blank:
            wanted = [Wanted(kind=one.kind, blank=True) for one in wanted]
        batch = paper_batches.gathered(desk, self.case_id, wanted, title=self.chosen.label)
        file = desk.lists.case_file(self.case_id)
        notices = [] if options.blank else _notices(batch, file)
        new = [one for one in notices if registered(one, file) is None]
        return Made(
            paper_batches.draw_batch_apart(batch, tell=tell, cancelled=cancelled),
            batch,
            number=batch.number,
            known=not new if notices else None,
            recorded=tuple(recording(one, self.case_id, None) for one in new),
        )

    def release(self, desk: Desk, made: Made, path: Path, *, revealed: bool) -> None:
        """Save them, and that they were."""
        del revealed
        if made.batch is not None:
            paper_batches.release_batch(desk, made.batch, made.pdf, path)

    def printed(self, made: Made, *, revealed: bool) -> object | None:
        """Return the command that writes the printing down."""
        del revealed
        return made.batch.printed(Outlet.PRINTER) if made.batch is not None else None


def _notices(batch: Batch, file: CaseFile) -> list[PaperKind]:
    del file
    kinds = (case_papers.case_paper(name) for name in batch.kinds)
    return [kind for kind in kinds if is_registered_here(kind)]


@dataclass(frozen=True)
class BlankForms:
    """Blank forms that are of no case."""

    kinds: tuple[PaperKind, ...]
    title: str
    whole: bool = field(default=False, init=False)
    choices: frozenset[str] = field(default=frozenset(), init=False)

    def make(self, desk: Desk, options: Options, tell: Tell, cancelled: Cancelled) -> Made:
        """Set them in type apart."""
        del options
        batch = paper_batches.blank_forms(desk, self.kinds)
        return Made(paper_batches.draw_batch_apart(batch, tell=tell, cancelled=cancelled), batch)

    def release(self, desk: Desk, made: Made, path: Path, *, revealed: bool) -> None:
        """Save them; nothing of anybody stands on them, so nothing is written down."""
        del revealed
        if made.batch is not None:
            paper_batches.release_batch(desk, made.batch, made.pdf, path)

    def printed(self, made: Made, *, revealed: bool) -> object | None:
        """Return nothing: nothing of anybody leaves the house."""
        del made, revealed
        return None


@dataclass(frozen=True)
class VisitForm:
    """The boxed form of a visit of the register."""

    visit_id: int
    kind: PaperKind = VISIT_FORM
    whole: bool = field(default=False, init=False)
    choices: frozenset[str] = field(default=frozenset({"revealed"}), init=False)

    @property
    def title(self) -> str:
        """The title of the form."""
        return translated("papers", self.kind.title)

    def make(self, desk: Desk, options: Options, tell: Tell, cancelled: Cancelled) -> Made:
        """Set it in type apart."""
        return Made(
            visit_papers.draw_apart(
                desk, self.visit_id, revealed=options.revealed, tell=tell, cancelled=cancelled
            )
        )

    def release(self, desk: Desk, made: Made, path: Path, *, revealed: bool) -> None:
        """Save it, and that it was."""
        visit_papers.release(desk, self.visit_id, made.pdf, path, revealed=revealed)

    def printed(self, made: Made, *, revealed: bool) -> object | None:
        """Return the command that writes the printing down."""
        del made
        return visit_papers.PrintVisitForm(
            visit_id=self.visit_id, revealed=revealed, outlet=Outlet.PRINTER
        )
