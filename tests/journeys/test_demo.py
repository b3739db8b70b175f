"""The demonstration: the whole road with no screen, on one command."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pypdf
import pytest

from dispute_desk import demo
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.stages import Stage
from dispute_desk.reference.translations import load_translation
from dispute_desk.services.importing import ImportLedger
from dispute_desk.services.letter_copies import final_version
from dispute_desk.services.opening import open_desk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dispute_desk.services.desk import Desk

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
LEDGERS = Path(__file__).parents[1] / "data" / "ledgers" / "made"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> demo.Made:
    folder = tmp_path_factory.mktemp("demo") / "output"
    return demo.run(folder, say=lambda _: None, clock=lambda: NOW, pictures=False)


@pytest.fixture
def desk(made: demo.Made) -> Iterator[Desk]:
    opened = open_desk(made.store, lambda: NOW)
    yield opened
    opened.close()


def figures(report: dict[str, object]) -> dict[str, object]:
    told = report["figures"]
    assert isinstance(told, list)
    return {one["id"]: one["value"] for one in told}


def test_it_imports_the_old_ledger_wholly(made: demo.Made, desk: Desk) -> None:
    assert made.imported == 42
    assert [batch.cases for batch in desk.lists.batches()] == [42]
    assert (made.folder / demo.LEDGER).is_file()


def test_it_issues_a_letter_and_writes_it_as_it_went_out(made: demo.Made, desk: Desk) -> None:
    written = Path(made.letter["file"]).read_bytes()
    words = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(written)).pages)

    assert made.letter["number"] in words.replace("\n", "")
    assert final_version(desk, made.letter["id"]) == written


def test_it_takes_a_case_from_the_visit_to_its_closure(made: demo.Made, desk: Desk) -> None:
    file = desk.lists.case_file(made.case_id)
    stages = [move["end"] for move in file.moves]

    assert desk.lists.employer_file(made.employer_id).cases
    assert file.case["stage"] is Stage.CLOSED
    assert stages == [
        Stage.REGISTERED,
        Stage.ACCEPTED,
        Stage.VERIFYING,
        Stage.MEDIATING,
        Stage.AGREED,
        Stage.PERFORMING,
        Stage.FOLLOW_UP,
        Stage.CLOSED,
    ]
    assert file.sums["paid"] == file.sums["agreed"] == 3_352_800
    assert made.case_paid == "33528.00"
    days = [move["occurred_on"] for move in file.moves]
    assert {(day.year, day.month) for day in days} == {(2026, 11)}


def test_the_report_of_the_trial_says_exactly_what_the_trial_was(made: demo.Made) -> None:
    trial = made.reports[0]
    found = figures(trial)

    assert (trial["from"], trial["to"], trial["reconciles"]) == ("2024-01-01", "2024-08-27", True)
    assert (found["cases_closed"], found["workers"], found["paid"]) == (6, 9, "210000.00")
    assert (found["cases_opening"], found["cases_open"]) == (0, 0)


def test_the_report_of_the_month_counts_the_case_just_done(made: demo.Made) -> None:
    found = figures(made.reports[1])

    assert made.reports[1]["reconciles"] is True
    assert isinstance(found["cases_closed"], int)
    assert found["cases_closed"] >= 1


def test_each_report_lies_there_as_pdf_and_workbook(made: demo.Made) -> None:
    pdf = pypdf.PdfReader(made.folder / "monthly-2024-01-01-2024-08-27.pdf")
    text = "".join(page.extract_text() for page in pdf.pages)
    book = openpyxl.load_workbook(made.folder / "monthly-2024-01-01-2024-08-27.xlsx")
    numbers = {cell.value for sheet in book.worksheets for row in sheet.iter_rows() for cell in row}

    assert "210,000.00" in text
    assert "云社调〔2024〕6号" in numbers
    assert (made.folder / "monthly-2026-11.pdf").is_file()
    assert (made.folder / "monthly-2026-11.xlsx").is_file()


def test_a_second_run_into_the_same_folder_overwrites_nothing(
    made: demo.Made, tmp_path: Path
) -> None:
    first = tmp_path / "output"
    first.mkdir()
    (first / "mine.txt").write_text("keep", encoding="utf-8")

    second = demo.run(first, say=lambda _: None, clock=lambda: NOW, pictures=False)

    assert second.folder == first / "run-2"
    assert (first / "mine.txt").read_text(encoding="utf-8") == "keep"
    assert second.case_number == made.case_number


def test_a_folder_that_cannot_be_made_is_one_clear_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(DeskError) as refused:
        demo.run(tmp_path / "file" / "inside", say=lambda _: None, pictures=False)

    assert refused.value.code == demo.CANNOT_MAKE


def test_another_ledger_can_be_imported_into_it(made: demo.Made, tmp_path: Path) -> None:
    copy = tmp_path / "copy.ddk"
    copy.write_bytes(made.store.read_bytes())
    desk = open_desk(copy, lambda: NOW)

    taken = desk.do(ImportLedger(path=str(LEDGERS / "p01_monthly_2023.xlsx"))).value

    assert (taken.cases, taken.workers, taken.employers) == (144, 144, 144)
    desk.close()


@pytest.mark.parametrize("day", [date(2026, 11, 1), date(2026, 2, 28), date(2025, 12, 31)])
def test_the_case_of_the_demonstration_stays_within_the_month(day: date) -> None:
    case = demo.demo_case(day)
    days = [case[f"{name}_on"] for name in ("received", "accepted", "concluded", "closed")]

    assert days == sorted(days)
    assert days[-1] == day
    assert {(one.year, one.month) for one in days} == {(day.year, day.month)}


def test_in_english_it_says_the_periods_of_its_reports_in_english(tmp_path: Path) -> None:
    lines: list[str] = []

    demo.run(
        tmp_path / "out",
        say=lines.append,
        translate=load_translation("en"),
        clock=lambda: NOW,
        pictures=False,
    )

    told = [line for line in lines if line.startswith("Monthly report")]
    assert [line.split(":")[0] for line in told] == [
        "Monthly report 2024-01-01 to 2024-08-27",
        "Monthly report 2026-11",
    ]
    assert not any("、" in line for line in lines)


@pytest.mark.slow
def test_the_command_makes_pictures_of_the_screens_and_says_what_it_made(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "dispute_desk", "demo", str(tmp_path / "out"), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    told = json.loads(done.stdout)

    assert told["ok"] is True
    assert len(told["screens"]) >= 4
    assert all(Path(one).read_bytes().startswith(b"\x89PNG") for one in told["screens"])
    assert told["case"]["number"] in done.stderr
