"""The sentences of papers that wait for a reply."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dispute_desk.domain.due_order import due_order, in_front
from dispute_desk.domain.stages import Stage
from dispute_desk.domain.today import Awaited, TodayItem
from dispute_desk.domain.today_terms import ReplyTerm
from dispute_desk.ui.pages.today.lines import Line, make_lines
from dispute_desk.ui.pages.today.sections import SECTIONS
from tests.domain.test_awaited import paper

SERVED = date(2026, 9, 24)
TERM = ReplyTerm(15, is_working=True, due=date(2026, 10, 22))


def line(today: date, term: ReplyTerm | None) -> Line:
    item = paper("《意见书》", SERVED)
    item = type(item)(**{**vars(item), "reply": term})
    told = make_lines(
        {"waiting": [item]}, today=today, unfolded=frozenset(), action_words=lambda word: word
    )
    return next(one for one in told if one.item is not None)


@pytest.mark.parametrize(
    ("today", "text", "aside", "tone"),
    [
        (
            date(2026, 10, 12),
            "《意见书》已于 09-24 送达，15 个工作日内应答复，至 10-22",
            "剩 10 天",
            "neutral",
        ),
        (
            date(2026, 10, 22),
            "《意见书》已于 09-24 送达，15 个工作日内应答复，至 10-22",
            "今天到期",
            "warning",
        ),
        (
            date(2026, 10, 23),
            "《意见书》送达满 15 个工作日未答复（09-24 送达）",
            "超期 1 天",
            "danger",
        ),
    ],
)
def test_a_paper_says_by_when_its_reply_is_due(
    today: date, text: str, aside: str, tone: str
) -> None:
    told = line(today, TERM)

    assert (told.text, told.aside, told.tone) == (text, aside, tone)


def test_a_paper_without_a_term_says_how_long_it_waits() -> None:
    told = line(date(2026, 10, 4), None)

    assert (told.text, told.aside) == ("《意见书》已送达，等待答复", "第 10 天")


def due(case_id: int, day: int, awaited: Awaited | None = None) -> TodayItem:
    return TodayItem(
        list="due", case_id=case_id, number=None, who=None, employer=None, stage=Stage.ACCEPTED,
        action="联系职工", due_on=date(2026, 10, day), handler_id=None, awaited=awaited,
    )  # fmt: skip


def told_of_due(items: list[TodayItem], *, unfolded: bool) -> list[str]:
    front = len(in_front(items))
    lines = make_lines(
        {"due": due_order(items)},
        today=date(2026, 10, 30),
        unfolded=frozenset({"due"} if unfolded else ()),
        action_words=lambda word: word,
        shown_of={"due": max(6, front)},
    )
    return [
        line.text if line.item is None else str(line.item.case_id)
        for line in lines
        if line.section.id == "due" and line.kind != "head"
    ]


def test_what_follows_planned_steps_out_of_order_stands_below_a_caption_of_its_own() -> None:
    items = [due(number, number + 10) for number in range(1, 10)]
    late = due(20, 1, Awaited.CASE)

    seen = told_of_due([*items, late], unfolded=False)
    whole = told_of_due([*items, late], unfolded=True)

    urgent, rest = "期限、工单和未答复", "其余按日期"
    assert seen == ["1", "2", "3", "4", "5", "6", urgent, "20", "显示其余 3 项"]
    assert whole == ["1", "2", "3", "4", "5", "6", urgent, "20", rest, "7", "8", "9"]


def test_a_fold_never_hides_one_or_two_lines() -> None:
    planned = [due(number, number) for number in range(1, 9)]

    assert told_of_due(planned, unfolded=False) == [str(number) for number in range(1, 9)]
    assert told_of_due([*planned, due(9, 9)], unfolded=False)[-1] == "显示其余 3 项"


def test_the_seal_of_the_employer_is_no_line_of_the_worker() -> None:
    item = replace(due(1, 1), list="unsigned", who="李例", employer="例信制衣", names=())
    section = next(one for one in SECTIONS if one.id == "unsigned")

    assert Line("item", section, item=item).parties == "例信制衣"
    assert "李例" in Line("item", section, item=replace(item, names=("李例",))).parties


def test_what_was_promised_and_is_late_stands_right_below_today_s_work() -> None:
    assert [one.id for one in SECTIONS[:2]] == ["due", "broken"]


def test_lines_in_one_order_by_day_need_no_captions() -> None:
    planned = [due(number, number) for number in range(1, 9)]
    clocks = [due(number, number, Awaited.CASE) for number in range(1, 9)]

    assert told_of_due(planned, unfolded=True) == [str(number) for number in range(1, 9)]
    assert told_of_due(clocks, unfolded=True) == [str(number) for number in range(1, 9)]
