"""The line of a case whose workers are all at an end leads to its end."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from dispute_desk.domain.action_steps import NOTE
from dispute_desk.domain.claimant import ClaimantState
from dispute_desk.domain.ending import Ending
from dispute_desk.domain.stages import Stage
from dispute_desk.domain.today import TodayItem
from dispute_desk.ui.pages.today.lines import Line, make_lines
from dispute_desk.ui.steps.all import BY_ID

TODAY = date(2026, 11, 22)


def line_of(section: str, step: str, asked: str) -> Line:
    ended = ((ClaimantState.PAID, 2), (ClaimantState.WITHDREW, 1))
    item = TodayItem(
        list=section,
        case_id=1,
        number="云社调〔2026〕1号",
        who="张例",
        employer="例信制衣",
        stage=Stage.PERFORMING,
        action="整理案卷",
        due_on=TODAY + timedelta(days=30),
        handler_id=None,
        ending=Ending(step, ended),
    )
    lines = make_lines(
        {section: [item]},
        today=TODAY,
        unfolded=frozenset(),
        action_words=str,
        step_of=lambda _: asked,
    )
    return next(one for one in lines if one.item is item)


@pytest.mark.parametrize("asked", ["", NOTE, "enquiry"])
@pytest.mark.parametrize("step", ["follow_up", "close", "withdraw", "resume"])
def test_its_section_names_the_step_to_the_end_whatever_was_typed(step: str, asked: str) -> None:
    line = line_of("ending", step, asked)

    assert (line.step, line.act) == (step, BY_ID[step].source)
    assert line.text == "3 名职工均已了结（已补缴 2、已撤回 1），还没有结案"


@pytest.mark.parametrize(
    ("asked", "step"), [("", "close"), (NOTE, "close"), ("enquiry", "enquiry")]
)
def test_a_line_that_is_due_keeps_what_its_words_ask_for(asked: str, step: str) -> None:
    assert line_of("due", "close", asked).step == step
