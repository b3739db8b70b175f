"""The blank ledger a station hands out, with the words of its own lists."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING
from uuid import uuid4

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.ledger_template import template_columns
from dispute_desk.domain.reasons import reason_of
from dispute_desk.domain.report import CANNOT_WRITE
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.domain.errors import Translate
    from dispute_desk.domain.profile import Profile

_NEEDED = QT_TRANSLATE_NOOP("ledger", "要填。{note}")


def write_blank_ledger(profile: Profile, path: Path, translate: Translate | None = None) -> None:
    """Write the blank ledger of a station; its headings stay Chinese, its notes are translated.

    The file appears whole or not at all; DeskError when it cannot be written.
    """
    from dispute_desk.sheets.ledger_template import (  # noqa: PLC0415 - heavy, when first used
        write_template,
    )

    def said(words: str) -> str:
        return translate("ledger", words) if translate else words

    columns = template_columns(profile)
    notes = [
        (
            one.heading,
            said(_NEEDED).format(note=said(one.note)) if one.needed else said(one.note),
        )
        for one in columns
    ]
    draft = path.with_name(f".{path.stem}.{uuid4().hex[:8]}.draft.xlsx")
    try:
        write_template(draft, columns, notes, profile.station.name)
        draft.replace(path)
    except OSError as error:
        raise DeskError(CANNOT_WRITE, path=str(path), reason=reason_of(error)) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
