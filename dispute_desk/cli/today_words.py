"""What a line of 今日待办 says to people on the command line: words in the place of codes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.appointment import APPOINTMENT_WORDS, AppointmentKind
from dispute_desk.domain.letter_roads import STEP_WORDS, LetterStep
from dispute_desk.domain.planned_words import action_words
from dispute_desk.domain.table_words import KIND_WORDS, TABLE_WORDS
from dispute_desk.domain.today import Awaited

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dispute_desk.cli.call import Call
    from dispute_desk.domain.profile import Profile

#: What is waited for, in words of the context ``errors``.
_AWAITED = {
    Awaited.ENQUIRY: KIND_WORDS["enquiry"],
    Awaited.REFERRAL: KIND_WORDS["referral"],
    Awaited.REQUEST: KIND_WORDS["person_request"],
    Awaited.PAPER: KIND_WORDS["paper"],
    Awaited.LETTER: KIND_WORDS["letter"],
    Awaited.TICKET: KIND_WORDS["ticket"],
    Awaited.CASE: KIND_WORDS["case"],
    Awaited.VISIT: KIND_WORDS["visit"],
    Awaited.TAX_ORDER: KIND_WORDS["tax_order"],
    Awaited.CLOCK: TABLE_WORDS["clocks"],
    Awaited.RETALIATION: KIND_WORDS["follow_up"],
}
#: The table of the profile the other body of what is waited for is a code of.
_BODIES = {
    Awaited.ENQUIRY: "referral_targets",
    Awaited.REFERRAL: "referral_targets",
    Awaited.REQUEST: "request_kinds",
    Awaited.TICKET: "channels",
    Awaited.CASE: "channels",
    Awaited.VISIT: "channels",
    Awaited.TAX_ORDER: "tax_order_kinds",
    Awaited.CLOCK: "clocks",
}


def told(row: Mapping[str, Any], call: Call, profile: Profile) -> dict[str, Any]:
    """Return a line as it is read: scripts keep its codes, people get their words."""
    kind = Awaited(row["awaited"]) if row["awaited"] else None
    return {
        **row,
        "action": _action(row, call, profile),
        "awaited": call.translate("errors", _AWAITED[kind]) if kind else None,
        "body": _body(row["body"], kind, call, profile),
    }


def _action(row: Mapping[str, Any], call: Call, profile: Profile) -> str:
    """Return what is planned: the kind of a meeting, else the next action."""
    action = row["action"]
    if action and row["awaited"] == Awaited.LETTER:
        return call.translate("letter", STEP_WORDS[LetterStep(action)])
    if row["list"] == "meetings" and action:
        return call.translate("appointment", APPOINTMENT_WORDS[AppointmentKind(action)])
    return action_words(action, profile, call.translate, call.language)


def _body(code: str | None, kind: Awaited | None, call: Call, profile: Profile) -> str | None:
    """Return who is meant; what somebody wrote in own words stays as it is."""
    words = getattr(profile, _BODIES.get(kind, ""), ()) if kind else ()
    found = (one.text(call.language) for one in words if code in {one.code, one.label})
    return next(found, code)
