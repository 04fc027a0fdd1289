"""A project's settings: what there is to set, what holds, and a change of it, which computes events anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from annotator.errors import BadInput
from annotator.model import rules
from annotator.model.event import Event
from annotator.model.project_settings import ProjectSettings
from annotator.model.schemes.alternatives import alternatives, differing_codes, in_force, usual
from annotator.model.schemes.scheme import FieldDef, Scheme
from annotator.storage.events import recomputing
from annotator.storage.log.edit import Edit
from annotator.storage.project import Project
from annotator.storage.project_settings import stored_settings, write_setting
from annotator.use_cases.progress import IsCancelled, Report, Steps, finish, never, silent
from annotator.use_cases.suggesting import blind_share
from annotator.words import later, tr, trn

__all__ = [
    "BOTH_WAYS", "ProjectSettings", "Setting", "change_settings", "change_settings_steps", "explained", "offered",
    "settings_of", "told", "with_computed", "with_our_tables", "write_settings",
]  # fmt: skip

BOTH_WAYS = "both_ways"
_YES, _NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class Setting:
    """Something that a project may set: the words it may be, the one that it is if nobody changed it, and what it is.

    `codes` are those for which it makes a difference; `field` is the computed field that it is about, if any.
    """

    name: str
    scheme: Scheme
    words: tuple[str, ...]
    usual: str
    now: str
    codes: tuple[str, ...]
    field: FieldDef | None = None


def settings_of(project: Project) -> ProjectSettings:
    """What holds for the project now."""
    stored = stored_settings(project)
    tables = {name: text for name, text in stored.items() if name not in (BOTH_WAYS, blind_share.NAME)}
    return ProjectSettings(tables, stored.get(BOTH_WAYS) == _YES)


def offered(project: Project) -> tuple[Setting, ...]:
    """What the schemes of the project leave to it, in their order; nothing where no scheme has a choice of tables or
    reciprocal codes."""
    return tuple(_offered(project, settings_of(project)))


def explained(setting: Setting) -> str:
    """What a setting is for, in a sentence or two."""
    codes = ", ".join(setting.codes)
    if setting.field is None:
        return tr(
            "A table can have each event of a reciprocal code twice, the second time from its target to its "
            "source ({name} {codes}).",
            name=setting.scheme.name,
            codes=codes,
        )
    differ = (
        trn(
            "The tables differ in 1 code: {codes}.",
            "The tables differ in {n} codes: {codes}.",
            len(setting.codes),
            codes=codes,
        )
        if codes
        else tr("The tables are the same.")
    )
    return tr(
        "{label} of {name} events comes from this table. {differ}",
        label=setting.field.label,
        name=setting.scheme.name,
        differ=differ,
    )


def told(project: Project, words: Mapping[str, str]) -> ProjectSettings:
    """The project's settings with some of them as these words say. Raises BadInput naming what can be set."""
    settings = settings_of(project)
    known = {setting.name: setting for setting in offered(project)}
    for name, word in words.items():
        setting = known.get(name)
        if setting is None:
            raise BadInput(tr("This project has no setting “{name}”.", name=name), _choices(known.values()))
        chosen = next((each for each in setting.words if each.casefold() == word.strip().casefold()), None)
        if chosen is None:
            raise BadInput(
                tr("“{name}” cannot be “{word}”.", name=name, word=word), tr("Say {either}.", either=_either(setting))
            )
        if name == BOTH_WAYS:
            settings = replace(settings, both_ways=chosen == _YES)
        else:
            settings = replace(settings, tables={**settings.tables, name: chosen})
    return settings


def change_settings(
    project: Project, settings: ProjectSettings, *, report: Report = silent, is_cancelled: IsCancelled = never
) -> int:
    """Let these settings hold: one undoable edit, with what they compute. Returns how many events were looked at."""
    return finish(change_settings_steps(project, settings), report, is_cancelled)


def change_settings_steps(project: Project, settings: ProjectSettings) -> Steps[int]:
    """`change_settings`, one event after the other; the edit is open until the last one."""
    before = settings_of(project)
    concerned = [
        (version, codes)
        for scheme in project.schemes
        for version in project.versions(scheme.id)
        if (codes := _codes_to_compute(version, before, settings))
    ]
    total = sum(recomputing.count_of_codes(project, version, codes) for version, codes in concerned)
    done = 0
    with project.edit(later("Change project settings")) as edit:
        write_settings(edit, settings)
        for version, codes in concerned:
            scheme = in_force(version, settings.tables)
            for event in recomputing.iter_of_codes(project, version, codes):
                recomputing.write(edit, rules.with_computed(scheme, event))
                done += 1
                yield done, total
    return done


def write_settings(edit: Edit, settings: ProjectSettings) -> None:
    """Store the settings that are not as usual. What they compute is the caller's work."""
    for setting in offered(edit.project):
        word = _word(setting, settings)
        write_setting(edit, setting.name, "" if word == setting.usual else word)


def with_computed(project: Project, scheme: Scheme, event: Event) -> Event:
    """The event with its computed values made anew, by the tables that the project chose."""
    return rules.with_computed(in_force(scheme, settings_of(project).tables), event)


def with_our_tables(project: Project, scheme: Scheme, event: Event) -> Event:
    """An event from elsewhere with those computed values by our tables for which the scheme has several."""
    names = {field_def.name for field_def in scheme.fields if alternatives(field_def)}
    if not any(value.field in names for value in event.values):
        return event
    ours = {value.field: value for value in with_computed(project, scheme, event).values}
    values = (ours.get(value.field) if value.field in names else value for value in event.values)
    return replace(event, values=tuple(value for value in values if value is not None))


def _offered(project: Project, settings: ProjectSettings) -> Iterator[Setting]:
    names: set[str] = {BOTH_WAYS}
    for scheme in project.schemes:
        for field_def in scheme.fields:
            tables = tuple(alternatives(field_def))
            if tables and field_def.name not in names:
                names.add(field_def.name)
                first = usual(field_def)
                codes = dict.fromkeys(c for other in tables for c in differing_codes(scheme, field_def, first, other))
                now = settings.tables.get(field_def.name, first)
                now = now if now in tables else first
                yield Setting(field_def.name, scheme, tables, first, now, tuple(codes), field_def)
    paired = next((scheme for scheme in project.schemes if scheme.reciprocal), None)
    if paired is not None:
        now = _YES if settings.both_ways else _NO
        yield Setting(BOTH_WAYS, paired, (_NO, _YES), _NO, now, tuple(paired.reciprocal))


def _word(setting: Setting, settings: ProjectSettings) -> str:
    if setting.field is None:
        return _YES if settings.both_ways else _NO
    return settings.tables.get(setting.name, setting.usual)


def _codes_to_compute(scheme: Scheme, before: ProjectSettings, after: ProjectSettings) -> tuple[str, ...]:
    """The codes whose events another table would give another value."""
    found: dict[str, None] = {}
    for field_def in scheme.fields:
        if alternatives(field_def):
            first = usual(field_def)
            one, other = (each.tables.get(field_def.name, first) for each in (before, after))
            found |= dict.fromkeys(differing_codes(scheme, field_def, one, other))
    return tuple(found)


def _choices(known: Iterable[Setting]) -> str:
    told = "; ".join(map(_either, known))
    return tr("Say {told}.", told=told) if told else tr("Its codebooks leave nothing to choose.")


def _either(setting: Setting) -> str:
    return tr(" or ").join(f"{setting.name}={word}" for word in setting.words)
