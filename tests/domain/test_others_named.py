"""A text speaks of others where their names, their numbers or words that point at them stand."""

from __future__ import annotations

import pytest

from dispute_desk.domain.others_named import Others

ID = "11010119900307889X"
HIS = Others("张例", frozenset({ID, "13800001111"}), frozenset({"张例明", "王外例"}))
BESIDE = frozenset({"李大例"})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "录入时看错，审批表上是6月12日",
        "张例说回厂后被调去看仓库，工资少了 800.00 元",
        f"已核对证件 {ID}，电话 138-0000-1111",
        "每天加班两小时，单位未缴 2026-06-12 以后的费用",
        "单位不同意，调解员陈建国当面说明",
    ],
)
def test_what_speaks_of_him_alone(text: str) -> None:
    assert not HIS.are_in(text, BESIDE)


@pytest.mark.parametrize(
    "text",
    [
        "李大例同意撤回",
        "李 大 例同意撤回",
        "大例也来了",
        "张例明说想要撤回",
        "王外例来电",
        "联系电话 139 0000 2222",
        "2026-06-12 13900002222",
        "证件 110101 19900307 8530",
        "证件 110101********8530",
        "第二位有病",
        "另一人已另行起诉",
        "和工友一起来的",
        "三人都不满意",
        "李某没有来",
        "小李没有来",
        "何女士来电",
    ],
)
def test_what_speaks_of_others(text: str) -> None:
    assert HIS.are_in(text, BESIDE)


def test_where_somebody_beside_him_bears_his_name_it_may_be_the_other() -> None:
    assert HIS.are_in("张例说回厂后被调去看仓库", frozenset({"张例"}))
