"""Payments to choose from: whose, which instalment, until when, how much, what came back."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.above_part import part_words
from dispute_desk.domain.amount import Layer, Share
from dispute_desk.domain.due_payments import paid_of
from dispute_desk.domain.instalments import instalment_numbers
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.part_paid import PARTLY_PAID
from dispute_desk.domain.payment import MADE, PaymentState
from dispute_desk.ui.messages import translated

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dispute_desk.ui.steps.case_view import CaseView

Row = dict[str, Any]
_BETWEEN = " · "


def plans_to_choose(view: CaseView, rows: Iterable[Row]) -> list[tuple[str, Any]]:
    """Return payments that are awaited: by the day, then as the workers stand in the case."""
    numbers = instalment_numbers(view.file.payments)
    covered = {one.payment_id: one.covered for one in view.claims}
    found = []
    for one in in_order(view, rows):
        fen = one["planned_fen"] or one["employer_fen"] + one["employee_fen"]
        left = view.short.get(one["id"])
        parts = (
            *_whose(view, one),
            part_words(one, numbers, translated, partial(last_day_told, view)),
            yuan_grouped(fen) if left is None else still_owed(left),
            _set_off(covered.get(one["id"], 0) - paid_of(one)),
            _state_told(view, one),
        )
        found.append((_BETWEEN.join(part for part in parts if part), one["id"]))
    return found


def in_order(view: CaseView, rows: Iterable[Row]) -> list[Row]:
    """Return payments by the day they are due (or came), then as the workers stand in the case."""
    places = {one["id"]: place for place, one in enumerate(view.file.claimants)}

    def order(one: Row) -> tuple[date, int, int]:
        day = one["due_on"] or one["paid_on"] or date.max
        return day, places.get(one["claimant_id"], -1), one["id"]

    return sorted(rows, key=order)


def paid_to_choose(view: CaseView, rows: Iterable[Row]) -> list[tuple[str, Any]]:
    """Return payments that were made, the newest first: what was paid, what may still come back."""
    left = refundable(view)
    words = QCoreApplication.translate("payment_choice", "%1 缴 %2")
    back = QCoreApplication.translate("payment_choice", "可退 %1")
    found = []
    for one in sorted(rows, key=lambda row: (row["paid_on"] or date.min, row["id"]), reverse=True):
        paid = one["employer_fen"] + one["employee_fen"] + one["late_fee_fen"]
        told = words.replace("%1", str(one["paid_on"] or "")).replace("%2", yuan_grouped(paid))
        parts = [*_whose(view, one), told.strip()]
        if one["id"] in left:
            parts.append(back.replace("%1", yuan_grouped(sum(left[one["id"]].values()))))
        found.append((_BETWEEN.join(parts), one["id"]))
    return found


def refundable(view: CaseView) -> dict[int, dict[Share, int]]:
    """Return what of each payment came in and did not go back, by its share, in fen."""
    found: dict[int, dict[Share, int]] = defaultdict(lambda: defaultdict(int))
    for one in view.file.amounts:
        if one["layer"] is Layer.PAID and one["payment_id"] is not None:
            found[one["payment_id"]][one["share"]] += one["fen"]
    return found


def last_day_told(view: CaseView, due: date) -> str:
    """Return the last day of a plan, without the year where it is this one."""
    last_day = view.calendar.next_workday(due)
    return str(last_day)[5:] if last_day.year == view.today.year else str(last_day)


def _whose(view: CaseView, one: Row) -> tuple[str, ...]:
    who = view.claimant_name(one["claimant_id"])
    who = who or QCoreApplication.translate("payment_choice", "全案")
    insurance = view.words.code("insurances", one["insurance"])
    return (who, insurance) if insurance else (who,)


def still_owed(fen: int) -> str:
    """Say what is open of a plan that came in only in part."""
    words = QCoreApplication.translate("payment_choice", "尚欠 %1")
    return words.replace("%1", yuan_grouped(fen))


def _set_off(fen: int) -> str:
    """Say what other money covers of a plan."""
    words = QCoreApplication.translate("payment_choice", "已抵 %1")
    return words.replace("%1", yuan_grouped(fen)) if fen > 0 else ""


def _state_told(view: CaseView, one: Row) -> str:
    """Return the state of a payment where it is another than planned."""
    if one["state"] is PaymentState.PLANNED:
        return ""
    if one["id"] in view.short:
        return str(translated("payment", PARTLY_PAID))
    return str(view.words.code("payment_states", one["state"]))


def may_be_corrected(one: Row) -> bool:
    """Tell whether money was recorded of a payment, also where it was given back since."""
    return one["state"] in MADE | {PaymentState.REFUNDED}
