"""The capital of a country by its name, for texts that say "the capital". Reads the base list of countries."""

import json
from functools import cache

from annotator.paths import resources


@cache
def _capitals() -> dict[str, str]:
    rows = json.loads((resources() / "actors" / "countries.json").read_text(encoding="utf-8"))
    return {row["name"]: row["capital"] for row in rows if row["capital"]}


def capital_of(country: str) -> str:
    """Its name in English; empty where it is not known."""
    return _capitals().get(country, "")
