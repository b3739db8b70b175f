"""Small honesties: icons follow the theme, labels keep apart, a withdrawal is told in words."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton

from dispute_desk.domain.rows import FieldChange
from dispute_desk.services.acceptance import AcceptCase
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.ui.pages.history.words import records_in, told_of
from dispute_desk.ui.portraits import wait_until_quiet
from dispute_desk.ui.theme import SMALL_SIZE, font
from dispute_desk.ui.widgets.series_chart import (
    DOT,
    Row,
    SeriesChart,
    heights_between,
    place_of_value,
)
from tests.ui.hands import find, until

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow


def colours(button: QPushButton) -> set[str]:
    image = button.icon().pixmap(18, 18).toImage()
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    found = (image.pixelColor(x, y) for x, y in places)
    return {one.name() for one in found if one.alpha() == 255}


def test_icons_of_buttons_follow_the_theme_at_once(window: MainWindow) -> None:
    window.go("settings")
    wait_until_quiet(window)
    button = find(window, "settings.backup.now", QPushButton)
    before = colours(button)
    try:
        window.switch_theme("dark")
        assert colours(button).isdisjoint(before)
    finally:
        window.switch_theme("light")
    assert colours(button) == before


def test_labels_of_a_chart_never_overlap_and_say_where_a_year_begins(qtbot: QtBot) -> None:
    chart = SeriesChart("chart", "图", "全部用文字说")
    qtbot.addWidget(chart)
    months = ["25年12月", "26年1月", *(f"{n}月" for n in range(2, 12))]
    chart.show_series(months, [Row("受理", (1,) * 12, ("1",) * 12)], years=[1])
    metrics = QFontMetrics(font(SMALL_SIZE))

    for width in (300, 420, 900):
        chart.resize(width, 210)
        step = (width - 16) / 12
        places = sorted(chart.label_places(step).items())
        for (number, left), (_, right) in itertools.pairwise(places):
            assert left + metrics.horizontalAdvance(months[number]) < right
        assert {0, 1, 11} <= dict(places).keys()
        assert places[0][1] >= 0
    assert chart.accessibleDescription() == "全部用文字说"


@given(
    st.lists(st.integers(min_value=0, max_value=100), min_size=2, max_size=12),
    st.lists(st.integers(min_value=1, max_value=100), min_size=12, max_size=12),
)
def test_no_value_of_a_chart_touches_its_line(line: list[int], values: list[int]) -> None:
    points = [QPointF(40 + 40 * number, 200 - value) for number, value in enumerate(line)]
    for number, value in enumerate(values):
        column = QRectF(26 + 40 * number, 200 - value, 14, value)

        place, inside = place_of_value(column, 12, points)

        near = heights_between(points, place.left(), place.right())
        assert all(y <= place.top() - DOT or y >= place.bottom() + DOT for y in near)
        assert inside == column.contains(place)
        assert place.bottom() <= column.bottom()


def test_what_was_taken_back_is_told_in_words(qtbot: QtBot, window: MainWindow) -> None:
    until(qtbot, lambda: window.place.seat is not None)
    assert window.place.seat is not None
    change = FieldChange(seq=700, kind="batch", record_id=1, field="hidden", before=None, after=678)

    told = told_of(change, window.place.seat, {})

    assert told is not None
    assert (told.field, told.before, told.after) == ("作废", "（空）", "是")


def test_the_history_calls_records_by_their_names(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    until(qtbot, lambda: window.place.seat is not None)
    assert window.place.seat is not None
    people = (NewClaimant(name="李䶮"),)
    command = RegisterCase(claimants=people, employer="例厂", cause="04")
    case_id = int(desk.do(command).value)
    desk.do(AcceptCase(case_id=case_id))
    number = desk.lists.case_file(case_id).case["number"]
    changes = desk.lists.field_changes([desk.lists.last_seq()])
    names = desk.lists.record_names(records_in(changes))

    told = [told_of(change, window.place.seat, names) for change in changes]

    records = {one.record for one in told if one is not None}
    assert f"案件 {number}" in records
    assert not any("#" in record for record in records)


def test_the_number_of_another_record_is_told_by_its_name(qtbot: QtBot, window: MainWindow) -> None:
    until(qtbot, lambda: window.place.seat is not None)
    assert window.place.seat is not None
    change = FieldChange(
        seq=9, kind="case", record_id=3, field="employer_id", before=None, after=12
    )

    told = told_of(
        change, window.place.seat, {("case", 3): "例〔2026〕3号", ("employer", 12): "例厂"}
    )
    gone = told_of(change, window.place.seat, {})

    assert told is not None
    assert gone is not None
    assert (told.record, told.before, told.after) == ("案件 例〔2026〕3号", "（空）", "例厂")
    assert (gone.record, gone.after) == ("案件", "用人单位")
