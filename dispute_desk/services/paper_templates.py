"""Templates of papers a station changed in WPS: looked at, taken into use, given back."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dispute_desk.documents.paper_texts import paper_text
from dispute_desk.domain.attachment_rules import safe_name
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.paper_samples import sample_values
from dispute_desk.domain.papers import NO_PAPER, PAPER_KINDS, PaperKind, Subject, paper_kind
from dispute_desk.domain.rights import Right
from dispute_desk.domain.staff import Setting
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.apart import do_apart
from dispute_desk.services.codec import NOT_JOURNALED
from dispute_desk.services.paper_docx import LONGEST, Template, fill_here
from dispute_desk.services.staff import write_setting
from dispute_desk.services.use_cases import use_case
from dispute_desk.sheets.document_guard import LARGEST_DOCUMENT, check_document
from dispute_desk.sheets.memory import limit_memory
from dispute_desk.store.attachment_files import opened_source
from dispute_desk.store.kept_templates import keep_template, kept_template

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from dispute_desk.services.apart import Cancelled, Tell
    from dispute_desk.services.desk import Desk
    from dispute_desk.store.transaction import Transaction

TEMPLATE_LOST = sentence(
    "template_lost",
    QT_TRANSLATE_NOOP(
        "errors",
        "《{title}》的模板“{file}”不在数据文件里，或被改动过。请重新采用模板，或恢复随软件的模板。",
    ),
)
NO_OWN_TEMPLATE = sentence(
    "no_own_template",
    QT_TRANSLATE_NOOP("errors", "《{title}》用的就是随软件的模板，没有可恢复的。"),
)
#: The setting in which a paper's template is named.
_SETTING = "template."


@dataclass(frozen=True)
class TemplateLook:
    """What came of a look: the sample as a .docx and in words, fields that are left out."""

    kind: str
    name: str
    sample: bytes
    lines: tuple[str, ...]
    left_out: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class AdoptTemplate:
    """Use a station's own template for a paper (采用模板); ``path`` names the .docx.

    A window may hand the place (``source``) over beside the name.
    """

    kind: str
    path: str
    source: Path | None = field(default=None, metadata=NOT_JOURNALED)
    template: Template | None = field(default=None, metadata=NOT_JOURNALED)


@dataclass(frozen=True, kw_only=True)
class DropTemplate:
    """Use the bundled template of a paper again (恢复随软件的模板)."""

    kind: str


def template_kind(name: str) -> PaperKind:
    """Return the kind of a paper that has a template, by its id or title; refuses others."""
    kinds = [kind for kind in PAPER_KINDS if kind.subject is not Subject.REPORT]
    found = next((kind for kind in kinds if name in {kind.id, kind.title}), None)
    if found is None:
        raise DeskError(NO_PAPER, kind=name, known="、".join(kind.id for kind in kinds))
    return found


def read_template(path: Path, name: str) -> Template:
    """Return a file as a template; refuses what is too large for one before it is read."""
    with opened_source(path, name) as file:
        data = file.read(LARGEST_DOCUMENT + 1)
    return Template(name, data)


def look_at_template(kind: PaperKind, template: Template, day: date) -> TemplateLook:
    """Return what a template makes of sample values; refuses what may not be used, with why."""
    return do_apart(look_apart, kind.id, template, day, within=LONGEST)


def look_apart(
    kind: str,
    template: Template,
    day: date,
    *,
    tell: Tell | None = None,
    cancelled: Cancelled | None = None,
) -> TemplateLook:
    """Look at a template in a process of its own, with a bound on its memory."""
    del tell, cancelled
    limit_memory()
    return look_here(kind, template, day)


def look_here(kind: str, template: Template, day: date) -> TemplateLook:
    """Look at a template in this process."""
    from dispute_desk.documents.docx_filling import open_template  # noqa: PLC0415 - heavy
    from dispute_desk.documents.docx_template_check import (  # noqa: PLC0415 - heavy
        check_template,
        sources_of,
    )
    from dispute_desk.documents.docx_words import docx_lines  # noqa: PLC0415 - heavy

    check_document(template.name, template.data)
    text = paper_text(kind)
    opened = open_template(template.data, file=template.name)
    named = check_template(sources_of(opened), text, file=template.name)
    sample = fill_here(kind, sample_values(text.fields, day), template)
    left_out = tuple(one.label for one in text.fields if one.name not in named)
    lines = tuple(docx_lines(sample, file=template.name))
    return TemplateLook(kind, template.name, sample, lines, left_out)


def _looked_at(command: AdoptTemplate, desk: Desk) -> AdoptTemplate:
    """Read and try the template before the transaction begins."""
    if command.template is not None:
        return command
    kind, name = template_kind(command.kind), safe_name(command.path)
    template = read_template(command.source or Path(command.path), name)
    look_at_template(kind, template, desk.office().today)
    return replace(command, kind=kind.id, path=name, source=None, template=template)


@use_case(
    AdoptTemplate,
    right=Right.SETTINGS,
    title=QT_TRANSLATE_NOOP("command", "采用模板"),
    prepare=_looked_at,
)
def adopt_template(command: AdoptTemplate, tx: Transaction) -> None:
    """Keep the template and name it for its paper."""
    template, kind = command.template, template_kind(command.kind)
    if template is None:
        raise DeskError(TEMPLATE_LOST, title=kind.title, file=command.path)
    sha256 = keep_template(tx.connection, template.name, template.data)
    tx.subject = f"{kind.title} {template.name}"
    write_setting(_SETTING + kind.id, {"name": template.name, "sha256": sha256}, tx)


@use_case(
    DropTemplate,
    right=Right.SETTINGS,
    title=QT_TRANSLATE_NOOP("command", "恢复随软件的模板"),
)
def drop_template(command: DropTemplate, tx: Transaction) -> None:
    """Name no template for the paper any more; what was used stays kept."""
    kind = template_kind(command.kind)
    named = tx.all_of(Setting, name=_SETTING + kind.id)
    if not named or json.loads(named[0].value) is None:
        raise DeskError(NO_OWN_TEMPLATE, title=kind.title)
    tx.subject = kind.title
    write_setting(_SETTING + kind.id, None, tx)


def own_template(desk: Desk, kind: PaperKind) -> Template | None:
    """Return the template a station uses for a paper, None where it is the bundled one."""
    named: Mapping[str, Any] | None = desk.lists.settings().get(_SETTING + kind.id)
    if not named:
        return None
    with desk.store.reading() as connection:
        found = kept_template(connection, named["sha256"])
    if found is None:
        raise DeskError(TEMPLATE_LOST, title=kind.title, file=named["name"])
    return Template(named["name"], found[1])


def templates_in_use(desk: Desk) -> dict[str, str]:
    """Return the names of the station's own templates by the papers they are for."""
    settings = desk.lists.settings()
    return {
        kind.id: settings[_SETTING + kind.id]["name"]
        for kind in PAPER_KINDS
        if settings.get(_SETTING + kind.id)
    }


def template_to_change(desk: Desk, kind: PaperKind) -> bytes:
    """Return the template of a paper as it is used now: a station's own, else the bundled one."""
    from dispute_desk.documents.docx_template import bundled_template  # noqa: PLC0415 - heavy

    own = own_template(desk, kind)
    if own is not None:
        return own.data
    return bundled_template(paper_kind(kind.id).id, [desk.profile.issuers[0].label])


def write_template(desk: Desk, kind: PaperKind, path: Path) -> None:
    """Write the template a paper uses now to a file, whole or not at all."""
    _write(path, template_to_change(desk, kind))


def write_sample(look: TemplateLook, path: Path) -> None:
    """Write the sample a look came to."""
    _write(path, look.sample)


def _write(path: Path, data: bytes) -> None:
    from dispute_desk.documents.flow import replaced  # noqa: PLC0415 - heavy

    with replaced(path) as draft:
        draft.write_bytes(data)
