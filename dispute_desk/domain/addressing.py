"""How a paper addresses the body it goes to: by its own name, not by the word of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dispute_desk.domain.profile import ReferralTarget

#: What a list adds to a word so that people choose right; no letter is addressed so.
_ASIDE = "（"


def addressed(target: ReferralTarget, district: str | None) -> str:
    """Return the name of a body on paper; of an unknown ``district`` the plain word of the list."""
    if target.on_paper and district:
        return target.on_paper.format(district=district)
    return target.label.split(_ASIDE)[0]
