"""What stands on a letter: what the case says, what the station says by itself, what was told."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from dispute_desk.documents.paper_texts import Field, paper_text
from dispute_desk.domain.deadlines import TermUnit
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.papers import PaperKind, paper_kind
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.case_paper_words import CaseOnPaper, months_words
from dispute_desk.services.letter_basis import BASIS, Basis, basis_of
from dispute_desk.services.letter_ground import NO_LETTER, is_letter
from dispute_desk.services.letter_matter import Matter, matter_of
from dispute_desk.services.letter_sequence import investigated_words, sequence_words
from dispute_desk.store.readers import letters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dispute_desk.domain.letter_words import FieldText, LetterKind
    from dispute_desk.domain.rows import CaseFile
    from dispute_desk.services.desk import Desk

NO_SUCH_LETTER = sentence(
    "no_such_letter",
    QT_TRANSLATE_NOOP("errors", "没有编号为“{ref}”的提示函、意见书或建议书。请核对文号或编号。"),
)
LETTER_LACKS = sentence(
    "letter_lacks",
    QT_TRANSLATE_NOOP("errors", "《{title}》还缺：{missing}。请补填后再生成。"),
)
_PLACE = re.compile(r"\{([a-z]+)\}")
#: The settings that fill fields of every letter.
_OF_STATION = {"contact": "letters.contact", "phone": "letters.phone", "address": "letters.address"}


@dataclass(frozen=True)
class LetterOnPaper:
    """A letter with its text filled in: its paper's row, its kind, every field by name."""

    paper: dict[str, Any]
    kind: PaperKind
    values: dict[str, Any]
    basis: Basis

    @property
    def missing(self) -> list[Field]:
        """The fields that must be filled and are not, in the order of the paper."""
        return [
            one
            for one in paper_text(self.kind.id).fields
            if not one.blank and self.values.get(one.name) in (None, "", [], ())
        ]

    def check(self) -> None:
        """Refuse a letter whose basis was not in force, or that lacks something: all is named."""
        if self.basis.refusal is not None:
            raise self.basis.refusal
        if self.missing:
            told = "、".join(one.label for one in self.missing)
            raise DeskError(LETTER_LACKS, title=self.kind.title, missing=told)


def find_letter(desk: Desk, ref: str) -> int:
    """Return the id of a letter by its number or id; ``no_such_letter`` where there is none."""
    with desk.store.reading() as connection:
        found = letters.find_letter(connection, ref, _kinds(desk))
    if found is None:
        raise DeskError(NO_SUCH_LETTER, ref=ref)
    return found


def letter_on_paper(desk: Desk, paper_id: int) -> LetterOnPaper:
    """Return a letter as it stands on paper now; what nobody knows is None."""
    with desk.store.reading() as connection:
        row = letters.letter_row(connection, paper_id)
    return filled_letter(desk, row)


def filled_letter(desk: Desk, row: dict[str, Any], *, bare: bool = False) -> LetterOnPaper:
    """Return what a row of a letter looks like on paper, drafted or only thought of.

    ``bare``: without what was written by hand, as the desk would say it by itself.
    """
    with desk.store.reading() as connection:
        before = letters.letters_before(connection, row, _kinds(desk))
    if not is_letter(row["kind"], desk.profile):
        raise DeskError(NO_LETTER, title=row["title"], step=QT_TRANSLATE_NOOP("letter", "生成文书"))
    kind = desk.profile.letter_kind(row["kind"])
    file = None if row["case_id"] is None else desk.lists.case_file(row["case_id"])
    names = [one.name for one in paper_text(kind.paper).fields]
    told = _of_paper(desk, kind, row)
    matter = matter_of(desk.profile, kind, None if file is None else file.case)
    told |= _by_itself(matter, _about(desk, file, row["employer_name"]))
    told |= _of_station(desk) | {"employer": row["employer_name"]}
    today = desk.office().today
    told["sequence"] = sequence_words(before, desk.profile, desk.calendar, today)
    if file is not None:
        told["investigated"] = investigated_words(file.beside["investigation"])
    if not bare:
        told |= written(row["told"], kind)
    basis = basis_of(kind, matter.cites, told, told["made_on"])
    told[BASIS] = basis.text
    values = {name: told.get(name) for name in names}
    return LetterOnPaper(row, paper_kind(kind.paper), values, basis)


def written(told: str | None, kind: LetterKind) -> dict[str, Any]:
    """Return what was written into the fields of a letter, days as days."""
    found = json.loads(told or "{}")
    days = {one.name for one in paper_text(kind.paper).fields if one.kind == "date"}
    return {
        name: date.fromisoformat(value) if name in days and isinstance(value, str) else value
        for name, value in found.items()
    }


def _kinds(desk: Desk) -> list[str]:
    return [one.code for one in desk.profile.letter_kinds]


def _of_paper(desk: Desk, kind: LetterKind, row: dict[str, Any]) -> dict[str, Any]:
    issuer = desk.profile.issuer(row["issuer"] or desk.profile.issuers[0].code)
    return {
        "issuers": [issuer.label],
        "number": row["number"],
        "made_on": row["issued_on"] or desk.office().today,
        "addressee": row["addressee"],
        "term": _term(desk, kind),
        "copies": list(kind.copies),
        "printer": issuer.label,
    }


def _about(desk: Desk, file: CaseFile | None, employer_name: str | None) -> dict[str, str | None]:
    """Return what a case says of its matter, in words; no name of a worker is among them."""
    if file is None:
        return {"employer": employer_name, "causes": None, "scope": "", "insurances": None}
    on_paper = CaseOnPaper(file, desk.profile, desk.calendar)
    parts = [f"涉及{on_paper.count()}名职工" if on_paper.count() else ""]
    parts.append(months_words(*on_paper.months()) or "")
    scope = "、".join(part for part in parts if part)
    return {
        "employer": employer_name,
        "causes": on_paper.causes(),
        "scope": f"，{scope}" if scope else "",
        "insurances": on_paper.insurance_words(on_paper.insurances(), full=True),
    }


def _by_itself(matter: Matter, about: dict[str, str | None]) -> dict[str, Any]:
    """Return what fields say before anybody wrote; a text about something unknown is left open."""
    known = about | {"check": matter.check}
    return {one.field: _told(one, known) for one in matter.says}


def _told(one: FieldText, about: dict[str, str | None]) -> Any:  # noqa: ANN401 - a text or texts
    texts = list(_known(one, about))
    return texts if one.several else next(iter(texts), None)


def _known(one: FieldText, about: dict[str, str | None]) -> Iterator[str]:
    for text in one.texts:
        if all(about.get(name) is not None for name in _PLACE.findall(text)):
            yield _PLACE.sub(lambda found: about[found[1]] or "", text)


def _of_station(desk: Desk) -> dict[str, Any]:
    settings = desk.lists.settings()
    return {field: settings.get(name) or None for field, name in _OF_STATION.items()}


def _term(desk: Desk, kind: LetterKind) -> str | None:
    """Return how long the addressee has, in words, as the station's table of clocks says."""
    if not kind.clock:
        return None
    rule = desk.profile.clock(kind.clock).on(desk.office().today)
    return f"{rule.length}{'个工作日' if rule.unit is TermUnit.WORKING else '日'}"
