"""Letters are addressed to a body by its own name, not by the word of a list."""

from __future__ import annotations

from dispute_desk.domain.addressing import addressed
from dispute_desk.reference.profiles import load_profile

PROFILE = load_profile()


def test_a_body_is_addressed_by_its_name_in_the_district_of_the_station() -> None:
    target = PROFILE.referral_target("hrss")
    assert addressed(target, "示例区") == "示例区人力资源和社会保障局"


def test_where_the_district_is_unknown_the_plain_word_stands_there() -> None:
    assert addressed(PROFILE.referral_target("hrss"), None) == "区人社局"
    assert addressed(PROFILE.referral_target("legal_aid"), "示例区") == "法律援助"


def test_no_letter_is_addressed_with_an_aside_in_brackets() -> None:
    named = [addressed(one, "示例区") for one in PROFILE.referral_targets]
    assert not [one for one in named if "（" in one or "{" in one]
