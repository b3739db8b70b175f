"""The figures of a region for a call: with what the office added, where there is a store."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.policy_view import PolicyView
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.reference.policy_packs import load_region

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from dispute_desk.cli.call import Call
    from dispute_desk.services.desk import Desk

_WITHOUT = QT_TRANSLATE_NOOP("cli", "没有计入本单位补录的参数：{why}")


def known_view(call: Call, region: str, day: date) -> PolicyView:
    """Return the figures of a region as known on a day.

    With ``--store`` a store that does not open is a refusal. The usual store is read where there
    is one; if it does not open, only the shipped figures count, and that is said.
    """
    if call.store is None and not call.path.exists():
        return PolicyView(pack=load_region(region), as_known_on=day)
    try:
        return _of_office(call, region, day)
    except DeskError as error:
        view = PolicyView(pack=load_region(region), as_known_on=day)  # a wrong region is told first
        if call.store is not None:
            raise
        call.whisper(call.words(_WITHOUT, why=error.sentence(call.translate)))
        return view


def _of_office(call: Call, region: str, day: date) -> PolicyView:
    from dispute_desk.services.policy_questions import (  # noqa: PLC0415 - the store is heavy
        policy_view,
    )

    with call.desk() as desk:
        return policy_view(desk, region, day)


def office_columns() -> tuple[str, ...]:
    """Return the keys of what the office added to the figures."""
    from dispute_desk.services.policy_rows import (  # noqa: PLC0415 - the store is heavy
        row_columns,
    )

    return row_columns()


def office_rows(desk: Desk) -> Iterator[dict[str, Any]]:
    """Yield what the office added to the figures, the newest first."""
    from dispute_desk.services.policy_rows import (  # noqa: PLC0415 - the store is heavy
        row_json,
    )

    return (row_json(one) for one in desk.lists.policy_rows())
