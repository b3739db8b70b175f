"""Floor 2: the store, the only room that knows SQLAlchemy."""
