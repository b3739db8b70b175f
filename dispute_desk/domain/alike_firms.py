"""Names of firms that differ a little: 广州试光制衣 and 广州市试光制衣有限公司."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from dispute_desk.domain.employer import name_key

_FORM = re.compile(
    r"(?:股份有限公司|有限责任公司|有限公司|分公司|公司|集团|厂|店|经营部|服务部|普通合伙)$"
)
_PLACE = re.compile(r"^(?:中国|广东省?|广州市?|[^\W\da-z]{2}区)+")
#: Signs of a core that are enough to say something, and how much of two cores must agree.
_ENOUGH, _AGREED = 2, 0.6


@lru_cache(maxsize=8192)
def firm_core(name: str) -> str:
    """Return what is a firm's own in its name: no place before it, no legal form behind it."""
    key = name_key(name)
    core = _FORM.sub("", key)
    core = _FORM.sub("", core)
    own = _PLACE.sub("", core)
    return next((one for one in (own, core) if len(one) >= _ENOUGH), key)


def firm_pairs(name: str) -> frozenset[str]:
    """Return the pairs of signs of a firm's core."""
    return frozenset(first + second for first, second in pairwise(firm_core(name)))


def are_firms_alike(one: str, other: str) -> bool:
    """Tell whether two names may mean one firm."""
    first, second = firm_core(one), firm_core(other)
    if min(len(first), len(second)) < _ENOUGH:
        return False
    if first in second or second in first:
        return True
    of_first, of_second = firm_pairs(one), firm_pairs(other)
    if not of_first or not of_second:
        return False
    if first[:_ENOUGH] == second[:_ENOUGH] and len(of_first & of_second) > 1:
        return True
    return 2 * len(of_first & of_second) >= _AGREED * (len(of_first) + len(of_second))
