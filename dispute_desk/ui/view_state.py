"""Column widths, order and window places, remembered per person and view beside the store."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path


class ViewState:
    """A small file of how each person likes each view; losing it loses no work."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        self.person = ""
        self._all: dict[str, dict[str, Any]] = _read(path)
        self._saved = _written(self._all) if self._all else "{}"

    def get(self, view: str, key: str, default: object = None) -> Any:  # noqa: ANN401 - JSON
        """Return what this person chose in a view."""
        return self._all.get(f"{self.person}/{view}", {}).get(key, default)

    def put(self, view: str, key: str, value: object) -> None:
        """Remember what this person chose in a view (a JSON value)."""
        self._all.setdefault(f"{self.person}/{view}", {})[key] = value

    @property
    def last_person(self) -> str:
        """The id of the person who sat here last."""
        return str(self._all.get("/window", {}).get("person", ""))

    def sit(self, person: str) -> None:
        """Remember views of this person from now on, and the person for the next start."""
        self.person = person
        self._all.setdefault("/window", {})["person"] = person

    def save(self) -> None:
        """Write the file if anything changed: whole, or not at all."""
        text = _written(self._all)
        if self.path is None or text == self._saved:
            return
        self.path.parent.mkdir(parents=True, exist_ok=True)
        half = self.path.with_suffix(".new")
        half.touch(mode=0o600)
        half.write_text(text, encoding="utf-8")
        half.replace(self.path)
        self._saved = text


def _read(path: Path | None) -> dict[str, dict[str, Any]]:
    """Return the remembered views; a missing or damaged file is an empty memory."""
    if path is None or not path.is_file():
        return {}
    import json  # noqa: PLC0415 - 3 ms that a first start need not wait

    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, OSError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {key: value for key, value in found.items() if isinstance(value, dict)}


def _written(views: dict[str, dict[str, Any]]) -> str:
    import json  # noqa: PLC0415 - as above

    return json.dumps(views, sort_keys=True)
