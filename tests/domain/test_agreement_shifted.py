"""The employer's share got back from the worker, waivers in other words: found, the like let be."""

from __future__ import annotations

import pytest

from dispute_desk.domain.agreement_check import found_in_words
from dispute_desk.domain.agreement_text import Parties
from dispute_desk.reference.profiles import load_profile

PROFILE = load_profile()
PARTIES = Parties.of(["李梅", "戴试瑗"], ["例泰食品有限公司"])

UNLAWFUL = [
    ("从职工工资中扣回单位补缴的全部费用。", "shift_share"),
    ("从工资里扣除单位补缴的社保费。", "shift_share"),
    ("公司补缴所需费用全部由员工返还公司。", "shift_share"),
    ("单位补缴的社保费从李梅工资中分期扣回。", "shift_share"),
    ("公司代缴的社会保险费，从职工每月工资中扣还。", "shift_share"),
    ("员工同意公司从其工资中扣回补缴款。", "shift_share"),
    ("李梅应将单位垫付的补缴款返还给例泰食品有限公司。", "shift_share"),
    ("单位补缴后，职工须把该笔费用退还单位。", "shift_share"),
    ("补缴社保产生的一切费用由李梅承担。", "shift_share"),
    ("补缴所需款项由职工自行承担。", "shift_share"),
    ("职工向公司支付补缴社保的全部费用。", "shift_share"),
    ("单位有权从职工的经济补偿金中抵扣已补缴的社保费。", "shift_share"),
    ("公司补缴的费用由双方各承担一半。", "shift_share"),
    ("补缴的社保费用由李梅一次性返还公司。", "shift_share"),
    ("职工保证不再提出任何社保诉求。", "waiver"),
    ("双方再无任何社保争议，互不追究。", "waiver"),
    ("李梅承诺今后不再就社保问题提出任何要求。", "waiver"),
    ("职工不再提起社保方面的投诉、仲裁或诉讼。", "waiver"),
    ("双方就社会保险再无任何纠纷。", "waiver"),
    ("双方社保方面互不追究。", "waiver"),
    ("职工保证不再以社保为由提出任何主张。", "waiver"),
    ("李梅与公司之间不存在任何社保争议。", "waiver"),
    ("员工不得再就社会保险费向公司提出任何诉求。", "waiver"),
    ("关于社保，双方再无争议。", "waiver"),
    ("职工放弃就社保事宜提出任何诉求的权利。", "waiver"),
    ("社保事宜到此为止，双方互不追究。", "waiver"),
    ("单位补缴社保的全部费用，由公司从职工年终奖金中扣除。", "shift_share"),
    ("李梅同意例泰食品有限公司在工资中扣除补缴社保费用。", "shift_share"),
    ("补缴的钱从李梅工资里扣。", "shift_share"),
    ("补缴的费用全部从李梅的工资里面扣。", "shift_share"),
    ("公司垫付的社保费由李梅分三个月还清。", "shift_share"),
    ("职工应当向单位返还其补缴的社会保险费。", "shift_share"),
    ("补缴费用由职工自付。", "shift_share"),
    ("补缴社保的费用双方各出一半。", "shift_share"),
    ("补缴金额由公司先行垫付，李梅事后归还。", "shift_share"),
    ("职工个人承担全部补缴费用。", "shift_share"),
    ("所有补缴费用职工自己出。", "shift_share"),
    ("公司补缴后有权向职工追偿。", "shift_share"),
    ("李梅须赔偿公司因补缴社保而支出的费用。", "shift_share"),
    ("本人承诺以后不再找公司要社保。", "waiver"),
    ("李梅今后不再因社保问题上访、投诉。", "waiver"),
    ("李梅承诺不再向任何部门反映社保问题。", "waiver"),
    ("双方社保争议一次性了结，今后再无瓜葛。", "waiver"),
    ("社保问题就此了结，李梅不得再提。", "waiver"),
    ("李梅撤回社保投诉，今后不再提起。", "waiver"),
    ("职工保证今后不再提社保的事。", "waiver"),
    ("双方确认社保方面无任何争议。", "waiver"),
    ("双方之间的社会保险争议全部了结，再无其他纠纷。", "waiver"),
    ("李梅不会再就社保事宜提起劳动仲裁。", "waiver"),
    ("李梅保证不得以任何理由再向公司主张社保。", "waiver"),
]

