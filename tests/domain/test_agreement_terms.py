"""What no agreement about contributions may hold is found, the rest is let be."""

from __future__ import annotations

import pytest

from dispute_desk.domain.agreement_terms import FORBIDDEN, forbidden_in


@pytest.mark.parametrize(
    ("terms", "found"),
    [
        ("申请人自愿放弃补缴社会保险费。", "自愿放弃补缴社会保险"),
        ("甲方放弃参保。", "放弃参保"),
        ("用人单位以现金补贴代替缴费。", "现金补贴代替缴费"),
        ("补偿款冲抵应缴社保。", "补偿款冲抵应缴社保"),
        ("滞纳金由申请人承担。", "滞纳金由申请人承担"),
        ("单位部分由职工个人负担。", "单位部分由职工个人负担"),
    ],
)
def test_a_void_term_is_found_with_its_words(terms: str, found: str) -> None:
    told = forbidden_in(terms)

    assert told is not None
    assert told[1] == found
    assert told[0].basis


@pytest.mark.parametrize(
    "terms",
    [
        "",
        "用人单位于2026年4月1日前为申请人补缴养老保险费10,000.00元。",
        "滞纳金由用人单位承担。",
        "个人部分由申请人承担，单位部分由用人单位承担。",
        "双方放弃其他争议的仲裁请求；社会保险费照数补缴。",
    ],
)
def test_a_lawful_term_is_let_be(terms: str) -> None:
    assert forbidden_in(terms) is None


def test_every_void_term_says_why() -> None:
    assert all(term.why and term.basis for term in FORBIDDEN)
