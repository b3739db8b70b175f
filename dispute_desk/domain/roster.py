"""A roster copied out of a sheet: its cells, its heading, and what each column seems to hold."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dispute_desk.domain.chinese_dates import read_day, read_month, read_period
from dispute_desk.domain.identity import read_id_number, read_phone
from dispute_desk.domain.ledger_text import half_width, name_text, squeeze
from dispute_desk.domain.money import fen_from_text
from dispute_desk.domain.surnames import looks_like_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dispute_desk.domain.ledger_vocabulary import Vocabulary

Lines = list[list[str]]

#: Months from and to in one column; the sheet has a column for each.
PERIOD = "period"
#: What a worker says of his insurance; one insurance of it stands behind a point.
INSURED = "insured"
#: First and last month of insurance, each in a column of its own.
INSURED_FROM, INSURED_TO = "insured_from", "insured_to"
_INSURED_HEADING = re.compile("起止|参保时间|参保期间|参保情况|缴费期间|缴费情况|缴纳情况")
_FIRST, _LAST = "起|开始|自|从|首", "止|终|结束|至|停"
#: What stands below a word that goes over several columns.
_BELOW: dict[str, tuple[tuple[str, str], ...]] = {
    INSURED: ((_FIRST, INSURED_FROM), (_LAST, INSURED_TO)),
    PERIOD: ((_FIRST, "claim_from"), (_LAST, "claim_to")),
    "claimed": (
        ("单位", "claimed.none.employer"),
        ("个人|职工", "claimed.none.employee"),
        ("滞纳金", "claimed.none.late_fee"),
        ("合计|小计", "claimed"),
    ),
}
_TOTAL = re.compile(r"(?:合|总|小|共|累)\s*计[:：]?.*")
#: What the headings of ledgers mean on a worker.
FROM_LEDGERS: dict[str, str] = {
    "worker_name": "name",
    "id_no": "id_no",
    "id_type": "id_type",
    "phone": "phone",
    "address": "address",
    "worker_address": "address",
    "period_start": "claim_from",
    "period_end": "claim_to",
    "period": PERIOD,
    "insurance": "insurances",
    "amount": "claimed",
    "worker_amount": "claimed",
    "remark": "note",
}
#: Cells looked at to say what a column holds, and lines above a heading that are a title.
SAMPLE, TITLES = 200, 3
_ID_LENGTHS = frozenset({15, 18})
_SEXES = frozenset({"男", "女"})
_MONTH_SHAPE = re.compile(r"(?:19|20)\d{2}(?:[年./\-](?:0?[1-9]|1[0-2])月?|(?:0[1-9]|1[0-2]))")
_MONEY_UNIT = re.compile(r"^[¥￥]|[万]?元$|万$")
_LONG_INSURANCES, _LONG_NAME = 40, 20
#: The factor of sums whose unit is not sure: they stay as they were typed, to be looked at.
UNSURE = 0
_LARGE = re.compile("万|千元|亿元")
#: Where several columns of a kind are known, they are these, from the left.
_IN_ORDER: dict[str, tuple[str, ...]] = {
    "day": ("employed_from", "employed_to"),
    "month": ("claim_from", "claim_to"),
    "money": ("claimed",),
}


@dataclass(frozen=True)
class PastedColumn:
    """A pasted column: its heading, the column of the sheet it goes to ("" none), its unit."""

    heading: str
    target: str
    factor: int = 1


@dataclass(frozen=True)
class PastedRoster:
    """A pasted block: the lines below its heading, and what each column is taken for."""

    lines: tuple[tuple[str, ...], ...]
    columns: tuple[PastedColumn, ...]
    has_heading: bool
    #: Lines of sums that were left out: 合计, 小计.
    totals: int = 0


class RosterWords:
    """What the headings of rosters mean: their own words first, then those of ledgers."""

    def __init__(self, vocabulary: Vocabulary, own: Mapping[str, Iterable[str]]) -> None:
        self._vocabulary = vocabulary
        self._own = {squeeze(word): field for field, words in own.items() for word in words}

    def heading(self, text: str) -> PastedColumn | None:
        """Return what a heading means; None for a cell that is none. A number is empty: "seq"."""
        if not text or len(text) > _LONG_INSURANCES:
            return None
        found = self._vocabulary.heading(text)
        own = self._own.get(squeeze(found.bare)) or self._own.get(squeeze(text))
        if own is not None:
            return PastedColumn(text, own)
        codes = self.insurances(text) if _INSURED_HEADING.search(squeeze(text)) else ()
        if len(codes) == 1:
            return PastedColumn(text, f"{INSURED}.{codes[0]}")
        if found.field is None:
            return None
        return PastedColumn(text, FROM_LEDGERS.get(found.field, ""))

    def heading_of_two(self, above: str, below: str) -> PastedColumn | None:
        """Return what a heading of two lines means: one word over several, as in merged cells."""
        if not (above and below):
            return self.heading(above or below)
        text = f"{above} {below}"
        upper, lower = self.heading(above), self.heading(below)
        parts = _BELOW.get(upper.target if upper is not None else "", ())
        for pattern, target in parts:
            if re.match(pattern, squeeze(below)):
                return PastedColumn(text, target)
        codes = self.insurances(below)
        if upper is not None and upper.target == INSURED and len(codes) == 1:
            return PastedColumn(text, f"{INSURED}.{codes[0]}")
        known = self.heading(f"{above}{below}") or lower or upper
        return None if known is None else PastedColumn(text, known.target)

    def factor(self, heading: Sequence[str], titles: Sequence[str] = ()) -> int:
        """Return the unit the lines of a heading tell, the lowest first, else the titles above it.

        Where a 万 of the heading tells no unit for certain it is UNSURE.
        """
        told = (self._vocabulary.heading(line).factor for line in reversed(heading))
        above = (self._vocabulary.heading(line).factor for line in titles if "单位" in line)
        unsure = UNSURE if any(map(_LARGE.search, heading)) else None
        own = next(filter(None, told), unsure)
        return next(filter(None, above), 1) if own is None else own

    def insurances(self, text: str) -> tuple[str, ...]:
        """Return the codes of the insurances a cell names."""
        return self._vocabulary.insurances_in(text)

    def only_insurances(self, text: str) -> bool:
        """Tell whether a cell says nothing but insurances; the rest would be a guess."""
        return self._vocabulary.names_only_insurances(text)


def read_block(text: str) -> Lines:
    """Return the cells of a copied block, all lines equally long; blank lines are left out."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    if '"' in plain and plain.count('"') % 2 == 0:  # so a sheet writes a cell with a line break
        lines = [list(row) for row in csv.reader(io.StringIO(plain), delimiter="\t")]
    else:
        lines = [line.split("\t") for line in plain.split("\n")]
    tidy = [[one_line(cell) for cell in line] for line in lines]
    while tidy and not any(tidy[-1]):
        del tidy[-1]
    width = max((len(line) for line in tidy), default=0)
    return [line + [""] * (width - len(line)) for line in tidy]


