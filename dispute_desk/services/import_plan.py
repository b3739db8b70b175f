"""Turns a ledger's reading into rows ready to be written, before any transaction begins.

Heavy to import (the store's search comes with it): reached through ``importing`` only.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import repeat
from operator import is_
from typing import TYPE_CHECKING

from dispute_desk.domain.collecting import no_collections
from dispute_desk.domain.employer import name_key
from dispute_desk.domain.import_rows import TAKEN_IN, Block, ImportPlan, Recognised, Rows
from dispute_desk.domain.import_tally import tally_of
from dispute_desk.domain.import_twins import (
    SAME_FILLED,
)
from dispute_desk.domain.import_updates import Standing
from dispute_desk.domain.ledger import Bin, Finding, RowKind
from dispute_desk.domain.ledger_grid import RECORD_ID
from dispute_desk.domain.ledger_sent import Lot, parts_of
from dispute_desk.services.changed_cases import changed_cases
from dispute_desk.services.filling import blanks_filled
from dispute_desk.services.found_cases import FoundCases
from dispute_desk.services.import_cells import NotedRow, noted_row
from dispute_desk.services.import_pieces import EmployerRow, PieceMaker
from dispute_desk.services.known_cases import record_of
from dispute_desk.services.known_store import KnownStore
from dispute_desk.services.prepared_lots import prepared
from dispute_desk.store.initials import initials
from dispute_desk.store.readers.returned import ADDED

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dispute_desk.domain.ledger import LedgerCase, Reading, RowText
    from dispute_desk.services.changed_cases import ChangedCases
    from dispute_desk.services.desk import Desk
    from dispute_desk.services.import_pieces import FirmWords
    from dispute_desk.services.prepared_lots import Link, PreparedLot, ToldFirm
    from dispute_desk.services.returned_rehearsal import Tried


NONE_CHOSEN: Mapping[str, str] = {}
_STRUCTURAL, _LEFT_OUT = Bin.STRUCTURAL.value, RowKind.LEFT_OUT.value
#: So many cases are made rows of at once: that takes some ten milliseconds.
_AT_ONCE = 500


class Planner:
    """Prepares cases as they come and puts them together, at once where the reading ends as heard.

    What is heard early may still change: rows put together, cases carried over, units corrected.
    Then the plan is built anew.
    """

    def __init__(self, desk: Desk, known: KnownStore | None = None) -> None:
        """Prepare for the store of a desk; ``known`` is what was seen of it before."""
        self._desk = desk
        self._tried: Tried = {}
        self.known = known if known is not None and known.still_holds() else KnownStore(desk)
        self._told, self._workers = self.known.cases, self.known.workers
        self._ours = self.known.our_numbers
        now = self.known.seen_at
        self._maker = PieceMaker(desk, self._ours, set(self.known.borne), now)
        self._as_heard = self._fresh_builder()

    @staticmethod
    def get_ready() -> None:
        """Load the readings of characters, which the first name waits for."""
        initials("例")

    def _fresh_builder(self, choices: Mapping[str, str] = NONE_CHOSEN) -> _Builder:
        told = FoundCases(self._told, self._workers, choices)
        return _Builder(told, self._maker, self.known)

    def prepare(self, lot: Lot) -> None:
        """Make the rows of cases that will most likely be taken in as they are now."""
        with no_collections():
            self._as_heard.take(lot)

    def plan(self, reading: Reading, choices: Mapping[str, str] = NONE_CHOSEN) -> ImportPlan:
        """Return every row the import will write; cases taken in before are only counted.

        ``choices`` decide about cells and cases that may be the store's, by their ids; what is
        not chosen is as it is proposed.
        """
        with no_collections():
            builder = self._builder_as_heard(reading)
            if builder is None or builder.told.differ(choices):
                builder = self._builder_of(reading, choices)
            builder.note_others(reading)
            self.known.prepared.keep_only(builder.parts)
            known = [(reading.cases[at], case_id) for at, case_id in builder.known]
            changed = self._changed(reading, known, builder.told, choices)
        plan = builder.finish(changed, choices)
        left_out = (reading.cases[at] for at in builder.left_out)
        tally = tally_of(reading, known, left_out, {one.case_id for one in plan.taken})
        new = tally.new._replace(cases=plan.case_count)
        return replace(plan, tally=tally._replace(new=new))

    def ours_among(self, reading: Reading) -> tuple[Finding, ...]:
        """Return a warning for each new case that bears a number of ours."""
        if not self._ours:
            return ()
        return tuple(
            Finding(case.where[0], "W_NUMBER_OURS", None, case.case_no)
            for case in reading.cases
            if case.case_no in self._ours and self._told.find(case) is None
        )

    def _builder_as_heard(self, reading: Reading) -> _Builder | None:
        """Return what was put together while the cases came, if they are the reading's; once."""
        heard, self._as_heard = self._as_heard, self._fresh_builder()
        parts = [part for _, part in parts_of(reading.cases)]
        is_the_same = len(parts) == len(heard.parts) and all(map(is_, parts, heard.parts))
        return heard if is_the_same else None

    def _builder_of(self, reading: Reading, choices: Mapping[str, str]) -> _Builder:
        """Put the cases of a reading together."""
        builder = self._fresh_builder(choices)
        for _, part in parts_of(reading.cases):
            builder.take(part)
        return builder

    def _changed(
        self,
        reading: Reading,
        known: Sequence[tuple[LedgerCase, int]],
        told: FoundCases,
        choices: Mapping[str, str],
    ) -> ChangedCases:
        """Return what known cases are told otherwise, and what fills blanks of the same."""
        twins = {one.place for one in told.twins}
        changed = changed_cases(self._desk, reading, self._told, known, self._tried, twins)
        filled = {one.place for one in told.twins if one.decided(choices) == SAME_FILLED}
        if not filled:
            return changed
        pairs = [(case, case_id) for case, case_id in known if case.where[0] in filled]
        more = blanks_filled(self._desk, pairs, self._tried)
        left = {one.place for one in more if one.standing is Standing.LEFT}
        told_of = tuple(one for one in changed.places if one not in filled or one in left)
        there = {(one.kind, one.record_id, one.field) for one in changed.updates}
        fresh = (one for one in more if (one.kind, one.record_id, one.field) not in there)
        return changed._replace(places=told_of, updates=(*changed.updates, *fresh))

    def recognise(self, reading: Reading, choices: Mapping[str, str] = NONE_CHOSEN) -> Recognised:
        """Return which cases of a reading the store has, without preparing anything."""
        told = FoundCases(self._told, self._workers, choices)
        found = ((case, told.find(case)) for case in reading.cases)
        known = [(case, case_id) for case, case_id in found if case_id]
        changed = self._changed(reading, known, told, choices)
        return Recognised(
            known=len(known),
            changed=changed.places,
            ours=self.ours_among(reading),
            updates=changed.updates,
            choices=choices,
            twins=tuple(told.twins),
            missing=changed.missing,
        )


