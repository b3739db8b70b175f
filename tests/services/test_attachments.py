"""Files of a case: kept whole by their hash, refused with a sentence, checked, backed up."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from dispute_desk.domain.errors import DeskError
from dispute_desk.services import upkeep
from dispute_desk.services.attachments import AttachFile, content_of, copy_to_read
from dispute_desk.services.beside import VoidRecord
from dispute_desk.services.evidence import RecordEvidence
from tests.services.station import a_case, file_of, visible
from tests.services.whole_files import a_pdf, a_picture

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk

PDF = a_pdf("made-up wages")


def a_file(folder: Path, name: str = "工资条.pdf", content: bytes = PDF) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def attached(desk: Desk, path: Path, case_id: int | None = None) -> tuple[int, dict[str, Any]]:
    case_id = case_id or a_case(desk)
    made = desk.do(AttachFile(case_id=case_id, path=str(path))).value
    return case_id, row_of(desk, case_id, made)


def row_of(desk: Desk, case_id: int, attachment_id: int) -> dict[str, Any]:
    rows = file_of(desk, case_id).beside["attachment"]
    return next(dict(one) for one in rows if one["id"] == attachment_id)


def files_of(desk: Desk) -> Path:
    return desk.store.path.with_name(desk.store.path.name + ".files")


def kept(desk: Desk) -> list[Path]:
    return sorted(one for one in files_of(desk).rglob("*") if one.is_file())


def lies_at(desk: Desk, sha256: str) -> Path:
    return files_of(desk) / sha256[:2] / sha256[2:4] / sha256


def refused(desk: Desk, command: AttachFile) -> DeskError:
    with pytest.raises(DeskError) as told:
        desk.do(command)
    assert file_of(desk, command.case_id).beside["attachment"] == ()
    return told.value


def test_a_file_lies_under_its_hash_and_stands_in_the_case(desk: Desk, tmp_path: Path) -> None:
    case_id, row = attached(desk, a_file(tmp_path))

    assert (row["name"], row["size"], row["media_type"]) == (
        "工资条.pdf",
        len(PDF),
        "application/pdf",
    )
    assert kept(desk) == [lies_at(desk, row["sha256"])]
    assert content_of(desk, case_id, row["id"])[1] == PDF
    assert row["person_id"] == desk.actor.id


def test_only_its_owner_may_look_into_the_folder(desk: Desk, tmp_path: Path) -> None:
    _, row = attached(desk, a_file(tmp_path))

    assert files_of(desk).stat().st_mode & 0o077 == 0
    assert lies_at(desk, row["sha256"]).stat().st_mode & 0o077 == 0


def test_the_journal_names_the_file_and_not_the_place_it_came_from(
    desk: Desk, tmp_path: Path
) -> None:
    attached(desk, a_file(tmp_path))

    with desk.store.reading() as connection:
        payload = connection.exec_driver_sql(
            "SELECT payload FROM journal ORDER BY seq DESC LIMIT 1"
        ).scalar()
    assert '"path": "工资条.pdf"' in str(payload)
    assert str(tmp_path) not in str(payload)


def test_a_pasted_picture_needs_no_file(desk: Desk) -> None:
    case_id = a_case(desk)
    desk.do(AttachFile(case_id=case_id, path="截图.png", content=a_picture()))

    (row,) = file_of(desk, case_id).beside["attachment"]
    assert (row["name"], row["media_type"]) == ("截图.png", "image/png")


def test_what_a_file_is_comes_from_its_bytes_and_not_from_its_name(
    desk: Desk, tmp_path: Path
) -> None:
    case_id, row = attached(desk, a_file(tmp_path, "照片.pdf", a_picture("JPEG")))
    folder = tmp_path / "open"
    folder.mkdir()

    assert row["media_type"] == "image/jpeg"
    assert copy_to_read(desk, case_id, row["id"], folder).name == "照片.pdf.jpg"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("工资条.exe", b"text"),
        ("工资条.pdf", b"MZ\x90\x00"),
        ("工资条.pdf.BAT", b"@echo off"),
        ("run", b"#!/bin/sh\n"),
        ("工资条.pdf.lnk", b"x"),
    ],
)
def test_programs_are_refused_whatever_they_call_themselves(
    desk: Desk, tmp_path: Path, name: str, content: bytes
) -> None:
    path = a_file(tmp_path, name, content)

    error = refused(desk, AttachFile(case_id=a_case(desk), path=str(path)))

    assert error.code == "attachment_is_program"
    assert not files_of(desk).exists()


def test_a_link_is_not_followed(desk: Desk, tmp_path: Path) -> None:
    link = tmp_path / "link.pdf"
    link.symlink_to(a_file(tmp_path))

    error = refused(desk, AttachFile(case_id=a_case(desk), path=str(link)))

    assert error.code == "attachment_not_a_file"


def test_a_folder_and_a_pipe_are_no_files(desk: Desk, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    case_id = a_case(desk)

    for place in (tmp_path, tmp_path / "pipe"):
        error = refused(desk, AttachFile(case_id=case_id, path=str(place)))
        assert error.code == "attachment_not_a_file"


def test_an_empty_a_missing_and_a_huge_file_are_refused(desk: Desk, tmp_path: Path) -> None:
    huge = tmp_path / "huge.pdf"
    with huge.open("wb") as file:
        file.write(PDF)
        file.truncate(52_428_801)
    case_id = a_case(desk)
    codes = [
        refused(desk, AttachFile(case_id=case_id, path=str(path))).code
        for path in (a_file(tmp_path, "空.pdf", b""), tmp_path / "没有.pdf", huge)
    ]

    assert codes == ["attachment_empty", "attachment_unreadable", "attachment_too_large"]
    assert kept(desk) == []


def test_the_same_file_is_not_attached_twice_to_one_case(desk: Desk, tmp_path: Path) -> None:
    case_id, _ = attached(desk, a_file(tmp_path))

    with pytest.raises(DeskError) as told:
        attached(desk, a_file(tmp_path, "另一个名字.pdf"), case_id)

    assert (told.value.code, told.value.facts["known"]) == ("attachment_twice", "工资条.pdf")
    other, row = attached(desk, a_file(tmp_path, "别的案件.pdf"))
    assert other != case_id
    assert len(kept(desk)) == 1
    assert row["name"] == "别的案件.pdf"


def test_a_changed_file_is_not_opened_and_verify_names_it(desk: Desk, tmp_path: Path) -> None:
    case_id, row = attached(desk, a_file(tmp_path))
    lies_at(desk, row["sha256"]).write_bytes(PDF.replace(b"made", b"MADE"))

    with pytest.raises(DeskError) as told:
        content_of(desk, case_id, row["id"])

    assert told.value.code == "attachment_changed"
    (finding,) = upkeep.check(desk)
    assert finding.check == "files"
    assert "工资条.pdf" in finding.text()


def test_a_missing_file_is_told_and_attaching_it_again_makes_it_good(
    desk: Desk, tmp_path: Path
) -> None:
    case_id, row = attached(desk, a_file(tmp_path))
    lies_at(desk, row["sha256"]).unlink()

    (finding,) = upkeep.check(desk)
    assert "没有文件" in finding.text()
    desk.do(VoidRecord(kind="attachment", record_id=row["id"], reason="文件丢失，重新添加"))
    attached(desk, a_file(tmp_path), case_id)
    assert upkeep.check(desk) == []


def test_a_link_in_place_of_a_kept_file_is_not_followed(desk: Desk, tmp_path: Path) -> None:
    case_id, row = attached(desk, a_file(tmp_path))
    place = lies_at(desk, row["sha256"])
    place.unlink()
    place.symlink_to(a_file(tmp_path, "same.pdf"))

    with pytest.raises(DeskError) as told:
        content_of(desk, case_id, row["id"])

    assert told.value.code == "attachment_missing"


def test_a_folder_that_leads_out_of_the_root_is_not_followed(desk: Desk, tmp_path: Path) -> None:
    case_id, row = attached(desk, a_file(tmp_path))
    inner = files_of(desk) / row["sha256"][:2]
    inner.rename(tmp_path / "outside")
    inner.symlink_to(tmp_path / "outside")

    with pytest.raises(DeskError) as told:
        content_of(desk, case_id, row["id"])

    assert told.value.code == "attachment_missing"


def test_a_voided_attachment_keeps_its_file_and_comes_back(desk: Desk, tmp_path: Path) -> None:
    case_id, row = attached(desk, a_file(tmp_path))

    outcome = desk.do(VoidRecord(kind="attachment", record_id=row["id"], reason="传错案件"))

    assert file_of(desk, case_id).beside["attachment"] == ()
    desk.undo(outcome.entry)
    assert content_of(desk, case_id, row["id"])[1] == PDF


def test_a_copy_to_read_is_nobody_elses_and_cannot_be_written(desk: Desk, tmp_path: Path) -> None:
    case_id, row = attached(desk, a_file(tmp_path))
    folder = tmp_path / "open"
    folder.mkdir(mode=0o700)

    copy = copy_to_read(desk, case_id, row["id"], folder)
    again = copy_to_read(desk, case_id, row["id"], folder)

    assert copy == again
    assert copy.read_bytes() == PDF
    assert copy.stat().st_mode & 0o777 == 0o400


def test_a_full_disk_leaves_no_row_and_no_half_file(desk: Desk, tmp_path: Path) -> None:
    path = a_file(tmp_path, "大.pdf", PDF + b"x" * 4_000_000)
    case_id = a_case(desk)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, hard))
    try:
        error = refused(desk, AttachFile(case_id=case_id, path=str(path)))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert error.code == "attachment_not_written"
    assert kept(desk) == []


_WRITER = """
import io, sys
from pathlib import Path
from dispute_desk.store.attachment_files import AttachmentFiles
class Endless(io.RawIOBase):
    def read(self, size=-1):
        sys.stdout.write("block\\n"); sys.stdout.flush()
        return b"%PDF-" + b"x" * 1000
