"""What a payment above its own instalment pays besides: said before it is saved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.due_payments import claims
from dispute_desk.domain.instalments import instalment_numbers
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.payment import MADE, PaymentState
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping
    from datetime import date

    from dispute_desk.domain.due_payments import Rolls

    Row = Mapping[str, Any]

#: Said where more is paid than the instalment lacks; ``where`` is what the rest pays.
ABOVE_PART = QT_TRANSLATE_NOOP(
    "doubts",
    "这一期还差 {due} 元，本次缴 {paid} 元，多出的 {more} 元记到：{where}。请核对是不是多缴、"
    "预缴，或者选错了期次。",
)
PART = QT_TRANSLATE_NOOP("payment_choice", "第 {number} 期")
UNTIL = QT_TRANSLATE_NOOP("payment_choice", "{day} 前")
_NEXT = QT_TRANSLATE_NOOP("payment_choice", "；")
_WHOLE = QT_TRANSLATE_NOOP("payment_choice", "全案")


@dataclass(frozen=True)
class Above:
    """What the instalment lacked, and what a payment covers of other plans, in fen."""

    due: int
    paid: int
    others: tuple[tuple[Row, int], ...]

    @property
    def more(self) -> int:
        """What goes to others."""
        return sum(fen for _, fen in self.others)


def above_part(
    payments: Iterable[Row], calendar: Rolls, gone: Collection[int], made: Row
) -> Above | None:
    """Return what a payment covers besides the plan it is recorded for; None where nothing.

    ``made`` is the payment as it will stand, with proof or without: its sum, day and worker.
    """
    rows = list(payments)
    plan = next((one for one in rows if one["id"] == made["id"]), None)
    if plan is None or not plan["planned_fen"]:
        return None
    empty = {"state": PaymentState.PLANNED, "employer_fen": 0, "employee_fen": 0}
    without = {**plan, **empty} if plan["state"] in MADE else plan
    proved = {**plan, **made, "state": PaymentState.PAID}
    before = _covered(_instead(rows, without), calendar, gone)
    after = _covered(_instead(rows, proved), calendar, gone)
    known = {one["id"]: one for one in rows}
    others = tuple(
        (known[one], fen)
        for one, (covered, _) in after.items()
        if one != made["id"] and (fen := covered - before.get(one, (0, 0))[0]) > 0
    )
    due = before.get(made["id"], (0, 0))[1]
    paid = made["employer_fen"] + made["employee_fen"]
    return Above(due, paid, others) if others and paid > due else None


def above_words(
    above: Above,
    payments: Iterable[Row],
    name_of: Callable[[int | None], str],
    say: Callable[[str, str], str],
    last_day: Callable[[date], str],
) -> str:
    """Return the question: what the instalment lacked, and whom and which part the rest pays."""
    numbers = instalment_numbers(payments)
    told = [
        " ".join(
            part
            for part in (
                name_of(row["claimant_id"]) or say("payment_choice", _WHOLE),
                part_words(row, numbers, say, last_day),
                yuan_grouped(fen),
            )
            if part
        )
        for row, fen in above.others
    ]
    return say("doubts", ABOVE_PART).format(
        due=yuan_grouped(above.due),
        paid=yuan_grouped(above.paid),
        more=yuan_grouped(above.more),
        where=say("payment_choice", _NEXT).join(told),
    )


def part_words(
    one: Row,
    numbers: Mapping[int, int],
    say: Callable[[str, str], str],
    last_day: Callable[[date], str],
) -> str:
    """Return which instalment a plan is and by when it is to be paid."""
    number, due = numbers.get(one["id"]), one["due_on"]
    told = say("payment_choice", PART).format(number=number) if number else ""
    if due is None:
        return told
    return f"{told} {say('payment_choice', UNTIL).format(day=last_day(due))}".strip()


def _instead(rows: Iterable[Row], row: Row) -> list[Row]:
    return [row if one["id"] == row["id"] else one for one in rows]


def _covered(
    rows: Iterable[Row], calendar: Rolls, gone: Collection[int]
) -> dict[int, tuple[int, int]]:
    """Return what is covered and missing of each plan, in the order of the days."""
    return {one.payment_id: (one.covered, one.missing) for one in claims(rows, calendar, gone)}
