"""仅登记咨询：the boxes of the form as a visit without a case."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dispute_desk.domain.money import Fen
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.visits import NewVisitor, RecordVisit
from dispute_desk.ui.messages import translated
from dispute_desk.ui.steps.saved import say_saved

if TYPE_CHECKING:
    from dispute_desk.services.desk import Outcome
    from dispute_desk.services.intake import RegisterCase
    from dispute_desk.ui.pages.new_case.page import NewCasePage


_CONSULTED = QT_TRANSLATE_NOOP("new_case", "已登记咨询 %1")
_STREET = QT_TRANSLATE_NOOP("new_case", "镇街")
_CODE = QT_TRANSLATE_NOOP("new_case", "信用代码")
_CAME_AGAIN = QT_TRANSLATE_NOOP("new_case", "已并入案件：%1 再次来访")


def visit_of(page: NewCasePage) -> RecordVisit:
    """Return the visit the boxes tell of; a claim is the sum of what everybody asks for."""
    case = page.command()
    people = [one for one in case.claimants if one.name or one.phone or one.id_no]
    claims = [one.claimed for one in case.claimants if one.claimed is not None]
    claims += [case.claimed_together] if case.claimed_together is not None else []
    visitors = tuple(NewVisitor(name=one.name, phone=one.phone, id_no=one.id_no) for one in people)
    return RecordVisit(
        visitors=visitors,
        persons=max(page.persons or 0, len(visitors), 1),
        occurred_on=case.occurred_on,
        channel=case.channel,
        external_no=case.external_no,
        external_deadline=case.external_deadline,
        feed_back_to=case.feed_back_to,
        employer=case.employer,
        employer_id=case.employer_id,
        cause=case.cause,
        insurances=case.insurances,
        claim_from=case.claim_from,
        claim_to=case.claim_to,
        claimed_fen=Fen(sum(claims)) if claims else None,
        demand=case.demand,
        answer=page.more.answer.toPlainText().strip() or None,
        note=_noted(case),
    )


def _noted(case: RegisterCase) -> str | None:
    """Return what only a case has a box for, so that nothing that was typed is lost."""
    beside = ((_STREET, case.street), (_CODE, case.credit_code))
    told = [f"{translated('new_case', word)} {text}" for word, text in beside if text]
    return "；".join(filter(None, (case.note, *told))) or None


def record_consultation(page: NewCasePage, case_id: int | None = None) -> None:
    """Write the consultation, or one more visit of a case, unless a box is not understood."""
    if not page.foot.answer_button.isEnabled():
        return
    page.bar.clear()
    wrong = page.misunderstood()
    if wrong:
        wrong[0].show_whole()
        return

    def told(outcome: Outcome) -> None:
        page.foot.be_busy(busy=False)
        page.clear()
        words = _CONSULTED if case_id is None else _CAME_AGAIN
        fact = translated("new_case", words).replace("%1", outcome.subject)
        say_saved(page.place, fact, outcome)
        if case_id is None:
            page.place.go("visits", outcome.value)
        else:
            page.place.go("case_file", case_id)

    page.foot.be_busy(busy=True)
    page.place.jobs.do(replace(visit_of(page), case_id=case_id), told, page.refused)
