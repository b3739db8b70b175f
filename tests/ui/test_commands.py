"""The registry of verbs: each key once, none that belongs to an input method, all with initials."""

from __future__ import annotations

from collections import Counter
from itertools import product
from typing import TYPE_CHECKING

import pytest
from pypinyin import Style, pinyin
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton

from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.numbering import SetNextNumber
from dispute_desk.ui.case_acts import meant_acts
from dispute_desk.ui.commands import BY_ID, GROUPS, VERBS, Verb
from dispute_desk.ui.languages import english
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.step_words import STEP_WORDS
from dispute_desk.ui.steps.all import BY_ID as STEPS
from dispute_desk.ui.verb_words import OTHER_WORDS, OtherWord
from dispute_desk.ui.widgets.palette import Entry, Palette, other_word, verb_matches
from tests.ui.hands import find, until

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow
    from dispute_desk.ui.workplace import Workplace

#: Keys an input method takes before the window sees them.
TAKEN = ("Ctrl+Space", "Shift", "Ctrl+Shift", "Ctrl+.", "Ctrl+Alt+Space", "Shift+Space")


def initials(text: str) -> set[str]:
    readings = pinyin(text, style=Style.FIRST_LETTER, heteronym=True)
    return {"".join(letters) for letters in product(*readings)}


def readings(text: str) -> set[str]:
    syllables = pinyin(text, style=Style.NORMAL, heteronym=True)
    return {" ".join(choice) for choice in product(*syllables)}


def test_every_verb_and_every_key_is_there_once() -> None:
    keys = Counter(QKeySequence(verb.key).toString() for verb in VERBS if verb.key)
    names = Counter(verb.id for verb in VERBS)

    assert [key for key, times in keys.items() if times > 1] == []
    assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.id)
def test_no_key_belongs_to_an_input_method(verb: Verb) -> None:
    key = QKeySequence(verb.key)

    assert key.toString() == verb.key, "written as Qt writes it"
    assert key.toString() not in {QKeySequence(taken).toString() for taken in TAKEN}
    assert not verb.key.startswith("Ctrl+Shift")


#: Nobody types the brackets of a title.
_BRACKETS = str.maketrans("", "", "（）")


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.id)
def test_pinyin_and_initials_are_those_of_the_title(verb: Verb) -> None:
    spoken = verb.source.translate(_BRACKETS)
    assert verb.initials in initials(spoken)
    assert verb.pinyin in readings(spoken)
    assert verb.group in GROUPS


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.id)
def test_the_palette_finds_a_verb_in_three_ways(verb: Verb) -> None:
    assert verb_matches(verb, verb.source[:2])
    assert verb_matches(verb, verb.initials[:2].upper())
    assert verb_matches(verb, english("verbs", verb.source)[:4])
    assert not verb_matches(verb, "zzqq")


@pytest.mark.parametrize("typed", ["daoru", "daorutaizhang", "dao ru", "taizhang", "DAORUT", "drt"])
def test_the_palette_finds_the_import_by_full_pinyin(typed: str) -> None:
    assert verb_matches(BY_ID["data.import"], typed)


@pytest.mark.parametrize("typed", ["u", "aoru", "zhangru", "ta"])
def test_pieces_of_syllables_mean_nothing(typed: str) -> None:
    assert not BY_ID["data.import"].is_spelled(typed)


def test_only_what_can_be_done_is_offered(place: Workplace) -> None:
    ready = False
    done: list[str] = []
    place.verbs.bind("case.new", lambda: done.append("new"), applies=lambda: ready)

    assert not place.verbs.run("case.new")
    ready = True
    assert place.verbs.run("case.new")
    assert done == ["new"]
    assert [verb.id for verb in place.verbs.available()] == ["case.new"]


def test_an_unknown_verb_cannot_be_bound(place: Workplace) -> None:
    with pytest.raises(KeyError):
        place.verbs.bind("case.burn", lambda: None)


def test_a_key_runs_its_verb(qtbot: QtBot, window: MainWindow) -> None:
    done: list[str] = []
    window.place.verbs.bind("case.new", lambda: done.append("new"))
    window.call_attendants()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)

    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)

    assert done == ["new"]


def test_the_menu_holds_what_can_be_done(window: MainWindow) -> None:
    menu = window.build_menu()
    offered = {
        action.objectName().removeprefix("verb.")
        for part in menu.actions()
        if isinstance(sub := part.menu(), QMenu)
        for action in sub.actions()
    }

    assert offered == {verb.id for verb in window.place.verbs.available()}


def test_the_palette_runs_a_verb_by_its_initials(window: MainWindow) -> None:
    done: list[str] = []
    window.place.verbs.bind("case.new", lambda: done.append("new"))
    palette = Palette(window, window.place)
    palette.open()
    palette.input.setText("xjaj")

    assert palette.titles() == [BY_ID["case.new"].title]
    QTest.keyClick(palette.input, Qt.Key.Key_Return)
    assert done == ["new"]
    assert palette.isHidden()


