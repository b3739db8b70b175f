"""Who is who in the rows of a sheet: twins, workers of the case, people known from other cases."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from dispute_desk.domain import roster_doubts as doubts
from dispute_desk.domain.ledger_text import name_text, squeeze
from dispute_desk.domain.people_index import PeopleIndex
from dispute_desk.domain.same_people import (
    BY_NUMBER,
    Key,
    KnownPerson,
    finer_keys,
    keys_of,
    says_more,
    sure_number,
    whole_number,
)
from dispute_desk.ui.messages import translated
from dispute_desk.ui.roster.cells import APART, SAME, said
from dispute_desk.ui.roster.columns import MATCH, NAME
from dispute_desk.ui.roster.row import Who
from dispute_desk.ui.roster.words import (
    ELSEWHERE,
    IS_ANOTHER,
    IS_NEW,
    IS_SAME_CASE,
    IS_SAME_ROW,
    MAYBE_CASE,
    MAYBE_ROW,
    UPDATED,
    told_with,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dispute_desk.ui.roster.row import SheetRow
    from dispute_desk.ui.roster.sheet import Sheet

_NOTE = "note"


@dataclass(frozen=True)
class Asked:
    """Whom a new row may be: an earlier row, or somebody of another case."""

    key: Key
    row: int | None = None
    person: KnownPerson | None = None


class People:
    """Recognises the rows of one sheet; ``known`` are people of other cases by what they share."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._same = PeopleIndex()
        self.known: dict[Key, KnownPerson] = {}
        self._sought: set[Key] = set()

    # --- rows ----------------------------------------------------------------------------

    def forget(self) -> None:
        """Begin anew with other rows."""
        self._same.clear()

    def meet(self, rows: Iterable[int]) -> None:
        """Look again who is who in these rows."""
        changed: set[Key] = set()
        for row in rows:
            one = self._sheet.rows[row]
            told = self._identity(one)
            if told == one.who.told:
                continue
            before, one.who = one.who, Who(told, keys_of(*told), sure_number(told[1]))
            self._same.drop(row, before.finer, before.number)
            self._same.add(row, one.who.finer, one.who.number)
            changed.update(before.keys, one.who.keys)
        for key in changed:
            self._sheet.doubtful.others_changed(self._same.rows(key))

    def twin_of(self, row: int) -> tuple[Key, int] | None:
        """Return another row of the same person, the first there is, and what they agree in."""
        who = self._sheet.rows[row].who
        for key in who.keys:
            for finer in finer_keys(key, who.told[0], who.told[2]):
                for other in self._same.others(row, finer, who.number):
                    if not self._said_apart(row, other):
                        return key, other
        return None

    def row_of(self, told: Mapping[str, str], before: int) -> int | None:
        """Return the one row above ``before`` that a pasted line is about; None for a new one."""
        texts = told.get("name", ""), told.get("id_no", ""), told.get("phone", "")
        who = Who(texts, keys_of(*texts), sure_number(told.get("id_no")))
        for key in who.finer:
            others = self._same.others(-1, key, who.number)
            rows = list(islice(takewhile(lambda row: row < before, others), 2))
            if rows:
                alone = len(rows) == 1 and not self._is_somebody_else(rows[0], who)
                return rows[0] if alone else None
        return None

    def _is_somebody_else(self, row: int, who: Who) -> bool:
        """Tell whether a row of the same number bears another name and another telephone."""
        name, _, phone = self._identity(self._sheet.rows[row])
        names = name_text(name), name_text(who.told[0])
        phones = squeeze(phone), squeeze(who.told[2])
        return all((*names, *phones)) and names[0] != names[1] and phones[0] != phones[1]

    def more_in(self, row: int, column: int, text: str) -> str | None:
        """Return what a cell of a known worker becomes by what is told; None: nothing new."""
        sheet = self._sheet
        what, stands = sheet.columns[column], sheet.rows[row].real(column)
        now = sheet.reader.tidied(what, text)
        if not says_more(what.id, now, stands):
            return None
        if what.id == _NOTE and stands:
            return None if now in stands else f"{stands}；{now}"
        return now

    # --- questions -----------------------------------------------------------------------

    def asked(self, row: int) -> Asked | None:
        """Return whom a new row may be, answered or not."""
        one = self._sheet.rows[row]
        if one.worker_id is not None:
            return None
        for key in one.who.finer:
            other = next(iter(self._same.others(row, key, one.who.number)), row)
            if other < row:
                return Asked(key, row=other)
        person = self.elsewhere(row)
        if person is None:
            return None
        key = next(key for key in one.who.keys if self.known.get(key) is person)
        filled = {what.id for n, what in enumerate(self._sheet.columns) if one.cells.get(n)}
        filled -= set() if whole_number(self._real(one, "id_no")) else {"id_no"}
        other_name = name_text(person.name) != name_text(one.cells.get(self._at(NAME), ""))
        asks = other_name or any(field not in filled for field in person.has)
        return Asked(key, person=person) if asks else None

    def elsewhere(self, row: int) -> KnownPerson | None:
        """Return who of another case a new row is, or may be."""
        one = self._sheet.rows[row]
        if one.worker_id is not None:
            return None
        return next((self.known[key] for key in one.who.keys if key in self.known), None)

    def answer(self, row: int) -> str:
        """Return how the question about a row was answered; empty: not yet."""
        text = self._sheet.rows[row].cells.get(self._at(MATCH), "")
        return self._sheet.reader.answer(text) if text else ""

    def unanswered(self) -> int | None:
        """Return the first row that may be an earlier one and was not told apart from it."""
        for row in range(len(self._sheet.rows)):
            asked = self.asked(row)
            if asked is not None and asked.row is not None and not self.answer(row):
                return row
        return None

    def sought(self) -> dict[Key, str]:
        """Return the keys of new rows nobody asked other cases about, each with its number."""
        return {
            key: whole_number(self._real(one, "id_no"))
            for one in self._sheet.rows
            if one.worker_id is None
            for key in one.who.keys
            if key not in self._sought
        }

    def take_known(self, asked: Iterable[Key], found: Mapping[Key, KnownPerson]) -> bool:
        """Take what other cases know of these keys; tell whether they know anybody."""
        self._sought.update(asked)
        self.known.update(found)
        for key in found:
            self._sheet.doubtful.others_changed(self._same.rows(key))
        return bool(found)

    # --- words ---------------------------------------------------------------------------

    def text(self, row: int) -> str:
        """Return what the sheet says of who a row is."""
        one, columns = self._sheet.rows[row], self._sheet.columns
        if one.worker_id is not None:
            titles = [columns[n].full_title for n in one.changed() if columns[n].id != MATCH]
            return told_with(UPDATED, "、".join(dict.fromkeys(titles))) if titles else ""
        return self._text_of_new(row) if self._sheet.is_filled(row) else ""

    def _text_of_new(self, row: int) -> str:
        typed, answer = self._sheet.rows[row].cells.get(self._at(MATCH), ""), self.answer(row)
        if typed and not answer:
            return typed
        asked = self.asked(row)
        if asked is None:
            person = self.elsewhere(row)
            return told_with(ELSEWHERE, person.number) if person else translated("roster", IS_NEW)
        if answer == APART:
            return translated("roster", IS_ANOTHER)
        if asked.person is None:
            return told_with(IS_SAME_ROW if answer else MAYBE_ROW, (asked.row or 0) + 1)
        return told_with(IS_SAME_CASE if answer else MAYBE_CASE, asked.person.number)

    def look(self, row: int, found: dict[int, str]) -> None:
        """Add what is doubtful about who a row is."""
        self._look_at_name(row, found)
        asked, twin = self.asked(row), self.twin_of(row)
        if asked is not None and not self.answer(row):
            found.setdefault(self._at(MATCH), self._question(row, asked))
        elif twin is not None and asked is None:
            key, other = twin
            doubt = doubts.SAME_NUMBER if key[0] == BY_NUMBER else doubts.SAME_PERSON
            found.setdefault(self._at(key[0]), said(doubt, other + 1))

    def _look_at_name(self, row: int, found: dict[int, str]) -> None:
        """Doubt another name of a worker of the case."""
        one, name = self._sheet.rows[row], self._at(NAME)
        before, now = one.kept.get(name, ""), one.cells.get(name, "")
        if before and now and name_text(before) != name_text(now):
            found.setdefault(name, said(doubts.OTHER_NAME, before))

    def _question(self, row: int, asked: Asked) -> str:
        by_number = asked.key[0] == BY_NUMBER
        if asked.row is not None and self._is_called_otherwise(row, asked.row):
            words = said(doubts.ASK_ROW_OTHER_NAME, asked.row + 1)
            return words.replace("%2", self._sheet.rows[asked.row].cells.get(self._at(NAME), ""))
        if asked.row is not None:
            return said(doubts.ASK_ROW_NUMBER if by_number else doubts.ASK_ROW, asked.row + 1)
        person = asked.person
        if person is None:
            return ""
        words = said(doubts.ASK_CASE_NUMBER if by_number else doubts.ASK_CASE, person.number)
        return words.replace("%2", person.name)

    def _is_called_otherwise(self, row: int, other: int) -> bool:
        """Tell whether two rows bear two names."""
        names = [name_text(self._sheet.rows[n].cells.get(self._at(NAME), "")) for n in (row, other)]
        return all(names) and names[0] != names[1]

    # --- answers -------------------------------------------------------------------------

    def spread(self, cells: Iterable[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
        """Return cells to be written; a row said to be an earlier one goes into that one."""
        sheet, match = self._sheet, self._at(MATCH)
        found: list[tuple[int, int, str]] = []
        for row, column, text in cells:
            if column != match or sheet.reader.answer(text) != SAME:
                found.append((row, column, text))
                continue
            asked = self.asked(row)
            if asked is None or asked.row is None:
                found.append((row, column, text))
                continue
            filled = [(n, there) for n, there in sheet.rows[row].cells.items() if there]
            for n, there in filled:
                more = self.more_in(asked.row, n, there) if n != match else None
                if more is not None:
                    found.append((asked.row, n, more))
            found += [(row, n, "") for n, _ in filled]
        return found

    def _said_apart(self, row: int, other: int) -> bool:
        """Tell whether the later of two rows was said to be another person."""
        return self.answer(max(row, other)) == APART

    def doubt_again(self, row: int) -> None:
        """Look again at everybody who may be the person of a row."""
        for key in self._sheet.rows[row].who.keys:
            self._sheet.doubtful.others_changed(self._same.rows(key))

    def _identity(self, one: SheetRow) -> tuple[str, str, str]:
        name = one.cells.get(self._at(NAME), "")
        return name, self._real(one, "id_no"), self._real(one, "phone")

    def _real(self, one: SheetRow, column: str) -> str:
        return one.real(self._at(column))

    def _at(self, column: str) -> int:
        return self._sheet.place[column]
