"""A calculation as a paper: sums by worker, lines by month, what it rests on and what lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.contribution_readings import readings
from dispute_desk.domain.contribution_words import assumptions, lacking
from dispute_desk.domain.report import Column, Figure, Report, Table, TableRow, Unit
from dispute_desk.services.contribution_months import by_month, numbered

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from dispute_desk.domain.contribution import Result, Totals
    from dispute_desk.domain.policy_pack import Switch

TITLE = "社会保险费补缴测算表"
ESTIMATE = "测算，非税务机关核定。"
INCOMPLETE = "不完整，以下没有算进合计："
RULES = "所用规则（开关）及依据"
#: So many of them are told at the head; all stand at the end.
_AT_THE_HEAD = 4
#: So many sentences about what lacks are printed; the rest is counted.
_MOST_NOTES = 40


def contribution_report(
    result: Result,
    *,
    station: str,
    made_on: date,
    switches: Mapping[str, Switch],
    prepared_by: str = "",
    number: str = "",
) -> Report:
    """Return a calculation in the form of a report; papers are written in Chinese.

    ``number`` is that of the case it belongs to, where it belongs to one.
    """
    about = "　".join(
        one for one in (number, result.claim.employer.name) if one not in {"", station}
    )
    pack = result.plan.view.pack
    missing = _missing(result)
    return Report(
        id="backpay",
        title=TITLE,
        station=station,
        period=_period(result),
        period_word=f"{about}　　费款期间" if about else "费款期间",
        value_word="测算",
        first=_first(result),
        last=result.claim.paid_on,
        made_on=made_on,
        prepared_by=prepared_by,
        reviewed_by="",
        figures=tuple(_figures(result.totals)),
        tables=(_by_worker(result), *by_month(result), *_second(result)),
        definitions=tuple(rules_told(result, switches)),
        notes=(
            *assumptions(result, names={name: one.label for name, one in switches.items()}),
            f"参数表 {pack.id} {pack.version}，校验 {pack.sha256[:16]}",
            *missing,
        ),
        alarm=_alarm(missing),
        definitions_word=RULES,
        highlights=("principal", "late_fee", "late_fee_capped"),
    )


def _period(result: Result) -> str:
    months = [one for worker in result.claim.workers for one in worker.months]
    if not months:
        return "—"
    first, last = min(one.first for one in months), max(one.last for one in months)
    return f"{first} 至 {last}，按 {result.claim.paid_on} 缴费计"


def _alarm(missing: list[str]) -> str:
    """Return what must be read before any figure: that it is an estimate, and what it lacks."""
    if not missing:
        return ESTIMATE
    more = f" 等 {len(missing)} 处，见文末说明" if len(missing) > _AT_THE_HEAD else ""
    return f"{ESTIMATE}{INCOMPLETE}{'；'.join(missing[:_AT_THE_HEAD])}{more}"


def _first(result: Result) -> date:
    months = [one.first for worker in result.claim.workers for one in worker.months]
    return min(months).first if months else result.claim.paid_on


def _figures(total: Totals) -> Iterator[Figure]:
    for name, label, fen in (
        ("principal", "本金合计", total.principal),
        ("employer", "单位部分", total.employer),
        ("employee", "个人部分", total.employee),
        ("late_fee", "滞纳金", total.late_fee),
        ("late_fee_capped", "滞纳金（以本金为限）", total.late_fee_capped),
        ("overpaid", "多缴（不相抵）", total.overpaid),
    ):
        yield Figure(name, label, Unit.YUAN, fen)


def _by_worker(result: Result) -> Table:
    pairs = zip(result.claim.workers, result.by_worker, strict=True)
    rows = [
        TableRow((numbered(result, number, worker.name), *_sums(total)))
        for number, (worker, total) in enumerate(pairs)
    ]
    rows.append(TableRow(("合计", *_sums(result.totals)), total=True))
    return Table(
        "by_worker",
        "按职工",
        (
            Column("职工", share=1.4),
            *(
                Column(label, Unit.YUAN)
                for label in ("单位", "个人", "本金", "滞纳金", "以本金为限", "多缴")
            ),
        ),
        tuple(rows),
    )


def _sums(total: Totals) -> tuple[int, ...]:
    return (
        total.employer, total.employee, total.principal, total.late_fee, total.late_fee_capped,
        total.overpaid,
    )  # fmt: skip


def _second(result: Result) -> Iterator[Table]:
    """Give the other readings of contested rows, where there are any."""
    found = readings(result)
    if not found:
        return
    columns = (
        Column("有争议的一行", share=1.2),
        Column("另一种依据", share=2.2),
        Column("本金", Unit.YUAN),
        Column("滞纳金", Unit.YUAN),
    )
    rows = tuple(
        TableRow(
            (one.row.row_id, one.other.note, one.totals.principal, one.totals.late_fee),
        )
        for one in found
    )
    yield Table("readings", "有争议参数的另一种结果", columns, rows)


def rules_told(result: Result, known: Mapping[str, Switch]) -> Iterator[str]:
    """Give the switches a calculation was made with, each with what it rests on."""
    for name, code in result.plan.switches.items():
        switch = known[name]
        way = next(one.label for one in switch.option if one.code == code)
        yield f"{switch.label}：{way}（{switch.basis}）"


def _missing(result: Result) -> list[str]:
    told = lacking(result)
    if len(told) > _MOST_NOTES:
        return [*told[:_MOST_NOTES], f"另有 {len(told) - _MOST_NOTES} 处缺少参数，见工作簿"]
    return told
