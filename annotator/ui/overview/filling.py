"""Puts what was counted into the parts of the overview. Counts nothing."""

from __future__ import annotations

from annotator.session.key_words import KeyWords
from annotator.ui.overview.parts import Parts
from annotator.ui.overview.words import many
from annotator.use_cases.projects.overview import Overview, Spot, period_words
from annotator.words import tr


def fill(parts: Parts, found: Overview, keys: KeyWords) -> None:
    """Everything but the chart over time, which may not be loaded yet."""
    parts.figures.show_overview(found)
    parts.days.show_years(found.years)
    parts.map.show_spots(found.spots, found.countries)
    parts.codes.show_tallies(found.codes)
    parts.actors.show_tallies(found.actors)
    unit = found.timeline.unit
    parts.over_time.show_hint(_with_missing(tr("per {unit}", unit=tr(unit)), found.undated, tr("no date")))
    parts.where.show_hint(_with_missing(tr("area of a dot: number of events"), found.unplaced, tr("no place")))
    parts.by_code.show_hint(many(found.events, "event", "events"))
    parts.by_actor.show_hint(tr("an event counts for each of its actors"))
    periods = [(period_words(each, unit), each.events, each.drafts) for each in found.timeline.periods]
    parts.time_table.show_rows((tr(unit).capitalize(), tr("Events"), tr("Drafts")), periods)
    places = [(spot_name(each), each.latitude, each.longitude, each.events, each.drafts) for each in found.spots]
    parts.place_table.show_rows((tr("Place"), tr("Latitude"), tr("Longitude"), tr("Events"), tr("Drafts")), places)
    words = empty_words(found, keys)
    parts.empty.say(words)
    parts.empty.setVisible(bool(words))
    for part in (parts.left, parts.right):
        part.setVisible(bool(found.events or found.drafts))


def empty_words(found: Overview, keys: KeyWords) -> str:
    """What to do while there is nothing to show; empty when there is."""
    if not found.work.articles:
        return tr("No articles yet. Import some: {key}", key=keys.of("import"))
    if found.events:
        return ""
    if found.drafts:
        return tr(
            "No complete event under {scheme} yet, only {drafts}: take their open fields, with {key}.",
            scheme=found.scheme_name, drafts=many(found.drafts, "draft", "drafts"), key=keys.of("take"),
        )  # fmt: skip
    if found.question.is_bounded:
        return tr("No events under {scheme} on these dates. Others are chosen at the top.", scheme=found.scheme_name)
    return tr(
        "No events under {scheme} yet. Back to the article with {back}; {starts} starts an event there.",
        scheme=found.scheme_name, back=keys.of("leave_overview"), starts=keys.of("enter_text"),
    )  # fmt: skip


def spot_name(spot: Spot) -> str:
    return spot.name or f"{spot.latitude:g}, {spot.longitude:g}"


def _with_missing(words: str, missing: int, what: str) -> str:
    """As "per week; 3 events have no date"."""
    return f"{words}; {many(missing, 'event has', 'events have')} {what}" if missing else words
