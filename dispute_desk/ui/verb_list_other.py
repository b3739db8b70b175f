"""The verbs of data, of editing and of the window; those of cases stand in verb_list."""

from __future__ import annotations

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.verb import Verb

OTHER_VERBS: tuple[Verb, ...] = (
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
    Verb(
        "data.new_station",
        QT_TRANSLATE_NOOP("verbs", "新建工作站"),
        "xin jian gong zuo zhan",
        "data",
        "",
        "add",
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
    Verb(
        "edit.columns",
        QT_TRANSLATE_NOOP("verbs", "按列筛选"),
        "an lie shai xuan",
        "edit",
        "Ctrl+L",
        "search",
    ),
    Verb(
        "go.others",
        QT_TRANSLATE_NOOP("verbs", "其他工作"),
        "qi ta gong zuo",
        "go",
        "",
        "more",
    ),
    Verb(
        "go.next_pane",
        QT_TRANSLATE_NOOP("verbs", "下一个区域"),
        "xia yi ge qu yu",
        "go",
        "F6",
    ),
    Verb(
        "go.last_pane",
        QT_TRANSLATE_NOOP("verbs", "上一个区域"),
        "shang yi ge qu yu",
        "go",
        "Shift+F6",
    ),
    Verb(
        "go.scans",
        QT_TRANSLATE_NOOP("verbs", "扫描件文件夹"),
        "sao miao jian wen jian jia",
        "go",
        "",
        "folder",
    ),
    Verb(
        "data.keep_view",
        QT_TRANSLATE_NOOP("verbs", "把当前筛选存为视图"),
        "ba dang qian shai xuan cun wei shi tu",
        "data",
        "",
        "check",
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
