"""What the tests of the overview share: spots and tallies by hand."""

from __future__ import annotations

from annotator.use_cases.projects.overview import Spot, Tally, Where


def spot(name: str, longitude: float, latitude: float, events: int, drafts: int = 0) -> Spot:
    return Spot(name, longitude, latitude, events, drafts, Where(("place",), (name,), at=(longitude, latitude)))


def tally(label: str, events: int, drafts: int = 0, detail: str = "") -> Tally:
    return Tally(label, events, drafts, Where(("code",), (label,)), detail)
