"""The shipped packs hold together; a wrong one is refused by file, line and remedy."""

from __future__ import annotations

import re
import shutil
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from dispute_desk.assets import resource
from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.months import Month
from dispute_desk.domain.policy_rows import Party, Units
from dispute_desk.domain.policy_view import Found, PolicyView
from dispute_desk.domain.quick_sums import limit_of
from dispute_desk.reference.policy_packs import load_pack, load_region, load_switches, pack_folders

if TYPE_CHECKING:
    from pathlib import Path

KNOWN_ON = date(2026, 11, 22)
GUANGZHOU = resource("policy", "440100")


@pytest.mark.parametrize("region", sorted(pack_folders()))
def test_each_shipped_pack_is_whole(region: str) -> None:
    pack = load_region(region)

    assert pack.region == region
    assert len(pack.sha256) == 64
    assert pack.status == "待本单位确认"
    assert set(pack.switches) == set(load_switches())
    used = {
        one
        for rows in (pack.limits, pack.rates, pack.reliefs)
        for r in rows
        for one in r.source_ids
    }
    assert used <= set(pack.source_by_id)


def month_run(first: str, last: str) -> list[Month]:
    begin, end = Month.parse(first), Month.parse(last)
    count = (end.year - begin.year) * 12 + end.month - begin.month
    return [begin.plus(number) for number in range(count + 1)]


@pytest.mark.parametrize("insurance", list(load_region("440100").usual))
def test_guangzhou_covers_114_months_but_the_cap_to_be_confirmed(insurance: Insurance) -> None:
    view = PolicyView(pack=load_region("440100"), as_known_on=KNOWN_ON)

    unusable = [
        str(month)
        for month in month_run("2016-07", "2025-12")
        if not view.limit(insurance, month).is_usable
    ]

    wanted = month_run("2019-07", "2020-06") if insurance is Insurance.UNEMPLOYMENT else []
    assert unusable == [str(month) for month in wanted]


@pytest.mark.parametrize("insurance", list(load_region("440100").usual))
def test_guangzhou_has_a_rate_for_each_of_these_months(insurance: Insurance) -> None:
    view = PolicyView(pack=load_region("440100"), as_known_on=KNOWN_ON)
    unit = Units(kind="enterprise", size="large")

    for month in month_run("2016-07", "2025-12"):
        tiers = {row.tier for row in view.rates(insurance, Party.EMPLOYER, month)}
        for tier in tiers:
            found = view.rate(insurance, Party.EMPLOYER, month, tier=tier, unit=unit)
            assert found.is_usable, (month, tier)


def test_city_limits_are_60_and_300_per_cent_of_the_wage_they_come_from() -> None:
    pack = load_region("440100")
    wages = {(one.series.value, one.year): one.value for one in pack.wages}
    checked = 0
    for row in pack.limits:
        if (
            row.insurance is not Insurance.MEDICAL
            or row.is_candidate
            or row.note.startswith("阶段")
        ):
            continue
        year = row.from_month.year
        late = row.from_month >= Month(2022, 12)
        key = ("city_full", year - 2) if late else ("city_on_post", _year_before(row.from_month))
        assert row.upper == limit_of(wages[key], Decimal("3.00"))
        assert row.lower == limit_of(wages[key], Decimal("0.60"))
        checked += 1
    assert checked >= 10


def _year_before(month: Month) -> int:
    return month.year - 1 if month.month >= 7 else month.year - 2


