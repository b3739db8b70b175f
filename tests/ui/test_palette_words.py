"""What caseworkers type into Ctrl+K finds its act, or says where it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pypinyin import Style, pinyin

from dispute_desk.domain.money import Fen
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement
from dispute_desk.ui.card_acts import CARD_ACTS
from dispute_desk.ui.commands import BY_ID
from dispute_desk.ui.languages import english
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.portraits import wait_until_quiet
from dispute_desk.ui.steps.opening import FORMS
from dispute_desk.ui.verb_words import is_said_in
from dispute_desk.ui.widgets.palette import Entry, Palette
from tests.ui.busy import TODAY
from tests.ui.hands import find, form

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow


@pytest.fixture
def empty_station(busy_station: Path) -> Path:
    """Every window of this file opens a busy station."""
    return busy_station


#: The case of the station that is in mediation.
MEDIATING = 5
#: What is typed on the first page, and a line that has to be among what is found.
ANYWHERE = {
    "条款": "增加条款", "签字": "登记签章", "盖章": "登记签章", "付款": "登记缴费",
    "到账": "登记缴费", "发票": "登记缴费", "退回": "来访来电", "退款": "登记退费",
    "打电话": "记录沟通", "改日期": "编辑案件", "改期": "取消日程", "延期": "延长调解期限",
    "委托": "登记委托授权", "代理": "登记委托授权", "身份证": "修改职工信息",
    "手机号": "显示或隐藏号码",
    "打印": "打印受理登记表", "导入": "导入台账", "备份": "立即备份", "月报": "生成月报",
    "年报": "报表", "统计": "报表", "结案": "结案", "重开": "重启案件", "合并": "合并案件",
    "拆分": "拆分案件", "公司改名": "用人单位", "换承办人": "指定承办人", "请假": "指定承办人",
    "移交": "转办", "劳动局": "转办", "法院": "转办", "仲裁": "登记确认结果", "催办": "今日待办",
    "签收": "登记转办签收", "邮寄": "登记送达", "快递": "登记送达",
    "回执": "打印送达回证", "撤案": "撤回",
    "删除": "历史", "作废": "历史", "谁改的": "历史", "字号": "设置", "模板": "设置",
    "放假": "期限与口径", "工作日": "快速计算", "12345": "登记热线工单", "投诉": "来访来电",
    "录音": "登记证据", "拍照": "添加附件", "算账": "补缴测算", "搜索": "案件列表",
    "excel": "导入台账", "案号": "设置", "纠正": "编辑案件",
    "空白表": "打印空白文书", "借阅": "调卷", "帮助": "按键一览", "提示函": "一函两书",
    "查阅": "登记个人信息请求", "回避": "受理审查", "代表": "修改职工信息",
    "我要结案": "结案", "公司改名怎么办": "用人单位", "打印协议": "打印调解协议书",
}  # fmt: skip


def typed_into(window: MainWindow, words: str) -> dict[str, Entry]:
    """The lines the palette shows for what is typed."""
    window.show_palette()
    palette = find(window, "palette", Palette)
    palette.input.setText(words)
    wait_until_quiet(window)
    return {title: palette.entry_at(row) for row, title in enumerate(palette.titles())}


def test_what_people_type_finds_its_act_or_where_it_is(window: MainWindow) -> None:
    window.go("today")
    wait_until_quiet(window)
    found = {words: list(typed_into(window, words)) for words in ANYWHERE}

    missed = {words: found[words] for words, title in ANYWHERE.items() if title not in found[words]}
    assert missed == {}


def test_a_request_for_personal_data_needs_no_case(qtbot: QtBot, window: MainWindow) -> None:
    window.go("today")
    wait_until_quiet(window)
    entry = typed_into(window, "登记个人信息请求")["登记个人信息请求"]

    assert not entry.waits
    entry.run()
    assert window.current == "requests"
    form(qtbot, "small.request").close()


def test_a_term_is_added_by_its_name_once_there_is_an_agreement(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = opened(window, MEDIATING)
    typed_into(window, "条款")["增加条款"].run()
    assert page.index.current() == "mediation", "nothing to add it to: there its card says so"

    view = page.view
    assert view is not None
    items = (AgreementItem(claimant_id=view.file.claimants[0]["id"], amount=Fen(100)),)
    desk.do(ConcludeAgreement(case_id=MEDIATING, items=items, occurred_on=TODAY))
    opened(window, 1)
    opened(window, MEDIATING)
    typed_into(window, "条款")["增加条款"].run()
    form(qtbot, "step.term").close()


def test_a_paper_that_a_card_prints_is_told_once(window: MainWindow) -> None:
    opened(window, MEDIATING)
    window.show_palette()
    palette = find(window, "palette", Palette)
    palette.input.setText("补正清单")
    wait_until_quiet(window)

    assert palette.titles().count("打印证据及补正清单") == 1


def opened(window: MainWindow, case_id: int) -> CaseFilePage:
    """The case, shown whole."""
    window.go("case_file", case_id)
    wait_until_quiet(window)
    page = window.page("case_file")
    assert isinstance(page, CaseFilePage)
    return page


def test_acts_of_cards_have_forms_and_words_that_are_spelled_as_they_are() -> None:
    for act in CARD_ACTS:
        assert act.step in FORMS
        assert english("card_acts", act.source) != act.source
        for one in act.words:
            spelled = [letters[0] for letters in pinyin(one.source, style=Style.NORMAL)]
            assert one.pinyin.split() == spelled, one.source
            assert english("verb_words", one.source) != one.source


@pytest.mark.parametrize(
    ("typed", "title", "means"),
    [
        ("我要结案", "结案", True),
        ("打印协议", "打印调解协议书", True),
        ("协议打印", "打印调解协议书", False),
        ("打印", "打印调解协议书", False),
        ("jiean", "结案", False),
    ],
)
def test_chinese_that_says_more_or_leaves_letters_out_means_a_title(
    typed: str, title: str, *, means: bool
) -> None:
    assert is_said_in(typed, title) is means


def test_what_can_be_done_by_the_time_the_records_come_is_offered(window: MainWindow) -> None:
    known: list[bool] = []
    answers: list[Callable[[list[Entry]], None]] = []
    palette = Palette(window, window.place, lambda _, found: answers.append(found))
    window.place.verbs.bind("paper.intake_form", lambda: None, applies=lambda: bool(known))
    title = BY_ID["paper.intake_form"].title
    palette.open()
    palette.input.setText("打印")
    assert title not in palette.titles()

    known.append(True)  # who sits here came to be known meanwhile
    answers[-1]([])

    assert title in palette.titles()
