"""A ledger that was read before: what was answered then is known, what moved since is told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.ledger import SheetRole
from dispute_desk.domain.ledger_decisions import NO_PROFILE, ColumnAt, Decisions
from dispute_desk.domain.ledger_profile import (
    KnownAnswer,
)
from dispute_desk.domain.ledger_recalled import ShiftKind, shift_words
from tests.domain.ledger_grids import sheet
from tests.domain.ledger_months import (
    CLAIM,
    FIRM,
    HEADER,
    coloured,
    gist,
    january,
    lines,
    memory_of,
    month,
    remembered,
    rows,
    said,
    told,
    understood,
)

if TYPE_CHECKING:
    from dispute_desk.domain.ledger_text import Cell


def test_the_same_ledger_next_month_is_read_as_it_was_decided() -> None:
    before, _ = understood(month(2))
    assert before.cases[0].employer is None

    reading, recalled = understood(month(2), memory=january())

    assert (reading.cases[0].employer, reading.cases[0].claim) == ("例1商号", "要求补缴")
    assert recalled is not None
    assert (recalled.name, recalled.version, recalled.sheets) == ("某某台账", 3, ("2月",))
    assert recalled.is_same
    assert set(recalled.decisions.columns.values()) == {"employer", "claim"}


def test_who_goes_without_it_reads_the_ledger_anew() -> None:
    without = Decisions(profile=NO_PROFILE)
    reading, recalled = understood(month(2), memory=january(), decisions=without)

    assert recalled is None
    assert reading.cases[0].employer is None


def test_what_is_said_now_stands_over_what_is_remembered() -> None:
    now = Decisions().with_column(ColumnAt("2月", 1, CLAIM), None)
    reading, _ = understood(month(2), memory=january(), decisions=now)

    assert (reading.cases[0].employer, reading.cases[0].claim) == ("例1商号", None)


def test_another_kind_of_ledger_is_not_taken_for_it() -> None:
    other = sheet(
        ["案号", "登记时间", "用人单位", "劳动者", "诉求", "结果", "承办人"],
        ["1号", "2024-02-01", "例公司", "张例", "补缴", "成功", "周调"],
        name="2月",
    )

    assert understood(other, memory=january())[1] is None


@given(st.permutations(range(len(HEADER))))
def test_whatever_the_order_of_the_columns_the_cases_are_the_same(order: list[int]) -> None:
    straight, _ = understood(month(2), memory=january())
    turned = [[one[at] for at in order] for one in lines(2)]

    reading, recalled = understood(sheet(*turned, name="2月"), memory=january())

    assert gist(reading.cases) == gist(straight.cases)
    assert {kind for kind, _ in told(recalled)} <= {ShiftKind.MOVED}
    assert not reading.questions


@given(st.integers(0, len(HEADER)), st.sampled_from(["来源地", "会议室"]))
def test_a_column_put_in_anywhere_moves_nothing(at: int, heading: str) -> None:
    straight, _ = understood(month(2), memory=january())
    wider = [[*one[:at], "", *one[at:]] for one in lines(2)]
    wider[0][at] = heading

    reading, recalled = understood(sheet(*wider, name="2月"), memory=january())

    assert gist(reading.cases) == gist(straight.cases)
    assert told(recalled) == [(ShiftKind.NEW, heading)]
    assert not reading.questions


def test_two_columns_that_changed_places_are_told() -> None:
    turned = [[*one[:2], one[3], one[2], *one[4:]] for one in lines(2)]

    reading, recalled = understood(sheet(*turned, name="2月"), memory=january())

    assert reading.cases[0].employer == "例1商号"
    (shift,) = recalled.shifts if recalled else ()
    assert shift.kind is ShiftKind.MOVED
    assert shift_words(shift) in {
        "“职工姓名”从 D 列移到 C 列",
        "“对方主体”从 C 列移到 D 列",
    }


def test_a_column_in_the_place_of_one_that_is_gone_is_asked_about() -> None:
    renamed = [*HEADER[:CLAIM], "本人陈述", *HEADER[CLAIM + 1 :]]

    reading, recalled = understood(month(2, *renamed), memory=january())

    (question,) = reading.questions
    assert (question.id, question.proposed) == ("layout:本人陈述", "诉求")
    assert question.options == ("诉求", "原样保留")
    assert told(recalled) == [(ShiftKind.RENAMED, "本人陈述")]
    assert reading.cases[0].claim == "要求补缴"  # as it is proposed

    kept, _ = understood(
        month(2, *renamed),
        memory=january(),
        decisions=Decisions().with_answer(question.id, "原样保留"),
    )
    assert kept.cases[0].claim is None
    assert [one.id for one in kept.answered] == [question.id]


def test_a_column_whose_cells_speak_against_it_is_not_proposed() -> None:
    renamed = [*HEADER[:FIRM], "另一方", *HEADER[FIRM + 1 :]]

    reading, _ = understood(month(2, *renamed), memory=january())

    (question,) = reading.questions
    assert (question.proposed, "0%" in question.evidence) == ("原样保留", True)
    assert reading.cases[0].employer is None


def test_a_heading_the_desk_knows_itself_needs_no_question() -> None:
    renamed = [*HEADER[:FIRM], "用人单位", *HEADER[FIRM + 1 :]]

    reading, recalled = understood(month(2, *renamed), memory=january())

    assert not reading.questions
    assert told(recalled) == [(ShiftKind.RENAMED, "用人单位")]
    assert reading.cases[0].employer == "例1商号"


def test_headings_further_down_are_found_again() -> None:
    moved = sheet(["某某站台账"], ["二〇二四年二月"], HEADER, *rows(2), name="2月")

    reading, recalled = understood(moved, memory=january())

    assert told(recalled) == [(ShiftKind.HEADER, "")]
    assert recalled is not None
    assert recalled.is_same
    assert reading.cases[0].employer == "例1商号"


def test_headings_nobody_would_find_are_known_again() -> None:
    header = ["甲项", "乙项", "丙项", "丁项", "戊项"]
    cells: list[list[Cell]] = [["2024-01-05", "例公司", "张例", "补缴", "成功"]]
    fields = ["accept_date", "employer", "worker_name", "claim", "result"]
    columns = {ColumnAt("1月", 1, at): name for at, name in enumerate(fields)}
    decisions = Decisions(columns=columns, roles={"1月": SheetRole.CASES}, header_rows={"1月": 1})
    memory = remembered(sheet(header, *cells, name="1月"), decisions=decisions)

    reading, recalled = understood(sheet(["标题"], header, *cells, name="2月"), memory=memory)

    assert recalled is not None
    assert recalled.decisions.header_rows == {"2月": 2}
    assert gist(reading.cases)[0][1] == "例公司"


def test_another_unit_is_told_and_an_old_answer_does_not_count() -> None:
    grid = month(1)
    (table,) = remembered(grid, decisions=said(grid)).profiles[0].tables
    answer = KnownAnswer(question="unit:涉案金额", option="元", proposed="元")
    memory = memory_of(replace(table, answers=(answer,)))

    same, kept = understood(month(2), memory=memory)
    assert kept is not None
    assert kept.decisions.answers == {"unit:2月:涉案金额": "元"}
    assert same.cases[0].amount_fen == 150

    header = [one.replace("万元", "千元") for one in HEADER]
    other, recalled = understood(month(2, *header), memory=memory)
    assert told(recalled) == [(ShiftKind.UNIT, "涉案金额")]
    assert other.cases[0].amount_fen == 150_000


def test_a_colour_that_was_answered_is_not_asked_again() -> None:
    grid = coloured(1)
    first, _ = understood(grid)
    (question,) = first.questions
    decisions = said(grid, answers={question.id: "调解不成"})
    memory = remembered(grid, decisions=decisions)

    reading, _ = understood(coloured(2), memory=memory)

    assert not reading.questions
    assert {one.result.value for one in reading.cases} == {"failed"}


def test_an_answer_on_other_evidence_is_asked_anew() -> None:
    grid = coloured(1)
    (question,) = understood(grid)[0].questions
    memory = remembered(grid, decisions=said(grid, answers={question.id: "调解不成"}))
    legend = replace(coloured(2), rows=[*coloured(2).rows, ["注：绿色=办理中"]])

    reading, recalled = understood(legend, memory=memory)

    assert [one.id for one in reading.questions] == ["colour:2月:green"]
    assert recalled is not None
    assert recalled.decisions.answers == {}
    assert (ShiftKind.ANSWER, "绿色") in told(recalled)


def test_a_sheet_that_was_set_aside_is_set_aside_again() -> None:
    one, copy = month(1), month(1, "案号", *HEADER[1:], name="留底")
    decisions = replace(said(one), roles={"留底": SheetRole.OTHER})
    memory = remembered(one, copy, decisions=decisions)

    reading, _ = understood(month(2), month(2, "案号", *HEADER[1:], name="旧表"), memory=memory)

    assert [one.role for one in reading.sheets] == [SheetRole.CASES, SheetRole.OTHER]
