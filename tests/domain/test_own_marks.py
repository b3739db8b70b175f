"""A new station's numbers bear its own mark: proposed from its district, never another's."""

from __future__ import annotations

import pytest

from dispute_desk.domain.own_marks import (
    mark_of,
    own_numbers,
    own_settings,
    pattern_of,
    proposed_mark,
    settled,
)
from dispute_desk.reference.profiles import load_profile

PROFILE = load_profile()


@pytest.mark.parametrize(
    ("district", "station", "proposed"),
    [
        ("荔湾区", "", "荔湾"),
        ("荔湾", "", "荔湾"),
        ("广州市荔湾区", "", "荔湾"),
        ("白云区", "", "云"),
        ("广州市白云区", "", "云"),
        ("博罗县", "", "博罗"),
        ("", "荔湾区社保费争议调处工作站", "荔湾"),
        ("", "广州市荔湾区社保费争议调处工作站", "荔湾"),
        ("", "广州市社保费争议调处工作站", ""),
        ("浦东新区", "", "浦东"),
        ("", "例区工作站", "例"),
        ("", "阳光社区工作站", ""),
        ("", "", ""),
    ],
)
def test_a_mark_is_proposed_only_where_the_district_is_known(
    district: str, station: str, proposed: str
) -> None:
    assert proposed_mark(district, station, PROFILE) == proposed


def test_every_number_of_another_district_bears_its_mark() -> None:
    made = own_numbers(PROFILE, "荔湾", 2026, "荔湾区")

    assert made.samples == (
        "荔湾社调〔2026〕1号",
        "荔湾社调协〔2026〕1号",
        "荔湾社调档〔2026〕1号",
        "荔湾工劳监提〔2026〕1号",
    )
    assert made.issuer == "荔湾区总工会"


def test_the_shipped_mark_changes_nothing() -> None:
    assert own_settings(PROFILE, "云", "白云区") == {}
    assert own_settings(PROFILE, "", "荔湾区") == {}
    assert settled(PROFILE, {}) == PROFILE


def test_a_mark_is_a_pattern_and_back_and_a_whole_pattern_stays() -> None:
    assert pattern_of("例社调") == "例社调〔{year}〕{n}号"
    assert mark_of("例社调〔{year}〕{n}号") == "例社调"
    assert mark_of("例调{year}-{n:04d}") == pattern_of("例调{year}-{n:04d}") == "例调{year}-{n:04d}"


@pytest.mark.parametrize("typed", ["云溪", "云溪社调", "云溪社调协", "云溪社调档", " 云溪工劳监 "])
def test_what_numbers_put_behind_a_mark_is_not_doubled(typed: str) -> None:
    made = own_numbers(PROFILE, typed, 2026)

    assert made.samples[:3] == (
        "云溪社调〔2026〕1号",
        "云溪社调协〔2026〕1号",
        "云溪社调档〔2026〕1号",
    )
    assert made.samples[3].startswith("云溪工劳监")


def test_the_whole_number_of_the_shipped_district_changes_nothing() -> None:
    assert own_settings(PROFILE, "云社调") == {}
    assert own_numbers(PROFILE, "社调", 2026).samples[0] == "社调社调〔2026〕1号"
