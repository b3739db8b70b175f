"""The same paper as a .docx: everything on it, in the measures of the standard."""

from __future__ import annotations

import io
import re
from datetime import date
from typing import Any

import pytest
from docx import Document
from docx.shared import Mm, Pt

from dispute_desk.documents.catalogue import fields_of
from dispute_desk.documents.docx_names import called
from dispute_desk.documents.docx_template import bundled_template
from dispute_desk.documents.paper_texts import BY_HAND, paper_text
from dispute_desk.domain.errors import DeskError
from tests.documents.docx_papers import filled, words_of
from tests.documents.test_fonts import RARE
from tests.documents.test_papers import TEXTS, _leaves, sample, values_of


def opened(data: bytes) -> Any:  # noqa: ANN401 - python-docx has no name for it
    return Document(io.BytesIO(data))


@pytest.mark.parametrize("kind", TEXTS)
def test_everything_given_stands_in_the_docx(kind: str) -> None:
    words = words_of(filled(kind))

    for one in fields_of(kind):
        for value in _leaves(sample(one)):
            assert value in words, one.name
    assert re.sub(r"\s", "", paper_text(kind).title) in words
    assert "{" not in words


@pytest.mark.parametrize("kind", TEXTS)
def test_fields_have_chinese_names_that_differ(kind: str) -> None:
    fields = paper_text(kind).fields

    for told in (fields, *(one.columns for one in fields)):
        names = called(told)
        assert len(set(names.values())) == len(names)
        assert all(name.isidentifier() for name in names.values())


@pytest.mark.parametrize("kind", ["opinion_letter", "reminder_letter", "mediation_agreement"])
def test_the_page_is_that_of_the_standard(kind: str) -> None:
    section = opened(filled(kind)).sections[0]

    near = Pt(0.1)
    assert abs(section.page_width - Mm(210)) < near
    assert abs(section.page_height - Mm(297)) < near
    margins = (section.top_margin, section.left_margin, section.right_margin, section.bottom_margin)
    for margin, wanted in zip(margins, (37, 28, 26, 35), strict=True):
        assert abs(margin - Mm(wanted)) < near


def test_the_body_is_set_in_fangsong_of_size_three_on_22_lines() -> None:
    document = opened(filled("opinion_letter"))
    body = next(one for one in document.paragraphs if one.text.startswith("请你单位于"))

    run = body.runs[0]
    assert run.font.size == Pt(16)
    assert run._r.rPr.rFonts.get(f"{{{run._r.nsmap['w']}}}eastAsia") == "仿宋_GB2312"
    assert run.font.name == "Times New Roman"
    assert abs(body.paragraph_format.line_spacing - Mm(225 / 22)) < Pt(0.1)
    assert abs(body.paragraph_format.first_line_indent - Mm(2 * 156 / 28)) < Pt(0.1)


def test_the_mark_of_a_document_is_red_and_that_of_a_letter_stands_in_the_head() -> None:
    document = opened(filled("opinion_letter", issuers=["某某区总工会"]))
    letter = opened(filled("reminder_letter", issuers=["某某区总工会"]))

    mark = next(one for one in document.paragraphs if one.text == "某某区总工会文件")
    assert str(mark.runs[0].font.color.rgb) == "C8102E"
    head = letter.sections[0].first_page_header.paragraphs
    assert head[0].text == "某某区总工会"
    assert all("某某区总工会文件" not in one.text for one in letter.paragraphs)


def test_a_long_name_is_set_smaller_so_that_it_keeps_within_the_type_area() -> None:
    short = bundled_template("opinion_letter", ["某区总工会"])
    long = bundled_template("opinion_letter", ["某某市某某新区某某街道总工会联合会"])

    sizes = [
        max(run.font.size or 0 for one in opened(made).paragraphs for run in one.runs)
        for made in (short, long)
    ]
    assert sizes[0] == Pt(48)
    assert sizes[1] < Pt(30)


@pytest.mark.parametrize("name", [RARE, "张<b>&\"'例", "{{7*7}}", "{% if x %}", "王\u3000五"])
def test_a_name_stands_there_letter_by_letter(name: str) -> None:
    data = filled("acceptance_notice", claimants=name)

    assert f"{name}：" in [one.text for one in opened(data).paragraphs]


def test_controls_are_left_out_and_a_line_feed_begins_a_line() -> None:
    data = filled("acceptance_notice", remarks="第一行\n第二\x07\x1b行")

    assert "第一行\n第二行" in [one.text for one in opened(data).paragraphs]


def test_what_is_not_known_is_left_to_the_pen_or_left_out() -> None:
    values = values_of("mediation_agreement") | {"place": None, "agent": None, "schedule": None}
    words = words_of(filled("mediation_agreement", **values))

    assert f"在{BY_HAND}主持调解" in words
    assert "附件2" not in words
    assert "履行安排" not in words


def test_a_missing_value_is_refused_as_for_the_pdf() -> None:
    with pytest.raises(DeskError) as refusal:
        filled("acceptance_notice", claimants=None)

    assert refusal.value.code == "paper_field_missing"


def test_attachments_are_numbered_unless_there_is_one() -> None:
    several = [
        one.text for one in opened(filled("opinion_letter", attached=["甲", "乙"])).paragraphs
    ]
    one = [one.text for one in opened(filled("opinion_letter", attached=["甲"])).paragraphs]

    assert "附件：1．甲" in several
    assert "2．乙" in several
    assert "附件：甲" in one


def test_rows_of_a_table_are_numbered_and_its_head_comes_on_every_page() -> None:
    table = opened(filled("mediation_agreement")).tables[-2]

    assert [row.cells[0].text for row in table.rows][:4] == ["序号", "1", "2", "3"]
    assert table.rows[0]._tr.trPr.find("{*}tblHeader") is not None


def test_the_same_values_give_the_same_bytes() -> None:
    assert filled("opinion_letter") == filled("opinion_letter")


def test_a_paper_of_a_case_carries_the_code_its_pdf_has() -> None:
    document = opened(filled("acceptance_notice", case_no="云社调〔2026〕1号"))

    assert len(document.inline_shapes) == 0  # it floats
    anchors = document.element.body.findall(".//{*}anchor")
    assert len(anchors) == 1


def test_days_are_written_as_papers_write_them() -> None:
    assert "2026年3月5日" in words_of(filled("opinion_letter", made_on=date(2026, 3, 5)))
