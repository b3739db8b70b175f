"""The review before acceptance: each point as it stands, and who was confirmed as handler."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.checklist import CheckAnswer
from dispute_desk.domain.rights import Right
from dispute_desk.domain.stages import Stage
from dispute_desk.services.conflicts import CONFLICT_LIST
from dispute_desk.ui.pages.case_file.records_card import Act, RecordLine, RecordsCard
from dispute_desk.ui.steps.acceptance_points import (
    answer_words,
    answered,
    hint_of,
    missing_points,
)

if TYPE_CHECKING:
    from dispute_desk.domain.acceptance_words import AcceptanceCheck
    from dispute_desk.ui.steps.case_view import CaseView

_TONES = {
    CheckAnswer.MET: "good",
    CheckAnswer.MISSING: "warning",
    CheckAnswer.NOT_NEEDED: "",
    CheckAnswer.PENDING: "accent",
}
_BEFORE = frozenset({Stage.REGISTERED, Stage.SUPPLEMENT})


class AcceptanceCard(RecordsCard):
    """The points of the profile in their order; imported history was never reviewed here."""

    def __init__(self) -> None:
        super().__init__("acceptance", self.tr("受理审查"), self.tr("没有做过受理审查。"))

    def lines(self, view: CaseView) -> list[RecordLine]:
        """Return the points, answered or not, and confirmed persons."""
        known = answered(view)
        checks = view.profile.acceptance_checks if known or view.stage in _BEFORE else ()
        points = [self._point(view, number, one) for number, one in enumerate(checks)]
        rows = view.file.beside["checked_item"]
        people = [
            RecordLine(
                1000 + one["id"],
                self.tr("回避审查：%1").replace("%1", str(one["item"])),
                ((self.tr("不回避的理由"), str(one["note"] or "")),),
                self.tr("已说明理由"),
            )
            for one in rows
            if one["list_code"] == CONFLICT_LIST
        ]
        return points + people

    def offered(self, view: CaseView) -> list[Act]:
        """Offer the review until the case is decided on."""
        if view.stage in _BEFORE and view.may(Right.ACCEPT):
            return [Act("review", self.tr("填写受理审查"), "review")]
        return []

    def summary(self, view: CaseView, lines: list[RecordLine]) -> str:
        """Return what is missing, else how many points stand answered."""
        known = answered(view)
        if not known:
            return self.tr("未审查") if lines else self.tr("暂无")
        given = {code: one["answer"] for code, one in known.items()}
        missing = missing_points(view, given)
        if missing:
            return self.tr("缺 %1 项").replace("%1", str(len(missing)))
        looked_at = sum(one is not CheckAnswer.PENDING for one in given.values())
        words = self.tr("已审 %1/%2").replace("%1", str(looked_at))
        return words.replace("%2", str(len(view.profile.acceptance_checks)))

    def _point(self, view: CaseView, number: int, point: AcceptanceCheck) -> RecordLine:
        found = answered(view).get(point.code)
        pairs = [(self.tr("要点"), hint_of(point))]
        if found is None:
            return RecordLine(number, view.words.of(point), tuple(pairs), self.tr("未审查"))
        answer = CheckAnswer(found["answer"])
        if found["note"]:
            pairs.append((self.tr("备注"), str(found["note"])))
        mark = answer_words(view, point, found)
        return RecordLine(number, view.words.of(point), tuple(pairs), mark, _TONES[answer])
