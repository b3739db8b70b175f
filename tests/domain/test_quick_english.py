"""The one-line entry in English: the same chips as in Chinese, nothing dropped."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.months import Month
from dispute_desk.domain.quick_line import read_line
from dispute_desk.domain.quick_pieces import PieceKind
from dispute_desk.domain.quick_told import (
    QuickLine,
    QuickPerson,
    QuickWords,
    typed_causes,
    typed_channels,
)
from dispute_desk.domain.visit_rows import KnownFirm
from dispute_desk.reference.profiles import load_profile
from dispute_desk.reference.quick_words import load_quick_vocabulary

TODAY = date(2026, 11, 22)
PROFILE = load_profile("union-tax")
WORDS = QuickWords(
    causes=typed_causes(PROFILE),
    firms=(
        KnownFirm(id=1, name="广州恒信制衣例公司", initials=("gzhxzylgs",)),
        KnownFirm(id=2, name="Lixin Garment (Guangzhou) Co., Ltd.", initials=("lixin",)),
    ),
    channels=typed_channels(PROFILE),
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


def test_a_whole_line_in_english_fills_the_same_boxes() -> None:
    told = read(
        "Li Mei 13800138000 Hengxin Garment Co., Ltd pension underpaid Jan 2021 to Jun 2022 "
        "RMB 35,000 hotline 12345 no. GZ20261129001 within 15 working days"
    )

    assert told.people == (QuickPerson("Li Mei", "13800138000"),)
    assert (told.employer, told.employer_id) == ("Hengxin Garment Co., Ltd", None)
    assert (told.insurances, told.causes) == ((Insurance.PENSION,), ("04",))
    assert (told.month_from, told.month_to) == (Month(2021, 1), Month(2022, 6))
    assert (told.fen, told.of_each) == (3_500_000, False)
    assert (told.channel, told.external_no) == ("HOTLINE_12345", "GZ20261129001")
    assert (told.deadline, told.unknown, told.demand) == ("+15工", (), None)


@pytest.mark.parametrize(
    ("typed", "start", "end"),
    [
        ("Jan 2021 to Jun 2022", Month(2021, 1), Month(2022, 6)),
        ("January 2021 - June 2022", Month(2021, 1), Month(2022, 6)),
        ("from Sept. 2021 until March, 2022", Month(2021, 9), Month(2022, 3)),
        ("2021-01 to 2022-06", Month(2021, 1), Month(2022, 6)),
        ("03/2021 to 12/2021", Month(2021, 3), Month(2021, 12)),
        ("Mar to Dec 2021", Month(2021, 3), Month(2021, 12)),
        ("Nov to Feb 2022", Month(2021, 11), Month(2022, 2)),
        ("since March 2021", Month(2021, 3), None),
        ("SINCE MARCH 2021", Month(2021, 3), None),
        ("since 2021-03", Month(2021, 3), None),
        ("March 2021", Month(2021, 3), None),
        ("since 2021", Month(2021, 1), None),
        ("March 2021 to now", Month(2021, 3), Month(2026, 10)),
        ("2021 to 2023", Month(2021, 1), Month(2023, 12)),
        ("24 months", Month(2024, 11), Month(2026, 10)),
        ("two years", Month(2024, 11), Month(2026, 10)),
        ("1.5 years", Month(2025, 5), Month(2026, 10)),
        ("since March 2024 6 months", Month(2024, 3), Month(2024, 8)),
        ("a month", Month(2026, 10), Month(2026, 10)),
        ("half a year", Month(2026, 5), Month(2026, 10)),
        ("2 years and 3 months", Month(2024, 8), Month(2026, 10)),
        ("2 years, 3 months", Month(2024, 8), Month(2026, 10)),
        ("a year and a half", Month(2025, 5), Month(2026, 10)),
        ("two and a half years", Month(2024, 5), Month(2026, 10)),
    ],
)
def test_months_are_understood(typed: str, start: Month, end: Month | None) -> None:
    told = read(f"Li Mei {typed}")

    assert (told.month_from, told.month_to, told.unknown) == (start, end, ())


@pytest.mark.parametrize(
    ("typed", "fen", "of_each"),
    [
        ("RMB 12,000", 1_200_000, False),
        ("rmb12000", 1_200_000, False),
        ("CNY 12,000.50", 1_200_050, False),
        ("12k yuan", 1_200_000, False),
        ("12k", 1_200_000, False),
        ("12.5k", 1_250_000, False),
        ("12,000 yuan", 1_200_000, False),
        ("3.5 wan", 3_500_000, False),
        ("1.2 million yuan", 120_000_000, False),
        ("RMB 12,000 each", 1_200_000, True),
        ("12k yuan per person", 1_200_000, True),
        ("RMB 3.5万", 3_500_000, False),
        ("each 5k yuan", 500_000, True),
        ("each RMB 5,000", 500_000, True),
        ("per person: 5000 yuan", 500_000, True),
        ("5K元", 500_000, False),
        ("5k块钱", 500_000, False),
        ("RMB 5000元", 500_000, False),
    ],
)
def test_amounts_are_understood(typed: str, fen: int, of_each: bool) -> None:  # noqa: FBT001 - a table
    told = read(f"Li Mei {typed}, pension")

    assert (told.fen, told.of_each, told.unknown) == (fen, of_each, ())
    assert told.insurances == (Insurance.PENSION,)


@pytest.mark.parametrize(
    ("line", "fen", "phone"),
    [
        ("RMB3000，020-81234567", 300_000, "020-81234567"),
        ("RMB 500,020-81234567", 50_000, "020-81234567"),
        ("RMB 5000,138 0013 8000", 500_000, "13800138000"),
        ("RMB 500,138 0013 8000", 50_000, "13800138000"),
        ("RMB35000,13800138000", 3_500_000, "13800138000"),
        ("RMB 12,000,13800138000", 1_200_000, "13800138000"),
    ],
)
def test_a_phone_behind_a_sum_is_no_part_of_it(line: str, fen: int, phone: str) -> None:
    told = read(line)

    assert (told.fen, told.people, told.unknown) == (fen, (QuickPerson(phone=phone),), ())


@pytest.mark.parametrize(
    ("line", "fen", "start", "rate"),
    [
        ("RMB 3,000 a month, pension unpaid since March 2021", 300_000, Month(2021, 3), "a month"),
        ("50,000 yuan a year pension", 5_000_000, None, "a year"),
        ("5k yuan each month", 500_000, None, "each month"),
        ("RMB 3,000 per month", 300_000, None, "per month"),
        ("3000元一个月", 300_000, None, "一个月"),
        ("3000元/月", 300_000, None, "/月"),
    ],
)
def test_a_month_behind_a_sum_is_a_rate_and_no_length(
    line: str, fen: int, start: Month | None, rate: str
) -> None:
    told = read(f"Li Mei {line}")

    assert (told.month_from, told.month_to) == (start, None)
    assert (told.fen, told.of_each, told.unknown) == (fen, False, (rate,))
    assert [one.sure for one in told.pieces if one.kind is PieceKind.AMOUNT] == [False]


def test_a_person_says_that_a_month_behind_a_sum_is_a_length() -> None:
    told = read("RMB 3,000 a month", **{"a month": PieceKind.MONTHS})

    assert (told.month_from, told.unknown) == (Month(2026, 10), ())


@pytest.mark.parametrize(
    ("line", "count"),
    [("RMB 3,000 a year and a half", 18), ("RMB 3,000, 24 months", 24), ("3000元 1年", 12)],
)
def test_a_length_behind_a_sum_stays_one(line: str, count: int) -> None:
    told = read(line)

    assert (told.months and told.months.count, told.unknown) == (count, ())


@pytest.mark.parametrize(
    ("line", "unknown"),
    [
        ("24 months 6 months", ("6 months",)),
        ("March 2021 to May 2021, 24 months", ("24 months",)),
        ("March 2021 to May 2021, 3 months", ()),
    ],
)
def test_a_second_length_is_told(line: str, unknown: tuple[str, ...]) -> None:
    assert read(line).unknown == unknown


@pytest.mark.parametrize(
    ("typed", "insurances"),
    [
        ("pension", (Insurance.PENSION,)),
        ("Pension insurance", (Insurance.PENSION,)),
        ("medical", (Insurance.MEDICAL,)),
        ("health insurance", (Insurance.MEDICAL,)),
        ("work injury", (Insurance.INJURY,)),
        ("unemployment", (Insurance.UNEMPLOYMENT,)),
        ("maternity", (Insurance.MATERNITY,)),
        ("social insurance", USUAL),
        ("pension and medical", (Insurance.PENSION, Insurance.MEDICAL)),
    ],
)
def test_insurances_are_understood(typed: str, insurances: tuple[Insurance, ...]) -> None:
    told = read(f"Li Mei {typed} 24 months")

    assert (told.insurances, told.unknown, told.demand) == (insurances, (), None)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("not enrolled", "01"),
        ("never insured", "01"),
        ("unpaid", "02"),
        ("in arrears", "03"),
        ("underpaid", "04"),
        ("base too low", "04"),
        ("interrupted", "06"),
        ("Withheld not paid over", "08"),
        ("unpaid wages", "51"),
    ],
)
def test_causes_are_understood(typed: str, code: str) -> None:
    assert code in {cause.code for cause in PROFILE.causes}
    told = read(f"Li Mei pension {typed}")

    assert (told.causes, told.unknown) == ((code,), ())


@pytest.mark.parametrize(
    ("typed", "names", "employer"),
    [
        ("Li Mei Hengxin Garment Factory", ["Li Mei"], "Hengxin Garment Factory"),
        ("Li Mei of Li Ning Sports Co", ["Li Mei"], "Li Ning Sports Co"),
        ("Ouyang Nana, Wang Wei, Guangzhou Medical Equipment Factory",
         ["Ouyang Nana", "Wang Wei"], "Guangzhou Medical Equipment Factory"),
        ("Li Mei, Hengxin Garment, pension", ["Li Mei"], "Hengxin Garment"),
        ("Li Mei hxzy pension", ["Li Mei"], "广州恒信制衣例公司"),
        ("Li Mei, Lixin Garment, pension", ["Li Mei"], "Lixin Garment (Guangzhou) Co., Ltd."),
        ("李梅 恒信制衣 pension underpaid", ["李梅"], "广州恒信制衣例公司"),
        ("Li Mei hengxin garment factory", ["Li Mei"], "hengxin garment factory"),
        ("Li Mei-Hua at Smith & Sons Ltd", ["Li Mei-Hua"], "Smith & Sons Ltd"),
    ],
)  # fmt: skip
def test_people_and_employers_are_told_apart(typed: str, names: list[str], employer: str) -> None:
    told = read(typed)

    assert ([one.name for one in told.people], told.employer) == (names, employer)
    assert told.unknown == ()


@pytest.mark.parametrize(
    "firm", ["An Da Logistics Co., Ltd.", "Li Xin Electronics Factory", "An Da Food Co"]
)
def test_a_firm_that_begins_like_a_name_is_one_employer(firm: str) -> None:
    told = read(f"{firm}, pension")

    assert (told.employer, told.people, told.unknown) == (firm, (), ())


def test_a_name_before_a_firm_may_belong_to_it_and_is_to_be_looked_at() -> None:
    told = read("Li Mei Hengxin Factory 13800138000")

    looked = [one.text for one in told.pieces if not one.sure]
    assert looked == ["Li Mei", "Hengxin Factory"]
    assert all(one.sure for one in read("Li Mei, Hengxin Factory").pieces)


def test_words_of_another_kind_are_apart() -> None:
    assert read("li-mei VIP").unknown == ("li-mei", "VIP")


@pytest.mark.parametrize(
    ("typed", "channel", "number"),
    [
        ("hotline 12345 no. GZ2026-77", "HOTLINE_12345", "GZ2026-77"),
        ("12345 hotline, ticket GZ99", "HOTLINE_12345", "GZ99"),
        ("Hotline 12366 ticket no. 20261129001", "HOTLINE_12366", "20261129001"),
        ("hotline 12351", "HOTLINE_12351", None),
        ("12345 ticket #GZ99", "HOTLINE_12345", "GZ99"),
    ],
)
def test_the_ticket_of_a_hotline_is_understood(
    typed: str, channel: str, number: str | None
) -> None:
    assert channel in {one.code for one in PROFILE.channels}
    told = read(f"Li Mei 13800138000 {typed}, pension")

    assert (told.channel, told.external_no, told.unknown) == (channel, number, ())
    assert told.people == (QuickPerson("Li Mei", "13800138000"),)


@pytest.mark.parametrize(
    ("typed", "deadline"),
    [
        ("within 15 working days", "+15工"),
        ("within 15 business days", "+15工"),
        ("within five days", "+5"),
        ("15个工作日内", "+15工"),
        ("15日之内", "+15"),
    ],
)
def test_a_term_is_understood(typed: str, deadline: str) -> None:
    assert (read(f"Li Mei {typed}").deadline, read(typed).unknown) == (deadline, ())


def test_how_many_came_is_understood() -> None:
    assert read("3 people Hengxin Factory RMB 12,000 each").persons == 3
    assert read("three workers Hengxin Factory").persons == 3


def test_words_that_ask_are_the_demand_whole_and_without_the_name() -> None:
    told = read("Li Mei, Hengxin Factory, wants the pension of two years paid back")

    assert told.people == (QuickPerson("Li Mei"),)
    assert (told.employer, told.insurances) == ("Hengxin Factory", (Insurance.PENSION,))
    assert told.demand == "paid back, wants the pension of"
    assert told.unknown == ()
    assert read("Li Mei wants the pension back 24 months").demand == "wants the pension back"


def test_a_line_written_as_a_sentence_is_understood() -> None:
    told = read(
        "Zhang Wei, phone 13900139000, works at Guangzhou Lixin Electronics Co Ltd, not enrolled"
        " in social insurance since March 2021, asks for back payment of RMB 45,000"
    )

    assert told.people == (QuickPerson("Zhang Wei", "13900139000"),)
    assert told.employer == "Guangzhou Lixin Electronics Co Ltd"
    assert (told.causes, told.insurances) == (("01",), USUAL)
    assert (told.month_from, told.fen) == (Month(2021, 3), 4_500_000)
    assert (told.demand, told.unknown) == ("asks for back payment of", ())


def test_what_is_not_understood_is_told() -> None:
    told = read("Li Mei foo bar, 13800138000 zebra 12399 hotline")

    assert set(told.unknown) == {"foo bar", "zebra", "12399 hotline"}


PARTS = (
    "Li Mei", "13800138000", "440106199001011234", "Hengxin Garment Co., Ltd", "pension underpaid",
    "medical interrupted", "Jan 2021 to Jun 2022", "RMB 35,000", "3 people", "wants back pay",
    "foo", "within 15 working days", "hotline 12345 no. GZ2026-77",
)  # fmt: skip


@given(st.permutations(PARTS), st.sampled_from([", ", "; "]))
def test_the_order_of_the_pieces_does_not_matter(parts: list[str], gap: str) -> None:
    straight, turned = read(", ".join(PARTS)), read(gap.join(parts))

    for name in (
        "people", "persons", "employer", "insurances", "causes", "fen", "channel", "external_no",
        "deadline", "month_from", "month_to", "demand", "unknown",
    ):  # fmt: skip
        assert getattr(turned, name) == getattr(straight, name), name


_LITTLE = {*WORDS.vocabulary.english.fillers, *WORDS.vocabulary.english.before_firms}
LINE = st.lists(
    st.one_of(
        st.sampled_from(PARTS),
        st.sampled_from(("the", "of", "Co", "Ltd", "each", "since", "to", "no.", "12k", "2021")),
        st.text(alphabet="abcxyz ABLiWang.,-&'#/0123456789", max_size=12),
    ),
    max_size=8,
).map(" ".join)


@given(LINE)
@example("Li Mei a of Co")
@example("Co., Ltd., Ltd")
def test_no_text_of_the_line_is_lost(line: str) -> None:
    told = read(line)

    pieces = told.pieces
    assert "".join(line[piece.start : piece.end] for piece in pieces) == line
    assert all(piece.text == line[piece.start : piece.end] for piece in pieces)
    for piece in pieces:
        if piece.kind is PieceKind.GAP:
            words = re.findall(r"[^\W_]+", piece.text.casefold())
            assert set(words) <= _LITTLE, piece
        elif piece.kind is PieceKind.UNKNOWN:
            assert piece.text in told.unknown
        elif piece.kind is PieceKind.DEMAND:
            assert told.demand is not None
            assert piece.text in told.demand
        elif piece.kind is PieceKind.NAME:
            assert piece.text in {one.name for one in told.people}
    for kind, kept in ((PieceKind.MONTHS, told.months), (PieceKind.AMOUNT, told.fen)):
        texts = {piece.text for piece in pieces if piece.kind is kind}
        assert kept is not None or texts <= set(told.unknown)
