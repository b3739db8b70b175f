"""Records as JSON for scripts: keys of the field catalogue, money as yuan text, masked."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.case_fields import CASE_FIELDS
from dispute_desk.domain.fields import FieldKind, Mask
from dispute_desk.domain.identity import mask_numbers_in
from dispute_desk.domain.masking import MASKERS
from dispute_desk.domain.money import yuan_text
from dispute_desk.domain.months import Month
from dispute_desk.domain.party_fields import CLAIMANT_FIELDS, EMPLOYER_FIELDS

if TYPE_CHECKING:
    from collections.abc import Mapping

_ALL_FIELDS = (*CASE_FIELDS, *CLAIMANT_FIELDS, *EMPLOYER_FIELDS)
#: Columns in fen and the keys under which scripts see them, in yuan.
_MONEY = {
    "fen": "amount",
    "planned_fen": "planned",
    "total_fen": "total",
    "paid_fen": "paid",
    "employer_fen": "employer_share",
    "employee_fen": "employee_share",
    "late_fee_fen": "late_fee",
    "credited_fen": "credited",
    "refunded_fen": "refunded",
    "claimed_fen": "claimed",
    "wage_fen": "wage",
    "base_fen": "base",
    "paid_base_fen": "paid_base",
    "paid_employer_fen": "paid_employer_share",
    "paid_employee_fen": "paid_employee_share",
    "late_fee_capped_fen": "late_fee_capped",
    "overpaid_fen": "overpaid",
}
_SUMS = frozenset({"claimed", "verified", "agreed", "assessed", "paid", "late_fee", "ledger_paid"})
_CODES = frozenset(one.id for one in _ALL_FIELDS if one.kind is FieldKind.CODES)
_MASKS = {one.id: one.mask for one in _ALL_FIELDS if one.mask is not Mask.NONE} | {
    "agent_id_no": Mask.ID_NO,
    "agent_phone": Mask.PHONE,
    "lawyer_phone": Mask.PHONE,
}
#: Names people type freely; a number put beside one is masked like any other.
_NAMES = frozenset(
    {"name", "who", "agent", "person", "subject", "consented_by", "claimant", "worker"}
)
#: Columns of free words: whoever's number stands in them is masked.
_FREE_WORDS = frozenset(
    {"answer", "cancel_reason", "demand", "feedback", "findings", "late_reason", "matter", "note"}
    | {"notes", "obligation", "outcome", "question", "reason", "summary", "text", "title", "told"}
)
#: Columns that are the store's own affair.
_INSIDE = frozenset({"hidden", "row_version", "person_key", "name_key"})
#: Columns that hold a person's data in no known form: only shown when revealed.
_RAW = frozenset({"raw", "asked"})


def plain(value: Any) -> Any:  # noqa: ANN401, PLR0911 - one line per type
    """Return any value of the desk as JSON can hold it."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Month):
        return str(value)
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return plain(value._asdict())
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(item) for item in value]
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)


def row(values: object, *, masked: bool = True) -> dict[str, Any]:
    """Return a frozen row as scripts see it."""
    return record({one.name: getattr(values, one.name) for one in fields(values)}, masked=masked)  # type: ignore[arg-type]


def columns_of(row_type: type) -> tuple[str, ...]:
    """Return the keys of a kind of frozen rows as scripts see them."""
    return tuple(_MONEY.get(one.name, one.name) for one in fields(row_type))


def record(values: Mapping[str, Any], *, masked: bool = True) -> dict[str, Any]:
    """Return the columns of a record as scripts see them, in the order of the columns."""
    shown: dict[str, Any] = {}
    for name, value in values.items():
        if is_shown(name, masked=masked):
            shown[_MONEY.get(name, name)] = field_value(name, value, masked=masked)
    return shown


def is_shown(name: str, *, masked: bool = True) -> bool:
    """Tell whether scripts see a column at all: what counts people by their number is none."""
    return name not in _INSIDE and not (masked and name in _RAW)


def field_value(name: str, value: Any, *, masked: bool = True) -> Any:  # noqa: ANN401
    """Return the value of one column: codes as a list, fen as yuan, numbers of persons masked."""
    if value is None:
        return [] if name in _CODES else None
    if name in _MONEY or (name in _SUMS and type(value) is int):
        return yuan_text(value)
    if name in _CODES and isinstance(value, str):
        return [code for code in value.split(",") if code]
    if masked and name in _MASKS and isinstance(value, str | date):
        return MASKERS[_MASKS[name]](str(value))
    if masked and name in _NAMES | _FREE_WORDS and isinstance(value, str):
        return mask_numbers_in(value)
    return plain(value)


def as_json(value: object) -> str:
    """Return the JSON text of a value."""
    return json.dumps(plain(value), ensure_ascii=False)
