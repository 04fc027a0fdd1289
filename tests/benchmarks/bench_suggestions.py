"""What suggestions cost beside the language model alone: the same spaCy components, as spaCy itself loads and runs
them, on the same articles, in turns.

Each time is the best of several rounds of the processor's own time, for an article of 350 words. The last line has no
fellow: a look-up in the gazetteer is held against the 50 microseconds that it may take.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from annotator import paths
from annotator.model.article import Article
from annotator.model.schemes.scheme_file import read_scheme
from annotator.reference.actor_list import ActorList
from annotator.reference.gazetteer import Gazetteer, Place
from annotator.suggestions.pipeline import Pipeline
from annotator.suggestions.text.language import model_folder
from tests.benchmarks.article_sets import read_set

if TYPE_CHECKING:
    from spacy.language import Language

ARTICLES = Path(__file__).resolve().parents[1] / "suggestions" / "articles" / "development.yaml"
PUBLISHED = "2023-05-17"
ROUNDS, WORDS = 3, 350
LOOK_UP_MICROSECONDS = 50


def measure() -> list[tuple[str, float, float]]:
    """Name, ratio and bar of each measurement."""
    texts = _texts()
    acled, all_three = _pipeline("acled"), _pipeline("acled", "cameo", "plover")
    model = _as_spacy_has_it()
    one, three, bare = _in_turns(
        texts,
        lambda text: acled.find(Article("a", text, published=PUBLISHED)),
        lambda text: all_three.find(Article("a", text, published=PUBLISHED)),
        lambda text: list(model.pipe([text])),
    )
    look_up = _look_up_microseconds(texts)
    return [
        (f"an article under ACLED ({one:.0f} ms) / the model alone ({bare:.0f} ms)", one / bare, 1.25),
        (f"an article under ACLED, CAMEO and PLOVER ({three:.0f} ms) / the model alone", three / bare, 2.3),
        (f"a look-up of a place ({look_up:.1f} microseconds) / {LOOK_UP_MICROSECONDS}",
         look_up / LOOK_UP_MICROSECONDS, 1.0),
    ]  # fmt: skip


def _as_spacy_has_it() -> Language:
    import spacy  # after the pipelines, which say how many threads numpy takes

    folder = model_folder()
    assert folder is not None
    return spacy.load(folder)


def _texts() -> list[str]:
    """Articles of about 300 words."""
    rows = read_set(ARTICLES).rows
    return ["\n\n".join(row["text"] for row in rows[at : at + 4]) for at in range(0, 24, 4)]


def _pipeline(*names: str) -> Pipeline:
    return Pipeline([read_scheme(paths.schemas() / f"{name}.yaml") for name in names], ActorList(), Gazetteer())


def _in_turns(texts: Sequence[str], *works: Callable[[str], object]) -> list[float]:
    """The best milliseconds of each for 350 words. Each round has texts that were never seen, so nothing is known."""
    words = sum(len(text.split()) for text in texts)
    best = [float("inf")] * len(works)
    for number in range(ROUNDS + 1):
        for at, work in enumerate(works):
            start = time.process_time()
            for text in texts:
                work(text + " " * number)
            if number:  # the first round is for what is loaded once
                best[at] = min(best[at], (time.process_time() - start) / words * WORDS * 1000)
    return best


class _Timed(Gazetteer):
    """Counts the look-ups and what they cost."""

    seconds, count = 0.0, 0

    def find(self, name: str, countries: Sequence[str] = (), *, by_sound: bool = True) -> list[Place]:
        start = time.process_time()
        found = super().find(name, countries, by_sound=by_sound)
        self.seconds += time.process_time() - start
        self.count += 1
        return found


def _look_up_microseconds(texts: Sequence[str]) -> float:
    """The mean of all look-ups that these articles ask for, each article being the first that is read."""
    gazetteer = _Timed()
    gazetteer.find("Wahiguya", ("Burkina Faso",))  # opens the file, and loads what compares spellings
    gazetteer.seconds, gazetteer.count = 0.0, 0
    pipeline = Pipeline([read_scheme(paths.schemas() / "acled.yaml")], ActorList(), gazetteer)
    for text in texts:
        pipeline.find(Article("a", text, published=PUBLISHED))
    return gazetteer.seconds / gazetteer.count * 1e6


if __name__ == "__main__":
    for name, ratio, bar in measure():
        print(f"{name}: {ratio:.2f} (bar {bar})")
