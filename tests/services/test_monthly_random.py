"""Any office over any days: the report agrees with a plain diary of what was done."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.months import Month
from dispute_desk.services.acceptance import AcceptCase, DeclineCase, ReferCase
from dispute_desk.services.closing import (
    CloseCase,
    ReopenCase,
    ResumeCase,
    SuspendCase,
    WithdrawCase,
)
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement, StartMediation
from dispute_desk.services.repayment import RecordPayment
from dispute_desk.services.reports.door import Period, build_report
from tests.services.conftest import opened
from tests.services.monthly import YEAR, figures
from tests.services.station import yuan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pytest

    from dispute_desk.domain.report import Report
    from dispute_desk.services.desk import Desk

PEOPLE = ("张例", "李例", "王例", "赵例", "孙例")
FIRMS = ("广州例信制衣有限公司", "广州例行制鞋有限公司", "例安物业")
SUCCESS = {"mediated_performed", "mediated_partial"}
RESOLVED = {*SUCCESS, "settled", "ordered_paid", "self_corrected"}
KINDS = (
    "mediated_performed",
    "mediated_partial",
    "mediation_failed",
    "settled",
    "unreachable",
)


@dataclass(frozen=True)
class Note:
    """A line of the diary: what happened to which case on which day, under which entry."""

    seq: int
    what: str
    case: int
    on: date
    word: str = ""
    yuan: int = 0


@dataclass
class Diary:
    """What was done, in plain Python, as the office would tell it."""

    notes: list[Note] = field(default_factory=list)
    people: dict[int, tuple[str, ...]] = field(default_factory=dict)
    firms: dict[int, str] = field(default_factory=dict)

    def taken_on(self, case: int) -> bool:
        return any(note.case == case and note.what == "accept" for note in self.notes)

    def is_over(self, case: int) -> bool:
        turns = [n.what for n in self.notes if n.case == case and n.what in {"end", "reopen"}]
        return bool(turns) and turns[-1] == "end"

    def of(self, what: str, period: Period | None = None) -> list[Note]:
        return [n for n in self.notes if n.what == what and (not period or period.holds(n.on))]

    def ends(self, period: Period, *, taken_on: bool = True) -> list[Note]:
        """The ends of cases in a period, told apart by whether they were taken on by then."""
        found = []
        for place, note in enumerate(self.notes):
            before = [n for n in self.notes[:place] if n.case == note.case and n.what == "accept"]
            if note.what == "end" and period.holds(note.on) and bool(before) is taken_on:
                found.append(note)
        return found

    def open_after(self, day: date) -> int:
        past = Period(date(YEAR, 1, 1), max(day, date(YEAR, 1, 1)))
        if day < past.first:
            return 0
        again = [
            note
            for place, note in enumerate(self.notes)
            if note.what == "reopen"
            and past.holds(note.on)
            and any(n.case == note.case and n.what == "accept" for n in self.notes[:place])
        ]
        return len(self.of("accept", past)) + len(again) - len(self.ends(past))

    def expected(self, period: Period) -> dict[str, Any]:
        """Every figure this diary knows of, counted the plain way."""
        ends = self.ends(period)
        closed = [note for note in ends if note.word != "merged"]
        early = [note.word for note in self.ends(period, taken_on=False)]
        good = sum(note.word in SUCCESS for note in closed)
        bad = sum(note.word == "mediation_failed" for note in closed)
        paid = self.of("paid", period)
        rate = f"{round(10000 * good / (good + bad) + 1e-9) / 100:.2f}" if good + bad else None
        return {
            "cases_opening": self.open_after(period.opening_day),
            "cases_accepted": len(self.of("accept", period)),
            "cases_closed": len(closed),
            "cases_merged_out": len(ends) - len(closed),
            "cases_open": self.open_after(period.last),
            "cases_not_accepted": early.count("not_accepted"),
            "consultations": early.count("consultation"),
            "cases_referred": early.count("referred"),
            "withdrawn_early": early.count("withdrawn"),
            "cases_withdrawn": sum(note.word == "withdrawn" for note in closed),
            "workers": len({who for note in closed for who in self.people[note.case]}),
            "person_times": sum(len(self.people[note.case]) for note in closed),
            "employers": len({self.firms[note.case] for note in closed}),
            "mediation_success": good,
            "mediation_failed": bad,
            "success_rate": rate,
            "cases_resolved": sum(note.word in RESOLVED for note in closed),
            "paid": f"{sum(note.yuan for note in paid)}.00",
            "paid_workers": len({who for note in paid for who in self.people[note.case]}),
        }


@dataclass(frozen=True)
class Step:
    """One thing somebody tries, so many days after the last."""

    later: int
    what: str
    pick: int
    word: str
    people: tuple[str, ...]


steps = st.lists(
    st.builds(
        Step,
        later=st.integers(0, 14),
        what=st.sampled_from(
            ["register"] * 3
            + ["accept"] * 3
            + ["close"] * 3
            + ["reopen", "reopen", "withdraw", "suspend", "resume", "decline", "refer", "pay"]
            + ["undo", "undo"]
        ),
        pick=st.integers(0, 30),
        word=st.sampled_from(KINDS),
        people=st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=3, unique=True).map(tuple),
    ),
    min_size=5,
    max_size=24,
)


class Office:
    """Tries the steps at the real desk and keeps the diary of those that were not refused."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.diary = Diary()
        self.on = date(YEAR, 1, 5)

    def try_(self, step: Step) -> None:
        self.on = min(self.on + timedelta(days=step.later), date(YEAR, 6, 28))
        try:
            if step.what == "register":
                self._register(step)
            elif step.what == "undo":
                self._undo(step)
            elif self.diary.people:
                self._do(step)
        except DeskError:
            return

    def _register(self, step: Step) -> None:
        firm = FIRMS[step.pick % len(FIRMS)]
        people = tuple(
            NewClaimant(name=who, phone=f"1380000000{PEOPLE.index(who)}") for who in step.people
        )
        done = self.desk.do(
            RegisterCase(claimants=people, employer=firm, cause="04", occurred_on=self.on)
        )
        self.diary.people[done.value] = step.people
        self.diary.firms[done.value] = firm

    def _undo(self, step: Step) -> None:
        if self.diary.notes:
            seq = self.diary.notes[-1 - step.pick % len(self.diary.notes)].seq
            self.desk.undo(seq)
            self.diary.notes = [note for note in self.diary.notes if note.seq != seq]

    def _do(self, step: Step) -> None:
        ids = list(self.diary.people)
        case = ids[step.pick % len(ids)]
        command, what, word = self._command(step, case)
        if step.what == "close":
            self._mediate(case, step.word)
        over, taken_on = self.diary.is_over(case), self.diary.taken_on(case)
        seq = self.desk.do(command).entry
        if over and what == "end":
            return  # a case that was withdrawn or sent on ended then, and is only put away now
        if over and what == "accept":
            self.diary.notes.append(Note(seq, "reopen", case, self.on))
        if what and not (what == "accept" and taken_on):
            self.diary.notes.append(Note(seq, what, case, self.on, word, step.pick + 1))

    def _mediate(self, case: int, word: str) -> None:
        """Let what a way of closing asks for have happened, where it can."""
        if word not in {*SUCCESS, "mediation_failed"}:
            return
        items = (AgreementItem(amount=yuan(1)),)
        with suppress(DeskError):
            self.desk.do(StartMediation(case_id=case, occurred_on=self.on))
            if word in SUCCESS:
                self.desk.do(ConcludeAgreement(case_id=case, items=items, occurred_on=self.on))

    def _command(self, step: Step, case: int) -> tuple[object, str, str]:
        at: dict[str, Any] = {"case_id": case, "occurred_on": self.on}
        consulted = step.pick % 2 == 0
        declined = "consultation" if consulted else "outside_scope"
        paid: dict[str, Any] = {
            "employer_share": yuan(step.pick + 1),
            "late_fee": yuan(3),
            "proof_kind": "bank_receipt",
            "proof_no": "例",
        }
        return {
            "accept": (AcceptCase(**at), "accept", ""),
            "close": (CloseCase(**at, kind=step.word, reason="补录"), "end", step.word),
            "reopen": (ReopenCase(**at, reason="有新的事实"), "reopen", ""),
            "withdraw": (WithdrawCase(**at), "end", "withdrawn"),
            "suspend": (SuspendCase(**at, reason="等待仲裁"), "", ""),
            "resume": (ResumeCase(**at), "", ""),
            "decline": (
                DeclineCase(**at, reason=declined),
                "end",
                "consultation" if consulted else "not_accepted",
            ),
            "refer": (ReferCase(**at, target="arbitration"), "end", "referred"),
            "pay": (RecordPayment(**at, **paid), "paid", ""),
        }[step.what]


