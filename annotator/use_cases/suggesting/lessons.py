"""What the project's own coding teaches: each complete event, and each suggestion that an ended article did without.

Reads the log from where it stopped, so that the ranking is made again from the project, and then keeps up with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from annotator.model.article import Article
from annotator.model.coder import Coder
from annotator.model.event import Event
from annotator.model.lesson import NO_EVENT, NOTHING_FOUND, Lesson, Meant, identity, lesson_on
from annotator.model.listed import Lists
from annotator.model.schemes.scheme import Scheme
from annotator.model.suggestion import EventSuggestion, Findings
from annotator.model.text.sentences import sentences
from annotator.model.text.span import Span
from annotator.storage import learned, suggestions
from annotator.storage.articles import articles
from annotator.storage.events import events
from annotator.storage.log import decisions
from annotator.storage.log.decisions import BEGINNING, Place
from annotator.storage.project import Project
from annotator.use_cases.projects.project_lists import all_entries
from annotator.use_cases.suggesting.findings_keys import key_of

AT_ONCE = 40
"""Decisions that are read before whoever waits is looked after again."""


@dataclass
class ProjectTeacher:
    """Teaches the process that finds suggestions, out of the project's file. Opens it for reading, in that process."""

    path: Path
    coder: str
    _after: Place = BEGINNING

    def lists(self) -> Lists:
        return all_entries(self._project)

    def from_datasets(self, version: str) -> Iterator[Lesson]:
        """What datasets taught under this version of the numbers."""
        for scheme, code, numbers in learned.lessons(self._project, version):
            yield Lesson(scheme, code, "", hits=None, numbers=tuple(numbers))

    def more(self) -> list[Lesson] | None:
        """The next lessons of the log; None when all of it is read."""
        decided = self._decided()
        return [lesson for each in decided for lesson in self._lessons(*each)] if decided else None

    def one_by_one(self) -> Iterator[tuple[str, str, list[Lesson]]]:
        """The same for what was decided on each event ("event") or ended article, by its UUID."""
        while decided := self._decided():
            for kind, uuid in decided:
                yield kind, uuid, list(self._lessons(kind, uuid))

    def _decided(self) -> list[tuple[str, str]]:
        found = decisions.decisions(self._project, self._after, AT_ONCE)
        self._after = found[-1].at if found else self._after
        # An event is coded field after field, and the log tells of each: it is read once for all of these.
        return list(dict.fromkeys((each.kind, each.uuid) for each in found))

    def close(self) -> None:
        self._project.close()

    @cached_property
    def _project(self) -> Project:
        self._known: set[tuple[str, str]] = set()
        return Project.open(self.path, Coder(self.coder), read_only=True)

    def _lessons(self, kind: str, uuid: str) -> Iterator[Lesson]:
        if kind == "event":
            event = events.event(self._project, uuid)
            scheme = self._project.scheme(event.scheme, event.scheme_version)
            if self._is_new(uuid, event.text(scheme.code_field.name)):
                yield from _of_event(self._project, scheme, event)
        elif self._is_new(uuid, ""):
            yield from _of_ended(self._project, uuid)

    def _is_new(self, uuid: str, code: str) -> bool:
        """The log tells of an event as often as a field of it was changed; one lesson of each code will do."""
        is_new = (uuid, code) not in self._known
        self._known.add((uuid, code))
        return is_new


def suggested_for(event: Event, findings: Findings | None) -> EventSuggestion | None:
    """What the rules suggested where the event was coded."""
    own = [each for each in findings.events if each.scheme == event.scheme] if findings else []
    spans = event.evidence
    inside = (each for each in own if any(span.overlaps(each.trigger) for span in spans))
    return next(inside, None) or next((e for e in own if any(span.overlaps(e.sentence) for span in spans)), None)


def found_in(project: Project, article: Article) -> Findings | None:
    """The findings that are kept of an article, if they are those of today's rules."""
    return suggestions.findings(project, article.uuid, key_of(project, article))


def _of_event(project: Project, scheme: Scheme, event: Event) -> Iterator[Lesson]:
    code = event.text(scheme.code_field.name)
    if not code or scheme.code(code) is None or not event.evidence:
        return
    article = articles.article(project, event.article)
    findings = found_in(project, article)
    suggestion = suggested_for(event, findings)
    sentence = suggestion.sentence if suggestion else _sentence(article, event.evidence[0])
    lesson = lesson_on(code, scheme.id, article, sentence, suggestion, findings or NOTHING_FOUND)
    if findings is None:
        # Today's rules have not read it yet: that they found nothing would be untrue.
        lesson = replace(lesson, hits=None)
    if suggestion is not None:
        lesson = replace(
            lesson,
            ruled=tuple(_ruled(scheme, event, suggestion)),
            meant=tuple(_meant(scheme, event, suggestion, article)),
        )
    yield lesson


def _of_ended(project: Project, uuid: str) -> Iterator[Lesson]:
    """Suggestions of an ended article that no event of its scheme rests on."""
    article = articles.article(project, uuid)
    findings = found_in(project, article)
    if findings is None:
        return
    coded = events.events_of(project, uuid)
    schemes_used = {event.scheme for event in coded} or {scheme.id for scheme in project.schemes[:1]}
    for suggestion in findings.events:
        spans = [span for event in coded if event.scheme == suggestion.scheme for span in event.all_spans]
        is_taken = any(span.overlaps(each) for span in spans for each in (suggestion.sentence, *suggestion.also))
        if suggestion.scheme in schemes_used and not is_taken:
            yield lesson_on(NO_EVENT, suggestion.scheme, article, suggestion.sentence, suggestion, findings)


def _ruled(scheme: Scheme, event: Event, suggestion: EventSuggestion) -> Iterator[tuple[str, str, bool]]:
    """For each field that holds a value: whether it is the first candidate's, and whose it is otherwise."""
    for name, candidates in suggestion.candidates.items():
        taken = event.value(name)
        if taken is None or name == scheme.code_field.name:
            continue
        first = candidates[0]
        yield name, first.rule, taken.text == first.text
        other = next((each for each in candidates[1:] if each.text == taken.text), None)
        if taken.text != first.text and other is not None and other.rule != first.rule:
            yield name, other.rule, True


def _meant(scheme: Scheme, event: Event, suggestion: EventSuggestion, article: Article) -> Iterator[Meant]:
    """For each actor and place that the rules read first: what the person took the same words for."""
    for field_def in scheme.form_fields:
        offered, taken = suggestion.candidates.get(field_def.name), event.value(field_def.name)
        if field_def.kind not in ("actor", "place") or not offered or taken is None or not taken.text:
            continue
        words = offered[0].evidence[:1]
        if words and any(span.overlaps(words[0]) for span in taken.evidence):
            parts = {name: text for name, text in taken.parts.items() if text}
            yield Meant(field_def.name, words[0].of(article.text), identity(offered[0].parts), parts)


def _sentence(article: Article, span: Span) -> Span:
    return next((each for each in sentences(article.text) if each.overlaps(span)), span)
