"""Fields declared once: label, kind, mask and the word old ledgers use for them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FieldKind(StrEnum):
    """What a field holds, and so how it is shown, checked and edited."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    DATE = "date"
    MONTH = "month"
    COUNT = "count"
    FLAG = "flag"
    CODE = "code"
    CODES = "codes"
    PERSON = "person"
    PHONE = "phone"
    ID_NO = "id_no"
    CREDIT_CODE = "credit_code"
    TAX_NO = "tax_no"
    SI_UNIT_NO = "si_unit_no"


class Mask(StrEnum):
    """How a value is shown until somebody reveals it (domain reference §6)."""

    NONE = "none"
    ID_NO = "id_no"
    PHONE = "phone"
    DATE = "date"


@dataclass(frozen=True, kw_only=True)
class Field:
    """One scalar field of a record.

    ``id`` is the attribute and the column. ``table`` names the code table of a CODE field.
    ``ledger`` is the field's name in the vocabulary of old ledgers. ``editable`` fields change by
    the edit command of their record; the others only by the steps of the trade. ``listed``
    fields may be shown as list columns. The codes of an ``open`` field may be other than the
    table's: old records and rosters say what no code stands for.
    """

    id: str
    label: str
    kind: FieldKind = FieldKind.TEXT
    table: str = ""
    mask: Mask = Mask.NONE
    ledger: str = ""
    editable: bool = True
    listed: bool = False
    group: str = ""
    open: bool = False


def field_of(catalogue: tuple[Field, ...], field_id: str) -> Field | None:
    """Return the field of this id, or None."""
    return next((field for field in catalogue if field.id == field_id), None)
