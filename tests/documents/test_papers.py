"""Papers: every field is wanted, everything given is printed, the numbers of GB/T 9704 are kept."""

from __future__ import annotations

import itertools
import os
import re
import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING, Any

import pdfplumber
import pypdf
import pytest

from dispute_desk.documents.catalogue import CATALOGUE, fields_of, render_paper
from dispute_desk.documents.flow import MM
from dispute_desk.documents.paper_texts import (
    MISSING_FIELD,
    UNKNOWN_FIELD,
    WRONG_VALUE,
    Field,
    paper_text,
)
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.papers import NO_PAPER, PAPER_KINDS, Subject
from dispute_desk.domain.report import CANNOT_WRITE, Report

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = [kind.id for kind in PAPER_KINDS if kind.subject is not Subject.REPORT]
LONG_NAME = "示例市某某国际供应链管理与智能装备制造集团股份有限公司第三分公司（劳务派遣）"


def sample(one: Field, number: int = 0) -> Any:  # noqa: ANN401 - a value of any kind
    """Return a value of the field's kind that can be told from all others."""
    if one.kind == "rows":
        return [{column.name: sample(column, row) for column in one.columns} for row in range(3)]
    given: dict[str, Any] = {
        "text": f"{one.label}之值{number}",
        "date": date(2026, 3, 5),
        "money": 123_456_789 + number,
        "count": 9,
        "list": [f"{one.label}第一条", f"{one.label}第二条"],
        "choice": one.options[:1] and one.options[0],
        "choices": list(one.options[:2]),
    }
    return given[one.kind]


def values_of(kind: str) -> dict[str, Any]:
    return {one.name: sample(one) for one in fields_of(kind)}


def text_of(path: Path) -> str:
    pages = pypdf.PdfReader(path).pages
    return re.sub(r"\s", "", "".join(page.extract_text() for page in pages))


def test_the_catalogue_holds_every_kind_once() -> None:
    assert tuple(paper.kind for paper in CATALOGUE) == PAPER_KINDS
    assert len({kind.id for kind in PAPER_KINDS}) == len(PAPER_KINDS)


@pytest.mark.parametrize("kind", TEXTS)
def test_everything_given_is_printed(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "纸.pdf"
    render_paper(kind, values_of(kind), path)

    text = text_of(path)
    for one in fields_of(kind):
        for value in _leaves(sample(one)):
            assert value in text, one.name
    assert re.sub(r"\s", "", paper_text(kind).title) in text


def _leaves(value: Any) -> list[str]:  # noqa: ANN401 - a value of any kind
    if isinstance(value, dict):
        return [leaf for part in value.values() for leaf in _leaves(part)]
    if isinstance(value, list):
        return [leaf for part in value for leaf in _leaves(part)]
    if isinstance(value, date):
        return ["2026年3月5日"]
    if isinstance(value, int) and value > 1000:
        return [f"{value // 100:,}.{value % 100:02d}"]
    return [str(value)]


def test_ticked_and_empty_boxes_are_drawn_and_copied(tmp_path: Path) -> None:
    path = tmp_path / "表.pdf"
    render_paper("intake_form", values_of("intake_form"), path)

    assert "√养老√医疗□失业□工伤□生育" in text_of(path)
    with pdfplumber.open(path) as opened:
        squares = [
            shape
            for shape in opened.pages[0].rects
            if shape["width"] == pytest.approx(12 * 0.76, abs=0.1)
        ]
    assert len(squares) == 10  # five insurances and five decisions


@pytest.mark.parametrize("kind", TEXTS)
def test_what_is_not_known_is_left_to_the_pen(kind: str, tmp_path: Path) -> None:
    values = {one.name: None if one.blank else sample(one) for one in fields_of(kind)}
    render_paper(kind, values, tmp_path / "空.pdf")

    assert "None" not in text_of(tmp_path / "空.pdf")


@pytest.mark.parametrize("kind", TEXTS)
def test_a_missing_field_is_named(kind: str, tmp_path: Path) -> None:
    for one in fields_of(kind):
        values = values_of(kind)
        del values[one.name]
        with pytest.raises(DeskError) as refusal:
            render_paper(kind, values, tmp_path / "x.pdf")
        assert refusal.value.code == MISSING_FIELD
        assert one.label in str(refusal.value)
        assert refusal.value.field == one.name
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", TEXTS)
def test_an_unknown_field_is_named(kind: str, tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="complainant") as refusal:
        render_paper(kind, values_of(kind) | {"complainant": "张例"}, tmp_path / "x.pdf")

    assert refusal.value.code == UNKNOWN_FIELD


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("made_on", "2026-03-05"),
        ("claimed", "5500.00"),
        ("claimed", 55.5),
        ("claimed", True),
        ("insurances", ["养老", "公积金"]),
        ("insurances", "养老"),
        ("decision", "驳回"),
        ("claim", 7),
    ],
)
def test_a_value_of_the_wrong_kind_is_refused(name: str, value: object, tmp_path: Path) -> None:
    values = values_of("intake_form") | {name: value}

    with pytest.raises(DeskError) as refusal:
        render_paper("intake_form", values, tmp_path / "x.pdf")

    assert refusal.value.code == WRONG_VALUE
    assert refusal.value.field == name


def test_a_row_of_a_table_is_checked_too(tmp_path: Path) -> None:
    values = values_of("mediation_agreement")
    values["roster"][1]["total"] = "许多"

    with pytest.raises(DeskError, match="许多"):
        render_paper("mediation_agreement", values, tmp_path / "x.pdf")


def test_an_unknown_kind_says_which_there_are(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="intake_form") as refusal:
        render_paper("love_letter", {}, tmp_path / "x.pdf")

    assert refusal.value.code == NO_PAPER


