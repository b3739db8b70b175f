"""The calendar: meetings, next actions and last days by week or month."""
