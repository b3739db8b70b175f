"""A page on screen is the page on paper."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from typing import TYPE_CHECKING

import pypdf
import pytest

from dispute_desk.documents.preview import (
    CALM,
    NO_SUCH_PAGE,
    NOT_READABLE,
    page_count,
    page_pixels,
    page_strips,
)
from dispute_desk.documents.report_pdf import render_report
from dispute_desk.domain.errors import DeskError

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.domain.report import Report


@pytest.fixture
def paper(full_report: Report, tmp_path: Path) -> Path:
    path = tmp_path / "月报 (8月).pdf"
    render_report(full_report, path)
    return path


def test_the_preview_counts_the_same_pages_as_another_reader(paper: Path) -> None:
    assert page_count(paper) == len(pypdf.PdfReader(paper).pages)


@pytest.mark.parametrize("scale", [0.5, 1.0, 1.5])
def test_pixels_are_white_paper_with_ink_and_the_blue_rule(paper: Path, scale: float) -> None:
    width, height, pixels = page_pixels(paper, 0, scale)

    assert (width, height) == (round(595.28 * scale + 0.499), round(841.89 * scale + 0.499))
    assert len(pixels) == width * height * 4
    dots = {pixels[start : start + 4] for start in range(0, len(pixels), 4)}
    assert pixels[:4] == b"\xff\xff\xff\xff"
    assert {dot[3] for dot in dots} == {255}
    assert any(red < 60 and blue > 150 for blue, _, red, _ in dots)


@pytest.mark.parametrize("scale", [0.5, 1.0, 2.0])
def test_strips_laid_under_one_another_are_the_page(paper: Path, scale: float) -> None:
    width, height, whole = page_pixels(paper, 0, scale)
    rows = 97

    laid = bytearray(len(whole))
    for strip in page_strips(paper, 0, scale, rows):
        assert strip.page_size == (width, height)
        assert strip.rows <= rows
        assert len(strip.pixels) == strip.rows * width * 4
        start = strip.top * width * 4
        laid[start : start + len(strip.pixels)] = strip.pixels

    different = sum(one != other for one, other in zip(laid, whole, strict=True))
    assert different < len(whole) / 1000


def test_a_page_is_cut_between_its_lines(paper: Path) -> None:
    strips = list(page_strips(paper, 0, 2.0, 128))

    for strip in strips[:-1]:
        stride = strip.page_size[0] * 4
        calm = [strip.pixels[-n * stride :][:stride] for n in range(1, CALM + 1)]
        assert len(set(calm)) == 1
    for above, below in pairwise(strips):
        assert below.top == above.top + above.rows - CALM


def test_two_threads_draw_pages_of_two_papers(paper: Path) -> None:
    pages = list(range(page_count(paper))) * 2
    once = [page_pixels(paper, page, 1.0) for page in pages]

    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(lambda page: page_pixels(paper, page, 1.0), pages)) == once


def test_a_page_that_is_not_there_is_refused(paper: Path) -> None:
    for page in (-1, page_count(paper)):
        with pytest.raises(DeskError) as refusal:
            page_pixels(paper, page, 1.0)
        assert refusal.value.code == NO_SUCH_PAGE


@pytest.mark.parametrize("content", [b"", b"\xff\xd8\xff\xe0 a picture", b"%PDF-1.4 cut"])
def test_a_file_that_is_no_pdf_is_refused_in_one_sentence(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(content)

    for broken in (path, tmp_path / "absent.pdf", tmp_path):
        with pytest.raises(DeskError) as refusal:
            page_count(broken)
        assert refusal.value.code == NOT_READABLE
