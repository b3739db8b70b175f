"""One typed line understood as a case: who, whose employee, what, how long, how much.

``李梅 13800138000 恒信制衣 养老少缴 24月 3.5万``. Pieces may come in any order; nothing is dropped:
what is not understood is told. A person may say of a piece what it is, by its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.employer import name_key
from dispute_desk.domain.identity import kept_phone
from dispute_desk.domain.months import Month
from dispute_desk.domain.quick_pieces import Piece, PieceKind, pieces_by_shape
from dispute_desk.domain.quick_values import (
    MonthsMeant,
    fen_of,
    firm_of,
    is_of_each,
    is_reckoned,
    months_of,
    persons_of,
    together,
)
from dispute_desk.domain.surnames import looks_like_name, names_together
from dispute_desk.domain.visit_rows import KnownFirm

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.domain.profile import Profile

_USUAL = (
    Insurance.PENSION,
    Insurance.MEDICAL,
    Insurance.UNEMPLOYMENT,
    Insurance.INJURY,
    Insurance.MATERNITY,
)
#: Full-width digits, letters and points are taken for the plain ones; the line keeps its length.
_NARROW = {
    wide: wide - 0xFEE0
    for wide in (0xFF0E, *range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
}
#: What people type for insurances; the longest that fits is taken.
INSURANCES_TYPED: dict[str, tuple[Insurance, ...]] = {
    "养老": (Insurance.PENSION,),
    "医疗": (Insurance.MEDICAL,),
    "医保": (Insurance.MEDICAL,),
    "失业": (Insurance.UNEMPLOYMENT,),
    "工伤": (Insurance.INJURY,),
    "生育": (Insurance.MATERNITY,),
    "大额医疗": (Insurance.SERIOUS_ILLNESS,),
    "补充医疗": (Insurance.SUPPLEMENTARY,),
    "五险": _USUAL,
    "社保": _USUAL,
    "社会保险": _USUAL,
}
_FIRM_ENDS = re.compile(
    r"(公司|分公司|厂|店|集团|酒店|饭店|餐厅|学校|幼儿园|医院|诊所|中心|事务所|工作室|经营部|服务部|商行|超市|市场|合作社|"
    r"工程队|门市部|养老院|研究院|设计院|银行|物业|事业部)$"
)
_DEMANDS = re.compile(r"要求|请求|补缴|补交|申请|咨询|反映|投诉|希望|想|问|不给|没有|追缴|赔")
#: Little words between others that say nothing by themselves.
_FILLERS = re.compile(r"^(?:的|和|及|与|了|都|也|险|费|保险|保险费|险种|这|那|共|约|合计|总共)+$")
_HAN_WORD = re.compile(r"[\u3400-\u9fff（）()·]{3,40}")
#: Letters of a firm's name that are enough to find it.
_ENOUGH_LETTERS, _ENOUGH_SIGNS = 2, 2
#: Signs of a firm's name that stands between other words; people written together.
_WHOLE_FIRM, _TOGETHER = 4, 3


@dataclass(frozen=True)
class QuickWords:
    """What the station knows: causes by what is typed for them, and employers.

    ``causes`` maps words to codes in the order of the profile, ``channels`` numbers of hotlines.
    """

    causes: Mapping[str, str] = field(default_factory=dict)
    firms: Sequence[KnownFirm] = ()
    channels: Mapping[str, str] = field(default_factory=dict)


def typed_causes(profile: Profile) -> dict[str, str]:
    """Return the code of each word that is typed for a cause, in the order of the profile."""
    found: dict[str, str] = {}
    for cause in profile.causes:
        for word in (cause.label, *cause.typed_words):
            found.setdefault(word, cause.code)
    return found


def typed_channels(profile: Profile) -> dict[str, str]:
    """Return the code of each hotline by the number people dial."""
    numbers = ((re.search(r"\d{5}", one.label), one.code) for one in profile.channels)
    return {number[0]: code for number, code in numbers if number is not None}


@dataclass(frozen=True)
class QuickPerson:
    """One person of the line."""

    name: str = ""
    phone: str = ""
    id_no: str = ""


@dataclass(frozen=True, kw_only=True)
class QuickLine:
    """What a line means; ``unknown`` holds every text that found no place."""

    pieces: tuple[Piece, ...] = ()
    people: tuple[QuickPerson, ...] = ()
    persons: int | None = None
    employer: str | None = None
    employer_id: int | None = None
    insurances: tuple[Insurance, ...] = ()
    causes: tuple[str, ...] = ()
    month_from: Month | None = None
    month_to: Month | None = None
    months: MonthsMeant | None = None
    fen: int | None = None
    of_each: bool = False
    channel: str | None = None
    external_no: str | None = None
    demand: str | None = None
    unknown: tuple[str, ...] = ()


def read_line(
    line: str,
    words: QuickWords,
    *,
    today: date,
    said: Mapping[str, PieceKind] | None = None,
) -> QuickLine:
    """Return what a line means; ``said`` tells by its text what a piece is."""
    said = said or {}
    line = line.translate(_NARROW)
    pieces: list[Piece] = []
    for number, piece in enumerate(pieces_by_shape(line)):
        pieces += _closer(replace(piece, word=number), words, said)
    told = list(_with_names(pieces, words, said))
    alone = not any(one.kind is PieceKind.CHANNEL and _channel(one.text, words) for one in told)
    found = [_said(piece, said) for piece in _doubted(told, alone=alone)]
    return _meaning(line, _one_employer(found, words), words, today)


def _said(piece: Piece, said: Mapping[str, PieceKind]) -> Piece:
    kind = said.get(piece.text)
    return (
        replace(piece, kind=kind, sure=True) if kind and piece.kind is not PieceKind.GAP else piece
    )


def _closer(piece: Piece, words: QuickWords, said: Mapping[str, PieceKind]) -> list[Piece]:
    """Look closer at a word: a firm, a name, or words of the trade written together."""
    if piece.kind is not PieceKind.UNKNOWN or piece.text in said:
        return [piece]
    if _FIRM_ENDS.search(piece.text):
        return [replace(piece, kind=PieceKind.EMPLOYER)]
    parts = list(_cut(piece, words))
    if len(parts) > 1:
        return [_leftover(part) if part.kind is PieceKind.UNKNOWN else part for part in parts]
    if parts[0].kind is not PieceKind.UNKNOWN:
        return parts
    return [replace(piece, kind=_kind_of(piece.text, words))]


def _kind_of(text: str, words: QuickWords) -> PieceKind:
    if looks_like_name(text):
        return PieceKind.NAME
    if firm_of(text, words.firms) is not None:
        return PieceKind.EMPLOYER
    if _FILLERS.match(text):
        return PieceKind.GAP
    return PieceKind.DEMAND if _DEMANDS.search(text) else PieceKind.UNKNOWN


def _leftover(part: Piece) -> Piece:
    """Take what stands between words of the trade for a name, a filler, else a word of demand."""
    if looks_like_name(part.text):
        return replace(part, kind=PieceKind.NAME)
    if len(part.text) >= _WHOLE_FIRM and _FIRM_ENDS.search(part.text):
        return replace(part, kind=PieceKind.EMPLOYER)
    kind = PieceKind.GAP if _FILLERS.match(part.text) else PieceKind.DEMAND
    return replace(part, kind=kind)


def _with_names(
    pieces: Sequence[Piece], words: QuickWords, said: Mapping[str, PieceKind]
) -> Iterator[Piece]:
    """Cut names that were written together; they are to be looked at."""
    has_firm = any(piece.kind is PieceKind.EMPLOYER for piece in pieces)
    for piece in pieces:
        names = names_together(piece.text) if piece.kind is PieceKind.UNKNOWN else []
        known = piece.text in said or firm_of(piece.text, words.firms) is not None
        if known or len(names) < (_ENOUGH_SIGNS if has_firm else _TOGETHER):
            yield piece
            continue
        at = 0
        for name in names:
            part = _part(piece, at, at + len(name), PieceKind.NAME)
            yield replace(part, sure=False)
            at += len(name)


def _cut(piece: Piece, words: QuickWords) -> Iterator[Piece]:
    """Cut a word at the words of the trade in it, the longest first."""
    known = dict.fromkeys(INSURANCES_TYPED, PieceKind.INSURANCE)
    known |= dict.fromkeys(words.causes, PieceKind.CAUSE)
    pattern = "|".join(map(re.escape, sorted(known, key=len, reverse=True)))
    at = 0
    for found in re.finditer(pattern, piece.text):
        if found.start() > at:
            yield _part(piece, at, found.start(), PieceKind.UNKNOWN)
        yield _part(piece, found.start(), found.end(), known[found[0]])
        at = found.end()
    if at < len(piece.text):
        yield _part(piece, at, len(piece.text), PieceKind.UNKNOWN)


def _part(piece: Piece, start: int, end: int, kind: PieceKind) -> Piece:
    return replace(
        piece,
        start=piece.start + start,
        end=piece.start + end,
        text=piece.text[start:end],
        kind=kind,
    )


def _one_employer(pieces: list[Piece], words: QuickWords) -> list[Piece]:
    """Let the longest unknown word be the employer where none was found."""
    if any(piece.kind is PieceKind.EMPLOYER for piece in pieces):
        return pieces
    open_words = [
        piece
        for piece in pieces
        if piece.kind is PieceKind.UNKNOWN and _HAN_WORD.fullmatch(piece.text)
    ]
    if not open_words:
        return _named_firm(pieces, words)
    best = max(open_words, key=lambda piece: (len(piece.text), piece.text))
    return [
        replace(piece, kind=PieceKind.EMPLOYER) if piece.text == best.text else piece
        for piece in pieces
    ]


def _named_firm(pieces: list[Piece], words: QuickWords) -> list[Piece]:
    """Let one of several names be the employer, where a firm is called like that."""
    names = sorted({piece.text for piece in pieces if piece.kind is PieceKind.NAME})
    firms = [name for name in names if firm_of(name, words.firms) is not None]
    if len(names) < _ENOUGH_SIGNS or not firms:
        return pieces
    return [
        replace(piece, kind=PieceKind.EMPLOYER) if piece.text == firms[0] else piece
        for piece in pieces
    ]


def _meaning(line: str, pieces: list[Piece], words: QuickWords, today: date) -> QuickLine:
    texts: dict[PieceKind, list[str]] = {kind: [] for kind in PieceKind}
    for piece in pieces:
        if piece.text.strip() and piece.text not in texts[piece.kind]:
            texts[piece.kind].append(piece.text)
    unknown = list(texts[PieceKind.UNKNOWN])
    employer, firm_id, others = _employer(texts[PieceKind.EMPLOYER], words)
    people, spare = _people(pieces)
    months = together([months_of(text, today) for text in texts[PieceKind.MONTHS]], today)
    unknown += others + spare
    unknown += [text for text in texts[PieceKind.MONTHS] if months_of(text, today) is None]
    amounts = {text: fen_of(text) for text in texts[PieceKind.AMOUNT]}
    most = max((fen for fen in amounts.values() if fen is not None), default=None)
    unknown += [text for text, fen in amounts.items() if fen is None or fen != most]
    insurances = {
        one for text in texts[PieceKind.INSURANCE] for one in INSURANCES_TYPED.get(text, ())
    }
    unknown += [text for text in texts[PieceKind.INSURANCE] if text not in INSURANCES_TYPED]
    codes = {words.causes[text] for text in texts[PieceKind.CAUSE] if text in words.causes}
    unknown += [text for text in texts[PieceKind.CAUSE] if text not in words.causes]
    channels = dict.fromkeys(_channel(text, words) for text in texts[PieceKind.CHANNEL])
    unknown += [text for text in texts[PieceKind.CHANNEL] if _channel(text, words) is None]
    unknown += texts[PieceKind.OUTSIDE_NO][1:]
    channel = next((one for one in channels if one), None)
    outside = outside_number(next(iter(texts[PieceKind.OUTSIDE_NO]), None))
    counted = [persons_of(text) for text in texts[PieceKind.PERSONS]]
    return QuickLine(
        pieces=tuple(pieces),
        people=people,
        persons=max((count for count in counted if count), default=None),
        employer=employer,
        employer_id=firm_id,
        insurances=tuple(one for one in Insurance if one in insurances),
        causes=tuple(code for code in dict.fromkeys(words.causes.values()) if code in codes),
        month_from=months.start if months else None,
        month_to=months.end if months else None,
        months=months,
        fen=most,
        of_each=any(is_of_each(text) and fen == most for text, fen in amounts.items()),
        channel=channel,
        external_no=outside,
        demand=_demand(line, pieces),
        unknown=tuple(dict.fromkeys(unknown)),
    )


def _doubted(pieces: Sequence[Piece], *, alone: bool) -> Iterator[Piece]:
    """Mark what is only supposed: a year without its month, a number of no hotline."""
    for piece in pieces:
        outside = alone and piece.kind is PieceKind.OUTSIDE_NO
        supposed = piece.kind is PieceKind.MONTHS and is_reckoned(piece.text)
        yield replace(piece, sure=False) if outside or supposed else piece


def _channel(text: str, words: QuickWords) -> str | None:
    """Return the code of the hotline a piece names."""
    number = re.search(r"\d{5}", text)
    return words.channels.get(number[0]) if number is not None else None


def outside_number(text: str | None) -> str | None:
    """Return the number of a ticket without the word 工单 it was written with."""
    return re.sub(r"^(?:工单|转办单)(?:编?号|号码)?[:：]?", "", text) if text else None


def _employer(texts: list[str], words: QuickWords) -> tuple[str | None, int | None, list[str]]:
    """Return the employer's name, its id where known, and further firms that found no place."""
    if not texts:
        return None, None, []
    known = {text: firm_of(text, words.firms) for text in texts}
    best = max(texts, key=lambda text: (known[text] is not None, len(name_key(text)), text))
    firm = known[best]
    others = [text for text in texts if text != best]
    return (firm.name, firm.id, others) if firm else (best, None, others)


