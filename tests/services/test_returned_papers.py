"""A paper changed in WPS or signed comes back: it is compared and kept by its hash."""

from __future__ import annotations

import hashlib
import io
from typing import TYPE_CHECKING, Any

import pytest
from docx import Document
from PIL import Image

from dispute_desk.documents.case_mark import squares_of
from dispute_desk.documents.docx_mark import _picture
from dispute_desk.domain.case_marks import CaseMark
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.letter_copy import CopyRole
from dispute_desk.domain.papers import MEDIATION_AGREEMENT, REMINDER_LETTER
from dispute_desk.domain.returned_paper import ReturnedForm
from dispute_desk.services import case_papers
from dispute_desk.services.attachments import content_of
from dispute_desk.services.letter_copies import content_of_copy, copies
from dispute_desk.services.letter_printing import drawn_letter
from dispute_desk.services.letter_values import letter_on_paper
from dispute_desk.services.letters import DraftLetter, IssueLetter
from dispute_desk.services.paper_docx import fill_here
from dispute_desk.services.papers import RecordPaper
from dispute_desk.services.returned_papers import (
    KeepReturnedPaper,
    paper_meant,
    version_of_record,
)
from dispute_desk.services.returned_reading import compare_here
from dispute_desk.services.staff import ChangeSetting
from dispute_desk.services.undo import UndoEntry
from tests.services.paper_cases import agreed
from tests.services.station import a_case, file_of, refused

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.domain.returned_paper import Comparison
    from dispute_desk.services.desk import Desk


@pytest.fixture
def letter(desk: Desk) -> int:
    for name, value in (("letters.contact", "林晓"), ("letters.phone", "020-00000000")):
        desk.do(ChangeSetting(name=name, value=value))
    paper_id = int(desk.do(DraftLetter(kind="reminder_letter", case_id=a_case(desk))).value)
    desk.do(IssueLetter(paper_id=paper_id))
    return paper_id


def docx_of(desk: Desk, paper_id: int) -> bytes:
    on_paper = letter_on_paper(desk, paper_id)
    return fill_here(on_paper.kind.id, on_paper.values, None)


def changed(data: bytes, old: str, new: str) -> bytes:
    """Return a .docx in which words were changed, as in WPS."""
    document = Document(io.BytesIO(data))
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    holders: list[Any] = [document, *cells]
    for paragraph in [one for holder in holders for one in holder.paragraphs]:
        if old in paragraph.text:
            paragraph.runs[0].text = paragraph.text.replace(old, new)
            for run in paragraph.runs[1:]:
                run.text = ""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def look(desk: Desk, data: bytes, name: str = "改.docx", **which: Any) -> Comparison:  # noqa: ANN401 - which paper
    meant = paper_meant(desk, KeepReturnedPaper(path=name, **which))
    filled = dict(meant.filled)
    return compare_here(meant.kind.id, filled, None, meant.case_no, name, data)


def agreement(desk: Desk, case_id: int) -> bytes:
    filled = case_papers.values(desk, MEDIATION_AGREEMENT, file_of(desk, case_id))
    return fill_here(MEDIATION_AGREEMENT.id, filled, None)


def test_a_letter_changed_in_its_words_is_kept_as_the_version_of_record(
    desk: Desk, letter: int
) -> None:
    data = changed(docx_of(desk, letter), "请对照以上情况开展自查", "请于本月内开展自查")

    comparison = look(desk, data, paper_id=letter)
    kept = desk.do(KeepReturnedPaper(path="改.docx", paper_id=letter, content=data)).value

    assert not comparison.differs
    assert [bool(one.ours and one.theirs) for one in comparison.changed] == [True]
    row = version_of_record(desk, 1, REMINDER_LETTER, letter)
    assert row is not None
    assert (row["id"], row["sha256"]) == (kept, hashlib.sha256(data).hexdigest())
    assert (row["came_by"], row["of_kind"], row["of_id"]) == ("改后稿", "paper", letter)
    assert "一致" in row["note"]
    assert [(one["role"], one["sha256"]) for one in copies(desk, letter)] == [
        (CopyRole.CHANGED, row["sha256"])
    ]
    assert content_of(desk, 1, kept)[1] == data


def test_a_letter_to_another_firm_is_refused_until_there_is_a_reason(
    desk: Desk, letter: int
) -> None:
    firm = file_of(desk, 1).employer["name"]
    data = changed(docx_of(desk, letter), f"{firm}：", "别的公司：")
    command = KeepReturnedPaper(path="改.docx", paper_id=letter, content=data)

    refusal = refused(desk, command)
    assert refusal.code == "returned_paper_differs"
    assert firm in str(refusal)
    assert version_of_record(desk, 1, REMINDER_LETTER, letter) is None

    desk.do(KeepReturnedPaper(path="改.docx", paper_id=letter, content=data, reason="单位已更名"))
    row = version_of_record(desk, 1, REMINDER_LETTER, letter)
    assert row is not None
    assert "单位已更名" in row["note"]
    assert firm in row["note"]


