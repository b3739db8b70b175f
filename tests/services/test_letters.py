"""一函两书: their numbers, their guards, their way out and what follows."""

from __future__ import annotations

from datetime import date, timedelta
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pdfplumber
import pytest
from sqlalchemy import select

from dispute_desk.domain.case_clocks import case_clocks
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.evidence import InquiryKind
from dispute_desk.domain.letter import Rectified
from dispute_desk.domain.months import Month
from dispute_desk.domain.rights import Right
from dispute_desk.services.employers import AddEmployer
from dispute_desk.services.investigations import RecordInvestigation
from dispute_desk.services.letter_answers import (
    RecordRefusal,
    RecordServiceFailure,
    VerifyRectification,
)
from dispute_desk.services.letter_escalation import EscalateLetter
from dispute_desk.services.letter_printing import drawn_letter, release_letter
from dispute_desk.services.letter_values import letter_on_paper
from dispute_desk.services.letters import (
    ApproveLetter,
    DispatchLetter,
    DraftLetter,
    IssueLetter,
    ReturnLetter,
    RewriteLetter,
    SealLetter,
    SubmitLetter,
    VoidLetter,
)
from dispute_desk.services.papers import RecordPaper, RecordReply, RecordService, ResolvePaper
from dispute_desk.services.staff import ChangeSetting
from dispute_desk.services.undo import UndoEntry
from dispute_desk.store.kinds import TABLE_OF
from tests.services.station import TODAY, a_case, file_of, refused, with_rights

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk

LONG_AGO = TODAY - timedelta(days=40)


@pytest.fixture
def case_id(desk: Desk) -> int:
    return a_case(desk)


def issue(desk: Desk, case_id: int, kind: str = "reminder_letter", **more: Any) -> int:  # noqa: ANN401
    return int(desk.do(IssueLetter(kind=kind, case_id=case_id, **more)).value)


def served(desk: Desk, case_id: int, on: date = LONG_AGO, **more: Any) -> int:  # noqa: ANN401
    paper_id = issue(desk, case_id, occurred_on=on, **more)
    desk.do(RecordService(paper_id=paper_id, proof="回证", way="direct", occurred_on=on))
    return paper_id


def paper(desk: Desk, paper_id: int) -> SimpleNamespace:
    return _row(desk, TABLE_OF["paper"].c.id == paper_id)


def letter(desk: Desk, paper_id: int) -> SimpleNamespace:
    return _row(desk, TABLE_OF["letter"].c.paper_id == paper_id)


def _row(desk: Desk, at: Any) -> SimpleNamespace:  # noqa: ANN401 - a clause of SQLAlchemy
    table = at.left.table
    with desk.store.reading() as connection:
        found = connection.execute(select(table).where(at, table.c.hidden.is_(None))).mappings()
        return SimpleNamespace(**found.one())


def investigated(desk: Desk, case_id: int) -> None:
    desk.do(
        RecordInvestigation(
            case_id=case_id, kind=InquiryKind.SITE_VISIT, held_on=LONG_AGO, place="厂区",
            supervisor="甲监督", certificate="粤1号", second_supervisor="乙监督",
            second_certificate="粤2号", findings="未缴纳",
        )
    )  # fmt: skip


def test_numbers_count_by_kind_and_year_and_are_never_given_again(desk: Desk, case_id: int) -> None:
    investigated(desk, case_id)
    first, second = issue(desk, case_id), issue(desk, case_id)
    desk.do(VoidLetter(paper_id=second, reason="写错单位"))
    third = issue(desk, case_id)
    opinion = issue(desk, case_id, "opinion_letter", skip_reason="情节严重")

    numbers = [paper(desk, one).number for one in (first, second, third, opinion)]
    assert numbers == [
        "穗云工劳监提〔2026〕1号", "穗云工劳监提〔2026〕2号", "穗云工劳监提〔2026〕3号",
        "穗云工劳监意〔2026〕1号",
    ]  # fmt: skip


def test_a_number_from_the_unions_own_register_is_checked_for_duplicates_and_passed_over(
    desk: Desk, case_id: int
) -> None:
    own = "穗云工劳监提〔2026〕2号"
    issue(desk, case_id, number=own)

    assert refused(desk, IssueLetter(kind="reminder_letter", case_id=case_id, number=own)).code == (
        "paper_number_used"
    )
    told = [paper(desk, issue(desk, case_id)).number for _ in range(2)]
    assert told == ["穗云工劳监提〔2026〕1号", "穗云工劳监提〔2026〕3号"]


