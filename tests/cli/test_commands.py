"""Each command of the contract, on a small station."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.identity import id_check_character
from dispute_desk.services.use_cases import USE_CASES
from tests.cli.running import desk
from tests.store.stations import NOON, station

if TYPE_CHECKING:
    from pathlib import Path

NUMBER = "云社调〔2026〕2号"
CHINESE = re.compile(r"[\u4e00-\u9fff]")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return station(tmp_path)


def test_init_wants_to_know_which_kind(tmp_path: Path) -> None:
    told = desk("--store", tmp_path / "new.ddk", "init")

    assert told.status == 2
    assert "--plain" in told.err
    assert "--sample" in told.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "wrong", [["--plain", "--sample"], ["--plain", "--profile", "nobody"], ["--plain", "extra"]]
)
def test_init_refused_leaves_nothing(wrong: list[str], tmp_path: Path) -> None:
    assert desk("--store", tmp_path / "new.ddk", "init", *wrong).status == 2
    assert list(tmp_path.iterdir()) == []


def test_the_user_of_init_is_the_first_person(tmp_path: Path) -> None:
    path = tmp_path / "new.ddk"

    assert desk("--store", path, "--user", "林晓", "init", "--plain", "--json").json["ok"]
    told = desk("--store", path, "--user", "周调", "list", "cases")
    assert told.status == 2
    assert "林晓" in told.err


def test_options_of_every_call_may_stand_after_the_command(store: Path) -> None:
    told = desk("list", "cases", "--json", f"--store={store}", "--lang", "en")

    assert told.json["count"] == 2
    assert told.err == ""


def test_the_store_may_come_from_the_environment(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPUTE_DESK_STORE", str(store))

    assert desk("list", "cases", "--json").json["count"] == 2


def test_every_use_case_is_listed_and_described() -> None:
    listed = {one["name"] for one in desk("do", "--list", "--json").json["commands"]}

    assert listed == {name for name, case in USE_CASES.items() if case.offered}
    for name in listed:
        told = desk("do", "--describe", name, "--json").json
        assert told["name"] == name
        assert told["line"].endswith(".")
        assert all(set(one) >= {"name", "type", "required"} for one in told["fields"])


def test_commands_of_the_contract_are_there() -> None:
    wanted = (
        "RegisterCase AcceptCase DeclineCase ReferCase AssignCase AddClaimant RecordAmount "
        "RecordMediationSession ConcludeAgreement PlanPayment RecordPayment RecordFollowUp "
        "CloseCase ReopenCase SuspendCase WithdrawCase SetNextAction RecordService RecordReply "
        "UndoEntry WithdrawImport"
    )

    assert set(wanted.split()) <= set(USE_CASES)


def test_a_refusal_has_code_sentence_and_facts(store: Path) -> None:
    told = desk("--store", store, "do", "CloseCase", '{"case_id": "没有这个号", "kind": "x"}')

    assert told.status == 2
    assert told.json == {
        "ok": False,
        "error": "no_such_case",
        "message": "没有找到案件“没有这个号”。请核对案号，或在案件列表中选择。",
        "facts": {"ref": "没有这个号"},
    }


def test_refusals_speak_english_when_asked(store: Path) -> None:
    told = desk("--store", store, "--lang", "en", "show", "case", "nothing")

    assert told.status == 2
    assert "nothing" in told.err
    assert not CHINESE.search(told.err)


def test_who_has_no_right_is_refused(store: Path) -> None:
    change = '{"name": "station.name", "value": "别的工作站"}'

    told = desk("--store", store, "--user", "新手", "do", "ChangeSetting", change)

    assert told.json["error"] == "no_right"


def test_a_batch_goes_on_after_a_refusal_and_says_so(store: Path, tmp_path: Path) -> None:
    file = tmp_path / "batch.jsonl"
    lines = [
        '{"do": "AddNote", "fields": {"case_id": 2, "text": "一\u2028行"}}',
        '{"command": "AddNote", "case_id": 99, "text": "没有这个案件"}',
        "",
        '["AddNote", {"case_id": 2, "text": "二"}]',
        '{"AddNote": {"case_id": 2, "text": "三"}}',
        "garbage",
    ]
    file.write_text("\n".join(lines), encoding="utf-8")

    told = desk("--store", store, "do", "--batch", file)

    assert told.status == 1
    assert [one["ok"] for one in told.lines] == [True, False, True, True, False]
    notes = desk("--store", store, "show", "case", NUMBER, "--json").json["notes"]
    assert [note["text"] for note in notes] == ["一\u2028行", "二", "三"]


def test_numbers_of_persons_are_shown_in_full_only_by_right_and_in_the_journal(
    store: Path,
) -> None:
    show = ["--store", store, "show", "case", "1", "--json"]
    assert desk(*show).json["claimants"][0]["phone"] == "138****1111"
    assert desk("--user", "审计", *show).status == 2

    assert desk(*show, "--reveal").json["claimants"][0]["phone"] == "13800001111"

    audit = desk("--store", store, "show", "audit", "1", "--json")
    assert "13800001111" not in audit.out
    assert desk("--user", "审计", "--store", store, "show", "audit", "1").status == 0
    described = desk("--store", store, "do", "--describe", "RevealRecord", "--json").json
    assert described["undoable"] is False


def test_a_day_of_birth_is_hidden_as_the_number_that_holds_it(store: Path) -> None:
    number = "11010519900307002" + id_check_character("11010519900307002")
    given = json.dumps({"case_id": 2, "claimant": {"name": "张生例", "id_no": number}})
    assert desk("--store", store, "do", "AddClaimant", given).status == 0
    show = ["--store", store, "show", "case", "2", "--json"]

    assert desk(*show).json["claimants"][-1]["born_on"] == "1990-**-**"
    assert desk(*show, "--reveal").json["claimants"][-1]["born_on"] == "1990-03-07"


def test_the_audit_of_a_case_tells_who_changed_what(store: Path) -> None:
    change = '{"case_id": 2, "changes": {"note": "已核对"}}'
    assert desk("--store", store, "do", "EditCase", change).status == 0

    newest = desk("--store", store, "show", "audit", NUMBER, "--json").json["entries"][0]

    assert newest["person"] == "林晓"
    assert newest["command"] == "EditCase"
    changed = newest["fields"][0]
    assert (changed["field"], changed["before"], changed["after"]) == ("note", None, "已核对")


def test_the_audit_of_a_case_tells_who_printed_it_and_looked_at_its_numbers(store: Path) -> None:
    printed = '{"kind": "intake_form", "case_id": 2, "revealed": true}'
    assert desk("--store", store, "do", "PrintPaper", printed).status == 0
    assert desk("--store", store, "show", "case", NUMBER, "--reveal").status == 0

    entries = desk("--store", store, "show", "audit", NUMBER, "--json").json["entries"]

    assert [one["command"] for one in entries[:2]] == ["RevealRecord", "PrintPaper"]
    assert entries[1]["subject"] == f"{NUMBER} 受理登记表"


def test_lists_search_filter_sort_and_stop(store: Path) -> None:
    def numbers(*more: str) -> list[str]:
        rows = desk("--store", store, "list", "cases", "--json", *more).json["rows"]
        return [row["number"] for row in rows]

    assert numbers("--search", "例明") == [NUMBER]
    assert numbers("--where", "stage=closed") == ["云社调〔2026〕1号"]
    assert numbers("--where", "view=open") == [NUMBER]
    assert numbers("--sort", "number", "--limit", "1") == ["云社调〔2026〕1号"]
    assert numbers("--sort", "-number", "--limit", "1") == [NUMBER]


@pytest.mark.parametrize("kind", ["employers", "payments", "clocks", "letters", "papers"])
def test_every_list_is_one_object_with_rows(kind: str, store: Path) -> None:
    told = desk("--store", store, "list", kind, "--json").json

    assert told["kind"] == kind
    assert told["count"] == len(told["rows"])


def test_payments_can_be_narrowed_like_cases(store: Path) -> None:
    payments = ["--store", store, "list", "payments", "--json"]

    paid = desk(*payments, "--where", "state=paid").json["rows"]
    assert [(row["paid"], row["late_fee"]) for row in paid] == [("8000.00", "110.00")]
    assert desk(*payments, "--search", "没有").json["rows"] == []
    assert desk(*payments, "--where", "nothing=1").status == 2


def test_clocks_are_the_terms_of_the_law_and_the_next_actions(store: Path) -> None:
    rows = desk("--store", store, "list", "clocks", "--json").json["rows"]

    assert {row["number"] for row in rows} == {NUMBER}
    told = {row["clock_code"] or row["next_action"]: row["overdue"] for row in rows}
    assert told["arbitration_limit"] is False
    assert any(told.values())
    assert [row["due_on"] for row in rows] == sorted(row["due_on"] for row in rows)


@pytest.mark.parametrize(
    "wrong",
    [
        ["list", "dragons"],
        ["list", "cases", "--where", "stage"],
        ["list", "cases", "--where", "nothing=1"],
        ["list", "cases", "--sort", "nothing"],
        ["list", "cases", "--limit", "-1"],
        ["list", "cases", "--limit", "many"],
        ["show", "dragon", "1"],
        ["show", "case", "99999999999999999999999999"],
        ["show", "case", "\udcff"],
        ["show", "employer", "没有"],
        ["show", "batch", "7"],
        ["show", "letter", "7"],
        ["show", "audit", "7"],
        ["show"],
        ["nothing"],
        ["--nothing"],
        ["do"],
        ["do", "RegisterCase", "{", "too", "many"],
        ["restore", "x"],
        ["--lang", "fr", "list", "cases"],
        ["--user"],
        ["calc", "deadline", "--from", "yesterday", "--days", "3"],
        ["calc", "deadline", "--from", "2026-01-01", "--days", "-3"],
        ["report", "monthly"],
        ["report", "weekly", "--month", "2026-03"],
        ["report", "monthly", "--month", "2026-13"],
        ["import", "nowhere.xlsx"],
        ["export", "ledger", "/nowhere/x.xlsx"],
        ["backup", "/nowhere/x.ddk"],
    ],
    ids=" ".join,
)
def test_what_is_written_wrongly_is_refused_in_one_line(wrong: list[str], store: Path) -> None:
    told = desk("--store", store, *wrong)

    assert told.status == 2
    assert told.err.count("\n") == 1
    assert told.err.strip().endswith("。")
    assert "程序出错" not in told.err


def test_an_export_replaces_a_file_only_when_told_to(store: Path, tmp_path: Path) -> None:
    case = '{"employer": "例一公司", "claimants": [{"name": "张例一"}]}'
    desk("--store", store, "do", "RegisterCase", case)
    out = tmp_path / "台账.xlsx"
    out.write_text("别的内容", encoding="utf-8")

    refused = desk("--store", store, "export", "ledger", out)
    kept = out.read_text(encoding="utf-8")
    forced = desk("--store", store, "export", "ledger", out, "--force")

    assert (refused.status, kept, forced.status) == (2, "别的内容", 0)
    assert "已经存在" in refused.err
    assert "--force" in refused.err
    assert out.read_bytes().startswith(b"PK")


def test_a_server_is_refused_without_telling_its_password() -> None:
    told = desk("--store", "postgresql+psycopg://me:secret@host/db", "list", "cases")

    assert told.status == 2
    assert "secret" not in told.err


def test_a_deadline_explains_itself_in_both_languages() -> None:
    term = ["calc", "deadline", "--from", "2026-09-24", "--days", "15", "--working", "--json"]

    assert desk(*term).json["due"] == "2026-10-22"
    assert any("国庆节" in line for line in desk(*term).json["explanation"])
    english = desk(*term, "--lang", "en").json["explanation"]
    assert any("National Day" in line for line in english)
    assert not any(CHINESE.search(line) for line in english)


def test_calendars_name_their_years() -> None:
    years = [one["year"] for one in desk("calendar", "list", "--json").json["calendars"]]

    assert years[0] == 2016
    assert NOON.year in years


def test_backup_and_restore_by_command(store: Path, tmp_path: Path) -> None:
    copy, again = tmp_path / "copy.ddk", tmp_path / "again.ddk"

    told = desk("--store", store, "backup", copy, "--json").json
    assert told["manifest"]["rows"]["cases"] == 2
    assert desk("restore", copy, "--to", again, "--json").json["ok"]
    assert desk("--store", again, "verify", "--json").json == {
        "ok": True,
        "store": str(again),
        "findings": [],
    }
    assert desk("restore", copy, "--to", again).status == 2


def test_help_is_there_for_every_command() -> None:
    told = desk("--help")

    assert told.status == 0
    for name in ("init", "do", "show", "list", "import", "export", "report", "backup", "verify"):
        assert name in told.out
        assert desk(name, "--help").status == 0


@pytest.mark.parametrize("command", ["init", "do", "list", "import", "report", "restore", "calc"])
def test_the_help_speaks_english_when_asked(command: str) -> None:
    assert not CHINESE.search(desk("--lang", "en", command, "--help").out)


def test_doubtful_numbers_are_taken_and_told(store: Path) -> None:
    fields = {"employer": "广州例样有限公司", "claimants": [{"name": "张例", "phone": "1"}]}

    told = desk("--store", store, "do", "RegisterCase", json.dumps(fields)).json

    assert told["ok"]
    assert [(one["field"], one["raw"]) for one in told["warnings"]] == [("phone", "1")]


def test_what_never_happened_is_not_noted(store: Path) -> None:
    names = {one["name"] for one in desk("do", "--list", "--json").json["commands"]}
    assert "RevealRecord" in names
    assert "NoteExport" not in names
    note = json.dumps({"file": "台账.xlsx", "lines": 1})

    assert "no_command" in desk("--store", store, "do", "NoteExport", note).out
    for kind, record_id, code in (("case", 999, "no_record"), ("moon", 1, "bad_value")):
        given = json.dumps({"kind": kind, "record_id": record_id})
        assert code in desk("--store", store, "do", "RevealRecord", given).out


@pytest.mark.parametrize("kind", ["employers", "payments"])
def test_a_filter_by_no_column_is_refused_on_an_empty_list_too(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "empty.ddk"
    assert desk("--store", path, "init", "--sample").status == 0

    assert desk("--store", path, "list", kind, "--where", "foo=x").status == 2
    assert desk("--store", path, "list", kind, "--where", "id=1").status == 0


def test_a_report_in_english_is_english_on_the_screen_and_the_same_for_programs(
    store: Path,
) -> None:
    asked = ("--store", store, "--lang", "en", "report", "monthly", "--month", "2026-03")

    shown, machines = desk(*asked), desk(*asked, "--json")

    assert shown.out.startswith("Monthly report on social insurance disputes  2026-03\n")
    assert "  Open at end: " in shown.out
    assert not re.search(r"[\u4e00-\u9fff]", shown.out)
    assert machines.json["figures"][0]["label"] == "上期结转"


def test_the_rows_behind_a_figure_are_numbers(store: Path) -> None:
    told = desk("--store", store, "report", "monthly", "--month", "2026-03", "--rows", "--json")

    behind = [one for figure in told.json["figures"] for one in figure["rows"]]
    assert behind
    assert all(type(one) is int for one in behind)
