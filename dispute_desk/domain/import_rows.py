"""What an import will write: rows of each table, column names once and a tuple a row."""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from dispute_desk.domain.import_tally import NOTHING, Tally
from dispute_desk.domain.import_twins import TWIN, Twins
from dispute_desk.domain.import_updates import UPDATE, FieldUpdate, asked, taken
from dispute_desk.domain.ledger import Bin, Finding, Place
from dispute_desk.domain.same_all_down import told_once
from dispute_desk.domain.stages import OPEN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from dispute_desk.domain.ledger import Question, Reading

#: Columns of some rows, by name.
Block = dict[str, Sequence[Any]]
#: How the keys of a packed block lead on: so much is added to them, or each is a place (from 0) in
#: a list of keys.
Moved = Mapping[str, int | tuple[int | None, ...]]
AS_THEY_ARE: Moved = {}
#: How blocks are packed: a hundred thousand cases in a fifth of the room, for a second's work.
_QUICKLY = 1


def split_answers(answers: Mapping[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """Return the answers about the workbook itself, and the choices about cases of the store."""
    choices = {name: one for name, one in answers.items() if name.startswith((UPDATE, TWIN))}
    return {name: one for name, one in answers.items() if name not in choices}, choices


@dataclass(frozen=True)
class Recognised:
    """How many cases of a ledger the store has, and a row of each that is told otherwise now.

    ``ours`` warns of new cases that bear a number the desk has given. ``updates`` are the cells
    of an export of ours that differ, those of ``changed`` among them; ``twins`` are cases that may
    be the same as cases of the store.
    """

    known: int = 0
    changed: tuple[Place, ...] = ()
    ours: tuple[Finding, ...] = ()
    updates: tuple[FieldUpdate, ...] = ()
    choices: Mapping[str, str] = field(default_factory=dict)
    twins: tuple[Twins, ...] = ()
    #: Lines of an export of ours that its file has no more.
    missing: int = 0


class PackedBlock(NamedTuple):
    """So many rows told column by column, packed."""

    packed: bytes
    rows: int

    @classmethod
    def of(cls, block: Block) -> PackedBlock:
        """Pack a block, its links among the columns."""
        count = len(next(iter(block.values()), ()))
        told = {name: told_once(column) for name, column in block.items()} if count else {}
        return cls(_packed(told) if count else b"", count)


@dataclass
class Rows:
    """Rows of one table: in ``values`` a tuple a row, in the order of ``columns``.

    ``links`` are columns that point at other rows of the plan, with a key for each row: None, a
    number that counts from 1 in the order of those rows, or the negated id of a row the store
    has. The rows' own keys are their places, also from 1. Very many rows are packed in blocks:
    they take a fiftieth of the room then, and are unpacked one block after the other.
    """

    columns: tuple[str, ...] = ()
    values: list[tuple[Any, ...]] = field(default_factory=list)
    links: dict[str, list[int | None]] = field(default_factory=dict)
    _packed: list[tuple[bytes, Moved]] = field(default_factory=list, repr=False)
    _packed_rows: int = 0

    def __len__(self) -> int:
        """Return how many rows there are."""
        return self._packed_rows + len(self.values)

    def add(self, values: Sequence[tuple[Any, ...]], **links: Iterable[int | None]) -> None:
        """Add rows with a key a row for each link."""
        self.values.extend(values)
        for name, keys in links.items():
            self.links.setdefault(name, []).extend(keys)

    def add_block(self, block: Block) -> None:
        """Add rows told column by column, links among them, and pack them at once."""
        self.add_packed(PackedBlock.of(block))

    def add_packed(self, block: PackedBlock, moved: Moved = AS_THEY_ARE) -> None:
        """Add a block that is packed already, and say how its keys lead on."""
        if block.rows:
            self.pack()
            self._packed.append((block.packed, moved))
            self._packed_rows += block.rows

    def pack(self) -> None:
        """Pack the rows that are not packed yet."""
        if self.values:
            self._packed.append((_packed(self._loose()), AS_THEY_ARE))
            self._packed_rows += len(self.values)
            self.values, self.links = [], {name: [] for name in self.links}

    def _loose(self) -> Block:
        told: Iterable[Sequence[Any]] = zip(*self.values, strict=True)
        return {**dict(zip(self.columns, told, strict=True)), **self.links}

    def blocks(self) -> Iterator[Block]:
        """Yield the rows block by block, as columns by name; links are columns, too."""
        for packed, moved in self._packed:
            block = _unpacked(packed)
            yield block | {name: _moved(block[name], to) for name, to in moved.items()}
        if self.values:
            yield self._loose()

    def rewrite(self, rewritten: Callable[[Block], bool]) -> None:
        """Let ``rewritten`` change the columns of each block, no keys; it tells whether it did."""
        for at, (packed, moved) in enumerate(self._packed):
            block = _unpacked(packed)
            if rewritten(block):
                self._packed[at] = _packed(block), moved
        if self.values and rewritten(loose := self._loose()):
            told = [loose[name] for name in self.columns]
            self.values = list(zip(*told, strict=True))

    def column(self, name: str) -> list[Any]:
        """Return the values of one column or link."""
        return [value for block in self.blocks() for value in block[name]]

    @classmethod
    def of(cls, rows: Sequence[Mapping[str, Any]], links: Iterable[str]) -> Rows:
        """Return rows that are told as mappings with any columns; a missing one is None."""
        named = tuple(links)
        columns = tuple({name: None for row in rows for name in row if name not in named})
        return cls(
            columns,
            [tuple(map(row.get, columns)) for row in rows],
            {name: [row.get(name) for row in rows] for name in named},
        )


def _packed(block: Block) -> bytes:
    return zlib.compress(pickle.dumps(block, protocol=pickle.HIGHEST_PROTOCOL), _QUICKLY)


def _unpacked(packed: bytes) -> Block:
    found: Block = pickle.loads(zlib.decompress(packed))  # noqa: S301 - packed by ourselves
    return found


def _moved(keys: Sequence[int | None], to: int | tuple[int | None, ...]) -> Sequence[int | None]:
    """Return where keys lead on."""
    if isinstance(to, tuple):
        return [None if key is None else to[key] for key in keys]
    if isinstance(keys, range):
        return range(keys.start + to, keys.stop + to)
    return [None if key is None else key + to for key in keys]


#: The bins of the rows a case was made of: its own, of further workers, and carried over ones.
TAKEN_IN = frozenset({Bin.CASE.value, Bin.WORKER.value, Bin.DUPLICATE.value})
#: The column of the search grams beside those of the derived lines.
GRAMS = "grams"
#: The kinds of record an import may write, in the order they may be inserted.
IMPORTED_KINDS = (
    "number",
    "employer",
    "case",
    "claimant",
    "agreement",
    "payment",
    "amount",
    "move",
    "session",
    "follow_up",
    "note",
)


@dataclass(frozen=True)
class ImportPlan:
    """Rows ready to be inserted.

    The transaction gives the ``records`` (rows by kind) their keys, behind what the store holds,
    and moves the links. ``rows`` tell where each row of the workbook went, ``lines`` are the
    derived lines of the cases with their search grams (``GRAMS``). An old ledger has no numbers of
    ours, agreements, payments, sessions and follow-ups: a seeded office has. ``as_of`` is the
    newest journal entry the plan knows of; ``changed`` has a row of each known case that the
    ledger tells otherwise than the store and that stays as it is; ``updates`` are the cells of an
    export of ours that differ, ``twins`` cases that may be the store's, ``choices`` what was chosen
    about both.
    """

    records: dict[str, Rows] = field(default_factory=dict)
    rows: Rows = field(default_factory=Rows)
    lines: Rows = field(default_factory=Rows)
    known: int = 0
    changed: tuple[Place, ...] = ()
    as_of: int = 0
    updates: tuple[FieldUpdate, ...] = ()
    choices: Mapping[str, str] = field(default_factory=dict)
    twins: tuple[Twins, ...] = ()
    #: Lines of an export of ours that its file has no more.
    missing: int = 0

    #: What becomes of the rows of the workbook.
    tally: Tally = NOTHING

    @property
    def taken(self) -> tuple[FieldUpdate, ...]:
        """What is written into cases the store has."""
        return taken(self.updates, self.choices)

    @property
    def questions(self) -> tuple[Question, ...]:
        """What is still to be decided about cases the store has."""
        pairs = tuple(one.question for one in self.twins if one.id not in self.choices)
        return asked(self.updates, self.choices) + pairs

    @property
    def undecided(self) -> tuple[Twins, ...]:
        """Cases that may be the store's of which nothing is proposed, and nobody chose."""
        return tuple(one for one in self.twins if not one.decided(self.choices))

    @property
    def updated(self) -> int:
        """Cases the store has that will be changed."""
        return len({one.case_id for one in self.taken})

    def summary(self, reading: Reading) -> dict[str, int]:
        """Return what an import comes to: cases that are new and updated, rows of the other bins.

        ``duplicate`` are rows that repeat another of the file and cases that come as they are in
        the store; ``skipped`` rows tell of no case.
        """
        return {
            "new": self.case_count,
            "updated": self.updated,
            "duplicate": len(reading.duplicates) + self.known - self.updated,
            "skipped": len(reading.skipped_rows) + len(reading.other_rows) + len(reading.intakes),
            "rejected": len(reading.rejected),
        }

    def count(self, kind: str) -> int:
        """Return how many records of a kind will be made."""
        return len(self.records.get(kind, ()))

    @property
    def counts(self) -> dict[str, int]:
        """What will be made and what is there already, by name."""
        return {
            "cases": self.count("case"),
            "workers": self.count("claimant"),
            "employers": self.count("employer"),
            "known": self.known,
            "changed": len(self.changed),
            "updated": self.updated,
        }

    @property
    def open_count(self) -> int:
        """Cases that will be made and are not done: somebody may take them up."""
        return sum(stage in OPEN for stage in self.records["case"].column("stage"))

    @property
    def case_count(self) -> int:
        """Cases that will be made."""
        return self.count("case")