AttachmentFiles.beside(Path(sys.argv[1])).keep(Endless(), "a.pdf", largest=10**12)
"""


def test_a_writer_killed_in_the_middle_leaves_nothing_that_counts(
    desk: Desk, tmp_path: Path
) -> None:
    writer = subprocess.Popen(
        [sys.executable, "-c", _WRITER, str(desk.store.path)], stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    with writer:
        for _ in range(5):
            writer.stdout.readline()
        writer.send_signal(signal.SIGKILL)
    (left,) = kept(desk)
    assert left.name.startswith(".incoming-")
    assert upkeep.check(desk) == []

    long_ago = left.stat().st_mtime - 2 * 24 * 3600
    os.utime(left, (long_ago, long_ago))
    _, row = attached(desk, a_file(tmp_path))
    assert kept(desk) == [lies_at(desk, row["sha256"])]


def test_a_backup_takes_each_file_along_once_and_a_restore_brings_it_back(
    desk: Desk, tmp_path: Path
) -> None:
    _, row = attached(desk, a_file(tmp_path))
    folder = tmp_path / "stick"
    folder.mkdir()
    made = upkeep.backup(desk, folder / "one.ddk")
    upkeep.backup(desk, folder / "two.ddk")

    assert (made.files, made.files_bytes, made.files_lost) == (1, len(PDF), 0)
    assert len([one for one in (folder / made.files_folder).rglob("*") if one.is_file()]) == 1
    back = tmp_path / "back.ddk"
    upkeep.restore(folder / "two.ddk", back)
    assert upkeep.lost_files(back) == []
    assert (tmp_path / "back.ddk.files" / row["sha256"][:2]).is_dir()


def test_a_backup_says_how_many_files_it_could_not_take(desk: Desk, tmp_path: Path) -> None:
    _, row = attached(desk, a_file(tmp_path))
    lies_at(desk, row["sha256"]).unlink()
    made = upkeep.backup(desk, tmp_path / "copy.ddk")

    assert (made.files, made.files_lost) == (0, 1)
    upkeep.restore(tmp_path / "copy.ddk", tmp_path / "back.ddk")
    (finding,) = upkeep.lost_files(tmp_path / "back.ddk")
    assert "工资条.pdf" in finding.text()


def test_a_file_taken_out_of_use_is_named_by_no_evidence(desk: Desk, tmp_path: Path) -> None:
    case_id, row = attached(desk, a_file(tmp_path))
    desk.do(
        RecordEvidence(case_id=case_id, element="wages", kind="bank_wages", attachment_id=row["id"])
    )
    before = visible(desk)

    gone = desk.do(VoidRecord(kind="attachment", record_id=row["id"], reason="传错了"))

    (piece,) = file_of(desk, case_id).beside["evidence"]
    assert piece["attachment_id"] is None
    desk.undo(gone.entry)
    assert visible(desk) == before


@pytest.mark.parametrize("road", ["path", "content"])
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("坏.pdf", b"%PDF-1.4 broken"),
        ("半.pdf", PDF[:300]),
        ("坏.png", b"\x89PNG\r\n\x1a\nrest"),
        ("坏.jpg", b"\xff\xd8\xff\xe0rest"),
        ("半.png", a_picture()[:-30]),
        ("空.gif", b"GIF89a"),
    ],
)
def test_a_file_that_does_not_open_is_refused_before_anything_is_stored(
    desk: Desk, tmp_path: Path, name: str, content: bytes, road: str
) -> None:
    path = a_file(tmp_path, name, content)
    told = {"path": str(path)} if road == "path" else {"path": name, "content": content}

    error = refused(desk, AttachFile(case_id=a_case(desk), **told))

    assert (error.code, error.field) == ("attachment_broken", "path")
    assert error.sentence().startswith(f"“{name}”打不开")
    assert kept(desk) == []


def test_a_locked_pdf_pictures_of_every_kind_and_a_text_are_taken(
    desk: Desk, tmp_path: Path
) -> None:
    case_id = a_case(desk)
    for name, content in (
        ("有密码.pdf", a_pdf(locked=True)),
        ("红.png", a_picture()),
        ("红.jpg", a_picture("JPEG")),
        ("红.gif", a_picture("GIF")),
        ("红.bmp", a_picture("BMP")),
        ("红.webp", a_picture("WEBP")),
        ("红.tif", a_picture("TIFF")),
        ("记录.txt", "已告知人事".encode()),
    ):
        attached(desk, a_file(tmp_path, name, content), case_id)

    assert len(file_of(desk, case_id).beside["attachment"]) == 8
