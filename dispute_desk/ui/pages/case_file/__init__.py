"""The case file: everything known of one case on one page."""
