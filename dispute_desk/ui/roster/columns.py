"""The columns of the sheet of workers: fields, consents, sums by layer, what is only read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.amount import (
    INSURANCE_WORDS,
    LAYER_WORDS,
    SHARE_WORDS,
    WRITTEN,
    Insurance,
    Layer,
    Share,
)
from dispute_desk.domain.fields import Field, FieldKind
from dispute_desk.domain.party_fields import CLAIMANT_FIELDS
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.messages import translated
from dispute_desk.ui.models.entry_rows import CellKind, EntryColumn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dispute_desk.ui.steps.case_view import CaseView

#: The views of the sheet: the people, all layers beside each other, one layer in its parts.
PEOPLE, SUMS = "people", "sums"
LAYERS = (Layer.CLAIMED, Layer.VERIFIED, Layer.AGREED, Layer.ASSESSED, Layer.PAID)
NAME, STATE, SIGNED, OUTCOME = "name", "state", "signed", "outcome"
CONSENT_WAY, CONSENT_BY = "consent_way", "consent_by"
INSURED, ATTORNEY, ATTORNEY_PHONE = "insured", "attorney", "attorney_phone"
#: Who a row is: a worker of the case already, somebody new, the same person as another.
MATCH = "match"
#: Columns of the people that are no field of a worker, but stand beside him.
BESIDE = (CONSENT_WAY, CONSENT_BY, INSURED, ATTORNEY, ATTORNEY_PHONE)

_CONSENT_WAY = QT_TRANSLATE_NOOP("roster", "同意方式")
_CONSENT_BY = QT_TRANSLATE_NOOP("roster", "同意人")
_INSURED = QT_TRANSLATE_NOOP("roster", "参保起止（职工陈述）")
_ATTORNEY = QT_TRANSLATE_NOOP("roster", "代理人")
_ATTORNEY_PHONE = QT_TRANSLATE_NOOP("roster", "代理人电话")
_MATCH = QT_TRANSLATE_NOOP("roster", "对照")
_SIGNED = QT_TRANSLATE_NOOP("roster", "协议签字")
_OUTCOME = QT_TRANSLATE_NOOP("roster", "结果")
_UNDIVIDED = QT_TRANSLATE_NOOP("roster", "未分项")
_LATE_FEE_PAID = QT_TRANSLATE_NOOP("roster", "实缴滞纳金")

#: The fields in the order of the sheet, with their widths.
_FIELDS: dict[str, int] = {
    "name": 132,
    "id_no": 172,
    "phone": 118,
    "sex": 72,
    "job": 90,
    "employed_from": 104,
    "employed_to": 104,
    "claim_from": 86,
    "claim_to": 86,
    "insurances": 170,
    "special_group": 120,
    "is_representative": 76,
    "consented_on": 108,
    "contract_kind": 96,
    "workplace": 110,
    "household": 110,
    "address": 150,
    "union_member": 76,
    "leave_reason": 110,
    "relation_evidence": 120,
    "born_on": 104,
    "id_type": 90,
    "note": 200,
}
_SUM, _READ = 112, 108


class Reads(Enum):
    """How the cells of a column are read."""

    TEXT = auto()
    DATE = auto()
    MONTH = auto()
    FLAG = auto()
    CODE = auto()
    INSURANCES = auto()
    GROUPS = auto()
    WAY = auto()
    INSURED = auto()
    MATCH = auto()
    FIGURE = auto()
    TOTAL = auto()
    NOTHING = auto()


#: What stands behind a field in the sheet: its id, title, width and how it is read.
_BESIDE: dict[str, tuple[tuple[str, str, int, Reads], ...]] = {
    "insurances": ((INSURED, _INSURED, 250, Reads.INSURED),),
    "consented_on": (
        (CONSENT_WAY, _CONSENT_WAY, 100, Reads.WAY),
        (CONSENT_BY, _CONSENT_BY, 90, Reads.TEXT),
        (ATTORNEY, _ATTORNEY, 90, Reads.TEXT),
        (ATTORNEY_PHONE, _ATTORNEY_PHONE, 118, Reads.TEXT),
    ),
}
_KINDS: dict[FieldKind, Reads] = {
    FieldKind.DATE: Reads.DATE,
    FieldKind.MONTH: Reads.MONTH,
    FieldKind.FLAG: Reads.FLAG,
    FieldKind.CODE: Reads.CODE,
}


@dataclass(frozen=True)
class SheetColumn(EntryColumn):
    """A column of the sheet: how it is read, and what stands behind it."""

    id: str = ""
    reads: Reads = Reads.TEXT
    field: Field | None = None
    layer: Layer | None = None
    insurance: Insurance | None = None
    share: Share | None = None

    @cached_property
    def is_sum(self) -> bool:
        """Whether it holds sums of money."""
        return self.reads in {Reads.FIGURE, Reads.TOTAL}

    @cached_property
    def full_title(self) -> str:
        """Return its title with that of its layer; of a sum that is not divided the layer's."""
        if self.layer is None or self.reads is Reads.TOTAL:
            return self.title
        layer = translated("layer", LAYER_WORDS[self.layer])
        whole = self.insurance is None and self.share is None
        return layer if whole else f"{layer} {self.title}"

    @cached_property
    def is_late_fee(self) -> bool:
        """Whether it holds late fees."""
        return self.reads is Reads.FIGURE and self.share is Share.LATE_FEE

    @cached_property
    def counts(self) -> bool:
        """Whether it counts in the sum of its layer: of what was paid the late fee stands apart."""
        apart = self.is_late_fee and self.layer is Layer.PAID
        return self.reads is Reads.FIGURE and not apart

    def belongs_to(self, view: str) -> bool:
        """Tell whether a view of the sheet shows it."""
        if self.id in {NAME, MATCH}:
            return True
        if view == PEOPLE:
            return self.field is not None or self.id in BESIDE
        if view == SUMS:
            late_paid = self.id == figure_id(Layer.PAID, None, Share.LATE_FEE)
            return self.reads in {Reads.TOTAL, Reads.NOTHING} or late_paid
        return self.layer is not None and self.layer.value == view


