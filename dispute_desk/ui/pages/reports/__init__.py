"""报表: figures of a period on screen, as PDF and as a workbook."""
