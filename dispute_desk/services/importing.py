"""Taking an old ledger in: prepared outside, taken in as one, withdrawn as one."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.import_rows import ImportPlan
from dispute_desk.domain.import_twins import check_decisions
from dispute_desk.domain.import_updates import check_choices
from dispute_desk.domain.ledger import Place, Reading
from dispute_desk.domain.rights import Right
from dispute_desk.domain.staff import ImportBatch
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.codec import NOT_JOURNALED
from dispute_desk.services.import_ahead import (
    Ahead,
    batch_fields,
    book_written,
    refuse_stale,
    written_ahead,
)
from dispute_desk.services.import_updates import write_updates
from dispute_desk.services.roster_progress import Watched
from dispute_desk.services.use_cases import NO_RIGHT, USE_CASES, use_case
from dispute_desk.store.open_here import refuse_open_here

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dispute_desk.services.desk import Desk
    from dispute_desk.services.import_plan import Planner
    from dispute_desk.services.known_store import KnownStore
    from dispute_desk.sheets import LedgerChild
    from dispute_desk.store.transaction import Transaction

NO_LEDGER = sentence(
    "no_dispute_ledger",
    QT_TRANSLATE_NOOP(
        "errors",
        "《{file}》里没有找到案件：不像争议台账，或是没有填写的空表。没有导入任何内容，请核对文件。",
    ),
)
OPEN_QUESTIONS = sentence(
    "import_questions",
    QT_TRANSLATE_NOOP(
        "errors",
        "《{file}》还有 {count} 个问题要先确认，没有导入任何内容。请逐一回答，或采用建议的答案。",
    ),
)
NOTHING_NEW = sentence(
    "import_nothing_new",
    QT_TRANSLATE_NOOP(
        "errors", "《{file}》里的 {count} 件案件以前都已导入，这次没有新的内容，未作改动。"
    ),
)
ONLY_CHANGED = sentence(
    "import_changed",
    QT_TRANSLATE_NOOP(
        "errors",
        "《{file}》里的 {count} 件案件以前都已导入，没有新的案件；"
        "其中 {changed} 件与已存的内容不同，改动没有导入：{places}（工作表:行）。"
        "请打开这些案件逐一修改。",
    ),
)
UPDATES_ASKED = sentence(
    "import_updates_asked",
    QT_TRANSLATE_NOOP(
        "errors",
        "《{file}》里有 {count} 处要先确认：导出之后两边都改过的内容，或可能已有的案件。"
        "没有导入任何内容。请逐处选择，或采用建议。",
    ),
)
TWINS_OPEN = sentence(
    "import_twins_open",
    QT_TRANSLATE_NOOP(
        "errors",
        "《{file}》里有 {count} 件可能已有的案件：姓名、单位、月份都相同，缺身份证号，不替您决定。"
        "没有导入任何内容。请逐件（或一次）选定是同一件、另一件还是不导入：{places}（工作表:行）。",
    ),
)
#: So many places a sentence names; JSON and the preview hold all of them.
PLACES_TOLD = 12


@dataclass(frozen=True, kw_only=True)
class ImportLedger:
    """Take a ledger file in as imported history, wholly or not at all.

    ``accept`` takes every proposed answer to the questions it raises. ``choices`` are answers
    about cells of an export of ours that comes back, by the id of the update.
    """

    path: str
    accept: bool = False
    choices: dict[str, str] = field(default_factory=dict)
    reading: Reading | None = field(default=None, metadata=NOT_JOURNALED)
    plan: ImportPlan | None = field(default=None, metadata=NOT_JOURNALED)
    watched: Watched | None = field(default=None, compare=False, metadata=NOT_JOURNALED)
    ahead: Ahead | None = field(default=None, metadata=NOT_JOURNALED)


@dataclass(frozen=True)
class Imported:
    """What an import took in.

    ``known`` cases had been taken in before; ``updated`` of them were changed as the ledger says,
    those of ``changed`` are told otherwise now in what stays as it was.
    """

    batch_id: int
    cases: int
    workers: int
    employers: int
    known: int
    changed: tuple[Place, ...] = ()
    #: How many of the new cases are not done and may be taken up.
    open: int = 0
    updated: int = 0


def told_places(places: Sequence[Place]) -> str:
    """Return the first places of a list in one line, each as sheet:row."""
    told = "、".join(f"{place.sheet}:{place.row}" for place in places[:PLACES_TOLD])
    return told if len(places) <= PLACES_TOLD else f"{told}…"


def look_at_ledger(path: Path) -> None:
    """Refuse what is no ledger at first sight: a folder, a shortcut, a lock file, a picture."""
    from dispute_desk.sheets import first_look  # noqa: PLC0415 - heavy, loaded when first used

    refuse_open_here(path)
    first_look(path)


def preview_ledger(
    desk: Desk,
    path: Path,
    *,
    tell: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Reading:
    """Read and understand a ledger without touching the store."""
    from dispute_desk.sheets import read_ledger  # noqa: PLC0415 - heavy, loaded when first used

    return read_ledger(path, tell=tell, cancelled=cancelled, today=desk.office().today)


def read_and_prepare(
    child: LedgerChild,
    desk: Desk,
    *,
    tell: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[Reading, Planner]:
    """Return what a child reads; its cases are prepared for the store while it goes on reading."""
    planner = make_planner(desk)
    return child.answer(tell=tell, cancelled=cancelled, take=planner.prepare), planner


def make_planner(desk: Desk, known: KnownStore | None = None) -> Planner:
    """Return what prepares an import into the store of a desk, for somebody who may import.

    What an earlier one saw of the store (``known``) is looked for again where something changed.
    """
    case = USE_CASES[ImportLedger.__name__]
    if not desk.may(case):
        raise DeskError(NO_RIGHT, person=desk.actor.name, title=case.title)
    from dispute_desk.services.import_plan import Planner  # noqa: PLC0415 - brings the store

    return Planner(desk, known)


def prepare_import(
    command: ImportLedger, desk: Desk, cancelled: Callable[[], bool] | None = None
) -> ImportLedger:
    """Read the file where that was not done, check it, and make every row ready to be written."""
    path = Path(command.path)
    reading, planner = command.reading, None
    if reading is None:
        from dispute_desk.services.import_memory import memory_of  # noqa: PLC0415 - brings the store
        from dispute_desk.sheets import LedgerChild  # noqa: PLC0415 - heavy, when first used

        memory = memory_of(desk)
        with LedgerChild(path, today=desk.office().today, memory=memory) as child:
            reading, planner = read_and_prepare(child, desk, cancelled=cancelled)
    if not reading.looks_like_a_ledger or not (reading.cases or reading.rejected):
        raise DeskError(NO_LEDGER, file=reading.file)
    if reading.questions and not command.accept:
        raise DeskError(OPEN_QUESTIONS, file=reading.file, count=len(reading.questions))
    plan = command.plan
    if plan is None or command.choices:
        plan = (planner or make_planner(desk)).plan(reading, command.choices)
    check_choices(reading.file, plan.updates, command.choices)
    check_decisions(reading.file, plan.twins, command.choices)
    if plan.questions and not command.accept:
        raise DeskError(UPDATES_ASKED, file=reading.file, count=len(plan.questions))
    if plan.undecided:
        places = told_places([one.place for one in plan.undecided])
        raise DeskError(TWINS_OPEN, file=reading.file, count=len(plan.undecided), places=places)
    _check_there_is_something(plan, reading)
    return replace(command, path=path.name, reading=reading, plan=plan)


def _check_there_is_something(plan: ImportPlan, reading: Reading) -> None:
    """Refuse a ledger that brings no new case and changes none."""
    if plan.case_count or plan.updated:
        return
    if plan.changed:
        raise DeskError(
            ONLY_CHANGED,
            file=reading.file,
            count=plan.known,
            changed=len(plan.changed),
            places=told_places(plan.changed),
        )
    if plan.known:
        raise DeskError(NOTHING_NEW, file=reading.file, count=plan.known)


@use_case(
    ImportLedger,
    right=Right.IMPORT,
    title=QT_TRANSLATE_NOOP("command", "导入台账"),
    prepare=prepare_import,
    ahead=written_ahead,
)
def import_ledger(command: ImportLedger, tx: Transaction) -> Imported:
    """Write the prepared rows, or book what was written in pieces; nothing here takes long."""
    plan, reading = command.plan, command.reading
    if plan is None or reading is None:
        raise DeskError(NO_LEDGER, file=command.path)
    tx.subject = reading.file
    if command.ahead is not None:
        batch_id = book_written(command.ahead, tx)
        open_count = command.ahead.open_count
    else:
        open_count = plan.open_count
        refuse_stale(plan, reading, tx)
        batch_id = tx.add(ImportBatch(**batch_fields(plan, reading, tx.office))).id
        tx.write_plan(plan, batch_id)
    write_updates(plan.taken, tx)
    return Imported(
        batch_id,
        plan.case_count,
        plan.count("claimant"),
        plan.count("employer"),
        plan.known,
        plan.changed,
        open_count,
        plan.updated,
    )
