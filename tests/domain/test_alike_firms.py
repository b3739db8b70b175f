"""Names of firms that differ a little are told from names that only sound of one place."""

from __future__ import annotations

import pytest

from dispute_desk.domain.alike_firms import are_firms_alike


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("广州试光制衣", "广州市试光制衣有限公司"),
        ("试光", "广州试光制衣厂"),
        ("广州市白云区试光服装有限公司", "广州试光服装厂"),
        ("广州试光制衣（番禺）有限公司", "广州市试光制衣有限公司番禺分公司"),
    ],
)
def test_a_name_that_differs_a_little_may_be_the_same_firm(one: str, other: str) -> None:
    assert are_firms_alike(one, other)
    assert are_firms_alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("广州试光制衣有限公司", "广州例明电子有限公司"),
        ("广州试光制衣有限公司", "广州恒信制衣有限公司"),
        ("公司", "广州恒信制衣有限公司"),
        ("", "广州恒信制衣有限公司"),
    ],
)
def test_the_place_the_trade_and_the_form_make_no_two_names_alike(one: str, other: str) -> None:
    assert not are_firms_alike(one, other)
