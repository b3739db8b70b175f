"""The main job with no screen: a sample station, an old ledger, one case all the way, reports."""

from __future__ import annotations

import os
import shutil
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dispute_desk.assets import resource
from dispute_desk.clock import local_day, system_clock
from dispute_desk.domain.errors import DeskError, Translate, sentence
from dispute_desk.domain.money import yuan_grouped, yuan_text
from dispute_desk.domain.reasons import reason_of
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP, said

if TYPE_CHECKING:
    from dispute_desk.clock import Clock
    from dispute_desk.domain.report import Report
    from dispute_desk.services.desk import Desk

CANNOT_MAKE = sentence(
    "demo_folder",
    QT_TRANSLATE_NOOP("errors", "不能在“{folder}”里生成示例：{why}。请换一个可以写入的文件夹。"),
)
STORE = "station.ddk"
LEDGER = "legacy_ledger_2023.xlsx"
LETTER = "letter.pdf"
#: No number anybody has.
_PHONE = "020-00000000"
#: The founding trial, as the first report of the station tells it.
TRIAL = (date(2024, 1, 1), date(2024, 8, 27))
#: So many days before the demonstration its case came in, within the month.
_CASE_DAYS = 14
_LAST_STEP = 9
_DAYS = ("received", "accepted", "verifying", "verified", "applied", "concluded", "followed")

_STORE_MADE = QT_TRANSLATE_NOOP("demo", "示例工作站：{cases} 件案件，{entries} 条操作记录 → {file}")
_IMPORTED = QT_TRANSLATE_NOOP(
    "demo", "导入旧台账《{ledger}》：{cases} 件案件，{workers} 名职工，{employers} 家单位"
)
_CASE_DONE = QT_TRANSLATE_NOOP(
    "demo", "新办一件：{number}，{workers} 名职工，从来访登记到结案，补缴入库 {paid} 元"
)
_LETTER_SENT = QT_TRANSLATE_NOOP("demo", "签发《{title}》{number} → {file}")
_REPORTED = QT_TRANSLATE_NOOP(
    "demo",
    "月报 {period}：受理 {accepted} 件，办结 {closed} 件，{workers} 人，"
    "实缴入库 {paid} 元 → {files}",
)
_BETWEEN = QT_TRANSLATE_NOOP("demo", "、")
_PICTURED = QT_TRANSLATE_NOOP("demo", "界面截图 {count} 张 → {folder}")
_NO_PICTURES = QT_TRANSLATE_NOOP("demo", "没有生成界面截图：这台机器缺少图形库（{why}）。")
_ALL_IN = QT_TRANSLATE_NOOP("demo", "全部完成，都在 {folder}")


@dataclass
class Made:
    """What the demonstration made, for people and for programs."""

    folder: Path
    store: Path
    cases: int = 0
    imported: int = 0
    case_id: int = 0
    employer_id: int = 0
    case_number: str = ""
    case_paid: str = ""
    letter: dict[str, Any] = field(default_factory=dict)
    reports: list[dict[str, Any]] = field(default_factory=list)
    screens: list[Path] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        """Return it as the command line prints it."""
        return {
            "ok": True,
            "folder": str(self.folder),
            "store": str(self.store),
            "cases": self.cases,
            "imported": self.imported,
            "case": {"number": self.case_number, "paid": self.case_paid},
            "letter": self.letter,
            "reports": self.reports,
            "screens": [str(path) for path in self.screens],
        }


def _as_it_is(context: str, text: str) -> str:
    del context
    return text


def run(
    folder: Path,
    *,
    say: Callable[[str], None],
    translate: Translate = _as_it_is,
    clock: Clock = system_clock,
    pictures: bool = True,
) -> Made:
    """Do the whole road in a folder of its own and say what was made.

    A folder that holds something already gets a fresh one inside; nothing is ever overwritten.
    """
    made = _prepared(folder)
    say_it = _Voice(say, translate)
    desk = _station(made, clock, say_it)
    try:
        # Old open cases of the ledger are no part of the trial: it is told before they come in.
        _report(desk, made, TRIAL, say_it)
        _take_in_ledger(desk, made, say_it)
        _whole_case(desk, made, say_it)
        _letter(desk, made, say_it)
        today = desk.office().today
        _report(desk, made, (today.replace(day=1), _month_end(today)), say_it)
    finally:
        desk.close()
    if pictures:
        _pictures(made, clock, say_it)
    say_it(_ALL_IN, folder=made.folder)
    return made


