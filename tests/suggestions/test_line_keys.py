"""The table of the manual names every key that a line of `annotator suggest` may have."""

import re
from pathlib import Path

import pytest

from annotator import paths
from annotator.model.schemes.scheme import Scheme
from annotator.model.schemes.scheme_file import read_scheme
from annotator.reference.actor_list import ActorList
from annotator.reference.gazetteer import Gazetteer
from annotator.suggestions.pipeline import Pipeline
from annotator.suggestions.rows.lines import suggest_line

MANUAL = Path(__file__).parents[2] / "docs" / "suggestions.md"
TEXT = "Rebels killed three soldiers in Idlib in Syria on Monday. Turkey accused Russia of shelling Aleppo."


@pytest.mark.parametrize("name", ["acled", "cameo", "plover", "ucdp-ged"])
def test_the_manual_names_each_key_of_a_line(name: str) -> None:
    schemes: tuple[Scheme, ...] = (read_scheme(paths.schemas() / f"{name}.yaml"),)
    pipeline = Pipeline(schemes, ActorList(), Gazetteer())

    line = suggest_line({"id": "1", "text": TEXT, "date": "2018-01-11"}, pipeline.find, schemes)

    table = MANUAL.read_text(encoding="utf-8").partition("| key | holds |")[2].partition("Offsets count")[0]
    told = set(re.findall(r"`(\w+)`", table))
    keys = {key for each in (*line["entities"], *line["events"]) for key in each}
    inside = {key for event in line["events"] for each in event.values() if isinstance(each, dict) for key in each}
    assert {"level", "scheme", "source", "country", "span"} <= keys | inside
    assert keys | inside <= told
