"""One command of each kind about ledgers: how they are read, how old cases went on, what leaves."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dispute_desk.domain.ledger import Result, SheetRole
from dispute_desk.domain.ledger_profile import KnownColumn, KnownHeading, KnownTable
from dispute_desk.domain.rights import Right
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services.carrying_on import CarryOldCaseOn
from dispute_desk.services.exporting import NoteCalendarExport
from dispute_desk.services.import_memory import profile_rows
from dispute_desk.services.import_profiles import (
    ForgetHeading,
    ForgetProfile,
    RememberLedger,
    RenameProfile,
    TeachHeadings,
)
from dispute_desk.services.importing import ImportLedger
from dispute_desk.services.profile_files import GivenProfile, TakeInProfiles
from tests.services.station import TODAY, with_rights

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.services.desk import Desk

LEDGERS = Path(__file__).parents[1] / "data" / "ledgers" / "made"
TABLE = KnownTable(
    role=SheetRole.CASES,
    header_row=2,
    columns=(
        KnownColumn(heading="登记时间", column=0, field="accept_date"),
        KnownColumn(heading="对方主体", column=1, field="employer", said=True),
        KnownColumn(heading="来人", column=2, field="worker_name", said=True),
        KnownColumn(heading="说法", column=3, field="claim", said=True),
        KnownColumn(heading="办理结果", column=4, field="result"),
    ),
)
TAUGHT = KnownHeading(heading="对方主体", field="employer")


def a_profile(desk: Desk) -> int:
    name = f"街道台账{'甲乙丙丁戊己庚辛'[len(profile_rows(desk))]}"
    return int(with_rights(desk, *Right).do(RememberLedger(name=name, tables=(TABLE,))).value)


def a_heading(desk: Desk) -> int:
    made = with_rights(desk, *Right).do(TeachHeadings(headings=(TAUGHT,))).value
    return int(made[0])


def an_old_case(desk: Desk) -> int:
    with_rights(desk, *Right).do(
        ImportLedger(path=str(LEDGERS / "p03_wanyuan_dates.xlsx"), accept=True)
    )
    return desk.lists.case_ids(CaseQuery(view="accepted"))[0]


MEMORY: dict[str, Callable[[Desk], object]] = {
    "RememberLedger": lambda _: RememberLedger(name="区台账", tables=(TABLE,)),
    "RenameProfile": lambda desk: RenameProfile(profile_id=a_profile(desk), name="新名"),
    "ForgetProfile": lambda desk: ForgetProfile(profile_id=a_profile(desk)),
    "TeachHeadings": lambda _: TeachHeadings(headings=(TAUGHT,)),
    "ForgetHeading": lambda desk: ForgetHeading(heading_id=a_heading(desk)),
    "CarryOldCaseOn": lambda desk: CarryOldCaseOn(
        case_id=an_old_case(desk), result=Result.SUCCESS, words="调解成功", closed_on=TODAY
    ),
    "NoteCalendarExport": lambda _: NoteCalendarExport(file="日历.ics", entries=3),
    "TakeInProfiles": lambda _: TakeInProfiles(
        profiles=(GivenProfile(name="外来台账", tables=(TABLE,)),), headings=(TAUGHT,)
    ),
}
