"""Looks whether a store is whole: the file, the journal's chain, and all that is derived."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, inspect, select
from sqlalchemy.exc import DatabaseError

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.store import journal as chain
from dispute_desk.store.paid_books import differing_payments
from dispute_desk.store.search import lines_of
from dispute_desk.store.tables import case_line, cases

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from sqlalchemy import Connection

    from dispute_desk.domain.errors import Translate

#: Cases looked at in one go; what is told of one kind of damage at most.
BLOCK, TOLD = 500, 20
_NO_HASH = b"\x00" * 32

BROKEN_FILE = QT_TRANSLATE_NOOP("verify", "数据文件的结构有损坏：{what}")
UNREADABLE = QT_TRANSLATE_NOOP("verify", "“{part}”这一项读不出来：数据文件可能已损坏")
#: The words of the checks.
PART_WORDS = {
    "file": QT_TRANSLATE_NOOP("verify", "文件结构"),
    "references": QT_TRANSLATE_NOOP("verify", "记录之间的引用"),
    "journal": QT_TRANSLATE_NOOP("verify", "操作记录"),
    "lists": QT_TRANSLATE_NOOP("verify", "案件列表"),
    "search": QT_TRANSLATE_NOOP("verify", "查找索引"),
    "paid": QT_TRANSLATE_NOOP("verify", "入库金额"),
    "numbers": QT_TRANSLATE_NOOP("verify", "案号"),
    "files": QT_TRANSLATE_NOOP("verify", "附件"),
}
POINTS_NOWHERE = QT_TRANSLATE_NOOP("verify", "{table} 有 {count} 条记录指向不存在的 {parent}")
GAP = QT_TRANSLATE_NOOP("verify", "操作记录第 {seq} 条缺失")
CHANGED = QT_TRANSLATE_NOOP("verify", "操作记录第 {seq} 条被改动过")
CHANGES_CHANGED = QT_TRANSLATE_NOOP("verify", "操作记录第 {seq} 条的改动明细与当时不符")
STRAY_CHANGES = QT_TRANSLATE_NOOP("verify", "有 {count} 条改动明细不属于任何操作记录")
LINE_DIFFERS = QT_TRANSLATE_NOOP("verify", "案件 {case} 的列表内容与记录不符：{fields}")
LINE_MISSING = QT_TRANSLATE_NOOP("verify", "案件 {case} 不在列表里")
LINE_TOO_MANY = QT_TRANSLATE_NOOP("verify", "列表里有 {count} 行没有对应的案件")
GRAMS_DIFFER = QT_TRANSLATE_NOOP("verify", "查找索引有 {count} 行与案件列表不符")
PAID_DIFFERS = QT_TRANSLATE_NOOP(
    "verify", "缴费 {payment}（案件 {case}）的入库金额 {booked} 与凭证金额 {proved} 不符"
)
PAID_WITHOUT = QT_TRANSLATE_NOOP("verify", "有 {count} 笔入库金额没有对应的缴费记录")
NUMBER_TWICE = QT_TRANSLATE_NOOP("verify", "案号 {number} 用了 {count} 次")
NUMBER_NOT_TAKEN = QT_TRANSLATE_NOOP("verify", "案号 {number} 没有取号记录")
COUNTER_BEHIND = QT_TRANSLATE_NOOP("verify", "编号 {series} {year} 的计数落后于已用的号")


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong: the check that found it, a sentence and its facts."""

    check: str
    template: str
    facts: tuple[tuple[str, object], ...] = ()

    def text(self, translate: Translate | None = None) -> str:
        """Return the sentence; ``translate(context, source)`` gives another language."""
        template = translate("verify", self.template) if translate else self.template
        facts = dict(self.facts)
        part = PART_WORDS.get(str(facts.get("part")))
        if part:
            facts["part"] = translate("verify", part) if translate else part
        return template.format(**facts)


def _found(check: str, template: str, **facts: object) -> Finding:
    return Finding(check, template, tuple(facts.items()))


def findings(
    connection: Connection, tell: Callable[[int, int], None] = lambda _done, _total: None
) -> list[Finding]:
    """Return everything that is wrong with the store; empty when it is whole.

    Reads in blocks: memory does not grow with the store. ``tell(done, total)`` counts checks.
    """
    found: list[Finding] = []
    for number, (name, check) in enumerate(CHECKS.items()):
        tell(number, len(CHECKS))
        try:
            found += _first(check(connection))
        except DatabaseError as error:
            found.append(_found(name, UNREADABLE, part=name, what=str(error.orig)))
        except Exception as error:  # noqa: BLE001 - a door: what cannot be read is damage, too
            found.append(_found(name, UNREADABLE, part=name, what=type(error).__name__))
    tell(len(CHECKS), len(CHECKS))
    return found


