"""Which codes of a second scheme the crosswalk offers for a coded act, and why. It offers, and never decides.

There is one between CAMEO and PLOVER; between other schemes the text's own suggestions have to do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.model.schemes.scheme import Scheme
from annotator.reference.crosswalk import Row, cameo_to_plover
from annotator.use_cases.coding.candidate import Surroundings
from annotator.use_cases.coding.own_sentences import cue_span

CAMEO, PLOVER = "cameo", "plover"
MOST_BACK = 5
"""How many CAMEO codes one PLOVER code offers at most: some categories stand for thirty."""


@dataclass(frozen=True, slots=True)
class Way:
    """A code that the crosswalk leads to, with the context it brings; `why` is the aside that the coder reads."""

    code: str
    context: str
    why: str


def ways(around: Surroundings, scheme: Scheme, in_text: Sequence[str] = ()) -> tuple[Way, ...]:
    """The codes for the event of `around` under `scheme`, best first.

    `in_text`: the codes of that scheme which the words of the text suggest, best first.
    """
    code = around.event.text(around.scheme.code_field.name)
    if not code:
        return ()
    if (around.scheme.id, scheme.id) == (CAMEO, PLOVER):
        return _distinct(_to_plover(around.scheme, code, scheme))
    if (around.scheme.id, scheme.id) == (PLOVER, CAMEO):
        return tuple(_to_cameo(around, code, scheme, in_text))[:MOST_BACK]
    return ()


def _to_plover(cameo: Scheme, code: str, plover: Scheme) -> Iterator[Way]:
    """The mode and then its category; a code without a row takes that of the code above it."""
    known = {row.code for row in cameo_to_plover()}
    nearest = next((each for each in cameo.lineage(code) or (code,) if each in known), "")
    above = f"CAMEO {code}, as {nearest} in the crosswalk" if nearest != code else f"CAMEO {code} in the crosswalk"
    rows = [row for row in cameo_to_plover() if row.code == nearest]
    for row in rows:
        mode, context = f"{row.category}/{row.mode}", _known_context(plover, row.context)
        has_mode = bool(row.mode) and plover.code(mode) is not None
        lost = "mode" if row.mode and not has_mode else "context" if row.context and not context else ""
        why = f"{above}; its {lost} is of an older manual" if lost else above
        if has_mode:
            yield Way(mode, context, why)
        yield Way(row.category, context, why)


def _known_context(plover: Scheme, context: str) -> str:
    """The context, or nothing for one that only an older manual has."""
    field_def = plover.field("contexts")
    return context if field_def is not None and any(choice.id == context for choice in field_def.options) else ""


def _to_cameo(around: Surroundings, code: str, cameo: Scheme, in_text: Sequence[str]) -> Iterator[Way]:
    """The codes whose rows lead to this one, those first for which the text has words."""
    contexts = {value.text for value in around.event.all("contexts")}
    rows = [row for row in _rows_to(code) if (known := cameo.code(row.code)) is not None and known.pick]

    def nearness(row: Row) -> tuple[int, int, bool]:
        said = in_text.index(row.code) if row.code in in_text else len(in_text)
        return said, -_longest_cue(around, cameo, row.code), row.context not in contexts

    for row in sorted(rows, key=nearness):
        yield Way(row.code, "", f"{code} in the crosswalk")


def _rows_to(code: str) -> list[Row]:
    """The rows of a mode; those of its category where no row has the mode, or none was coded."""
    category, _, mode = code.partition("/")
    of_category = [row for row in cameo_to_plover() if row.category == category]
    return [row for row in of_category if row.mode == mode] or of_category


def _longest_cue(around: Surroundings, cameo: Scheme, code: str) -> int:
    known = cameo.code(code)
    return max((len(cue) for cue in known.cues if cue_span(around, cue)), default=0) if known else 0


def _distinct(found: Iterator[Way]) -> tuple[Way, ...]:
    first: dict[str, Way] = {}
    for way in found:
        first.setdefault(way.code, way)
    return tuple(first.values())
