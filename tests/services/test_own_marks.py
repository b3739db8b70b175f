"""A station made with a mark numbers cases, agreements, files and letters with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.errors import DeskError
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.letter_numbers import next_number
from dispute_desk.services.opening import NewStation, create_station
from dispute_desk.services.staff import ChangeSetting
from tests.services.station import NOW

if TYPE_CHECKING:
    from pathlib import Path


def test_a_station_of_another_district_has_its_own_numbers(tmp_path: Path) -> None:
    new = NewStation(station="荔湾区工作站", district="荔湾区", mark="荔湾")
    desk = create_station(tmp_path / "station.ddk", new, lambda: NOW)
    command = RegisterCase(claimants=(NewClaimant(name="李例"),), employer="例信制衣厂")

    number = desk.lists.case_file(desk.do(command).value).case["number"]

    assert number == f"荔湾社调〔{NOW.year}〕1号"
    assert desk.profile.number_series("archive").number(2026, 1) == "荔湾社调档〔2026〕1号"
    assert next_number(desk, "reminder_letter", None) == f"荔湾工劳监提〔{NOW.year}〕1号"
    assert desk.profile.issuers[0].label == "荔湾区总工会"
    with pytest.raises(DeskError, match="机关代字"):
        desk.do(ChangeSetting(name="letters.mark", value="例〔2026〕"))
    desk.close()


def test_without_a_mark_the_numbers_are_those_of_the_profile(tmp_path: Path) -> None:
    desk = create_station(
        tmp_path / "station.ddk", NewStation(station="例站", district="荔湾区"), lambda: NOW
    )

    assert desk.profile.number_series("case").number(2026, 1) == "云社调〔2026〕1号"
    desk.close()
