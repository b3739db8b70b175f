"""Letting a paper out of the house: onto a printer or into a file, written in the journal."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.papers import Subject, paper_kind
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.steps import about
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from dispute_desk.store.transaction import Transaction

NO_CASE_PAPER = sentence(
    "no_case_paper",
    QT_TRANSLATE_NOOP(
        "errors",
        "“{title}”不是案件的文书，不能按案件打印。报表请在报表中生成，来访来电登记表请在来访来电中打印。",
    ),
)
MAY_NOT_REVEAL = sentence(
    "may_not_print_numbers",
    QT_TRANSLATE_NOOP(
        "errors",
        "{person} 没有查看完整号码的权限，不能打印完整的证件号和电话。请打印遮盖号码的文书。",
    ),
)
NO_PRINTER = sentence(
    "no_printer",
    QT_TRANSLATE_NOOP(
        "errors", "这台电脑上没有可用的打印机。请先安装或连接打印机，或另存为 PDF 后到别处打印。"
    ),
)
PRINTER_SILENT = sentence(
    "printer_silent",
    QT_TRANSLATE_NOOP(
        "errors", "打印机“{printer}”没有响应，没有打印。请检查打印机是否开机、联网，再试一次。"
    ),
)
PRINTING_STOPPED = sentence(
    "printing_stopped",
    QT_TRANSLATE_NOOP(
        "errors", "已取消打印：共 {count} 页，送往打印机 {done} 页。需要时请重新打印。"
    ),
)


class Outlet(StrEnum):
    """Where a paper goes."""

    FILE = "file"
    PRINTER = "printer"


@dataclass(frozen=True, kw_only=True)
class PrintPaper:
    """A paper of a case leaves the house with the personal data on it; never undone."""

    kind: str
    case_id: int
    revealed: bool = False
    outlet: Outlet = Outlet.FILE


@dataclass(frozen=True, kw_only=True)
class PrintPapers:
    """Several papers of a case leave the house at once, for ``workers`` of it; never undone."""

    kinds: tuple[str, ...]
    case_id: int
    papers: int
    workers: int = 0
    revealed: bool = False
    outlet: Outlet = Outlet.FILE


@use_case(
    PrintPaper,
    right=Right.ISSUE_PAPER,
    title=QT_TRANSLATE_NOOP("command", "打印文书"),
    undoable=False,
)
def print_paper(command: PrintPaper, tx: Transaction) -> None:
    """Write down who let which paper out, and whether the numbers stand in full on it."""
    _check(command.kind, revealed=command.revealed, tx=tx)
    about(tx.case(command.case_id), tx)
    tx.subject = f"{tx.subject} {paper_kind(command.kind).title}"


@use_case(
    PrintPapers,
    right=Right.ISSUE_PAPER,
    title=QT_TRANSLATE_NOOP("command", "成批打印文书"),
    undoable=False,
)
def print_papers(command: PrintPapers, tx: Transaction) -> None:
    """Write down who let which papers out, how many, and whether numbers stand in full."""
    for kind in command.kinds:
        _check(kind, revealed=command.revealed, tx=tx)
    about(tx.case(command.case_id), tx)
    titles = "、".join(paper_kind(kind).title for kind in command.kinds)
    tx.subject = f"{tx.subject} {titles}（{command.papers}份）"


def _check(kind: str, *, revealed: bool, tx: Transaction) -> None:
    known = paper_kind(kind)
    if known.subject is not Subject.CASE:
        raise DeskError(NO_CASE_PAPER, title=known.title)
    if revealed and Right.REVEAL not in tx.office.actor.rights:
        raise DeskError(MAY_NOT_REVEAL, person=tx.office.actor.name)
