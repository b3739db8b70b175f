"""The papers of a case filled from the store: every field, its blanks, its refusals."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from dispute_desk.documents.catalogue import fields_of
from dispute_desk.domain.amount import Layer, Share
from dispute_desk.domain.papers import (
    ACCEPTANCE_NOTICE,
    ARCHIVE_INDEX,
    CLOSURE_FORM,
    DECLINE_NOTICE,
    ENQUIRY_SHEET,
    EVIDENCE_LIST,
    INTAKE_FORM,
    MEDIATION_AGREEMENT,
    SUPPLEMENT_NOTICE,
    PaperKind,
)
from dispute_desk.services import case_papers
from dispute_desk.services.acceptance import AcceptCase, AskSupplement, DeclineCase, ReferCase
from dispute_desk.services.amounts import RecordAmount
from dispute_desk.services.closing import CloseCase
from dispute_desk.services.enquiries import RecordEnquiry
from dispute_desk.services.mediation import (
    AgreementItem,
    ConcludeAgreement,
)
from dispute_desk.services.repayment import RecordPayment
from tests.services.station import CAME, a_case, file_of, yuan

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.services.desk import Desk

from tests.services.paper_cases import (
    FIRM,
    MET,
    NAMES,
    agreed,
    closed,
    in_mediation,
    refusal,
    registered,
    text_of,
    values,
)

#: Papers that tell of a decision or of the whole case; the others stand in test_every_paper.
DECIDED = (
    INTAKE_FORM,
    SUPPLEMENT_NOTICE,
    ACCEPTANCE_NOTICE,
    DECLINE_NOTICE,
    MEDIATION_AGREEMENT,
    CLOSURE_FORM,
    EVIDENCE_LIST,
    ENQUIRY_SHEET,
    ARCHIVE_INDEX,
)


def come_to(desk: Desk, kind: PaperKind, *names: str) -> int:
    """A case that has come to a paper."""
    if kind is SUPPLEMENT_NOTICE:
        case_id = registered(desk, *names)
        desk.do(AskSupplement(case_id=case_id, missing="劳动合同、工资流水\n考勤记录"))
        return case_id
    if kind is DECLINE_NOTICE:
        case_id = registered(desk, *names)
        told = DeclineCase(
            case_id=case_id, reason="outside_district", note="注册地和用工地都在外区"
        )
        desk.do(told)
        return case_id
    case_id = closed(desk, *names)
    if kind is ENQUIRY_SHEET:
        question = "请协查 2020 年 7 月以来的参保登记和缴费基数"
        desk.do(RecordEnquiry(case_id=case_id, target="tax", question=question))
    return case_id


def test_papers_become_available_with_the_case(desk: Desk) -> None:
    new, done = registered(desk), closed(desk)

    early, late = (case_papers.available(file_of(desk, one), desk.profile) for one in (new, done))

    assert [kind for kind in early if kind in DECIDED] == [INTAKE_FORM, EVIDENCE_LIST]
    assert [kind for kind in late if kind in DECIDED] == [
        INTAKE_FORM,
        ACCEPTANCE_NOTICE,
        EVIDENCE_LIST,
        MEDIATION_AGREEMENT,
        CLOSURE_FORM,
        ARCHIVE_INDEX,
    ]


@pytest.mark.parametrize("kind", DECIDED, ids=lambda kind: kind.id)
def test_every_declared_field_is_filled_and_no_other(desk: Desk, kind: PaperKind) -> None:
    case_id = come_to(desk, kind)

    assert set(values(desk, kind, case_id)) == {one.name for one in fields_of(kind.id)}


@pytest.mark.parametrize("kind", DECIDED, ids=lambda kind: kind.id)
def test_twelve_workers_a_rare_name_and_a_long_firm_stand_on_paper(
    desk: Desk, kind: PaperKind
) -> None:
    case_id = come_to(desk, kind, *NAMES)

    text = text_of(case_papers.draw(desk, kind, case_id))

    assert "李𬱖" in text
    assert FIRM in text
    assert "12" in text
    assert "支付令" not in text
    assert "None" not in text
    if kind is MEDIATION_AGREEMENT:
        assert all(name in text for name in NAMES)


def test_the_intake_form_tells_the_case(desk: Desk) -> None:
    filled = values(desk, INTAKE_FORM, registered(desk, "李𬱖", "张例"))

    assert filled["claimant_name"] == "李𬱖 等2人"
    assert filled["insurances"] == ["养老", "医疗"]
    assert filled["causes"] == "低报缴费基数（另涉大额医疗费用补助）"
    assert filled["period"] == "2020年7月至2023年6月"
    assert filled["claimed"] == 2_400_000
    assert filled["decision"] is None


def test_an_unknown_amount_is_a_blank_and_not_a_zero(desk: Desk) -> None:
    case_id = a_case(desk, demand="要求补缴")

    assert values(desk, INTAKE_FORM, case_id)["claimed"] is None


@pytest.mark.parametrize(
    ("decide", "word", "reason"),
    [
        (lambda n: AcceptCase(case_id=n, occurred_on=MET, note="属实"), "受理", "属实"),
        (lambda n: AskSupplement(case_id=n, occurred_on=MET, missing="工资条"), "补正", "工资条"),
        (
            lambda n: DeclineCase(case_id=n, occurred_on=MET, reason="housing_fund"),
            "不属受理范围",
            "住房公积金事项",
        ),
        (
            lambda n: DeclineCase(case_id=n, occurred_on=MET, reason="consultation"),
            "仅咨询",
            "仅咨询，已答复",
        ),
        (
            lambda n: ReferCase(case_id=n, occurred_on=MET, target="arbitration", reason="另案"),
            "转办",
            "另案",
        ),
    ],
)
def test_the_intake_form_tells_the_decision(
    desk: Desk, decide: Callable[[int], object], word: str, reason: str
) -> None:
    case_id = registered(desk)
    desk.do(decide(case_id))

    filled = values(desk, INTAKE_FORM, case_id)

    assert (filled["decision"], filled["decided_on"]) == (word, MET)
    assert filled["decision_reason"] == reason
    assert word in text_of(case_papers.draw(desk, INTAKE_FORM, case_id))


def test_the_agreement_tells_its_terms_and_its_sums(desk: Desk) -> None:
    case_id = agreed(desk, "李𬱖", "张例", terms="1. 单位先核对基数\n（2）2026年5月前交凭证")

    filled = values(desk, MEDIATION_AGREEMENT, case_id)

    assert filled["terms"] == [
        (
            "用人单位于2026年4月1日前（含当日）为申请人补缴社会保险费，共计20,000.66元"
            "（人民币贰万元陆角陆分），每人的险种、期间和金额见附件1。"
        ),
        "单位先核对基数。",
        "2026年5月前交凭证。",
    ]
    assert [row["total"] for row in filled["roster"]] == [1_000_033, 1_000_033]
    assert filled["employer_total"] + filled["employee_total"] == filled["roster_total"]
    assert filled["schedule_total"] == filled["roster_total"] == 2_000_066
    assert [row["due_on"] for row in filled["schedule"]] == [date(2026, 4, 1)]
    assert filled["copies"] == 4
    assert (filled["place"], filled["mediators"]) == ("示例街道调解室", "周调例")


def test_a_sum_for_all_that_nobody_split_leaves_the_shares_to_the_pen(desk: Desk) -> None:
    items = (AgreementItem(amount=yuan(5_000)),)
    case_id = agreed(desk, "李𬱖", "张例", items=items, plan=False)

    filled = values(desk, MEDIATION_AGREEMENT, case_id)

    (row,) = filled["roster"]
    assert (row["name"], row["total"]) == ("全体申请人（2人）", 500_000)
    assert (row["employer_share"], filled["employer_total"]) == (None, None)
    assert filled["schedule"] is None
    assert "附件2" not in text_of(case_papers.draw(desk, MEDIATION_AGREEMENT, case_id))


def test_an_agreed_late_fee_stands_apart(desk: Desk) -> None:
    items = (
        AgreementItem(amount=yuan(5_000), share=Share.EMPLOYER),
        AgreementItem(amount=yuan(300), share=Share.LATE_FEE),
    )
    filled = values(desk, MEDIATION_AGREEMENT, agreed(desk, items=items))

    assert filled["roster_total"] == 500_000
    assert "滞纳金300.00元由用人单位另行缴纳" in filled["terms"][1]
    assert not any("签订前已缴" in term for term in filled["terms"])


@pytest.mark.parametrize(
    ("org", "words"),
    [
        ("people_committee", ["司法确认", "申请审查"]),
        ("town_body", ["司法确认", "申请审查"]),
        ("station_alone", []),
    ],
)
def test_remedies_are_those_of_the_mediating_body(desk: Desk, org: str, words: list[str]) -> None:
    remedies = values(desk, MEDIATION_AGREEMENT, agreed(desk, org=org))["remedies"] or []

    assert len(remedies) == len(words)
    assert all(word in remedy for word, remedy in zip(words, remedies, strict=True))


def test_the_last_days_of_the_remedies_come_from_the_clocks(desk: Desk) -> None:
    effective = date(2026, 9, 10)
    case_id = agreed(desk, all_signed_on=effective)

    court, arbitration = values(desk, MEDIATION_AGREEMENT, case_id)["remedies"]

    for text, clock in ((court, "judicial_confirmation"), (arbitration, "arbitration_review")):
        due = desk.profile.clock(clock).deadline(effective, desk.calendar).due
        assert f"最后一日为{due.year}年{due.month}月{due.day}日" in text
    assert "2026年10月10日" in court
    assert "2026年9月25日" not in arbitration  # the Mid-Autumn holiday moves the end
    assert "待本单位核定" in arbitration
    assert "待本单位核定" not in court


def test_a_paper_over_empty_signature_lines_names_no_day_of_effect(desk: Desk) -> None:
    remedies = values(desk, MEDIATION_AGREEMENT, agreed(desk, effective_on=date(2026, 9, 10)))

    assert "生效计" not in "".join(remedies["remedies"])


def test_without_a_mediating_body_the_agreement_says_what_is_missing(desk: Desk) -> None:
    told = refusal(lambda: values(desk, MEDIATION_AGREEMENT, agreed(desk, org=None)))

    assert (told.code, told.facts["names"]) == ("paper_lacks", "organisation")
    assert told.sentence() == (
        "还不能生成《调解协议书》，案件里缺少：调解组织。请在案件中补填后再打印。"
    )


def test_a_row_that_lacks_something_is_told_once(desk: Desk) -> None:
    case_id = in_mediation(desk, "甲例", "乙例", insurances=(), claim_from=None, claim_to=None)
    items = tuple(
        AgreementItem(claimant_id=one["id"], amount=yuan(10))
        for one in file_of(desk, case_id).claimants
    )
    desk.do(ConcludeAgreement(case_id=case_id, items=items, occurred_on=CAME))

    told = refusal(lambda: values(desk, MEDIATION_AGREEMENT, case_id))

    assert told.facts["missing"] == "险种、补缴期间"
    assert told.facts["names"] == "insurances,period"


def test_another_trade_gets_no_agreement_about_contributions(desk: Desk) -> None:
    case_id = in_mediation(desk, cause="51")
    items = (AgreementItem(amount=yuan(10)),)
    desk.do(ConcludeAgreement(case_id=case_id, items=items, occurred_on=CAME))

    told = refusal(lambda: values(desk, MEDIATION_AGREEMENT, case_id))

    assert told.code == "agreement_for_contributions_only"
    assert "欠薪" in told.sentence()


@pytest.mark.parametrize(
    ("kind", "code"),
    [(MEDIATION_AGREEMENT, "paper_without_agreement"), (CLOSURE_FORM, "paper_before_end")],
)
def test_a_paper_the_case_has_not_come_to_is_refused(
    desk: Desk, kind: PaperKind, code: str
) -> None:
    assert refusal(lambda: values(desk, kind, registered(desk))).code == code


def test_the_closing_form_tells_the_course_and_the_sums(desk: Desk) -> None:
    filled = values(desk, CLOSURE_FORM, closed(desk, "李𬱖", "张例"))

    assert filled["closure_kind"] == "调解成功·已履行"
    assert (filled["paid"], filled["paid_late_fee"]) == (2_000_066, 2_022)
    assert (filled["claimed"], filled["agreed"]) == (2_400_000, 2_000_066)
    assert filled["verified"] is None
    assert filled["course"] == (
        "2026年3月2日登记（来访）。2026年3月2日受理。2026年3月2日启动调解。"
        "2026年3月10日召开调解会，达成一致。2026年3月10日达成调解协议（云社调协〔2026〕1号）。"
        "2026年4月2日缴费入库2笔，共20,000.66元。2026年4月5日回访。2026年4月6日结案。"
    )
    assert filled["follow_up"] == "2026年4月5日回访；满意"


def test_money_without_proof_does_not_stand_on_the_closing_form(desk: Desk) -> None:
    case_id = registered(desk)
    desk.do(AcceptCase(case_id=case_id, occurred_on=CAME))
    desk.do(RecordAmount(case_id=case_id, layer=Layer.VERIFIED, amount=yuan(9), occurred_on=CAME))
    desk.do(RecordPayment(case_id=case_id, employer_share=yuan(9), occurred_on=CAME))
    desk.do(CloseCase(case_id=case_id, kind="unreachable", occurred_on=MET))

    filled = values(desk, CLOSURE_FORM, case_id)

    assert (filled["verified"], filled["paid"]) == (900, 0)
    assert "入库1笔" not in filled["course"]


def test_a_consultation_ends_as_one(desk: Desk) -> None:
    case_id = registered(desk)
    desk.do(DeclineCase(case_id=case_id, occurred_on=MET, reason="consultation"))

    assert values(desk, CLOSURE_FORM, case_id)["closure_kind"] == "仅咨询"
