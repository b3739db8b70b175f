"""A mediation session as it was held: who came, what was offered in turn, how it ended."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dispute_desk.domain.agreement_parts import PARTY_WORDS, Party
from dispute_desk.domain.appointment import AppointmentKind
from dispute_desk.domain.conflicts import names_in
from dispute_desk.domain.mediation import (
    OUTCOME_WORDS,
    SessionOutcome,
    is_beside,
    is_entered_late,
)
from dispute_desk.domain.money import Fen, yuan_grouped
from dispute_desk.domain.offers import Distance, distance
from dispute_desk.domain.stages import Stage
from dispute_desk.services.mediation import RecordMediationSession
from dispute_desk.services.offers import OfferMade, RecordOffer
from dispute_desk.ui.messages import translated
from dispute_desk.ui.models.entry_rows import CellKind, EntryColumn
from dispute_desk.ui.steps.conflict_asked import ConflictAsked
from dispute_desk.ui.steps.early_day import EARLY_REASON
from dispute_desk.ui.steps.edits import when_edited
from dispute_desk.ui.steps.form import StepForm, said_of_stage
from dispute_desk.ui.steps.parties import parties, sides
from dispute_desk.ui.when import day_words, time_words
from dispute_desk.ui.widgets.entry_grid import EntryGrid
from dispute_desk.ui.widgets.naming import label, named

#: Who speaks in turn, lines to begin with, and lines in sight before the log scrolls.
SIDES = (Party.WORKER, Party.EMPLOYER)
TURNS, MOST_TURNS = 2, 6
#: The columns of an offer: its sum and its words.
SUM, WORDS = 1, 2


def distance_words(found: Distance) -> str:
    """Return how far apart the newest sums of both sides are."""
    words = QCoreApplication.translate(
        "offers", "职工最后要求 %1 元，用人单位最后同意 %2 元，相差 %3 元"
    )
    for mark, fen in (("%1", found.worker), ("%2", found.employer), ("%3", found.fen)):
        words = words.replace(mark, yuan_grouped(fen))
    return words


def _sum(fen: int | None) -> Fen | None:
    return None if fen is None else Fen(fen)


class SessionStep(StepForm):
    """登记调解会."""

    id = "session"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("登记调解会")

    def build(self) -> None:
        """Ask who met, what was offered and how it ended; nothing is ticked beforehand."""
        kit = self.kit
        day = kit.day("occurred_on", self.tr("调解日期"), required=True, now=True)
        mediator = kit.text("mediator", self.tr("调解员"))
        mediator.put(self.view.person_name(self.view.file.case["handler_id"]))
        self.add_pair(("occurred_on", day), ("mediator", mediator))
        if self.view.file.case["mediation_applied_on"] is None:
            words = self.tr("十五日自收到调解申请之日起算；不清楚可以留空，以后补填。")
            applied = self.tr("收到调解申请的日期")
            self.add("applied_on", kit.day("applied_on", applied, hint=words))
        self._appointment()
        self.add("place", kit.text("place", self.tr("地点")))
        self.entries["place"].put(self.place.station or None)
        people = [*parties(self.view, roles=True), (self.tr("单位代表"), self.tr("单位代表"))]
        attendees = kit.chips("attendees", self.tr("到场人员"), people, several=True)
        self.add("attendees", attendees)
        self.add("others", kit.text("others", self.tr("其他到场人员")))
        self.add_widget(self._offers())
        self.add("offers", kit.long("offers", self.tr("双方意见")))
        outcomes = [(translated("outcome", OUTCOME_WORDS[one]), one) for one in SessionOutcome]
        outcome = kit.chips("outcome", self.tr("结果"), outcomes, required=True)
        outcome.row.field.group.buttonToggled.connect(self._foretell)  # type: ignore[attr-defined]
        day.row.field.understood.connect(self._foretell)  # type: ignore[attr-defined]
        self.add("outcome", outcome)
        hint = self.tr("定了的填上，作为下一步的日期；通知、会议室另用“安排日程”。")
        self.add("next_on", kit.day("next_on", self.tr("下次调解日期"), hint=hint, ahead=True))
        self._ask_how_it_was()
        self.add("note", kit.text("note", self.tr("备注")))
        self.conflicts = ConflictAsked(self)
        when_edited(mediator, self._look)
        self._look()
        self._foretell()
        self._put_planned()
        self.doubted += [self._one_sided, self._before_acceptance]

    def _ask_how_it_was(self) -> None:
        """Ask how a session beside the agreement came about, from the day on that makes it one."""
        hint = self.tr("写明当时的情况，记入沟通记录。")
        how = self.kit.text(EARLY_REASON, self.tr("补录的情况"), hint=hint, required=True)
        self.add(EARLY_REASON, replace(how, when=self._is_beside))

    def _asks_for_next(self) -> bool:
        """Tell whether the case goes on from this session to another one."""
        rests = self.view.stage is Stage.SUSPENDED
        adjourned = self.value("outcome") is SessionOutcome.ADJOURNED
        return adjourned and not rests and not self._is_kept_only()

    def _is_kept_only(self) -> bool:
        """Tell whether the session is written down and the case stays where it stands."""
        view, held = self.view, self.value("occurred_on")
        late = held is not None and is_entered_late(view.stage, held, view.last_move_on)
        return late or self._is_beside()

    def _is_beside(self) -> bool:
        """Tell whether it was held on the day of the agreement, or behind it."""
        view, held = self.view, self.value("occurred_on")
        agreed = [one["concluded_on"] for one in view.file.agreements if one["concluded_on"]]
        return held is not None and is_beside(view.stage, held, view.last_move_on, agreed)

    def _before_acceptance(self) -> str:
        """Ask about a session that was held before the case was accepted."""
        held, accepted = self.value("occurred_on"), self.view.file.case["accepted_on"]
        if held is None or accepted is None or held >= accepted:
            return ""
        asked = self.tr(
            "调解日期 %1 早于受理日期 %2，请核对。受理日期记错的，先在“更多”里更正受理日期。"
        )
        return asked.replace("%1", held.isoformat()).replace("%2", accepted.isoformat())

    def _one_sided(self) -> str:
        """Ask about an agreement nobody of a side was there for, unless others or a note tell."""
        there = {str(one).split("（")[0] for one in self.value("attendees")}
        if self.value("outcome") is not SessionOutcome.AGREED:
            return ""
        if self.value("others") or self.value("note"):
            return ""
        workers, firm = sides(self.view)
        sides_there = (there & workers, there & (firm | {self.tr("单位代表")}))
        words = (self.tr("职工一方"), self.tr("用人单位一方"))
        missing = self.tr("、").join(
            word for word, found in zip(words, sides_there, strict=True) if not found
        )
        asked = self.tr("结果是达成一致，到场人员里没有%1。请勾选到场的人，或在备注里写明缘由。")
        return asked.replace("%1", missing) if missing else ""

    def _look(self) -> None:
        units = {one.name: one.unit for one in self.view.staff}
        names = names_in(self.value("mediator"))
        self.conflicts.look_at_names((name, units.get(name)) for name in names)

    def _appointment(self) -> None:
        """Ask which planned meeting this was, where one waits."""
        self.planned = [
            one
            for one in self.view.file.beside["appointment"]
            if one["kind"] is AppointmentKind.MEDIATION
            and one["cancelled_on"] is None
            and one["session_id"] is None
        ]
        if self.planned:
            words = [
                (f"{day_words(o['on'])} {time_words(o['starts'])}", o["id"]) for o in self.planned
            ]
            entry = self.kit.choice(
                "appointment_id", self.tr("对应日程"), words, empty=self.tr("不对应日程")
            )
            self.add("appointment_id", entry)

    def _put_planned(self) -> None:
        """Begin with what the meeting was planned as: the one named, or the one that is due."""
        due = [one for one in self.planned if one["on"] and one["on"] <= self.view.today]
        named_here = [one for one in self.planned if one["id"] == self.about]
        found = named_here or (due if len(due) == 1 else [])
        if not found:
            return
        planned = found[0]
        self.entries["appointment_id"].put(planned["id"])
        if planned["on"] <= self.view.today:
            self.entries["occurred_on"].put(planned["on"])
        for key in ("place", "mediator"):
            if planned[key]:
                self.entries[key].put(planned[key])

    def _offers(self) -> QWidget:
        """Return the log of offers: the sides take turns, a line nobody fills is no offer."""
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(label(self.tr("双方方案（按先后，没有的留空）"), kind="muted"))
        columns = (
            EntryColumn(self.tr("提出方"), CellKind.READ, 96),
            EntryColumn(self.tr("金额"), CellKind.MONEY, 130),
            EntryColumn(self.tr("内容"), CellKind.TEXT, 200, stretch=True),
        )
        self.log = EntryGrid(f"{self.name}.log", self.tr("双方方案"), columns)
        self.log.entries.show_rows(self._turn(row) for row in range(TURNS))
        self.log.fit_rows(TURNS)
        self.log.left.connect(self.focusNextChild)
        box.addWidget(self.log)
        self.apart = named(label("", kind="small"), f"{self.name}.apart")
        self.apart.hide()
        box.addWidget(self.apart)
        self.wrong_sum = named(label("", kind="small", tone="danger"), f"{self.name}.wrong_sum")
        self.wrong_sum.setWordWrap(True)
        self.wrong_sum.hide()
        box.addWidget(self.wrong_sum)
        self.log.entries.edited.connect(self._tell_distance)
        return holder

    def _turn(self, row: int) -> tuple[str, str, str]:
        return translated("party", PARTY_WORDS[SIDES[row % 2]]), "", ""

    def _log(self) -> tuple[OfferMade, ...]:
        rows = self.log.entries
        return tuple(
            OfferMade(
                by=SIDES[row % 2], amount=None if fen is None else Fen(fen), text=text or None
            )
            for row in range(rows.rowCount())
            for fen, text in [(_sum(rows.fen(row, SUM)), rows.text(row, WORDS))]
            if fen is not None or text
        )

    def _first_wrong(self) -> int | None:
        """Return the first line whose sum is no sum."""
        rows = self.log.entries
        return next((row for row in range(rows.rowCount()) if rows.is_wrong(row, SUM)), None)

    def _say_wrong_sum(self) -> bool:
        """Say which line has words where the sum belongs; tell whether one has."""
        row = self._first_wrong()
        words = ""
        if row is not None:
            told = self.tr("双方方案第 %1 行的金额“%2”看不懂。请填数字；文字请写到右边的“内容”。")
            words = told.replace("%1", str(row + 1)).replace("%2", self.log.entries.text(row, SUM))
        self.wrong_sum.setText(words)
        self.wrong_sum.setVisible(bool(words))
        return bool(words)

    def check(self) -> bool:
        """Refuse words in place of a sum, besides the fields: they would be lost."""
        good = super().check()
        row = self._first_wrong()
        if self._say_wrong_sum() and row is not None:
            self.fit()
            self.log.go_to(row, SUM)
            self.area.ensureWidgetVisible(self.log)
        return good and row is None

    def _tell_distance(self) -> None:
        """Say how far apart the parties are, and keep a line for the next turn."""
        rows = self.log.entries
        if self.wrong_sum.text():
            self._say_wrong_sum()
        last = rows.rowCount() - 1
        if rows.text(last, SUM) or rows.text(last, WORDS):
            rows.add_rows(1)
            rows.put([(last + 1, 0, self._turn(last + 1)[0])])
            self.log.fit_rows(MOST_TURNS)
            return
        found = distance((one.by, one.amount) for one in self._log())
        words = distance_words(found) if found is not None else ""
        self.apart.setText(words)
        self.apart.setVisible(bool(words))

    def contents(self) -> dict[str, object]:
        """Return what stands in the form, the offers too."""
        return {**super().contents(), "log": self._log()}

    def save(self) -> None:
        """Take what is still being typed, then save."""
        self.log.settle()
        super().save()

    def _foretell(self) -> None:
        # the line stands there from the start: choosing a result moves nothing below it
        words = self._said_of(self.value("outcome"))
        self.next_line.setText(words or self.tr("选定结果后，这里写明下一步。"))
        self.next_line.show()
        if "next_on" in self.entries:
            self.entries["next_on"].row.setVisible(self._asks_for_next())
            self.entries[EARLY_REASON].row.setVisible(self._is_beside())
            self.fit()

    def _said_of(self, outcome: SessionOutcome | None) -> str:
        view = self.view
        if outcome is None:
            return ""
        rests = view.stage is Stage.SUSPENDED
        if rests or self._is_kept_only():
            late = self.tr("案件在这一天以后已有进展：保存后只补记这次调解会，状态和下一步不变。")
            if self._is_beside():
                late = self.tr("案件已经往下办：保存后只补记这次调解会，状态和下一步不变。")
            waits = self.tr("案件仍在中止，只能补记中止以前的调解会；恢复办理后从它的结果接着办。")
            return waits if rests else late
        if outcome is SessionOutcome.AGREED:
            return self.tr("保存后下一步：签订调解协议并登记。")
        if outcome is SessionOutcome.FAILED:
            return said_of_stage(view, Stage.MED_FAILED)
        if view.stage is not Stage.MEDIATING:
            return said_of_stage(view, Stage.MEDIATING)
        return self.tr("保存后案件仍在调解中。没有填下次调解日期的，下一步：约定下次调解时间。")

    def command(self) -> object:
        """Return what the fields ask for."""
        others = self.value("others")
        attendees = [*self.value("attendees"), *([others] if others else [])]
        return RecordMediationSession(
            case_id=self.view.id,
            occurred_on=self.value("occurred_on"),
            applied_on=self.value("applied_on") if "applied_on" in self.entries else None,
            place=self.value("place"),
            mediator=self.value("mediator"),
            attendees="、".join(attendees) or None,
            offers=self.value("offers"),
            outcome=self.value("outcome"),
            note=self.value("note"),
            appointment_id=self.value("appointment_id") if self.planned else None,
            offer_log=self._log(),
            next_on=self.value("next_on") if self._asks_for_next() else None,
            conflict_reason=self.conflicts.reason(),
        )


class OfferStep(StepForm):
    """登记调解方案：an offer made between the sessions."""

    id = "offer"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("登记调解方案")

    def build(self) -> None:
        """Ask who offers how much, in what words, and when."""
        kit = self.kit
        sides = [(translated("party", PARTY_WORDS[one]), one) for one in (*SIDES, Party.MEDIATOR)]
        self.add("by", kit.chips("by", self.tr("提出方"), sides, required=True))
        amount = kit.money("amount", self.tr("金额"))
        day = kit.day("occurred_on", self.tr("日期"), required=True, now=True)
        self.add_pair(("amount", amount), ("occurred_on", day))
        self.add("text", kit.long("text", self.tr("内容")))

    def command(self) -> object:
        """Return what the fields ask for."""
        fen = self.value("amount")
        return RecordOffer(
            case_id=self.view.id,
            by=self.value("by"),
            amount=None if fen is None else Fen(fen),
            text=self.value("text"),
            occurred_on=self.value("occurred_on"),
        )
