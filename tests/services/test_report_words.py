"""A report on an English screen is English to the last word; on paper it stays Chinese."""

from __future__ import annotations

import pickle
import re
from datetime import date
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.report_words import in_words, saying
from dispute_desk.reference.translations import load_translation
from dispute_desk.services.reports.door import Period, build_report
from tests.services.monthly import contradicted, month, span
from tests.services.samples import sample_at
from tests.services.station import NOW

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dispute_desk.domain.report import Report
    from dispute_desk.services.desk import Desk

CHINESE = re.compile(r"[\u4e00-\u9fff，。；：、（）]")
#: A case number, which is Chinese in every language.
NUMBER = re.compile(r"\S*〔\d{4}〕\d+号")
TRIAL = Period(date(2024, 1, 1), date(2024, 8, 27))


def english(report: Report, desk: Desk) -> Report:
    return in_words(report, saying(load_translation("en"), desk.profile))


def texts(report: Report) -> Iterator[str]:
    """Every word of a report that the screen shows."""
    yield from (report.title, report.period, report.unreconciled, *report.notes)
    yield from report.definitions
    for figure in report.figures:
        yield from (figure.label, figure.definition, figure.group, figure.aside)
    for table in report.tables:
        yield from (table.title, table.note, table.empty, *(one.label for one in table.columns))
        for row in table.rows:
            yield from (cell for cell in row.cells if isinstance(cell, str))
    say = load_translation("en")
    for chart in report.charts:
        yield chart.alternative().said(lambda text: say("unit", say("report", text)))


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The sample station with its trial run and a year of cases."""
    made = sample_at(tmp_path_factory.mktemp("sample") / "sample.ddk", NOW)
    yield made
    made.close()


@pytest.mark.parametrize("period", [TRIAL, Period(date(2024, 3, 1), date(2024, 3, 31))])
def test_no_chinese_word_is_left_on_an_english_screen(sample: Desk, period: Period) -> None:
    report = build_report(sample, "monthly", period)

    left = [text for text in texts(english(report, sample)) if CHINESE.search(text)]

    assert left == []


def test_the_figures_stay_what_they_are(sample: Desk) -> None:
    report = build_report(sample, "monthly", TRIAL)
    told = english(report, sample)

    assert [(one.id, one.value) for one in told.figures] == [
        (one.id, one.value) for one in report.figures
    ]
    assert told.figure("cases_closed").label == "Closed"
    assert told.figure("group_cases").definition.endswith(
        "with 10 or more workers named or stated."
    )
    assert told.period == "2024-01-01 to 2024-08-27"


def test_what_the_report_was_built_as_stays_chinese(sample: Desk) -> None:
    report = build_report(sample, "monthly", TRIAL)
    english(report, sample)

    assert report.period == "2024年1月1日至8月27日"
    assert "“调解成功·已履行”、“调解成功·部分履行”" in report.figure("mediation_success").definition
    assert "10 人及以上" in report.figure("group_cases").definition


def test_notes_and_the_reason_it_does_not_reconcile_are_english_too(desk: Desk) -> None:
    contradicted(desk, "李䶮")

    march, running = english(month(desk, 3), desk), english(span(desk, "3-1", "12-31"), desk)

    assert march.unreconciled.startswith("By their moves 0 cases were open at the beginning")
    assert running.notes == ("The period is not over yet: data up to 2026-11-22.",)
    assert not [text for text in texts(march) if CHINESE.search(NUMBER.sub("", text))]


def test_words_with_facts_travel_into_another_process(desk: Desk) -> None:
    report = month(desk, 3)

    there = pickle.loads(pickle.dumps(report))  # noqa: S301 - packed on the line itself

    assert there == report
    assert english(there, desk) == english(report, desk)
