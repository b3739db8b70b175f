"""The steps of a case as forms: what can be done next, and the fields each step asks for."""
