"""The digest of an entry's changes: over canonical JSON, however many are alike."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from dispute_desk.store.journal import canonical, digest_of

NAMES = ("kind", "record_id", "last_id", "case_id", "before", "after")


def plainly(rows: list[dict[str, Any]]) -> bytes:
    """Return the digest as stores have it since their first form."""
    sha = hashlib.sha256()
    for row in rows:
        told = [row[name] for name in NAMES]
        text = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        sha.update(f"{text}\n".encode())
    return sha.digest()


def change(number: int, before: str | None, after: str | None) -> dict[str, Any]:
    case_id = number if number % 3 else None
    told = ("case", number, number + 1, case_id, before, after)
    return dict(zip(NAMES, told, strict=True))


def test_the_digest_of_many_changes_is_that_of_their_canonical_lists() -> None:
    texts = [None, "", '{"a":1}', '{"a":true}', '{"说":"引\\"号\\n"}', "1", "None"]
    rows = [
        change(number, texts[number % len(texts)], f"{texts[number % 5]}{number // 9}")
        for number in range(2000)
    ]

    assert digest_of(rows) == plainly(rows)
    assert digest_of(rows[:-1]) != plainly(rows)


def test_canonical_json_keeps_one_and_true_apart() -> None:
    assert canonical({"b": 1, "a": [True, None, "案"]}) == '{"a":[true,null,"案"],"b":1}'
