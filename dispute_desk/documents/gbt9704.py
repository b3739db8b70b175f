"""The numbers of GB/T 9704-2012 (党政机关公文格式) that papers keep, in points.

Page, margins, type area and grid: GB/T 9704-2012 clauses 5 and 6 as checked against four
independent sources (domain.md §7). Placement of page numbers and annexes: the same clauses,
marked there as still to be verified against the printed standard.
"""

from __future__ import annotations

from dispute_desk.documents.flow import A4, MM, Frame
from dispute_desk.documents.fonts import Role
from dispute_desk.documents.text import Align, Style

PAPER_WIDTH, PAPER_HEIGHT = A4
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

# ── 红头、文号、红线 · clauses 7.2 and 10 ───────────────────────────────────────────
#: Where the ideographs of a face end above the baseline, as a part of the size.
EM_TOP = 0.88
RED = "#C8102E"
#: From the top of the type area to the mark of a 文件 or 纪要.
MARK_BELOW = 35 * MM
#: From the top of the paper to the mark of a 信函.
LETTER_MARK = 30 * MM
#: From the number to the red line of a 文件, and from the mark to the first line of a 信函.
RULE_BELOW = 4 * MM
#: From the bottom of the paper to the second double line of a 信函.
LETTER_FOOT = 20 * MM
LETTER_RULE_WIDTH = 170 * MM
#: From the first line of a 信函 to its number: 7/8 of a character of 三号.
NUMBER_BELOW = 7 / 8 * BODY_SIZE
#: The largest sizes of a mark; a long name is set smaller, so that it keeps within the type area.
MARK_SIZE, LETTER_MARK_SIZE = 48.0, 36.0
#: The thick and the thin line of a double one, and the air between them; the single red line.
THICK, THIN, BETWEEN = 1.0 * MM, 0.35 * MM, 0.55 * MM
RED_RULE = 0.7 * MM
#: How far the dash of a page number lies above its baseline, as a part of its size.
DASH_RISE = 0.23
# ── 版记 · clause 7.4: first and last line, the middle one; 四号 ─────────────────────
IMPRINT_RULE, IMPRINT_MIDDLE = 0.35 * MM, 0.25 * MM
IMPRINT_SIZE = 14.0
IMPRINT = Style(Role.FANGSONG, IMPRINT_SIZE, 1.5 * IMPRINT_SIZE, colour="#000000")
#: The seal of an ordinary body is a circle of this width.
SEAL = 42 * MM
