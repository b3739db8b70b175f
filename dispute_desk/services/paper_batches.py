"""Several papers of a case in one go: sets, one for each worker, blank forms; one PDF or many."""

from __future__ import annotations

import re
import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dispute_desk.documents.paper_texts import Sheet
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.papers import PaperKind
from dispute_desk.domain.reasons import reason_of
from dispute_desk.domain.report import CANNOT_WRITE
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services import case_papers
from dispute_desk.services.apart import Cancelled, Tell, do_apart
from dispute_desk.services.case_paper_printing import Outlet, PrintPapers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dispute_desk.domain.paper_sets import PaperSet
    from dispute_desk.domain.rows import CaseFile
    from dispute_desk.services.desk import Desk

NOTHING_TO_PRINT = sentence(
    "no_papers_to_print",
    QT_TRANSLATE_NOOP("errors", "{why}因此没有可以打印的文书。"),
)
NOT_FOR_EACH = sentence(
    "paper_not_for_each",
    QT_TRANSLATE_NOOP("errors", "《{title}》是全案一份，不能每名职工一份。请去掉“每名职工一份”。"),
)
#: Signs no file may have in its name.
_NO_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """One paper that is asked for: for ``each`` worker or for all, blank or filled, how often."""

    kind: PaperKind
    each: bool = False
    blank: bool = False
    copies: int = 1
    about: int | None = None


@dataclass(frozen=True, kw_only=True)
class Batch:
    """The papers of one go with all their values, and what was left out and why."""

    case_id: int | None
    number: str
    title: str
    sheets: tuple[Sheet, ...]
    made_on: date
    kinds: tuple[str, ...]
    workers: int = 0
    revealed: bool = False
    left_out: tuple[DeskError, ...] = ()

    def printed(self, outlet: Outlet) -> PrintPapers | None:
        """Return the command that writes it down; None for forms that are of no case."""
        if self.case_id is None:
            return None
        return PrintPapers(
            kinds=self.kinds,
            case_id=self.case_id,
            papers=len(self.sheets),
            workers=self.workers,
            revealed=self.revealed,
            outlet=outlet,
        )


def wanted_of(chosen: PaperSet) -> tuple[Wanted, ...]:
    """Return the papers of a set."""
    return tuple(
        Wanted(
            kind=case_papers.case_paper(one.kind),
            each=one.each,
            blank=one.blank,
            copies=one.copies,
        )
        for one in chosen.papers
    )


def gathered(
    desk: Desk,
    case_id: int,
    wanted: Sequence[Wanted],
    *,
    title: str = "",
    revealed: bool | None = None,
    only: frozenset[int] | None = None,
) -> Batch:
    """Return the papers filled in, in order; those for each worker lie together worker by worker.

    ``only`` are the workers they are for, else all who are in the case. ``revealed`` shows numbers
    in full on all or on none; without it on the papers that are of no use masked. What the case has
    not come to is left out; DeskError where nothing is left, or when a single paper is refused.
    """
    case_papers.check_right(desk)
    file = desk.lists.case_file(case_id)
    makes = _Making(desk, file, revealed, only)
    sheets = tuple(sheet for run in _runs(wanted) for sheet in makes.run(run))
    if not sheets:
        if len(makes.refused) == 1:
            raise makes.refused[0]
        why = "".join(dict.fromkeys(one.sentence() for one in makes.refused))
        raise DeskError(NOTHING_TO_PRINT, why=why)
    if makes.whole:
        case_papers.reveal(desk, file)
    return Batch(
        case_id=case_id,
        number=file.case["number"] or "",
        title=title or "、".join(dict.fromkeys(one.kind.title for one in wanted)),
        sheets=sheets,
        made_on=desk.office().today,
        kinds=tuple(dict.fromkeys(one.kind for one in sheets)),
        workers=len(makes.workers),
        revealed=makes.whole,
        left_out=tuple(makes.refused),
    )


def blank_forms(desk: Desk, kinds: Sequence[PaperKind]) -> Batch:
    """Return blank forms that are of no case: with the station's name and nothing else."""
    case_papers.check_right(desk)
    sheets = tuple(_blank(desk, kind, None) for kind in kinds)
    return Batch(
        case_id=None,
        number="",
        title="、".join(kind.title for kind in kinds),
        sheets=sheets,
        made_on=desk.office().today,
        kinds=tuple(kind.id for kind in kinds),
    )


def typeset_batch(
    batch: Batch, *, tell: Tell | None = None, cancelled: Cancelled | None = None
) -> bytes:
    """Return all papers as the bytes of one PDF."""
    from dispute_desk.documents.bundle import write_bundle  # noqa: PLC0415 - heavy

    with tempfile.TemporaryDirectory(prefix="desk-paper-") as folder:
        path = Path(folder) / "papers.pdf"
        write_bundle(
            batch.sheets,
            path,
            title=f"{batch.number} {batch.title}".strip(),
            made_on=batch.made_on,
            tell=tell,
            cancelled=cancelled,
        )
        return path.read_bytes()


def draw_batch_apart(
    batch: Batch, *, tell: Tell | None = None, cancelled: Cancelled | None = None
) -> bytes:
    """Do what ``typeset_batch`` does in a child process, beside a window."""
    return do_apart(typeset_batch, batch, tell=tell, cancelled=cancelled)


