"""What the coders of another project agreed on (settings, notes, names) comes into this one; nothing here is replaced.

Raises BadRow with the reason for what does not come in.
"""

from __future__ import annotations

from annotator.errors import BadInput
from annotator.exchange.project_lines import AliasLine, NoteLine, SettingLine
from annotator.exchange.rows import BadRow
from annotator.storage import aliases, notes
from annotator.storage.aliases import Alias
from annotator.storage.log.edit import Edit
from annotator.storage.project_settings import stored_settings
from annotator.use_cases.codebooks import code_notes
from annotator.use_cases.projects.project_settings import told, write_settings
from annotator.use_cases.suggesting import blind_share
from annotator.words import tr


def take_setting(edit: Edit, line: SettingLine, was_coded: bool) -> None:
    """Let a setting hold here too, unless something was coded under the settings of this project before."""
    project = edit.project
    if line.name == blind_share.NAME:
        _take_blind_share(edit, line.text)
        return
    try:
        wanted = told(project, {line.name: line.text})
    except BadInput as error:
        raise BadRow(str(error)) from error
    if was_coded and stored_settings(project).get(line.name) != line.text:
        raise BadRow(tr("the project has coded events under its own setting of “{name}”, which stays", name=line.name))
    write_settings(edit, wanted)


def _take_blind_share(edit: Edit, percent: str) -> None:
    try:
        blind_share.write_share(edit, blind_share.read_share(percent))
    except BadInput as error:
        raise BadRow(str(error)) from error


def take_note(edit: Edit, line: NoteLine) -> None:
    """Keep a note, unless there is another one on the same code or field."""
    project = edit.project
    try:
        subject = code_notes.subject(project, line.scheme, line.code)
    except BadInput as error:
        raise BadRow(error.what_happened) from error
    stored = code_notes.note(project, line.scheme, line.code)
    if stored and stored != line.text:
        raise BadRow(tr("the project has another note on {subject}", subject=subject))
    notes.write_note(edit, line.scheme, line.code, line.text)


def take_alias(edit: Edit, line: AliasLine) -> None:
    """Keep what words mean, unless they mean something else here."""
    project = edit.project
    try:
        project.scheme(line.scheme)
    except BadInput as error:
        raise BadRow(error.what_happened) from error
    known = aliases.aliases(project, line.scheme, line.of)
    other = next((each for each in known if each.words == line.words and each.parts != line.parts), None)
    if other is not None:
        raise BadRow(tr("“{words}” means {value} in the project", words=line.words, value=other.parts.get("value", "")))
    aliases.write_alias(edit, Alias(line.scheme, line.of, line.words, line.parts))
