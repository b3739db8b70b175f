"""What the pieces of a typed line mean together; what finds no place is told."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.employer import name_key
from dispute_desk.domain.identity import kept_phone
from dispute_desk.domain.quick_pieces import Piece, PieceKind
from dispute_desk.domain.quick_told import QuickLine, QuickPerson, QuickWords
from dispute_desk.domain.quick_values import (
    fen_of,
    is_of_each,
    is_part,
    is_term,
    months_of,
    persons_of,
    together,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


def meaning_of(line: str, pieces: Sequence[Piece], words: QuickWords, today: date) -> QuickLine:
    """Return what the pieces of a line mean together."""
    texts: dict[PieceKind, list[str]] = {kind: [] for kind in PieceKind}
    for piece in pieces:
        if piece.text.strip() and piece.text not in texts[piece.kind]:
            texts[piece.kind].append(piece.text)
    plain = {piece.text: piece.plain for piece in pieces}
    unknown = list(texts[PieceKind.UNKNOWN])
    employer, firm_id, others = _employer(texts[PieceKind.EMPLOYER], words)
    people, spare = _people(pieces)
    spans = {text: months_of(plain[text], today) for text in texts[PieceKind.MONTHS]}
    months = together(list(spans.values()), today)
    unknown += others + spare
    unknown += [
        text
        for text, span in spans.items()
        if span is None or (months is not None and not is_part(span, months))
    ]
    amounts = {text: fen_of(plain[text]) for text in texts[PieceKind.AMOUNT]}
    most = max((fen for fen in amounts.values() if fen is not None), default=None)
    unknown += [text for text, fen in amounts.items() if fen is None or fen != most]
    known = words.vocabulary.insurances_typed
    insured = [text for text in texts[PieceKind.INSURANCE] if plain[text] in known]
    insurances = {one for text in insured for one in known[plain[text]]}
    unknown += [text for text in texts[PieceKind.INSURANCE] if text not in insured]
    causes = [text for text in texts[PieceKind.CAUSE] if plain[text] in words.causes]
    codes = {words.causes[plain[text]] for text in causes}
    unknown += [text for text in texts[PieceKind.CAUSE] if text not in causes]
    channels = dict.fromkeys(channel_of(text, words) for text in texts[PieceKind.CHANNEL])
    unknown += [text for text in texts[PieceKind.CHANNEL] if channel_of(text, words) is None]
    unknown += texts[PieceKind.OUTSIDE_NO][1:]
    terms = [text for text in texts[PieceKind.DEADLINE] if is_term(plain[text])]
    unknown += [text for text in texts[PieceKind.DEADLINE] if text not in terms[:1]]
    channel = next((one for one in channels if one), None)
    outside = outside_number(next((plain[text] for text in texts[PieceKind.OUTSIDE_NO]), None))
    counted = {text: persons_of(plain[text]) for text in texts[PieceKind.PERSONS]}
    unknown += [text for text, count in counted.items() if not count]
    return QuickLine(
        pieces=tuple(pieces),
        people=people,
        persons=max((count for count in counted.values() if count), default=None),
        employer=employer,
        employer_id=firm_id,
        insurances=tuple(one for one in Insurance if one in insurances),
        causes=tuple(code for code in dict.fromkeys(words.causes.values()) if code in codes),
        month_from=months.start if months else None,
        month_to=months.end if months else None,
        months=months,
        fen=most,
        of_each=any(is_of_each(plain[text]) and fen == most for text, fen in amounts.items()),
        channel=channel,
        external_no=outside,
        deadline=plain[terms[0]] if terms else None,
        demand=_demand(line, pieces),
        unknown=tuple(dict.fromkeys(unknown)),
    )


def channel_of(text: str, words: QuickWords) -> str | None:
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
    known = {text: words.firm(text) for text in texts}
    best = max(texts, key=lambda text: (known[text] is not None, len(name_key(text)), text))
    firm = known[best]
    others = [text for text in texts if text != best]
    return (firm.name, firm.id, others) if firm else (best, None, others)


def _people(pieces: Sequence[Piece]) -> tuple[tuple[QuickPerson, ...], list[str]]:
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


def _demand(line: str, pieces: Sequence[Piece]) -> str | None:
    """Return the words that are the demand, each whole as it was written."""
    wanted = dict.fromkeys(piece.word for piece in pieces if piece.kind is PieceKind.DEMAND)
    whole = []
    for word in wanted:
        parts = [piece for piece in pieces if piece.word == word]
        whole.append(line[parts[0].start : parts[-1].end].strip())
    return (", " if all(map(str.isascii, whole)) else "，").join(sorted(whole)) or None
