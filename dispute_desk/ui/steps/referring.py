"""Forms of a referral that is out: received there, corrected, added from paper."""

from __future__ import annotations

from typing import Any

from dispute_desk.services.referrals import CorrectReferral, RecordReferralReceipt
from dispute_desk.ui.steps.beside import BesideStep
from dispute_desk.ui.steps.no_feedback_day import ask_about_feedback_day
from dispute_desk.ui.steps.warnings import tell_early


class OfReferral(BesideStep):
    """A form about one referral; ``about`` is its id."""

    kind = "referral"

    def record(self) -> dict[str, Any]:
        """Return the referral; empty where one is added."""
        rows = self.view.file.referrals
        return next((one for one in rows if one["id"] == self.about), {})


class ReferralReceiptStep(OfReferral):
    """登记转办签收."""

    id = "referral_receipt"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("登记转办签收")

    def build(self) -> None:
        """Ask when the other body had the letter, and when it promised its answer for."""
        kit = self.kit
        day = kit.day("occurred_on", self.tr("签收日期"), required=True, now=True)
        hint = self.tr("到期没有反馈的，列入今日待办。")
        due = kit.day("due_on", self.tr("反馈期限"), hint=hint, ahead=True)
        self.add_pair(("occurred_on", day), ("due_on", due))
        due.put(self.record().get("due_on"))
        ask_about_feedback_day(self)

    def command(self) -> object:
        """Return what the fields ask for."""
        return RecordReferralReceipt(
            referral_id=self.record().get("id") or 0,
            occurred_on=self.value("occurred_on"),
            due_on=self.value("due_on"),
        )


class ReferralStep(OfReferral):
    """补录转办: a referral as it stands on paper; the case stays where it is."""

    id = "referral"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("更正转办") if self.record() else self.tr("补录转办")

    def build(self) -> None:
        """Ask for everything that stands on the letter and on its answer."""
        kit = self.kit
        target = kit.choice(
            "target", self.tr("转往"), self.words("referral_targets"), required=True, empty=""
        )
        self.add_pair(("target", target), ("letter_no", kit.text("letter_no", self.tr("函号"))))
        self.add("reason", kit.text("reason", self.tr("转办事由")))
        sent = kit.day("sent_on", self.tr("发出日期"))
        received = kit.day("received_on", self.tr("签收日期"))
        self.add_pair(("sent_on", sent), ("received_on", received))
        due = kit.day("due_on", self.tr("反馈期限"), ahead=True)
        answered = kit.day("feedback_on", self.tr("反馈日期"))
        self.add_pair(("due_on", due), ("feedback_on", answered))
        result = kit.choice(
            "result", self.tr("结果"), self.words("referral_results"), empty=self.tr("还没有结果")
        )
        self.add("result", result)
        self.add("feedback", kit.long("feedback", self.tr("反馈内容")))
        for key, entry in self.entries.items():
            if self.record().get(key) is not None:
                entry.put(self.record()[key])
        ask_about_feedback_day(self)
        tell_early(self, "sent_on", "received_on", "feedback_on", kept=self.record())

    def command(self) -> object:
        """Return what the fields ask for."""
        return CorrectReferral(
            case_id=self.view.id,
            target=self.value("target") or "",
            reason=self.value("reason"),
            letter_no=self.value("letter_no"),
            sent_on=self.value("sent_on"),
            received_on=self.value("received_on"),
            due_on=self.value("due_on"),
            feedback_on=self.value("feedback_on"),
            feedback=self.value("feedback"),
            result=self.value("result"),
            record_id=self.record().get("id"),
            clear=self._emptied(),
        )

    def _emptied(self) -> tuple[str, ...]:
        """Return the fields of a record that is corrected which were left empty."""
        keys = [key for key in self.entries if key != "target"]
        return tuple(key for key in keys if self.record() and self.value(key) is None)
