"""The words of records' fields that have no catalogue of their own, and of their closed sets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.agreement_parts import PARTY_WORDS
from dispute_desk.domain.amount import LAYER_WORDS, SHARE_WORDS
from dispute_desk.domain.appointment import APPOINTMENT_WORDS
from dispute_desk.domain.checklist import ANSWER_WORDS, LIST_WORDS
from dispute_desk.domain.clock_extension import OUTSIDE
from dispute_desk.domain.employer_facts import FACT_WORDS
from dispute_desk.domain.evidence import HOLDER_WORDS, INQUIRY_WORDS
from dispute_desk.domain.identity import mask_id, mask_numbers_in, mask_phone
from dispute_desk.domain.insured_line import INSURED_WORDS, TELLER_WORDS
from dispute_desk.domain.ledger_columns import FIELD_WORDS
from dispute_desk.domain.mediation import OUTCOME_WORDS
from dispute_desk.domain.office_rows import OFFICE_KIND_WORDS
from dispute_desk.domain.papers import PAPER_KINDS
from dispute_desk.domain.record_fields import FIELDS as FIELDS  # noqa: PLC0414 - known here, too
from dispute_desk.domain.record_fields import FIELDS_OF as OF_RECORDS
from dispute_desk.domain.stages import STAGE_WORDS
from dispute_desk.domain.station_rule import RETENTION_FOR_WORDS, RULE_KIND_WORDS
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.approved_extending import OUTSIDE_NAME
from dispute_desk.services.confirmations import RIGHT_WORDS
from dispute_desk.ui.pages.history.more_fields import (
    CAME_BY_WORDS,
    CASES,
    COPY_WORDS,
    ID_TYPE_WORDS,
    IMPORTS,
    ITEM_WORDS,
    LETTERS,
    LISTS_BESIDE,
    MOVES,
    NUMBERS,
    ORIGIN_WORDS,
    PAGE_WORDS,
    RECTIFIED_WORDS,
    TALLY_WORDS,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_PAPERS = {one.id: one.title for one in PAPER_KINDS}
_ALL_LISTS = {str(code): word for code, word in LIST_WORDS.items()} | LISTS_BESIDE
_OTHER_PAPER = QT_TRANSLATE_NOOP("papers", "其他文书")
_OF_KINDS = (MOVES, CASES, NUMBERS, IMPORTS, LETTERS)
#: Fields that are called otherwise on some kinds of records.
FIELDS_OF = {
    **OF_RECORDS,
    **{place: word for part in _OF_KINDS for place, word in part.items()},
    ("import_profile", "name"): QT_TRANSLATE_NOOP("records", "名称"),
    ("saved_view", "name"): QT_TRANSLATE_NOOP("records", "名称"),
    ("import_profile", "version"): QT_TRANSLATE_NOOP("records", "版本"),
    ("import_profile", "layouts"): QT_TRANSLATE_NOOP("records", "记住的表头"),
    ("import_profile", "changed_by_id"): QT_TRANSLATE_NOOP("records", "改动人"),
    ("import_profile", "changed_on"): QT_TRANSLATE_NOOP("records", "改动日期"),
    ("taught_heading", "heading"): QT_TRANSLATE_NOOP("records", "表头"),
    ("taught_heading", "field"): QT_TRANSLATE_NOOP("records", "读作"),
    ("taught_heading", "taught_by_id"): QT_TRANSLATE_NOOP("records", "谁教的"),
    ("taught_heading", "taught_on"): QT_TRANSLATE_NOOP("records", "教的日期"),
    ("station_rule", "key"): QT_TRANSLATE_NOOP("records", "哪一项"),
    ("station_rule", "value"): QT_TRANSLATE_NOOP("records", "核定为"),
    ("station_rule", "decided_by"): QT_TRANSLATE_NOOP("records", "核定人"),
    ("station_rule", "decided_on"): QT_TRANSLATE_NOOP("records", "核定日期"),
}
#: Closed sets by kind of record and field: the context of their words, the words by value.
SETS: dict[tuple[str, str], tuple[str, dict[str, str]]] = {
    place: (
        context,
        {str(member): word for member, word in words.items()},
    )
    for place, context, words in (
        (("checked_item", "answer"), "check", ANSWER_WORDS),
        (("checked_item", "list_code"), "check", _ALL_LISTS),
        (("employer_fact", "kind"), "fact", FACT_WORDS),
        (("insured_line", "status"), "insured", INSURED_WORDS),
        (("insured_line", "teller"), "teller", TELLER_WORDS),
        (("evidence", "holder"), "holder", HOLDER_WORDS),
        (("investigation", "kind"), "inquiry", INQUIRY_WORDS),
        (("appointment", "kind"), "appointment", APPOINTMENT_WORDS),
        (("offer", "by"), "party", PARTY_WORDS),
        (("term", "payer"), "party", PARTY_WORDS),
        (("term", "late_fee_payer"), "party", PARTY_WORDS),
        (("signature", "party"), "party", PARTY_WORDS),
        (("power_of_attorney", "party"), "party", PARTY_WORDS),
        (("session", "outcome"), "outcome", OUTCOME_WORDS),
        (("policy_row", "kind"), "policy", OFFICE_KIND_WORDS),
        (("taught_heading", "field"), "ledger", FIELD_WORDS),
        (("station_rule", "kind"), "station_rule", RULE_KIND_WORDS),
        (("station_rule", "key"), "station_rule", RETENTION_FOR_WORDS),
        (("amount", "layer"), "layer", LAYER_WORDS),
        (("amount", "share"), "share", SHARE_WORDS),
        (("case", "origin"), "records", ORIGIN_WORDS),
        (("claimant", "id_type"), "records", ID_TYPE_WORDS),
        (("attachment", "came_by"), "records", CAME_BY_WORDS),
        (("saved_view", "page"), "records", PAGE_WORDS),
        (("checked_item", "item"), "records", ITEM_WORDS),
        (("confirmation", "right"), "agreement", RIGHT_WORDS),
        (("paper", "kind"), "papers", {**_PAPERS, "other": _OTHER_PAPER}),
        (("move", "start"), "stage", STAGE_WORDS),
        (("move", "end"), "stage", STAGE_WORDS),
        (("move", "tally"), "records", TALLY_WORDS),
        (("letter", "rectified"), "records", RECTIFIED_WORDS),
        (("letter_copy", "role"), "records", COPY_WORDS),
        (("clock_extension", "clock"), "errors", {OUTSIDE: OUTSIDE_NAME}),
    )
}


def _counted(keys: str) -> str:
    """Return how many workers a list of keys names: the keys themselves say nothing."""
    words = QCoreApplication.translate("records", "%1 人")
    return words.replace("%1", str(keys.count(",") + 1))


def _layouts(kept: str) -> str:
    """Return the headings of the layouts of a profile."""
    from dispute_desk.services.import_memory import layouts_of  # noqa: PLC0415 - rarely asked

    layouts = layouts_of(kept)
    headings = [one.heading for one in layouts[0].columns if one.heading] if layouts else []
    words = QCoreApplication.translate("records", "%1 种：%2")
    return words.replace("%1", str(len(layouts))).replace("%2", "、".join(headings))


def _figures(kept: str) -> str:
    """Return the figures of an added row in words; a confirmation of a shipped row has none."""
    from dispute_desk.services.policy_rows import figures_of  # noqa: PLC0415 - rarely asked
    from dispute_desk.ui.pages.policy.words import proposal_word  # noqa: PLC0415 - as above

    return proposal_word(figures_of(kept)) if kept.strip("{} ") else "—"


def _settled(kept: str) -> str:
    """Return what the station settled in words; empty for any other value."""
    if not kept.startswith("{"):
        return ""
    from dispute_desk.ui.pages.station_rules.words import value_words  # noqa: PLC0415 - rarely asked

    return value_words(kept)


#: Fields whose values are masked as those of the same kind in a catalogue, or told otherwise.
MASKS: dict[str, Callable[[str], str]] = {
    "id_no": mask_id,
    "agent_id_no": mask_id,
    "phone": mask_phone,
    "agent_phone": mask_phone,
    "lawyer_phone": mask_phone,
    "answer": mask_numbers_in,
    "claimants": _counted,
    "fields": _figures,
    "layouts": _layouts,
    "value": _settled,
}
