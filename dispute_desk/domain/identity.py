"""Numbers that identify people and firms: identity cards, credit codes, phones, masks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from operator import mul
from typing import NamedTuple

from dispute_desk.domain.ledger_text import (
    Cell,
    cell_text,
    half_width,
    name_text,
    squeeze,
    squeeze_number,
)

#: GB 11643-1999: weights of the first 17 digits and the check characters (domain §8).
_ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_ID_CHECKS = "10X98765432"
#: GB 32100-2015: alphabet and weights of the unified social credit code (domain §8).
_CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_CREDIT_VALUES = {character: value for value, character in enumerate(_CREDIT_ALPHABET)}
_ID_18 = re.compile(r"[0-9]{17}[0-9X]")
_ID_15 = re.compile(r"\d{15}")
_SCIENTIFIC = re.compile(r"(\d)(?:\.(\d+))?E\+?(\d{2})", re.IGNORECASE)
_MOBILE = re.compile(r"1[3-9][0-9]{9}")
_LANDLINE = re.compile(r"0\d{9,11}(?:-\d{1,5})?|400\d{7}|95\d{3,8}|[2-9]\d{6,7}")
#: What is written whole as one number: a mobile, or a landline with its extension.
_WHOLE_PHONE = re.compile(
    r"(?:(?:\+|00)?86-?)?1[3-9]\d{9}|(?:\(0\d{2,3}\)|0\d{2,3}-?)?[2-9]\d{6,7}(?:(?:-|转)\d{1,5})?"
    r"|400\d{7}|95\d{3,8}"
)
#: Words beside a number (本人：…, …（妻子）) that hold no digits.
_PHONE_REMARK = re.compile(r"\([^\d()]*\)|[^\x00-\x7f转]+:?|^:")
#: Numbers of people inside a text: identity numbers (spoiled ones too) and mobile phones.
_ID_INSIDE = re.compile(r"(?<![0-9A-Za-z])\d{15,17}[\dXx]?(?![0-9A-Za-z])")
_MOBILE_INSIDE = re.compile(r"(?<![0-9A-Za-z])(1[3-9]\d)([- ]?)(\d{4})\2(\d{4})(?![0-9A-Za-z])")
#: A whole number, an old one, or one with hidden digits, apart from others.
_NUMBERS = re.compile(
    r"(?<![0-9A-Za-z*])(?:\d{17}[0-9Xx]|\d{15}|\d{3,6}\*{4,}[0-9Xx]{2,4})(?![0-9A-Za-z*])"
)
_FULL = 18
_OLD = 15
_EXACT_DIGITS = 15


class IdWarning(StrEnum):
    """What is doubtful about an identity number; none of them refuses it."""

    CHECKSUM = "checksum"
    BIRTH = "birth"
    LENGTH = "length"
    OLD_15 = "old_15"
    MASKED = "masked"
    PRECISION = "precision"
    SEVERAL = "several"


class Sex(StrEnum):
    """What the 17th digit of an identity number says."""

    MALE = "male"
    FEMALE = "female"


class IdNumber(NamedTuple):
    """An identity number as far as it can be known.

    ``number`` is None where digits are lost; ``partial`` then keeps the sure first digits. Of one
    with a wrong digit neither birth nor sex is known: it may be somebody else's.
    """

    number: str | None
    partial: str | None = None
    warnings: tuple[IdWarning, ...] = ()
    birth: date | None = None
    sex: Sex | None = None

    @property
    def is_certain(self) -> bool:
        """Whether it is a complete number with a right check character and birth date."""
        return self.number is not None and not self.warnings and self.birth is not None


@dataclass(frozen=True, slots=True)
class CreditCode:
    """A unified social credit code, or whatever stands in its place."""

    code: str | None
    is_credit_code: bool = False
    checksum_holds: bool = False


@dataclass(frozen=True, slots=True)
class Phone:
    """A telephone number without its ornaments."""

    number: str | None
    is_plausible: bool = False
    is_mobile: bool = False


def id_check_character(first_17: str) -> str:
    """Return the check character of the first 17 digits (GB 11643).

    Summed up piece by piece (place, year, day, running number): the same pieces come again.
    """
    total = (
        _weighed(first_17[:6], 0)
        + _weighed(first_17[6:10], 6)
        + _weighed(first_17[10:14], 10)
        + _weighed(first_17[14:], 14)
    )
    return _ID_CHECKS[total % 11]


@lru_cache(maxsize=4096)
def _weighed(digits: str, at: int) -> int:
    """Return the weighted sum of the digits that stand from a place on."""
    return sum(map(mul, map(int, digits), _ID_WEIGHTS[at:]))


def id_with_18_digits(old: str) -> str:
    """Return the 18-digit form of a 15-digit number: 19 inserted, check character added."""
    first_17 = f"{old[:6]}19{old[6:]}"
    return first_17 + id_check_character(first_17)


def read_id_number(value: object) -> IdNumber:
    """Read an identity number from a cell: text of any ornament, or a number Excel spoiled."""
    if isinstance(value, float | int) and not isinstance(value, bool):
        return _id_from_number(float(value))
    text = str(value or "")
    if _ID_18.fullmatch(text):
        return _id_of_18(text)
    if len(numbers_in_cell(text)) > 1:
        return IdNumber(half_width(text).strip(), warnings=(IdWarning.SEVERAL,))
    return _id_of_text(squeeze_number(text))


def _id_of_text(text: str) -> IdNumber:
    if not text:
        return IdNumber(None)
    if _ID_18.fullmatch(text):
        return _id_of_18(text)
    spoiled = _SCIENTIFIC.fullmatch(text)
    if spoiled:
        digits = (spoiled[1] + (spoiled[2] or ""))[:_EXACT_DIGITS]
        return IdNumber(None, partial=digits, warnings=(IdWarning.PRECISION,))
    return _id_of_other_text(text)


def numbers_in_cell(value: object) -> list[str]:
    """Return the identity numbers a text holds, each as it is written."""
    text = half_width(value) if isinstance(value, str) else ""
    return _NUMBERS.findall(text) if len(text) > _FULL else []


def id_key(value: str | None) -> str:
    """Return an identity number as it is compared: tidied, an old one in its 18 digits."""
    text = squeeze_number(value or "")
    return id_with_18_digits(text) if _ID_15.fullmatch(text) and text.isascii() else text


def _id_from_number(value: float) -> IdNumber:
    digits = f"{value:.0f}" if abs(value) != float("inf") and value == value else ""  # noqa: PLR0124 - NaN
    if len(digits) > _EXACT_DIGITS:
        return IdNumber(None, partial=digits[:_EXACT_DIGITS], warnings=(IdWarning.PRECISION,))
    return _id_of_other_text(digits) if digits else IdNumber(None)


@lru_cache(maxsize=8192)
def _id_of_18(text: str) -> IdNumber:
    birth = _birth(text[6:14])
    if id_check_character(text[:17]) != text[17]:
        if text.endswith("000"):
            return IdNumber(None, partial=text[:_EXACT_DIGITS], warnings=(IdWarning.PRECISION,))
        return IdNumber(text, warnings=(IdWarning.CHECKSUM,))
    if birth is None:
        return IdNumber(text, warnings=(IdWarning.BIRTH,))
    return IdNumber(text, birth=birth, sex=Sex.MALE if int(text[16]) % 2 else Sex.FEMALE)


def _id_of_other_text(text: str) -> IdNumber:
    if _ID_15.fullmatch(text):
        birth = _birth(f"19{text[6:12]}")
        odd = Sex.MALE if int(text[14]) % 2 else Sex.FEMALE
        sex = odd if birth else None
        return IdNumber(text, warnings=(IdWarning.OLD_15,), birth=birth, sex=sex)
    if "*" in text or re.fullmatch(r"\d{4,}[X.…]{3,}\w*", text):
        return IdNumber(text, warnings=(IdWarning.MASKED,))
    if not any(character.isdigit() for character in text):
        return IdNumber(None)
    if text[0].isascii() and text[0].isalpha():
        return IdNumber(text)  # a passport or a travel permit: no checksum to hold it against
    return IdNumber(text, warnings=(IdWarning.LENGTH,))


@lru_cache(maxsize=8192)
def _birth(digits: str) -> date | None:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None


def credit_check_character(first_17: str) -> str:
    """Return the check character of a credit code; KeyError for a foreign character."""
    total = sum(map(mul, map(_CREDIT_VALUES.__getitem__, first_17), _CREDIT_WEIGHTS))
    return _CREDIT_ALPHABET[-total % 31]


def read_credit_code(value: object) -> CreditCode:
    """Read a credit code; early pilot codes fail their checksum, so a failure only warns."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return _credit_code_in(str(value or ""))


