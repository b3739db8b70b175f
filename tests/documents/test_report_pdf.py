"""The report on paper says what the report says, on pages that count themselves."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pdfplumber
import pypdf
import pytest

from dispute_desk.documents.report_pdf import render_report
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.report import (
    CANNOT_WRITE,
    WRITING_STOPPED,
    Bar,
    BarsChart,
    Report,
    Unit,
    people_value,
)

if TYPE_CHECKING:
    from pathlib import Path


def text_of(path: Path) -> str:
    with pdfplumber.open(path) as opened:
        return "\n".join(page.extract_text() for page in opened.pages)


def drawn(path: Path) -> str:
    """Return the text in the order it was drawn, without spaces."""
    return re.sub(r"\s", "", "".join(page.extract_text() for page in pypdf.PdfReader(path).pages))


def written(report: Report, folder: Path) -> Path:
    path = folder / "月报.pdf"
    render_report(report, path)
    return path


def test_every_figure_stands_on_paper(full_report: Report, tmp_path: Path) -> None:
    lines = text_of(written(full_report, tmp_path)).split("\n")

    for figure in full_report.figures:
        value = people_value(figure.value, figure.unit)
        year = people_value(figure.year_to_date, figure.unit)
        assert f"{figure.label} {figure.unit.value} {value} {year}" in lines


def test_tables_definitions_notes_and_signatures_stand_on_paper(
    full_report: Report,
    tmp_path: Path,
) -> None:
    text = drawn(written(full_report, tmp_path))

    for table in full_report.tables:
        assert re.sub(r"\s", "", table.title) in text
        for row in table.rows:
            for words in table.words(row):
                assert re.sub(r"\s", "", words) in text
    for sentence in [*full_report.explained(), *full_report.notes]:
        assert re.sub(r"\s", "", sentence) in text
    assert "填报：林晓" in text
    assert "审核：" in text
    assert "李䶮、𬱖㼆" in text


def test_each_page_says_which_it_is_of_how_many(full_report: Report, tmp_path: Path) -> None:
    path = written(full_report, tmp_path)

    pages = pypdf.PdfReader(path).pages
    for number, page in enumerate(pages, 1):
        assert f"第 {number} 页 共 {len(pages)} 页" in page.extract_text()
    assert len(pages) >= 3


def test_a_table_that_breaks_repeats_its_head(full_report: Report, tmp_path: Path) -> None:
    long = replace(full_report.tables[3], rows=full_report.tables[3].rows * 6)
    report = replace(full_report, tables=(long,), charts=(), definitions=(), notes=())

    with pdfplumber.open(written(report, tmp_path)) as opened:
        texts = [page.extract_text() for page in opened.pages[1:-1]]

    assert len(texts) >= 3
    assert all("用人单位 职工（人） 实缴入库（元）" in text for text in texts)


def test_money_is_aligned_at_the_right(full_report: Report, tmp_path: Path) -> None:
    with pdfplumber.open(written(full_report, tmp_path)) as opened:
        words = opened.pages[0].extract_words()

    rights = {
        round(word["x1"], 1)
        for word in words
        if word["text"] in {"1,864,200.50", "12,040.11", "0.00"} and word["top"] > 300
    }
    assert len(rights) == 1


def test_nothing_leaves_the_paper(full_report: Report, tmp_path: Path) -> None:
    with pdfplumber.open(written(full_report, tmp_path)) as opened:
        for page in opened.pages:
            assert all(
                word["x0"] > 36 and word["x1"] < page.width - 36 for word in page.extract_words()
            )
            assert all(word["bottom"] < page.height - 24 for word in page.extract_words())


def test_charts_are_vectors_with_a_text_alternative(full_report: Report, tmp_path: Path) -> None:
    path = written(full_report, tmp_path)

    text = re.sub(r"\s", "", text_of(path))
    with pdfplumber.open(path) as opened:
        assert not any(page.images for page in opened.pages)
        assert sum(len(page.rects) for page in opened.pages) > 24
    for chart in full_report.charts:
        assert re.sub(r"\s", "", f"图示说明：{chart.alternative()}") in text


def test_the_signatures_never_stand_alone_on_a_page(full_report: Report, tmp_path: Path) -> None:
    for count in range(1, 60, 4):
        notes = tuple(f"说明之{number}" for number in range(count))
        with pdfplumber.open(
            written(replace(full_report, notes=notes, tables=(), charts=()), tmp_path),
        ) as opened:
            last = opened.pages[-1].extract_text()
        assert "填报：林晓" in last
        assert f"说明之{count - 1}" in last


def test_a_chart_with_very_many_bars_stays_on_its_page(full_report: Report, tmp_path: Path) -> None:
    bars = tuple(Bar(f"很长的争议事由名称第{number}种（含括号）", number) for number in range(200))
    chart = BarsChart("事由", Unit.CASES, bars)
    path = written(replace(full_report, charts=(chart,)), tmp_path)

    with pdfplumber.open(path) as opened:
        for page in opened.pages:
            assert all(word["bottom"] < page.height - 24 for word in page.extract_words())


def test_an_empty_month_is_a_report_too(empty_report: Report, tmp_path: Path) -> None:
    text = text_of(written(empty_report, tmp_path))

    assert "本期没有记录" in text
    assert "调解成功率 % — 0.00" in text


def test_a_report_that_does_not_reconcile_says_in_red_why(
    wrong_report: Report,
    tmp_path: Path,
) -> None:
    path = written(wrong_report, tmp_path)
    with pdfplumber.open(path) as opened:
        page = opened.pages[0]
        first = next(char for char in page.chars if char["text"] == "勾")

    sentence = re.sub(r"\s", "", f"本表未能勾稽：{wrong_report.unreconciled}")
    assert sentence in drawn(path)
    red, green, blue = first["non_stroking_color"]
    assert red > 2 * max(green, blue)


def test_every_font_is_embedded(full_report: Report, tmp_path: Path) -> None:
    pages = pypdf.PdfReader(written(full_report, tmp_path)).pages

    for page in pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index] # loosely typed
            assert "/FontFile2" in font["/FontDescriptor"]


def test_the_same_report_gives_the_same_bytes(full_report: Report, tmp_path: Path) -> None:
    render_report(full_report, tmp_path / "一.pdf")
    render_report(full_report, tmp_path / "二.pdf")

    assert (tmp_path / "一.pdf").read_bytes() == (tmp_path / "二.pdf").read_bytes()


def test_the_file_says_what_it_is(full_report: Report, tmp_path: Path) -> None:
    reader = pypdf.PdfReader(written(full_report, tmp_path))

    assert reader.metadata is not None
    assert reader.metadata.title == (
        "示例区税务局—总工会社保费争议调处工作站社保费争议调处月报（2024年8月1日至8月31日）"
    )
    assert reader.metadata.creation_date is not None
    assert reader.metadata.creation_date.date() == full_report.made_on
    assert reader.trailer["/Root"]["/Lang"] == "zh-CN"  # type: ignore[index] # pypdf's objects are loosely typed


def test_progress_is_told_page_by_page(full_report: Report, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    render_report(
        full_report, tmp_path / "x.pdf", tell=lambda done, total: told.append((done, total))
    )

    assert told == [(number, len(told)) for number in range(1, len(told) + 1)]


def test_a_cancelled_report_leaves_the_old_file(full_report: Report, tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(b"old")

    with pytest.raises(DeskError) as refusal:
        render_report(full_report, path, cancelled=lambda: True)

    assert refusal.value.code == WRITING_STOPPED
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_name_as_long_as_names_may_be_is_written(full_report: Report, tmp_path: Path) -> None:
    path = tmp_path / ("月" * 83 + ".pdf")
    render_report(full_report, path)

    assert list(tmp_path.iterdir()) == [path]


def test_a_path_that_cannot_be_written_is_one_clear_sentence(
    full_report: Report,
    tmp_path: Path,
) -> None:
    (tmp_path / "folder").mkdir()

    for path in (tmp_path / "folder", tmp_path / "absent" / "x.pdf"):
        with pytest.raises(DeskError) as refusal:
            render_report(full_report, path)
        assert refusal.value.code == CANNOT_WRITE
        assert str(path) in str(refusal.value)
    assert [entry.name for entry in tmp_path.iterdir()] == ["folder"]
