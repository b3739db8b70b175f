"""Tests of station profiles and routing: the shipped ones are whole, a wrong one is refused."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from dispute_desk.assets import resource
from dispute_desk.domain.action_steps import ActionWords
from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.closure_kinds import ClosureRole, MediationOutcome
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.insured_comparison import Finding
from dispute_desk.domain.profile import Area, Profile
from dispute_desk.domain.rights import Right
from dispute_desk.reference.calendars import load_calendars
from dispute_desk.reference.profiles import (
    check_pattern,
    load_profile,
    load_routing,
    profile_names,
    read_profile,
)

if TYPE_CHECKING:
    from pathlib import Path

SHIPPED = resource("profiles", "union-tax.toml").read_text(encoding="utf-8")
LEDGER_RESULTS = {
    "success", "partial", "failed", "withdrawn", "rejected", "transferred", "closed_unknown",
}  # fmt: skip


@pytest.fixture(params=profile_names())
def profile(request: pytest.FixtureRequest) -> Profile:
    return load_profile(request.param)


def test_each_profile_has_words_in_both_languages(profile: Profile) -> None:
    tables = [value for value in vars(profile).values() if isinstance(value, tuple)]
    words = [word for table in tables for word in table if not isinstance(word, ActionWords)]

    assert len(words) > 80
    for word in words:
        assert any("\u4e00" <= sign <= "\u9fff" for sign in word.text("zh")), word
        assert word.text("en").isascii(), word


def test_each_cause_of_social_insurance_has_a_hint_but_the_last(profile: Profile) -> None:
    ours = [c for c in profile.causes if c.area is Area.SOCIAL_INSURANCE]

    assert [c.code for c in ours] == [f"{n:02d}" for n in range(1, 17)] + ["99"]
    assert all(cause.hint and cause.hint_en for cause in ours[:-1])


def test_each_profile_knows_every_insurance(profile: Profile) -> None:
    assert {word.code for word in profile.insurances} == set(Insurance)
    assert profile.insurance_word(Insurance.INJURY).employee_share is False


def test_each_result_of_an_old_ledger_has_one_closure_kind(profile: Profile) -> None:
    named = [result for kind in profile.closure_kinds for result in kind.ledger_results]

    assert sorted(named) == sorted(LEDGER_RESULTS)
    assert profile.closure_for_ledger("pending") is None


def test_success_of_mediation_is_a_property_of_the_closure_kind(profile: Profile) -> None:
    performed = profile.closure_kind("mediated_performed")

    assert performed.success
    assert performed.mediation is MediationOutcome.SUCCESS
    assert not any(
        kind.success for kind in profile.closure_kinds if kind.mediation is MediationOutcome.FAILED
    )


def test_each_role_of_a_closure_has_one_kind(profile: Profile) -> None:
    assert [profile.closure_in(role).role for role in ClosureRole] == list(ClosureRole)


def test_a_group_case_begins_where_the_law_says(profile: Profile) -> None:
    assert (profile.group_cases.workers, profile.group_cases.basis) == (
        10,
        "劳动争议调解仲裁法第七条",
    )


def test_only_the_first_four_proofs_are_strong(profile: Profile) -> None:
    assert [kind.strong for kind in profile.proof_kinds] == [True] * 4 + [False] * 2


def test_a_number_is_written_with_six_angle_brackets_and_no_zeros(profile: Profile) -> None:
    assert profile.number_series("case").number(2026, 1) == "云社调〔2026〕1号"
    assert profile.number_series("agreement").number(2026, 12) == "云社调协〔2026〕12号"


def test_an_administrator_sees_no_case_and_an_auditor_only_the_journal(profile: Profile) -> None:
    assert Right.SEE_CASES not in profile.rights_of(["admin"])
    assert profile.rights_of(["auditor"]) == {Right.SEE_AUDIT}


def test_the_bundles_together_hold_every_right(profile: Profile) -> None:
    assert profile.rights_of(bundle.code for bundle in profile.bundles) == set(Right)


def test_an_unknown_bundle_gives_no_right(profile: Profile) -> None:
    assert profile.rights_of(["boss"]) == frozenset()


def test_the_lead_may_all_that_a_caseworker_may(profile: Profile) -> None:
    assert profile.rights_of(["handler"]) < profile.rights_of(["lead"])


def test_each_default_of_ours_says_so(profile: Profile) -> None:
    assert all(series.status == "待本单位核定" for series in profile.series)
    assert profile.clock("follow_up").status == "待本单位核定"
    assert profile.clock("mediation").status == ""
    assert all(clock.basis for clock in profile.clocks)


def test_a_clock_tells_when_it_runs_out(profile: Profile) -> None:
    told = profile.clock("acceptance").deadline(date(2026, 9, 24), load_calendars())

    # 9/28, 9/29, 9/30, then 中秋 and 国庆 behind, 10/8, 10/9
    assert told.due == date(2026, 10, 9)


def test_payment_disputes_go_to_the_tax_office_never_to_inspection(profile: Profile) -> None:
    routing = load_routing(profile)

    for cause in ("02", "03", "04", "06", "07", "16"):
        route = routing.route(cause)
        assert route is not None
        assert route.first == ("tax",)
        assert "hrss" not in route.first + route.second


def test_every_cause_but_other_has_a_route(profile: Profile) -> None:
    routing = load_routing(profile)

    assert [c.code for c in profile.causes if routing.route(c.code) is None] == ["99"]


def test_what_an_enquiry_established_goes_before_the_cause(profile: Profile) -> None:
    routing = load_routing(profile)

    unpaid, outside = (
        routing.route(cause, {finding})
        for cause, finding in (("01", Finding.UNPAID), ("03", Finding.NOT_ENROLLED))
    )

    assert unpaid is not None
    assert unpaid.first == ("tax",)
    assert outside is not None
    assert outside.first[0] == "hrss"
    assert routing.route("12", {Finding.UNPAID}) == routing.route("12")


def test_an_unknown_code_is_refused_with_the_known_ones(profile: Profile) -> None:
    with pytest.raises(DeskError, match="VISIT 来访") as refusal:
        profile.channel("visits")

    assert refusal.value.code == "no_such_word"


@pytest.mark.parametrize(
    ("old", "new", "code", "named"),
    [
        ("label_en =", "label_fr =", "reference_unknown_key", "label_fr"),
        ('area = "labour"', 'area = "law"', "reference_bad_value", "social_insurance / labour"),
        ('code = "HOTLINE_12366"', 'code = "VISIT"', "reference_twice", "VISIT"),
        ('code = "pension"', 'code = "pensions"', "reference_dangling", "pensions"),
        ('"see_audit"', '"see_all"', "reference_bad_value", "see_all"),
        ('label = "来访"', 'label = ""', "reference_bad_value", "channels[1].label"),
        ('settles = "withdrew"', 'settles = "gone"', "reference_bad_value", "withdrew"),
        ('role = "consultation"', 'role = "advice"', "reference_bad_value", "consultation"),
        ('role = "referred"', "merges = true", "reference_without_role", "referred"),
        ('role = "collected"', 'role = "performed"', "reference_without_role", "performed"),
        ("[group_cases]", "[groups]", "reference_unknown_key", "groups"),
        ("workers = 10", 'workers = "10"', "reference_bad_value", "group_cases.workers"),
        ("length = 5", 'length = "5"', "reference_bad_value", "clocks[1].length"),
        (
            "云社调〔{year}〕{n}号",
            "云社调〔{year}〕号",
            "reference_bad_pattern",
            "云社调〔{year}〕号",
        ),
    ],
)
def test_a_wrong_profile_is_refused_with_file_and_key(
    tmp_path: Path, old: str, new: str, code: str, named: str
) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(SHIPPED.replace(old, new), encoding="utf-8")

    with pytest.raises(DeskError) as refusal:
        read_profile(path)

    assert refusal.value.code == code
    assert "mine.toml" in str(refusal.value)
    assert named in str(refusal.value)


def test_a_profile_that_is_not_shipped_is_refused_with_those_that_are() -> None:
    with pytest.raises(DeskError, match="union-tax"):
        load_profile("nobody")


@pytest.mark.parametrize("pattern", ["{n}号", "{year}", "{year}{n}{n}", "{year}{n}{x}", ""])
def test_a_number_pattern_needs_one_year_and_one_number(pattern: str) -> None:
    with pytest.raises(DeskError):
        check_pattern(pattern)


def test_what_is_shipped_is_read_once_however_many_desks_are_opened() -> None:
    assert load_profile("union-tax") is load_profile("union-tax")
    assert load_routing(load_profile()) is load_routing(load_profile("union-tax"))
    assert load_calendars() is load_calendars()
