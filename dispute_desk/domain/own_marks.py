"""A station's own names and marks in numbers (机关代字) in the place of those that are shipped."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dispute_desk.domain.letter import LetterRoad
from dispute_desk.domain.letter_words import LetterRule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dispute_desk.domain.letter_words import Issuer
    from dispute_desk.domain.profile import Profile

#: How a number goes on behind its mark where nobody wrote another pattern: 〔2026〕1号.
TAIL = "〔{year}〕{n}号"
#: Settings of the mark letters bear, and of the body that issues them.
LETTERS_MARK, ISSUER = "letters.mark", "letters.issuer"
#: The last word of a district in the name of a station: 广州市荔湾区…工作站.
_ABOVE = r"(?:[\u3400-\u9fff]{2,8}?(?:省|自治区|市))*"
_DISTRICT = re.compile(rf"{_ABOVE}([\u3400-\u9fff]{{1,6}}?)(?:新区|(?<!社)区|县|旗)")


@dataclass(frozen=True)
class OwnNumbers:
    """What a station's numbers look like: those of cases, agreements, the archive, its letters."""

    samples: tuple[str, ...]
    issuer: str


def settled(profile: Profile, settings: Mapping[str, object]) -> Profile:
    """Return the profile as the station's settings change it."""
    series = tuple(
        replace(one, pattern=str(settings.get(f"series.{one.code}") or one.pattern))
        for one in profile.series
    )
    station = replace(
        profile.station,
        name=str(settings.get("station.name") or profile.station.name),
        case_unit=str(settings.get("case_unit") or profile.station.case_unit),
    )
    road = settings.get("letters.road")
    letters = LetterRule(road=LetterRoad(str(road))) if road else profile.letters
    issuers = _issuers(profile, settings)
    return replace(profile, series=series, station=station, letters=letters, issuers=issuers)


def _issuers(profile: Profile, settings: Mapping[str, object]) -> tuple[Issuer, ...]:
    """Return the bodies that issue letters; the first is the station's own union."""
    first, *others = profile.issuers or (None,)
    if first is None:
        return ()
    number, name = settings.get(LETTERS_MARK), settings.get(ISSUER)
    if number:
        first = replace(first, number=str(number))
    if name and str(name) != first.label:
        first = replace(first, label=str(name), label_en=str(name))
    return (first, *(one for one in others if one is not None))


def pattern_of(mark: str) -> str:
    """Return the pattern a mark makes: 荔社调 gives 荔社调〔2026〕1号. A whole pattern stays."""
    return mark if set("{}") & set(mark) else f"{mark}{TAIL}"


def mark_of(pattern: str) -> str:
    """Return the mark of a pattern, the whole of one that goes on in its own way."""
    return pattern.removesuffix(TAIL)


def proposed_mark(district: str, station: str, profile: Profile) -> str:
    """Return what may stand for a district in numbers, to be looked at; nothing where unknown.

    What a district's short form is nobody but the district knows: its name without 区 is none that
    is made up. The one the profile is shipped for has its own.
    """
    typed = district.strip() or station.strip()
    found = _DISTRICT.match(typed)
    name = found[1] if found else (district.strip() if typed == district.strip() else "")
    if name and profile.station.district.startswith(name):
        return profile.station.mark
    return name


def bare_mark(profile: Profile, mark: str) -> str:
    """Return a mark without what numbers put behind it by themselves: 云溪 of 云溪社调."""
    typed, shipped = mark.strip(), profile.station
    behind = [one.pattern.removesuffix(TAIL).removeprefix(shipped.mark) for one in profile.series]
    behind += [one.number.removeprefix(shipped.letters_mark) for one in profile.issuers[:1]]
    for words in sorted(filter(None, behind), key=len, reverse=True):
        if typed.endswith(words) and typed != words:
            return typed.removesuffix(words)
    return typed


def own_settings(profile: Profile, mark: str, district: str = "") -> dict[str, str]:
    """Return the settings by which numbers bear a mark of their own; none for the shipped one."""
    shipped, mark = profile.station, bare_mark(profile, mark)
    if not mark or mark == shipped.mark:
        return {}
    made = {
        f"series.{one.code}": mark + one.pattern.removeprefix(shipped.mark)
        for one in profile.series
    }
    if profile.issuers:
        made[LETTERS_MARK] = mark + profile.issuers[0].number.removeprefix(shipped.letters_mark)
        if district.strip():
            made[ISSUER] = f"{district.strip()}总工会"
    return made


def own_numbers(profile: Profile, mark: str, year: int, district: str = "") -> OwnNumbers:
    """Return what numbers will look like with a mark, and who issues letters."""
    known = settled(profile, own_settings(profile, mark, district))
    samples = [one.number(year, 1) for one in known.series]
    issuer = known.issuers[0] if known.issuers else None
    if issuer is not None and known.letter_kinds:
        letter = pattern_of(issuer.number + known.letter_kinds[0].mark)
        samples.append(letter.format(year=year, n=1))
    return OwnNumbers(tuple(samples), issuer.label if issuer else "")
