"""When a step of a case is offered: what each of them looks at."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from dispute_desk.domain.mediation import LED_ON
from dispute_desk.domain.payment import PaymentState
from dispute_desk.domain.stages import DONE, Stage, may_move
from dispute_desk.services.extending import mediation_rule
from dispute_desk.ui.steps.agreement_view import unsigned
from dispute_desk.ui.steps.payment_choice import may_be_corrected

if TYPE_CHECKING:
    from dispute_desk.ui.steps.case_view import CaseView

Applies = Callable[["CaseView"], bool]


def leading_to(stage: Stage) -> Applies:
    """Tell of an open case whether a road leads on to a stage."""
    return lambda view: view.is_open and view.leads_to(stage)


def at(*stages: Stage) -> Applies:
    """Tell whether a case stands at one of these stages."""
    return lambda view: view.stage in stages


def is_open(view: CaseView) -> bool:
    """Tell whether a case asks for work."""
    return view.is_open


def always(view: CaseView) -> bool:
    """Tell of a record that it may come at any time, also after the end."""
    return not view.is_frozen


def has_paid(view: CaseView) -> bool:
    """Tell whether money is in that may be given back."""
    return any(one["state"] is PaymentState.PAID for one in view.file.payments)


_BEFORE = frozenset({Stage.REGISTERED, Stage.SUPPLEMENT})
#: After acceptance, while the station works on it.
_WORKED_ON = frozenset(Stage) - DONE - _BEFORE - {Stage.SUSPENDED}


def has_made_payments(view: CaseView) -> bool:
    """Tell whether money was recorded that may have been recorded wrong."""
    return view.is_open and any(may_be_corrected(one) for one in view.file.payments)


def worked_on(view: CaseView) -> bool:
    """Tell whether the station works on an accepted case."""
    return view.stage in _WORKED_ON


def holds_sessions(view: CaseView) -> bool:
    """Tell whether parties may meet."""
    return view.stage is Stage.MEDIATING or (view.is_open and view.leads_to(Stage.MEDIATING))


def may_have_met(view: CaseView) -> bool:
    """Tell whether parties may meet, or met before the case went on from its agreement."""
    return holds_sessions(view) or (view.is_open and view.stage in LED_ON)


def held_a_session(view: CaseView) -> bool:
    """Tell whether parties may meet, or may have met before the case began to rest."""
    before = view.file.case["suspended_from"]
    if view.stage is not Stage.SUSPENDED or not before:
        return may_have_met(view)
    return Stage(before) is Stage.MEDIATING or may_move(Stage(before), Stage.MEDIATING)


def mediation_may_be_extended(view: CaseView) -> bool:
    """Tell whether a mediation has a term both sides may extend."""
    applied = view.file.case["mediation_applied_on"] is not None
    return view.stage is Stage.MEDIATING and applied and mediation_rule(view.profile) is not None


def lacks_mediating_body(view: CaseView) -> bool:
    """Tell whether a case got past its acceptance without a body that mediates."""
    return (
        view.file.case["mediation_org"] is None and view.stage not in _BEFORE and not view.is_frozen
    )


def suspendable(view: CaseView) -> bool:
    """Tell whether a case may rest."""
    return view.is_open and view.stage is not Stage.SUSPENDED


def may_close(view: CaseView) -> bool:
    """Tell whether the road to the end is open."""
    return view.leads_to(Stage.CLOSED) and view.stage is not Stage.SUSPENDED


def may_be_referred(view: CaseView) -> bool:
    """Tell whether another body may be asked to deal with a case, also one more of those."""
    going_on = view.is_open and view.stage is not Stage.SUSPENDED
    return going_on or (view.stage is Stage.REFERRED_OUT and not view.is_frozen)


def waits_for_feedback(view: CaseView) -> bool:
    """Tell whether another body owes an answer to a referral."""
    return any(one["feedback_on"] is None for one in view.file.referrals)


def waits_for_signatures(view: CaseView) -> bool:
    """Tell whether somebody has still to sign the agreement the case goes on upon."""
    return view.is_open and bool(unsigned(view))


def waits_for_answer(view: CaseView) -> bool:
    """Tell whether another body owes an answer to an enquiry."""
    return any(one["answered_on"] is None for one in view.file.beside["enquiry"])


def waits_for_papers(view: CaseView) -> bool:
    """Tell whether papers were asked for."""
    return view.stage is Stage.SUPPLEMENT


def reviewed(view: CaseView) -> bool:
    """Tell whether the list of acceptance may be gone through."""
    return view.stage in _BEFORE and bool(view.profile.acceptance_checks)


def may_be_frozen(view: CaseView) -> bool:
    """Tell whether a case may be sealed."""
    return not view.is_frozen


def is_archived(view: CaseView) -> bool:
    """Tell whether a case lies in the archive."""
    return view.stage is Stage.ARCHIVED and not view.is_frozen


def is_frozen(view: CaseView) -> bool:
    """Tell whether a case is sealed."""
    return view.is_frozen


def has_several(view: CaseView) -> bool:
    """Tell whether there is somebody to split off."""
    return len(view.file.claimants) > 1