def test_an_undone_letter_leaves_its_number_void(desk: Desk, case_id: int) -> None:
    done = desk.do(IssueLetter(kind="reminder_letter", case_id=case_id))
    desk.do(UndoEntry(seq=done.entry))

    assert paper(desk, issue(desk, case_id)).number == "穗云工劳监提〔2026〕2号"


def test_it_goes_to_the_employer_of_the_case_and_stands_in_the_case(
    desk: Desk, case_id: int
) -> None:
    made = paper(desk, issue(desk, case_id))
    employer = file_of(desk, case_id).employer

    assert (made.addressee, made.case_id, made.employer_id) == (
        employer["name"], case_id, employer["id"],
    )  # fmt: skip
    assert made.issued_on == TODAY


def test_a_reminder_may_go_to_all_and_an_opinion_needs_somebody(desk: Desk) -> None:
    open_letter = paper(desk, int(desk.do(IssueLetter(kind="reminder_letter")).value))

    assert open_letter.addressee is None
    assert open_letter.number == "穗云工劳监提〔2026〕1号"
    told = refused(desk, IssueLetter(kind="opinion_letter", skip_reason="情节严重"))
    assert (told.code, told.field) == ("letter_without_addressee", "addressee")


def test_an_employer_without_a_case_gets_a_letter(desk: Desk) -> None:
    employer_id = int(desk.do(AddEmployer(name="广州示例甲厂")).value)
    command = IssueLetter(kind="reminder_letter", employer_id=employer_id)
    made = paper(desk, int(desk.do(command).value))

    assert (made.addressee, made.employer_id) == ("广州示例甲厂", employer_id)


def test_an_opinion_needs_an_investigation_and_a_reminder_before_it(
    desk: Desk, case_id: int
) -> None:
    command = IssueLetter(kind="opinion_letter", case_id=case_id)
    assert refused(desk, command).code == "letter_without_investigation"
    investigated(desk, case_id)
    told = refused(desk, command)
    assert (told.code, told.field) == ("letter_one_before", "skip_reason")

    issue(desk, case_id)
    assert refused(desk, command).code == "letter_one_before"
    served(desk, case_id)
    assert paper(desk, int(desk.do(command).value)).number == "穗云工劳监意〔2026〕1号"


