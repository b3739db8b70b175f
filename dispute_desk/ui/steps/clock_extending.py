"""批准延长期限: another authority, or who heads the office, gave more time for a term of a case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer

from dispute_desk.domain.clock_extension import OUTSIDE, extension_of
from dispute_desk.domain.outside_day import outside_day, waiting_tickets
from dispute_desk.services.approved_extending import OUTSIDE_NAME, ExtendClock
from dispute_desk.ui.messages import translated
from dispute_desk.ui.steps.agreement_parts import ReasonStep
from dispute_desk.ui.steps.edits import when_edited
from dispute_desk.ui.widgets.naming import label, named

if TYPE_CHECKING:
    from dispute_desk.ui.steps.case_view import CaseView


@dataclass(frozen=True)
class _Term:
    """A term more time may be given for: its key, its name, its end and how long at most."""

    clock: str
    fact_id: int | None
    name: str
    due: date
    longest: date | None = None
    ground: str = ""

    @property
    def key(self) -> str:
        """What tells it from the other terms of its case."""
        return self.clock if self.fact_id is None else f"{self.clock}:{self.fact_id}"


def extensible_terms(view: CaseView) -> list[_Term]:
    """Return the terms of a case somebody may give more time for."""
    found = [
        _Term(
            clock=one.rule.code,
            fact_id=one.record_id,
            name="：".join(part for part in (view.words.of(one.rule), one.about) if part),
            due=one.term or date.max,
            longest=one.longest,
            ground=one.rule.extension_basis,
        )
        for one in view.clocks
        if one.may_be_extended
    ]
    if outside_day(view.file) is not None and not waiting_tickets(view.file):
        due = view.file.case["external_deadline"]
        found.append(_Term(OUTSIDE, None, translated("errors", OUTSIDE_NAME), due))
    return found


def a_term_may_be_extended(view: CaseView) -> bool:
    """Tell whether a term runs that may be extended by approval."""
    return not view.is_sealed and bool(extensible_terms(view))


class ExtendClockStep(ReasonStep):
    """批准延长期限."""

    id = "extend_clock"
    kind = "clock_extension"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("批准延长期限")

    def foretold(self) -> str:
        """Return what happens when it is saved."""
        return self.tr("期限改到新的日期，“怎么算”里写明是谁批准的。")

    def record(self) -> dict[str, Any]:
        """Return the extension the chosen term has already; a clock is extended once."""
        term = self._term()
        if term is None or term.clock == OUTSIDE:
            return {}
        rows = self.view.file.beside[self.kind]
        return dict(extension_of(rows, term.clock, term.fact_id) or {})

    def which(self) -> object:
        """Return the chosen term."""
        term = self._term()
        return term.key if term else None

    def build(self) -> None:
        """Ask which term, until when, who approved it on what day, and why."""
        kit = self.kit
        self._terms = {one.key: one for one in extensible_terms(self.view)}
        choices: list[tuple[str, Any]] = [(one.name, one.key) for one in self._terms.values()]
        several = len(choices) > 1
        term = kit.choice(
            "term",
            self.tr("哪个期限"),
            choices,
            required=True,
            empty="" if several else None,
        )
        self.add("term", term)
        self._rule = label("", kind="small", tone="muted")
        named(self._rule, f"{self.name}.rule", self.tr("原来的期限")).setWordWrap(True)
        self.add_widget(self._rule)
        until = kit.day("until_on", self.tr("延长至"), required=True, ahead=True)
        approved = kit.day("occurred_on", self.tr("批准日期"), required=True, now=True)
        self.add_pair(("until_on", until), ("occurred_on", approved))
        hint = self.tr("如：区信访局局长黄例")
        self.add(
            "approver", kit.text("approver", self.tr("批准人"), required=True, placeholder=hint)
        )
        self.add("reason", kit.long("reason", self.tr("延长的理由"), required=True))
        self.ask_for_reason()
        if not several:
            term.put(next(iter(self._terms), None))
        when_edited(term, self._look)
        self._look()

    def _look(self) -> None:
        """Tell the term as it runs; propose the longest the law allows, or show what was given."""
        term = self._term()
        self._rule.setVisible(term is not None)
        if term is None:
            return
        words = self.tr("原来的期限：%1。").replace("%1", str(term.due))
        if term.longest is not None:
            longest = self.tr("最长可以延长至 %1（%2）。").replace("%1", str(term.longest))
            words += longest.replace("%2", term.ground)
        else:
            words += self.tr("来件单位定的期限，按它批准的日期填写。")
        known = self.record()
        if known:
            words += self.tr("已经登记过一次延长，保存就是更正它。")
        self._rule.setText(words)
        self.entries["until_on"].put(known.get("until_on") or term.longest)
        if known:
            self.entries["occurred_on"].put(known["approved_on"])
            self.entries["approver"].put(known["approver"])
            self.entries["reason"].put(known["reason"])
        QTimer.singleShot(0, self, self.fit)  # a line that was just shown has its height then

    def _term(self) -> _Term | None:
        return self._terms.get(self.value("term")) if "term" in self.entries else None

    def command(self) -> object:
        """Return what the fields ask for."""
        term = self._term()
        return ExtendClock(
            case_id=self.view.id,
            clock=term.clock if term else "",
            fact_id=term.fact_id if term else None,
            until_on=self.value("until_on"),
            approver=self.value("approver") or "",
            reason=self.value("reason") or "",
            occurred_on=self.value("occurred_on"),
            late_reason=self.value("late_reason"),
            record_id=self.record_id(),
        )
