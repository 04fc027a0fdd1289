"""One more finding for a field that has a value: two days make a period, two figures a range, the rest evidence."""

from __future__ import annotations

from dataclasses import replace

from annotator.model.event import Value
from annotator.model.schemes.scheme import FieldDef
from annotator.use_cases.coding.field_values import fitting


def combine(field_def: FieldDef, held: Value, further: Value) -> Value:
    """Both values as one, resting on the evidence of both.

    Of two figures the lower is the best one (ACLED codebook, fatalities: the lowest of differing sources).
    """
    evidence = tuple(dict.fromkeys(held.evidence + further.evidence))
    if field_def.is_date and further.text:
        days = sorted(day for day in (held.text, held.part("end"), further.text, further.part("end")) if day)
        parts = {
            **held.parts,
            "value": days[0],
            "end": days[-1],
            "precision": _coarser(field_def, held, further),
        }
        return replace(held, parts=fitting(field_def, parts), evidence=evidence)
    if field_def.kind == "number" and held.text and further.text:
        figures = sorted(int(v.part(name) or v.text) for v in (held, further) for name in ("low", "value", "high"))
        best = min(int(held.text), int(further.text))
        parts = {"value": str(best), "low": str(figures[0]), "high": str(figures[-1]), "state": "stated"}
        return replace(held, parts=parts, evidence=evidence)
    return replace(held, evidence=evidence)


def _coarser(field_def: FieldDef, held: Value, further: Value) -> str:
    known = list(field_def.precisions)
    given = [v.part("precision") for v in (held, further) if v.part("precision") in known]
    coarsest = max(given, key=known.index, default="")
    # A period of several days is coarser than a day.
    return known[1] if coarsest in known[:1] and len(known) > 1 and held.text != further.text else coarsest
