"""Forms about the archive: a case put away, taken out, frozen, let go on."""

from __future__ import annotations

from dispute_desk.domain.archive_terms import proposed_term
from dispute_desk.domain.profile import UNCONFIRMED
from dispute_desk.domain.stages import Stage
from dispute_desk.services.archive import ArchiveCase, FreezeCase, TakeOutOfArchive, UnfreezeCase
from dispute_desk.ui.messages import translated
from dispute_desk.ui.steps.form import StepForm, said_of_stage
from dispute_desk.ui.widgets.naming import label, named


class ArchiveStep(StepForm):
    """归档."""

    id = "archive"
    leads_to = Stage.ARCHIVED

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("归档")

    def foretold(self) -> str:
        """Return what happens when it is saved."""
        return said_of_stage(self.view, Stage.ARCHIVED) + self.tr("归档以后只能查阅。")

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
        proposed = proposed_term(self.view.profile, self.view.file)
        term.put(self.view.file.case["retention"] or (proposed.code if proposed else None))
        term.row.field.currentIndexChanged.connect(self._look)  # type: ignore[attr-defined]
        self._look()

    def _look(self) -> None:
        """Say on what ground the chosen term stands, and whether that is confirmed."""
        code = self.value("retention")
        known = {one.code: one for one in self.view.profile.retention_terms}
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
        )


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
