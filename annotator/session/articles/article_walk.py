"""Which article comes before and after the one on the desk: within what the list shows, in its order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from annotator.model.article_filter import ArticleFilter
from annotator.session.articles.article_pages import Asked
from annotator.use_cases.articles import browse_articles, walk_articles
from annotator.use_cases.articles.browse_articles import ArticleCounter, Project, Search
from annotator.words import tr, trn

AHEAD = 4
"""The next article, and those whose suggestions are found while it is read."""


class ArticleWalk:
    """Follows the filter of the list, so that going on never leaps out of it. Reads rows; opens nothing.

    `is_at_end`: the coder went on and nothing of the filter was left.
    """

    def __init__(self, project: Project, counter: ArticleCounter) -> None:
        self._project, self._counter = project, counter
        self._wanted = ArticleFilter()
        self._known: tuple[str, ...] = ()
        self._edit = self._asked_at = 0
        self.is_at_end = False

    def follow(self, wanted: ArticleFilter) -> bool:
        """The list shows this from now on; False if it did before."""
        is_new = wanted != self._wanted
        if is_new:
            self._wanted, self._known, self.is_at_end = wanted, (), False
        return is_new

    @property
    def is_filtered(self) -> bool:
        """Whether articles are left out; to sort leaves none out."""
        return not self._wanted.shows_all

    # -- what follows --

    def next_to_code(self, after: str) -> str | None:
        """The next open article after this one; in a filter by another state the next of that state."""
        return self.known_after(after) or walk_articles.next_to_code(self._project, self._counter, self._wanted, after)

    def known_after(self, after: str) -> str | None:
        """The same, as far as it is known without a search."""
        if self._wanted == ArticleFilter():
            return self._counter.next_open(after)
        if after not in self._known[:-1]:
            return None
        at = self._known.index(after)
        touched = browse_articles.touched_since(self._project, self._edit)
        # Whatever else was changed meanwhile may have come into the filter or gone.
        is_true_yet = touched is not None and {*touched} <= {*self._known[: at + 1]}
        return self._known[at + 1] if is_true_yet else None

    def question(self, here: str) -> Asked | None:
        """What has to be looked for so that it is known what follows; None where nothing has to be."""
        if self._wanted == ArticleFilter() or self.known_after(here) is not None:
            return None
        self._asked_at = self._project.newest_edit
        asked = replace(self._wanted, state="open") if self._wanted.wants_open else self._wanted
        return Asked(Search(self._project), asked, browse_articles.row(self._project, here), AHEAD)

    def learn(self, here: str, following: Sequence[str]) -> None:
        """These follow one another, as the project was when it was asked."""
        self._known, self._edit = (here, *following), self._asked_at

    def following(self, uuid: str) -> str | None:
        return walk_articles.neighbour(self._project, self._wanted, uuid, 1)

    def preceding(self, uuid: str) -> str | None:
        return walk_articles.neighbour(self._project, self._wanted, uuid, -1)

    # -- where it ends --

    def end_words(self) -> str:
        """That nothing is left to go on to, and what is in progress."""
        if not self.is_filtered:
            begun = self._counter.progress().in_progress
            return tr("No further article is open.") + _in_progress(begun)
        if not self._wanted.wants_open:
            return tr("The filter has no further article.")
        begun = walk_articles.in_progress(self._project, self._wanted)
        return tr("No further article of the filter is open.") + _in_progress(begun)

    def edge_words(self) -> str:
        """That there is no article before or after this one."""
        if self.is_filtered:
            return tr("The filter has no further article in this direction.")
        return tr("There is no further article in this direction.")


def _in_progress(begun: int) -> str:
    return trn(" 1 is in progress.", " {n} are in progress.", begun) if begun else ""