LAWFUL = [
    "职工个人应缴部分由单位代扣代缴。",
    "单位可以从职工工资中代扣个人应缴的社会保险费。",
    "个人部分由单位垫付的，职工应返还单位垫付的个人部分。",
    "单位补缴社保费，其中个人应缴部分从职工工资中分期扣除。",
    "单位补缴时代垫的个人部分，由李梅返还公司。",
    "从工资中扣除个人应缴部分，单位部分由单位承担。",
    "双方就劳动报酬无其他争议。",
    "双方就工资、加班费再无任何争议，互不追究。",
    "单位缴清社会保险费后，双方就社会保险费再无争议。",
    "补缴所需费用由公司承担。",
    "单位不得从职工工资中扣回单位补缴的费用。",
    "单位不得要求职工返还补缴的费用。",
    "补缴费用由单位自行承担，不得要求李梅返还。",
    "李梅可以就社保问题继续提出诉求。",
    "本协议不影响职工就社保争议提出投诉、举报。",
    "双方对社保缴费基数有争议的，以税务机关核定为准。",
    "单位未按期补缴的，职工可以就社保争议另行申请仲裁。",
    "职工领取的失业保险金应当退还社保经办机构。",
    "多缴的社会保险费由税务机关退还单位。",
    "职工返还公司的电脑和门禁卡，社保由单位照常缴纳。",
    "双方不再就社保补缴的期限另行协商，以税务机关核定为准。",
    "李梅返还公司借支的差旅费。",
    "单位补缴全部费用后，从工资总额中列支成本，不向职工收取。",
    "单位不从李梅工资中扣除单位补缴的社保费。",
    "补缴的社会保险费由单位承担单位部分，由职工承担个人部分。",
    "职工保证不再提出工资方面的诉求。",
    "单位从职工工资中代扣的社保费应当及时缴入基金。",
    "本协议履行完毕后，双方就2024年1月至2025年6月的社会保险费再无争议。",
    "双方因社保补缴发生的争议，可以再次申请调解。",
    "职工不再提出加班费诉求，社保由单位补缴。",
    "补缴的社会保险费由税务机关从单位账户中扣缴。",
    "单位补缴社保费，职工提供工资流水，由职工本人签字。",
    "单位补缴社会保险费，由职工交身份证复印件。",
    "单位为李梅支付补缴的社会保险费。",
    "单位自己承担补缴费用。",
    "单位垫付的医疗费由李梅返还。",
    "单位补缴社会保险费后，职工归还公司借款。",
    "个人应缴部分由公司先行代缴，再从李梅工资中扣回个人应缴部分。",
    "补缴的社保费中个人部分由李梅承担，从工资中扣除。",
    "职工应承担的个人缴费部分，由单位从其工资中代扣代缴。",
    "单位代扣代缴的社会保险费从李梅工资中按月扣除。",
    "李梅向单位支付个人应缴部分2000元，由单位一并补缴。",
    "单位不得因李梅就社保问题提出投诉而降低工资。",
    "单位保证不因社保争议对李梅打击报复。",
    "双方就社保补缴的金额没有争议。",
    "双方对2024年1月至6月未缴社保的事实无争议。",
    "单位补缴完毕并经李梅核对无误后，双方就社保补缴再无争议。",
    "税务机关核定的补缴金额与本协议不一致的，以税务机关核定为准。",
    "滞纳金由单位承担，不得从职工工资中扣除。",
    "李梅对加班费、年休假工资不再提出诉求。",
    "职工配合单位办理社保补缴手续，按规定缴纳个人部分。",
    "单位补缴的社会保险费计入李梅个人账户。",
    "李梅已领取的社保补贴由李梅返还单位后，单位依法补缴。",
    "社保补缴完成后，如税务机关退回多缴的个人部分，单位应返还李梅。",
    "申请人返还被申请人已发放的社保补贴3000元。",
    "本协议未涉及的社保问题，李梅可以另行主张。",
    "双方再无劳动报酬方面的争议；社保问题按本协议第二条处理。",
    "补缴费用由公司从单位工资总额中列支，李梅不承担。",
]


@pytest.mark.parametrize(("text", "code"), UNLAWFUL)
def test_what_may_not_be_agreed_is_found_however_it_is_said(text: str, code: str) -> None:
    found = found_in_words(text, PROFILE, PARTIES)

    assert code in {one.term.code for one in found}
    assert all(one.words == text[one.start : one.end] for one in found)


@pytest.mark.parametrize("text", LAWFUL)
def test_the_own_share_and_other_matters_are_let_be(text: str) -> None:
    assert [one.words for one in found_in_words(text, PROFILE, PARTIES)] == []


@pytest.mark.parametrize(("text", "code"), UNLAWFUL)
def test_the_same_words_are_lawful_where_they_may_not_be_agreed(text: str, code: str) -> None:
    (first, *_) = [o for o in found_in_words(text, PROFILE, PARTIES) if o.term.code == code]

    denied = found_in_words(f"本协议不得约定{first.words}。", PROFILE, PARTIES)

    assert [one.words for one in denied if one.start <= len("本协议不得约定")] == []
