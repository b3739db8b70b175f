"""The command line in words: lists for people, refusals without raw codes, warnings."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as driver

from tests.cli.running import desk
from tests.store.stations import station

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return station(tmp_path)


def test_a_list_has_headings_and_words(store: Path) -> None:
    told = desk("--store", store, "list", "cases")

    heading, *rows = told.out.splitlines()
    assert "案号" in heading
    assert "状态" in heading
    assert len(rows) == 2
    assert "已登记" in told.out
    assert "养老" in told.out
    assert "registered" not in told.out
    assert "pension" not in told.out


def test_a_list_speaks_english_too(store: Path) -> None:
    told = desk("--store", store, "--lang", "en", "list", "cases")

    assert "Registered" in told.out
    assert not re.search(r"状态|已登记|养老", told.out)


def test_a_limited_list_tells_how_many_there_are(store: Path) -> None:
    told = desk("--store", store, "list", "cases", "--limit", "1")
    assert "共 2 条，列出 1 条" in told.err

    counted = desk("--store", store, "list", "employers", "--limit", "1", "--json").json
    assert (counted["count"], counted["total"]) == (1, 2)


@pytest.mark.parametrize("where", ["stage=blah", "channel=blah", "triage=blah"])
def test_a_value_no_closed_set_knows_is_refused(where: str, store: Path) -> None:
    told = desk("--store", store, "list", "cases", "--where", where, "--json")

    assert told.status == 2
    assert told.json["error"] == "no_such_value"


@pytest.mark.parametrize(
    "words",
    [
        ["list", "cases", "--limit", "x"],
        ["list", "cases", "too_much"],
        ["nothing_like_it"],
        ["do", "AcceptCase", '{"case_id": 999}'],
        ["do", "RegisterCase", '{"employer": "例", "claimants": "张例"}'],
        ["do", "RegisterCase", '{"employer": true, "claimants": []}'],
        ["do", "RegisterCase", '{"employer":"例","channel":"x","claimants":[{"name":"张"}]}'],
        ["do", "--batch", "nowhere.jsonl"],
    ],
)
def test_a_refusal_says_nothing_raw(words: list[str], store: Path) -> None:
    told = desk("--store", store, *words)

    assert told.status == 2
    for raw in (
        "Invalid",
        "case 999",
        "“channels”",
        "True",
        "No such",
        "unexpected",
        "{…}",
        "程序出错",
    ):
        assert raw not in told.err


def test_the_operations_are_listed_in_the_language_of_the_call() -> None:
    chinese = desk("do", "--list")
    english = desk("--lang", "en", "do", "--list")

    assert "登记案件" in chinese.out
    assert "Register a dispute" not in chinese.out
    assert "Register a dispute" in english.out


def test_a_folder_is_called_a_folder(store: Path, tmp_path: Path) -> None:
    told = desk("--store", store, "import", tmp_path, "--json")

    assert (told.status, told.json["error"]) == (2, "sheet_folder")


def test_the_same_person_with_an_open_case_there_is_told(store: Path) -> None:
    again = {
        "employer": "广州例明电子有限公司",
        "claimants": [{"name": "张例", "phone": "13800001111"}],
    }

    told = desk("--store", store, "do", "RegisterCase", json.dumps(again, ensure_ascii=False))

    assert told.status == 0
    (warning,) = told.json["warnings"]
    assert warning["raw"] == "云社调〔2026〕2号"
    assert "未办结" in told.err


def test_a_number_under_another_name_is_told(store: Path) -> None:
    def registered(name: str) -> list[dict[str, object]]:
        people = [{"name": name, "id_no": "11010519491231002X"}]
        case = {"employer": f"{name}的公司", "claimants": people}
        told = desk("--store", store, "do", "RegisterCase", json.dumps(case, ensure_ascii=False))
        assert told.status == 0
        warnings: list[dict[str, object]] = told.json["warnings"]
        return warnings

    assert registered("王例") == []
    (warning,) = registered("赵例")
    assert (warning["field"], warning["raw"]) == ("id_no", "王例")
    assert [one for one in registered("王例") if one["raw"] == "王例"] == []


def test_a_store_of_an_unknown_migration_is_a_newer_one_and_stays_untouched(store: Path) -> None:
    connection = driver.connect(str(store))
    connection.execute("UPDATE alembic_version SET version_num='9999'")
    connection.commit()
    connection.close()
    before = store.read_bytes()

    told = desk("--store", store, "list", "cases", "--json")

    assert (told.status, told.json["error"]) == (2, "store_newer")
    assert store.read_bytes() == before


def test_a_backup_of_a_damaged_store_names_the_store(store: Path, tmp_path: Path) -> None:
    data = bytearray(store.read_bytes())
    data[4096 * 3 : 4096 * 12] = b"\xa5" * 4096 * 9
    store.write_bytes(data)

    told = desk("--store", store, "backup", tmp_path / "copy.ddk")

    assert told.status == 2
    assert ".making" not in told.err
    assert not (tmp_path / "copy.ddk").exists()


def test_a_proof_that_stands_in_another_case_is_told_and_taken(store: Path) -> None:
    desk("--store", store, "do", "AcceptCase", '{"case_id": 2, "cause": "04"}')
    paid = {"case_id": 2, "employer_share": "10.00", "proof_kind": "payment_slip", "proof_no": "X1"}

    told = desk("--store", store, "do", "RecordPayment", json.dumps(paid))

    assert told.status == 0
    (warning,) = told.json["warnings"]
    assert (warning["field"], warning["raw"], warning["case_id"]) == ("proof_no", "X1", 1)
    assert "云社调〔2026〕1号" in told.err

    fresh = paid | {"proof_no": "X2"}
    assert desk("--store", store, "do", "RecordPayment", json.dumps(fresh)).json["warnings"] == []


def test_one_proof_for_several_workers_of_a_case_is_told_only_twice_for_one(store: Path) -> None:
    people = [{"name": "李例"}, {"name": "张例"}]
    case = {"claimants": people, "employer": "例示公司", "cause": "04"}
    made = desk("--store", store, "do", "RegisterCase", json.dumps(case)).json["value"]
    desk("--store", store, "do", "AcceptCase", json.dumps({"case_id": made}))
    shown = desk("--store", store, "show", "case", str(made), "--json").json
    first, second = (one["id"] for one in shown["claimants"])
    slip = {"case_id": made, "proof_kind": "payment_slip", "proof_no": "X9"}

    def warned(worker: int, yuan: str) -> list[int]:
        paid = json.dumps(slip | {"claimant_id": worker, "employer_share": yuan})
        told = desk("--store", store, "do", "RecordPayment", paid).json
        return [one["case_id"] for one in told["warnings"]]

    assert [warned(first, "10"), warned(second, "10"), warned(first, "20")] == [[], [], [made]]


def test_a_hire_to_come_is_doubted_and_a_number_in_a_name_is_masked(store: Path) -> None:
    case = {
        "employer": "广州例明电子有限公司",
        "claimants": [{"name": "孙例 13800138000", "employed_from": "2099-01-01"}],
    }

    told = desk("--store", store, "do", "RegisterCase", json.dumps(case, ensure_ascii=False))
    shown = desk("--store", store, "show", "case", str(told.json["value"]), "--json")

    assert [one["field"] for one in told.json["warnings"]] == ["employed_from"]
    assert "13800138000" not in json.dumps(shown.json)
    assert shown.json["claimants"][0]["name"] == "孙例 138****8000"


def test_money_beside_social_insurance_in_an_agreement_is_told_and_taken(store: Path) -> None:
    case = {"claimants": [{"name": "李例"}], "employer": "例示公司", "cause": "04"}
    made = desk("--store", store, "do", "RegisterCase", json.dumps(case)).json["value"]
    desk("--store", store, "do", "AcceptCase", json.dumps({"case_id": made}))
    desk("--store", store, "do", "StartMediation", json.dumps({"case_id": made}))
    terms = "单位按月发放社保补贴，社会保险费照数补缴。"
    agreed = {"case_id": made, "items": [{"amount": "100.00"}], "terms": terms}

    told = desk("--store", store, "do", "ConcludeAgreement", json.dumps(agreed))

    assert told.status == 0
    unsigned, warning = told.json["warnings"]
    assert unsigned["field"] == "all_signed_on"
    assert "awaits_signatures" in unsigned["message"]
    assert warning["field"] == "terms"
    assert warning["raw"] == "单位按月发放社保补贴，社会保险费照数补缴"
    assert "代替缴费" in told.err


def test_a_list_is_narrowed_by_the_word_it_shows(store: Path) -> None:
    by_code, by_word = (
        desk("--store", store, "list", "cases", "--where", f"stage={said}", "--json").json["rows"]
        for said in ("registered", "已登记")
    )

    assert by_code
    assert by_word == by_code


def test_an_export_refuses_what_a_list_refuses(store: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    told = desk("--store", store, "export", "ledger", out, "--where", "stage=zz", "--json")

    assert told.json["error"] == "no_such_value"
    assert not out.exists()


def test_the_terms_have_headings(store: Path) -> None:
    heading = desk("--store", store, "list", "clocks").out.splitlines()[0]

    assert "期限名称" in heading
    assert not re.search("clock|start", heading)


def test_a_day_of_another_century_is_warned_of(store: Path) -> None:
    given = {"employer": "例", "claimants": [{"name": "张古"}], "occurred_on": "1890-01-01"}
    told = desk("--store", store, "do", "RegisterCase", json.dumps(given)).json

    (warning,) = [one for one in told["warnings"] if one["field"] == "occurred_on"]
    assert "1890-01-01 是 50 多年以前" in warning["message"]


def test_money_that_fits_a_plan_is_told_and_the_plan_is_listed_no_more(store: Path) -> None:
    def do(name: str, **given: object) -> Any:  # noqa: ANN401 - JSON
        return desk("--store", store, "do", name, json.dumps(given)).json

    do("AcceptCase", case_id=2)
    worker = desk("--store", store, "show", "case", "2", "--json").json["claimants"][0]["id"]
    plan = do("PlanPayment", case_id=2, claimant_id=worker, amount="100.00")["value"]
    paid = do(
        "RecordPayment",
        case_id=2,
        claimant_id=worker,
        employer_share="100.00",
        proof_kind="payment_slip",
        proof_no="例1",
    )

    assert plan in [int(one["raw"]) for one in paid["warnings"] if one["field"] == "payment_id"]
    rows = desk("--store", store, "list", "payments", "--json").json["rows"]
    assert [one["id"] for one in rows if one["case_id"] == 2] == [paid["value"]]


def test_a_second_employer_of_one_name_is_warned_of(store: Path) -> None:
    def register(code: str) -> list[str]:
        given = {
            "employer": "同名例公司",
            "credit_code": code,
            "claimants": [{"name": f"张{code[-1]}", "phone": f"1380013800{code[-2]}"}],
        }
        told = desk("--store", store, "do", "RegisterCase", json.dumps(given)).json
        return [one["message"] for one in told["warnings"] if one["field"] == "employer"]

    assert register("91440101MA5ABCDE1X") == []
    (message,) = register("91440101MA5CBA9B0X")
    assert "已有同名单位“同名例公司”（信用代码 91440101MA5ABCDE1X）" in message


def test_a_case_is_shown_with_every_kind_of_record_it_may_have(store: Path) -> None:
    told = desk("--store", store, "show", "case", "2", "--json").json

    kinds = {"evidence", "enquiry", "insured_line", "investigation", "waiver", "offer", "term"}
    kinds |= {"appointment", "tax_order", "signature", "checked_item", "legal_aid", "ticket"}
    assert kinds | {"attachment", "visit"} <= set(told["beside"])
    assert set(told["before"]) == {"agreements", "confirmations", "moves"}


def test_a_refusal_names_the_words_of_the_profile_in_its_language(store: Path) -> None:
    given = json.dumps({"case_id": 2, "kind": "mediated_performed"})
    told = desk("--store", store, "--lang", "en", "do", "CloseCase", given).json

    assert told["error"] == "kind_unfit"
    assert not re.search(r"[\u4e00-\u9fff]", told["message"])


def test_an_import_speaks_the_language_of_the_call(store: Path) -> None:
    ledger = ROOT / "tests/data/ledgers/nasty/weird_text.xlsx"
    told = desk("--store", store, "--lang", "en", "import", ledger, "--preview", "--json").json

    assert told["warnings"]
    assert "has no result" in " ".join(one["message"] for one in told["warnings"])