@dataclass(frozen=True)
class _Voice:
    """Says marked sentences in the language asked for."""

    say: Callable[[str], None]
    translate: Translate

    def __call__(self, text: str, **facts: object) -> None:
        self.say(self.translate("demo", text).format(**facts))


def _prepared(folder: Path) -> Made:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        number = 1
        chosen = folder
        while any(chosen.iterdir()):
            number += 1
            chosen = folder / f"run-{number}"
            chosen.mkdir(exist_ok=True)
    except OSError as error:
        raise DeskError(CANNOT_MAKE, folder=folder, why=reason_of(error)) from error
    return Made(chosen, chosen / STORE)


def _month_end(day: date) -> date:
    following = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
    return following - timedelta(days=1)


def _station(made: Made, clock: Clock, say: _Voice) -> Desk:
    from dispute_desk.services.sample import make_sample  # noqa: PLC0415 - the store comes with it

    desk = make_sample(made.store, clock)
    made.cases = len(desk.lists.case_ids(_every_case()))
    say(_STORE_MADE, cases=made.cases, entries=desk.lists.last_seq(), file=made.store.name)
    return desk


def _every_case() -> Any:  # noqa: ANN401 - a question
    from dispute_desk.domain.rows import CaseQuery  # noqa: PLC0415 - with the store

    return CaseQuery()


def _take_in_ledger(desk: Desk, made: Made, say: _Voice) -> None:
    from dispute_desk.services.importing import ImportLedger  # noqa: PLC0415 - with the store

    ledger = made.folder / LEDGER
    shutil.copyfile(resource("samples", LEDGER), ledger)
    taken = desk.do(ImportLedger(path=str(ledger))).value
    made.imported = taken.cases
    say(
        _IMPORTED,
        ledger=LEDGER,
        cases=taken.cases,
        workers=taken.workers,
        employers=taken.employers,
    )


def _whole_case(desk: Desk, made: Made, say: _Voice) -> None:
    """Take a new case from the visit to its closure, its days spread over the month so far."""
    from dispute_desk.services.sample_trial import told_case  # noqa: PLC0415 - with the store

    case = demo_case(local_day(desk.clock()))
    story = told_case(case)
    act = next(story)
    outcome = first = desk.do(act.command)
    while True:
        try:
            act = story.send(outcome)
        except StopIteration:
            break
        outcome = desk.do(act.command)
    done = desk.lists.case_file(first.value)
    made.case_id = first.value
    made.employer_id = done.employer["id"]
    made.case_number = done.case["number"]
    made.case_paid = yuan_text(done.sums["paid"])
    paid = yuan_grouped(done.sums["paid"])
    say(_CASE_DONE, number=made.case_number, workers=len(done.claimants), paid=paid)


def _letter(desk: Desk, made: Made, say: _Voice) -> None:
    """Issue a 提示函 about the first open case of contributions that says enough, and write it."""
    from dispute_desk.domain.letter_rows import LetterPlan  # noqa: PLC0415 - with the store
    from dispute_desk.domain.profile import Area  # noqa: PLC0415 - as above
    from dispute_desk.domain.rows import CaseQuery  # noqa: PLC0415 - as above
    from dispute_desk.services.letter_drafting import planned_letter  # noqa: PLC0415 - as above
    from dispute_desk.services.letter_printing import (  # noqa: PLC0415 - as above
        drawn_letter,
        release_letter,
    )
    from dispute_desk.services.letters import IssueLetter  # noqa: PLC0415 - as above

    kind = desk.profile.letter_kinds[0]
    causes = {one.code for one in desk.profile.causes if one.area is Area.SOCIAL_INSURANCE}
    told = {"contact": desk.actor.name, "phone": _PHONE}
    for case_id in desk.lists.case_ids(CaseQuery(view="open")):
        if desk.lists.case_file(case_id).case["cause"] not in causes:
            continue
        plan = LetterPlan(kind=kind.code, case_id=case_id, told=told)
        if planned_letter(desk, plan).missing:
            continue
        command = IssueLetter(kind=kind.code, case_id=case_id, told=told)
        done = desk.do(command)
        path = made.folder / LETTER
        release_letter(desk, done.value, drawn_letter(desk, done.value), path)
        number = planned_letter(desk, replace(plan, paper_id=done.value)).paper["number"]
        made.letter = {"id": done.value, "number": number, "file": str(path)}
        say(_LETTER_SENT, title=kind.label, number=number, file=path.name)
        return


