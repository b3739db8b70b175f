"""The numbers of GB/T 9704-2012 (党政机关公文格式) that papers keep, in points.

Page, margins, type area and grid: GB/T 9704-2012 clauses 5 and 6 as checked against four
independent sources (domain.md §7). Placement of page numbers and annexes: the same clauses,
marked there as still to be verified against the printed standard.
"""

from __future__ import annotations

from dispute_desk.documents.flow import A4, MM, Frame
from dispute_desk.documents.fonts import Role
from dispute_desk.documents.text import Align, Style

TOP, LEFT = 37 * MM, 28 * MM
TYPE_WIDTH, TYPE_HEIGHT = 156 * MM, 225 * MM
LINES, CHARACTERS = 22, 28
PITCH = TYPE_HEIGHT / LINES  # 28.99 pt from line to line
CHARACTER = TYPE_WIDTH / CHARACTERS  # 15.79 pt from character to character
#: 三号 is 16 pt, but 28 of them are 158 mm: 15.75 pt keeps 28 characters in 156 mm.
BODY_SIZE = 15.75
TITLE_SIZE = 22.0  # 二号
PAGE_NUMBER_SIZE = 14.0  # 四号
PAGE_NUMBER_BELOW = 7 * MM  # from the type area to the number

FRAME = Frame(LEFT, A4[1] - TOP, TYPE_WIDTH, TYPE_HEIGHT)
#: Forms are no official letters: they use more of the paper, with room for the binding.
FORM_FRAME = Frame(24 * MM, A4[1] - 20 * MM, A4[0] - 42 * MM, A4[1] - 42 * MM)

BODY = Style(
    Role.FANGSONG,
    BODY_SIZE,
    PITCH,
    colour="#000000",
    align=Align.JUSTIFY,
    indent=2 * CHARACTER,
)
FLUSH = BODY.but(indent=0.0)
TITLE = Style(Role.BIAOSONG, TITLE_SIZE, 1.25 * PITCH, colour="#000000", align=Align.CENTRE)
HEADING_1 = BODY.but(role=Role.HEI, align=Align.LEFT)
HEADING_2 = BODY.but(role=Role.KAI, align=Align.LEFT)
ANNEX = FLUSH.but(role=Role.HEI, align=Align.LEFT)
PAGE_NUMBER = Style(Role.LATIN, PAGE_NUMBER_SIZE, 20.0, colour="#000000")