def one_line(cell: str) -> str:
    """Return a cell without line breaks; spaces within it stay as they were typed."""
    return " ".join(filter(None, (part.strip() for part in re.split(r"[\t\r\n\v\f]+", cell))))


def read_roster_block(text: str, words: RosterWords) -> PastedRoster:
    """Return a copied roster with what its columns hold; lines without anything are left out."""
    block = [line for line in read_block(text) if any(line)]
    head = _heading_at(block, words)
    heads = block[head] if head is not None else []
    lines = block if head is None else block[head + 1 :]
    below: Sequence[str] = ()
    if lines and _goes_below(lines[0], heads, words):
        below, lines = lines[0], lines[1:]
    people = [line for line in lines if not _is_total(line)]
    titles = [cell for line in block[: head or 0] for cell in line if cell]
    guessed, over = guess_columns(people, heads, words, below), _over(heads, below)
    columns = tuple(
        replace(one, factor=words.factor((*over[n : n + 1], *below[n : n + 1]), titles))
        for n, one in enumerate(guessed)
    )
    told = tuple(tuple(line) for line in people)
    return PastedRoster(told, columns, head is not None, len(lines) - len(people))


def _goes_below(line: Sequence[str], heads: Sequence[str], words: RosterWords) -> bool:
    """Tell whether a line is the second of a heading: words under cells that were merged.

    The cell under the heading of the names is empty, it was merged with the one above.
    """
    filled = [place for place, cell in enumerate(line) if cell]
    if not heads or any(map(_is_somebodys, line)):
        return False
    named = [words.heading(heads[n]) for n in range(len(heads))]
    at_name = next((n for n, one in enumerate(named) if one and one.target == "name"), None)
    merged = any(not heads[place] for place in filled)
    return merged and at_name is not None and not line[at_name]


