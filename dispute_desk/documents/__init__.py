"""Floor 2: papers and reports as PDF."""
