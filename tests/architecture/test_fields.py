"""A field is one attribute, one line of the catalogue, one column, one migration."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import inspect

from dispute_desk.domain.case import Case
from dispute_desk.domain.case_fields import CASE_FIELDS
from dispute_desk.domain.claimant import Claimant
from dispute_desk.domain.employer import Employer
from dispute_desk.domain.party_fields import CLAIMANT_FIELDS, EMPLOYER_FIELDS
from dispute_desk.store.kinds import KINDS
from dispute_desk.store.store import Store
from dispute_desk.store.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Inspector

    from dispute_desk.domain.fields import Field

#: Columns every record has, and what is no field on purpose: where a record hangs, where it came
#: from, what follows from other fields.
OF_EVERY_RECORD = {"id", "uuid", "hidden", "row_version"}
NO_FIELDS = {
    "case": {
        "origin",  # told by the batch
        "batch_id",
        "employer_id",  # the employer is a record of its own
        "suspended_from",  # where a suspension returns to
        "closed_from",  # where a reopening returns to
        "split_from",  # other cases
        "merged_into",
        "recorded_at",
    },
    "claimant": {
        "case_id",
        "person_key",
        "settled_from",  # where a reopening returns to
        "continues_id",  # the worker's place in another case
    },
    "employer": {"name_key", "batch_id"},
}
CATALOGUES = [
    ("case", Case, CASE_FIELDS),
    ("claimant", Claimant, CLAIMANT_FIELDS),
    ("employer", Employer, EMPLOYER_FIELDS),
]
Catalogue = pytest.mark.parametrize(("kind", "record", "catalogue"), CATALOGUES)


@pytest.fixture(scope="module")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Inspector]:
    """What the migrations make of an empty file."""
    path: Path = tmp_path_factory.mktemp("form") / "form.ddk"
    store = Store.create(path, facts={"kind": "plain"})
    with store.reading() as connection:
        yield inspect(connection)
    store.close()


@Catalogue
def test_every_field_is_an_attribute_and_a_column(
    kind: str, record: type, catalogue: tuple[Field, ...]
) -> None:
    ids = [field.id for field in catalogue]

    assert len(set(ids)) == len(ids)
    assert set(ids) <= {attribute.name for attribute in fields(record)}
    assert set(ids) <= set(KINDS[kind][1].c.keys())


@Catalogue
def test_every_column_is_a_field_or_none_on_purpose(
    kind: str, record: type, catalogue: tuple[Field, ...]
) -> None:
    ids = {field.id for field in catalogue}
    columns = set(KINDS[kind][1].c.keys()) - OF_EVERY_RECORD

    assert record is KINDS[kind][0]
    assert columns - ids == NO_FIELDS[kind]


@Catalogue
def test_every_field_has_words_and_a_group(
    kind: str, record: type, catalogue: tuple[Field, ...]
) -> None:
    del kind, record
    assert [field.id for field in catalogue if not (field.label and field.group)] == []


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_record_has_the_attributes_its_table_has_columns(kind: str) -> None:
    record, table = KINDS[kind]

    assert {attribute.name for attribute in fields(record)} == set(table.c.keys())


def test_the_migrations_make_the_tables_the_code_knows(migrated: Inspector) -> None:
    ours = {name for name in migrated.get_table_names() if not name.startswith("case_grams")}

    assert ours - {"alembic_version"} == set(metadata.tables)


@pytest.mark.parametrize("name", sorted(metadata.tables))
def test_a_migrated_table_is_the_table_the_code_knows(migrated: Inspector, name: str) -> None:
    table = metadata.tables[name]

    made = {column["name"]: described(column) for column in migrated.get_columns(name)}
    known = {
        column.name: (column.nullable, str(column.type.compile(migrated.dialect)))
        for column in table.c
    }

    assert made == known
    assert list(made) == [column.name for column in table.c]


@pytest.mark.parametrize("name", sorted(metadata.tables))
def test_a_migrated_table_points_where_the_code_says(migrated: Inspector, name: str) -> None:
    made = {
        (tuple(key["constrained_columns"]), key["referred_table"], tuple(key["referred_columns"]))
        for key in migrated.get_foreign_keys(name)
    }
    known = {
        ((key.parent.name,), key.column.table.name, (key.column.name,))
        for key in metadata.tables[name].foreign_keys
    }

    assert made == known


@pytest.mark.parametrize("name", sorted(metadata.tables))
def test_a_migrated_table_has_the_key_the_code_knows(migrated: Inspector, name: str) -> None:
    made = migrated.get_pk_constraint(name)["constrained_columns"]

    assert made == [column.name for column in metadata.tables[name].primary_key]


@pytest.mark.parametrize("name", sorted(metadata.tables))
def test_what_must_be_unique_is_unique_in_the_file(migrated: Inspector, name: str) -> None:
    made = {
        tuple(index["column_names"]) for index in migrated.get_indexes(name) if index.get("unique")
    } | {tuple(key["column_names"]) for key in migrated.get_unique_constraints(name)}

    assert {(column.name,) for column in metadata.tables[name].c if column.unique} <= made


def described(column: Any) -> tuple[bool, str]:  # noqa: ANN401 - a column as SQLAlchemy reflects it
    return column["nullable"], str(column["type"])
