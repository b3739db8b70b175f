"""Dispute Desk: the workplace of a station for social-insurance-contribution disputes."""
