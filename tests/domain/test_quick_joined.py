"""Pieces of a typed line beside each other: none is joined with the next, no digit is lost."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.quick_line import read_line
from dispute_desk.domain.quick_pieces import PieceKind
from dispute_desk.domain.quick_told import QuickLine, QuickWords, typed_causes, typed_channels
from dispute_desk.reference.profiles import load_profile
from dispute_desk.reference.quick_words import load_quick_vocabulary

TODAY = date(2026, 11, 22)
PROFILE = load_profile("union-tax")
WORDS = QuickWords(
    causes=typed_causes(PROFILE),
    channels=typed_channels(PROFILE),
    vocabulary=load_quick_vocabulary(),
)
AMOUNTS = {
    "RMB 3000": 300_000, "RMB35000": 3_500_000, "RMB 500": 50_000, "RMB 12,000": 1_200_000,
    "5k yuan": 500_000, "12k": 1_200_000, "5K元": 500_000, "12,000 yuan": 1_200_000,
    "each 5k yuan": 500_000, "RMB 500 each": 50_000, "¥3000": 300_000, "￥3,500.50": 350_050,
    "3.5万": 3_500_000, "3万5": 3_500_000, "3500元": 350_000, "每人500": 50_000,
}  # fmt: skip
PHONES = ("13800138000", "138 0013 8000", "138-0013-8000", "020-81234567", "02081234567")
OTHERS = {
    "440106199001011234": PieceKind.ID_NO, "24个月": PieceKind.MONTHS,
    "2年又3个月": PieceKind.MONTHS, "2 years and 3 months": PieceKind.MONTHS,
    "2021.3-2022.6": PieceKind.MONTHS, "since March 2021": PieceKind.MONTHS,
    "3 people": PieceKind.PERSONS, "3人": PieceKind.PERSONS,
    "within 15 working days": PieceKind.DEADLINE, "GD2026112900123": PieceKind.OUTSIDE_NO,
}  # fmt: skip
WORDS_BESIDE = ("李梅", "Li Mei", "恒信制衣厂", "Hengxin Factory", "养老", "pension", "foo")
GAPS = (" ", "，", ",", "、", ", ", "， ", "；")


def read(line: str) -> QuickLine:
    return read_line(line, WORDS, today=TODAY)


def is_apart(before: str, after: str) -> bool:
    """Tell whether two pieces may stand without a gap: no number or word runs on."""
    plain = r"[0-9A-Za-z.]"
    return not (re.search(plain + "$", before) and re.match(plain, after))


@pytest.mark.parametrize("gap", GAPS)
@pytest.mark.parametrize("phone", PHONES)
@pytest.mark.parametrize("amount", AMOUNTS)
def test_an_amount_and_a_phone_are_two_pieces_in_either_order(
    amount: str, phone: str, gap: str
) -> None:
    for line in (f"{amount}{gap}{phone}", f"{phone}{gap}{amount}"):
        told = read(line)

        assert told.fen == AMOUNTS[amount], line
        number = re.sub(r"\D", "", told.people[0].phone)
        assert (number, told.unknown) == (re.sub(r"\D", "", phone), ()), line


@given(
    st.lists(
        st.tuples(
            st.sampled_from((*AMOUNTS, *PHONES, *OTHERS, *WORDS_BESIDE)),
            st.sampled_from((*GAPS, "")),
        ),
        min_size=1,
        max_size=7,
    )
)
def test_every_digit_is_in_one_field_or_told(typed: list[tuple[str, str]]) -> None:
    line, parts = together(typed)
    told = read(line)

    assert "".join(one.text for one in told.pieces) == line
    kept = {re.sub(r"\D", "", one.phone) for one in told.people}
    kept |= {one.id_no for one in told.people}
    for piece in told.pieces:
        digits = re.sub(r"\D", "", piece.text)
        whose = {
            parts[at] for at in range(piece.start, piece.end) if line[at].isdecimal() and parts[at]
        }
        if piece.kind is PieceKind.GAP:
            assert not digits, (line, piece)
        elif piece.kind is PieceKind.UNKNOWN:
            assert piece.text in told.unknown, (line, piece)
        elif piece.kind in {PieceKind.PHONE, PieceKind.ID_NO}:
            assert len(whose) == 1, (line, piece)
            assert digits in kept or piece.text in told.unknown, (line, piece)
        elif piece.kind is PieceKind.AMOUNT and piece.text not in told.unknown:
            assert [AMOUNTS.get(part) for part in whose] == [told.fen], (line, piece)


def together(typed: list[tuple[str, str]]) -> tuple[str, list[str]]:
    """Return the parts as one line, and the part that stands at each of its places."""
    line, parts = "", list[str]()
    for at, (part, gap) in enumerate(typed):
        following = typed[at + 1][0] if at + 1 < len(typed) else ""
        between = gap or ("" if is_apart(part, following) else " ")
        line += part + between
        parts += [part] * len(part) + [""] * len(between)
    return line, parts


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("12月5日前答复", "12-5"),
        ("2026年12月5日前反馈", "2026-12-5"),
        ("限12-05前", "12-05"),
        ("请于12月5号之前办结", "12-5"),
    ],
)
def test_the_last_day_of_a_term_is_understood(written: str, meant: str) -> None:
    told = read(f"林例 13900001111 恒信制衣厂 12351工单GH9900 {written} 养老少缴")

    assert told.deadline == meant
    assert told.unknown == ()
    assert told.months is None


def test_a_day_before_something_else_is_no_term() -> None:
    assert read("林例 恒信制衣厂 12月5日前入职 养老").deadline is None
