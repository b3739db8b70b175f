"""Many letters as .docx: all files or none, one entry in the journal, stopped when asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from docx import Document

from dispute_desk.domain.errors import DeskError
from dispute_desk.services.letter_docx_many import release_docx_many
from dispute_desk.services.letters import DraftLetter, IssueLetter
from dispute_desk.services.staff import ChangeSetting
from tests.services.station import a_case
from tests.services.test_journal import entries

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk


@pytest.fixture
def letters(desk: Desk) -> list[int]:
    for name, value in (("letters.contact", "林晓"), ("letters.phone", "020-00000000")):
        desk.do(ChangeSetting(name=name, value=value))
    case = a_case(desk)
    made = [int(desk.do(IssueLetter(kind="reminder_letter", case_id=case)).value)]
    made += [
        int(desk.do(DraftLetter(kind="reminder_letter", case_id=case)).value) for _ in range(2)
    ]
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "docx"
    made.mkdir()
    return made


def test_each_is_a_file_that_says_what_its_letter_says(
    desk: Desk, letters: list[int], folder: Path
) -> None:
    steps: list[tuple[int, int]] = []
    before = len(entries(desk))

    files = release_docx_many(
        desk, letters, folder, tell=lambda done, total: steps.append((done, total))
    )

    assert sorted(one.name for one in folder.iterdir()) == sorted(one.name for one in files)
    assert len({one.name for one in files}) == 3
    assert files[0].name.startswith("穗云工劳监提〔2026〕1号 ")
    for one in files:
        words = "".join(part.text for part in Document(str(one)).paragraphs)
        assert "林晓" in words
    assert steps[-1] == (6, 6)
    assert len(entries(desk)) == before + 1


def test_one_that_lacks_something_is_named_and_none_is_written(
    desk: Desk, letters: list[int], folder: Path
) -> None:
    bare = DraftLetter(kind="reminder_letter", addressee="各用人单位")
    letters.insert(1, int(desk.do(bare).value))

    with pytest.raises(DeskError) as refusal:
        release_docx_many(desk, letters, folder)

    assert refusal.value.code == "letters_docx_one_refused"
    assert "第 2 份" in str(refusal.value)
    assert list(folder.iterdir()) == []


def test_one_that_is_stopped_leaves_nothing(desk: Desk, letters: list[int], folder: Path) -> None:
    asked = iter([False, False, False])

    with pytest.raises(DeskError):
        release_docx_many(desk, letters, folder, cancelled=lambda: next(asked, True))

    assert list(folder.iterdir()) == []
