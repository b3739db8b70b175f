"""One command of each kind about how ledgers are read, and what leaves the house."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.ledger import SheetRole
from dispute_desk.domain.ledger_profile import KnownColumn, KnownHeading, KnownTable
from dispute_desk.domain.rights import Right
from dispute_desk.services.exporting import NoteCalendarExport
from dispute_desk.services.import_memory import profile_rows
from dispute_desk.services.import_profiles import (
    ForgetHeading,
    ForgetProfile,
    RememberLedger,
    RenameProfile,
    TeachHeadings,
)
from dispute_desk.services.profile_files import GivenProfile, TakeInProfiles
from tests.services.station import with_rights

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.services.desk import Desk

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


MEMORY: dict[str, Callable[[Desk], object]] = {
    "RememberLedger": lambda _: RememberLedger(name="区台账", tables=(TABLE,)),
    "RenameProfile": lambda desk: RenameProfile(profile_id=a_profile(desk), name="新名"),
    "ForgetProfile": lambda desk: ForgetProfile(profile_id=a_profile(desk)),
    "TeachHeadings": lambda _: TeachHeadings(headings=(TAUGHT,)),
    "ForgetHeading": lambda desk: ForgetHeading(heading_id=a_heading(desk)),
    "NoteCalendarExport": lambda _: NoteCalendarExport(file="日历.ics", entries=3),
    "TakeInProfiles": lambda _: TakeInProfiles(
        profiles=(GivenProfile(name="外来台账", tables=(TABLE,)),), headings=(TAUGHT,)
    ),
}
