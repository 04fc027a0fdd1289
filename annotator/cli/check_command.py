"""`annotator check`: what is damaged in a project, and what its schemes say about the coding."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from annotator.cli.projects import to_read
from annotator.cli.screen import count, progress, show
from annotator.model.event import Event
from annotator.use_cases.articles.browse_articles import Project
from annotator.use_cases.codebooks.look_again import ToLookAt, to_look_at
from annotator.use_cases.projects.check_project import BrokenRule, Problem, broken_rules, check_project


def check(
    project: Annotated[Path, typer.Argument(metavar="PROJECT", help="The project file.")],
    json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
) -> int:
    """Read the whole project: name what is damaged, which rules its events break, and which to look at again.

    Ends with 1 when something is damaged. Rules that a coder set aside for a reason are listed apart, and count as no
    broken ones. Broken rules and events to look at again are findings about the coding, not
    about the file: they are listed and counted, and the command ends with 0.
    """
    with to_read(project) as opened, progress("Checking") as report:
        problems = check_project(opened, report)
        # A damaged file is restored first: what it says about its coding counts for nothing.
        broken = [] if problems else list(broken_rules(opened))
        standing = [each for each in broken if not each.violation.overridden]
        kept = [each for each in broken if each.violation.overridden]
        again = [] if problems else list(to_look_at(opened))
        plain = {
            "project": str(project),
            "problems": [{"where": each.where, "what": each.what, "remedy": each.remedy} for each in problems],
            "violations": [_plain_rule(opened, each) for each in standing],
            "set_aside": [_plain_rule(opened, each) | {"reason": each.violation.overridden} for each in kept],
            "look_again": [_plain_again(opened, each) for each in again],
        }
        words = [*_damage(problems), *_rules(opened, standing), *_set_aside(opened, kept), *_again(opened, again)]
    show(plain, words, json)
    return 1 if problems else 0


def _damage(problems: Sequence[Problem]) -> list[str]:
    return [f"{each.where}: {each.what}. {each.remedy}" for each in problems] or ["No damage found."]


def _rules(project: Project, broken: Sequence[BrokenRule]) -> list[str]:
    words = []
    for each in broken:
        found = each.violation
        named = _named(project, each.event, each.title)
        words.append(f"{found.severity.capitalize()} {found.rule} in {named}: {found.message}")
    if broken:
        of_each = [(sum(each.violation.severity == kind for each in broken), kind) for kind in _SEVERITIES]
        words.append(f"Rules broken: {', '.join(count(number, kind) for number, kind in of_each if number)}.")
    return words


def _set_aside(project: Project, kept: Sequence[BrokenRule]) -> list[str]:
    words = [
        f"Set aside {each.violation.severity} {each.violation.rule} in {_named(project, each.event, each.title)},"
        f" because: {each.violation.overridden}"
        for each in kept
    ]
    return [*words, f"Set aside with a reason: {count(len(kept), 'rule')}."] if kept else []


def _again(project: Project, again: Sequence[ToLookAt]) -> list[str]:
    words = [
        f"Look again at {_named(project, each.event, each.title)}, coded under version {each.event.scheme_version}: "
        + " ".join(change.words for change in each.changes)
        for each in again
    ]
    return [*words, f"{count(len(again), 'event')} to look at again."] if again else []


_SEVERITIES = ("error", "warning", "note")


def _named(project: Project, event: Event, title: str) -> str:
    code = _code(project, event) or "without a code"
    return f"the {event.state} event “{code}” ({event.uuid[:8]}) of “{title or 'an article'}”"


def _code(project: Project, event: Event) -> str:
    return event.text(project.scheme(event.scheme, event.scheme_version).code_field.name)


def _plain_event(project: Project, event: Event) -> dict[str, Any]:
    return {
        "event": event.uuid, "article": event.article, "coder": event.coder, "scheme": event.scheme,
        "scheme_version": event.scheme_version, "state": event.state, "code": _code(project, event),
    }  # fmt: skip


def _plain_rule(project: Project, each: BrokenRule) -> dict[str, Any]:
    found = each.violation
    return _plain_event(project, each.event) | {
        "rule": found.rule, "severity": found.severity, "field": found.field, "message": found.message,
    }  # fmt: skip


def _plain_again(project: Project, each: ToLookAt) -> dict[str, Any]:
    return _plain_event(project, each.event) | {"changes": [change.words for change in each.changes]}
