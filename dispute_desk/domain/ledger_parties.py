"""Who is told of in a cell: the employer and the union behind a stroke, a person, a case."""

from __future__ import annotations

import re

_STROKE = "/"
_CASE_NO = re.compile(
    r"[^\W\d_]{0,8}[（(〔\[【](?:19|20)\d{2}[）)〕\]】][^\W\d_]{0,12}第?\d{1,6}(?:-\d+)?号"
)
#: A short name without these characters is a name and nothing else; and what 未 says otherwise.
_NAME_MARKS = frozenset("等某无匿")
_NOT_YET = re.compile(r"^未|未[具署]")
_SHORT_NAMES = range(2, 5)


def employer_in(parties: str, unions: re.Pattern[str]) -> str:
    """Return the employer of ``Employer/Union``: all up to the part that names a union.

    Employers have strokes in their names, too (Charter/Spectrum); where no part names a union,
    the first one is the employer.
    """
    parts = parties.split(_STROKE)
    for number in range(1, len(parts)):
        if unions.search(parts[number]):
            return _STROKE.join(parts[:number]).strip()
    return parts[0].strip()


def is_plain_name(name: str) -> bool:
    """Whether a tidy text is the name of one person and nothing else."""
    return (
        len(name) in _SHORT_NAMES
        and name.isalpha()
        and _NAME_MARKS.isdisjoint(name)
        and ("未" not in name or _NOT_YET.search(name) is None)
    )


def number_in(text: str) -> str | None:
    """Return the number of a case a text names, None where it names none."""
    found = _CASE_NO.search(text)
    return found[0] if found else None
