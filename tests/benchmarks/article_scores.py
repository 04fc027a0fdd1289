"""How good suggested ACLED events are on whole articles: prints a table of figures for each set that is named.

    python tests/benchmarks/article_scores.py SET... [--misses]

A set is a folder with `input.jsonl` and `gold.jsonl` or a YAML file of quotes (`article_sets`). A suggestion meets a
gold event if the words it rests on, or those of a mention folded into it, overlap the event's; each meets one at most.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.benchmarks.article_sets import ArticleSet, Row, read_set

NEAR_KM = 25.0
BARS = {
    "events found": 0.70,
    "precision": 0.65,
    "sub-event type": 0.65,
    "in the top three": 0.88,
    "date exact": 0.80,
    "place within 25 km": 0.70,
    "deaths exact": 0.75,
    "actors met": 0.70,
    "suggestions per article without events": 0.3,
}
AT_MOST = frozenset({"suggestions per article without events"})
Predict = Callable[[Row], Mapping[str, Any]]
Span = Sequence[int]


@dataclass(frozen=True)
class Meeting:
    """A gold event of an article with the suggestion that meets it, if one does."""

    article: Row
    gold: Row
    suggested: Row | None


@dataclass(frozen=True)
class Scores:
    """The figures, the pairs they were counted from, and what was suggested for nothing."""

    figures: Mapping[str, float]
    meetings: Sequence[Meeting]
    extra: Sequence[tuple[Row, Row]]


def scores(articles: ArticleSet, predict: Predict) -> Scores:
    meetings: list[Meeting] = []
    extra: list[tuple[Row, Row]] = []
    for row in articles.rows:
        suggested = [event for event in predict(row)["events"] if event["scheme"] == "acled"]
        pairs, left = _paired(articles.gold[row["id"]], suggested)
        meetings += [Meeting(row, gold, event) for gold, event in pairs]
        extra += [(row, event) for event in left]
    empty = [row["id"] for row in articles.rows if not articles.gold[row["id"]]]
    return Scores(_figures(meetings, extra, empty), meetings, extra)


def _figures(
    meetings: Sequence[Meeting], extra: Sequence[tuple[Row, Row]], empty: Sequence[str]
) -> Mapping[str, float]:
    met = [(each.gold, each.suggested) for each in meetings if each.suggested is not None]
    actors = [is_met for gold, event in met for is_met in _actors_met(gold, event)]
    # Among the articles with events only: the others have a figure of their own.
    wrong = sum(row["id"] not in empty for row, _ in extra)
    return {
        "events found": _share([each.suggested is not None for each in meetings]),
        "precision": _share([True] * len(met) + [False] * wrong),
        "sub-event type": _share([event["code"] == gold["code"] for gold, event in met]),
        "in the top three": _share([gold["code"] in event["ranked"][:3] for gold, event in met]),
        "date exact": _share([event.get("date") == gold["date"] for gold, event in met]),
        "place within 25 km": _share([is_near(gold, event) for gold, event in met]),
        "deaths exact": _share([int(event.get("fatalities") or 0) == (gold["fatalities"] or 0) for gold, event in met]),
        "actors met": _share(actors),
        "suggestions per article without events": (len(extra) - wrong) / max(1, len(empty)),
    }


def _share(told: Sequence[bool]) -> float:
    return round(sum(told) / len(told), 3) if told else 0.0


def _paired(golds: Sequence[Row], suggested: Sequence[Row]) -> tuple[list[tuple[Row, Row | None]], list[Row]]:
    """Each gold event with its suggestion; those whose own words meet before those whose mentions do."""
    partner: dict[int, Row] = {}
    left = list(suggested)
    for level in (False, True):
        for at, gold in enumerate(golds):
            event = next((e for e in left if at not in partner and _meets(gold, e, with_mentions=level)), None)
            if event is not None:
                partner[at] = event
                left.remove(event)
    return [(gold, partner.get(at)) for at, gold in enumerate(golds)], left


def _meets(gold: Row, event: Row, *, with_mentions: bool) -> bool:
    ours: list[Span] = [event["trigger"], *(event["also"] if with_mentions else ())]
    theirs: list[Span] = [gold["trigger"], *(gold.get("also", ()) if with_mentions else ())]
    return any(_overlap(one, two) for one in ours for two in theirs)


def _overlap(one: Span, two: Span) -> bool:
    return min(one[1], two[1]) > max(one[0], two[0])


def is_near(gold: Row, event: Row) -> bool:
    here, there = gold["place"], event.get("place") or {}
    if here.get("lat") is None or there.get("lat") is None:
        return False
    return distance_km(here["lat"], here["lon"], there["lat"], there["lon"]) <= NEAR_KM


def distance_km(*degrees: float) -> float:
    latitude, longitude, to_latitude, to_longitude = map(radians, degrees)
    half = sin((to_latitude - latitude) / 2) ** 2
    half += cos(latitude) * cos(to_latitude) * sin((to_longitude - longitude) / 2) ** 2
    return 12742 * asin(min(1.0, sqrt(half)))


def _actors_met(gold: Row, event: Row) -> Iterator[bool]:
    """For each main actor whether either side's words overlap: ACLED's order means nothing."""
    ours = [event[name]["span"] for name in ("actor1", "actor2") if event.get(name) and event[name]["span"]]
    for name in ("actor1", "actor2"):
        span = (gold.get(name) or {}).get("span")
        if span:
            yield any(_overlap(span, other) for other in ours)


def _show(name: str, found: Scores, seconds: float) -> None:
    events, articles = len(found.meetings), {each.article["id"] for each in found.meetings}
    print(f"{name}: {events} events in {len(articles)} articles, {1000 * seconds:.0f} ms an article")
    for what, figure in found.figures.items():
        bar = BARS[what]
        is_missed = figure > bar if what in AT_MOST else figure < bar
        print(f"{figure:>7.3f}  {'at most' if what in AT_MOST else 'at least'} {bar:.2f}  {what}{'  <--' * is_missed}")


def _show_misses(found: Scores) -> None:
    for each in found.meetings:
        gold, event = each.gold, each.suggested
        where = f"{each.article['id']} {gold['code']} “{_words(each.article, gold['trigger'])}”"
        if event is None:
            print(f"  {where}: not found")
            continue
        place = event.get("place") or {}
        wrong = {
            "code": (event["code"] != gold["code"], event["ranked"][:3]),
            "date": (event.get("date") != gold["date"], event.get("date")),
            "place": (not is_near(gold, event), [place.get(k) for k in ("name", "country", "lat", "lon")]),
            "deaths": (int(event.get("fatalities") or 0) != gold["fatalities"], event.get("fatalities")),
            "actors": (not all(_actors_met(gold, event)), [event[k]["name"] for k in ("actor1", "actor2")]),
        }
        told = [f"{what} {got}" for what, (is_wrong, got) in wrong.items() if is_wrong]
        if told:
            print(f"  {where}: {'; '.join(told)}")
    for row, event in found.extra:
        print(f"  {row['id']} extra {event['code']} “{_words(row, event['trigger'])}” {event['score']}")


def _words(row: Row, span: Span) -> str:
    return str(row["text"][span[0] : span[1]])


def _predictor() -> Predict:
    from annotator import paths
    from annotator.model.schemes.scheme_file import read_scheme
    from annotator.reference.actor_list import ActorList
    from annotator.reference.gazetteer import Gazetteer
    from annotator.suggestions.pipeline import Pipeline
    from annotator.suggestions.rows.lines import suggest_line

    schemes = (read_scheme(paths.schemas() / "acled.yaml"),)
    pipeline = Pipeline(schemes, ActorList(), Gazetteer())
    return lambda row: suggest_line(row, pipeline.find, schemes)


def main(arguments: Sequence[str]) -> int:
    predict = _predictor()
    for name in (each for each in arguments if not each.startswith("--")):
        articles = read_set(Path(name))
        started = time.process_time()
        found = scores(articles, predict)
        _show(Path(name).stem, found, (time.process_time() - started) / max(1, len(articles.rows)))
        if "--misses" in arguments:
            _show_misses(found)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
