"""The papers of a case: filled from the store, masked, refused, let out with a trace."""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING, Any

import pypdf
import pytest

from dispute_desk.documents.catalogue import fields_of
from dispute_desk.domain.amount import Insurance, Layer, Share
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.mediation import SessionOutcome
from dispute_desk.domain.money import Fen
from dispute_desk.domain.months import Month
from dispute_desk.domain.papers import CLOSURE_FORM, INTAKE_FORM, MEDIATION_AGREEMENT, PaperKind
from dispute_desk.domain.rights import Right
from dispute_desk.services import case_papers
from dispute_desk.services.acceptance import AcceptCase, AskSupplement, DeclineCase, ReferCase
from dispute_desk.services.amounts import RecordAmount
from dispute_desk.services.case_paper_printing import Outlet, PrintPaper
from dispute_desk.services.closing import CloseCase, RecordFollowUp
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.mediation import (
    AgreementItem,
    ConcludeAgreement,
    RecordMediationSession,
    StartMediation,
)
from dispute_desk.services.repayment import RecordPayment
from tests.services.station import CAME, a_case, file_of, with_rights, yuan

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from dispute_desk.services.desk import Desk

ID_NO, PHONE = "11010519491231002X", "13800001111"
FIRM = "示例市白云区某某国际供应链管理与智能装备制造集团股份有限公司第三分公司（劳务派遣）"
NAMES = ("李𬱖", "欧阳䶮", *(f"工例{n}" for n in "一二三四五六七八九十"))
INSURANCES = (Insurance.PENSION, Insurance.MEDICAL, Insurance.SERIOUS_ILLNESS)
MET = date(2026, 3, 10)


def registered(desk: Desk, *names: str, **more: Any) -> int:  # noqa: ANN401 - fields of a command
    people = tuple(
        NewClaimant(name=name, id_no=ID_NO, phone=PHONE, claimed=yuan(12_000))
        for name in names or ("李𬱖",)
    )
    given = {
        "employer": FIRM,
        "cause": "04",
        "insurances": INSURANCES,
        "claim_from": Month(2020, 7),
        "claim_to": Month(2023, 6),
        "demand": "要求补足社会保险费",
        "occurred_on": CAME,
    }
    case_id: int = desk.do(RegisterCase(claimants=people, **{**given, **more})).value
    return case_id


def in_mediation(
    desk: Desk,
    *names: str,
    org: str | None = "tripartite_centre",
    **more: Any,  # noqa: ANN401 - fields of a command
) -> int:
    case_id = registered(desk, *names, **more)
    desk.do(AcceptCase(case_id=case_id, occurred_on=CAME))
    desk.do(StartMediation(case_id=case_id, occurred_on=CAME, mediation_org=org))
    return case_id


def agreed(
    desk: Desk,
    *names: str,
    org: str | None = "tripartite_centre",
    **more: Any,  # noqa: ANN401 - fields of a command
) -> int:
    case_id = in_mediation(desk, *names, org=org)
    session = RecordMediationSession(
        case_id=case_id,
        occurred_on=MET,
        outcome=SessionOutcome.AGREED,
        mediator="周调例",
        place="示例街道调解室",
    )
    desk.do(session)
    items = tuple(
        AgreementItem(claimant_id=worker["id"], amount=Fen(fen), share=share)
        for worker in file_of(desk, case_id).claimants
        for fen, share in ((700_000, Share.EMPLOYER), (300_033, Share.EMPLOYEE))
    )
    given = {"items": items, "occurred_on": MET, "perform_by": date(2026, 4, 1)}
    desk.do(ConcludeAgreement(case_id=case_id, **{**given, **more}))
    return case_id


def closed(desk: Desk, *names: str) -> int:
    case_id = agreed(desk, *names)
    for payment in file_of(desk, case_id).payments:
        command = RecordPayment(
            case_id=case_id,
            payment_id=payment["id"],
            employer_share=Fen(700_000),
            employee_share=Fen(300_033),
            late_fee=Fen(1_011),
            proof_kind="payment_slip",
            proof_no="例0001",
            occurred_on=date(2026, 4, 2),
        )
        desk.do(command)
    desk.do(RecordFollowUp(case_id=case_id, occurred_on=date(2026, 4, 5), satisfied=True))
    desk.do(CloseCase(case_id=case_id, kind="mediated_performed", occurred_on=date(2026, 4, 6)))
    return case_id


