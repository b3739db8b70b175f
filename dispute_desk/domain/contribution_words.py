"""The sentences of a calculation: what lacks and how to add it, and what was assumed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.contribution_plan import What
from dispute_desk.domain.policy_view import Found
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable

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
        "contribution", "不知道单位的失业保险费率档次，请在用人单位的记录里补上"
    ),
    What.INJURY_CLASS: QT_TRANSLATE_NOOP(
        "contribution", "不知道单位的工伤行业风险类别，请在用人单位的记录里补上"
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
_ASKED = QT_TRANSLATE_NOOP("contribution", "开关 {name} 尚未决定，按不适用计算")
_NOT_GIVEN = QT_TRANSLATE_NOOP("contribution", "没有给出：{what}；有关的月份没有计算，没有猜测")
#: So many ids of rows are named in a sentence.
_NAMED = 6


def why_missing(
    missing: Missing, through: Month, say: Translate | None = None, until: Month | None = None
) -> str:
    """Return one sentence: which insurance and months, what lacks, how to add it."""
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
    months = str(missing.month)
    if until is not None and until != missing.month:
        months = translate("contribution", _RUN).format(first=missing.month, last=until)
    return line.format(insurance=insurance, month=months, why=why)


def lacking(result: Result, say: Translate | None = None) -> list[str]:
    """Return what lacks, one sentence for each run of months of an insurance."""
    return lacking_in(result.missing, result.plan.view.pack.confirmed_through, say)


def lacking_in(
    missing: Iterable[Missing], through: Month, say: Translate | None = None
) -> list[str]:
    """Return what lacks, one sentence for each run of months of an insurance."""
    runs: list[list[Missing]] = []
    seen: set[tuple[Insurance, Month, Lack]] = set()
    for one in missing:
        key = (one.insurance, one.month, one.lack)
        if key in seen:
            continue
        seen.add(key)
        last = runs[-1][-1] if runs else None
        if (
            last is not None
            and (last.insurance, last.lack) == (one.insurance, one.lack)
            and last.month.plus(1) == one.month
        ):
            runs[-1].append(one)
        else:
            runs.append([one])
    return [why_missing(run[0], through, say, until=run[-1].month) for run in runs]


def lacking_months(missing: Iterable[Missing]) -> str:
    """Return the months that lack something, the first few of them by name."""
    return _some(sorted({str(one.month) for one in missing}))


def assumptions(result: Result, say: Translate | None = None) -> list[str]:
    """Return what a reader must know of a calculation before he relies on it."""
    translate = say or (lambda _context, text: text)

    def of(text: str, **facts: object) -> str:
        return translate("contribution", text).format(**facts)

    pack = result.plan.view.pack
    told = [of(_ESTIMATE, title=pack.title, version=pack.version, status=pack.status)]
    if result.plan.switches["base.wage"] == "own_month":
        told.append(of(_OWN_MONTH))
    told += [of(_ASKED, name=name) for name, way in result.plan.switches.items() if way == "ask"]
    unpublished, left = _rows(result)
    if left:
        told.append(of(_NO_RELIEF, rows=_some(left)))
    if unpublished:
        told.append(of(_NOT_PUBLISHED, count=len(unpublished), rows=_some(unpublished)))
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
    for cell in result.plan.cells:
        if cell.lack is None:
            unpublished.update(dict.fromkeys(cell.assumed))
            left.update(dict.fromkeys(row.row_id for row in cell.left_out))
    return list(unpublished), list(left)


def _some(ids: list[str]) -> str:
    return "、".join(ids[:_NAMED]) + (" …" if len(ids) > _NAMED else "")
