"""What a typed line means goes into the boxes of the form; what has no box goes into the note.

Where a person says that a piece is something else, what it was taken for leaves its box.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.identity import kept_phone
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.messages import translated

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QLineEdit

    from dispute_desk.domain.quick_told import QuickLine, QuickPerson
    from dispute_desk.ui.pages.new_case.page import NewCasePage
    from dispute_desk.ui.pages.new_case.persons import PersonBoxes


def fill_boxes(page: NewCasePage, told: QuickLine) -> None:
    """Fill the boxes the line speaks of, leave the others, and go on where something is missing."""
    rows = []
    for person in told.people:  # one after the other: the row of one is not free for the next
        rows.append(_row_of(page, person))
        _fill_person(rows[-1], person)
    _fill_sums(page, rows, told)
    _fill_ticket(page, told)
    if told.employer:
        page.take_employer(told.employer, told.employer_id)
    if told.insurances:
        page.insurances.choose(told.insurances)
    if told.month_from:
        page.claim_from.set_month(told.month_from)
    if told.month_to:
        page.claim_to.set_month(told.month_to)
    if told.demand:
        page.demand.setPlainText(told.demand)
    if told.causes:
        page.more.cause.put(told.causes[0])
    _note_the_rest(page, told)
    _go_on(page)


def _fill_sums(page: NewCasePage, rows: list[PersonBoxes], told: QuickLine) -> None:
    """Fill in what is claimed: for each person of the line, for the only one, or together."""
    if told.fen is None:
        return
    if len(rows) > 1 and not told.of_each:
        page.people.together.set_fen(told.fen)
        return
    first = rows[:1] or page.people.rows[:1]
    for row in rows if told.of_each and rows else first:
        row.claimed.set_fen(told.fen)
        row.show_more(on=page.fold.isChecked())


def _fill_ticket(page: NewCasePage, told: QuickLine) -> None:
    """Fill in the hotline, the number of its ticket and the term; the fold shows them."""
    if told.channel:
        page.more.channel.put(told.channel)
    if told.external_no:
        page.more.external_no.setText(told.external_no)
    if told.deadline:
        page.more.external_deadline.set_day(page.more.external_deadline.day_of(told.deadline))


def _row_of(page: NewCasePage, person: QuickPerson) -> PersonBoxes:
    """Return the row of this person: the same name, an empty row, or a new one."""
    rows = page.people.rows
    same = [row for row in rows if person.name and row.name.text().strip() == person.name]
    free = [row for row in rows if row.is_empty() or not row.name.text().strip()]
    return (same or free or [page.people.add()])[0]


def _fill_person(row: PersonBoxes, person: QuickPerson) -> None:
    for field, text in (
        (row.name, person.name),
        (row.phone, person.phone),
        (row.id_no, person.id_no),
    ):
        if text:
            field.setText(text)
    row.show_more(on=row.cells["claimed"].isVisibleTo(row))


def fill_again(page: NewCasePage, before: QuickLine, now: QuickLine) -> None:
    """Take back what the line put where it no longer belongs, and fill in what it means now.

    What a person wrote over it since stays.
    """
    _free_people(page, before, now)
    more, term = page.more, page.more.external_deadline
    due_before, due_now = (term.day_of(one.deadline or "") for one in (before, now))
    freed: list[tuple[Callable[[], object], object, object, object]] = [
        (page.demand.clear, page.demand.toPlainText(), before.demand, now.demand),
        (page.employer.clear, page.employer.text(), before.employer, now.employer),
        (more.external_no.clear, more.external_no.text(), before.external_no, now.external_no),
        (term.clear, term.day(), due_before, due_now),
        (page.claim_from.clear, page.claim_from.month(), before.month_from, now.month_from),
        (page.claim_to.clear, page.claim_to.month(), before.month_to, now.month_to),
    ]
    for clear, stands, was, means in freed:
        if was and was != means and stands == was:
            clear()
    if not page.employer.text():
        page.take_employer("", None)
    chosen = set(page.insurances.values())
    if before.insurances != now.insurances and chosen == set(before.insurances):
        page.insurances.choose(())
    if before.causes[:1] != now.causes[:1] and [more.cause.value()] == [*before.causes[:1]]:
        more.cause.setCurrentIndex(0)
    if before.channel not in {None, now.channel} and more.channel.value() == before.channel:
        more.channel.setCurrentIndex(0)
    gone = set(_rest(page, before)) - set(_rest(page, now))
    written = more.note.toPlainText()
    if gone and written:
        more.note.setPlainText("；".join(part for part in written.split("；") if part not in gone))
    if before.persons and page.persons == before.persons:
        page.persons = None
    fill_boxes(page, now)
    for row in list(page.people.rows):
        page.people.drop_empty(row)
    _go_on(page)


def _free_people(page: NewCasePage, before: QuickLine, now: QuickLine) -> None:
    """Empty what the former reading told of people: numbers, the sum, and names that are gone."""
    names = {one.name for one in before.people}
    kept = {one.name for one in now.people}
    numbers = {number for one in before.people for number in (one.phone, one.id_no) if number}
    together = page.people.together
    if together.fen() is not None and together.fen() == before.fen:
        together.clear()
    theirs = [row for row in page.people.filled() if _is_told(row, names, numbers)]
    for row in theirs or page.people.rows[:1]:
        if row.claimed.fen() is not None and row.claimed.fen() == before.fen:
            row.claimed.clear()
    for row in theirs:
        for box in (row.phone, row.id_no):
            if _number(box) in numbers:
                box.clear()
        if row.name.text().strip() in names - kept:
            row.name.clear()


def _is_told(row: PersonBoxes, names: set[str], numbers: set[str]) -> bool:
    told = _number(row.phone) in numbers or _number(row.id_no) in numbers
    return told or row.name.text().strip() in names - {""}


def _number(box: QLineEdit) -> str:
    return kept_phone(box.text()) or box.text()


def _rest(page: NewCasePage, told: QuickLine) -> list[str]:
    """Return what has no box: unknown words, further causes, how many came, a sum for each."""
    rest = [*told.unknown, *(page.more.cause_word(code) for code in told.causes[1:])]
    if told.persons and told.persons > max(len(told.people), 1):
        words = translated("new_case", QT_TRANSLATE_NOOP("new_case", "来访 %1 人"))
        rest.append(words.replace("%1", str(told.persons)))
    if told.fen is not None and told.of_each:
        words = translated("new_case", QT_TRANSLATE_NOOP("new_case", "每人 %1 元"))
        rest.append(words.replace("%1", yuan_grouped(told.fen)))
    return rest


def _note_the_rest(page: NewCasePage, told: QuickLine) -> None:
    """Write down what has no box, once."""
    if told.persons and told.persons > max(len(told.people), 1):
        page.persons = told.persons
    written = page.more.note.toPlainText()
    fresh = [words for words in _rest(page, told) if words not in written]
    if fresh:
        page.more.note.setPlainText("；".join([written, *fresh] if written else fresh))


def _go_on(page: NewCasePage) -> None:
    """Put the focus where something must still be filled in, else on the demand."""
    nameless = [row for row in page.people.filled() if not row.name.text().strip()]
    if nameless:
        nameless[0].name.setFocus()
    elif not page.employer.text().strip():
        page.employer.setFocus()
    else:
        page.demand.setFocus()
