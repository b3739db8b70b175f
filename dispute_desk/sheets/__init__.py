"""Floor 2: workbooks in and out."""
