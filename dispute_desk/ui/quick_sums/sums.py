"""The four quick sums: 滞纳金, 上下限, 缴费额, 期限."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.deadlines import TermUnit, deadline
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.quick_sums import rate_text
from dispute_desk.services import quick_sums
from dispute_desk.ui.languages import is_english
from dispute_desk.ui.messages import translated
from dispute_desk.ui.quick_sums.pane import Answer, SumPane
from dispute_desk.ui.widgets.typed_field import WEEKDAYS

if TYPE_CHECKING:
    from decimal import Decimal

    from dispute_desk.services.quick_sums import LateFee
    from dispute_desk.ui.steps.entries import Choice


class LateFeePane(SumPane):
    """滞纳金: between two days, or of so many days."""

    id = "late_fee"

    def title(self) -> str:
        """Return the name of the sum."""
        return self.tr("滞纳金")

    def hint(self) -> str:
        """Say what is to be filled in."""
        return self.tr("填本金和起止日期（或天数），这里随即算出。")

    def build(self) -> None:
        """Ask for the principal, the days and, where they are not the usual ones, the rate."""
        kit = self.kit
        ways = [(self.tr("按起止日期"), "dates"), (self.tr("按天数"), "days")]
        usual = rate_text(quick_sums.usual_rate())
        self.add(principal=kit.money("late_fee.principal", self.tr("本金")))
        self.add(way=kit.chips("late_fee.way", self.tr("怎样算"), ways, required=True))
        self.entries["way"].put("dates")
        self.add(
            first=kit.day("late_fee.first", self.tr("第一天（计入）")),
            last=kit.day("late_fee.last", self.tr("最后一天（计入）"), now=True),
            days=kit.text("late_fee.days", self.tr("天数"), placeholder=self.tr("如 30")),
        )
        rate_hint = self.tr("空着按现行的 %1；也可以写 0.2%、万分之五。").replace("%1", usual)
        self.add(
            daily_rate=kit.text(
                "late_fee.daily_rate", self.tr("日费率"), hint=rate_hint, placeholder=usual
            )
        )
        choices = options(quick_sums.PRE_2011)
        title = self.tr("%1 以前的欠费").replace("%1", str(quick_sums.in_force_since()))
        basis = quick_sums.ways(quick_sums.PRE_2011).basis
        self.add(pre_2011=kit.choice("late_fee.pre_2011", title, choices, hint=basis))
        self.entries["pre_2011"].put(quick_sums.usual_mode())

    def sum_up(self) -> Answer | None:
        """Return the late fee."""
        told = {name: entry.read() for name, entry in self.entries.items()}
        dated = told["way"] == "dates"
        first, rate = told["first"], self._rate()
        for name in ("first", "last"):
            self.entries[name].row.setVisible(dated)
        self.entries["days"].row.setVisible(not dated)
        old = dated and first is not None and first < quick_sums.in_force_since() and rate is None
        self.entries["pre_2011"].row.setVisible(old)
        if told["principal"] is None:
            return None
        owed = told["principal"]
        if owed < 0:
            quick_sums.fen_given(yuan_grouped(owed), "principal")
        if not dated:
            return (
                self._answer(
                    quick_sums.fee_for_days(owed, quick_sums.days_given(told["days"]), rate)
                )
                if told["days"]
                else None
            )
        if first is None or told["last"] is None:
            return None
        return self._answer(
            quick_sums.fee_between(owed, first, told["last"], rate, told["pre_2011"])
        )

    def _rate(self) -> Decimal | None:
        given = self.typed("daily_rate")
        return quick_sums.rate_given(given, "daily_rate") if given else None

    def _answer(self, made: LateFee) -> Answer:
        words = self.tr("%1 天，滞纳金 %2 元").replace("%1", str(made.days))
        words = words.replace("%2", yuan_grouped(made.fee.fen))
        if made.fee.capped < made.fee.fen:
            more = self.tr("；以本金为限 %1 元").replace("%1", yuan_grouped(made.fee.capped))
            words += more
        return Answer(words, tuple(made.explanation(translated)))


class LimitPane(SumPane):
    """上下限: both limits from an average wage."""

    id = "limit"

    def title(self) -> str:
        """Return the name of the sum."""
        return self.tr("上下限")

    def hint(self) -> str:
        """Say what is to be filled in."""
        return self.tr("填月平均工资，这里随即算出缴费基数的下限和上限。")

    def build(self) -> None:
        """Ask for the average wage and its multiples."""
        kit = self.kit
        hint = self.tr("通常的倍数，以当年文件为准。")
        self.add(average=kit.money("limit.average", self.tr("月平均工资")))
        self.add(
            lower=kit.text("limit.lower", self.tr("下限是几倍"), hint=hint),
            upper=kit.text("limit.upper", self.tr("上限是几倍")),
        )
        for name, factor in zip(("lower", "upper"), quick_sums.usual_multiples(), strict=True):
            self.entries[name].put(factor)

    def sum_up(self) -> Answer | None:
        """Return both limits, or the one whose multiple stands there."""
        average = self.entries["average"].read()
        factors = {
            name: quick_sums.factor_given(self.typed(name), name)
            for name in ("lower", "upper")
            if self.typed(name)
        }
        if average is None or not factors:
            return None
        if average < 0:
            quick_sums.fen_given(yuan_grouped(average), "average")
        made = {name: quick_sums.limit_sum(average, one) for name, one in factors.items()}
        titles = {"lower": self.tr("下限 %1 元"), "upper": self.tr("上限 %1 元")}
        words = [
            titles[name].replace("%1", f"{int(quick_sums.whole_yuan(one.limit)):,}")
            for name, one in made.items()
        ]
        lines = [line for one in made.values() for line in one.explanation(translated)]
        return Answer(self.tr("，").join(words), tuple(lines))


class ContributionPane(SumPane):
    """缴费额: of a base, by the employer's and the worker's rate."""

    id = "contribution"

    def title(self) -> str:
        """Return the name of the sum."""
        return self.tr("缴费额")

    def hint(self) -> str:
        """Say what is to be filled in."""
        return self.tr("填缴费基数和至少一个费率，这里随即算出。")

    def build(self) -> None:
        """Ask for base, rates, months and how it is rounded."""
        kit = self.kit
        self.add(
            base=kit.money("contribution.base", self.tr("缴费基数（月）")),
            months=kit.text("contribution.months", self.tr("几个月")),
        )
        self.entries["months"].put("1")
        self.add(
            employer=kit.text(
                "contribution.employer", self.tr("单位费率"), placeholder=self.tr("如 8% 或 0.08")
            ),
            employee=kit.text(
                "contribution.employee", self.tr("个人费率"), placeholder=self.tr("如 8% 或 0.08")
            ),
        )
        choices = options(quick_sums.CONTRIBUTION)
        self.add(rounding=kit.choice("contribution.rounding", self.tr("每月取整"), choices))
        self.entries["rounding"].put(quick_sums.usual_rounding())

    def sum_up(self) -> Answer | None:
        """Return each share and their total."""
        base = self.entries["base"].read()
        rates = {
            name: quick_sums.rate_given(self.typed(name), name)
            for name in ("employer", "employee")
            if self.typed(name)
        }
        months = quick_sums.months_given(self.typed("months")) if self.typed("months") else 0
        if base is None or not rates or not months:
            return None
        if base < 0:
            quick_sums.fen_given(yuan_grouped(base), "base")
        way = self.entries["rounding"].read()
        made = quick_sums.contribution_sum(base, list(rates.values()), months, way)
        titles = {"employer": self.tr("单位 %1 元"), "employee": self.tr("个人 %1 元")}
        words = [
            titles[name].replace("%1", yuan_grouped(part))
            for name, part in zip(rates, made.parts, strict=True)
        ]
        words.append(self.tr("合计 %1 元").replace("%1", yuan_grouped(made.total)))
        return Answer(self.tr("，").join(words), tuple(made.explanation(translated)))


class TermPane(SumPane):
    """期限: when a term ends, and why, line by line."""

    id = "term"

    def title(self) -> str:
        """Return the name of the sum."""
        return self.tr("期限")

    def hint(self) -> str:
        """Say what is to be filled in."""
        return self.tr("填起算的日期和期限，这里逐行说明哪一天届满、为什么。")

    def build(self) -> None:
        """Ask for the day of the fact and the length of the term."""
        kit = self.kit
        units = [
            (self.tr("日"), TermUnit.NATURAL),
            (self.tr("工作日"), TermUnit.WORKING),
            (self.tr("个月"), TermUnit.MONTHS),
            (self.tr("年"), TermUnit.YEARS),
        ]
        self.add(
            start=kit.day("term.start", self.tr("事实发生的日期（当日不计）"), now=True),
            days=kit.text("term.length", self.tr("期限"), placeholder=self.tr("如 15")),
        )
        self.add(unit=kit.chips("term.unit", self.tr("单位"), units, required=True))
        self.entries["unit"].put(TermUnit.NATURAL)
        self.add(roll=kit.flag("term.roll", self.tr("末日是休息日的，顺延到下一个工作日")))
        self.entries["roll"].put(True)  # noqa: FBT003 - an entry takes any value

    def sum_up(self) -> Answer | None:
        """Return the last day and the reckoning."""
        unit = self.entries["unit"].read()
        self.entries["roll"].row.setVisible(unit is not TermUnit.WORKING)
        start = self.entries["start"].read()
        if start is None or not self.typed("days"):
            return None
        length = quick_sums.days_given(self.typed("days"), "days")
        work = self.kit.calendar or quick_sums.shipped_calendar()
        end = deadline(start, length, unit, work, roll=bool(self.entries["roll"].read()))
        weekday = translated("days", WEEKDAYS[end.due.weekday()])
        words = self.tr("最后一日：%1（%2）").replace("%1", str(end.due)).replace("%2", weekday)
        return Answer(words, end.explanation(translated))


def options(switch: str) -> list[Choice]:
    """Return the ways of a switch, as they are chosen from."""
    language = "en" if is_english() else "zh"
    return [(one.text(language), one.code) for one in quick_sums.ways(switch).option]