class _Builder:
    """Puts the rows together in the order of the reading; keys are places, counted from 1.

    ``known`` has place in the reading and id of the cases the store has.
    """

    def __init__(self, told: FoundCases, maker: PieceMaker, known: KnownStore) -> None:
        self.told, self._maker = told, maker
        self._is_new_to_all = told.is_of_nothing
        self._firms = {
            key: [(-firm_id, code) for firm_id, code in found] for key, found in known.firms.items()
        }
        self._firm_words = known.firm_words
        self._as_of = known.as_of
        self._employers: list[EmployerRow] = []
        self._links: dict[tuple[str | None, str | None], Link] = {}
        self._prepared, self._ours = known.prepared, known.our_numbers
        self._cases = Rows()
        self._claimants = Rows()
        self._amounts = Rows()
        self._moves = Rows()
        self._notes = Rows()
        self._noted = Rows(NotedRow._fields)
        self._lines = Rows()
        #: The parts that were taken, and how many cases they have.
        self.parts: list[Lot | Sequence[LedgerCase]] = []
        self._count = 0
        self.known: list[tuple[int, int]] = []
        #: The places of those nobody wants.
        self.left_out: list[int] = []

    def take(self, part: Lot | Sequence[LedgerCase]) -> None:
        """Add the rows of some cases, or note those of the ones the store has."""
        self.parts.append(part)
        made = self._made_of(part) if isinstance(part, Lot) else None
        if made is not None:
            self._add(made)
            self._count += len(part)
        else:
            self._take_each(part.cases() if isinstance(part, Lot) else part)

    def _made_of(self, lot: Lot) -> PreparedLot | None:
        """Return the rows of a lot, made once; None where not all of it is new to the store."""
        found = self._prepared.find(lot, self._link)
        if found is not None:
            return found
        cases = lot.cases()
        if not self._ours.isdisjoint(case.case_no for case in cases):
            return None
        if not self._is_new_to_all and not self.told.has_none_of(cases):
            return None
        return self._prepared.make(lot, self._maker, self._link)

    def _take_each(self, cases: Sequence[LedgerCase]) -> None:
        waiting: list[LedgerCase] = []
        for case in cases:
            found = None if self._is_new_to_all else self.told.find(case)
            if found is None:
                waiting.append(case)
            if waiting and (found is not None or len(waiting) == _AT_ONCE):
                self._add(prepared(waiting, self._maker, self._link))
                waiting = []
            if found is not None:
                self._note_known(case, found)
            self._count += 1
        if waiting:
            self._add(prepared(waiting, self._maker, self._link))

    def _note_known(self, case: LedgerCase, found: int) -> None:
        """Note the rows of a case the store has (``found``), or that is left out (0)."""
        if not found:
            out = [noted_row(text, _STRUCTURAL, detail=_LEFT_OUT) for text in case.rows]
            self._noted.add(out, case_id=repeat(None, len(out)))
            self.left_out.append(self._count)
            return
        self.known.append((self._count, found))
        noted = [_known_row(text) for text in case.rows]
        self._noted.add(noted, case_id=repeat(-found, len(noted)))

    def _add(self, made: PreparedLot) -> None:
        """Put the rows of new cases behind those that are there."""
        of_case = {"case_id": len(self._cases)}
        firms = tuple(self._link(firm)[0] for firm in made.firms)
        claimants = len(self._claimants)
        self._cases.add_packed(made.case, {"employer_id": firms})
        self._claimants.add_packed(made.claimant, of_case)
        self._amounts.add_packed(made.amount, {**of_case, "claimant_id": claimants})
        self._moves.add_packed(made.move, of_case)
        self._notes.add_packed(made.note, of_case)
        self._noted.add_packed(made.noted, of_case)
        self._lines.add_packed(made.line)

    def _link(self, firm: ToldFirm) -> Link:
        """Return the key of an employer, and its words; the same name, the same key."""
        told = firm[:2]
        if told not in self._links:
            key = self._firm(firm)
            self._links[told] = key, self._words_of_firm(firm, key)
        return self._links[told]

    def _firm(self, firm: ToldFirm) -> int | None:
        """Return the plan's key of the employer, or the negated id of one the store has."""
        name, code, more = firm
        if not name:
            return None
        known = self._known_firm(name, code)
        if known is not None:
            return known
        key = name_key(name)
        self._employers.append(EmployerRow(name, key, code, **dict(more)))
        self._firms.setdefault(key, []).append((len(self._employers), code))
        return len(self._employers)

    def _known_firm(self, name: str, code: str | None) -> int | None:
        """Return the key of the employer if the store or the plan has it."""
        for firm_id, borne in self._firms.get(name_key(name), ()):
            if code is None or borne in {None, code}:
                return firm_id
        return None

    def _words_of_firm(self, told: ToldFirm, firm_id: int | None) -> FirmWords:
        """Return name, former names and code of the employer as the store will show it."""
        if firm_id is None:
            return None, None, None
        if firm_id > 0:
            firm = self._employers[firm_id - 1]
            return firm.name, None, firm.credit_code
        return self._firm_words.get(-firm_id) or (told[0], None, told[1])

    def note_others(self, reading: Reading) -> None:
        """Note the rows that are no case: repeated, rejected, structural, intake."""
        repeated = {
            (one.place.sheet, one.place.row): f"{one.of.sheet}:{one.of.row}"
            for one in reading.duplicates
        }
        if repeated:
            self._noted.rewrite(partial(_carried_over, repeated))
        rows = [
            NotedRow(sheet, number, Bin.DUPLICATE.value, of)
            for (sheet, number), of in repeated.items()
        ]
        rows += [
            noted_row(one.row, Bin.REJECTED.value, detail=one.finding.code)
            for one in reading.rejected
        ]
        rows += [noted_row(text, Bin.INTAKE.value) for text in reading.intakes]
        rows += [
            NotedRow(
                one.place.sheet, one.place.row, Bin.STRUCTURAL.value, one.kind.value, raw=one.text
            )
            for one in reading.skipped_rows
        ]
        self._noted.add(rows, case_id=repeat(None, len(rows)))

    def finish(self, changed: ChangedCases, choices: Mapping[str, str]) -> ImportPlan:
        """Return the plan."""
        return ImportPlan(
            records={
                "employer": Rows(EmployerRow._fields, list(self._employers)),
                "case": self._cases,
                "claimant": self._claimants,
                "amount": self._amounts,
                "move": self._moves,
                "note": self._notes,
            },
            rows=self._noted,
            lines=self._lines,
            known=len(self.known),
            changed=changed.places,
            updates=changed.updates,
            twins=tuple(self.told.twins),
            choices=choices,
            as_of=self._as_of,
            missing=changed.missing,
        )


def _known_row(text: RowText) -> NotedRow:
    """Return where a row of a known case went; one that was added to an export keeps its hash."""
    noted = noted_row(text, ADDED)
    added = RECORD_ID in text.headings and not record_of(text)
    return noted._replace(row_hash=text.row_hash) if added else noted


def _carried_over(repeated: dict[tuple[str, int], str], block: Block) -> bool:
    """Note rows of cases that carry an earlier row over as duplicates; they tell of a case, too.

    What was found is taken out of ``repeated`` (the earlier row by sheet and row).
    """
    told = zip(block["sheet"], block["row"], block["bin"], strict=True)
    found: dict[int, str] = {}
    for at, (sheet, row, into) in enumerate(told):
        of = repeated.pop((sheet, row), None)
        if of is not None and into in TAKEN_IN:
            found[at] = of
    if found:
        bins, details = list(block["bin"]), list(block["detail"])
        for at, of in found.items():
            bins[at], details[at] = Bin.DUPLICATE.value, of
        block |= {"bin": bins, "detail": details}
    return bool(found)
