"""案件: the list of all cases, its figures, filters, and the detail of the selected row."""
