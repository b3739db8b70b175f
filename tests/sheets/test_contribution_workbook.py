"""The annex of a calculation: LibreOffice recalculates its formulas to the same fen."""

from __future__ import annotations

import csv
import io
import random
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import openpyxl
import pytest

from dispute_desk.domain.contribution_input import DatedClass, DatedTier, WageRange, Worker
from dispute_desk.domain.contribution_lines import lines_of
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.months import Month
from dispute_desk.sheets.contribution_workbook import write_contribution_workbook
from tests.domain.contribution_cases import FIRM, result, view, worker

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.domain.contribution import Result

OFFICE = shutil.which("soffice")
CASES = 200
DAY = date(2026, 1, 5)


def written(made: Result, path: Path) -> Path:
    write_contribution_workbook(made, path, title="补缴测算", station="例市工作站", day=DAY)
    return path


def without_values(path: Path) -> Path:
    """The same workbook with every formula's kept value taken out: it must be computed."""
    bare = path.with_name(f"bare-{path.name}")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(bare, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name.startswith("xl/worksheets/sheet"):
                data = re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", data)
            new.writestr(name, data)
    return bare


def recalculated(path: Path, folder: Path) -> dict[str, list[list[str]]]:
    """The sheets as LibreOffice computes them, by name."""
    assert OFFICE is not None
    form = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
    home = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    subprocess.run(
        [OFFICE, home, "--headless", "--convert-to", form, "--outdir", str(folder), str(path)],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    return {
        one.stem.removeprefix(f"{path.stem}-"): list(
            csv.reader(io.StringIO(one.read_text(encoding="utf-8")))
        )
        for one in folder.glob(f"{path.stem}-*.csv")
    }


def drawn(chance: random.Random, number: int) -> Worker:
    """A worker with a few stretches of months, wages to the fen, some declared before."""
    at, ranges = chance.randrange(0, 90), []
    for _ in range(chance.randint(1, 3)):
        length = chance.randint(1, 4)
        ranges.append(
            WageRange(
                first=Month(2016, 7).plus(at),
                last=Month(2016, 7).plus(at + length - 1),
                wage=chance.randrange(0, 4_000_000),
                paid_base=chance.choice([None, chance.randrange(0, 1_000_000)]),
            )
        )
        at += length + chance.randrange(0, 3)
    return Worker(name=f"例{number % 150}", months=tuple(ranges))


def fen(text: str) -> int:
    return int((Decimal(text) * 100).quantize(Decimal(1)))


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed on this machine")
def test_two_hundred_claims_come_to_the_same_fen_in_libreoffice(tmp_path: Path) -> None:
    chance = random.Random(11)  # noqa: S311 - figures for a comparison
    firm = replace(
        FIRM,
        tiers=(DatedTier(first=Month(2016, 1), tier="tier_1"),),
        classes=(DatedClass(first=Month(2016, 7), number=5, float_by=Decimal("1.2")),),
    )
    workers = [drawn(chance, number) for number in range(CASES)]
    made = result(*workers, firm=firm, paid_on=date(2025, 12, 9))
    path = without_values(written(made, tmp_path / "annex.xlsx"))

    sheets = recalculated(path, tmp_path)

    head, *rows = sheets["逐月明细"]
    at = {name: place for place, name in enumerate(head)}
    lines = list(lines_of(made))
    assert len(rows) == len(lines) > 2000
    for row, line in zip(rows, lines, strict=True):
        told = [
            fen(row[at[name]])
            for name in (
                "缴费基数（元）",
                "应缴（元）",
                "已缴（元）",
                "差额（元）",
                "滞纳金（元）",
                "以本金为限（元）",
            )
        ]
        assert told == [line.base, line.amount, line.paid, line.gap, line.fee, line.fee_capped]
        assert int(row[at["天数"]]) == line.fee_days
    sums = sheets["汇总"]
    for row, total in zip(sums[3:], made.by_worker, strict=False):
        told = [fen(cell) for cell in row[1:7]]
        assert told == [
            total.employer, total.employee, total.principal, total.late_fee,
            total.late_fee_capped, total.overpaid,
        ]  # fmt: skip
    total = made.totals
    assert [fen(cell) for cell in sums[3 + CASES][1:5]] == [
        total.employer, total.employee, total.principal, total.late_fee,
    ]  # fmt: skip


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed on this machine")
@pytest.mark.parametrize("way", ["up_1", "down_2", "half_up_0"])
def test_other_ways_of_rounding_come_to_the_same_fen(tmp_path: Path, way: str) -> None:
    made = result(worker(("2024-03..2024-05", 7777), name="例一"), rounding__contribution=way)
    path = without_values(written(made, tmp_path / "annex.xlsx"))

    head, *rows = recalculated(path, tmp_path)["逐月明细"]

    place = head.index("应缴（元）")
    assert [fen(row[place]) for row in rows] == [line.amount for line in lines_of(made)]


def test_the_kept_values_are_the_figures_and_words_stay_words(tmp_path: Path) -> None:
    made = result(worker(("2024-05", 6000), name="=1+1"), worker(("2026-01", 6000), name="李例"))
    path = written(made, tmp_path / "annex.xlsx")

    book = openpyxl.load_workbook(path, data_only=True)
    sums = [[cell.value for cell in row] for row in book["汇总"].iter_rows()]

    assert sums[1][0].startswith("测算，非税务机关核定。不完整")
    assert sums[3][0] == "=1+1"
    assert [round(value * 100) for value in sums[3][1:5]] == [
        made.by_worker[0].employer,
        made.by_worker[0].employee,
        made.by_worker[0].principal,
        made.by_worker[0].late_fee,
    ]
    notes = " ".join(str(row[0]) for row in sums[6:])
    assert "医疗保险 2026-01" in notes
    assert "非税务机关核定" in notes
    assert "待本单位确认" in notes


def test_the_same_calculation_gives_the_same_bytes(tmp_path: Path) -> None:
    made = result(worker(("2024-05", 6000)))

    first, second = written(made, tmp_path / "a.xlsx"), written(made, tmp_path / "b.xlsx")

    assert first.read_bytes() == second.read_bytes()


def test_what_cannot_be_written_or_is_stopped_is_one_sentence(tmp_path: Path) -> None:
    made = result(worker(("2024-05", 6000)), seen=view())
    with pytest.raises(DeskError):
        written(made, tmp_path / "absent" / "a.xlsx")
    with pytest.raises(DeskError):
        write_contribution_workbook(
            made, tmp_path / "a.xlsx", title="x", station="y", day=DAY, cancelled=lambda: True
        )
    assert list(tmp_path.iterdir()) == []
