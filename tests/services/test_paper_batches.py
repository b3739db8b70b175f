"""Several papers in one go: sets, one for each worker, one PDF or a file each, and the journal."""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING

import pypdf
import pytest

from dispute_desk.domain.papers import (
    ACCEPTANCE_NOTICE,
    BASE_CONFIRMATION,
    CONSENT_NOTICE,
    INTAKE_FORM,
    MEDIATION_AGREEMENT,
    POWER_OF_ATTORNEY,
)
from dispute_desk.domain.report import WRITING_STOPPED
from dispute_desk.services import paper_batches
from dispute_desk.services.acceptance import AcceptCase
from dispute_desk.services.case_paper_printing import Outlet
from dispute_desk.services.claimant_withdrawal import WithdrawClaimants
from dispute_desk.services.opening import open_desk
from dispute_desk.services.paper_batches import Wanted
from tests.services.paper_cases import ID_NO, commands, refusal, registered, text_of
from tests.services.paper_cases_full import full_case
from tests.services.station import CAME, NOW, file_of

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk

NAMES = ("甲例", "乙例", "丙例")


def accepted(desk: Desk, *names: str) -> int:
    case_id = registered(desk, *(names or NAMES))
    desk.do(AcceptCase(case_id=case_id, occurred_on=CAME))
    return case_id


def outline(pdf: bytes) -> list[str]:
    found = pypdf.PdfReader(io.BytesIO(pdf)).outline
    return [str(one["/Title"]) for one in found if not isinstance(one, list)]


def test_each_worker_gets_a_paper_of_his_own(desk: Desk) -> None:
    case_id = accepted(desk)

    batch = paper_batches.gathered(desk, case_id, [Wanted(kind=ACCEPTANCE_NOTICE, each=True)])
    pages = pypdf.PdfReader(io.BytesIO(paper_batches.typeset_batch(batch))).pages

    assert batch.workers == len(pages) == 3
    for name, page in zip(NAMES, pages, strict=True):
        text = page.extract_text()
        assert name in text
        assert not [other for other in NAMES if other != name and other in text]
        assert "你们" not in text


def test_what_is_for_each_worker_lies_worker_by_worker(desk: Desk) -> None:
    wanted = [
        Wanted(kind=INTAKE_FORM),
        Wanted(kind=CONSENT_NOTICE, each=True),
        Wanted(kind=POWER_OF_ATTORNEY, each=True),
    ]
    batch = paper_batches.gathered(desk, accepted(desk, "甲例", "乙例"), wanted)

    assert outline(paper_batches.typeset_batch(batch)) == [
        "受理登记表", "告知同意书 甲例", "授权委托书 甲例", "告知同意书 乙例", "授权委托书 乙例",
    ]  # fmt: skip


def test_only_the_chosen_workers_and_as_many_copies_as_asked_for(desk: Desk) -> None:
    case_id = accepted(desk)
    second = file_of(desk, case_id).claimants[1]["id"]
    wanted = [Wanted(kind=CONSENT_NOTICE, each=True, copies=2)]

    batch = paper_batches.gathered(desk, case_id, wanted, only=frozenset({second}))

    assert [sheet.name for sheet in batch.sheets] == ["告知同意书 乙例"] * 2


def test_who_left_the_case_gets_no_paper(desk: Desk) -> None:
    case_id = accepted(desk)
    gone = file_of(desk, case_id).claimants[0]["id"]
    desk.do(WithdrawClaimants(case_id=case_id, claimant_ids=(gone,), reason="本人申请撤回"))

    batch = paper_batches.gathered(desk, case_id, [Wanted(kind=CONSENT_NOTICE, each=True)])

    assert [sheet.name for sheet in batch.sheets] == ["告知同意书 乙例", "告知同意书 丙例"]


@pytest.mark.parametrize("code", ["intake", "inquiry", "referral", "mediation", "closing"])
def test_a_set_is_made_in_one_go_and_says_what_is_left_out(desk: Desk, code: str) -> None:
    case_id = full_case(desk, *NAMES)
    chosen = desk.profile.paper_set(code)

    batch = paper_batches.gathered(
        desk, case_id, paper_batches.wanted_of(chosen), title=chosen.label
    )

    kinds = {one.kind for one in chosen.papers}
    left = {"supplement_notice", "decline_notice", "representative_election"} & kinds
    assert set(batch.kinds) == kinds - left
    assert len(batch.left_out) == len(left)
    pdf = pypdf.PdfReader(io.BytesIO(paper_batches.typeset_batch(batch)))
    assert pdf.metadata is not None
    assert pdf.metadata.title == f"云社调〔2026〕1号 {chosen.label}"


