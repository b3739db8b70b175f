"""Insurance told in one cell is read as it is meant, or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dispute_desk.domain.amount import INSURANCE_WORDS, Insurance
from dispute_desk.domain.insured_line import INSURED_WORDS, InsuredStatus
from dispute_desk.domain.insured_text import InsuredReader, InsuredTold
from dispute_desk.domain.months import Month
from dispute_desk.sheets.vocabulary import roster_words

PENSION, MEDICAL, INJURY = Insurance.PENSION, Insurance.MEDICAL, Insurance.INJURY
PAID, UNPAID = InsuredStatus.PAID, InsuredStatus.UNPAID
FIRST, LAST = Month(2023, 1), Month(2024, 6)
READER = InsuredReader(
    roster_words().insurances,
    {word: one.value for one, word in INSURANCE_WORDS.items()} | {"Work injury": "injury"},
    {"Not enrolled": InsuredStatus.NOT_ENROLLED},
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "养老 2023-01~2024-06; 医疗 2023-01~",
            [(PENSION, PAID, FIRST, LAST), (MEDICAL, PAID, FIRST, None)],
        ),
        (
            "养老、医疗２０２３.１－２０２４.６",
            [(PENSION, PAID, FIRST, LAST), (MEDICAL, PAID, FIRST, LAST)],
        ),
        (
            "养老保险：2023年1月至2024年6月，医疗2023年1月至今 未缴",
            [(PENSION, PAID, FIRST, LAST), (MEDICAL, UNPAID, FIRST, None)],
        ),
        ("养老 2023-01-01至2024-06-30 欠缴", [(PENSION, UNPAID, FIRST, LAST)]),
        ("养老 202301", [(PENSION, PAID, FIRST, FIRST)]),
        ("养老 截至2024-06", [(PENSION, PAID, None, LAST)]),
        ("工伤未参保", [(INJURY, InsuredStatus.NOT_ENROLLED, None, None)]),
        ("Work injury ~2024-06 not enrolled", [(INJURY, InsuredStatus.NOT_ENROLLED, None, LAST)]),
        (
            "养老 2023-01~2023-01、2024-06 少缴",
            [
                (PENSION, InsuredStatus.UNDERPAID, FIRST, FIRST),
                (PENSION, InsuredStatus.UNDERPAID, LAST, LAST),
            ],
        ),
    ],
)
def test_what_is_written_is_understood(
    text: str, told: list[tuple[Insurance, InsuredStatus, Month | None, Month | None]]
) -> None:
    assert READER.read(text) == tuple(InsuredTold(*one) for one in told)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "养老",
        "听说都有",
        "2023-01~2024-06",
        "养老 2023-01~2024-06 大概",
        "养老没说 2023-01",
        "养老 2023-13~2024-06",
        "养老 2023-01 未缴 已缴",
        "养老 2023",
    ],
)
def test_what_is_not_wholly_understood_is_not_read(text: str) -> None:
    assert READER.read(text) is None


def test_months_alone_are_told_from_nonsense() -> None:
    assert READER.is_bare("2023-01至今 未缴")
    assert not READER.is_bare("养老 2023-01")
    assert not READER.is_bare("乱")


MONTHS = some.none() | some.builds(Month, some.integers(1990, 2050), some.integers(1, 12))


@given(
    some.lists(
        some.tuples(
            some.sampled_from([PENSION, MEDICAL, INJURY]),
            some.sampled_from(list(InsuredStatus)),
            MONTHS,
            MONTHS,
        ),
        min_size=1,
        max_size=6,
    )
)
def test_what_the_sheet_shows_is_read_as_it_was(
    told: list[tuple[Insurance, InsuredStatus, Month | None, Month | None]],
) -> None:
    def words(
        insurance: Insurance, status: InsuredStatus, start: Month | None, end: Month | None
    ) -> str:
        months = f"{start or ''}~{end or ''}" if start or end else ""
        return f"{INSURANCE_WORDS[insurance]} {months} {INSURED_WORDS[status]}"

    text = "；".join(words(*one) for one in told)

    assert READER.read(text) == tuple(InsuredTold(*one) for one in told)
