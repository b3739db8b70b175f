"""The printed agreement of a settlement in parts tells each part once and holds their table."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.papers import MEDIATION_AGREEMENT
from dispute_desk.domain.settlement import OptionKind
from dispute_desk.services import case_papers
from tests.services.paper_cases import text_of, values
from tests.services.test_settling import a_calculation, in_parts

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


def test_each_part_is_a_sentence_and_each_worker_a_row_of_it(desk: Desk) -> None:
    case_id, calculation = a_calculation(desk, "甲例", "乙例")
    desk.do(in_parts(calculation, organisation="示例街道调解委员会"))

    told = values(desk, MEDIATION_AGREEMENT, case_id)

    parts = [one for one in told["terms"] if "（共3期）" in one]
    assert len(parts) == 3
    assert parts[0].startswith(
        "用人单位于2026年12月7日前（含当日）为甲例、乙例履行：第1期（共3期）补缴社会保险费，"
    )
    assert "由用人单位承担，每人金额见附件3。" in parts[0]
    assert [(row["part"], row["due_on"], row["name"]) for row in told["parts"]][:3] == [
        ("第1期", date(2026, 12, 7), "甲例"),
        ("第1期", date(2026, 12, 7), "乙例"),
        ("第2期", date(2027, 1, 5), "甲例"),
    ]
    assert len(told["parts"]) == 6
    assert sum(row["sum"] for row in told["parts"]) == told["parts_sum_total"]
    assert told["parts_sum_total"] == told["roster_total"] == told["schedule_total"]
    assert told["parts_late_fee_total"]


def test_the_table_is_printed_and_nothing_was_paid_before(desk: Desk) -> None:
    case_id, calculation = a_calculation(desk, "甲例", "乙例")
    desk.do(in_parts(calculation, organisation="示例街道调解委员会"))

    text = text_of(case_papers.draw(desk, MEDIATION_AGREEMENT, case_id))

    assert "附件3" in text
    assert "分期明细" in text
    assert "第3期" in text
    assert "本协议签订前已缴" not in text


def test_what_is_paid_at_once_has_no_table_of_parts(desk: Desk) -> None:
    case_id, calculation = a_calculation(desk)
    desk.do(
        in_parts(calculation, option=OptionKind.FULL, count=1, organisation="示例街道调解委员会")
    )

    told = values(desk, MEDIATION_AGREEMENT, case_id)

    assert told["parts"] is None
    assert "附件3" not in text_of(case_papers.draw(desk, MEDIATION_AGREEMENT, case_id))
    (one,) = [line for line in told["terms"] if "一次补缴" in line]
    assert "见附件3" not in one
