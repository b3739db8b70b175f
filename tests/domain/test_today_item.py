"""A line of 今日待办 told otherwise: as ``dataclasses.replace`` would."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dispute_desk.domain.stages import Stage
from dispute_desk.domain.today import TodayItem


def test_a_line_told_otherwise_is_another_one() -> None:
    first = TodayItem(
        list="due",
        case_id=3,
        number="例〔2026〕3号",
        who="张例",
        employer=None,
        stage=Stage.REGISTERED,
        action=None,
        due_on=date(2026, 11, 3),
        handler_id=None,
    )

    told = first.told(who="李例", names=("李例",))

    assert told == replace(first, who="李例", names=("李例",))
    assert hash(told) == hash(replace(first, who="李例", names=("李例",)))
    assert first.who == "张例"
    assert not first.names
