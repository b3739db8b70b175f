"""结案清单: what closing the case asks for, what is there, and the way to what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.agreement_parts import PARTY_WORDS
from dispute_desk.domain.closing_list import OPEN_DUTIES, ClosingPoint, Need
from dispute_desk.domain.closure_kinds import ClosureRole
from dispute_desk.domain.stages import Stage
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.case_file.records_card import Act, RecordLine, RecordsCard
from dispute_desk.ui.steps.all import steps_of
from dispute_desk.ui.steps.closing_doubts import ending_step
from dispute_desk.ui.steps.missing import lacking_words, points_for, usual_kind
from dispute_desk.ui.steps.open_duties import duty_step
from dispute_desk.ui.steps.words import listed

if TYPE_CHECKING:
    from dispute_desk.domain.agreement_parts import Signer
    from dispute_desk.domain.closure_kinds import ClosureKind
    from dispute_desk.ui.steps.all import Step
    from dispute_desk.ui.steps.case_view import CaseView

CONTEXT = "closing"
#: What each point is called where it is met.
TITLES: dict[Need, str] = {
    Need.FOLLOW_UP: QT_TRANSLATE_NOOP("closing", "回访记录"),
    Need.AGREEMENT: QT_TRANSLATE_NOOP("closing", "调解协议"),
    Need.SIGNATURES: QT_TRANSLATE_NOOP("closing", "协议签章齐全"),
    Need.PROOF: QT_TRANSLATE_NOOP("closing", "有凭证的实缴入库"),
    Need.REST: QT_TRANSLATE_NOOP("closing", "协议金额足额入库"),
    Need.RECEIPTS: QT_TRANSLATE_NOOP("closing", "称已缴款项的凭证"),
    Need.WORKERS: QT_TRANSLATE_NOOP("closing", "每名职工的补缴结果"),
    Need.SERVICE: QT_TRANSLATE_NOOP("closing", "文书送达"),
    Need.PAPERS: QT_TRANSLATE_NOOP("closing", "文书办结"),
    Need.FORMS: QT_TRANSLATE_NOOP("closing", "补缴材料签章齐全"),
    Need.FORMS_NOTED: QT_TRANSLATE_NOOP("closing", "补缴材料签章"),
    Need.RETALIATION: QT_TRANSLATE_NOOP("closing", "打击报复核实"),
    Need.REFERRALS: QT_TRANSLATE_NOOP("closing", "转办反馈"),
    Need.ENQUIRIES: QT_TRANSLATE_NOOP("closing", "协查答复"),
    Need.TAX_ORDERS: QT_TRANSLATE_NOOP("closing", "税务文书履行"),
    Need.TICKETS: QT_TRANSLATE_NOOP("closing", "热线工单答复"),
    Need.AID_DECISION: QT_TRANSLATE_NOOP("closing", "法律援助审批"),
    Need.AID_END: QT_TRANSLATE_NOOP("closing", "法律援助办结"),
    Need.MEETINGS: QT_TRANSLATE_NOOP("closing", "已排日程"),
    Need.REVIEW: QT_TRANSLATE_NOOP("closing", "受理审查未做"),
}
#: The steps that lead to what is missing; the first one that can be taken now is offered.
WAYS: dict[Need, tuple[str, ...]] = {
    Need.FOLLOW_UP: ("follow_up",),
    Need.AGREEMENT: ("agreement", "session", "mediate"),
    Need.SIGNATURES: ("signature",),
    Need.PROOF: ("payment",),
    Need.REST: ("payment",),
    Need.RECEIPTS: ("payment",),
    Need.WORKERS: ("payment", "withdraw_some"),
    Need.FORMS: ("repayment_papers",),
    Need.FORMS_NOTED: ("repayment_papers",),
}
#: Names told of many.
_NAMED = 8


def card_kind(view: CaseView) -> ClosureKind:
    """Return the way of closing the list is about: the usual one, else payment in full."""
    code = usual_kind(view)
    kind = view.profile.closure_kind(code) if code else None
    if kind is None or kind.role is ClosureRole.PARTLY_PERFORMED:
        return view.profile.closure_in(ClosureRole.PERFORMED)
    return kind


class ClosingCard(RecordsCard):
    """The closing list of a case, a point a line; how it was closed, once it is."""

    def __init__(self) -> None:
        super().__init__("closing", self.tr("结案清单"), self.tr("案件已经结束，没有还缺的材料。"))

    def summary(self, view: CaseView, lines: list[RecordLine]) -> str:
        """Return whether the case can be closed, or how much is missing."""
        del lines
        if not view.is_open:
            return view.words.stage(view.stage)
        lacking = sum(point.lacks for point in points_for(view, card_kind(view)))
        if lacking:
            return self.tr("还缺 %1 项").replace("%1", str(lacking))
        return self.tr("已齐，可以结案")

    def lines(self, view: CaseView) -> list[RecordLine]:
        """Return the points of the list, what is missing first; of a closed case how it ended."""
        if not view.is_open:
            return [self._ended(view)]
        offered = {step.id: step for step in steps_of(view)}
        points = sorted(points_for(view, card_kind(view)), key=lambda point: point.met)
        found: list[RecordLine] = [self._way(view)]
        for number, point in enumerate(points, 2):
            found.append(self._point(view, point, -number, offered))
            if point.need in {Need.SERVICE, Need.PAPERS} and not point.met:
                found += self._papers(view, point)
        ends = ending_step(view)
        if ends:
            mark = self.tr("结案前会问")
            found.append(RecordLine(-len(found) - 1, ends, (), mark, "neutral"))
        return found

    def offered(self, view: CaseView) -> list[Act]:
        """Offer to close the case where that is a step."""
        if "close" in {step.id for step in steps_of(view)}:
            return [Act("close", self.tr("结案"), "close")]
        return []

    def _way(self, view: CaseView) -> RecordLine:
        words = view.words.of(card_kind(view))
        heading = self.tr("按“%1”结案需要：").replace("%1", words)
        told = self.tr("实际按其他方式结案的，在“结案”里选择；过去已在纸上办结的，写明原因后补录。")
        return RecordLine(-1, heading, ((self.tr("说明"), told),))

    def _ended(self, view: CaseView) -> RecordLine:
        case = view.file.case
        closed = [one for one in view.file.moves if one["end"] is Stage.CLOSED]
        reason = closed[-1]["reason"] if closed else None
        note = case["decision_note"]
        pairs = (
            (self.tr("结案日期"), str(case["closed_on"] or "")),
            (self.tr("结案说明"), note or ""),
            (self.tr("补录原因"), reason if reason and reason != note else ""),
        )
        kind = view.words.code("closure_kinds", case["closure_kind"])
        heading = kind or view.words.stage(view.stage)
        return RecordLine(-1, heading, tuple(pair for pair in pairs if pair[1]))

    def _point(
        self, view: CaseView, point: ClosingPoint, line_id: int, offered: dict[str, Step]
    ) -> RecordLine:
        title = QCoreApplication.translate(CONTEXT, TITLES[point.need])
        if point.met:
            return RecordLine(line_id, title, (), self.tr("已有"), "good")
        pairs = self._names(view, point)
        way = duty_step(view, point.need)
        if way is not None:
            acts: tuple[Act, ...] = (Act(way[0], way[1], way[0], point.open_ids[0]),)
        else:
            acts = self._acts(point, offered)
        lacking = lacking_words(point)
        lacking = lacking[:1].upper() + lacking[1:]  # it begins a line here
        if not point.binding:
            asked = point.need in OPEN_DUTIES
            mark = self.tr("结案前会问") if asked else self.tr("提醒，不影响结案")
            return RecordLine(line_id, lacking, pairs, mark, "neutral", acts)
        return RecordLine(line_id, lacking, pairs, self.tr("还缺"), "warning", acts)

    def _acts(self, point: ClosingPoint, offered: dict[str, Step]) -> tuple[Act, ...]:
        step = next((one for one in WAYS.get(point.need, ()) if one in offered), None)
        if step is None:
            return ()
        of_row = point.need in {Need.RECEIPTS, Need.SIGNATURES}
        about: object = point.open_ids[0] if of_row and point.open_ids else None
        about = point.forms[0].paper.code if point.forms else about
        return (Act(step, offered[step].title, step, about),)

    def _names(self, view: CaseView, point: ClosingPoint) -> tuple[tuple[str, str], ...]:
        if point.need is Need.SIGNATURES:
            key, names = self.tr("还没有签"), [self._signer(view, one) for one in point.signers]
        elif point.need is Need.WORKERS:
            key, names = self.tr("职工"), [view.claimant_name(one) for one in point.open_ids]
        else:
            return ()
        shown = listed(names[:_NAMED])
        if len(names) > _NAMED:
            words = self.tr("%1 等 %2 人")
            shown = words.replace("%1", shown).replace("%2", str(len(names)))
        return ((key, shown),)

    @staticmethod
    def _signer(view: CaseView, one: Signer) -> str:
        name = view.claimant_name(one.claimant_id) if one.claimant_id else one.name
        return name or translated("party", PARTY_WORDS[one.party])

    def _papers(self, view: CaseView, point: ClosingPoint) -> list[RecordLine]:
        """Return the papers that are not done with, each with its next step."""
        lines = []
        for one in view.file.papers:
            if one["id"] not in point.open_ids:
                continue
            act = Act("resolve", self.tr("办结"), "resolve", one["id"])
            if one["served_on"] is None:
                act = Act("service", self.tr("登记送达"), "service", one["id"])
            elif one["replied_on"] is None:
                act = Act("reply", self.tr("登记回复"), "reply", one["id"])
            title = " ".join(part for part in (one["title"], one["number"]) if part)
            heading = self.tr("　└ %1").replace("%1", title)
            served = str(one["served_on"] or "")
            acts = (act,) if self._may_answer(view) else ()
            lines.append(
                RecordLine(one["id"], heading, ((self.tr("送达日期"), served),), "", "", acts)
            )
        return lines

    @staticmethod
    def _may_answer(view: CaseView) -> bool:
        return "paper" in {step.id for step in steps_of(view)}
