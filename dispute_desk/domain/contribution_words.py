"""The sentences of a calculation: what lacks and how to add it, and what was assumed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.contribution_base import AVERAGE
from dispute_desk.domain.contribution_plan import What
from dispute_desk.domain.employer_terms import KIND_WORDS, SIZE_WORDS
from dispute_desk.domain.months import MONTHS_A_YEAR
from dispute_desk.domain.policy_view import Found
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dispute_desk.domain.contribution import Missing, Result
    from dispute_desk.domain.contribution_plan import Lack
    from dispute_desk.domain.errors import Translate
    from dispute_desk.domain.months import Month

INSURANCE_WORDS: dict[Insurance, str] = {
    Insurance.PENSION: QT_TRANSLATE_NOOP("contribution", "养老保险"),
    Insurance.MEDICAL: QT_TRANSLATE_NOOP("contribution", "医疗保险"),
    Insurance.UNEMPLOYMENT: QT_TRANSLATE_NOOP("contribution", "失业保险"),
    Insurance.INJURY: QT_TRANSLATE_NOOP("contribution", "工伤保险"),
    Insurance.MATERNITY: QT_TRANSLATE_NOOP("contribution", "生育保险"),
    Insurance.SERIOUS_ILLNESS: QT_TRANSLATE_NOOP("contribution", "重大疾病医疗补助"),
    Insurance.SUPPLEMENTARY: QT_TRANSLATE_NOOP("contribution", "补充医疗保险"),
}
WHAT_WORDS: dict[What, str] = {
    What.LIMITS: QT_TRANSLATE_NOOP("contribution", "缺缴费基数上下限，请在参数表补录这个月的一行"),
    What.EMPLOYER_RATE: QT_TRANSLATE_NOOP("contribution", "缺单位费率，请在参数表补录这个月的一行"),
    What.EMPLOYEE_RATE: QT_TRANSLATE_NOOP("contribution", "缺个人费率，请在参数表补录这个月的一行"),
    What.UNEMPLOYMENT_TIER: QT_TRANSLATE_NOOP(
        "contribution", "不知道单位的失业保险费率档次，或没有这一档，请在用人单位的记录里补上"
    ),
    What.INJURY_CLASS: QT_TRANSLATE_NOOP(
        "contribution", "不知道单位的工伤行业风险类别，或没有这一类，请在用人单位的记录里补上"
    ),
    What.INJURY_FLOAT: QT_TRANSLATE_NOOP(
        "contribution", "不知道单位的工伤费率浮动，或与类别不符，请在用人单位的记录里补上"
    ),
    What.EMPLOYER_KIND: QT_TRANSLATE_NOOP(
        "contribution", "不知道单位的类型，请在用人单位的记录里补上"
    ),
    What.EMPLOYER_SIZE: QT_TRANSLATE_NOOP(
        "contribution", "不知道单位的规模，请在用人单位的记录里补上"
    ),
    What.AVERAGE_WAGE: QT_TRANSLATE_NOOP("contribution", "缺本市职工平均工资，请在参数表补录"),
    What.WAGE: QT_TRANSLATE_NOOP("contribution", "没有填工资，请补上"),
    What.EARLIER_WAGE: QT_TRANSLATE_NOOP(
        "contribution", "没有上一年度的工资，也不是新入职，请补上或改按当月工资"
    ),
    What.NOT_IN_FORCE: QT_TRANSLATE_NOOP("contribution", "当月没有这个险种，请核对月份和险种"),
    What.NOT_EMPLOYED: QT_TRANSLATE_NOOP("contribution", "不在劳动关系存续期间，请核对起止日期"),
    What.LATE_FEE_RATE: QT_TRANSLATE_NOOP("contribution", "缺滞纳金的日费率，请在参数表补录"),
}
_EXPIRED = QT_TRANSLATE_NOOP("contribution", "参数表只确认到 {through}，请补录新的通知后再算")
_UNCONFIRMED = QT_TRANSLATE_NOOP(
    "contribution", "{row} 是推算或未核实的数字，须由本单位凭文件确认后才能使用"
)
_LINE = QT_TRANSLATE_NOOP("contribution", "{insurance} {month}：{why}")
_RUN = QT_TRANSLATE_NOOP("contribution", "{first} 至 {last}")
_ESTIMATE = QT_TRANSLATE_NOOP("contribution", "测算，非税务机关核定；{title} {version}，{status}")
_OWN_MONTH = QT_TRANSLATE_NOOP("contribution", "以所填工资为当月缴费基数")
_NOT_PUBLISHED = QT_TRANSLATE_NOOP(
    "contribution", "有 {count} 行没有写发布日期，按从第一个月起已知：{rows}"
)
_NO_RELIEF = QT_TRANSLATE_NOOP(
    "contribution", "没有适用 2020 年的减免（{rows}），补缴是否适用未见明文"
)
_RELIEFS_UNKNOWN = QT_TRANSLATE_NOOP(
    "contribution", "参数表没有减征的资料（{table}），一律按没有减征计算"
)
_SHORT_YEARS = QT_TRANSLATE_NOOP(
    "contribution", "有 {count} 处上一年度的工资不满 12 个月，按已知的月份平均，请核对：{named}"
)
_UNREAD = QT_TRANSLATE_NOOP(
    "contribution", "单位的类型或规模写作“{given}”，不认识，按没有写计算；可以写：{known}"
)
_ASKED = QT_TRANSLATE_NOOP("contribution", "开关 {name} 尚未决定，按不适用计算")
_NOT_GIVEN = QT_TRANSLATE_NOOP("contribution", "没有给出：{what}；有关的月份没有计算，没有猜测")
#: What lacks of a worker, not in the figures or of the employer: his name is said with it.
OF_WORKER = frozenset({What.WAGE, What.EARLIER_WAGE, What.NOT_EMPLOYED})
#: The table a pack may be without that would make a sum smaller.
_RELIEFS = "relief.csv"
#: So many ids of rows, or names, are told in a sentence.
_NAMED = 6


def why_missing(
    missing: Missing,
    through: Month,
    say: Translate | None = None,
    *,
    until: Month | None = None,
    of: str = "",
) -> str:
    """Return one sentence: which insurance and months, what lacks, how to add it.

    ``of`` names the workers where something lacks of them and not in the figures.
    """
    translate = say or (lambda _context, text: text)
    lack = missing.lack
    if lack.found is Found.EXPIRED:
        why = translate("contribution", _EXPIRED).format(through=through)
    elif lack.found is Found.UNCONFIRMED:
        why = translate("contribution", _UNCONFIRMED).format(row=lack.row_id)
    else:
        why = translate("contribution", WHAT_WORDS[lack.what])
    insurance = translate("contribution", INSURANCE_WORDS[missing.insurance])
    line = translate("contribution", _LINE)
    months = months_told(missing.month, until or missing.month, say)
    told = line.format(insurance=insurance, month=months, why=why)
    return f"{of} {told}" if of and lack.what in OF_WORKER else told


def months_told(first: Month, last: Month, say: Translate | None = None) -> str:
    """Return a stretch of months as a sentence says it."""
    if first == last:
        return str(first)
    translate = say or (lambda _context, text: text)
    return translate("contribution", _RUN).format(first=first, last=last)


def names_of(result: Result, workers: Iterable[int]) -> str:
    """Return the names of some workers, the first of many."""
    names = [result.claim.workers[one].name for one in sorted(workers)]
    return "、".join(names[:_NAMED]) + (" …" if len(names) > _NAMED else "")


def lacking(result: Result, say: Translate | None = None) -> list[str]:
    """Return what lacks, one sentence for each run of months of an insurance."""
    return lacking_in(result.missing, result, say)


def lacking_in(
    missing: Iterable[Missing], result: Result, say: Translate | None = None
) -> list[str]:
    """Return what these lack, one sentence for each run of months of an insurance."""
    through = result.plan.view.pack.confirmed_through
    held: dict[tuple[Insurance, Lack, int | None], dict[Month, Missing]] = {}
    for one in missing:
        whose = one.worker if one.lack.what in OF_WORKER else None
        held.setdefault((one.insurance, one.lack, whose), {}).setdefault(one.month, one)
    told: list[str] = []
    for (_, _, whose), months in held.items():
        name = "" if whose is None else result.claim.workers[whose].name
        told += [
            why_missing(months[first], through, say, until=last, of=name)
            for first, last in runs_of(sorted(months))
        ]
    return told


def runs_of(months: Sequence[Month]) -> list[tuple[Month, Month]]:
    """Return the first and last month of each stretch without a hole."""
    runs: list[tuple[Month, Month]] = []
    for month in months:
        if runs and runs[-1][1].plus(1) == month:
            runs[-1] = (runs[-1][0], month)
        else:
            runs.append((month, month))
    return runs


def lacking_months(missing: Iterable[Missing]) -> str:
    """Return the months that lack something, the first few of them by name."""
    return _some(sorted({str(one.month) for one in missing}))


def assumptions(
    result: Result, say: Translate | None = None, names: Mapping[str, str] | None = None
) -> list[str]:
    """Return what a reader must know of a calculation before he relies on it.

    ``names`` are those of the switches for people; without them their codes are told.
    """
    translate = say or (lambda _context, text: text)

    def of(text: str, **facts: object) -> str:
        return translate("contribution", text).format(**facts)

    pack = result.plan.view.pack
    title = pack.title if translate("contribution", _ESTIMATE) == _ESTIMATE else pack.title_en
    status = translate("policy", pack.status)
    told = [of(_ESTIMATE, title=title, version=pack.version, status=status)]
    if result.plan.switches["base.wage"] == "own_month":
        told.append(of(_OWN_MONTH))
    else:
        short = _short_years(result)
        told += [of(_SHORT_YEARS, count=len(short), named=_some(short))] if short else []
    asking = [name for name, way in result.plan.switches.items() if way == "ask"]
    told += [of(_ASKED, name=(names or {}).get(name, name)) for name in asking]
    unpublished, left = _rows(result)
    if left:
        told.append(of(_NO_RELIEF, rows=_some(left)))
    if _RELIEFS in pack.tables_left_out:
        told.append(of(_RELIEFS_UNKNOWN, table=_RELIEFS))
    if unpublished:
        told.append(of(_NOT_PUBLISHED, count=len(unpublished), rows=_some(unpublished)))
    if result.claim.employer.unread:
        given = "、".join(result.claim.employer.unread)
        known = "、".join((*KIND_WORDS, *SIZE_WORDS))
        told.append(of(_UNREAD, given=given, known=known))
    asked = dict.fromkeys(one.lack.what for one in result.missing if one.lack.what in _OF_EMPLOYER)
    told += [of(_NOT_GIVEN, what=of(_OF_EMPLOYER[what])) for what in asked]
    return told


_OF_EMPLOYER: dict[What, str] = {
    What.UNEMPLOYMENT_TIER: QT_TRANSLATE_NOOP("contribution", "失业保险费率档次"),
    What.INJURY_CLASS: QT_TRANSLATE_NOOP("contribution", "工伤行业风险类别"),
    What.INJURY_FLOAT: QT_TRANSLATE_NOOP("contribution", "工伤费率浮动"),
    What.EMPLOYER_KIND: QT_TRANSLATE_NOOP("contribution", "单位类型"),
    What.EMPLOYER_SIZE: QT_TRANSLATE_NOOP("contribution", "单位规模"),
}


def _rows(result: Result) -> tuple[list[str], list[str]]:
    """Return the rows whose day of publication is not known, and the reliefs left out."""
    unpublished: dict[str, None] = {}
    left: dict[str, None] = {}
    for cell in result.cells:
        unpublished.update(dict.fromkeys(cell.assumed))
        left.update(dict.fromkeys(row.row_id for row in cell.left_out))
    return list(unpublished), list(left)


def _short_years(result: Result) -> list[str]:
    """Return whose average of which year stands on fewer than twelve months."""
    found: dict[str, None] = {}
    for number, worker in enumerate(result.claim.workers):
        for one in worker.months:
            month = one.first
            while month <= one.last:
                base = result.base_wage(number, month)
                if base.rule == AVERAGE and 0 < base.months < MONTHS_A_YEAR:
                    found[f"{worker.name} {base.year}（{base.months}）"] = None
                month = month.plus(1)
    return list(found)


def _some(ids: list[str]) -> str:
    return "、".join(ids[:_NAMED]) + (" …" if len(ids) > _NAMED else "")
