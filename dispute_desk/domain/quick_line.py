"""One typed line understood as a case: who, whose employee, what, how long, how much.

``李梅 13800138000 恒信制衣 养老少缴 24月 3.5万``. Pieces may come in any order; nothing is dropped:
what is not understood is told. A person may say of a piece what it is, by its text.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dispute_desk.domain.quick_english import as_chinese, english_shapes
from dispute_desk.domain.quick_meaning import channel_of, meaning_of
from dispute_desk.domain.quick_phrases import is_phrase, phrase_parts, phrases
from dispute_desk.domain.quick_pieces import Piece, PieceKind, pieces_by_shape
from dispute_desk.domain.quick_rates import without_rates
from dispute_desk.domain.quick_values import is_reckoned, is_turned
from dispute_desk.domain.quick_vocabulary import any_of
from dispute_desk.domain.quick_work import WorkplaceParts, workplace_parts
from dispute_desk.domain.surnames import looks_like_name, names_together

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from dispute_desk.domain.quick_told import QuickLine, QuickWords

#: Full-width digits, letters and points are taken for the plain ones; the line keeps its length.
_NARROW = {
    wide: wide - 0xFEE0
    for wide in (0xFF0E, *range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
}
_HAN_WORD = re.compile(r"[\u3400-\u9fff（）()·]{3,40}")
#: English words with capitals, at least two.
_CAPITALS = re.compile(r"[A-Z][\w.&'’\-]*(?:\s+[A-Z&][\w.&'’\-]*)+")
#: Letters of a firm's name that are enough to find it.
_ENOUGH_LETTERS, _ENOUGH_SIGNS = 2, 2
#: Signs of a firm's name that stands between other words; people written together.
_WHOLE_FIRM, _TOGETHER = 4, 3


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
    english = words.vocabulary.english
    cut = pieces_by_shape(line, english_shapes(english))
    for number, piece in enumerate(phrases(line, cut, english)):
        pieces += _closer(replace(piece, word=number), words, said)
    told = list(_with_names(pieces, words, said))
    alone = not any(one.kind is PieceKind.CHANNEL and channel_of(one.text, words) for one in told)
    found = [_said(piece, said) for piece in _doubted(told, words, today, alone=alone)]
    found = [
        replace(piece, plain=as_chinese(piece.kind, piece.text, english))
        for piece in without_rates(line, _one_employer(found, words), english, said)
    ]
    return meaning_of(line, found, words, today)


def _said(piece: Piece, said: Mapping[str, PieceKind]) -> Piece:
    kind = said.get(piece.text)
    return (
        replace(piece, kind=kind, sure=True) if kind and piece.kind is not PieceKind.GAP else piece
    )


def _closer(piece: Piece, words: QuickWords, said: Mapping[str, PieceKind]) -> list[Piece]:
    """Look closer at a word: a firm, a name, or words of the trade written together."""
    if piece.kind is not PieceKind.UNKNOWN or piece.text in said:
        return [piece]
    if is_phrase(piece.text):
        return phrase_parts(piece, words.of_phrases)
    cut = workplace_parts(piece.text, words)
    plain = _at_work(piece, cut, words, said) if cut else _plain(piece, words)
    if plain:
        return plain
    parts = list(_cut(piece, words))
    if len(parts) > 1:
        return [
            _leftover(part, words) if part.kind is PieceKind.UNKNOWN else part for part in parts
        ]
    if parts[0].kind is not PieceKind.UNKNOWN:
        return parts
    return [replace(piece, kind=_kind_of(piece.text, words))]


def _at_work(
    piece: Piece, cut: WorkplaceParts, words: QuickWords, said: Mapping[str, PieceKind]
) -> list[Piece]:
    """Return 李梅在顺景酒店做保安 as whose name, which firm, and what stands behind."""
    at = [0]
    for text in (cut.before, cut.at, cut.firm, cut.work):
        at.append(at[-1] + len(text))
    parts = _closer(_part(piece, 0, at[1], PieceKind.UNKNOWN), words, said) if cut.before else []
    parts += [
        _part(piece, begin, end, kind)
        for begin, end, kind in (
            (at[1], at[2], PieceKind.GAP),
            (at[2], at[3], PieceKind.EMPLOYER if cut.is_firm else PieceKind.GAP),
            (at[3], at[4], PieceKind.GAP),
        )
        if end > begin
    ]
    if at[4] < len(piece.text):
        rest = _part(piece, at[4], len(piece.text), PieceKind.UNKNOWN)
        is_job = cut.work in words.vocabulary.work_as and looks_like_name(rest.text)
        parts += [rest] if is_job else _closer(rest, words, said)
    return parts


def _plain(piece: Piece, words: QuickWords) -> list[Piece]:
    """Return a firm or a name with what a slip prints before it apart; empty where it is none."""
    vocabulary = words.vocabulary
    if vocabulary.filler.match(piece.text):
        return [replace(piece, kind=PieceKind.GAP)]
    is_firm = vocabulary.firm_end.search(piece.text)
    prefix = (vocabulary.firm_label if is_firm else vocabulary.name_label).match(piece.text)
    known = words.firm(piece.text) is not None
    rest = piece.text[prefix.end() :] if prefix and not known else ""
    if rest and (is_firm or looks_like_name(rest)):
        kind = PieceKind.EMPLOYER if is_firm else PieceKind.NAME
        return [
            _part(piece, 0, len(piece.text) - len(rest), PieceKind.GAP),
            _part(piece, len(piece.text) - len(rest), len(piece.text), kind),
        ]
    return [replace(piece, kind=PieceKind.EMPLOYER)] if is_firm else []


def _kind_of(text: str, words: QuickWords) -> PieceKind:
    if looks_like_name(text):
        return PieceKind.NAME
    if words.firm(text) is not None:
        return PieceKind.EMPLOYER
    return PieceKind.DEMAND if words.vocabulary.demand.search(text) else PieceKind.UNKNOWN


def _leftover(part: Piece, words: QuickWords) -> Piece:
    """Take what stands between words of the trade for a name, a filler, else a word of demand."""
    if words.vocabulary.filler.match(part.text):
        return replace(part, kind=PieceKind.GAP)
    if looks_like_name(part.text):
        return replace(part, kind=PieceKind.NAME)
    if len(part.text) >= _WHOLE_FIRM and words.vocabulary.firm_end.search(part.text):
        return replace(part, kind=PieceKind.EMPLOYER)
    return replace(part, kind=PieceKind.DEMAND)


def _with_names(
    pieces: Sequence[Piece], words: QuickWords, said: Mapping[str, PieceKind]
) -> Iterator[Piece]:
    """Cut names that were written together; they are to be looked at."""
    has_firm = any(piece.kind is PieceKind.EMPLOYER for piece in pieces)
    for piece in pieces:
        names = names_together(piece.text) if piece.kind is PieceKind.UNKNOWN else []
        known = piece.text in said or words.firm(piece.text) is not None
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
    known = {word: kind for word, kind in words.known.items() if not word.isascii()}
    pattern = any_of(tuple(known))
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
        if piece.kind is PieceKind.UNKNOWN
        and (_HAN_WORD.fullmatch(piece.text) or _CAPITALS.fullmatch(piece.text))
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
    firms = [name for name in names if words.firm(name) is not None]
    if len(names) < _ENOUGH_SIGNS or not firms:
        return pieces
    return [
        replace(piece, kind=PieceKind.EMPLOYER) if piece.text == firms[0] else piece
        for piece in pieces
    ]


def _doubted(
    pieces: Sequence[Piece], words: QuickWords, today: date, *, alone: bool
) -> Iterator[Piece]:
    """Mark what is only supposed or turned round: a year without its month, 5月至3月."""
    for piece in pieces:
        outside = alone and piece.kind is PieceKind.OUTSIDE_NO
        said = as_chinese(piece.kind, piece.text, words.vocabulary.english)
        months = piece.kind is PieceKind.MONTHS
        supposed = months and (is_reckoned(said) or is_turned(said, today))
        yield replace(piece, sure=False) if outside or supposed else piece
