"""How what a field holds is shown while it is masked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.fields import Mask
from dispute_desk.domain.identity import mask_date, mask_id, mask_phone

if TYPE_CHECKING:
    from collections.abc import Callable

#: What masks each kind; a field without a mask has none.
MASKERS: dict[Mask, Callable[[str], str]] = {
    Mask.ID_NO: mask_id,
    Mask.PHONE: mask_phone,
    Mask.DATE: mask_date,
}
