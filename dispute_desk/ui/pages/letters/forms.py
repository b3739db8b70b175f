"""The steps of a letter on its way out as small forms, and all forms by their step."""

from __future__ import annotations

from dispute_desk.domain.letter_roads import LetterStep
from dispute_desk.services.letters import (
    ApproveLetter,
    DispatchLetter,
    IssueLetter,
    ReturnLetter,
    SealLetter,
    SubmitLetter,
)
from dispute_desk.ui.pages.letters.answer_forms import ANSWER_FORMS
from dispute_desk.ui.pages.letters.letter_form import LetterForm


class _LettingOut(LetterForm):
    """签发: it takes its number."""

    def build(self) -> None:
        """Ask who signed it, when, and under which number."""
        self.ask_day(self.tr("签发日期"))
        signers = "、".join(self.view.kind.signers)
        self.entries["approver"] = self.kit.text(
            "approver",
            self.tr("签发人"),
            placeholder=signers,
            hint=self.tr("写姓名和职务，可以不填。"),
        )
        hint = self.tr("不填则取下一号：%1。用工会自己发文登记簿的号，就填在这里。")
        self.entries["number"] = self.kit.text(
            "number", self.tr("文号"), hint=hint.replace("%1", self.view.next_number)
        )
        self._say_missing()

    def kept(self) -> bool:
        """Keep the final version."""
        return True

    def save(self) -> None:
        """Issue it, unless something is still missing."""
        if not self._say_missing():
            super().save()

    def _say_missing(self) -> bool:
        """Say what the text still lacks; tell whether it lacks anything."""
        if self.view.missing:
            lacks = self.tr("文稿还缺：%1。请先在“修改文稿”里补填。")
            self.bar.say(lacks.replace("%1", "、".join(self.view.missing)), tone="warning")
        return bool(self.view.missing)


class IssueForm(_LettingOut):
    """签发 on the simple road."""

    id = "letter_issue"
    step = LetterStep.ISSUE

    def command(self) -> object:
        """Return the command."""
        return IssueLetter(
            paper_id=self.view.id,
            number=self.value("number"),
            approver=self.value("approver"),
            occurred_on=self.value("occurred_on"),
        )


class ApproveForm(_LettingOut):
    """批准签发 of a reviewed letter."""

    id = "letter_approve"
    step = LetterStep.APPROVE

    def command(self) -> object:
        """Return the command."""
        return ApproveLetter(
            paper_id=self.view.id,
            number=self.value("number"),
            approver=self.value("approver"),
            occurred_on=self.value("occurred_on"),
        )


class SubmitForm(LetterForm):
    """提交审核."""

    id = "letter_submit"
    step = LetterStep.SUBMIT

    def build(self) -> None:
        """Ask for the day."""
        self.ask_day(self.tr("提交日期"))

    def command(self) -> object:
        """Return the command."""
        return SubmitLetter(paper_id=self.view.id, occurred_on=self.value("occurred_on"))


class ReturnForm(LetterForm):
    """退回修改."""

    id = "letter_return"
    step = LetterStep.RETURN

    def build(self) -> None:
        """Ask what is to be changed."""
        self.entries["reason"] = self.kit.long(
            "reason", self.tr("要改什么"), required=True, hint=self.tr("拟稿人会看到这句话。")
        )

    def command(self) -> object:
        """Return the command."""
        return ReturnLetter(paper_id=self.view.id, reason=self.value("reason") or "")


class SealForm(LetterForm):
    """登记用印."""

    id = "letter_seal"
    step = LetterStep.SEAL

    def build(self) -> None:
        """Ask for the day."""
        self.ask_day(self.tr("用印日期"))

    def command(self) -> object:
        """Return the command."""
        return SealLetter(paper_id=self.view.id, occurred_on=self.value("occurred_on"))


class DispatchForm(LetterForm):
    """登记发出."""

    id = "letter_dispatch"
    step = LetterStep.DISPATCH

    def build(self) -> None:
        """Ask for the day and the way."""
        self.ask_day(self.tr("发出日期"))
        ways = self.words_of(self.view.profile.service_ways)
        self.entries["way"] = self.kit.choice("way", self.tr("送达方式"), ways, empty="")

    def command(self) -> object:
        """Return the command."""
        return DispatchLetter(
            paper_id=self.view.id, way=self.value("way"), occurred_on=self.value("occurred_on")
        )


_OUT: tuple[type[LetterForm], ...] = (
    IssueForm,
    ApproveForm,
    SubmitForm,
    ReturnForm,
    SealForm,
    DispatchForm,
)
FORMS: dict[LetterStep, type[LetterForm]] = {form.step: form for form in (*_OUT, *ANSWER_FORMS)}
