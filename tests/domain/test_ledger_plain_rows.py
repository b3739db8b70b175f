"""Rows nothing is doubtful about: what is read the short way is what the long way reads."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.identity import credit_check_character, id_check_character
from dispute_desk.domain.ledger_cases import Block, case_of, continues
from dispute_desk.domain.ledger_fields import RowReader
from dispute_desk.domain.ledger_grid import Grid
from dispute_desk.domain.ledger_headings import table_at
from dispute_desk.domain.ledger_plain_rows import PlainRows, anchors_of
from dispute_desk.domain.ledger_read_before import ReadBefore
from dispute_desk.domain.ledger_years import YearEvidence
from dispute_desk.sheets.vocabulary import ledger_vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.ledger import Finding, LedgerCase
    from dispute_desk.domain.ledger_text import Cell

WHOLE_ID = "99010119600515002" + id_check_character("99010119600515002")
CODE = "91990101MA0000001" + credit_check_character("91990101MA0000001")
FIRM = "模拟甲号制造有限公司"
A_TIME = datetime(2024, 3, 5, tzinfo=UTC)
#: A heading, and what stands below it in most rows.
COLUMNS: dict[str, tuple[Cell, ...]] = {
    "序号": (1, 2.0, "3", None),
    "案号": ("旧2024-1", "旧2024-2", "", None),
    "受理日期": (
        "2024-03-05",
        date(2024, 3, 5),
        datetime(2024, 3, 5, tzinfo=UTC),
        45356,
        "2024年3月6日",
    ),
    "案件来源": ("来访", "来电", None),
    "单位名称": (FIRM, "例信(广州)有限公司"),
    "统一社会信用代码": (CODE, "无", None),
    "姓名": ("王例", "张样试", "欧阳例样"),
    "身份证号码": (WHOLE_ID, None, ""),
    "联系电话": ("13900000001", 13900000001.0, "0756-1234567", None),
    "诉求": ("要求补缴2015年3月至2016年8月社保费", "养老", None),
    "争议类型": ("未参保", "断缴", None),
    "涉及人数": (1, "1", None),
    "涉及金额（元）": (100, 250.5, "3,200.00", "1200元", None),
    "补缴金额（元）": (0, 50, "—", None),
    "滞纳金": (1.25, None),
    "办理结果": ("调解成功", "办理中", "—", None),
    "结案日期": ("2024-04-05", "—", None),
    "经办人": ("甲", None),
    "镇街": ("东街", None),
    "险种": ("养老、医疗", None),
    "法定代表人": ("赵代", None),
    "备注": ("云社调〔2024〕12号", "见卷", None),
}
NEEDED = ["受理日期", "单位名称", "姓名", "办理结果"]
#: What has to be noted, asked or refused somewhere.
ODD: tuple[Cell, ...] = (
    "同上", "〃", "—", "待核", "1", 1, 1.0, True, -5, 1e12, "2024.2.30", "3月5日", "1/3/2024",
    "1.2万", "约300", "匿名", "王例等3人", "王例、张样", "11010119900307", "110101********1234",
    "110101199003070000", "结案了吧", "咨询", "合计", " 王例", "ditto", 0, "", None,
)  # fmt: skip


@st.composite
def tables(draw: st.DrawFn) -> list[list[Cell]]:
    more = draw(st.lists(st.sampled_from(list(COLUMNS)), unique=True))
    headings = draw(st.permutations([*NEEDED, *(one for one in more if one not in NEEDED)]))
    odd = draw(st.sampled_from([0, 0, 1, 3]))
    found: list[list[Cell]] = [list(headings)]
    for _ in range(draw(st.integers(1, 5))):
        row = [draw(st.sampled_from(COLUMNS[heading])) for heading in headings]
        for _ in range(odd):
            row[draw(st.integers(0, len(row) - 1))] = draw(st.sampled_from(ODD))
        found.append(row)
    return found


def reader_of(rows: Sequence[Sequence[Cell]]) -> RowReader:
    table = table_at(Grid("台账", rows), 0, ledger_vocabulary())
    return RowReader(
        *("台账", table, ledger_vocabulary()),
        factor=None,
        latest_year=2027,
        answers={},
        rows=rows[1:],
    )


def the_long_way(reader: RowReader, number: int, row: Sequence[Cell]) -> Block | None:
    """The row as a block of its own; None where anything about it is doubtful."""
    facts = reader.raw(number, row)
    reader.read_case(facts, YearEvidence)
    text = reader.row_text(facts)
    doubtful = facts.problem or facts.findings
    return None if doubtful else Block(facts, text, "东街", [facts], [text])


def case_in(block: Block, reader: RowReader) -> tuple[LedgerCase, list[Finding]]:
    findings: list[Finding] = []
    return case_of(block, reader, findings), findings


@given(tables())
def test_a_plain_row_is_read_as_the_long_way_reads_it(rows: list[list[Cell]]) -> None:
    reader = reader_of(rows)
    plain = PlainRows.of(reader, ReadBefore())
    assert plain is not None
    for number, row in enumerate(rows[1:], 2):
        read = plain.read(number, rows, "东街")
        if read is None:
            continue
        block = the_long_way(reader, number, row)
        assert block is not None
        assert case_in(block, reader) == (read.case, [])
        assert repr(case_in(block, reader)[0]) == repr(read.case)
        assert anchors_of(block.head.raw) == read.anchors


@given(tables())
def test_rows_read_together_are_read_as_each_alone(rows: list[list[Cell]]) -> None:
    together, alone = (
        PlainRows.of(reader_of(rows), ReadBefore()),
        PlainRows.of(reader_of(rows), ReadBefore()),
    )
    assert together is not None
    assert alone is not None

    found = together.read_lot(2, rows[1:], "东街")

    singly = [alone.read_lot(number, [row], "东街")[0] for number, row in enumerate(rows[1:], 2)]
    assert list(map(repr, found)) == list(map(repr, singly))


@given(tables())
def test_a_row_that_stands_apart_never_goes_on_with_the_case_above(
    rows: list[list[Cell]],
) -> None:
    reader = reader_of(rows)
    facts = [reader.raw(number, row) for number, row in enumerate(rows[1:], 2)]
    for above, below in pairwise(facts):
        if anchors_of(below.raw).stands_apart(anchors_of(above.raw)):
            block = Block(above, reader.row_text(above), None, [above])
            assert not continues(block, below, merged=True)


def test_ordinary_rows_are_plain() -> None:
    rows: list[list[Cell]] = [list(COLUMNS), [cells[0] for cells in COLUMNS.values()]]
    plain = PlainRows.of(reader_of(rows), ReadBefore())

    assert plain is not None
    assert plain.read(2, rows, None) is not None
