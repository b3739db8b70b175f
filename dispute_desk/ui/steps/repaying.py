"""Forms of the back-payment: its papers, instalments, and what is done when it does not come."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.checklist import CheckAnswer
from dispute_desk.domain.deadlines import deadline, fixed_day
from dispute_desk.domain.instalments import MOST_PARTS, even_table, on_days
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.plan_doubts import PlannedPart, part_of
from dispute_desk.domain.repayment_words import REPAYMENT_LIST
from dispute_desk.services.broken_promises import AnswerBrokenPromise
from dispute_desk.services.instalments import PlanInstalments
from dispute_desk.services.repayment_papers import CheckRepaymentPaper
from dispute_desk.ui.languages import is_english
from dispute_desk.ui.messages import translated
from dispute_desk.ui.steps.acceptance_points import plain_answers
from dispute_desk.ui.steps.agreement_parts import ReasonStep
from dispute_desk.ui.steps.form import StepForm
from dispute_desk.ui.steps.payment_choice import plans_to_choose
from dispute_desk.ui.steps.proving import legal_words
from dispute_desk.ui.steps.warnings import ask_about_plan, tell_early
from dispute_desk.ui.steps.words import listed
from dispute_desk.ui.steps.worker_ticks import WorkersStep
from dispute_desk.ui.widgets.naming import button, label, named

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.domain.repayment_words import PromiseAnswer, RepaymentPaper
    from dispute_desk.ui.steps.case_view import CaseView

#: Instalments told one by one before the rest is counted.
TOLD = 6


def papers_there(view: CaseView) -> dict[tuple[int | None, str], dict[str, Any]]:
    """Return the ticked papers of the back-payment by whose they are and their code."""
    rows = view.file.beside["checked_item"]
    return {
        (one["claimant_id"], str(one["item"])): one
        for one in rows
        if one["list_code"] == REPAYMENT_LIST
    }


def without(view: CaseView, paper: RepaymentPaper) -> list[dict[str, Any]]:
    """Return the workers still paid for whose paper is not there."""
    brought = {
        owner
        for (owner, code), one in papers_there(view).items()
        if code == paper.code and one["answer"] is not CheckAnswer.MISSING
    }
    away = brought | view.gone
    return [one for one in view.file.claimants if one["id"] not in away]


class RepaymentPapersStep(WorkersStep):
    """登记补缴材料；``about`` is the code of the paper."""

    id = "repayment_papers"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("登记补缴材料")

    def build(self) -> None:
        """Ask which paper, whether it is there, since when and of whom."""
        kit = self.kit
        papers = self.view.profile.repayment_papers
        chosen = kit.choice("item", self.tr("材料"), self.words("repayment_papers"), required=True)
        self.add("item", chosen)
        self.hint = named(label("", kind="small"), f"{self.name}.hint")
        self.hint.setWordWrap(True)
        self.add_widget(self.hint)
        answer = kit.chips("answer", self.tr("情况"), plain_answers(), required=True)
        day = kit.day("occurred_on", self.tr("收到或签名日期"), required=True, now=True)
        self.add_pair(("answer", answer), ("occurred_on", day))
        tell_early(self, "occurred_on")
        self.add("note", kit.text("note", self.tr("备注")))
        here = [one for one in self.view.file.claimants if one["id"] not in self.view.gone]
        self.choose_from(here, self.tr("哪几名职工的"), "")
        self.all_missing = button("", f"{self.name}.workers.missing", kind="link")
        self.all_missing.clicked.connect(self._tick_missing)
        self.workers.layout().addWidget(self.all_missing)  # type: ignore[union-attr]
        answer.put(CheckAnswer.MET)
        known = {one.code for one in papers}
        if self.about in known:
            chosen.put(self.about)
        chosen.row.field.currentIndexChanged.connect(self._take_paper)  # type: ignore[attr-defined]
        self._take_paper()

    def focus_first(self) -> None:
        """Begin with the paper, or with the workers where it is known."""
        if self.about is None or self.paper is None or not self.paper.each:
            self.entries["item"].row.focus()
        else:
            super().focus_first()

    @property
    def paper(self) -> RepaymentPaper | None:
        """The paper that is chosen."""
        papers = self.view.profile.repayment_papers
        return next((one for one in papers if one.code == self.value("item")), None)

    def check(self) -> bool:
        """Ask for workers only where each brings a paper of his own."""
        if self.paper is not None and not self.paper.each:
            return StepForm.check(self)
        return super().check()

    def _take_paper(self) -> None:
        """Show the workers where each brings one; nobody is ticked beforehand."""
        paper = self.paper
        each = paper is not None and paper.each
        self.workers.setVisible(each)
        hint = ""
        if paper is not None:
            hint = paper.hint_en if is_english() else paper.hint
            self.ticks.entries.tick(range(len(self._workers)), on=False)
            words = self.tr("勾选还没有的 %1 人").replace("%1", str(len(self._missing())))
            self.all_missing.setText(words)
            self.all_missing.setAccessibleName(words)
            self.all_missing.setVisible(bool(self._missing()))
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self._say()
        self.fit()

    def _missing(self) -> list[int]:
        """Return the rows of those the chosen paper is still to come from."""
        if self.paper is None:
            return []
        missing = {one["id"] for one in without(self.view, self.paper)}
        return [row for row, one in enumerate(self._workers) if one["id"] in missing]

    def _tick_missing(self) -> None:
        self.ticks.entries.tick(self._missing(), on=True)
        self._say()

    def command(self) -> object:
        """Return what the fields ask for."""
        each = self.paper is not None and self.paper.each
        return CheckRepaymentPaper(
            case_id=self.view.id,
            item=self.value("item") or "",
            answer=self.value("answer") or CheckAnswer.MET,
            claimant_ids=self.chosen() if each else (),
            occurred_on=self.value("occurred_on"),
            note=self.value("note"),
        )


class InstalmentsStep(ReasonStep):
    """安排分期；``about`` is the id of the plan that is divided."""

    id = "instalments"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("安排分期")

    def foretold(self) -> str:
        """Return what happens when it is saved."""
        return self.tr(
            "总额不变，尾差一分一分摊开，各期尽量相等；约定日逢节假日的，顺延到下一个工作日。"
        )

    def build(self) -> None:
        """Ask what is divided, into how many parts, from which day on."""
        kit = self.kit
        everything = self.tr("全部尚未缴的安排（%1 笔）").replace("%1", str(len(self.view.plans)))
        plans = plans_to_choose(self.view, self.view.plans)
        plan = kit.choice("payment_ids", self.tr("哪一笔"), plans, empty=everything)
        self.add("payment_ids", plan)
        counts = [(self.tr("%1 期").replace("%1", str(n)), n) for n in range(2, MOST_PARTS + 1)]
        count = kit.choice("count", self.tr("分几期"), counts, required=True)
        first = kit.day("first_due_on", self.tr("首期缴纳日"), required=True, ahead=True)
        self.add_pair(("count", count), ("first_due_on", first))
        spans = [
            (self.tr("每月一期"), 1),
            (self.tr("每两个月一期"), 2),
            (self.tr("每季度一期"), 3),
        ]
        every = kit.choice("every_months", self.tr("间隔"), spans, required=True)
        self.add("every_months", every)
        self.told = named(label("", kind="small"), f"{self.name}.told", self.tr("各期"))
        self.told.setWordWrap(True)
        self.add_widget(self.told)
        power = label("\n".join(legal_words(self.view, self.id)), kind="small", tone="warning")
        named(power, f"{self.name}.power", self.tr("延期缴费的权限")).setWordWrap(True)
        self.add_widget(power)
        if self.about is not None:
            plan.put(self.about)
        for key in ("payment_ids", "count", "every_months"):
            box: Any = self.entries[key].row.field
            box.currentIndexChanged.connect(self._tell)
        day: Any = first.row.field
        day.understood.connect(self._tell)
        ask_about_plan(
            self,
            self._parts,
            "payment_ids",
            "first_due_on",
            instead_of=lambda: {one["id"] for one in self._chosen()},
        )
        self.ask_for_reason()
        self._tell()

    def _parts(self) -> list[PlannedPart]:
        first = self.value("first_due_on")
        return [replace(part_of(one), due_on=first) for one in self._chosen()]

    def _chosen(self) -> list[dict[str, Any]]:
        only = self.value("payment_ids")
        return [one for one in self.view.plans if only in {None, one["id"]}]

    def _tell(self) -> None:
        """Say every part with the day it really falls on and why."""
        first: date | None = self.value("first_due_on")
        count = self.value("count")
        if first is None or not count:
            self.told.setText(self.tr("填好期数和首期日后，这里列出各期的金额和最后缴纳日。"))
            return
        sums = self._sums(count)
        parts = on_days(sums, first, every_months=self.value("every_months") or 1)
        lines, guesses = [], []
        for number, part in enumerate(parts[:TOLD]):
            due = fixed_day(part.due_on or first, self.view.calendar)
            why = list(due.explanation(translated)[1:])
            if due.estimated:
                guesses.append(why.pop())
            line = self.tr("第 %1 期 %2 元，%3 前").replace("%1", str(number + 1))
            line = line.replace("%2", yuan_grouped(sums[number])).replace("%3", str(due.due))
            lines.append(
                line + (self.tr("（%1）").replace("%1", self.tr("；").join(why)) if why else "")
            )
        if len(parts) > TOLD:
            rest = self.tr("…共 %1 期，最后一期约定 %2").replace("%1", str(len(parts)))
            lines.append(rest.replace("%2", str(parts[-1].due_on)))
        lines += dict.fromkeys(guesses)
        self.told.setText("\n".join(lines))
        self.told.setAccessibleDescription(self.told.text())
        self.fit()

    def _sums(self, count: int) -> list[int]:
        """Return what falls due with each part, over everything that is divided."""
        table = even_table([one["planned_fen"] or 0 for one in self._chosen()], count)
        return [sum(part) for part in zip(*table, strict=True)] or [0] * count

    def command(self) -> object:
        """Return what the fields ask for."""
        only = self.value("payment_ids")
        return PlanInstalments(
            case_id=self.view.id,
            count=self.value("count") or 0,
            first_due_on=self.value("first_due_on"),
            payment_ids=(only,) if only else (),
            every_months=self.value("every_months") or 1,
            late_reason=self.value("late_reason"),
        )


class BrokenPromiseStep(StepForm):
    """处理未按约补缴."""

    id = "broken_promise"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("处理未按约补缴")

    def foretold(self) -> str:
        """Return what did not come."""
        late = self.view.late
        if not late:
            return ""
        names = dict.fromkeys(
            self.view.claimant_name(one.key[0]) or self.tr("全案") for one in late
        )
        words = self.tr("%1 前应补缴而没有入库：%2 元（%3）。")
        first = min(one.last_day for one in late if one.last_day)
        total = yuan_grouped(sum(one.missing for one in late))
        who = listed(list(names)[:TOLD]) + ("…" if len(names) > TOLD else "")
        return words.replace("%1", str(first)).replace("%2", total).replace("%3", who)

    def build(self) -> None:
        """Ask what is done about it; the next action follows from that."""
        kit = self.kit
        choice = kit.chips("choice", self.tr("怎么处理"), self.words("promise_answers"),
                           required=True)  # fmt: skip
        self.add("choice", choice)
        self.hint = named(label("", kind="small"), f"{self.name}.hint")
        self.hint.setWordWrap(True)
        self.add_widget(self.hint)
        day = kit.day("occurred_on", self.tr("日期"), required=True, now=True)
        due = kit.day("next_action_on", self.tr("下一步期限"), ahead=True)
        self.add_pair(("occurred_on", day), ("next_action_on", due))
        letter = kit.text("letter_no", self.tr("函号"))
        hint = self.tr("到期没有反馈的，列入今日待办。")
        back = kit.day("feedback_due_on", self.tr("反馈期限"), hint=hint, ahead=True)
        self.add_pair(("letter_no", letter), ("feedback_due_on", back))
        self.add("note", kit.long("note", self.tr("经过和单位的答复")))
        rules = label("\n".join(legal_words(self.view, self.id)), kind="small", tone="muted")
        named(rules, f"{self.name}.rules", self.tr("有关规定")).setWordWrap(True)
        self.add_widget(rules)
        field: Any = choice.row.field
        field.group.buttonToggled.connect(self._take_choice)
        self._take_choice()

    def _choice(self) -> PromiseAnswer | None:
        known = self.view.profile.promise_answers
        return next((one for one in known if one.code == self.value("choice")), None)

    def _take_choice(self) -> None:
        chosen = self._choice()
        refers = chosen is not None and bool(chosen.refers_to)
        for key in ("letter_no", "feedback_due_on"):
            self.entries[key].row.setVisible(refers)
        if chosen is None:
            self.hint.setText(self.tr("选定后写明下一步，列入今日待办。"))
            return
        hint = chosen.hint_en if is_english() else chosen.hint
        follows = self.tr("下一步：%1").replace("%1", self.view.words.action(chosen.next))
        if refers:
            words = self.tr("同时记一件转办（%1），等待反馈。")
            body = self.view.words.code("referral_targets", chosen.refers_to)
            follows += "\n" + words.replace("%1", body)
        self.hint.setText(f"{hint}\n{follows}" if hint else follows)
        start = self.value("occurred_on") or self.view.today
        due = deadline(start, chosen.length, chosen.unit, self.view.calendar).due
        self.entries["next_action_on"].put(due)
        self.entries["feedback_due_on"].put(due if refers else None)
        self.fit()

    def command(self) -> object:
        """Return what the fields ask for."""
        return AnswerBrokenPromise(
            case_id=self.view.id,
            choice=self.value("choice") or "",
            occurred_on=self.value("occurred_on"),
            note=self.value("note"),
            next_action_on=self.value("next_action_on"),
            letter_no=self.value("letter_no"),
            feedback_due_on=self.value("feedback_due_on"),
        )
