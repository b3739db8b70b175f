"""What ``policy check`` remarks of a sound pack: what it leaves out, what waits, what lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.contribution_words import INSURANCE_WORDS, months_told
from dispute_desk.domain.policy_coverage import Cover, coverage
from dispute_desk.domain.policy_rows import TO_CONFIRM
from dispute_desk.domain.policy_view import PolicyView
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.cli.call import Call
    from dispute_desk.domain.policy_pack import PolicyPack

_LATE_FEE = "late_fee.csv"
_ABSENT: dict[str, str] = {
    "sources.csv": QT_TRANSLATE_NOOP(
        "cli", "没有 sources.csv：来源只有标识，没有文件名和文号。请补上来源表。"
    ),
    "relief.csv": QT_TRANSLATE_NOOP(
        "cli", "没有 relief.csv：一律按没有减征计算。当地有过减征的，请补上。"
    ),
    "avg_wage.csv": QT_TRANSLATE_NOOP(
        "cli", "没有 avg_wage.csv：按平均工资缴的险种不能计算，会写明缺什么。请补上。"
    ),
    "min_wage.csv": QT_TRANSLATE_NOOP(
        "cli", "没有 min_wage.csv：以最低工资为下限的年度不能推出草稿。请补上。"
    ),
    _LATE_FEE: QT_TRANSLATE_NOOP("cli", "没有 late_fee.csv：滞纳金按全国的规定计算。"),
}
_KEYS = QT_TRANSLATE_NOOP("cli", "pack.toml 没有写 {keys}，按通常的办法处理。请核对。")
_TO_CONFIRM = QT_TRANSLATE_NOOP(
    "cli", "有 {count} 行是推算或未核实的数字，由本单位凭文件确认后才用来计算：{rows}"
)
_LACKS = QT_TRANSLATE_NOOP("cli", "{insurance} {months} 缺数字，不能计算。")


def must_be_looked_at(pack: PolicyPack) -> bool:
    """Tell whether a pack leaves out a table that nothing stands in for."""
    return any(name != _LATE_FEE for name in pack.tables_left_out)


def remarks(pack: PolicyPack, today: date, call: Call) -> list[str]:
    """Return what a reader must know of a pack, one sentence each."""
    told = [call.words(_ABSENT[name]) for name in pack.tables_left_out]
    if pack.keys_left_out:
        ways = pack.switches
        keys = [f"{one} = {ways[one]}" if one in ways else one for one in pack.keys_left_out]
        told.append(call.words(_KEYS, keys="、".join(keys)))
    waiting = [row.row_id for row in (*pack.limits, *pack.rates, *pack.reliefs)
               if row.status in TO_CONFIRM and not row.is_candidate]  # fmt: skip
    if waiting:
        told.append(call.words(_TO_CONFIRM, count=len(waiting), rows="、".join(waiting)))
    for run in coverage(PolicyView(pack=pack, as_known_on=today)):
        if run.cover is Cover.GAP:
            insurance = call.words(INSURANCE_WORDS[run.insurance], "contribution")
            months = months_told(run.first, run.last, call.translate)
            told.append(call.words(_LACKS, insurance=insurance, months=months))
    return told
