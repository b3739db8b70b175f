"""A generated ledger of any length: 15 columns as offices keep them, one case a row."""

from __future__ import annotations

import random
import zipfile
from datetime import date, timedelta
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from dispute_desk.domain.identity import credit_check_character, id_check_character

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HEADINGS = (
    "序号", "案号", "受理日期", "案件来源", "单位名称", "统一社会信用代码", "姓名", "身份证号码",
    "联系电话", "争议类型", "涉及金额（元）", "补缴金额（元）", "处理结果", "结案日期", "备注",
)  # fmt: skip
_SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高"
_GIVEN = "例示样试模拟甲乙丙丁子丑寅卯辰巳午未申酉戌亥"
_SOURCES = ("来访", "来电", "12345市民热线", "部门转入")
_TYPES = ("未参保", "基数不足", "欠缴", "断缴")
_RESULTS = ("调解成功", "调解不成", "撤诉", "部分达成", "已办结", "办理中")
_PARTS = {
    "[Content_Types].xml": '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/'
    'package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.'
    'openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/'
    'xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
    "</Types>",
    "_rels/.rels": '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/'
    'package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/'
    'spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<?xml version="1.0"?><Relationships xmlns="http://schemas.'
    'openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.'
    'openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"'
    "/></Relationships>",
}


def rows_of(count: int, seed: int = 5) -> Iterator[tuple[str | int, ...]]:
    """Yield the rows of the ledger below its headings; the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - the same for the same seed
    first = date(2019, 1, 1)
    firms = [
        (f"模拟{chance.choice(_GIVEN)}{number}号制造有限公司", _credit_code(number))
        for number in range(max(1, count // 25))
    ]
    for number in range(1, count + 1):
        firm, code = chance.choice(firms)
        accepted = first + timedelta(days=number * 2000 // count)
        amount = chance.randrange(100, 90_000)
        result = chance.choice(_RESULTS)
        yield (
            number,
            f"旧{accepted:%Y}-{number:06d}",
            accepted.isoformat(),
            chance.choice(_SOURCES),
            firm,
            code,
            chance.choice(_SURNAMES) + "".join(chance.choices(_GIVEN, k=2)),
            _id_number(chance, number),
            f"1390{number:07d}",
            chance.choice(_TYPES),
            amount,
            amount // 2 if result == "调解成功" else 0,
            result,
            (accepted + timedelta(days=30)).isoformat() if result != "办理中" else "",
            f"第{number}件" if number % 3 == 0 else "",
        )


def _credit_code(number: int) -> str:
    body = f"91990101MA{number:07d}"
    return body + credit_check_character(body)


def _id_number(chance: random.Random, number: int) -> str:
    """Return a number whose place does not exist, with the right check character."""
    body = f"990101{chance.randrange(1960, 2003)}{chance.randrange(1, 13):02d}15{number % 1000:03d}"
    return body + id_check_character(body)


def write_ledger(path: Path, count: int) -> Path:
    """Write the ledger as a workbook of one sheet."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in _PARTS.items():
            archive.writestr(name, content)
        with archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(
                b'<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.'
                b'openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
            )
            for number, row in enumerate([HEADINGS, *rows_of(count)], 1):
                cells = "".join(_cell(value, number, at) for at, value in enumerate(row))
                sheet.write(f'<row r="{number}">{cells}</row>'.encode())
            sheet.write(b"</sheetData></worksheet>")
    return path


def _cell(value: str | int, row: int, column: int) -> str:
    place = f"{chr(ord('A') + column)}{row}"
    if isinstance(value, int):
        return f'<c r="{place}"><v>{value}</v></c>'
    text = escape(value)
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>' if value else ""
