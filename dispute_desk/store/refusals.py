"""What can be wrong with a store file, one sentence each, and the driver's errors in words."""

from __future__ import annotations

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

STORE_MISSING = sentence(
    "store_missing",
    QT_TRANSLATE_NOOP(
        "errors",
        "没有找到数据文件：{path}。请核对位置；若是第一次使用，请先新建工作站或打开示例。",
    ),
)
STORE_IS_FOLDER = sentence(
    "store_is_folder",
    QT_TRANSLATE_NOOP("errors", "{path} 是文件夹，不是数据文件。请选择文件夹里的数据文件。"),
)
STORE_EMPTY = sentence(
    "store_empty",
    QT_TRANSLATE_NOOP(
        "errors",
        "数据文件是空的：{path}。文件未作任何改动，请从备份恢复。",
    ),
)
STORE_FOREIGN = sentence(
    "store_foreign",
    QT_TRANSLATE_NOOP(
        "errors",
        "{path} 不是本软件的数据文件，未作任何改动。请核对文件，或选择正确的数据文件。",
    ),
)
STORE_NEWER = sentence(
    "store_newer",
    QT_TRANSLATE_NOOP(
        "errors",
        "{path} 由更新版本的软件写成（数据版本 {found}，本软件支持到 {known}），未作任何改动。"
        "请升级本软件后再打开。",
    ),
)
STORE_DAMAGED = sentence(
    "store_damaged",
    QT_TRANSLATE_NOOP(
        "errors",
        "数据文件已损坏：{path}。请不要再用它办理，保留此文件，并从最近的备份恢复。",
    ),
)
STORE_READ_ONLY = sentence(
    "store_read_only",
    QT_TRANSLATE_NOOP(
        "errors",
        "数据文件或所在文件夹是只读的：{path}。请取消只读，或请管理员给予写入权限后再打开。",
    ),
)
STORE_BUSY = sentence(
    "store_busy",
    QT_TRANSLATE_NOOP(
        "errors",
        "数据文件正被另一个程序占用：{path}。刚才的操作没有保存，请稍候再试。",
    ),
)
DISK_FULL = sentence(
    "disk_full",
    QT_TRANSLATE_NOOP(
        "errors",
        "磁盘已满（磁盘空间不足），刚才的操作没有完成，已存的数据没有改动，填写的内容仍在。"
        "请腾出空间后再试。",
    ),
)
DISK_TROUBLE = sentence(
    "disk_trouble",
    QT_TRANSLATE_NOOP(
        "errors", "读写磁盘出错，刚才的操作没有完成，填写的内容仍在。请检查磁盘后再试。"
    ),
)
STORE_EXISTS = sentence(
    "store_exists",
    QT_TRANSLATE_NOOP(
        "errors", "{path} 已经存在，未作任何改动。请换一个文件名，或先移走原来的文件。"
    ),
)
STORE_NO_FOLDER = sentence(
    "store_no_folder",
    QT_TRANSLATE_NOOP("errors", "不能在 {path} 建立数据文件：文件夹不存在或不能写入。请换位置。"),
)
DRIVER_TOO_OLD = sentence(
    "driver_too_old",
    QT_TRANSLATE_NOOP(
        "errors",
        "数据库组件版本过旧（{found}，至少需要 {needed}），可能损坏数据，已停止打开。请重新安装。",
    ),
)
CHANGED_MEANWHILE = sentence(
    "changed_meanwhile",
    QT_TRANSLATE_NOOP(
        "errors", "这条记录刚刚被别人改过（{fields}），您的修改没有保存。请刷新后核对再改。"
    ),
)

NO_RECORD = sentence(
    "no_record",
    QT_TRANSLATE_NOOP(
        "errors", "没有找到这条记录（{kind} {ref}），它可能已被撤销。请刷新后重新选择。"
    ),
)

_FULL = ("SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_IOERR_SHMSIZE")
_BUSY = ("SQLITE_BUSY", "SQLITE_LOCKED")
_READ_ONLY = ("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")
_DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB")


def no_record(kind: str, record_id: int) -> DeskError:
    """Return the refusal of a record nobody sees."""
    from dispute_desk.domain.table_words import KIND_WORDS  # noqa: PLC0415 - not at the start

    return DeskError(NO_RECORD, kind=KIND_WORDS[kind], ref=record_id)


def refusal_of(error: BaseException, path: str) -> DeskError | None:
    """Return the refusal a driver's error means, by its name; None: it is a bug of ours."""
    name = getattr(getattr(error, "orig", error), "sqlite_errorname", "") or ""
    for code, names in (
        (DISK_FULL, _FULL),
        (STORE_BUSY, _BUSY),
        (STORE_READ_ONLY, _READ_ONLY),
        (STORE_DAMAGED, _DAMAGED),
        (DISK_TROUBLE, ("SQLITE_IOERR",)),
    ):
        if name.startswith(names):
            return DeskError(code, path=path)
    return None
