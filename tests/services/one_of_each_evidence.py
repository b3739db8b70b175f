"""One command of each about evidence: files, what is to be proved, talks and visits, waivers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.services.attachments import AttachFile
from tests.services.station import a_case

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.services.desk import Desk


def attach_file(desk: Desk) -> object:
    page = desk.store.path.with_name("工资条.pdf")
    page.write_bytes(b"%PDF-1.7 made up")
    return AttachFile(case_id=a_case(desk), path=str(page), came_by="scan")


EVIDENCE: dict[str, Callable[[Desk], object]] = {
    "AttachFile": attach_file,
}
