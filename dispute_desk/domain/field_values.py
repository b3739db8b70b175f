"""Values of declared fields: read from JSON or a form, written for people, masked."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.case import TRIAGE_WORDS, Triage
from dispute_desk.domain.claimant import CLAIMANT_WORDS, ClaimantState
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.fields import FieldKind, Mask
from dispute_desk.domain.identity import mask_date, mask_id, mask_phone
from dispute_desk.domain.months import Month
from dispute_desk.domain.profile import pick
from dispute_desk.domain.stages import STAGE_WORDS, Stage
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from dispute_desk.domain.fields import Field
    from dispute_desk.domain.profile import Profile

BAD_VALUE = sentence(
    "bad_value",
    QT_TRANSLATE_NOOP("errors", "“{label}”不能是“{given}”，应当是{wanted}。请改正后再保存。"),
)
_DAY = QT_TRANSLATE_NOOP("codec", "日期（如 2026-11-22）")
_MONTH = QT_TRANSLATE_NOOP("codec", "月份（如 2026-11）")
_COUNT = QT_TRANSLATE_NOOP("codec", "整数")
_FLAG = QT_TRANSLATE_NOOP("codec", "true 或 false")
_TEXT = QT_TRANSLATE_NOOP("codec", "文字")
_WANTED = {
    FieldKind.DATE: _DAY,
    FieldKind.MONTH: _MONTH,
    FieldKind.COUNT: _COUNT,
    FieldKind.FLAG: _FLAG,
}
#: The largest whole number a store can hold.
LARGEST_WHOLE = 2**63 - 1
#: Code tables the profile does not hold: closed sets of ours.
_SETS: dict[str, type[Triage]] = {"triage": Triage}


def read_value(field: Field, given: Any, profile: Profile | None) -> Any:  # noqa: ANN401
    """Return a field's value from JSON or a form; empty is None, wrong is ``bad_value``.

    With a ``profile`` a code must be one of its table.
    """
    if given in (None, "", []):
        return None if field.kind is not FieldKind.FLAG else False
    try:
        return _read(field, given, profile)
    except (ValueError, TypeError) as error:
        wanted = _WANTED.get(field.kind, _TEXT)
        raise DeskError(
            BAD_VALUE, field=field.id, label=field.label, given=given, wanted=wanted
        ) from error


def _read(field: Field, given: Any, profile: Profile | None) -> Any:  # noqa: ANN401, PLR0911
    kind = field.kind
    if kind is FieldKind.DATE:
        return given if isinstance(given, date) else date.fromisoformat(given)
    if kind is FieldKind.MONTH:
        return given if isinstance(given, Month) else Month.parse(_written(given))
    if kind in {FieldKind.COUNT, FieldKind.PERSON}:
        return _whole(given)
    if kind is FieldKind.FLAG:
        return _flag(given)
    if kind is FieldKind.CODE:
        return _code(field, str(given), profile)
    if kind is FieldKind.CODES:
        codes = given.split(",") if isinstance(given, str) else list(given)
        if field.open:
            return ",".join(_written(code).strip() for code in codes) or None
        return ",".join(str(_code(field, str(code), profile)) for code in codes)
    return _written(given).strip() or None


def _written(given: object) -> str:
    """Return a text a store can hold; half a character is none."""
    if not isinstance(given, str):
        raise TypeError
    given.encode()
    return given


def _whole(given: object) -> int:
    """Return a count a store can hold; 1.5, true and less than nothing are none."""
    if isinstance(given, bool) or not isinstance(given, int | str):
        raise TypeError
    number = int(given)
    if not 0 <= number <= LARGEST_WHOLE:
        raise ValueError(number)
    return number


def _flag(given: object) -> bool:
    if not isinstance(given, bool):
        raise TypeError
    return given


def _code(field: Field, code: str, profile: Profile | None) -> Any:  # noqa: ANN401
    members = _SETS.get(field.table)
    if members is not None:
        return members(code)
    words = getattr(profile, field.table, None)
    return pick(field.label, words, code).code if words else code


def shown(  # noqa: PLR0911 - one line per kind
    field: Field,
    value: Any,  # noqa: ANN401
    profile: Profile,
    *,
    masked: bool = True,
) -> str:
    """Return a field's value as people read it, masked as the field says."""
    if value is None or value == "":
        return ""
    if masked and field.mask is Mask.ID_NO:
        return mask_id(str(value))
    if masked and field.mask is Mask.PHONE:
        return mask_phone(str(value))
    if masked and field.mask is Mask.DATE:
        return mask_date(str(value))
    if field.kind is FieldKind.CODE:
        return code_word(field.table, value, profile)
    if field.kind is FieldKind.CODES:
        return "、".join(code_word(field.table, code, profile) for code in str(value).split(","))
    return str(value)


def code_word(table: str, code: Any, profile: Profile) -> str:  # noqa: ANN401
    """Return the word of a code; a code no table knows is shown as it is."""
    own: dict[str, dict[Any, str]] = {
        "stages": STAGE_WORDS,
        "claimant_states": CLAIMANT_WORDS,
        "triage": TRIAGE_WORDS,
    }
    if table in own:
        kinds: dict[str, Any] = {
            "stages": Stage,
            "claimant_states": ClaimantState,
            "triage": Triage,
        }
        return own[table][kinds[table](code)]
    words = getattr(profile, table, ())
    return next((word.label for word in words if word.code == str(code)), str(code))
