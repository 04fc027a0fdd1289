"""Which choices of a field the words of a sentence speak for, such as what an act was about (PLOVER's contexts)."""

from __future__ import annotations

from dataclasses import replace

from annotator.model.event import Value
from annotator.model.schemes.scheme import Code, FieldDef, Scheme
from annotator.suggestions.fields.values import distinct, value
from annotator.suggestions.found import SentenceFindings
from annotator.suggestions.triggers.cues import CueFinder, CueHit

MOST = 4
SCORE = 0.4


class ChoiceWords:
    """The cue words of one field's choices."""

    def __init__(self, scheme: Scheme, field: FieldDef) -> None:
        self._codes = {choice.id: choice.for_codes for choice in field.choices}
        as_codes = tuple(Code(choice.id, choice.label, cues=choice.cues) for choice in field.choices)
        self._cues = CueFinder(replace(scheme, codes=as_codes))

    def of(self, field: FieldDef, scheme: Scheme, code: str, here: SentenceFindings) -> tuple[Value, ...]:
        """The choices open to events of this code whose words stand in the sentence, the most telling first."""
        best: dict[str, CueHit] = {}
        for hit in sorted(self._cues.find(here.sentence), key=lambda hit: -hit.weight):
            only_for = self._codes[hit.cue.code]
            if not only_for or any(each in only_for for each in scheme.lineage(code)):
                best.setdefault(hit.cue.code, hit)
        return distinct(
            (
                value(field, {"value": choice}, "text", (here.sentence.span_of(hit.tokens),), "its words", SCORE)
                for choice, hit in best.items()
            ),
            MOST,
        )
