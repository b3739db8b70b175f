"""``letter --docx``, ``paper --docx`` and ``template``: papers that can be changed in WPS."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from docx import Document

from tests.cli.running import desk
from tests.cli.test_letters import issued
from tests.cli.test_papers import paper, store
from tests.documents.docx_papers import with_paragraph

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["store"]


def with_contact(store: Path) -> None:
    for name, value in (("letters.contact", "林晓"), ("letters.phone", "020-00000000")):
        setting = json.dumps({"name": name, "value": value})
        assert desk("--store", store, "do", "ChangeSetting", setting).status == 0


def words(path: Path) -> list[str]:
    return [one.text for one in Document(str(path)).paragraphs]


def test_a_letter_is_written_as_a_docx(store: Path, tmp_path: Path) -> None:
    number = issued(store)
    with_contact(store)
    path = tmp_path / "提示函.docx"

    told = desk("--store", store, "letter", number, "--docx", path, "--json")

    assert (told.status, told.json["docx"], told.json["pdf"]) == (0, str(path), None)
    assert number in words(path)
    history = desk("--store", store, "show", "audit", "1", "--json").out
    assert "PrintLetter" in history


def test_a_paper_of_a_case_is_written_as_a_docx(store: Path, tmp_path: Path) -> None:
    path = tmp_path / "登记表.docx"

    told = paper(store, "intake_form", "1", "--docx", path)

    assert told.status == 0
    table = Document(str(path)).tables[0]
    cells = [cell.text for row in table.rows for cell in row.cells]
    assert "李𬱖" in cells
    assert "110105********002X" in cells


def test_a_template_goes_out_is_changed_checked_used_and_given_back(
    store: Path, tmp_path: Path
) -> None:
    number = issued(store)
    with_contact(store)
    own, out, sample = (tmp_path / name for name in ("模板.docx", "函.docx", "样张.docx"))
    assert desk("--store", store, "template", "export", "提示函", own).status == 2
    title = "工会劳动法律监督提示函"
    assert desk("--store", store, "template", "export", title, own).status == 0
    own.write_bytes(with_paragraph(own.read_bytes(), "本站热线：{{ 联系电话 }}"))

    checked = desk("template", "check", title, own, "--sample", sample, "--json")
    assert (checked.status, checked.json["left_out"]) == (0, [])
    assert "本站热线：（联系电话示例）" in checked.json["lines"]
    assert "本站热线：（联系电话示例）" in words(sample)

    assert desk("--store", store, "template", "use", title, own).status == 0
    assert "模板.docx" in desk("--store", store, "template", "list").out
    assert desk("--store", store, "letter", number, "--docx", out).status == 0
    assert "本站热线：020-00000000" in words(out)

    assert desk("--store", store, "template", "drop", title).status == 0
    assert desk("--store", store, "letter", number, "--docx", out).status == 0
    assert "本站热线：020-00000000" not in words(out)


def test_a_wrong_field_is_named_and_nothing_is_used(store: Path, tmp_path: Path) -> None:
    own = tmp_path / "模板.docx"
    desk("--store", store, "template", "export", "acceptance_notice", own)
    own.write_bytes(with_paragraph(own.read_bytes(), "{{ 用人单位名 }}"))

    told = desk("--store", store, "template", "use", "acceptance_notice", own)

    assert told.status == 2
    assert "“用人单位名”" in told.err
    assert "最接近的是“用人单位”" in told.err
    assert "模板.docx" not in desk("--store", store, "template", "list").out


def test_the_fields_a_template_may_name_are_listed() -> None:
    told = desk("template", "fields", "mediation_agreement")

    assert "{{ 职工名单 }}" in told.out
    assert "{{ 行.姓名 }}" in told.out
