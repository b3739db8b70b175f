"""How this machine shows the desk: theme, language, scale; read before the first paint."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

THEME_NAMES = ("light", "dark", "system")
LANGUAGES = ("zh", "en")
SCALES = (100, 110, 125, 130, 150, 175, 200)


@dataclass(frozen=True)
class Preferences:
    """What a person chose under 设置 → 显示."""

    theme: str = "light"
    language: str = "zh"
    scale: int = 100
    single_keys: bool = False
    #: The folder this machine's scanner writes into; empty where none is watched.
    scan_folder: str = ""
    #: Who last sat at the desk of each store on this machine (path to name).
    people: dict[str, str] = field(default_factory=dict)
    #: The stores that were opened on this machine, the one to open next first (full paths).
    recent: tuple[str, ...] = ()
    #: The folder a file of each kind was last taken from or put into (kind to folder).
    folders: dict[str, str] = field(default_factory=dict)


class PreferenceFile:
    """The file the preferences stand in; damage means the defaults."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self.now = _found(path) or Preferences()

    def look_again(self) -> Preferences:
        """Return what holds now: another window of this machine may have chosen meanwhile."""
        self.now = _found(self._path) or self.now
        return self.now

    def change(self, **chosen: object) -> Preferences:
        """Keep a choice at once and return what now holds."""
        before = self.look_again()
        self.now = _checked(replace(before, **chosen))  # type: ignore[arg-type]  # checked next
        if self._path is not None:
            import json  # noqa: PLC0415 - as above

            self._path.parent.mkdir(parents=True, exist_ok=True)
            half = self._path.with_suffix(".new")
            half.write_text(json.dumps(asdict(self.now)), encoding="utf-8")
            half.replace(self._path)
        return self.now


def _found(path: Path | None) -> Preferences | None:
    """Return what stands in the file; None where there is none, or it is damaged."""
    if path is None or not path.is_file():
        return None
    import json  # noqa: PLC0415 - 3 ms that a machine without preferences need not wait

    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        known = {field.name for field in fields(Preferences)}
        return _checked(Preferences(**{k: v for k, v in found.items() if k in known}))
    except (ValueError, TypeError, AttributeError, OSError):
        return None


def _checked(wished: Preferences) -> Preferences:
    """Return the preferences with every value that cannot be replaced by its default."""
    default = Preferences()
    return Preferences(
        theme=wished.theme if wished.theme in THEME_NAMES else default.theme,
        language=wished.language if wished.language in LANGUAGES else default.language,
        scale=wished.scale if wished.scale in SCALES else default.scale,
        single_keys=wished.single_keys is True,
        scan_folder=wished.scan_folder if isinstance(wished.scan_folder, str) else "",
        people=_names(wished.people),
        recent=_paths(wished.recent),
        folders=_names(wished.folders),
    )


def _paths(found: object) -> tuple[str, ...]:
    """Return what can be read as paths, each once."""
    listed = found if isinstance(found, (list, tuple)) else ()
    return tuple(dict.fromkeys(one for one in listed if isinstance(one, str) and one))


def _names(found: object) -> dict[str, str]:
    """Return what can be read as names by path."""
    pairs = found.items() if isinstance(found, dict) else ()
    return {str(path): name for path, name in pairs if isinstance(name, str)}
