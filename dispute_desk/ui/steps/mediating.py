"""Verification, mediation, its sessions and the agreement."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dispute_desk.domain.claimant import TERMINAL
from dispute_desk.domain.money import Fen, yuan_grouped
from dispute_desk.domain.offers import distance
from dispute_desk.domain.signing import SIGNATURES
from dispute_desk.domain.stages import Stage
from dispute_desk.services.mediation import (
    AgreementItem,
    ConcludeAgreement,
    StartMediation,
    StartVerification,
)
from dispute_desk.ui.models.entry_rows import CellKind, EntryColumn
from dispute_desk.ui.steps.agreed_places import AgreedPlace, AgreedPlaces
from dispute_desk.ui.steps.agreement_parts import ReasonStep
from dispute_desk.ui.steps.edits import when_edited
from dispute_desk.ui.steps.entries import LongText
from dispute_desk.ui.steps.form import StepForm, said_of_stage
from dispute_desk.ui.steps.term_marks import TermMarks, doubt_about_terms
from dispute_desk.ui.steps.warnings import ask_about_withdrawn, tell_early
from dispute_desk.ui.steps.words import listed
from dispute_desk.ui.widgets.entry_grid import EntryGrid
from dispute_desk.ui.widgets.naming import label, named

#: The column of the agreed sums.
SUM = 3
#: Workers in sight before the grid scrolls, and workers a sentence names.
MOST_ROWS, NAMED = 8, 5
#: The entries of an agreement's signatures: some are missing, or the day all were there.
WAITS, SIGNED_ON = "awaits_signatures", "all_signed_on"


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


class MediateStep(ReasonStep):
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
        self.ask_for_reason()

    def command(self) -> object:
        """Return what the fields ask for."""
        return StartMediation(
            case_id=self.view.id,
            occurred_on=self.value("occurred_on"),
            mediation_org=self.value("mediation_org"),
            late_reason=self.value("late_reason"),
        )


class AgreementStep(ReasonStep):
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
        perform = kit.day(
            "perform_by",
            self.tr("履行期限"),
            hint=self.tr("到期提醒由此计算。"),
        )
        mediator = kit.text("mediator", self.tr("调解员"))
        last = self.view.file.sessions[-1]["mediator"] if self.view.file.sessions else None
        mediator.put(last or self.view.person_name(self.view.file.case["handler_id"]))
        self.add_pair(("occurred_on", concluded), ("perform_by", perform))
        organisation = kit.text("organisation", self.tr("盖章的调解组织"))
        self.add_pair(("mediator", mediator), ("organisation", organisation))
        code = self.view.file.case["mediation_org"]
        self.entries["organisation"].put(self.view.words.code("mediation_orgs", code))
        terms = kit.long(
            "terms",
            self.tr("协议内容"),
            hint=self.tr("不得约定放弃社保、以现金代替缴费，或由职工承担单位部分和滞纳金。"),
        )
        self.add("terms", terms)
        field = terms.row.field
        if isinstance(field, LongText):
            self.marks = TermMarks(field, self.view, self.name)
            self.add_widget(self.marks.told)
        self._ask_for_signatures()
        tell_early(self, "perform_by")
        ask_about_withdrawn(
            self, lambda: {self.places[row].claimant_id for row in self._taking_part()}
        )
        self.doubted.append(lambda: doubt_about_terms(self.value("terms") or "", self.view))
        self.ask_for_reason()

    def _ask_for_signatures(self) -> None:
        """Ask whether somebody has still to sign; only if nobody has, since which day."""
        waits = self.kit.flag(
            WAITS,
            self.tr("还有人没有签章，以后逐个登记"),
            hint=self.tr("签章齐全之前协议没有生效，确认期限不起算。"),
        )
        waits.put(True)  # noqa: FBT003 - what stands in the box
        self.add(WAITS, waits)
        day = self.kit.day(
            SIGNED_ON,
            self.tr("纸上签章齐全的日期"),
            hint=self.tr("最后一方签章之日，即生效日期；各方签章按这一天登记。"),
            required=True,
        )
        self.add(SIGNED_ON, replace(day, when=lambda: not self.value(WAITS)))
        when_edited(waits, self._foretell)
        self._foretell()

    def foretold(self) -> str:
        """Return what follows: while somebody has still to sign, the signatures."""
        waits = self.entries.get(WAITS)
        following = SIGNATURES if waits is None or waits.read() else ""
        return said_of_stage(self.view, Stage.AGREED, following)

    def _foretell(self) -> None:
        self.next_line.setText(self.foretold())
        self.entries[SIGNED_ON].row.setVisible(not self.value(WAITS))
        self.fit()

    def _again(self) -> QWidget:
        """Say what a further agreement does to the one there is."""
        words = self.tr("原协议未缴的安排由新协议取代；金额填全额，已缴的算在内。")
        line = named(label(words, kind="small"), f"{self.name}.again", words)
        line.setWordWrap(True)
        return line

    def contents(self) -> dict[str, object]:
        """Return what stands in the form, the sums and who takes part too."""
        rows = self.items.entries
        sums = [(rows.text(row, SUM), rows.is_ticked(row)) for row in range(rows.rowCount())]
        return {**super().contents(), "items": sums}

    def _items(self) -> QWidget:
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        self.items = EntryGrid(
            f"{self.name}.items", self.tr("补缴金额"), self._columns(), ticks=True
        )
        known = AgreedPlaces(self.view, self.tr("险种未分"))
        words = self.tr("分险种填写，补缴安排按险种分开")
        divided = self.kit.flag("by_insurance", words)
        divided.put(known.are_divided and self._offered() is None)
        self.entries["by_insurance"] = divided
        box.addWidget(divided.row)
        box.addWidget(self.items)
        foot = QHBoxLayout()
        words = self.tr("Ctrl+V 粘贴一列金额，空格勾选")
        self.aside = named(label(words, kind="muted"), f"{self.name}.items.aside")
        foot.addWidget(self.aside, 1)
        foot.addWidget(label(self.tr("合计"), kind="muted"))
        self.total = named(label("", kind="heading"), f"{self.name}.total")
        foot.addWidget(self.total)
        box.addLayout(foot)
        self.items_word = named(label("", kind="fieldError"), f"{self.name}.items.word")
        self.items_word.setWordWrap(True)
        self.items_word.hide()
        box.addWidget(self.items_word)
        self._show_places(known)
        divided.row.field.toggled.connect(lambda: self._show_places(known))  # type: ignore[attr-defined]
        self.items.entries.edited.connect(self._sum)
        self.items.pasted.connect(self._say_pasted)
        self.items.left.connect(self.focusNextChild)
        self._sum()
        return holder

    def _columns(self) -> tuple[EntryColumn, ...]:
        read, money = CellKind.READ, CellKind.MONEY
        return (
            EntryColumn(self.tr("职工"), read, stretch=True),
            EntryColumn(self.tr("诉求"), read, 84, right=True),
            EntryColumn(self.tr("测算"), read, 84, right=True),
            EntryColumn(self.tr("协议补缴金额"), money, 140),
        )

    def _show_places(self, known: AgreedPlaces) -> None:
        """Show a row for each worker, or for each worker and insurance."""
        rows = self.items.entries
        self.places = known.rows(by_insurance=bool(self.value("by_insurance")))
        rows.show_rows(self._row(one) for one in self.places)
        ended = {one["id"] for one in self.view.file.claimants if one["state"] in TERMINAL}
        out = [row for row, one in enumerate(self.places) if one.claimant_id in ended]
        rows.tick(out, on=False)  # takes part only when somebody says so
        self.items.fit_rows(MOST_ROWS)

    def _row(self, one: AgreedPlace) -> tuple[str, str, str, str]:
        likely = (self._offered() if one.insurance is None else None) or one.likely
        agreed = yuan_grouped(likely) if likely else ""
        return one.title, _shown(one.claimed), _shown(one.verified), agreed

    def _offered(self) -> int | None:
        """Return what both sides met at in the end, where it is of one worker alone."""
        if len(self.view.file.claimants) != 1:
            return None
        found = distance((one["by"], one["fen"]) for one in self.view.file.beside["offer"])
        return found.employer if found is not None and found.fen == 0 else None

    def _sum(self) -> None:
        rows = self.items.entries
        total = sum(rows.fen(row, SUM) or 0 for row in self._taking_part())
        self.total.setText(self.tr("%1 元").replace("%1", yuan_grouped(total)))
        if self.items_word.text():
            self._say_items(self._wanting())

    def _say_pasted(self, lines: int, beyond: int) -> None:
        words = self.tr("已粘贴 %1 行").replace("%1", str(lines))
        if beyond:
            words += self.tr("；多出的 %1 行没有对应的职工").replace("%1", str(beyond))
        self.aside.setText(words)

    def _taking_part(self) -> list[int]:
        rows = self.items.entries
        return [row for row in range(rows.rowCount()) if rows.is_ticked(row)]

    def focus_first(self) -> None:
        """Begin in the first cell that has no sum yet."""
        missing = self._missing()
        if missing:
            self.items.go_to(missing[0], SUM)
        else:
            super().focus_first()

    def save(self) -> None:
        """Take what is still being typed, then save."""
        self.items.settle()
        super().save()

    def check(self) -> bool:
        """Ask for a sum for everybody who takes part, besides the fields."""
        good = super().check()
        words = self._wanting()
        self._say_items(words)
        if words:
            missing = self._missing()
            self.fit()
            self.items.go_to(*((missing[0], SUM) if missing else (0, 0)))
            self.area.ensureWidgetVisible(self.items)
        return good and not words

    def _missing(self) -> list[int]:
        """Return the rows that want a sum: by insurance, one sum of a worker is enough."""
        rows = self.items.entries
        told = {self.places[row].claimant_id for row in self._taking_part() if rows.fen(row, SUM)}
        return [
            row
            for row in self._taking_part()
            if not rows.fen(row, SUM)
            and (rows.is_wrong(row, SUM) or self.places[row].claimant_id not in told)
        ]

    def _wanting(self) -> str:
        """Return in one sentence which sums are wanting."""
        if not self._taking_part():
            return self.tr("请至少选择一名职工。")
        missing = self._missing()
        if not missing:
            return ""
        whose = list(dict.fromkeys(self.places[row].claimant_id for row in missing))
        names = listed(self.view.claimant_name(one) for one in whose[:NAMED])
        if len(whose) > NAMED:
            many = self.tr("%1 等 %2 人").replace("%2", str(len(whose)))
            names = many.replace("%1", names)
        words = self.tr("请填写 %1 的补缴金额；这次没有达成的，请去掉勾选。")
        return words.replace("%1", names)

    def _say_items(self, words: str) -> None:
        self.items_word.setText(words)
        self.items_word.setVisible(bool(words))

    def command(self) -> object:
        """Return what the fields ask for."""
        return ConcludeAgreement(
            case_id=self.view.id,
            items=tuple(
                AgreementItem(
                    claimant_id=self.places[row].claimant_id,
                    insurance=self.places[row].insurance,
                    amount=Fen(self.items.entries.fen(row, SUM) or 0),
                )
                for row in self._taking_part()
                if self.items.entries.fen(row, SUM)
            ),
            occurred_on=self.value("occurred_on"),
            perform_by=self.value("perform_by"),
            terms=self.value("terms"),
            mediator=self.value("mediator"),
            organisation=self.value("organisation"),
            awaits_signatures=self.value(WAITS),
            all_signed_on=None if self.value(WAITS) else self.value(SIGNED_ON),
            late_reason=self.value("late_reason"),
        )


def _shown(fen: int) -> str:
    return yuan_grouped(fen) if fen else "—"
