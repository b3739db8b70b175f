"""Who a new line of a roster is: a worker of the case already, or known from another case."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.amount import LAYER_WORDS, Amount
from dispute_desk.domain.attorney import PowerOfAttorney
from dispute_desk.domain.checklist import CheckedItem
from dispute_desk.domain.claimant import Claimant
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.field_values import read_value
from dispute_desk.domain.fields import field_of
from dispute_desk.domain.party_fields import CLAIMANT_FIELDS
from dispute_desk.domain.same_people import (
    BY_NUMBER,
    TAKEN_OVER,
    Key,
    are_two,
    keys_of,
    says_more,
)
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.roster_lines import CONSENT_LIST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.services.roster_lines import RosterLine
    from dispute_desk.store.transaction import Transaction

KNOWN_WORKER = sentence(
    "roster_known_worker",
    QT_TRANSLATE_NOOP(
        "errors",
        "与本案职工{who}的{what}相同，像是同一人，保存会改动：{fields}。"
        "请在“对照”一列填“同一人”或“另一人”（命令里 known 写 update 或 apart）。",
    ),
)
KNOWN_TWICE = sentence(
    "roster_known_twice",
    QT_TRANSLATE_NOOP(
        "errors",
        "本案有 {count} 名职工的{what}与这一行相同，看不出是哪一个。请直接改那一行。",
    ),
)
NOT_THE_SAME = sentence(
    "roster_not_the_same",
    QT_TRANSLATE_NOOP(
        "errors", "与另案的{who}证件号码不同，姓名和电话也不全相同，不能当作同一人。请核对。"
    ),
)
_NUMBER = QT_TRANSLATE_NOOP("errors", "证件号码")
_NAME = QT_TRANSLATE_NOOP("errors", "姓名和电话")


class Roll:
    """The workers of a case by what they are recognised by; lines already read are on it."""

    def __init__(self, workers: Sequence[Claimant], case_id: int, tx: Transaction) -> None:
        self._case_id = case_id
        self._tx = tx
        self._by: dict[Key, list[Claimant]] = defaultdict(list)
        self._fens: dict[tuple[Any, ...], int] | None = None
        for one in workers:
            self.add(one)

    def add(self, worker: Claimant) -> None:
        """Put a worker on the roll."""
        for key in keys_of(worker.name, worker.id_no, worker.phone):
            self._by[key].append(worker)

    def meant_by(self, line: RosterLine) -> Claimant | None:
        """Return the worker recognised in a new line; None for a new worker.

        Refuses where something that stands would be changed and nobody said so.
        """
        if line.known == "apart":
            return None
        told = {name: str(line.changes.get(name) or "") for name in ("name", "id_no", "phone")}
        for key in keys_of(told["name"], told["id_no"], told["phone"]):
            found = [one for one in self._by.get(key, ()) if not are_two(told["id_no"], one.id_no)]
            what = _NUMBER if key[0] == BY_NUMBER else _NAME
            if len(found) > 1:
                raise DeskError(KNOWN_TWICE, field="match", count=len(found), what=what)
            if found:
                changed = [] if line.known == "update" else self._changed_by(line, found[0])
                if changed:
                    words = "、".join(dict.fromkeys(changed))
                    raise DeskError(
                        KNOWN_WORKER, field="match", who=found[0].name, what=what, fields=words
                    )
                return found[0]
        return None

    def more_in(self, changes: dict[str, Any], worker: Claimant) -> dict[str, Any]:
        """Return what is more than what stands of a recognised worker.

        A masked or spoiled number does not take the place of the whole one it may be.
        """
        return {
            name: value
            for name, value in changes.items()
            if says_more(name, str(value), str(getattr(worker, name, None) or ""))
        }

    def _changed_by(self, line: RosterLine, worker: Claimant) -> list[str]:
        """Return the words of what stands and a line would change."""
        words = []
        for name, raw in line.changes.items():
            field = field_of(CLAIMANT_FIELDS, name)
            if field is None or raw in (None, "") or getattr(worker, name) in (None, "", False):
                continue
            value = read_value(field, raw, self._tx.office.profile)
            if says_more(name, str(value), str(getattr(worker, name))):
                words.append(field.label)
        words += self._changed_beside(line, worker)
        if not worker.id:  # an earlier line of the same roster: two lines of one person
            return words or [_LINE_TWICE]
        for one in line.figures:
            place = (worker.id, one.layer, one.insurance, one.share, one.month_from, one.month_to)
            if one.amount is not None and self._stands(place) not in {None, one.amount}:
                words.append(LAYER_WORDS[one.layer])
        return words

    def _changed_beside(self, line: RosterLine, worker: Claimant) -> list[str]:
        words = []
        if worker.id and (line.consent_way or line.consent_by):
            told = self._tx.all_of(CheckedItem, claimant_id=worker.id, list_code=CONSENT_LIST)
            if any((line.consent_way or one.item) != one.item for one in told):
                words.append(_CONSENT)
        if worker.id and line.attorney:
            told_of = self._tx.all_of(PowerOfAttorney, claimant_id=worker.id)
            if any(one.agent != line.attorney.strip() for one in told_of):
                words.append(_AGENT)
        return words

    def _stands(self, place: tuple[Any, ...]) -> int | None:
        if self._fens is None:
            self._fens = {
                (
                    one.claimant_id,
                    one.layer,
                    one.insurance,
                    one.share,
                    one.month_from,
                    one.month_to,
                ): one.fen
                for one in self._tx.all_of(Amount, case_id=self._case_id)
            }
        return self._fens.get(place)


_CONSENT = QT_TRANSLATE_NOOP("roster", "同意方式")
_AGENT = QT_TRANSLATE_NOOP("errors", "代理人")
_LINE_TWICE = QT_TRANSLATE_NOOP("errors", "名单里同一人写了两行")


def take_over(worker: Claimant, other_id: int, tx: Transaction) -> None:
    """Fill in what a line leaves empty from the same person in another case."""
    other = tx.get(Claimant, other_id)
    mine = set(keys_of(worker.name, worker.id_no, worker.phone))
    same = mine & set(keys_of(other.name, other.id_no, other.phone))
    if not same or are_two(worker.id_no, other.id_no):
        raise DeskError(NOT_THE_SAME, field="match", who=other.name)
    for name in TAKEN_OVER:
        stands = getattr(other, name)
        if stands and not says_more(name, str(getattr(worker, name) or ""), str(stands)):
            setattr(worker, name, stands)  # in place of nothing, or of the same masked or spoiled
