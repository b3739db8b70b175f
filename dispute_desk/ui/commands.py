"""The one registry of verbs: menu, shortcuts, palette, F1 sheet and tests read it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget


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
    Verb("go.reports", QT_TRANSLATE_NOOP("verbs", "报表"), "bao biao", "go", "Ctrl+3", "reports"),
    Verb("go.history", QT_TRANSLATE_NOOP("verbs", "历史"), "li shi", "go", "Ctrl+4", "history"),
    Verb("go.settings", QT_TRANSLATE_NOOP("verbs", "设置"), "she zhi", "go", "Ctrl+5", "settings"),
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


class _Binding:
    """Who does a verb, when, and on which page."""

    def __init__(
        self, run: Callable[[], None], applies: Callable[[], bool], owner: QWidget | None
    ) -> None:
        self.run, self.applies, self.owner = run, applies, owner


class Verbs(QObject):
    """The verbs that can be done now: pages bind what they can do, the window asks here."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bindings: dict[str, list[_Binding]] = {}
        self._actions: dict[str, QAction] = {}
        self._names: dict[str, Callable[[], str]] = {}

    def bind(
        self,
        verb: str,
        run: Callable[[], None],
        *,
        applies: Callable[[], bool] | None = None,
        owner: QWidget | None = None,
    ) -> None:
        """Say who does a verb; with an owner only while that page is seen."""
        if verb not in BY_ID:
            raise KeyError(verb)
        binding = _Binding(run, applies or _always, owner)
        self._bindings.setdefault(verb, []).append(binding)

    def name(self, verb: str, words: Callable[[], str]) -> None:
        """Let a verb say what exactly it does now: 撤销：指定承办人 12 件."""
        self._names[verb] = words

    def title(self, verb: Verb) -> str:
        """Return what a verb is called now."""
        words = self._names[verb.id]() if verb.id in self._names else ""
        return words or verb.title

    def applies(self, verb: str) -> bool:
        """Tell whether a verb can be done now."""
        return self._bound(verb) is not None

    def available(self) -> Iterator[Verb]:
        """Give the verbs that can be done now, in their order."""
        return (verb for verb in VERBS if self.applies(verb.id))

    def run(self, verb: str) -> bool:
        """Do a verb; False if it cannot be done now."""
        binding = self._bound(verb)
        if binding is None:
            return False
        binding.run()
        return True

    def install(self, window: QWidget) -> None:
        """Give the window the keys of all verbs."""
        from PySide6.QtCore import Qt  # noqa: PLC0415 - not before the first paint
        from PySide6.QtGui import QAction, QKeySequence  # noqa: PLC0415 - as above

        for verb in VERBS:
            action = QAction(window)
            action.setObjectName(f"verb.{verb.id}")
            if verb.key:
                keys = [QKeySequence(verb.key)]
                if verb.key.endswith("Return"):
                    keys.append(QKeySequence(verb.key.replace("Return", "Enter")))
                action.setShortcuts(keys)
                action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.triggered.connect(lambda _=False, verb=verb: self._take_key(verb))
            window.addAction(action)
            self._actions[verb.id] = action

    def action(self, verb: str) -> QAction:
        """Return the action of a verb with its title in the language of the window."""
        action = self._actions[verb]
        action.setText(self.title(BY_ID[verb]))
        return action

    def _take_key(self, verb: Verb) -> None:
        if not self.run(verb.id) and verb.otherwise:
            self.run(verb.otherwise)

    def _bound(self, verb: str) -> _Binding | None:
        for binding in reversed(self._bindings.get(verb, [])):
            if (binding.owner is None or binding.owner.isVisible()) and binding.applies():
                return binding
        return None


def _always() -> bool:
    return True
