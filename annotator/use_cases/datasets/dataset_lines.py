"""All that a project holds as lines of our JSON lines format, in the articles' order, never all in memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from annotator.exchange.project_lines import (
    AliasLine,
    ArticleLine,
    CodingLine,
    End,
    Header,
    Line,
    ListLine,
    NoteLine,
    RejectionLine,
    SettingLine,
)
from annotator.exchange.record import Record
from annotator.model.article import Article
from annotator.storage import aliases, lists, travel
from annotator.storage.articles import articles
from annotator.storage.events import events
from annotator.storage.events.events import CodedEvent
from annotator.storage.project import Project
from annotator.storage.project_settings import stored_settings
from annotator.use_cases.codebooks.code_notes import all_notes

ENTRIES_IN_LINE = 500


def dataset_lines(
    project: Project, scheme_id: str = "", with_text: bool = False, only: Collection[str] | None = None
) -> Iterator[Line]:
    """Header, schemes, settings, notes, names, lists, each article with its events, states, rejections, end.

    Of one scheme, if named; settings and lists are the whole project's. `only` are the articles, all if none are named.
    """
    counts: Counter[str] = Counter()
    yield Header(project.name, project.countries, tuple(travel.coders(project)), with_text)
    schemes = [scheme for scheme in project.schemes if scheme_id in ("", scheme.id)]
    yield from schemes
    for name, text in stored_settings(project).items():
        counts["settings"] += 1
        yield SettingLine(name, text)
    for note in all_notes(project):
        if scheme_id in ("", note.scheme):
            counts["notes"] += 1
            yield NoteLine(note.scheme, note.code, note.text)
    for alias in aliases.aliases(project, scheme_id or None):
        counts["aliases"] += 1
        yield AliasLine(alias.scheme, alias.kind, alias.words, alias.parts)
    for list_line in _lists(project):
        counts["lists"] += 1
        yield list_line
    known = {(scheme.id, scheme.version) for scheme in schemes}
    for line in _articles_with_events(project, scheme_id, with_text):
        article = line.event.article if isinstance(line, Record) else line.article.uuid
        if only is not None and article not in only:
            continue
        if isinstance(line, Record) and (key := (line.event.scheme, line.event.scheme_version)) not in known:
            known.add(key)
            yield project.scheme(*key)  # an older version under which something is still coded
        counts["articles" if isinstance(line, ArticleLine) else "events"] += 1
        yield line
    for state in travel.iter_states(project):
        if only is not None and state.article not in only:
            continue
        counts["states"] += 1
        yield CodingLine(*state)
    for coder, rejection in travel.iter_rejections(project):
        if scheme_id in ("", rejection.scheme) and (only is None or rejection.article in only):
            counts["rejections"] += 1
            yield RejectionLine(
                rejection.article, coder, rejection.scheme, rejection.kind, rejection.value, rejection.span
            )
    yield End(counts)


def _lists(project: Project) -> Iterator[ListLine]:
    """The oldest list first: what comes in last stands above the others there too."""
    for stored in reversed(lists.lists(project)):
        for first in range(0, stored.entries, ENTRIES_IN_LINE):
            part = lists.part_of(project, stored.kind, stored.name, first, ENTRIES_IN_LINE)
            yield ListLine(stored.kind, stored.name, tuple((entry.words, entry.parts) for entry in part))


def _articles_with_events(project: Project, scheme_id: str, with_text: bool) -> Iterator[ArticleLine | Record]:
    """Two readers in step, both in the articles' order."""
    coded = events.iter_events(project, scheme_id or None)
    waiting = next(coded, None)
    for stored in articles.iter_articles(project, with_text):
        yield ArticleLine(stored.article, stored.text_hash)
        while waiting is not None and waiting.event.article == stored.article.uuid:
            yield _record(waiting, stored.article, stored.text_hash)
            waiting = next(coded, None)


def _record(coded: CodedEvent, article: Article, text_hash: str) -> Record:
    quotes = {span: span.of(article.text) for span in coded.event.all_spans} if article.text else {}
    return Record(coded.event, text_hash, article.published, coded.changed_at, quotes)
