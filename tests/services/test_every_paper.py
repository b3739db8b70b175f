"""Every paper of a case: made of a full case and of an almost empty one, blank, and read back."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pdfplumber
import pytest

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.papers import DECLINE_NOTICE, SUPPLEMENT_NOTICE, PaperKind, paper_kind
from dispute_desk.services import case_papers, paper_batches
from dispute_desk.services.editing import EditClaimant
from dispute_desk.services.paper_batches import Wanted
from tests.services.paper_cases import FIRM, ID_NO, PHONE
from tests.services.paper_cases_full import (
    STATION_PHONE,
    almost_empty,
    declined,
    full_case,
    supplemented,
)
from tests.services.station import file_of

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

KINDS = case_papers.case_papers()
#: What must stand on a paper of the full case, without blanks and line ends.
SAYS: dict[str, tuple[str, ...]] = {
    "intake_form": ("受理登记表", "李𬱖等12人", "√受理"),
    "consent_notice": ("告知同意书", STATION_PHONE, "敏感个人信息", "结案归档后30年", "工例十"),
    "power_of_attorney": ("√职工", "赵代例", "工会律师", "确认补缴月份和基数", "2026年3月2日起"),
    "representative_election": ("我们12名职工", "3至5名", "欧阳䶮", "第七条"),
    "supplement_notice": ("1．劳动合同、工资流水。", "2．考勤记录。"),
    "acceptance_notice": ("受理通知书",),
    "decline_notice": ("注册地和用工地都在外区。",),
    "referral_notice": ("区人社局", "云社调转〔2026〕1号", "部分职工没有参保登记。"),
    "referral_letter": ("转办函", "区人社局", "附件2", "转办回执", ID_NO, PHONE),
    "evidence_list": ("证据及补正清单", "工资条、工资签收单"),
    "interview_notice": ("约谈通知书", "涉及职工12人", "营业执照复印件", "工资条、工资签收单。"),
    "inquiry_record": (
        "周督例",
        "粤工监0001",
        "吴督例",
        "粤工监0002",
        "√谈话",
        "最低基数申报",
        "回避",
    ),
    "enquiry_sheet": ("协查函", "税务征缴", ID_NO),
    "mediation_application": ("赵代例", "诉求金额144,000.00元", "2026年3月2日", "十五日内"),
    "mediation_notice_worker": ("调解通知书", "三方联合调解中心", "你们可以要求更换"),
    "mediation_notice_employer": ("李𬱖及另11名职工", "打击报复"),
    "mediation_minutes": (
        "第1次",
        "周调例",
        "1．职工提出：要求足额补缴三年，金额24,000.00元。",
        "2．用人单位提出：愿意分两期补缴，金额15,000.00元。",
        "√达成一致",
    ),
    "mediation_agreement": ("调解协议书", "附件1", "工例十"),
    "base_confirmation": ("2020.07至2021.06", "8,200.00", "3,803.00", "144", "示例税务所", ID_NO),
    "performance_record": (
        "√已全部履行",
        "120,003.96",
        "84,000.00",
        "36,003.96",
        "121.32",
        "例0001",
    ),
    "follow_up_record": ("回访记录", "2026年4月5日", "√满意", "120,003.96"),
    "closure_form": ("结案审批表", "调解成功·已履行"),
    "archive_index": ("卷内目录", "授权委托书（赵代例）"),
    "service_receipt": ("工会劳动法律监督提示函", "√留置送达", "见证人郑例、王例", "2026年3月7日"),
    "dispatch_approval": ("工会劳动法律监督提示函", "林例", "孙主席例", "会签意见"),
}
#: Signs and words no paper may show: places for values, codes, what a program calls nothing.
_WRONG = re.compile(r"[{}]|None|null|True|False|nan|[a-z]{3,}_[a-z]+|#\d")

#: A worker's consent is between him and the station.
_NO_FIRM = frozenset({"consent_notice"})


@pytest.fixture(scope="module")
def cases(shared_desk: Desk) -> dict[str, int]:
    return {
        "full": full_case(shared_desk),
        "supplement_notice": supplemented(shared_desk, "李𬱖", "工例一"),
        "decline_notice": declined(shared_desk, "李𬱖", "工例一"),
        "empty": almost_empty(shared_desk),
    }


def read(pdf: bytes) -> str:
    """Return the text as it was set: cell after cell, not line after line across a form."""
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        chars = [char["text"] for page in opened.pages for char in page.chars]
    return re.sub(r"\s", "", "".join(chars))


def drawn(desk: Desk, kind: PaperKind, case_id: int) -> str:
    whole = case_papers.stands_whole(desk, kind)
    return read(case_papers.draw(desk, kind, case_id, revealed=whole))


def test_the_table_speaks_of_every_paper() -> None:
    assert set(SAYS) == {kind.id for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_of_a_full_case_it_says_what_it_must(
    shared_desk: Desk, cases: dict[str, int], kind: PaperKind
) -> None:
    text = drawn(shared_desk, kind, cases.get(kind.id, cases["full"]))

    missing = [words for words in SAYS[kind.id] if words not in text]
    assert not missing, text
    assert _WRONG.findall(text) == []
    assert FIRM in text or kind.id in _NO_FIRM
    if not kind.whole:
        assert ID_NO not in text
        assert PHONE not in text


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_of_an_almost_empty_case_it_is_made_or_says_why_not(
    shared_desk: Desk, cases: dict[str, int], kind: PaperKind
) -> None:
    file = file_of(shared_desk, cases["empty"])
    if kind not in case_papers.available(file, shared_desk.profile):
        with pytest.raises(DeskError) as told:
            case_papers.values(shared_desk, kind, file)
        assert kind.title in told.value.sentence()
        return

    text = drawn(shared_desk, kind, cases["empty"])

    assert _WRONG.findall(text) == []
    assert "广州例信制衣有限公司" in text or kind.id in _NO_FIRM | {
        "service_receipt",
        "dispatch_approval",
    }


def test_what_an_almost_empty_case_may_print(shared_desk: Desk, cases: dict[str, int]) -> None:
    offered = case_papers.available(file_of(shared_desk, cases["empty"]), shared_desk.profile)

    assert [kind.id for kind in offered] == [
        "intake_form", "consent_notice", "power_of_attorney", "evidence_list", "interview_notice",
        "inquiry_record", "mediation_application", "mediation_notice_worker",
        "mediation_notice_employer", "mediation_minutes", "base_confirmation", "follow_up_record",
        "service_receipt", "dispatch_approval",
    ]  # fmt: skip


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_the_blank_form_has_the_number_of_its_case_and_nothing_of_its_people(
    shared_desk: Desk, cases: dict[str, int], kind: PaperKind
) -> None:
    number = file_of(shared_desk, cases["full"]).case["number"]
    batch = paper_batches.gathered(
        shared_desk, cases["full"], [Wanted(kind=kind, blank=True)], revealed=False
    )
    text = read(paper_batches.typeset_batch(batch))

    assert number in text
    assert _WRONG.findall(text) == []
    assert not [word for word in ("李𬱖", FIRM, "赵代例", ID_NO, "√") if word in text]


def test_a_blank_form_of_no_case_has_no_number_and_no_code(shared_desk: Desk) -> None:
    batch = paper_batches.blank_forms(shared_desk, KINDS)
    with pdfplumber.open(io.BytesIO(paper_batches.typeset_batch(batch))) as opened:
        text = "".join(page.extract_text() for page in opened.pages)
        codes = [page for page in opened.pages if len(page.curves) > 20]

    assert "示例站" in text
    assert "〔2026〕" not in text
    assert _WRONG.findall(text) == []
    assert not codes


@pytest.mark.parametrize(
    "kind", [kind for kind in KINDS if kind.shown_to_employer and not kind.names],
    ids=lambda kind: kind.id,
)  # fmt: skip
def test_a_paper_to_the_employer_names_nobody_who_did_not_agree(
    shared_desk: Desk, cases: dict[str, int], kind: PaperKind
) -> None:
    text = drawn(shared_desk, kind, cases["full"])

    assert "欧阳䶮" not in text
    assert not [name for name in "一二三四五六七八九十" if f"工例{name}" in text]
    assert "王例" not in drawn(shared_desk, kind, cases["empty"]).replace("见证人", "")


def test_a_note_that_he_will_not_be_named_is_kept(shared_desk: Desk) -> None:
    case_id = full_case(shared_desk, "李𬱖", "工例一")
    worker = file_of(shared_desk, case_id).claimants[0]["id"]
    shared_desk.do(EditClaimant(claimant_id=worker, changes={"consent_scope": "unnamed"}))

    text = drawn(shared_desk, paper_kind("mediation_notice_employer"), case_id)

    assert "2名职工与你单位" in text
    assert "李𬱖" not in text


def test_notices_tell_their_decisions(shared_desk: Desk, cases: dict[str, int]) -> None:
    for kind in (SUPPLEMENT_NOTICE, DECLINE_NOTICE):
        assert "你们" in drawn(shared_desk, kind, cases[kind.id])