def test_the_palette_says_when_nothing_is_found(window: MainWindow) -> None:
    palette = Palette(window, window.place, lambda _, take: take([]))
    palette.open()

    palette.input.setText("没有这回事")

    assert palette.nothing.isVisible()
    assert palette.nothing.text() == "没有找到“没有这回事”"
    palette.input.setText("xjaj")
    assert not palette.nothing.isVisible()


def test_the_palette_shows_cases_above_verbs(window: MainWindow) -> None:
    asked: list[str] = []
    answers: list[Callable[[Sequence[Entry]], None]] = []

    def find(typed: str, done: Callable[[Sequence[Entry]], None]) -> None:
        asked.append(typed)
        answers.append(done)

    palette = Palette(window, window.place, find)
    palette.open()
    palette.input.setText("设")
    palette.input.setText("设置")
    answers[0]([Entry("too late", lambda: None)])
    answers[1]([Entry("云社调〔2026〕1号", lambda: None, "设置示例公司")])

    assert asked == ["设", "设置"]
    assert palette.titles()[0] == "云社调〔2026〕1号"
    assert "too late" not in palette.titles()


OTHERS = [(verb, one) for verb, words in OTHER_WORDS.items() for one in words]


@pytest.mark.parametrize(("verb", "one"), OTHERS, ids=lambda one: getattr(one, "source", one))
def test_other_words_are_spelled_as_they_are_and_find_their_verb(verb: str, one: OtherWord) -> None:
    assert one.pinyin.replace("ü", "v") in {told.replace("ü", "v") for told in readings(one.source)}
    told = english("verb_words", one.source)
    assert told != one.source, "English is complete"
    first = "".join(syllable[0] for syllable in one.pinyin.split())
    for typed in (one.source, told.upper(), first, one.pinyin):
        assert other_word(BY_ID[verb], typed)


IN_CASES = [(step, one) for step, words in STEP_WORDS.items() for one in words]


@pytest.mark.parametrize(("step", "one"), IN_CASES, ids=lambda one: getattr(one, "source", one))
def test_everyday_words_of_steps_are_spelled_as_they_are(step: str, one: OtherWord) -> None:
    assert one.pinyin.replace("ü", "v") in {told.replace("ü", "v") for told in readings(one.source)}
    assert english("verb_words", one.source) != one.source, step


@pytest.mark.parametrize(
    ("typed", "step"),
    [
        ("谈话", "investigation"),
        ("约谈", "investigation"),
        ("签字", "signature"),
        ("到账", "payment"),
        ("撤诉", "withdraw"),
        ("法援", "legal_aid"),
        ("调解组织", "fill_in"),
        ("调解委员会", "fill_in"),
    ],
)
def test_a_step_is_found_by_what_people_call_it(typed: str, step: str) -> None:
    ids = list(STEPS)
    found = meant_acts(typed, [STEPS[one].title for one in ids])
    assert step in {ids[number] for number, _ in found}


def test_every_step_is_found_by_an_everyday_word() -> None:
    assert set(STEPS) - set(STEP_WORDS) == set()


def found(qtbot: QtBot, window: MainWindow, typed: str) -> list[str]:
    """What the palette of the real window offers for what is typed, records beside."""
    window.call_attendants()
    window.show_palette()
    palette = find(window, "palette", Palette)
    palette.input.setText(typed)
    until(qtbot, lambda: not window.place.jobs.is_busy)
    titles = {window.place.verbs.title(verb): verb.id for verb in VERBS}
    return [titles[title] for title in palette.titles() if title in titles]


@pytest.mark.parametrize(
    ("typed", "verb"),
    [
        ("谈话", "go.cases"), ("约谈", "go.calendar"),
        ("扫描", "go.scans"), ("sm", "go.scans"), ("scan", "go.scans"),
        ("附件", "go.cases"), ("fj", "go.cases"), ("attach", "go.cases"),
        ("打印", "go.reports"), ("dy", "go.visits"), ("print", "go.visits"),
        ("导出", "go.cases"), ("dc", "go.reports"), ("export", "go.cases"),
        ("备份", "data.backup"), ("bf", "data.backup"), ("backup", "data.backup"),
        ("撤销", "go.history"), ("cx", "go.history"), ("undo", "go.history"),
        ("日历", "go.calendar"), ("rl", "go.calendar"), ("calendar", "go.calendar"),
        ("回访", "go.today"), ("hf", "go.today"), ("follow", "go.today"),
        ("归档", "go.cases"), ("gd", "go.cases"), ("archive", "go.cases"),
        ("测算", "go.calculator"), ("cs", "go.calculator"), ("estimate", "go.calculator"),
    ],
)  # fmt: skip
def test_what_a_caseworker_types_on_the_first_page_leads_somewhere(
    qtbot: QtBot, window: MainWindow, typed: str, verb: str
) -> None:
    assert verb in found(qtbot, window, typed)


