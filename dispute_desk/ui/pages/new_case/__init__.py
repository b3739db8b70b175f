"""The new case: the six boxes of the paper form, and who came before."""
