"""Values a correction leaves out stay as they stand; what is named to be emptied goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Mapping

NOT_TO_BE_EMPTIED = sentence(
    "not_to_be_emptied",
    QT_TRANSLATE_NOOP("errors", "“{name}”不能在这里清空。可以清空的有：{known}。"),
)


def corrected(command: Any, record: Any, names: Mapping[str, str]) -> dict[str, Any]:  # noqa: ANN401 - any pair
    """Return the values for a record by its names, what the command does not give as it stands.

    ``names`` lead from names of the command to those of the record. ``command.clear`` names what
    is emptied. Without a record nothing stands yet.
    """
    for name in command.clear:
        if name not in names:
            raise DeskError(NOT_TO_BE_EMPTIED, field="clear", name=name, known="、".join(names))
    values = {}
    for told, kept in names.items():
        value = getattr(command, told)
        if value is None and record is not None and told not in command.clear:
            value = getattr(record, kept)
        values[kept] = value
    return values
