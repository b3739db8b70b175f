"""What the store has already of a ledger, and what of it is told otherwise now, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.import_twins import ONE_AND_THE_SAME
from dispute_desk.domain.import_updates import taken
from dispute_desk.domain.ledger_roles import reason_words
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.importing import told_places
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.importing.words import said

if TYPE_CHECKING:
    from dispute_desk.domain.import_rows import Recognised
    from dispute_desk.domain.import_twins import Twins
    from dispute_desk.domain.ledger import Reading

_CHANGED = QT_TRANSLATE_NOOP(
    "importing", "%1 件以前已导入的案件与已存的内容不同，改动不会导入：%2（工作表:行）。"
)
_MISSING = QT_TRANSLATE_NOOP(
    "importing", "文件比导出时少 %1 行：删行不改动已登记的内容，这些案件和职工都还在。"
)
_UNREAD = QT_TRANSLATE_NOOP(
    "importing",
    "没有认出可以导入的案件：%1。如果是争议台账，请在表头那一行上点右键选“表头从这里开始”，"
    "或改工作表的用途。",
)
#: So many sheets a sentence names.
_MOST_SHEETS = 3
_KNOWN = QT_TRANSLATE_NOOP("importing", "%1 件案件以前已导入，不会重复导入。")
_UPDATED = QT_TRANSLATE_NOOP(
    "importing",
    "%1 件案件以前已导入，不会重复导入：其中 %2 件按文件修改（%3 处，列在右侧），其余不变。",
)
_ALL_UPDATED = QT_TRANSLATE_NOOP(
    "importing", "%1 件案件以前已导入，不会重复导入，都按文件修改（%3 处，列在右侧）。"
)


def unread_words(reading: Reading) -> str:
    """Return why nothing was found to take in, and what one can do; blank where something was."""
    if reading.cases or reading.rejected:
        return ""
    told = [f"「{one.sheet}」{reason_words(one.reason, translated)}" for one in reading.sheets]
    if len(told) > _MOST_SHEETS:
        told = [*told[:_MOST_SHEETS], "…"]
    return said(_UNREAD).replace("%1", "；".join(told))


def same_pairs(recognised: Recognised) -> list[Twins]:
    """Return the pairs that are one and the same case, as it is decided or proposed."""
    chosen = recognised.choices
    return [one for one in recognised.twins if one.decided(chosen) in ONE_AND_THE_SAME]


def known_words(recognised: Recognised) -> str:
    """Return the sentences; blank where everything is new. Pairs are told side by side."""
    same = same_pairs(recognised)
    changed = sorted(set(recognised.changed) - {one.place for one in same})
    known = recognised.known - len(same)
    told = ""
    if changed:
        told = said(_CHANGED).replace("%1", f"{len(changed):,}")
        told = told.replace("%2", told_places(changed))
    written = taken(recognised.updates, recognised.choices)
    updated = len({one.case_id for one in written})
    if known and updated:
        words = said(_UPDATED if updated < known else _ALL_UPDATED)
        words = words.replace("%2", f"{updated:,}").replace("%3", f"{len(written):,}")
        told += words.replace("%1", f"{known:,}")
    elif known:
        told += said(_KNOWN).replace("%1", f"{known:,}")
    if recognised.missing:
        told += said(_MISSING).replace("%1", f"{recognised.missing:,}")
    return told
