"""A worker whose matter went on in another case is counted in that one only.

Revision ID: 0011
Revises: 0010
"""

from __future__ import annotations

from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

_STAYING = "FROM claimant WHERE case_id = case_line.case_id AND hidden IS NULL"
_HERE = f"{_STAYING} AND state <> 'split_off'"
_RECKONED_ANEW = f"""UPDATE case_line
    SET claimants = (SELECT count(*) {_HERE}),
        first_claimant = (SELECT name {_HERE} ORDER BY id LIMIT 1)
    WHERE EXISTS (SELECT 1 {_STAYING} AND state = 'split_off') AND EXISTS (SELECT 1 {_HERE})"""  # noqa: S608


def upgrade() -> None:
    """Reckon the lines of cases anew that workers were split off from."""
    op.execute(_RECKONED_ANEW)
