"""The whole road of a case by commands of a real process, as a script would do it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
NUMBER = "云社调〔2026〕1号"
ROAD: tuple[tuple[str, dict[str, Any]], ...] = (
    ("AcceptCase", {}),
    ("StartMediation", {}),
    ("RecordMediationSession", {"outcome": "agreed", "mediator": "周调"}),
    (
        "ConcludeAgreement",
        {"perform_by": "2026-04-01", "items": [{"claimant_id": 1, "amount": "8000.00"}]},
    ),
    (
        "RecordPayment",
        {
            "payment_id": 1,
            "employer_share": "6000.00",
            "employee_share": "2000.00",
            "late_fee": "110.50",
            "proof_kind": "payment_slip",
            "proof_no": "X1",
        },
    ),
    ("RecordFollowUp", {"satisfied": True}),
    ("CloseCase", {"kind": "mediated_performed"}),
)


def start(store: Path, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "dispute_desk", "--store", str(store), *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        stdin=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, "LC_ALL": "C"},
    )


def told(store: Path, *arguments: str, typed: str = "") -> Any:  # noqa: ANN401 - any JSON
    process = start(store, *arguments)
    out, err = process.communicate(typed.encode(), timeout=60)
    assert process.returncode == 0, err.decode()
    assert out.count(b"\n") == 1
    return json.loads(out)


def test_a_case_from_registration_to_closure_and_the_report(tmp_path: Path) -> None:
    store = tmp_path / "station.ddk"
    assert told(store, "init", "--plain", "--station", "示例工作站", "--json")["ok"]
    form = {
        "employer": "广州例信制衣有限公司",
        "cause": "04",
        "occurred_on": "2026-03-04",
        "claimants": [{"name": "李䶮", "phone": "13800001111", "claimed": "10000.00"}],
    }
    made = told(store, "do", "RegisterCase", "-", typed=json.dumps(form))
    assert made["ok"]

    lines = [
        json.dumps(
            {"do": name, "fields": {"case_id": NUMBER, "occurred_on": "2026-03-10", **fields}}
        )
        for name, fields in ROAD
    ]
    process = start(store, "do", "--batch", "-")
    out, _ = process.communicate("\n".join(lines).encode(), timeout=60)
    assert [json.loads(line)["ok"] for line in out.splitlines()] == [True] * len(ROAD)
    assert process.returncode == 0

    case = told(store, "show", "case", NUMBER, "--json")
    assert case["id"] == made["value"]
    assert case["stage"] == "closed"
    assert case["closed_on"] == "2026-03-10"
    assert case["sums"]["paid"] == "8000.00"
    assert case["sums"]["late_fee"] == "110.50"
    assert case["payments"][0]["employer_share"] == "6000.00"
    assert case["claimants"][0]["phone"] == "138****1111"
    report = told(store, "report", "monthly", "--month", "2026-03", "--json")
    figures = {one["id"]: one["value"] for one in report["figures"]}
    assert (figures["cases_accepted"], figures["cases_closed"]) == (1, 1)
    assert figures["paid"] == "8000.00"
    assert told(store, "verify", "--json")["ok"]


def test_a_command_that_is_interrupted_leaves_nothing_half_done(tmp_path: Path) -> None:
    store = tmp_path / "station.ddk"
    told(store, "init", "--plain", "--json")
    process = start(store, "do", "--batch", "-")
    assert process.stdin is not None
    more_than_a_pipe_holds = b"x" * 1_000_000
    process.stdin.write(b'{"do": "' + more_than_a_pipe_holds)  # comes back once it is being read
    process.stdin.flush()
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=120)

    assert process.returncode == 2
    assert b"Traceback" not in err
    assert err.count(b"\n") == 1
    assert {path.name for path in tmp_path.iterdir()} == {"station.ddk"}


def test_a_reader_that_leaves_early_is_no_error(tmp_path: Path) -> None:
    store = tmp_path / "station.ddk"
    told(store, "init", "--plain", "--json")
    process = start(store, "do", "--list", "--json")
    assert process.stdout is not None
    process.stdout.close()
    process.stdout = None

    _, err = process.communicate(timeout=120)
    assert process.returncode == 0
    assert err == b""


def test_a_full_disk_is_one_sentence(tmp_path: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        return
    store = tmp_path / "station.ddk"
    told(store, "init", "--plain", "--json")
    with full.open("wb") as nowhere:
        process = subprocess.run(
            [sys.executable, "-m", "dispute_desk", "--store", str(store), "do", "--list"],
            stdout=nowhere,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            check=False,
        )

    assert process.returncode == 2
    assert b"Traceback" not in process.stderr
    assert "读写文件时出错" in process.stderr.decode()
