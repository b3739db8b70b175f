"""A station's own template: tried before it is used, undone like any step, never a program."""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING

import pytest
from docx import Document

from dispute_desk.documents.docx_template import bundled_template
from dispute_desk.documents.docx_words import docx_lines
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.papers import ACCEPTANCE_NOTICE, REMINDER_LETTER
from dispute_desk.services import paper_docx, paper_templates
from dispute_desk.services.letter_printing import letter_docx
from dispute_desk.services.letter_values import letter_on_paper
from dispute_desk.services.letters import DraftLetter
from dispute_desk.services.paper_templates import (
    AdoptTemplate,
    DropTemplate,
    own_template,
    template_kind,
    templates_in_use,
)
from dispute_desk.services.staff import ChangeSetting
from dispute_desk.services.undo import UndoEntry
from tests.documents.docx_papers import with_paragraph
from tests.services.station import a_case, refused, with_rights

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk

DAY = date(2026, 3, 5)
OURS = "本站模板：{{ 联系人 }}"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Give a template changed in WPS."""
    path = tmp_path / "提示函模板.docx"
    path.write_bytes(with_paragraph(bundled_template("reminder_letter"), OURS))
    return path


def adopt(desk: Desk, path: Path, kind: str = "reminder_letter") -> None:
    desk.do(AdoptTemplate(kind=kind, path=path.name, source=path))


def letter(desk: Desk) -> int:
    for name, value in (("letters.contact", "林晓"), ("letters.phone", "020-00000000")):
        desk.do(ChangeSetting(name=name, value=value))
    return int(desk.do(DraftLetter(kind="reminder_letter", case_id=a_case(desk))).value)


def lines(data: bytes) -> list[str]:
    return docx_lines(data, file="x.docx")


def test_a_letter_is_written_by_the_bundled_template(desk: Desk) -> None:
    paper_id = letter(desk)

    words = lines(letter_docx(desk, paper_id))

    values = letter_on_paper(desk, paper_id).values
    assert values["issuers"][0] in words
    assert f"{values['addressee']}：" in words
    assert "联系人：林晓，电话：020-00000000。" in words


def test_a_letter_that_lacks_something_is_not_written(desk: Desk) -> None:
    paper_id = int(desk.do(DraftLetter(kind="reminder_letter", case_id=a_case(desk))).value)

    with pytest.raises(DeskError) as told:
        letter_docx(desk, paper_id)
    assert told.value.code == "letter_lacks"


def test_a_letter_is_written_by_the_stations_template(desk: Desk, own: Path) -> None:
    adopt(desk, own)

    assert templates_in_use(desk) == {"reminder_letter": "提示函模板.docx"}
    assert "本站模板：林晓" in lines(letter_docx(desk, letter(desk)))


def test_a_template_is_given_back_and_undone(desk: Desk, own: Path) -> None:
    adopt(desk, own)
    dropped = desk.do(DropTemplate(kind="reminder_letter"))
    assert own_template(desk, REMINDER_LETTER) is None
    assert refused(desk, DropTemplate(kind="reminder_letter")).code == "no_own_template"

    desk.do(UndoEntry(seq=dropped.entry))

    found = own_template(desk, REMINDER_LETTER)
    assert found is not None
    assert found.data == own.read_bytes()


def test_a_template_with_code_is_not_taken_into_use(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "坏.docx"
    path.write_bytes(with_paragraph(bundled_template("reminder_letter"), "{{ ''.__class__ }}"))

    with pytest.raises(DeskError) as told:
        adopt(desk, path)
    assert told.value.code == "template_has_code"
    assert templates_in_use(desk) == {}


def test_a_template_for_another_paper_names_what_it_does_not_know(desk: Desk, own: Path) -> None:
    with pytest.raises(DeskError) as told:
        adopt(desk, own, "acceptance_notice")

    assert told.value.code == "template_unknown_name"
    assert "受理通知书" in str(told.value)


def test_only_who_may_change_settings_takes_a_template_into_use(desk: Desk, own: Path) -> None:
    clerk = with_rights(desk)

    assert refused(clerk, AdoptTemplate(kind="reminder_letter", path="x", source=own)).code == (
        "no_right"
    )


def test_a_look_shows_the_sample_and_what_is_left_out() -> None:
    document = Document(io.BytesIO(bundled_template("acceptance_notice")))
    for one in list(document.paragraphs):
        if "承办人" in one.text:
            one._p.getparent().remove(one._p)
    out = io.BytesIO()
    document.save(out)
    template = paper_docx.Template("少一段.docx", out.getvalue())

    look = paper_templates.look_here("acceptance_notice", template, DAY)

    assert look.left_out == ("承办人",)
    assert "（申请人示例）：" in look.lines
    assert Document(io.BytesIO(look.sample)).paragraphs


def test_a_template_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paper_docx, "LONGEST", 0.01)

    with pytest.raises(DeskError) as told:
        paper_docx.typeset_docx(ACCEPTANCE_NOTICE, {}, paper_docx.Template("x.docx", b"x"))
    assert told.value.code == "work_apart_too_long"


def test_papers_are_found_by_id_and_title() -> None:
    assert template_kind("受理通知书") is template_kind("acceptance_notice") is ACCEPTANCE_NOTICE
    with pytest.raises(DeskError):
        template_kind("monthly_report")
