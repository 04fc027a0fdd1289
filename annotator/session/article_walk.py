"""Which article comes before and after the one on the desk: within what the list shows, in its order."""

from __future__ import annotations

from annotator.model.article_filter import ArticleFilter
from annotator.use_cases.articles import walk_articles
from annotator.use_cases.articles.browse_articles import ArticleCounter, Project
from annotator.words import tr, trn


class ArticleWalk:
    """Follows the filter of the list, so that going on never leaps out of it. Reads rows; opens nothing.

    `is_at_end`: the coder went on and nothing of the filter was left.
    """

    def __init__(self, project: Project, counter: ArticleCounter) -> None:
        self._project, self._counter = project, counter
        self._wanted = ArticleFilter()
        self.is_at_end = False

    def follow(self, wanted: ArticleFilter) -> bool:
        """The list shows this from now on; False if it did before."""
        is_new = wanted != self._wanted
        self._wanted = wanted
        self.is_at_end = self.is_at_end and not is_new
        return is_new

    @property
    def is_filtered(self) -> bool:
        """Whether articles are left out; to sort leaves none out."""
        return not self._wanted.shows_all

    def next_to_code(self, after: str) -> str | None:
        """The next open article after this one; in a filter by another state the next of that state."""
        return walk_articles.next_to_code(self._project, self._counter, self._wanted, after)

    def following(self, uuid: str) -> str | None:
        return walk_articles.neighbour(self._project, self._wanted, uuid, 1)

    def preceding(self, uuid: str) -> str | None:
        return walk_articles.neighbour(self._project, self._wanted, uuid, -1)

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
