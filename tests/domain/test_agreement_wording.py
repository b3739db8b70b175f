"""Ordinary wording of agreements: what no agreement may hold is found, the opposite is let be."""

from __future__ import annotations

import pytest

from dispute_desk.domain.agreement_check import doubted_in_words, found_in_words
from dispute_desk.domain.agreement_text import Parties
from dispute_desk.reference.profiles import load_profile

PROFILE = load_profile()
PARTIES = Parties.of(["李梅", "戴试瑗", "張例"], ["例泰食品有限公司"])

FORBIDDEN = [
    ("公司把该缴的钱直接打到李梅卡上，由其自行参保。", "cash"),
    ("单位部分由李梅自己出。", "shift_share"),
    ("李梅不再主张社保。", "waiver"),
    ("以补偿款了结社会保险事宜。", "cash"),
    ("滞纳金由李梅负担。", "shift_late_fee"),
    ("滞纳金双方各承担一半。", "shift_late_fee"),
    ("社保补贴代替参保。", "cash"),
    ("单位缴费部分从工资中扣除。", "shift_share"),
    ("自愿不参加社会保险。", "waiver"),
    ("放棄社保。", "waiver"),
    ("社 保 放 弃", "waiver"),
    ("社　保　放　弃", "waiver"),
    ("放弃“社保”", "waiver"),
    ("保险费由职工一方全额承担。", "shift_share"),
    ("支付现金5000元，视为社会保险费已结清。", "cash"),
    ("单位每月发放社保补贴，戴试瑗自愿不参加社会保险。", "waiver"),
    ("补缴事项已毕。滞纳金由戴试瑗负担。", "shift_late_fee"),
    ("申请人自愿放弃补缴社会保险费。", "waiver"),
    ("李梅放弃养老、医疗等社会保险待遇。", "waiver"),
    ("李梅承诺不再追究社会保险问题。", "waiver"),
    ("李梅无权再要求单位补缴社会保险费。", "waiver"),
    ("李梅不得再要求例泰食品有限公司补缴。", "waiver"),
    ("社会保险费不再补缴。", "waiver"),
    ("2019年以前的社保不予补缴。", "waiver"),
    ("职工自愿不缴纳社会保险费。", "waiver"),
    ("员工同意不参保。", "waiver"),
    ("例泰食品有限公司不再承担社会保险责任。", "waiver"),
    ("公司无需补缴社会保险费。", "waiver"),
    ("用人单位以现金补贴代替缴费。", "cash"),
    ("单位给付10000元现金抵社保。", "cash"),
    ("双方同意将社会保险费折现给职工。", "cash"),
    ("应补缴的社会保险费由单位支付给李梅本人。", "cash"),
    ("该缴的钱转给李梅，由李梅自己缴纳社会保险。", "cash"),
    ("李梅以灵活就业人员身份自行参保。", "cash"),
    ("一次性支付3万元，社会保险事宜双方两清。", "cash"),
    ("一次性补偿视为已缴社会保险费。", "cash"),
    ("单位应缴的部分归李梅缴纳。", "shift_share"),
    ("例泰食品有限公司应缴部分由戴试瑗垫付。", "shift_share"),
    ("从李梅工资中扣回单位部分。", "shift_share"),
    ("李梅自愿承担单位部分。", "shift_share"),
    ("张例全额承担单位缴费部分。", "shift_share"),
    ("全部社会保险费由李梅承担。", "shift_share"),
    ("滯納金由張例承擔。", "shift_late_fee"),
    ("滞纳金予以免除。", "cap"),
    ("双方同意不再计收滞纳金。", "cap"),
    ("滞纳金全部减免。", "cap"),
    ("滞纳金减半收取。", "cap"),
    ("滞纳金一笔勾销。", "cap"),
    ("滞纳金对半分摊。", "shift_late_fee"),
    ("滞纳金从李梅工资中扣除。", "shift_late_fee"),
    ("单位不承担滞纳金。", "shift_late_fee"),
    ("李梅自愿支付滞纳金。", "shift_late_fee"),
    ("税务机关不得再加收滞纳金。", "cap"),
    ("李梅今后不得向税务机关举报。", "cap"),
    ("李梅承诺不再信访、投诉。", "cap"),
    ("免除单位的滞纳金。", "cap"),
    ("单位一次性现金补偿5000元了结此事。", "cash"),
    ("单位一次性补偿李梅5000元，双方就此了断。", "cash"),
    ("公司给予一次性补助8000元，双方互不追究。", "cash"),
    ("一次性支付李梅1万元，双方两清。", "cash"),
    ("单位一次性补偿5000元，双方再无纠葛。", "cash"),
    ("例泰食品有限公司补助款3000元，此后再无任何争议。", "cash"),
    ("一次性赔偿6000元后李梅不再主张。", "cash"),
    ("单位一次性补偿5000元，李梅不再主张社保。", "waiver"),
]

