"""发文登记簿 and 一函两书统计: what they count; their workbook is read by another library."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pdfplumber
import python_calamine

from dispute_desk.domain.letter import Rectified
from dispute_desk.services.editing import EditEmployer
from dispute_desk.services.letter_answers import VerifyRectification
from dispute_desk.services.letter_escalation import EscalateLetter
from dispute_desk.services.letters import IssueLetter, VoidLetter
from dispute_desk.services.papers import RecordReply, RecordService
from dispute_desk.services.reports import door
from dispute_desk.services.reports.period import Period
from tests.services.station import TODAY, a_case, file_of

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.domain.report import Report
    from dispute_desk.services.desk import Desk

YEAR = Period(date(TODAY.year, 1, 1), TODAY)
KIND = "reminder_letter"


def filled(desk: Desk) -> None:
    """A letter that was answered and corrected, one that led to the next, one void, one old."""
    case = a_case(desk)
    changes = {"street": "石井街道", "industry": "制造业"}
    desk.do(EditEmployer(employer_id=file_of(desk, case).employer["id"], changes=changes))

    def issued(days: int) -> int:
        on = TODAY - timedelta(days=days)
        return int(desk.do(IssueLetter(kind=KIND, case_id=case, occurred_on=on)).value)

    def served(days: int) -> int:
        made, on = issued(days), TODAY - timedelta(days=days)
        desk.do(RecordService(paper_id=made, proof="回证", way="post", occurred_on=on))
        return made

    answered = served(70)
    desk.do(RecordReply(paper_id=answered, reply="已补缴", result="rectified"))
    desk.do(VerifyRectification(paper_id=answered, rectified=Rectified.WHOLLY))
    desk.do(EscalateLetter(paper_id=served(60)))
    desk.do(VoidLetter(paper_id=issued(5), reason="写错单位"))


def counted(report: Report) -> dict[str, int | None]:
    return {one.id: one.value for one in report.figures}


def test_the_register_holds_every_number_void_ones_too(desk: Desk) -> None:
    filled(desk)
    report = door.build_report(desk, "letter_register", YEAR)
    (table,) = report.tables

    assert counted(report) == {"letters_in_register": 3, "letters_void": 1}
    assert [row.cells[1] for row in table.rows] == [f"穗云工劳监提〔2026〕{n}号" for n in (1, 2, 3)]
    assert table.rows[2].cells[8:] == ("已作废", "写错单位")
    assert table.rows[0].cells[6] == "挂号信、EMS"


def test_the_figures_count_by_the_day_of_the_fact_and_leave_void_ones_out(desk: Desk) -> None:
    filled(desk)
    report = door.build_report(desk, "letter_statistics", YEAR)

    assert counted(report) == {
        "letters_issued": 2, "letters_served": 2, "letters_replied": 1, "letters_rectified": 1,
        "letters_escalated": 1,
    }  # fmt: skip
    tables = {one.id: one for one in report.tables}
    assert tables["by_street"].rows[0].cells == ("石井街道", 2, 2, 1, 1, 1)
    assert tables["by_industry"].rows[0].cells[0] == "制造业"
    months = {row.cells[0]: row.cells[1:] for row in tables["by_month"].rows}
    assert months["2026-09"] == (2, 2, 0, 0, 0)
    assert months["2026-11"] == (0, 0, 1, 1, 1)
    assert months["合计"] == (2, 2, 1, 1, 1)


def test_the_register_is_printed_and_its_workbook_read_by_another_library(
    desk: Desk, tmp_path: Path
) -> None:
    filled(desk)
    report = door.build_report(desk, "letter_register", YEAR)
    pdf, book = tmp_path / "register.pdf", tmp_path / "register.xlsx"
    door.write_report(report, pdf=pdf, xlsx=book)

    with pdfplumber.open(pdf) as opened:
        words = "".join(page.extract_text() for page in opened.pages).replace("\n", "")
    assert "发文登记簿" in words
    read = python_calamine.CalamineWorkbook.from_path(str(book))
    cells = {
        str(cell)
        for name in read.sheet_names
        for row in read.get_sheet_by_name(name).to_python()
        for cell in row
    }
    assert {f"穗云工劳监提〔2026〕{n}号" for n in (1, 2, 3)} <= cells
    assert "写错单位" in cells


def test_on_paper_a_number_a_day_and_a_way_of_service_stand_in_one_piece(
    desk: Desk, tmp_path: Path
) -> None:
    filled(desk)
    number = "穗云工劳监提〔2026〕12345号之二"
    case = a_case(desk, employer="广州恒信示例智能装备制造（集团）股份有限公司白云第二分公司")
    made = int(desk.do(IssueLetter(kind=KIND, case_id=case, number=number)).value)
    desk.do(RecordService(paper_id=made, proof="回证", way="post"))
    way = desk.profile.service_way("post").label
    pdf = tmp_path / "register.pdf"
    door.write_report(door.build_report(desk, "letter_register", YEAR), pdf=pdf, xlsx=None)

    with pdfplumber.open(pdf) as opened:
        assert {page.width > page.height for page in opened.pages} == {True}
        lines = [
            line["text"].replace(" ", "")
            for page in opened.pages
            for line in page.extract_text_lines()
        ]
    assert any(number in line for line in lines)
    assert any(TODAY.isoformat() in line for line in lines)
    assert sum(way in line for line in lines) == 3
