"""How well places are found in texts of our own: prints a table of figures for each file that is named.

    python tests/benchmarks/place_scores.py FILE... [--misses]

A line holds the country that the project is about (or -), a bar, and the text with its places in braces: the name with
latitude and longitude, or the name alone where no gazetteer can be asked for it; a star marks the event's place.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.benchmarks.article_scores import NEAR_KM, distance_km

TOWN_KM = 161.0
UNKNOWN_KM = 99_999.0
PUBLISHED = "2023-08-09"
"""Of news; a note is of its own day."""
Row = Mapping[str, Any]
Predict = Callable[[Row], Row]
_DAY = re.compile(r"\b\d{1,2} (?:[JFMASOND][a-z]{2,8}) \d{4}\b")
_MARKED = re.compile(r"\{(\*?)([^{}]*?)(?: (-?\d+\.\d+),(-?\d+\.\d+))?\}")


@dataclass(frozen=True)
class TruePlace:
    """A place as a reader knows it: where its name stands, and its point if there is one."""

    start: int
    end: int
    is_of_event: bool
    point: tuple[float, float] | None

    def km_to(self, other: Row) -> float:
        if self.point is None or "lat" not in other:
            return UNKNOWN_KM
        return distance_km(self.point[0], self.point[1], other["lat"], other["lon"])


@dataclass(frozen=True)
class Told:
    """One text with its places."""

    country: str
    text: str
    places: tuple[TruePlace, ...]

    @property
    def row(self) -> Row:
        day = _DAY.search(self.text)
        published = datetime.strptime(day[0], "%d %B %Y").date().isoformat() if day else PUBLISHED
        row = {"id": "1", "text": self.text, "date": published}
        return row if self.country == "-" else {**row, "country": self.country}


def read_told(path: Path) -> Iterator[Told]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            country, marked = line.split(" | ", 1)
            yield _told(country.strip(), marked.replace("\\n", "\n"))


def _told(country: str, marked: str) -> Told:
    text, last, places = "", 0, []
    for match in _MARKED.finditer(marked):
        text += marked[last : match.start()]
        point = (float(match[3]), float(match[4])) if match[3] else None
        places.append(TruePlace(len(text), len(text) + len(match[2]), bool(match[1]), point))
        text += match[2]
        last = match.end()
    return Told(country, text + marked[last:], tuple(places))


def figures(told: Sequence[Told], predict: Predict) -> tuple[dict[str, float], list[str]]:
    """The shares, and a line for each miss."""
    misses: list[str] = []
    named = near = placed = events = 0
    found = spotted = marked = resolved = towns = 0
    for each in told:
        answer = predict(each.row)
        entities = [e for e in answer["entities"] if e["label"] == "PLACE"]
        marked += len(entities)
        for place in each.places:
            hits = [e for e in entities if e["start"] < place.end and e["end"] > place.start]
            found += bool(hits)
            gaps = [place.km_to(e) for e in hits if place.point and "lat" in e]
            resolved += bool(gaps) and any(e.get("level", 1) for e in hits)
            towns += bool(gaps) and any(e.get("level", 1) for e in hits) and min(gaps) <= TOWN_KM
            if not hits or (gaps and min(gaps) > TOWN_KM):
                misses.append(f"mark {each.text[place.start : place.end]!r} {gaps or ''} in {each.text[:70]!r}")
        spots = [(p.start, p.end) for p in each.places]
        wrong = [e for e in entities if not any(e["start"] < end and e["end"] > start for start, end in spots)]
        spotted += len(entities) - len(wrong)
        misses += [f"extra {each.text[e['start'] : e['end']]!r} in {each.text[:70]!r}" for e in wrong]
        for place in (p for p in each.places if p.is_of_event):
            event: Row | None = next((e for e in answer["events"] if e["scheme"] == "acled"), None)
            if event is None:  # not for places to answer
                misses.append(f"no event in {each.text[:110]!r}")
                continue
            told_place = event.get("place") or {}
            name = each.text[place.start : place.end]
            events += 1
            named += bool(told_place) and _is_alike(name, str(told_place.get("name", "")), place, told_place)
            if place.point:
                placed += 1
                gap = place.km_to(told_place)
                near += gap <= NEAR_KM
                if gap > NEAR_KM:
                    what = (told_place.get("name"), told_place.get("country"), round(gap))
                    misses.append(f"EVENT {name!r}: {what} in {each.text[:110]!r}")
    all_places = sum(len(each.places) for each in told)
    return {
        "events' places named": named / max(1, events),
        "within 25 km": near / max(1, placed),
        "names found": found / all_places,
        "marks that are places": spotted / max(1, marked),
        "towns within 161 km": towns / max(1, resolved),
    }, misses


def _is_alike(name: str, suggested: str, place: TruePlace, told: Row) -> bool:
    """The same name, or the same place under the gazetteer's name of it."""
    if name.casefold() == suggested.casefold():
        return True
    return place.km_to(told) <= NEAR_KM


def main(arguments: Sequence[str]) -> int:
    from annotator import paths
    from annotator.model.schemes.scheme_file import read_scheme
    from annotator.reference.actor_list import ActorList
    from annotator.reference.gazetteer import Gazetteer
    from annotator.suggestions.pipeline import Pipeline
    from annotator.suggestions.rows.lines import suggest_line

    schemes = (read_scheme(paths.schemas() / "acled.yaml"),)
    pipeline = Pipeline(schemes, ActorList(), Gazetteer())
    for name in (each for each in arguments if not each.startswith("--")):
        told = list(read_told(Path(name)))
        found, misses = figures(told, lambda row: suggest_line(row, pipeline.find, schemes))
        print(f"{Path(name).stem}: {len(told)} texts, {sum(len(each.places) for each in told)} places")
        for what, figure in found.items():
            print(f"{figure:>7.3f}  {what}")
        if "--misses" in arguments:
            print("\n".join(f"  {line}" for line in misses))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
