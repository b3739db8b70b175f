"""Words of the trade in the language of the window: codes, stages, layers, values of fields."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.amount import INSURANCE_WORDS, LAYER_WORDS, Insurance, Layer
from dispute_desk.domain.case import TRIAGE_WORDS, Triage
from dispute_desk.domain.claimant import CLAIMANT_WORDS, ClaimantState
from dispute_desk.domain.field_values import shown
from dispute_desk.domain.fields import Field, FieldKind
from dispute_desk.domain.payment import PAYMENT_WORDS, PaymentState
from dispute_desk.domain.profile import Profile
from dispute_desk.domain.signing import SIGNATURES
from dispute_desk.domain.stages import STAGE_WORDS, Stage
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.languages import is_english
from dispute_desk.ui.messages import translated

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dispute_desk.domain.profile import NextActionRule
    from dispute_desk.domain.routing import Route
    from dispute_desk.domain.word import Word

#: Closed sets of ours by the name of their table: the context of their words, and the words.
SETS: dict[str, tuple[str, type[Any], dict[Any, str]]] = {
    "stages": ("stage", Stage, STAGE_WORDS),
    "claimant_states": ("claimant", ClaimantState, CLAIMANT_WORDS),
    "triage": ("triage", Triage, TRIAGE_WORDS),
    "layers": ("layer", Layer, LAYER_WORDS),
    "payment_states": ("payment", PaymentState, PAYMENT_WORDS),
}
#: The sexes as the identity number tells them.
SEX_WORDS = {
    "male": QT_TRANSLATE_NOOP("sex", "男"),
    "female": QT_TRANSLATE_NOOP("sex", "女"),
}
_YES = QT_TRANSLATE_NOOP("words", "是")
_NO = QT_TRANSLATE_NOOP("words", "否")

#: The tone of each stage's pill.
STAGE_TONES: dict[Stage, str] = {
    Stage.REGISTERED: "warning",
    Stage.SUPPLEMENT: "warning",
    Stage.ACCEPTED: "accent",
    Stage.VERIFYING: "accent",
    Stage.MEDIATING: "accent",
    Stage.AGREED: "good",
    Stage.PERFORMING: "violet",
    Stage.COLLECTION: "violet",
    Stage.SUSPENDED: "neutral",
    Stage.MED_FAILED: "danger",
    Stage.FOLLOW_UP: "good",
}
#: The tone of a worker's own state.
CLAIMANT_TONES: dict[ClaimantState, str] = {
    ClaimantState.PENDING: "warning",
    ClaimantState.VERIFIED: "accent",
    ClaimantState.AGREED: "good",
    ClaimantState.PARTIAL_PAID: "violet",
    ClaimantState.PAID: "good",
}
#: The tone of a payment's state.
PAYMENT_TONES: dict[PaymentState, str] = {
    PaymentState.PLANNED: "accent",
    PaymentState.DECLARED: "accent",
    PaymentState.ORDERED: "warning",
    PaymentState.PAID_UNVERIFIED: "warning",
    PaymentState.PAID: "good",
}


def listed(parts: Iterable[str]) -> str:
    """Return words one after the other as the language of the window lists them."""
    return (", " if is_english() else "、").join(parts)


@dataclass(frozen=True)
class Words:
    """Says codes and values as people read them; the profile holds the station's own words."""

    profile: Profile

    def of(self, word: Word) -> str:
        """Return the label of an entry of a code table."""
        return word.text("en" if is_english() else "zh")

    def advice(self, route: Route, status: str) -> str:
        """Return in a sentence whom to turn to, on what ground, and whether that is confirmed."""
        said = f"{route.text('en' if is_english() else 'zh')}（{route.basis}）"
        return f"{said} · {translated('profile', status)}" if status else said

    def bodies(self, codes: Iterable[str]) -> str:
        """Return the words of bodies one can turn to."""
        return listed(self.code("referral_targets", code) for code in codes)

    def code(self, table: str, code: Any) -> str:  # noqa: ANN401 - enums and their values
        """Return the word of a code; a code no table knows is shown as it is."""
        if code is None or code == "":
            return ""
        if table in SETS:
            context, kind, words = SETS[table]
            return translated(context, words[kind(code)])
        if table == "sexes":
            return translated("sex", SEX_WORDS.get(str(code), str(code)))
        known = getattr(self.profile, table, ())
        found = next((word for word in known if word.code == str(code)), None)
        return str(code) if found is None else self.of(found)

    def stage(self, stage: Any) -> str:  # noqa: ANN401 - a stage or its value
        """Return the word of a stage."""
        return self.code("stages", stage)

    def insurances(self, codes: str | None) -> str:
        """Return the words of a comma list of insurances."""
        parts = [part for part in (codes or "").split(",") if part]
        return listed(translated("insurance", INSURANCE_WORDS[Insurance(part)]) for part in parts)

    def action(self, text: str | None) -> str:
        """Return a next action; those the desk proposes are known in both languages."""
        for rule in self.profile.next_actions:
            if text == rule.label:
                return self.of(rule)
            if text and rule.code == SIGNATURES and text.startswith(f"{rule.label}："):
                return self._signing(rule, text.removeprefix(f"{rule.label}："))
        for answer in self.profile.promise_answers:
            if text == answer.next:
                return answer.next_en if is_english() else answer.next
        return translated("journal", text) if text else ""

    def _signing(self, rule: NextActionRule, names: str) -> str:
        many = re.fullmatch(r"(.+)等 (\d+) 方", names)
        if many is not None:
            words = QCoreApplication.translate("words", "%1等 %2 方")
            names = words.replace("%2", many[2]).replace("%1", listed(many[1].split("、")))
        else:
            names = listed(names.split("、"))
        told = QCoreApplication.translate("words", "%1：%2")
        return told.replace("%1", self.of(rule)).replace("%2", names)

    def value(self, field: Field, value: Any, people: dict[int, str] | None = None) -> str:  # noqa: ANN401
        """Return a field's value as people read it, masked as the field says."""
        if value is None or value == "":
            return ""
        if field.kind is FieldKind.CODE:
            return self.code(field.table, value)
        if field.kind is FieldKind.CODES:
            codes = [part for part in str(value).split(",") if part]
            return listed(self.code(field.table, code) for code in codes)
        if field.kind is FieldKind.FLAG:
            return translated("words", _YES if value else _NO)
        if field.kind is FieldKind.PERSON:
            return (people or {}).get(int(value), str(value))
        return shown(field, value, self.profile)

    def field(self, field: Field) -> str:
        """Return the label of a field."""
        return translated("field", field.label)

    def group(self, group: str) -> str:
        """Return the heading of a group of fields."""
        return translated("field_group", group)


def with_mark(name: Any, mark: tuple[str, bool] | None) -> str:  # noqa: ANN401 - as the row has it
    """Return a worker's name with what tells it from the same name of another worker."""
    if mark is None:
        return str(name)
    told, is_tail = mark
    words = QCoreApplication.translate("words", "（尾号%1）") if is_tail else "（%1）"
    return f"{name}{words.replace('%1', told)}"
