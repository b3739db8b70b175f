"""How much a file may hold, and how long and with how much memory it may be read.

The honest measure is an office's ledger of 100,000 rows with 15 columns; the figures are what a
reader with 1 GB bears (``trust.md``, hostile workbooks).
"""

from __future__ import annotations

MEGABYTE = 1024 * 1024

#: What the process that reads may use, in bytes.
MEMORY = 1024 * MEGABYTE
#: It is ended after so many seconds without a sign of progress.
PATIENCE = 30.0
#: It is ended after so many seconds, whatever it says.
LONGEST = 180.0
#: The second reader, which is slow, is given so many seconds for a workbook.
SECOND_READER = 20.0

#: Larger files are refused before anything is read, in bytes.
LARGEST_FILE = 200 * MEGABYTE
#: Unpacked sizes that no ledger reaches, in bytes.
LARGEST_UNPACKED = 600 * MEGABYTE
LARGEST_PART = 200 * MEGABYTE
#: A part larger than this and packed better than that is blown up on purpose.
SUSPICIOUS_PART = 60 * MEGABYTE
HIGHEST_RATIO = 200
#: Parts of a package.
MOST_PARTS = 10_000

#: Rows that hold something, in all sheets together, and cells of theirs.
MOST_ROWS = 200_000
MOST_CELLS = 4_000_000
#: Letters in all cells together, where one text may stand in many cells and cost memory once.
MOST_LETTERS = 50_000_000
#: Rows times columns up to the farthest cell of a sheet: readers build the whole of it.
LARGEST_GRID = 12_000_000
#: A sheet of a workbook has no more rows and columns (ECMA-376).
HIGHEST_ROW = 1_048_576
WIDEST = 16_384
#: Sheets, or tables of a page.
MOST_SHEETS = 1_000
#: Marks of one kind (errors, fills …) kept of a sheet, and its merges.
MOST_MARKS = 400_000
MOST_MERGES = 100_000
#: Text files and pages are spread out in memory, so less of them is borne, in bytes.
LARGEST_TEXT = 80 * MEGABYTE
#: Letters in one cell of a text file.
LONGEST_FIELD = 1_000_000
