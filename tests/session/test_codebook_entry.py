"""The codebook entry of what has focus, from the shipped schemes."""

from __future__ import annotations

from annotator.session.codebook_entry import _of_code, _of_field
from annotator.use_cases.new_project import find_scheme


def test_a_codes_entry_has_gloss_cues_and_pointers_to_other_codes_by_name() -> None:
    scheme = find_scheme("cameo")
    code = next(each for each in scheme.codes if each.not_this and each.cues)

    entry = _of_code(scheme, code)

    found = dict(entry.paragraphs)
    pointed = scheme.code(code.not_this[0].code)
    assert entry.gloss == code.gloss
    assert code.cues[0] in found["Cue words"]
    assert pointed is not None and pointed.name in found["Not this, but"]


def test_a_fields_entry_has_its_help_and_its_precisions() -> None:
    field_def = find_scheme("acled").field("location")
    assert field_def is not None

    entry = _of_field(field_def)

    assert entry.gloss == field_def.help
    assert "2: near a town" in dict(entry.paragraphs)["Precision"]
