"""Tests of the door where a store's key comes in."""

from __future__ import annotations

import pytest

from dispute_desk.sealing.keys import UNENCRYPTED, StoreKey


def test_the_empty_key_means_a_plain_store() -> None:
    assert not UNENCRYPTED.encrypted
    assert StoreKey(bytes(32)).encrypted


def test_a_key_never_shows_its_bytes() -> None:
    assert "QQ" not in repr(StoreKey(b"Q" * 32))


@pytest.mark.parametrize("length", [0, 16, 31, 33])
def test_a_key_of_another_length_is_no_key(length: int) -> None:
    with pytest.raises(ValueError, match=str(length)):
        StoreKey(bytes(length))
