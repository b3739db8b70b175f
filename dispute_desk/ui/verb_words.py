"""Other words people type for a verb or a step than its title, each with its pinyin."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

#: Titles of fewer letters, and as few that are typed, mean too much.
_SHORTEST = 2


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
        """Tell whether typed letters, small and without blanks, are this word or begin it.

        Chinese that is typed may say more around it: 公司改名怎么办.
        """
        letters = "".join(syllable[0] for syllable in self.pinyin.split())
        plain = (self.source.casefold(), self.word.casefold(), english.casefold())
        return (
            any(typed in word.replace(" ", "") for word in plain)
            or letters.casefold().startswith(typed)
            or self.pinyin.casefold().replace(" ", "").startswith(typed)
            or self.source in typed
        )


def is_said_in(typed: str, title: str) -> bool:
    """Tell whether Chinese that is typed holds a title, or its letters with some left out.

    我要结案 means 结案, 打印协议 means 打印调解协议书.
    """
    if typed.isascii() or len(title) < _SHORTEST:
        return False
    letters = iter(title)
    return title in typed or (len(typed) > _SHORTEST and all(one in letters for one in typed))


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

FIX = OtherWord(QT_TRANSLATE_NOOP("verb_words", "改错"), "gai cuo")
AMEND = OtherWord(QT_TRANSLATE_NOOP("verb_words", "修改"), "xiu gai")
OTHER_DAY = OtherWord(QT_TRANSLATE_NOOP("verb_words", "改日期"), "gai ri qi")
PHONE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "打电话"), "da dian hua")
_WECHAT = OtherWord(QT_TRANSLATE_NOOP("verb_words", "微信"), "wei xin")
_CHAT = OtherWord(QT_TRANSLATE_NOOP("verb_words", "沟通记录"), "gou tong ji lu")
RECORDING = OtherWord(QT_TRANSLATE_NOOP("verb_words", "录音"), "lu yin")
_TAKE_PICTURE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "拍照"), "pai zhao")
_SHOW_NUMBER = OtherWord(QT_TRANSLATE_NOOP("verb_words", "身份证"), "shen fen zheng")
_MOBILE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "手机号"), "shou ji hao")
_RENAMED = OtherWord(QT_TRANSLATE_NOOP("verb_words", "公司改名"), "gong si gai ming")
_CREDIT_CODE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "信用代码"), "xin yong dai ma")
_ENTERPRISE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "企业"), "qi ye")
_STATISTICS = OtherWord(QT_TRANSLATE_NOOP("verb_words", "统计"), "tong ji")
_YEARLY = OtherWord(QT_TRANSLATE_NOOP("verb_words", "年报"), "nian bao")
_QUARTERLY = OtherWord(QT_TRANSLATE_NOOP("verb_words", "季报"), "ji bao")
_MONTHLY = OtherWord(QT_TRANSLATE_NOOP("verb_words", "月报"), "yue bao")
_FIND = OtherWord(QT_TRANSLATE_NOOP("verb_words", "查找"), "cha zhao")
_SEEK = OtherWord(QT_TRANSLATE_NOOP("verb_words", "搜索"), "sou suo")
_SIFT = OtherWord(QT_TRANSLATE_NOOP("verb_words", "筛选"), "shai xuan")
_WHO_CHANGED = OtherWord(QT_TRANSLATE_NOOP("verb_words", "谁改的"), "shui gai de")
_LOG = OtherWord(QT_TRANSLATE_NOOP("verb_words", "操作记录"), "cao zuo ji lu")
_DELETE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "删除"), "shan chu")
_VOID = OtherWord(QT_TRANSLATE_NOOP("verb_words", "作废"), "zuo fei")
_LETTER_SIZE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "字号"), "zi hao")
_LARGER = OtherWord(QT_TRANSLATE_NOOP("verb_words", "放大"), "fang da")
_NEW_COLLEAGUE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "新同事"), "xin tong shi")
_TEMPLATE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "模板"), "mu ban")
_NUMBERING = OtherWord(QT_TRANSLATE_NOOP("verb_words", "编号"), "bian hao")
_HOLIDAYS = OtherWord(QT_TRANSLATE_NOOP("verb_words", "放假"), "fang jia")
_FEAST = OtherWord(QT_TRANSLATE_NOOP("verb_words", "节假日"), "jie jia ri")
_WORKDAY = OtherWord(QT_TRANSLATE_NOOP("verb_words", "工作日"), "gong zuo ri")
_BASIS = OtherWord(QT_TRANSLATE_NOOP("verb_words", "依据"), "yi ju")
_EXPIRES = OtherWord(QT_TRANSLATE_NOOP("verb_words", "到期"), "dao qi")
_OVERDUE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "逾期"), "yu qi")
_REMINDER = OtherWord(QT_TRANSLATE_NOOP("verb_words", "提醒"), "ti xing")
_PRESS = OtherWord(QT_TRANSLATE_NOOP("verb_words", "催办"), "cui ban")
COMPLAINT = OtherWord(QT_TRANSLATE_NOOP("verb_words", "投诉"), "tou su")
REPORTED = OtherWord(QT_TRANSLATE_NOOP("verb_words", "举报"), "ju bao")
HOTLINE_NUMBER = OtherWord(QT_TRANSLATE_NOOP("verb_words", "12345"), "12345")
_TELEPHONE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "电话"), "dian hua")
_RETURNED = OtherWord(QT_TRANSLATE_NOOP("verb_words", "退回"), "tui hui")
_POLICY = OtherWord(QT_TRANSLATE_NOOP("verb_words", "政策"), "zheng ce")
COUNT_UP = OtherWord(QT_TRANSLATE_NOOP("verb_words", "算账"), "suan zhang")
WAGE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "工资"), "gong zi")
_BLANK_FORM = OtherWord(QT_TRANSLATE_NOOP("verb_words", "空白表"), "kong bai biao")
_QR = OtherWord(QT_TRANSLATE_NOOP("verb_words", "二维码"), "er wei ma")
_HANDBOOK = OtherWord(QT_TRANSLATE_NOOP("verb_words", "使用说明"), "shi yong shuo ming")
_SHORTCUTS = OtherWord(QT_TRANSLATE_NOOP("verb_words", "快捷键"), "kuai jie jian")
_RECEIPT_BACK = OtherWord(QT_TRANSLATE_NOOP("verb_words", "回执"), "hui zhi")
_BY_POST = OtherWord(QT_TRANSLATE_NOOP("verb_words", "邮寄"), "you ji")
PRESS_LETTER = OtherWord(QT_TRANSLATE_NOOP("verb_words", "提示函"), "ti shi han")
_OPINION = OtherWord(QT_TRANSLATE_NOOP("verb_words", "意见书"), "yi jian shu")
_ADVICE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "建议书"), "jian yi shu")
_CHANGE_SEAT = OtherWord(QT_TRANSLATE_NOOP("verb_words", "换人"), "huan ren")
_LOG_IN = OtherWord(QT_TRANSLATE_NOOP("verb_words", "登录"), "deng lu")
_WORKBOOK = OtherWord(QT_TRANSLATE_NOOP("verb_words", "Excel表格"), "Excel biao ge")
_CASE_NUMBER = OtherWord(QT_TRANSLATE_NOOP("verb_words", "案号"), "an hao")
_CORRECT = OtherWord(QT_TRANSLATE_NOOP("verb_words", "纠正"), "jiu zheng")
REPRESENTATIVE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "代表"), "dai biao")
CONSULT = OtherWord(QT_TRANSLATE_NOOP("verb_words", "查阅"), "cha yue")
WITHDRAW = OtherWord(QT_TRANSLATE_NOOP("verb_words", "回避"), "hui bi")
NEWCOMER = OtherWord(QT_TRANSLATE_NOOP("verb_words", "新员工"), "xin yuan gong")

TALK = OtherWord(QT_TRANSLATE_NOOP("verb_words", "谈话记录"), "tan hua ji lu")
SUMMON = OtherWord(QT_TRANSLATE_NOOP("verb_words", "约谈"), "yue tan")

#: By the verb. What only an open case can do is found elsewhere by the way that leads there.
OTHER_WORDS: dict[str, tuple[OtherWord, ...]] = {
    "go.today": (_FOLLOW_UP, _DUE, _TERM, _EXPIRES, _OVERDUE, _REMINDER, _PRESS),
    "go.cases": (
        _EXPORT,
        _FOLLOW_UP,
        ARCHIVE,
        _ATTACHMENT,
        TALK,
        _FIND,
        _SEEK,
        _SIFT,
        _CASE_NUMBER,
    ),
    "go.visits": (
        *(_PRINT, _REGISTER, HOTLINE, TICKET, HOTLINE_NUMBER),
        *(COMPLAINT, REPORTED, _TELEPHONE, PHONE, _RETURNED),
    ),
    "go.employers": (_RENAMED, _CREDIT_CODE, _ENTERPRISE),
    "go.letters": (PRESS_LETTER, _OPINION, _ADVICE, _PRESS),
    "go.reports": (_PRINT, _EXPORT, _STATISTICS, _MONTHLY, _QUARTERLY, _YEARLY),
    "go.history": (_UNDO, _RESTORE, _WHO_CHANGED, _LOG, _DELETE, _VOID, FIX, _CORRECT),
    "go.settings": (
        *(_BACKUP, _LANGUAGE, _ENGLISH, _CHINESE, _LETTER_SIZE, _LARGER),
        *(_NEW_COLLEAGUE, NEWCOMER, _TEMPLATE, _NUMBERING, _CASE_NUMBER, _HOLIDAYS, _WORKDAY),
    ),
    "go.station_rules": (_TERM, _HOLIDAYS, _FEAST, _WORKDAY, _BASIS),
    "go.policy": (_RATES, _LIMITS, BASE, _POLICY),
    "go.calculator": (CALCULATE, LATE_FEE, COUNT_UP, WAGE),
    "go.sums": (CALCULATE, LATE_FEE, _TERM, COUNT_UP, _WORKDAY),
    "go.calendar": (_SCHEDULE, _TERM, SUMMON, OTHER_DAY),
    "go.scans": (_SCAN, _CAMERA),
    "case.new": (_REGISTER,),
    "case.calculate": (CALCULATE, LATE_FEE, COUNT_UP),
    "case.roster": (_ROSTER, _NAME_LIST, WORKERS, REPRESENTATIVE),
    "case.edit": (AMEND, FIX, _CORRECT, OTHER_DAY),
    "case.note": (PHONE, _WECHAT, _CHAT),
    "case.reveal": (_SHOW_NUMBER, _MOBILE),
    "case.attach": (_SCAN, _CAMERA, _PHOTO, _UPLOAD, _TAKE_PICTURE, RECORDING),
    "case.paste": (_SCREENSHOT, _PHOTO, _UPLOAD),
    "letter.new": (PRESS_LETTER, _OPINION, _ADVICE),
    "paper.decline_notice": (REFUSED, DECLINED),
    "paper.archive_index": (ARCHIVE,),
    "paper.service_receipt": (_RECEIPT_BACK, _BY_POST),
    "papers.blank": (_BLANK_FORM, _QR),
    "data.import": (_EXCEL, _WORKBOOK),
    "data.export": (_EXCEL, _WORKBOOK),
    "data.monthly": (_STATISTICS,),
    "data.backup": (_BACKUP,),
    "data.restore": (_RESTORE, _BACKUP),
    "edit.undo": (_DELETE,),
    "edit.filter": (_FIND, _SEEK),
    "window.theme": (_NIGHT, _DARK),
    "window.keys": (_HELP, _HANDBOOK, _SHORTCUTS),
    "window.person": (_CHANGE_SEAT, _LOG_IN),
}