def _is_total(line: Sequence[str]) -> bool:
    """Tell whether a line adds the others up."""
    first = next((cell for cell in line if cell), "")
    return len(line) > 1 and _TOTAL.fullmatch(half_width(first)) is not None


def _over(heads: Sequence[str], below: Sequence[str]) -> list[str]:
    """Return the words that stand over the columns; a merged one over all it was merged with."""
    found: list[str] = []
    for place, cell in enumerate(heads):
        under = below[place] if place < len(below) else ""
        found.append(cell or (found[-1] if found and under else ""))
    return found


def guess_columns(
    lines: Sequence[Sequence[str]],
    heads: Sequence[str],
    words: RosterWords,
    below: Sequence[str] = (),
) -> tuple[PastedColumn, ...]:
    """Return what each column is taken for: by its heading, else by what stands in it.

    No two columns go to the same place: the first one has it, headings before cells. ``below`` is
    the second line of a heading with merged cells.
    """
    width = max((len(line) for line in (*lines, heads)), default=0)
    over = _over(heads, below)
    under = [below[n] if n < len(below) else "" for n in range(width)]
    named = [
        words.heading_of_two(over[n], under[n]) if n < len(over) else None for n in range(width)
    ]
    taken: set[str] = set()
    for one in named:
        if one is not None and one.target:
            taken.add(one.target)
    found: list[PastedColumn] = []
    given: set[str] = set()
    for number in range(width):
        known = named[number]
        if known is not None:
            target = known.target if known.target not in given else ""
            if not known.target and "claimed" not in taken and _is_of_claims(number, heads, lines):
                target = "claimed"
                taken.add(target)
            found.append(PastedColumn(known.heading, target))
        else:
            cells = [line[number] for line in lines if number < len(line)]
            target = _by_cells(cells, words, taken, several=width > 1)
            heading = heads[number] if number < len(heads) else ""
            found.append(PastedColumn(heading, target))
            taken.add(target)
        given.add(found[-1].target)
    if not heads:
        _take_names(found, lines, words)
    return tuple(found)


def _is_of_claims(number: int, heads: Sequence[str], lines: Sequence[Sequence[str]]) -> bool:
    """Tell whether sums stand under 诉求: a heading of words in a ledger, of money in a roster."""
    heading = heads[number] if number < len(heads) else ""
    cells = [line[number] for line in lines if number < len(line) and line[number]][:SAMPLE]
    return "诉求" in heading and bool(cells) and all(map(_is_money, cells))


def _take_names(
    found: list[PastedColumn], lines: Sequence[Sequence[str]], words: RosterWords
) -> None:
    """Take the words left of numbers of people for their names, though they look like none."""
    places = [one.target for one in found]
    number = next((n for n, place in enumerate(places) if place in {"id_no", "phone"}), None)
    if number is None or "name" in places:
        return
    for place in range(number):
        cells = [line[place] for line in lines if place < len(line) and line[place]][:SAMPLE]
        own = 2 * len(set(cells)) > len(cells)  # a workshop stands beside many
        if not places[place] and own and all(_may_be_name(cell, words) for cell in cells):
            found[place] = PastedColumn(found[place].heading, "name")
            return