def changed(tmp_path: Path, file: str, old: str, new: str) -> Path:
    """A copy of the Guangzhou pack with one text of one file changed."""
    copy = tmp_path / "pack"
    shutil.copytree(GUANGZHOU, copy)
    text = (copy / file).read_text(encoding="utf-8")
    assert old in text
    (copy / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    return copy


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "told"),
    [
        ("limits.csv", "note\n", "note,extra\n", "table_unknown_column", "extra"),
        ("limits.csv", ",note", ",remark", "table_unknown_column", "remark"),
        ("limits.csv", "gz-pen-201707,pension,2017-07", "gz-pen-201707,pension,2017-06",
         "policy_overlap", "2017-06"),
        ("limits.csv", "gz-pen-201707,pension,2017-07", "gz-pen-201707,pension,2017-08",
         "policy_hole", "2017-07"),
        ("limits.csv", "2016-07,2017-06,2906", "2017-07,2017-06,2906",
         "policy_reversed", "第 2 行"),
        ("limits.csv", "GDRS2016;BXK2016", "", "policy_no_source", "第 2 行"),
        ("limits.csv", "GDRS2016;BXK2016", "NOBODY", "policy_no_source", "NOBODY"),
        ("limits.csv", "2906,16575,amount", "2906,,amount", "table_bad_cell", "upper"),
        ("limits.csv", "2906,16575,amount", "2906,16575,no_cap", "table_bad_cell", "no_cap"),
        ("limits.csv", "2906,16575,amount", "2906,100,amount", "table_bad_cell", "upper"),
        ("limits.csv", "2906,16575,amount", "2906.5元,16575,amount", "table_bad_cell", "lower"),
        ("limits.csv", "gz-pen-201707,", "gz-pen-201607,", "policy_double_id", "gz-pen-201607"),
        ("rates.csv", ",0.08,", ",8%,", "table_bad_cell", "rate"),
        ("rates.csv", "pension,employee", "pension,boss", "table_bad_cell", "party"),
        ("rates.csv", "gz-pen-er-202501,pension,employer,,,2025-01",
         "gz-pen-er-202501,pension,employer,,,2025-03", "policy_hole", "2025-01"),
        ("relief.csv", "factor,0.7", "factor,", "policy_no_value", "factor"),
        ("pack.toml", '"base.wage" = "prior_year_average"', '"base.wage" = "guess"',
         "reference_bad_value", "base.wage"),
        ("pack.toml", '"base.wage"', '"base.wages"', "reference_bad_value", "base.wages"),
        ("limits.csv", "2906,16575", "-2906,16575", "table_bad_cell", "-2906"),
        ("limits.csv", "2906,16575", "2906.005,16575", "table_bad_cell", "2906.005"),
        ("limits.csv", "2016-07,2017-06,2906", "2016-13,2017-06,2906", "table_bad_cell", "2016-13"),
        ("limits.csv", "2025-07,2026-06,5510", "2025-07,9999-12,5510", "table_bad_cell", "9999"),
        ("limits.csv", "gz-pen-201707,", '"gz-pen-201707,', "table_broken_line", "第 3 行"),
        ("rates.csv", ",0.14,", ",14,", "table_bad_cell", "14"),
        ("rates.csv", "organ;institution", "organs", "table_bad_cell", "organs"),
        ("rates.csv", "class_3", "third", "policy_no_class", "third"),
        ("relief.csv", "relief.covid_on_back_payment", "relief.nope", "policy_no_switch", "nope"),
        ("late_fee.csv", "2011-06-30", "2011-07-30", "policy_days", "2011-07-31"),
        ("late_fee.csv", "2011-06-30", "2011-05-30", "policy_days", "2011-05-31"),
        ("pack.toml", 'confirmed_through = "2026-06"', 'confirmed_through = "2010-06"',
         "reference_bad_value", "2010-06"),
        ("pack.toml", 'region = "440100"', 'region = "../x"', "reference_bad_value", "../x"),
        ("pack.toml", '["1.0", "1.2", "1.5"]', '["sNaN"]', "reference_bad_value", "sNaN"),
        ("pack.toml", "license", "licence", "reference_unknown_key", "licence"),
        ("pack.toml", "schema = 1", "schema = " + "[" * 5000, "reference_unreadable", "pack.toml"),
        ("pack.toml", "schema = 1", "schema = 2", "reference_bad_value", "schema"),
        ("pack.toml", 'covers_from = "2016-07"', 'covers_from = "2016"',
         "reference_bad_value", "covers_from"),
    ],
)  # fmt: skip
def test_a_wrong_pack_is_refused_by_file_and_line(
    tmp_path: Path, file: str, old: str, new: str, code: str, told: str
) -> None:
    with pytest.raises(DeskError) as refusal:
        load_pack(changed(tmp_path, file, old, new))

    assert refusal.value.code == code
    sentence = str(refusal.value)
    assert told in sentence
    assert file in sentence
    assert "请" in sentence


def test_a_missing_table_and_a_hostile_one_are_refused(tmp_path: Path) -> None:
    copy = tmp_path / "pack"
    shutil.copytree(GUANGZHOU, copy)
    (copy / "rates.csv").unlink()
    with pytest.raises(DeskError, match=r"rates\.csv"):
        load_pack(copy)
    (copy / "rates.csv").write_bytes(b"\xff\xfe\x00binary")
    with pytest.raises(DeskError, match=r"rates\.csv"):
        load_pack(copy)
    (copy / "rates.csv").write_bytes(b"x" * 5_000_000)
    with pytest.raises(DeskError, match="太大"):
        load_pack(copy)


