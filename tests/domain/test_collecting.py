"""The collector spares a large reading, and works over everything again once it is let go."""

from __future__ import annotations

import gc

from dispute_desk.domain.collecting import spare_what_is_there, walk_everything_again


def test_what_was_spared_is_walked_again_once_it_is_let_go() -> None:
    spare_what_is_there()
    spared = gc.get_freeze_count()

    walk_everything_again()

    assert spared > 0
    assert gc.get_freeze_count() == 0
