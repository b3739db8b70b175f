"""Verification, mediation, its sessions and the agreement."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QWidget

from dispute_desk.domain.amount import Layer
from dispute_desk.domain.claimant import TERMINAL
from dispute_desk.domain.mediation import OUTCOME_WORDS, SessionOutcome
from dispute_desk.domain.money import Fen, yuan_grouped
from dispute_desk.domain.stages import Stage
from dispute_desk.services.mediation import (
    AgreementItem,
    ConcludeAgreement,
    RecordMediationSession,
    StartMediation,
    StartVerification,
)
from dispute_desk.ui.messages import translated
from dispute_desk.ui.steps.form import StepForm, said_of_stage
from dispute_desk.ui.steps.words import listed
from dispute_desk.ui.widgets.naming import hairline, label, named
from dispute_desk.ui.widgets.typed_field import MoneyField


class VerifyStep(StepForm):
    """启动调查核实."""

    id = "verify"
    leads_to = Stage.VERIFYING

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("启动调查核实")

    def build(self) -> None:
        """Ask for the day and what is looked into."""
        self.add(
            "occurred_on", self.kit.day("occurred_on", self.tr("开始日期"), required=True, now=True)
        )
        self.add("note", self.kit.long("note", self.tr("核实事项")))

    def command(self) -> object:
        """Return what the fields ask for."""
        return StartVerification(
            case_id=self.view.id, occurred_on=self.value("occurred_on"), note=self.value("note")
        )


class MediateStep(StepForm):
    """启动调解."""

    id = "mediate"
    leads_to = Stage.MEDIATING

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("启动调解")

    def build(self) -> None:
        """Ask for the day the application came in and the body that mediates."""
        day = self.kit.day(
            "occurred_on",
            self.tr("收到调解申请的日期"),
            required=True,
            now=True,
            hint=self.tr(
                "十五日自收到调解申请之日起算（调解仲裁法第十四条），到期不等于调解不成。"
            ),
        )
        self.add("occurred_on", day)
        org = self.kit.choice(
            "mediation_org",
            self.tr("调解组织"),
            self.words("mediation_orgs"),
            empty=self.tr("暂不填写"),
            hint=self.tr("决定达成协议后能否申请司法确认或仲裁审查。"),
        )
        org.put(self.view.file.case["mediation_org"])
        self.add("mediation_org", org)

    def command(self) -> object:
        """Return what the fields ask for."""
        return StartMediation(
            case_id=self.view.id,
            occurred_on=self.value("occurred_on"),
            mediation_org=self.value("mediation_org"),
        )


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
        self.add("place", kit.text("place", self.tr("地点")))
        self.entries["place"].put(self.place.station or None)
        parties = [(str(one["name"]), str(one["name"])) for one in self.view.file.claimants[:12]]
        parties.append((self.tr("单位代表"), self.tr("单位代表")))
        attendees = kit.chips("attendees", self.tr("到场人员"), parties, several=True)
        self.add("attendees", attendees)
        self.add("others", kit.text("others", self.tr("其他到场人员")))
        self.add("offers", kit.long("offers", self.tr("双方意见")))
        outcomes = [(translated("outcome", OUTCOME_WORDS[one]), one) for one in SessionOutcome]
        outcome = kit.chips("outcome", self.tr("结果"), outcomes, required=True)
        outcome.row.field.group.buttonToggled.connect(self._foretell)  # type: ignore[attr-defined]
        self.add("outcome", outcome)
        self.add("note", kit.text("note", self.tr("备注")))
        self._foretell()

    def _foretell(self) -> None:
        words = {
            SessionOutcome.ADJOURNED: self.tr("保存后案件仍在调解中，可再次开会。"),
            SessionOutcome.AGREED: self.tr("保存后下一步：签订调解协议并登记。"),
            SessionOutcome.FAILED: said_of_stage(self.view, Stage.MED_FAILED),
        }
        chosen = self.value("outcome")
        self.entries["outcome"].row.clear()
        self.next_line.setText(words.get(chosen, ""))
        self.next_line.setVisible(chosen in words)

    def command(self) -> object:
        """Return what the fields ask for."""
        others = self.value("others")
        attendees = [*self.value("attendees"), *([others] if others else [])]
        return RecordMediationSession(
            case_id=self.view.id,
            occurred_on=self.value("occurred_on"),
            place=self.value("place"),
            mediator=self.value("mediator"),
            attendees="、".join(attendees) or None,
            offers=self.value("offers"),
            outcome=self.value("outcome"),
            note=self.value("note"),
        )


class AgreementStep(StepForm):
    """登记协议."""

    id = "agreement"
    leads_to = Stage.AGREED

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("登记调解协议")

    def build(self) -> None:
        """Ask for an amount per worker, the days and the terms."""
        kit = self.kit
        if self.view.file.agreements:
            self.add_widget(self._again())
        self.add_widget(self._items())
        concluded = kit.day("occurred_on", self.tr("达成日期"), required=True, now=True)
        effective = kit.day(
            "effective_on",
            self.tr("生效日期"),
            hint=self.tr("最后一方签章之日；留空即达成日期。"),
        )
        perform = kit.day(
            "perform_by",
            self.tr("履行期限"),
            hint=self.tr("到期提醒由此计算。"),
        )
        mediator = kit.text("mediator", self.tr("调解员"))
        last = self.view.file.sessions[-1]["mediator"] if self.view.file.sessions else None
        mediator.put(last or self.view.person_name(self.view.file.case["handler_id"]))
        self.add_pair(("occurred_on", concluded), ("effective_on", effective))
        self.add_pair(("perform_by", perform), ("mediator", mediator))
        self.add("organisation", kit.text("organisation", self.tr("盖章的调解组织")))
        code = self.view.file.case["mediation_org"]
        self.entries["organisation"].put(self.view.words.code("mediation_orgs", code))
        terms = kit.long(
            "terms",
            self.tr("协议内容"),
            hint=self.tr("不得约定放弃社保、以现金代替缴费，或由职工承担单位部分和滞纳金。"),
        )
        self.add("terms", terms)

    def _again(self) -> QWidget:
        """Say what a further agreement does to the one there is."""
        words = self.tr("原协议未缴的安排由新协议取代；金额填全额，已缴的算在内。")
        line = named(label(words, kind="small"), f"{self.name}.again", words)
        line.setWordWrap(True)
        return line

    def _items(self) -> QWidget:
        holder = named(QWidget(), f"{self.name}.items", self.tr("补缴金额"))
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for column, words in enumerate(
            (self.tr("职工"), self.tr("诉求 / 测算"), self.tr("协议补缴金额"))
        ):
            aligned = Qt.AlignmentFlag.AlignRight if column == 1 else Qt.AlignmentFlag.AlignLeft
            grid.addWidget(label(words, kind="small"), 0, column, aligned)
        self.items: dict[int, tuple[QCheckBox, MoneyField]] = {}
        self.items_word = named(label("", kind="fieldError"), f"{self.name}.items.word")
        for number, one in enumerate(self.view.file.claimants, start=1):
            self._item(grid, number, one)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(2, 3)
        foot = QHBoxLayout()
        foot.addWidget(label(self.tr("合计"), kind="muted"))
        foot.addStretch(1)
        self.total = named(label("", kind="heading"), f"{self.name}.total")
        foot.addWidget(self.total)
        rows = grid.rowCount()
        grid.addWidget(hairline(), rows, 0, 1, 3)
        grid.addLayout(foot, rows + 1, 0, 1, 3)
        self.items_word.hide()
        grid.addWidget(self.items_word, rows + 2, 0, 1, 3)
        self._sum()
        return holder

    def _item(self, grid: QGridLayout, row: int, one: dict[str, Any]) -> None:
        """Offer a worker; who is at an end takes part only when somebody says so."""
        view, claimant_id, who = self.view, one["id"], str(one["name"])
        takes_part = named(QCheckBox(who), f"{self.name}.item{claimant_id}.in", who)
        claimed, verified = (
            view.fen(Layer.CLAIMED, claimant_id),
            view.fen(Layer.VERIFIED, claimant_id),
        )
        figures = f"{_shown(claimed)} / {_shown(verified)}"
        spoken = self.tr("协议补缴金额") + f"：{who}"
        money = MoneyField(f"{self.name}.item{claimant_id}", spoken)
        money.set_fen(verified or claimed or None)
        money.understood.connect(self._sum)
        takes_part.toggled.connect(money.setEnabled)
        takes_part.toggled.connect(self._sum)
        takes_part.setChecked(one["state"] not in TERMINAL)
        money.setEnabled(takes_part.isChecked())
        grid.addWidget(takes_part, row, 0)
        grid.addWidget(label(figures, kind="small"), row, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(money, row, 2)
        self.items[claimant_id] = (takes_part, money)

    def _sum(self) -> None:
        total = sum(
            money.fen() or 0 for takes_part, money in self.items.values() if takes_part.isChecked()
        )
        if hasattr(self, "total"):
            self.total.setText(self.tr("%1 元").replace("%1", yuan_grouped(total)))
            if self.items_word.text():
                self._say_items(self._wanting())

    def focus_first(self) -> None:
        """Begin in the first box that has no sum yet."""
        missing = self._missing()
        if missing:
            missing[0][1].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().focus_first()

    def check(self) -> bool:
        """Ask for a sum for everybody who takes part, besides the fields."""
        good = super().check()
        words = self._wanting()
        self._say_items(words)
        missing = self._missing()
        if words:
            first = missing[0][1] if missing else next(iter(self.items.values()))[0]
            self.fit()
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            self.area.ensureWidgetVisible(first)
        return good and not words

    def _missing(self) -> list[tuple[QCheckBox, MoneyField]]:
        return [row for row in self.items.values() if row[0].isChecked() and not row[1].fen()]

    def _wanting(self) -> str:
        """Return in one sentence which sums are wanting."""
        if not any(takes_part.isChecked() for takes_part, _ in self.items.values()):
            return self.tr("请至少选择一名职工。")
        names = [takes_part.text() for takes_part, _ in self._missing()]
        if not names:
            return ""
        words = self.tr("请填写 %1 的补缴金额；这次没有达成的，请去掉勾选。")
        return words.replace("%1", listed(names[:5]))

    def _say_items(self, words: str) -> None:
        self.items_word.setText(words)
        self.items_word.setVisible(bool(words))

    def command(self) -> object:
        """Return what the fields ask for."""
        return ConcludeAgreement(
            case_id=self.view.id,
            items=tuple(
                AgreementItem(claimant_id=claimant_id, amount=Fen(money.fen() or 0))
                for claimant_id, (takes_part, money) in self.items.items()
                if takes_part.isChecked()
            ),
            occurred_on=self.value("occurred_on"),
            effective_on=self.value("effective_on"),
            perform_by=self.value("perform_by"),
            terms=self.value("terms"),
            mediator=self.value("mediator"),
            organisation=self.value("organisation"),
        )


def _shown(fen: int) -> str:
    return yuan_grouped(fen) if fen else "—"