@lru_cache(maxsize=4096)
def _credit_code_in(text: str) -> CreditCode:
    text = squeeze_number(text)
    if not any(character.isalnum() and character.isascii() for character in text):
        return CreditCode(None)
    if len(text) != _FULL:
        return CreditCode(text)
    try:
        holds = credit_check_character(text[:17]) == text[17]
    except KeyError:
        holds = False
    return CreditCode(text, is_credit_code=True, checksum_holds=holds)


def read_phone(value: object) -> Phone:
    """Read a telephone number: prefixes, hyphens, brackets and remarks are taken off."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return _phone_in(str(value or ""))


@lru_cache(maxsize=8192)
def _phone_in(text: str) -> Phone:
    if _MOBILE.fullmatch(text):
        return Phone(text, is_plausible=True, is_mobile=True)
    text = squeeze(text)
    if _SCIENTIFIC.fullmatch(text):
        return Phone(None)
    text = re.sub(r"\(.*?[^\d)-].*?\)", "", text)
    text = re.sub(r"^(?:\+|00)?86(?=1[3-9])", "", text)
    found = re.search(r"[\d(][\d()-]{4,}", text)
    if found is None:
        return Phone(None)
    digits = re.sub(r"[()-]", "", found[0])
    mobile = _MOBILE.fullmatch(digits)
    if mobile:
        return Phone(digits, is_plausible=True, is_mobile=True)
    return Phone(digits, is_plausible=bool(_LANDLINE.fullmatch(digits)))


def kept_phone(typed: str | None) -> str | None:
    """Return a telephone as it is kept: as typed, no digit and no remark ever taken off.

    Only blanks, hyphens and wide signs inside one whole mobile number are taken out.
    """
    text = (typed or "").strip()
    plain = squeeze(text).replace("-", "")
    return (plain if _MOBILE.fullmatch(plain) else text) or None


def phone_in_cell(value: Cell) -> str | None:
    """Return the telephone a cell of a ledger holds; None without any digit.

    A remark in words beside one whole number stays in the row as it was read; where taking it off
    would lose a digit, the cell is kept as it is written.
    """
    if type(value) is str and _MOBILE.fullmatch(value):
        return value
    text = cell_text(value)
    digits = re.sub(r"\D", "", half_width(text))
    found = read_phone(value)
    if found.is_plausible and found.number and digits.removeprefix("86") == found.number:
        return found.number
    return kept_phone(text) if digits else None


def is_one_phone(typed: str) -> bool:
    """Tell whether a text is one whole telephone number, a remark in words beside it allowed."""
    plain = squeeze(typed)
    bare = _PHONE_REMARK.sub("", plain)
    mobile = bool(_MOBILE.fullmatch(bare.replace("-", "")))
    return mobile or bool(_WHOLE_PHONE.fullmatch(bare))


def mask_id(number: str) -> str:
    """Return an identity number as it may be shown: first six, stars, last four."""
    if len(number) < _OLD:
        return number[:2] + "*" * max(len(number) - 2, 0)
    return f"{number[:6]}{'*' * (len(number) - 10)}{number[-4:]}"


def mask_phone(number: str) -> str:
    """Return a telephone number as it may be shown: 138****1234."""
    if len(number) < 8:  # noqa: PLR2004 - too short to leave seven digits in sight
        return "*" * len(number)
    return f"{number[:3]}{'*' * (len(number) - 7)}{number[-4:]}"


def mask_numbers_in(text: str) -> str:
    """Return a text in which identity numbers and mobile phones are masked."""
    masked = _ID_INSIDE.sub(lambda found: mask_id(found[0]), text)
    return _MOBILE_INSIDE.sub(lambda found: f"{found[1]}****{found[4]}", masked)


def mask_date(day: str) -> str:
    """Return a birth date as it may be shown: its year, 1990-**-**."""
    return f"{day[:4]}-**-**" if len(day) == len("1990-01-01") else "*" * len(day)


def employer_key(name: str | None, credit_code: str | None) -> str:
    """Return what tells one employer from another: the credit code, else the tidied name."""
    if credit_code and len(credit_code) == _FULL:
        return f"code:{credit_code}"
    return f"name:{squeeze(name or '')}"


def person_key(name: str, id_no: str | None, phone: str | None, employer: str | None) -> str:
    """Return what tells one person from another (domain §11: people, not rows, are counted).

    The identity number in 18 digits where it is complete, else name and telephone, else name
    and employer.
    """
    certain = read_id_number(id_no) if id_no else IdNumber(None)
    return person_key_of(certain, name, phone, employer)


def person_key_of(certain: IdNumber, name: str, phone: str | None, employer: str | None) -> str:
    """Return the same of an identity number that was read."""
    if certain.number and len(certain.number) == _FULL and certain.is_certain:
        return f"id:{certain.number}"
    if certain.number and len(certain.number) == _OLD and certain.birth:
        return f"id:{id_with_18_digits(certain.number)}"
    plain = half_width(name_text(name))
    if phone:
        return f"phone:{plain}:{phone}"
    return f"employer:{plain}:{squeeze(employer or '')}"