ALLOWED = [
    "滞纳金不减免，由税务机关另行核定，由用人单位承担。",
    "滞纳金不予免除。",
    "双方不得约定减免滞纳金。",
    "滞纳金不计入本协议金额，由税务机关另行核定。",
    "滞纳金以税务机关核定为准，用人单位不得要求减免。",
    "本协议不得约定职工放弃社会保险权利，单位应依法缴纳。",
    "双方不得约定以现金代替缴费。",
    "单位不得以补贴代替社会保险费。",
    "单位不得要求李梅放弃社会保险。",
    "单位不得将单位部分转由职工承担。",
    "单位部分不得由职工承担。",
    "滞纳金不由职工承担。",
    "单位不得要求职工承担滞纳金。",
    "禁止从李梅工资中扣除单位部分。",
    "任何放弃社会保险的约定无效。",
    "李梅签字不视为放弃社会保险权利。",
    "本协议不构成李梅对社会保险的放弃。",
    "单位不得因李梅投诉、举报打击报复。",
    "单位不得阻挠职工向税务机关举报。",
    "用人单位于2026年4月1日前为申请人补缴养老保险费10,000.00元。",
    "滞纳金由用人单位承担。",
    "滞纳金由例泰食品有限公司承担，李梅不承担滞纳金。",
    "滞纳金由被申请人承担。",
    "被申请人承担滞纳金。",
    "个人部分由申请人承担，单位部分由用人单位承担。",
    "社会保险费个人部分由李梅自行承担。",
    "个人部分社会保险费由职工自行缴纳。",
    "李梅缴纳个人部分，单位缴纳单位部分。",
    "单位部分由单位缴，个人部分由职工负担。",
    "双方放弃其他争议的仲裁请求；社会保险费照数补缴。",
    "李梅放弃除社会保险以外的其他请求。",
    "以李梅上年度月平均工资作为社会保险缴费基数。",
    "单位缴清后三日内将社会保险费缴费凭证交给李梅。",
    "单位补缴10,000.00元后，社会保险费以税务机关核定为准。",
    "单位向税务机关缴清上述款项，取得完税证明后视为社会保险费履行完毕。",
    "单位逾期不缴纳社会保险费的，李梅可以向人民法院申请强制执行。",
    "李梅应当配合单位补缴社会保险费，提供身份证复印件。",
    "个人应缴部分由单位从李梅工资中代扣代缴。",
    "李梅有权就社会保险问题向税务机关投诉。",
    "滞纳金是否减免由税务机关依法决定。",
    "单位一次性补缴社会保险费5000元。",
    "单位一次性补缴社保费5000元后，双方再无争议。",
    "单位向税务机关一次性缴清5000元，双方两清。",
    "就工资争议，单位一次性补偿5000元了结。",
    "单位一次性补偿5000元了结加班费争议；社会保险费照数补缴。",
    "单位支付一次性伤残补助金5000元，双方互不追究。",
    "双方不得约定以一次性补偿5000元了结此事。",
    "单位一次性支付李梅交通费200元。",
]


@pytest.mark.parametrize(("text", "code"), FORBIDDEN)
def test_what_may_not_be_agreed_is_found_in_ordinary_wording(text: str, code: str) -> None:
    found = found_in_words(text, PROFILE, PARTIES)

    assert code in {one.term.code for one in found}
    assert all(one.words == text[one.start : one.end] for one in found)


@pytest.mark.parametrize("text", ALLOWED)
def test_a_lawful_clause_is_let_be(text: str) -> None:
    assert [one.words for one in found_in_words(text, PROFILE, PARTIES)] == []


@pytest.mark.parametrize("text", FORBIDDEN)
def test_the_same_words_forbidden_or_void_are_lawful(text: tuple[str, str]) -> None:
    words, code = text
    clause = words.rstrip("。").rsplit("。", 1)[-1]
    (first, *_) = [one for one in found_in_words(clause, PROFILE, PARTIES) if one.term.code == code]
    only = clause[first.start : first.end]

    denied = found_in_words(f"本协议不得约定{only}。", PROFILE, PARTIES)

    assert first.words == only
    assert [one.words for one in denied if one.start <= len("本协议不得约定")] == []


def test_money_beside_social_insurance_is_asked_about_unless_it_is_refused() -> None:
    text = (
        "单位按规定申领社保补贴。\n单位支付经济补偿5000元；社会保险费由单位补缴。"
        "补贴代替参保。社 保 另 有 補 貼。"
    )

    assert doubted_in_words(text, PROFILE, PARTIES) == [
        "单位按规定申领社保补贴",
        "社 保 另 有 補 貼",
    ]


def test_a_line_that_is_broken_hides_nothing_and_a_new_term_begins_anew() -> None:
    broken = found_in_words("李梅自愿放弃社\n会保险。", PROFILE, PARTIES)
    apart = found_in_words("1. 双方放弃其他请求\n2. 社会保险费照数补缴。", PROFILE, PARTIES)

    assert [one.words for one in broken] == ["自愿放弃社\n会保险"]
    assert apart == []


def test_the_words_shown_are_those_that_were_written_names_whole() -> None:
    (found,) = found_in_words("滞 纳 金由戴试瑗负担。", PROFILE, PARTIES)

    assert found.words == "滞 纳 金由戴试瑗负担"
