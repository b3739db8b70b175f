"""Write the legacy ledger the demonstration imports: a year of an invented office, in its style.

Run from the project's folder: ``python packaging/make_sample_ledger.py``. The same every time.
"""

import sys
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

import openpyxl
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from dispute_desk.services.sample_people import InventedFirm, InventedPerson, Inventor

YEAR = 2023
CASES = 42
SEED = 20_230_101
#: Behind the telephone numbers of the sample station.
FIRST_PHONE = 5_000
TARGET = Path(__file__).resolve().parents[1] / "resources" / "samples" / "legacy_ledger_2023.xlsx"

HEADINGS = (
    ("序号", 6),
    ("受理日期", 13),
    ("来源", 12),
    ("单位名称", 32),
    ("统一社会信用代码", 22),
    ("职工姓名", 10),
    ("身份证号", 22),
    ("联系电话", 14),
    ("诉求", 36),
    ("争议类型", 14),
    ("涉及金额", 12),
    ("补缴金额", 12),
    ("险种", 20),
    ("经办人", 10),
    ("调解员", 10),
    ("调解结果", 14),
    ("结案日期", 13),
    ("备注", 26),
)
SOURCES = ("来访", "来访", "12345转办", "12351", "电话", "来信", "税务移送", "街道移送", "信访")
KINDS = ("未参保", "少缴", "欠缴", "断缴", "漏缴险种", "自愿放弃社保", "未买社保", "缴费基数不足")
INSURANCES = ("养老", "五险", "养老、医疗", "养老、医疗、失业", "医疗、生育", "养老、工伤")
CLERKS = ("经办陈例", "经办李样", "经办王拟")
MEDIATORS = ("调解罗范", "调解邹例")
PAID = ("调解成功", "达成协议", "履行完毕", "双方和解", "已化解")
PART_PAID = ("部分补缴", "部分履行")
UNPAID = ("调解不成", "未达成协议", "撤回申请", "引导仲裁", "不予受理")
#: Cases still open when the year ends.
STILL_OPEN = (39, 41)
THIN = Side(style="thin", color="FF9AA5B1")


@dataclass
class Line:
    """One case of the ledger and what became of it."""

    number: int
    person: InventedPerson
    firm: InventedFirm
    on: date
    source: str
    demand: str
    kind: str
    amount: int
    insurance: str
    clerk: str
    mediator: str
    result: str
    paid: int | None
    closed: date | None
    months: list[int] = field(default_factory=list)


def lines() -> list[Line]:
    """Invent the cases of the year; nothing happens after its last day."""
    inventor = Inventor(SEED, first_phone=FIRST_PHONE)
    return [_line(inventor, number) for number in range(1, CASES + 1)]


def _line(inventor: Inventor, number: int) -> Line:
    on = date(YEAR, 1, 4) + timedelta(days=int((number - 1) * 355 / CASES) + inventor.between(0, 5))
    start = inventor.between(2015, 2021)
    end = start + inventor.between(0, 2)
    amount = inventor.yuan(2_000, 60_000) // 10 * 10
    result, paid = _ending(inventor, amount)
    closed: date | None = min(on + timedelta(days=inventor.between(12, 60)), date(YEAR, 12, 29))
    if number in STILL_OPEN:
        result, paid, closed = "办理中", None, None
    return Line(
        number=number,
        person=inventor.person(),
        firm=inventor.firm(),
        on=on,
        source=inventor.one_of(SOURCES),
        demand=f"要求补缴{start}年{inventor.between(1, 12):02d}月至"
        f"{end + 1}年{inventor.between(1, 12):02d}月社保费",
        kind=inventor.one_of(KINDS),
        amount=amount,
        insurance=inventor.one_of(INSURANCES),
        clerk=inventor.one_of(CLERKS),
        mediator=inventor.one_of(MEDIATORS),
        result=result,
        paid=paid,
        closed=closed,
        months=_months(on, closed, inventor),
    )


def _ending(inventor: Inventor, amount: int) -> tuple[str, int | None]:
    if inventor.happens(0.6):
        return inventor.one_of(PAID), amount
    if inventor.happens(0.3):
        return inventor.one_of(PART_PAID), amount // 2 // 10 * 10
    return inventor.one_of(UNPAID), None


