"""Whatever a ledger holds is kept: in a field of the desk, or beside the case as it was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.kept_cells import kept_rows
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services.importing import ImportLedger, preview_ledger
from dispute_desk.services.person_report import report_values
from dispute_desk.services.undo import WithdrawImport
from dispute_desk.sheets.vocabulary import ledger_vocabulary
from tests.services.one_of_each import LEDGERS
from tests.services.person_papers import request, told
from tests.services.station import file_of

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.domain.ledger import LedgerCase
    from dispute_desk.domain.rows import CaseFile
    from dispute_desk.services.desk import Desk

HEADINGS = (
    "案号,受理日期,来源,单位名称,单位电话,法定代表人,单位地址,承办律师意见,经办人,职工姓名,身份证号,"
    "家庭住址,争议类型,诉求,涉及金额,补缴金额,处理结果,结案日期,办理经过,是否履行,缴费基数,满意度评分"
)
ID = "110101199003078897"
ROW = (
    "例调1号,2024-03-01,街道移送,例一公司,02080001111,例法定,例路1号,建议调解,例经办,张例一,"
    f"{ID},例村2号,社保待遇损失,补社保,15000,15000,调解成功,2024-04-02,两次约谈,已履行,5200,满意"
)


def ledger(tmp_path: Path, *rows: str, headings: str = HEADINGS, name: str = "台账.csv") -> Path:
    path = tmp_path / name
    path.write_text("\n".join(("2024年争议台账", headings, *rows)) + "\n", encoding="utf-8")
    return path


def take_in(desk: Desk, path: Path) -> tuple[int, list[CaseFile]]:
    made = desk.do(ImportLedger(path=str(path), accept=True)).value
    ids = sorted(desk.lists.case_ids(CaseQuery()))
    return made.batch_id, [file_of(desk, one) for one in ids]


def kept(file: CaseFile) -> dict[str, str]:
    """The cells beside the fields of a case, those of all its rows."""
    return dict(cell for row in kept_rows(file.ledger_rows, file.employer) for cell in row.cells)


def test_columns_no_field_takes_are_kept_word_for_word(desk: Desk, tmp_path: Path) -> None:
    _, (file,) = take_in(desk, ledger(tmp_path, ROW))

    assert kept(file) == {
        "承办律师意见": "建议调解",
        "办理经过": "两次约谈",
        "是否履行": "已履行",
        "缴费基数": "5200",
        "满意度评分": "满意",
    }


def test_a_heading_that_half_fits_names_nobody(desk: Desk, tmp_path: Path) -> None:
    _, (file,) = take_in(desk, ledger(tmp_path, ROW))

    assert file.case["legacy_handler"] == "例经办"
    assert file.case["legacy_mediator"] is None


@pytest.mark.parametrize(
    "heading", ["承办律师意见", "调解员意见", "用人单位意见", "职工性质", "申请人态度", "承办情况"]
)
def test_what_is_said_about_somebody_is_nobodys_name(
    desk: Desk, tmp_path: Path, heading: str
) -> None:
    path = ledger(
        tmp_path,
        "同意,例调1号,2024-03-01,例一公司,张例一,15000,调解成功",
        headings=f"{heading},案号,受理日期,单位名称,职工姓名,涉及金额,处理结果",
    )

    (sheet,) = preview_ledger(desk, path).sheets

    assert dict(sheet.columns)[heading] is None
    _, (file,) = take_in(desk, path)
    assert kept(file) == {heading: "同意"}


def test_what_the_desk_has_a_field_for_stands_in_it(desk: Desk, tmp_path: Path) -> None:
    _, (file,) = take_in(desk, ledger(tmp_path, ROW))

    firm = file.employer
    assert (firm["phone"], firm["legal_rep"], firm["address"]) == (
        "02080001111",
        "例法定",
        "例路1号",
    )
    assert file.claimants[0]["address"] == "例村2号"


def test_what_a_later_ledger_says_of_a_known_firm_is_kept_beside_the_case(
    desk: Desk, tmp_path: Path
) -> None:
    take_in(desk, ledger(tmp_path, ROW))
    other = ROW.replace("例调1号", "例调2号").replace("02080001111", "02080002222")
    other = other.replace("2024-03-01", "2025-03-01").replace("2024-04-02", "2025-04-02")

    _, (_, later) = take_in(desk, ledger(tmp_path, other, name="次年.csv"))

    assert later.employer["phone"] == "02080001111"
    assert kept(later)["单位电话"] == "02080002222"
    assert "法定代表人" not in kept(later)


def test_the_words_for_source_and_cause_are_kept_beside_the_codes(
    desk: Desk, tmp_path: Path
) -> None:
    _, (file,) = take_in(desk, ledger(tmp_path, ROW))

    case = file.case
    assert (case["channel"], case["legacy_source"]) == ("OTHER", "街道移送")
    assert (case["cause"], case["legacy_cause"]) == ("13", "社保待遇损失")


def test_every_source_and_cause_of_the_made_ledger_has_a_code(desk: Desk) -> None:
    _, files = take_in(desk, LEDGERS / "p01_monthly_2023.xlsx")
    channels = {one.case["legacy_source"]: one.case["channel"] for one in files}
    causes = {one.case["legacy_cause"]: one.case["cause"] for one in files}

    assert len(files) == 144
    assert None not in channels.values()
    assert channels["大数据预警"] == channels["风险排查"] == "RISK_SCREEN"
    assert channels["排查发现"] == "UNION_FINDING"
    assert (channels["上级交办"], channels["信访转办"]) == ("OTHER", "PETITION")
    assert (causes["社保待遇损失"], causes["转移接续"]) == ("13", "15")
    assert {causes[word] for word in ("中断缴费", "断缴", "漏缴")} == {"06"}
    assert {causes[word] for word in ("欠费", "欠缴")} == {"03"}


def test_our_own_words_for_sources_and_causes_come_back_as_they_are(desk: Desk) -> None:
    words, profile = ledger_vocabulary(), desk.profile

    for channel in profile.channels:
        assert words.source(channel.label)
        assert profile.channel_for_ledger(channel.label) == channel
    for cause in profile.causes:
        kind = words.dispute_type(cause.label)
        assert kind
        assert profile.cause_for_ledger(kind, cause.label) == cause


def test_words_that_are_not_understood_are_warned_of_and_kept(desk: Desk, tmp_path: Path) -> None:
    path = ledger(tmp_path, ROW.replace("街道移送", "乙路").replace("社保待遇损失", "丙事"))

    reading = preview_ledger(desk, path)
    _, (file,) = take_in(desk, path)

    warned = {one.code: (one.field, one.raw) for one in reading.warnings}
    assert warned["W_SOURCE_UNKNOWN"] == ("来源", "乙路")
    assert warned["W_TYPE_UNKNOWN"] == ("争议类型", "丙事")
    assert (file.case["channel"], file.case["legacy_source"]) == (None, "乙路")
    assert (file.case["cause"], file.case["legacy_cause"]) == ("99", "丙事")


def test_what_only_a_further_worker_s_row_says_is_kept(desk: Desk, tmp_path: Path) -> None:
    headings = "序号,案号,受理日期,单位名称,职工姓名,身份证号,涉及金额,处理结果,备注"
    path = ledger(
        tmp_path,
        "1,例调1号,2024-03-01,例一公司,张例一,,100,调解成功,同意",
        f",,,,李例二,{ID},200,,已离职",
        headings=headings,
    )

    _, (file,) = take_in(desk, path)

    assert len(file.claimants) == 2
    assert [(row.row, row.cells) for row in kept_rows(file.ledger_rows, file.employer)] == [
        (4, (("备注", "已离职"),))
    ]


def carried_over(desk: Desk) -> list[tuple[CaseFile, LedgerCase]]:
    """The cases of the made ledger that later sheets go on with, beside their readings."""
    path = LEDGERS / "p01_monthly_2023.xlsx"
    _, files = take_in(desk, path)
    by_person = {(one.claimants[0]["name"], one.case["received_on"]): one for one in files}
    cases = [case for case in preview_ledger(desk, path).cases if case.timeline]
    return [(by_person[case.workers[0].name, case.accept_date], case) for case in cases]


def test_a_case_carried_over_tells_how_it_stood_in_each_month(desk: Desk) -> None:
    found = carried_over(desk)

    assert found
    for file, case in found:
        assert len(file.notes) == len(case.timeline)
        for note, step in zip(file.notes, case.timeline, strict=True):
            assert step.place.sheet in note["text"]
            assert step.result_raw
            assert step.result_raw in note["text"]
            assert case.accept_date
            assert case.accept_date <= note["occurred_on"]
            assert case.close_date is None or note["occurred_on"] <= case.close_date
        ended = [one for one in file.moves if one["start"] is not None]
        assert all(one["reason"].startswith(case.where[-1].sheet) for one in ended)


def test_the_report_about_a_person_holds_the_kept_cells_until_the_import_is_withdrawn(
    desk: Desk, tmp_path: Path
) -> None:
    batch, _ = take_in(desk, ledger(tmp_path, ROW))
    asked = request(desk, name="张例一", id_no=ID)
    assert "两次约谈" in told(report_values(desk, asked))

    desk.do(WithdrawImport(batch_id=batch))

    assert desk.lists.case_ids(CaseQuery()) == []


def test_the_preview_lists_what_is_read_and_what_is_kept(desk: Desk, tmp_path: Path) -> None:
    (sheet,) = preview_ledger(desk, ledger(tmp_path, ROW)).sheets

    columns = dict(sheet.columns)
    assert columns["案号"] == "case_no"
    assert columns["单位电话"] == "employer_phone"
    assert [heading for heading, name in sheet.columns if name is None] == [
        "承办律师意见",
        "办理经过",
        "是否履行",
        "缴费基数",
        "满意度评分",
    ]


def test_a_column_without_a_heading_is_told_and_kept(desk: Desk, tmp_path: Path) -> None:
    path = ledger(
        tmp_path,
        "例调1号,2024-03-01,例一公司,张例一,,15000,调解成功,另附材料",
        headings="案号,受理日期,单位名称,职工姓名,,涉及金额,处理结果",
    )

    (sheet,) = preview_ledger(desk, path).sheets
    _, (file,) = take_in(desk, path)

    assert [heading for heading, name in sheet.columns if name is None] == ["（第 8 列，无标题）"]
    assert kept(file) == {"": "另附材料"}
