"""One typed line: what each piece is, what the line means, nothing dropped."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.months import Month
from dispute_desk.domain.quick_line import read_line
from dispute_desk.domain.quick_pieces import PieceKind
from dispute_desk.domain.quick_told import QuickLine, QuickPerson, QuickWords
from dispute_desk.domain.visit_rows import KnownFirm
from dispute_desk.reference.quick_words import load_quick_vocabulary

TODAY = date(2026, 11, 22)
WORDS = QuickWords(
    causes={"未参保": "01", "没交": "02", "少缴": "04", "断缴": "06"},
    firms=(
        KnownFirm(id=1, name="广州恒信制衣例公司", initials=("gzhxzylgs",)),
        KnownFirm(id=2, name="安康养老院例店", initials=("akylyld",)),
    ),
    channels={"12345": "HOTLINE_12345"},
    vocabulary=load_quick_vocabulary(),
)
USUAL = (
    Insurance.PENSION,
    Insurance.MEDICAL,
    Insurance.UNEMPLOYMENT,
    Insurance.INJURY,
    Insurance.MATERNITY,
)


def read(line: str, **said: PieceKind) -> QuickLine:
    return read_line(line, WORDS, today=TODAY, said=said)


def test_the_line_of_the_handbook_fills_the_six_boxes() -> None:
    told = read("李梅 13800138000 恒信制衣 养老少缴 24月 3.5万")

    assert told.people == (QuickPerson("李梅", "13800138000"),)
    assert (told.employer, told.employer_id) == ("广州恒信制衣例公司", 1)
    assert told.insurances == (Insurance.PENSION,)
    assert told.causes == ("04",)
    assert (told.month_from, told.month_to) == (Month(2024, 11), Month(2026, 10))
    assert told.fen == 3_500_000
    assert told.unknown == ()


@pytest.mark.parametrize(
    ("typed", "start", "end"),
    [
        ("2023.1-2024.6", Month(2023, 1), Month(2024, 6)),
        ("2023年1月至2024年6月", Month(2023, 1), Month(2024, 6)),
        ("202301-202406", Month(2023, 1), Month(2024, 6)),
        ("2023-01到今", Month(2023, 1), Month(2026, 10)),
        ("2024.3起", Month(2024, 3), None),
        ("2024.3 2024.9", Month(2024, 3), Month(2024, 9)),
        ("2024.3起 6个月", Month(2024, 3), Month(2024, 8)),
        ("24个月", Month(2024, 11), Month(2026, 10)),
        ("2年", Month(2024, 11), Month(2026, 10)),
        ("1月", Month(2026, 10), Month(2026, 10)),
        ("12月份", Month(2025, 12), Month(2025, 12)),
        ("十二月份", Month(2025, 12), Month(2025, 12)),
        ("11月份", Month(2026, 11), Month(2026, 11)),
        ("2024年12月份", Month(2024, 12), None),
        ("十二个月", Month(2025, 11), Month(2026, 10)),
        ("两个月", Month(2026, 9), Month(2026, 10)),
        ("2年又3个月", Month(2024, 8), Month(2026, 10)),
        ("2年3个月", Month(2024, 8), Month(2026, 10)),
        ("两年零三个月", Month(2024, 8), Month(2026, 10)),
        ("2年半", Month(2024, 5), Month(2026, 10)),
    ],
)
def test_months_are_understood_as_they_are_written(
    typed: str, start: Month, end: Month | None
) -> None:
    told = read(f"李梅 {typed}")

    assert (told.month_from, told.month_to) == (start, end)


@pytest.mark.parametrize(
    ("typed", "fen"),
    [
        ("1.2万", 1_200_000),
        ("3500元", 350_000),
        ("￥3,500.50", 350_050),
        ("5千", 500_000),
        ("一万二", 1_200_000),
        ("三千五百元", 350_000),
        ("一千零五十", 105_000),
        ("3万5", 3_500_000),
        ("3万5千", 3_500_000),
        ("3万5000元", 3_500_000),
        ("12，000元", 1_200_000),
        ("2万块钱", 2_000_000),
        ("１．２万", 1_200_000),
    ],
)
def test_amounts_are_understood_as_they_are_written(typed: str, fen: int) -> None:
    assert read(f"李梅 {typed}").fen == fen


@pytest.mark.parametrize(
    "typed",
    [
        "3.5万5千",
        "3万25",
        "3万5千人",
        "3.5万5",
        "一万二千万",
        "3.5万半",
        "5千6千",
        "￥3.5万5千",
        "3.5人",
    ],
)
def test_a_number_that_is_none_is_told_whole(typed: str) -> None:
    told = read(f"李梅 {typed}")

    assert (told.fen, told.months, told.persons) == (None, None, None)
    assert told.unknown == (typed,) or typed in (told.employer or "")


@given(st.text("0123456789.万千百一二十两半", min_size=1, max_size=8), st.sampled_from("元块月人 "))
def test_no_number_inside_a_run_is_read_apart_from_its_neighbours(run: str, end: str) -> None:
    told = read(f"李梅 {run}{end}")

    inside = "0123456789.万千百一二十两半"
    for piece in told.pieces:
        if piece.kind not in {PieceKind.AMOUNT, PieceKind.MONTHS, PieceKind.PERSONS}:
            continue
        around = f" 李梅 {run}{end} "
        before, after = around[piece.start], around[piece.end + 1]
        last = piece.text[-1]
        assert before not in inside, (piece, before)
        assert after not in inside or last in "元块月年", (piece, after)


def test_several_people_keep_their_own_numbers() -> None:
    told = read("张伟 13800138000、欧阳娜娜 139-0013-9000 440106199001011234 共3人")

    assert told.people == (
        QuickPerson("张伟", "13800138000"),
        QuickPerson("欧阳娜娜", "13900139000", "440106199001011234"),
    )
    assert told.persons == 3


def test_an_employer_is_known_by_a_part_of_its_name_and_by_first_letters() -> None:
    for typed in ("恒信制衣", "hxzy", "HXZY", "广州恒信制衣例公司"):
        assert read(f"李梅 {typed}").employer_id == 1


def test_an_insurance_inside_the_name_of_a_firm_stays_there() -> None:
    told = read("李梅 安康养老院例店")

    assert (told.employer_id, told.insurances) == (2, ())


def test_an_unknown_firm_is_taken_as_it_is_written() -> None:
    told = read("李梅 某某电子 社保没交")

    assert (told.employer, told.employer_id) == ("某某电子", None)
    assert (told.insurances, told.causes) == (USUAL, ("02",))


def test_words_around_those_of_the_trade_are_the_demand_whole() -> None:
    told = read("李梅 公司一直没交社保 要求补足")

    assert told.demand == "公司一直没交社保，要求补足"
    assert told.causes == ("02",)


def test_what_is_not_understood_is_told() -> None:
    told = read("李梅 恒信制衣 foo 12345 1万 2万 13800138000 13900139000")

    assert set(told.unknown) == {"foo", "12345", "1万", "13900139000"}


def test_a_unit_in_letters_keeps_its_yuan_before_a_firm() -> None:
    told = read("李梅 离职5K元恒信制衣")

    assert (told.fen, told.employer_id, told.unknown) == (500_000, 1, ("离职",))


@pytest.mark.parametrize(
    ("line", "fen"),
    [("¥3000，13800138000", 300_000), ("每人5000,13800138000", 500_000),
     ("¥500，138-0013-8000", 50_000)],
)  # fmt: skip
def test_a_phone_behind_a_sum_is_no_part_of_it(line: str, fen: int) -> None:
    told = read(f"李梅 {line}")

    assert (told.fen, told.people, told.unknown) == (fen, (QuickPerson("李梅", "13800138000"),), ())


def test_a_person_says_what_a_piece_is() -> None:
    told = read("静好 恒信制衣 李记", 静好=PieceKind.NAME, 李记=PieceKind.DEMAND)

    assert told.people == (QuickPerson("静好"),)
    assert (told.demand, told.unknown) == ("李记", ())


def test_a_piece_that_cannot_be_what_it_is_said_to_be_is_told() -> None:
    told = read("李梅 随便", 随便=PieceKind.MONTHS)

    assert (told.month_from, told.unknown) == (None, ("随便",))


def test_nothing_means_nothing() -> None:
    assert read("") == QuickLine()
    assert read(" ， ").people == ()


TYPED = st.text(
    alphabet=st.one_of(
        st.sampled_from("李梅张恒信制衣养老少缴没交社保公司 ，.-年月万元个人0123456789１aXx￥"),
        st.characters(codec="utf-8"),
    ),
    max_size=60,
)


@given(TYPED)
def test_every_character_is_in_exactly_one_piece(line: str) -> None:
    pieces = read(line).pieces

    assert [piece.start for piece in pieces] == [0, *(piece.end for piece in pieces)][: len(pieces)]
    assert (pieces[-1].end if pieces else 0) == len(line)
    assert all(piece.start < piece.end for piece in pieces)
    assert sum(len(piece.text) for piece in pieces) == len(line)


@given(TYPED, st.sampled_from(list(PieceKind)))
def test_whatever_a_piece_is_said_to_be_is_used_or_told(line: str, kind: PieceKind) -> None:
    said = {piece.text: kind for piece in read(line).pieces if piece.kind is PieceKind.UNKNOWN}

    told = read_line(line, WORDS, today=TODAY, said=said)

    assert sum(len(piece.text) for piece in told.pieces) == len(line)
    if kind is PieceKind.UNKNOWN:
        assert set(said) <= set(told.unknown)


PARTS = (
    "李梅", "13800138000", "440106199001011234", "恒信制衣", "养老少缴", "医保断缴", "24月",
    "2023.1-2024.6", "3.5万", "3人", "要求补足", "foo", "某某电子",
)  # fmt: skip


@given(st.permutations(PARTS), st.sampled_from([" ", "，", "、 "]))
def test_the_order_of_the_pieces_does_not_matter(parts: list[str], gap: str) -> None:
    straight, turned = read(" ".join(PARTS)), read(gap.join(parts))

    for name in ("people", "persons", "employer", "employer_id", "insurances", "causes", "fen"):
        assert getattr(turned, name) == getattr(straight, name)
    assert (turned.month_from, turned.month_to) == (straight.month_from, straight.month_to)
    assert turned.demand == straight.demand
    assert Counter(turned.unknown) == Counter(straight.unknown)


def kinds(told: QuickLine) -> list[tuple[str, PieceKind, bool]]:
    shown = (piece for piece in told.pieces if piece.kind is not PieceKind.GAP)
    return [(piece.text, piece.kind, piece.sure) for piece in shown]


def test_what_is_written_without_a_gap_is_cut_at_the_firm_and_the_length() -> None:
    told = read("李梅13800138000恒信制衣厂没交社保两年")

    assert told.people == (QuickPerson("李梅", "13800138000"),)
    assert (told.employer, told.insurances, told.causes) == ("恒信制衣厂", USUAL, ("02",))
    assert (told.month_from, told.month_to) == (Month(2024, 11), Month(2026, 10))


def test_people_written_together_are_cut_and_to_be_looked_at() -> None:
    told = read("张三李四王五 恒信 社保 2023年至今")

    assert [one.name for one in told.people] == ["张三", "李四", "王五"]
    assert told.employer_id == 1
    assert (told.month_from, told.month_to) == (Month(2023, 1), Month(2026, 10))
    assert [text for text, _, sure in kinds(told) if not sure] == [
        "张三",
        "李四",
        "王五",
        "2023年至今",
    ]

    sure = read(
        "张三李四王五 恒信 2023年至今", 张三=PieceKind.NAME, **{"2023年至今": PieceKind.MONTHS}
    )
    assert [text for text, _, told in kinds(sure) if not told] == ["李四", "王五"]
    as_firm = read("张三李四王五 社保", 张三李四王五=PieceKind.EMPLOYER)
    assert (as_firm.employer, as_firm.people) == ("张三李四王五", ())


def test_a_ticket_of_a_hotline_gives_the_channel_and_the_outside_number() -> None:
    told = read("12345工单 GD2026112900123 李梅 恒信 养老少缴")

    assert (told.channel, told.external_no) == ("HOTLINE_12345", "GD2026112900123")
    assert (told.people, told.unknown) == ((QuickPerson("李梅"),), ())
    alone = read("李梅 恒信 GD2026112900123")
    assert ("GD2026112900123", PieceKind.OUTSIDE_NO, False) in kinds(alone)
    assert read("李梅 恒信 12399工单").unknown == ("12399工单",)


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("李梅 恒信电子厂 12345 工单GZ99 养老", "GZ99"),
        ("李梅 恒信电子厂 12345工单 GZ99 养老", "GZ99"),
        ("李梅 恒信电子厂 工单编号：GZ2026-1", "GZ2026-1"),
        ("李梅 恒信电子厂 12345工单20251129001", "20251129001"),
        ("李梅 恒信电子厂 12345工单13800138000 养老", None),
        ("李梅 恒信电子厂 12345工单 35000元 24个月", None),
    ],
)
def test_what_follows_the_word_for_a_ticket_is_its_number(line: str, number: str | None) -> None:
    told = read(line)

    assert (told.external_no, told.unknown) == (number, ())


@pytest.mark.parametrize(
    ("typed", "start", "end"),
    [
        ("从去年3月到现在", Month(2025, 3), Month(2026, 10)),
        ("前年11月至今年2月", Month(2024, 11), Month(2026, 2)),
        ("去年3月起", Month(2025, 3), None),
        ("2023年到2024年", Month(2023, 1), Month(2024, 12)),
        ("两年半", Month(2024, 5), Month(2026, 10)),
    ],
)
def test_months_are_reckoned_from_the_year_of_the_clock(
    typed: str, start: Month, end: Month | None
) -> None:
    told = read(f"李梅 恒信 {typed} 少缴")

    assert (told.month_from, told.month_to, told.unknown) == (start, end, ())


def test_an_amount_of_each_person_is_told_as_such() -> None:
    told = read("三人 恒信制衣厂 每人1.2万")

    assert (told.persons, told.fen, told.of_each) == (3, 1_200_000, True)
    assert told.unknown == ()
    assert not read("三人 恒信制衣厂 1.2万").of_each


@pytest.mark.parametrize(
    ("line", "insurances"),
    [
        ("刘军 13500001111 恒信制衣厂 2024.3-2025.6 养老保险少缴 3万", (Insurance.PENSION,)),
        ("刘军 恒信制衣厂 没交养老保险、医疗保险", (Insurance.PENSION, Insurance.MEDICAL)),
        ("刘军 恒信制衣厂 工伤保险 失业保险费", (Insurance.INJURY, Insurance.UNEMPLOYMENT)),
        ("刘军 恒信制衣厂 基本养老保险", (Insurance.PENSION,)),
        ("刘军 恒信制衣厂 社会保险", USUAL),
    ],
)
def test_an_insurance_is_nobody(line: str, insurances: tuple[Insurance, ...]) -> None:
    told = read(line)

    assert [one.name for one in told.people] == ["刘军"]
    assert set(told.insurances) == set(insurances)
    assert told.unknown == ()


@pytest.mark.parametrize(
    "line",
    [
        "姓名：刘军 电话：13500001111 单位：广州云丰皮具有限公司 诉求：补缴养老保险",
        "来电人：刘军，联系电话：13500001111，被投诉单位：广州云丰皮具有限公司，诉求内容：补缴养老保险",
        "姓名刘军 单位广州云丰皮具有限公司 补缴养老保险 手机号 13500001111",
        "用人单位广州云丰皮具有限公司 刘军 13500001111 补缴养老保险",
    ],
)
def test_a_slip_of_the_hotline_is_read_past_its_labels(line: str) -> None:
    told = read(line)

    assert told.employer == "广州云丰皮具有限公司"
    assert [one.name for one in told.people] == ["刘军"]
    assert told.people[0].phone == "13500001111"
    assert told.insurances == (Insurance.PENSION,)


def test_a_firm_whose_name_begins_like_a_label_keeps_it() -> None:
    assert read("单位信息科技公司 刘军").employer == "信息科技公司"
    assert read("企业之家例餐厅 刘军").employer == "企业之家例餐厅"
