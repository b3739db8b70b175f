"""历史: who did what and when, field by field, and taking it back."""
