"""参数表: which months can be computed, by what, and what the office adds."""
