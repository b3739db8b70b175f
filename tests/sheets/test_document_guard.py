"""A .docx of somebody else's: macros, references outside, blown-up parts are refused by name."""

from __future__ import annotations

import io
import zipfile

import pytest
from docx import Document
from PIL import Image

from dispute_desk.documents.docx_template import bundled_template
from dispute_desk.domain.errors import DeskError
from dispute_desk.sheets import document_guard as guard
from tests.documents.docx_papers import repacked

FINE = bundled_template("acceptance_notice")
_RELS = "word/_rels/document.xml.rels"
_RELATION = (
    '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/{kind}" Target="{target}" TargetMode="{mode}"/></Relationships>'
)


def with_link(kind: str, target: str, mode: str = "External") -> bytes:
    link = _RELATION.format(kind=kind, target=target, mode=mode).encode()
    return repacked(
        FINE,
        lambda name, part: part.replace(b"</Relationships>", link) if name == _RELS else part,
    )


def with_body(xml: bytes) -> bytes:
    return repacked(
        FINE,
        lambda name, part: (
            part.replace(b"<w:body>", b"<w:body>" + xml) if name == "word/document.xml" else part
        ),
    )


def refusal(data: bytes, *, only_read: bool = False) -> str:
    with pytest.raises(DeskError) as told:
        guard.check_document("模板.docx", data, only_read=only_read)
    assert "模板.docx" in str(told.value)
    assert "\n" not in str(told.value)
    return told.value.code


def test_a_template_of_ours_is_fine() -> None:
    guard.check_document("模板.docx", FINE)


def test_macros_are_refused() -> None:
    assert (
        refusal(repacked(FINE, lambda _, part: part, word__vbaProject_dot_bin=b"x")) == guard.MACROS
    )
    macro = repacked(
        FINE,
        lambda name, part: (
            part.replace(
                b"openxmlformats-officedocument.wordprocessingml.document.main",
                b"ms-word.document.macroEnabled.main",
            )
            if name == "[Content_Types].xml"
            else part
        ),
    )
    assert refusal(macro, only_read=True) == guard.MACROS


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("attachedTemplate", "file:///C:/normal.dotm"),
        ("image", "http://example.com/x.png"),
        ("frame", "http://example.com/"),
    ],
)
def test_references_outside_are_refused_with_where_they_lead(kind: str, target: str) -> None:
    with pytest.raises(DeskError) as told:
        guard.check_document("模板.docx", with_link(kind, target))

    assert told.value.code == guard.EXTERNAL
    assert target.rpartition("/")[2] in str(told.value)


def test_what_is_only_read_may_name_the_template_it_was_written_with() -> None:
    guard.check_document("x.docx", with_link("attachedTemplate", "file:///a.dotx"), only_read=True)


def test_a_link_to_a_web_page_is_no_harm() -> None:
    guard.check_document("x.docx", with_link("hyperlink", "http://example.com/"))


@pytest.mark.parametrize("kind", ["oleObject", "aFChunk", "package", "control"])
def test_other_files_inside_are_refused(kind: str) -> None:
    assert refusal(with_link(kind, "embeddings/x.bin", "Internal")) == guard.EMBEDDED


@pytest.mark.parametrize(
    "xml",
    [
        b"<w:p><w:r><w:instrText>DDEAUTO c:\\windows\\cmd.exe /k calc</w:instrText></w:r></w:p>",
        b'<w:p><w:fldSimple w:instr=" INCLUDEPICTURE http://example.com/x "/></w:p>',
        (
            b"<w:p><w:r><w:instrText>DD</w:instrText></w:r>"
            b"<w:r><w:instrText>E x y</w:instrText></w:r></w:p>"
        ),
    ],
)
def test_fields_that_fetch_are_refused(xml: bytes) -> None:
    assert refusal(with_body(xml)) == guard.EXTERNAL


def test_a_document_type_is_refused() -> None:
    bad = repacked(
        FINE,
        lambda name, part: (
            part.replace(b"<w:document", b'<!DOCTYPE x [<!ENTITY a "b">]><w:document')
            if name == "word/document.xml"
            else part
        ),
    )
    assert refusal(bad) == guard.UNSAFE


def test_a_part_that_is_blown_up_is_refused_before_it_is_read() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("word/document.xml", b" " * 60_000_000)
    assert refusal(out.getvalue()) == guard.OVERSIZED


def test_a_file_with_huge_pictures_is_refused() -> None:
    assert refusal(b"PK\x03\x04" + b"\0" * guard.LARGEST_DOCUMENT) == guard.OVERSIZED


def test_pictures_of_a_usual_size_are_fine() -> None:
    picture = io.BytesIO()
    Image.effect_noise((800, 800), 60).save(picture, "PNG")
    document = Document(io.BytesIO(FINE))
    document.add_picture(picture)
    out = io.BytesIO()
    document.save(out)
    guard.check_document("x.docx", out.getvalue())


@pytest.mark.parametrize("data", [b"", b"abc", b"PK\x03\x04", FINE[:3000], FINE[:-40]])
def test_what_is_no_sound_docx_is_refused(data: bytes) -> None:
    assert refusal(data) == guard.NO_DOCUMENT


def test_a_workbook_is_no_document() -> None:
    other = repacked(
        FINE,
        lambda name, part: (
            part.replace(b"wordprocessingml.document.main", b"spreadsheetml.sheet.main")
            if name == "[Content_Types].xml"
            else part
        ),
    )
    assert refusal(other) == guard.NO_DOCUMENT
