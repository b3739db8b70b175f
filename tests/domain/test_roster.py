"""A pasted roster: what its columns are taken for, in any order, and what is doubtful in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dispute_desk.domain.identity import id_check_character
from dispute_desk.domain.roster import PERIOD, UNSURE, RosterWords, read_block, read_roster_block
from dispute_desk.domain.roster_doubts import (
    FLOAT_ID,
    FLOAT_PHONE,
    ODD_NAME,
    TWO_NAMES,
    TWO_PHONES,
    doubt_in_id,
    doubt_in_name,
    doubt_in_phone,
)
from dispute_desk.domain.worker_words import SpecialGroup, codes_in
from dispute_desk.reference.profiles import load_profile
from dispute_desk.sheets.vocabulary import roster_words

WORDS: RosterWords = roster_words()
#: A heading, where it leads, and a cell of a worker as rosters write it.
COLUMNS: dict[str, tuple[str, str]] = {
    "姓名": ("name", "张例"),
    "身份证号": ("id_no", "11010519491231002X"),
    "联系电话": ("phone", "13800138000"),
    "性别": ("sex", "女"),
    "入职时间": ("employed_from", "2019.3.1"),
    "起始年月": ("claim_from", "2019-03"),
    "应补金额": ("claimed", "5,500.50"),
    "险种": ("insurances", "养老、医疗"),
}


def pasted(*lines: str) -> tuple[list[str], list[tuple[str, ...]], bool]:
    read = read_roster_block("\n".join(lines), WORDS)
    return [one.target for one in read.columns], list(read.lines), read.has_heading


@given(some.permutations(sorted(COLUMNS)), some.integers(0, 1), some.integers(1, 5))
def test_columns_are_found_in_any_order_with_and_without_a_heading(
    heads: list[str], headings: int, people: int
) -> None:
    line = "\t".join(COLUMNS[head][1] for head in heads)
    lines = ["\t".join(heads)] * headings + [line] * people

    targets, found, has_heading = pasted(*lines)

    assert targets == [COLUMNS[head][0] for head in heads]
    assert (len(found), has_heading) == (people, bool(headings))


@given(some.lists(some.lists(some.text(max_size=8), min_size=1, max_size=6), max_size=6))
def test_no_two_columns_go_to_the_same_place_and_no_cell_is_lost(rows: list[list[str]]) -> None:
    plain = [[" ".join(cell.replace('"', "").split()) for cell in row] for row in rows]
    text = "\n".join("\t".join(row) for row in plain)

    read = read_roster_block(text, WORDS)

    places = [one.target for one in read.columns if one.target]
    assert len(places) == len(set(places))
    kept = [cell for line in read.lines for cell in line if cell]
    assert set(kept) <= {cell for row in plain for cell in row}
    if not read.has_heading:
        assert kept == [cell for row in plain for cell in row if cell]


@given(some.integers(0, 999), some.dates())
def test_a_number_with_a_right_check_character_is_no_doubt(serial: int, born: object) -> None:
    first = f"440106{str(born).replace('-', '')}{serial:03d}"
    number = first + id_check_character(first)
    wrong = first + ("1" if number[-1] != "1" else "2")

    assert doubt_in_id(number) == ""
    assert doubt_in_id(wrong) != ""


def test_a_title_above_the_heading_is_no_worker() -> None:
    targets, lines, headed = pasted(
        "例信公司员工名单\t\t", "姓名\t电话\t险种", "王例\t13811112222\t养老"
    )

    assert (targets, headed) == (["name", "phone", "insurances"], True)
    assert lines == [("王例", "13811112222", "养老")]


def test_odd_names_left_of_numbers_are_names_and_a_workshop_is_none() -> None:
    lines = "\n".join(f"一车间\t新职工{n}\t1380000000{n}\t2020-01-01" for n in range(5))

    found = read_roster_block(lines, WORDS)

    assert [one.target for one in found.columns] == ["", "name", "phone", "employed_from"]


def test_spaces_within_a_cell_stay_as_they_were_typed() -> None:
    assert read_block("欧阳   七\t 5 ") == [["欧阳   七", "5"]]


def test_a_telephone_that_became_a_float_is_named() -> None:
    assert doubt_in_phone("13800000002.0") == FLOAT_PHONE


def test_numbers_of_the_lines_are_left_out() -> None:
    assert pasted("1\t张例\t5500", "2\t李例\t600")[0] == ["", "name", "claimed"]


def test_a_unit_of_the_heading_is_kept() -> None:
    read = read_roster_block("姓名\t金额（万元）\n张例\t1.2", WORDS)

    assert [(one.target, one.factor) for one in read.columns] == [("name", 1), ("claimed", 10_000)]


def test_months_from_and_to_may_stand_in_one_column() -> None:
    assert pasted("张例\t201903-202401", "李例\t201903-202401")[0] == ["name", PERIOD]


def test_a_second_day_is_the_end_of_the_employment() -> None:
    assert pasted("张例\t2019-3-1\t2024-1-31")[0] == ["name", "employed_from", "employed_to"]


def test_a_cell_that_holds_two_lines_is_one_cell() -> None:
    block = read_block('"张例\n李例"\t13800138000\n王例')

    assert block == [["张例 李例", "13800138000"], ["王例", ""]]


def test_a_lone_quotation_mark_swallows_nothing() -> None:
    assert read_block('张例\t5"\n李例\t6') == [["张例", '5"'], ["李例", "6"]]


@pytest.mark.parametrize(
    ("name", "doubt"),
    [
        ("张例", ""),
        ("阿依古丽·买买提", ""),
        ("John Li", ""),
        ("张　例", ""),
        ("张例、李例", TWO_NAMES),
        ("张例 李例", TWO_NAMES),
        ("张例/李例", TWO_NAMES),
        ("例乙、例丙", TWO_NAMES),
        ("例乙，例丙", TWO_NAMES),
        ("张三丰、", ""),
        ("张例等5人", ODD_NAME),
        ("张*例", ODD_NAME),
    ],
)
def test_doubts_about_names(name: str, doubt: str) -> None:
    assert doubt_in_name(name) == doubt


@pytest.mark.parametrize(
    "number", ["4.40524E+17", "440524188001010000", "4405**********0014", "44052418800101"]
)
def test_spoiled_and_masked_numbers_are_doubtful(number: str) -> None:
    assert doubt_in_id(number)


def test_a_number_that_became_a_float_is_named() -> None:
    assert doubt_in_id("440524188001010014.0") == FLOAT_ID


@pytest.mark.parametrize("phone", ["13800138000/13900139000", "13800138000 13900139000"])
def test_two_telephones_in_a_cell_are_doubtful(phone: str) -> None:
    assert doubt_in_phone(phone) == TWO_PHONES


@pytest.mark.parametrize("phone", ["138 0013 8000", "020-81234567", "13800138000"])
def test_a_telephone_is_no_doubt(phone: str) -> None:
    assert doubt_in_phone(phone) == ""


GROUPS = load_profile().special_groups


@given(some.lists(some.sampled_from(GROUPS), unique=True, min_size=1), some.booleans())
def test_words_of_several_groups_are_read_back(chosen: list[SpecialGroup], english: object) -> None:
    words = [one.label_en if english else one.label for one in chosen]

    codes, strange = codes_in((", " if english else "、").join(words), GROUPS)

    assert (codes, strange) == ([one.code for one in chosen], [])


def test_a_group_no_word_stands_for_is_told() -> None:
    assert codes_in("孕期、单亲 困难", GROUPS) == (["maternity"], ["单亲 困难"])


def test_a_heading_of_two_lines_is_read_as_its_merged_cells_say() -> None:
    read = read_roster_block(
        "例信制衣职工名单\t\t\t\t\t\t\n"
        "序号\t姓名\t身份证号\t参保情况\t\t金额\t\n"
        "\t\t\t起\t止\t单位\t个人\n"
        "1\t张例\t11010519491231002X\t2023.1\t2024.6\t100\t50",
        roster_words(),
    )

    assert [(one.heading, one.target) for one in read.columns] == [
        ("序号", ""),
        ("姓名", "name"),
        ("身份证号", "id_no"),
        ("参保情况 起", "insured_from"),
        ("参保情况 止", "insured_to"),
        ("金额 单位", "claimed.none.employer"),
        ("金额 个人", "claimed.none.employee"),
    ]
    assert len(read.lines) == 1


def test_a_worker_without_a_name_is_no_second_line_of_a_heading() -> None:
    read = read_roster_block("姓名\t电话\t备注\n\t13800138000\t夜班", roster_words())

    assert read.lines == (("", "13800138000", "夜班"),)


def test_lines_of_sums_are_left_out_and_counted() -> None:
    read = read_roster_block(
        "序号\t姓名\t金额\n1\t张例\t100\n小计\t\t100\n2\t李例\t200\n合  计：\t2人\t300",
        roster_words(),
    )

    assert [line[1] for line in read.lines] == ["张例", "李例"]
    assert read.totals == 2


@pytest.mark.parametrize(
    ("employer", "worker"),
    [
        ("应补单位", "应补个人"),
        ("单位应补", "个人应补"),
        ("单位补缴", "个人补缴"),
        ("应缴单位", "应缴个人"),
    ],
)
def test_both_shares_are_read_in_whatever_order_their_heading_says_it(
    employer: str, worker: str
) -> None:
    read = read_roster_block(f"姓名\t{worker}\t{employer}\n张例\t100\t200", WORDS)

    places = [one.target for one in read.columns]
    assert places == ["name", "claimed.none.employee", "claimed.none.employer"]


@pytest.mark.parametrize(
    ("heading", "factor"),
    [
        ("诉求金额", 1),
        ("诉求金额（元）", 1),
        ("诉求金额（万元）", 10_000),
        ("诉求金额 万元", 10_000),
        ("诉求金额万元", 10_000),
        ("诉求金额/万元", 10_000),
        ("诉求金额 / 万元", 10_000),
        ("诉求金额/千元", 1_000),
        ("诉求金额 千元", 1_000),
        ("少缴金额（万元）", 10_000),
        ("少缴金额(单位：万元)", 10_000),
        ("欠缴金额/万元", 10_000),
        ("少缴金额（人民币万元）", 10_000),
        ("少缴金额 千元", 1_000),
        ("少缴金额，以万元计", UNSURE),
        ("少缴金额超万元", UNSURE),
        ("少缴（按万）", UNSURE),
        ("少缴金额", 1),
    ],
)
@pytest.mark.parametrize("people", [2, 300])
def test_the_unit_of_a_sum_is_read_whether_its_heading_is_known_or_not(
    heading: str, factor: int, people: int
) -> None:
    lines = [f"工例{n}\t1.{n % 10}" for n in range(1, people + 1)]
    read = read_roster_block("\n".join([f"姓名\t{heading}", *lines]), WORDS)

    assert [(one.target, one.factor) for one in read.columns][1:] == [("claimed", factor)]


def test_a_unit_below_a_merged_heading_and_one_in_the_title_are_read() -> None:
    two = read_roster_block("姓名\t诉求金额\t\n\t单位（万元）\t个人/元\n张例\t1.2\t300", WORDS)
    title = read_roster_block("单位：万元\t\t\n姓名\t少缴金额\t滞纳金（元）\n张例\t1.2\t8", WORDS)

    assert [one.factor for one in two.columns][1:] == [10_000, 1]
    assert [one.factor for one in title.columns][1:] == [10_000, 1]


def test_sums_under_a_heading_of_claims_are_the_amount() -> None:
    read = read_roster_block("姓名\t电话\t诉求\n张例\t13912340000\t1.2万\n", WORDS)
    words = read_roster_block("姓名\t电话\t诉求\n张例\t13912340000\t补缴养老\n", WORDS)

    assert [one.target for one in read.columns] == ["name", "phone", "claimed"]
    assert words.columns[2].target != "claimed"
