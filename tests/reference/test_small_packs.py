"""A pack may leave out what something stands in for; what it says is read as strictly as ever."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.contribution import compute
from dispute_desk.domain.contribution_input import Claim, EmployerTerms, WageRange, Worker
from dispute_desk.domain.contribution_lines import lines_of, trace
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.months import Month
from dispute_desk.domain.policy_rows import BaseKind, Party, Role, Status
from dispute_desk.domain.policy_view import Found, PolicyView
from dispute_desk.reference.policy_packs import (
    load_pack,
    load_region,
    load_switches,
    pack_files,
    pack_folders,
    pack_of,
)
from tests.reference.small_pack import HEAD, LIMITS, RATES, small_pack

if TYPE_CHECKING:
    from pathlib import Path

FIVE = ("pension", "medical", "unemployment", "injury", "maternity")


def test_what_is_left_out_takes_its_usual_place(tmp_path: Path) -> None:
    pack = load_pack(small_pack(tmp_path / "pack"))

    assert (pack.title_en, pack.status) == (pack.title, "待本单位确认")
    assert (pack.covers_from, pack.confirmed_through) == (Month(2019, 10), Month(2026, 6))
    assert pack.usual == tuple(Insurance(one) for one in FIVE)
    assert [one.code for one in pack.insurances if one.employee] == [
        Insurance.PENSION, Insurance.MEDICAL, Insurance.UNEMPLOYMENT,
    ]  # fmt: skip
    assert pack.insurances[-1].code is Insurance.SERIOUS_ILLNESS
    assert not pack.insurances[-1].usual
    assert pack.injury == load_region("440100").injury
    assert pack.tables_left_out == (
        "relief.csv", "avg_wage.csv", "min_wage.csv", "late_fee.csv", "sources.csv",
    )  # fmt: skip


def test_a_switch_that_is_not_named_counts_as_the_packs_own(tmp_path: Path) -> None:
    pack = load_pack(small_pack(tmp_path / "pack"))

    assert set(pack.switches) == set(load_switches())
    assert (pack.switches["base.wage_year"], pack.switches["months.partial"]) == (
        "july",
        "any_day",
    )
    assert pack.keys_left_out[-2:] == ("base.wage_year", "months.partial")


@pytest.mark.parametrize("region", sorted(pack_folders()))
def test_the_default_of_each_switch_is_what_the_shipped_packs_say(region: str) -> None:
    pack = load_region(region)

    assert pack.switches == {name: one.default for name, one in load_switches().items()}
    assert pack.tables_left_out == pack.keys_left_out == ()


def test_columns_that_are_left_out_are_empty_ones(tmp_path: Path) -> None:
    pack = load_pack(small_pack(tmp_path / "pack"))

    row = next(one for one in pack.limits if one.row_id == "gz-pen-202107")
    assert (row.role, row.contested, row.checked_by, row.checked_on) == (
        Role.ACTIVE, False, "", None,
    )  # fmt: skip
    assert row.derived_from == "avg_wage:440000:2020*0.60|*3"
    assert row.status is Status.DERIVED


def test_a_rate_may_name_the_average_wage_it_is_applied_to(tmp_path: Path) -> None:
    pack = load_pack(small_pack(tmp_path / "pack"))

    row = next(one for one in pack.rates if one.row_id == "gz-big-er-202007")
    assert (row.insurance, row.base_kind, row.average) == (
        Insurance.SERIOUS_ILLNESS, BaseKind.CITY_ON_POST, 1_029_200,
    )  # fmt: skip


def test_the_trace_tells_how_a_figure_was_derived(tmp_path: Path) -> None:
    rates = "gz-pen-er,pension,employer,,2021-07,2026-06,0.15,worker_base,C,GD2022-8,,\n"
    view = PolicyView(
        pack=load_pack(small_pack(tmp_path / "pack", rates=rates)),
        as_known_on=date(2026, 11, 22),
        confirmed=frozenset({"gz-pen-202107"}),
    )
    month = Month(2021, 8)
    worker = Worker(
        name="张例",
        insurances=(Insurance.PENSION,),
        months=(WageRange(first=month, last=month, wage=600_000, paid_base=None),),
    )
    claim = Claim(employer=EmployerTerms(), workers=(worker,), paid_on=date(2024, 8, 27))
    switches = {**view.pack.switches, "base.wage": "own_month"}

    line = next(lines_of(compute(claim, view, switches)))

    told = trace(line, view.sources)
    assert "依据 gz-pen-202107（D）：LIUB，由 avg_wage:440000:2020*0.60|*3 推算" in told


def test_sources_without_a_table_are_called_by_their_ids(tmp_path: Path) -> None:
    told = load_pack(small_pack(tmp_path / "pack")).source_by_id

    assert told["GD2024-33"].title == "GD2024-33"
    assert told["SIL"].doc_no  # the law the late fee rests on has its own entry


def test_the_late_fee_is_that_of_the_whole_country(tmp_path: Path) -> None:
    pack = load_pack(small_pack(tmp_path / "pack"))

    assert pack.late_fees == load_region("440100").late_fees
    assert pack.late_fees[0].daily_rate == Decimal("0.0005")


def test_nothing_is_known_of_what_no_row_tells(tmp_path: Path) -> None:
    view = PolicyView(pack=load_pack(small_pack(tmp_path / "pack")), as_known_on=date(2026, 11, 22))

    assert view.limit(Insurance.PENSION, Month(2024, 7)).found is Found.VALUE
    assert view.limit(Insurance.PENSION, Month(2021, 7)).found is Found.UNCONFIRMED
    assert view.limit(Insurance.PENSION, Month(2023, 1)).found is Found.GAP
    assert view.limit(Insurance.INJURY, Month(2020, 7)).found is Found.NO_CAP
    assert view.limit(Insurance.MATERNITY, Month(2024, 7)).found is Found.GAP
    rate = view.rate(Insurance.PENSION, Party.EMPLOYER, Month(2024, 7))
    assert rate.found is Found.GAP
    assert view.minimum_wage(Month(2024, 7)) is None
    assert view.wages == ()


def test_the_files_that_stood_in_are_kept_with_the_pack(tmp_path: Path) -> None:
    folder = small_pack(tmp_path / "pack")
    files = pack_files(folder)

    assert {"national/late_fee.csv", "national/insurances.toml"} <= set(files)
    assert pack_of(files) == load_pack(folder)
    moved = files | {
        "national/late_fee.csv": files["national/late_fee.csv"].replace(b"5,A", b"6,A")
    }
    assert pack_of(moved).sha256 != pack_of(files).sha256


def test_tables_that_are_there_are_used(tmp_path: Path) -> None:
    sources = "id,title,doc_no,level,where\n" + "".join(
        f"{one},文件 {one},,B,\n"
        for one in ("GD2024-33", "GD2025-32", "HRONE2020", "LIUB", "GZYB2024", "AT317", "GD2019-28")
    )
    fees = "row_id,from_day,to_day,daily_rate,status,source_ids\nfee,2011-07-01,,0.0005,A,LIUB\n"

    pack = load_pack(small_pack(tmp_path / "pack", sources=sources, late_fee=fees))

    assert pack.source_by_id["LIUB"].title == "文件 LIUB"
    assert [one.row_id for one in pack.late_fees] == ["fee"]
    assert "SIL" not in pack.source_by_id


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "told"),
    [
        ("limits.csv", "derived_from", "derived", "table_unknown_column", "derived"),
        ("limits.csv", "upper_kind", "note", "table_unknown_column", "note"),
        ("limits.csv", "upper_kind,", "", "table_missing_column", "upper_kind"),
        ("rates.csv", "row_id,insurance,party", "row_id,insurance,who",
         "table_unknown_column", "who"),
        ("limits.csv", "2025-07,2026-06", "2025-08,2026-06", "policy_hole", "第 3 行"),
        ("limits.csv", "2025-07,2026-06", "2025-06,2026-06", "policy_overlap", "第 3 行"),
        ("limits.csv", "2021-07,2022-06,4588", "2022-07,2022-06,4588",
         "policy_reversed", "第 5 行"),
        ("limits.csv", ",D,LIUB,", ",D,,", "policy_no_source", "第 5 行"),
        ("limits.csv", ",D,LIUB,", ",C,LIUB,", "policy_hole", "2022-07"),
        ("rates.csv", "medical_serious_illness", "medical_serious", "table_bad_cell",
         "serious_illness"),
        ("rates.csv", "city_average:10292", "city_average", "table_bad_cell", "city_average:10292"),
        ("rates.csv", "city_average:10292", "city_average:x", "table_bad_cell", "city_average:x"),
        ("pack.toml", "base.wage =", "base.wages =", "reference_bad_value", "base.wages"),
        ("pack.toml", "title =", "titel =", "reference_unknown_key", "titel"),
        ("pack.toml", 'license = "CC0-1.0"\n', "", "reference_missing_key", "license"),
        ("pack.toml", 'confirmed_through = "2026-06"', 'confirmed_through = "2016-06"',
         "reference_bad_value", "2016-06"),
    ],
)  # fmt: skip
def test_a_small_pack_is_refused_by_file_and_line_as_any_other(
    tmp_path: Path, file: str, old: str, new: str, code: str, told: str
) -> None:
    folder = small_pack(tmp_path / "pack")
    text = {"pack.toml": HEAD, "limits.csv": LIMITS, "rates.csv": RATES}[file]
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(DeskError) as refusal:
        load_pack(folder)

    assert refusal.value.code == code
    sentence = str(refusal.value)
    assert told in sentence
    assert file in sentence
    assert "请" in sentence


def test_a_table_that_is_there_but_empty_is_no_table_left_out(tmp_path: Path) -> None:
    fees = "row_id,from_day,to_day,daily_rate,status,source_ids\n"

    with pytest.raises(DeskError, match=r"late_fee\.csv") as refusal:
        load_pack(small_pack(tmp_path / "pack", late_fee=fees))

    assert refusal.value.code == "policy_no_fee"
