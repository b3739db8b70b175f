"""Floor 3: what one can do at the desk."""
