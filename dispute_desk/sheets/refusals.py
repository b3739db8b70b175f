"""Why a file is not read: one sentence for each."""

from __future__ import annotations

from dispute_desk.domain.errors import sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

NO_FILE = sentence(
    "sheet_no_file",
    QT_TRANSLATE_NOOP("errors", "没有找到文件“{file}”。请检查路径后再试。"),
)
FOLDER = sentence(
    "sheet_folder",
    QT_TRANSLATE_NOOP("errors", "“{file}”是文件夹，不是台账文件。请选择文件夹里的台账文件。"),
)
UNREADABLE = sentence(
    "sheet_unreadable",
    QT_TRANSLATE_NOOP("errors", "打不开文件“{file}”。请检查它是否有读取权限、是否还在原处。"),
)
EMPTY = sentence(
    "sheet_empty",
    QT_TRANSLATE_NOOP("errors", "文件“{file}”是空的（0 字节）。请重新导出或复制后再试。"),
)
LOCK_FILE = sentence(
    "sheet_lock_file",
    QT_TRANSLATE_NOOP(
        "errors", "“{file}”只是表格软件打开文件时留下的锁文件，不是台账。请选不带“~$”的那个文件。"
    ),
)
SHORTCUT = sentence(
    "sheet_shortcut",
    QT_TRANSLATE_NOOP("errors", "“{file}”只是快捷方式，不是台账本身。请选它指向的那个文件。"),
)
TOO_LARGE = sentence(
    "sheet_too_large",
    QT_TRANSLATE_NOOP(
        "errors", "文件“{file}”太大（{size} MB，上限 {limit} MB）。请按年份拆分后分别导入。"
    ),
)
NOT_A_WORKBOOK = sentence(
    "sheet_not_a_workbook",
    QT_TRANSLATE_NOOP(
        "errors", "“{file}”不是表格文件（看起来是{kind}）。请选 Excel、WPS 表格或 CSV 文件。"
    ),
)
DAMAGED = sentence(
    "sheet_damaged",
    QT_TRANSLATE_NOOP(
        "errors", "文件“{file}”已损坏或不完整，读不出来。请用表格软件打开、另存一份后再导入。"
    ),
)
DAMAGED_SHEET = sentence(
    "sheet_damaged_sheet",
    QT_TRANSLATE_NOOP(
        "errors",
        "文件“{file}”在工作表“{sheet}”处已损坏，读不下去。请用表格软件打开、另存一份后再导入。",
    ),
)
NOTHING_IN_IT = sentence(
    "sheet_nothing_in_it",
    QT_TRANSLATE_NOOP(
        "errors",
        "“{file}”里没有任何内容（工作表都是空的，或者只有图表）。请确认选对了文件。",
    ),
)
PASSWORD = sentence(
    "sheet_password",
    QT_TRANSLATE_NOOP("errors", "文件“{file}”设有打开密码。请在表格软件里取消密码、另存后再导入。"),
)
BOMB = sentence(
    "sheet_bomb",
    QT_TRANSLATE_NOOP(
        "errors",
        "文件“{file}”解压后有 {size} MB，大得不正常，为安全没有打开。"
        "请把需要的内容复制到新表后再导入。",
    ),
)
FAR_CELL = sentence(
    "sheet_far_cell",
    QT_TRANSLATE_NOOP(
        "errors",
        "“{file}”的工作表“{sheet}”里有单元格远在表格之外（{cell}），无法按正常台账读取。"
        "请删掉多余的行列、另存后再导入。",
    ),
)
TOO_MUCH = sentence(
    "sheet_too_much",
    QT_TRANSLATE_NOOP(
        "errors",
        "“{file}”读到工作表“{sheet}”时，有内容的行已超过 {rows} 行或单元格已超过 {cells} 个，"
        "没有导入。请按年份拆分后分别导入。",
    ),
)
TOO_MUCH_TEXT = sentence(
    "sheet_too_much_text",
    QT_TRANSLATE_NOOP(
        "errors",
        "“{file}”读到工作表“{sheet}”时，文字已超过 {limit} 万字，没有导入。"
        "请按年份拆分后分别导入。",
    ),
)
TOO_MANY_SHEETS = sentence(
    "sheet_too_many_sheets",
    QT_TRANSLATE_NOOP(
        "errors", "“{file}”里的工作表（表格）超过 {limit} 张，没有导入。请拆分后分别导入。"
    ),
)
BAD_PACKAGE = sentence(
    "sheet_bad_package",
    QT_TRANSLATE_NOOP(
        "errors",
        "文件“{file}”的内部结构不正常（部件过多、重名或指向外面的文件夹），为安全没有打开。"
        "请用表格软件打开、另存一份后再导入。",
    ),
)
UNSAFE_XML = sentence(
    "sheet_unsafe_xml",
    QT_TRANSLATE_NOOP(
        "errors",
        "文件“{file}”里带有外部实体定义（DTD），正常台账不会有，为安全没有打开。"
        "请把内容复制到新表后再导入。",
    ),
)
TOO_SLOW = sentence(
    "sheet_too_slow",
    QT_TRANSLATE_NOOP(
        "errors", "读取“{file}”时 {seconds} 秒没有进展，已停止。请另存一份或按年份拆分后再导入。"
    ),
)
LASTS_TOO_LONG = sentence(
    "sheet_lasts_too_long",
    QT_TRANSLATE_NOOP(
        "errors", "读取“{file}”超过 {seconds} 秒还没有读完，已停止。请按年份拆分后分别导入。"
    ),
)
READER_DIED = sentence(
    "sheet_reader_died",
    QT_TRANSLATE_NOOP(
        "errors",
        "文件“{file}”的内容有异常，两种读取方式都读不下去，已安全停止，什么都没有导入。"
        "请用表格软件打开、另存一份后再导入。",
    ),
)
TOO_LITTLE_MEMORY = sentence(
    "sheet_too_little_memory",
    QT_TRANSLATE_NOOP(
        "errors",
        "读取“{file}”需要的内存超过 1 GB，已安全停止，什么都没有导入。请按年份拆分后分别导入。",
    ),
)
READER_FAILED = sentence(
    "sheet_reader_failed",
    QT_TRANSLATE_NOOP(
        "errors",
        "读取“{file}”时遇到没有料到的情况，什么都没有导入。"
        "请用表格软件另存一份再试，仍不行请把文件交给维护人员。",
    ),
)
CANCELLED = sentence(
    "sheet_cancelled",
    QT_TRANSLATE_NOOP("errors", "已取消读取“{file}”，什么都没有导入。"),
)
CANNOT_WRITE = sentence(
    "sheet_cannot_write",
    QT_TRANSLATE_NOOP(
        "errors", "写不进“{file}”。请确认文件夹存在、有写入权限、磁盘没满，文件没有被别的程序打开。"
    ),
)
CHANGED = sentence(
    "sheet_changed",
    QT_TRANSLATE_NOOP(
        "errors", "“{file}”在读取之后又被改动，没有写出批注副本。请关闭表格软件，重新读取一次。"
    ),
)
SAME_FILE = sentence(
    "sheet_same_file",
    QT_TRANSLATE_NOOP("errors", "“{file}”就是正在读取的台账，批注副本不能覆盖它。请换一个文件名。"),
)
