"""Fills an empty sample store with a synthetic office of any size, for trials and benchmarks."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.import_rows import ImportPlan
from dispute_desk.domain.rights import Right
from dispute_desk.domain.staff import ImportBatch
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.codec import NOT_JOURNALED
from dispute_desk.services.staff import AddPerson
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.services.desk import Desk
    from dispute_desk.store.transaction import Transaction

NOT_A_SAMPLE = sentence(
    "seed_not_a_sample",
    QT_TRANSLATE_NOOP(
        "errors",
        "这不是示例数据文件，不能写入模拟案件。请先用 init --sample 另建一个空的示例文件。",
    ),
)
HAS_CASES = sentence(
    "seed_has_cases",
    QT_TRANSLATE_NOOP(
        "errors",
        "这个示例里已有 {count} 件不是模拟生成的案件，不再写入。请用 init --sample 另建一个。",
    ),
)
BAD_COUNT = sentence(
    "seed_bad_count",
    QT_TRANSLATE_NOOP(
        "errors", "“{name}”应当是 {least} 到 {most} 之间的整数，现在是 {given}。请改正后再试。"
    ),
)
SEED_STOPPED = sentence(
    "seed_stopped",
    QT_TRANSLATE_NOOP("errors", "已停止：写好的 {done} 件模拟案件是完整的，其余没有写入。"),
)
#: What batches of seeded cases carry in place of a file's digest.
MARK = "seed"
#: Cases written in one transaction: memory stays flat however many there are.
BLOCK = 1000
MOST_CASES = 5_000_000
MOST_YEARS = 8
_CASES_PER_PERSON = 150
_MOST_PEOPLE = 12
_FILE = QT_TRANSLATE_NOOP("journal", "模拟数据")


@dataclass(frozen=True, kw_only=True)
class SeedCases:
    """Write a block of invented cases into a sample store (模拟数据).

    The ``cases`` from number ``first`` on of an office of ``of`` cases over ``years``; the same
    for the same ``seed``.
    """

    cases: int
    first: int = 0
    of: int | None = None
    seed: int = 1
    years: int = 3
    plan: ImportPlan | None = field(default=None, metadata=NOT_JOURNALED)


@dataclass(frozen=True)
class Seeded:
    """What a block of seeding wrote."""

    batch_id: int
    cases: int
    workers: int


def prepare_seed(command: SeedCases, desk: Desk) -> SeedCases:
    """Invent every row before the transaction begins; refuse a store with anything real."""
    from dispute_desk.services.seeding_plan import make_plan  # noqa: PLC0415 - brings the store

    _check("cases", command.cases, MOST_CASES)
    _check("years", command.years, MOST_YEARS)
    return replace(command, plan=make_plan(command, desk))


def _check(name: str, given: int, most: int) -> None:
    if not 1 <= given <= most:
        raise DeskError(BAD_COUNT, field=name, name=name, least=1, most=most, given=given)


@use_case(
    SeedCases,
    right=Right.IMPORT,
    title=QT_TRANSLATE_NOOP("command", "写入模拟数据"),
    prepare=prepare_seed,
)
def seed_cases(command: SeedCases, tx: Transaction) -> Seeded:
    """Write the prepared rows as one import, which can be withdrawn as one."""
    plan = command.plan or ImportPlan()
    tx.subject = f"{_FILE} {command.first + 1}–{command.first + command.cases}"
    batch = tx.add(
        ImportBatch(
            file_name=tx.subject,
            sha256=MARK,
            imported_at=tx.office.now,
            person_id=tx.office.actor.id,
            cases=plan.case_count,
            counts=json.dumps(plan.counts, ensure_ascii=False),
        )
    )
    tx.write_plan(plan, batch.id)
    return Seeded(batch.id, plan.case_count, plan.count("claimant"))


def seed(
    desk: Desk,
    *,
    cases: int,
    seed: int = 1,
    years: int = 3,
    tell: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> list[Seeded]:
    """Fill a sample store with so many cases, block by block; return what each block wrote."""
    _check("cases", cases, MOST_CASES)
    _check("years", years, MOST_YEARS)
    check_store(desk)
    _hire(desk, cases)
    written = []
    for first in range(0, cases, BLOCK):
        if cancelled is not None and cancelled():
            raise DeskError(SEED_STOPPED, done=first)
        block = SeedCases(
            cases=min(BLOCK, cases - first), first=first, of=cases, seed=seed, years=years
        )
        written.append(desk.do(block).value)
        if tell is not None:
            tell(min(first + BLOCK, cases), cases)
    return written


def check_store(desk: Desk) -> None:
    """Refuse a store that is no sample or holds a case that was not seeded."""
    from dispute_desk.store.readers.seeding import cases_not_seeded  # noqa: PLC0415 - the store

    if desk.store.info.get("kind") != "sample":
        raise DeskError(NOT_A_SAMPLE)
    with desk.store.reading() as connection:
        real = cases_not_seeded(connection, MARK)
    if real:
        raise DeskError(HAS_CASES, count=real)


def _hire(desk: Desk, cases: int) -> None:
    """Take on as many invented caseworkers as so many cases want."""
    from dispute_desk.services.sample_people import Inventor  # noqa: PLC0415 - only to seed

    people = {person.name for person in desk.lists.people()}
    wanted = min(_MOST_PEOPLE, 2 + cases // _CASES_PER_PERSON)
    inventor = Inventor(wanted)
    while len(people) < wanted:
        name = inventor.person().name
        if name not in people:
            desk.do(AddPerson(name=name))
            people.add(name)
