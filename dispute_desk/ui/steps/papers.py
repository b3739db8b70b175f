"""The papers of a case: recorded, served, answered, done with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.papers import PAPER_KINDS, Subject
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.papers import RecordPaper, RecordReply, RecordService, ResolvePaper
from dispute_desk.ui.messages import translated
from dispute_desk.ui.steps.form import StepForm

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Papers written elsewhere or by hand, as long as the desk does not write them itself.
_OTHERS: tuple[tuple[str, str], ...] = (
    ("reminder_letter", QT_TRANSLATE_NOOP("papers", "工会劳动法律监督提示函")),
    ("opinion_letter", QT_TRANSLATE_NOOP("papers", "工会劳动法律监督意见书")),
    ("recommendation_letter", QT_TRANSLATE_NOOP("papers", "工会劳动法律监督建议书")),
    ("other", QT_TRANSLATE_NOOP("papers", "其他文书")),
)


def paper_titles() -> Iterator[tuple[str, str]]:
    """Give the kinds of papers a case can hold, with their titles."""
    for kind, title in _OTHERS:
        yield translated("papers", title), kind
    for one in PAPER_KINDS:
        if one.subject is Subject.CASE:
            yield translated("papers", one.title), one.id


class PaperStep(StepForm):
    """登记文书."""

    id = "paper"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("登记文书")

    def foretold(self) -> str:
        """Return what happens when it is saved."""
        return self.tr("已在纸上完成的文书也可以补录；登记送达之后才开始计算回复期限。")

    def build(self) -> None:
        """Ask which paper, its number and whom it goes to."""
        kit = self.kit
        kinds = list(paper_titles())
        kind = kit.choice("kind", self.tr("文书种类"), kinds, required=True)
        title = kit.text("title", self.tr("文书名称"), required=True)
        self.add_pair(("kind", kind), ("title", title))
        kind.row.field.currentTextChanged.connect(title.put)  # type: ignore[attr-defined]
        title.put(kinds[0][0])
        number = kit.text("number", self.tr("文号"))
        day = kit.day("occurred_on", self.tr("成文日期"), required=True, now=True)
        self.add_pair(("number", number), ("occurred_on", day))
        to = kit.text("addressee", self.tr("主送"))
        to.put(self.view.employer)
        self.add("addressee", to)
        self.add("note", kit.text("note", self.tr("备注")))

    def command(self) -> object:
        """Return what the fields ask for."""
        return RecordPaper(
            kind=self.value("kind"),
            title=self.value("title") or "",
            case_id=self.view.id,
            number=self.value("number"),
            addressee=self.value("addressee"),
            occurred_on=self.value("occurred_on"),
            note=self.value("note"),
        )


class _PaperForm(StepForm):
    """A step of one paper; ``about`` is its id."""

    def paper(self) -> dict[str, Any]:
        """Return the paper."""
        return next(one for one in self.view.file.papers if one["id"] == self.about)

    def is_letter(self) -> bool:
        """Tell whether the paper is one of the union's letters: more is asked of these."""
        kinds = {one.code for one in self.view.profile.letter_kinds}
        return self.paper()["kind"] in kinds

    def foretold(self) -> str:
        """Return which paper it is about."""
        number = self.paper()["number"]
        return f"《{self.paper()['title']}》" + (f" {number}" if number else "")


class ServiceStep(_PaperForm):
    """登记送达."""

    id = "service"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("登记送达")

    def build(self) -> None:
        """Ask for the day and the proof of service."""
        day = self.kit.day("occurred_on", self.tr("送达日期"), required=True, now=True)
        proof = self.kit.text(
            "proof",
            self.tr("送达凭证"),
            required=True,
            placeholder=self.tr("如：送达回证、快递单号、留置照片"),
        )
        self.add_pair(("occurred_on", day), ("proof", proof))
        if self.is_letter():
            ways = self.words("service_ways")
            self.add("way", self.kit.choice("way", self.tr("送达方式"), ways, empty=""))

    def command(self) -> object:
        """Return what the fields ask for."""
        return RecordService(
            paper_id=self.paper()["id"],
            proof=self.value("proof") or "",
            way=self.value("way") if "way" in self.entries else None,
            occurred_on=self.value("occurred_on"),
        )


class ReplyStep(_PaperForm):
    """登记回复."""

    id = "reply"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("登记回复")

    def build(self) -> None:
        """Ask for the day and the answer."""
        self.add(
            "occurred_on", self.kit.day("occurred_on", self.tr("回复日期"), required=True, now=True)
        )
        self.add("reply", self.kit.long("reply", self.tr("回复内容"), required=True))
        if self.is_letter():
            results = self.words("reply_results")
            self.add("result", self.kit.chips("result", self.tr("回复结果"), results))

    def command(self) -> object:
        """Return what the fields ask for."""
        return RecordReply(
            paper_id=self.paper()["id"],
            reply=self.value("reply") or "",
            result=self.value("result") if "result" in self.entries else None,
            occurred_on=self.value("occurred_on"),
        )


class ResolveStep(_PaperForm):
    """文书办结."""

    id = "resolve"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("文书办结")

    def build(self) -> None:
        """Ask for the day and a word."""
        self.add(
            "occurred_on", self.kit.day("occurred_on", self.tr("办结日期"), required=True, now=True)
        )
        self.add("note", self.kit.text("note", self.tr("办结说明")))

    def command(self) -> object:
        """Return what the fields ask for."""
        return ResolvePaper(
            paper_id=self.paper()["id"],
            note=self.value("note"),
            occurred_on=self.value("occurred_on"),
        )
