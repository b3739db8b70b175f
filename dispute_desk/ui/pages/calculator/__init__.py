"""The calculator of contributions: simple first, the whole sheet one fold away."""
