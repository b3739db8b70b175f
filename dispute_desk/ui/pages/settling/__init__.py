"""Ways to settle, side by side."""
