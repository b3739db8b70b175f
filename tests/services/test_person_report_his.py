"""In a case of several the report tells what is a person's own, and what his records became."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from dispute_desk.services.acceptance import AcceptCase
from dispute_desk.services.closing import RecordFollowUp
from dispute_desk.services.editing import EditClaimant
from dispute_desk.services.instalments import PlanInstalments
from dispute_desk.services.intake import NewClaimant
from dispute_desk.services.mediation import StartMediation
from dispute_desk.services.person_former import _KINDS as KINDS
from dispute_desk.services.person_former import field_label
from dispute_desk.services.person_report import report_values
from dispute_desk.services.repayment import PlanPayment
from dispute_desk.store.kinds import TABLE_OF
from dispute_desk.store.readers.personal_former import is_told
from dispute_desk.ui.pages.history.more_fields import INSIDE
from dispute_desk.ui.pages.history.words import SILENT
from tests.services.person_papers import ID, case_of, request, told
from tests.services.station import TODAY, claimants, yuan

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

SEVERAL = (
    NewClaimant(name="张例", id_no=ID, phone="13800001111"),
    NewClaimant(name="李大例"),
    NewClaimant(name="赵小例"),
)


def follow_up(desk: Desk, case_id: int, **more: Any) -> None:  # noqa: ANN401 - of the command
    desk.do(RecordFollowUp(case_id=case_id, occurred_on=TODAY, **more))


def test_a_follow_up_that_names_nobody_else_is_his(desk: Desk) -> None:
    case_id = case_of(desk, *SEVERAL)
    follow_up(desk, case_id, note="张例说回厂后被调去看仓库，工资低了", retaliation=True)
    follow_up(desk, case_id, note="张例说李大例也被调走了", retaliation=True)
    follow_up(desk, case_id, note="张例说第二位工友被调走了")
    follow_up(desk, case_id, note="都很满意")
    follow_up(desk, case_id, person="李大例", note="张例已经回厂")

    values = report_values(desk, request(desk))

    rows = [row["text"] for row in values["contacts"] if row["what"] == "回访"]
    assert rows == ["打击报复：有；张例说回厂后被调去看仓库，工资低了"]
    assert "4 条回访" in values["left_out"]


def test_a_follow_up_about_one_of_two_of_a_name_stays_back(desk: Desk) -> None:
    twin = NewClaimant(name="张例", id_no="110101199003078530")
    case_id = case_of(desk, SEVERAL[0], twin)
    follow_up(desk, case_id, note="张例说回厂后被调去看仓库")

    values = report_values(desk, request(desk))

    assert "仓库" not in told(values)
    assert "1 条回访" in values["left_out"]


@pytest.mark.parametrize(
    ("reason", "is_his"),
    [
        ("录入时看错，审批表上是3月12日", True),
        ("李大例补交了材料", False),
        ("电话 13900002222 核实过", False),
    ],
)
def test_a_reason_is_kept_back_only_where_it_speaks_of_others(
    desk: Desk, reason: str, *, is_his: bool
) -> None:
    case_id = case_of(desk, *SEVERAL)
    desk.do(AcceptCase(case_id=case_id, late_reason=reason))

    whole = told(report_values(desk, request(desk)))

    assert (f"转为“已受理”；原因：{reason}" in whole) is is_his
    assert ("原因：涉及他人，内容未附" in whole) is not is_his
    assert is_his or reason not in whole


def test_what_was_changed_says_the_field_and_what_it_became(desk: Desk) -> None:
    case_id = case_of(desk, *SEVERAL)
    desk.do(AcceptCase(case_id=case_id))
    desk.do(StartMediation(case_id=case_id))
    worker = claimants(desk, case_id)[0]
    plan = PlanPayment(
        case_id=case_id, amount=yuan(30000), due_on=date(2026, 12, 30), claimant_id=worker
    )
    desk.do(plan)
    desk.do(PlanInstalments(case_id=case_id, count=2, first_due_on=date(2027, 1, 15)))
    desk.do(EditClaimant(claimant_id=worker, changes={"phone": None}))

    rows = report_values(desk, request(desk))["persons"]

    assert {row["text"] for row in rows if row["what"] == "修改前"} == {
        "缴费 约定缴纳日：2026-12-30 → 2027-01-15",
        "缴费 应缴：30,000.00元 → 15,000.00元",
        "职工 联系电话：13800001111 → （空）",
    }


def test_every_field_that_may_be_told_as_changed_has_a_name() -> None:
    nameless = [
        f"{kind}.{column.name}"
        for kind in KINDS
        for column in TABLE_OF[kind].c
        if is_told(column)
        and column.name not in {*SILENT, "id"}
        and (kind, column.name) not in INSIDE
        and not field_label(kind, column.name)
    ]

    assert nameless == []


def test_a_payment_is_due_on_the_working_day_the_window_shows(desk: Desk) -> None:
    case_id = case_of(desk, NewClaimant(name="张例", id_no=ID))
    desk.do(AcceptCase(case_id=case_id))
    for day in (date(2026, 12, 5), date(2026, 12, 30)):
        desk.do(PlanPayment(case_id=case_id, amount=yuan(300), due_on=day))

    values = report_values(desk, request(desk))

    saturday, working = (one for one in values["claims"] if one["what"] == "缴费")
    assert saturday["day"] == "2026-12-07"
    assert "缴纳期限：2026-12-07 前（约定的缴纳日为 2026-12-05" in saturday["text"]
    assert "适逢周末，顺延至 2026-12-07）" in saturday["text"]
    assert working["day"] == "2026-12-30"
    assert "缴纳期限：2026-12-30 前；" in f"{working['text']}；"


def test_retaliation_is_told_as_there_or_not(desk: Desk) -> None:
    case_id = case_of(desk, NewClaimant(name="张例", id_no=ID))
    for told_one, answer in (("有", True), ("无", False)):
        desk.do(
            RecordFollowUp(case_id=case_id, person="张例", retaliation=answer, occurred_on=TODAY)
        )
        assert f"打击报复：{told_one}" in told(report_values(desk, request(desk)))
    assert "有无打击报复" not in told(report_values(desk, request(desk)))