def _people(pieces: list[Piece]) -> tuple[tuple[QuickPerson, ...], list[str]]:
    """Give each number to the person before it who has none yet, else to the next without one."""
    names = [piece for piece in pieces if piece.kind is PieceKind.NAME]
    people = [QuickPerson(name=piece.text) for piece in names] or [QuickPerson()]
    spare: list[str] = []
    for piece in pieces:
        if piece.kind not in {PieceKind.PHONE, PieceKind.ID_NO}:
            continue
        attribute = piece.kind.value
        before = sum(name.start < piece.start for name in names)
        order = [*range(before - 1, -1, -1), *range(before, len(people))]
        free = [at for at in order if not getattr(people[at], attribute)]
        number = re.sub(r"[\s-]", "", piece.text)
        if not free:
            spare.append(piece.text)
        elif attribute == PieceKind.PHONE.value:
            people[free[0]] = replace(people[free[0]], phone=kept_phone(piece.text) or "")
        else:
            people[free[0]] = replace(people[free[0]], id_no=number.upper())
    told = tuple(one for one in people if one != QuickPerson())
    return told, spare


def _demand(line: str, pieces: list[Piece]) -> str | None:
    """Return the words that are the demand, each whole as it was written."""
    wanted = dict.fromkeys(piece.word for piece in pieces if piece.kind is PieceKind.DEMAND)
    whole = []
    for word in wanted:
        parts = [piece for piece in pieces if piece.word == word]
        whole.append(line[parts[0].start : parts[-1].end])
    return "，".join(sorted(whole)) or None
