"""设置: how this machine shows the desk, and what belongs to the station."""
