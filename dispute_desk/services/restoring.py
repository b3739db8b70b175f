"""One field back to what it was before an entry of the history: an edit like any other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.case_fields import CASE_FIELDS
from dispute_desk.domain.fields import field_of
from dispute_desk.domain.party_fields import CLAIMANT_FIELDS, EMPLOYER_FIELDS
from dispute_desk.services.editing import EditCase, EditClaimant, EditEmployer

if TYPE_CHECKING:
    from dispute_desk.domain.rows import FieldChange

_CATALOGUES = {"case": CASE_FIELDS, "claimant": CLAIMANT_FIELDS, "employer": EMPLOYER_FIELDS}


def restoring(change: FieldChange) -> object | None:
    """Return the command that gives a field back the value it had before a change.

    None where the field is no matter of editing: it changes by a step, or by undoing one. Somebody
    who changed the field since is asked about as with any edit (``both_changed``).
    """
    line = field_of(_CATALOGUES.get(change.kind, ()), change.field)
    if line is None or not line.editable:
        return None
    changes, seen = {change.field: change.before}, {change.field: change.after}
    if change.kind == "case":
        return EditCase(case_id=change.record_id, changes=changes, seen=seen)
    if change.kind == "claimant":
        return EditClaimant(claimant_id=change.record_id, changes=changes, seen=seen)
    return EditEmployer(employer_id=change.record_id, changes=changes, seen=seen)
