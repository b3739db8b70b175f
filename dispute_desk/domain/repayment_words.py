"""The words of a back-payment as data: its papers, tax papers, answers to a broken promise."""

from __future__ import annotations

from dataclasses import dataclass

from dispute_desk.domain.checklist import CheckList
from dispute_desk.domain.deadlines import TermUnit
from dispute_desk.domain.word import Word

#: The list of checked items the papers of a back-payment stand under.
REPAYMENT_LIST = CheckList.REPAYMENT.value
#: The list of checked items what was done about broken promises stands under.
PROMISE_LIST = CheckList.PROMISE.value


@dataclass(frozen=True, kw_only=True)
class RepaymentPaper(Word):
    """A paper the back-payment asks for (domain reference §1.7).

    ``each``: one of every worker, else one for the case; ``signed``: it lacks a signature as long
    as it is not there, and 今日待办 names who has not signed.
    """

    each: bool = False
    signed: bool = False
    hint: str = ""
    hint_en: str = ""
    status: str = ""


@dataclass(frozen=True, kw_only=True)
class TaxOrderKind(Word):
    """A paper of the tax office: it ``assesses`` what is owed, or ``orders`` to pay by a day."""

    assesses: bool = False
    orders: bool = False
    source: str = ""
    status: str = ""


@dataclass(frozen=True, kw_only=True)
class PromiseAnswer(Word):
    """What can be done about a broken promise; ``next`` is the next action it leads to.

    ``collects`` hands the case to the tax authority's collection; ``refers_to`` is the body it is
    handed to by letter, whose answer is then awaited.
    """

    next: str
    next_en: str
    length: int
    unit: TermUnit = TermUnit.WORKING
    collects: bool = False
    refers_to: str = ""
    hint: str = ""
    hint_en: str = ""
    status: str = ""
