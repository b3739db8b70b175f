"""What the cells of a ledger of ours say, as a field holds it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.chinese_amounts import read_amount
from dispute_desk.domain.chinese_dates import read_day
from dispute_desk.domain.fields import FieldKind
from dispute_desk.domain.identity import kept_phone, read_credit_code, read_id_number
from dispute_desk.domain.ledger_text import cell_text, squeeze
from dispute_desk.domain.money import yuan_text
from dispute_desk.domain.months import Month

if TYPE_CHECKING:
    from dispute_desk.domain.fields import Field
    from dispute_desk.domain.profile import Profile

#: What hides part of a number: nobody typed it.
_HIDDEN = "*"
#: Fields that are never blank.
_NEEDED = frozenset({"name"})


def field_value(field: Field, told: str, profile: Profile) -> Any:  # noqa: ANN401, C901, PLR0911 - a line per kind
    """Return what a field holds by what a cell says; ValueError where that is nothing."""
    text = told.strip()
    if not text:
        if field.id in _NEEDED:
            raise ValueError(text)
        return None
    if field.kind is FieldKind.DATE:
        day = read_day(text).day
        if day is None:
            raise ValueError(text)
        return day
    if field.kind is FieldKind.MONTH:
        return Month.parse(text[: len("2000-01")])
    if field.kind is FieldKind.CODE:
        return _code(field, text, profile)
    if field.kind is FieldKind.CODES:
        words = [word for word in text.replace("，", "、").replace(",", "、").split("、") if word]
        return ",".join(_code(field, word.strip(), profile) for word in words)
    if field.kind is FieldKind.PHONE:
        return _unhidden(kept_phone(text))
    if field.kind is FieldKind.ID_NO:
        return _unhidden(read_id_number(text).number)
    if field.kind is FieldKind.CREDIT_CODE:
        return _unhidden(read_credit_code(text).code)
    return text


def fen_of(told: str) -> int:
    """Return the sum a cell says, nothing for a blank one; ValueError where it is no sum."""
    if not told.strip():
        return 0
    fen = read_amount(told).fen
    if fen is None:
        raise ValueError(told)
    return fen


def says(told: str, written: object, form: str) -> bool:
    """Tell whether a cell says what an export writes in a column of this form."""
    if form == "money":
        return (read_amount(told).fen or 0) == (written or 0) and _is_sum(told)
    if isinstance(written, date):
        return read_day(told).day == written
    return squeeze(told) == squeeze(cell_text(str(written or "")))


def _is_sum(told: str) -> bool:
    return not told.strip() or read_amount(told).fen is not None


def cell_words(written: object, form: str) -> str:
    """Return what an export writes as people read it."""
    if written is None or written == "":
        return ""
    if form == "money":
        return yuan_text(int(str(written)))
    return cell_text(written.isoformat() if isinstance(written, date) else str(written))


def _code(field: Field, word: str, profile: Profile) -> str:
    words = getattr(profile, field.table, ())
    found = next((one.code for one in words if word in {one.label, one.code}), None)
    if found is None:
        raise ValueError(word)
    return str(found)


def _unhidden(number: str | None) -> str:
    if number is None or _HIDDEN in number:
        raise ValueError(number)
    return number
