"""Every made ledger comes out exactly as its sidecar says."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dispute_desk.domain.ledger_json import reading_json
from dispute_desk.sheets import read_ledger

MADE = Path(__file__).parents[1] / "data" / "ledgers" / "made"
TODAY = date(2026, 11, 22)
NAMES = ("p01_monthly_2023.xlsx", "p04_textnumbers.xls", "p05_wps_export_gb18030.csv")

#: What a sidecar's record tells beside the fields of the contract: how the file was made.
ABOUT_THE_FILE = {
    "id_style",
    "amount_style",
    "performance_raw",
    "where",
    "workers",
}


@pytest.fixture(scope="module", params=NAMES)
def pair(request: pytest.FixtureRequest) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return what was read and what the sidecar says."""
    path = MADE / request.param
    sidecar = json.loads(path.with_suffix(".json").read_text("utf-8"))
    return reading_json(read_ledger(path, today=TODAY), records=True), sidecar


Pair = tuple[dict[str, Any], dict[str, Any]]


def yuan(value: float | None) -> str | None:
    return None if value is None else f"{value:.2f}"


def test_the_counts_and_totals_agree(pair: Pair) -> None:
    found, sidecar = pair
    expected = sidecar["expected"]

    assert found["counts"] == {name: expected[name] for name in found["counts"]}
    assert found["totals_yuan"] == {
        name: yuan(value) for name, value in expected["totals_yuan"].items()
    }


def test_no_question_is_raised(pair: Pair) -> None:
    assert pair[0]["questions"] == []


def test_the_rejected_rows_and_the_warnings_agree(pair: Pair) -> None:
    found, sidecar = pair
    for kind in ("rejected", "warnings"):

        def keys(rows: list[dict[str, Any]]) -> Counter[tuple[Any, ...]]:
            return Counter(
                (row["sheet"], row["row"], row["code"], row.get("field"), row.get("raw"))
                for row in rows
            )

        assert keys(found[kind]) == keys(sidecar[kind])


def test_every_finding_carries_a_sentence(pair: Pair) -> None:
    found, _ = pair

    for row in found["rejected"] + found["warnings"]:
        assert row["message"].endswith("。")
        assert "{" not in row["message"]


def test_the_duplicates_point_at_the_first_row(pair: Pair) -> None:
    found, sidecar = pair

    assert [(row["sheet"], row["row"], *row["of"]) for row in found["duplicates"]] == [
        (row["sheet"], row["row"], row["duplicate_of"]["sheet"], row["duplicate_of"]["row"])
        for row in sidecar["duplicates"]
    ]


def test_the_structural_rows_and_their_kinds_agree(pair: Pair) -> None:
    found, sidecar = pair

    assert [(row["sheet"], row["row"], row["kind"]) for row in found["skipped_rows"]] == [
        (row["sheet"], row["row"], row["kind"])
        for row in sidecar["skipped_rows"]
        if row["kind"] != "blank"
    ]


def test_the_stated_totals_agree(pair: Pair) -> None:
    found, sidecar = pair

    told = [tuple(total.values())[:6] for total in found["stated_totals"]]
    assert all(total["match"] for total in found["stated_totals"])
    # A sidecar may leave out totals that the sheet does state (p04): more is told, never less.
    for total in sidecar["stated_totals"]:
        stated, sums = yuan(total["stated_yuan"]), yuan(total["sum_of_rows_yuan"])
        place = (total["sheet"], total["row"], total["field"])
        assert (*place, stated, sums, total["match"]) in told


def test_every_row_lies_in_exactly_one_bin(pair: Pair) -> None:
    found, _ = pair

    for sheet in found["sheets"]:
        assert sum(sheet["bins"].values()) == sheet["rows"]


def test_every_record_agrees_field_by_field(pair: Pair) -> None:
    found, sidecar = pair
    assert len(found["records"]) == len(sidecar["records"])

    for record, expected in zip(found["records"], sidecar["records"], strict=True):
        told = {
            "back_paid" if name == "backpay" else name: yuan(value)
            if name in {"amount", "backpay"}
            else value
            for name, value in expected.items()
            if name not in ABOUT_THE_FILE
        }
        assert {name: record[name] for name in told} == told
        assert record["where"] == expected["where"]
        assert record["workers"] == [
            {
                "name": worker["name"],
                "id": worker["id"],
                "id_partial": worker.get("id_partial"),
                "phone": worker["phone"],
                "amount": yuan(worker["amount"]),
            }
            for worker in expected["workers"]
        ]


