"""What a person decided about a workbook: it is understood anew with all of it, from the raw cells.

Nothing of the file is changed: a cell that was put right is read as if it stood there so, and the
original text stays with the case.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.ledger import Place, SheetRole
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dispute_desk.domain.ledger import Question, Reading
    from dispute_desk.domain.ledger_grid import Book, Grid, Row

NO_QUESTION = sentence(
    "import_no_question",
    QT_TRANSLATE_NOOP(
        "errors",
        "《{file}》没有提出编号为“{id}”的问题，没有导入任何内容。请先预览，照预览里的编号回答。",
    ),
)
NO_OPTION = sentence(
    "import_no_option",
    QT_TRANSLATE_NOOP(
        "errors",
        "“{answer}”不是问题“{id}”的选项，没有导入任何内容。可选：{options}。",
    ),
)


K = TypeVar("K")
V = TypeVar("V")
#: Stands in ``Decisions.profile`` where a person wants none.
NO_PROFILE = 0


class CellAt(NamedTuple):
    """A cell of a workbook: its row from 1, its column from 0."""

    sheet: str
    row: int
    column: int


class ColumnAt(NamedTuple):
    """A column of the table whose headings begin in a row (from 1); the column from 0."""

    sheet: str
    header_row: int
    column: int


@dataclass(frozen=True)
class Decisions:
    """Everything a person decided; what is not in here is understood as it is proposed."""

    #: The chosen option by the id of a question.
    answers: Mapping[str, str] = field(default_factory=dict)
    #: Cells to be read as if this stood in them.
    cells: Mapping[CellAt, str] = field(default_factory=dict)
    #: What a sheet is for.
    roles: Mapping[str, SheetRole] = field(default_factory=dict)
    #: The row (from 1) in which the first table of a sheet has its headings.
    header_rows: Mapping[str, int] = field(default_factory=dict)
    #: The field a column is read into; None where it is kept as it is.
    columns: Mapping[ColumnAt, str | None] = field(default_factory=dict)
    #: Rows that tell of no case.
    left_out: frozenset[Place] = frozenset()
    #: The profile it was begun with; None where none was looked for yet.
    profile: int | None = None
    #: Whether what the status column of a copy of ours says of rows is in ``left_out`` already.
    copy_heard: bool = False

    @property
    def count(self) -> int:
        """How many things are decided."""
        by_place = (self.cells, self.columns, self.left_out)
        by_name = (self.answers, self.roles, self.header_rows)
        return sum(len(one) for one in by_place) + sum(len(one) for one in by_name)

    def with_answer(self, question: str, option: str) -> Decisions:
        """Return the decisions with one more question answered."""
        return replace(self, answers={**self.answers, question: option})

    def with_cells(self, cells: Mapping[CellAt, str]) -> Decisions:
        """Return the decisions with more cells put right."""
        return replace(self, cells={**self.cells, **cells})

    def with_column(self, column: ColumnAt, name: str | None) -> Decisions:
        """Return the decisions with a column read into a field, or kept as it is."""
        return replace(self, columns={**self.columns, column: name})

    def with_role(self, sheet: str, role: SheetRole, header_row: int | None = None) -> Decisions:
        """Return the decisions with what a sheet is for, and where its headings are."""
        rows = self.header_rows if header_row is None else {**self.header_rows, sheet: header_row}
        return replace(self, roles={**self.roles, sheet: role}, header_rows=rows)

    def over(self, before: Decisions) -> Decisions:
        """Return earlier decisions with these on top of them."""
        return Decisions(
            answers={**before.answers, **self.answers},
            cells={**before.cells, **self.cells},
            roles={**before.roles, **self.roles},
            header_rows={**before.header_rows, **self.header_rows},
            columns={**before.columns, **self.columns},
            left_out=before.left_out | self.left_out,
            profile=before.profile if self.profile is None else self.profile,
            copy_heard=self.copy_heard or before.copy_heard,
        )

    def beside(self, before: Decisions) -> Decisions:
        """Return only what is decided here and was not decided so before; the profile stays."""
        return Decisions(
            answers=_other(self.answers, before.answers),
            cells=_other(self.cells, before.cells),
            roles=_other(self.roles, before.roles),
            header_rows=_other(self.header_rows, before.header_rows),
            columns=_other(self.columns, before.columns),
            left_out=self.left_out - before.left_out,
            profile=self.profile,
            copy_heard=self.copy_heard,
        )

    def having_heard(self, told: Iterable[Place]) -> Decisions:
        """Return the decisions with the rows a copy of ours says are no cases; it is heard once."""
        if self.copy_heard:
            return self
        return replace(self, left_out=self.left_out.union(told), copy_heard=True)

    def rows_left_out(self, sheet: str) -> set[int]:
        """Return the rows (from 1) of a sheet that tell of no case."""
        return {place.row for place in self.left_out if place == Place(sheet, place.row)}

    def columns_of(self, sheet: str, header_row: int) -> dict[int, str | None]:
        """Return what was decided of the columns of one table, by column."""
        return {
            at.column: name
            for at, name in self.columns.items()
            if (at.sheet, at.header_row) == (sheet, header_row)
        }

    def applied(self, book: Book) -> Book:
        """Return the book with the cells that were put right."""
        by_sheet: dict[str, dict[int, dict[int, str]]] = {}
        for at, text in self.cells.items():
            by_sheet.setdefault(at.sheet, {}).setdefault(at.row, {})[at.column] = text
        if not by_sheet:
            return book
        return replace(book, grids=[_patched(one, by_sheet.get(one.name)) for one in book.grids])

    def to_json(self) -> dict[str, Any]:
        """Return the decisions as plain values."""
        return {
            "answers": dict(self.answers),
            "cells": [[*at, text] for at, text in self.cells.items()],
            "roles": {sheet: str(role) for sheet, role in self.roles.items()},
            "header_rows": dict(self.header_rows),
            "columns": [[*at, name] for at, name in self.columns.items()],
            "left_out": sorted([*place] for place in self.left_out),
            "profile": self.profile,
            "copy_heard": self.copy_heard,
        }


def _other(now: Mapping[K, V], before: Mapping[K, V]) -> dict[K, V]:
    """Return what is not the same in an earlier mapping."""
    return {key: told for key, told in now.items() if key not in before or before[key] != told}


def decisions_from(told: Mapping[str, Any]) -> Decisions:
    """Return the decisions ``to_json`` told; KeyError, TypeError or ValueError for other shapes."""
    return Decisions(
        answers=dict(told["answers"]),
        cells={CellAt(sheet, row, at): text for sheet, row, at, text in told["cells"]},
        roles={sheet: SheetRole(role) for sheet, role in told["roles"].items()},
        header_rows=dict(told["header_rows"]),
        columns={ColumnAt(sheet, row, at): name for sheet, row, at, name in told["columns"]},
        left_out=frozenset(Place(*place) for place in told["left_out"]),
        profile=told.get("profile"),
        copy_heard=told.get("copy_heard", False),
    )


def check_answers(reading: Reading, decisions: Decisions) -> None:
    """Refuse an answer to a question nobody asked, or one that is not among its options."""
    asked: dict[str, Question] = {one.id: one for one in (*reading.questions, *reading.answered)}
    for question, answer in decisions.answers.items():
        if question not in asked:
            raise DeskError(NO_QUESTION, file=reading.file, id=question)
        options = asked[question].options
        if answer not in options:
            raise DeskError(NO_OPTION, id=question, answer=answer, options="、".join(options))


def _patched(grid: Grid, rows: Mapping[int, Mapping[int, str]] | None) -> Grid:
    """Return a grid with the cells of some rows (from 1) put right; what was wrong there is not."""
    if not rows:
        return grid
    fresh: list[Row] = list(grid.rows)
    right = {(row, column) for row, cells in rows.items() for column in cells}
    for number, cells in rows.items():
        if not 1 <= number <= len(fresh):
            continue
        row = list(fresh[number - 1])
        row += [None] * (max(cells) + 1 - len(row))
        for column, text in cells.items():
            row[column] = text
        fresh[number - 1] = row
    return replace(
        grid,
        rows=fresh,
        errors={at: shown for at, shown in grid.errors.items() if at not in right},
        unevaluated=grid.unevaluated - right,
        fills={at: fill for at, fill in grid.fills.items() if at not in right},
    )
