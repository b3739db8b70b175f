"""期限与口径: what the station settles itself, the list at the left, one of them at the right."""