@pytest.mark.parametrize("coding", ["gbk", "utf-16"])
def test_another_encoding_is_refused_by_line_and_remedy(tmp_path: Path, coding: str) -> None:
    copy = tmp_path / "pack"
    shutil.copytree(GUANGZHOU, copy)
    text = (copy / "limits.csv").read_text(encoding="utf-8")
    (copy / "limits.csv").write_bytes(text.encode(coding))

    with pytest.raises(DeskError, match="CSV UTF-8") as refusal:
        load_pack(copy)

    assert refusal.value.facts["line"] == (2 if coding == "gbk" else 1)


def test_what_a_table_program_adds_is_read_all_the_same(tmp_path: Path) -> None:
    copy = tmp_path / "pack"
    shutil.copytree(GUANGZHOU, copy)
    for file in copy.iterdir():
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    (copy / "Thumbs.db").write_bytes(b"x")

    assert load_pack(copy).limits == load_region("440100").limits


def test_a_switch_may_be_written_with_or_without_quotation_marks(tmp_path: Path) -> None:
    copy = tmp_path / "pack"
    shutil.copytree(GUANGZHOU, copy)
    head, switches = (copy / "pack.toml").read_text(encoding="utf-8").split("[switches]")
    plain = re.sub(r'^"([a-z_0-9.]+)" =', r"\1 =", switches, flags=re.MULTILINE)
    assert plain != switches
    (copy / "pack.toml").write_text(f"{head}[switches]{plain}", encoding="utf-8")

    assert load_pack(copy).switches == load_region("440100").switches


def test_links_folders_and_strange_files_are_refused(tmp_path: Path) -> None:
    copy = tmp_path / "pack"
    shutil.copytree(GUANGZHOU, copy)
    (copy / "notes.docx").write_bytes(b"x")
    with pytest.raises(DeskError, match=r"notes\.docx"):
        load_pack(copy)
    (copy / "notes.docx").unlink()
    (copy / "limits.csv").rename(tmp_path / "elsewhere.csv")
    (copy / "limits.csv").mkdir()
    with pytest.raises(DeskError, match=r"limits\.csv"):
        load_pack(copy)
    (copy / "limits.csv").rmdir()
    try:
        (copy / "limits.csv").symlink_to(tmp_path / "elsewhere.csv")
    except OSError:
        pytest.skip("this system makes no links")
    with pytest.raises(DeskError, match=r"limits\.csv"):
        load_pack(copy)


def test_the_hash_is_over_the_content_and_not_over_line_ends(tmp_path: Path) -> None:
    copy = tmp_path / "pack"
    shutil.copytree(GUANGZHOU, copy)
    data = (copy / "limits.csv").read_bytes()
    (copy / "limits.csv").write_bytes(data.replace(b"\n", b"\r\n"))
    assert load_pack(copy).sha256 == load_region("440100").sha256

    (copy / "limits.csv").write_bytes(data.replace(b"16575", b"16576"))
    assert load_pack(copy).sha256 != load_region("440100").sha256


def test_an_unknown_region_says_which_there_are() -> None:
    with pytest.raises(DeskError, match="440100"):
        load_region("999999")


def test_expired_is_not_a_gap() -> None:
    view = PolicyView(pack=load_region("440100"), as_known_on=KNOWN_ON)

    assert view.limit(Insurance.INJURY, Month(2026, 8)).found is Found.EXPIRED
    assert view.limit(Insurance.MEDICAL, Month(2026, 1)).found is Found.GAP
    assert view.limit(Insurance.PENSION, Month(2015, 1)).found is Found.GAP


def test_a_head_nested_without_end_is_refused_in_a_sentence(tmp_path: Path) -> None:
    copy = tmp_path / "pack"
    shutil.copytree(GUANGZHOU, copy)
    head = (copy / "pack.toml").read_text(encoding="utf-8")
    (copy / "pack.toml").write_text(
        f"{head}\nx = {'[' * 100_000}{']' * 100_000}\n", encoding="utf-8"
    )

    with pytest.raises(DeskError) as refusal:
        load_pack(copy)

    assert refusal.value.code == "reference_unreadable"
    assert "pack.toml" in refusal.value.sentence()


def test_the_same_files_are_understood_once_and_others_anew(tmp_path: Path) -> None:
    shipped = load_pack(GUANGZHOU)
    other = load_pack(changed(tmp_path, "pack.toml", 'title = "', 'title = "例'))

    assert load_pack(GUANGZHOU) is shipped
    assert other.title == f"例{shipped.title}"
    assert other.sha256 != shipped.sha256
