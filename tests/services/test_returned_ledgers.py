"""An export worked on in WPS comes back: what is written, what is left and why; undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest

from dispute_desk.domain.amount import Insurance, Layer
from dispute_desk.domain.money import Fen
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services.acceptance import AcceptCase
from dispute_desk.services.amounts import RecordAmount
from dispute_desk.services.editing import EditCase
from dispute_desk.services.importing import ImportLedger
from dispute_desk.services.intake import AddClaimant, NewClaimant
from dispute_desk.services.staff import AddPerson
from tests.services.exported import (
    changes,
    exported,
    recognised,
    row_copied,
    sum_of,
    taken,
    typed,
    why,
    without_row,
)
from tests.services.one_of_each import LEDGER
from tests.services.station import (
    AT_STAGE,
    CAME,
    FIRM,
    a_case,
    file_of,
    refused,
    yuan,
)

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk

CODE = "91440198MA5EXAMPL5"


def test_a_claimed_sum_takes_the_place_of_the_earlier_one(desk: Desk, tmp_path: Path) -> None:
    case_id = a_case(desk, "张例甲", "张例乙")
    first, second = [one["id"] for one in file_of(desk, case_id).claimants]
    desk.do(RecordAmount(case_id=case_id, layer=Layer.CLAIMED, amount=yuan(500), claimant_id=first))
    out = exported(desk, tmp_path / "out.xlsx")
    typed(out, 2, 涉案金额=620.5)
    typed(out, 3, 涉案金额="1,300.00")

    assert taken(desk, out) == 1

    assert sum_of(desk, case_id, Layer.CLAIMED) == [(first, 62050), (second, 130000)]


def test_a_sum_of_the_whole_case_stays_one_of_the_whole_case(desk: Desk, tmp_path: Path) -> None:
    case_id = a_case(desk, "张例甲", "张例乙")
    desk.do(RecordAmount(case_id=case_id, layer=Layer.CLAIMED, amount=yuan(500)))
    out = exported(desk, tmp_path / "out.xlsx")
    typed(out, 2, 涉案金额=700)
    typed(out, 3, 涉案金额=800)

    [of_case, of_worker] = changes(desk, out)
    assert (of_case.standing, why(of_worker)) == ("file", "amount_levels_mixed")
    assert taken(desk, out) == 1
    assert sum_of(desk, case_id, Layer.CLAIMED) == [(None, 70000)]


def test_a_sum_put_together_from_several_figures_is_left(desk: Desk, tmp_path: Path) -> None:
    case_id = a_case(desk, "张例甲")
    [worker] = [one["id"] for one in file_of(desk, case_id).claimants]
    for insurance in (Insurance.PENSION, Insurance.MEDICAL):
        desk.do(
            RecordAmount(
                case_id=case_id,
                layer=Layer.CLAIMED,
                amount=yuan(5),
                claimant_id=worker,
                insurance=insurance,
            )
        )
    out = typed(exported(desk, tmp_path / "out.xlsx"), 2, 涉案金额=11)

    [one] = changes(desk, out)
    assert why(one) == "returned_several_sums"


def test_another_handler_is_assigned_by_name(desk: Desk, tmp_path: Path) -> None:
    case_id = a_case(desk)
    person = desk.do(AddPerson(name="周例", bundles=("handler",))).value
    out = typed(exported(desk, tmp_path / "out.xlsx"), 2, 承办人="周例")

    assert taken(desk, out) == 1
    assert file_of(desk, case_id).case["handler_id"] == person


@pytest.mark.parametrize(
    ("name", "code"), [("没有此人", "returned_handler"), (None, "returned_no_handler")]
)
def test_a_handler_nobody_knows_is_left(
    name: str | None, code: str, desk: Desk, tmp_path: Path
) -> None:
    a_case(desk)
    out = typed(exported(desk, tmp_path / "out.xlsx"), 2, 承办人=name)

    assert [why(one) for one in changes(desk, out)] == [code]


def test_a_firm_is_renamed_where_every_line_of_it_says_so(desk: Desk, tmp_path: Path) -> None:
    first, second = a_case(desk, "张例甲", "张例乙"), a_case(desk, "李例")
    out = exported(desk, tmp_path / "out.xlsx")
    typed(out, 2, 用人单位="广州例新制衣有限公司")
    assert [why(one) for one in changes(desk, out)] == ["returned_some_lines"]
    for row in (3, 4):
        typed(out, row, 用人单位="广州例新制衣有限公司")
    typed(out, 2, 统一社会信用代码=CODE)

    assert taken(desk, out) == 1
    for case_id in (first, second):
        employer = file_of(desk, case_id).employer
        assert employer is not None
        assert (employer["name"], employer["former_names"]) == ("广州例新制衣有限公司", FIRM)
        assert employer["credit_code"] == CODE


def test_the_name_of_another_firm_is_refused_by_the_guard_of_the_desk(
    desk: Desk, tmp_path: Path
) -> None:
    a_case(desk, employer="例一公司")
    a_case(desk, employer="例二公司")
    out = exported(desk, tmp_path / "out.xlsx")
    mine = (
        2
        if "例一公司" in [cell.value for cell in openpyxl.load_workbook(out).worksheets[0][2]]
        else 3
    )
    typed(out, mine, 用人单位="例二公司", 备注="另写")

    assert [(one.heading, why(one)) for one in changes(desk, out)] == [
        ("用人单位", "employer_name_taken"),
        ("备注", ""),
    ]


def test_what_one_worker_says_of_insurances_and_months_becomes_his_own(
    desk: Desk, tmp_path: Path
) -> None:
    case_id = a_case(desk, "张例甲", "张例乙", insurances=(Insurance.PENSION,))
    out = typed(exported(desk, tmp_path / "out.xlsx"), 3, 险种="养老、医疗", 起始月份="2023-05")

    assert taken(desk, out) == 1
    file = file_of(desk, case_id)
    assert file.case["insurances"] == "pension"
    assert [one["insurances"] for one in file.claimants] == [None, "pension,medical"]
    assert [str(one["claim_from"]) for one in file.claimants] == ["None", "2023-05"]


def test_insurances_changed_on_every_line_are_the_cases(desk: Desk, tmp_path: Path) -> None:
    case_id = a_case(desk, "张例甲", "张例乙", insurances=(Insurance.PENSION,))
    out = exported(desk, tmp_path / "out.xlsx")
    for row in (2, 3):
        typed(out, row, 险种="工伤")

    assert taken(desk, out) == 1
    assert file_of(desk, case_id).case["insurances"] == "injury"


def test_a_line_added_under_a_case_is_a_worker_of_it(desk: Desk, tmp_path: Path) -> None:
    case_id = a_case(desk, "张例甲")
    a_case(desk, "李例")
    out = exported(desk, tmp_path / "out.xlsx")
    mine = (
        2
        if "张例甲" in [cell.value for cell in openpyxl.load_workbook(out).worksheets[0][2]]
        else 3
    )
    new = row_copied(out, mine, below=mine)
    typed(out, new, 记录标识=None, 劳动者姓名="王例丁", 联系电话="13800138000", 涉案金额=90)

    [one] = changes(desk, out)
    assert (one.heading, one.theirs, one.standing) == ("劳动者姓名", "王例丁", "file")
    assert taken(desk, out) == 1

    file = file_of(desk, case_id)
    assert [one["name"] for one in file.claimants] == ["张例甲", "王例丁"]
    assert sum_of(desk, case_id, Layer.CLAIMED) == [(file.claimants[1]["id"], 9000)]
    assert refused(desk, ImportLedger(path=str(out))).code == "import_nothing_new"

    typed(out, new, 涉案金额=91)
    assert [why(one) for one in changes(desk, out)] == ["returned_known_worker"]


def test_a_line_added_for_a_case_nobody_has_is_a_new_case(desk: Desk, tmp_path: Path) -> None:
    a_case(desk, "张例甲")
    out = exported(desk, tmp_path / "out.xlsx")
    new = row_copied(out, 2)
    typed(out, new, 记录标识=None, 案号=None, 用人单位="例三公司", 劳动者姓名="赵例")

    done = desk.do(ImportLedger(path=str(out), accept=True))

    assert (done.value.cases, done.value.updated) == (1, 0)
    assert len(desk.lists.case_ids(CaseQuery())) == 2
    assert refused(desk, ImportLedger(path=str(out), accept=True)).code == "import_nothing_new"


def test_a_line_copied_with_its_record_id_is_named_and_not_read(desk: Desk, tmp_path: Path) -> None:
    a_case(desk, "张例甲")
    out = exported(desk, tmp_path / "out.xlsx")
    typed(out, row_copied(out, 2), 劳动者姓名="王例丁")

    [one] = changes(desk, out)
    assert (why(one), one.place.row) == ("returned_mark_twice", 3)


def test_lines_that_are_gone_change_nothing_and_are_told(desk: Desk, tmp_path: Path) -> None:
    a_case(desk, "张例甲", "张例乙")
    a_case(desk, "李例")
    out = exported(desk, tmp_path / "out.xlsx")
    rows = {str(row[7].value): row[0].row for row in openpyxl.load_workbook(out).worksheets[0]}
    without_row(out, rows["张例乙"])

    found = recognised(desk, out)
    assert [(why(one), one.ours) for one in found.updates] == [("returned_lines_gone", "张例乙")]
    assert found.missing == 1
    assert refused(desk, ImportLedger(path=str(out))).code == "import_changed"


def test_a_whole_case_that_is_gone_is_counted(desk: Desk, tmp_path: Path) -> None:
    a_case(desk, "张例甲")
    a_case(desk, "李例")
    out = without_row(exported(desk, tmp_path / "out.xlsx"), 2)

    found = recognised(desk, out)
    assert (found.missing, found.updates) == (1, ())


def test_a_step_taken_since_is_no_change_of_the_file(desk: Desk, tmp_path: Path) -> None:
    case_id = a_case(desk, "张例甲")
    out = exported(desk, tmp_path / "out.xlsx")
    desk.do(AcceptCase(case_id=case_id, occurred_on=CAME))
    desk.do(AddClaimant(case_id=case_id, claimant=NewClaimant(name="李例乙", claimed=Fen(5))))
    desk.do(
        RecordAmount(
            case_id=case_id,
            layer=Layer.CLAIMED,
            amount=yuan(8),
            claimant_id=file_of(desk, case_id).claimants[0]["id"],
        )
    )

    assert changes(desk, out) == []
    typed(out, 2, 涉案金额=9, 备注="改过")

    [amount, note] = changes(desk, out)
    assert (amount.standing, amount.base, amount.ours, amount.theirs) == ("both", "", "8.00", "9")
    assert note.standing == "file"


def test_of_two_exports_of_one_name_the_one_most_like_the_file_is_meant(
    desk: Desk, tmp_path: Path
) -> None:
    case_id = a_case(desk, "张例甲", note="甲")
    exported(desk, tmp_path / "out.xlsx")
    desk.do(EditCase(case_id=case_id, changes={"note": "乙", "street": "例镇"}))
    out = typed(exported(desk, tmp_path / "out.xlsx"), 2, 备注="丙")

    [one] = changes(desk, out)
    assert (one.base, one.standing) == ("乙", "file")


def test_an_unchanged_export_of_a_station_of_every_kind_is_nothing_new(
    desk: Desk, tmp_path: Path
) -> None:
    for bring in AT_STAGE.values():
        bring(desk)
    a_case(
        desk,
        "王例甲",
        "王例乙",
        note="第一行\n第二行",
        insurances=(Insurance.PENSION, Insurance.MEDICAL),
    )
    desk.do(ImportLedger(path=LEDGER))
    out = exported(desk, tmp_path / "out.xlsx")

    told = refused(desk, ImportLedger(path=str(out)))

    assert told.code == "import_nothing_new"
    found = recognised(desk, out)
    assert (found.updates, found.twins, found.missing) == ((), (), 0)


def test_a_number_written_otherwise_is_no_change(desk: Desk, tmp_path: Path) -> None:
    a_case(desk, "张例甲")
    out = typed(
        exported(desk, tmp_path / "out.xlsx"), 2, 身份证号="1234-5678", 联系电话="138 0013 8000"
    )

    assert taken(desk, out) == 1
    assert changes(desk, out) == []
