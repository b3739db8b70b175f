"""Tests of the year files: the shipped ones hold together, a wrong one is refused by name."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from dispute_desk.assets import resource
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.workdays import HOLIDAY_NAMES
from dispute_desk.reference.calendars import load_calendars, load_year

if TYPE_CHECKING:
    from pathlib import Path

FILES = sorted(resource("calendars").glob("*.toml"))
GOOD = """\
year = 2031
source = "notice"
provenance = "test"
worked = [2031-01-04]

[[holiday]]
name = "元旦"
start = 2031-01-01
end = 2031-01-03
"""


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_shipped_year_is_whole(path: Path) -> None:
    year = load_year(path)

    assert str(year.year) == path.stem
    assert {holiday.name for holiday in year.holidays} <= set(HOLIDAY_NAMES)
    assert str(year.year) in year.source
    free = {
        holiday.first + timedelta(days=n)
        for holiday in year.holidays
        for n in range((holiday.last - holiday.first).days + 1)
    }
    swapped = sum(day.weekday() < 5 for day in free) - len(year.worked)
    # Net of the worked weekends a year gives its 11 or 13 days by law, less those on a weekend
    # (2020 gave four more): anything far from that is a slip of the pen.
    assert 5 <= swapped <= 15


def test_all_years_from_2016_to_2026_are_there() -> None:
    assert sorted(load_calendars().years) == list(range(2016, 2027))


@pytest.mark.parametrize(
    ("wrong", "code", "named"),
    [
        (GOOD.replace("year =", "yaer ="), "reference_unknown_key", "yaer"),
        (
            GOOD.replace('name = "元旦"', 'nmae = "元旦"'),
            "reference_unknown_key",
            "holiday[1].nmae",
        ),
        (GOOD.replace('source = "notice"\n', ""), "reference_missing_key", "source"),
        (GOOD.replace("2031-01-04]", '"soon"]'), "reference_bad_value", "worked[1]"),
        (GOOD.replace("2031-01-04]", "2031-01-06]"), "calendar_wrong_day", "2031-01-06"),
        (GOOD.replace("2031-01-04]", "2030-01-05]"), "calendar_wrong_day", "2030-01-05"),
        (GOOD.replace("end = 2031-01-03", "end = 2030-12-31"), "calendar_wrong_day", "2031-01-01"),
        (GOOD.replace("[[holiday]]", "[[holiday"), "reference_unreadable", "2031.toml"),
    ],
)
def test_a_wrong_year_file_is_refused_with_file_and_place(
    tmp_path: Path, wrong: str, code: str, named: str
) -> None:
    path = tmp_path / "2031.toml"
    path.write_text(wrong, encoding="utf-8")

    with pytest.raises(DeskError) as refusal:
        load_year(path)

    assert refusal.value.code == code
    assert "2031.toml" in str(refusal.value)
    assert named in str(refusal.value)


def test_a_year_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match=r"2040\.toml"):
        load_year(tmp_path / "2040.toml")