def _first(found: Iterator[Finding]) -> list[Finding]:
    """Return the first findings of a check: one broken page can spoil thousands of lines."""
    return [finding for finding, _ in zip(found, range(TOLD), strict=False)]


def _integrity(connection: Connection) -> Iterator[Finding]:
    for (line,) in connection.exec_driver_sql(f"PRAGMA integrity_check({TOLD})"):
        if line != "ok":
            yield _found("file", BROKEN_FILE, what=line)


def _foreign_keys(connection: Connection) -> Iterator[Finding]:
    lost: dict[tuple[str, str], int] = {}
    for table, _, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        lost[table, parent] = lost.get((table, parent), 0) + 1
    for (table, parent), count in lost.items():
        yield _found("references", POINTS_NOWHERE, table=table, count=count, parent=parent)


#: All columns: a backup may hold the journal of an older form, without the case of an entry.
_ENTRIES = "SELECT * FROM journal ORDER BY seq"
_CHANGES = """SELECT seq, kind, record_id, last_id, case_id, before, after
    FROM journal_change ORDER BY seq, id"""
_STRAY = "SELECT count(*) FROM journal_change WHERE seq NOT IN (SELECT seq FROM journal)"


def _journal(connection: Connection) -> Iterator[Finding]:
    """Walk entries and changes side by side; each entry hangs on the one before."""
    changes = _Changes(_stream(connection, _CHANGES))
    before, expected = _NO_HASH, 1
    for entry in _stream(connection, _ENTRIES):
        while expected < entry["seq"]:
            yield _found("journal", GAP, seq=expected)
            expected += 1
            before = entry["previous"]
        count, digest = changes.digest_of(entry["seq"])
        if (count, digest) != (entry["changes"], entry["digest"]):
            yield _found("journal", CHANGES_CHANGED, seq=entry["seq"])
        if entry["previous"] != before or not _is_as_written(entry, connection):
            yield _found("journal", CHANGED, seq=entry["seq"])
        before, expected = entry["hash"], entry["seq"] + 1
    stray = int(connection.exec_driver_sql(_STRAY).scalar() or 0)
    if stray:
        yield _found("journal", STRAY_CHANGES, count=stray)


def _is_as_written(entry: dict[str, Any], connection: Connection) -> bool:
    """Tell whether an entry is as it was chained.

    Entries of an older form were chained without their case; an upgrade read it from what was
    asked for, and there it must stand.
    """
    if chain.hash_of(entry) == entry["hash"]:
        return True
    bare = {**entry, "case_id": None}
    if entry.get("case_id") is None or chain.hash_of(bare) != entry["hash"]:
        return False
    asked = json.loads(entry["payload"])
    if entry["command"] == "RevealRecord" and asked.get("kind") in {"letter", "paper"}:
        asked["case_id"] = connection.exec_driver_sql(_OF_PAPER, (asked["record_id"],)).scalar()
    elif entry["command"] == "RevealRecord":
        asked["case_id"] = asked["record_id"]
    return bool(asked.get("case_id") == entry["case_id"])


_OF_PAPER = "SELECT case_id FROM paper WHERE id = ?"


class _Changes:
    """The rows of all changes in the order of their entries, handed out entry by entry."""

    def __init__(self, rows: Iterator[dict[str, Any]]) -> None:
        self._rows = rows
        self._next = next(rows, None)

    def digest_of(self, seq: int) -> tuple[int, bytes]:
        """Return how many changes an entry has and their digest."""
        self.count = 0
        digest = chain.digest_of(self._of(seq))
        return self.count, digest

    def _of(self, seq: int) -> Iterator[dict[str, Any]]:
        while self._next is not None and self._next["seq"] <= seq:
            row, self._next = self._next, next(self._rows, None)
            if row["seq"] == seq:
                self.count += 1
                yield row


def _stream(connection: Connection, query: str) -> Iterator[dict[str, Any]]:
    """Yield the rows of a question without ever holding them all."""
    streaming = connection.execution_options(stream_results=True, yield_per=BLOCK)
    for row in streaming.exec_driver_sql(query).mappings():
        yield dict(row)


