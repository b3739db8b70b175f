"""Brings a store's form up to date inside one explicit transaction."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config

from dispute_desk.store.file_header import APPLICATION_ID, STORE_VERSION

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine


class MigrationError(RuntimeError):
    """A migration left rows that point nowhere; it was rolled back."""


def migrate(engine: Engine) -> None:
    """Run every missing migration; all of them or none.

    Foreign keys are off meanwhile (a batch rebuild of a parent table would delete its children)
    and checked before the commit.
    """
    with engine.connect() as connection:
        raw = connection.connection.driver_connection
        if raw is None:
            raise MigrationError
        raw.execute("PRAGMA foreign_keys=OFF")
        try:
            with connection.begin():
                _upgrade(connection)
        finally:
            raw.execute("PRAGMA foreign_keys=ON")


def _upgrade(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={STORE_VERSION}")
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise MigrationError
