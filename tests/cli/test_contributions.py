"""``backpay``, ``calc`` and ``policy`` as the contract has them."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from pypdf import PdfReader

from dispute_desk.assets import resource
from tests.cli.running import Told, desk

if TYPE_CHECKING:
    from pathlib import Path

ASKED: dict[str, Any] = {
    "region": "440100",
    "as_known_on": "2026-11-22",
    "paid_on": "2024-08-27",
    "switches": {"late_fee.cap": "show_both", "base.wage": "own_month"},
    "employer": {
        "name": "例信公司",
        "kind": "enterprise",
        "size": "large",
        "unemployment_tier": [{"from": "2016-03", "to": "2023-04", "tier": "0.8"}],
        "injury_class": [{"from": "2016-07", "class": 1, "float": "1.0"}],
    },
    "workers": [
        {
            "name": "张例",
            "insurances": ["pension", "medical", "unemployment", "injury", "maternity"],
            "months": [
                {"from": "2020-07", "to": "2021-06", "wage": "8200.00", "paid_base": "3803.00"}
            ],
        }
    ],
}


def backpay(tmp_path: Path, **changes: object) -> Told:
    file = tmp_path / "in.json"
    file.write_text(json.dumps(ASKED | changes, ensure_ascii=False), encoding="utf-8")
    return desk("backpay", file, "--json")


def test_a_claim_comes_out_line_by_line(tmp_path: Path) -> None:
    told = backpay(tmp_path)

    assert told.status == 0
    assert told.json["complete"] is True
    assert len(told.json["lines"]) == 12 * 8
    line = told.json["lines"][0]
    assert (line["base"], line["rate"], line["amount"]) == ("8200.00", "0.14", "1148.00")
    assert (line["paid"], line["gap"]) == ("532.42", "615.58")
    assert line["limit_row"] == "gz-pen-202007"
    fee = line["late_fee"]
    assert (fee["start"], fee["end"], fee["days"]) == ("2020-08-01", "2024-08-27", 1488)
    assert (fee["exact"], fee["amount"]) == ("457.99152", "457.99")
    cents = [round(float(one["gap"]) * 100) for one in told.json["lines"]]
    assert sum(cents) == round(float(told.json["totals"]["principal"]) * 100)
    assert told.json["workers"][0]["principal"] == told.json["totals"]["principal"]
    assert told.json["pack"]["id"] == "cn-44-guangzhou"
    assert any("测算，非税务机关核定" in one for one in told.json["assumptions"])


def test_a_rate_nobody_knew_yet_is_no_class_that_was_not_given(tmp_path: Path) -> None:
    told = backpay(tmp_path, as_known_on="2020-08-01")

    lacks = {one["what"] for one in told.json["missing"] if one["insurance"] == "injury"}
    assert lacks == {"employer_rate"}


def test_the_same_question_gives_the_same_answer_to_the_byte(tmp_path: Path) -> None:
    assert backpay(tmp_path).out == backpay(tmp_path).out


def test_what_lacks_is_said_with_status_one(tmp_path: Path) -> None:
    months = [{"from": "2025-12", "to": "2026-01", "wage": "8200.00"}]
    told = backpay(
        tmp_path, workers=[{"name": "张例", "insurances": ["medical"], "months": months}]
    )

    assert told.status == 1
    assert told.json["complete"] is False
    (missing,) = told.json["missing"]
    assert (missing["insurance"], missing["month"], missing["what"]) == (
        "medical",
        "2026-01",
        "limits",
    )
    assert "参数表" in missing["message"]
    assert told.json["totals"]["employer"] == "369.00"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"region": "999999"}, "policy_no_region"),
        ({"workers": []}, "no_workers"),
        ({"switches": {"base.wages": "own_month"}}, "no_such_switch"),
        ({"switches": {"base.wage": "guess"}}, "no_such_switch_option"),
        ({"employers": {}}, "unknown_field"),
        ({"paid_on": "2024-02-30"}, "bad_field"),
        ({"workers": [{"name": "例", "months": [{"from": "2024-02", "to": "2024-01"}]}]},
         "wage_months_reversed"),
        ({"workers": [{"name": "例", "months": [{"from": "2024-01", "to": "2024-03"},
                                                {"from": "2024-03", "to": "2024-04"}]}]},
         "months_overlap"),
        ({"workers": [{"name": "例", "months": [{"from": "1951-01", "to": "2024-01"}]}]},
         "too_many_months"),
        ({"workers": [{"name": "例", "months": [{"from": "2024-01", "wage": 8200.5}]}]},
         "bad_field"),
    ],
)  # fmt: skip
def test_a_wrong_question_is_refused_by_name(
    tmp_path: Path, changes: dict[str, object], code: str
) -> None:
    told = backpay(tmp_path, **changes)

    assert (told.status, told.json["error"]) == (2, code)
    assert told.json["message"].endswith("。")


def test_doubtful_wages_and_days_are_pointed_out(tmp_path: Path) -> None:
    months = [
        {"from": "2024-05", "wage": "0.00"},
        {"from": "2024-06", "wage": "10000000.00"},
        {"from": "2024-08", "wage": "8000.00"},
    ]
    told = backpay(tmp_path, workers=[{"name": "例", "insurances": ["pension"], "months": months}])

    zero, large, early = told.json["warnings"]
    assert "2024-05" in zero
    assert "2024-06" in large
    assert "不计滞纳金" in early


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["late-fee", "--principal", "10000", "--days", "30"],
         {"days": 30, "late_fee": "150.00", "late_fee_capped": "150.00"}),
        (["late-fee", "--principal", "15000", "--days", "30", "--daily-rate", "0.002"],
         {"late_fee": "900.00"}),
        (["late-fee", "--principal", "51492.92", "--from", "2000-08-01", "--to", "2015-04-23"],
         {"days": 1393, "late_fee": "35864.82"}),
        (["late-fee", "--principal", "500", "--from", "2008-02-01", "--to", "2021-12-31",
          "--pre-2011", "segmented"], {"days": 5083, "late_fee": "2205.25"}),
        (["late-fee", "--principal", "500", "--from", "2008-02-01", "--to", "2021-12-31",
          "--pre-2011", "order_triggered"], {"days": 3837}),
        (["late-fee", "--principal", "10000", "--days", "30", "--daily-rate", "0.05%"],
         {"late_fee": "150.00"}),
        (["late-fee", "--principal", "100", "--days", "3000"],
         {"late_fee": "150.00", "late_fee_capped": "100.00"}),
        (["limit", "--average", "9167", "--multiplier", "3"], {"limit": "27501"}),
        (["limit", "--average", "9167", "--multiplier", "3", "--rounding", "yuan"],
         {"limit": "27501"}),
        (["limit", "--average", "9183", "--multiplier", "0.60"], {"limit": "5510"}),
        (["contribution", "--base", "6000", "--rate", "0.2", "--rate", "0.08"],
         {"parts": ["1200.00", "480.00"], "total": "1680.00"}),
        (["contribution", "--base", "10292", "--rate", "0.0026"], {"total": "26.76"}),
        (["contribution", "--base", "10292", "--rate", "0.0026", "--rounding", "up_1"],
         {"total": "26.80"}),
        (["contribution", "--base", "6000.55", "--rate", "8%", "--months", "3"],
         {"parts": ["1440.12"], "total": "1440.12"}),
        (["deadline", "--from", "2026-09-24", "--days", "15", "--working"],
         {"due": "2026-10-22"}),
        (["deadline", "--from", "2026-09-24", "--days", "2"], {"due": "2026-09-28"}),
        (["deadline", "--from", "2026-09-24", "--days", "2", "--no-roll"],
         {"due": "2026-09-26"}),
    ],
)  # fmt: skip
def test_quick_sums(arguments: list[str], expected: dict[str, object]) -> None:
    told = desk("calc", *arguments, "--json")

    assert told.status == 0
    assert expected.items() <= told.json.items()


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["late-fee", "--principal", "abc", "--days", "3"], "bad_sum"),
        (["late-fee", "--principal", "-5", "--days", "3"], "bad_sum"),
        (["late-fee", "--principal", "1.234", "--days", "3"], "bad_sum"),
        (["late-fee", "--principal", "5"], "days_or_dates"),
        (["late-fee", "--principal", "5", "--days", "3", "--from", "2024-01-01"], "days_or_dates"),
        (["late-fee", "--principal", "5", "--from", "2024-02-01", "--to", "2024-01-01"],
         "dates_reversed"),
        (["late-fee", "--principal", "5", "--days", "3", "--daily-rate", "NaN"], "bad_number"),
        (["limit", "--average", "9167", "--multiplier", "3", "--rounding", "fen"], "no_such_way"),
        (["contribution", "--base", "6000", "--rate", "x"], "bad_number"),
        (["contribution", "--base", "6000", "--rate", "8"], "bad_number"),
        (["contribution", "--base", "6000", "--rate", "0.1", "--rounding", "half"], "no_such_way"),
        (["late-fee", "--principal", "5", "--from", "2008-01-01", "--to", "2024-01-01",
          "--pre-2011", "never"], "no_such_way"),
        (["late-fee", "--principal", "5", "--days", "-1"], "bad_number"),
        (["deadline", "--from", "2026-09-24", "--days", "99999"], "bad_term"),
        (["contribution", "--base", "6000", "--rate", "0.1", "--months", "0"], "bad_number"),
    ],
)  # fmt: skip
def test_wrong_sums_are_refused(arguments: list[str], code: str) -> None:
    told = desk("calc", *arguments, "--json")

    assert (told.status, told.json["error"]) == (2, code)


def test_packs_are_listed_checked_and_covered(tmp_path: Path) -> None:
    listed = desk("policy", "list", "--json").json["packs"]
    assert {one["region"] for one in listed} >= {"440100", "440300"}

    copy = tmp_path / "pack"
    shutil.copytree(resource("policy", "440100"), copy)
    assert desk("policy", "check", copy, "--json").json["sha256"] == next(
        one["sha256"] for one in listed if one["region"] == "440100"
    )
    (copy / "rates.csv").write_text("row_id\n", encoding="utf-8")
    assert desk("policy", "check", copy, "--json").status == 2

    runs = desk("policy", "coverage", "--json").json["coverage"]
    blocked = [one for one in runs if one["cover"] == "unconfirmed"]
    assert [(one["insurance"], one["first"], one["last"]) for one in blocked] == [
        ("unemployment", "2019-07", "2020-06")
    ]
    medical = [one for one in runs if one["insurance"] == "medical"][-1]
    assert (medical["first"], medical["cover"]) == ("2026-01", "gap")


def test_the_annex_is_written_beside_the_answer(tmp_path: Path) -> None:
    file = tmp_path / "in.json"
    file.write_text(json.dumps(ASKED, ensure_ascii=False), encoding="utf-8")

    told = desk("backpay", file, "--xlsx", tmp_path / "annex.xlsx", "--json")

    book = openpyxl.load_workbook(tmp_path / "annex.xlsx", data_only=True)
    assert told.status == 0
    assert book["逐月明细"].max_row == 1 + len(told.json["lines"])
    assert f"{book['汇总']['D4'].value:.2f}" == told.json["totals"]["principal"]
    words = "\n".join(str(row[0].value) for row in book["汇总"].iter_rows())
    for part in ("测算，非税务机关核定", "2026.11.1", told.json["pack"]["sha256"][:16],
                 "行政强制法第四十五条第二款"):  # fmt: skip
        assert part in words


def test_the_other_reading_of_a_contested_row_stands_beside(tmp_path: Path) -> None:
    months = [{"from": "2022-03", "wage": "6000.00"}]
    told = backpay(tmp_path, workers=[{"name": "例", "insurances": ["pension"], "months": months}])

    (other,) = told.json["readings"]
    assert (other["row"], other["other"]) == ("gz-pen-er-202201", "gz-pen-er-202201-x")
    assert (told.json["totals"]["employer"], other["totals"]["employer"]) == ("900.00", "840.00")


def test_the_paper_says_what_it_is_and_what_lacks(tmp_path: Path) -> None:
    months = [{"from": "2019-05", "to": "2020-08", "wage": "6000.00"}]
    workers = [{"name": "张䶮", "insurances": ["unemployment", "pension"], "months": months}]
    file = tmp_path / "in.json"
    file.write_text(json.dumps(ASKED | {"workers": workers}, ensure_ascii=False), encoding="utf-8")

    told = desk("backpay", file, "--pdf", tmp_path / "paper.pdf")

    text = "".join(page.extract_text() for page in PdfReader(tmp_path / "paper.pdf").pages)
    assert told.status == 1
    assert "失业保险 2019-07 至 2020-06" in told.out
    for words in ("社会保险费补缴测算表", "张䶮", "不完整", "非税务机关核定", "2019-07 至 2020-06"):
        assert words in text


def test_a_long_paper_has_a_row_for_each_month_and_what_made_it(tmp_path: Path) -> None:
    months = [
        {"from": "2019-05", "to": "2021-06", "wage": "6000.00"},
        {"from": "2021-07", "to": "2022-06", "wage": "9000.50", "paid_base": "4588.00"},
    ]
    workers = [{"name": name, "months": months} for name in ("王例", "王例", "李例")]
    file = tmp_path / "in.json"
    file.write_text(json.dumps(ASKED | {"workers": workers}, ensure_ascii=False), encoding="utf-8")

    told = desk("backpay", file, "--pdf", tmp_path / "paper.pdf", "--json")

    pages = PdfReader(tmp_path / "paper.pdf").pages
    text = "".join(page.extract_text() for page in pages)
    assert len(told.json["lines"]) > 700
    assert len(pages) < 20
    assert "非税务机关核定" in pages[0].extract_text()
    assert "2019-07 至 2020-06" in pages[0].extract_text()
    for words in ("逐月应补：1. 王例", "逐月应补：2. 王例", "基数和费率：3. 李例", "缺",
                  "2021-07—2021-09", "9,000.50", "4,588.00", "所用规则（开关）及依据"):  # fmt: skip
        assert words in text


def test_what_the_office_added_is_computed_with_where_there_is_a_store(tmp_path: Path) -> None:
    store = ("--store", tmp_path / "station.ddk", "--user", "林例")
    assert desk(*store, "init", "--sample", "--station", "示例站").status == 0
    months = [{"from": "2025-12", "to": "2026-01", "wage": "8200.00"}]
    worker = {"name": "张例", "insurances": ["medical"], "months": months}
    file = tmp_path / "in.json"
    earlier = json.dumps(ASKED | {"workers": [worker]})
    file.write_text(
        json.dumps(ASKED | {"workers": [worker], "as_known_on": None}), encoding="utf-8"
    )
    row = {
        "kind": "limit",
        "insurance": "medical",
        "from_month": "2026-01",
        "to_month": "2026-12",
        "lower": "6300.00",
        "upper": "31500.00",
    }
    asked = {
        "region": "440100",
        "rows": [row],
        "reason": "新年度",
        "document_no": "例医保〔2026〕1号",
    }

    before = desk("backpay", file, *store, "--json")
    drafted = desk("do", "AddPolicyRow", json.dumps(asked), *store, "--json").json
    waiting = desk("backpay", file, *store, "--json")
    ids = json.dumps({"record_ids": drafted["value"]})
    assert desk("do", "ConfirmPolicyRow", ids, *store, "--json").status == 0
    after = desk("backpay", file, *store, "--json")

    assert (before.status, waiting.status, after.status) == (1, 1, 0)
    assert desk("backpay", "-", *store, "--json", typed=earlier.encode()).status == 1
    assert after.json["complete"] is True
    january = [one for one in after.json["lines"] if one["month"] == "2026-01"]
    assert {one["limit_row"] for one in january} == {f"own-{drafted['value'][0]}"}
    (listed,) = desk("list", "policy-rows", *store, "--json").json["rows"]
    assert (listed["state"], listed["insurance"], listed["lower"]) == (
        "confirmed",
        "medical",
        "6300.00",
    )
    told = desk("list", "policy-rows", *store)
    assert (told.status, "已确认" in told.out, "医疗" in told.out) == (0, True, True)
    runs = desk("policy", "coverage", *store, "--json").json["coverage"]
    held = [
        one
        for one in runs
        if one["insurance"] == "medical" and one["first"] <= "2026-01" <= one["last"]
    ]
    assert [one["cover"] for one in held] == ["secondary"]


def test_a_store_that_is_named_and_does_not_open_is_a_refusal(tmp_path: Path) -> None:
    told = desk("policy", "coverage", "--store", tmp_path / "none.ddk", "--json")

    assert (told.status, told.json["error"]) == (2, "store_missing")


def test_the_offices_own_figures_leave_and_come_back(tmp_path: Path) -> None:
    one, two = (("--store", tmp_path / f"{name}.ddk", "--user", "林例") for name in ("one", "two"))
    for store in (one, two):
        assert desk(*store, "init", "--sample", "--station", "示例站").status == 0
    row = {"kind": "limit", "insurance": "medical", "from_month": "2026-01", "to_month": "2026-12"}
    asked = {"region": "440100", "rows": [row | {"lower": "6300.00", "upper": "31500.00"}]}
    asked |= {"reason": "新年度", "document_no": "例医保〔2026〕1号"}
    assert desk("do", "AddPolicyRow", json.dumps(asked), *one, "--json").status == 0
    out = tmp_path / "own.xlsx"

    written = desk("policy", "export", out, *one, "--json")
    looked = desk("policy", "import", out, "--preview", *two, "--json")
    nothing = desk("list", "policy-rows", *two, "--json").json["rows"]
    taken = desk("policy", "import", out, *two, "--json")
    again = desk("policy", "import", out, *two, "--json")

    assert (written.status, written.json["rows"]) == (0, 1)
    assert desk("policy", "export", out, *one).status == 2  # it is there already
    assert (looked.json["new"], looked.json["record_ids"], nothing) == ([2], [], [])
    assert (taken.status, len(taken.json["record_ids"])) == (0, 1)
    (listed,) = desk("list", "policy-rows", *two, "--json").json["rows"]
    assert (listed["state"], listed["lower"]) == ("draft", "6300.00")
    assert (again.json["new"], again.json["known"]) == ([], [2])
    broken = tmp_path / "broken.csv"
    broken.write_text("种类,险种\n费率,养老\n", encoding="utf-8")
    told = desk("policy", "import", broken, *two, "--json")
    assert (told.status, told.json["error"]) == (2, "office_table_missing_column")


def test_a_quick_sum_says_how_it_came_about() -> None:
    told = desk("calc", "late-fee", "--principal", "51492.92", "--from", "2000-08-01",
                "--to", "2015-04-23", "--json")  # fmt: skip
    term = desk("calc", "deadline", "--from", "2026-09-24", "--days", "2", "--json").json

    assert any("2011-06-30" in line and "不计" in line for line in told.json["explanation"])
    assert told.json["segments"] == [
        {"from": "2011-07-01", "to": "2015-04-23", "days": 1393, "rate": "0.0005"}
    ]
    assert any("中秋节" in line for line in term["explanation"])
    english = desk("--lang", "en", "calc", "limit", "--average", "9167", "--multiplier", "3")
    assert "Average monthly wage 9,167.00 yuan" in english.out
