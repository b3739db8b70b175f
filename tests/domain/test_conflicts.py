"""Who should withdraw: by name, by unit, by group; and who need not."""

from __future__ import annotations

import pytest

from dispute_desk.domain.conflicts import Bond, Sides, conflicts_of, names_in, sides_of

FIRM = "广州例信制衣有限公司"
SIDES = Sides(
    workers=("张例", "李例"),
    agents=("赵代例",),
    legal_rep="钱法例",
    contacts=("孙联例",),
    union_chair="周主例",
    units=(FIRM, "广州旧例制衣厂"),
    group="示例实业集团",
)


@pytest.mark.parametrize(
    ("name", "unit", "bonds"),
    [
        ("王办例", "工会法律部", []),
        ("王办例", None, []),
        ("", None, []),
        ("张例", None, [Bond.WORKER]),
        (" 张 例 ", None, [Bond.WORKER]),
        ("张例例", None, []),
        ("赵代例", "律师事务所", [Bond.AGENT]),
        ("钱法例", None, [Bond.LEGAL_REP]),
        ("孙联例", None, [Bond.CONTACT]),
        ("周主例", None, [Bond.UNION_CHAIR]),
        ("王办例", FIRM, [Bond.OWN_UNIT]),
        ("王办例", "广州例信制衣有限公司工会委员会", [Bond.OWN_UNIT]),
        ("王办例", "广州旧例制衣厂", [Bond.OWN_UNIT]),
        ("王办例", "示例实业集团", [Bond.GROUP]),
        ("王办例", "示例实业集团法务部", [Bond.GROUP]),
        ("王办例", "广州", []),
        ("周主例", FIRM, [Bond.UNION_CHAIR, Bond.OWN_UNIT]),
    ],
)
def test_who_should_withdraw_and_why(name: str, unit: str | None, bonds: list[Bond]) -> None:
    assert [one.bond for one in conflicts_of(name, unit, SIDES)] == bonds


def test_a_worker_who_is_also_an_agent_is_named_once() -> None:
    sides = Sides(workers=("张例",), agents=("张例",))

    assert [one.bond for one in conflicts_of("张例", None, sides)] == [Bond.WORKER]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("张例、李例", ("张例", "李例")),
        ("张例，李例; 王例", ("张例", "李例", "王例")),
        ("阿卜例·买买提例", ("阿卜例·买买提例",)),
        ("", ()),
        (None, ()),
    ],
)
def test_names_written_in_one_field(text: str | None, names: tuple[str, ...]) -> None:
    assert names_in(text) == names


def test_a_short_group_name_says_nothing_of_units_that_begin_with_it() -> None:
    sides = sides_of([], [], {"name": "例厂", "group_name": "例"})

    assert conflicts_of("王办例", "例行检查办公室", sides) == ()