def test_a_paper_for_all_is_not_made_for_each(desk: Desk) -> None:
    wanted = [Wanted(kind=MEDIATION_AGREEMENT, each=True)]

    told = refusal(lambda: paper_batches.gathered(desk, full_case(desk), wanted))

    assert told.code == "paper_not_for_each"


def test_where_nothing_can_be_printed_the_reason_is_told(desk: Desk) -> None:
    chosen = next(one for one in desk.profile.paper_sets if one.code == "closing")
    wanted = [one for one in paper_batches.wanted_of(chosen) if one.kind.id != "follow_up_record"]

    told = refusal(lambda: paper_batches.gathered(desk, registered(desk), wanted))

    assert told.code == "no_papers_to_print"
    assert "还没有结案" in told.sentence()


def test_full_numbers_are_journaled_once_and_the_printing_once(desk: Desk, tmp_path: Path) -> None:
    case_id = accepted(desk)
    before = commands(desk)

    batch = paper_batches.gathered(desk, case_id, [Wanted(kind=BASE_CONFIRMATION, each=True)])
    pdf = paper_batches.typeset_batch(batch)
    paper_batches.release_batch(desk, batch, pdf, tmp_path / "表.pdf")

    assert ID_NO in text_of(pdf)
    assert commands(desk) == ["PrintPapers", "RevealRecord", *before]
    (entry, *_) = desk.lists.history()
    assert entry.subject.endswith("补缴基数确认表（3份）")
    assert not entry.undoable


def test_without_the_right_numbers_stay_masked(desk: Desk) -> None:
    case_id = accepted(desk)
    other = open_desk(desk.store.path, lambda: NOW, "陈办例")
    try:
        batch = paper_batches.gathered(other, case_id, [Wanted(kind=CONSENT_NOTICE, each=True)])
        assert ID_NO not in text_of(paper_batches.typeset_batch(batch))
    finally:
        other.close()


def test_each_paper_in_a_file_of_its_own_writes_over_nothing(desk: Desk, tmp_path: Path) -> None:
    case_id = accepted(desk, "甲例", "甲例")
    there = tmp_path / "云社调〔2026〕1号 告知同意书 甲例.pdf"
    there.write_bytes(b"mine")
    batch = paper_batches.gathered(desk, case_id, [Wanted(kind=CONSENT_NOTICE, each=True)])

    made = paper_batches.release_each(desk, batch, tmp_path)

    assert there.read_bytes() == b"mine"
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix == ".pdf") == [
        "云社调〔2026〕1号 告知同意书 甲例 (2).pdf",
        "云社调〔2026〕1号 告知同意书 甲例 (3).pdf",
        "云社调〔2026〕1号 告知同意书 甲例.pdf",
    ]
    assert [path.exists() for path in made] == [True, True]
    assert commands(desk)[0] == "PrintPapers"


def test_who_stops_leaves_nothing_behind(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "材料"
    folder.mkdir()
    batch = paper_batches.gathered(desk, accepted(desk), [Wanted(kind=CONSENT_NOTICE, each=True)])
    before = commands(desk)
    asked: list[int] = []

    def stop() -> bool:
        asked.append(1)
        return len(asked) > 2

    told = refusal(lambda: paper_batches.release_each(desk, batch, folder, cancelled=stop))
    assert told.code == WRITING_STOPPED
    assert list(folder.iterdir()) == []
    assert commands(desk) == before


def test_progress_counts_papers(desk: Desk) -> None:
    batch = paper_batches.gathered(desk, accepted(desk), [Wanted(kind=CONSENT_NOTICE, each=True)])
    told: list[tuple[int, int]] = []

    paper_batches.typeset_batch(batch, tell=lambda done, total: told.append((done, total)))

    assert told == [(1, 3), (2, 3), (3, 3)]


def test_the_same_papers_give_the_same_bytes(desk: Desk) -> None:
    case_id = accepted(desk)
    wanted = [Wanted(kind=CONSENT_NOTICE, each=True), Wanted(kind=INTAKE_FORM, blank=True)]

    one, two = (
        paper_batches.typeset_batch(paper_batches.gathered(desk, case_id, wanted)) for _ in range(2)
    )

    assert one == two


def test_blank_forms_of_no_case_leave_no_trace(desk: Desk, tmp_path: Path) -> None:
    batch = paper_batches.blank_forms(desk, [INTAKE_FORM])
    path, before = tmp_path / "空白.pdf", commands(desk)

    paper_batches.release_batch(desk, batch, paper_batches.typeset_batch(batch), path)

    assert batch.printed(Outlet.FILE) is None
    assert batch.made_on == date(2026, 11, 22)
    assert "示例站" in text_of(path.read_bytes())
    assert commands(desk) == before
