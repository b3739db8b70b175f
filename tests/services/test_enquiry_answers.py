"""The answer to a 协查 that comes as a file: taken in whole, broken rows kept and told."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.insured_line import InsuredStatus, Teller
from dispute_desk.services.enquiry_answers import ImportEnquiryAnswer
from dispute_desk.services.intake import NewClaimant
from tests.services.one_of_each_enquiries import an_enquiry
from tests.services.station import TODAY, a_case, everything, file_of, refused

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk

#: Made up; the check character is right.
ID_ONE, ID_TWO = "11010519491231002X", "440524188001010014"
HEAD = ("序号", "姓名", "证件号码", "险种", "费款所属期", "缴费基数", "单位缴费额", "缴费状态")
PAID, UNPAID = InsuredStatus.PAID, InsuredStatus.UNPAID


def two_workers(desk: Desk) -> int:
    people = (
        NewClaimant(name="张例", id_no=ID_ONE),
        NewClaimant(name="李例", id_no=ID_TWO),
    )
    return a_case(desk, claimants=people)


def workbook(path: Path, *rows: tuple[object, ...], head: tuple[str, ...] = HEAD) -> Path:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (("单位：例公司",), head, *rows):
        sheet.append(row)
    book.save(path)
    return path


def test_months_in_a_row_become_one_line_with_source_and_day(desk: Desk, tmp_path: Path) -> None:
    case_id = two_workers(desk)
    enquiry = an_enquiry(desk, case_id)
    months = [f"20240{month}" for month in (1, 2, 3, 4)]
    rows = [
        (n, "张例", ID_ONE, "企业职工基本养老保险", m, 5284, 845.44, "已缴")
        for n, m in enumerate(months)
    ]
    file = workbook(tmp_path / "明细.xlsx", *rows, ("合计", None, None, None, None, None, 3381.76))

    told = desk.do(ImportEnquiryAnswer(enquiry_id=enquiry, path=str(file))).value

    assert (told.lines, told.rows, told.broken) == (1, 4, ())
    line = file_of(desk, case_id).beside["insured_line"][0]
    assert (str(line["month_from"]), str(line["month_to"])) == ("2024-01", "2024-04")
    assert (line["paid_base_fen"], line["paid_employer_fen"]) == (528_400, 84_544)
    assert (line["teller"], line["told_on"], line["status"]) == (Teller.TAX, TODAY, PAID)
    attached = file_of(desk, case_id).beside["attachment"][0]
    assert (attached["name"], attached["of_kind"], attached["of_id"]) == (
        "明细.xlsx",
        "enquiry",
        enquiry,
    )


def test_the_same_file_once_more_adds_nothing(desk: Desk, tmp_path: Path) -> None:
    case_id = two_workers(desk)
    file = workbook(tmp_path / "明细.xlsx", (1, "张例", ID_ONE, "养老", "202401", 5284, 8, "已缴"))
    command = ImportEnquiryAnswer(enquiry_id=an_enquiry(desk, case_id), path=str(file))

    counts = [desk.do(command).value.lines for _ in range(2)]

    assert counts == [1, 0]
    assert len(file_of(desk, case_id).beside["attachment"]) == 1


def test_broken_rows_are_kept_and_told_and_the_others_taken_in(desk: Desk, tmp_path: Path) -> None:
    case_id = two_workers(desk)
    enquiry = an_enquiry(desk, case_id)
    file = workbook(
        tmp_path / "明细.xlsx",
        (1, "张例", ID_ONE, "养老", "2024-01", 5284, None, "已缴"),
        (2, "李例", ID_ONE, "养老", "2024-01", 5284, None, "已缴"),
        (3, "王例", None, "养老", "2024-01", 5284, None, "已缴"),
        (4, "张例", ID_ONE, "车险", "2024-01", 5284, None, "已缴"),
        (5, "张例", ID_ONE, "养老", "去年", 5284, None, "已缴"),
        (6, "张例", ID_ONE, "养老", "2024-02", "五千", None, "已缴"),
        (7, "张例", ID_ONE, "养老", "2024-01", 5284, None, "欠缴"),
        (8, "张例", ID_ONE, "养老", "2024-03", 5284, None, "待定"),
        (9, "李例", "440524********0014", "医疗", "2024-01-01至2024-03-31", None, None, "未缴"),
        (10, "张例", ID_ONE, "养老", datetime(2024, 2, 1), 5284, None, "已缴"),  # noqa: DTZ001
    )

    told = desk.do(ImportEnquiryAnswer(enquiry_id=enquiry, path=str(file), answer="详见明细")).value

    assert (told.lines, told.rows, len(told.broken)) == (2, 3, 7)
    lines = file_of(desk, case_id).beside["insured_line"]
    assert [(str(one["month_from"]), str(one["month_to"]), one["status"]) for one in lines] == [
        ("2024-01", "2024-02", PAID),
        ("2024-01", "2024-03", UNPAID),
    ]
    answer = file_of(desk, case_id).beside["enquiry"][0]["answer"].split("\n")
    assert answer[:2] == ["详见明细", "明细文件 明细.xlsx：导入 3 行，未导入 7 行。"]
    assert "第 4 行未导入（证件号码与本案职工的姓名不符）" in answer[2]
    assert [line.split("（")[1].split("）")[0] for line in answer[3:]] == [
        "本案没有这名职工",
        "看不出是哪个险种",
        "看不懂所属期",
        "金额或基数不是数字",
        "与同一月份的另一行矛盾",
        "看不出缴费情况",
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("姓名,险种,所属期,状态\n王例,养老,202401,已缴\n", "detail_of_nobody"),
        ("姓名,险种,所属期,状态\n", "detail_empty"),
        ("甲,乙,丙\n1,2,3\n", "detail_without_headings"),
        ("", "sheet_empty"),
    ],
)
def test_a_file_without_anything_usable_is_refused_whole(
    desk: Desk, tmp_path: Path, text: str, code: str
) -> None:
    enquiry = an_enquiry(desk, two_workers(desk))
    file = tmp_path / "明细.csv"
    file.write_text(text, encoding="gb18030")
    before = everything(desk)

    told = refused(desk, ImportEnquiryAnswer(enquiry_id=enquiry, path=str(file)))

    assert told.code.endswith(code.removeprefix("sheet_"))
    assert everything(desk) == before


def test_the_layout_of_the_tax_client_takes_insurance_and_months_from_the_title(
    desk: Desk, tmp_path: Path
) -> None:
    case_id = two_workers(desk)
    enquiry = an_enquiry(desk, case_id)
    file = tmp_path / "个人明细.csv"
    file.write_text(
        "失业保险费 费款所属期：2024年1月至2024年3月\n"
        "序号,姓名,证件类型,证件号码,缴费工资,缴费基数,费率,应缴费额,减免费额,应补(退)费额,人员编号\n"
        f"1,张例,居民身份证,{ID_ONE},6000,2300,0.8%,18.40,0,0,900001\n"
        f"2,李例,居民身份证,{ID_TWO},6000,2300,0.8%,18.40,0,18.40,900002\n",
        encoding="utf-8",
    )

    desk.do(ImportEnquiryAnswer(enquiry_id=enquiry, path=str(file), occurred_on=date(2026, 11, 20)))

    lines = file_of(desk, case_id).beside["insured_line"]
    assert [(one["status"], one["wage_fen"], one["paid_base_fen"]) for one in lines] == [
        (PAID, 600_000, 230_000),
        (UNPAID, 600_000, 230_000),
    ]
    assert {(one["told_on"], str(one["month_to"])) for one in lines} == {
        (date(2026, 11, 20), "2024-03")
    }
    assert lines[0]["note"] == "这几个月应缴合计 18.40 元"


def sheets(path: Path, **rows: list[tuple[object, ...]]) -> Path:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, lines in rows.items():
        sheet = book.create_sheet(name)
        for line in lines:
            sheet.append(line)
    book.save(path)
    return path


def test_every_sheet_is_read_and_what_is_left_out_is_named(desk: Desk, tmp_path: Path) -> None:
    case_id = two_workers(desk)
    head = ("姓名", "所属期", "单位缴费额", "状态")
    file = sheets(
        tmp_path / "明细.xlsx",
        养老=[head, ("张例", "2024-01", 500, "已缴")],
        医疗=[head, ("张例", "2024-01", 300, "已缴"), ("李例", "2024-01", -300, "已缴")],
        说明=[("本表由系统导出",)],
    )
    command = ImportEnquiryAnswer(enquiry_id=an_enquiry(desk, case_id), path=str(file))

    told = desk.do(command).value

    lines = file_of(desk, case_id).beside["insured_line"]
    assert [(one["insurance"], one["paid_employer_fen"]) for one in lines] == [
        (Insurance.PENSION, 50_000),
        (Insurance.MEDICAL, 30_000),
    ]
    assert (told.rows, told.unread) == (2, ("说明",))
    assert told.broken == (
        "工作表“医疗”第 3 行未导入（金额是负数（退费或冲正），请核对）：李例 2024-01 -300 已缴",
    )
    answer = file_of(desk, case_id).beside["enquiry"][0]["answer"]
    assert "没有读取的工作表（隐藏或没有明细表头）：说明" in answer


def test_the_number_of_a_stranger_is_kept_masked(desk: Desk, tmp_path: Path) -> None:
    case_id = a_case(desk, claimants=(NewClaimant(name="张例", id_no=ID_ONE),))
    rows = ((1, "张例", ID_ONE, "养老", "202401", 1, 1, "已缴"),)
    file = workbook(
        tmp_path / "明细.xlsx", *rows, (2, "外例", ID_TWO, "养老", "202401", 1, 1, "已缴")
    )
    command = ImportEnquiryAnswer(enquiry_id=an_enquiry(desk, case_id), path=str(file))

    told = desk.do(command).value

    answer = file_of(desk, case_id).beside["enquiry"][0]["answer"]
    assert "440524********0014" in answer
    assert ID_TWO not in answer
    assert ID_TWO not in str(told)


TAX_HEAD = ("姓名", "证件号码", "险种", "费款所属期", "应缴费额")


def test_a_detail_without_a_column_of_payment_says_which_are_looked_for(
    desk: Desk, tmp_path: Path
) -> None:
    case_id = two_workers(desk)
    row = ("张例", ID_ONE, "养老", "202401", 500)
    file = workbook(tmp_path / "应缴.xlsx", row, head=TAX_HEAD)

    told = refused(desk, ImportEnquiryAnswer(enquiry_id=an_enquiry(desk, case_id), path=str(file)))

    for column in ("缴费状态", "实缴费额", "入库日期"):
        assert column in told.sentence()


def test_owed_with_a_day_of_entry_is_paid_and_the_sum_stays_open(
    desk: Desk, tmp_path: Path
) -> None:
    case_id = two_workers(desk)
    rows = [("张例", ID_ONE, "养老", f"20240{n}", 500, f"2024-0{n + 1}-15") for n in (1, 2)]
    file = workbook(tmp_path / "入库.xlsx", *rows, head=(*TAX_HEAD, "入库日期"))

    desk.do(ImportEnquiryAnswer(enquiry_id=an_enquiry(desk, case_id), path=str(file)))

    (line,) = file_of(desk, case_id).beside["insured_line"]
    assert (line["status"], line["paid_employer_fen"], line["paid_employee_fen"]) == (
        PAID,
        None,
        None,
    )
    assert line["note"] == "有入库日期，实缴多少没有写明；每月应缴 500.00 元"
