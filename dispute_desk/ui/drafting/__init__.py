"""Drafts: what is typed is kept every few seconds and offered after a crash."""
