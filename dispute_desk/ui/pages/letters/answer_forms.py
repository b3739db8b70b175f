"""What becomes of a letter outside, as small forms: served, refused, answered, looked at, over."""

from __future__ import annotations

from dispute_desk.domain.letter import Rectified
from dispute_desk.domain.letter_roads import LetterStep
from dispute_desk.domain.reply_extension import extension_of
from dispute_desk.services.letter_answers import (
    RecordRefusal,
    RecordServiceFailure,
    VerifyRectification,
)
from dispute_desk.services.letter_escalation import EscalateLetter
from dispute_desk.services.letters import VoidLetter
from dispute_desk.services.papers import RecordReply, RecordService, ResolvePaper
from dispute_desk.services.reply_extending import ExtendReply
from dispute_desk.ui.languages import is_english
from dispute_desk.ui.pages.letters.letter_form import LetterForm
from dispute_desk.ui.pages.letters.words import RECTIFIED_WORDS, said


class ServeForm(LetterForm):
    """登记送达."""

    id = "letter_serve"
    step = LetterStep.SERVE

    def build(self) -> None:
        """Ask how, when, and what proves it: each way says what is asked for."""
        ways = self.words_of(self.view.profile.service_ways)
        way = self.kit.choice("way", self.tr("送达方式"), ways, required=True, empty="")
        self.entries["way"] = way
        self.ask_day(self.tr("送达日期"))
        proof = self.kit.text("proof", self.tr("送达凭证"), required=True)
        self.entries["proof"] = proof
        chosen = self.view.file.letter["service_way"]
        if chosen:
            way.put(chosen)
        way.row.field.currentIndexChanged.connect(self._say_proof)  # type: ignore[attr-defined]
        self._say_proof()

    def command(self) -> object:
        """Return the command."""
        return RecordService(
            paper_id=self.view.id,
            proof=self.value("proof") or "",
            way=self.value("way"),
            occurred_on=self.value("occurred_on"),
        )

    def _say_proof(self) -> None:
        """Say what proves the chosen way, and when it counts as served."""
        code = self.value("way")
        if not code:
            return
        way = self.view.profile.service_way(code)
        asks = way.asks_en if is_english() else way.asks
        if way.days:
            later = self.tr("自公告之日起满 %1 日视为送达。").replace("%1", str(way.days))
            asks = f"{asks}。{later}"
        self.entries["proof"].row.show_hint(asks)


class FailForm(LetterForm):
    """登记送达未成."""

    id = "letter_fail"
    step = LetterStep.FAIL

    def build(self) -> None:
        """Ask when, and why."""
        self.ask_day(self.tr("退回日期"))
        self.entries["reason"] = self.kit.text(
            "reason",
            self.tr("原因"),
            required=True,
            placeholder=self.tr("如：原址查无此单位、邮件退回"),
        )

    def command(self) -> object:
        """Return the command."""
        return RecordServiceFailure(
            paper_id=self.view.id,
            reason=self.value("reason") or "",
            occurred_on=self.value("occurred_on"),
        )


class RefuseForm(LetterForm):
    """登记拒收."""

    id = "letter_refuse"
    step = LetterStep.REFUSE

    def build(self) -> None:
        """Ask when, and what was said."""
        self.ask_day(self.tr("拒收日期"))
        self.entries["reason"] = self.kit.text(
            "reason",
            self.tr("拒收情形"),
            required=True,
            placeholder=self.tr("如：人事主管拒绝签收，见证人李某"),
            hint=self.tr("留置送达的，随后再“登记送达”，选“留置送达”。"),
        )

    def command(self) -> object:
        """Return the command."""
        return RecordRefusal(
            paper_id=self.view.id,
            reason=self.value("reason") or "",
            occurred_on=self.value("occurred_on"),
        )


class ExtendForm(LetterForm):
    """延长回复期限."""

    id = "letter_extend"
    step = LetterStep.EXTEND

    def build(self) -> None:
        """Ask until when, why, and who approved it; the term as it runs is said."""
        due = self.view.file.row.due_on
        now = self.tr("现在的回复期限是 %1；休息日顺延到下一个工作日。")
        hint = "" if due is None else now.replace("%1", str(due))
        until = self.kit.day("until_on", self.tr("延长至"), required=True, ahead=True, hint=hint)
        self.entries["until_on"] = until
        known = extension_of(self.view.file.letter["told"])
        self.entries["reason"] = self.kit.text(
            "reason",
            self.tr("延长的理由"),
            required=True,
            placeholder=self.tr("如：单位来函说明正在核对人员名单，申请延期"),
        )
        self.entries["approver"] = self.kit.text(
            "approver", self.tr("批准人"), required=True, hint=self.tr("写姓名和职务。")
        )
        self.ask_day(self.tr("批准日期"))
        if known is not None:
            until.put(known.until)
            self.entries["reason"].put(known.reason)
            self.entries["approver"].put(known.approver)

    def command(self) -> object:
        """Return the command."""
        return ExtendReply(
            paper_id=self.view.id,
            until_on=self.value("until_on"),
            reason=self.value("reason") or "",
            approver=self.value("approver") or "",
            occurred_on=self.value("occurred_on"),
        )