@pytest.mark.parametrize(
    ("typed", "verb"),
    [("扫描", "case.attach"), ("sm", "case.attach"), ("scan", "case.attach"),
     ("打印", "paper.intake_form"), ("dy", "paper.intake_form"), ("print", "paper.intake_form"),
     ("测算", "case.calculate"), ("cs", "case.calculate")],
)  # fmt: skip
def test_in_an_open_case_its_own_verbs_are_found(
    qtbot: QtBot, window: MainWindow, desk: Desk, typed: str, verb: str
) -> None:
    people = (NewClaimant(name="张例"),)
    case_id = desk.do(RegisterCase(claimants=people, employer="广州例信制衣有限公司")).value
    window.go("case_file", case_id)
    page = window.page("case_file")
    assert isinstance(page, CaseFilePage)
    until(qtbot, lambda: page.view is not None)

    assert verb in found(qtbot, window, typed)


def test_a_verb_found_by_another_word_says_by_which_and_stands_below(window: MainWindow) -> None:
    palette = Palette(window, window.place)
    palette.open()
    window.place.verbs.bind("data.backup", lambda: None)
    window.place.verbs.bind("go.settings", lambda: None)

    palette.input.setText("备份")

    lines = [palette.entry_at(row) for row in range(len(palette.titles()))]
    told = {line.title: line.aside for line in lines}
    assert told[BY_ID["data.backup"].title] == ""
    assert told[BY_ID["go.settings"].title] == "备份"
    assert lines[-1].title == BY_ID["go.settings"].title


def test_the_folder_of_the_scanner_opens_the_settings_at_its_card(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.call_attendants()
    window.activateWindow()

    assert window.place.verbs.run("go.scans")

    assert window.current == "settings"
    until(qtbot, find(window, "settings.scans.choose", QPushButton).hasFocus)
    window.go("today")
    window.go("settings")
    assert not find(window, "settings.scans.choose", QPushButton).hasFocus()


@pytest.mark.parametrize(
    ("typed", "verb"),
    [("夜间模式", "window.theme"), ("英文", "go.settings"), ("English", "go.settings"),
     ("基数", "go.policy"), ("热线", "go.visits")],
)  # fmt: skip
def test_everyday_words_lead_somewhere_without_a_case(
    qtbot: QtBot, window: MainWindow, typed: str, verb: str
) -> None:
    assert verb in found(qtbot, window, typed)


@pytest.mark.parametrize(
    ("typed", "title"),
    [("拆分", "拆分案件"), ("结案", "结案"), ("热线", "登记热线工单"), ("花名册", "职工表格"),
     ("基数确认表", "登记补缴材料"), ("chaifen", "拆分案件")],
)  # fmt: skip
def test_what_only_an_open_case_can_do_is_told_grey_and_last(
    qtbot: QtBot, window: MainWindow, typed: str, title: str
) -> None:
    found(qtbot, window, typed)

    palette = find(window, "palette", Palette)
    lines = [palette.entry_at(row) for row in range(len(palette.titles()))]
    waiting = [line.title for line in lines if line.waits]
    assert title in waiting
    assert {line.aside for line in lines if line.waits} == {"先打开一件案件"}
    assert [line.title for line in lines][-len(waiting) :] == waiting
    lines[-1].run()
    assert window.current == "cases"


def test_the_running_number_of_a_case_comes_before_what_holds_its_digits(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    desk.do(SetNextNumber(series="case", next=275))
    for phone in ("13800138000", "13802753000"):
        people = (NewClaimant(name="张例", phone=phone),)
        desk.do(RegisterCase(claimants=people, employer="广州例信制衣有限公司"))

    found(qtbot, window, "275")

    titles = [one for one in find(window, "palette", Palette).titles() if "云社调" in one]
    assert [one.split()[0] for one in titles] == ["云社调〔2026〕275号", "云社调〔2026〕276号"]


def test_an_act_of_the_open_case_that_cannot_be_done_says_why_in_grey(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    people = (NewClaimant(name="张例"),)
    case_id = desk.do(RegisterCase(claimants=people, employer="广州例信制衣有限公司")).value
    window.go("case_file", case_id)
    page = window.page("case_file")
    assert isinstance(page, CaseFilePage)
    until(qtbot, lambda: page.view is not None)

    found(qtbot, window, "合并案件")

    palette = find(window, "palette", Palette)
    (merge,) = [
        palette.entry_at(row) for row, title in enumerate(palette.titles()) if "合并" in title
    ]
    assert (merge.waits, merge.aside) == (True, "没有可以合并的案件")
