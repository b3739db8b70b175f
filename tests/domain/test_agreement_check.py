"""What no agreement about contributions may hold is found with its words, the rest is let be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.agreement_check import (
    Shape,
    found_in_term,
    found_in_terms,
    found_in_words,
    shapes_of,
    total_of,
)
from dispute_desk.domain.agreement_parts import Party, Term
from dispute_desk.reference.profiles import load_profile

FORBIDDEN = load_profile()
SUMS = st.none() | st.integers(0, 10**10)


@pytest.mark.parametrize(
    ("terms", "words", "code"),
    [
        ("申请人自愿放弃补缴社会保险费。", "自愿放弃补缴社会保险", "waiver"),
        ("甲方放弃参保。", "放弃参保", "waiver"),
        ("用人单位以现金补贴代替缴费。", "现金补贴代替缴费", "cash"),
        ("补偿款冲抵应缴社保。", "补偿款冲抵应缴社保", "cash"),
        ("双方同意将社会保险费折现给职工。", "社会保险费折现", "cash"),
        ("滞纳金由申请人承担。", "滞纳金由申请人承担", "shift_late_fee"),
        ("单位部分由职工个人负担。", "单位部分由职工个人负担", "shift_share"),
        ("职工自行承担单位部分。", "职工自行承担单位部分", "shift_share"),
        ("税务机关不得再加收滞纳金。", "税务机关不得再加收", "cap"),
        ("职工今后不得向税务机关举报。", "不得向税务机关举报", "cap"),
    ],
)
def test_a_void_term_is_found_with_its_words(terms: str, words: str, code: str) -> None:
    (told,) = found_in_words(terms, FORBIDDEN)

    assert (told.words, told.term.code) == (words, code)
    assert terms[told.start : told.end] == words


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
    assert found_in_words(terms, FORBIDDEN) == []


def test_several_are_told_in_the_order_of_the_words() -> None:
    text = "滞纳金由申请人承担；申请人自愿放弃参保。"

    assert [one.term.code for one in found_in_words(text, FORBIDDEN)] == [
        "shift_late_fee",
        "waiver",
    ]


@pytest.mark.parametrize(
    ("term", "codes"),
    [
        (Term(payer=Party.WORKER, employer_fen=1), ["shift_share"]),
        (Term(payer=Party.WORKER, employee_fen=1), []),
        (Term(late_fee_payer=Party.WORKER), ["shift_late_fee"]),
        (Term(late_fee_payer=Party.EMPLOYER, late_fee_fen=5), []),
        (Term(obligation="现金补偿代替社保", late_fee_payer=Party.WORKER),
         ["shift_late_fee", "cash"]),
    ],
)  # fmt: skip
def test_columns_are_looked_at_as_words_are(term: Term, codes: list[str]) -> None:
    assert [one.term.code for one in found_in_term(term, FORBIDDEN)] == codes


@given(st.sampled_from(Party), SUMS, st.none() | st.sampled_from(Party))
def test_only_what_the_employer_owes_can_be_shifted(
    payer: Party, employer: int | None, late: Party | None
) -> None:
    shapes = shapes_of(Term(payer=payer, employer_fen=employer, late_fee_payer=late))

    assert (Shape.WORKER_PAYS_EMPLOYER_SHARE in shapes) == (
        payer is Party.WORKER and bool(employer)
    )
    assert (Shape.WORKER_PAYS_LATE_FEE in shapes) == (late is Party.WORKER)


@given(st.lists(st.tuples(SUMS, SUMS, SUMS)))
def test_the_total_is_of_both_shares_and_never_of_the_late_fee(
    sums: list[tuple[int | None, int | None, int | None]],
) -> None:
    terms = [
        Term(employer_fen=employer, employee_fen=employee, late_fee_fen=late)
        for employer, employee, late in sums
    ]

    assert total_of(terms) == sum(sum(fen or 0 for fen in one[:2]) for one in sums)


def test_every_forbidden_term_says_why_and_on_what_ground() -> None:
    assert all(
        one.why and one.why_en and one.basis and one.patterns for one in FORBIDDEN.forbidden_terms
    )
    assert {shape for one in FORBIDDEN.forbidden_terms for shape in one.shapes} == set(Shape)


def test_many_terms_are_told_one_by_one_though_their_words_are_read_once() -> None:
    lawful = Term(obligation="补缴社会保险费", employer_fen=100)
    shifted = Term(obligation="补缴社会保险费", employer_fen=100, payer=Party.WORKER)
    waived = Term(obligation="自愿放弃补缴社会保险费")
    terms = [lawful, shifted, waived, lawful, waived]

    assert found_in_terms(terms, FORBIDDEN) == [found_in_term(one, FORBIDDEN) for one in terms]


def test_cash_in_the_place_of_insurance_is_found_beside_what_goes_with_it() -> None:
    words = "职工自愿放弃缴纳社保，单位以现金补贴，滞纳金由职工承担"

    assert [one.term.code for one in found_in_words(words, FORBIDDEN)] == [
        "waiver",
        "cash",
        "shift_late_fee",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "公司补缴社保，单位以现金补贴差旅费的事另议。",
        "社保照常补缴；解除合同的经济补偿，单位以现金补偿。",
        "不得约定放弃社保、由单位以现金补贴。",
        "单位以现金补偿加班工资。",
    ],
)
def test_cash_for_another_matter_is_let_be(words: str) -> None:
    assert found_in_words(words, FORBIDDEN) == []
