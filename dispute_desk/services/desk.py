"""The one door for writes: check the right, run, journal, commit, tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dispute_desk.clock import Clock, local_day
from dispute_desk.domain.changes import Change
from dispute_desk.domain.collecting import no_collections
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.office import Actor, Office
from dispute_desk.domain.station_ruled import ruled_calendar, ruled_profile
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services import codec
from dispute_desk.services.characters import check_characters
from dispute_desk.services.corrections import name_the_other
from dispute_desk.services.sealed import check_sealed
from dispute_desk.services.station_rules import rules_of
from dispute_desk.services.undo import UndoEntry, act_taken_back
from dispute_desk.services.use_cases import NO_RIGHT, USE_CASES, UseCase

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.domain.profile import Profile
    from dispute_desk.domain.routing import Routing
    from dispute_desk.domain.workdays import WorkCalendar
    from dispute_desk.services.lists import Lists
    from dispute_desk.store.store import Store

NO_COMMAND = sentence(
    "no_command",
    QT_TRANSLATE_NOOP("errors", "没有名为“{name}”的操作。用 do --list 查看全部操作。"),
)


@dataclass(frozen=True)
class Outcome:
    """What a command did: its value, its journal entry and the records it touched.

    ``seq`` is None where nothing changed and so nothing was journaled. ``act`` is the title of
    the act that was taken back or done again.
    """

    value: Any
    seq: int | None
    title: str
    subject: str
    undoable: bool
    changes: tuple[Change, ...]
    act: str = ""

    @property
    def entry(self) -> int:
        """The number of the journal entry, for those who know that there is one."""
        if self.seq is None:
            raise LookupError(self.title)
        return self.seq

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of records that changed."""
        return frozenset(change.kind for change in self.changes)


class Desk:
    """A person at the desk of one store."""

    def __init__(
        self,
        store: Store,
        *,
        clock: Clock,
        profile: Profile,
        routing: Routing,
        calendar: WorkCalendar,
        actor: Actor,
        lists: Lists,
    ) -> None:
        self.store = store
        self.clock = clock
        self.routing = routing
        self.actor = actor
        self.lists = lists
        #: What is to be said of an import that was left in the middle, when the store opened.
        self.left: DeskError | None = None
        self._shipped = profile
        self._calendar = calendar
        self._take_settings()
        self._listeners: list[Callable[[Outcome], None]] = []

    def _take_settings(self) -> None:
        rules = rules_of(self.store)
        told = self._shipped.with_settings(self.lists.settings())
        self.profile: Profile = ruled_profile(told, rules)
        self.calendar: WorkCalendar = ruled_calendar(self._calendar, rules)
        self.lists.reckon_with(self.profile, self.calendar)

    def office(self) -> Office:
        """Return the world around a use case, at this moment."""
        now = self.clock()
        told = (self.profile, self.calendar, self._calendar)
        return Office(self.actor, now, local_day(now), *told)

    def may(self, case: UseCase) -> bool:
        """Tell whether the person has the right a use case asks for."""
        return case.right in self.actor.rights

    def do(self, command: object) -> Outcome:
        """Perform a command wholly or not at all.

        Raises DeskError for every refusal; then nothing was written and nobody is told.
        """
        case = USE_CASES.get(type(command).__name__)
        if case is None:
            raise DeskError(NO_COMMAND, name=type(command).__name__)
        if not self.may(case):
            raise DeskError(NO_RIGHT, person=self.actor.name, title=case.title)
        check_characters(command)
        try:
            outcome = self._prepare_and_perform(case, command)
        except DeskError as refusal:
            name_the_other(refusal, self.store)
            raise
        if outcome.kinds & {"setting", "station_rule"}:
            self._take_settings()
        for listener in list(self._listeners):
            listener(outcome)
        return outcome

    def _prepare_and_perform(self, case: UseCase, command: object) -> Outcome:
        """Perform a command; what is prepared for a long one is let go before garbage is sought."""
        if case.prepare is None:
            return self._perform(case, command)
        with no_collections():
            ready = case.prepare(command, self)
            if case.ahead is None:
                return self._perform(case, ready)
            with case.ahead(ready, self) as written:
                return self._perform(case, written)

    def _perform(self, case: UseCase, command: object) -> Outcome:
        office = self.office()
        payload = codec.canonical_json(command)
        name, title = case.journaled(command)
        with self.store.writing(office) as tx:
            value = case.run(command, tx)
            changes = tx.finish(
                command=name,
                payload=payload,
                undoable=case.undoable,
            )
            check_sealed(tx, changes)
            seq = tx.seq if tx.is_journaled else None
            undoable = case.undoable and tx.is_journaled
            act = act_taken_back(tx)
            return Outcome(value, seq, title, tx.subject, undoable, tuple(changes), act)

    def listen(self, listener: Callable[[Outcome], None]) -> None:
        """Call the listener after each command, on the thread that performed it."""
        self._listeners.append(listener)

    def as_person(self, actor: Actor) -> Desk:
        """Return a desk of the same store for another person."""
        return Desk(
            self.store,
            clock=self.clock,
            profile=self._shipped,
            routing=self.routing,
            calendar=self._calendar,
            actor=actor,
            lists=self.lists.asked_by(actor),
        )

    def undo(self, seq: int) -> Outcome:
        """Take an entry of the journal back."""
        return self.do(UndoEntry(seq=seq))

    def close(self) -> None:
        """Leave the desk and close the store."""
        self.store.close()