def test_an_amount_changed_in_the_agreement_is_named(desk: Desk) -> None:
    case_id = agreed(desk)
    data = agreement(desk, case_id)
    total = case_papers.values(desk, MEDIATION_AGREEMENT, file_of(desk, case_id))["roster_total"]
    told = f"{total // 100:,}.{total % 100:02d}"

    same = look(desk, data, case_id=case_id, kind="mediation_agreement")
    other = look(desk, changed(data, told, "9,999.99"), case_id=case_id, kind="mediation_agreement")

    assert not same.differs
    assert "9,999.99" in other.strange
    assert told in {one.text for one in other.missing}


def test_a_pdf_is_read_too(desk: Desk, letter: int) -> None:
    pdf = drawn_letter(desk, letter)

    comparison = look(desk, pdf, "函.pdf", paper_id=letter)

    assert comparison.read
    assert not comparison.differs


def picture(code: str | None = None) -> bytes:
    page = Image.new("L", (1654, 2339), 255)
    if code is not None:
        mark = Image.open(_picture(squares_of(CaseMark("mediation_agreement", code).text())))
        page.paste(mark.convert("L").resize((240, 240)), (200, 2000))
    out = io.BytesIO()
    page.save(out, "PNG")
    return out.getvalue()


def test_a_scan_is_kept_and_said_to_be_unread(desk: Desk) -> None:
    case_id = agreed(desk)
    number = file_of(desk, case_id).case["number"]
    given = KeepReturnedPaper(
        path="签字.png",
        case_id=case_id,
        kind="mediation_agreement",
        form=ReturnedForm.SIGNED,
        content=picture(number),
    )

    desk.do(given)

    row = version_of_record(desk, case_id, MEDIATION_AGREEMENT)
    assert row is not None
    assert row["came_by"] == "签字扫描件"
    assert "未自动核对" in row["note"]


def test_the_scan_of_another_case_is_noticed_by_its_code(desk: Desk) -> None:
    case_id = agreed(desk)

    found = look(
        desk, picture("云社调〔2020〕99号"), "签字.png", case_id=case_id, kind="mediation_agreement"
    )

    assert found.other_case == "云社调〔2020〕99号"
    assert found.differs


def test_the_last_that_came_back_is_the_version_of_record_and_undone_it_is_the_one_before(
    desk: Desk, letter: int
) -> None:
    first = docx_of(desk, letter)
    second = changed(first, "请对照以上情况开展自查", "请开展自查")
    a = desk.do(KeepReturnedPaper(path="一.docx", paper_id=letter, content=first)).value
    done = desk.do(KeepReturnedPaper(path="二.docx", paper_id=letter, content=second))
    assert version_of_record(desk, 1, REMINDER_LETTER, letter)["id"] == done.value  # type: ignore[index] # it is there

    desk.do(UndoEntry(seq=done.entry))

    assert version_of_record(desk, 1, REMINDER_LETTER, letter)["id"] == a  # type: ignore[index] # it is there


def test_a_picture_of_a_hundred_megabytes_is_refused_in_one_sentence(
    desk: Desk, letter: int, tmp_path: Path
) -> None:
    big = tmp_path / "扫描.png"
    with big.open("wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n")
        file.truncate(100 * 1024 * 1024)

    refusal = refused(desk, KeepReturnedPaper(path=big.name, paper_id=letter, source=big))

    assert refusal.code == "attachment_too_large"
    assert "50 MB" in str(refusal)
    assert "\n" not in str(refusal)


@pytest.mark.parametrize(
    ("name", "data"),
    [("音.mp3", b"ID3" + b"\0" * 99), ("坏.docx", b"PK\x03\x04" + b"\0" * 99), ("x.txt", b"words")],
)
def test_what_is_no_paper_is_refused(desk: Desk, letter: int, name: str, data: bytes) -> None:
    with pytest.raises(DeskError):
        look(desk, data, name, paper_id=letter)


def test_a_letter_of_no_case_comes_back_among_its_own_files(desk: Desk) -> None:
    told = {"found": ["部分单位低报缴费基数。"], "contact": "林晓", "phone": "020-00000000"}
    draft = DraftLetter(kind="reminder_letter", addressee="各用人单位", told=told)
    paper_id = int(desk.do(draft).value)
    data = changed(docx_of(desk, paper_id), "请对照以上情况开展自查", "请于本月内开展自查")

    done = desk.do(KeepReturnedPaper(path="改.docx", paper_id=paper_id, content=data))

    (copy,) = copies(desk, paper_id)
    assert (copy["id"], copy["role"], copy["name"]) == (done.value, CopyRole.CHANGED, "改.docx")
    assert content_of_copy(desk, copy) == data
    other = changed(docx_of(desk, paper_id), "020-00000000", "020-11111111")
    told_no = refused(desk, KeepReturnedPaper(path="x.docx", paper_id=paper_id, content=other))
    assert told_no.code == "returned_paper_differs"
    desk.do(UndoEntry(seq=done.entry))
    assert copies(desk, paper_id) == []


def test_another_paper_of_no_case_says_so(desk: Desk) -> None:
    record = RecordPaper(kind="service_receipt", title="送达回证")
    paper_id = int(desk.do(record).value)

    command = KeepReturnedPaper(path="x.docx", paper_id=paper_id, content=b"x")
    assert refused(desk, command).code == "returned_paper_without_case"
