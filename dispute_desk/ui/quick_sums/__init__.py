"""快速计算: a late fee, a limit, a contribution or a term, without a case."""
