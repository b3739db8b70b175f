"""No worker is named in any letter unless he agreed to it."""

from __future__ import annotations

import io
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pdfplumber
import pytest

from dispute_desk.domain.evidence import InquiryKind
from dispute_desk.domain.letter_rows import LetterPlan
from dispute_desk.domain.naming import may_be_named
from dispute_desk.services.editing import EditClaimant
from dispute_desk.services.investigations import RecordInvestigation
from dispute_desk.services.letter_drafting import picture_of
from dispute_desk.services.letter_escalation import EscalateLetter
from dispute_desk.services.letters import DraftLetter, IssueLetter, SubmitLetter
from dispute_desk.services.papers import RecordReply, RecordService
from tests.services.station import TODAY, a_case, claimants, refused

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

NAMES = ("欧阳例测", "司徒样验")
LONG_AGO = TODAY - timedelta(days=60)


def a_full_case(desk: Desk) -> int:
    """A case with everything a letter may tell of: an investigation, letters, their answers."""
    case = a_case(desk, *NAMES, on=LONG_AGO - timedelta(days=9))
    desk.do(
        RecordInvestigation(
            case_id=case, kind=InquiryKind.SITE_VISIT, held_on=LONG_AGO, place="厂区",
            supervisor="甲监督", certificate="粤1号", second_supervisor="乙监督",
            second_certificate="粤2号", findings=f"{NAMES[0]}等人未参保",
        )
    )  # fmt: skip
    letter = int(
        desk.do(IssueLetter(kind="reminder_letter", case_id=case, occurred_on=LONG_AGO)).value
    )
    on = LONG_AGO + timedelta(days=1)
    desk.do(RecordService(paper_id=letter, proof="回证", way="direct", occurred_on=on))
    desk.do(RecordReply(paper_id=letter, reply=f"{NAMES[1]}系临时工", result="disputed"))
    opinion = int(desk.do(EscalateLetter(paper_id=letter)).value)
    desk.do(IssueLetter(paper_id=opinion))
    desk.do(RecordService(paper_id=opinion, proof="回证", way="direct"))
    return case


@pytest.mark.parametrize("kind", ["reminder_letter", "opinion_letter", "recommendation_letter"])
def test_no_letter_names_a_worker_of_its_case(desk: Desk, kind: str) -> None:
    assert kind in {one.code for one in desk.profile.letter_kinds}
    written, pdf = picture_of(desk, LetterPlan(kind=kind, case_id=a_full_case(desk)))
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        words = "".join(page.extract_text() for page in opened.pages).replace("\n", "")

    assert "职工" in words
    for name in NAMES:
        assert name not in words
        assert name not in str(written.values)


def test_every_kind_of_letter_is_looked_at_above(desk: Desk) -> None:
    assert [one.code for one in desk.profile.letter_kinds] == [
        "reminder_letter", "opinion_letter", "recommendation_letter",
    ]  # fmt: skip


def test_a_name_written_by_hand_is_refused_until_he_agrees(desk: Desk) -> None:
    case = a_case(desk, *NAMES)
    told = {"found": [f"你单位未为{NAMES[0]}等职工办理社会保险登记。"]}
    for command in (
        IssueLetter(kind="reminder_letter", case_id=case, told=told),
        SubmitLetter(kind="reminder_letter", case_id=case, told=told),
    ):
        refusal = refused(desk, command)
        assert refusal.code == "letter_names_a_worker"
        assert NAMES[0] in str(refusal)
    draft = desk.do(DraftLetter(kind="reminder_letter", case_id=case, told=told)).value

    worker = claimants(desk, case)[0]
    for said in ({"consented_on": str(TODAY)}, {"consent_scope": "unnamed"}):
        desk.do(EditClaimant(claimant_id=worker, changes=said))
        assert refused(desk, IssueLetter(paper_id=draft)).code == "letter_names_a_worker"
    desk.do(EditClaimant(claimant_id=worker, changes={"consent_scope": "named"}))
    desk.do(IssueLetter(paper_id=draft))


@pytest.mark.parametrize(
    ("day", "said", "named"),
    [
        (None, "named", True),
        (TODAY, "unnamed", False),
        (TODAY, None, False),
        (TODAY, "", False),
        (TODAY, "可以向单位公开姓名", True),
        (None, "可以向单位公开姓名", False),
        (TODAY, "不向单位说明姓名", False),
        (TODAY, "匿名", False),
        (TODAY, "提供给税务机关", False),
    ],
)
def test_only_who_said_so_is_named(day: date | None, said: str | None, named: bool) -> None:  # noqa: FBT001 - a case
    assert may_be_named(day, said) is named


def test_a_worker_whose_name_is_part_of_his_firms_name_is_not_named(desk: Desk) -> None:
    case = a_case(desk, "例信", employer="广州例信制衣有限公司")
    told = {"found": ["广州例信制衣有限公司未申报。"]}

    desk.do(IssueLetter(kind="reminder_letter", case_id=case, told=told))
