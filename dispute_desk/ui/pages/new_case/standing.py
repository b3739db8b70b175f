"""What stands in the boxes of a new case, to be compared with what stood there before."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dispute_desk.ui.pages.new_case.page import NewCasePage


def standing_in(page: NewCasePage) -> dict[str, object]:
    """Return what every box holds, also what is not understood, by the name of its field."""
    command = page.command()
    lines = [page.claim_from, page.claim_to, page.more.received]
    lines += [field for _, field in page.people.sums()]
    meant: dict[str, object] = {one.name: getattr(command, one.name) for one in fields(command)}
    loose = (page.quick.line.text(), page.more.answer.toPlainText())
    return meant | {"loose": loose, "written": [line.text() for line in lines]}
