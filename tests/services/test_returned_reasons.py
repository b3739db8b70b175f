"""What an export that comes back may not change says why, and where it is changed instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.amount import Layer
from dispute_desk.domain.ledger_grid import RECORD_ID
from dispute_desk.domain.ledger_returned import CLAIMED, ELSEWHERE, FIELDS, HANDLER, LEDGER_PAID
from dispute_desk.domain.months import Month
from dispute_desk.domain.rights import Right
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services.exporting import export_headings
from dispute_desk.services.importing import ImportLedger, preview_ledger
from tests.services.exported import changes, exported, recognised, sum_of, taken, typed, why
from tests.services.one_of_each import LEDGER
from tests.services.one_of_each_archive import a_frozen_case, an_archived_case
from tests.services.station import a_case, file_of, refused, with_rights

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.domain.import_updates import FieldUpdate
    from dispute_desk.services.desk import Desk


@pytest.mark.parametrize(
    ("heading", "value", "code"),
    [
        ("案号", "例调〔2024〕9号", "returned_number"),
        ("受理日期", "2026-03-05", "returned_accepted"),
        ("办理结果", "调解成功", "returned_result"),
        ("结案日期", "2026-03-09", "returned_closed"),
        ("实缴入库", 12, "returned_paid"),
        ("滞纳金", 3, "returned_late_fee"),
        ("历史台账载明补缴", 7, "returned_ledger_paid"),
        ("涉案金额", "待核", "returned_no_value"),
        ("登记日期", "2027-01-05", "future_day"),
        ("终止月份", "2019-01", "months_reversed"),
        ("劳动者姓名", None, "returned_no_name"),
    ],
)
def test_what_is_not_written_says_why_and_the_rest_is_written(
    heading: str, value: object, code: str, desk: Desk, tmp_path: Path
) -> None:
    case_id = a_case(desk, "张例甲", claim_from="2020-01", claim_to="2021-01")
    out = exported(desk, tmp_path / "out.xlsx")
    typed(out, 2, **{heading: value, "备注": "改过"})

    told = {why(one): one for one in changes(desk, out)}

    assert set(told) == {code, ""}
    assert is_a_sentence(told[code])
    desk.do(ImportLedger(path=str(out), accept=True))
    assert file_of(desk, case_id).case["note"] == "改过"


def is_a_sentence(one: FieldUpdate) -> bool:
    assert one.refusal is not None
    sentence = one.refusal.sentence()
    return "{" not in sentence and sentence.endswith("。")


def test_a_row_with_a_day_nobody_can_read_is_rejected_and_not_missing(
    desk: Desk, tmp_path: Path
) -> None:
    a_case(desk, "张例甲")
    out = typed(exported(desk, tmp_path / "out.xlsx"), 2, 登记日期="某日")

    assert [one.finding.code for one in preview_ledger(desk, out).rejected] == ["E_BAD_DATE"]
    found = recognised(desk, out)
    assert (found.missing, found.updates) == (0, ())


def test_a_day_nobody_can_read_on_a_further_line_of_a_case_says_so(
    desk: Desk, tmp_path: Path
) -> None:
    a_case(desk, "张例甲", "张例乙")
    out = typed(exported(desk, tmp_path / "out.xlsx"), 3, 登记日期="某日")

    assert [why(one) for one in changes(desk, out)] == ["returned_no_value"]


def test_history_is_corrected_in_its_own_sum_and_sends_the_rest_to_be_taken_up(
    desk: Desk, tmp_path: Path
) -> None:
    desk.do(ImportLedger(path=LEDGER))
    out = exported(desk, tmp_path / "out.xlsx")
    typed(out, 2, 历史台账载明补缴=4321, 结案日期="2025-02-03")

    told = {one.heading.partition("（")[0]: why(one) for one in changes(desk, out)}
    assert told == {"历史台账载明补缴": "", "结案日期": "returned_history"}
    assert taken(desk, out) == 1
    case_id = desk.lists.case_ids(CaseQuery())[0]
    assert sum_of(desk, case_id, Layer.LEDGER_PAID) == [(None, 432100)]


def test_a_sealed_case_says_that_it_is_sealed(desk: Desk, tmp_path: Path) -> None:
    archived, frozen = an_archived_case(desk), a_frozen_case(desk)
    out = exported(desk, tmp_path / "out.xlsx")
    for row in (2, 3):
        typed(out, row, 备注="改过", 承办人="某人", 涉案金额=3)

    told = {(one.case_id, why(one)) for one in changes(desk, out)}

    assert told == {(archived, "case_archived"), (frozen, "case_frozen")}
    assert refused(desk, ImportLedger(path=str(out))).code == "import_changed"


def test_who_may_only_import_changes_nothing_and_is_told(desk: Desk, tmp_path: Path) -> None:
    a_case(desk, "张例甲")
    out = typed(exported(desk, tmp_path / "out.xlsx"), 2, 备注="改过", 涉案金额=3)
    other = with_rights(desk, Right.IMPORT, Right.EXPORT, Right.SEE_CASES)

    assert [why(one) for one in changes(other, out)] == ["no_right", "no_right"]


def test_every_column_of_an_export_is_written_or_says_where_it_is_changed() -> None:
    headings = [heading for heading, _ in export_headings()]
    own = [RECORD_ID, CLAIMED, LEDGER_PAID, HANDLER]

    assert sorted(headings) == sorted([*FIELDS, *ELSEWHERE, *own])


def test_a_blank_of_one_worker_is_what_the_case_says_and_on_every_line_it_is_cleared(
    desk: Desk, tmp_path: Path
) -> None:
    case_id = a_case(desk, "张例甲", "张例乙", claim_from=Month(2020, 1))
    out = typed(exported(desk, tmp_path / "out.xlsx"), 3, 起始月份=None)

    assert [why(one) for one in changes(desk, out)] == ["returned_as_the_case"]
    typed(out, 2, 起始月份=None)
    assert taken(desk, out) == 1
    assert file_of(desk, case_id).case["claim_from"] is None