def test_the_monthly_report_is_a_paper_of_the_catalogue(
    full_report: Report,
    tmp_path: Path,
) -> None:
    render_paper("monthly_report", full_report, tmp_path / "月报.pdf")

    assert "社保费争议调处月报" in text_of(tmp_path / "月报.pdf")
    assert fields_of("monthly_report") == ()


def agreement(folder: Path, claimants: int = 3, **changes: Any) -> Path:  # noqa: ANN401 - any fields
    values = values_of("mediation_agreement")
    values["roster"] = [dict(values["roster"][0], name=f"张例{n}") for n in range(1, claimants + 1)]
    values["employer_name"] = LONG_NAME
    values["facts"] = (
        "经核对工资流水，申请人月均工资8,200.00元，单位按3,803.00元申报缴费基数。" * 12
    )
    path = folder / "协议.pdf"
    render_paper("mediation_agreement", values | changes, path)
    return path


def test_the_type_area_of_the_standard_is_kept(tmp_path: Path) -> None:
    with pdfplumber.open(agreement(tmp_path)) as opened:
        page = opened.pages[1]
        body = [char for char in page.chars if char["size"] == pytest.approx(15.75)]

    assert body
    assert min(char["x0"] for char in body) >= 28 * MM - 0.5 * MM
    assert max(char["x1"] for char in body) <= (210 - 26) * MM + 0.5 * MM
    assert max(char["bottom"] for char in body) <= (297 - 35) * MM + 0.5 * MM


def test_lines_stand_on_the_grid_of_22_lines(tmp_path: Path) -> None:
    with pdfplumber.open(agreement(tmp_path)) as opened:
        chars = opened.pages[0].chars
    bottoms = sorted(
        {round(char["bottom"], 1) for char in chars if "Fangsong" in char["fontname"]},
    )

    steps = [after - before for before, after in itertools.pairwise(bottoms)]
    assert steps
    assert steps[-1] == pytest.approx(225 * MM / 22, abs=0.2)


def test_a_full_line_holds_28_characters_and_begins_with_no_mark(tmp_path: Path) -> None:
    path = agreement(tmp_path, facts="劳动关系存续期间" * 30 + "，完。")
    with pdfplumber.open(path) as opened:
        lines = [line for page in opened.pages for line in page.extract_text().split("\n")]

    assert max(len(line) for line in lines if set(line) <= set("劳动关系存续期间")) == 28
    assert not any(line[0] in "，。；：、）" for line in lines if line)


def test_pages_are_numbered_right_and_left_in_turn(tmp_path: Path) -> None:
    with pdfplumber.open(agreement(tmp_path)) as opened:
        marks = []
        for page in opened.pages:
            chars = [char for char in page.chars if char["size"] == pytest.approx(14)]
            marks.append("".join(char["text"] for char in chars).replace(" ", ""))
            left, right = chars[0]["x0"] / MM, chars[-1]["x1"] / MM
            if page.page_number % 2:
                assert right == pytest.approx(210 - 26 - 156 / 28, abs=0.5)
            else:
                assert left == pytest.approx(28 + 156 / 28, abs=0.5)

    assert marks == [f"—{number}—" for number in range(1, len(marks) + 1)]


def test_a_thousand_claimants_all_stand_in_the_annex(tmp_path: Path) -> None:
    text = text_of(agreement(tmp_path, 1000))

    assert all(f"张例{number}" in text for number in range(1, 1001))


def test_a_long_account_continues_on_the_next_page(tmp_path: Path) -> None:
    account = "".join(f"第{number}次反映未果；" for number in range(1, 400))
    render_paper("intake_form", values_of("intake_form") | {"facts": account}, tmp_path / "长.pdf")

    text = text_of(tmp_path / "长.pdf")
    without_numbers = re.sub(r"第\d+页共\d+页", "", text)
    assert account in without_numbers
    assert len(pypdf.PdfReader(tmp_path / "长.pdf").pages) >= 2


def test_the_same_values_give_the_same_bytes(tmp_path: Path) -> None:
    for kind in TEXTS:
        render_paper(kind, values_of(kind), tmp_path / "一.pdf")
        render_paper(kind, values_of(kind), tmp_path / "二.pdf")
        assert (tmp_path / "一.pdf").read_bytes() == (tmp_path / "二.pdf").read_bytes()


def test_the_bytes_do_not_depend_on_the_process(tmp_path: Path) -> None:
    program = (
        "import sys, datetime, pathlib\n"
        "from dispute_desk.documents.catalogue import fields_of, render_paper\n"
        "day = datetime.date(2026, 3, 5)\n"
        "given = {'date': day, 'count': 9, 'choices': ['工伤', '养老'], 'money': 100}\n"
        "values = {f.name: None if f.blank else given.get(f.kind, f.label)"
        " for f in fields_of('intake_form')}\n"
        "render_paper('intake_form', values, pathlib.Path(sys.argv[1]))\n"
    )
    for seed in ("1", "2"):
        path = tmp_path / f"{seed}.pdf"
        environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONUTF8": "1"}
        subprocess.run([sys.executable, "-c", program, str(path)], check=True, env=environment)

    assert (tmp_path / "1.pdf").read_bytes() == (tmp_path / "2.pdf").read_bytes()


def test_a_paper_into_an_absent_folder_is_one_clear_sentence(tmp_path: Path) -> None:
    with pytest.raises(DeskError) as refusal:
        render_paper("closure_form", values_of("closure_form"), tmp_path / "absent" / "x.pdf")

    assert refusal.value.code == CANNOT_WRITE
