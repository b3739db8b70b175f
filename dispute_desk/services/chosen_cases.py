"""Which cases a command was given for: all there, none sealed or over among others unasked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.steps import about
from dispute_desk.store.bulk_changes import ended_among, first_missing
from dispute_desk.store.sealed_cases import sealed_cases

if TYPE_CHECKING:
    from dispute_desk.store.transaction import Transaction

SOME_SEALED = sentence(
    "some_cases_sealed",
    QT_TRANSLATE_NOOP(
        "errors",
        "所选 {count} 件中有 {sealed} 件已封存或归档（{first} 等），不能改动，全部未作改动。"
        "请去掉这几件，或选择跳过。",
    ),
)
SOME_ENDED = sentence(
    "some_cases_ended",
    QT_TRANSLATE_NOOP(
        "errors",
        "所选 {count} 件中有 {ended} 件已经结束（{first} 等），一般不再安排下一步，全部未作改动。"
        "请选择跳过这几件；确要一起安排的，再按一次保存。",
    ),
)
SOME_ENDED_KEPT = sentence(
    "some_cases_ended_keep_handler",
    QT_TRANSLATE_NOOP(
        "errors",
        "所选 {count} 件中有 {ended} 件已经结束（{first} 等），一般不再换承办人，全部未作改动。"
        "请选择跳过这几件；确要一起换的，再按一次保存。",
    ),
)
NO_CASES_CHOSEN = sentence(
    "no_cases_chosen", QT_TRANSLATE_NOOP("errors", "没有选择案件，请先在列表中选择。")
)


def chosen_ids(
    one: int | None, many: tuple[int, ...], tx: Transaction, *, skip_sealed: bool = False
) -> list[int]:
    """Return the ids of the cases a command names; none named, or one not there, is a refusal.

    So are sealed ones among others, unless they are to be left as they are.
    """
    ids = list(dict.fromkeys((*((one,) if one is not None else ()), *many)))
    if not ids:
        raise DeskError(NO_CASES_CHOSEN, field="case_ids")
    missing = first_missing(tx.connection, "case", ids)
    if missing is None and len(ids) > 1:
        ids = _unsealed(ids, tx, skip=skip_sealed)
    about(tx.case(ids[0] if missing is None else missing), tx)
    if len(ids) > 1:
        tx.case_id = None
        tx.subject = QT_TRANSLATE_NOOP("journal", "{first} 等 {count} 件").format(
            first=tx.subject, count=len(ids)
        )
    return ids


def _unsealed(ids: list[int], tx: Transaction, *, skip: bool) -> list[int]:
    """Return those that may be changed; where it is none, all, and the change is refused."""
    sealed = {row["id"]: row for row in sealed_cases(tx.connection, ids, ())}
    if not sealed or len(sealed) == len(ids):
        return ids
    if not skip:
        first = next(sealed[one] for one in ids if one in sealed)
        raise DeskError(
            SOME_SEALED,
            count=len(ids),
            sealed=len(sealed),
            first=first["number"] or f"#{first['id']}",
        )
    return [one for one in ids if one not in sealed]


def check_going_on(ids: list[int], tx: Transaction, refusal: str = SOME_ENDED) -> None:
    """Refuse to change cases that are over among others that go on; ``case_ids`` names them.

    One case alone, or none but such, was chosen for what it is.
    """
    over = ended_among(tx.connection, ids)
    if over and len(over) < len(ids):
        first = tx.case(over[0])
        raise DeskError(
            refusal,
            count=len(ids),
            ended=len(over),
            first=first.number or f"#{first.id}",
            case_ids=tuple(over),
        )


def check_handed_on(ids: list[int], tx: Transaction) -> None:
    """Refuse to give cases that are over to somebody among others that go on."""
    check_going_on(ids, tx, SOME_ENDED_KEPT)
