"""Doubts about numbers, told once their field is left; none of them stops anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain import doubts
from dispute_desk.domain.figure_overlap import overlap_doubt, place_of
from dispute_desk.domain.plan_doubts import PlannedPart, plan_doubts
from dispute_desk.domain.withdrawn import withdrawn_of
from dispute_desk.ui.messages import translated
from dispute_desk.ui.steps.edits import when_edited
from dispute_desk.ui.widgets.naming import label, named

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from datetime import date

    from PySide6.QtWidgets import QLineEdit

    from dispute_desk.domain.fields import FieldKind
    from dispute_desk.ui.steps.form import StepForm


def doubt_about(kind: FieldKind, typed: str) -> str:
    """Return what is doubtful about a number as it is typed, empty if nothing."""
    source = doubts.doubt_about(kind, typed)
    return QCoreApplication.translate("doubts", source) if source else ""


def tell_doubts(line: QLineEdit, kind: FieldKind, say: Callable[[str], object]) -> None:
    """Say what is doubtful once the field is left: half a number is none, and no row moves then.

    A doubt that is settled goes at once; what others put into the field is looked at at once.
    """
    _tell(line, lambda text: doubt_about(kind, text), say)


def tell_firm_doubts(line: QLineEdit, say: Callable[[str], object]) -> None:
    """Say, likewise, where what stands for an employer's name looks like something else."""
    _tell(line, lambda text: translated("doubts", doubts.doubt_about_firm(text)), say)


def _tell(line: QLineEdit, doubt: Callable[[str], str], say: Callable[[str], object]) -> None:
    def look() -> None:
        say(doubt(line.text()))

    def typed(text: str) -> None:
        if not line.hasFocus() or not doubt(text):
            look()

    line.textChanged.connect(typed)
    line.editingFinished.connect(look)


def tell_early(form: StepForm, *keys: str, kept: Mapping[str, Any] | None = None) -> None:
    """Ask below the last entry about a day that lies before the case came in; both are shown.

    It is told at once and asked at the first save; the second saves. ``kept`` is the record that is
    corrected: a day it has already was answered for.
    """
    said = named(label("", tone="warning"), f"{form.name}.early")
    said.setWordWrap(True)
    form.add_widget(said)
    received = form.view.file.case["received_on"]

    def early() -> str:
        known = kept or {}
        days = [
            day
            for key in keys
            if (day := form.value(key)) and received and day < received and day != known.get(key)
        ]
        words = translated("doubts", doubts.EARLY_DAY)
        return words.format(day=days[0], received=received) if days else ""

    def look() -> None:
        told = early()
        said.setText(told)
        said.setAccessibleName(told)
        said.setVisible(bool(told))

    for key in keys:
        field: Any = form.entries[key].row.field
        field.understood.connect(look)
    form.doubted.append(early)
    look()


def ask_about_withdrawn(
    form: StepForm, whose: Callable[[], Collection[int | None]] | None = None
) -> None:
    """Ask once before something is recorded for a worker who withdrew; his day is shown.

    ``whose`` are those it is recorded for; without it the one the form is about.
    """

    def withdrew() -> str:
        ids = whose() if whose is not None else (form.value("claimant_id"),)
        told = [one for claimant_id in ids if (one := withdrawn_of(form.view.file, claimant_id))]
        return " ".join(translated("doubts", doubts.WITHDREW).format(**one) for one in told)

    form.doubted.append(withdrew)


def ask_about_plan(
    form: StepForm,
    parts: Callable[[], Sequence[PlannedPart]],
    *keys: str,
    instead_of: Callable[[], Collection[int]] = tuple,
) -> None:
    """Ask below the last entry what is doubtful about a plan; ``keys`` are the fields it is of.

    It is told as the fields are left and asked at the first save; the second saves.
    """

    def doubted() -> str:
        found = plan_doubts(form.view.file, parts(), instead_of())
        return " ".join(translated("doubts", one.source).format(**one.facts) for one in found)

    _tell_and_ask(form, "plan_doubts", keys, doubted)


def ask_about_early_signature(form: StepForm, agreed: date | None) -> None:
    """Ask about a signature before the day of its agreement; both are shown.

    The paper is written when all agree: who signed before it signed something else.
    """

    def early() -> str:
        day = form.value("signed_on")
        if not day or agreed is None or day >= agreed:
            return ""
        return translated("doubts", doubts.SIGNED_BEFORE).format(day=day, agreed=agreed)

    _tell_and_ask(form, "signed_before", ("signed_on",), early)


def ask_about_overlap(form: StepForm) -> None:
    """Ask below the last entry about a figure that would count twice with others of its layer."""
    keys = ("layer", "claimant_id", "insurance", "share", "month_from", "month_to", "amount")

    def doubled() -> str:
        told = {key: form.value(key) for key in keys}
        if told["layer"] is None or not told["amount"]:
            return ""
        amounts = form.view.file.amounts
        return overlap_doubt(amounts, place_of(told), told["amount"], translated)

    _tell_and_ask(form, "overlap", keys, doubled)


def _tell_and_ask(
    form: StepForm, name: str, keys: Sequence[str], doubted: Callable[[], str]
) -> None:
    """Tell a doubt below the last entry as the fields are left; it is asked at the first save."""
    said = named(label("", tone="warning"), f"{form.name}.{name}")
    said.setWordWrap(True)
    form.add_widget(said)

    def look() -> None:
        told = doubted()
        said.setText(told)
        said.setAccessibleName(told)
        said.setVisible(bool(told))

    for key in keys:
        when_edited(form.entries[key], look)
    form.doubted.append(doubted)
    look()
