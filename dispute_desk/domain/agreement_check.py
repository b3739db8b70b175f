"""What an agreement about contributions may not contain: found in its words and in its terms."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from dispute_desk.domain.agreement_parts import Party
from dispute_desk.domain.agreement_text import NOBODY, Parties, compiled, vocabulary
from dispute_desk.domain.errors import sentence
from dispute_desk.domain.word import Word
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dispute_desk.domain.agreement_parts import Term
    from dispute_desk.domain.agreement_text import ReadText, Vocabulary
    from dispute_desk.domain.profile import Profile

FORBIDDEN_TERM = sentence(
    "forbidden_term",
    QT_TRANSLATE_NOOP(
        "errors",
        "协议里的“{found}”不能这样约定（{basis}），这样的地方共 {count} 处。"
        "请改写；纸上已经这样签了的，请写明补录理由。",
    ),
)


#: So many characters before and after a term are looked at for what turns it round.
_AROUND = 24
#: So many characters before the end of "all is over" are looked at for what was paid first.
_PAID_BEFORE = 240


class Shape(StrEnum):
    """How a forbidden term looks where it stands in columns instead of words."""

    WORKER_PAYS_EMPLOYER_SHARE = "worker_pays_employer_share"
    WORKER_PAYS_LATE_FEE = "worker_pays_late_fee"


@dataclass(frozen=True, kw_only=True)
class ForbiddenTerm(Word):
    """A kind of term no agreement may hold: its patterns and shapes, why, the rule it offends.

    ``loose_patterns`` name no insurance: they do not count in a sentence about other money.
    ``demand_patterns`` say that no demand is made: they do not count where the employer promises.
    ``settled_patterns`` say that all is over: they do not count where it is paid in full first.
    """

    patterns: tuple[str, ...]
    loose_patterns: tuple[str, ...] = ()
    demand_patterns: tuple[str, ...] = ()
    settled_patterns: tuple[str, ...] = ()
    shapes: tuple[Shape, ...] = ()
    why: str
    why_en: str
    basis: str

    def reason(self, language: str = "zh") -> str:
        """Return why it may not be agreed, in Chinese, or in English for ``en``."""
        return self.why_en if language == "en" else self.why


@dataclass(frozen=True)
class Finding:
    """A forbidden term: the words that hold it and where they stand, from and to."""

    term: ForbiddenTerm
    words: str
    start: int
    end: int


def found_in_words(text: str, profile: Profile, parties: Parties = NOBODY) -> list[Finding]:
    """Return every forbidden term of a text in the order of its words.

    The parties are known by their names; a clause that forbids or voids such a term holds none.
    """
    known = vocabulary(profile.agreement_words)
    read = known.read(text, parties)
    found = [one for term in profile.forbidden_terms for one in _found(term, read, known, text)]
    return sorted(found, key=lambda one: (one.start, one.end))


def _found(term: ForbiddenTerm, read: ReadText, known: Vocabulary, text: str) -> list[Finding]:
    """Return where a text holds one kind of term; of those that overlap the longest."""
    spans: set[tuple[int, int]] = set()
    counts_not = {
        **dict.fromkeys(term.loose_patterns, _is_of_other_money),
        **dict.fromkeys(term.demand_patterns, _is_promised_by_employer),
        **dict.fromkeys(term.settled_patterns, _is_paid_first),
    }
    for pattern in (*term.patterns, *counts_not):
        let_be = counts_not.get(pattern, _never)
        for match in compiled(known.pattern(pattern)).finditer(read.text):
            denied = _is_denied(read.text, match.start(), match.end(), known)
            if not (denied or let_be(read.text, match.span(), known)):
                spans.add((match.start(), match.end()))
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda one: (one[0] - one[1], one)):
        if all(end <= other[0] or start >= other[1] for other in kept):
            kept.append((start, end))
    places = [read.span(*one) for one in kept]
    return [Finding(term, text[start:end], start, end) for start, end in places]


def _is_denied(text: str, start: int, end: int, known: Vocabulary) -> bool:
    """Tell whether the words around turn a term into its opposite: 不得约定……, ……无效."""
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return bool(known.any_of("negation").search(before) or known.any_of("void").match(after))


def _is_of_other_money(text: str, span: tuple[int, int], known: Vocabulary) -> bool:
    """Tell whether a sentence spoke of wages or the like, not of contributions, up to here."""
    before = _sentence_up_to(text, span[0])
    insured = known.any_of("insurance").search(before) or "缴" in before
    return not insured and bool(known.any_of("other_dues").search(before))


def _is_promised_by_employer(text: str, span: tuple[int, int], known: Vocabulary) -> bool:
    """Tell whether it is the employer who makes no demand: no worker gives anything up."""
    return bool(known.any_of("employer_promises").search(_sentence_up_to(text, span[0])))


def _is_paid_first(text: str, span: tuple[int, int], known: Vocabulary) -> bool:
    """Tell whether a sentence says that the contributions are paid first, all that is over."""
    sentence = _sentence_up_to(text, span[1])[-_PAID_BEFORE:]
    unpaid = known.any_of("unpaid")
    return any(
        not unpaid.search(sentence[: paid.start()])
        and not _is_part(sentence[: paid.end()], sentence[paid.end() :], known)
        for paid in known.any_of("paid_first").finditer(sentence)
    )


def _is_part(paid: str, over: str, known: Vocabulary) -> bool:
    """Tell whether what is paid is a part, or what is over are other months than those paid."""
    if known.any_of("part_only").search(paid):
        return True
    periods = _all_of("period", paid, known)
    others = bool(periods) and not _all_of("period", over, known) <= periods
    return others or not _all_of("other_months", over, known) <= _all_of(
        "other_months", paid, known
    )


def _all_of(code: str, text: str, known: Vocabulary) -> set[str]:
    return {match[0] for match in known.any_of(code).finditer(text)}


def _sentence_up_to(text: str, place: int) -> str:
    return compiled(r"[。；;]").split(text[:place])[-1]


def _never(text: str, span: tuple[int, int], known: Vocabulary) -> bool:
    """Let nothing be: the pattern counts wherever it stands."""
    del text, span, known
    return False


def settled_in_words(text: str, profile: Profile, parties: Parties = NOBODY) -> list[str]:
    """Return the clauses by which all is over, and which do not say what: 再无其他争议.

    Other claims may be given up (domain reference §1.6), contributions may not: it is asked.
    """
    known = vocabulary(profile.agreement_words)
    over, what = known.any_of("settled_all"), known.any_of("settled_what")
    clauses = _clauses_not_told(text, profile, parties)
    return [clause for clause, read in clauses if over.search(read) and not what.search(read)]


def doubted_in_words(text: str, profile: Profile, parties: Parties = NOBODY) -> list[str]:
    """Return the clauses that name money to the worker together with social insurance.

    They may be lawful (an allowance the state pays), so they are asked about; what is forbidden
    is told anyway.
    """
    known = vocabulary(profile.agreement_words)
    money, insurance = known.any_of("doubt_money"), known.any_of("doubt_insurance")
    clauses = _clauses_not_told(text, profile, parties)
    return [clause for clause, read in clauses if money.search(read) and insurance.search(read)]


def _clauses_not_told(text: str, profile: Profile, parties: Parties) -> Iterator[tuple[str, str]]:
    """Yield the clauses in which nothing forbidden was found: as they stand, as they are read."""
    known, told = vocabulary(profile.agreement_words), found_in_words(text, profile, parties)
    for clause in compiled(r"[^。；;\n]+").finditer(text):
        if not any(clause.start() < one.end and one.start < clause.end() for one in told):
            yield clause[0].strip(), known.read(clause[0], parties).text


def found_in_term(term: Term, profile: Profile, parties: Parties = NOBODY) -> list[Finding]:
    """Return what a term of columns may not say, then what its words may not say."""
    shapes = shapes_of(term)
    found = [
        Finding(one, one.label, 0, 0)
        for one in profile.forbidden_terms
        if not shapes.isdisjoint(one.shapes)
    ]
    return found + found_in_words(term.obligation or "", profile, parties)


def found_in_terms(
    terms: Iterable[Term], profile: Profile, parties: Parties = NOBODY
) -> list[list[Finding]]:
    """Return what each of many terms may not say; words many of them share are read once."""
    known: dict[tuple[str | None, frozenset[Shape]], list[Finding]] = {}
    found = []
    for term in terms:
        key = (term.obligation, shapes_of(term))
        if key not in known:
            known[key] = found_in_term(term, profile, parties)
        found.append(known[key])
    return found


def shapes_of(term: Term) -> frozenset[Shape]:
    """Return how a term puts on the worker what the employer owes."""
    shapes = set()
    if term.payer is Party.WORKER and term.employer_fen:
        shapes.add(Shape.WORKER_PAYS_EMPLOYER_SHARE)
    if term.late_fee_payer is Party.WORKER:
        shapes.add(Shape.WORKER_PAYS_LATE_FEE)
    return frozenset(shapes)


def total_of(terms: Iterable[Term]) -> int:
    """Return the contributions of terms in fen: both shares, the late fee apart."""
    return sum((term.employer_fen or 0) + (term.employee_fen or 0) for term in terms)
