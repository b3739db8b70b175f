"""Acts on records of a case that stand in its cards, by the names the palette finds them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.verb_words import REPRESENTATIVE, OtherWord


@dataclass(frozen=True)
class CardAct:
    """An act a record of a card offers: the form it opens, its title, its card, everyday words."""

    step: str
    source: str
    #: The last part of the name of its card; ``parts`` has it, too.
    card: str
    words: tuple[OtherWord, ...]

    @property
    def title(self) -> str:
        """The title in the language of the window."""
        return QCoreApplication.translate("card_acts", self.source)


CARD_ACTS: tuple[CardAct, ...] = (
    CardAct(
        "term",
        QT_TRANSLATE_NOOP("card_acts", "增加条款"),
        "agreement_parts",
        (OtherWord(QT_TRANSLATE_NOOP("verb_words", "约定"), "yue ding"),),
    ),
    CardAct(
        "confirmation_result",
        QT_TRANSLATE_NOOP("card_acts", "登记确认结果"),
        "agreement_parts",
        (
            OtherWord(QT_TRANSLATE_NOOP("verb_words", "司法确认"), "si fa que ren"),
            OtherWord(QT_TRANSLATE_NOOP("verb_words", "仲裁"), "zhong cai"),
            OtherWord(QT_TRANSLATE_NOOP("verb_words", "法院"), "fa yuan"),
        ),
    ),
    CardAct(
        "service",
        QT_TRANSLATE_NOOP("card_acts", "登记送达"),
        "papers",
        (
            OtherWord(QT_TRANSLATE_NOOP("verb_words", "邮寄"), "you ji"),
            OtherWord(QT_TRANSLATE_NOOP("verb_words", "快递"), "kuai di"),
            OtherWord(QT_TRANSLATE_NOOP("verb_words", "回执"), "hui zhi"),
            OtherWord(QT_TRANSLATE_NOOP("verb_words", "签收"), "qian shou"),
        ),
    ),
    CardAct(
        "referral_receipt",
        QT_TRANSLATE_NOOP("card_acts", "登记转办签收"),
        "referrals",
        (
            OtherWord(QT_TRANSLATE_NOOP("verb_words", "收函"), "shou han"),
            OtherWord(QT_TRANSLATE_NOOP("verb_words", "对方签收"), "dui fang qian shou"),
            OtherWord(QT_TRANSLATE_NOOP("verb_words", "回执"), "hui zhi"),
        ),
    ),
    CardAct(
        "reply",
        QT_TRANSLATE_NOOP("card_acts", "登记回复"),
        "papers",
        (
            OtherWord(QT_TRANSLATE_NOOP("verb_words", "单位回函"), "dan wei hui han"),
            OtherWord(QT_TRANSLATE_NOOP("verb_words", "复函"), "fu han"),
        ),
    ),
    CardAct(
        "edit_claimant",
        QT_TRANSLATE_NOOP("card_acts", "修改职工信息"),
        "claimants",
        (
            OtherWord(QT_TRANSLATE_NOOP("verb_words", "身份证"), "shen fen zheng"),
            OtherWord(QT_TRANSLATE_NOOP("verb_words", "手机号"), "shou ji hao"),
            OtherWord(QT_TRANSLATE_NOOP("verb_words", "换电话"), "huan dian hua"),
            OtherWord(QT_TRANSLATE_NOOP("verb_words", "名字写错"), "ming zi xie cuo"),
            REPRESENTATIVE,
        ),
    ),
    CardAct(
        "edit_employer",
        QT_TRANSLATE_NOOP("card_acts", "修改用人单位"),
        "facts",
        (
            OtherWord(QT_TRANSLATE_NOOP("verb_words", "公司改名"), "gong si gai ming"),
            OtherWord(QT_TRANSLATE_NOOP("verb_words", "改单位"), "gai dan wei"),
            OtherWord(QT_TRANSLATE_NOOP("verb_words", "信用代码"), "xin yong dai ma"),
            OtherWord(QT_TRANSLATE_NOOP("verb_words", "地址"), "di zhi"),
        ),
    ),
    CardAct(
        "receive_evidence",
        QT_TRANSLATE_NOOP("card_acts", "登记收到证据"),
        "evidence",
        (OtherWord(QT_TRANSLATE_NOOP("verb_words", "收材料"), "shou cai liao"),),
    ),
    CardAct(
        "cancel_appointment",
        QT_TRANSLATE_NOOP("card_acts", "取消日程"),
        "appointments",
        (
            OtherWord(QT_TRANSLATE_NOOP("verb_words", "改期"), "gai qi"),
            OtherWord(QT_TRANSLATE_NOOP("verb_words", "不来了"), "bu lai le"),
        ),
    ),
)
