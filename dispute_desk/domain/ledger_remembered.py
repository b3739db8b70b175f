"""A workbook understood with what is remembered of its kind, again and again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dispute_desk.domain.ledger_decisions import NO_PROFILE, Decisions
from dispute_desk.domain.ledger_read_before import ReadBefore
from dispute_desk.domain.ledger_recalling import recall
from dispute_desk.domain.ledger_understanding import understand
from dispute_desk.domain.ledger_words_said import with_words_said

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from dispute_desk.domain.ledger import LedgerCase, Reading
    from dispute_desk.domain.ledger_grid import Book
    from dispute_desk.domain.ledger_profile import Memory
    from dispute_desk.domain.ledger_recalled import Recalled
    from dispute_desk.domain.ledger_vocabulary import Vocabulary

    Tell = Callable[[int, int], None]
    Hear = Callable[[LedgerCase], None]


class Remembering:
    """A book and what is remembered when it is read; the profile is looked for once."""

    def __init__(self, book: Book, vocabulary: Vocabulary, memory: Memory, today: date) -> None:
        self.book = book
        self._vocabulary = vocabulary.taught(memory.headings)
        self._memory = memory
        self._today = today
        self._before = ReadBefore()
        self._recalled: dict[int | None, Recalled | None] = {}

    def understand(
        self, decisions: Decisions, tell: Tell, hear: Hear | None = None
    ) -> tuple[Reading, Recalled | None]:
        """Return what the book is understood as, and what was remembered of it.

        Where no profile was looked for yet, all it says goes under ``decisions``; where one is in
        force, its questions are asked until they are answered. An answer given on other evidence
        than there is now does not count: the book is understood again without it.
        """
        if decisions.profile == NO_PROFILE:
            return self._understood(decisions, tell, hear), None
        begins = decisions.profile is None
        recalled = self._recall(decisions.profile)
        if recalled is None:
            return self._understood(decisions, tell, hear), None
        reading = self._by(recalled, decisions, tell, hear, begins=begins)
        stale = recalled.stale(reading) if begins else {}
        stale = {one: said for one, said in stale.items() if one not in decisions.answers}
        if stale:
            recalled = recalled.without(stale)
            reading = self._by(recalled, decisions, tell, hear, begins=begins)
            self._recalled[recalled.profile] = recalled
        return reading, recalled

    def _by(
        self,
        recalled: Recalled,
        decisions: Decisions,
        tell: Tell,
        hear: Hear | None,
        *,
        begins: bool,
    ) -> Reading:
        if begins:
            decisions = decisions.over(recalled.decisions)
        reading = self._understood(recalled.in_force(decisions), tell, hear)
        asked = recalled.questions(decisions)
        answers = decisions.answers
        answered = [one for one in asked if answers.get(one.id) in one.options]
        still_open = [one for one in asked if one not in answered]
        return replace(
            reading,
            questions=(*still_open, *reading.questions),
            answered=(*answered, *reading.answered),
        )

    def _recall(self, only: int | None) -> Recalled | None:
        if only not in self._recalled:
            found = recall(self.book, self._vocabulary, self._memory, only=only)
            self._recalled[only] = found
            if found is not None:
                self._recalled[found.profile] = found
        return self._recalled[only]

    def _understood(self, decisions: Decisions, tell: Tell, hear: Hear | None) -> Reading:
        reading = understand(
            self.book,
            self._vocabulary,
            tell,
            today=self._today,
            decisions=decisions,
            hear=hear,
            before=self._before,
        )
        return with_words_said(reading, self.book, decisions, self._vocabulary)