def demo_case(today: date) -> dict[str, Any]:
    """Return the case of the demonstration with days in the month of this day."""
    text = resource("samples", "demo_case.toml").read_text(encoding="utf-8")
    case: dict[str, Any] = tomllib.loads(text)
    start = max(today.replace(day=1), today - timedelta(days=_CASE_DAYS))

    def day(step: int) -> date:
        return start + (today - start) * step // _LAST_STEP

    for name in (*(f"{one}_on" for one in _DAYS), "closed_on", "perform_by"):
        case[name] = day(case[name])
    for session in case["sessions"]:
        session["held_on"] = day(session["held_on"])
    for worker in case["workers"]:
        for slip in worker["payments"]:
            slip["paid_on"] = day(slip["paid_on"])
    return case


def _report(desk: Desk, made: Made, days: tuple[date, date], say: _Voice) -> None:
    from dispute_desk.services.reports import door  # noqa: PLC0415 - heavy, with the store

    period = door.Period(*days)
    report = door.build_report(desk, "monthly", period, with_rows=True)
    name = f"monthly-{_name_of(days)}"
    files = door.write_report(
        report,
        pdf=made.folder / f"{name}.pdf",
        xlsx=made.folder / f"{name}.xlsx",
        cases=door.cases_behind(desk, report),
    )
    made.reports.append(
        {**report.to_json(), "files": [str(path) for path in files], "period": report.period}
    )
    told = {**_told(report), "period": said(report.period, partial(say.translate, "report"))}
    between = say.translate("demo", _BETWEEN)
    say(_REPORTED, files=between.join(path.name for path in files), **told)


def _name_of(days: tuple[date, date]) -> str:
    first, last = days
    if (first.day, last) == (1, _month_end(first)):
        return f"{first:%Y-%m}"
    return f"{first}-{last}"


def _told(report: Report) -> dict[str, object]:
    return {
        "accepted": report.figure("cases_accepted").value,
        "closed": report.figure("cases_closed").value,
        "workers": report.figure("workers").value,
        "paid": yuan_grouped(report.figure("paid").value or 0),
    }


def _pictures(made: Made, clock: Clock, say: _Voice) -> None:
    """Take pictures of the main screens over the finished store, light and dark."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        made.screens = _portraits(made, made.folder / "screens", clock)
    except ImportError as error:
        say(_NO_PICTURES, why=error.msg.splitlines()[0])
        return
    say(_PICTURED, count=len(made.screens), folder="screens")


def _portraits(made: Made, folder: Path, clock: Clock) -> list[Path]:
    """Open the window without a screen and take a picture of each page in both themes."""
    from dispute_desk import app  # noqa: PLC0415 - Qt, only for the pictures
    from dispute_desk.services.opening import open_desk  # noqa: PLC0415 - the store comes with it
    from dispute_desk.ui.portraits import take_portraits  # noqa: PLC0415 - Qt
    from dispute_desk.ui.preferences import PreferenceFile  # noqa: PLC0415 - Qt
    from dispute_desk.ui.theme import register_fallback_font  # noqa: PLC0415 - Qt

    preferences = PreferenceFile(None)
    app.make_application(preferences.now)
    register_fallback_font()
    window = app.make_window(lambda: open_desk(made.store, clock), made.store, preferences)
    taken: list[Path] = []
    shown = {"case_file": made.case_id, "employer_file": made.employer_id}
    try:
        for name in ("light", "dark"):
            preferences.change(theme=name)  # the settings show it as the chosen one
            window.switch_theme(name)
            taken += take_portraits(window, folder, f"-{name}", shown)
    finally:
        window.close()
        window.place.jobs.stop(close=lambda desk: desk.store.close())
    return taken
