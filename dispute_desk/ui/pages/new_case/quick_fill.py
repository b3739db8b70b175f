"""What a typed line means goes into the boxes of the form; what has no box goes into the note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.messages import translated

if TYPE_CHECKING:
    from dispute_desk.domain.quick_line import QuickLine, QuickPerson
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
    """Fill in what is claimed: for each person of the line, or as one sum for the first."""
    if told.fen is None:
        return
    first = rows[:1] or page.people.rows[:1]
    for row in rows if told.of_each and rows else first:
        row.claimed.set_fen(told.fen)
        row.show_more(on=page.fold.isChecked())


def _fill_ticket(page: NewCasePage, told: QuickLine) -> None:
    """Fill in the hotline and the number of its ticket; the fold shows them."""
    if told.channel:
        page.more.channel.put(told.channel)
    if told.external_no:
        page.more.external_no.setText(told.external_no)


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


def _note_the_rest(page: NewCasePage, told: QuickLine) -> None:
    """Write down what has no box, once: unknown words, further causes, how many came."""
    rest = [*told.unknown, *(page.more.cause_word(code) for code in told.causes[1:])]
    if told.persons and told.persons > max(len(told.people), 1):
        page.persons = told.persons
        rest.append(
            translated("new_case", QT_TRANSLATE_NOOP("new_case", "来访 %1 人")).replace(
                "%1", str(told.persons)
            )
        )
    if told.fen is not None and told.of_each:
        words = translated("new_case", QT_TRANSLATE_NOOP("new_case", "每人 %1 元"))
        rest.append(words.replace("%1", yuan_grouped(told.fen)))
    written = page.more.note.toPlainText()
    fresh = [words for words in rest if words not in written]
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
