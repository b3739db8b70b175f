"""Forms of a 协查: the request, the day it went out, how a worker was insured as somebody says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.action_steps import body_asked
from dispute_desk.domain.amount import INSURANCE_WORDS, Insurance
from dispute_desk.domain.clock_rules import ClockStart
from dispute_desk.domain.deadlines import TermUnit
from dispute_desk.domain.insured_line import INSURED_WORDS, TELLER_WORDS, InsuredStatus, Teller
from dispute_desk.domain.money import Fen
from dispute_desk.services.enquiries import RecordEnquiry, SendEnquiry
from dispute_desk.services.insured import RecordInsuredLine
from dispute_desk.ui.messages import translated
from dispute_desk.ui.steps.beside import BesideStep
from dispute_desk.ui.steps.warnings import tell_early

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dispute_desk.ui.steps.case_view import CaseView

#: So many workers stand in a menu; more are named in a line.
MENU = 30


def bodies(view: CaseView) -> list[tuple[str, Any]]:
    """Return the bodies that are asked."""
    known = view.profile.referral_targets
    return [(view.words.of(one), one.code) for one in known if one.answers_as is not None]


def workers_of(enquiry: dict[str, Any]) -> tuple[int, ...]:
    """Return the workers a request names; none for all of them."""
    return tuple(int(code) for code in (enquiry.get("claimants") or "").split(",") if code)


class EnquiryStep(BesideStep):
    """登记协查；``about`` is the id of the request that is corrected."""

    id = "enquiry"
    kind = "enquiry"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("登记协查")

    def build(self) -> None:
        """Ask whom, what, about which workers and months, and whether it went out."""
        kit = self.kit
        target = kit.choice(
            "target", self.tr("协查单位"), bodies(self.view), required=True, empty=""
        )
        self.add_pair(("target", target), ("number", kit.text("number", self.tr("函号"))))
        question = kit.long("question", self.tr("协查事项"), required=True)
        self.add("question", question)
        self._ask_whom()
        start = kit.month("month_from", self.tr("起月"))
        end = kit.month("month_to", self.tr("止月"))
        self.add_pair(("month_from", start), ("month_to", end))
        sent = kit.day("sent_on", self.tr("发出日期"), hint=self.tr("还没有发出的留空"))
        due = kit.day("due_on", self.tr("答复期限"), hint=usual_words(self.view), ahead=True)
        self.add_pair(("sent_on", sent), ("due_on", due))
        target.put(self._first_body())
        asked = self.tr("请协查所列职工的参保登记、申报缴费基数和实缴情况，欠缴的请注明所属期。")
        question.put(asked)
        start.put(self.view.file.case["claim_from"])
        end.put(self.view.file.case["claim_to"])
        if self.record():
            for key in ("month_from", "month_to"):
                self.entries[key].put(None)
            self.put_record()
            self._put_workers(workers_of(self.record()))
        tell_early(self, "sent_on", kept=self.record())

    def check(self) -> bool:
        """Say which names nobody in the case has, besides the fields."""
        good = super().check()
        unknown = self._unknown()
        if unknown:
            words = self.tr("本案没有这些职工：%1。请核对姓名。")
            self.entries["names"].row.show_error(words.replace("%1", "、".join(unknown)))
        return good and not unknown

    def command(self) -> object:
        """Return what the fields ask for."""
        return RecordEnquiry(
            case_id=self.view.id,
            target=self.value("target") or "",
            question=self.value("question") or "",
            claimant_ids=self._workers(),
            month_from=self.value("month_from"),
            month_to=self.value("month_to"),
            number=self.value("number"),
            sent_on=self.value("sent_on"),
            due_on=self.value("due_on"),
            record_id=self.record_id(),
            clear=self._emptied(),
        )

    def _emptied(self) -> tuple[str, ...]:
        """Return what a correction leaves empty."""
        if not self.record():
            return ()
        days = ("number", "month_from", "month_to", "sent_on", "due_on")
        empty = tuple(key for key in days if self.value(key) is None)
        return empty if self._workers() else (*empty, "claimant_ids")

    def _first_body(self) -> str | None:
        """Return whom to ask: whom the next action names, else the first of the route or of all."""
        known = [code for _, code in bodies(self.view)]
        named = body_asked(self.view.file.case["next_action"], self.view.profile)
        first = self.view.route.first if self.view.route is not None else ()
        return next((code for code in (named, *first, *known) if code in known), None)

    def _ask_whom(self) -> None:
        if len(self.view.file.claimants) <= MENU:
            hint = self.tr("一个也不勾选，即全体职工。")
            several = self.kit.many("workers", self.tr("协查的职工"), self.claimants(), hint=hint)
            self.add("workers", several)
            return
        hint = self.tr("不填即全体职工；几个姓名用顿号分开。")
        self.add("names", self.kit.text("names", self.tr("协查的职工"), hint=hint))

    def _put_workers(self, ids: tuple[int, ...]) -> None:
        if "workers" in self.entries:
            self.entries["workers"].put(ids)
        else:
            self.entries["names"].put("、".join(self.view.claimant_name(one) for one in ids))

    def _names(self) -> list[str]:
        told = self.value("names") if "names" in self.entries else None
        parts = (told or "").replace("，", "、").replace(",", "、").split("、")
        return [part.strip() for part in parts if part.strip()]

    def _unknown(self) -> list[str]:
        known = {name for one in self.view.file.claimants for name in self._both(one)}
        return [name for name in self._names() if name not in known]

    def _workers(self) -> tuple[int, ...]:
        if "workers" in self.entries:
            return tuple(self.value("workers"))
        wanted = set(self._names())
        return tuple(one["id"] for one in self.view.file.claimants if wanted & self._both(one))

    def _both(self, one: Mapping[str, Any]) -> set[str]:
        """Return a worker's name alone, and as it is told from another's."""
        return {str(one["name"]), self.view.claimant_name(one["id"])}


class SendEnquiryStep(BesideStep):
    """发出协查；``about`` is the id of the request."""

    id = "send_enquiry"
    kind = "enquiry"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("发出协查")

    def build(self) -> None:
        """Ask when it went out, under which number, until when an answer is wanted."""
        kit = self.kit
        sent = kit.day("occurred_on", self.tr("发出日期"), required=True, now=True)
        due = kit.day("due_on", self.tr("答复期限"), hint=usual_words(self.view), ahead=True)
        self.add_pair(("occurred_on", sent), ("due_on", due))
        number = kit.text("number", self.tr("函号"))
        self.add("number", number)
        number.put(self.record().get("number"))
        due.put(self.record().get("due_on"))
        tell_early(self, "occurred_on")

    def command(self) -> object:
        """Return what the fields ask for."""
        return SendEnquiry(
            enquiry_id=self.record_id() or 0,
            occurred_on=self.value("occurred_on"),
            number=self.value("number"),
            due_on=self.value("due_on"),
        )


def usual_words(view: CaseView) -> str:
    """Return how long the station usually gives for an answer."""
    rule = next((one for one in view.profile.clocks if one.start is ClockStart.ENQUIRED), None)
    if rule is None:
        return ""
    rule = rule.on(view.today)
    if rule.unit is TermUnit.WORKING:
        words = QCoreApplication.translate("enquiries", "不填按发出后 %1 个工作日")
    else:
        words = QCoreApplication.translate("enquiries", "不填按发出后 %1 天")
    if rule.status:
        words += QCoreApplication.translate("enquiries", "（待本单位核定）")
    return words.replace("%1", str(rule.length))


class InsuredStep(BesideStep):
    """登记参保情况；``about`` is the id of a line that is corrected."""

    id = "insured_line"
    kind = "insured_line"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("登记参保情况")

    def build(self) -> None:
        """Ask who tells what of which insurance of whom, for which months."""
        kit = self.kit
        tellers = [(translated("teller", TELLER_WORDS[one]), one) for one in Teller]
        teller = kit.chips("teller", self.tr("谁说的"), tellers, required=True)
        self.add("teller", teller)
        people = self.claimants()
        worker = kit.choice("claimant_id", self.tr("职工"), people, required=True, empty="")
        kinds = [(translated("insurance", INSURANCE_WORDS[one]), one) for one in Insurance]
        insurance = kit.choice("insurance", self.tr("险种"), kinds, required=True, empty="")
        self.add_pair(("claimant_id", worker), ("insurance", insurance))
        start = kit.month("month_from", self.tr("起月"))
        end = kit.month("month_to", self.tr("止月"))
        self.add_pair(("month_from", start), ("month_to", end))
        statuses = [(translated("insured", INSURED_WORDS[one]), one) for one in InsuredStatus]
        status = kit.chips("status", self.tr("缴费情况"), statuses, required=True)
        self.add("status", status)
        wage = kit.money("wage_fen", self.tr("实际月工资（元）"))
        base = kit.money("paid_base_fen", self.tr("申报缴费基数（元）"))
        self.add_pair(("wage_fen", wage), ("paid_base_fen", base))
        employer = kit.money("paid_employer_fen", self.tr("单位每月已缴（元）"))
        employee = kit.money("paid_employee_fen", self.tr("个人每月已缴（元）"))
        self.add_pair(("paid_employer_fen", employer), ("paid_employee_fen", employee))
        day = kit.day("told_on", self.tr("陈述或答复日期"), now=True)
        self.add_pair(("told_on", day), ("note", kit.text("note", self.tr("备注"))))
        teller.put(Teller.WORKER)
        if len(people) == 1:
            worker.put(people[0][1])
        if not self.record():
            start.put(self.view.file.case["claim_from"])
            end.put(self.view.file.case["claim_to"])
        self.put_record()

    def command(self) -> object:
        """Return what the fields ask for."""
        return RecordInsuredLine(
            case_id=self.view.id,
            claimant_id=self.value("claimant_id") or 0,
            insurance=self.value("insurance") or Insurance.PENSION,
            status=self.value("status") or InsuredStatus.UNPAID,
            teller=self.value("teller") or Teller.WORKER,
            month_from=self.value("month_from"),
            month_to=self.value("month_to"),
            told_on=self.value("told_on"),
            wage=self._fen("wage_fen"),
            paid_base=self._fen("paid_base_fen"),
            paid_employer=self._fen("paid_employer_fen"),
            paid_employee=self._fen("paid_employee_fen"),
            note=self.value("note"),
            record_id=self.record_id(),
            clear=self._emptied(),
        )

    def _emptied(self) -> tuple[str, ...]:
        """Return what a correction leaves empty."""
        if not self.record():
            return ()
        same = ("month_from", "month_to", "told_on", "note")
        sums = ("wage", "paid_base", "paid_employer", "paid_employee")
        keys = {key: key for key in same} | {key: f"{key}_fen" for key in sums}
        return tuple(key for key, entry in keys.items() if self.value(entry) is None)

    def _fen(self, key: str) -> Fen | None:
        told = self.value(key)
        return None if told is None else Fen(told)
