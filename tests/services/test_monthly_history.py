"""Imported history and the founding trial in the monthly report."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import delete, insert, update

from dispute_desk.assets import resource
from dispute_desk.domain.amount import Layer
from dispute_desk.domain.case import Origin, Tally
from dispute_desk.domain.ledger import Result
from dispute_desk.domain.months import Month
from dispute_desk.domain.report import ColumnsChart
from dispute_desk.domain.report_words import in_words, saying
from dispute_desk.domain.stages import Stage
from dispute_desk.reference.translations import load_translation
from dispute_desk.services.editing import TakeUpCase
from dispute_desk.services.importing import ImportLedger, prepare_import
from dispute_desk.services.reports.door import Period, build_report
from dispute_desk.services.undo import WithdrawImport
from dispute_desk.store import tables
from tests.services.monthly import accepted, close, figures, month, span
from tests.services.samples import sample_at
from tests.services.station import NOW

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dispute_desk.services.desk import Desk

LEDGER = resource("samples", "legacy_ledger_2023.xlsx")
YEAR_2023 = Period(date(2023, 1, 1), date(2023, 12, 31))
WHOLE = Period(date(2020, 1, 1), date(2026, 11, 22))


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = sample_at(tmp_path_factory.mktemp("trial") / "sample.ddk", NOW)
    yield desk
    desk.close()


def test_the_trial_is_six_cases_nine_workers_and_210000_yuan(trial: Desk) -> None:
    period = Period(date(2024, 1, 1), date(2024, 8, 27))
    found = figures(build_report(trial, "monthly", period))

    assert (found["cases_closed"], found["workers"], found["paid"]) == (6, 9, "210000.00")


def test_the_months_of_the_trial_add_up_to_it(trial: Desk) -> None:
    months = [
        build_report(trial, "monthly", Period.month(Month(2024, number))) for number in range(1, 9)
    ]

    sums = {
        name: sum(one.figure(name).value or 0 for one in months)
        for name in ("cases_accepted", "cases_closed", "workers", "paid")
    }
    assert sums == {
        "cases_accepted": 6,
        "cases_closed": 6,
        "workers": 9,
        "paid": 21_000_000,
    }
    assert all(one.reconciles for one in months)


def test_an_old_ledger_counts_by_its_dates_and_in_a_line_of_its_own(desk: Desk) -> None:
    command = prepare_import(ImportLedger(path=str(LEDGER), accept=True), desk)
    assert command.reading is not None
    cases = command.reading.cases
    batch = desk.do(command).value.batch_id

    report = build_report(desk, "monthly", WHOLE)

    found = figures(report)
    stated = sum(case.back_paid_fen or 0 for case in cases)
    assert report.reconciles
    assert report.figure("ledger_paid").value == stated
    assert stated > 0
    assert found["paid"] == "0.00"
    assert found["cases_overdue"] == 0
    rejected = sum(case.result is Result.REJECTED for case in cases)
    year = build_report(desk, "monthly", YEAR_2023)
    assert year.figure("cases_accepted").value == len(cases) - rejected
    assert year.figure("cases_not_accepted").value == rejected == 2
    assert year.reconciles

    desk.do(WithdrawImport(batch_id=batch))
    assert all(not one.value for one in build_report(desk, "monthly", WHOLE).figures)


def imported(desk: Desk, **changes: Any) -> None:  # noqa: ANN401 - columns of a case
    """One closed case of an old ledger, with its two moves, as an import leaves them."""
    accepted, closed = date(2026, 3, 2), changes.get("closed_on")
    row = {
        "id": 1,
        "uuid": "例",
        "row_version": 1,
        "stage": Stage.CLOSED,
        "origin": Origin.IMPORTED,
        "accepted_on": accepted,
        "closure_kind": "mediated_performed",
        **changes,
    }
    with desk.store.beside() as connection:
        connection.execute(insert(tables.cases), [row])
        if row["accepted_on"]:
            connection.execute(insert(tables.move), road(row["accepted_on"], closed))


def still_open(desk: Desk) -> None:
    """One accepted case of an old ledger that nobody goes on with."""
    imported(desk, closed_on=None, closure_kind=None)
    with desk.store.beside() as connection:
        connection.execute(update(tables.cases).values(stage=Stage.ACCEPTED))
        connection.execute(delete(tables.move).where(tables.move.c.end == Stage.CLOSED))


def road(accepted: date, closed: date | None) -> list[dict[str, Any]]:
    return [
        {
            "uuid": f"例{end}",
            "row_version": 1,
            "case_id": 1,
            "start": start,
            "end": end,
            "occurred_on": on,
            "tally": tally,
        }
        for start, end, on, tally in (
            (None, Stage.ACCEPTED, accepted, Tally.ACCEPTED),
            (Stage.ACCEPTED, Stage.CLOSED, closed or accepted, Tally.CLOSED),
        )
    ]


def test_a_closure_nobody_dated_counts_on_the_day_of_acceptance_and_is_noted(desk: Desk) -> None:
    imported(desk, closed_on=None)

    report = month(desk, 3)

    found = figures(report)
    assert report.reconciles
    assert (found["cases_accepted"], found["cases_closed"], found["cases_open"]) == (1, 1, 0)
    assert found["average_days"] is None
    assert any(
        note.startswith("有 1 件历史台账案件已办结但没有载明结案日期") for note in report.notes
    )


def test_open_history_nobody_took_up_has_a_line_beside_the_open_cases(desk: Desk) -> None:
    still_open(desk)

    report = month(desk, 3, rows=True)

    ids = [one.id for one in report.figures]
    line = report.figure("cases_untaken")
    assert ids.index("cases_untaken") == ids.index("cases_open") + 1
    assert (report.figure("cases_open").value, line.value, line.year_to_date) == (1, 1, 1)
    assert (line.label, [row.id for row in line.rows]) == ("其中：历史台账未接续", ["1"])
    assert report.reconciles


def test_history_counts_as_untaken_until_the_day_it_is_taken_up(desk: Desk) -> None:
    still_open(desk)

    desk.do(TakeUpCase(case_id=1))

    assert month(desk, 10).figure("cases_untaken").value == 1
    november = month(desk, 11)
    assert november.figure("cases_open").value == 1
    assert "cases_untaken" not in {one.id for one in november.figures}


def test_the_closing_rate_leaves_untaken_history_out(desk: Desk) -> None:
    still_open(desk)
    close(desk, accepted(desk, "10-5", "张例一"), "10-19")

    report = month(desk, 10)

    rate = report.figure("closing_rate")
    assert (rate.value, rate.year_to_date) == (10_000, 10_000)
    assert "不含到期末还没有人接续办理的历史台账案件" in rate.definition
    assert report.figure("cases_open").value == 1
    assert report.figure("cases_open").aside == "其中历史台账未接续 1 件"
    english = in_words(report, saying(load_translation("en"), desk.profile))
    assert english.figure("cases_open").aside == "of these 1 of old ledgers not taken up"
    assert "leaves out cases of old ledgers" in english.figure("closing_rate").definition
    assert month(desk, 2).figure("cases_open").aside == ""

    desk.do(TakeUpCase(case_id=1))
    assert month(desk, 11).figure("closing_rate").value == 0


def test_the_chart_by_month_names_the_label_that_begins_a_year(desk: Desk) -> None:
    chart = month(desk, 11).charts[0]

    assert isinstance(chart, ColumnsChart)
    assert [str(chart.labels[place]) for place in chart.years] == ["26年1月"]


def test_an_acceptance_nobody_dated_is_counted_nowhere_and_noted(desk: Desk) -> None:
    imported(desk, accepted_on=None)

    report = span(desk, "1-1", "11-20")

    assert figures(report)["cases_accepted"] == 0
    assert report.reconciles
    assert report.notes == ("有 1 件历史台账案件没有载明受理日期，未计入受理、办结和未结。",)


def test_money_without_a_day_and_workers_without_a_name_are_noted(desk: Desk) -> None:
    imported(desk, closed_on=date(2026, 3, 9), stated_persons=9)
    amount = {
        "uuid": "例",
        "row_version": 1,
        "case_id": 1,
        "layer": Layer.LEDGER_PAID,
        "fen": 123_400,
        "occurred_on": None,
    }
    with desk.store.beside() as connection:
        connection.execute(insert(tables.amount), [amount])

    report = month(desk, 3)

    assert report.notes == (
        "有 1 笔金额（共 1,234.00 元）没有载明日期，未计入任何期间。",
        "有 1 件案件载明的人数多于登记姓名的职工，相差 9 人，没有姓名的未计入人数和人次。",
    )
    assert figures(report)["ledger_paid"] == "0.00"
