"""What a paper cannot do without and the case does not say yet, asked for in one small form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.case_fields import CASE_FIELDS
from dispute_desk.domain.fields import FieldKind, field_of
from dispute_desk.services.editing import EditCase
from dispute_desk.ui.steps.edited import stored
from dispute_desk.ui.steps.field_entries import choices_of, text_value
from dispute_desk.ui.steps.form import StepForm

if TYPE_CHECKING:
    from dispute_desk.domain.fields import Field
    from dispute_desk.ui.steps.entries import Entry

MEDIATING_BODY = "mediation_org"
#: A period may be open at its end; all else that is lacking has to be filled in.
_MAY_STAY_OPEN = frozenset({"claim_to"})
#: What a worker's own record may say otherwise.
_OF_WORKERS = frozenset({"insurances", "claim_from", "claim_to"})


class LackingFactsStep(StepForm):
    """补填；``about`` names the fields of the case that are lacking, else the mediating body."""

    id = "fill_in"

    def title(self) -> str:
        """Return the name of the step."""
        if self._names() == (MEDIATING_BODY,):
            return self.tr("补填调解组织")
        return self.tr("补填案件内容")

    def build(self) -> None:
        """Ask for what is lacking, nothing else."""
        self._lines = tuple(
            line for line in (field_of(CASE_FIELDS, name) for name in self._names()) if line
        )
        made = {line.id: self._entry(line) for line in self._lines}
        for key, entry in made.items():
            self.add(key, entry, column=int(key == "claim_to") if "claim_" in key else None)

    def command(self) -> object:
        """Return what the fields ask for, with the values that were seen."""
        case = self.view.file.case
        return EditCase(
            case_id=self.view.id,
            changes={line.id: text_value(line, self.value(line.id)) for line in self._lines},
            seen={line.id: stored(line, case[line.id]) for line in self._lines},
        )

    def _names(self) -> tuple[str, ...]:
        return tuple(self.about) if isinstance(self.about, tuple) else (MEDIATING_BODY,)

    def _entry(self, line: Field) -> Entry:
        kit, words = self.kit, self.view.words
        told = {"hint": self._hint(line.id)}
        needed = line.id not in _MAY_STAY_OPEN
        if line.kind is FieldKind.MONTH:
            entry = kit.month(line.id, words.field(line), required=needed, **told)
        elif line.kind is FieldKind.CODES:
            choices = choices_of(words, line.table)
            entry = kit.chips(
                line.id, words.field(line), choices, required=needed, several=True, **told
            )
        else:
            choices = choices_of(words, line.table)
            entry = kit.choice(
                line.id, words.field(line), choices, required=needed, empty="", **told
            )
        value = self.view.file.case[line.id]
        entry.put(str(value or "").split(",") if line.kind is FieldKind.CODES else value)
        return entry

    def _hint(self, name: str) -> str:
        if name == MEDIATING_BODY:
            return self.tr("写在调解协议书上，也决定能否申请司法确认或仲裁审查。")
        of_workers = [line.id for line in self._lines if line.id in _OF_WORKERS]
        if of_workers[:1] == [name] and len(self.view.file.claimants) > 1:
            return self.tr("全体职工都用这里填的；各人不同的，先在“职工”里逐人填写。")
        return ""
