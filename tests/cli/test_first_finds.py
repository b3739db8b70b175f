"""What people met with on their first day: numbers given twice, lists that fail, lost plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.running import desk
from tests.store.stations import station

if TYPE_CHECKING:
    from pathlib import Path

HEADER = "案号,受理日期,单位名称,职工姓名,涉及金额,处理结果"
REGISTER = (
    '{"claimants": [{"name": "张例"}], "employer": "例信公司", "cause": "04", '
    '"occurred_on": "2026-11-02"}'
)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return station(tmp_path)


def done(store: Path, command: str, given: str) -> object:
    told = desk("--store", store, "do", command, given, "--json")
    assert told.status == 0, told.err
    return told.json["value"]


def test_a_number_an_old_ledger_bears_is_passed_over(store: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "台账.csv"
    row = "云社调〔2026〕3号,2026-03-01,例一公司,张例一,15000,调解成功"
    ledger.write_text(f"{HEADER}\n{row}\n", encoding="utf-8")
    desk("--store", store, "import", ledger)

    case_id = done(store, "RegisterCase", REGISTER)

    shown = desk("--store", store, "show", "case", f"#{case_id}", "--json").json
    assert shown["number"] == "云社调〔2026〕4号"


def test_payments_are_listed_for_people_whatever_their_state(store: Path) -> None:
    case_id = done(store, "RegisterCase", REGISTER)
    done(store, "AcceptCase", f'{{"case_id": {case_id}, "occurred_on": "2026-11-03"}}')
    paid = '{"case_id": %s, "employer_share": "100.00", "occurred_on": "2026-11-04"}'
    done(store, "RecordPayment", paid % case_id)

    told = desk("--store", store, "list", "payments")

    assert told.status == 0
    assert "称已缴，待凭证" in told.out


def test_a_next_action_is_not_wiped_by_a_command_that_says_nothing(store: Path) -> None:
    case_id = done(store, "RegisterCase", REGISTER)
    before = desk("--store", store, "show", "case", f"#{case_id}", "--json").json["next_action"]

    told = desk("--store", store, "do", "SetNextAction", f'{{"case_id": {case_id}}}', "--json")

    after = desk("--store", store, "show", "case", f"#{case_id}", "--json").json["next_action"]
    assert told.status == 2
    assert told.json["error"] == "nothing_planned"
    assert before
    assert after == before


def test_a_day_alone_moves_the_next_action_and_empty_words_clear_it(store: Path) -> None:
    case_id = done(store, "RegisterCase", REGISTER)

    def planned() -> tuple[object, object]:
        shown = desk("--store", store, "show", "case", f"#{case_id}", "--json").json
        return shown["next_action"], shown["next_action_on"]

    before, _ = planned()
    done(store, "SetNextAction", f'{{"case_id": {case_id}, "next_action_on": "2026-12-01"}}')
    moved = planned()
    done(store, "SetNextAction", f'{{"case_id": {case_id}, "next_action": ""}}')

    assert moved == (before, "2026-12-01")
    assert planned() == (None, None)


def test_doubled_rows_and_warnings_of_a_ledger_are_told_in_words(
    store: Path, tmp_path: Path
) -> None:
    ledger = tmp_path / "台账.csv"
    rows = [f"{n},2026-03-01,例{n}公司,张例{n},15000,调解成功,2026-02-01" for n in range(30)]
    text = "\n".join([f"{HEADER},结案日期", *rows, rows[0]])
    ledger.write_text(f"{text}\n", encoding="utf-8")

    told = desk("--store", store, "import", ledger, "--preview")
    counted = desk("--store", store, "import", ledger, "--preview", "--json").json

    assert len(counted["duplicates"]) == 1
    assert len(counted["warnings"]) > 20
    assert f"重复 1 行，提示 {len(counted['warnings'])} 条" in told.out
    assert told.out.count("  提示 ") == 20
    assert f"还有 {len(counted['warnings']) - 20} 条提示" in told.out


def test_a_folder_that_is_not_there_is_said_in_chinese(store: Path, tmp_path: Path) -> None:
    there = tmp_path / "没有" / "月报.pdf"

    told = desk("--store", store, "report", "monthly", "--month", "2026-03", "--pdf", there)
    english = desk(
        "--lang", "en", "--store", store, "report", "monthly", "--month", "2026-03", "--pdf", there
    )

    assert told.status == 2
    assert "没有这个文件或文件夹" in told.err
    assert "No such file" not in told.err
    assert "没有这个" not in english.err


def test_a_close_before_the_acceptance_counts_on_one_day_and_is_told(
    store: Path, tmp_path: Path
) -> None:
    ledger = tmp_path / "台账.csv"
    row = "例1号,2023-05-10,例一公司,张例一,15000,调解成功,1000.5,2023-04-02"
    ledger.write_text(f"{HEADER},补缴金额,结案日期\n{row}\n", encoding="utf-8")

    told = desk("--store", store, "import", ledger, "--json").json

    (warning,) = [one for one in told["warnings"] if one["code"] == "W_CLOSE_BEFORE_ACCEPT"]
    assert "2023-04-02" in warning["message"]
    assert "按受理日期" in warning["message"]
    shown = desk("--store", store, "show", "case", "例1号", "--json").json
    assert shown["closed_on"] == "2023-05-10"
    assert {one["occurred_on"] for one in shown["amounts"]} == {"2023-05-10"}


def test_init_tells_how_numbers_look_and_doubles_nothing(tmp_path: Path) -> None:
    made = desk("--store", tmp_path / "a.ddk", "init", "--plain", "--mark", "云溪社调", "--json")
    told = desk("--store", tmp_path / "b.ddk", "init", "--plain", "--mark", "云溪")
    given = '{"claimants": [{"name": "李例"}], "employer": "例信制衣厂"}'
    desk("--store", tmp_path / "a.ddk", "do", "RegisterCase", given)

    assert made.json["numbers"][0].startswith("云溪社调〔")
    assert "云溪社调〔" in told.out
    assert "社调社调" not in made.out + told.err
    found = desk("--store", tmp_path / "a.ddk", "--json", "list", "cases").json
    assert found["rows"][0]["number"].startswith("云溪社调〔")
