"""Every verb of the desk, one entry each: its title, pinyin, group, key and icon."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Verb:
    """Something one can do: its Chinese title, that in pinyin, key and group of the menu."""

    id: str
    source: str
    pinyin: str
    group: str
    key: str = ""
    icon: str = ""
    #: The verb its key does where this one cannot be done.
    otherwise: str = ""

    @property
    def title(self) -> str:
        """The title in the language of the window."""
        return QCoreApplication.translate("verbs", self.source)

    @property
    def initials(self) -> str:
        """The first letters of the syllables."""
        return "".join(syllable[0] for syllable in self.pinyin.split())

    def is_spelled(self, typed: str) -> bool:
        """Tell whether typed letters spell the title from its beginning, or from a later word on.

        A later word is meant once its first syllable is typed whole.
        """
        syllables = self.pinyin.split()
        return any(
            "".join(syllables[first:]).startswith(typed)
            and (not first or typed.startswith(syllable))
            for first, syllable in enumerate(syllables)
        )

    @property
    def key_text(self) -> str:
        """The key as people read it, empty without one."""
        from PySide6.QtGui import QKeySequence  # noqa: PLC0415 - not before the first paint

        shown = QKeySequence(self.key).toString(QKeySequence.SequenceFormat.NativeText)
        return shown.replace("Return", "Enter")  # as the key is called everywhere else here


#: Groups of the menu in their order, with their titles.
GROUPS: dict[str, str] = {
    "go": QT_TRANSLATE_NOOP("verbs", "前往"),
    "case": QT_TRANSLATE_NOOP("verbs", "案件"),
    "data": QT_TRANSLATE_NOOP("verbs", "数据"),
    "edit": QT_TRANSLATE_NOOP("verbs", "编辑"),
    "window": QT_TRANSLATE_NOOP("verbs", "窗口"),
}

VERBS: tuple[Verb, ...] = (
    Verb(
        "go.today",
        QT_TRANSLATE_NOOP("verbs", "今日待办"),
        "jin ri dai ban",
        "go",
        "Ctrl+1",
        "today",
    ),
    Verb(
        "go.cases",
        QT_TRANSLATE_NOOP("verbs", "案件列表"),
        "an jian lie biao",
        "go",
        "Ctrl+2",
        "cases",
    ),
    Verb(
        "go.visits",
        QT_TRANSLATE_NOOP("verbs", "来访来电"),
        "lai fang lai dian",
        "go",
        "",
        "person",
    ),
    Verb("go.reports", QT_TRANSLATE_NOOP("verbs", "报表"), "bao biao", "go", "Ctrl+3", "reports"),
    Verb("go.history", QT_TRANSLATE_NOOP("verbs", "历史"), "li shi", "go", "Ctrl+4", "history"),
    Verb("go.settings", QT_TRANSLATE_NOOP("verbs", "设置"), "she zhi", "go", "Ctrl+5", "settings"),
    Verb(
        "go.employers",
        QT_TRANSLATE_NOOP("verbs", "用人单位"),
        "yong ren dan wei",
        "go",
        "Ctrl+6",
        "employer",
    ),
    Verb("go.calendar", QT_TRANSLATE_NOOP("verbs", "日历"), "ri li", "go", "", "calendar"),
    Verb("go.back", QT_TRANSLATE_NOOP("verbs", "返回"), "fan hui", "go", "Alt+Left", "back"),
    Verb(
        "case.new",
        QT_TRANSLATE_NOOP("verbs", "新建案件"),
        "xin jian an jian",
        "case",
        "Ctrl+N",
        "add",
    ),
    Verb(
        "employer.new",
        QT_TRANSLATE_NOOP("verbs", "新建单位"),
        "xin jian dan wei",
        "case",
        "",
        "employer",
    ),
    Verb(
        "case.open", QT_TRANSLATE_NOOP("verbs", "打开案件"), "da kai an jian", "case", "", "folder"
    ),
    Verb(
        "case.next",
        QT_TRANSLATE_NOOP("verbs", "办理下一步"),
        "ban li xia yi bu",
        "case",
        "Ctrl+Return",
        otherwise="edit.save",
    ),
    Verb(
        "case.roster",
        QT_TRANSLATE_NOOP("verbs", "职工表格"),
        "zhi gong biao ge",
        "case",
        "",
        "people",
    ),
    Verb(
        "case.assign",
        QT_TRANSLATE_NOOP("verbs", "指定承办人"),
        "zhi ding cheng ban ren",
        "case",
        "",
        "person",
    ),
    Verb(
        "case.plan",
        QT_TRANSLATE_NOOP("verbs", "安排下一步"),
        "an pai xia yi bu",
        "case",
        "",
        "calendar",
    ),
    Verb(
        "case.step",
        QT_TRANSLATE_NOOP("verbs", "改阶段"),
        "gai jie duan",
        "case",
        "",
        "check",
    ),
    Verb(
        "case.snooze",
        QT_TRANSLATE_NOOP("verbs", "暂缓提醒"),
        "zan huan ti xing",
        "case",
        "Ctrl+J",
        "calendar",
    ),
    Verb(
        "case.reveal",
        QT_TRANSLATE_NOOP("verbs", "显示或隐藏号码"),
        "xian shi huo yin cang hao ma",
        "case",
    ),
    Verb(
        "case.next_part",
        QT_TRANSLATE_NOOP("verbs", "案件的下一部分"),
        "an jian de xia yi bu fen",
        "case",
        "Ctrl+PgDown",
    ),
    Verb(
        "case.last_part",
        QT_TRANSLATE_NOOP("verbs", "案件的上一部分"),
        "an jian de shang yi bu fen",
        "case",
        "Ctrl+PgUp",
    ),
    Verb(
        "case.attach",
        QT_TRANSLATE_NOOP("verbs", "添加附件"),
        "tian jia fu jian",
        "case",
        "",
        "add",
    ),
    Verb(
        "case.paste",
        QT_TRANSLATE_NOOP("verbs", "粘贴为附件"),
        "zhan tie wei fu jian",
        "case",
        "Ctrl+V",
    ),
    Verb(
        "paper.intake_form",
        QT_TRANSLATE_NOOP("verbs", "打印受理登记表"),
        "da yin shou li deng ji biao",
        "case",
        "",
        "print",
    ),
    Verb(
        "paper.supplement_notice",
        QT_TRANSLATE_NOOP("verbs", "打印补正告知书"),
        "da yin bu zheng gao zhi shu",
        "case",
        "",
        "print",
    ),
    Verb(
        "paper.acceptance_notice",
        QT_TRANSLATE_NOOP("verbs", "打印受理通知书"),
        "da yin shou li tong zhi shu",
        "case",
        "",
        "print",
    ),
    Verb(
        "paper.decline_notice",
        QT_TRANSLATE_NOOP("verbs", "打印不属受理范围告知书"),
        "da yin bu shu shou li fan wei gao zhi shu",
        "case",
        "",
        "print",
    ),
    Verb(
        "paper.mediation_agreement",
        QT_TRANSLATE_NOOP("verbs", "打印调解协议书"),
        "da yin tiao jie xie yi shu",
        "case",
        "",
        "print",
    ),
    Verb(
        "paper.closure_form",
        QT_TRANSLATE_NOOP("verbs", "打印结案审批表"),
        "da yin jie an shen pi biao",
        "case",
        "",
        "print",
    ),
    Verb(
        "paper.evidence_list",
        QT_TRANSLATE_NOOP("verbs", "打印证据及补正清单"),
        "da yin zheng ju ji bu zheng qing dan",
        "case",
        "",
        "print",
    ),
    Verb(
        "data.import",
        QT_TRANSLATE_NOOP("verbs", "导入台账"),
        "dao ru tai zhang",
        "data",
        "Ctrl+I",
        "importing",
    ),
    Verb(
        "data.export",
        QT_TRANSLATE_NOOP("verbs", "导出台账"),
        "dao chu tai zhang",
        "data",
        "Ctrl+E",
        "reports",
    ),
    Verb(
        "data.monthly",
        QT_TRANSLATE_NOOP("verbs", "生成月报"),
        "sheng cheng yue bao",
        "data",
        "",
        "reports",
    ),
    Verb(
        "data.open",
        QT_TRANSLATE_NOOP("verbs", "打开其他数据文件"),
        "da kai qi ta shu ju wen jian",
        "data",
        "",
        "folder",
    ),
    Verb("data.sample", QT_TRANSLATE_NOOP("verbs", "打开示例"), "da kai shi li", "data"),
    Verb("data.restore", QT_TRANSLATE_NOOP("verbs", "从备份恢复"), "cong bei fen hui fu", "data"),
    Verb(
        "data.backup", QT_TRANSLATE_NOOP("verbs", "立即备份"), "li ji bei fen", "data", "", "copy"
    ),
    Verb("edit.undo", QT_TRANSLATE_NOOP("verbs", "撤销"), "che xiao", "edit", "Ctrl+Z", "undo"),
    Verb("edit.redo", QT_TRANSLATE_NOOP("verbs", "重做"), "chong zuo", "edit", "Ctrl+Y", "refresh"),
    Verb(
        "edit.filter",
        QT_TRANSLATE_NOOP("verbs", "筛选列表"),
        "shai xuan lie biao",
        "edit",
        "Ctrl+F",
        "search",
    ),
    Verb("edit.refresh", QT_TRANSLATE_NOOP("verbs", "刷新"), "shua xin", "edit", "F5", "refresh"),
    Verb("edit.save", QT_TRANSLATE_NOOP("verbs", "保存"), "bao cun", "edit", "Ctrl+S", "check"),
    Verb(
        "data.drafts",
        QT_TRANSLATE_NOOP("verbs", "恢复草稿"),
        "hui fu cao gao",
        "data",
        "",
        "history",
    ),
    Verb(
        "window.palette",
        QT_TRANSLATE_NOOP("verbs", "查找与命令"),
        "cha zhao yu ming ling",
        "window",
        "Ctrl+K",
        "search",
    ),
    Verb(
        "window.theme",
        QT_TRANSLATE_NOOP("verbs", "切换浅色与深色"),
        "qie huan qian se yu shen se",
        "window",
        "F9",
    ),
    Verb(
        "window.person",
        QT_TRANSLATE_NOOP("verbs", "更换办公人员"),
        "geng huan ban gong ren yuan",
        "window",
        "",
        "people",
    ),
    Verb(
        "window.keys",
        QT_TRANSLATE_NOOP("verbs", "按键一览"),
        "an jian yi lan",
        "window",
        "F1",
        "help",
    ),
    Verb(
        "window.close", QT_TRANSLATE_NOOP("verbs", "退出"), "tui chu", "window", "Ctrl+Q", "close"
    ),
)

BY_ID: dict[str, Verb] = {verb.id: verb for verb in VERBS}
