"""The words of a QR code: put in order, their errors corrected (Reed-Solomon over 256).

Source: ISO/IEC 18004, level M, versions 1 to 6.
"""

from __future__ import annotations

#: By version: words of correction in each block, and the blocks' words of data.
BLOCKS: dict[int, tuple[int, tuple[int, ...]]] = {
    1: (10, (16,)),
    2: (16, (28,)),
    3: (26, (44,)),
    4: (18, (32, 32)),
    5: (24, (43, 43)),
    6: (16, (27, 27, 27, 27)),
}
_FIELD = 0x11D


def _powers() -> tuple[list[int], list[int]]:
    powers, logs, value = [0] * 510, [0] * 256, 1
    for exponent in range(255):
        powers[exponent] = powers[exponent + 255] = value
        logs[value] = exponent
        value = value << 1 ^ (_FIELD if value & 0x80 else 0)
    return powers, logs


_POWERS, _LOGS = _powers()


def data_of(words: list[int], version: int) -> bytes | None:
    """Return the data of a code's words; None where too much of it is spoilt."""
    correcting, sizes = BLOCKS[version]
    if len(words) < sum(sizes) + correcting * len(sizes):
        return None
    blocks: list[list[int]] = [[] for _ in sizes]
    at = 0
    for place in range(max(sizes) + correcting):
        for block in blocks:
            block.append(words[at])
            at += 1
        del place
    data = bytearray()
    for block, size in zip(blocks, sizes, strict=True):
        whole = corrected(block, correcting)
        if whole is None:
            return None
        data += bytes(whole[:size])
    return bytes(data)


def corrected(block: list[int], correcting: int) -> list[int] | None:
    """Return a block without its errors; None where there are more than can be corrected."""
    syndromes = [_at(block, _POWERS[one]) for one in range(correcting)]
    if not any(syndromes):
        return block
    locator = _locator(syndromes)
    errors = len(locator) - 1
    if errors > correcting // 2:
        return None
    last = len(block) - 1
    places = [
        last - power
        for power in range(len(block))
        if _at(locator[::-1], _POWERS[(255 - power) % 255]) == 0
    ]
    if len(places) != errors:
        return None
    whole = _repaired(block, syndromes, locator, places)
    sound = all(_at(whole, _POWERS[one]) == 0 for one in range(correcting))
    return whole if sound else None


def _times(one: int, other: int) -> int:
    return _POWERS[_LOGS[one] + _LOGS[other]] if one and other else 0


def _at(polynomial: list[int], x: int) -> int:
    """Return the value of a polynomial, its highest power first."""
    value = 0
    for factor in polynomial:
        value = _times(value, x) ^ factor
    return value


def _locator(syndromes: list[int]) -> list[int]:
    """Return the polynomial whose zeros are where the errors lie (Berlekamp-Massey)."""
    current, before = [1], [1]
    length, shift, last = 0, 1, 1
    for at, syndrome in enumerate(syndromes):
        off = syndrome
        for place in range(1, length + 1):
            if place < len(current):
                off ^= _times(current[place], syndromes[at - place])
        if not off:
            shift += 1
            continue
        factor = _times(off, _POWERS[255 - _LOGS[last]])
        changed = current + [0] * max(0, len(before) + shift - len(current))
        for place, value in enumerate(before):
            changed[place + shift] ^= _times(factor, value)
        if 2 * length <= at:
            length, before, last, shift = at + 1 - length, current, off, 1
        else:
            shift += 1
        current = changed
    return current[: length + 1]


def _repaired(
    block: list[int], syndromes: list[int], locator: list[int], places: list[int]
) -> list[int]:
    """Return the block with the errors at these places taken out (Forney)."""
    evaluator = [0] * len(syndromes)
    for one, left in enumerate(syndromes):
        for other, right in enumerate(locator):
            if one + other < len(evaluator):
                evaluator[one + other] ^= _times(left, right)
    slope = [value if place % 2 else 0 for place, value in enumerate(locator)][1:]
    whole = list(block)
    for place in places:
        power = len(block) - 1 - place
        inverse = _POWERS[(255 - power) % 255]
        below = _at(slope[::-1], inverse)
        if not below:
            return block
        above = _times(_at(evaluator[::-1], inverse), _POWERS[power % 255])
        whole[place] ^= _times(above, _POWERS[255 - _LOGS[below]])
    return whole