def figure_id(layer: Layer, insurance: Insurance | None, share: Share | None) -> str:
    """Return the id of the column of a sum."""
    return f"{layer.value}.{insurance or 'none'}.{share or 'none'}"


def columns_of(view: CaseView) -> tuple[SheetColumn, ...]:
    """Return the columns of a case's sheet; what the person may not write is only read."""
    return (
        *_of_people(view),
        *_read_only(),
        *(_total(layer, view) for layer in LAYERS),
        *(column for layer in LAYERS for column in _figures(layer, view)),
        _match(view),
    )


def _match(view: CaseView) -> SheetColumn:
    kind = CellKind.TEXT if view.may(Right.EDIT_CASE) else CellKind.READ
    return SheetColumn(translated("roster", _MATCH), kind, 170, id=MATCH, reads=Reads.MATCH)


def _of_people(view: CaseView) -> Iterator[SheetColumn]:
    fields = {field.id: field for field in CLAIMANT_FIELDS}
    kind = CellKind.TEXT if view.may(Right.EDIT_CASE) else CellKind.READ
    for field_id, width in _FIELDS.items():
        field = fields[field_id]
        reads = _KINDS.get(field.kind, Reads.TEXT)
        if field.kind is FieldKind.CODES:
            reads = Reads.INSURANCES if field.table == "insurances" else Reads.GROUPS
        yield SheetColumn(
            view.words.field(field), kind, width, id=field_id, reads=reads, field=field
        )
        for name, title, beside_width, read in _BESIDE.get(field_id, ()):
            yield SheetColumn(translated("roster", title), kind, beside_width, id=name, reads=read)


def _read_only() -> Iterator[SheetColumn]:
    """Yield what follows from the steps of the case: state, signature, outcome."""
    for name, title, width in (
        (STATE, QCoreApplication.translate("field", "个人进度"), _READ),
        (SIGNED, translated("roster", _SIGNED), _READ),
        (OUTCOME, translated("roster", _OUTCOME), 190),
    ):
        yield SheetColumn(title, CellKind.READ, width, id=name, reads=Reads.NOTHING)


def _total(layer: Layer, view: CaseView) -> SheetColumn:
    return SheetColumn(
        translated("layer", LAYER_WORDS[layer]),
        _kind_of(layer, view),
        _SUM,
        right=True,
        id=layer.value,
        reads=Reads.TOTAL,
        layer=layer,
    )


def _figures(layer: Layer, view: CaseView) -> Iterator[SheetColumn]:
    """Yield a column for each insurance and share; rarer ones only where a sum stands."""
    found = {(one["insurance"], one["share"]) for one in view.file.amounts if one["layer"] is layer}
    kinds = [Insurance(word.code) for word in view.profile.insurances if word.usual]
    for insurance in (None, *Insurance):
        for share in (None, *Share):
            usual = insurance is None or (insurance in kinds and share is not None)
            if usual or (insurance, share) in found:
                yield _figure(layer, insurance, share, view)


def _figure(
    layer: Layer, insurance: Insurance | None, share: Share | None, view: CaseView
) -> SheetColumn:
    words = [translated("insurance", INSURANCE_WORDS[insurance])] if insurance else []
    words += [translated("share", SHARE_WORDS[share])] if share else []
    title = " ".join(words) or translated("roster", _UNDIVIDED)
    if (layer, insurance, share) == (Layer.PAID, None, Share.LATE_FEE):
        title = translated("roster", _LATE_FEE_PAID)
    return SheetColumn(
        title,
        _kind_of(layer, view),
        _SUM,
        right=True,
        id=figure_id(layer, insurance, share),
        reads=Reads.FIGURE,
        layer=layer,
        insurance=insurance,
        share=share,
    )


def _kind_of(layer: Layer, view: CaseView) -> CellKind:
    writes = layer in WRITTEN and view.may(Right.RECORD_AMOUNT) and view.may(Right.EDIT_CASE)
    return CellKind.MONEY if writes else CellKind.READ
