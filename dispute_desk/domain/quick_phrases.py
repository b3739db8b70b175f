"""English words beside each other in a typed line: whose name, which firm, what is asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dispute_desk.domain.quick_pieces import Piece, PieceKind
from dispute_desk.domain.quick_vocabulary import EnglishWords

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


_WORD = re.compile(r"[A-Za-z][A-Za-z.&'’/\-]*|&")
#: A given name: one word, or two joined by a sign.
_GIVEN = re.compile(r"[A-Z][a-z]+(?:['’\-][A-Za-z][a-z]*)?")
#: Words of a phrase that mean something together, at most.
_MOST = 4


def phrases(line: str, pieces: Iterable[Piece], words: EnglishWords) -> Iterator[Piece]:
    """Join English words with blanks between them into one piece; Co., Ltd. too."""
    run: list[Piece] = []
    for piece in pieces:
        if run and _goes_on(run, piece, words):
            run.append(piece)
            continue
        yield from _joined(line, run)
        run = []
        if _is_word(piece):
            run = [piece]
        else:
            yield piece
    yield from _joined(line, run)


def _is_word(piece: Piece) -> bool:
    return piece.kind is PieceKind.UNKNOWN and _WORD.fullmatch(piece.text) is not None


def _goes_on(run: list[Piece], piece: Piece, words: EnglishWords) -> bool:
    if piece.kind is PieceKind.GAP:
        plain = not piece.text.strip()
        after_firm = piece.text.strip() == "," and _bare(run[-1].text) in words.firm_ends
        return run[-1].kind is not PieceKind.GAP and (plain or after_firm)
    if not _is_word(piece):
        return False
    return run[-1].text.strip() != "," or _bare(piece.text) in words.firm_ends


def _joined(line: str, run: list[Piece]) -> Iterator[Piece]:
    """Yield the words of a run as one piece, and the gap that is left behind it."""
    rest = [run.pop()] if run and run[-1].kind is PieceKind.GAP else []
    if run:
        start, end = run[0].start, run[-1].end
        yield Piece(start, end, line[start:end], PieceKind.UNKNOWN)
    yield from rest


def _bare(word: str) -> str:
    return word.casefold().strip(".,")


@dataclass(frozen=True)
class PhraseWords:
    """What a phrase is looked up in: words of the trade by what they are, firms, English words."""

    known: Mapping[str, PieceKind]
    is_firm: Callable[[str], bool]
    english: EnglishWords


def is_phrase(text: str) -> bool:
    """Tell whether a piece is made of English words alone."""
    return all(_WORD.fullmatch(word.strip(",")) for word in text.split()) and bool(text.strip())


def phrase_parts(piece: Piece, words: PhraseWords) -> list[Piece]:
    """Cut a phrase into names, firms, words of the trade and the rest; every sign stays.

    What stands between names and firms is one word of the line: a demand is told whole.
    """
    reader = _Reader(piece, words)
    parts: list[Piece] = []
    word = piece.word
    at = 0
    for begin, end, kind, sure in reader.spans():
        start, stop = reader.places[begin][0], reader.places[end - 1][1]
        if start > at:
            parts.append(_part(piece, at, start, PieceKind.GAP, word))
        if kind in {PieceKind.NAME, PieceKind.EMPLOYER}:
            word = -(piece.start + start) - 1
            parts.append(replace(_part(piece, start, stop, kind, word), sure=sure))
            word -= 1
        else:
            parts.append(_part(piece, start, stop, kind, word))
        at = stop
    if at < len(piece.text):
        parts.append(_part(piece, at, len(piece.text), PieceKind.GAP, word))
    return parts


def _part(piece: Piece, start: int, end: int, kind: PieceKind, word: int) -> Piece:
    return Piece(
        piece.start + start, piece.start + end, piece.text[start:end], kind, word, sure=piece.sure
    )


class _Reader:
    """Goes through the words of a phrase from the left."""

    def __init__(self, piece: Piece, words: PhraseWords) -> None:
        self.words = words
        self.places = [(one.start(), one.end()) for one in re.finditer(r"[^\s,]+", piece.text)]
        self.texts = [piece.text[start:end] for start, end in self.places]
        self.bare = [_bare(text) for text in self.texts]
        #: Where a firm ends that may begin with what was taken for a name before it.
        self.doubted = 0

    def spans(self) -> Iterator[tuple[int, int, PieceKind, bool]]:
        """Yield each stretch of words: where it begins and ends, what it is, and whether surely."""
        at, loose = 0, 0
        while at < len(self.texts):
            found = self._here(at)
            if found is None:
                at += 1
                continue
            yield from self._loose(loose, at)
            end, kind, sure = found
            doubted = kind is PieceKind.EMPLOYER and end == self.doubted
            yield at, end, kind, sure and not doubted
            at = loose = found[0]
        yield from self._loose(loose, at)

    def _here(self, at: int) -> tuple[int, PieceKind, bool] | None:
        """Return where a known stretch ends that begins here, and what it is."""
        for end in range(min(at + _MOST, len(self.texts)), at, -1):
            kind = self.words.known.get(" ".join(self.bare[at:end]))
            if kind is not None:
                return end, kind, True
        firm = self._firm_end(at)
        of_firm = at > 0 and self.bare[at - 1] in self.words.english.before_firms
        if not self._is_name(at) or (firm and (of_firm or self._is_trade(at + 2))):
            return (firm, PieceKind.EMPLOYER, True) if firm else None
        self.doubted = firm or self.doubted
        return at + 2, PieceKind.NAME, not firm

    def _is_trade(self, at: int) -> bool:
        """Tell whether what stands here has no firm's own name before it: Logistics, Co."""
        return self.bare[at] in self.words.english.firm_trades

    def _is_name(self, at: int) -> bool:
        if at + 1 >= len(self.texts):
            return False
        family, given = self.texts[at], self.texts[at + 1]
        return (
            family[0].isupper()
            and self.bare[at] in self.words.english.surnames
            and _GIVEN.fullmatch(given) is not None
            and self.bare[at + 1] not in self.words.known
            and self.bare[at + 1] not in self.words.english.firm_ends
        )

    def _firm_end(self, at: int) -> int | None:
        """Return where the name of a firm that begins here ends: capitals up to Ltd or Factory."""
        english = self.words.english
        capital = self.texts[at][0].isupper()
        own = capital and self.bare[at] in english.surnames  # An Da is no "an"
        if not own and self.bare[at] in (*english.fillers, *english.before_firms):
            return None
        for end in range(at, len(self.texts)):
            if end > at and self.bare[end] in english.firm_ends:
                while end + 1 < len(self.texts) and self.bare[end + 1] in english.firm_ends:
                    end += 1  # noqa: PLW2901 - Co Ltd
                return end + 1
            plain = self.bare[end] in (*english.demands, *english.fillers)
            other = self.texts[end][0].isupper() != capital and self.bare[end] != "&"
            if other or (plain and not (own and end == at)):
                return None
            if not capital and self.bare[end] in self.words.known:
                return None
        return None

    def _loose(self, begin: int, end: int) -> Iterator[tuple[int, int, PieceKind, bool]]:
        """Yield a stretch that is nothing known: little words around it, and what it could be."""
        english = self.words.english
        little = {*english.fillers, *english.before_firms}
        asks = any(one in english.demands for one in self.bare[begin:end])
        while not asks and begin < end and self.bare[begin] in little:
            yield begin, begin + 1, PieceKind.GAP, True
            begin += 1
        last = end
        while not asks and begin < last and self.bare[last - 1] in little:
            last -= 1
        if begin < last:
            text = " ".join(self.texts[begin:last])
            if asks:
                yield begin, last, PieceKind.DEMAND, True
            elif self.words.is_firm(text):
                yield begin, last, PieceKind.EMPLOYER, True
            else:
                yield from self._unknown(begin, last)
        for at in range(last, end):
            yield at, at + 1, PieceKind.GAP, True

    def _unknown(self, begin: int, end: int) -> Iterator[tuple[int, int, PieceKind, bool]]:
        """Yield words that are nothing known; small letters and capitals alone are apart."""
        start = begin
        for at in range(begin + 1, end):
            before, here = self.texts[at - 1], self.texts[at]
            if (before.islower() and here.isupper()) or (before.isupper() and here.islower()):
                yield start, at, PieceKind.UNKNOWN, True
                start = at
        yield start, end, PieceKind.UNKNOWN, True
