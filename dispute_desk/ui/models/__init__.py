"""Item models of the paged lists."""
