"""A station at work: cases that are due, soon due, unplanned, waiting, closed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.money import Fen
from dispute_desk.services.acceptance import AcceptCase, SetNextAction
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.mediation import StartMediation
from dispute_desk.services.papers import RecordPaper, RecordService

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

#: Worker, employer, fen claimed.
DISPUTES = (
    ("李例梅", "广州恒信示例制衣有限公司", 1_200_000),
    ("张拟洋", "广州例源电子科技有限公司", 845_050),
    ("王试强", "广州恒信示例制衣有限公司", 99_900),
    ("陈构芬", "云例餐饮管理有限公司", 2_000_000),
    ("赵范敏", "广州试泰物流有限责任公司", 10),
    (
        "周例喆",
        "广州市一个名字非常长而且到处都显示不下的例示电子科技发展股份有限公司白云分公司",
        777_700,
    ),
)
TODAY = date(2026, 11, 22)


def fill_station(desk: Desk) -> list[int]:
    """Register the cases and bring each into its state; return their ids."""
    ids = []
    for number, (worker, employer, fen) in enumerate(DISPUTES):
        command = RegisterCase(
            claimants=(
                NewClaimant(
                    name=worker,
                    phone=f"1380000{number:04d}",
                    id_no="11010519491231002X",
                    claimed=Fen(fen),
                ),
            ),
            employer=employer,
            cause="04",
            insurances=(Insurance.PENSION,),
            occurred_on=date(2026, 11, 2 + number),
        )
        ids.append(desk.do(command).value)
    due, soon, unplanned, waiting, mediating, later = ids
    plan(desk, due, "电话联系单位人事", date(2026, 11, 20))
    plan(desk, soon, "约双方到站", date(2026, 11, 24))
    desk.do(AcceptCase(case_id=mediating, occurred_on=date(2026, 11, 8)))
    desk.do(StartMediation(case_id=mediating, occurred_on=date(2026, 11, 9)))
    plan(desk, mediating, "召开调解会", date(2026, 12, 9))
    plan(desk, later, "核对材料", date(2027, 1, 4))
    desk.do(SetNextAction(case_id=unplanned, next_action=""))
    plan(desk, waiting, "等待答复", date(2026, 12, 20))
    letter = RecordPaper(
        case_id=waiting,
        kind="notice_letter",
        title="《提示函》",
        occurred_on=date(2026, 11, 10),
    )
    paper = desk.do(letter).value
    desk.do(RecordService(paper_id=paper, proof="签收回执", occurred_on=date(2026, 11, 12)))
    return ids


def plan(desk: Desk, case_id: int, action: str, on: date) -> None:
    """Say what comes next with a case."""
    desk.do(SetNextAction(case_id=case_id, next_action=action, next_action_on=on))
