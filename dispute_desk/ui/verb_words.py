"""Other words people type for a verb or a step than its title, each with its pinyin."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class OtherWord:
    """A word that means a verb: as people write it, and that in pinyin."""

    source: str
    pinyin: str

    @property
    def word(self) -> str:
        """The word in the language of the window."""
        return QCoreApplication.translate("verb_words", self.source)

    def is_typed(self, typed: str, english: str) -> bool:
        """Tell whether typed letters, small and without blanks, are this word or begin it."""
        letters = "".join(syllable[0] for syllable in self.pinyin.split())
        plain = (self.source, self.word.casefold(), english.casefold())
        return (
            any(typed in word.replace(" ", "") for word in plain)
            or letters.startswith(typed)
            or self.pinyin.replace(" ", "").startswith(typed)
        )


_SCAN = OtherWord(QT_TRANSLATE_NOOP("verb_words", "扫描"), "sao miao")
_CAMERA = OtherWord(QT_TRANSLATE_NOOP("verb_words", "高拍仪"), "gao pai yi")
_PHOTO = OtherWord(QT_TRANSLATE_NOOP("verb_words", "照片"), "zhao pian")
_UPLOAD = OtherWord(QT_TRANSLATE_NOOP("verb_words", "上传"), "shang chuan")
_ATTACHMENT = OtherWord(QT_TRANSLATE_NOOP("verb_words", "附件"), "fu jian")
_SCREENSHOT = OtherWord(QT_TRANSLATE_NOOP("verb_words", "截图"), "jie tu")
_PRINT = OtherWord(QT_TRANSLATE_NOOP("verb_words", "打印"), "da yin")
_EXPORT = OtherWord(QT_TRANSLATE_NOOP("verb_words", "导出"), "dao chu")
_EXCEL = OtherWord(QT_TRANSLATE_NOOP("verb_words", "电子表格"), "dian zi biao ge")
_BACKUP = OtherWord(QT_TRANSLATE_NOOP("verb_words", "备份"), "bei fen")
_RESTORE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "恢复"), "hui fu")
_UNDO = OtherWord(QT_TRANSLATE_NOOP("verb_words", "撤销"), "che xiao")
_SCHEDULE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "日程"), "ri cheng")
_FOLLOW_UP = OtherWord(QT_TRANSLATE_NOOP("verb_words", "回访"), "hui fang")
_DUE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "超期"), "chao qi")
ARCHIVE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "归档"), "gui dang")
CALCULATE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "测算"), "ce suan")
LATE_FEE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "滞纳金"), "zhi na jin")
_TERM = OtherWord(QT_TRANSLATE_NOOP("verb_words", "期限"), "qi xian")
_RATES = OtherWord(QT_TRANSLATE_NOOP("verb_words", "费率"), "fei lü")
_LIMITS = OtherWord(QT_TRANSLATE_NOOP("verb_words", "上下限"), "shang xia xian")
_REGISTER = OtherWord(QT_TRANSLATE_NOOP("verb_words", "登记"), "deng ji")
_LANGUAGE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "语言"), "yu yan")
_CHINESE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "中文"), "zhong wen")
_ENGLISH = OtherWord(QT_TRANSLATE_NOOP("verb_words", "英文"), "ying wen")
_NIGHT = OtherWord(QT_TRANSLATE_NOOP("verb_words", "夜间模式"), "ye jian mo shi")
_DARK = OtherWord(QT_TRANSLATE_NOOP("verb_words", "深色模式"), "shen se mo shi")
_HELP = OtherWord(QT_TRANSLATE_NOOP("verb_words", "帮助"), "bang zhu")
BASE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "基数"), "ji shu")
_ROSTER = OtherWord(QT_TRANSLATE_NOOP("verb_words", "花名册"), "hua ming ce")
_NAME_LIST = OtherWord(QT_TRANSLATE_NOOP("verb_words", "名单"), "ming dan")
WORKERS = OtherWord(QT_TRANSLATE_NOOP("verb_words", "工人"), "gong ren")
HOTLINE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "热线"), "re xian")
TICKET = OtherWord(QT_TRANSLATE_NOOP("verb_words", "工单"), "gong dan")
REFUSED = OtherWord(QT_TRANSLATE_NOOP("verb_words", "不受理"), "bu shou li")
DECLINED = OtherWord(QT_TRANSLATE_NOOP("verb_words", "不予受理"), "bu yu shou li")

TALK = OtherWord(QT_TRANSLATE_NOOP("verb_words", "谈话记录"), "tan hua ji lu")
SUMMON = OtherWord(QT_TRANSLATE_NOOP("verb_words", "约谈"), "yue tan")

#: By the verb. What only an open case can do is found elsewhere by the way that leads there.
OTHER_WORDS: dict[str, tuple[OtherWord, ...]] = {
    "go.today": (_FOLLOW_UP, _DUE, _TERM),
    "go.cases": (_EXPORT, _FOLLOW_UP, ARCHIVE, _ATTACHMENT, TALK),
    "go.visits": (_PRINT, _REGISTER, HOTLINE, TICKET),
    "go.reports": (_PRINT, _EXPORT),
    "go.history": (_UNDO, _RESTORE),
    "go.settings": (_BACKUP, _LANGUAGE, _ENGLISH, _CHINESE),
    "go.policy": (_RATES, _LIMITS, BASE),
    "go.calculator": (CALCULATE, LATE_FEE),
    "go.sums": (CALCULATE, LATE_FEE, _TERM),
    "go.calendar": (_SCHEDULE, _TERM, SUMMON),
    "go.scans": (_SCAN, _CAMERA),
    "case.new": (_REGISTER,),
    "case.calculate": (CALCULATE, LATE_FEE),
    "case.roster": (_ROSTER, _NAME_LIST, WORKERS),
    "case.attach": (_SCAN, _CAMERA, _PHOTO, _UPLOAD),
    "case.paste": (_SCREENSHOT, _PHOTO, _UPLOAD),
    "paper.decline_notice": (REFUSED, DECLINED),
    "paper.archive_index": (ARCHIVE,),
    "data.import": (_EXCEL,),
    "data.export": (_EXCEL,),
    "data.backup": (_BACKUP,),
    "data.restore": (_RESTORE, _BACKUP),
    "window.theme": (_NIGHT, _DARK),
    "window.keys": (_HELP,),
}
