"""What is asked wrongly of ``backpay``: one sentence with worker and month, nothing guessed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.running import Told, desk
from tests.cli.test_contributions import ASKED, backpay

if TYPE_CHECKING:
    from pathlib import Path


def months(tmp_path: Path, **changes: object) -> Told:
    """One stretch of three months of one worker, changed."""
    one = {"from": "2024-01", "to": "2024-03", "wage": "8000.00"} | changes
    return worker(tmp_path, months=[one])


def worker(tmp_path: Path, **changes: object) -> Told:
    """One worker with three months of pension, changed."""
    stretch = {"from": "2024-01", "to": "2024-03", "wage": "8000.00"}
    one = {"name": "张例", "insurances": ["pension"], "months": [stretch]} | changes
    return backpay(tmp_path, workers=[one])


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"wage": "-1.00"}, "negative_wage"),
        ({"paid_base": "-5.00"}, "negative_wage"),
        ({"wage": "8000.123"}, "bad_field"),
        ({"wage": "８０００.00"}, "bad_field"),
        ({"wage": "NaN"}, "bad_field"),
        ({"wage": "1e5"}, "bad_field"),
        ({"wage": 8000}, "bad_field"),
        ({"wage": "9" * 30}, "bad_field"),
        ({"gage": "8000.00"}, "unknown_field"),
        ({"first": "2024-01"}, "unknown_field"),
    ],
)
def test_a_wrong_figure_is_refused_with_worker_and_month(
    tmp_path: Path, changes: dict[str, object], code: str
) -> None:
    told = months(tmp_path, **changes)

    assert (told.status, told.json["error"]) == (2, code)
    if "first" not in changes:
        assert "张例 2024-01" in told.json["message"]
        assert next(iter(changes)) in told.json["message"]


@pytest.mark.parametrize(
    "month", ["2024-13", "2024-00", "2024-1", "２０２４-01", 202401, "0001-01"]
)
def test_a_month_that_is_none_is_refused(tmp_path: Path, month: object) -> None:
    told = months(tmp_path, **{"from": month})

    assert told.status == 2
    assert str(month) in told.json["message"]
    assert "first" not in told.json["message"]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": " "}, "worker_without_name"),
        ({"months": []}, "worker_without_months"),
        ({"insurances": ["pensions"]}, "bad_field"),
        ({"employed_from": "2024-03-01", "employed_to": "2024-01-01"},
         "calculated_employment_reversed"),
    ],
)  # fmt: skip
def test_a_wrong_worker_is_refused(tmp_path: Path, changes: dict[str, object], code: str) -> None:
    told = worker(tmp_path, **changes)

    assert (told.status, told.json["error"]) == (2, code)


@pytest.mark.parametrize(
    ("terms", "code"),
    [
        ({"injury_class": [{"from": "2016-07", "class": 1, "float": "NaN"}]}, "bad_injury_float"),
        ({"injury_class": [{"from": "2016-07", "class": 1, "float": "sNaN"}]}, "bad_injury_float"),
        ({"injury_class": [{"from": "2016-07", "to": "2016-01", "class": 1}]},
         "wage_months_reversed"),
        ({"unemployment_tier": [{"from": "2016-03", "to": "2018-01", "tier": "0.8"},
                                {"from": "2017-03", "tier": "0.64"}]}, "months_overlap"),
    ],
)  # fmt: skip
def test_wrong_terms_of_the_employer_are_refused(
    tmp_path: Path, terms: dict[str, Any], code: str
) -> None:
    told = backpay(tmp_path, employer={"kind": "enterprise"} | terms)

    assert (told.status, told.json["error"]) == (2, code)


def test_terms_without_an_end_hold_until_the_next_begin(tmp_path: Path) -> None:
    tiers = [{"from": "2016-03", "tier": "0.64"}, {"from": "2019-10", "tier": "0.32"}]
    ranges = [
        {"from": "2019-01", "wage": "5000.00"},
        {"from": "2020-07", "wage": "5000.00"},
    ]
    told = backpay(
        tmp_path,
        employer={"kind": "enterprise", "unemployment_tier": tiers},
        workers=[{"name": "张例", "insurances": ["unemployment"], "months": ranges}],
    )

    employer = [one["rate"] for one in told.json["lines"] if one["party"] == "employer"]
    assert employer == ["0.0064", "0.0032"]


@pytest.mark.parametrize(
    "raw",
    ["{", "", "[]", '"x"', '{"region": NaN}', '{"region": "1", "region": "2"}', "[" * 5000,
     '{"paid_on": 1' + "0" * 5000 + "}"],
)  # fmt: skip
def test_what_is_no_question_is_one_sentence(tmp_path: Path, raw: str) -> None:
    file = tmp_path / "in.json"
    file.write_text(raw, encoding="utf-8")

    told = desk("backpay", file, "--json")

    assert told.status == 2
    assert told.json["error"] != "bug"


def test_a_file_in_another_encoding_is_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "in.json"
    file.write_bytes(json.dumps(ASKED, ensure_ascii=False).encode("gbk"))

    assert desk("backpay", file, "--json").json["error"] == "bad_json"
    file.write_bytes(b"\xef\xbb\xbf" + json.dumps(ASKED, ensure_ascii=False).encode())
    assert desk("backpay", file, "--json").status == 0


def test_a_day_of_payment_far_away_is_refused(tmp_path: Path) -> None:
    for day in ("9999-12-31", "0001-01-01"):
        assert backpay(tmp_path, paid_on=day).json["error"] == "year_far_away"


def test_months_outside_the_employment_are_told_by_name(tmp_path: Path) -> None:
    told = worker(tmp_path, employed_from="2024-03-05")

    assert told.status == 1
    assert [one["month"] for one in told.json["missing"]] == ["2024-01", "2024-02"]
    assert all("张例" in one["message"] for one in told.json["missing"])
    assert [one["month"] for one in told.json["lines"]] == ["2024-03"] * 2


def test_an_insurance_that_did_not_exist_then_is_told(tmp_path: Path) -> None:
    told = worker(tmp_path, insurances=["serious_illness"])

    assert (told.status, told.json["lines"]) == (1, [])
    assert {one["what"] for one in told.json["missing"]} == {"not_in_force"}


def test_too_high_a_base_is_told_and_not_netted(tmp_path: Path) -> None:
    told = worker(
        tmp_path,
        insurances=["pension", "medical"],
        months=[
            {"from": "2024-01", "to": "2024-03", "wage": "8000.00", "paid_base": "9000.00"},
            {"from": "2024-04", "wage": "8000.00"},
        ],
    )

    over = [one for one in told.json["warnings"] if "多缴" in one]
    assert len(over) == 2
    assert all("张例" in one and "2024-01 至 2024-03" in one for one in over)
    assert told.json["totals"]["overpaid"] == "885.00"
    owed = sum(float(one["gap"]) for one in told.json["lines"] if float(one["gap"]) > 0)
    assert float(told.json["totals"]["principal"]) == owed


def test_a_kind_in_other_words_is_understood_or_said(tmp_path: Path) -> None:
    def asked(kind: str) -> Told:
        ranges = [{"from": "2021-08", "wage": "8000.00"}]
        return backpay(
            tmp_path,
            employer={"kind": kind},
            workers=[{"name": "张例", "insurances": ["medical"], "months": ranges}],
        )

    assert asked("事业单位").json["lines"][0]["rate"] == "0.055"
    told = asked("星际公会")
    assert told.status == 1
    assert told.json["missing"][0]["what"] == "employer_kind"
    assert any("星际公会" in one for one in told.json["assumptions"])