#: Ledgers of the family whose sidecars tell what no file can hold (a colour's exact word, a
#: column that was never written): what the file does hold must come out all the same.
HARDER = ("p02_group_blocks.xlsx", "p03_wanyuan_dates.xlsx", "p06_large_3000.xlsx")
IN_THE_FILE = ("case_no", "accept_date", "close_date", "employer", "credit_code", "period_start")


@pytest.fixture(scope="module", params=HARDER)
def harder(request: pytest.FixtureRequest) -> Pair:
    path = MADE / request.param
    sidecar = json.loads(path.with_suffix(".json").read_text("utf-8"))
    return reading_json(read_ledger(path, today=TODAY), records=True), sidecar


def test_harder_ledgers_agree_in_counts_and_findings(harder: Pair) -> None:
    found, sidecar = harder
    expected = sidecar["expected"]

    def keys(rows: list[dict[str, Any]]) -> Counter[tuple[Any, ...]]:
        return Counter((row["sheet"], row["row"], row["code"], row.get("field")) for row in rows)

    assert found["counts"] == {name: expected[name] for name in found["counts"]}
    assert found["totals_yuan"] == {
        name: yuan(value) for name, value in expected["totals_yuan"].items()
    }
    assert keys(found["rejected"]) == keys(sidecar["rejected"])
    assert keys(found["warnings"]) == keys(sidecar["warnings"])
    assert [(row["sheet"], row["row"]) for row in found["skipped_rows"]] == [
        (row["sheet"], row["row"]) for row in sidecar["skipped_rows"] if row["kind"] != "blank"
    ]


def test_harder_ledgers_agree_in_their_records(harder: Pair) -> None:
    found, sidecar = harder

    for record, expected in zip(found["records"], sidecar["records"], strict=True):
        assert record["where"] == expected["where"]
        assert {name: record[name] for name in IN_THE_FILE} == {
            name: expected[name] for name in IN_THE_FILE
        }
        assert record["insurances"] == expected["insurances"]
        assert record["amount"] == yuan(expected["amount"])
        assert record["back_paid"] == yuan(expected["backpay"])
        assert [(one["name"], one["id"], one["amount"]) for one in record["workers"]] == [
            (one["name"], one["id"], yuan(one["amount"])) for one in expected["workers"]
        ]
        if record["result_raw"]:
            assert record["result"] == expected["result"]


def test_harder_ledgers_add_up_or_say_why_not(harder: Pair) -> None:
    found, sidecar = harder
    told = {
        (total["sheet"], total["row"], total["field"]): total for total in found["stated_totals"]
    }

    for total in sidecar["stated_totals"]:
        one = told[(total["sheet"], total["row"], total["field"])]
        if "match" in total:
            assert one["match"] is total["match"]
            assert one["found"] == yuan(total["sum_of_rows_yuan"])
    assert all(total["match"] or total["explained"] for total in told.values())


def test_a_total_that_differs_for_three_reasons_names_all_three() -> None:
    path = MADE / "p03_wanyuan_dates.xlsx"

    totals = reading_json(read_ledger(path, today=TODAY))["stated_totals"]

    (amount,) = [one for one in totals if one["field"] == "涉案金额（万元）"]
    rejected, text, unit = amount["explained"]
    assert rejected.startswith("需改正的第 21、44、67 行")
    assert text.startswith("第 94 行的金额是文字")
    assert unit.startswith("第 104 行的单位与本列不同")


def test_harder_ledgers_ask_only_what_their_sidecars_imply(harder: Pair) -> None:
    found, sidecar = harder
    kinds = {question["id"].split(":")[0] for question in found["questions"]}

    assert kinds == {
        code
        for code, warning in (("unit", "W_UNIT_SUSPECT"), ("colour", "W_COLOUR_ONLY"))
        if any(row["code"] == warning for row in sidecar["warnings"])
    }
    assert all(question["proposed"] in question["options"] for question in found["questions"])
