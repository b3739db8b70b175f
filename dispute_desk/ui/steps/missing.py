"""What closing a case in a certain way would still lack, told before anybody tries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.closing_list import LACKING, Need, closing_list, duties_in, fits, missing
from dispute_desk.domain.closure_kinds import ClosureRole
from dispute_desk.domain.open_forms import named_forms
from dispute_desk.domain.stages import DONE, Stage
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.languages import is_english
from dispute_desk.ui.messages import translated

NOTED = QT_TRANSLATE_NOOP("closing", "提醒：还差 %1，不影响结案。")

if TYPE_CHECKING:
    from dispute_desk.domain.closing_list import ClosingPoint
    from dispute_desk.domain.closure_kinds import ClosureKind
    from dispute_desk.ui.steps.case_view import CaseView


def missing_for(view: CaseView, kind_code: str) -> list[str]:
    """Return in words what the case lacks for this way of closing; the desk decides."""
    kind = view.profile.closure_kind(kind_code)
    points = missing(view.file, kind, view.profile.repayment_papers)
    return [lacking_words(point) for point in points]


def points_for(view: CaseView, kind: ClosureKind) -> tuple[ClosingPoint, ...]:
    """Return the closing list of the case for a way of closing it."""
    return closing_list(view.file, kind, view.profile.repayment_papers, today=view.today)


def duties_for(view: CaseView) -> tuple[ClosingPoint, ...]:
    """Return what is still open beside the case: it is asked about before it is closed."""
    return tuple(duties_in(view.file, view.today))


def notes_for(view: CaseView, kind_code: str | None) -> str:
    """Say what closing this way leaves unsigned though nothing depends on it any more."""
    if not kind_code:
        return ""
    points = points_for(view, view.profile.closure_kind(kind_code))
    noted = [lacking_words(one) for one in points if one.need is Need.FORMS_NOTED]
    words = translated("closing", NOTED) if noted else ""
    return words.replace("%1", noted[0]) if noted else ""


def lacking_words(point: ClosingPoint) -> str:
    """Return a point of the list as something that is missing, papers with who has not signed."""
    words = translated("errors", LACKING[point.need]).replace("{count}", str(point.count))
    return f"{words}〔{forms_words(point)}〕" if point.forms else words


def forms_words(point: ClosingPoint) -> str:
    """Return the papers that are not signed, each with who has not, in the words of the screen."""
    if is_english():
        return named_forms(point.forms, "en", comma=", ", colon=": ", end="; ")
    return named_forms(point.forms)


def usual_kind(view: CaseView) -> str | None:
    """Return the closure kind the case suggests; None where nothing suggests one that fits."""
    code = _suggested(view)
    return code if code and fits(view.file, view.profile.closure_kind(code)) else None


def _suggested(view: CaseView) -> str | None:
    kept = view.file.case["closure_kind"]
    if kept and view.stage in DONE:
        return str(kept)
    passed = {move["start"] for move in (*view.file.before.moves, *view.file.moves)}
    if Stage.MED_FAILED in passed | {view.stage}:
        return _in_role(view, ClosureRole.MEDIATION_FAILED)
    if view.file.agreements or view.file.before.agreements:
        settled = view.all_settled
        return _in_role(view, ClosureRole.PERFORMED if settled else ClosureRole.PARTLY_PERFORMED)
    return _in_role(view, ClosureRole.COLLECTED) if Stage.COLLECTION in passed else None


def _in_role(view: CaseView, role: ClosureRole) -> str:
    return view.profile.closure_in(role).code
