"""What is found by reading the project: articles by title and source, and the actors and places of its events.

From any thread, on connections of its own. The names are read once for a `ProjectSearch`: make a new one when the
search is opened anew.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from annotator.model.article_filter import read_filter
from annotator.storage.articles.article_pages import read_page
from annotator.storage.articles.article_search import Search
from annotator.storage.articles.articles import ArticleRow
from annotator.storage.events import coded_names
from annotator.storage.file.connection import fold
from annotator.storage.file.reading_apart import reading
from annotator.storage.overview import Stopped
from annotator.storage.project import Project
from annotator.use_cases.codebooks.code_search import starts_a_word

NameKind = Literal["actor", "place"]
NAME_KINDS: tuple[NameKind, ...] = ("actor", "place")
LEAST_LETTERS = 4
LEAST_LIKENESS = 80
MOST_COMPARED = 20_000
"""So many names are compared by their spelling; where there are more, words must stand in them as typed."""


@dataclass(frozen=True, slots=True)
class NameRow:
    """An actor or a place of events, with how many of them; `is_alike`: only spelt nearly as typed."""

    kind: NameKind
    name: str
    events: int
    is_alike: bool = False


@dataclass(frozen=True, slots=True)
class LookedUp:
    """The answer to what was typed."""

    articles: Sequence[ArticleRow] = ()
    names: Sequence[NameRow] = ()


def fields_of(project: Project) -> dict[NameKind, tuple[str, ...]]:
    """The fields of the project's codebooks that hold actors, and those that hold places."""
    fields = [field for scheme in project.schemes for field in scheme.fields]
    return {kind: tuple(dict.fromkeys(f.name for f in fields if f.kind == kind)) for kind in NAME_KINDS}


class ProjectSearch:
    """Looks words up in one project."""

    def __init__(self, project: Project) -> None:
        self._search = Search(project)
        self._fields = fields_of(project)
        self._names: Mapping[NameKind, Sequence[str]] | None = None

    def find(self, typed: str, most: Mapping[str, int], is_stale: Callable[[], bool]) -> LookedUp:
        """The first `most` of each kind that is named there. Raises Stopped as soon as `is_stale` says so."""
        names: list[NameRow] = []
        articles: Sequence[ArticleRow] = ()
        if most.get("article"):
            wanted = replace(read_filter(typed), words_in="title")
            articles = read_page(self._search, wanted, None, most["article"], 0, is_stale).rows
        if any(most.get(kind) for kind in NAME_KINDS):
            with reading(self._search.path, is_stale) as reader:
                if self._names is None:
                    self._names = {kind: coded_names.names(reader, self._fields[kind]) for kind in NAME_KINDS}
                for kind in NAME_KINDS:
                    found = best_names(self._names[kind], typed)
                    counted = (
                        NameRow(kind, name, coded_names.count(reader, self._fields[kind], name), is_alike)
                        for name, is_alike in found[: 2 * most.get(kind, 0)]
                    )
                    # A name that only dropped events hold leads nowhere.
                    names += [row for row in counted if row.events][: most.get(kind, 0)]
        if is_stale():
            raise Stopped
        return LookedUp(articles, names)


def best_names(names: Sequence[str], typed: str) -> list[tuple[str, bool]]:
    """The names whose words begin as typed, those that begin so themselves first; else those spelt nearly so."""
    wanted = " ".join(typed.split())
    if not wanted:
        return [(name, False) for name in sorted(names, key=fold)]
    found = [name for name in names if starts_a_word(name, wanted)]
    if found:
        start = fold(wanted)
        return [(name, False) for name in sorted(found, key=lambda n: (not fold(n).startswith(start), len(n), fold(n)))]
    if len(wanted) < LEAST_LETTERS or len(names) > MOST_COMPARED:
        return []
    from rapidfuzz import fuzz, process  # not in the start path

    alike = process.extract(
        wanted, names, scorer=fuzz.partial_ratio, processor=fold, score_cutoff=LEAST_LIKENESS, limit=20
    )
    return [(name, True) for name, *_ in alike]


def events_with(project: Project, kind: NameKind, name: str) -> list[tuple[str, str]]:
    """Article and event of each of this coder's events that hold a name, in the order of the articles."""
    return coded_names.events_with(project, fields_of(project)[kind], name)
