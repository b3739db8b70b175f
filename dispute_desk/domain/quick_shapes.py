"""Parts the shapes of both languages are made of: years, phones, sums and what joins months."""

from __future__ import annotations

from dispute_desk.domain.quick_numbers import HAN_DIGITS, UNITS

YEAR = r"(?:19|20)\d{2}"
#: A month as digits: 3, 03, 12.
MONTH_NO = r"(?:0?[1-9]|1[0-2])"
#: Between the beginning and the end of something.
DASH = r"[-–—~～]"
#: A run of digits and units is one number, whatever follows a unit; none of it is read apart.
IN_RUN = rf"\d.{UNITS}亿{HAN_DIGITS}半"
MOBILE = r"1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![\d.])"
LANDLINE = r"0\d{2,3}-?\d{7,8}(?![\d.])"


def _sum(commas: str) -> str:
    """Return the pattern of a sum: digits, or groups of three; a phone behind it is no group."""
    group = rf"[{commas}](?!{MOBILE}|{LANDLINE})\d{{3}}"
    return rf"(?>(?:\d{{1,3}}(?:{group})+(?!\d)|\d+)(?:\.\d+)?)"


#: A sum alone; one whose unit follows may be typed with full-width commas.
SUM = _sum(",")
SUM_OF_UNIT = _sum(",，")
