"""What the cells of a column look like, whatever its heading says: IDs, days, firms, sums."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.chinese_dates import read_day
from dispute_desk.domain.ledger_text import cell_text, squeeze

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from dispute_desk.domain.ledger_grid import Row
    from dispute_desk.domain.ledger_text import Cell

_ID = re.compile(
    r"\d{6}(?:18|19|20)\d{9}[\dX]|\d{6}(?:18|19|20)\d{2}[\d*]{4,}[\dX*]{0,4}", re.IGNORECASE
)
_CREDIT = re.compile(r"[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}")
_PHONE = re.compile(r"1[3-9]\d{9}|0\d{2,3}-?\d{7,8}")
_FIRM = re.compile(
    r"公司|集团|[工分总]厂|[^厂]厂$|事务所|合作社|商行|酒店|酒楼|经营部|门市部|医院|学校|银行"
    r"|\b(?:inc|llc|ltd|corp|corporation|company|co)\b\.?",
    re.IGNORECASE,
)
_NAME = re.compile(r"^[\u3400-\u9fff]{2,4}$")
_CASE_NO = re.compile(r"[（(〔\[【](?:19|20)\d{2}[）)〕\]】].*号|\d{4}[A-Z\d-]{6,}")
_AMOUNT = re.compile(
    r"[¥￥]?-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[¥￥]?-?\d+\.\d{1,2}|\d+(?:\.\d+)?万?元"
)
_NUMBERS = (("id_no", _ID), ("phone", _PHONE), ("credit_code", _CREDIT))
_WORDS = (("case_no", _CASE_NO), ("worker_name", _NAME))
#: Digits that may be a sum: three at least.
_WHOLE = re.compile(r"[1-9]\d{2,8}")
_SMALLEST_AMOUNT = 100
_LARGEST_COUNT = 500
_SURE = 0.8
_FEWEST = 2
#: What a column says by its cells alone: in a column without heading, and in one with.
_HEADLESS = ("id_no", "credit_code", "phone", "employer", "accept_date")
_HEADED = ("id_no", "employer")
#: Fields whose cells have a form of their own: what a column called so must hold.
FORMED = frozenset({"id_no", "credit_code", "phone", "employer", "accept_date", "amount"})
#: Other fields of the same form.
SAME_FORM = {
    "close_date": "accept_date",
    "back_paid": "amount",
    "late_fee": "amount",
    "worker_amount": "amount",
    "employer_phone": "phone",
}
#: A heading that names a day, and those whose day is not the one a matter came on.
_DAY = re.compile(r"(日期|时间|日)$")
_OTHER_DAY = re.compile(
    r"出生|生日|入职|离职|参加|工作|合同|填报|填表|打印|制表|统计|到期|期限|时限|截止|限办|结|完成|签"
    r"|送达|回访|回复|答复|反馈|缴|到账|入库|归档|开庭|调解|起|止|所属"
)
_DASHES = str.maketrans("", "", " -'’‘`\t")


def forms_of(value: Cell) -> tuple[str, ...]:
    """Return the fields whose form a cell has; none for a blank one."""
    if isinstance(value, date):
        return ("accept_date",)
    if isinstance(value, bool) or value is None or value == "":
        return ()
    if isinstance(value, int | float):
        return _of_number(float(value))
    return _of_text(cell_text(value))


def _of_text(told: str) -> tuple[str, ...]:
    compact = squeeze(told).translate(_DASHES).upper()
    form = next((name for name, rule in _NUMBERS if rule.fullmatch(compact)), None)
    if form or _FIRM.search(told):
        return (form or "employer",)
    text = squeeze(told)
    if _AMOUNT.fullmatch(text):
        return ("amount",)
    if _WHOLE.fullmatch(text):  # a sum without its decimals, a day as 20240301
        return ("accept_date", "amount") if read_day(told, year=2020).day else ("amount",)
    if any(one.isdigit() for one in text) and read_day(told, year=2020).day:
        return ("accept_date",)
    form = next((name for name, rule in _WORDS if rule.search(text)), None)
    return (form,) if form else ()


def _of_number(value: float) -> tuple[str, ...]:
    if not value.is_integer():
        return ("amount",)
    text = str(int(value)) if abs(value) < 1e18 else ""  # noqa: PLR2004 - longer is no number
    if _PHONE.fullmatch(text):
        return ("phone",)
    if len(text) == 18:  # noqa: PLR2004 - the digits of an ID number
        return ("id_no",)
    if read_day(value).day:
        return "accept_date", "amount"
    if abs(value) >= _SMALLEST_AMOUNT:
        return ("amount",)
    return ("seq", "persons") if 0 < value <= _LARGEST_COUNT else ("amount",)


def shares_of_forms(rows: Sequence[Row], column: int) -> tuple[dict[str, float], int]:
    """Return how large a share of the filled cells has each form, and how many are filled."""
    counts: dict[str, int] = {}
    seen = 0
    for row in rows:
        value = row[column] if column < len(row) else None
        if value is None or value == "":
            continue
        seen += 1
        for name in forms_of(value):
            counts[name] = counts.get(name, 0) + 1
    return {name: count / seen for name, count in counts.items()}, seen


def field_by_content(
    rows: Sequence[Row], column: int, *, bare: bool, taken: Collection[str] | Mapping[str, int]
) -> str | None:
    """Return the field the cells of a column speak for, of those not taken; None when unsure."""
    wanted = [name for name in (_HEADLESS if bare else _HEADED) if name not in taken]
    if not wanted:
        return None
    shares, seen = shares_of_forms(rows, column)
    if seen < _FEWEST:
        return None
    return next((name for name in wanted if shares.get(name, 0) >= _SURE), None)


def names_a_coming_day(heading: str) -> bool:
    """Whether a heading names a day (转办日期, 录入时间) that may be the one a matter came on."""
    text = squeeze(heading)
    return bool(_DAY.search(text)) and not _OTHER_DAY.search(text)


def holds_days(rows: Sequence[Row], column: int) -> bool:
    """Whether nearly all filled cells of a column are days."""
    shares, seen = shares_of_forms(rows, column)
    return seen >= _FEWEST and shares.get("accept_date", 0) >= _SURE
