"""Numbers with decimals as a workbook keeps them: 9759.21, not 9759.209999999999.

openpyxl writes every number with 16 digits (``%.16g``), which shows the tail of the binary
fraction. A cell that holds the decimal's own text and is marked as a number is written as it is.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any


def write_exactly(cell: Any) -> Any:  # noqa: ANN401 - openpyxl has no types
    """Make a cell that holds a Decimal be written with the decimal's own digits; return it."""
    if isinstance(cell.value, Decimal):
        text = format(cell.value, "f")
        cell.value = text
        cell.data_type = "n"
    return cell
