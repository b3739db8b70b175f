"""Follow-up, closing list and archive in the case file; requests of persons on their page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from dispute_desk.domain.agreement_parts import Party
from dispute_desk.domain.money import Fen
from dispute_desk.domain.stages import Stage
from dispute_desk.services.acceptance import AcceptCase
from dispute_desk.services.archive import ArchiveCase, FreezeCase
from dispute_desk.services.closing import CloseCase, RecordFollowUp
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement, StartMediation
from dispute_desk.services.person_requests import RecordPersonRequest
from dispute_desk.services.repayment import RecordPayment
from dispute_desk.services.request_lists import person_requests
from dispute_desk.services.tax_orders import RecordTaxOrder
from dispute_desk.ui.pages.case_file.archive_card import ArchiveCard
from dispute_desk.ui.pages.case_file.closing_card import ClosingCard
from dispute_desk.ui.pages.case_file.follow_ups_card import FollowUpsCard
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.pages.requests.page import RequestsPage
from dispute_desk.ui.paper_window import PaperWindow
from dispute_desk.ui.steps.all import next_step, steps_of
from dispute_desk.ui.steps.case_view import ask_case
from dispute_desk.ui.steps.form import StepForm
from dispute_desk.ui.steps.words import Words
from dispute_desk.ui.widgets.bar import MessageBar
from tests.ui.hands import click, find, form, type_in, until
from tests.ui.test_mediation_journey import has_signed
from tests.ui.test_steps import CAME, agreed, registered

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow
    from dispute_desk.ui.pages.case_file.records_card import RecordsCard


def page_of(qtbot: QtBot, window: MainWindow, case_id: int) -> CaseFilePage:
    window.go("case_file", case_id)
    found = window.page("case_file")
    assert isinstance(found, CaseFilePage)
    until(qtbot, lambda: found.view is not None and found.view.id == case_id)
    return found


def card_of(page: CaseFilePage, kind: type[RecordsCard]) -> RecordsCard:
    card = next(one for one in page.deep_cards if isinstance(one, kind))
    card.unfold()
    return card


def shown(qtbot: QtBot, step: str) -> StepForm:
    found = form(qtbot, f"step.{step}")
    assert isinstance(found, StepForm)
    return found


def words_in(card: RecordsCard) -> str:
    return "\n".join(one.text() for one in card.findChildren(QLabel))


def closed(desk: Desk) -> int:
    case_id = registered(desk)
    desk.do(CloseCase(case_id=case_id, kind="unreachable"))
    return case_id


def test_the_closing_list_shows_what_is_missing_and_leads_there(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = page_of(qtbot, window, agreed(desk))
    card = card_of(page, ClosingCard)
    assert "还缺" in card.heading.aside.text()
    assert "回访记录" in words_in(card)
    way = next(
        one.objectName()
        for one in card.findChildren(QWidget)
        if one.objectName().endswith(".follow_up")
    )

    click(page, way)
    step = shown(qtbot, "follow_up")
    click(step, "step.follow_up.method.phone")
    click(step, "step.follow_up.retaliation.True")
    step.entries["person"].put("李䶮")
    step.save()

    until(qtbot, lambda: page.view is not None and bool(page.view.file.follow_ups))
    follow_ups = card_of(page, FollowUpsCard)
    until(qtbot, lambda: "反映有打击报复" in follow_ups.heading.aside.text())
    assert "电话" in words_in(follow_ups)


def test_a_case_is_archived_from_its_card_and_says_that_it_is_only_read(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = page_of(qtbot, window, closed(desk))
    card = card_of(page, ArchiveCard)
    assert card.heading.aside.text() == "未归档"

    click(page, "case_file.archive.archive")
    step = shown(qtbot, "archive")
    assert step.value("retention") == "y10"
    step.save()

    until(qtbot, lambda: page.view is not None and page.view.stage is Stage.ARCHIVED)
    line = find(page, "case_file.sealed", QLabel)
    assert line.isVisibleTo(page)
    assert "只能查阅" in line.text()
    assert not page.facts.edit_button.isVisibleTo(page)
    assert not page.note.isVisibleTo(page)


def test_what_is_sealed_offers_the_way_out_and_what_stands_beside_it(desk: Desk) -> None:
    archived, frozen = closed(desk), registered(desk)
    desk.do(ArchiveCase(case_id=archived, retention="y10"))
    desk.do(FreezeCase(case_id=frozen, reason="本人请求删除"))

    offered = {
        case_id: {step.id for step in steps_of(ask_case(desk, case_id))}
        for case_id in (archived, frozen)
    }

    assert offered == {
        archived: {"reopen", "take_out", "freeze", "person_request"},
        frozen: {"unfreeze", "person_request"},
    }


def test_a_frozen_case_says_so_in_its_file_and_in_the_list(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = registered(desk)
    page = page_of(qtbot, window, case_id)
    page.take("freeze")
    step = shown(qtbot, "freeze")
    type_in(step, "step.freeze.reason", "本人请求删除")
    step.save()

    until(qtbot, lambda: page.view is not None and page.view.is_frozen)
    assert "已封存" in find(page, "case_file.sealed", QLabel).text()
    from dispute_desk.ui.pages.cases.columns import (
        stage_words,
    )

    row = desk.lists.case_rows([case_id])[case_id]
    assert stage_words(window.place, row).startswith("封存")


@pytest.fixture
def requests(qtbot: QtBot, window: MainWindow, desk: Desk) -> RequestsPage:
    command = RegisterCase(claimants=(NewClaimant(name="张例"),), employer="例信厂", cause="04")
    desk.do(command)
    desk.do(RecordPersonRequest(name="张例", id_no="11010119900307889X"))
    window.go("requests", None)
    found = window.page("requests")
    assert isinstance(found, RequestsPage)
    until(qtbot, lambda: bool(found.rows) and window.place.seat is not None)
    return found


def test_a_request_is_answered_on_its_page(
    qtbot: QtBot, requests: RequestsPage, desk: Desk
) -> None:
    assert "个人信息保护法" in requests.says.text()

    click(requests, "requests.answer")
    made = form(qtbot, "small.answer")
    type_in(made, "small.answer.answer", "已当面提供")
    click(made, "small.answer.save")

    until(qtbot, lambda: person_requests(desk)[0]["answer"] == "已当面提供")
    until(qtbot, lambda: bool(requests.rows[0]["answered_on"]))


def test_the_report_is_seen_before_it_is_saved(
    qtbot: QtBot, requests: RequestsPage, desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "答复.pdf"

    click(requests, "requests.report")

    until(qtbot, lambda: bool(requests.window().findChildren(PaperWindow)))
    (paper,) = requests.window().findChildren(PaperWindow)
    until(qtbot, lambda: paper.pdf is not None)
    assert paper.pages.text() == "共 1 页"
    assert not path.exists()
    assert paper.reveal.isHidden()
    assert desk.lists.history(limit=1)[0].command == "RevealRecord"
    paper.save_to(path)
    until(qtbot, path.is_file)
    until(qtbot, lambda: "已保存到" in paper.bar.text())
    assert desk.lists.history(limit=1)[0].command == "NotePersonReport"
    paper.reject()
    assert "记录答复" in requests.bar.text()


def test_a_case_followed_up_with_retaliation_after_its_end_offers_to_reopen(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = closed(desk)
    desk.do(RecordFollowUp(case_id=case_id, retaliation=True))
    page = page_of(qtbot, window, case_id)
    card = card_of(page, FollowUpsCard)

    assert "重启案件" in {one.accessibleName() for one in card.findChildren(QWidget)}


def test_a_request_of_a_worker_is_recorded_from_his_case(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    people = (NewClaimant(name="张例", id_no="11010119900307889X"),)
    command = RegisterCase(claimants=people, employer="例信厂", cause="04")
    page = page_of(qtbot, window, int(desk.do(command).value))
    page.take("person_request")
    step = shown(qtbot, "person_request")
    assert step.value("name") == "张例"
    assert step.value("id_no") is None
    step.entries["id_no"].put("11010119900307889X")

    step.save()

    until(qtbot, lambda: bool(person_requests(desk)))
    (row,) = person_requests(desk)
    assert (row["id_no"], row["case_id"]) == ("11010119900307889X", page.case_id)
    card = card_of(page, ArchiveCard)
    until(qtbot, lambda: "个人信息请求 · 张例" in words_in(card))


def test_closing_asks_about_what_is_open_and_leads_there(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = registered(desk)
    today = desk.office().today
    order = RecordTaxOrder(case_id=case_id, kind="payment_order", issued_on=today, due_on=today)
    order_id = desk.do(order).value
    page = page_of(qtbot, window, case_id)
    page.take("close")
    step = shown(qtbot, "close")
    step.entries["kind"].put("unreachable")
    click(step, "step.close.save")
    assert "1 份税务文书的履行" in find(step, "step.close.bar", MessageBar).text()
    assert stage(desk, case_id) is Stage.REGISTERED

    step.entries["kind"].put(None)
    click(step, "step.close.duties.tax_orders.go")
    paper = shown(qtbot, "tax_order")
    assert paper.about == order_id
    paper.reject()


def stage(desk: Desk, case_id: int) -> Stage:
    return Stage(desk.lists.case_file(case_id).case["stage"])


def test_a_missing_signature_stands_on_the_closing_list_and_is_the_next_step(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = registered(desk)
    desk.do(AcceptCase(case_id=case_id))
    desk.do(StartMediation(case_id=case_id))
    items = (AgreementItem(amount=Fen(50_000)),)
    desk.do(ConcludeAgreement(case_id=case_id, items=items, awaits_signatures=True))
    view = ask_case(desk, case_id)
    step = next_step(view)
    assert step is not None
    assert step.id == "signature"
    page = page_of(qtbot, window, case_id)
    card = card_of(page, ClosingCard)
    assert "还没有签" in words_in(card)
    way = next(
        one.objectName()
        for one in card.findChildren(QWidget)
        if one.objectName().endswith(".signature")
    )

    for number in range(2):
        click(page, way)
        shown(qtbot, "signature").save()
        until(qtbot, partial(has_signed, page, number + 1))
    click(page, way)
    both = shown(qtbot, "signature")
    assert not both.entries["claimant_ids"].row.isVisible()
    both.entries["party"].put((Party.MEDIATOR, Party.ORGANISATION))  # of one day, in one form
    assert not both.entries["name"].row.isVisible()
    both.save()
    until(qtbot, partial(has_signed, page, 4))

    until(qtbot, lambda: "还没有签" not in words_in(card))
    following = next_step(ask_case(desk, case_id))
    assert following is not None
    assert following.id == "payment"


def test_the_next_action_says_who_is_to_sign_in_both_languages(desk: Desk) -> None:
    words = Words(desk.profile)

    assert words.action("办齐协议签章：张例、李例") == "办齐协议签章：张例、李例"
    assert (
        words.action("办齐协议签章：张例、李例、王例等 5 方")
        == "办齐协议签章：张例、李例、王例等 5 方"
    )


def test_what_the_index_lacks_is_named_before_the_case_is_archived(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = registered(desk)
    desk.do(AcceptCase(case_id=case_id))
    desk.do(CloseCase(case_id=case_id, kind="unreachable"))
    page = page_of(qtbot, window, case_id)
    card = card_of(page, ArchiveCard)
    assert "卷内目录不完整" in words_in(card)

    click(page, "case_file.archive.archive")
    step = shown(qtbot, "archive")
    assert "证据材料" in find(step, "step.archive.missing", QLabel).text()
    type_in(step, "step.archive.reason", "纸质卷由街道保管")
    step.save()

    until(qtbot, lambda: page.view is not None and page.view.stage is Stage.ARCHIVED)


def test_money_still_owed_is_told_before_the_case_ends_at_once(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = agreed(desk)
    page = page_of(qtbot, window, case_id)
    page.take("close")
    step = shown(qtbot, "close")
    kinds = {step.entries["kind"].row.field.itemData(n) for n in range(20)}  # type: ignore[attr-defined]
    assert "unreachable" in kinds
    assert "merged" not in kinds  # a merger names the other case

    step.entries["kind"].put("unreachable")
    lacks = find(step, "step.close.missing", QLabel)
    assert "元没有入库" in lacks.text()
    click(step, "step.close.save")
    assert stage(desk, case_id) is Stage.AGREED
    assert "元没有入库" in find(step, "step.close.bar", MessageBar).text()

    step.save()  # by its key: the button takes a double click for one press
    until(qtbot, lambda: stage(desk, case_id) is Stage.CLOSED)


def test_a_case_closed_in_part_asks_with_the_sum_and_the_names_and_needs_a_reason(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = agreed(desk)
    name = desk.lists.case_file(case_id).claimants[0]["name"]
    desk.do(RecordPayment(case_id=case_id, employer_share=Fen(100_000), proof_no="例1",
                          proof_kind="payment_slip", occurred_on=CAME))  # fmt: skip
    page = page_of(qtbot, window, case_id)
    page.take("follow_up")
    asked = shown(qtbot, "follow_up")
    click(asked, "step.follow_up.paid_in_full.True")
    click(asked, "step.follow_up.save")
    bar = find(asked, "step.follow_up.bar", MessageBar)
    assert "回访说“已足额补缴”，账上协议约定的金额还差 8,000.00 元" in bar.text()
    asked.save()
    until(qtbot, lambda: page.view is not None and bool(page.view.file.follow_ups))

    page.take("close")
    step = shown(qtbot, "close")
    step.entries["kind"].put("mediated_partial")
    lacks = find(step, "step.close.missing", QLabel).text()
    assert "材料齐全" not in lacks
    assert "还差 8,000.00 元没有入库" in lacks
    assert "的回访说“已足额补缴”，与账目不符" in lacks
    assert name in lacks or "partial" in str(desk.lists.case_file(case_id).claimants[0]["state"])
    step.save()
    assert "原因" in step.entries["note"].row.error()
    for key in ("note", "reason"):
        step.entries[key].put("单位停产，职工同意终结")
    step.save()
    assert "与账目不符" in find(step, "step.close.bar", MessageBar).text()
    assert stage(desk, case_id) is not Stage.CLOSED

    step.save()
    until(qtbot, lambda: stage(desk, case_id) is Stage.CLOSED)
