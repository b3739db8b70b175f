"""A letter while it is written: how it would look, what it lacks, before anything is stored."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dispute_desk.documents.paper_texts import paper_text
from dispute_desk.domain.letter_rows import LetterField
from dispute_desk.domain.letter_words import Addressee
from dispute_desk.services.case_papers import typeset
from dispute_desk.services.letter_marks import with_marks
from dispute_desk.services.letter_numbers import next_number
from dispute_desk.services.letter_values import LetterOnPaper, filled_letter
from dispute_desk.services.lists import check_may_see
from dispute_desk.store.readers import letters

if TYPE_CHECKING:
    from dispute_desk.domain.letter_rows import LetterPlan
    from dispute_desk.services.desk import Desk

#: What the desk alone says: who issues it, its number and day, what went before, the term.
_DESKS = frozenset({"issuers", "number", "made_on", "addressee", "employer", "printer", "sequence"})


@dataclass(frozen=True, kw_only=True)
class WrittenLetter:
    """A letter as it would look: every field, those that may be written, what is missing."""

    on_paper: LetterOnPaper
    #: What the desk says by itself, by field.
    bare: dict[str, Any]
    fields: tuple[LetterField, ...]
    employer: str
    case_number: str
    addressee: str
    next_number: str
    #: The kind that should go before and did not; a reason is asked for.
    skips: str = ""

    @property
    def missing(self) -> tuple[LetterField, ...]:
        """The fields that must be filled and are not."""
        return tuple(LetterField(one.name, one.label, one.kind) for one in self.on_paper.missing)

    @property
    def values(self) -> dict[str, Any]:
        """What stands in every field."""
        return self.on_paper.values


def write_letter(desk: Desk, plan: LetterPlan) -> WrittenLetter:
    """Return a planned letter as it would look now."""
    check_may_see(desk.actor)
    profile = desk.profile
    kind = profile.letter_kind(plan.kind)
    row = _row(desk, plan)
    on_paper = filled_letter(desk, row)
    writable = tuple(
        LetterField(one.name, one.label, one.kind)
        for one in paper_text(kind.paper).fields
        if one.name not in _DESKS
    )
    return WrittenLetter(
        on_paper=on_paper,
        bare=filled_letter(desk, row, bare=True).values,
        fields=writable,
        employer=row["employer_name"] or "",
        case_number=row["case_number"] or "",
        addressee=row["addressee"] or "",
        next_number=next_number(desk, plan.kind, row["issuer"]),
        skips=_skipped(desk, row, kind.after),
    )


def planned_letter(desk: Desk, plan: LetterPlan) -> LetterOnPaper:
    """Return a planned letter filled in, without what a window shows beside it."""
    return filled_letter(desk, _row(desk, plan))


def picture_of(desk: Desk, plan: LetterPlan) -> tuple[WrittenLetter, bytes]:
    """Return a planned letter and its PDF for looking at, with marks for what is missing."""
    written = write_letter(desk, plan)
    return written, typeset(written.on_paper.kind, with_marks(written.on_paper))


def _row(desk: Desk, plan: LetterPlan) -> dict[str, Any]:
    """Return the row the letter would have."""
    kind = desk.profile.letter_kind(plan.kind)
    with desk.store.reading() as connection:
        if plan.paper_id is not None:
            row = letters.letter_row(connection, plan.paper_id)
            told = {**json.loads(row["told"] or "{}"), **plan.told}
        else:
            row = letters.new_row(connection, plan.case_id, plan.employer_id)
            told = dict(plan.told)
    to_employer = kind.addressee is Addressee.EMPLOYER
    usual = row["employer_name"] if to_employer else None
    return row | {
        "kind": kind.code,
        "title": kind.label,
        "issuer": plan.issuer or row["issuer"] or desk.profile.issuers[0].code,
        "addressee": usual if plan.addressee is None else plan.addressee or None,
        "told": json.dumps(told, ensure_ascii=False, default=str),
        "issued_on": plan.made_on or row["issued_on"],
    }


def _skipped(desk: Desk, row: dict[str, Any], after: str) -> str:
    """Return the kind of letter that should have been served or refused before and was not."""
    if not after:
        return ""
    with desk.store.reading() as connection:
        before = letters.letters_before(connection, row, [after])
    there = any(one["served_on"] or one["refused_on"] for one in before)
    return "" if there else desk.profile.letter_kind(after).label
