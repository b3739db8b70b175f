"""Official papers keep the numbers of GB/T 9704-2012: measured in the PDF, within half a mm."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pdfplumber
import pytest

from dispute_desk.documents.paper import write_text
from tests.documents.official_texts import official, values

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MM = 72 / 25.4
NEAR = 0.5
LINE, CHARACTER = 225 / 22, 156 / 28
RED = (0.784, 0.063, 0.18)
Pages = list[dict[str, Any]]


@pytest.fixture
def pages(tmp_path: Path) -> Callable[..., Pages]:
    """Write a paper and return its pages: characters, red and black lines, all in mm."""

    def write(layout: str, *, sealed: bool = True, **changed: Any) -> Pages:  # noqa: ANN401
        path = tmp_path / f"{layout}.pdf"
        write_text(official(layout, sealed=sealed), values(**changed), path)
        with pdfplumber.open(path) as opened:
            return [_measured(page) for page in opened.pages]

    return write


def _measured(page: Any) -> dict[str, Any]:  # noqa: ANN401 - a page of pdfplumber
    chars = [
        {
            "text": one["text"], "font": one["fontname"], "size": one["size"],
            "left": one["x0"] / MM, "right": one["x1"] / MM,
            "top": one["top"] / MM, "base": (one["bottom"] - 0.12 * one["size"]) / MM,
        }
        for one in page.chars
    ]  # fmt: skip
    rules = [
        {
            "left": one["x0"] / MM, "right": one["x1"] / MM, "top": one["top"] / MM,
            "bottom": one["bottom"] / MM, "ink": one["non_stroking_color"],
        }
        for one in page.rects
    ]  # fmt: skip
    return {"chars": chars, "rules": rules}


def line_of(page: dict[str, Any], words: str) -> list[dict[str, Any]]:
    """Return the characters of some words where they stand in a row."""
    text = "".join(one["text"] for one in page["chars"])
    at = text.index(words)
    found: list[dict[str, Any]] = page["chars"][at : at + len(words)]
    return found


def near(value: float) -> Any:  # noqa: ANN401 - what pytest compares with
    return pytest.approx(value, abs=NEAR)


def test_a_document_has_its_mark_number_and_red_line_where_the_standard_puts_them(
    pages: Callable[..., Pages],
) -> None:
    first = pages("official_document")[0]
    mark = line_of(first, "示例区总工会文件")
    number = line_of(first, "示工劳监提〔2026〕12号")
    (red,) = [one for one in first["rules"] if one["ink"] == pytest.approx(RED, abs=0.01)]

    assert mark[0]["top"] == near(37 + 35)
    assert (mark[0]["left"] + mark[-1]["right"]) / 2 == near(28 + 78)
    foot = mark[0]["top"] + mark[0]["size"] / MM
    assert number[0]["base"] == near(foot + 2 * LINE + 0.88 * 15.75 / MM)
    assert (number[0]["left"] + number[-1]["right"]) / 2 == near(28 + 78)
    assert red["top"] == near(foot + 2 * LINE + 15.75 / MM + 4)
    assert (red["left"], red["right"]) == (near(28), near(28 + 156))


def test_title_addressee_and_text_follow_line_by_line(pages: Callable[..., Pages]) -> None:
    first = pages("official_document")[0]
    (red,) = [one for one in first["rules"] if one["ink"] == pytest.approx(RED, abs=0.01)]
    title = line_of(first, "工会劳动法律监督提示函")
    addressee = line_of(first, "广州示例制造有限公司：")
    heading = line_of(first, "一、有关情况")
    lower = line_of(first, "（一）缴费基数")

    assert title[0]["size"] == pytest.approx(22)
    assert title[0]["top"] == near(red["bottom"] + 2 * LINE + (LINE * 72 / 25.4 + 4 - 22) / 2 / MM)
    assert (title[0]["left"] + title[-1]["right"]) / 2 == near(28 + 78)
    assert addressee[0]["left"] == near(28)
    assert heading[0]["base"] - addressee[0]["base"] == near(LINE)
    assert heading[0]["left"] == near(28 + 2 * CHARACTER)
    assert "Sans" in heading[0]["font"]
    assert "Kai" in lower[1]["font"]


def test_a_page_of_text_has_22_lines_of_28_characters(pages: Callable[..., Pages]) -> None:
    long = ["用人单位应当依法办理社会保险登记并按时足额缴纳社会保险费不得拖延" * 30]
    second = pages("official_document", body=long)[1]
    text = [one for one in second["chars"] if one["size"] == pytest.approx(15.75)]
    bases = sorted({round(one["base"], 1) for one in text})
    full = [one for one in text if round(one["base"], 1) == bases[3]]

    assert len(bases) == 22
    assert bases[-1] - bases[0] == near(21 * LINE)
    assert len(full) == 28
    assert (full[0]["left"], full[-1]["right"]) == (near(28), near(28 + 156))
    assert min(one["top"] for one in text) > 37 - NEAR
    assert bases[-1] < 37 + 225


def test_a_letter_has_double_lines_170_mm_wide_and_no_number_on_its_first_page(
    pages: Callable[..., Pages],
) -> None:
    first, *others = pages("official_letter")
    mark = line_of(first, "示例区总工会")
    number = line_of(first, "示工劳监提〔2026〕12号")
    red = sorted(
        (one for one in first["rules"] if one["ink"] == pytest.approx(RED, abs=0.01)),
        key=lambda one: one["top"],
    )
    thickness = [one["bottom"] - one["top"] for one in red]

    assert mark[0]["top"] == near(30)
    assert [(one["left"], one["right"]) for one in red] == [(near(20), near(190))] * 4
    assert red[0]["top"] == near(30 + mark[0]["size"] / MM + 4)
    assert thickness[0] > thickness[1]
    assert thickness[2] < thickness[3]
    assert red[3]["bottom"] == near(297 - 20)
    assert number[-1]["right"] == near(28 + 156)
    top = number[0]["base"] - 0.88 * 15.75 / MM
    assert top - red[1]["bottom"] == near(7 / 8 * 15.75 / MM)
    assert not any(one["text"] == "—" for one in first["chars"])
    assert line_of(others[0], "— 2 —")


def test_page_numbers_stand_at_the_outer_side(pages: Callable[..., Pages]) -> None:
    first, second = pages("official_document")[:2]
    odd, even = line_of(first, "— 1 —"), line_of(second, "— 2 —")

    assert odd[-1]["right"] == near(28 + 156 - CHARACTER)
    assert even[0]["left"] == near(28 + CHARACTER)
    assert odd[0]["size"] == pytest.approx(14)
    assert odd[0]["base"] - 0.23 * 14 / MM == near(37 + 225 + 7)


def test_a_sealed_date_stands_four_characters_from_the_right_below_the_middle_of_the_name(
    pages: Callable[..., Pages],
) -> None:
    last = pages("official_document")[-1]
    attached = line_of(last, "2．回执")
    name, date = line_of(last, "示例区总工会2026年3月5日")[:6], line_of(last, "2026年3月5日")
    note = line_of(last, "（联系人：林晓")

    assert date[-1]["right"] == near(28 + 156 - 4 * CHARACTER)
    assert sum((name[0]["left"], name[-1]["right"])) == near(date[0]["left"] + date[-1]["right"])
    assert date[0]["base"] - name[0]["base"] == near(LINE)
    seal_top = name[0]["base"] - 0.38 * 15.75 / MM - 21
    assert 0 <= seal_top - attached[0]["base"] <= LINE
    assert note[0]["base"] - date[0]["base"] == near(LINE)
    assert note[0]["left"] == near(28 + 2 * CHARACTER)


def test_without_a_seal_the_date_begins_two_characters_right_of_the_name(
    pages: Callable[..., Pages],
) -> None:
    long = "示例省示例市示例区总工会劳动法律监督委员会"
    told = pages("official_document", sealed=False, issuers=[long])[-1]
    short = pages("official_document", sealed=False, issuers=["示例工会"])[-1]
    name, date = line_of(told, long), line_of(told, "2026年3月5日")

    assert name[-1]["right"] == near(28 + 156 - 2 * CHARACTER)
    assert date[0]["left"] == near(name[0]["left"] + 2 * CHARACTER)
    assert line_of(short, "2026年3月5日")[-1]["right"] == near(28 + 156 - 2 * CHARACTER)


def test_attachments_are_numbered_below_each_other_without_a_mark_at_the_end(
    pages: Callable[..., Pages],
) -> None:
    long = "广州示例制造有限公司2023年7月至2024年3月职工社会保险费缴纳情况自查表及填写说明。"
    last = pages("official_document", attached=[long, "回执"])[-1]
    first, second = line_of(last, "附件：1．广"), line_of(last, "2．回执")
    wrapped = line_of(last, "填写说明")

    assert first[0]["left"] == near(28 + 2 * CHARACTER)
    assert second[0]["left"] == near(first[3]["left"])
    assert wrapped[0]["base"] > first[0]["base"]
    row = [one for one in last["chars"] if abs(one["base"] - wrapped[0]["base"]) < NEAR]
    assert min(one["left"] for one in row) == near(first[-1]["left"])
    assert "说明。" not in "".join(one["text"] for one in last["chars"])


def test_the_imprint_ends_with_the_type_area_on_an_even_page(pages: Callable[..., Pages]) -> None:
    short = pages("official_document", body=["一句。"], attached=None, note=None)
    black = [one for one in short[-1]["rules"] if sum(one["ink"]) == 0]
    copies, printed = line_of(short[-1], "抄送："), line_of(short[-1], "示例区总工会办公室")

    assert len(short) == 2
    assert [one["bottom"] - one["top"] for one in black] == [
        pytest.approx(0.35, abs=0.02), pytest.approx(0.25, abs=0.02), pytest.approx(0.35, abs=0.02),
    ]  # fmt: skip
    assert black[-1]["bottom"] == near(37 + 225)
    assert (black[0]["left"], black[0]["right"]) == (near(28), near(28 + 156))
    assert copies[0]["left"] == printed[0]["left"] == near(28 + 14 / MM)
    assert not any(one["text"] == "—" for one in short[-1]["chars"])


def test_a_letter_has_no_rules_and_no_printer_in_its_imprint(pages: Callable[..., Pages]) -> None:
    last = pages("official_letter")[-1]

    assert not [one for one in last["rules"] if sum(one["ink"]) == 0]
    assert line_of(last, "抄送：")[0]["base"] < 37 + 225
    assert "印发" not in "".join(one["text"] for one in last["chars"])


def test_two_bodies_have_equally_wide_marks_and_places_for_two_seals(
    pages: Callable[..., Pages],
) -> None:
    tax = "国家税务总局示例市示例区税务局"
    first, last = pages("official_document", issuers=["示例区总工会", tax], note=None)
    union, other = line_of(first, "示例区总工会"), line_of(first, tax)
    word = line_of(first, "文件")
    signed = [line_of(last, "示例区总工会"), line_of(last, tax)]
    apart = [abs(signed[0][0][key] - signed[1][0][key]) for key in ("base", "left")]

    assert (union[0]["left"], union[-1]["right"]) == (
        near(other[0]["left"]),
        near(other[-1]["right"]),
    )
    assert union[0]["top"] < word[0]["top"] < other[0]["top"]
    assert max(apart) > 42
    assert line_of(last, "2026年3月5日")[0]["base"] > signed[1][0]["base"]


def test_what_is_signed_never_stands_without_any_of_the_text(pages: Callable[..., Pages]) -> None:
    for lines in range(3, 26):
        body = ["用人单位应当依法办理社会保险登记并按时足额缴纳社会保险费。" * lines]
        last = pages("official_letter", body=body, attached=None, note=None, copies=None)[-1]
        words = "".join(one["text"] for one in last["chars"])
        if "2026年3月5日" in words:
            assert "社会保险" in words[: words.index("2026年3月5日")]
