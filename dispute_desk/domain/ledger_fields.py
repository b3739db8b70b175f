"""One row of a ledger read field by field, with everything doubtful about it noted."""

from __future__ import annotations

import hashlib
import re
from functools import partial
from itertools import repeat
from math import isfinite
from typing import TYPE_CHECKING

from dispute_desk.domain.chinese_dates import PeriodRead, read_month, read_period
from dispute_desk.domain.identity import (
    IdWarning,
    numbers_in_cell,
    phone_in_cell,
    read_credit_code,
    read_id_number,
)
from dispute_desk.domain.ledger import Finding, LedgerWorker, Place, RowText
from dispute_desk.domain.ledger_column_units import ColumnUnits
from dispute_desk.domain.ledger_columns import OF_EMPLOYER, marks_of
from dispute_desk.domain.ledger_facts import RowFacts
from dispute_desk.domain.ledger_parties import employer_in, is_plain_name, number_in
from dispute_desk.domain.ledger_row_dates import RowDates
from dispute_desk.domain.ledger_row_money import read_money
from dispute_desk.domain.ledger_sums import complete
from dispute_desk.domain.ledger_text import (
    LONGEST_DITTO,
    Cell,
    cell_text,
    cell_texts,
    employer_text,
    is_blank,
    is_ditto,
    is_placeholder,
    name_text,
    squeeze,
    squeeze_number,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from dispute_desk.domain.ledger_grid import Row, Table
    from dispute_desk.domain.ledger_vocabulary import Vocabulary
    from dispute_desk.domain.ledger_years import YearEvidence

ID_CODES = {
    IdWarning.CHECKSUM: "W_ID_CHECKSUM",
    IdWarning.BIRTH: "W_ID_CHECKSUM",
    IdWarning.LENGTH: "W_ID_LENGTH",
    IdWarning.OLD_15: "W_ID_15",
    IdWarning.MASKED: "W_ID_MASKED",
    IdWarning.PRECISION: "W_ID_PRECISION",
    IdWarning.SEVERAL: "W_ID_SEVERAL",
}
_ANONYMOUS = re.compile(r"匿名|不具名|未具名|未署名|不愿透露")
_NAMES = re.compile(r"[、,，;；/\n]+")
_AND_OTHERS = re.compile(r"(.+?)等(\d+)?(?:人|名|位).*")
_FIRM = re.compile(
    r"(?:公司|[工分总]厂|厂|商?店|中心|集团|学校|医院|事务所|合作社|商行|酒楼|酒店|经营部|门市部|厂家)$"
)
#: The name of a matter: a person against a firm.
_VERSUS = tuple(
    re.compile(rf"([^{signs}]{{2,4}}(?:等(?:\d+人)?)?)[{signs}](.{{3,}})")
    for signs in ("诉", "与和")
)
_COUNT = re.compile(r"(约|近)?(\d+)(余|多)?(?:人|名|位)?(左右|以上|余|多)?")
#: Stands between the texts of a row where they are told as one.
_NEXT = "\x1f"
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
#: So many rows below the headings are looked at for ticks.
_LOOKED_AT = 200
_TICKS = frozenset({"√", "✓", "✔", "☑", "是", "1", "1.0", "○", "●", "★", "V", "v"})
_SUM = re.compile(r"\d+(?:[+＋]\d+)+")


class RowReader:
    """Reads the rows of one table."""

    def __init__(
        self,
        sheet: str,
        table: Table,
        vocabulary: Vocabulary,
        *,
        factor: int | None,
        latest_year: int,
        answers: Mapping[str, str],
        rows: Sequence[Row] = (),
    ) -> None:
        self.sheet = sheet
        self.table = table
        self.vocabulary = vocabulary
        self.units = ColumnUnits(sheet, table, factor, answers)
        self.dates = RowDates(table, rows, latest_year)
        self._columns = tuple(table.columns.items())
        self._seq = table.columns.get("seq")
        self._half = table.half
        self._headings = tuple(heading.text for heading in table.headings)
        self._marks = marks_of(table)
        self._of_employer = [
            (field, name) for name, field in OF_EMPLOYER.items() if name in table.columns
        ]
        self._ticked = _ticked_results(table, vocabulary, rows)
        self._headings_said = "".join([f"{heading}{_NEXT}" for heading in self._headings])
        self._insurance_columns = [
            (heading.field.partition(":")[2], column)
            for column, heading in enumerate(table.headings)
            if heading.field and heading.field.startswith("insurance:")
        ]

    def raw(self, row_number: int, row: Row) -> RowFacts:
        """Return the row's cells by field; 'as above' counts as blank."""
        raw: dict[str, Cell] = {}
        ditto = False
        width = len(row)
        for name, column in self._columns:
            value = row[column] if column < width else None
            if value is None or value == "":
                continue
            if type(value) is str and len(value) <= LONGEST_DITTO and is_ditto(value):
                ditto = True
                continue
            raw[name] = value
        for name, split in self.table.days.items():
            told = split.text(row)
            if told is None:
                raw.pop(name, None)
            else:
                raw[name] = told
        for column, word in self._ticked:
            if column < width and _is_marked(row[column]):
                raw["result"] = word
        return RowFacts(Place(self.sheet, row_number, self._half), raw, row, ditto, self.table)

    @property
    def settings(self) -> tuple[object, ...]:
        """All that what a row is read as depends on, but for the order of days in columns."""
        units = tuple(map(self.units.factor, ("amount", "back_paid", "late_fee")))
        return self.table, self.vocabulary, units, self.dates.latest_year

    @property
    def has_shares(self) -> bool:
        """Whether sums, days, insurances or the result have several columns, a share each."""
        return bool(self.table.sums or self.table.days or self._insurance_columns or self._ticked)

    def row_text(self, facts: RowFacts) -> RowText:
        """Return the whole row as text by heading, and its hash without the running number."""
        return self.text_of(facts.place, facts.row)

    def text_of(self, place: Place, row: Row) -> RowText:
        """Return a row as text by heading, and its hash without the running number."""
        texts = [
            value if type(value) is str else "" if value is None else cell_text(value)
            for value in row
        ]
        told = texts.copy()
        if self._seq is not None:
            del told[self._seq : self._seq + 1]
        said = f"{self._headings_said}{_NEXT.join(told)}".rstrip(_NEXT)
        return RowText(place, self._headings, tuple(texts), _digest(said), self._marks)

    def texts_of(self, places: Sequence[Place], rows: Sequence[Row]) -> list[RowText]:
        """Return many rows as text by heading, column by column where they are equally wide."""
        if len(set(map(len, rows))) != 1:
            return list(map(self.text_of, places, rows))
        columns = list(map(cell_texts, zip(*rows, strict=True)))
        told = columns[: self._seq] + columns[self._seq + 1 :] if self._seq is not None else columns
        begin = self._headings_said
        digests = [
            _digest(f"{begin}{_NEXT.join(texts)}".rstrip(_NEXT))
            for texts in (zip(*told, strict=True) if told else [()] * len(rows))
        ]
        texts = zip(*columns, strict=True)
        every = zip(places, repeat(self._headings), texts, digests, repeat(self._marks))
        return list(map(partial(tuple.__new__, RowText), every))

    def read_case(self, facts: RowFacts, year: Callable[[], YearEvidence]) -> None:
        """Read what the row says of the case; ``year`` is asked only where a date has none."""
        facts.employer = self._employer(facts)
        self._case_number(facts)
        self._credit_code(facts)
        self._workers(facts)
        self._persons(facts)
        self.dates.read(facts, year)
        self._sums(facts)
        self._no_party(facts)

    def read_worker(self, facts: RowFacts) -> None:
        """Read a further worker of the case above."""
        self._workers(facts)
        self._sums(facts)

    def _sums(self, facts: RowFacts) -> None:
        facts.amount_fen = read_money(facts, "amount", self.units, placeholder_warns=True)
        facts.back_paid_fen = read_money(facts, "back_paid", self.units, placeholder_warns=False)
        facts.late_fee_fen = read_money(facts, "late_fee", self.units, placeholder_warns=False)
        if self.table.sums:
            complete(facts, self.units)

    def period(self, facts: RowFacts) -> PeriodRead:
        """Return the months in dispute: their own columns, a range column, or the claim."""
        return self.period_in(facts.raw)

    @staticmethod
    def period_in(raw: Mapping[str, Cell]) -> PeriodRead:
        """Return the months in dispute the cells of a row tell."""
        start, end = raw.get("period_start"), raw.get("period_end")
        if start is not None or end is not None:
            until_now = isinstance(end, str) and "今" in end
            return PeriodRead(read_month(start), read_month(end), open=until_now)
        for name in ("period", "claim"):
            found = read_period(cell_text(raw.get(name)))
            if found.start:
                return found
        month = read_month(raw.get("period"))
        return PeriodRead(month, month)

    def insurances(self, facts: RowFacts) -> tuple[str, ...]:
        """Return the insurances in dispute: their column, their own columns, or the claim."""
        if self._insurance_columns:
            marked = {
                code
                for code, column in self._insurance_columns
                if column < len(facts.row) and _is_marked(facts.row[column])
            }
            return tuple(code for code, _, _ in self.vocabulary.insurances if code in marked)
        return self.insurances_in(facts.raw)

    def insurances_in(self, raw: Mapping[str, Cell]) -> tuple[str, ...]:
        """Return the insurances the cells of a row name."""
        for name in ("insurance", "claim", "dispute_type"):
            found = self.vocabulary.insurances_in(cell_text(raw.get(name)))
            if found:
                return found
        return ()

    def of_employer(self, facts: RowFacts) -> tuple[tuple[str, str], ...]:
        """Return what else the row says of the employer."""
        return self.of_employer_in(facts.raw) if self._of_employer else ()

    def of_employer_in(self, raw: Mapping[str, Cell]) -> tuple[tuple[str, str], ...]:
        """Return what the cells of a row say of the employer, its name and code aside."""
        told = [(field, cell_text(raw.get(name))) for field, name in self._of_employer]
        return tuple((field, text) for field, text in told if text and not is_placeholder(text))

    def _case_number(self, facts: RowFacts) -> None:
        own = facts.text("case_no")
        if own and not is_placeholder(own):
            facts.case_no = own
            return
        facts.case_no = number_in(facts.text("remark") or "")

    def _credit_code(self, facts: RowFacts) -> None:
        value = facts.raw.get("credit_code")
        if value is None:
            return
        read = read_credit_code(value)
        facts.credit_code = read.code
        if read.is_credit_code and not read.checksum_holds:
            facts.findings.append(
                Finding(facts.place, "W_CREDIT_CHECKSUM", "统一社会信用代码", read.code)
            )

    def _workers(self, facts: RowFacts) -> None:
        name = name_text(cell_text(facts.raw.get("worker_name")))
        if is_plain_name(name):
            facts.workers = [self._worker(facts, name)]
            return
        if _ANONYMOUS.search(name):
            facts.is_anonymous = True
            facts.note("W_ANONYMOUS", "worker_name", name)
            return
        if not name or is_placeholder(name):
            return
        versus = next(filter(None, (one.fullmatch(name) for one in _VERSUS)), None)
        if versus and facts.employer is None and _FIRM.search(versus[2]):
            facts.employer, name = employer_text(versus[2]), versus[1]
        others = _AND_OTHERS.fullmatch(name)
        if others:
            name, facts.persons = others[1], int(others[2]) if others[2] else None
        parts = [part for part in _NAMES.split(name) if part]
        firms = [part for part in parts if _FIRM.search(part)]
        if firms and facts.employer is None:
            # A list of parties names the firm among the people.
            facts.employer = employer_text(firms[0])
            parts = [part for part in parts if part not in firms]
            if not parts:
                return
        first, *more = parts or [name]
        head = self._worker(facts, first)
        rest = [LedgerWorker(other, None, None, None, None, facts.place) for other in more]
        facts.workers = _each_with_own([head, *rest], facts.raw.get("id_no"))

    def _worker(self, facts: RowFacts, name: str) -> LedgerWorker:
        number = read_id_number(facts.raw.get("id_no"))
        for warning in number.warnings:
            code = ID_CODES[warning]
            label = "身份证号" if code == "W_ID_CHECKSUM" else self.table.label("id_no")
            facts.findings.append(
                Finding(facts.place, code, label, _id_text(facts.raw.get("id_no")))
            )
        phone = phone_in_cell(facts.raw.get("phone"))
        amount = read_money(facts, "worker_amount", self.units, placeholder_warns=True)
        address = facts.text("worker_address")
        return LedgerWorker(
            name, number.number, number.partial, phone, amount, facts.place, address
        )

    def _employer(self, facts: RowFacts) -> str | None:
        told = employer_text(cell_text(facts.raw.get("employer")))
        if not told and "parties" in facts.raw:
            parties = cell_text(facts.raw["parties"])
            told = employer_text(employer_in(parties, self.vocabulary.unions))
        return told or None

    def _persons(self, facts: RowFacts) -> None:
        text = _THOUSANDS.sub("", squeeze(facts.text("persons") or ""))
        if not text or is_placeholder(text):
            return
        if _SUM.fullmatch(text):
            facts.persons = sum(int(part) for part in re.split(r"[+＋]", text))
            facts.note("W_COUNT_EXPRESSION", "persons", text)
            return
        found = _COUNT.fullmatch(text)
        if found is None:
            facts.note("W_COUNT_APPROX", "persons", text)
            return
        facts.persons = int(found[2])
        if found[1] or found[3] or found[4]:
            facts.note("W_COUNT_APPROX", "persons", text)

    def _no_party(self, facts: RowFacts) -> None:
        if not facts.employer and not facts.workers and not facts.is_anonymous:
            facts.problem = Finding(facts.place, "E_NO_PARTY")


def _digest(said: str) -> str:
    return hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()[:32]


def _each_with_own(workers: list[LedgerWorker], cell: Cell) -> list[LedgerWorker]:
    """Return the workers of a cell each with the number of the same place, where all have one.

    The row says that its numbers stood together; where they are not as many as the names they
    stay together with the first.
    """
    numbers = numbers_in_cell(cell)
    if len(numbers) < 2 or len(numbers) != len(workers):  # noqa: PLR2004 - one is read as it is
        return workers
    reads = map(read_id_number, numbers)
    return [
        worker._replace(id_no=read.number, id_partial=read.partial)
        for worker, read in zip(workers, reads, strict=True)
    ]


def _ticked_results(
    table: Table, vocabulary: Vocabulary, rows: Sequence[Row]
) -> tuple[tuple[int, str], ...]:
    """Return the columns whose headings are results that are ticked (成功 √), with the result.

    Only where no column tells the result in words, and several do it so.
    """
    if "result" in table.columns:
        return ()
    found = [
        (column, heading.bare)
        for column, heading in enumerate(table.headings)
        if heading.field is None and heading.bare and vocabulary.result(heading.bare) is not None
    ]
    told = [
        squeeze(cell_text(row[column]))
        for row in rows[:_LOOKED_AT]
        for column, _ in found
        if column < len(row) and not is_blank(row[column])
    ]
    ticks = sum(text in _TICKS for text in told)
    return tuple(found) if len(found) > 1 and ticks and ticks * 2 > len(told) else ()


def _is_marked(value: Cell) -> bool:
    if is_blank(value) or value == 0:
        return False
    return not (
        isinstance(value, str) and squeeze(value) in {"0", "0.00", "否", "无", "-", "—", "/"}
    )


def _id_text(value: Cell) -> str:
    if isinstance(value, float):
        return f"{value:.0f}" if isfinite(value) else repr(value)
    several = len(numbers_in_cell(value)) > 1
    return cell_text(value) if several else squeeze_number(cell_text(value))
