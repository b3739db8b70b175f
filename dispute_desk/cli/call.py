"""One call of the command line: which store, who, in which language, and how it answers."""

from __future__ import annotations

import json
import sys
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from dispute_desk import places
from dispute_desk.cli.shapes import plain
from dispute_desk.clock import Clock, system_clock
from dispute_desk.domain.errors import DeskError, Translate, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.reference.profile_words import with_profile_words
from dispute_desk.reference.translations import load_translation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dispute_desk.services.desk import Desk

#: Exit statuses (contract).
DONE, LOOK, REFUSED = 0, 1, 2
LANGUAGES = ("zh", "en")

SERVER_STORE = sentence(
    "server_store",
    QT_TRANSLATE_NOOP(
        "errors", "这一版还不能连接服务器数据库（{store}）。请用 --store 指定一个数据文件。"
    ),
)
NO_OPTION_VALUE = sentence(
    "no_option_value",
    QT_TRANSLATE_NOOP("errors", "选项 {option} 后面缺少内容。用 --help 查看写法。"),
)
NO_LANGUAGE = sentence(
    "no_such_language",
    QT_TRANSLATE_NOOP("errors", "没有“{given}”这种语言。可以用的是：{known}。"),
)


def _zh() -> Translate:
    return load_translation("zh")


@dataclass
class Call:
    """What stands before and around a command, and the way its answer goes out."""

    store: str | None = None
    user: str | None = None
    language: str = "zh"
    json: bool = False
    clock: Clock = system_clock
    translate: Translate = field(default_factory=_zh)

    def speak(self, language: str) -> None:
        """Use another language from now on."""
        if language not in LANGUAGES:
            raise DeskError(NO_LANGUAGE, given=language, known="、".join(LANGUAGES))
        self.language = language
        words = load_translation(language)
        self.translate = words if language == "zh" else with_profile_words(words)

    @property
    def path(self) -> Path:
        """The store file of this call."""
        if self.store is None:
            return places.default_store()
        if "://" in self.store:
            raise DeskError(SERVER_STORE, store=self.store.partition("://")[0] + "://…")
        return Path(self.store)

    @contextmanager
    def desk(self) -> Iterator[Desk]:
        """Open the desk of the store for the person named; close it at the end."""
        from dispute_desk.services.opening import open_desk  # noqa: PLC0415 - the store is heavy

        desk = open_desk(self.path, self.clock, self.user)
        if desk.left is not None:
            self.whisper(desk.left.sentence(self.translate))
        try:
            yield desk
        finally:
            desk.close()

    def words(self, text: str, context: str = "cli", **facts: object) -> str:
        """Return a marked text in the language of the call, its facts filled in."""
        return self.translate(context, text).format(**facts)

    def tell(self, text: str) -> None:
        """Say something to a person: beside the answer when there is one for programs."""
        print(text, file=sys.stderr if self.json else sys.stdout)

    def whisper(self, text: str) -> None:
        """Say something to a person on standard error."""
        print(text, file=sys.stderr)  # noqa: T201 - the voice

    def answer(self, value: object) -> None:
        """Print one JSON object to standard output."""
        print(json.dumps(plain(value), ensure_ascii=False), flush=True)  # noqa: T201 - the answer

    def outcome_of(self, error: DeskError) -> dict[str, object]:
        """Return a refusal as JSON: code, sentence, facts."""
        facts = dict(error.facts) | ({"field": error.field} if error.field else {})
        message = error.sentence(self.translate)
        return {"ok": False, "error": error.code, "message": message, "facts": facts}

    def refuse(self, error: DeskError) -> int:
        """Say why it was not done; return the status."""
        if self.json:
            self.answer(self.outcome_of(error))
        self.whisper(_one_line(error.sentence(self.translate)))
        return REFUSED


def _one_line(text: str) -> str:
    """Return a sentence on one line, whatever was typed into it."""
    return " ".join("".join(one if one.isprintable() else " " for one in text).split())


def read_call(arguments: Sequence[str]) -> tuple[Call, list[str], DeskError | None]:
    """Take the options of every call out of the arguments, wherever they stand.

    Returns the call, what is left for the command, and what is wrong with the options.
    """
    call, rest, trouble = Call(), [], None
    words = iter(arguments)
    for word in words:
        name, equals, value = word.partition("=")
        if word == "--":
            rest += [word, *words]
        elif word == "--json":
            call.json = True
        elif name in {"--store", "--user", "--lang"}:
            given = value if equals else next(words, None)
            try:
                _set(call, name, given)
            except DeskError as error:
                trouble = error
        else:
            rest.append(word)
    return call, rest, trouble


def _set(call: Call, name: str, given: str | None) -> None:
    if not given:
        raise DeskError(NO_OPTION_VALUE, option=name)
    if name == "--lang":
        call.speak(given)
    elif name == "--store":
        call.store = given
    else:
        call.user = given