@contextmanager
def a_desk(template: Path, folder: Path) -> Iterator[Desk]:
    yield from opened(template, folder / "station.ddk")


#: Without shrinking: an example takes half a second, and shrinking hundreds of them.
@settings(max_examples=25, deadline=None, phases=(Phase.explicit, Phase.generate))
@given(steps)
def test_every_month_agrees_with_the_diary(
    empty_station: Path, tmp_path_factory: pytest.TempPathFactory, tried: list[Step]
) -> None:
    with a_desk(empty_station, tmp_path_factory.mktemp("office")) as desk:
        office = Office(desk)
        for step in tried:
            office.try_(step)

        months = [Period.month(Month(YEAR, number)) for number in range(1, 7)]
        told = [build_report(desk, "monthly", month) for month in months]
        whole = build_report(desk, "monthly", Period(months[0].first, months[-1].last))

    for month, report in zip(months, told, strict=True):
        found, expected = figures(report), office.diary.expected(month)
        assert {name: found[name] for name in expected} == expected
        assert report.reconciles, report.unreconciled
        come = ("cases_opening", "cases_accepted", "cases_reopened", "cases_split_in")
        gone = ("cases_closed", "cases_merged_out")
        assert value(report, "cases_open") == sum(value(report, one) for one in come) - sum(
            value(report, one) for one in gone
        )
    assert_they_add_up(told, whole)


def value(report: Report, name: str) -> int:
    found = report.figure(name).value
    assert found is not None
    return found


def assert_they_add_up(told: list[Report], whole: Report) -> None:
    """Months add up to the range they make, and each year to date is the range so far."""
    for name in (
        "cases_accepted",
        "cases_reopened",
        "cases_closed",
        "cases_merged_out",
        "cases_not_accepted",
        "cases_referred",
        "consultations",
        "person_times",
        "paid",
        "paid_late_fee",
        "mediation_success",
        "mediation_failed",
    ):
        assert sum(value(report, name) for report in told) == value(whole, name)
        assert told[-1].figure(name).year_to_date == whole.figure(name).value
    assert told[0].figure("cases_opening").value == whole.figure("cases_opening").value
    assert told[-1].figure("cases_open").value == whole.figure("cases_open").value
