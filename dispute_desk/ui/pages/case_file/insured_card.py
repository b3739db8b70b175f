"""参保情况对照: what worker, employer and answers say of the same months, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.amount import INSURANCE_WORDS
from dispute_desk.domain.insured_comparison import VERDICT_WORDS, Stretch, Verdict
from dispute_desk.domain.insured_line import INSURED_WORDS, TELLER_WORDS, Teller
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.rights import Right
from dispute_desk.ui.messages import translated
from dispute_desk.ui.models.paged import Look
from dispute_desk.ui.pages.case_file.grid import NOTHING, Grid, GridColumn
from dispute_desk.ui.pages.case_file.records_card import Act, RecordLine, RecordsCard
from dispute_desk.ui.widgets.naming import label, named

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.ui.steps.case_view import CaseView

KIND = "insured_line"
#: Lines that can be corrected in sight; the comparison shows all.
MOST = 12
_TONES = {
    Verdict.AGREE: "good",
    Verdict.ALONE: "neutral",
    Verdict.STATUS: "danger",
    Verdict.BASE: "warning",
    Verdict.BELOW_WAGE: "warning",
}
Row = dict[str, Any]


class InsuredCard(RecordsCard):
    """The comparison as a table, differences first; below it the newest lines to correct."""

    def __init__(self) -> None:
        nothing = self.tr("还没有登记参保缴费情况。职工的说法可在这里登记，协查的答复自动列入。")
        super().__init__("insured", self.tr("参保情况对照"), nothing)
        self.grid = Grid("case_file.insured.grid", self.tr("参保情况对照"), self._columns())
        self.rows.insertWidget(0, self.grid)
        self.more = named(label("", kind="small", tone="muted"), f"{self.name}.more")
        self.more.setWordWrap(True)
        self.rows.addWidget(self.more)

    def show_case(self, view: CaseView) -> None:
        """Show how many ranges differ; the table where the card is unfolded."""
        super().show_case(view)
        if self.fold.isChecked():
            self._compare(view)

    def holds(self, view: CaseView, lines: list[RecordLine]) -> bool:
        """Tell whether anybody said something."""
        del lines
        return bool(view.insured)

    def summary(self, view: CaseView, lines: list[RecordLine]) -> str:
        """Return in how many stretches of months somebody says something else."""
        del lines
        if not view.insured:
            return self.tr("暂无")
        differing = sum(one.differs for one in view.insured)
        if not differing:
            return self.tr("%1 段，没有不一致").replace("%1", str(len(view.insured)))
        return self.tr("%1 处不一致").replace("%1", str(differing))

    def lines(self, view: CaseView) -> list[RecordLine]:
        """Return the newest lines, to be corrected."""
        newest = sorted(view.file.beside[KIND], key=lambda one: -one["id"])[:MOST]
        return [self._line(view, one) for one in newest]

    def offered(self, view: CaseView) -> list[Act]:
        """Offer to record what somebody says."""
        if not view.may(Right.EDIT_CASE):
            return []
        return [
            Act("add", self.tr("登记参保情况"), "insured_line"),
            Act("rows", self.tr("逐行登记…"), "insured_rows"),
        ]

    def _turn(self, on: bool) -> None:  # noqa: FBT001 - a slot
        super()._turn(on)
        if on and self._view is not None:
            self._compare(self._view)

    def _compare(self, view: CaseView) -> None:
        rows = sorted(view.insured, key=lambda one: not one.differs)
        self.grid.show_rows([{"of": one, "view": view} for one in rows])
        self.grid.setVisible(bool(rows))
        count = len(view.file.beside[KIND])
        words = self.tr("以上是最近登记的 %1 条，共 %2 条；其余的请看对照表。")
        self.more.setText(words.replace("%1", str(MOST)).replace("%2", str(count)))
        self.more.setVisible(count > MOST)

    def _columns(self) -> list[GridColumn]:
        def told(teller: Teller) -> Callable[[Row], str]:
            return lambda row: said_words(row["of"], teller)

        columns = [
            GridColumn(
                self.tr("职工"),
                lambda row: row["view"].claimant_name(row["of"].claimant_id) or NOTHING,
                64,
                stretch=True,
            ),
            GridColumn(self.tr("险种"), lambda row: _insurance(row["of"].insurance), 84),
            GridColumn(self.tr("月份"), lambda row: months_words(row["of"]), 130),
        ]
        titles = {
            Teller.WORKER: self.tr("职工陈述"),
            Teller.EMPLOYER: self.tr("单位陈述"),
            Teller.TAX: self.tr("税务答复"),
            Teller.HRSS: self.tr("人社答复"),
        }
        columns += [
            GridColumn(
                titles[teller],
                told(teller),
                106,
                needs_content=teller is not Teller.WORKER,
                rank=1 if teller is Teller.EMPLOYER else 0,
            )
            for teller in Teller
        ]
        columns.append(
            GridColumn(
                self.tr("对照"),
                lambda row: translated("verdict", VERDICT_WORDS[row["of"].verdict]),
                144,
                Look.PILL,
                tone=lambda row: _TONES[row["of"].verdict],
            )
        )
        return columns

    def _line(self, view: CaseView, one: dict[str, Any]) -> RecordLine:
        who = view.claimant_name(one["claimant_id"])
        parts = (who, _insurance(one["insurance"]), _months(one["month_from"], one["month_to"]))
        pairs = (
            (self.tr("实际月工资"), _yuan(one["wage_fen"])),
            (self.tr("申报基数"), _yuan(one["paid_base_fen"])),
            (self.tr("单位每月已缴"), _yuan(one["paid_employer_fen"])),
            (self.tr("个人每月已缴"), _yuan(one["paid_employee_fen"])),
            (self.tr("备注"), one["note"] or ""),
        )
        acts: tuple[Act, ...] = ()
        if view.may(Right.EDIT_CASE):
            acts = (
                Act("edit", self.tr("修改"), "insured_line", one["id"]),
                Act("void", self.tr("作废"), "void_record", (KIND, one["id"])),
            )
        status = translated("insured", INSURED_WORDS[one["status"]])
        source = translated("teller", TELLER_WORDS[one["teller"]])
        told = " ".join(str(part) for part in (source, one["told_on"]) if part)
        return RecordLine(
            one["id"],
            " · ".join((*(part for part in parts if part), status)),
            tuple(pair for pair in pairs if pair[1]),
            told,
            "neutral",
            acts,
        )


def said_words(stretch: Stretch, teller: Teller) -> str:
    """Return what a teller says of these months; nothing where he is silent."""
    said = stretch.of(teller)
    if said is None:
        return ""
    status = translated("insured", INSURED_WORDS[said.status])
    figure = said.base_fen if said.base_fen is not None else said.wage_fen
    return status if figure is None else f"{status} {_yuan(figure)}"


def months_words(stretch: Stretch) -> str:
    """Return the months of a stretch; open where nobody named the first or the last."""
    return _months(stretch.month_from, stretch.month_to) or NOTHING


def _months(start: object, end: object) -> str:
    if start is None and end is None:
        return ""
    return str(start) if start == end else f"{start or '…'} – {end or '…'}"


def _insurance(code: Any) -> str:  # noqa: ANN401 - an insurance
    return translated("insurance", INSURANCE_WORDS[code])


def _yuan(fen: int | None) -> str:
    return "" if fen is None else yuan_grouped(fen)
