"""Names of attachments are safe on every system, and first bytes say what a file is."""

from __future__ import annotations

import pytest

from dispute_desk.domain.attachment_rules import NAME_BYTES, NAMELESS, safe_name, size_words
from dispute_desk.reference.attachments import load_attachment_rules

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
#: What a name may try, and what becomes of it.
HOSTILE = {
    "../../etc/passwd": "passwd",
    "..\\..\\Windows\\win.ini": "win.ini",
    "/abs/olute/工资条.pdf": "工资条.pdf",
    "C:\\Users\\a\\合同.docx": "合同.docx",
    "工资\u202efdp.exe": "工资fdp.exe",
    "a\u200b\u2066b\u2069.pdf": "ab.pdf",
    "行一\n行二\r.txt": "行一行二.txt",
    "null\x00byte.pdf": "nullbyte.pdf",
    "\x1b[31mred\x07.png": "[31mred.png",
    "CON": "_CON",
    "nul.txt": "_nul.txt",
    "lpt1 .tar.gz": "_lpt1 .tar.gz",
    "a:b|c?.pdf": "a_b_c_.pdf",
    "file.txt:evil.exe": "file.txt_evil.exe",
    "末尾. . .": "末尾",
    "...": NAMELESS,
    "cafe\u0301.pdf": "caf\u00e9.pdf",
    "\ud800坏.pdf": "坏.pdf",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_becomes_a_safe_one(name: str) -> None:
    assert safe_name(name) == HOSTILE[name]
    assert safe_name(safe_name(name)) == safe_name(name)


def test_a_long_name_keeps_its_ending_and_no_sign_is_cut() -> None:
    name = safe_name(
        "广州例信制衣有限公司二〇二六年度全体职工工资发放明细及签收单扫描件" * 4 + ".pdf"
    )

    assert len(name.encode()) <= NAME_BYTES
    assert name.endswith(".pdf")
    assert name.startswith("广州例信")
    assert "\ufffd" not in name


def test_what_looks_like_a_long_ending_is_shortened_with_the_rest() -> None:
    assert len(safe_name("a." + "扩" * 100).encode()) <= NAME_BYTES


@pytest.mark.parametrize(
    ("head", "code"),
    [
        (b"%PDF-1.7\n", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"PK\x03\x04....[Content_Types].xml..word/", WORD),
        (b"PK\x03\x04....a.txt", "application/zip"),
        (b"MZ\x90", "application/x-msdownload"),
        (b"#!/bin/sh\n", "text/x-script"),
        (b"#!AMR\n", "audio/amr"),
        (b"BM....", "image/bmp"),
        ("没有特征的文字".encode(), "application/octet-stream"),
    ],
)  # fmt: skip
def test_first_bytes_say_what_a_file_is(head: bytes, code: str) -> None:
    assert load_attachment_rules().type_of(head).code == code


def test_endings_of_programs_are_refused_whatever_their_case() -> None:
    rules = load_attachment_rules()

    assert rules.refused_by_name("工资条.pdf.EXE") is not None
    assert rules.refused_by_name("工资条.pdf") is None
    assert rules.refused_by_name("exe") is None


def test_a_size_reads_as_people_say_it() -> None:
    assert [size_words(one) for one in (12, 4096, 1_048_576, 52_428_800)] == [
        "12 B",
        "4 KB",
        "1.0 MB",
        "50.0 MB",
    ]
