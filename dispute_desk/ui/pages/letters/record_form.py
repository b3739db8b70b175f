"""补录函书: a letter long signed, sent or served, with all that is known of it, in one form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.letter_recording import RecordLetter
from dispute_desk.ui.languages import is_english
from dispute_desk.ui.pages.small_form import SmallForm

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from dispute_desk.domain.word import Word
    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.seat import Seat
    from dispute_desk.ui.workplace import Workplace

NO_SUCH_MATTER = sentence(
    "letter_about_unknown",
    QT_TRANSLATE_NOOP(
        "errors", "没有找到案号或单位“{ref}”。请填写完整的案号，或与单位列表中一致的单位名称。"
    ),
)


class RecordLetterForm(SmallForm):
    """One form for number, days, proof and reply; what is not known stays empty."""

    id = "record_letter"
    wide = 620

    def __init__(
        self,
        place: Workplace,
        seat: Seat,
        parent: QWidget,
        *,
        case_id: int | None = None,
        employer_id: int | None = None,
    ) -> None:
        self.case_id, self.employer_id = case_id, employer_id
        #: What is called with the id of the letter once it is saved.
        self.afterwards: Callable[[int], None] | None = None
        super().__init__(place, seat, parent)

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("补录函书")

    def about(self) -> str:
        """Say what the form is for."""
        return self.tr("已经在纸上签发、送达的，照实补录；不知道的留空。")

    def build(self) -> None:
        """Ask for what stands on the paper and what became of it."""
        kit, profile = self.kit, self.seat.profile
        language = "en" if is_english() else "zh"
        kinds = [(one.brief(language), one.code) for one in profile.letter_kinds]
        self.entries["kind"] = kit.chips("kind", self.tr("种类"), kinds, required=True)
        self.entries["kind"].put(kinds[0][1])
        if self.case_id is None and self.employer_id is None:
            self.entries["ref"] = kit.text(
                "ref", self.tr("案号或单位名称"), hint=self.tr("面向社会公开的提示函不填。")
            )
        self.entries["number"] = kit.text("number", self.tr("文号"))
        self.entries["issued_on"] = kit.day("issued_on", self.tr("成文日期"), required=True)
        self.entries["addressee"] = kit.text(
            "addressee", self.tr("主送"), placeholder=self.tr("不填则为该单位")
        )
        self.entries["approver"] = kit.text("approver", self.tr("签发人"))
        self.entries["served_on"] = kit.day("served_on", self.tr("送达日期"))
        self.entries["way"] = kit.choice(
            "way", self.tr("送达方式"), self._words(profile.service_ways), empty=""
        )
        self.entries["proof"] = kit.text("proof", self.tr("送达凭证"))
        self.entries["replied_on"] = kit.day("replied_on", self.tr("回复日期"))
        self.entries["result"] = kit.choice(
            "result", self.tr("回复结果"), self._words(profile.reply_results), empty=""
        )
        self.entries["reply"] = kit.text("reply", self.tr("回复内容"))
        self.entries["note"] = kit.text("note", self.tr("备注"))

    def place_rows(self, box: QVBoxLayout) -> None:
        """Put what belongs together side by side."""
        from PySide6.QtWidgets import QGridLayout  # noqa: PLC0415 - when the form opens

        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        pairs = (
            ("kind", "ref"), ("number", "issued_on"), ("addressee", "approver"),
            ("served_on", "way"), ("proof", "note"), ("replied_on", "result"), ("reply", ""),
        )  # fmt: skip
        for row, names in enumerate(pairs):
            for column, name in enumerate(names):
                if name in self.entries:
                    span = 2 if names[1] not in self.entries else 1
                    grid.addWidget(self.entries[name].row, row, column, 1, span)
        box.addLayout(grid)

    def save(self) -> None:
        """Find the case or the employer first, then record the letter."""
        ref = self.entries["ref"].read() if "ref" in self.entries else None
        if not ref or not self.save_button.isEnabled():
            super().save()
            return
        self.save_button.setEnabled(False)
        self.place.jobs.ask(lambda desk: _matter(desk, ref), self._found, self._not_found)

    def command(self) -> object:
        """Return the command."""
        given: dict[str, Any] = {
            name: entry.read() for name, entry in self.entries.items() if name != "ref"
        }
        return RecordLetter(case_id=self.case_id, employer_id=self.employer_id, **given)

    def _words(self, table: Sequence[Word]) -> list[tuple[str, Any]]:
        language = "en" if is_english() else "zh"
        return [(one.text(language), one.code) for one in table]

    def _found(self, found: tuple[int | None, int | None]) -> None:
        self.case_id, self.employer_id = found
        self.save_button.setEnabled(True)
        super().save()

    def _not_found(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            error = DeskError(NO_SUCH_MATTER, field="ref", ref=self.entries["ref"].read())
        self._refused(error)

    def _done(self, outcome: Outcome) -> None:
        super()._done(outcome)
        if self.afterwards is not None:
            self.afterwards(int(outcome.value))


def _matter(desk: Desk, ref: str) -> tuple[int | None, int | None]:
    """Return the case of a number, else the employer of exactly that name."""
    from dispute_desk.services.registers import employer  # noqa: PLC0415 - open, so it is loaded

    try:
        return desk.lists.find_case(ref), None
    except DeskError:
        return None, int(employer(desk, ref)["id"])