def release_batch(desk: Desk, batch: Batch, pdf: bytes, path: Path) -> None:
    """Write the one PDF to a file and that into the journal: both, or neither."""
    case_papers.let_out(desk, batch.printed(Outlet.FILE), pdf, path)


def release_each(
    desk: Desk,
    batch: Batch,
    folder: Path,
    *,
    apart: bool = False,
    tell: Tell | None = None,
    cancelled: Cancelled | None = None,
) -> list[Path]:
    """Write every paper into a file of its own, and that into the journal; return the files.

    They appear when all are set; a file that is there already keeps its name and its content.
    """
    try:
        with tempfile.TemporaryDirectory(prefix=".desk-papers-", dir=folder) as drafts:
            given = (batch.sheets, Path(drafts), batch.made_on)
            if apart:
                made = do_apart(_write_each, *given, tell=tell, cancelled=cancelled)
            else:
                made = _write_each(*given, tell=tell, cancelled=cancelled)
            command = batch.printed(Outlet.FILE)
            if command is not None:
                desk.do(command)
            stems = [f"{batch.number} {sheet.name}".strip() for sheet in batch.sheets]
            names = free_names(stems, folder, ".pdf")
            return [draft.replace(path) for draft, path in zip(made, names, strict=True)]
    except OSError as error:
        raise DeskError(CANNOT_WRITE, path=str(folder), reason=reason_of(error)) from error


def _write_each(
    sheets: Sequence[Sheet],
    folder: Path,
    made_on: date,
    *,
    tell: Tell | None = None,
    cancelled: Cancelled | None = None,
) -> list[Path]:
    from dispute_desk.documents.bundle import write_each  # noqa: PLC0415 - heavy

    return write_each(sheets, folder, made_on=made_on, tell=tell, cancelled=cancelled)


def free_names(stems: Iterable[str], folder: Path, ending: str) -> Iterator[Path]:
    """Give a name for each paper that no file of the folder has."""
    taken: set[str] = set()
    for told in stems:
        stem = _NO_NAME.sub("_", told)
        name, count = f"{stem}{ending}", 1
        while name in taken or (folder / name).exists():
            count += 1
            name = f"{stem} ({count}){ending}"
        taken.add(name)
        yield folder / name


def _runs(wanted: Sequence[Wanted]) -> Iterator[list[Wanted]]:
    """Give the papers in runs: those for each worker that follow one another lie together."""
    run: list[Wanted] = []
    for one in wanted:
        each = one.each and not one.blank
        if run and not (each and run[-1].each and not run[-1].blank):
            yield run
            run = []
        run.append(one)
    if run:
        yield run


class _Making:
    """Fills the papers of one case, and remembers what was refused."""

    def __init__(
        self,
        desk: Desk,
        file: CaseFile,
        revealed: bool | None,  # noqa: FBT001 - as it was asked
        only: frozenset[int] | None,
    ) -> None:
        self.desk, self.file, self.revealed = desk, file, revealed
        self.refused: list[DeskError] = []
        self.whole = False
        self.workers: set[int] = set()
        staying = case_papers.staying(file)
        self.people = [one for one in staying if only is None or one["id"] in only]

    def run(self, run: list[Wanted]) -> Iterator[Sheet]:
        """Give the papers of a run, worker by worker where each gets his own."""
        if not run[0].each or run[0].blank:
            yield from self._for_all(run[0])
            return
        found = [list(self._for_each(one)) for one in run]
        for of_worker in zip(*(one for one in found if one), strict=True):
            for sheets in of_worker:
                yield from sheets

    def _for_all(self, one: Wanted) -> Iterator[Sheet]:
        if one.blank:
            yield from [_blank(self.desk, one.kind, self.file)] * one.copies
            return
        try:
            values = case_papers.filled_from(self._ground(one), one.kind, None)
        except DeskError as refusal:
            self.refused.append(refusal)
            return
        self._note(one.kind)
        yield from [Sheet(one.kind.id, values, one.kind.title)] * one.copies

    def _for_each(self, one: Wanted) -> Iterator[list[Sheet]]:
        """Give each worker's copies of one kind."""
        if not one.kind.each:
            raise DeskError(NOT_FOR_EACH, title=one.kind.title)
        try:
            ground = self._ground(one)
            filled = [
                (worker, case_papers.filled_from(ground, one.kind, worker["id"]))
                for worker in self.people
            ]
        except DeskError as refusal:
            self.refused.append(refusal)
            return
        self._note(one.kind)
        for worker, values in filled:
            self.workers.add(worker["id"])
            name = f"{one.kind.title} {worker['name']}"
            yield [Sheet(one.kind.id, values, name)] * one.copies

    def _ground(self, one: Wanted) -> Any:  # noqa: ANN401 - a case on paper
        whole = self._whole(one.kind)
        return case_papers.on_paper(self.desk, one.kind, self.file, revealed=whole, about=one.about)

    def _whole(self, kind: PaperKind) -> bool:
        if self.revealed is None:
            return case_papers.stands_whole(self.desk, kind)
        return self.revealed

    def _note(self, kind: PaperKind) -> None:
        self.whole = self.whole or self._whole(kind)


def _blank(desk: Desk, kind: PaperKind, file: CaseFile | None) -> Sheet:
    """Return the blank form of a kind, with the number of its case where it is of one."""
    number = file.case["number"] if file is not None else None
    known = {"station": desk.profile.station.name, "case_no": number}
    return Sheet(kind.id, known, kind.title, blank=True)
