"""Learning from a dataset that a person has: an ACLED export, a file of CAMEO codes, an earlier project.

Only numbers that stand for words are kept, with the name of the file: no row of it becomes data of the project, no
export has it, and it can be made again from the file.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from annotator.errors import BadInput, NotAProject
from annotator.exchange import coded_table
from annotator.exchange.rows import Refused
from annotator.model.article import Article
from annotator.model.lesson import NUMBERS_VERSION, Lesson, around
from annotator.model.schemes.scheme import Scheme
from annotator.storage import learned
from annotator.storage.articles import articles
from annotator.storage.events import events
from annotator.storage.learned import Packed, Source
from annotator.storage.project import Project
from annotator.use_cases.progress import IsCancelled, Report, Steps, finish, never, silent
from annotator.use_cases.projects.open_project import this_coder
from annotator.words import tr

MOST_LESSONS = 20_000
"""The newest of a file: more is not gone over again by what learns."""
_TABLES = (".csv", ".tsv", ".tab", ".txt")


@dataclass(slots=True)
class Learned:
    """Each file with how many acts it taught, and the rows that taught nothing."""

    files: list[tuple[str, int]] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)


def learn_files(
    project: Project, files: Sequence[Path], *, report: Report = silent, is_cancelled: IsCancelled = never
) -> Learned:
    """Learn each file, instead of what one of its name taught before."""
    return finish(learn_files_steps(project, files), report, is_cancelled)


def learn_files_steps(project: Project, files: Sequence[Path]) -> Steps[Learned]:
    """`learn_files`, one act after the other; a file is kept when all of it was read."""
    # numpy comes with it: only here, where somebody waits anyway.
    from annotator.suggestions.learned.ngrams import VERSION, ActNumbers

    result = Learned()
    schemes = {scheme.id: scheme for scheme in project.schemes}
    numbers = ActNumbers(project.schemes)
    for path in files:
        packed: deque[Packed] = deque(maxlen=MOST_LESSONS)
        for done, each in enumerate(_lessons(path, schemes, result), 1):
            packed.append((each.scheme, each.code, numbers.of(each).tolist()))
            yield done, 0
        if not packed:
            raise BadInput(
                tr("“{name}” holds no event under a codebook of this project.", name=path.name),
                tr("Choose another file, or add its codebook first. Nothing was learned from it."),
            )
        with project.cache() as cache:
            result.files.append((path.name, learned.store(cache, path.name, VERSION, packed)))
    return result


def learned_files(project: Project) -> list[Source]:
    """What was learned, by the files' names."""
    return learned.sources(project, NUMBERS_VERSION)


def to_learn_again(project: Project) -> list[str]:
    """The files that teach nothing since the program reads words in another way. Their rows are not kept."""
    return [each.name for each in learned_files(project) if not each.lessons]


def told_to_learn_again(names: Sequence[str]) -> str:
    """What a person is told of them."""
    return tr(
        "Suggestions read words in another way now, and know no more what {names} taught: File, Learn from a dataset,"
        " and choose the file again.",
        names=", ".join(f"“{name}”" for name in names),
    )


def forget(project: Project) -> None:
    """Forget every dataset that was learned."""
    with project.cache() as cache:
        learned.forget(cache)


def _lessons(path: Path, schemes: dict[str, Scheme], result: Learned) -> Iterator[Lesson]:
    if path.suffix.casefold() in _TABLES:
        yield from _of_table(path, schemes, result)
        return
    try:
        earlier = Project.open(path, this_coder(), read_only=True)
    except NotAProject:
        yield from _of_table(path, schemes, result)
        return
    with earlier:
        yield from _of_project(earlier, schemes)


def _of_table(path: Path, schemes: dict[str, Scheme], result: Learned) -> Iterator[Lesson]:
    for row in coded_table.read(path):
        if isinstance(row, Refused):
            result.refused.append(row)
            continue
        scheme = schemes.get(row.scheme)
        if scheme is None or scheme.code(row.code) is None:
            what = (
                tr("“{code}” is no code of the codebook", code=row.code)
                if scheme
                else tr("the project has no codebook {scheme}", scheme=row.scheme)
            )
            result.refused.append(Refused(row.where, what))
        else:
            yield Lesson(row.scheme, row.code, row.text, around(row.text), None)


def _of_project(earlier: Project, schemes: dict[str, Scheme]) -> Iterator[Lesson]:
    """The complete events of all its coders, with the words they rest on."""
    article: Article | None = None
    for coded in events.iter_events(earlier):
        event = coded.event
        scheme = schemes.get(event.scheme)
        code = event.text(earlier.scheme(event.scheme, event.scheme_version).code_field.name)
        if scheme is None or scheme.code(code) is None or event.state == "draft" or not event.evidence:
            continue
        if article is None or article.uuid != event.article:
            article = articles.article(earlier, event.article)
        near = " ".join(span.of(article.text) for span in event.evidence)
        yield Lesson(event.scheme, code, near, around(article.text), None)
