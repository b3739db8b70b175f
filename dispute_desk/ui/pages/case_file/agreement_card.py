"""What an agreement is made of and what follows it: terms, signatures, confirmation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.agreement_check import found_in_term, total_of
from dispute_desk.domain.agreement_parts import PARTY_WORDS
from dispute_desk.domain.agreements_in_force import agreements_waiting
from dispute_desk.domain.amount import INSURANCE_WORDS
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.rights import Right
from dispute_desk.services.confirmations import RIGHT_WORDS
from dispute_desk.ui.due import due_tone, due_words
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.case_file.calculations_card import SETTLE, compare_options
from dispute_desk.ui.pages.case_file.records_card import Act, RecordLine, RecordsCard
from dispute_desk.ui.steps.agreement_view import (
    as_term,
    is_signed_one_by_one,
    not_signed,
    open_rights,
    parts_of,
    term_of_right,
)
from dispute_desk.ui.steps.term_marks import finding_words, parties_in
from dispute_desk.ui.steps.words import listed

if TYPE_CHECKING:
    from dispute_desk.domain.agreement_parts import Signer
    from dispute_desk.domain.clock_rules import AgreementRight
    from dispute_desk.ui.pages.page import Page
    from dispute_desk.ui.steps.case_view import CaseView
    from dispute_desk.ui.workplace import Workplace

    Row = dict[str, Any]

#: Names a line lists before it says how many there are.
NAMED = 6
#: So many terms have a line each; of more, those that agree in these have one together.
ONE_BY_ONE = 24
_SAME = ("obligation", "payer", "due_on", "proof_kind", "late_fee_payer")


class AgreementCard(RecordsCard):
    """The newest agreement: each term, who has signed, which confirmation is open."""

    def __init__(self) -> None:
        super().__init__(
            "agreement_parts", self.tr("协议条款、签章与确认"), self.tr("还没有登记调解协议。")
        )
        self._place: Workplace | None = None

    def join(self, page: Page, place: Workplace) -> None:
        """Know where the ways to settle are compared, and the way to the case before."""
        del page
        self._place = place

    def act_on(self, step: str, about: object) -> None:
        """Go to the ways to settle or to the case before; the other buttons open forms."""
        if step == SETTLE and self._place is not None and self._view is not None:
            compare_options(self._place, self._view)
        elif step == "case_file" and self._place is not None:
            self._place.go(step, about)
        else:
            super().act_on(step, about)

    def offered(self, view: CaseView) -> list[Act]:
        """Offer to compare the ways to settle."""
        return [Act("compare", self.tr("比较方案"), SETTLE)] if view.is_open else []

    def lines(self, view: CaseView) -> list[RecordLine]:
        """Return the parts of the newest agreement, in order."""
        if not view.file.agreements:
            known = view.file.before.agreements
            return [self._before(view, one, int(one["id"])) for one in known]
        agreement = view.file.agreements[-1]
        terms = parts_of(view, "term", agreement)
        told = [self._head(view, agreement, terms)]
        told += self._terms(view, terms)
        told.append(self._signatures(view, agreement, len(terms) + 1))
        told += [
            self._right(view, agreement, right, len(terms) + 2 + number)
            for number, right in enumerate(self._rights(view, agreement))
        ]
        told.append(RecordLine(len(told), self._no_payment_order()))
        lacking = [one for one in view.file.before.agreements if not_signed(view, one)]
        told += [self._before(view, one, len(told) + n) for n, one in enumerate(lacking)]
        return told

    def _before(self, view: CaseView, agreement: Row, place: int) -> RecordLine:
        """Return what the workers signed before they went on in a case of their own."""
        former = next((one for one in view.former if one.id == agreement["case_id"]), None)
        number = agreement["number"] or f"#{agreement['id']}"
        heading = self.tr("协议 %1（在原案 %2 签订，仍然有效）").replace("%1", str(number))
        heading = heading.replace("%2", former.number if former else f"#{agreement['case_id']}")
        pairs = (
            (self.tr("达成日期"), str(agreement["concluded_on"] or "")),
            (self.tr("生效日期"), str(agreement["effective_on"] or "")),
            (self.tr("履行期限"), str(agreement["perform_by"] or "")),
        )
        opens = Act("open", self.tr("打开原案"), "case_file", agreement["case_id"])
        left = not_signed(view, agreement)
        if not left:
            return RecordLine(place, heading, pairs, "", "", (opens,))
        heading = self.tr("协议 %1（在原案 %2 订立，还没有签齐）").replace("%1", str(number))
        heading = heading.replace("%2", former.number if former else f"#{agreement['case_id']}")
        told = (*pairs, (self.tr("还没有签"), self._listed(_names(left))))
        mark = self.tr("还差 %1 方").replace("%1", str(len(left)))
        acts = (*self._sign(view, agreement), opens)
        return RecordLine(place, heading, told, mark, "warning", acts)

    def _no_payment_order(self) -> str:
        return self.tr("支付令不适用：社会保险费不在其范围内（调解仲裁法第十六条）")

    def summary(self, view: CaseView, lines: list[RecordLine]) -> str:
        """Return who is missing, where signatures are recorded one by one."""
        if not view.file.agreements:
            short = sum(len(not_signed(view, one)) for one in view.file.before.agreements)
            if short:
                return self.tr("还差 %1 方签章").replace("%1", str(short))
            return self.tr("见原案") if lines else super().summary(view, lines)
        agreement = view.file.agreements[-1]
        if is_signed_one_by_one(view, agreement) and (left := not_signed(view, agreement)):
            return self.tr("还差 %1 方签章").replace("%1", str(len(left)))
        day = agreement["effective_on"]
        return self.tr("%1 生效").replace("%1", str(day)) if day else ""

    def _head(self, view: CaseView, agreement: Row, terms: list[Row]) -> RecordLine:
        number = agreement["number"] or f"#{agreement['id']}"
        heading = self.tr("协议 %1：条款 %2 条").replace("%1", str(number))
        heading = heading.replace("%2", str(len(terms)))
        apart = total_of(as_term(one) for one in terms) - (agreement["total_fen"] or 0)
        mark = ""
        if terms and apart:
            words = self.tr("条款合计与协议相差 %1 元")
            mark = words.replace("%1", yuan_grouped(abs(apart)))
        elif agreement in agreements_waiting(view.file):
            mark = self.tr("待签章，原协议继续有效")
        acts: tuple[Act, ...] = ()
        if view.may(Right.MEDIATE):
            acts = (Act("add_term", self.tr("增加条款"), "term", ("new", agreement["id"])),)
        return RecordLine(0, heading, (), mark, "warning", acts)

    def _terms(self, view: CaseView, terms: list[Row]) -> list[RecordLine]:
        """Return a line for each term; of very many, those of one obligation and day together."""
        if len(terms) <= ONE_BY_ONE:
            return [self._term(view, number, one) for number, one in enumerate(terms, 1)]
        lots: dict[tuple[object, ...], list[Row]] = {}
        for one in terms:
            alone = () if one["obligation"] else (one["id"],)
            lots.setdefault((*(one[key] for key in _SAME), *alone), []).append(one)
        return [
            self._term(view, number, lot[0]) if len(lot) == 1 else self._lot(view, number, lot)
            for number, lot in enumerate(lots.values(), 1)
        ]

    def _lot(self, view: CaseView, number: int, lot: list[Row]) -> RecordLine:
        first = lot[0]
        workers = len({one["claimant_id"] for one in lot})
        whose = self.tr("%1 人，条款 %2 条").replace("%1", str(workers))
        fee = {**first, "late_fee_fen": sum(one["late_fee_fen"] or 0 for one in lot)}
        found = found_in_term(as_term(first), view.profile, parties_in(view))
        pairs = [
            (self.tr("职工"), whose.replace("%2", str(len(lot)))),
            (self.tr("单位部分"), self._yuan(sum(one["employer_fen"] or 0 for one in lot))),
            (self.tr("个人部分"), self._yuan(sum(one["employee_fen"] or 0 for one in lot))),
            (self.tr("缴款方"), translated("party", PARTY_WORDS[first["payer"]])),
            (self.tr("滞纳金"), self._late_fee(fee)),
            (self.tr("履行期限"), str(first["due_on"] or "")),
            (self.tr("凭证"), view.words.code("proof_kinds", first["proof_kind"])),
            *((self.tr("不能约定"), finding_words(each)) for each in found),
        ]
        mark = self.tr("不能这样约定") if found else ""
        shown = tuple(pair for pair in pairs if pair[1])
        heading = f"{number} · {first['obligation']}"
        return RecordLine(number, heading, shown, mark, "danger")

    def _term(self, view: CaseView, number: int, one: Row) -> RecordLine:
        who = view.claimant_name(one["claimant_id"]) or self.tr("全体职工")
        what = (
            translated("insurance", INSURANCE_WORDS[one["insurance"]]) if one["insurance"] else ""
        )
        months = " – ".join(str(m) for m in (one["month_from"], one["month_to"]) if m)
        heading = " · ".join(part for part in (f"{number}", who, what, months) if part)
        found = found_in_term(as_term(one), view.profile, parties_in(view))
        pairs = [
            (self.tr("义务内容"), one["obligation"] or ""),
            (self.tr("缴费基数"), self._yuan(one["base_fen"])),
            (self.tr("单位部分"), self._yuan(one["employer_fen"])),
            (self.tr("个人部分"), self._yuan(one["employee_fen"])),
            (self.tr("缴款方"), translated("party", PARTY_WORDS[one["payer"]])),
            (self.tr("滞纳金"), self._late_fee(one)),
            (self.tr("履行期限"), str(one["due_on"] or "")),
            (self.tr("凭证"), view.words.code("proof_kinds", one["proof_kind"])),
            *((self.tr("不能约定"), finding_words(each)) for each in found),
        ]
        acts: tuple[Act, ...] = ()
        if view.may(Right.MEDIATE):
            acts = (
                Act("edit", self.tr("修改"), "term", one["id"]),
                Act("void", self.tr("作废"), "void_record", ("term", one["id"])),
            )
        mark = self.tr("不能这样约定") if found else ""
        shown = tuple(pair for pair in pairs if pair[1])
        return RecordLine(number, heading, shown, mark, "danger", acts)

    def _late_fee(self, one: Row) -> str:
        payer = one["late_fee_payer"]
        bears = ""
        if payer:
            party = translated("party", PARTY_WORDS[payer])
            bears = self.tr("由%1承担").replace("%1", party)
        return " ".join(part for part in (self._yuan(one["late_fee_fen"]), bears) if part)

    def _signatures(self, view: CaseView, agreement: Row, number: int) -> RecordLine:
        day = agreement["effective_on"]
        if not is_signed_one_by_one(view, agreement):
            words = self.tr("签章：没有逐个登记")
            known = ((self.tr("生效日期"), str(day)),)
            return RecordLine(number, words, known, "", "", self._sign(view, agreement))
        left = not_signed(view, agreement)
        signed = [
            f"{self._signer(view, one)} {one['signed_on']}"
            for one in parts_of(view, "signature", agreement)
            if one["signed_on"]
        ]
        told = (
            (self.tr("还没有签"), self._listed(_names(left))),
            (self.tr("已签"), self._listed(signed)),
            (self.tr("生效日期"), str(day or "")),
        )
        mark = self.tr("已齐")
        if left:
            mark = self.tr("还差 %1 方").replace("%1", str(len(left)))
        shown = tuple(pair for pair in told if pair[1])
        acts = self._sign(view, agreement) if left else ()
        tone = "warning" if left else "good"
        return RecordLine(number, self.tr("签章"), shown, mark, tone, acts)

    def _sign(self, view: CaseView, agreement: Row) -> tuple[Act, ...]:
        if not view.may(Right.MEDIATE):
            return ()
        return (Act("sign", self.tr("登记签章"), "signature", agreement["id"]),)

    def _signer(self, view: CaseView, one: Row) -> str:
        own = view.claimant_name(one["claimant_id"]) or one["name"]
        return str(own or translated("party", PARTY_WORDS[one["party"]]))

    def _listed(self, names: list[str]) -> str:
        if len(names) <= NAMED:
            return listed(names)
        many = self.tr("%1 等 %2 项").replace("%2", str(len(names)))
        return many.replace("%1", listed(names[:NAMED]))

    def _rights(self, view: CaseView, agreement: Row) -> list[AgreementRight]:
        """Return the confirmations that are open, and those that were applied for anyway."""
        asked = {one["right"] for one in parts_of(view, "confirmation", agreement)}
        opened = open_rights(view)
        return [right for right in RIGHT_WORDS if right in opened or right.value in asked]

    def _right(
        self, view: CaseView, agreement: Row, right: AgreementRight, number: int
    ) -> RecordLine:
        heading = translated("agreement", RIGHT_WORDS[right])
        made = [o for o in parts_of(view, "confirmation", agreement) if o["right"] == right.value]
        if made:
            return self._asked(view, heading, made[-1], number)
        end = term_of_right(view, agreement, right)
        if end is None:
            pairs = ((self.tr("期限"), self.tr("协议生效后起算")),)
            return RecordLine(number, heading, pairs)
        tone = due_tone(end.due, view.today, right=True)
        words = due_words(end.due, view.today, right=True)
        pairs = ((self.tr("双方共同申请，至"), str(end.due)),)
        acts: tuple[Act, ...] = ()
        if view.may(Right.MEDIATE):
            about = (agreement["id"], right)
            acts = (Act(right.value, self.tr("登记申请"), "apply_confirmation", about),)
        return RecordLine(number, heading, pairs, words, tone, acts)

    def _asked(self, view: CaseView, heading: str, one: Row, number: int) -> RecordLine:
        pairs = (
            (self.tr("法院或仲裁委"), one["body"] or ""),
            (self.tr("申请日期"), str(one["applied_on"] or "")),
            (self.tr("决定日期"), str(one["decided_on"] or "")),
            (self.tr("文书号"), one["document_no"] or ""),
            (self.tr("备注"), one["note"] or ""),
        )
        words = {
            None: (self.tr("已申请"), "accent"),
            True: (self.tr("已确认"), "good"),
            False: (self.tr("不予确认"), "danger"),
        }
        acts: list[Act] = []
        if view.may(Right.MEDIATE):
            acts.append(Act("decide", self.tr("登记结果"), "confirmation_result", one["id"]))
            acts.append(Act("void", self.tr("作废"), "void_record", ("confirmation", one["id"])))
        shown = tuple(pair for pair in pairs if pair[1])
        return RecordLine(number, heading, shown, *words[one["confirmed"]], tuple(acts))

    def _yuan(self, fen: int | None) -> str:
        return self.tr("%1 元").replace("%1", yuan_grouped(fen)) if fen else ""


def _names(signers: list[Signer]) -> list[str]:
    """Return who signs; of whom no name is known his part in the agreement."""
    return [one.name or translated("party", PARTY_WORDS[one.party]) for one in signers]
