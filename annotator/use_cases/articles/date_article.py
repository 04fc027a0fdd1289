"""The publication day of an article that is in the project already: an import may not have known it."""

from __future__ import annotations

from annotator.errors import BadInput
from annotator.exchange.given_dates import read_date
from annotator.model.dates.typed_date_languages import readings
from annotator.storage.articles import articles
from annotator.storage.project import Project
from annotator.words import language, later, tr


def day_of(typed: str) -> str:
    """The ISO day that a person wrote, also in the language of the window; empty for none. Raises BadInput."""
    told = readings(typed, "", language()) if typed.strip() else ()
    if len(told) == 1 and not told[0].end and not told[0].ambiguous:
        return told[0].start
    try:
        return read_date(typed) if typed.strip() else ""
    except ValueError as error:
        raise BadInput(
            tr("“{typed}” is no day.", typed=typed), tr("Write it as 2019-03-04 or 4 March 2019.")
        ) from error


def set_day(project: Project, uuid: str, day: str) -> None:
    """One undoable edit. What is already coded stays as it is; suggestions follow the day by themselves."""
    with project.edit(later("Set publication date")) as edit:
        articles.set_published(edit, uuid, day)
