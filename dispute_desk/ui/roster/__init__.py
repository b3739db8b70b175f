"""The sheet of the workers of a case: pasted, typed, filled down, saved as one act."""
