"""The rules of attachments: resources turned into values."""

from __future__ import annotations

from functools import cache

from dispute_desk.assets import resource
from dispute_desk.domain.attachment_rules import AttachmentRules
from dispute_desk.reference.tables import build, read_toml


@cache
def load_attachment_rules() -> AttachmentRules:
    """Return how large attachments may be and which kinds are taken."""
    path = resource("attachments", "rules.toml")
    return build(AttachmentRules, read_toml(path), file=path.name)
