"""The questions a screen or the command line may ask; all answers are frozen rows.

Heavy to import (the store comes with it): reached through ``desk.lists`` only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.employer_rows import EmployerQuery
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.list_refusals import (
    EMPLOYER_GONE,
    NO_CASE,
    NOT_THERE_YET,
    SEVERAL_CASES,
)
from dispute_desk.services.overdue import late_before, over_by, settled
from dispute_desk.services.use_cases import NO_RIGHT
from dispute_desk.store.readers import (
    as_of,
    case_file,
    case_lists,
    case_values,
    clock_files,
    employers,
    former,
    history,
    history_words,
    likeness,
    others,
    planned,
    policy_rows,
    record_names,
    related,
    saved_views,
    today,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import date, datetime

    from dispute_desk.domain.column_filter import ColumnValue
    from dispute_desk.domain.employer_rows import EmployerFile
    from dispute_desk.domain.former import FormerCase
    from dispute_desk.domain.late_clocks import LateClocks
    from dispute_desk.domain.months import Month
    from dispute_desk.domain.office import Actor
    from dispute_desk.domain.office_rows import OfficeRowView
    from dispute_desk.domain.planned import Planned
    from dispute_desk.domain.policy_difference import ClaimingCase
    from dispute_desk.domain.profile import Profile
    from dispute_desk.domain.related import RelatedCase
    from dispute_desk.domain.rows import (
        BatchRow,
        CaseFile,
        CaseQuery,
        CaseRow,
        EmployerRow,
        FieldChange,
        HistoryRow,
        Likeness,
        PaymentRow,
        PersonRow,
        SavedViewRow,
        TodayItem,
    )
    from dispute_desk.domain.same_people import Key, KnownPerson
    from dispute_desk.domain.workdays import WorkCalendar
    from dispute_desk.store.store import Store

_LOOK = QT_TRANSLATE_NOOP("command", "查看案件")


def check_may_see(actor: Actor, *others: Right) -> None:
    """Refuse somebody who may not see cases, nor has another right that is enough."""
    if actor.rights.isdisjoint({Right.SEE_CASES, *others}):
        raise DeskError(NO_RIGHT, person=actor.name, title=_LOOK)


class Lists:
    """Answers one person's questions about one store; may be asked from any thread.

    What cases hold is told to those who may see cases (``no_right``); people, settings, imports
    and how far the journal has come are told to everybody at the desk.
    """

    def __init__(self, store: Store, actor: Actor) -> None:
        self._store = store
        self._actor = actor
        self._terms: tuple[Profile, WorkCalendar] | None = None
        self._late: LateClocks | None = None

    def reckon_with(self, profile: Profile, work: WorkCalendar) -> None:
        """Reckon clocks by these terms; without any only next actions are overdue."""
        self._terms = (profile, work)

    def _settled(self, query: CaseQuery) -> CaseQuery:
        return settled(self._store, self._terms, query)

    def asked_by(self, actor: Actor) -> Lists:
        """Return the same questions for another person."""
        return Lists(self._store, actor)

    def case_ids(self, query: CaseQuery) -> list[int]:
        """Return the ids of the cases asked for, in order."""
        check_may_see(self._actor)
        query = self._settled(query)
        with self._store.reading() as connection:
            return case_lists.case_ids(connection, query)

    def first_case_ids(self, query: CaseQuery, limit: int) -> list[int]:
        """Return the first ids of a long answer to typed words; none where all come as fast."""
        check_may_see(self._actor)
        query = self._settled(query)
        with self._store.reading() as connection:
            return case_lists.first_case_ids(connection, query, limit)

    def case_rows(self, ids: Sequence[int]) -> dict[int, CaseRow]:
        """Return the rows of these cases by id; a case that is gone is absent."""
        check_may_see(self._actor)
        with self._store.reading() as connection:
            return case_lists.case_rows(connection, ids)

    def case_counts(self, queries: dict[str, CaseQuery]) -> dict[str, int]:
        """Return a count for each question, capped at 1,001 ("1000+")."""
        check_may_see(self._actor)
        asked = {name: self._settled(query) for name, query in queries.items()}
        with self._store.reading() as connection:
            return {name: case_lists.case_count(connection, q) for name, q in asked.items()}

    def case_values(self, query: CaseQuery, column: str) -> list[ColumnValue]:
        """Return what the cases of a list have in a column, the most frequent first."""
        check_may_see(self._actor)
        query = self._settled(query)
        with self._store.reading() as connection:
            return case_values.case_values(connection, query, column)

    def find_case(self, ref: str) -> int:
        """Return a case's id by number or id; ``no_such_case``, or ``several_cases`` bear it."""
        check_may_see(self._actor, Right.SEE_AUDIT)
        with self._store.reading() as connection:
            found = case_lists.find_cases(connection, ref)
        if not found:
            raise DeskError(NO_CASE, ref=ref)
        if len(found) > 1:
            raise DeskError(
                SEVERAL_CASES, ref=ref, ids="、".join(f"#{case_id}" for case_id in found)
            )
        return found[0]

    def case_file(self, case_id: int) -> CaseFile:
        """Return a case with everything under it; refuses with ``no_such_case``."""
        check_may_see(self._actor)
        with self._store.reading() as connection:
            found = case_file.case_file(connection, case_id)
        if found is None:
            raise DeskError(NO_CASE, ref=case_id)
        return found

    def related(self, case_id: int) -> tuple[RelatedCase, ...]:
        """Return the cases split from a case, merged with it, or open with its employer."""
        check_may_see(self._actor)
        with self._store.reading() as connection:
            return related.related_cases(connection, case_id)

    def former(self, case_id: int, *, until: date | None = None) -> tuple[FormerCase, ...]:
        """Return what cases before a split or a merger hold about the workers of a case."""
        check_may_see(self._actor)
        with self._store.reading() as connection:
            return former.former_cases(connection, case_id, until=until)

    def case_as_of(self, case_id: int, moment: datetime) -> CaseFile:
        """Return the case as it stood at a moment; refuses with ``case_not_there_yet``."""
        check_may_see(self._actor)
        with self._store.reading() as connection:
            found = as_of.case_as_of(connection, case_id, moment)
            if found is None:
                day, entered = as_of.days_told(connection, case_id, moment)
                raise DeskError(NOT_THERE_YET, day=day, entered=entered)
        return found

    def alike(
        self,
        *,
        name: str = "",
        phone: str = "",
        id_no: str = "",
        employer_id: int | None = None,
    ) -> list[Likeness]:
        """Return cases of the same person or employer, newest first."""
        check_may_see(self._actor)
        with self._store.reading() as connection:
            return likeness.alike(
                connection, name=name, phone=phone, id_no=id_no, employer_id=employer_id
            )

    def namesakes(
        self, people: Mapping[str, str], employer_id: int | None = None, firm: str = ""
    ) -> list[Likeness]:
        """Return cases of people of these names, at a firm and its likes, or anywhere."""
        check_may_see(self._actor)
        with self._store.reading() as connection:
            return likeness.namesakes(connection, people, employer_id, firm)

    def known_people(self, people: Mapping[Key, str], case_id: int) -> dict[Key, KnownPerson]:
        """Return workers of other cases by the keys they are known by; a key maps to an ID."""
        check_may_see(self._actor)
        with self._store.reading() as connection:
            return likeness.known_people(connection, people, case_id)

    def today(self, day: date, person_id: int | None) -> dict[str, list[TodayItem]]:
        """Return the lists of 今日待办; of one person's cases, or of all.

        Where the terms are known, of the papers of a back-payment only missing ones are told.
        """
        check_may_see(self._actor)
        late = self._late = over_by(self._terms, day, self._late)
        with self._store.reading() as connection:
            return today.today_items(
                connection,
                today=day,
                person_id=person_id,
                viewer_id=self._actor.id,
                papers=None if late is None else late.profile.repayment_papers,
                late=late,
            )

    def saved_views(self) -> list[SavedViewRow]:
        """Return the kept views of the list of cases: one's own and the station's."""
        check_may_see(self._actor)
        with self._store.reading() as connection:
            return saved_views.saved_views(connection, "cases", self._actor.id)

    def planned(self, first: date, last: date, person_id: int | None) -> list[Planned]:
        """Return the meetings and next actions of some days; of one person's cases, or of all."""
        check_may_see(self._actor)
        with self._store.reading() as connection:
            return planned.planned(connection, first, last, person_id)

    def letters_of_merged(self, person_id: int | None) -> list[TodayItem]:
        """Return the letters merged cases wait for a reply to, under the cases that go on."""
        check_may_see(self._actor)
        with self._store.reading() as connection:
            return today.letters_of_merged_cases(connection, person_id)

    def clock_cases(self, first: date, last: date, person_id: int | None) -> list[int]:
        """Return the open cases whose clocks may end in these days, oldest first."""
        check_may_see(self._actor)
        with self._store.reading() as connection:
            return planned.clock_cases(connection, first, last, person_id)

    def clock_files(self, case_ids: Sequence[int]) -> list[CaseFile]:
        """Return cases with no more than their clocks are made of, and the parties' names."""
        check_may_see(self._actor)
        with self._store.reading() as connection:
            return clock_files.clock_files(connection, case_ids)

    def head_figures(self, day: date) -> dict[str, int]:
        """Return the figures above the list of cases (counts, and fen for ``paid_this_year``)."""
        check_may_see(self._actor)
        late = late_before(self._store, self._terms, day, known_on=day)
        with self._store.reading() as connection:
            return today.head_figures(connection, today=day, late=late)

    def employers(self, typed: str = "", *, limit: int = 200, offset: int = 0) -> list[EmployerRow]:
        """Return a page of employers, those with the newest case first."""
        query = EmployerQuery(text=typed, limit=limit, offset=offset)
        check_may_see(self._actor)
        with self._store.reading() as connection:
            ids = employers.employer_ids(connection, query)
            rows = employers.employer_rows(connection, ids)
        return [rows[one] for one in ids if one in rows]

    def employer_ids(self, query: EmployerQuery) -> list[int]:
        """Return the ids of the employers asked for, in order."""
        check_may_see(self._actor)
        with self._store.reading() as connection:
            return employers.employer_ids(connection, query)

    def employer_rows(self, ids: Sequence[int]) -> dict[int, EmployerRow]:
        """Return the rows of these employers by id."""
        check_may_see(self._actor)
        with self._store.reading() as connection:
            return employers.employer_rows(connection, ids)

    def employer_counts(self, queries: Mapping[str, EmployerQuery]) -> dict[str, int]:
        """Return a count for each question, capped at 1,001 ("1000+")."""
        check_may_see(self._actor)
        with self._store.reading() as connection:
            return {name: employers.employer_count(connection, q) for name, q in queries.items()}

    def employer_file(self, employer_id: int) -> EmployerFile:
        """Return an employer with everything under it; refuses with ``employer_gone``."""
        check_may_see(self._actor)
        with self._store.reading() as connection:
            found = employers.employer_file(connection, employer_id)
        if found is None:
            raise DeskError(EMPLOYER_GONE)
        return found

    def employer_history(self, employer_id: int, *, limit: int = 100) -> list[HistoryRow]:
        """Return the entries of the journal about an employer, newest first."""
        check_may_see(self._actor)
        with self._store.reading() as connection:
            return history.history_of_employer(connection, employer_id, limit=limit)

    def payments(
        self,
        *,
        case_id: int | None = None,
        proof_no: str | None = None,
        limit: int = 200,
        offset: int = 0,
    ) -> list[PaymentRow]:
        """Return a page of payments: of a case, under a proof, or of all."""
        check_may_see(self._actor)
        with self._store.reading() as connection:
            return others.payment_rows(
                connection, case_id=case_id, proof_no=proof_no, limit=limit, offset=offset
            )

    def people(self, *, active_only: bool = False) -> list[PersonRow]:
        """Return the people of the station."""
        with self._store.reading() as connection:
            return others.person_rows(connection, active_only=active_only)

    def settings(self) -> dict[str, Any]:
        """Return the settings of the station by name."""
        with self._store.reading() as connection:
            return others.settings(connection)

    def policy_rows(self, region: str | None = None) -> list[OfficeRowView]:
        """Return what the office added to the figures of a region (or of all), newest first."""
        with self._store.reading() as connection:
            return policy_rows.policy_rows(connection, region)

    def claiming_cases(
        self, insurances: Collection[str], first: Month, last: Month
    ) -> list[ClaimingCase]:
        """Return the open cases that claim some of these insurances for some of these months."""
        check_may_see(self._actor)
        with self._store.reading() as connection:
            return policy_rows.claiming_cases(connection, insurances, first, last)

    def batches(self) -> list[BatchRow]:
        """Return the imports, newest first."""
        with self._store.reading() as connection:
            return others.batch_rows(connection)

    def history(
        self, *, case_id: int | None = None, before: int | None = None, limit: int = 200
    ) -> list[HistoryRow]:
        """Return a page of the journal, newest first."""
        check_may_see(self._actor, Right.SEE_AUDIT)
        with self._store.reading() as connection:
            return history.history_rows(connection, case_id=case_id, before=before, limit=limit)

    def history_ids(self, words: Sequence[tuple[str, Collection[str]]]) -> list[int]:
        """Return the entries all words fit, newest first; with each the commands it names."""
        check_may_see(self._actor, Right.SEE_AUDIT)
        with self._store.reading() as connection:
            return history_words.entries_of(connection, words)

    def history_of(self, seqs: Sequence[int]) -> list[HistoryRow]:
        """Return these entries of the journal, newest first."""
        check_may_see(self._actor, Right.SEE_AUDIT)
        with self._store.reading() as connection:
            return history.history_of(connection, seqs)

    def seq_at(self, moment: datetime) -> int:
        """Return the number of the last entry of the journal up to a moment."""
        check_may_see(self._actor, Right.SEE_AUDIT)
        with self._store.reading() as connection:
            return as_of.seq_at(connection, moment)

    def field_changes(
        self, seqs: list[int], *, kinds: Collection[str] | None = None, case_id: int | None = None
    ) -> list[FieldChange]:
        """Return field by field what these entries changed, in these kinds or a case, or in all."""
        check_may_see(self._actor, Right.SEE_AUDIT)
        with self._store.reading() as connection:
            return history.field_changes(connection, seqs, kinds=kinds, case_id=case_id)

    def record_names(self, records: Iterable[tuple[str, int]]) -> dict[tuple[str, int], str]:
        """Return what people call records of the journal, by kind and id; some have no name."""
        check_may_see(self._actor, Right.SEE_AUDIT)
        with self._store.reading() as connection:
            return record_names.record_names(connection, records)

    def last_seq(self) -> int:
        """Return the newest journal entry's number; it moves whenever anybody changed anything."""
        with self._store.reading() as connection:
            return history.last_seq(connection)