def _lines(connection: Connection) -> Iterator[Finding]:
    """Compute each case's line anew and compare it with the one the lists show."""
    last = 0
    while ids := _next_ids(connection, last):
        last = ids[-1]
        should = lines_of(connection, ids)
        query = select(case_line).where(case_line.c.case_id.in_(ids))
        there = {row["case_id"]: dict(row) for row in connection.execute(query).mappings()}
        for case_id, line in should.items():
            if case_id not in there:
                yield _found("lists", LINE_MISSING, case=case_id)
                continue
            shown = there[case_id]
            wrong = [name for name, value in line._asdict().items() if shown[name] != value]
            if wrong:
                yield _found("lists", LINE_DIFFERS, case=case_id, fields="、".join(wrong))
    stray = int(connection.exec_driver_sql(_STRAY_LINES).scalar() or 0)
    if stray:
        yield _found("lists", LINE_TOO_MANY, count=stray)


#: Cases of an import under way are hidden below 0 and have their lines already.
_STRAY_LINES = """SELECT count(*) FROM case_line WHERE case_id NOT IN
    (SELECT id FROM cases WHERE hidden IS NULL OR hidden < 0)"""
_GRAMS = """SELECT (SELECT count(*) FROM
    (SELECT case_id FROM case_line EXCEPT SELECT rowid FROM case_grams)) + (SELECT count(*) FROM
    (SELECT rowid FROM case_grams EXCEPT SELECT case_id FROM case_line))"""


def _next_ids(connection: Connection, after: int) -> list[int]:
    query = select(cases.c.id).where(cases.c.id > after, cases.c.hidden.is_(None))
    return list(connection.scalars(query.order_by(cases.c.id).limit(BLOCK)))


def _grams(connection: Connection) -> Iterator[Finding]:
    different = int(connection.exec_driver_sql(_GRAMS).scalar() or 0)
    if different:
        yield _found("search", GRAMS_DIFFER, count=different)


_UNPROVED = """SELECT count(*) FROM amount a LEFT JOIN payment p ON p.id = a.payment_id
    WHERE a.layer = 'paid' AND a.hidden IS NULL AND (p.id IS NULL OR p.hidden IS NOT NULL)"""


def _paid(connection: Connection) -> Iterator[Finding]:
    """Only proved payments stand in the paid layer, each with exactly its sum."""
    for payment, case, proved, booked in differing_payments(connection):
        facts = {"booked": f"{booked / 100:.2f}", "proved": f"{proved / 100:.2f}"}
        yield _found("paid", PAID_DIFFERS, payment=payment, case=case, **facts)
    unproved = int(connection.exec_driver_sql(_UNPROVED).scalar() or 0)
    if unproved:
        yield _found("paid", PAID_WITHOUT, count=unproved)


_TWICE = """SELECT number, count(*) FROM cases WHERE number IS NOT NULL AND hidden IS NULL
    AND origin = 'desk' GROUP BY number HAVING count(*) > 1"""
_NOT_TAKEN = """SELECT number FROM cases WHERE number IS NOT NULL AND hidden IS NULL
    AND origin = 'desk' AND number NOT IN (SELECT text FROM taken_number)"""
_BEHIND = """SELECT t.series, t.year FROM taken_number t LEFT JOIN series_counter c
    ON c.series = t.series AND c.year = t.year
    GROUP BY t.series, t.year HAVING max(t.sequence) > coalesce(max(c.last), 0)"""


def _numbers(connection: Connection) -> Iterator[Finding]:
    for number, count in connection.exec_driver_sql(_TWICE):
        yield _found("numbers", NUMBER_TWICE, number=number, count=count)
    for (number,) in connection.exec_driver_sql(_NOT_TAKEN):
        yield _found("numbers", NUMBER_NOT_TAKEN, number=number)
    for series, year in connection.exec_driver_sql(_BEHIND):
        yield _found("numbers", COUNTER_BEHIND, series=series, year=year)


CHECKS: dict[str, Callable[[Connection], Iterator[Finding]]] = {
    "file": _integrity,
    "references": _foreign_keys,
    "journal": _journal,
    "lists": _lines,
    "search": _grams,
    "paid": _paid,
    "numbers": _numbers,
}
#: Tables beside the records: drafts and the access log are written outside commands.
BESIDE = frozenset({"draft", "access_log"})


def rows_of(connection: Connection, tables: Sequence[Any]) -> dict[str, int]:
    """Return how many rows each table of records has; a store of an older form lacks some."""
    held = set(inspect(connection).get_table_names())
    return {
        table.name: int(connection.scalar(select(func.count()).select_from(table)) or 0)
        for table in tables
        if table.name not in BESIDE and table.name in held
    }
