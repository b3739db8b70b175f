"""Forms about the archive: a case put away, taken out, frozen; a request about one's own data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.archive_gaps import archive_gaps
from dispute_desk.domain.archive_terms import proposed_term
from dispute_desk.domain.profile import UNCONFIRMED
from dispute_desk.domain.stages import Stage
from dispute_desk.services.archive import ArchiveCase, FreezeCase, TakeOutOfArchive, UnfreezeCase
from dispute_desk.services.person_requests import RecordPersonRequest
from dispute_desk.ui.messages import translated
from dispute_desk.ui.steps.form import StepForm, said_of_stage
from dispute_desk.ui.steps.words import listed
from dispute_desk.ui.widgets.naming import label, named

if TYPE_CHECKING:
    from dispute_desk.ui.steps.case_view import CaseView


class ArchiveStep(StepForm):
    """归档."""

    id = "archive"
    leads_to = Stage.ARCHIVED

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("归档")

    def foretold(self) -> str:
        """Return what happens when it is saved."""
        said = said_of_stage(self.view, Stage.ARCHIVED)
        return self.tr("%1归档以后只能查阅。").replace("%1", said)

    def build(self) -> None:
        """Ask how long it is kept, under which number and since when."""
        kit = self.kit
        terms = self.words("retention_terms")
        term = kit.choice("retention", self.tr("保管期限"), terms, required=True, empty="")
        day = kit.day("occurred_on", self.tr("归档日期"), required=True, now=True)
        self.add_pair(("retention", term), ("occurred_on", day))
        hint = self.tr("留空的，按档案号顺序自动取号。")
        number = kit.text("archive_no", self.tr("档案号"), hint=hint)
        self.add("archive_no", number)
        number.put(self.view.file.case["archive_no"] or "")
        self.basis = named(label("", kind="small", tone="muted"), f"{self.name}.basis")
        self.basis.setWordWrap(True)
        self.add_widget(self.basis)
        self._ask_why()
        proposed = self._proposed = proposed_term(self.view.profile, self.view.file)
        term.put(self.view.file.case["retention"] or (proposed.code if proposed else None))
        term.row.field.currentIndexChanged.connect(self._look)  # type: ignore[attr-defined]
        self._look()

    def _ask_why(self) -> None:
        """Name what the index lacks, and ask why it is archived all the same."""
        lacking = gap_words(self.view)
        if not lacking:
            return
        words = self.tr("卷内目录还缺：%1。").replace("%1", listed(lacking))
        line = named(label(words, kind="small", tone="warning"), f"{self.name}.missing", words)
        line.setWordWrap(True)
        self.add_widget(line)
        hint = self.tr("能补的请先补；确实没有的写明原因，记入案件。")
        self.add("reason", self.kit.text("reason", self.tr("仍归档的原因"), hint=hint))

    def _look(self) -> None:
        """Say on what ground the chosen term stands, and whether that is confirmed."""
        code = self.value("retention")
        known = {one.code: one for one in self.view.profile.retention_terms}
        if self._proposed is not None:
            known[self._proposed.code] = self._proposed
        words = ""
        if code in known:
            status = known[code].status and translated("profile", UNCONFIRMED)
            words = " · ".join(part for part in (known[code].basis, status) if part)
        self.basis.setText(words)
        self.basis.setVisible(bool(words))

    def command(self) -> object:
        """Return what the fields ask for."""
        return ArchiveCase(
            case_id=self.view.id,
            retention=self.value("retention") or "",
            archive_no=self.value("archive_no"),
            occurred_on=self.value("occurred_on"),
            reason=self.value("reason") if "reason" in self.entries else None,
        )


def gap_words(view: CaseView) -> list[str]:
    """Return what the index of a case lacks, in the language of the window."""
    parts = {one.label: view.words.of(one) for one in view.profile.archive_parts}
    bodies = {one.label: view.words.of(one) for one in view.profile.referral_targets}
    known = parts | bodies
    found = []
    for gap in archive_gaps(view.profile, view.file):
        words = translated("errors", gap.words)
        for name, fact in gap.facts:
            words = words.replace(f"{{{name}}}", known.get(fact, fact))
        found.append(words)
    return found


class _ReasonStep(StepForm):
    """A form that asks for nothing but the reason."""

    def example(self) -> str:
        """Return what may be written as the reason."""
        raise NotImplementedError

    def build(self) -> None:
        """Ask for the reason."""
        reason = self.kit.long("reason", self.tr("原因"), required=True, placeholder=self.example())
        self.add("reason", reason)


class TakeOutStep(_ReasonStep):
    """调卷."""

    id = "take_out"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("调卷")

    def foretold(self) -> str:
        """Return what happens when it is saved."""
        return self.tr("案件回到“已结案”，可以更正和补材料；改完请再归档，档案号不变。")

    def example(self) -> str:
        """Return what may be written as the reason."""
        return self.tr("如：补送达回证")

    def command(self) -> object:
        """Return what the fields ask for."""
        return TakeOutOfArchive(case_id=self.view.id, reason=self.value("reason") or "")


class FreezeStep(_ReasonStep):
    """封存."""

    id = "freeze"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("封存案件")

    def foretold(self) -> str:
        """Return what happens when it is saved."""
        return self.tr("封存代替删除：案件只保存，不能改动，也不再列入今日待办。")

    def example(self) -> str:
        """Return what may be written as the reason."""
        return self.tr("如：本人请求删除，保管期限未满")

    def command(self) -> object:
        """Return what the fields ask for."""
        return FreezeCase(case_id=self.view.id, reason=self.value("reason") or "")


class UnfreezeStep(_ReasonStep):
    """解除封存."""

    id = "unfreeze"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("解除封存")

    def foretold(self) -> str:
        """Return what happens when it is saved."""
        return self.tr("案件从封存前的状态继续。")

    def example(self) -> str:
        """Return what may be written as the reason."""
        return self.tr("如：本人撤回请求")

    def command(self) -> object:
        """Return what the fields ask for."""
        return UnfreezeCase(case_id=self.view.id, reason=self.value("reason") or "")


class PersonRequestStep(StepForm):
    """登记个人信息请求 of somebody in the case."""

    id = "person_request"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("登记个人信息请求")

    def foretold(self) -> str:
        """Return what happens when it is saved."""
        return self.tr("列入“个人信息请求”，到期前答复；查阅答复在那里出具。")

    def build(self) -> None:
        """Ask who of the case asks for what."""
        kit = self.kit
        worker = kit.choice(
            "claimant_id", self.tr("职工"), self.claimants(), empty=self.tr("其他人")
        )
        name = kit.text("name", self.tr("姓名"), required=True)
        self.add_pair(("claimant_id", worker), ("name", name))
        kinds = kit.chips("kind", self.tr("请求事项"), self.words("request_kinds"), required=True)
        self.add("kind", kinds)
        hint = self.tr("核验本人身份后填写；没有填写的，不能出具查阅答复。")
        self.add("id_no", kit.text("id_no", self.tr("证件号码"), hint=hint))
        day = kit.day("received_on", self.tr("收到日期"), required=True, now=True)
        due = kit.day(
            "due_on", self.tr("答复期限"), hint=self.tr("留空的，按本站期限推算。"), ahead=True
        )
        self.add_pair(("received_on", day), ("due_on", due))
        kinds.put(self.view.profile.request_kinds[0].code)
        worker.row.field.currentIndexChanged.connect(self._name)  # type: ignore[attr-defined]
        known = self.claimants()
        worker.put(known[0][1] if len(known) == 1 else None)
        self._name()

    def _name(self) -> None:
        """Write the name of the chosen worker."""
        names = {one["id"]: str(one["name"]) for one in self.view.file.claimants}
        name = names.get(self.value("claimant_id"))
        if name:
            self.entries["name"].put(name)

    def command(self) -> object:
        """Return what the fields ask for; a number is that of the document somebody looked at."""
        return RecordPersonRequest(
            name=self.value("name") or "",
            kind=self.value("kind") or "",
            id_no=self.value("id_no"),
            case_id=self.view.id,
            received_on=self.value("received_on"),
            due_on=self.value("due_on"),
        )
