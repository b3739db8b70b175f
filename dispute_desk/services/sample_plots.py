"""What becomes of each case of the sample's year: the roads, and how old and how due they are."""

from __future__ import annotations

from dataclasses import dataclass

#: The steps of each road; after a colon stands what a step is given.
_AGREED = ("accept", "verify", "mediate", "session:agreed", "agree")
ROADS: dict[str, tuple[str, ...]] = {
    "registered": (),
    "supplement": ("supplement",),
    "declined": ("decline:outside_district", "close:not_accepted"),
    "consultation": ("decline:consultation",),
    "referred": ("refer", "feedback"),
    "handed_over": ("refer",),
    "withdrawn": ("accept", "withdraw"),
    "accepted": ("accept",),
    "noted": ("accept", "note"),
    "verifying": ("accept", "verify"),
    "mediating": ("accept", "verify", "mediate"),
    "adjourned": ("accept", "mediate", "session:adjourned"),
    "served": ("accept", "verify", "paper", "mediate"),
    "answered": ("accept", "paper", "reply", "verify"),
    "agreed": (*_AGREED,),
    "half_paid": (*_AGREED, "pay_half"),
    "on_his_word": (*_AGREED, "pay_half", "pay_on_his_word"),
    "collection": ("accept", "verify", "collection"),
    "suspended": ("accept", "verify", "suspend"),
    "failing": ("accept", "mediate", "session:failed"),
    "called": (*_AGREED, "pay", "follow_up"),
    "performed": (*_AGREED, "pay", "follow_up", "close:mediated_performed"),
    "twice": (
        "accept",
        "mediate",
        "session:adjourned",
        "session:agreed",
        "agree",
        "pay",
        "follow_up",
        "close:mediated_performed",
    ),
    "partial": (*_AGREED, "pay_half", "follow_up", "close:mediated_partial"),
    "ordered": (
        "accept",
        "verify",
        "collection",
        "assess",
        "pay",
        "follow_up",
        "close:ordered_paid",
    ),
    "corrected": ("accept", "verify", "perform", "pay", "follow_up", "close:self_corrected"),
    "failed": ("accept", "mediate", "session:failed", "follow_up", "close:mediation_failed"),
    "settled": ("accept", "mediate", "session:failed", "follow_up", "close:settled"),
}

#: After which step the words for the next one are chosen from which list.
_WORDS_AFTER = {
    "register": "decide",
    "accept": "look",
    "note": "look",
    "verify": "meet",
    "mediate": "meet",
    "session": "meet",
    "agree": "prove",
    "pay_half": "prove",
    "pay_on_his_word": "prove",
    "follow_up": "end",
}


@dataclass(frozen=True)
class Plot:
    """What is to become of one case.

    ``age`` is how many days ago it came in; ``due`` the working days from today to its next
    action (None: as proposed, or it is at an end), ``unplanned`` leaves it without one;
    ``channel`` is where it came from where that matters (None: anywhere).
    """

    road: str
    age: int
    workers: int = 1
    due: int | None = None
    unplanned: bool = False
    channel: str | None = None

    @property
    def next_step(self) -> str:
        """Which words fit what is to be done next: by what was done last."""
        last = (ROADS[self.road] or ("register",))[-1].partition(":")[0]
        return _WORDS_AFTER.get(last, "wait")


#: Cases at an end, by their age in days.
_ENDED = (
    ("performed", (352, 331, 318, 296, 274, 259, 243, 226, 205, 188, 161, 140, 117, 92)),
    ("twice", (340, 283, 214, 150, 78)),
    ("failed", (325, 237, 128)),
    ("partial", (302, 176)),
    ("ordered", (268, 155)),
    ("corrected", (248, 133)),
    ("settled", (197,)),
    ("withdrawn", (110,)),
    ("declined", (171, 66)),
    ("consultation", (120, 41)),
    ("referred", (145,)),
    ("handed_over", (37,)),
)
#: Cases at work: road, age, workers, next action in working days from today.
_AT_WORK = (
    ("registered", 9, 1, -1),
    ("registered", 6, 2, 0),
    ("registered", 5, 1, 1),
    ("registered", 2, 1, 3),
    ("registered", 0, 3, None),
    ("supplement", 16, 1, 4),
    ("accepted", 12, 1, 0),
    ("accepted", 10, 1, 2),
    ("noted", 24, 2, -3),
    ("noted", 13, 1, 5),
    ("verifying", 33, 1, -2),
    ("verifying", 21, 4, 0),
    ("answered", 48, 1, 3),
    ("served", 44, 2, 6),
    ("served", 27, 1, 1),
    ("mediating", 38, 12, 2),
    ("mediating", 29, 1, -4),
    ("mediating", 26, 1, 0),
    ("mediating", 19, 1, 1),
    ("adjourned", 50, 1, 6),
    ("adjourned", 31, 2, 3),
    ("adjourned", 23, 1, 7),
    ("agreed", 45, 1, 8),
    ("agreed", 40, 2, 12),
    ("half_paid", 85, 5, 2),
    ("half_paid", 72, 2, 9),
    ("half_paid", 64, 3, -1),
    ("on_his_word", 57, 2, 1),
    ("collection", 98, 1, 4),
    ("collection", 61, 3, 10),
    ("suspended", 104, 1, 15),
    ("failing", 34, 1, 3),
    ("called", 76, 1, 2),
    ("called", 53, 2, 5),
)
#: Came in by a hotline, whose ticket still waits for its answer: road and age.
_BY_HOTLINE = {("registered", 5): "HOTLINE_12345", ("registered", 2): "HOTLINE_12351"}
#: Nobody has said what is to be done next: one, so that the list is seen to work.
_UNPLANNED = (("verifying", 36, 1),)


def plots() -> list[Plot]:
    """Return what becomes of each case of the year, the oldest first."""
    ended = [
        Plot(road, age, workers=2 if age % 7 == 0 else 1) for road, ages in _ENDED for age in ages
    ]
    at_work = [
        Plot(road, age, workers, due, channel=_BY_HOTLINE.get((road, age)))
        for road, age, workers, due in _AT_WORK
    ]
    unplanned = [Plot(road, age, workers, unplanned=True) for road, age, workers in _UNPLANNED]
    return sorted([*ended, *at_work, *unplanned], key=lambda plot: -plot.age)
