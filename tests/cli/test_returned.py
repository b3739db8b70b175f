"""``returned``: what came back is compared, told and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.cli.running import desk
from tests.cli.test_docx import with_contact
from tests.cli.test_letters import issued
from tests.cli.test_papers import store
from tests.services.test_returned_papers import changed

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["store"]


def test_a_letter_goes_out_and_comes_back(store: Path, tmp_path: Path) -> None:
    number = issued(store)
    with_contact(store)
    path = tmp_path / "函.docx"
    assert desk("--store", store, "letter", number, "--docx", path).status == 0
    path.write_bytes(changed(path.read_bytes(), "请对照以上情况开展自查", "请开展自查"))

    looked = desk("--store", store, "returned", "letter", number, path, "--look", "--json")
    kept = desk("--store", store, "returned", "letter", number, path)

    assert (looked.status, looked.json["differs"], looked.json["attachment_id"]) == (0, False, None)
    assert looked.json["changed"][0]["theirs"].startswith("请开展自查")
    assert kept.status == 0
    assert "改：请开展自查" in kept.out
    assert "改后稿（附件 1）" in kept.out


def test_a_wrong_number_is_refused_with_what_differs(store: Path, tmp_path: Path) -> None:
    number = issued(store)
    with_contact(store)
    path = tmp_path / "函.docx"
    desk("--store", store, "letter", number, "--docx", path)
    path.write_bytes(changed(path.read_bytes(), number, "穗云工劳监提〔2026〕8号"))

    refused = desk("--store", store, "returned", "letter", number, path)
    kept = desk("--store", store, "returned", "letter", number, path, "--reason", "文号已更正")

    assert refused.status == 2
    assert number in refused.err
    assert kept.status == 1
