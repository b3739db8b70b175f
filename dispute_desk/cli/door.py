"""The door of the command line: every end of a call becomes a status and one sentence."""

from __future__ import annotations

import io
import os
import re
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from dispute_desk.cli.call import DONE, REFUSED, Call, read_call
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.reasons import reason_of
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Sequence

INTERRUPTED = sentence(
    "interrupted",
    QT_TRANSLATE_NOOP("errors", "已中断：没有完成的部分一点也没有保存。需要时请重新执行。"),
)
BUG = sentence(
    "bug",
    QT_TRANSLATE_NOOP(
        "errors",
        "程序出错（{kind}，{where}），这一步没有保存。请把这一行连同所用的命令告诉维护人员。",
    ),
)
BAD_USAGE = sentence(
    "bad_usage",
    QT_TRANSLATE_NOOP("errors", "命令写得不对：{problem}。用 --help 查看写法。"),
)
NO_SUCH_OPTION = sentence(
    "no_such_option",
    QT_TRANSLATE_NOOP("errors", "没有选项 {option}。用 --help 查看可以用的选项。"),
)
MISSING_ARGUMENT = sentence(
    "missing_argument",
    QT_TRANSLATE_NOOP("errors", "缺少 {argument}。用 --help 查看写法。"),
)
BAD_CHARACTERS = sentence(
    "bad_characters",
    QT_TRANSLATE_NOOP("errors", "命令里有不能识别的字符，没有执行。请用 UTF-8 重新输入。"),
)
CANNOT_ANSWER = sentence(
    "cannot_answer",
    QT_TRANSLATE_NOOP(
        "errors", "读写文件时出错：{why}（{file}）。请检查文件、权限和磁盘空间后再试。"
    ),
)
BAD_OPTION = sentence(
    "bad_option_value",
    QT_TRANSLATE_NOOP("errors", "选项 {option} 的内容不对，应当是{wanted}。用 --help 查看写法。"),
)
NO_SUCH_COMMAND = sentence(
    "no_such_cli_command",
    QT_TRANSLATE_NOOP("errors", "没有命令“{given}”。用 --help 查看全部命令。"),
)
TOO_MUCH = sentence(
    "too_many_arguments",
    QT_TRANSLATE_NOOP("errors", "多写了“{given}”。用 --help 查看写法。"),
)
_WHOLE = QT_TRANSLATE_NOOP("errors", "不小于 0 的整数")
_OTHER = QT_TRANSLATE_NOOP("errors", "帮助里写的内容")
#: What click says in English.
_BAD_VALUE = re.compile(r"Invalid value for '?(.+?)'?: (.+)", re.DOTALL)
_NO_COMMAND = re.compile(r"No such command '(.+?)'")
_EXTRA = re.compile(r"Got unexpected extra argument\S* \((.+?)\)")
#: Click's own errors: typer brings its click along under a private name.
_USAGE_ERROR: Any = typer.BadParameter.__mro__[1]
#: What typer makes of Ctrl+C.
_INTERRUPTED = 130
_CLICK_ERROR: Any = typer.BadParameter.__mro__[2]


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments say; return the exit status."""
    _speak_utf8()
    call, rest, trouble = read_call(arguments)
    if trouble is not None:
        return _refuse(call, trouble)
    try:
        return _perform(call, rest)
    except (BrokenPipeError, SystemExit):  # click ends the program itself when nobody reads
        _leave_pipe()
        return DONE
    except (KeyboardInterrupt, typer.Abort):
        return _refuse(call, DeskError(INTERRUPTED))
    except Exception as error:  # noqa: BLE001 - the door: one line, never a traceback
        return _refuse(call, said(error))


def _refuse(call: Call, error: DeskError) -> int:
    """Say why it was not done; that nobody reads the answer changes no status."""
    try:
        return call.refuse(error)
    except BrokenPipeError:
        _leave_pipe()
        return REFUSED


def said(error: Exception) -> DeskError:
    """Return the sentence of whatever went wrong."""
    if isinstance(error, DeskError):
        return error
    if isinstance(error, UnicodeError):
        return DeskError(BAD_CHARACTERS)
    if isinstance(error, OSError):
        return DeskError(CANNOT_ANSWER, why=reason_of(error), file=error.filename or "-")
    return DeskError(BUG, kind=type(error).__name__, where=_where(error))


def _perform(call: Call, rest: list[str]) -> int:
    from dispute_desk.cli.commands import program  # noqa: PLC0415 - wants its own room

    try:
        status = program(call.translate).main(
            rest or ["--help"], prog_name="dispute-desk", standalone_mode=False, obj=call
        )
    except _CLICK_ERROR as error:
        raise _refusal(error) from error
    if status == _INTERRUPTED:
        raise KeyboardInterrupt
    sys.stdout.flush()
    return status if isinstance(status, int) else DONE


def _refusal(error: Any) -> DeskError:  # noqa: ANN401 - click's errors carry no types
    """Return click's complaint as one sentence of ours."""
    option = getattr(error, "option_name", None)
    if option and type(error).__name__ == "NoSuchOption":
        return DeskError(NO_SUCH_OPTION, option=option)
    if type(error).__name__ == "MissingParameter":
        return DeskError(MISSING_ARGUMENT, argument=_name_of(error.param))
    said_of = _BAD_VALUE.search(str(error.format_message()))
    if said_of:
        wanted = _WHOLE if re.search(r"\bint|range|greater than", said_of[2]) else _OTHER
        return DeskError(BAD_OPTION, option=said_of[1], wanted=wanted)
    for rule, code in ((_NO_COMMAND, NO_SUCH_COMMAND), (_EXTRA, TOO_MUCH)):
        found = rule.search(str(error.format_message()))
        if found:
            return DeskError(code, given=found[1])
    problem = " ".join(str(error.format_message()).split()).rstrip(".")
    return DeskError(BAD_USAGE, problem=problem)


def _name_of(parameter: Any) -> str:  # noqa: ANN401
    """Return how a parameter is written: ``--to`` or ``KIND``."""
    if parameter.param_type_name == "option":
        return str(parameter.opts[-1])
    return str(parameter.metavar or parameter.name).upper()


def _where(error: Exception) -> str:
    """Return file and line of the place that failed: no values, so no personal data."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"


def _speak_utf8() -> None:
    """Write UTF-8 whatever the terminal's locale; what cannot be written is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _leave_pipe() -> None:
    """Nobody reads on: say nothing more, also not at the end of the program."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
