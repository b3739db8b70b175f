"""A piece of evidence whose scan stayed in the former case keeps it when the form is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.services.acceptance import AcceptCase
from dispute_desk.services.attachments import AttachFile
from dispute_desk.services.evidence import RecordEvidence
from dispute_desk.services.splitting import SplitCase
from dispute_desk.ui.steps.case_view import ask_case
from tests.services.station import CAME, a_case, claimants, file_of
from tests.ui.hands import until
from tests.ui.test_agreement_grid import desk
from tests.ui.test_steps import show

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.workplace import Workplace

__all__ = ["desk"]


def test_the_scan_of_the_former_case_stays(
    qtbot: QtBot, place: Workplace, desk: Desk, tmp_path: Path
) -> None:
    case_id = a_case(desk, "张例", "李例")
    desk.do(AcceptCase(case_id=case_id, occurred_on=CAME))
    second = claimants(desk, case_id)[1]
    scan = tmp_path / "工资表.txt"
    scan.write_text("例", encoding="utf-8")
    file = desk.do(AttachFile(case_id=case_id, path=str(scan))).value
    piece = RecordEvidence(
        case_id=case_id, element="wages", claimant_id=second, received_on=CAME, attachment_id=file
    )
    record = desk.do(piece).value
    split = SplitCase(case_id=case_id, claimant_ids=(second,), reason="例")
    alone = desk.do(split).value

    made = show(qtbot, place, ask_case(desk, alone), "evidence", record)
    made.entries["note"].put("核对过")
    made.save()

    until(qtbot, lambda: file_of(desk, alone).beside["evidence"][0]["note"] == "核对过")
    assert file_of(desk, alone).beside["evidence"][0]["attachment_id"] == file
