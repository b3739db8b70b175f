"""The few parts several screens share."""
