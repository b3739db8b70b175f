"""The door where a store's key comes in; until stores are encrypted, only the empty key does."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class StoreKey:
    """The raw data key of a store: 32 bytes, or None for a store that is not encrypted.

    The bytes are never shown: neither in a representation nor in a report of a bug.
    """

    raw: bytes | None = field(default=None, repr=False)

    LENGTH = 32

    def __post_init__(self) -> None:
        if self.raw is not None and len(self.raw) != self.LENGTH:
            raise ValueError(len(self.raw))

    @property
    def encrypted(self) -> bool:
        """Whether the store is encrypted."""
        return self.raw is not None


#: The key of a store without encryption: a sample, or a plain store by explicit choice.
UNENCRYPTED = StoreKey()
