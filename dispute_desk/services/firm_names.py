"""What tells firms apart: a name or code another one bears is asked about; former names count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.employer import Employer, former_names_in, name_key
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.store.former_names import formerly_named

if TYPE_CHECKING:
    from dispute_desk.store.transaction import Transaction

CODE_TAKEN = sentence(
    "employer_code_taken",
    QT_TRANSLATE_NOOP(
        "errors",
        "统一社会信用代码 {credit_code} 已登记在“{name}”名下。请打开那家单位，名称变了在那里改。",
    ),
)
CODE_SHARED = sentence(
    "employer_code_shared",
    QT_TRANSLATE_NOOP(
        "errors",
        "统一社会信用代码 {credit_code} 已登记在“{name}”名下。是同一家的，请用“合并单位”；"
        "确需两条记录并存的，请写明理由。",
    ),
)
NAME_TAKEN = sentence(
    "employer_name_taken",
    QT_TRANSLATE_NOOP(
        "errors",
        "已有同名单位“{name}”（信用代码 {credit_code}）。请打开那家；确是另一家，请写明理由。",
    ),
)
#: What a sentence says of a number nobody knows.
UNKNOWN = "—"


def check_code(code: str | None, tx: Transaction) -> None:
    """Refuse to add a firm under the code of another one."""
    for other in tx.all_of(Employer, credit_code=code) if code else ():
        raise DeskError(CODE_TAKEN, field="credit_code", credit_code=code, name=other.name)


def check_own_code(firm: Employer, reason: str | None, tx: Transaction) -> None:
    """Refuse to give a firm the code of another one, unless a reason is given."""
    code = firm.credit_code
    for other in tx.all_of(Employer, credit_code=code) if code else ():
        if other.id != firm.id and not (reason or "").strip():
            raise DeskError(CODE_SHARED, field="reason", credit_code=code, name=other.name)


def check_name(
    name: str, code: str | None, reason: str | None, tx: Transaction, *, but: int | None = None
) -> None:
    """Refuse the name of another firm, unless codes tell them apart or a reason is given."""
    for other in tx.all_of(Employer, name_key=name_key(name)):
        sure = code and other.credit_code and code != other.credit_code
        if other.id != but and not sure and not (reason or "").strip():
            known = other.credit_code or UNKNOWN
            raise DeskError(NAME_TAKEN, field="reason", name=other.name, credit_code=known)


def firms_named(name: str, tx: Transaction) -> list[Employer]:
    """Return the firms of a name; where none bears it, the only one that bore it once."""
    key = name_key(name)
    found = tx.all_of(Employer, name_key=key)
    if found:
        return found
    ids = [
        firm_id
        for firm_id, names in formerly_named(tx.connection)
        if key in {name_key(one) for one in former_names_in(names)}
    ]
    return tx.many(Employer, ids) if len(ids) == 1 else []