def _may_be_name(cell: str, words: RosterWords) -> bool:
    short = len(cell) <= _LONG_NAME and any(map(str.isalpha, cell))
    return short and _kind(cell, words) in {"", "name"}


def _heading_at(block: Sequence[Sequence[str]], words: RosterWords) -> int | None:
    """Return the line of the heading, below at most a few lines that hold one title each."""
    for place, line in enumerate(block[: TITLES + 1]):
        cells = [cell for cell in line if cell]
        if len(cells) == 1 < len(line):
            continue
        known = [cell for cell in cells if words.heading(cell) is not None]
        if known and 2 * len(known) >= len(cells) and not any(map(_is_somebodys, cells)):
            return place
        break
    return None


def _is_somebodys(cell: str) -> bool:
    """Tell whether a cell holds a number of a person or a sum: no heading does."""
    return bool(cell) and (_is_id(cell) or read_phone(cell).is_plausible or _is_money(cell))


def _by_cells(cells: Sequence[str], words: RosterWords, taken: set[str], *, several: bool) -> str:
    """Return the place of the sheet a column seems to belong to, "" where it is not sure."""
    if several and _counts_up(cells):
        return ""
    filled = [cell for cell in cells if cell][:SAMPLE]
    kinds = Counter(_kind(cell, words) for cell in filled)
    if not kinds:
        return ""
    kind = max(kinds, key=lambda one: (kinds[one], one))
    if 2 * kinds[kind] < len(filled):
        return ""
    places = _IN_ORDER.get(kind, (kind,))
    return next((place for place in places if place not in taken), "")


def _counts_up(cells: Sequence[str]) -> bool:
    """Tell whether a column numbers the lines."""
    return bool(cells) and list(cells) == [str(n) for n in range(1, len(cells) + 1)]


def _kind(cell: str, words: RosterWords) -> str:  # noqa: PLR0911 - one line per kind
    if _is_id(cell):
        return "id_no"
    if read_phone(cell).is_plausible and read_day(cell).day is None and not _is_money_word(cell):
        return "phone"
    if squeeze(cell) in _SEXES:
        return "sex"
    if _MONTH_SHAPE.fullmatch(squeeze(half_width(cell))) and read_month(cell) is not None:
        return "month"
    if read_period(cell).start is not None:
        return PERIOD
    if read_day(cell).day is not None and not is_serial(cell):
        return "day"
    if _is_money(cell):
        return "money"
    if len(cell) <= _LONG_INSURANCES and words.insurances(cell) and not looks_like_name(cell):
        return "insurances"
    return "name" if _is_name(cell) else ""


def _is_id(cell: str) -> bool:
    read = read_id_number(cell)
    number = read.number or ""
    if len(number) in _ID_LENGTHS and number[:-1].replace("*", "").isdigit():
        return True
    return read.partial is not None


def is_serial(cell: str) -> bool:
    """Tell whether a day is a bare number of five digits: a sum of money looks the same."""
    return squeeze(cell).replace(".", "").isdigit() and len(squeeze(cell)) != len("20240301")


def _is_money_word(cell: str) -> bool:
    return _MONEY_UNIT.search(squeeze(cell)) is not None or "." in cell or "," in cell


def _is_money(cell: str) -> bool:
    plain = _MONEY_UNIT.sub("", squeeze(half_width(cell)))
    plain = _MONEY_UNIT.sub("", plain)
    try:
        fen_from_text(plain)
    except ValueError:
        return False
    return True


def _is_name(cell: str) -> bool:
    text = name_text(cell)
    return any(looks_like_name(part) for part in re.split(r"[、,，;；/&\s]+", cell) if part) or (
        looks_like_name(text)
    )
