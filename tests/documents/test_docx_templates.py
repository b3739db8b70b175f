"""A template a station changed: code is refused, unknown fields are named, nothing runs."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from dispute_desk.documents.docx_filling import environment, open_template
from dispute_desk.documents.docx_template import bundled_template
from dispute_desk.documents.docx_template_check import check_template, sources_of
from dispute_desk.documents.gbt9704 import BODY_SIZE
from dispute_desk.documents.paper_texts import paper_text
from dispute_desk.documents.plain_blocks import FORM_BODY_SIZE
from dispute_desk.documents.template_refusals import (
    BAD_MARKS,
    DAMAGED,
    EMPTY,
    HAS_CODE,
    UNKNOWN_NAME,
    UNKNOWN_NAME_ALONE,
)
from dispute_desk.domain.errors import DeskError
from tests.documents.docx_papers import filled, with_paragraph, words_of
from tests.documents.test_papers import TEXTS

KIND = "acceptance_notice"
TOUCHED = "/tmp/a-template-ran"  # noqa: S108 - nothing may ever make it
PROGRAMS = [
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ 申请人.__class__ }}",
    "{{ 申请人['__class__'] }}",
    "{{ 申请人|attr('__class__') }}",
    "{{ self._TemplateReference__context }}",
    "{{ cycler.__init__.__globals__.os.popen('touch " + TOUCHED + "').read() }}",
    "{{ lipsum.__globals__['os'].system('touch " + TOUCHED + "') }}",
    "{{ request.application.__globals__ }}",
    "{{ 'a' * 300000000 }}",
    "{{ 7 * 7 }}",
    "{{ 申请人.upper() }}",
    "{{ range(10) }}",
    "{{ 申请人|upper }}",
    "{% for x in range(1000000000) %}x{% endfor %}",
    "{% set x = 1 %}",
    "{% include '/etc/passwd' %}",
    "{% import 'os' as os %}",
    "{% extends 'x' %}",
    "{% macro f() %}{% endmacro %}",
    "{% call f() %}{% endcall %}",
    "{% filter upper %}x{% endfilter %}",
    "{% with x = 1 %}{% endwith %}",
    "{{ loop.__init__ }}",
    "{{ 申请人[0] }}",
    "{{ [1, 2] }}",
    "{{ {'a': 1} }}",
    "{{ 申请人 ~ 申请人 }}",
    "{{ 1 if 申请人 else 2 }}",
    "{% if 申请人 is defined %}x{% endif %}",
]


@pytest.mark.parametrize("code", PROGRAMS)
def test_a_template_with_code_in_it_is_refused_in_one_sentence(code: str) -> None:
    with pytest.raises(DeskError) as refusal:
        filled(KIND, with_paragraph(bundled_template(KIND), code))

    assert refusal.value.code in {HAS_CODE, UNKNOWN_NAME, UNKNOWN_NAME_ALONE}
    assert "\n" not in str(refusal.value)
    assert not Path(TOUCHED).exists()


@pytest.mark.parametrize("code", PROGRAMS[:8])
def test_even_unseen_code_would_not_run(code: str) -> None:
    with pytest.raises(Exception):  # noqa: B017, PT011 - the sandbox refuses each in its own way
        environment().from_string(code).render({"申请人": "李梅"})

    assert not Path(TOUCHED).exists()


def test_the_sentence_shows_the_code() -> None:
    with pytest.raises(DeskError) as refusal:
        filled(KIND, with_paragraph(bundled_template(KIND), "{{ 7 * 7 }}"))

    assert "“{{ 7 * 7 }}”" in str(refusal.value)


def test_code_in_the_head_of_the_page_and_in_the_properties_is_found() -> None:
    opened = open_template(bundled_template("reminder_letter"), file="x")
    text = paper_text("reminder_letter")
    opened.docx.sections[0].footer.paragraphs[0].add_run("{{ 7*7 }}")
    with pytest.raises(DeskError) as in_the_foot:
        check_template(sources_of(opened), text, file="x")

    again = open_template(bundled_template("reminder_letter"), file="x")
    again.docx.core_properties.title = "{{ 7*7 }}"
    with pytest.raises(DeskError) as in_the_title:
        check_template(sources_of(again), text, file="x")

    assert in_the_foot.value.code == in_the_title.value.code == HAS_CODE


@pytest.mark.parametrize(
    ("wrong", "nearest"),
    [("用人单位名", "用人单位"), ("受理日其", "受理日期"), ("claimant", "claimants")],
)
def test_an_unknown_field_is_named_with_the_nearest_known(wrong: str, nearest: str) -> None:
    with pytest.raises(DeskError) as refusal:
        filled(KIND, with_paragraph(bundled_template(KIND), f"{{{{ {wrong} }}}}"))

    assert refusal.value.code == UNKNOWN_NAME
    assert f"“{wrong}”" in str(refusal.value)
    assert f"“{nearest}”" in str(refusal.value)
    assert "受理通知书" in str(refusal.value)


def test_an_unknown_column_is_named_with_the_nearest_known() -> None:
    loop = "{% for 行 in 职工名单 %}{{ 行.姓 }}{% endfor %}"
    with pytest.raises(DeskError) as refusal:
        filled("mediation_agreement", with_paragraph(bundled_template("mediation_agreement"), loop))

    assert refusal.value.code == UNKNOWN_NAME
    assert "“姓名”" in str(refusal.value)


@pytest.mark.parametrize("broken", ["{{ 申请人", "{% if 申请人 %}", "{% endfor %}", "{{ 申请人 }"])
def test_marks_that_are_not_closed_are_told(broken: str) -> None:
    with pytest.raises(DeskError) as refusal:
        filled(KIND, with_paragraph(bundled_template(KIND), broken))

    assert refusal.value.code in {BAD_MARKS, HAS_CODE}


def test_a_template_without_any_field_is_told() -> None:
    opened = open_template(bundled_template(KIND), file="x")

    with pytest.raises(DeskError) as refusal:
        check_template(["<w:p>空</w:p>"], paper_text(KIND), file="x")
    assert refusal.value.code == EMPTY
    assert check_template(sources_of(opened), paper_text(KIND), file="x")


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04", b"no zip at all", bundled_template(KIND)[:900]]
)
def test_a_file_that_is_no_docx_is_one_sentence(data: bytes) -> None:
    with pytest.raises(DeskError) as refusal:
        filled(KIND, data or b"x")

    assert refusal.value.code == DAMAGED


@pytest.mark.parametrize("kind", TEXTS)
def test_the_bundled_template_names_every_field(kind: str) -> None:
    opened = open_template(bundled_template(kind), file="x")
    text = paper_text(kind)

    assert check_template(sources_of(opened), text, file="x") == set(text.by_name)


@pytest.mark.parametrize("kind", ["consent_notice", "power_of_attorney", "inquiry_record"])
def test_sentences_of_a_form_are_as_small_as_on_its_pdf(kind: str) -> None:
    document = Document(BytesIO(bundled_template(kind)))

    sizes = {
        run.font.size.pt
        for paragraph in document.paragraphs
        for run in paragraph.runs
        if run.font.size is not None and len(run.text) > 20
    }

    assert FORM_BODY_SIZE in sizes
    assert BODY_SIZE not in sizes


def test_a_station_may_write_its_own_sentences_around_the_fields() -> None:
    own = with_paragraph(bundled_template(KIND), "本站电话见告示。", "经办：{{ 承办", "人 }}")
    words = words_of(filled(KIND, own, handler="林晓"))

    assert "本站电话见告示。经办：林晓" in words


def test_both_names_of_a_field_may_be_used_and_conditions_too() -> None:
    own = with_paragraph(
        bundled_template(KIND), "{% if 承办人 %}有：{{ handler }}{% else %}没有{% endif %}"
    )

    assert "有：林晓" in words_of(filled(KIND, own, handler="林晓"))
    assert "没有" in words_of(filled(KIND, own, handler=None))