class ReplyForm(LetterForm):
    """登记回复."""

    id = "letter_reply"
    step = LetterStep.REPLY

    def build(self) -> None:
        """Ask when, what it says, and what it comes to."""
        self.ask_day(self.tr("收到日期"))
        results = self.words_of(self.view.profile.reply_results)
        self.entries["result"] = self.kit.chips(
            "result", self.tr("回复结果"), results, required=True
        )
        self.entries["reply"] = self.kit.long("reply", self.tr("回复内容"), required=True)

    def command(self) -> object:
        """Return the command."""
        return RecordReply(
            paper_id=self.view.id,
            reply=self.value("reply") or "",
            result=self.value("result"),
            occurred_on=self.value("occurred_on"),
        )


class VerifyForm(LetterForm):
    """核实整改."""

    id = "letter_verify"
    step = LetterStep.VERIFY

    def build(self) -> None:
        """Ask when, what was found, by whom."""
        self.ask_day(self.tr("核实日期"))
        found = [(said(word), one) for one, word in RECTIFIED_WORDS.items()]
        entry = self.kit.chips("rectified", self.tr("整改情况"), found, required=True)
        self.entries["rectified"] = entry
        result = self.view.file.row.reply_result
        known = self.view.profile.reply_result(result).rectified if result else None
        if known is not None:
            entry.put(known)
        self.entries["note"] = self.kit.text(
            "note", self.tr("核实说明"), placeholder=self.tr("如：查看了缴费记录，由谁核实")
        )

    def command(self) -> object:
        """Return the command."""
        return VerifyRectification(
            paper_id=self.view.id,
            rectified=Rectified(self.value("rectified")),
            note=self.value("note"),
            occurred_on=self.value("occurred_on"),
        )


class EscalateForm(LetterForm):
    """拟制下一份."""

    id = "letter_escalate"
    step = LetterStep.ESCALATE

    def build(self) -> None:
        """Ask whom the next letter goes to, and why it is early where it is."""
        following = self.view.profile.letter_kind(self.view.kind.leads_to)
        self.ask_day(self.tr("拟稿日期"))
        self.entries["addressee"] = self.kit.text("addressee", self.tr("主送"))
        if following.addressee is self.view.kind.addressee:
            self.entries["addressee"].put(self.view.file.row.addressee)
        else:
            self.entries["addressee"].row.show_hint(
                self.tr("建议书主送有权处理的主管部门，如主管税务机关。")
            )
        self.entries["reason"] = self.kit.text(
            "reason",
            self.tr("提前的理由"),
            hint=self.tr("期限未满、又没有拒收或不整改的，写明理由。"),
        )

    def title(self) -> str:
        """Return which letter follows."""
        following = self.view.profile.letter_kind(self.view.kind.leads_to)
        brief = following.brief("en" if is_english() else "zh")
        return self.tr("拟制%1").replace("%1", brief)

    def command(self) -> object:
        """Return the command."""
        return EscalateLetter(
            paper_id=self.view.id,
            reason=self.value("reason"),
            addressee=self.value("addressee"),
            occurred_on=self.value("occurred_on"),
        )


class CloseForm(LetterForm):
    """办结."""

    id = "letter_close"
    step = LetterStep.CLOSE

    def build(self) -> None:
        """Ask when, and what came of it."""
        self.ask_day(self.tr("办结日期"))
        self.entries["note"] = self.kit.text("note", self.tr("办结说明"))

    def command(self) -> object:
        """Return the command."""
        return ResolvePaper(
            paper_id=self.view.id, note=self.value("note"), occurred_on=self.value("occurred_on")
        )


class VoidForm(LetterForm):
    """作废."""

    id = "letter_void"
    step = LetterStep.VOID

    def build(self) -> None:
        """Ask for the reason."""
        self.entries["reason"] = self.kit.text(
            "reason",
            self.tr("原因"),
            required=True,
            hint=self.tr("文号保留，不再给别的文书；作废可以撤销。"),
        )

    def command(self) -> object:
        """Return the command."""
        return VoidLetter(paper_id=self.view.id, reason=self.value("reason") or "")


ANSWER_FORMS: tuple[type[LetterForm], ...] = (
    ServeForm,
    FailForm,
    RefuseForm,
    ExtendForm,
    ReplyForm,
    VerifyForm,
    EscalateForm,
    CloseForm,
    VoidForm,
)
