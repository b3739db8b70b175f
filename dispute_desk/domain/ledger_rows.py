"""Which rows of a ledger hold no case: titles, totals, sub-headings, notes, signatures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dispute_desk.domain.ledger import RowKind
from dispute_desk.domain.ledger_grid import Row, filled
from dispute_desk.domain.ledger_text import Cell, squeeze

if TYPE_CHECKING:
    from collections.abc import Sequence

_TOTAL = re.compile(
    r"(?:总|全[年区市]|年度|本表|累计|以上|金额)?(?:合计|总计|共计|累计|总和)(?!.*(?:公司|厂))"
)
_SUBTOTAL = re.compile(r"(?:.{0,6})小计|本[月季]合计|.{1,4}[月度]合计")
#: Totals of a month, a quarter or a year: 年计, 本年累计, 2023年合计.
_PERIOD_TOTAL = re.compile(
    r"(?:本|全|当|上)?(?:\d{1,4}|[一二三四上下])?(?:年|月|季|半年)(?:度|份)?(?:合|小|总|共|累)?计(?:$|[:：(])"
)
_ENGLISH_TOTAL = re.compile(r"(?:grand|overall)?totals?(?:$|[:：(\d])", re.IGNORECASE)
_ENGLISH_SUBTOTAL = re.compile(r"sub-?totals?(?:$|[:：(\d])", re.IGNORECASE)
_PAGE_SUBTOTAL = re.compile(r"(?:本|过)页(?:小计|合计)|承前页|过次页")
_UNIT_NOTE = re.compile(r"^(?:金额)?(?:计量)?单位[:：](?:人民币)?(?:万元|元|人|千元|件)")
_NOTE = re.compile(r"^(?:备?注|说明|附注|附|填表说明|注意)(?:[:：0-9一二三(（、.]|$)")
_FOOTER = re.compile(
    r"^(?:填表|制表|填报|审核|复核|经手|经办|主管|(?:单位)?负责|签[字名]|盖章|报送|打印|统计|录入|制作|日期"
    r"|联系人|分管|领导)[^:：]{0,8}[:：]"
)
_COLOURS = re.compile(r"[红绿黄蓝橙紫灰](?:色|底)?\s*(?:[=＝:：为是]|表示|代表)")
_SUB_HEADING_YEAR = re.compile(r"(?:19|20)\d{2}\s*年?(?:度)?$|^[〇零一二三四五六七八九]{4}年")
#: A label that counts the cases below it: 12 Ongoing Cases, 在办12件.
_COUNTED = re.compile(
    r"^\d+[^\d/]{0,24}(?:cases?|stoppages?|disputes?)$|^[^\d/]{0,8}\d+(?:件|起|宗)$", re.IGNORECASE
)
_LONGEST_LABEL = 60
_MANY_CELLS = 6
#: A row of totals has so many cells at most: a label and what is added up.
_MOST_SUMS = 12
#: The longest word for a total: 本页合计：.
_LONGEST_TOTAL = 8
#: A lone text farther to the right is a remark run over, not a heading.
_LAST_LABEL_COLUMN = 2
#: Words a structural row begins with, how many cells it may have at most, and what it is.
_LABELS = (
    (_COLOURS, _MANY_CELLS, RowKind.LEGEND),
    (_FOOTER, _MANY_CELLS, RowKind.FOOTER),
    (_UNIT_NOTE, 2, RowKind.UNIT_NOTE),
    (_NOTE, 2, RowKind.NOTE),
)


def kind_before_headings(row: Row, *, first: bool) -> RowKind:
    """Return what a row above the headings is."""
    cells = filled(row)
    text = squeeze(str(cells[0][1]))
    if _UNIT_NOTE.match(text) and len(cells) == 1:
        return RowKind.UNIT_NOTE
    if first and len(cells) <= 2:  # noqa: PLR2004 - a title and perhaps a word at its side
        return RowKind.TITLE
    return RowKind.PREAMBLE


def kind_of_row(cells: Sequence[tuple[int, Cell]], party_columns: frozenset[int]) -> RowKind | None:
    """Return what kind of structure a row below the headings is; None when it is data."""
    value = cells[0][1]
    if len(cells) <= _MOST_SUMS:
        total = _total_among(cells, party_columns)
        if total:
            return total
    if not isinstance(value, str) or len(value) > _LONGEST_LABEL * 4:
        return None
    text = squeeze(value)
    total = _total(text)
    if total:
        return total
    if len(cells) > _MANY_CELLS:
        return None
    return _label(text, cells, party_columns)


def _total_among(
    cells: Sequence[tuple[int, Cell]], party_columns: frozenset[int]
) -> RowKind | None:
    """Return the kind of total a row is whose word for it stands behind its sums.

    Such a row names nobody: nothing else stands in the columns of the parties.
    """
    found = None
    for column, value in cells:
        total = None
        if isinstance(value, str) and len(value) <= _LONGEST_TOTAL:
            total = _total(squeeze(value))
        if total is None and column in party_columns:
            return None
        found = found or total
    return found


def names_somebody(value: Cell) -> bool:
    """Whether a cell of a party holds something else than a word for a total."""
    if value is None or value == "":
        return False
    return type(value) is not str or len(value) > _LONGEST_TOTAL or "计" not in value


def says_total(value: str) -> bool:
    """Whether a cell names a total, as against a heading with a number beside it."""
    return _total(squeeze(value)) is not None


def _total(text: str) -> RowKind | None:
    if "计" not in text[:10] and "页" not in text[:4]:
        return _english_total(text) if "otal" in text[:12].lower() else None
    if _PAGE_SUBTOTAL.match(text):
        return RowKind.PAGE_SUBTOTAL
    if _TOTAL.match(text):
        return RowKind.TOTAL
    part = _SUBTOTAL.match(text) or _PERIOD_TOTAL.match(text)
    return RowKind.SUBTOTAL if part else None


def _english_total(text: str) -> RowKind | None:
    if _ENGLISH_SUBTOTAL.match(text):
        return RowKind.SUBTOTAL
    return RowKind.TOTAL if _ENGLISH_TOTAL.match(text) else None


def _label(
    text: str, cells: Sequence[tuple[int, Cell]], party_columns: frozenset[int]
) -> RowKind | None:
    for rule, most_cells, kind in _LABELS:
        if len(cells) <= most_cells and rule.search(text):
            return kind
    if len(cells) <= _MANY_CELLS and any(_is_footer_label(value) for _, value in cells[1:]):
        return RowKind.FOOTER
    numbers = all(isinstance(value, int | float) for _, value in cells[1:])
    if len(cells) <= 3 and _COUNTED.match(text):  # noqa: PLR2004 - a label, a count, a sum
        return RowKind.SUBTOTAL if numbers and len(cells) > 1 else RowKind.SUB_HEADING
    if cells[0][0] in party_columns:
        return None
    if len(cells) == 1:
        return _alone(text) if cells[0][0] <= _LAST_LABEL_COLUMN else RowKind.NOTE
    # A label with a sum or a count beside it: the heading of a group, not a case.
    return RowKind.SUBTOTAL if numbers and len(cells) <= 3 and not text.isdigit() else None  # noqa: PLR2004


def _is_footer_label(value: Cell) -> bool:
    """Whether a cell is nothing but a label with room for a signature (主管：)."""
    if type(value) is not str or len(value) > _LONGEST_TOTAL:
        return False
    text = squeeze(value)
    return text[-1:] in {":", "："} and _FOOTER.match(text) is not None


def _alone(text: str) -> RowKind:
    if any(_FOOTER.match(part) for part in re.split(r"[;；,，]", text)):
        return RowKind.FOOTER
    if _SUB_HEADING_YEAR.search(text):
        return RowKind.YEAR_SUB_HEADING
    return RowKind.SUB_HEADING if len(text) <= _LONGEST_LABEL // 2 else RowKind.NOTE