def values(desk: Desk, kind: PaperKind, case_id: int, **more: bool) -> dict[str, Any]:
    return case_papers.values(desk, kind, file_of(desk, case_id), **more)


def text_of(pdf: bytes) -> str:
    pages = pypdf.PdfReader(io.BytesIO(pdf)).pages
    return "".join(page.extract_text() for page in pages).replace("\n", "").replace(" ", "")


def commands(desk: Desk) -> list[str]:
    return [entry.command for entry in desk.lists.history()]


def refusal(ask: Callable[[], object]) -> DeskError:
    with pytest.raises(DeskError) as told:
        ask()
    assert "{" not in told.value.sentence()
    return told.value


def test_papers_become_available_with_the_case(desk: Desk) -> None:
    new, done = registered(desk), closed(desk)

    assert case_papers.available(file_of(desk, new)) == (INTAKE_FORM,)
    assert case_papers.available(file_of(desk, done)) == (
        INTAKE_FORM,
        MEDIATION_AGREEMENT,
        CLOSURE_FORM,
    )


@pytest.mark.parametrize("kind", case_papers.case_papers(), ids=lambda kind: kind.id)
def test_every_declared_field_is_filled_and_no_other(desk: Desk, kind: PaperKind) -> None:
    case_id = closed(desk)

    assert set(values(desk, kind, case_id)) == {one.name for one in fields_of(kind.id)}


@pytest.mark.parametrize("kind", case_papers.case_papers(), ids=lambda kind: kind.id)
def test_twelve_workers_a_rare_name_and_a_long_firm_stand_on_paper(
    desk: Desk, kind: PaperKind
) -> None:
    case_id = closed(desk, *NAMES)

    text = text_of(case_papers.draw(desk, kind, case_id))

    assert "李𬱖" in text
    assert FIRM in text
    assert "12" in text
    assert "支付令" not in text
    assert "None" not in text
    if kind is MEDIATION_AGREEMENT:
        assert all(name in text for name in NAMES)


@pytest.mark.parametrize("kind", [INTAKE_FORM, MEDIATION_AGREEMENT], ids=lambda kind: kind.id)
def test_numbers_of_people_are_masked(desk: Desk, kind: PaperKind) -> None:
    text = text_of(case_papers.draw(desk, kind, agreed(desk)))

    assert ID_NO not in text
    assert PHONE not in text
    assert "110105********002X" in text


def test_numbers_are_revealed_to_whom_may_see_them_and_that_is_written_down(desk: Desk) -> None:
    case_id = registered(desk)

    filled = values(desk, INTAKE_FORM, case_id, revealed=True)

    assert (filled["claimant_id"], filled["claimant_phone"]) == (ID_NO, PHONE)
    assert commands(desk)[0] == "RevealRecord"


def test_numbers_are_not_revealed_without_the_right(desk: Desk, tmp_path: Path) -> None:
    case_id = registered(desk)
    clerk = with_rights(desk, Right.SEE_CASES, Right.ISSUE_PAPER)
    before = commands(desk)

    told = refusal(lambda: values(clerk, INTAKE_FORM, case_id, revealed=True))
    command = PrintPaper(kind="intake_form", case_id=case_id, revealed=True)

    assert told.code == "no_right"
    assert refusal(lambda: clerk.do(command)).code == "may_not_print_numbers"
    assert commands(desk) == before
    case_papers.render(clerk, INTAKE_FORM, case_id, tmp_path / "表.pdf")
    assert commands(desk)[0] == "PrintPaper"


def test_who_may_not_issue_papers_does_not_see_one(desk: Desk) -> None:
    case_id = registered(desk)
    reader = with_rights(desk, Right.SEE_CASES)

    assert refusal(lambda: values(reader, INTAKE_FORM, case_id)).code == "no_right"


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
    case_id = agreed(desk, effective_on=effective)

    court, arbitration = values(desk, MEDIATION_AGREEMENT, case_id)["remedies"]

    for text, clock in ((court, "judicial_confirmation"), (arbitration, "arbitration_review")):
        due = desk.profile.clock(clock).deadline(effective, desk.calendar).due
        assert f"最后一日为{due.year}年{due.month}月{due.day}日" in text
    assert "2026年10月10日" in court
    assert "2026年9月25日" not in arbitration  # the Mid-Autumn holiday moves the end
    assert "待本单位核定" in arbitration
    assert "待本单位核定" not in court


