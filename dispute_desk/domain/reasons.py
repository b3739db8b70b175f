"""Why the machine would not read or write a file, in words instead of the system's English."""

from __future__ import annotations

import errno

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

_DISK_FULL = QT_TRANSLATE_NOOP("errors", "磁盘已满")
_BUSY = QT_TRANSLATE_NOOP("errors", "正被别的程序占用")
_READ_ONLY = QT_TRANSLATE_NOOP("errors", "所在的盘或文件夹是只读的")
_DEVICE = QT_TRANSLATE_NOOP("errors", "读写设备出错")
_AWAY = QT_TRANSLATE_NOOP("errors", "网络位置连不上")
_TOO_LONG = QT_TRANSLATE_NOOP("errors", "名称太长")
_NO_NAME = QT_TRANSLATE_NOOP("errors", "名称里有不能用的字符")
_BY_NUMBER = {
    errno.ENOSPC: _DISK_FULL,
    errno.EDQUOT: _DISK_FULL,
    errno.EFBIG: _DISK_FULL,
    errno.EBUSY: _BUSY,
    errno.ETXTBSY: _BUSY,
    errno.EROFS: _READ_ONLY,
    errno.EIO: _DEVICE,
    errno.ENODEV: _DEVICE,
    errno.ENXIO: _DEVICE,
    errno.ETIMEDOUT: _AWAY,
    errno.EHOSTUNREACH: _AWAY,
    errno.ENAMETOOLONG: _TOO_LONG,
    errno.EINVAL: _NO_NAME,
}
_BY_KIND: tuple[tuple[type[OSError], str], ...] = (
    (FileNotFoundError, QT_TRANSLATE_NOOP("errors", "没有这个文件或文件夹")),
    (PermissionError, QT_TRANSLATE_NOOP("errors", "没有权限")),
    (IsADirectoryError, QT_TRANSLATE_NOOP("errors", "它是文件夹")),
    (NotADirectoryError, QT_TRANSLATE_NOOP("errors", "它不是文件夹")),
    (FileExistsError, QT_TRANSLATE_NOOP("errors", "它已经存在")),
)


def reason_of(error: OSError) -> str:
    """Return what the machine complains of, in our words (context ``errors``) where there are any.

    A sentence takes it as a fact and translates it with itself.
    """
    known = _BY_NUMBER.get(error.errno or 0)
    words = known or next((text for kind, text in _BY_KIND if isinstance(error, kind)), None)
    return words or error.strerror or type(error).__name__
