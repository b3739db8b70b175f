"""The review before acceptance: a row of chips a point, in a form of its own and in 受理."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.acceptance_words import ACCEPTANCE_LIST, plain_words
from dispute_desk.domain.checklist import (
    ANSWER_WORDS,
    JUDGED_ANSWERS,
    PLAIN_ANSWERS,
    CheckAnswer,
)
from dispute_desk.services.acceptance_review import CheckAcceptance, PointAnswer
from dispute_desk.ui.languages import is_english
from dispute_desk.ui.messages import translated
from dispute_desk.ui.steps.form import StepForm

if TYPE_CHECKING:
    from dispute_desk.domain.acceptance_words import AcceptanceCheck
    from dispute_desk.ui.steps.case_view import CaseView
    from dispute_desk.ui.steps.entries import Entry


def answers(view: CaseView, point: AcceptanceCheck) -> list[tuple[str, Any]]:
    """Return how a point can be answered: by its own answers, else plainly."""
    if point.answers:
        return [(view.words.of(one), one.code) for one in point.answers]
    if point.judged:
        words = plain_words(point)
        return [(translated("check", words[one]), one) for one in JUDGED_ANSWERS]
    return [*plain_answers()]


def plain_answers() -> list[tuple[str, CheckAnswer]]:
    """Return how a point is answered that has no answers of its own."""
    return [(translated("check", ANSWER_WORDS[one]), one) for one in PLAIN_ANSWERS]


def answer_words(view: CaseView, point: AcceptanceCheck, row: dict[str, Any]) -> str:
    """Return an answer as it was given: the point's own, of older ones the plain word."""
    answer = CheckAnswer(row["answer"])
    own = point.choice(row["choice"], answer)
    return view.words.of(own) if own else translated("check", plain_words(point)[answer])


def hint_of(point: AcceptanceCheck) -> str:
    """Return what to look for at a point, in the language of the window."""
    return point.hint_en if is_english() else point.hint


def answered(view: CaseView) -> dict[str, dict[str, Any]]:
    """Return the answers of a case by the point."""
    rows = view.file.beside["checked_item"]
    return {str(one["item"]): one for one in rows if one["list_code"] == ACCEPTANCE_LIST}


def missing_points(view: CaseView, given: dict[str, CheckAnswer | None]) -> list[str]:
    """Return in words which points are answered with 缺; what only warns is left out."""
    return [
        view.words.of(one)
        for one in view.profile.acceptance_checks
        if given.get(one.code) is CheckAnswer.MISSING and not one.warns
    ]


class Points:
    """The points of the profile as entries of a form; ``notes`` adds a line to each."""

    def __init__(self, form: StepForm, *, notes: bool) -> None:
        self._form = form
        self._notes = notes
        self._known = answered(form.view)
        for number, point in enumerate(form.view.profile.acceptance_checks):
            chips = self._chips(point, hint=hint_of(point) if notes else "")
            if notes:
                words = QCoreApplication.translate("check", "备注")
                line = form.kit.text(
                    f"note.{point.code}", f"{form.view.words.of(point)} {words}", placeholder=words
                )
                line.row.hide_title()
                line.put(self._known.get(point.code, {}).get("note"))
                form.add(f"point.{point.code}", chips)
                form.add(f"note.{point.code}", line)
            else:
                form.add(f"point.{point.code}", chips, column=number % 2)

    def given(self) -> dict[str, CheckAnswer | None]:
        """Return what is chosen, by point."""
        points = self._form.view.profile.acceptance_checks
        return {one.code: self._meaning(one) for one in points}

    def meet_open(self) -> None:
        """Answer what nobody looked at with 符合, by the point's own word where it has one."""
        for point in self._form.view.profile.acceptance_checks:
            if self._meaning(point) in {None, CheckAnswer.PENDING}:
                own = point.meaning(CheckAnswer.MET)
                met = own.code if own is not None else CheckAnswer.MET
                self._form.entries[f"point.{point.code}"].put(met)

    def _meaning(self, point: AcceptanceCheck) -> CheckAnswer | None:
        """Return what the chosen answer of a point comes to."""
        chosen = self._form.value(f"point.{point.code}")
        if not point.answers:
            return None if chosen is None else CheckAnswer(chosen)
        return next((one.means for one in point.answers if one.code == chosen), None)

    def changed(self) -> tuple[PointAnswer, ...]:
        """Return the answers that differ from what the case says."""
        found = []
        for point in self._form.view.profile.acceptance_checks:
            known = self._known.get(point.code, {})
            chosen = self._form.value(f"point.{point.code}")
            note = self._form.value(f"note.{point.code}") if self._notes else known.get("note")
            if (chosen, note) == (_stands(point, known), known.get("note")):
                continue
            if point.answers:
                found.append(PointAnswer(item=point.code, choice=chosen, note=note))
            else:
                found.append(PointAnswer(item=point.code, answer=chosen, note=note))
        return tuple(found)

    def _chips(self, point: AcceptanceCheck, *, hint: str) -> Entry:
        words = self._form.view.words.of(point)
        chips = self._form.kit.chips(
            f"point.{point.code}", words, answers(self._form.view, point), hint=hint
        )
        chips.row.setToolTip(hint_of(point))
        chips.put(_stands(point, self._known.get(point.code, {})))
        return chips


def _stands(point: AcceptanceCheck, known: dict[str, Any]) -> Any:  # noqa: ANN401 - a chip's value
    """Return the chip an answer stands at; an older plain one at the first that means the same."""
    if not known:
        return None
    answer = CheckAnswer(known["answer"])
    if not point.answers:
        return answer
    own = point.choice(known["choice"], answer) or point.meaning(answer)
    return own.code if own is not None else None


class ReviewStep(StepForm):
    """受理审查."""

    id = "review"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("受理审查")

    def build(self) -> None:
        """Ask point by point; what nobody looked at stays open."""
        self.points = Points(self, notes=True)

    def command(self) -> object:
        """Return what the fields ask for."""
        return CheckAcceptance(case_id=self.view.id, answers=self.points.changed())
