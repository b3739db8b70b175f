"""The final version of a letter is kept with its hash and never set again; scans lie beside it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.letter_copy import CopyRole
from dispute_desk.services.letter_copies import AddLetterScan, FreezeLetter, copies, final_version
from dispute_desk.services.letter_lists import letter_file
from dispute_desk.services.letter_printing import drawn_letter, letter_pdf, release_letter
from dispute_desk.services.letter_recording import RecordLetter
from dispute_desk.services.letters import DraftLetter, IssueLetter
from dispute_desk.services.staff import ChangeSetting
from dispute_desk.services.undo import UndoEntry
from dispute_desk.store.attachment_check import wanted_by
from dispute_desk.store.attachment_files import AttachmentFiles
from tests.services.station import TODAY, a_case, refused
from tests.services.whole_files import a_pdf

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk

KIND = "reminder_letter"


@pytest.fixture
def draft(desk: Desk) -> int:
    for name, value in (("contact", "林晓"), ("phone", "020-00000000")):
        desk.do(ChangeSetting(name=f"letters.{name}", value=value))
    return int(desk.do(DraftLetter(kind=KIND, case_id=a_case(desk))).value)


def test_what_was_kept_stays_as_it_went_out_whatever_is_changed_later(
    desk: Desk, draft: int
) -> None:
    desk.do(IssueLetter(paper_id=draft))
    desk.do(FreezeLetter(paper_id=draft))
    kept = final_version(desk, draft)
    desk.do(ChangeSetting(name="letters.contact", value="别人"))

    assert kept is not None
    assert kept.startswith(b"%PDF")
    assert letter_pdf(desk, draft) == drawn_letter(desk, draft) == kept
    (copy,) = copies(desk, draft)
    assert copy["sha256"] == hashlib.sha256(kept).hexdigest()
    assert copy["number"] == "穗云工劳监提〔2026〕1号"
    assert refused(desk, FreezeLetter(paper_id=draft)).code == "letter_frozen_already"


def test_one_that_is_saved_is_kept_as_it_was_saved(desk: Desk, draft: int, tmp_path: Path) -> None:
    release_letter(desk, draft, drawn_letter(desk, draft), tmp_path / "draft.pdf")
    assert copies(desk, draft) == []  # a draft is nothing final

    desk.do(IssueLetter(paper_id=draft))
    release_letter(desk, draft, drawn_letter(desk, draft), tmp_path / "out.pdf")
    assert (tmp_path / "out.pdf").read_bytes() == final_version(desk, draft)


def test_after_an_undo_and_another_issue_the_former_version_counts_no_more(
    desk: Desk, draft: int
) -> None:
    done = desk.do(IssueLetter(paper_id=draft))
    desk.do(FreezeLetter(paper_id=draft))
    desk.do(UndoEntry(seq=done.entry))
    assert final_version(desk, draft) is None

    desk.do(IssueLetter(paper_id=draft))
    assert final_version(desk, draft) is None
    desk.do(FreezeLetter(paper_id=draft))
    assert [one["number"] for one in copies(desk, draft)] == ["穗云工劳监提〔2026〕2号"]


def test_a_draft_and_a_letter_recorded_afterwards_have_no_final_version(
    desk: Desk, draft: int
) -> None:
    recorded = desk.do(RecordLetter(kind=KIND, number="旧1号", issued_on=TODAY)).value

    assert refused(desk, FreezeLetter(paper_id=draft)).code == "letter_not_issued_yet"
    assert refused(desk, FreezeLetter(paper_id=recorded)).code == "letter_not_drafted_here"


def test_a_scan_lies_with_the_letter_and_not_twice(desk: Desk, draft: int, tmp_path: Path) -> None:
    page = tmp_path / "签收.pdf"
    page.write_bytes(a_pdf())
    desk.do(AddLetterScan(paper_id=draft, path=str(page)))

    (copy,) = letter_file(desk, draft).files
    assert (copy["role"], copy["name"]) == (CopyRole.SCAN, "签收.pdf")
    again = AddLetterScan(paper_id=draft, path=str(page))
    assert refused(desk, again).code == "letter_scan_twice"
    program = AddLetterScan(paper_id=draft, path="回执.exe", content=b"MZ..")
    assert refused(desk, program).code == "attachment_is_program"


def test_backups_take_kept_files_along_and_a_damaged_one_is_refused(desk: Desk, draft: int) -> None:
    desk.do(IssueLetter(paper_id=draft))
    desk.do(FreezeLetter(paper_id=draft))
    (copy,) = copies(desk, draft)
    with desk.store.reading() as connection:
        wanted = {one.sha256: one.case for one in wanted_by(connection)}
    assert wanted == {copy["sha256"]: "穗云工劳监提〔2026〕1号"}

    AttachmentFiles.beside(desk.store.path).place_of(copy["sha256"]).write_bytes(b"changed")
    with pytest.raises(DeskError) as refusal:
        letter_pdf(desk, draft)
    assert refusal.value.code == "attachment_changed"
