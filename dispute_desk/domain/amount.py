"""The amounts of a case: layers that never overwrite each other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from dispute_desk.domain.months import Month
from dispute_desk.domain.record import Record
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP


class Layer(StrEnum):
    """Whose word an amount is; each layer stands for itself (domain reference §3.4)."""

    CLAIMED = "claimed"
    VERIFIED = "verified"
    AGREED = "agreed"
    ASSESSED = "assessed"
    PAID = "paid"
    LEDGER_PAID = "ledger_paid"
    #: Of an agreement that is not signed by all while an earlier one binds; counts nowhere.
    UNSIGNED = "unsigned"


LAYER_WORDS: dict[Layer, str] = {
    Layer.CLAIMED: QT_TRANSLATE_NOOP("layer", "诉求金额"),
    Layer.VERIFIED: QT_TRANSLATE_NOOP("layer", "工作站测算"),
    Layer.AGREED: QT_TRANSLATE_NOOP("layer", "协议金额"),
    Layer.ASSESSED: QT_TRANSLATE_NOOP("layer", "税务核定"),
    Layer.PAID: QT_TRANSLATE_NOOP("layer", "实缴入库"),
    Layer.LEDGER_PAID: QT_TRANSLATE_NOOP("layer", "历史台账载明补缴"),
    Layer.UNSIGNED: QT_TRANSLATE_NOOP("layer", "协议金额（待签章）"),
}

#: Layers a person writes down; PAID comes from proved payments, LEDGER_PAID from an import.
WRITTEN = frozenset({Layer.CLAIMED, Layer.VERIFIED, Layer.AGREED, Layer.ASSESSED})


#: Layers that count: in sums of cases, lists and reports.
COUNTED = tuple(layer for layer in Layer if layer is not Layer.UNSIGNED)
#: The sums of agreements, in force or waiting for signatures.
OF_AGREEMENTS = frozenset({Layer.AGREED, Layer.UNSIGNED})


class Share(StrEnum):
    """Who owes it: the employer, the worker through the employer, or the late fee (employer)."""

    EMPLOYER = "employer"
    EMPLOYEE = "employee"
    LATE_FEE = "late_fee"


SHARE_WORDS: dict[Share, str] = {
    Share.EMPLOYER: QT_TRANSLATE_NOOP("share", "单位部分"),
    Share.EMPLOYEE: QT_TRANSLATE_NOOP("share", "个人部分"),
    Share.LATE_FEE: QT_TRANSLATE_NOOP("share", "滞纳金"),
}

#: What counts as contribution: everything but the late fee, which stands apart (contract).
PRINCIPAL = frozenset({None, Share.EMPLOYER, Share.EMPLOYEE})


class Insurance(StrEnum):
    """The insurances, by their codes in every table."""

    PENSION = "pension"
    MEDICAL = "medical"
    UNEMPLOYMENT = "unemployment"
    INJURY = "injury"
    MATERNITY = "maternity"
    SERIOUS_ILLNESS = "serious_illness"
    SUPPLEMENTARY = "supplementary"


INSURANCE_WORDS: dict[Insurance, str] = {
    Insurance.PENSION: QT_TRANSLATE_NOOP("insurance", "养老"),
    Insurance.MEDICAL: QT_TRANSLATE_NOOP("insurance", "医疗"),
    Insurance.UNEMPLOYMENT: QT_TRANSLATE_NOOP("insurance", "失业"),
    Insurance.INJURY: QT_TRANSLATE_NOOP("insurance", "工伤"),
    Insurance.MATERNITY: QT_TRANSLATE_NOOP("insurance", "生育"),
    Insurance.SERIOUS_ILLNESS: QT_TRANSLATE_NOOP("insurance", "大额医疗"),
    Insurance.SUPPLEMENTARY: QT_TRANSLATE_NOOP("insurance", "补充医疗"),
}


@dataclass(eq=False, kw_only=True)
class Amount(Record):
    """One figure of one layer, as fine as it is known: by worker, insurance, share and months."""

    case_id: int = 0
    claimant_id: int | None = None
    layer: Layer = Layer.CLAIMED
    insurance: Insurance | None = None
    share: Share | None = None
    month_from: Month | None = None
    month_to: Month | None = None
    fen: int = 0
    occurred_on: date | None = None
    recorded_at: datetime | None = None
    basis: str | None = None
    payment_id: int | None = None