def test_a_recommendation_only_by_a_federation_of_county_level_or_higher(
    desk: Desk, case_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dispute_desk.domain import letter_words

    command = IssueLetter(
        kind="recommendation_letter", case_id=case_id, addressee="区税务局", skip_reason="拒收"
    )
    monkeypatch.setattr("dispute_desk.services.letter_guards.HIGH", frozenset())
    assert refused(desk, command).code == "letter_issuer_too_low"
    monkeypatch.setattr("dispute_desk.services.letter_guards.HIGH", letter_words.HIGH)
    assert paper(desk, int(desk.do(command).value)).addressee == "区税务局"


def test_where_letters_are_reviewed_none_goes_out_without(desk: Desk, case_id: int) -> None:
    desk.do(ChangeSetting(name="letters.road", value="full"))
    told = refused(desk, IssueLetter(kind="reminder_letter", case_id=case_id))
    assert told.code == "letter_review_first"

    draft = int(desk.do(DraftLetter(kind="reminder_letter", case_id=case_id)).value)
    desk.do(SubmitLetter(paper_id=draft))
    desk.do(ReturnLetter(paper_id=draft, reason="写明月份"))
    assert letter(desk, draft).return_note == "写明月份"
    desk.do(RewriteLetter(paper_id=draft, told={"asks": "写明月份"}))
    desk.do(SubmitLetter(paper_id=draft))
    assert refused(desk, RewriteLetter(paper_id=draft, told={})).code == "letter_step_not_now"
    handler = with_rights(desk, Right.SEE_CASES, Right.ISSUE_PAPER)
    assert refused(handler, ApproveLetter(paper_id=draft)).code == "no_right"
    desk.do(ApproveLetter(paper_id=draft, approver="工会主席 林某"))

    assert paper(desk, draft).number == "穗云工劳监提〔2026〕1号"
    assert letter(desk, draft).approver == "工会主席 林某"


def test_a_setting_nobody_knows_is_refused(desk: Desk) -> None:
    told = refused(desk, ChangeSetting(name="letters.road", value="quick"))

    assert told.code == "no_such_letter_road"
    assert "simple、full" in str(told)


def test_the_reply_clock_starts_only_with_a_provable_service(desk: Desk, case_id: int) -> None:
    paper_id = issue(desk, case_id, occurred_on=LONG_AGO)
    desk.do(SealLetter(paper_id=paper_id, occurred_on=LONG_AGO))
    desk.do(DispatchLetter(paper_id=paper_id, way="post", occurred_on=LONG_AGO))
    assert not clocks(desk, case_id)
    failed = LONG_AGO + timedelta(days=5)
    desk.do(RecordServiceFailure(paper_id=paper_id, reason="地址不明", occurred_on=failed))
    assert not clocks(desk, case_id)

    again = failed + timedelta(days=1)
    desk.do(DispatchLetter(paper_id=paper_id, way="direct", occurred_on=again))
    assert refused(desk, RecordService(paper_id=paper_id, proof=" ")).field == "proof"
    desk.do(RecordService(paper_id=paper_id, proof="回证", way="direct", occurred_on=again))
    assert clocks(desk, case_id) == {"reminder_reply": again}


def clocks(desk: Desk, case_id: int) -> dict[str, date]:
    file = file_of(desk, case_id)
    found = case_clocks(file, desk.profile, desk.calendar)
    return {one.rule.code: one.start for one in found if one.rule.code.endswith("_reply")}


def test_a_public_notice_counts_as_served_when_its_thirty_days_are_over(
    desk: Desk, case_id: int
) -> None:
    paper_id = issue(desk, case_id, occurred_on=LONG_AGO)
    desk.do(RecordService(paper_id=paper_id, proof="官网公告", way="notice", occurred_on=LONG_AGO))

    assert paper(desk, paper_id).served_on == LONG_AGO + timedelta(days=30)


def test_a_refused_letter_is_left_in_presence_of_witnesses(desk: Desk, case_id: int) -> None:
    paper_id = issue(desk, case_id, occurred_on=LONG_AGO)
    desk.do(RecordRefusal(paper_id=paper_id, reason="门卫不收", occurred_on=LONG_AGO))
    desk.do(
        RecordService(paper_id=paper_id, proof="见证人两名、照片", way="left", occurred_on=LONG_AGO)
    )

    assert (paper(desk, paper_id).served_on, letter(desk, paper_id).service_way) == (
        LONG_AGO, "left",
    )  # fmt: skip


def test_the_next_letter_is_drafted_on_refusal_silence_or_no_correction(
    desk: Desk, case_id: int
) -> None:
    fresh = served(desk, case_id, TODAY)
    told = refused(desk, EscalateLetter(paper_id=fresh))
    assert (told.code, told.field) == ("letter_still_in_term", "reason")
    silent = served(desk, case_id)
    next_one = int(desk.do(EscalateLetter(paper_id=silent)).value)
    partly = served(desk, case_id)
    desk.do(VerifyRectification(paper_id=partly, rectified=Rectified.PARTLY, note="补了两月"))
    other = int(desk.do(EscalateLetter(paper_id=partly)).value)

    made = paper(desk, next_one)
    assert (made.kind, made.number, made.addressee) == (
        "opinion_letter", None, paper(desk, silent).addressee,
    )  # fmt: skip
    assert letter(desk, next_one).parent_id == letter(desk, silent).id
    assert letter(desk, other).parent_id == letter(desk, partly).id
    assert refused(desk, EscalateLetter(paper_id=silent)).code == "letter_step_not_now"


def test_a_void_draft_lets_the_letter_be_followed_again(desk: Desk, case_id: int) -> None:
    silent = served(desk, case_id)
    following = int(desk.do(EscalateLetter(paper_id=silent)).value)
    desk.do(VoidLetter(paper_id=following, reason="另行起草"))

    assert letter(desk, silent).escalated_on is None
    assert desk.do(EscalateLetter(paper_id=silent)).value


def test_the_last_letter_leads_nowhere(desk: Desk, case_id: int) -> None:
    told = {"addressee": "区税务局", "skip_reason": "拒收", "kind": "recommendation_letter"}
    last = issue(desk, case_id, occurred_on=LONG_AGO, **told)
    desk.do(RecordService(paper_id=last, proof="回证", occurred_on=LONG_AGO))

    assert refused(desk, EscalateLetter(paper_id=last, reason="再发")).code == "letter_is_the_last"


def test_a_reply_says_what_it_comes_to_and_nothing_answers_a_letter_on_its_way(
    desk: Desk, case_id: int
) -> None:
    paper_id = issue(desk, case_id, occurred_on=LONG_AGO)
    assert refused(desk, RecordReply(paper_id=paper_id, reply="已整改")).code == "paper_not_served"
    desk.do(RecordService(paper_id=paper_id, proof="回证", occurred_on=LONG_AGO))
    desk.do(RecordReply(paper_id=paper_id, reply="不认可", result="disputed"))

    assert letter(desk, paper_id).reply_result == "disputed"
    assert desk.do(EscalateLetter(paper_id=paper_id)).value


def test_days_stand_in_the_order_of_the_road(desk: Desk, case_id: int) -> None:
    paper_id = issue(desk, case_id, occurred_on=TODAY)
    told = refused(desk, RecordService(paper_id=paper_id, proof="回证", occurred_on=LONG_AGO))

    assert told.code == "letter_day_before"


def test_a_letter_recorded_from_outside_goes_the_same_way(desk: Desk, case_id: int) -> None:
    outside = RecordPaper(
        kind="reminder_letter", title="提示函", case_id=case_id, number="例〔2026〕3号",
        addressee="示例厂", occurred_on=LONG_AGO,
    )  # fmt: skip
    paper_id = int(desk.do(outside).value)
    desk.do(RecordService(paper_id=paper_id, proof="回证", occurred_on=LONG_AGO))
    following = int(desk.do(EscalateLetter(paper_id=paper_id)).value)

    assert paper(desk, following).kind == "opinion_letter"
    desk.do(ResolvePaper(paper_id=paper_id))
    assert refused(desk, EscalateLetter(paper_id=paper_id)).code == "letter_is_over"


def test_another_paper_is_no_letter(desk: Desk, case_id: int) -> None:
    other = int(desk.do(RecordPaper(kind="other", title="情况说明", case_id=case_id)).value)

    assert refused(desk, SealLetter(paper_id=other)).code == "paper_is_no_letter"


def test_a_letter_on_paper_says_what_the_case_knows_and_names_no_worker(desk: Desk) -> None:
    case_id = a_case(
        desk, "张例甲", "李例乙", cause="04", claim_from=Month(2023, 7), claim_to=Month(2024, 3)
    )
    paper_id = issue(desk, case_id)
    on_paper = letter_on_paper(desk, paper_id)

    assert on_paper.values["found"] == [
        "你单位可能存在低报缴费基数的情形，涉及2名职工、2023年7月至2024年3月。"
    ]
    assert [one.name for one in on_paper.missing] == ["contact", "phone"]
    told = str(on_paper.values)
    assert "张例甲" not in told
    assert "李例乙" not in told
    with pytest.raises(DeskError) as refusal:
        drawn_letter(desk, paper_id)
    assert "联系人、联系电话" in str(refusal.value)


def test_what_was_written_stands_in_the_place_of_what_the_desk_says(
    desk: Desk, case_id: int, tmp_path: Path
) -> None:
    for name, value in (("contact", "林晓"), ("phone", "020-00000000")):
        desk.do(ChangeSetting(name=f"letters.{name}", value=value))
    told = {"found": ["未为职工办理社会保险登记。"]}
    paper_id = issue(desk, case_id, told=told)
    path = tmp_path / "letter.pdf"
    release_letter(desk, paper_id, drawn_letter(desk, paper_id), path)

    with pdfplumber.open(path) as opened:
        words = "".join(page.extract_text() for page in opened.pages).replace("\n", "")
    assert "未为职工办理社会保险登记。" in words
    assert "林晓" in words
    assert "穗云工劳监提〔2026〕1号" in words


def test_a_recommendation_tells_the_whole_sequence(desk: Desk, case_id: int) -> None:
    reminder = served(desk, case_id)
    investigated(desk, case_id)
    opinion = int(desk.do(EscalateLetter(paper_id=reminder)).value)
    desk.do(IssueLetter(paper_id=opinion))
    desk.do(RecordRefusal(paper_id=opinion, reason="门卫不收"))
    last = int(desk.do(EscalateLetter(paper_id=opinion, addressee="区税务局")).value)

    first, second = letter_on_paper(desk, last).values["sequence"]
    assert "穗云工劳监提〔2026〕1号" in first
    assert "直接送达方式送达" in first
    assert "未收到回复" in first
    assert "被拒收" in second
    investigation = letter_on_paper(desk, opinion).values["investigated"]
    assert "甲监督（证号：粤1号）、乙监督（证号：粤2号）" in investigation


def test_a_field_the_letter_does_not_have_and_a_wrong_day_are_refused(
    desk: Desk, case_id: int
) -> None:
    draft = DraftLetter(kind="opinion_letter", case_id=case_id, told={"colour": "red"})
    assert refused(desk, draft).code == "paper_field_unknown"
    draft = DraftLetter(kind="opinion_letter", case_id=case_id, told={"correct_by": "明年"})
    assert refused(desk, draft).code == "paper_field_wrong"
