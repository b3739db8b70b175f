"""Chinese surnames: a short word that begins with one may be a person's name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

#: The usual surnames of one character, the most frequent ones first.
_SINGLE = frozenset(
    "李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
    "余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
    "庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜"
    "肖詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜"
    "吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇"
    "敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薜伏岑习胥保和蔺麦"
)
#: The usual surnames of two characters.
_DOUBLE = ("欧阳", "上官", "司徒", "司马", "诸葛", "皇甫", "夏侯", "端木", "尉迟", "慕容", "令狐")
#: First letters of surnames that are read otherwise than the character usually is: 单 Shàn, 仇 Qiú,
#: 解 Xiè, 查 Zhā, 曾 Zēng, 区 Ōu, 乐 Yuè, 翟 Zhái, 召 Shào, 种 Chóng, 秘 Bì, 折 Shé, 繁 Pó, 句 Gōu,
#: 祭 Zhài, 覃 Qín, 隗 Wěi, 郗 Chī, 佴 Nài, 莘 Shēn, 炅 Guì, 尉迟 Yùchí, 万俟 Mòqí, 乜 Niè, 长孙
#: Zhǎngsūn, 谌 Shèn, 费 Bì. The reading of everyday words stays beside it.
SURNAME_LETTERS = dict(
    zip(
        "单仇解查曾区乐翟召种秘折繁句祭覃隗郗佴莘炅尉万乜长谌费",
        "sqxzzoyzscbspgzqwcnsgymnzsb",
        strict=True,
    )
)
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0002ffff]+")
#: A name with a surname of one character, and of two.
_SHORT, _LONG, _LONGEST = 2, 3, 4
#: Characters of names that were written together.
_MOST_TOGETHER = 15


def looks_like_name(word: str) -> bool:
    """Tell whether a word may be a name: a surname and one or two characters, or with a dot."""
    parts = re.split("[·•]", word)
    if len(parts) > 1:
        return all(len(part) > 1 and _HAN.fullmatch(part) for part in parts)
    if not _HAN.fullmatch(word):
        return False
    if word.startswith(_DOUBLE) and _LONG <= len(word) <= _LONGEST:
        return True
    return _SHORT <= len(word) <= _LONG and word[0] in _SINGLE


def names_together(word: str) -> list[str]:
    """Return the names several people were written with in one go, 张三李四王五; else nothing.

    Two characters a name, where that goes out even; else the one way to cut it, if there is one.
    """
    if not _HAN.fullmatch(word) or len(word) > _MOST_TOGETHER:
        return []
    pairs = [word[at : at + _SHORT] for at in range(0, len(word), _SHORT)]
    if len(pairs) > 1 and all(map(looks_like_name, pairs)):
        return pairs
    ways = list(_cuts(word))
    return ways[0] if len(ways) == 1 and len(ways[0]) > 1 else []


def _cuts(word: str) -> Iterator[list[str]]:
    """Yield every way to cut a word into names."""
    if not word:
        yield []
        return
    for length in (_SHORT, _LONG):
        if len(word) >= length and looks_like_name(word[:length]):
            for rest in _cuts(word[length:]):
                yield [word[:length], *rest]