def test_without_a_mediating_body_the_agreement_says_what_is_missing(desk: Desk) -> None:
    told = refusal(lambda: values(desk, MEDIATION_AGREEMENT, agreed(desk, org=None)))

    assert told.code == "paper_lacks"
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


def test_letting_a_paper_out_is_journaled_and_cannot_be_undone(desk: Desk, tmp_path: Path) -> None:
    case_id, path = registered(desk), tmp_path / "受理登记表.pdf"

    pdf = case_papers.render(desk, INTAKE_FORM, case_id, path)

    entry = desk.lists.history()[0]
    assert path.read_bytes() == pdf
    assert list(tmp_path.glob(".*")) == []
    assert (entry.command, entry.undoable) == ("PrintPaper", False)
    assert entry.subject == f"{file_of(desk, case_id).case['number']} 受理登记表"
    assert refusal(lambda: desk.undo(entry.seq)).code == "not_undoable"


def test_looking_at_a_paper_leaves_no_entry(desk: Desk) -> None:
    case_id = registered(desk)
    before = commands(desk)

    case_papers.draw(desk, INTAKE_FORM, case_id)

    assert commands(desk) == before


def test_a_folder_that_is_not_there_is_refused_without_an_entry(desk: Desk, tmp_path: Path) -> None:
    case_id, path = registered(desk), tmp_path / "没有" / "表.pdf"
    before = commands(desk)

    told = refusal(lambda: case_papers.render(desk, INTAKE_FORM, case_id, path))

    assert (told.code, told.facts["path"]) == ("cannot_write_file", str(path))
    assert commands(desk) == before


def test_a_paper_nobody_may_print_leaves_the_old_file_as_it_was(desk: Desk, tmp_path: Path) -> None:
    case_id, path = registered(desk), tmp_path / "表.pdf"
    path.write_bytes(b"old")
    pdf = case_papers.draw(desk, INTAKE_FORM, case_id)
    reader = with_rights(desk, Right.SEE_CASES)

    refusal(lambda: case_papers.release(reader, INTAKE_FORM, case_id, pdf, path))

    assert path.read_bytes() == b"old"
    assert list(tmp_path.glob(".*.pdf")) == []


def test_a_report_is_no_paper_of_a_case(desk: Desk) -> None:
    case_id = registered(desk)
    command = PrintPaper(kind="monthly_report", case_id=case_id, outlet=Outlet.PRINTER)

    assert refusal(lambda: desk.do(command)).code == "no_case_paper"
    assert refusal(lambda: case_papers.case_paper("monthly_report")).code == "no_case_paper"
    assert case_papers.case_paper("受理登记表") is INTAKE_FORM


def test_a_child_process_sets_the_same_bytes(desk: Desk) -> None:
    case_id = agreed(desk, *NAMES)
    told: list[tuple[int, int]] = []

    apart = case_papers.draw_apart(
        desk, MEDIATION_AGREEMENT, case_id, tell=lambda done, total: told.append((done, total))
    )

    assert apart == case_papers.draw(desk, MEDIATION_AGREEMENT, case_id)
    assert told[-1] == (case_papers.page_count(apart),) * 2


def test_a_cancelled_paper_is_one_clear_sentence(desk: Desk) -> None:
    case_id = registered(desk)

    told = refusal(
        lambda: case_papers.draw_apart(desk, INTAKE_FORM, case_id, cancelled=lambda: True)
    )

    assert told.code == "writing_stopped"


def test_a_page_is_a_picture_of_the_paper(desk: Desk) -> None:
    pdf = case_papers.draw(desk, INTAKE_FORM, registered(desk))

    width, height, pixels = case_papers.page_picture(pdf, 0, 1.0)

    assert (width, height) == (596, 842)
    assert len(pixels) == width * height * 4
    assert pixels[:4] == b"\xff\xff\xff\xff"
    assert b"\x00\x00\x00\xff" in pixels