def _months(on: date, closed: date | None, inventor: Inventor) -> list[int]:
    """Return the sheets the case stands in: some are carried over into the next month."""
    end = closed.month if closed else 12
    if on.month < end and inventor.happens(0.3):
        return [on.month, on.month + 1]
    return [on.month]


def day_cell(line: Line, on: date) -> object:
    """Return a day as the clerk of the case liked to write it."""
    return (
        datetime(on.year, on.month, on.day),  # noqa: DTZ001 - a cell knows no zone
        f"{on.year}.{on.month}.{on.day}",
        f"{on.year}年{on.month}月{on.day}日",
        f"{on.month}月{on.day}日",
    )[line.number % 4]


def row(line: Line, order: int, month: int) -> list[object]:
    """Return the row of a case in the sheet of a month."""
    known = month == line.months[-1]
    carried = month != line.months[0]
    number = f"（{YEAR}）例社调字第{line.number:03d}号"
    return [
        order,
        day_cell(line, line.on),
        line.source,
        line.firm.name,
        line.firm.credit_code,
        line.person.name,
        line.person.id_no,
        line.person.phone,
        line.demand,
        line.kind,
        line.amount / 100,
        line.paid / 100 if known and line.paid else None,
        line.insurance,
        line.clerk,
        line.mediator,
        line.result if known else "办理中",
        _moment(line.closed) if known else None,
        f"{number}（上月结转）" if carried else number,
    ]


def _moment(day: date | None) -> datetime | None:
    return datetime(day.year, day.month, day.day) if day else None  # noqa: DTZ001 - as above


def write(path: Path) -> None:
    """Write the workbook: a sheet a month, totals, signatures, and a summary."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    cases = lines()
    sums = []
    for month in range(1, 13):
        here = [line for line in cases if month in line.months]
        here.sort(key=lambda line: (line.months[0] == month, line.number))
        sums.append((month, *_sheet(book.create_sheet(f"{month}月"), month, here)))
    _summary(book.create_sheet("汇总"), sums)
    book.properties.creator = "示例"
    book.properties.created = book.properties.modified = datetime(YEAR, 12, 29)  # noqa: DTZ001
    book.save(path)


def _sheet(sheet: object, month: int, here: list[Line]) -> tuple[int, float, float]:
    last = len(HEADINGS)
    sheet.append([f"云例区社保费争议调处工作台账（{YEAR}年{month}月）"])
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=last)
    sheet["A1"].font = Font(size=16, bold=True)
    sheet["A1"].alignment = Alignment(horizontal="center")
    sheet.append(["填报单位：云例区社保费争议调处工作站", *[None] * 14, "单位：元"])
    sheet.append([heading for heading, _ in HEADINGS])
    for order, line in enumerate(here, 1):
        sheet.append(row(line, order, month))
    amount = sum(line.amount for line in here) / 100
    paid = sum(line.paid or 0 for line in here if line.months[-1] == month) / 100
    sheet.append(["合计", *[None] * 9, amount, paid])
    sheet.append(
        [
            f"填表人：{CLERKS[month % 3]}",
            *[None] * 2,
            "审核人：审核何例",
            *[None] * 2,
            f"填表日期：{YEAR}年{month}月28日",
        ]
    )
    _dress(sheet, len(here))
    return len(here), amount, paid


def _dress(sheet: object, count: int) -> None:
    for column, (_, width) in enumerate(HEADINGS, 1):
        sheet.column_dimensions[sheet.cell(3, column).column_letter].width = width
        heading = sheet.cell(3, column)
        heading.font = Font(bold=True)
        heading.fill = PatternFill("solid", fgColor="FFE8EEF7")
        for line in range(3, count + 5):
            cell = sheet.cell(line, column)
            cell.border = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
            if column in {11, 12}:
                cell.number_format = "#,##0.00"
    sheet.freeze_panes = "A4"


def _summary(sheet: object, sums: list[tuple[int, int, float, float]]) -> None:
    sheet.append([f"{YEAR}年度汇总表"])
    sheet.append(["月份", "件数", "涉及金额", "补缴金额"])
    for month, count, amount, paid in sums:
        sheet.append([f"{month}月", count, amount, paid])
    sheet.append(["合计", *(round(sum(one[place] for one in sums), 2) for place in (1, 2, 3))])


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET)
